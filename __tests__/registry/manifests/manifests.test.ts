import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MediaType, parseManifest } from '../../../src/oci/index.js';
import { Disposables } from '../../support/disposable.js';
import { connect } from '../connect.js';
import { error, sha256, type Rule } from '../mini-registry.js';
import { JumpingClock } from '../ports.js';
import { blobOf, bytesOf, listed, manifestOver, tag } from '../sample.js';
import type { Action } from '../scripted-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const OLD = manifestOver([blobOf(Buffer.from('old'))], 'old');
const NEW = manifestOver([blobOf(Buffer.from('{}')), blobOf(bytesOf(100))], 'new');
const OLD_STORED = { type: OLD.descriptor.mediaType, bytes: Buffer.from(OLD.bytes) };
const NEW_STORED = { type: NEW.descriptor.mediaType, bytes: Buffer.from(NEW.bytes) };
const V1 = tag('v1');

describe('what a tag names', () => {
  it('is told by one HEAD that accepts manifests', async () => {
    const { registry, target } = await connect(disposables);
    registry.manifests.set('v1', OLD_STORED);
    expect(await target.resolve(V1)).toEqual(OLD.descriptor);
    expect(registry.lines()).toEqual(['HEAD /v2/a/b/manifests/v1']);
    expect(registry.seen[0]?.headers.accept).toContain(MediaType.imageManifest);
  });

  it.each<readonly [string, Action, readonly string[]]>([
    ['403', { status: 403 }, ['HEAD', 'GET']],
    ['405', { status: 405 }, ['HEAD', 'GET']],
    ['no digest header', { status: 200, headers: { 'content-type': OLD.descriptor.mediaType, 'content-length': '5' } }, ['HEAD', 'GET']],
    [
      'a digest header that is none',
      { status: 200, headers: { 'docker-content-digest': 'sha256:x', 'content-length': '5' } },
      ['HEAD', 'GET'],
    ],
    [
      'no length',
      {
        status: 200,
        headers: { 'docker-content-digest': NEW.descriptor.digest, 'content-type': 'application/vnd.x', 'content-length': '0' },
      },
      ['HEAD', 'GET'],
    ],
    [
      'a type that no manifest has',
      { status: 200, headers: { 'docker-content-digest': NEW.descriptor.digest, 'content-type': 'text/plain', 'content-length': '5' } },
      ['HEAD', 'GET'],
    ],
  ])('is asked by GET and hashed when HEAD answers %s', async (_, head, methods) => {
    const { registry, target } = await connect(disposables, (seen) => (seen.method === 'HEAD' ? head : undefined));
    registry.manifests.set('v1', OLD_STORED);
    expect(await target.resolve(V1)).toEqual(OLD.descriptor);
    expect(registry.seen.map((seen) => seen.method)).toEqual(methods);
  });

  it.each<readonly [string, Rule]>([
    ['MANIFEST_UNKNOWN', () => undefined],
    ['NAME_UNKNOWN', () => error(404, 'NAME_UNKNOWN')],
    ['403 on HEAD, 404 on GET', (seen) => (seen.method === 'HEAD' ? { status: 403 } : error(404, 'MANIFEST_UNKNOWN'))],
  ])('is nothing: %s', async (_, rule) => {
    const { target } = await connect(disposables, rule);
    expect(await target.resolve(V1)).toBeUndefined();
  });

  it.each<readonly [string, Rule, string]>([
    ['403 twice', () => error(403, 'DENIED'), 'DENIED'],
    ['401', () => error(401, 'UNAUTHORIZED'), 'UNAUTHORIZED'],
    ['500 for good', () => ({ status: 500 }), 'REGISTRY_BROKEN'],
    ['a reset for good', () => 'reset', 'UNREACHABLE'],
    ['a redirect to nowhere', () => ({ status: 302 }), 'REGISTRY_BROKEN'],
    ['a redirect to no address', () => ({ status: 302, headers: { location: 'http://[' } }), 'REGISTRY_BROKEN'],
    ['a proxy that wants a login', () => ({ status: 407 }), 'UNREACHABLE'],
  ])('cannot be known: %s', async (_, rule, code) => {
    const { target } = await connect(disposables, rule);
    await expect(target.resolve(V1)).rejects.toMatchObject({ code });
  });

  it('is asked again after errors that pass', async () => {
    const answers: Action[] = [
      { status: 502 },
      'reset',
      { status: 503, headers: { 'retry-after': '7' } },
      { status: 429, headers: { 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' } },
    ];
    const { registry, target, ports } = await connect(disposables, () => answers.shift());
    registry.manifests.set('v1', OLD_STORED);
    expect(await target.resolve(V1)).toEqual(OLD.descriptor);
    // Half a second after the 502; nothing after the reset of a kept connection; then what the registry asked for, in both forms.
    const [first, ...asked] = ports.clock.slept;
    expect(first).toBe(500);
    expect(asked.map((ms) => Math.round(ms / 10_000) * 10_000)).toEqual([10_000, 50_000]);
  });

  it.each([
    ['that says when to come back', { 'retry-after': '1' }, true],
    ['that does not', {}, false],
  ])('is asked again, however often, of an overrun registry %s', async (_, headers, found) => {
    let left = 7;
    const { registry, target } = await connect(disposables, () => (left-- > 0 ? { status: 503, headers } : undefined));
    registry.manifests.set('v1', OLD_STORED);
    const looked = target.resolve(V1);
    if (found) expect(await looked).toEqual(OLD.descriptor);
    else await expect(looked).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
  });

  it('gives up waiting for a registry that stays busy', async () => {
    const { target, ports } = await connect(disposables, () => ({ status: 429, headers: { 'retry-after': '100' } }));
    await expect(target.resolve(V1)).rejects.toMatchObject({ code: 'REGISTRY_BUSY' });
    const waited = ports.clock.slept.reduce((sum, ms) => sum + ms, 0);
    expect(waited).toBeGreaterThan(400_000);
    expect(waited).toBeLessThanOrEqual(600_000);
  });
});

describe('a manifest', () => {
  it('is given back as stored', async () => {
    const { registry, target } = await connect(disposables);
    registry.manifests.set(NEW.descriptor.digest, NEW_STORED);
    expect(await target.manifest(NEW.descriptor.digest)).toEqual(NEW);
    await expect(target.manifest(OLD.descriptor.digest)).rejects.toMatchObject({ code: 'MANIFEST_UNKNOWN' });
  });

  it('is looked at where its digest is answered by another one', async () => {
    const { registry, target } = await connect(disposables, (seen) =>
      seen.method === 'HEAD' ? { status: 200, headers: { 'docker-content-digest': OLD.descriptor.digest }, body: NEW.bytes } : undefined,
    );
    registry.manifests.set(NEW.descriptor.digest, NEW_STORED);
    expect(await target.resolve(NEW.descriptor.digest)).toEqual(NEW.descriptor);
  });

  it('is not read where it is larger than registries take', async () => {
    const bytes = Buffer.concat([NEW.bytes, Buffer.alloc(4 * 1024 * 1024 - NEW.bytes.length, ' ')]);
    const { registry, target } = await connect(disposables, (seen) => (seen.method === 'HEAD' ? { status: 405 } : undefined));
    registry.manifests.set('v1', { type: NEW.descriptor.mediaType, bytes });
    expect(await target.resolve(V1)).toMatchObject({ size: bytes.length });
    registry.manifests.set('v1', { type: NEW.descriptor.mediaType, bytes: Buffer.concat([bytes, Buffer.from(' ')]) });
    await expect(target.resolve(V1)).rejects.toMatchObject({
      message: 'The manifest has 4194305 bytes, more than the 4194304 that registries take.',
    });
  });

  it('is refused when its bytes are others', async () => {
    const { registry, target } = await connect(disposables);
    registry.manifests.set(NEW.descriptor.digest, OLD_STORED);
    await expect(target.manifest(NEW.descriptor.digest)).rejects.toMatchObject({ code: 'CONTENT_ALTERED' });
  });

  it('is stored under its digest, byte for byte', async () => {
    const { registry, target } = await connect(disposables);
    expect(await target.put(NEW, [])).toEqual([]);
    expect(registry.lines()).toEqual([`PUT /v2/a/b/manifests/${NEW.descriptor.digest}`]);
    expect(registry.seen[0]?.headers['content-type']).toBe(NEW.descriptor.mediaType);
    expect(sha256(registry.seen[0]?.body ?? '')).toBe(NEW.descriptor.digest);
  });

  it('is looked for after a 5xx before it is sent again', async () => {
    const { registry, target } = await connect(disposables, (seen, state) => {
      if (seen.method !== 'PUT') return undefined;
      state.manifests.set(NEW.descriptor.digest, NEW_STORED);
      return { status: 500 };
    });
    await target.put(NEW, []);
    expect(registry.seen.map((seen) => seen.method)).toEqual(['PUT', 'HEAD']);
  });

  it('is given more time to be stored than a tag of it', async () => {
    const asked: number[] = [];
    class Watched extends JumpingClock {
      override timer(ms: number, callback: () => void): { clear(): void } {
        asked.push(ms);
        return super.timer(ms, callback);
      }
    }
    const { target } = await connect(disposables, undefined, { ports: { clock: new Watched() } });
    await target.put(NEW, []);
    expect(asked).toContain(300_000);
    asked.length = 0;
    await target.put(NEW, [V1]);
    expect(asked).not.toContain(300_000);
  });

  it.each<readonly [string, Action]>([
    ['200 without a word', { status: 200 }],
    ['299', { status: 299 }],
    ['the digest by another algorithm', { status: 201, headers: { 'docker-content-digest': `sha512:${'0'.repeat(128)}` } }],
    ['201 with a page', { status: 201, headers: { 'content-type': 'text/html' }, body: '<p>stored' }],
    [
      '200 with a page and the digest',
      { status: 200, headers: { 'content-type': 'text/html', 'docker-content-digest': NEW.descriptor.digest }, body: '<p>stored' },
    ],
  ])('is stored where the registry answers %s', async (_, action) => {
    const { target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? action : undefined));
    expect(await target.put(NEW, [])).toEqual([]);
  });

  it('that the registry rewrote is a failure', async () => {
    const { target } = await connect(disposables, () => ({ status: 201, headers: { 'docker-content-digest': OLD.descriptor.digest } }));
    await expect(target.put(NEW, [])).rejects.toMatchObject({ code: 'CONTENT_ALTERED' });
  });

  it.each([
    [error(400, 'MANIFEST_INVALID', 'unknown media type'), 'MANIFEST_REFUSED'],
    [{ status: 415 }, 'MANIFEST_REFUSED'],
    [{ status: 300 }, 'REGISTRY_BROKEN'],
    // Without a word, and with every blob there: not the blobs.
    [{ status: 400 }, 'MANIFEST_REFUSED'],
    [error(403, 'DENIED'), 'DENIED'],
    [error(405, 'UNSUPPORTED'), 'READ_ONLY'],
    [error(404, 'NAME_UNKNOWN'), 'REPOSITORY_UNKNOWN'],
  ])('that is refused says why', async (action, code) => {
    const { registry, target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? action : undefined));
    for (const blob of [Buffer.from('{}'), bytesOf(100)]) registry.blobs.set(sha256(blob), blob);
    await expect(target.put(NEW, [])).rejects.toMatchObject({ code });
  });

  it('that is an index is refused as one without config', async () => {
    const index = parseManifest(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MediaType.imageIndex, manifests: [] })));
    const { target } = await connect(disposables, () => ({ status: 415 }));
    await expect(target.put(index, [])).rejects.toMatchObject({ message: expect.stringContaining('0 layers, config none.') });
  });

  it.each<readonly [string, Action]>([
    ['404', { status: 404 }],
    ['400', { status: 400 }],
    ['400 with a sentence', error(400, '', 'no')],
  ])('that is refused without a word of blobs (%s) while they are missing names them', async (_, action) => {
    const { target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? action : undefined));
    await expect(target.put(NEW, [])).rejects.toMatchObject({
      code: 'MANIFEST_BLOB_UNKNOWN',
      message: expect.stringContaining([NEW.config, ...NEW.layers].map((one) => one?.digest).join(', ')),
    });
  });

  it.each([404, 400])('is sent again, and no blob is, while the registry (%i) misses blobs that it shows', async (status) => {
    const blobs = [blobOf(Buffer.from('{}')), blobOf(bytesOf(100))];
    let puts = 0;
    const { registry, target, ports } = await connect(disposables, (seen) =>
      seen.method === 'PUT' && seen.url.includes('/manifests/') && puts++ < 4
        ? error(status, 'MANIFEST_BLOB_UNKNOWN', 'blob unknown')
        : undefined,
    );
    for (const blob of blobs) await target.push(blob);
    const sent = registry.seen.filter(({ method }) => method === 'POST').length;
    expect(await target.put(NEW, [])).toEqual([]);
    expect(ports.clock.slept).toEqual([500, 1000, 2000, 4000]);
    expect(registry.seen.filter(({ method }) => method === 'POST')).toHaveLength(sent);
    // A tag's PUT may reach the replica that is late, too.
    puts = 3;
    expect(await target.put(NEW, [V1])).toEqual([{ tag: 'v1', result: 'written' }]);
  });

  it.each([
    [1500, [500]],
    [1501, [500, 1000]],
  ])('is not waited for longer than its call may last: %d ms', async (left, slept) => {
    class Untimed extends JumpingClock {
      override timer(): { clear(): void } {
        return { clear: () => undefined };
      }
    }
    const { registry, target, ports } = await connect(
      disposables,
      (seen) => (seen.method === 'PUT' ? error(404, 'MANIFEST_BLOB_UNKNOWN') : undefined),
      { ports: { clock: new Untimed() } },
    );
    for (const blob of [Buffer.from('{}'), bytesOf(100)]) registry.blobs.set(sha256(blob), blob);
    const call = { deadline: ports.clock.monotonic() + left };
    await expect(target.put(NEW, [], call)).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
    expect(ports.clock.slept).toEqual(slept);
  });

  it('is not sent for ever to a registry that misses blobs which it shows', async () => {
    const { registry, target, ports } = await connect(disposables, (seen) =>
      seen.method === 'PUT' ? error(404, 'MANIFEST_BLOB_UNKNOWN', 'blob unknown') : undefined,
    );
    for (const blob of [Buffer.from('{}'), bytesOf(100)]) registry.blobs.set(sha256(blob), blob);
    await expect(target.put(NEW, [])).rejects.toMatchObject({
      code: 'REGISTRY_BROKEN',
      message: expect.stringContaining('for 30.5 seconds: MANIFEST_BLOB_UNKNOWN: blob unknown'),
    });
    expect(ports.clock.slept).toHaveLength(6);
  });

  it('that misses blobs names those that a look does not find, and only they are uploaded again', async () => {
    const [config, layer] = [blobOf(Buffer.from('{}')), blobOf(bytesOf(100))];
    const { registry, target, ports } = await connect(disposables, (seen, { blobs }) =>
      seen.method === 'PUT' && seen.url.includes('/manifests/') && blobs.size < 2 ? error(404, 'MANIFEST_BLOB_UNKNOWN') : undefined,
    );
    await target.push(config);
    await expect(target.put(NEW, [])).rejects.toMatchObject({
      code: 'MANIFEST_BLOB_UNKNOWN',
      message: expect.stringContaining(`: ${layer.descriptor.digest}.`),
    });
    expect([ports.clock.slept, await target.has(layer.descriptor)]).toEqual([[], false]);
    expect([await target.push(config), await target.push(layer)]).toEqual(['present', 'uploaded']);
    expect(await target.put(NEW, [])).toEqual([]);
    expect(registry.manifests.has(NEW.descriptor.digest)).toBe(true);
  });
});

