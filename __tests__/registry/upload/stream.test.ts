import { afterEach, describe, expect, it } from '@jest/globals';
import type { BlobStream } from '../../../src/oci/index.js';
import { Disposables } from '../../support/disposable.js';
import { connect } from '../connect.js';
import { error, type Rule } from '../mini-registry.js';
import { blobOf, bytesOf, tag } from '../sample.js';
import type { Action, Seen } from '../scripted-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const PIECE = 300_000;
const BYTES = bytesOf(4 * PIECE + 7);
const BLOB = blobOf(BYTES);

/** All bytes, as long as they are wanted; gives how many were. */
async function feed(stream: BlobStream | undefined, bytes: Uint8Array = BYTES): Promise<number> {
  const reused = Buffer.alloc(PIECE);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = reused.subarray(0, Math.min(PIECE, bytes.length - at));
    piece.set(bytes.subarray(at, at + piece.length));
    if ((await stream?.take(piece)) !== true) return at;
    // What was taken is used up.
    reused.fill(0);
  }
  return bytes.length;
}

function steps(lines: readonly string[]): string[] {
  return lines.map((line) =>
    line
      .replace(/\/v2\/a\/b\//, '')
      .replace(/uploads\/\d+\?.*/, 'session')
      .replace(/sha256:.*/, 'digest'),
  );
}

const on =
  (method: string, action: Action): Rule =>
  (seen) =>
    seen.method === method && /uploads\/\d/.test(seen.url) ? action : undefined;

describe('a blob that is sent before its digest is known', () => {
  it('goes in one PATCH with its length, and is closed with its digest', async () => {
    const { registry, target } = await connect(disposables);
    let told = 0;
    const stream = target.stream?.(BYTES.length, (bytes) => (told += bytes));
    expect([await feed(stream), await stream?.close(BLOB.descriptor), told]).toEqual([BYTES.length, true, BYTES.length]);
    expect(steps(registry.lines())).toEqual(['POST blobs/uploads/', 'PATCH blobs/session', 'PUT blobs/session']);
    expect(registry.seen[1]?.headers).toMatchObject({
      'content-length': String(BYTES.length),
      'content-range': `0-${BYTES.length - 1}`,
      'content-type': 'application/octet-stream',
    });
    expect(registry.blobs.get(BLOB.descriptor.digest)?.equals(BYTES)).toBe(true);
    expect(await target.push(BLOB)).toBe('present');
  });

  it.each<[string, Rule, readonly string[]]>([
    ['no upload is opened', (seen) => (seen.method === 'POST' ? error(400, 'UNSUPPORTED') : undefined), ['POST blobs/uploads/']],
    ['it is too large', on('PATCH', error(413, 'SIZE_INVALID')), ['POST blobs/uploads/', 'PATCH blobs/session', 'DELETE blobs/session']],
    [
      'another login is asked for',
      on('PATCH', { status: 401, headers: { 'www-authenticate': 'Basic realm="other"' } }),
      ['POST blobs/uploads/', 'PATCH blobs/session', 'DELETE blobs/session'],
    ],
    [
      'it is sent elsewhere',
      on('PATCH', { status: 307, headers: { location: '/v2/a/b/blobs/uploads/99?_state=s' } }),
      ['POST blobs/uploads/', 'PATCH blobs/session', 'DELETE blobs/session'],
    ],
    ['the line breaks', on('PATCH', 'reset'), ['POST blobs/uploads/', 'PATCH blobs/session', 'DELETE blobs/session']],
    [
      'another digest is found',
      on('PUT', error(400, 'DIGEST_INVALID')),
      ['POST blobs/uploads/', 'PATCH blobs/session', 'PUT blobs/session', 'DELETE blobs/session'],
    ],
    [
      'another digest is named',
      on('PUT', { status: 201, headers: { 'docker-content-digest': blobOf(bytesOf(3)).descriptor.digest } }),
      ['POST blobs/uploads/', 'PATCH blobs/session', 'PUT blobs/session', 'DELETE blobs/session'],
    ],
    [
      'the upload is lost',
      on('PUT', error(404, 'BLOB_UPLOAD_UNKNOWN')),
      ['POST blobs/uploads/', 'PATCH blobs/session', 'PUT blobs/session', 'DELETE blobs/session'],
    ],
  ])('is left to a push when %s', async (_what, rule, expected) => {
    let isOn = true;
    const { registry, target } = await connect(disposables, (seen: Seen, held) => (isOn ? rule(seen, held) : undefined));
    let told = 0;
    const tell = (bytes: number): void => {
      told += bytes;
    };
    const stream = target.stream?.(BYTES.length, tell);
    await feed(stream);
    expect([await stream?.close(BLOB.descriptor), told]).toEqual([false, 0]);
    expect(steps(registry.lines()).filter((line) => !line.startsWith('GET'))).toEqual(expected);
    isOn = false;
    expect([await target.push(BLOB, tell), told]).toEqual(['uploaded', BYTES.length]);
  });

  it('wants no more once the registry has said no, however much is left', async () => {
    const { target } = await connect(disposables, undefined, {
      script: { early: (seen) => (seen.method === 'PATCH' ? error(413, 'SIZE_INVALID') : undefined) },
    });
    const large = Buffer.alloc(64 * PIECE);
    const stream = target.stream?.(large.length);
    expect(await feed(stream, large)).toBeLessThan(large.length);
    expect(await stream?.take(large)).toBe(false);
    expect(await stream?.close(BLOB.descriptor)).toBe(false);
  });

  it.each([0, 2])('is given up after %i pieces, and so is its upload', async (pieces) => {
    const { registry, target } = await connect(disposables);
    let told = 0;
    const stream = target.stream?.(BYTES.length, (bytes) => (told += bytes));
    expect(await feed(stream, BYTES.subarray(0, pieces * PIECE))).toBe(pieces * PIECE);
    await stream?.abandon();
    expect([await stream?.take(BYTES), await stream?.close(BLOB.descriptor), told, registry.blobs.size]).toEqual([false, false, 0, 0]);
    expect(steps(registry.lines()).at(-1)).toBe('DELETE blobs/session');
  });

  it('is given up when it was sent whole, too', async () => {
    const { registry, target } = await connect(disposables);
    const stream = target.stream?.(BYTES.length);
    await feed(stream);
    await stream?.abandon();
    expect([steps(registry.lines()), registry.blobs.size]).toEqual([
      ['POST blobs/uploads/', 'PATCH blobs/session', 'DELETE blobs/session'],
      0,
    ]);
  });

  it('ends with its call', async () => {
    const { target } = await connect(disposables);
    const controller = new AbortController();
    const stream = target.stream?.(BYTES.length, undefined, { signal: controller.signal });
    expect(await stream?.take(BYTES.subarray(0, PIECE))).toBe(true);
    controller.abort(new Error('over'));
    expect([await stream?.take(BYTES.subarray(0, PIECE)), await stream?.close(BLOB.descriptor)]).toEqual([false, false]);
  });

  it('is not tried where the registry is known to refuse it', async () => {
    const { target } = await connect(disposables, () => ({ status: 404, headers: { 'x-github-request-id': '1' } }));
    expect(await target.resolve(tag('v1'))).toBeUndefined();
    expect(target.stream?.(BYTES.length)).toBeUndefined();
  });
});
