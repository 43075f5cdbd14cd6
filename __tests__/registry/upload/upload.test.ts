import { afterEach, describe, expect, it } from '@jest/globals';
import { Failure } from '../../../src/failure.js';
import type { BlobSource } from '../../../src/oci/index.js';
import { Disposables } from '../../support/disposable.js';
import { connect } from '../connect.js';
import { error, type Rule } from '../mini-registry.js';
import { blobOf, bytesOf, manifestOver, repositoryAt } from '../sample.js';
import type { Action, Seen } from '../scripted-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const BYTES = bytesOf(300_000);
const MIB = 1024 * 1024;

/** Does `action` the first `times` a request matches. */
function first(times: number, method: string, path: RegExp, action: (seen: Seen) => Action | undefined): Rule {
  let left = times;
  return (seen) => {
    if (seen.method !== method || !path.test(seen.url) || left === 0) return undefined;
    left -= 1;
    return action(seen);
  };
}

function always(status: number, code: string, method: string): Rule {
  return (seen) => (seen.method === method && seen.url.includes('/uploads/') ? error(status, code, 'as told') : undefined);
}

/** Methods of the requests, with what they were about. */
function steps(lines: readonly string[]): string[] {
  return lines.map((line) =>
    line
      .replace(/\/v2\/[a-z]\/[a-z]\//, '')
      .replace(/uploads\/\?.*/, 'uploads/?')
      .replace(/uploads\/\d+\?.*/, 'session')
      .replace(/sha256:.*/, 'digest'),
  );
}

const WHOLE = ['HEAD blobs/digest', 'POST blobs/uploads/', 'PUT blobs/session'];

describe('a blob on its way into a registry', () => {
  it('is looked for, then sent whole in one PUT with its length', async () => {
    const { registry, target } = await connect(disposables);
    const blob = blobOf(BYTES);
    let counted = 0;
    expect(await target.push(blob, (bytes) => (counted += bytes))).toBe('uploaded');
    expect(steps(registry.lines())).toEqual(WHOLE);
    expect(registry.seen.at(-1)?.headers).toMatchObject({ 'content-length': '300000', 'content-type': 'application/octet-stream' });
    expect(registry.seen.at(-1)?.headers['transfer-encoding']).toBeUndefined();
    expect(registry.seen.at(-1)?.headers['user-agent']).toBe('modelkit-tag-action/1');
    expect([...registry.blobs.keys()]).toEqual([blob.descriptor.digest]);
    expect(counted).toBe(300_000);
    expect(await target.push(blob)).toBe('present');
  });

  it('travels once, however often it is pushed at once', async () => {
    const { registry, target } = await connect(disposables);
    const results = await Promise.all([target.push(blobOf(BYTES)), target.push(blobOf(BYTES)), target.push(blobOf(BYTES))]);
    expect(results).toEqual(['uploaded', 'present', 'present']);
    expect(steps(registry.lines())).toEqual(WHOLE);
  });

  it('is sent when the registry has it with another length', async () => {
    const { registry, target } = await connect(
      disposables,
      first(1, 'HEAD', /blobs/, () => ({ status: 200, headers: { 'content-length': '7' } })),
    );
    expect(await target.push(blobOf(BYTES))).toBe('uploaded');
    expect(registry.blobs.size).toBe(1);
  });

  it('is sent when the registry does not let itself be asked', async () => {
    const { target } = await connect(disposables, (seen) => (seen.method === 'HEAD' ? { status: 403 } : undefined));
    expect(await target.push(blobOf(BYTES))).toBe('uploaded');
  });

  it.each([
    [201, 'mounted', ['HEAD blobs/digest', 'POST blobs/uploads/?']],
    // The session of a refused mount is used, not thrown away.
    [undefined, 'uploaded', ['HEAD blobs/digest', 'POST blobs/uploads/?', 'PUT blobs/session']],
    [400, 'uploaded', ['HEAD blobs/digest', 'POST blobs/uploads/?', 'POST blobs/uploads/', 'PUT blobs/session']],
    [404, 'uploaded', ['HEAD blobs/digest', 'POST blobs/uploads/?', 'POST blobs/uploads/', 'PUT blobs/session']],
  ] as const)('is mounted from another repository of the host: %s means %s', async (status, result, expected) => {
    const { registry, other } = await connect(disposables, (seen) =>
      seen.url.includes('mount=') && status !== undefined ? { status } : undefined,
    );
    const blob = { ...blobOf(BYTES), origin: repositoryAt(registry.host) };
    expect(await other.push(blob)).toBe(result);
    expect(steps(registry.lines())).toEqual(expected);
    const query = new URL(registry.seen[1]?.url ?? '', 'http://x').searchParams;
    expect([query.get('mount'), query.get('from')]).toEqual([blob.descriptor.digest, 'a/b']);
  });

  it.each([
    ['another host', () => repositoryAt('ghcr.io')],
    ['where it is to go', (host: string) => repositoryAt(host)],
  ])('is not mounted from %s', async (_, origin) => {
    const { registry, target } = await connect(disposables);
    await target.push({ ...blobOf(BYTES), origin: origin(registry.host) });
    expect(steps(registry.lines())).toEqual(WHOLE);
  });
});

it('is copied within one host by a single upload slot, without waiting for itself', async () => {
  const rule: Rule = (seen) => {
    if (seen.url.includes('mount=')) return { status: 400 };
    return seen.method === 'HEAD' && seen.url.startsWith('/v2/c/d/') ? { status: 404 } : undefined;
  };
  const { registry, target, other } = await connect(disposables, rule, { options: { concurrency: 1 } });
  const blobs = [1, 2, 3, 4].map((seed) => blobOf(bytesOf(1000, seed)));
  for (const blob of blobs) await target.push(blob);
  const origin = repositoryAt(registry.host);
  const copies = blobs.map(({ descriptor }) => ({ descriptor, origin, open: (from?: number) => target.open(descriptor, from) }));
  expect(await Promise.all(copies.map((copy) => other.push(copy)))).toEqual(['uploaded', 'uploaded', 'uploaded', 'uploaded']);
});

describe('an upload that fails', () => {
  const again = [...WHOLE, 'HEAD blobs/digest', 'DELETE blobs/session', 'POST blobs/uploads/', 'PUT blobs/session'];

  it.each<readonly [string, Action]>([
    ['500', { status: 500 }],
    ['429', { status: 429 }],
    ['session unknown', error(404, 'BLOB_UPLOAD_UNKNOWN')],
    ['session invalid', error(400, 'BLOB_UPLOAD_INVALID')],
    ['damaged on the way', error(400, 'DIGEST_INVALID')],
    ['416', { status: 416 }],
  ])('with %s at the start is given up and sent again in a new session', async (_, action) => {
    // Judged before the body: the end is not in doubt.
    let broken = false;
    const { registry, target } = await connect(disposables, undefined, {
      script: {
        early: (seen) => {
          if (seen.method !== 'PUT' || broken) return undefined;
          broken = true;
          return action;
        },
      },
    });
    const counts: number[] = [];
    expect(await target.push(blobOf(Buffer.alloc(4 * MIB, 'model')), (bytes) => counts.push(bytes))).toBe('uploaded');
    expect(steps(registry.lines()).slice(0, 5)).toEqual([...WHOLE, 'HEAD blobs/digest', 'DELETE blobs/session']);
    expect(steps(registry.lines()).slice(-2)).toEqual(['POST blobs/uploads/', 'PUT blobs/session']);
    expect(registry.blobs.size).toBe(1);
    expect(counts.reduce((sum, bytes) => sum + bytes, 0)).toBe(4 * MIB);
  });

  it('by a reset in the middle is sent again', async () => {
    let broken = false;
    const { registry, target } = await connect(disposables, undefined, {
      script: {
        early: (seen) => {
          if (seen.method !== 'PUT' || broken) return undefined;
          broken = true;
          return (message) => {
            message.once('data', () => message.socket.resetAndDestroy());
          };
        },
      },
    });
    const counts: number[] = [];
    expect(await target.push(blobOf(Buffer.alloc(8 * MIB, 'model')), (bytes) => counts.push(bytes))).toBe('uploaded');
    expect(steps(registry.lines())).toEqual(again);
    expect(counts.some((bytes) => bytes < 0)).toBe(true);
    expect(counts.reduce((sum, bytes) => sum + bytes, 0)).toBe(8 * MIB);
  });

  it.each<readonly [string, Action]>([
    ['a reset', 'reset'],
    ['502', { status: 502, body: '<html>Bad Gateway</html>' }],
    ['504', { status: 504 }],
  ])('by %s after the last byte is looked for before it is sent again', async (_, action) => {
    let looks = 0;
    const { registry, target, ports } = await connect(disposables, (seen, state) => {
      if (seen.method === 'HEAD' && looks++ === 2) state.blobs.set(blobOf(BYTES).descriptor.digest, BYTES);
      return seen.method === 'PUT' ? action : undefined;
    });
    expect(await target.push(blobOf(BYTES))).toBe('uploaded');
    expect(steps(registry.lines())).toEqual([...WHOLE, 'HEAD blobs/digest', 'HEAD blobs/digest']);
    expect(ports.clock.slept).toEqual([2000, 4000]);
  });

  it('after the last byte is looked for half a minute and what storing takes, and then sent again', async () => {
    const { registry, target, ports } = await connect(
      disposables,
      first(1, 'PUT', /uploads/, () => ({ status: 504 })),
    );
    expect(await target.push(blobOf(BYTES))).toBe('uploaded');
    expect(ports.clock.slept.slice(0, 5)).toEqual([2000, 4000, 8000, 16_000, 30_000]);
    expect(registry.seen.filter((seen) => seen.method === 'HEAD')).toHaveLength(6);
  });

  it('in doubt is not given up while the registry may still be storing it', async () => {
    let stored = false;
    let looks = 0;
    const { registry, target } = await connect(disposables, (seen, state) => {
      if (seen.method === 'DELETE') stored = false;
      // The storing that giving the session up would end takes until the third look.
      if (seen.method === 'HEAD' && looks++ === 3 && stored) state.blobs.set(blobOf(BYTES).descriptor.digest, BYTES);
      if (seen.method !== 'PUT') return undefined;
      stored = true;
      return { status: 504 };
    });
    expect(await target.push(blobOf(BYTES))).toBe('uploaded');
    expect(registry.seen.filter((seen) => seen.method === 'PUT')).toHaveLength(1);
  });

  it.each([
    [404, 'BLOB_UPLOAD_UNKNOWN'],
    [404, 'BLOB_UPLOAD_INVALID'],
    [400, 'BLOB_UPLOAD_INVALID'],
    [404, ''],
  ])('because the session is lost each time (%s %s) says what to look at in the registry', async (status, code) => {
    const { registry, target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? error(status, code) : undefined));
    await expect(target.push(blobOf(BYTES))).rejects.toMatchObject({
      code: 'UPLOAD_SESSION_LOST',
      message: expect.stringContaining(`and then did not know them (${status}${code === '' ? '' : `: ${code}`}).`),
      hint: expect.stringMatching(/same secret .*shared storage.*sticky sessions/),
    });
    expect(registry.seen.filter((seen) => seen.method === 'PUT')).toHaveLength(5);
  });

  it('at an address that the registry itself named tells that address, and whose it is', async () => {
    const { registry, target } = await connect(disposables, (seen) =>
      seen.method === 'POST' ? { status: 202, headers: { location: 'http://127.0.0.1:1/v2/a/b/blobs/uploads/1' } } : undefined,
    );
    await expect(target.push(blobOf(BYTES))).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining(`127.0.0.1:1, an address that ${registry.host} itself named, cannot be reached`),
      hint: expect.stringContaining('external address'),
    });
  });

  it('after the last byte for good is tried five times in all', async () => {
    const { registry, target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? { status: 502 } : undefined));
    await expect(target.push(blobOf(BYTES))).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
    expect(registry.seen.filter((seen) => seen.method === 'PUT')).toHaveLength(5);
  });

  it.each([
    [429, 8 * MIB + 1, 5],
    [503, 8 * MIB + 1, 5],
    // Five waits of two minutes are all that a busy registry gets, whatever it answers to a look in between.
    [429, 8 * MIB, 6],
  ])('by %d that comes only after all its %d bytes does not send a long one for ever', async (status, size, times) => {
    const headers = { 'retry-after': '300' };
    const { registry, target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? { status, headers } : undefined));
    await expect(target.push(blobOf(Buffer.alloc(size, 'model'), MIB))).rejects.toMatchObject({ code: 'REGISTRY_BUSY' });
    expect(registry.seen.filter((seen) => seen.method === 'PUT')).toHaveLength(times);
  });

  it.each<readonly [string, Rule, string, number]>([
    ['DENIED', always(403, 'DENIED', 'PUT'), 'DENIED', 1],
    ['a lost length', always(411, '', 'PUT'), 'REGISTRY_BROKEN', 1],
    ['an unknown repository', always(404, 'NAME_UNKNOWN', 'POST'), 'REPOSITORY_UNKNOWN', 0],
    ['a read-only registry', always(405, 'UNSUPPORTED', 'POST'), 'READ_ONLY', 0],
    ['damage on the way, twice', always(400, 'DIGEST_INVALID', 'PUT'), 'CONTENT_ALTERED', 2],
    ['401, twice', always(401, 'UNAUTHORIZED', 'PUT'), 'UNAUTHORIZED', 2],
  ])('with %s stops', async (_, rule, code, puts) => {
    const { registry, target } = await connect(disposables, rule);
    await expect(target.push(blobOf(BYTES))).rejects.toMatchObject({ code });
    expect(registry.seen.filter((seen) => seen.method === 'PUT')).toHaveLength(puts);
    expect(registry.blobs.size).toBe(0);
  });

  it('is seen while it is still being sent', async () => {
    const size = 64 * MIB;
    let opened = 0;
    const endless: BlobSource = {
      descriptor: { mediaType: 'x', digest: blobOf(Buffer.alloc(0)).descriptor.digest, size },
      open: async function* () {
        for (let at = 0; at < size; at += MIB) {
          opened = at;
          yield await Promise.resolve(Buffer.alloc(MIB));
        }
      },
    };
    const { target } = await connect(disposables, undefined, {
      script: { early: (seen) => (seen.method === 'PUT' ? error(403, 'DENIED', 'quota exceeded') : undefined) },
    });
    await expect(target.push(endless)).rejects.toMatchObject({ code: 'DENIED', message: expect.stringContaining('quota exceeded') });
    expect(opened).toBeLessThan(size - MIB);
  });

  it('that said yes before it had all bytes is not believed', async () => {
    let answered = false;
    const { registry, target } = await connect(disposables, undefined, {
      script: {
        early: ({ method }) => {
          if (method !== 'PUT' || answered) return undefined;
          answered = true;
          return { status: 201 };
        },
      },
    });
    expect(await target.push(blobOf(Buffer.alloc(64 * MIB, 'model'), MIB))).toBe('uploaded');
    expect(registry.blobs.size).toBe(1);
  });

  it.each([
    ['another digest', `sha256:${'0'.repeat(64)}`, 'CONTENT_ALTERED'],
    ['a digest by another algorithm', `sha512:${'0'.repeat(128)}`, 'uploaded'],
  ])('by an answer with %s: %s', async (_, named, expected) => {
    const { target } = await connect(disposables, (seen) =>
      seen.method === 'PUT' ? { status: 201, headers: { 'docker-content-digest': named } } : undefined,
    );
    expect(await target.push(blobOf(BYTES)).catch((thrown: unknown) => (thrown as Failure).code)).toBe(expected);
  });

  it.each([
    ['no address', undefined],
    ['an address that is none', 'http://['],
  ])('to be opened, by an answer with %s, is the fault of the registry', async (_, location) => {
    const { target } = await connect(disposables, (seen) =>
      seen.method === 'POST' ? { status: 202, headers: location === undefined ? {} : { location } } : undefined,
    );
    await expect(target.push(blobOf(BYTES))).rejects.toMatchObject({
      code: 'REGISTRY_BROKEN',
      message: expect.stringContaining('opened an upload without a Location that makes sense'),
    });
  });

  it('tells of no bytes that it has not sent', async () => {
    const { target } = await connect(disposables);
    const counts: number[] = [];
    await target.push(blobOf(Buffer.alloc(MIB), MIB / 2), (bytes) => counts.push(bytes));
    expect(counts).toEqual([MIB / 2, MIB / 2]);
  });

  it('by silence is noticed by the watchdog', async () => {
    const { registry, target, ports } = await connect(
      disposables,
      first(1, 'PUT', /uploads/, () => 'silence'),
      { ports: { impatient: true } },
    );
    expect(await target.push(blobOf(BYTES))).toBe('uploaded');
    expect(ports.said.join('\n')).toContain(' again: no answer came in time.');
    expect(registry.seen.filter((seen) => seen.method === 'PUT')).toHaveLength(2);
  });
});

