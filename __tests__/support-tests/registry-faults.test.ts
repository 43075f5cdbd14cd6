import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { startRegistry, type Fault, type FaultRule, type LoopbackRegistry, type RegistryOptions } from '../support/registry/index.js';
import { codeOf, raw, sha256, type RawAnswer } from './raw-http.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

async function start(options: RegistryOptions = {}): Promise<LoopbackRegistry> {
  return disposables.use(await startRegistry(options));
}

const CONTENT = 'y'.repeat(500_000);

async function upload(registry: LoopbackRegistry): Promise<RawAnswer> {
  const opened = await raw('POST', `${registry.url}/v2/a/blobs/uploads/`);
  return raw('PUT', `${new URL(opened.headers.location ?? '', registry.url).href}&digest=${sha256(CONTENT)}`, { body: CONTENT });
}

const onPut = (fault: Fault): FaultRule => ({ match: { method: 'PUT', operation: 'upload' }, fault });
const onGet = (fault: Fault): FaultRule => ({ match: { method: 'GET', operation: 'blob' }, fault });

describe('faults of an upload', () => {
  it.each<[Fault, number, string, boolean]>([
    [{ kind: 'status', status: 500, code: 'UNKNOWN' }, 500, '', false],
    [{ kind: 'html', status: 502 }, 502, '', false],
    [{ kind: 'unauthorized-at-end' }, 401, '', false],
    [{ kind: 'status-after-effect', status: 504 }, 504, '', true],
    [{ kind: 'slow-finalise', ms: 5 }, 201, '', true],
    [{ kind: 'delay', ms: 5 }, 201, '', true],
    [{ kind: 'reset', when: 'before-body' }, 0, 'broken', false],
    [{ kind: 'reset', when: 'after-body' }, 0, 'broken', false],
    [{ kind: 'reset-upload', afterBytes: 70_000 }, 0, 'broken', false],
    [{ kind: 'drop-response' }, 0, 'broken', true],
  ])('%j: answered %d %s, stored %s', async (fault, status, broken, isStored) => {
    const registry = await start({ faults: [onPut(fault)] });
    const answer = await upload(registry);
    expect([answer.status, answer.error === undefined ? '' : 'broken']).toEqual([status, broken]);
    expect(registry.hasBlob('a', sha256(CONTENT))).toBe(isStored);
    expect(registry.faults.unused).toEqual([]);
    expect((await upload(registry)).status).toBe(201);
  });

  it('counts exactly the bytes after which it cuts', async () => {
    const registry = await start({ faults: [onPut({ kind: 'reset-upload', afterBytes: 70_001 })] });
    await upload(registry);
    const [put] = registry.log.of('upload', 'PUT');
    expect([put?.received, put?.status]).toEqual([70_001, 0]);
  });

  it('keeps the session, where real registries do, so that its status can be asked', async () => {
    const registry = await start({ faults: [onPut({ kind: 'reset-upload', afterBytes: 70_000 })] });
    await upload(registry);
    const url = `${registry.url}${registry.log.of('upload', 'PUT')[0]?.path ?? ''}`;
    expect(await raw('GET', url)).toMatchObject({ status: 204, headers: { range: '0-69999' } });
    expect((await raw('PUT', url, { body: CONTENT })).status).toBe(416);
    registry.persona = { ...registry.persona, sessionSurvivesBreak: false };
    registry.faults.add(onPut({ kind: 'reset-upload', afterBytes: 70_000 }));
    await upload(registry);
    expect((await raw('GET', `${registry.url}${registry.log.of('upload', 'PUT').at(-1)?.path ?? ''}`)).status).toBe(404);
  });

  it('answers while the body is still coming, and closes', async () => {
    const registry = await start({ faults: [onPut({ kind: 'early-status', status: 413 })] });
    const answer = await upload(registry);
    // A client that still writes may see the end of the connection before the answer.
    expect(answer.error === undefined ? answer.status : 413).toBe(413);
    expect(registry.log.of('upload', 'PUT')[0]).toMatchObject({ status: 413, received: 0 });
  });

  it.each(['black-hole', 'stall'] as const)('never answers: %s', async (kind) => {
    const registry = await startRegistry({ faults: [onPut({ kind })] });
    const arrived = registry.arrival((request) => request.method === 'PUT');
    const answer = upload(registry);
    await arrived;
    await registry.stop();
    expect(await answer).toMatchObject({ status: 0, error: 'ECONNRESET' });
  });
});

