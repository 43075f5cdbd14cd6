import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MediaType, type Target } from '../../../src/oci/index.js';
import { Disposables } from '../../support/disposable.js';
import { connect } from '../connect.js';
import { blobOf, bytesOf, collected, listed, manifestOver, tag } from '../sample.js';
import type { Action, Reply } from '../scripted-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const BYTES = bytesOf(200_000);
const BLOB = blobOf(BYTES).descriptor;
const KIT = manifestOver([blobOf(Buffer.from('{}'))]);
const TAGS = JSON.stringify({ name: 'a/b', tags: ['v1', 'v2'] });

describe('an answer that a proxy has coded, though nobody asked for that', () => {
  const coded = (coding: string, code: (bytes: Uint8Array) => Uint8Array, reply: Reply): Reply => ({
    ...reply,
    headers: { ...reply.headers, 'content-encoding': coding },
    body: code(Buffer.from(reply.body ?? '')),
  });
  it.each<readonly [string, (bytes: Uint8Array) => Uint8Array]>([
    ['gzip', gzipSync],
    ['X-GZIP', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['gzip, br', (bytes) => brotliCompressSync(gzipSync(bytes))],
    ['identity', (bytes) => bytes],
  ])('is read all the same: %s', async (coding, code) => {
    const { registry, target } = await connect(disposables, ({ url }) => {
      if (url.includes('/tags/')) return coded(coding, code, { status: 200, body: TAGS });
      if (url.includes('/blobs/')) return coded(coding, code, { status: 200, body: BYTES });
      if (url.endsWith('/refused'))
        return coded(coding, code, { status: 403, body: '{"errors":[{"code":"DENIED","message":"in words"}]}' });
      const headers = { 'content-type': KIT.descriptor.mediaType, 'docker-content-digest': KIT.descriptor.digest };
      return coded(coding, code, { status: 200, headers, body: KIT.bytes });
    });
    expect(await listed(target.tags())).toEqual(['v1', 'v2']);
    expect(await target.resolve(tag('v1'))).toEqual(KIT.descriptor);
    expect((await target.manifest(KIT.descriptor.digest)).bytes).toEqual(Buffer.from(KIT.bytes));
    expect((await collected(target.open(BLOB))).equals(BYTES)).toBe(true);
    expect(await target.has(BLOB)).toBe(true);
    await expect(target.manifest(KIT.descriptor.digest)).resolves.toBeDefined();
    await expect(target.resolve(tag('refused'))).rejects.toMatchObject({ message: expect.stringContaining('DENIED: in words') });
    expect(new Set(registry.seen.map((seen) => seen.headers['accept-encoding']))).toEqual(new Set(['identity']));
  });

  it('is asked for from the start where it broke off and a part of it is coded', async () => {
    let asked = 0;
    const { registry, target } = await connect(disposables, ({ headers }) => {
      asked += 1;
      if (asked === 1) return brokenOff(BYTES.subarray(0, 1000), BYTES.length);
      if (headers.range === undefined) return { status: 200, body: BYTES };
      const range = { 'content-range': 'bytes 1000-199999/200000', 'content-encoding': 'gzip' };
      return { status: 206, headers: range, body: gzipSync(BYTES).subarray(1000) };
    });
    expect((await collected(target.open(BLOB))).equals(BYTES)).toBe(true);
    expect(registry.seen.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=1000-199999', undefined]);
  });

  it.each<readonly [string, Reply]>([
    ['in a way that nobody knows', { status: 200, headers: { 'content-encoding': 'zstd' }, body: TAGS }],
    ['in name only', { status: 200, headers: { 'content-encoding': 'gzip' }, body: TAGS }],
    ['in name only, as brotli', { status: 200, headers: { 'content-encoding': 'br' }, body: TAGS }],
  ])('is a failure that is tried three times %s', async (_, reply) => {
    const { registry, target } = await connect(disposables, () => reply);
    await expect(listed(target.tags())).rejects.toMatchObject({ name: 'Failure', code: 'UNREACHABLE' });
    expect(registry.seen).toHaveLength(3);
  });
});

/** Closes the connection in the middle of the body. */
function brokenOff(body: Uint8Array, length: number, type: string = KIT.descriptor.mediaType): Action {
  return (message, response) => {
    response.writeHead(200, { 'content-length': String(length), 'content-type': type });
    response.write(body, () => setTimeout(() => message.socket.destroy(), 20));
  };
}

describe('a blob of which an answer holds a part only', () => {
  const MIB = 1024 * 1024;
  const large = bytesOf(7 * MIB);
  const { descriptor } = blobOf(large);
  /** Whole answers, of so many bytes from where they are asked for. */
  const inParts = (size: number): ((seen: { readonly headers: { readonly range?: string | undefined } }) => Reply) => {
    return ({ headers: { range } }) => {
      const from = Number(/\d+/.exec(range ?? '0')?.[0]);
      const body = large.subarray(from, from + size);
      if (range === undefined) return { status: 200, body };
      return { status: 206, headers: { 'content-range': `bytes ${from}-${from + body.length - 1}/${large.length}` }, body };
    };
  };

  it('is taken up where that ended, as often as it takes while a mebibyte comes each time', async () => {
    const { registry, target } = await connect(disposables, inParts(MIB));
    expect((await collected(target.open(descriptor))).equals(large)).toBe(true);
    expect(registry.seen).toHaveLength(7);
  });

  it('is given up after five that hold less', async () => {
    const { registry, target } = await connect(disposables, inParts(MIB - 1));
    await expect(collected(target.open(descriptor))).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(registry.seen).toHaveLength(5);
  });
});

describe('a small answer that breaks off in the middle', () => {
  it.each<readonly [string, (target: Target) => Promise<unknown>]>([
    ['a tag', (target) => target.resolve(tag('v1'))],
    ['a manifest', (target) => target.manifest(KIT.descriptor.digest)],
    ['the list of tags', (target) => listed(target.tags())],
    ['referrers', (target) => listed(target.referrers(KIT.descriptor.digest))],
  ])('is asked for five times, and then a failure: %s', async (_, question) => {
    const { registry, target } = await connect(disposables, ({ url, method }) => {
      const type = url.includes('/referrers/') ? MediaType.imageIndex : KIT.descriptor.mediaType;
      return method === 'HEAD' ? { status: 405 } : brokenOff(Buffer.from('{"tags":'), 1000, type);
    });
    await expect(question(target)).rejects.toMatchObject({ name: 'Failure', code: 'UNREACHABLE' });
    expect(registry.seen.filter(({ method }) => method === 'GET')).toHaveLength(5);
  });

  it('is read where it comes whole the next time', async () => {
    let asked = 0;
    const { target } = await connect(disposables, () => {
      asked += 1;
      return asked === 1 ? brokenOff(Buffer.from('{"tags":'), 1000) : { status: 200, body: TAGS };
    });
    expect(await listed(target.tags())).toEqual(['v1', 'v2']);
  });
});