describe('a source', () => {
  it('that has changed is refused by the registry, told from damage on the way, and the session is given up', async () => {
    const { registry, target } = await connect(disposables);
    const changed = { descriptor: blobOf(BYTES).descriptor, open: () => blobOf(bytesOf(300_000, 2)).open() };
    await expect(target.push(changed)).rejects.toMatchObject({ code: 'CONTENT_CHANGED' });
    expect(registry.blobs.size).toBe(0);
    // The second try is hashed on its way, and its last byte is kept.
    expect(registry.seen.filter((seen) => seen.method === 'PUT')).toHaveLength(1);
    expect(steps(registry.lines()).at(-1)).toBe('DELETE blobs/session');
  });

  it('that is stored somewhere is noticed before the last byte', async () => {
    const { registry, target } = await connect(disposables);
    const { descriptor } = blobOf(BYTES);
    const damaged = { descriptor, place: 'one.example/kit', open: () => blobOf(bytesOf(300_000, 2)).open() };
    await expect(target.push(damaged)).rejects.toMatchObject({ code: 'BLOB_DAMAGED' });
    expect(registry.seen.filter((seen) => seen.method === 'PUT')).toEqual([]);
    expect(steps(registry.lines()).at(-1)).toBe('DELETE blobs/session');
  });

  it('that fails is not tried again', async () => {
    const { registry, target } = await connect(disposables);
    const failure = new Failure({ code: 'FILE_GONE', message: 'gone', hint: 'none' });
    const failing: BlobSource = {
      descriptor: blobOf(BYTES).descriptor,
      open: async function* () {
        yield await Promise.resolve(BYTES.subarray(0, 1000));
        throw failure;
      },
    };
    await expect(target.push(failing)).rejects.toBe(failure);
    expect(steps(registry.lines())).toEqual(['HEAD blobs/digest', 'POST blobs/uploads/', 'DELETE blobs/session']);
  });

  it('is left when the run is cancelled; the session is given up', async () => {
    const { registry, target, ports } = await connect(disposables);
    const cancelled = new Failure({ code: 'CANCELLED', message: 'cancelled', hint: 'none' });
    const source: BlobSource = {
      descriptor: blobOf(BYTES).descriptor,
      open: async function* () {
        yield await Promise.resolve(BYTES.subarray(0, 1000));
        ports.abort.abort(cancelled);
        yield await Promise.resolve(BYTES.subarray(1000));
      },
    };
    await expect(target.push(source)).rejects.toBe(cancelled);
    expect(registry.blobs.size).toBe(0);
    expect(steps(registry.lines()).at(-1)).toBe('DELETE blobs/session');
    // What puts tags back has a call of its own.
    await expect(target.put(manifestOver([]), [])).rejects.toBe(cancelled);
    expect(await target.put(manifestOver([]), [], { deadline: ports.clock.monotonic() + 60_000 })).toEqual([]);
  });
});

