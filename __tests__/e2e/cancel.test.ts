import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import type { GitRepositoryFixture } from '../support/git-repository.js';
import type { LoggedRequest, LoopbackRegistry, RegistryOptions } from '../support/registry/index.js';
import { runAction, type Interruption, type RunResult } from '../support/runner.js';
import { kitRepository, pushOf, safetensors, writeFiles } from './kits.js';
import { actionsOf, annotationsOf, codesOf, jsonOf } from './outcome.js';
import { startRegistry } from './servers.js';

const disposables = new Disposables();
afterAll(() => disposables.dispose());

// Most of these runs wait most of the time: for a registry that does not answer, for a tag that does not show. So they do it side by side.

/** Two moving tags, which a registry without OCI-Tag gets one by one. */
const TAGS = 'type=stage,branch=main,value=challenger\ntype=ref,event=branch';

/** Long enough for a signal to arrive, on a busy machine too; an answer that comes sooner would only make the test weaker. */
const SIGNAL_MS = 400;

interface Scene {
  readonly registry: LoopbackRegistry;
  readonly source: GitRepositoryFixture;
  readonly commit: string;
  /** Tags before the run that is interrupted. */
  readonly before: Readonly<Record<string, string>>;
}

/** A repository with a published kit, and a newer commit to publish. */
async function scene(options: RegistryOptions = {}): Promise<Scene> {
  const registry = disposables.use(await startRegistry(options));
  const { source, commit: first } = await kitRepository(disposables);
  const published = await publish({ registry, source, commit: first, before: {} });
  expect(published.code).toBe(0);
  writeFiles(source.directory, { 'model.safetensors': safetensors(1, [400, 500]) });
  const commit = source.commit('next');
  registry.log.clear();
  return { registry, source, commit, before: tagsOf(registry) };
}