describe('tags', () => {
  const tags = ['a', 'b', 'c'].map(tag);

  it.each([
    [40, 1],
    [41, 2],
    [80, 2],
  ])('that are %d take %d requests where they are set together', async (count, requests) => {
    const { registry, target } = await connect(disposables, (seen) => ({
      status: 201,
      headers: { 'oci-tag': new URL(seen.url, 'http://x').searchParams.getAll('tag').join(', ') },
    }));
    const many = Array.from({ length: count }, (_, index) => tag(`t${index}`));
    expect(await target.put(NEW, many)).toEqual(many.map((name) => ({ tag: name, result: 'written' })));
    expect(registry.seen).toHaveLength(requests);
  });

  it('that are refused together are tried one by one, and fail by themselves', async () => {
    const { registry, target } = await connect(disposables, (seen) =>
      seen.url.includes('?tag=') || seen.url.endsWith('/b') ? error(412, 'DENIED', 'tag b is immutable') : undefined,
    );
    registry.manifests.set('b', OLD_STORED);
    expect(await target.put(NEW, tags)).toMatchObject([{ result: 'written' }, { result: 'failed' }, { result: 'written' }]);
    // It was not shown that it does not know the parameter.
    await target.put(NEW, tags);
    expect(registry.lines().filter((line) => line.includes('?tag='))).toHaveLength(2);
  });

  it('are set one by one where ?tag= is not understood, which is asked once', async () => {
    const { registry, target, other } = await connect(disposables);
    const names = ['a', 'b', 'undefined'].map(tag);
    const written = names.map((name) => ({ tag: name, result: 'written' }));
    expect(await target.put(NEW, names)).toEqual(written);
    expect(await other.put(NEW, names)).toEqual(written);
    const asked = registry.lines();
    expect(asked[0]).toBe(`PUT /v2/a/b/manifests/${NEW.descriptor.digest}?tag=a&tag=b&tag=undefined`);
    expect(asked.slice(1).sort()).toEqual(['a/b', 'c/d'].flatMap((path) => names.map((name) => `PUT /v2/${path}/manifests/${name}`)));
  });

  it('are set together where OCI-Tag proves it; those it leaves out, one by one', async () => {
    const { registry, target } = await connect(disposables, (seen) =>
      seen.url.includes('?tag=') ? { status: 201, headers: { 'oci-tag': ['a', 'c'] } } : undefined,
    );
    expect(await target.put(NEW, tags)).toEqual(tags.map((name) => ({ tag: name, result: 'written' })));
    expect(registry.lines()).toEqual([`PUT /v2/a/b/manifests/${NEW.descriptor.digest}?tag=a&tag=b&tag=c`, 'PUT /v2/a/b/manifests/b']);
  });

  it('of a single name cost a single request', async () => {
    const { registry, target } = await connect(disposables);
    await target.put(NEW, [V1]);
    expect(registry.lines()).toEqual(['PUT /v2/a/b/manifests/v1']);
  });

  it.each<readonly [string, Action]>([
    ['Amazon ECR', error(400, 'TAG_INVALID', "The image tag 'v1' already exists and cannot be overwritten because the tag is immutable.")],
    ['Azure', error(405, 'REGISTRY_DISALLOWED_OPERATION', 'locked')],
    ['Harbor', error(412, 'PRECONDITION', 'configured as immutable')],
    ['Quay', error(409, 'TAG_IMMUTABLE')],
    ['Google', error(400, 'MANIFEST_INVALID', 'The repository has enabled tag immutability')],
    ['zot, Docker Hub', error(403, 'DENIED', 'tag v1 is immutable')],
  ])('that %s keeps where they are', async (_, action) => {
    const { registry, target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? action : undefined));
    registry.manifests.set('v1', OLD_STORED);
    const [result] = await target.put(NEW, [V1]);
    expect(result).toMatchObject({ tag: 'v1', result: 'immutable', problem: { code: 'TAG_IMMUTABLE' } });
    expect(JSON.stringify(result)).toContain(`The registry does not let tag v1 in ${registry.host}/a/b move (4`);
    // The same digest refused is the same digest there.
    registry.manifests.set('v1', NEW_STORED);
    expect(await target.put(NEW, [V1])).toEqual([{ tag: 'v1', result: 'written' }]);
    expect(registry.seen.filter((seen) => seen.method === 'PUT')).toHaveLength(2);
  });

  it('that are there and refused with 400 for another reason are refused', async () => {
    const { registry, target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? error(400, 'NAME_INVALID') : undefined));
    registry.manifests.set('v1', OLD_STORED);
    expect(await target.put(NEW, [V1])).toMatchObject([{ result: 'refused', problem: { code: 'MANIFEST_REFUSED' } }]);
  });

  it.each([
    [1, '300', 'written'],
    // As often as it says when: more often than what is no more than broken is tried.
    [7, '1', 'written'],
    [99, '300', 'failed'],
  ])('that meet a busy registry wait for it (%d answers, %s s): %s', async (times, pause, result) => {
    let left = times;
    const { target } = await connect(disposables, ({ method }) =>
      method === 'PUT' && left-- > 0 ? { status: 429, headers: { 'retry-after': pause } } : undefined,
    );
    expect(await target.put(NEW, [V1])).toMatchObject([{ result, ...(result === 'failed' ? { problem: { code: 'REGISTRY_BUSY' } } : {}) }]);
  });

  it('that fail for a time are not refused', async () => {
    const { target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? error(502, 'DENIED') : undefined));
    expect(await target.put(NEW, [V1])).toMatchObject([{ result: 'failed', problem: { code: 'REGISTRY_BROKEN' } }]);
  });

  it('that are absent and refused are a missing right', async () => {
    const { target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? error(403, 'DENIED', 'no') : undefined));
    expect(await target.put(NEW, [V1])).toMatchObject([{ tag: 'v1', result: 'refused', problem: { code: 'DENIED' } }]);
  });

  it('that are there and refused without a word of immutable tags may miss a right as well as meet a rule', async () => {
    const { registry, target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? error(403, 'DENIED', 'no') : undefined));
    registry.manifests.set('v1', OLD_STORED);
    const [result] = await target.put(NEW, [V1]);
    expect(result).toMatchObject({ tag: 'v1', result: 'refused', problem: { code: 'DENIED' } });
    expect(result).toMatchObject({
      problem: { message: expect.stringContaining('DENIED: no.'), hint: expect.stringMatching(/no right to overwrite.* immutable tags/) },
    });
  });

  it.each([
    ['has moved', true, 1],
    ['has not moved', false, 2],
  ])('after a 500 are looked at: the tag %s', async (_, moved, puts) => {
    let count = 0;
    const { registry, target } = await connect(disposables, (seen, state) => {
      if (seen.method !== 'PUT' || count++ > 0) return undefined;
      if (moved) state.manifests.set('v1', NEW_STORED);
      return { status: 500 };
    });
    registry.manifests.set('v1', OLD_STORED);
    expect(await target.put(NEW, [V1])).toEqual([{ tag: 'v1', result: 'written' }]);
    expect(registry.seen.filter((seen) => seen.method === 'PUT')).toHaveLength(puts);
  });
});