describe('faults of a download', () => {
  it.each<[Fault, number, string]>([
    [{ kind: 'reset-download', afterBytes: 1000 }, 1000, 'ECONNRESET'],
    [{ kind: 'truncate', afterBytes: 1000 }, 1000, 'ECONNRESET'],
  ])('%j gives %d bytes, then %s', async (fault, length, error) => {
    const registry = await start({ faults: [onGet(fault)] });
    const answer = await raw('GET', `${registry.url}/v2/a/blobs/${registry.putBlob('a', CONTENT)}`);
    expect([answer.body.length, answer.error, answer.headers['content-length']]).toEqual([length, error, '500000']);
  });

  it('changes one byte', async () => {
    const registry = await start({ faults: [onGet({ kind: 'corrupt', atByte: 100_000 })] });
    const answer = await raw('GET', `${registry.url}/v2/a/blobs/${registry.putBlob('a', CONTENT)}`);
    expect([answer.status, answer.headers['content-length'], answer.body.indexOf('y'.repeat(100_000)), answer.body === CONTENT]).toEqual([
      200,
      '500000',
      0,
      false,
    ]);
  });

  it('says another digest, or that something absent is there', async () => {
    const registry = await start({
      faults: [
        { match: { operation: 'manifest' }, fault: { kind: 'wrong-digest-header', digest: sha256('other') } },
        { match: { method: 'HEAD', operation: 'blob' }, fault: { kind: 'pretend-present', size: 7 } },
      ],
    });
    registry.putArtifact('a', 'x', 'v1');
    expect((await raw('HEAD', `${registry.url}/v2/a/manifests/v1`)).headers['docker-content-digest']).toBe(sha256('other'));
    const head = await raw('HEAD', `${registry.url}/v2/a/blobs/${sha256('absent')}`);
    expect([head.status, head.headers['content-length']]).toEqual([200, '7']);
  });

  it.each([7, 'Wed, 25 Nov 2026 18:00:00 GMT'])('asks to come back: Retry-After %s', async (after) => {
    const registry = await start({ faults: [{ match: {}, fault: { kind: 'retry-after', status: 429, after } }] });
    const answer = await raw('GET', `${registry.url}/v2/`);
    expect([answer.status, answer.headers['retry-after'], codeOf(answer)]).toEqual([429, String(after), 'TOOMANYREQUESTS']);
  });
});

describe('which requests a fault meets', () => {
  const status: Fault = { kind: 'status', status: 503 };
  it.each<[string, FaultRule, readonly number[]]>([
    ['the first', { match: {}, fault: status }, [503, 200, 200, 200]],
    ['two', { match: {}, times: 2, fault: status }, [503, 503, 200, 200]],
    ['the third', { match: { nth: 3 }, fault: status }, [200, 200, 503, 200]],
    ['second and fourth', { match: { nth: [2, 4] }, times: 2, fault: status }, [200, 503, 200, 503]],
    ['a path', { match: { path: /v2\/\?3/ }, fault: status }, [200, 200, 503, 200]],
    ['another method', { match: { method: ['HEAD', 'PUT'] }, fault: status }, [200, 200, 200, 200]],
    ['another repository', { match: { repo: 'b' }, fault: status }, [200, 200, 200, 200]],
  ])('%s', async (_, rule, statuses) => {
    const registry = await start({ faults: [rule] });
    const answers: number[] = [];
    for (const number of [1, 2, 3, 4]) answers.push((await raw('GET', `${registry.url}/v2/?${number}`)).status);
    expect(answers).toEqual(statuses);
    expect(registry.faults.unused.length).toBe(statuses.includes(503) ? 0 : 1);
  });
});
