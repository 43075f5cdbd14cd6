import { setImmediate } from 'node:timers/promises';
import type { Applied } from '../../../src/transaction/index.js';
import { tagOf } from '../../support/artifacts.js';
import { memoryTarget, type MemoryTarget } from '../../support/memory-target.js';
import { immutable, intent, monotonic, mutable } from './intents.js';
import { kit, repository } from './kit.js';
import { noJournal, publish, type Publication } from './publish.js';
import { virtualPorts } from './ports.js';
import { randomOf } from './random.js';
import { BrokenInvariant } from './schedule.js';

const SHARED = ['main', 'staging', 'latest'];

function publication(version: string): Publication {
  return {
    kit: kit({ model: `weights of ${version}` }),
    intents: [
      intent(`v${version}`, 'version', immutable('fail', version)),
      // `latest` by force: a plain moving tag that is written after the others.
      ...SHARED.map((name) => intent(name, name === 'latest' ? 'latest' : 'stage', mutable())),
      intent('1', 'channel', monotonic(version, 'skip', 'major')),
    ],
  };
}

/**
 * Two publishers of different commits at the same time, their requests interleaved by chance: in the end all tags that both want are of
 * one run, or at least one run reports the conflict; no tag names an incomplete ModelKit; no version is overwritten.
 */
export async function playOverlap(seed: number): Promise<void> {
  const dice = randomOf(seed);
  const targets: readonly MemoryTarget[] = ['one.example/kit', 'two.example/kit'].slice(0, dice.oneOf([1, 2])).map((name) =>
    memoryTarget(repository(name), {
      untag: dice.oneOf(['deleted', 'unsupported']),
      moment: async () => {
        for (let turns = dice.chance(0.1) ? dice.below(40) : dice.below(3); turns > 0; turns--) await setImmediate();
      },
    }),
  );
  const old = kit({ model: 'old weights' });
  for (const target of targets) await target.seed(old, ...['v1.0.0', '1', ...SHARED].filter(() => dice.chance(0.7)).map(tagOf));
  const both = [publication('1.1.0'), publication('1.2.0')];
  const done = await Promise.all(both.map((one) => publish(one, targets, noJournal, virtualPorts())));
  const report = done.map(told).join('; ');
  for (const target of targets) {
    if (target.incomplete().length > 0) throw new BrokenInvariant(`seed ${seed}: ${target.incomplete().join()} is incomplete; ${report}`);
    for (const [index, one] of both.entries()) {
      const version = tagOf(index === 0 ? 'v1.1.0' : 'v1.2.0');
      const held = target.state.tags.get(version);
      if (held !== undefined && held !== one.kit.manifest.descriptor.digest)
        throw new BrokenInvariant(`seed ${seed}: ${version} was overwritten`);
    }
  }
  if (done.some((one) => one.failure !== undefined)) return;
  const holders = new Set(targets.flatMap((target) => SHARED.map((name) => target.state.tags.get(tagOf(name)))));
  if (holders.size !== 1) throw new BrokenInvariant(`seed ${seed}: the shared tags are of both runs, and nobody says so; ${report}`);
}

function told(applied: Applied): string {
  return applied.failure?.message ?? `ok (${applied.repositories.flatMap((one) => one.changes.map((change) => change.action)).join(' ')})`;
}
