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

/** The bytes in pieces, all in one buffer. */
function passing(bytes: Uint8Array = BYTES, before: (at: number) => void = () => undefined): PassingBlob & { readonly read: () => number } {
  let [at, isOpen] = [0, false];
  return {
    size: bytes.length,
    read: () => at,
    digest() {
      if (at < bytes.length) throw new RangeError('asked too early');
      return digestOf(bytes);
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
      [POST, PATCH, PUT, HEAD, DELETE],
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

  /** Answers the first `times` closing requests, and lets a look find the blob from the `found`th on. */
  function closing(action: Action, times: number, found = 0): Rule {
    let [puts, looks] = [0, 0];
    return ({ method }, { blobs }) => {
      if (method === 'HEAD' && ++looks === found) blobs.set(BLOB.descriptor.digest, BYTES);
      return method === 'PUT' && ++puts <= times ? action : undefined;
    };
  }
  const UNKNOWN = error(404, 'BLOB_UPLOAD_UNKNOWN');

  it.each<[string, Rule, readonly (string | undefined)[]]>([
    ['is busy, and then takes it', closing({ status: 503 }, 1), [PUT, PUT]],
    ['asks for fewer requests, and then takes it', closing({ status: 429 }, 1), [PUT, PUT]],
    ['fails, and then takes it', closing({ status: 500 }, 4), [PUT, PUT, PUT, PUT, PUT]],
    ['closes the connection, and then takes it', closing('reset', 1), [PUT, PUT]],
    ['does not know the upload any more, since it is stored', closing(UNKNOWN, 1, 1), [PUT, HEAD]],
    ['stores it a while after it gave no good answer', closing({ status: 504 }, 9, 3), [PUT, PUT, PUT, PUT, PUT, HEAD, HEAD, HEAD]],
  ])('is stored without its bytes being sent again where the registry %s', async (_what, rule, expected) => {
    const { registry, target } = await connect(disposables, rule);
    let told = 0;
    expect([await target.pass?.(passing(), (bytes) => (told += bytes)), told]).toEqual([true, BYTES.length]);
    expect(steps(registry.lines())).toEqual([POST, PATCH, ...expected]);
  });

  it.each<[string, Action, readonly (string | undefined)[], string]>([
    ['is lost: it was never closed', UNKNOWN, [PUT, HEAD], 'answered 404'],
    [
      'is in doubt, however often it is looked for',
      { status: 504 },
      [PUT, PUT, PUT, PUT, PUT, HEAD, HEAD, HEAD, HEAD, HEAD],
      'answered 504',
    ],
  ])('is left to a push when its upload %s', async (_what, action, expected, why) => {
    const { registry, target, ports } = await connect(disposables, on('PUT', action));
    let told = 0;
    expect([await target.pass?.(passing(), (bytes) => (told += bytes)), told]).toEqual([false, 0]);
    expect(steps(registry.lines())).toEqual([POST, PATCH, ...expected, DELETE]);
    expect(ports.said.filter((line) => line.includes('second try'))).toEqual([
      `A layer that was hashed while it was sent to ${target.repository.name} needs a second try: ${why}.`,
    ]);
  });

  it('is read no further once the registry has said no', async () => {
    const { target } = await connect(disposables, undefined, {
      script: { early: (seen) => (seen.method === 'PATCH' ? error(413, 'SIZE_INVALID') : undefined) },
    });
    const large = passing(Buffer.alloc(64 * 300_000));
    expect([await target.pass?.(large), large.read() < large.size]).toEqual([false, true]);
  });

  it('is given up, with its upload, when its source fails or its call ends', async () => {
    const { registry, target, ports } = await connect(disposables);
    const fails = passing(BYTES, (at) => {
      if (at > 0) throw new Error('a file has changed');
    });
    const controller = new AbortController();
    const ends = passing(BYTES, (at) => {
      if (at > 0) controller.abort(new Error('over'));
    });
    expect([await target.pass?.(fails), await target.pass?.(ends, undefined, { signal: controller.signal })]).toEqual([false, false]);
    expect([steps(registry.lines()).filter((line) => line === DELETE), registry.blobs.size]).toEqual([[DELETE, DELETE], 0]);
    expect(ports.said.filter((line) => line.includes('second try'))).toEqual([]);
  });

  it('is not tried where the registry is known to refuse it', async () => {
    const { target } = await connect(disposables, () => ({ status: 404, headers: { 'x-github-request-id': '1' } }));
    expect(await target.resolve(tag('v1'))).toBeUndefined();
    expect(target.pass).toBeUndefined();
  });
});