describe('an upload in chunks', () => {
  it('follows a 413 for a whole one', async () => {
    const { registry, target } = await connect(disposables, (seen) =>
      seen.method === 'PUT' && seen.body.length > 0 ? { status: 413 } : undefined,
    );
    expect(await target.push(blobOf(BYTES))).toBe('uploaded');
    expect(steps(registry.lines())).toEqual([
      ...WHOLE,
      'DELETE blobs/session',
      'POST blobs/uploads/',
      'PATCH blobs/session',
      'PUT blobs/session',
    ]);
    expect(registry.seen.at(-2)?.headers['content-range']).toBe('0-299999');
  });

  it('is taken up inside a broken chunk where the registry says', async () => {
    const kept = 100_000;
    let broken = false;
    const sessions = new Map<string, Buffer>();
    const { registry, target } = await connect(disposables, (seen, state) => {
      if (seen.method === 'PUT' && seen.body.length > 0) return { status: 413 };
      if (seen.method === 'PATCH' && !broken) {
        broken = true;
        sessions.set('held', seen.body.subarray(0, kept));
        return { status: 500 };
      }
      const held = sessions.get('held');
      if (held === undefined) return undefined;
      const location = { location: '/v2/a/b/blobs/uploads/held?x=1' };
      if (seen.method === 'GET') return { status: 204, headers: { ...location, range: `bytes=0-${held.length - 1}` } };
      if (seen.method === 'PATCH') {
        sessions.set('held', Buffer.concat([held, seen.body]));
        return { status: 201, headers: location };
      }
      if (seen.method !== 'PUT') return undefined;
      state.blobs.set(new URL(seen.url, 'http://x').searchParams.get('digest') ?? '', held);
      return { status: 201 };
    });
    const blob = blobOf(BYTES);
    let counted = 0;
    expect(await target.push(blob, (bytes) => (counted += bytes))).toBe('uploaded');
    expect(registry.seen.filter((seen) => seen.method === 'PATCH').map((seen) => seen.headers['content-range'])).toEqual([
      '0-299999',
      '100000-299999',
    ]);
    expect(registry.blobs.get(blob.descriptor.digest)?.equals(BYTES)).toBe(true);
    expect(counted).toBe(300_000);
  });

  it.each([
    [204, '0-0'],
    [202, '0-0'],
    [204, undefined],
  ])('begins its chunk anew where the registry (%d) says %s, which is nothing or a single byte', async (status, range) => {
    let patches = 0;
    const { registry, target } = await connect(disposables, (seen) => {
      if (seen.method === 'PATCH') return { status: patches++ === 0 ? 500 : 202 };
      if (seen.method === 'GET') return { status, headers: range === undefined ? {} : { range } };
      return seen.method === 'PUT' ? { status: seen.body.length === 0 ? 201 : 413 } : undefined;
    });
    expect(await target.push(blobOf(BYTES))).toBe('uploaded');
    expect(registry.seen.filter((seen) => seen.method === 'PATCH').map((seen) => seen.headers['content-range'])).toEqual([
      '0-299999',
      '0-299999',
    ]);
  });

  it.each([
    ['does not say where it is', { status: 404 }],
    ['is behind the chunk', { status: 204, headers: { range: '0-400000' } }],
  ])('is given up where the registry %s', async (_, standing) => {
    const { registry, target } = await connect(disposables, (seen) => {
      if (seen.method === 'PATCH') return { status: 500 };
      if (seen.method === 'GET') return standing;
      return seen.method === 'PUT' ? { status: 413 } : undefined;
    });
    await expect(target.push(blobOf(BYTES))).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
    // Five tries in all: the first was whole.
    expect(registry.seen.filter((seen) => seen.method === 'PATCH')).toHaveLength(5);
    expect(registry.seen.filter((seen) => seen.method === 'GET')).toHaveLength(5);
  });

  it('takes a broken chunk up three times, and is then given up', async () => {
    const { registry, target } = await connect(disposables, (seen) => {
      if (seen.method === 'PATCH') return { status: 500 };
      if (seen.method === 'GET') return { status: 204, headers: { range: '0-0' } };
      return seen.method === 'PUT' ? { status: 413 } : undefined;
    });
    await expect(target.push(blobOf(BYTES))).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
    const [patches, asked] = ['PATCH', 'GET'].map((method) => registry.seen.filter((seen) => seen.method === method).length);
    expect([patches, asked]).toEqual([5 * 4, 5 * 3]);
  });

  it.each([
    [400, 0],
    [401, 1],
    [408, 1],
    [416, 1],
    [429, 1],
    [499, 1],
    [500, 1],
  ])('asks where the registry is after %d: %d', async (status, asks) => {
    let patches = 0;
    const { registry, target } = await connect(disposables, (seen) => {
      if (seen.method === 'PATCH' && patches++ === 0) return { status };
      return seen.method === 'PUT' && seen.body.length > 0 ? { status: 413 } : undefined;
    });
    await target.push(blobOf(BYTES)).catch(() => undefined);
    expect(registry.seen.filter((seen) => seen.method === 'GET')).toHaveLength(asks);
  });

  it('is not tried in a registry that is known to refuse chunks', async () => {
    const headers = { 'x-github-request-id': '1' };
    const { registry, target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? { status: 413, headers } : undefined));
    await expect(target.push(blobOf(BYTES))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(registry.lines().filter((line) => /^(?:PUT|PATCH)/.test(line))).toHaveLength(1);
  });

  it.each<readonly [string, Action, readonly string[], object]>([
    ['refuses the login before the bytes, twice', { status: 401 }, ['PUT', 'PUT'], { code: 'UNAUTHORIZED' }],
    [
      'says each time that it has all bytes before it has them',
      { status: 201 },
      ['PUT', 'PUT', 'PUT', 'PUT', 'PUT'],
      { code: 'REGISTRY_BROKEN', message: expect.stringContaining('it said yes before it had all bytes') },
    ],
  ])('is not tried where a registry %s', async (_, action, methods, expected) => {
    const sent: string[] = [];
    const { target } = await connect(disposables, undefined, {
      script: {
        early: ({ method }) => {
          if (method === 'PUT' || method === 'PATCH') sent.push(method);
          return method === 'PUT' ? action : undefined;
        },
      },
    });
    await expect(target.push(blobOf(Buffer.alloc(64 * MIB, 'model'), MIB))).rejects.toMatchObject(expected);
    expect(sent).toEqual(methods);
  });

  it('is waited for, however often, where a long one is called busy before its bytes', async () => {
    let left = 7;
    const { target } = await connect(disposables, undefined, {
      script: { early: ({ method }) => (method === 'PUT' && left-- > 0 ? { status: 429 } : undefined) },
    });
    expect(await target.push(blobOf(Buffer.alloc(64 * MIB, 'model'), MIB))).toBe('uploaded');
  });

  it('is not tried for nothing', async () => {
    const { registry, target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? { status: 413 } : undefined));
    await expect(target.push(blobOf(Buffer.alloc(0)))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(registry.seen.filter((seen) => seen.method === 'PUT')).toHaveLength(1);
  });

  it('follows a login that is refused twice after the last byte of a long upload', async () => {
    const { registry, target } = await connect(disposables, (seen) =>
      seen.method === 'PUT' && seen.body.length > 0 ? { status: 401 } : undefined,
    );
    expect(await target.push(blobOf(Buffer.alloc(9 * MIB, 'model')))).toBe('uploaded');
    expect(
      registry.seen.filter((seen) => seen.method === 'PUT' || seen.method === 'PATCH').map((seen) => [seen.method, seen.body.length]),
    ).toEqual([
      ['PUT', 9 * MIB],
      ['PUT', 9 * MIB],
      ['PATCH', 9 * MIB],
      ['PUT', 0],
    ]);
  });

  it('does not follow such a refusal of a short one', async () => {
    const { registry, target } = await connect(disposables, (seen) =>
      seen.method === 'PUT' && seen.body.length > 0 ? { status: 401 } : undefined,
    );
    await expect(target.push(blobOf(Buffer.alloc(8 * MIB, 'model')))).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(registry.seen.filter((seen) => seen.method === 'PATCH')).toEqual([]);
  });

  it.each([
    ['a gibibyte', 1024 * MIB, ['PUT', 'PUT', 'PUT', 'PUT', 'PUT'], 'REGISTRY_BROKEN'],
    ['more', 1024 * MIB + 1, ['PUT', 'PUT', 'PATCH'], 'DENIED'],
  ])('follows two broken tries of a blob that is larger than a gibibyte: %s', async (_, size, methods, code) => {
    const sent: string[] = [];
    const { target } = await connect(disposables, undefined, {
      script: {
        early: ({ method }) => {
          if (method === 'PUT' || method === 'PATCH') sent.push(method);
          return method === 'PUT' ? { status: 500 } : method === 'PATCH' ? error(403, 'DENIED') : undefined;
        },
      },
    });
    const piece = Buffer.alloc(MIB);
    const blob: BlobSource = {
      descriptor: { mediaType: 'x', digest: blobOf(piece).descriptor.digest, size },
      open: async function* (from = 0) {
        for (let at = from; at < size; at += MIB) yield await Promise.resolve(piece);
      },
    };
    await expect(target.push(blob)).rejects.toMatchObject({ code });
    expect(sent).toEqual(methods);
  });

  it.each(['many', '-1', '1e999', '0'])('takes no smallest chunk of %s for one', async (smallest) => {
    const { registry, target } = await connect(disposables, (seen) => {
      if (seen.method === 'POST')
        return { status: 202, headers: { location: '/v2/a/b/blobs/uploads/1?x=1', 'oci-chunk-min-length': smallest } };
      if (seen.method === 'PATCH') return { status: 202 };
      return seen.method === 'PUT' ? { status: seen.body.length === 0 ? 201 : 413 } : undefined;
    });
    expect(await target.push(blobOf(BYTES))).toBe('uploaded');
    expect(registry.seen.filter((seen) => seen.method === 'PATCH').map((seen) => seen.headers['content-range'])).toEqual(['0-299999']);
  });

  it('keeps to the smallest chunk that the registry takes, and to its own count', async () => {
    const chunk = 65 * MIB;
    const ranges: (string | undefined)[] = [];
    const { target } = await connect(disposables, undefined, {
      script: {
        early: (seen) => {
          if (seen.method === 'POST')
            return { status: 202, headers: { location: '/v2/a/b/blobs/uploads/1?x=1', 'oci-chunk-min-length': String(chunk) } };
          if (seen.method === 'PUT') return { status: seen.headers['content-length'] === '0' ? 201 : 413 };
          if (seen.method !== 'PATCH') return undefined;
          ranges.push(seen.headers['content-range']);
          return (message, response) => {
            // A range that stands still, as one registry gives it.
            message.resume().on('end', () => response.writeHead(201, { range: '0-99' }).end());
          };
        },
      },
    });
    expect(await target.push(blobOf(Buffer.alloc(chunk + 10), MIB))).toBe('uploaded');
    expect(ranges).toEqual([`0-${chunk - 1}`, `${chunk}-${chunk + 9}`]);
  });

  it('is not tried where the limit is for good', async () => {
    const { target } = await connect(disposables, (seen) =>
      seen.method === 'PUT' || seen.method === 'PATCH' ? { status: 413 } : undefined,
    );
    await expect(target.push(blobOf(BYTES))).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});
