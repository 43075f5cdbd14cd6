import { afterEach, describe, expect, it } from '@jest/globals';
import { digestOf, type PassingBlob } from '../../../src/oci/index.js';
import { Disposables } from '../../support/disposable.js';
import { connect } from '../connect.js';
import { error, type Rule } from '../mini-registry.js';
import { blobOf, bytesOf, tag } from '../sample.js';
import type { Action, Seen } from '../scripted-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const BYTES = bytesOf(1_200_007);
const BLOB = blobOf(BYTES);

/** The bytes in pieces, all in one buffer; the digest is there when all were asked for, or is never told (`silent`). */
function passing(bytes: Uint8Array = BYTES, before: (at: number) => void = () => undefined): PassingBlob & { readonly read: () => number } {
  let [at, isOpen] = [0, false];
  return {
    size: bytes.length,
    read: () => at,
    get digest() {
      return at === bytes.length ? digestOf(bytes) : undefined;
    },
    async *open() {
      if (isOpen) throw new RangeError('opened again');
      isOpen = true;
      const reused = Buffer.alloc(300_000);
      while (at < bytes.length) {
        before(at);
        const part = bytes.subarray(at, at + reused.length);
        reused.fill(0).set(part);
        yield await Promise.resolve(reused.subarray(0, part.length));
        at += part.length;
      }
    },
  };
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

const POST = 'POST blobs/uploads/';
const [PATCH, PUT, DELETE] = ['PATCH', 'PUT', 'DELETE'].map((method) => `${method} blobs/session`);
const HEAD = 'HEAD blobs/digest';

describe('a blob that is hashed while it is sent', () => {
  it('goes in one PATCH with its length, and is closed with its digest', async () => {
    const { registry, target } = await connect(disposables);
    let told = 0;
    expect([await target.pass?.(passing(), (bytes) => (told += bytes)), told]).toEqual([true, BYTES.length]);
    expect(steps(registry.lines())).toEqual([POST, PATCH, PUT]);
    expect(registry.seen[1]?.headers).toMatchObject({
      'content-length': String(BYTES.length),
      'content-range': `0-${BYTES.length - 1}`,
      'content-type': 'application/octet-stream',
    });
    expect(registry.blobs.get(BLOB.descriptor.digest)?.equals(BYTES)).toBe(true);
    expect(await target.push(BLOB)).toBe('present');
  });

  it.each<[string, Rule, readonly (string | undefined)[]]>([
    ['no upload is opened', (seen) => (seen.method === 'POST' ? error(400, 'UNSUPPORTED') : undefined), [POST]],
    ['it is too large', on('PATCH', error(413, 'SIZE_INVALID')), [POST, PATCH, DELETE]],
    [
      'another login is asked for',
      on('PATCH', { status: 401, headers: { 'www-authenticate': 'Basic realm="other"' } }),
      [POST, PATCH, DELETE],
    ],
    [
      'it is sent elsewhere',
      on('PATCH', { status: 307, headers: { location: '/v2/a/b/blobs/uploads/99?_state=s' } }),
      [POST, PATCH, DELETE],
    ],
    ['the line breaks', on('PATCH', 'reset'), [POST, PATCH, DELETE]],
    ['another digest is found', on('PUT', error(400, 'DIGEST_INVALID')), [POST, PATCH, PUT, HEAD, DELETE]],
    [
      'another digest is named',
      on('PUT', { status: 201, headers: { 'docker-content-digest': blobOf(bytesOf(3)).descriptor.digest } }),
      [POST, PATCH, PUT, DELETE],
    ],
  ])('is left to a push when %s', async (_what, rule, expected) => {
    let isOn = true;
    const { registry, target } = await connect(disposables, (seen: Seen, held) => (isOn ? rule(seen, held) : undefined));
    let told = 0;
    const tell = (bytes: number): void => {
      told += bytes;
    };
    expect([await target.pass?.(passing(), tell), told]).toEqual([false, 0]);
    expect(steps(registry.lines()).filter((line) => !line.startsWith('GET'))).toEqual(expected);
    isOn = false;
    expect([await target.push(BLOB, tell), told]).toEqual(['uploaded', BYTES.length]);
  });

  it.each<[string, Rule, readonly (string | undefined)[]]>([
    [
      'says that it is busy, and then takes it',
      (() => {
        let isFirst = true;
        return (seen) => {
          if (!isFirst || seen.method !== 'PUT') return undefined;
          isFirst = false;
          return { status: 503 };
        };
      })(),
      [POST, PATCH, PUT, PUT],
    ],
    [
      'does not know the upload any more, since it is stored',
      (seen, { blobs }) => {
        if (seen.method !== 'PUT') return undefined;
        blobs.set(BLOB.descriptor.digest, BYTES);
        return error(404, 'BLOB_UPLOAD_UNKNOWN');
      },
      [POST, PATCH, PUT, HEAD],
    ],
    [
      'stores it a while after it gave no good answer',
      (() => {
        let looks = 0;
        return (seen, { blobs }) => {
          if (seen.method === 'PUT') return error(404, 'BLOB_UPLOAD_UNKNOWN');
          if (seen.method === 'HEAD' && ++looks === 3) blobs.set(BLOB.descriptor.digest, BYTES);
          return undefined;
        };
      })(),
      [POST, PATCH, PUT, HEAD, HEAD, HEAD],
    ],
  ])('is stored without its bytes being sent again where the registry %s', async (_what, rule, expected) => {
    const { registry, target } = await connect(disposables, rule);
    let told = 0;
    expect([await target.pass?.(passing(), (bytes) => (told += bytes)), told]).toEqual([true, BYTES.length]);
    expect(steps(registry.lines())).toEqual(expected);
  });

  it('is left to a push when the upload is lost, once it was looked for as long as storing it may take', async () => {
    const { registry, target } = await connect(disposables, on('PUT', error(404, 'BLOB_UPLOAD_UNKNOWN')));
    expect(await target.pass?.(passing())).toBe(false);
    expect([...new Set(steps(registry.lines()))]).toEqual([POST, PATCH, PUT, HEAD, DELETE]);
  });

  it('is read no further once the registry has said no', async () => {
    const { target } = await connect(disposables, undefined, {
      script: { early: (seen) => (seen.method === 'PATCH' ? error(413, 'SIZE_INVALID') : undefined) },
    });
    const large = passing(Buffer.alloc(64 * 300_000));
    expect([await target.pass?.(large), large.read() < large.size]).toEqual([false, true]);
  });

  it('is given up, with its upload, when its source fails or its call ends', async () => {
    const { registry, target } = await connect(disposables);
    const fails = passing(BYTES, (at) => {
      if (at > 0) throw new Error('a file has changed');
    });
    const controller = new AbortController();
    const ends = passing(BYTES, (at) => {
      if (at > 0) controller.abort(new Error('over'));
    });
    expect([await target.pass?.(fails), await target.pass?.(ends, undefined, { signal: controller.signal })]).toEqual([false, false]);
    expect([steps(registry.lines()).filter((line) => line === DELETE), registry.blobs.size]).toEqual([[DELETE, DELETE], 0]);
  });

  it('is not tried where the registry is known to refuse it', async () => {
    const { target } = await connect(disposables, () => ({ status: 404, headers: { 'x-github-request-id': '1' } }));
    expect(await target.resolve(tag('v1'))).toBeUndefined();
    expect(target.pass).toBeUndefined();
  });
});
