import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { DOCKER_REGISTRY_ACCOUNT } from '../support/docker-registry.js';
import { peerTest } from '../support/peers.js';
import { persona, type RegistryOptions } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { FILES, pushOf, safetensors, writeFiles } from './kits.js';
import { actionsOf, annotationsOf, codesOf, puts } from './outcome.js';
import { overlapping } from './runs.js';
import { startDockerRegistry, startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const COMMIT_TAG = `sha-${COMMIT}`;

async function workspaceOf(files: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  const workspace = await disposables.directory('kit');
  writeFiles(workspace, { ...FILES, ...files });
  return workspace;
}

/** Publishes the kit on a push to main. */
async function publish(host: string, inputs: Readonly<Record<string, string>> = {}, workspace?: string): Promise<RunResult> {
  return runAction({
    workspace: workspace ?? (await workspaceOf()),
    inputs: { repository: `${host}/acme/demo`, ...inputs },
    event: pushOf('refs/heads/main', COMMIT),
    alwaysPost: true,
  });
}

interface Refusal {
  readonly title: string;
  readonly registry: RegistryOptions;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly code: string;
  readonly names: RegExp;
  readonly hint: RegExp;
  /** Blobs may have been sent before the registry said no. */
  readonly puts?: readonly string[];
}

const USERS = { publisher: 'correct horse' };

const REFUSALS: readonly Refusal[] = [
  {
    title: 'no login where one is needed',
    registry: { auth: { kind: 'basic', users: USERS } },
    code: 'UNAUTHORIZED',
    names: /acme\/demo/,
    hint: /login/i,
  },
  {
    title: 'a wrong password (Basic)',
    registry: { auth: { kind: 'basic', users: USERS } },
    inputs: { username: 'publisher', password: 'wrong battery' },
    code: 'UNAUTHORIZED',
    names: /acme\/demo/,
    hint: /username.*password|inputs/,
  },
  {
    title: 'a wrong password (Bearer)',
    registry: { auth: { kind: 'bearer', users: USERS } },
    inputs: { username: 'publisher', password: 'wrong battery' },
    code: 'UNAUTHORIZED',
    names: /registry\.test/,
    hint: /user, password or token/,
  },
  {
    title: 'a login that may only pull',
    registry: { auth: { kind: 'bearer', users: USERS, grant: (_user, _repository, actions) => actions.filter((one) => one === 'pull') } },
    inputs: { username: 'publisher', password: 'correct horse' },
    code: 'UNAUTHORIZED',
    names: /acme\/demo/,
    hint: /may push/,
  },
  {
    title: 'a repository that must be created first',
    registry: { persona: 'ecr' },
    code: 'REPOSITORY_UNKNOWN',
    names: /acme\/demo/,
    hint: /[Cc]reate the repository/,
  },
  { title: 'a registry that takes no writes', registry: { persona: 'read-only' }, code: 'READ_ONLY', names: /405/, hint: /read-only/ },
  {
    title: 'a registry that does not take the media types',
    registry: { persona: 'refuses-media-type' },
    code: 'MANIFEST_REFUSED',
    names: /media type application\/vnd\.kitops\.modelkit/,
    hint: /OCI artifacts/,
    puts: ['PUT manifest', 'PUT upload', 'PUT upload', 'PUT upload', 'PUT upload'],
  },
  {
    title: 'a web page where a registry should be',
    registry: { faults: [{ match: {}, fault: { kind: 'html', status: 200 }, times: 1000 }] },
    code: 'NOT_A_REGISTRY',
    names: /^registry\.test:\d+ does not answer like a registry: .* it sent text\/html \(200\)\.$/,
    hint: /login page, a captive portal or a web server/,
  },
  {
    title: 'a server of https that is asked by http',
    registry: {
      faults: [
        { match: {}, fault: { kind: 'status', status: 400, body: 'Client sent an HTTP request to an HTTPS server.\n' }, times: 1000 },
      ],
    },
    code: 'UNREACHABLE',
    names: /Client sent an HTTP request to an HTTPS server/,
    hint: /leave "registry\.test:\d+" out of "plain-http"/,
  },
  {
    title: 'a registry that cannot be read',
    registry: {
      faults: [{ match: { operation: 'manifest', method: ['HEAD', 'GET'] }, fault: { kind: 'status', status: 403 }, times: 1000 }],
    },
    code: 'REGISTRY_UNREADABLE',
    names: /main.*403/,
    hint: /./,
  },
];

describe('a registry that says no', () => {
  const registries = new Disposables();
  let workspace: string;
  beforeAll(async () => {
    workspace = await registries.directory('kit');
    writeFiles(workspace, FILES);
  });
  const runOf = overlapping(REFUSALS, async (one) => {
    const registry = registries.use(await startRegistry(one.registry));
    return { registry, run: await publish(registry.host, one.inputs, workspace) };
  });
  afterAll(() => registries.dispose());

  it.each(REFUSALS.map((one): [string, Refusal] => [one.title, one]))('%s', async (_title, refusal) => {
    const { registry, run } = await runOf(refusal);
    const [error, ...others] = annotationsOf(run, 'error');
    expect([error?.code, others]).toEqual([refusal.code, []]);
    expect(error?.message).toMatch(refusal.names);
    expect(error?.hint).toMatch(refusal.hint);
    expect([run.code, run.post?.code, run.outputs['pushed']]).toEqual([1, 0, String(refusal.puts !== undefined)]);
    expect(run.summary).toContain(refusal.code.replaceAll('_', '&#95;'));
    expect([...puts(registry)].sort()).toEqual(refusal.puts ?? []);
    expect(registry.tags('acme/demo').size).toBe(0);
  });

  it('nobody listens there', async () => {
    const registry = await startRegistry();
    await registry.stop();
    const run = await publish(registry.host);
    expect([run.code, codesOf(run, 'error')]).toEqual([1, ['UNREACHABLE']]);
  });

  peerTest('docker-registry', 'docker-registry: read-only, and a wrong password', async () => {
    const readonly = disposables.use(await startDockerRegistry({ readonly: true }));
    const locked = disposables.use(await startDockerRegistry({ htpasswd: true }));
    const [refused, unknown, known] = await Promise.all([
      publish(readonly.host),
      publish(locked.host, { username: DOCKER_REGISTRY_ACCOUNT.username, password: 'wrong' }),
      publish(locked.host, { ...DOCKER_REGISTRY_ACCOUNT }),
    ]);
    expect([refused.code, codesOf(refused, 'error')]).toEqual([1, ['READ_ONLY']]);
    expect([unknown.code, codesOf(unknown, 'error')]).toEqual([1, ['UNAUTHORIZED']]);
    expect([known.code, known.outputs['pushed']]).toEqual([0, 'true']);
  });
});

describe('a registry whose own rule makes every tag immutable', () => {
  it('takes the first run, and the same run again is no write at all', async () => {
    const registry = disposables.use(await startRegistry({ persona: 'immutable-all' }));
    const workspace = await workspaceOf();
    const first = await publish(registry.host, {}, workspace);
    expect([first.code, first.outputs['pushed']]).toEqual([0, 'true']);
    registry.log.clear();
    const again = await publish(registry.host, {}, workspace);
    expect([again.code, again.outputs['pushed'], puts(registry)]).toEqual([0, 'false', []]);
  });

  it('names the moving tag that cannot move and the setting to change, and puts back what had moved', async () => {
    const onlyMain = persona('immutable-all', {
      immutability: { tags: /^main$/, sameDigest: true, status: 409, code: 'TAG_IMMUTABLE', message: 'tag is immutable' },
    });
    const registry = disposables.use(await startRegistry({ persona: onlyMain }));
    const old = registry.putArtifact('acme/demo', 'older', 'main', 'challenger', COMMIT_TAG);
    const tags = 'type=stage,branch=main,value=challenger\ntype=ref,event=branch';
    const run = await publish(registry.host, { tags });
    expect(run.code).toBe(1);
    const [error] = annotationsOf(run, 'error');
    expect(error).toMatchObject({
      code: 'TAG_KEPT_BY_REGISTRY',
      message: expect.stringMatching(/acme\/demo:main shall move to sha256:[0-9a-f]{64}.*immutability rule keeps it at/),
      hint: `Exempt "main" from the registry's rule for immutable tags, or use another tag name. That rule is in the settings of the repository; here the tag comes from "type=ref,event=branch".`,
    });
    expect(Object.fromEntries(registry.tags('acme/demo'))).toEqual({ main: old, challenger: old, [COMMIT_TAG]: old });
    expect(actionsOf(run)).toEqual({ challenger: 'restore', main: 'refuse', [COMMIT_TAG]: 'restore' });
    expect(run.summary).toContain('put back');
    expect(run.post?.code).toBe(0);
  });
});

describe('a tag that is there, refused with 403 and nothing said', () => {
  it('may lack a right as well as meet a rule, and both are named', async () => {
    const immutability = { tags: /^main$/, sameDigest: true, status: 403, code: 'DENIED', message: 'no' };
    const registry = disposables.use(await startRegistry({ persona: persona('immutable-all', { immutability }) }));
    const old = registry.putArtifact('acme/demo', 'older', 'main');
    const run = await publish(registry.host, { tags: 'type=ref,event=branch' });
    expect([run.code, registry.tags('acme/demo').get('main')]).toEqual([1, old]);
    expect(annotationsOf(run, 'error')).toEqual([
      {
        code: 'DENIED',
        message: expect.stringMatching(/acme\/demo:main was not written: .* answered 403 .*: DENIED: no\.$/),
        hint: expect.stringMatching(/no right to overwrite tags, or a rule of the registry for immutable tags/),
      },
    ]);
  });
});

describe('files on the runner', () => {
  it('a file that changes while it is pushed never becomes a blob', async () => {
    const workspace = await workspaceOf({ 'model.safetensors': safetensors(0, [400, 500]) });
    const registry = disposables.use(
      await startRegistry({
        onRequest: ({ operation }) => {
          // All layers are hashed by now, none is sent yet.
          if (operation === 'blob') writeFileSync(join(workspace, 'model.safetensors'), safetensors(7, [400, 500]));
        },
      }),
    );
    const run = await publish(registry.host, {}, workspace);
    expect([run.code, codesOf(run, 'error')]).toEqual([1, ['CONTENT_CHANGED']]);
    expect(annotationsOf(run, 'error')[0]?.message).toMatch(/model\.safetensors/);
    expect(registry.tags('acme/demo').size).toBe(0);
    expect(registry.log.manifestPuts).toEqual([]);
  });

  describe('a file system that does not tell of a write (a mapping in memory, a clock that stands still)', () => {
    async function changedUnseen(blobDigest: 'compared' | 'believed', verify: string) {
      const weights = (value: number): Buffer => Buffer.from(safetensors(value, [100, 100]));
      const workspace = await workspaceOf({ 'model.safetensors': weights(0) });
      const blind = join(await disposables.directory('blind'), 'blind.mjs');
      writeFileSync(
        blind,
        `import fs from 'node:fs';
         import { syncBuiltinESMExports } from 'node:module';
         for (const name of ['fstatSync', 'lstatSync']) {
           const real = fs[name];
           fs[name] = (...args) => {
             const stats = real(...args);
             if (typeof stats.mtimeNs === 'bigint') Object.assign(stats, { mtimeNs: 1n, ctimeNs: 1n });
             return stats;
           };
         }
         syncBuiltinESMExports();\n`,
      );
      let isChanged = false;
      const registry = disposables.use(
        await startRegistry({
          persona: persona('spec', { blobDigest }),
          onRequest: ({ operation }) => {
            // Once: a file that is written while it is sent is short for a moment.
            if (operation === 'blob' && !isChanged) writeFileSync(join(workspace, 'model.safetensors'), weights(7));
            isChanged ||= operation === 'blob';
          },
        }),
      );
      const run = await runAction({
        workspace,
        inputs: { repository: `${registry.host}/acme/demo`, verify },
        event: pushOf('refs/heads/main', COMMIT),
        preload: [blind],
      });
      return { run, registry };
    }

    it('a registry refuses the blob, and the second try tells why', async () => {
      const { run, registry } = await changedUnseen('compared', 'tags');
      expect([run.code, codesOf(run, 'error')]).toEqual([1, ['CONTENT_CHANGED']]);
      expect(annotationsOf(run, 'error')[0]?.message).toMatch(/model\.safetensors.*has bytes that hash to/);
      expect([registry.tags('acme/demo').size, registry.log.manifestPuts]).toEqual([0, []]);
    });

    it('where a registry believes whatever digest it is told, verify: content tags nothing', async () => {
      const { run, registry } = await changedUnseen('believed', 'content');
      expect([run.code, codesOf(run, 'error')]).toEqual([1, ['BLOB_DAMAGED']]);
      expect(registry.tags('acme/demo').size).toBe(0);
    });
  });

  it('a file that may not be read', async () => {
    const workspace = await workspaceOf();
    chmodSync(join(workspace, 'model.safetensors'), 0);
    const node = await boundByPermissions();
    const registry = disposables.use(await startRegistry());
    const run = await runAction({
      workspace,
      inputs: { repository: `${registry.host}/acme/demo` },
      event: pushOf('refs/heads/main', COMMIT),
      node,
    });
    expect([run.code, codesOf(run, 'error')]).toEqual([1, ['FILE_UNREADABLE']]);
    expect(annotationsOf(run, 'error')[0]?.message).toMatch(/model\.safetensors.*permission denied/);
    expect(puts(registry)).toEqual([]);
  });
});

/** A Node for which file modes count: for root they do not, unless it gives up the right to pass over them. */
async function boundByPermissions(): Promise<string> {
  if (process.getuid?.() !== 0) return process.execPath;
  const script = join(await disposables.directory('node'), 'node');
  writeFileSync(script, `#!/bin/sh\nexec setpriv --bounding-set=-dac_override,-dac_read_search "${process.execPath}" "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}