describe('referrers', () => {
  const index = { schemaVersion: 2, mediaType: MediaType.imageIndex, manifests: [{ ...OLD.descriptor, artifactType: 'application/x' }] };
  const stored = { type: MediaType.imageIndex, bytes: Buffer.from(JSON.stringify(index)) };
  const fallback = NEW.descriptor.digest.replace(':', '-');

  it('come from the API where it answers with an index', async () => {
    const { target } = await connect(disposables, (seen) =>
      seen.url.includes('/referrers/') ? { status: 200, headers: { 'content-type': MediaType.imageIndex }, body: stored.bytes } : undefined,
    );
    expect(await listed(target.referrers(NEW.descriptor.digest))).toEqual(index.manifests);
  });

  it('are not known where the API fails for a time', async () => {
    const { target } = await connect(disposables, (seen) => (seen.url.includes('/referrers/') ? { status: 502 } : undefined));
    await expect(listed(target.referrers(NEW.descriptor.digest))).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
  });

  it.each<readonly [string, Action]>([
    ['404', { status: 404 }],
    ['a redirect to a web page', { status: 303, headers: { location: 'https://github.com/' } }],
    ['a web page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['405', { status: 405 }],
    ['an index that is refused', { status: 403, headers: { 'content-type': MediaType.imageIndex }, body: stored.bytes }],
  ])('come from the fallback tag after %s', async (_, action) => {
    const { registry, target } = await connect(disposables, (seen) => (seen.url.includes('/referrers/') ? action : undefined));
    expect(await listed(target.referrers(NEW.descriptor.digest))).toEqual([]);
    registry.manifests.set(fallback, stored);
    expect(await listed(target.referrers(NEW.descriptor.digest))).toEqual(index.manifests);
  });
});

it('says what a registry warns of, once', async () => {
  const { target, ports } = await connect(disposables, () => ({
    status: 404,
    headers: { warning: '199 - "old", 299 - "", 299 - "This registry goes away"' },
  }));
  await target.resolve(V1);
  await target.resolve(V1);
  expect(ports.remarks.map((remark) => [remark.code, remark.level, remark.message.replace(/^\S+ /, '')])).toEqual([
    ['REGISTRY_WARNING', 'warning', 'This registry goes away'],
  ]);
});

describe('the right to push', () => {
  it('is proved by an upload that is given up', async () => {
    const { registry, target, close } = await connect(disposables);
    await target.access();
    await close();
    expect(registry.lines()).toEqual(['POST /v2/a/b/blobs/uploads/', 'DELETE /v2/a/b/blobs/uploads/1?_state=s%2B1']);
  });

  it('is proved as soon as it is opened: only the end waits until it is given up, three seconds at most', async () => {
    const { registry, ports, target, close } = await connect(disposables, ({ method }) => (method === 'DELETE' ? 'silence' : undefined));
    await target.access();
    let closed = false;
    const closing = close().then(() => (closed = true));
    while (registry.lines().length < 2) await setImmediate();
    ports.clock.advance(2999);
    for (let turn = 0; turn < 10; turn += 1) await setImmediate();
    expect(closed).toBe(false);
    ports.clock.advance(1);
    await closing;
  });

  it.each([
    [error(401, 'UNAUTHORIZED'), 'UNAUTHORIZED'],
    [error(403, 'DENIED', 'quota'), 'DENIED'],
    [error(404, 'NAME_UNKNOWN'), 'REPOSITORY_UNKNOWN'],
    [error(405, 'UNSUPPORTED'), 'READ_ONLY'],
  ])('is missing', async (action, code) => {
    const { registry, target } = await connect(disposables, () => action);
    await expect(target.access()).rejects.toMatchObject({ code, message: expect.stringContaining(`${registry.host}/a/b`) });
  });
});
