import { afterAll, describe, expect } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import type { DockerRegistry } from '../support/docker-registry.js';
import { peerTest } from '../support/peers.js';
import { startRegistryGate, type GateOptions, type Passage } from '../support/registry-gate.js';
import { runAction, type Interruption, type RunResult } from '../support/runner.js';
import { kitRepository, linesOf, pushOf, safetensors, writeFiles } from './kits.js';
import { actionsOf, annotationsOf, codesOf, jsonOf } from './outcome.js';
import { PlainRepository } from './plain-repository.js';
import { overlapping } from './runs.js';
import { startDockerRegistry } from './servers.js';

const disposables = new Disposables();

/** A commit, and a checkout of it that knows the whole history. No run writes into it. */
interface Checkout {
  readonly directory: string;
  readonly commit: string;
}

/** What all scenarios share: the registry, and two commits with different models. */
interface Ground {
  readonly registry: DockerRegistry;
  readonly older: Checkout;
  readonly newer: Checkout;
}

async function prepare(): Promise<Ground> {
  const registry = disposables.use(await startDockerRegistry());
  const { source, commit } = await kitRepository(disposables);
  writeFiles(source.directory, { 'model.safetensors': safetensors(1) });
  const next = source.commit('retrained');
  const clone = await source.clone();
  source.checkout(commit);
  return { registry, older: { directory: source.directory, commit }, newer: { directory: clone.directory, commit: next } };
}

function publish(
  { directory, commit }: Checkout,
  ref: string,
  repositories: PlainRepository | readonly PlainRepository[],
  inputs: Readonly<Record<string, string>> = {},
  interrupt: readonly Interruption[] = [],
): Promise<RunResult> {
  const repository = [repositories]
    .flat()
    .map(({ reference }) => reference)
    .join('\n');
  return runAction({
    workspace: directory,
    inputs: { repository, ...inputs },
    event: pushOf(ref, commit),
    interrupt,
    alwaysPost: interrupt.length > 0,
  });
}

const MAIN = 'refs/heads/main';
const VERSION = 'refs/tags/v1.0.0';
/** Only the branch, or only the version: content tags have a scenario of their own. */
const BRANCH = { tags: 'type=ref,event=branch' };
const TAG = { tags: 'type=ref,event=tag' };
/** Moving tags; `latest` is written when all others are. */
const MOVING = {
  tags: [
    'type=raw,value=edge,priority=3000',
    'type=ref,event=branch,priority=2000',
    'type=stage,branch=main,value=challenger,priority=1000',
    'type=raw,value=latest',
  ].join('\n'),
};

interface Scenario {
  readonly title: string;
  /** `name` is a repository path of the scenario's own. */
  readonly play: (ground: Ground, name: string) => Promise<void>;
}

async function gated({ registry }: Ground, name: string, options: GateOptions): Promise<PlainRepository> {
  const gate = disposables.use(await startRegistryGate(registry.url, options));
  return new PlainRepository(registry, name, gate.host);
}

function isPutOf({ method, path }: Passage, tag: string): boolean {
  return method === 'PUT' && path.endsWith(`/manifests/${tag}`);
}

/** A run that is interrupted between two tags: the registry has moved all but `latest`, and the answer about `challenger` never comes. */
async function interrupted(
  ground: Ground,
  name: string,
  signal: 'SIGINT' | 'SIGKILL',
): Promise<{ repository: PlainRepository; run: RunResult; main: string; challenger: string }> {
  const open = new Set(['edge', 'main', 'challenger']);
  let tell: () => void = () => undefined;
  const when = new Promise<void>((resolve) => (tell = resolve));
  const repository = await gated(ground, name, {
    after: (passage, gone) => {
      const tag = [...open].find((one) => isPutOf(passage, one));
      if (tag === undefined) return undefined;
      open.delete(tag);
      if (open.size === 0) tell();
      return tag === 'challenger' ? gone : undefined;
    },
  });
  const main = await repository.seed('before', 'main');
  const challenger = await repository.seed('before it', 'challenger');
  const run = await publish(ground.older, MAIN, repository, MOVING, [{ signal, when }]);
  return { repository, run, main, challenger };
}

/** Holds back the first such request of each of two publishers until both have come: they surely overlap there. */
function meeting(match: (passage: Passage) => boolean): GateOptions {
  let arrived = 0;
  const both = barrier();
  return {
    before: (passage) => {
      if (!match(passage) || arrived >= 2) return undefined;
      arrived += 1;
      if (arrived === 2) both.open();
      return both.opened;
    },
  };
}

