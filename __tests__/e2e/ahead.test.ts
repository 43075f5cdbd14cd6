import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import type { LoggedRequest, LoopbackRegistry, RegistryOptions } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { FILES, pushOf, writeFiles } from './kits.js';
import { codesOf, jsonOf, puts } from './outcome.js';
import { startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const COMMIT_TAG = `sha-${COMMIT}`;
/** So large that they do not wait for one another. */
const [WEIGHTS, SALES] = [weights(24 * 1024 * 1024), Buffer.alloc(12 * 1024 * 1024, 'month,sales\n')];

function weights(length: number): Buffer {
  const header = Buffer.from(JSON.stringify({ weight: { dtype: 'U8', shape: [length], data_offsets: [0, length] } }));
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([size, header, Buffer.alloc(length)]);
}

interface Scene {
  readonly workspace: string;
  readonly registry: LoopbackRegistry;
  /** From now on the sales data may be hashed. */
  readonly open: () => void;
  readonly run: (inputs?: Readonly<Record<string, string>>, commit?: string) => Promise<RunResult>;
}

/** A kit of two large layers, of which the second is kept from the hash workers until the test says otherwise. */
async function scene(options: RegistryOptions = {}): Promise<Scene> {
  const workspace = await disposables.directory('kit');
  writeFiles(workspace, { ...FILES, 'model.safetensors': WEIGHTS, 'data/sales.csv': SALES });
  const registry = disposables.use(await startRegistry(options));
  const directory = await disposables.directory('gate');
  const [gate, opened] = [join(directory, 'gate.mjs'), join(directory, 'open')];
  writeFileSync(
    gate,
    `import { existsSync } from 'node:fs';
     import { isMainThread, Worker } from 'node:worker_threads';
     const { postMessage } = Worker.prototype;
     if (isMainThread) Worker.prototype.postMessage = function (...message) {
       const send = () => postMessage.apply(this, message);
       if (!message[0]?.content?.entries?.some(({ name }) => name === 'data/sales.csv')) return send();
       const timer = setInterval(() => {
         if (!existsSync(${JSON.stringify(opened)})) return;
         clearInterval(timer);
         send();
       }, 10);
     };\n`,
  );
  return {
    workspace,
    registry,
    open: () => {
      writeFileSync(opened, '');
    },
    run: (inputs = {}, commit = COMMIT) =>
      runAction({
        workspace,
        inputs: { repository: `${registry.host}/acme/demo`, ...inputs },
        event: pushOf('refs/heads/main', commit),
        preload: existsSync(opened) ? [] : [gate],
      }),
  };
}

/** The weights on their way: which of the small layers comes when is nobody's promise. */
function isWeights({ method, operation, headers }: LoggedRequest): boolean {
  return method === 'PUT' && operation === 'upload' && Number(headers['content-length']) >= WEIGHTS.length;
}

/** Requests about layers, as `METHOD operation`; the upload that is opened and given up to prove the right to push is none. */
function aboutBlobs({ log }: LoopbackRegistry): readonly string[] {
  return log.entries
    .filter(({ method, operation }) => operation === 'blob' || (operation === 'upload' && method !== 'DELETE'))
    .map(({ method, operation }) => `${method} ${operation}`);
}

describe('a large layer', () => {
  it('is sent while the next is still to be hashed, and no tag before all are there', async () => {
    const { registry, open, run } = await scene({
      onRequest: (request) => {
        if (isWeights(request)) open();
      },
    });
    const done = await run();
    // Were the first layer to wait for the second, neither would ever come.
    expect([done.code, codesOf(done, 'error')]).toEqual([0, []]);
    expect(jsonOf(done).repositories[0]?.blobs).toMatchObject({ uploaded: 4, present: 0 });
    expect([...registry.tags('acme/demo').keys()].sort()).toEqual(['main', 'sales-data-2023', COMMIT_TAG]);
    const order = puts(registry);
    expect(order.lastIndexOf('PUT upload')).toBeLessThan(order.indexOf('PUT manifest'));
    // The same again, and then of another commit: what the tags name is asked for no more.
    registry.log.clear();
    const again = await run();
    expect([again.code, again.outputs['pushed'], aboutBlobs(registry)]).toEqual([0, 'false', []]);
    const other = await run({}, COMMIT.replace('0', '1'));
    expect([other.code, other.outputs['pushed'], aboutBlobs(registry)]).toEqual([0, 'true', []]);
  });

  it.each<[string, (registry: LoopbackRegistry) => void, Readonly<Record<string, string>>, RegistryOptions, string]>([
    [
      'a version that names another ModelKit',
      (registry) => registry.putArtifact('acme/demo', 'older', 'v1.2.0'),
      { tags: 'type=raw,value=v1.2.0' },
      {},
      'TAG_CONFLICT',
    ],
    ['no right to push', () => undefined, {}, { persona: 'read-only' }, 'READ_ONLY'],
    [
      'a channel below a higher version',
      (registry) => registry.putArtifact('acme/demo', 'newer', 'v1.3.0', '1'),
      { tags: 'type=semver,pattern={{major}},value=v1.2.0', 'on-stale': 'fail' },
      {},
      'TAG_STALE',
    ],
    [
      'a tag list that cannot be read',
      () => undefined,
      { tags: 'type=raw,value=v1.2.0' },
      { faults: [{ match: { operation: 'tags' }, fault: { kind: 'status', status: 403 }, times: 9 }] },
      'REGISTRY_UNREADABLE',
    ],
  ])('is not sent when a tag is refused: %s', async (_what, prepare, inputs, options, code) => {
    const { registry, open, run } = await scene(options);
    prepare(registry);
    open();
    const done = await run(inputs);
    expect([done.code, codesOf(done, 'error'), aboutBlobs(registry)]).toEqual([1, [code], []]);
    expect(done.summary).toContain('Nothing was written.');
  });

  it('is not sent by a plan', async () => {
    const { registry, open, run } = await scene();
    open();
    const done = await run({ push: 'false' });
    expect([done.code, done.outputs['pushed'], aboutBlobs(registry), registry.log.writes]).toEqual([0, 'false', [], []]);
  });

  it('that changes between its hash and its upload is found out, and the rest is hashed for the report', async () => {
    const { workspace, registry, open, run } = await scene({
      onRequest: (request) => {
        if (!isWeights(request)) return;
        // The registry has not read a byte, and the line does not take all of them.
        writeFileSync(join(workspace, 'model.safetensors'), WEIGHTS);
        open();
      },
    });
    const done = await run();
    expect([done.code, codesOf(done, 'error')]).toEqual([1, ['CONTENT_CHANGED']]);
    expect([registry.tags('acme/demo').size, registry.log.manifestPuts]).toEqual([0, []]);
    expect(done.outputs['digest']).toMatch(/^sha256:/);
  });

  it('stays without a tag when a later one cannot be hashed, and is not sent again', async () => {
    const { workspace, registry, open, run } = await scene({
      onAnswer: (request) => {
        if (!isWeights(request)) return;
        writeFileSync(join(workspace, 'data/sales.csv'), 'month\n');
        open();
      },
    });
    const done = await run();
    expect([done.code, codesOf(done, 'error'), done.outputs['pushed']]).toEqual([1, ['FILE_CHANGED'], 'true']);
    expect([registry.tags('acme/demo').size, registry.log.manifestPuts]).toEqual([0, []]);
    expect(done.summary).toContain('No tag was written. What was uploaded stays');
    expect(done.post?.code).toBe(0);
    registry.log.clear();
    const again = await run();
    expect([again.code, registry.log.entries.filter(isWeights)]).toEqual([0, []]);
  });

  it('goes into every repository, and is mounted where they share a registry', async () => {
    const { registry, open, run } = await scene({
      onRequest: (request) => {
        if (isWeights(request)) open();
      },
    });
    const layout = join(await disposables.directory('layout'), 'kit');
    const names = [`${registry.host}/acme/demo`, `${registry.host}/acme/copy`, `oci-layout:${layout}`];
    const done = await run({ repository: names.join('\n'), verify: 'content' });
    expect([done.code, codesOf(done, 'error')]).toEqual([0, []]);
    expect(jsonOf(done).repositories.map(({ blobs }) => [blobs.uploaded, blobs.mounted])).toEqual([
      [4, 0],
      [0, 4],
      [4, 0],
    ]);
  });

  it('goes ahead as a file of a ModelPack, too', async () => {
    const { registry, open, run } = await scene({
      onRequest: (request) => {
        if (isWeights(request)) open();
      },
    });
    const done = await run({ format: 'modelpack' });
    expect([done.code, codesOf(done, 'error'), registry.tags('acme/demo').size]).toEqual([0, [], 3]);
  });
});

describe('the one large layer of a new repository', () => {
  const SIZE = 40 * 1024 * 1024;

  async function scene(options: RegistryOptions = {}) {
    const workspace = await disposables.directory('kit');
    writeFiles(workspace, { ...FILES, 'model.safetensors': weights(SIZE) });
    const registry = disposables.use(await startRegistry(options));
    const run = (
      commit = COMMIT,
      inputs: Readonly<Record<string, string>> = {},
      env: Readonly<Record<string, string | undefined>> = {},
    ): Promise<RunResult> =>
      runAction({
        workspace,
        inputs: { repository: `${registry.host}/acme/demo`, ...inputs },
        event: pushOf('refs/heads/main', commit),
        env,
      });
    return { workspace, registry, run };
  }

  function aboutLarge({ log }: LoopbackRegistry): readonly string[] {
    return log.entries
      .filter(({ operation, headers }) => operation === 'upload' && Number(headers['content-length']) >= SIZE)
      .map(({ method, status }) => `${method} ${String(status)}`);
  }

  it('is hashed while it is sent, and is what the same files are anywhere', async () => {
    const { registry, run } = await scene();
    const plan = await run(COMMIT, { push: 'false' });
    registry.log.clear();
    const done = await run();
    expect([done.code, codesOf(done, 'error'), aboutLarge(registry)]).toEqual([0, [], ['PATCH 202']]);
    expect(done.outputs['digest']).toBe(plan.outputs['digest']);
    expect(jsonOf(done).repositories[0]?.blobs).toMatchObject({ uploaded: 4, present: 0 });
    registry.log.clear();
    // Unchanged under another commit: the repository has tags, so it is hashed before anything is sent.
    const again = await run(COMMIT.replace('0', '1'));
    expect([again.code, again.outputs['pushed'], aboutLarge(registry)]).toEqual([0, 'true', []]);
  });

  it('that was trained again, to the same size, is hashed before it is sent', async () => {
    const { workspace, registry, run } = await scene();
    await run();
    registry.log.clear();
    const retrained = weights(SIZE);
    retrained.fill(7, SIZE);
    writeFileSync(join(workspace, 'model.safetensors'), retrained);
    const done = await run(COMMIT.replace('0', '1'));
    expect([done.code, aboutLarge(registry)]).toEqual([0, ['PUT 201']]);
  });

  it.each(['2', undefined])('is not sent again by the re-run of a run that failed after it: attempt %s', async (attempt) => {
    const { registry, run } = await scene({
      faults: [{ match: { method: 'PUT', operation: 'manifest' }, fault: { kind: 'status', status: 403 }, times: 1 }],
    });
    const failed = await run();
    expect([failed.code, aboutLarge(registry), registry.tags('acme/demo').size]).toEqual([1, ['PATCH 202'], 0]);
    registry.log.clear();
    const again = await run(COMMIT, {}, { GITHUB_RUN_ATTEMPT: attempt });
    expect([again.code, aboutLarge(registry), registry.tags('acme/demo').size]).toEqual([0, [], 3]);
    expect(jsonOf(again).repositories[0]?.blobs).toMatchObject({ uploaded: 0, present: 4 });
  });

  it.each<[string, RegistryOptions]>([
    ['refuses it', { faults: [{ match: { method: 'PATCH' }, fault: { kind: 'status', status: 413 }, times: 1 }] }],
    ['breaks off', { faults: [{ match: { method: 'PATCH' }, fault: { kind: 'reset-upload', afterBytes: 8 * 1024 * 1024 }, times: 1 }] }],
  ])('is sent again, whole, where the registry %s', async (_what, options) => {
    const { registry, run } = await scene(options);
    const done = await run();
    expect([done.code, codesOf(done, 'error'), aboutLarge(registry).at(-1)]).toEqual([0, [], 'PUT 201']);
    expect(jsonOf(done).repositories[0]?.blobs).toMatchObject({ uploaded: 4 });
  });

  it.each([
    ['becomes longer', Buffer.alloc(1)],
    ['is written again, as long as it was', Buffer.alloc(0)],
  ])('is given up when its file %s meanwhile', async (_what, more) => {
    const changing = { directory: '' };
    const { workspace, registry, run } = await scene({
      onRequest: ({ method, operation, headers }) => {
        if (method !== 'PATCH' || operation !== 'upload' || Number(headers['content-length']) < SIZE) return;
        writeFileSync(join(changing.directory, 'model.safetensors'), Buffer.concat([weights(SIZE), more]));
      },
    });
    changing.directory = workspace;
    const done = await run();
    expect([done.code, codesOf(done, 'error')]).toEqual([1, ['FILE_CHANGED']]);
    expect([registry.tags('acme/demo').size, registry.log.manifestPuts]).toEqual([0, []]);
    expect(done.summary).toContain('No tag was written. What was uploaded stays');
    expect(jsonOf(done).repositories[0]?.blobs.bytes ?? 0).toBeLessThan(SIZE);
    expect(aboutLarge(registry).filter((line) => line.startsWith('PUT'))).toEqual([]);
    expect(registry.log.entries.filter(({ method, operation }) => method === 'DELETE' && operation === 'upload')).not.toEqual([]);
  });
});
