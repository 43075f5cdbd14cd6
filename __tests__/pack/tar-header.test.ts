import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extract } from 'tar-stream';
import { rawName } from '../../src/pack/names.js';
import { encodeHeader, headerSize, paddingOf } from '../../src/pack/layer/tar-header.js';
import type { TarEntry } from '../../src/ports.js';
import { listOf } from './context.js';

interface PeerHeader {
  readonly name?: string;
  readonly base64?: string;
  readonly size: number;
  readonly directory: boolean;
  readonly mode: number;
  readonly headerSize: number;
  readonly sha256: string;
}

// Headers by Go's archive/tar with kit's fields (owner 1000, no times): names of many lengths and scripts, sizes around 8 GiB.
const peerHeaders = listOf<PeerHeader>(new URL('data/tar-headers.json', import.meta.url), [
  'size',
  'directory',
  'mode',
  'headerSize',
  'sha256',
]);

function entryOf(peer: PeerHeader): TarEntry {
  const name = peer.base64 === undefined ? rawName(peer.name ?? '') : Buffer.from(peer.base64, 'base64').toString('latin1');
  return { name, type: peer.directory ? 'directory' : 'file', mode: peer.mode, size: peer.size };
}

describe('headers', () => {
  it.each(peerHeaders.map((peer, index): [number, PeerHeader] => [index, peer]))('are those of archive/tar, case %i', (_index, peer) => {
    const header = encodeHeader(entryOf(peer));
    expect({ size: header.length, counted: headerSize(entryOf(peer)), sha256: createHash('sha256').update(header).digest('hex') }).toEqual({
      size: peer.headerSize,
      counted: peer.headerSize,
      sha256: peer.sha256,
    });
  });

  it('put a name of 155 and 100 bytes into prefix and name', () => {
    const name = `${'d'.repeat(155)}/${'f'.repeat(100)}`;
    const header = encodeHeader({ name, type: 'file', mode: 0o644, size: 0 });
    expect([header.length, header.toString('latin1', 0, 100), header.toString('latin1', 345, 500)]).toEqual([
      512,
      'f'.repeat(100),
      'd'.repeat(155),
    ]);
  });

  it('leave the device fields of an extended header empty', () => {
    const header = encodeHeader({ name: rawName('é'), type: 'file', mode: 0o644, size: 1 });
    expect(header.length).toBe(3 * 512);
    expect(header.subarray(329, 345)).toEqual(Buffer.alloc(16));
    expect(header.toString('latin1', 1024 + 329, 1024 + 345)).toBe('0000000\u00000000000\u0000');
  });
});

async function readBack(archive: Buffer): Promise<readonly object[]> {
  const found: object[] = [];
  const reader = extract();
  reader.on('entry', (header, stream, next) => {
    const { name, type, mode, uid, gid, size, mtime } = header;
    found.push({ name, type, mode, uid, gid, size, mtime: mtime.getTime() });
    stream.on('end', next);
    stream.resume();
  });
  const done = new Promise<void>((resolve, reject) => {
    reader.on('finish', resolve);
    reader.on('error', reject);
  });
  reader.end(archive);
  await done;
  return found;
}

const element = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9 _.-]{1,30}$/),
  fc.stringMatching(/^[a-z]{80,160}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);
const path = fc
  .array(element, { minLength: 1, maxLength: 4 })
  .map((elements) => elements.map((text) => text.replaceAll('/', '_').replaceAll('\0', '_')).join('/'))
  .filter((text) => Buffer.from(text, 'utf8').toString('utf8') === text);
const entry = fc.record({
  path,
  type: fc.constantFrom('file' as const, 'directory' as const),
  mode: fc.constantFrom(0o644, 0o755),
  size: fc.nat(2000),
});

describe('archives', () => {
  it('keeps the slash of a directory whose name just fits', () => {
    const header = encodeHeader({ name: rawName(`${'n'.repeat(99)}/`), type: 'directory', mode: 0o755, size: 0 });
    expect(header.length).toBe(512);
    expect(header.toString('latin1', 0, 100)).toBe(`${'n'.repeat(99)}/`);
  });

  it('come back from another reader as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 5 }), async (given) => {
        const entries = given.map((one) => ({ ...one, size: one.type === 'directory' ? 0 : one.size }));
        const parts = entries.map((one) => {
          const header = encodeHeader({ name: rawName(one.path), type: one.type, mode: one.mode, size: one.size });
          return Buffer.concat([header, Buffer.alloc(one.size + paddingOf(one.size), 1)]);
        });
        const expected = entries.map((one) => ({
          name: one.path,
          type: one.type,
          mode: one.mode,
          uid: 1000,
          gid: 0,
          size: one.size,
          mtime: 0,
        }));
        expect(await readBack(Buffer.concat([...parts, Buffer.alloc(1024)]))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});