function barrier(): { readonly opened: Promise<undefined>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<undefined>((resolve) => {
    open = () => {
      resolve(undefined);
    };
  });
  return { opened, open };
}

/**
 * Two publishers of which each is about to write the version. The one that may do so first writes `latest` last: when the other one, which follows it
 * with the version, has written its own and had time to read it back.
 */
function crossing(): GateOptions {
  const arrived = { version: 0, latest: 0 };
  const [both, version, latest] = [barrier(), barrier(), barrier()];
  return {
    before: (passage) => {
      if (isPutOf(passage, 'v1.0.0')) {
        arrived.version += 1;
        if (arrived.version === 1) return both.opened;
        both.open();
        return arrived.version === 2 ? version.opened : undefined;
      }
      if (!isPutOf(passage, 'latest')) return undefined;
      arrived.latest += 1;
      if (arrived.latest === 1) {
        version.open();
        return latest.opened;
      }
      setTimeout(latest.open, 2000);
      return undefined;
    },
  };
}

async function race(ground: Ground, name: string, options: GateOptions): Promise<void> {
  const repository = await gated(ground, name, options);
  const inputs = { ...TAG, flavor: 'latest=true' };
  const runs = await Promise.all([ground.older, ground.newer].map((checkout) => publish(checkout, VERSION, repository, inputs)));
  const tags = await repository.tags();
  const through = runs.filter(({ code }) => code === 0);
  expect(through.length).toBeLessThanOrEqual(1);
  for (const run of runs.filter(({ code }) => code !== 0)) expect(codesOf(run, 'error').join()).toMatch(/TAG_CONFLICT|TAG_TAKEN_MEANWHILE/);
  const told = (run: RunResult) => jsonOf(run).repositories[0]?.tags ?? [];
  // No registry compares before it writes, and this one removes no tag: `latest` may be the last that the one which failed has written, and says so.
  const left = new Map(runs.filter(({ code }) => code !== 0).flatMap((run) => told(run).map(({ name: tag, after }) => [tag, after])));
  for (const run of through) {
    expect(tags['v1.0.0']).toBe(run.outputs['digest']);
    for (const { name: tag, after } of told(run)) expect([after, ...(tag === 'latest' ? [left.get(tag)] : [])]).toContain(tags[tag]);
  }
  // Whatever is tagged is whole.
  for (const tag of Object.keys(tags)) expect([tag, (await repository.blobs(tag)).includes(false)]).toEqual([tag, false]);
}

