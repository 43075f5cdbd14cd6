import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import type { LoggedRequest, LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { kitRepository, pushOf, safetensors, writeFiles } from './kits.js';
import { codesOf, jsonOf } from './outcome.js';
import { startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** The other may have given up before, which is an overlap as well. */
const MEETING_MS = 1000;

/** Holds back the first request of two publishers that matches, until both have come: they surely overlap there. */
function meeting(match: (request: LoggedRequest) => boolean): (request: LoggedRequest) => Promise<void> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  return async (request) => {
    if (!match(request) || arrived >= 2) return;
    arrived += 1;
    if (arrived === 2) open();
    await Promise.race([both, sleep(MEETING_MS, undefined, { ref: false })]);
  };
}

const MEETINGS: readonly (readonly [string, (request: LoggedRequest) => boolean])[] = [
  ['looking tags up', ({ method, reference }) => method === 'HEAD' && reference === 'v1.0.0'],
  ['opening uploads', ({ method, operation }) => method === 'HEAD' && operation === 'blob'],
  ['writing a tag', ({ method, reference }) => method === 'PUT' && reference === 'v1.0.0'],
];

interface Outcome {
  readonly registry: LoopbackRegistry;
  readonly runs: readonly [RunResult, RunResult];
}

/** Two commits published at once under the same tags. */
async function race(match: (request: LoggedRequest) => boolean, tags: string): Promise<Outcome> {
  const registry = disposables.use(await startRegistry({ onRequest: meeting(match) }));
  const { source, commit: one } = await kitRepository(disposables);
  const clone = await source.clone();
  writeFiles(clone.directory, { 'model.safetensors': safetensors(9) });
  const two = clone.commit('other');
  const publish = (workspace: string, sha: string): Promise<RunResult> =>
    runAction({
      workspace,
      inputs: { repository: `${registry.host}/acme/demo`, tags, flavor: 'latest=true' },
      event: pushOf('refs/tags/v1.0.0', sha),
    });
  return { registry, runs: await Promise.all([publish(source.directory, one), publish(clone.directory, two)]) };
}

/**
 * Tags that runs have taken back. No registry has compare-and-swap: what one writes between the last look of the other and its end, and takes
 * back, is absent.
 */
function takenBack(runs: readonly RunResult[]): ReadonlySet<string> {
  const tags = runs.flatMap((run) => jsonOf(run).repositories[0]?.tags ?? []);
  return new Set(tags.flatMap(({ name, action }) => (action === 'restore' ? [name] : [])));
}

describe('two publishers of different commits at once', () => {
  it.each(MEETINGS)('that meet at %s: one digest holds all tags, or the one that lost says so', async (_where, match) => {
    const { registry, runs } = await race(match, 'type=ref,event=tag');
    const tags = registry.tags('acme/demo');
    const holders = new Set(['v1.0.0', 'latest'].map((tag) => tags.get(tag)));
    const winners = runs.filter(({ code }) => code === 0);
    const losers = runs.filter(({ code }) => code !== 0);

    // Whatever is tagged is whole.
    for (const digest of tags.values()) {
      const manifest = registry.manifest('acme/demo', digest);
      const named = JSON.parse(String(manifest?.bytes)) as { config: { digest: string }; layers: { digest: string }[] };
      for (const blob of [named.config, ...named.layers]) expect(registry.hasBlob('acme/demo', blob.digest)).toBe(true);
    }
    expect(winners.length).toBeLessThanOrEqual(1);
    for (const loser of losers) expect(codesOf(loser, 'error').join()).toMatch(/TAG_CONFLICT|TAG_TAKEN_MEANWHILE/);
    const lost = takenBack(losers).has('latest') ? [undefined] : [];
    if (winners.length === 1) expect([winners[0]?.outputs['digest'], ...lost]).toEqual(expect.arrayContaining([...holders]));
    else expect([...holders].filter((digest) => digest !== undefined).length).toBeLessThanOrEqual(1);
    // Where both gave way a version may stay: it names a whole ModelKit, and the run of that ModelKit ends the job when it is run again.
    if (winners.length === 0 && tags.has('v1.0.0')) expect(runs.map(({ outputs }) => outputs['digest'])).toContain(tags.get('v1.0.0'));
    // What a run says it did is what is there.
    for (const run of winners)
      for (const { name, after } of jsonOf(run).repositories[0]?.tags ?? []) expect([after, ...lost]).toContain(tags.get(name));
  });

  it.each(['HEAD', 'PUT'])('with moving tags only, that meet at %s, end with one digest, or the one that lost says so', async (met) => {
    const match = ({ method, reference }: LoggedRequest): boolean => method === met && reference === 'edge';
    const { registry, runs } = await race(match, 'type=raw,value=edge\ntype=raw,value=nightly');
    const tags = registry.tags('acme/demo');
    const [edge, nightly] = [tags.get('edge'), tags.get('nightly')];
    const through = runs.filter(({ code }) => code === 0);
    const digests = runs.map(({ outputs }) => outputs['digest']);
    expect(new Set(digests).size).toBe(2);
    for (const run of runs.filter(({ code }) => code !== 0)) expect(codesOf(run, 'error').join()).toMatch(/TAG_TAKEN_MEANWHILE/);
    if (through.length === 2) expect(edge).toBe(nightly);
    const lost = takenBack(runs);
    for (const run of through.length === 1 ? through : [])
      for (const name of ['edge', 'nightly'])
        expect([run.outputs['digest'], ...(lost.has(name) ? [undefined] : [])]).toContain(tags.get(name));
  });

  it('of the same kit both go through', async () => {
    const registry = disposables.use(
      await startRegistry({ onRequest: meeting(({ method, reference }) => method === 'PUT' && reference === 'v1.0.0') }),
    );
    const { source, commit } = await kitRepository(disposables);
    const clone = await source.clone();
    const runs = await Promise.all(
      [source.directory, clone.directory].map((workspace) =>
        runAction({ workspace, inputs: { repository: `${registry.host}/acme/demo` }, event: pushOf('refs/tags/v1.0.0', commit) }),
      ),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(new Set(runs.map(({ outputs }) => outputs['digest'])).size).toBe(1);
    expect(new Set(registry.tags('acme/demo').values()).size).toBe(1);
  });
});