function publish(
  { registry, source, commit }: Scene,
  interrupt: readonly Interruption[] = [],
  inputs: Readonly<Record<string, string>> = {},
  temp?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunResult> {
  return runAction({
    ...(temp === undefined ? {} : { temp }),
    alwaysPost: true,
    workspace: source.directory,
    inputs: { repository: `${registry.host}/acme/demo`, tags: TAGS, ...inputs },
    event: pushOf('refs/heads/main', commit),
    env,
    interrupt,
  });
}

function journalsIn(temp: string): readonly string[] {
  return readdirSync(temp).filter((name) => name.startsWith('modelkit-journal-'));
}

function tagsOf(registry: LoopbackRegistry): Readonly<Record<string, string>> {
  return Object.fromEntries(registry.tags('acme/demo'));
}

/** Lets the newer run move `challenger`, and holds the answer back until the interruption had its time. `then` plays somebody else. */
function afterFirstMove(then: (registry: LoopbackRegistry) => void = () => undefined): {
  readonly options: RegistryOptions;
  readonly when: Promise<void>;
} {
  let tell: () => void = () => undefined;
  const when = new Promise<void>((resolve) => (tell = resolve));
  let moves = 0;
  const options: RegistryOptions = {
    onAnswer: async ({ method, reference }: LoggedRequest, registry) => {
      if (method !== 'PUT' || reference !== 'challenger' || ++moves !== 2) return;
      then(registry);
      tell();
      await sleep(SIGNAL_MS);
    },
  };
  return { options, when };
}

describe('a run that is interrupted between two tags', () => {
  it.concurrent.each(['SIGINT', 'SIGTERM', 'cancel'] as const)('by %s puts the moved tags back at once, and says so', async (signal) => {
    const { options, when } = afterFirstMove();
    const stage = await scene(options);
    const run = await publish(stage, [{ signal, when }]);
    expect([run.code, run.signal, codesOf(run, 'error')]).toEqual([1, null, ['CANCELLED']]);
    expect(tagsOf(stage.registry)).toEqual(stage.before);
    expect(run.outputs['digest']).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(actionsOf(run)['challenger']).toBe('restore');
    expect(run.outputs['tag-names']).toBe('');
    expect(run.summary).toMatch(/cancelled/);
    expect(run.summary).toContain('put back');
    expect([run.post?.code, run.post?.commands]).toEqual([0, []]);
  });

  // The second shows no manifest by its digest that no tag names: what the tag named is sent again.
  it.concurrent.each(['spec', 'shows-tagged'] as const)(
    'by SIGKILL is put back by the post step, from the journal: %s',
    async (persona) => {
      const { options, when } = afterFirstMove();
      const stage = await scene({ ...options, persona });
      const run = await publish(stage, [{ signal: 'SIGKILL', when }]);
      expect([run.code, run.signal]).toEqual([null, 'SIGKILL']);
      expect(run.post?.code).toBe(0);
      expect(tagsOf(stage.registry)).toEqual(stage.before);
      expect(run.post?.log).toContain(`acme/demo:challenger is back at ${String(stage.before['challenger'])}`);
      expect(run.post?.summary).toContain('put back');

      const again = await publish(stage);
      expect([again.code, jsonOf(again).repositories[0]?.blobs.uploaded]).toEqual([0, 0]);
      expect(tagsOf(stage.registry)).toMatchObject({ challenger: again.outputs['digest'], main: again.outputs['digest'] });
    },
  );

  it.concurrent('leaves a tag alone that somebody else has moved meanwhile', async () => {
    let foreign = '';
    const { options, when } = afterFirstMove((registry) => {
      foreign = registry.putArtifact('acme/demo', 'somebody else', 'challenger');
    });
    const stage = await scene(options);
    const run = await publish(stage, [{ signal: 'SIGKILL', when }]);
    expect([run.signal, run.post?.code]).toEqual(['SIGKILL', 0]);
    expect(tagsOf(stage.registry)).toEqual({ ...stage.before, challenger: foreign });
  });

  it.concurrent('does not create a tag again that somebody has removed meanwhile', async () => {
    const { options, when } = afterFirstMove((registry) => {
      registry.removeTag('acme/demo', 'challenger');
    });
    const stage = await scene(options);
    const run = await publish(stage, [{ signal: 'SIGKILL', when }]);
    expect([run.signal, run.post?.code]).toEqual(['SIGKILL', 0]);
    expect(Object.keys(tagsOf(stage.registry))).not.toContain('challenger');
  });

  it.concurrent('is left as it is where another run of the same commit has done the job meanwhile', async () => {
    const { options, when } = afterFirstMove((registry) => {
      for (const name of ['main', 'latest']) registry.putTag('acme/demo', name, registry.tags('acme/demo').get('challenger') ?? '');
    });
    const stage = await scene(options);
    // In a class of its own, which this run does not come to.
    const run = await publish(stage, [{ signal: 'SIGKILL', when }], { tags: `${TAGS}\ntype=raw,value=latest` });
    const { main, challenger, latest } = tagsOf(stage.registry);
    expect([run.signal, run.post?.code, new Set([main, challenger, latest]).size]).toEqual(['SIGKILL', 0, 1]);
    expect(main).not.toBe(stage.before['main']);
    expect(annotationsOf(run.post ?? run, 'notice').map(({ code }) => code)).toEqual(['LEFT_TO_OTHER_RUN']);
  });

  it.concurrent.each(['gone', 'emptied'])('says that it cannot know when its journal is %s', async (how) => {
    const temp = await disposables.directory('temp');
    const { options, when } = afterFirstMove(() => {
      for (const name of journalsIn(temp)) {
        if (how === 'gone') rmSync(join(temp, name), { recursive: true });
        else truncateSync(join(temp, name, 'journal.jsonl'));
      }
    });
    const stage = await scene(options);
    const run = await publish(stage, [{ signal: 'SIGKILL', when }], {}, temp);
    expect([run.signal, run.post?.code, codesOf(run.post ?? run, 'error')]).toEqual(['SIGKILL', 1, ['JOURNAL_LOST']]);
    expect(run.post?.summary).toContain('cannot be known');
  });

  it.concurrent('and killed while it takes a new tag back, has the removal finished by the post step', async () => {
    const stage = await scene();
    stage.registry.faults.add(
      { match: { method: 'PUT', operation: 'manifest', reference: 'main' }, fault: { kind: 'status', status: 400 }, times: 9 },
      { match: { method: 'DELETE', reference: 'fresh' }, fault: { kind: 'black-hole' } },
    );
    const when = stage.registry.arrival(({ method, reference }) => method === 'DELETE' && reference === 'fresh');
    const run = await publish(stage, [{ signal: 'SIGKILL', when }], { tags: 'type=raw,value=fresh,class=mutable\ntype=ref,event=branch' });
    expect([run.signal, run.post?.code]).toEqual(['SIGKILL', 0]);
    expect(run.post?.log).toContain('acme/demo:fresh is removed again');
    expect(tagsOf(stage.registry)).toEqual(stage.before);
    // It waits half a minute for the other tag, of which it does not know that it was refused.
  });

  it.concurrent('says in post what could not be put back', async () => {
    const { options, when } = afterFirstMove((registry) => {
      registry.faults.add({ match: { method: 'PUT' }, fault: { kind: 'status', status: 403, code: 'DENIED' }, times: 1000 });
    });
    const stage = await scene(options);
    const run = await publish(stage, [{ signal: 'SIGKILL', when }]);
    expect([run.signal, run.post?.code]).toEqual(['SIGKILL', 1]);
    const errors = annotationsOf(run.post ?? run, 'error');
    expect(errors.map(({ code }) => code)).toEqual(errors.map(() => 'TAG_NOT_RESTORED'));
    const { challenger = '' } = stage.before;
    const now = stage.registry.tags('acme/demo').get('challenger') ?? '';
    expect(errors.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(new RegExp(`acme/demo:challenger should be ${challenger} and is ${now}: .*DENIED`)),
    );
    expect(run.post?.summary).toContain('Not put back');
  });
});

describe('a run that is cancelled while a registry does not answer', () => {
  it.concurrent.each([
    ['a look-up', { method: 'HEAD', operation: 'manifest' }],
    ['a tag', { method: 'PUT', operation: 'manifest', reference: 'challenger' }],
  ] as const)('to %s ends at once, and everything is as before', async (_what, match) => {
    const stage = await scene();
    stage.registry.faults.add({ match, fault: { kind: 'black-hole' } });
    const when = stage.registry.arrival(
      ({ method, operation, reference }) =>
        method === match.method && operation === match.operation && (!('reference' in match) || reference === match.reference),
    );
    const run = await publish(stage, [{ signal: 'SIGINT', when }]);
    expect([run.code, run.signal, codesOf(run, 'error')]).toEqual([1, null, ['CANCELLED']]);
    expect(tagsOf(stage.registry)).toEqual(stage.before);
    expect(run.summary).toContain('cancelled');
    expect(run.outputs['pushed']).toBeDefined();
    expect(run.post?.code).toBe(0);
    // The post step waits half a minute for a write of which nobody knows what became of it.
  });
});

describe('a run that ends while it uploads', () => {
  it.concurrent.each(['SIGKILL', 'SIGINT'] as const)(
    'by %s has tagged nothing, and the next run sends only what is missing',
    async (signal) => {
      let tell: () => void = () => undefined;
      const configStored = new Promise<void>((resolve) => (tell = resolve));
      let model = '';
      const isBlobPut = ({ method, operation }: LoggedRequest): boolean => method === 'PUT' && operation === 'upload';
      const stage = await scene({
        onAnswer: (request) => {
          if (model !== '' && isBlobPut(request) && !request.path.includes(model)) tell();
        },
      });
      const plan = await publish(stage, [], { push: 'false' });
      model = jsonOf(plan).manifest.layers[0]?.digest.slice('sha256:'.length) ?? '';
      stage.registry.faults.add({ match: { method: 'PUT', operation: 'upload', path: model }, fault: { kind: 'stall' } });
      const modelStalled = stage.registry.arrival((request) => isBlobPut(request) && request.path.includes(model));
      const run = await publish(stage, [{ signal, when: Promise.all([configStored, modelStalled]) }]);
      expect(run.code).toBe(signal === 'SIGKILL' ? null : 1);
      expect(run.post?.code).toBe(0);
      expect(tagsOf(stage.registry)).toEqual(stage.before);

      stage.registry.log.clear();
      const again = await publish(stage);
      expect(again.code).toBe(0);
      expect(jsonOf(again).repositories[0]?.blobs).toMatchObject({ uploaded: 1, present: 3 });
      expect(stage.registry.log.entries.filter(isBlobPut)).toHaveLength(1);
    },
  );
});

describe('a run that is cancelled while a blob is being sent', () => {
  it.concurrent.each([
    ['that does not read it', 'stall', 'PUT'],
    ['that does not answer', 'black-hole', 'PUT'],
    ['that does not read it', 'stall', 'PATCH'],
    ['that does not answer', 'black-hole', 'PATCH'],
  ] as const)('to a registry %s writes its report (%s of a %s)', async (_what, kind, method) => {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables, { Kitfile: 'manifestVersion: 1.0.0\nmodel:\n  path: weights.bin\n' });
    // More than the system takes by itself.
    writeFileSync(join(source.directory, 'weights.bin'), '');
    truncateSync(join(source.directory, 'weights.bin'), 32 * 1024 * 1024);
    const isSent = (one: LoggedRequest): boolean => one.method === method && one.operation === 'upload';
    registry.faults.add({ match: { method, operation: 'upload' }, fault: { kind }, times: 100 });
    // A first attempt hashes the layer while it is sent, a re-run hashes it first.
    const env = { GITHUB_RUN_ATTEMPT: method === 'PATCH' ? '1' : '2' };
    const stage = { registry, source, commit, before: {} };
    const run = await publish(stage, [{ signal: 'SIGINT', when: registry.arrival(isSent) }], {}, undefined, env);
    expect([run.code, run.signal, codesOf(run, 'error')]).toEqual([1, null, ['CANCELLED']]);
    expect(run.summary).toContain('cancelled');
    expect(run.outputs['digest'] ?? 'none').toMatch(method === 'PATCH' ? /^(none)?$/ : /^sha256:[0-9a-f]{64}$/);
    expect([run.outputs['pushed'], run.outputs['tag-names']]).toEqual(['false', '']);
    expect(tagsOf(registry)).toEqual({});
  });
});

describe('the post step', () => {
  it.concurrent('does nothing after a run that went through, and after one that only planned', async () => {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables);
    const stage = { registry, source, commit, before: {} };
    const temp = await disposables.directory('temp');
    const run = await publish(stage, [], {}, temp);
    expect([run.code, run.post?.code, run.post?.log, run.post?.outputs]).toEqual([0, 0, '', {}]);
    const last = registry.log.entries.at(-1);
    expect([run.state['journal'], journalsIn(temp)]).toEqual(['', []]);
    const plan = await publish(stage, [], { push: 'false' }, temp);
    expect([plan.code, plan.state, plan.post?.code, plan.post?.log, journalsIn(temp)]).toEqual([0, {}, 0, '', []]);
    expect(last?.method).toBe('HEAD');
  });
});