const SCENARIOS: readonly Scenario[] = [
  {
    title: 'does nothing the second time',
    play: async ({ registry, older }, name) => {
      const repository = new PlainRepository(registry, name);
      const first = await publish(older, VERSION, repository);
      expect([first.code, first.outputs['pushed']]).toEqual([0, 'true']);
      const digest = first.outputs['digest'];
      const tags = await repository.tags();
      expect(tags).toEqual(
        Object.fromEntries(['2k-chat-fp32', 'latest', 'sales-data-2023', `sha-${older.commit}`, 'v1.0.0'].map((tag) => [tag, digest])),
      );
      expect(await repository.blobs('v1.0.0')).toEqual([true, true, true, true]);
      const again = await publish(older, VERSION, repository);
      expect([again.code, again.outputs['pushed'], again.outputs['digest']]).toEqual([0, 'false', digest]);
      expect(new Set(Object.values(actionsOf(again)))).toEqual(new Set(['keep']));
      expect(await repository.tags()).toEqual(tags);
    },
  },
  {
    title: 'refuses a version with another digest, and sends nothing',
    play: async ({ registry, older }, name) => {
      const repository = new PlainRepository(registry, name);
      const old = await repository.seed('old', 'v1.0.0');
      const run = await publish(older, VERSION, repository);
      expect([run.code, codesOf(run, 'error'), actionsOf(run)['v1.0.0']]).toEqual([1, ['TAG_CONFLICT'], 'refuse']);
      const said = annotationsOf(run, 'error')[0];
      for (const digest of [old, jsonOf(run).digest]) expect(said?.message).toContain(digest);
      expect(said?.hint).toMatch(/on-conflict/);
      expect(await repository.tags()).toEqual({ 'v1.0.0': old });
      const { digest, manifest } = jsonOf(run);
      expect(await repository.digest(digest)).toBe('');
      expect(await Promise.all(manifest.layers.map((layer) => repository.hasBlob(layer.digest)))).toEqual([false, false, false]);
    },
  },
  ...(['keep', 'move'] as const).map((onConflict): Scenario => ({
    title: `on-conflict: ${onConflict}`,
    play: async ({ registry, older }, name) => {
      const repository = new PlainRepository(registry, name);
      const old = await repository.seed('old', 'v1.0.0');
      const run = await publish(older, VERSION, repository, { ...TAG, 'on-conflict': onConflict });
      expect([run.code, actionsOf(run)['v1.0.0']]).toEqual([0, onConflict]);
      expect(codesOf(run, 'warning')).toContain(onConflict === 'keep' ? 'TAG_KEPT' : 'TAG_OVERWRITTEN');
      expect(await repository.digest('v1.0.0')).toBe(onConflict === 'keep' ? old : run.outputs['digest']);
      expect(linesOf(run, 'tag-names').includes('v1.0.0')).toBe(onConflict === 'move');
    },
  })),
  {
    title: 'class=mutable lets a version move, class=immutable keeps a branch where it is',
    play: async ({ registry, older }, name) => {
      const repository = new PlainRepository(registry, name);
      const old = await repository.seed('old', 'v1.0.0', 'main');
      const moved = await publish(older, VERSION, repository, { tags: 'type=ref,event=tag,class=mutable' });
      expect([moved.code, actionsOf(moved)['v1.0.0'], await repository.digest('v1.0.0')]).toEqual([0, 'move', moved.outputs['digest']]);
      const refused = await publish(older, MAIN, repository, { tags: 'type=ref,event=branch,class=immutable' });
      expect([refused.code, codesOf(refused, 'error'), await repository.digest('main')]).toEqual([1, ['TAG_CONFLICT'], old]);
    },
  },
  {
    title: 'keeps a content tag of another model, and says so',
    play: async ({ registry, older }, name) => {
      const repository = new PlainRepository(registry, name);
      const old = await repository.seed('old', '2k-chat-fp32');
      const run = await publish(older, MAIN, repository);
      const ours = run.outputs['digest'];
      expect([run.code, actionsOf(run)['2k-chat-fp32'], run.outputs['content-tags']]).toEqual([0, 'keep', 'sales-data-2023']);
      expect(annotationsOf(run, 'warning').some(({ message }) => message.includes('2k-chat-fp32'))).toBe(true);
      expect(await repository.tags()).toEqual({
        '2k-chat-fp32': old,
        'sales-data-2023': ours,
        main: ours,
        [`sha-${older.commit}`]: ours,
      });
    },
  },
  {
    title: 'leaves a branch tag with the newer commit, unless on-stale says otherwise',
    play: async ({ registry, older, newer }, name) => {
      const repository = new PlainRepository(registry, name);
      const newest = (await publish(newer, MAIN, repository, BRANCH)).outputs['digest'];
      const skipped = await publish(older, MAIN, repository, BRANCH);
      expect([skipped.code, actionsOf(skipped)]).toEqual([0, { main: 'skip', [`sha-${older.commit}`]: 'create' }]);
      expect(annotationsOf(skipped, 'notice')).toEqual([
        expect.objectContaining({ code: 'TAG_STALE', message: expect.stringContaining(`of commit ${newer.commit}, which is ahead`) }),
      ]);
      expect(await repository.digest('main')).toBe(newest);
      const failed = await publish(older, MAIN, repository, { ...BRANCH, 'on-stale': 'fail' });
      expect([failed.code, codesOf(failed, 'error'), await repository.digest('main')]).toEqual([1, ['TAG_STALE'], newest]);
      const moved = await publish(older, MAIN, repository, { ...BRANCH, 'on-stale': 'move' });
      expect([moved.code, codesOf(moved, 'warning')]).toEqual([0, ['TAG_STALE']]);
      expect(await repository.digest('main')).toBe(skipped.outputs['digest']);
    },
  },
  {
    title: 'says that a branch was force-pushed, and that a holder is not known',
    play: async ({ registry }, name) => {
      const repository = new PlainRepository(registry, name);
      const { source, commit: root } = await kitRepository(disposables);
      const retrained = (seed: number): Checkout => {
        writeFiles(source.directory, { 'model.safetensors': safetensors(seed) });
        return { directory: source.directory, commit: source.commit(`model ${seed}`) };
      };
      const before = retrained(1);
      const away = (await publish(before, MAIN, repository, BRANCH)).outputs['digest'];
      source.git('reset', '--quiet', '--hard', root);
      const rewritten = retrained(2);
      // The branch as the remote has it, which `origin/main` is in a checkout.
      source.git('update-ref', 'refs/remotes/origin/main', before.commit);
      const forced = await publish(rewritten, MAIN, repository, BRANCH);
      expect([forced.code, codesOf(forced, 'warning'), actionsOf(forced)['main']]).toEqual([0, ['TAG_HOLDER_DIVERGED'], 'move']);
      expect(annotationsOf(forced, 'warning')[0]?.hint).toContain(`promote ${String(away)}`);

      await repository.seed('by hand', 'main');
      const next = retrained(3);
      source.git('update-ref', 'refs/remotes/origin/main', next.commit);
      const unknown = await publish(next, MAIN, repository, BRANCH);
      expect([unknown.code, codesOf(unknown, 'warning'), actionsOf(unknown)['main']]).toEqual([0, ['TAG_HOLDER_UNKNOWN'], 'move']);
      expect(await repository.digest('main')).toBe(unknown.outputs['digest']);
    },
  },
  {
    title: 'never moves latest backward',
    play: async ({ registry, older }, name) => {
      const repository = new PlainRepository(registry, name);
      const newest = await repository.seed('newest', 'v2.0.0', 'latest');
      const run = await publish(older, VERSION, repository, TAG);
      expect([run.code, actionsOf(run)]).toEqual([0, { 'v1.0.0': 'create', latest: 'skip', [`sha-${older.commit}`]: 'create' }]);
      expect(await repository.digest('latest')).toBe(newest);
    },
  },
  {
    title: 'gives several repositories the same',
    play: async ({ registry, older }, name) => {
      const repositories = ['one', 'two'].map((last) => new PlainRepository(registry, `${name}/${last}`));
      const run = await publish(older, MAIN, repositories);
      const digest = run.outputs['digest'];
      expect(run.code).toBe(0);
      for (const repository of repositories) {
        expect(await repository.tags()).toEqual(
          Object.fromEntries(['2k-chat-fp32', 'main', 'sales-data-2023', `sha-${older.commit}`].map((tag) => [tag, digest])),
        );
        expect(await repository.blobs(digest ?? '')).toEqual([true, true, true, true]);
      }
    },
  },
  {
    title: 'leaves the first repository as it was when the second is read-only',
    play: async ({ registry, older }, name) => {
      const closed = disposables.use(await startDockerRegistry({ readonly: true }));
      const [first, second] = [new PlainRepository(registry, name), new PlainRepository(closed, name)];
      const old = await first.seed('old', 'main');
      const run = await publish(older, MAIN, [first, second]);
      expect([run.code, await first.tags(), await second.tags()]).toEqual([1, { main: old }, {}]);
      expect(annotationsOf(run, 'error').some(({ message }) => message.includes(closed.host))).toBe(true);
    },
  },
  {
    title: 'puts the first repository back when a tag of the second is refused',
    play: async (ground, name) => {
      const first = new PlainRepository(ground.registry, `${name}/one`);
      const second = await gated(ground, `${name}/two`, { before: (passage) => (isPutOf(passage, 'main') ? 400 : undefined) });
      const old = [await first.seed('old', 'main'), await second.seed('old of the second', 'main')];
      const run = await publish(ground.older, MAIN, [first, second], BRANCH);
      expect([run.code, await first.digest('main'), await second.digest('main')]).toEqual([1, ...old]);
      expect([actionsOf(run, 0)['main'], actionsOf(run, 1)['main']]).toEqual(['restore', 'refuse']);
      expect(run.summary).toContain('put back');
    },
  },
  {
    title: 'plans against what is there with push: false, and writes nothing',
    play: async ({ registry, older }, name) => {
      const repository = new PlainRepository(registry, name);
      const old = await repository.seed('old', 'main', 'v1.0.0');
      const plan = await publish(older, MAIN, repository, { push: 'false' });
      expect([plan.code, plan.outputs['pushed'], actionsOf(plan)]).toEqual([
        0,
        'false',
        { 'sales-data-2023': 'create', '2k-chat-fp32': 'create', main: 'move', [`sha-${older.commit}`]: 'create' },
      ]);
      expect(jsonOf(plan).repositories[0]?.tags.find((tag) => tag.name === 'main')?.before).toBe(old);
      const refused = await publish(older, VERSION, repository, { push: 'false' });
      expect([refused.code, codesOf(refused, 'error')]).toEqual([1, ['TAG_CONFLICT']]);
      expect([await repository.tags(), await repository.digest(jsonOf(plan).digest)]).toEqual([{ main: old, 'v1.0.0': old }, '']);
    },
  },
  {
    title: 'puts moved tags back at once after SIGINT, and says which new ones the registry cannot remove',
    play: async (ground, name) => {
      const { repository, run, main, challenger } = await interrupted(ground, name, 'SIGINT');
      expect([run.code, run.signal]).toEqual([1, null]);
      expect(codesOf(run, 'error')).toEqual(['CANCELLED', 'TAG_NOT_RESTORED', 'TAG_NOT_RESTORED']);
      const ours = run.outputs['digest'];
      expect(await repository.tags()).toEqual({ main, challenger, edge: ours, [`sha-${ground.older.commit}`]: ours });
      expect(await repository.blobs('edge')).toEqual([true, true, true, true]);
      expect(actionsOf(run)['challenger']).toBe('restore');
      expect(annotationsOf(run, 'error').filter(({ message }) => message.includes('cannot remove a single tag'))).toHaveLength(2);
      // No later try could remove them.
      expect([run.post?.code, run.post?.commands]).toEqual([0, []]);
    },
  },
  {
    title: 'puts moved tags back in post after SIGKILL, and a second run finishes the job',
    play: async (ground, name) => {
      const { repository, run, main, challenger } = await interrupted(ground, name, 'SIGKILL');
      expect([run.code, run.signal]).toEqual([null, 'SIGKILL']);
      const left = await repository.tags();
      expect(left).toEqual({ main, challenger, edge: left['edge'], [`sha-${ground.older.commit}`]: left['edge'] });
      expect(await repository.blobs('edge')).toEqual([true, true, true, true]);
      for (const back of [`main is back at ${main}`, `challenger is back at ${challenger}`])
        expect(run.post?.log).toContain(`${repository.reference}:${back}`);
      const errors = annotationsOf(run.post ?? run, 'error');
      expect([run.post?.code, errors.map(({ code }) => code)]).toEqual([1, ['TAG_NOT_RESTORED', 'TAG_NOT_RESTORED']]);
      expect(errors.filter(({ message }) => message.includes('cannot remove a single tag'))).toHaveLength(2);
      const again = await publish(ground.older, MAIN, repository, MOVING);
      expect([again.code, again.outputs['digest'], jsonOf(again).repositories[0]?.blobs.uploaded]).toEqual([0, left['edge'], 0]);
      expect(new Set(Object.values(await repository.tags()))).toEqual(new Set([again.outputs['digest']]));
    },
  },
  {
    title: 'lets one of two publishers that meet at looking a version up win, or none',
    play: (ground, name) =>
      race(
        ground,
        name,
        meeting(({ method, path }) => method === 'HEAD' && path.endsWith('/manifests/v1.0.0')),
      ),
  },
  {
    title: 'lets one of two publishers that meet at writing a version win, or none',
    play: (ground, name) =>
      race(
        ground,
        name,
        meeting((passage) => isPutOf(passage, 'v1.0.0')),
      ),
  },
  {
    title: 'says what the one of two publishers has left that wrote the version first and latest last',
    play: (ground, name) => race(ground, name, crossing()),
  },
  {
    title: 'verify: content finds every byte',
    play: async ({ registry, older }, name) => {
      const repository = new PlainRepository(registry, name);
      const run = await publish(older, MAIN, repository, { ...BRANCH, verify: 'content' });
      const digest = run.outputs['digest'];
      expect([run.code, codesOf(run, 'error')]).toEqual([0, []]);
      expect(await repository.tags()).toEqual({ main: digest, [`sha-${older.commit}`]: digest });
    },
  },
];

describe('publish on docker-registry', () => {
  let ground: Promise<Ground> | undefined;
  const played = overlapping(SCENARIOS, async ({ play }, index) => play(await (ground ??= prepare()), `acme/scenario-${index}`));
  // After those that still run: hooks are called in the order in which they stand.
  afterAll(() => disposables.dispose());
  for (const scenario of SCENARIOS) peerTest('docker-registry', scenario.title, () => played(scenario));
});
