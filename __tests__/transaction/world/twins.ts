import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal, recover } from '../../../src/transaction/index.js';
import { readJournal } from '../../../src/transaction/journal.js';
import { tagOf } from '../../support/artifacts.js';
import { memoryTarget, type MemoryTarget } from '../../support/memory-target.js';
import { immutable, intent, monotonic, mutable } from './intents.js';
import { kit, repository } from './kit.js';
import { virtualPorts } from './ports.js';
import { noJournal, publish } from './publish.js';
import { randomOf } from './random.js';
import { BrokenInvariant } from './schedule.js';

const OLD = kit({ model: 'old weights' });
const NEW = kit({ model: 'new weights' });
const NAMES = ['main', 'staging', '1', 'latest'].map(tagOf);
const INTENTS = [
  intent('v1.1.0', 'version', immutable('fail', '1.1.0')),
  intent('main', 'branch', mutable()),
  intent('staging', 'stage', mutable()),
  intent('1', 'channel', monotonic('1.1.0', 'skip', 'major')),
  intent('latest', 'latest', monotonic('1.1.0')),
];

/**
 * Two runs of one commit: one is killed, the other does the whole job, then the `post` step of the first comes. All stays as the other run has
 * published it, unless the first had written everything itself, so that nothing tells them apart.
 */
export async function playTwins(seed: number): Promise<void> {
  const dice = randomOf(seed);
  const directory = await mkdtemp(join(tmpdir(), 'twins-'));
  try {
    const fate = { moments: dice.below(70), dead: false };
    const at: MemoryTarget = memoryTarget(repository('one.example/kit'), {
      moment: () => {
        fate.dead ||= fate.moments-- === 0;
        if (fate.dead) throw new Error('killed');
      },
    });
    await at.seed(OLD, ...NAMES.filter(() => dice.chance(0.8)));
    const dying = virtualPorts(() => {
      if (fate.dead) throw new Error('killed');
    });
    await publish({ kit: NEW, intents: INTENTS }, [at], await openJournal(directory), dying).catch(() => undefined);
    if (!fate.dead) return;
    Object.assign(fate, { dead: false, moments: -1 });
    const other = await publish({ kit: NEW, intents: INTENTS }, [at], noJournal, virtualPorts());
    const journal = await readJournal(directory);
    const told = journal?.planned.some(({ repository: place, tag }) => !journal.wasSent(place, tag)) === true;
    await recover(directory, () => at, virtualPorts());
    const wrong = NAMES.filter((tag) => at.state.tags.get(tag) !== NEW.manifest.descriptor.digest);
    if (other.failure === undefined && told && wrong.length > 0)
      throw new BrokenInvariant(`seed ${seed}: ${wrong.join()} of the other run of the commit was taken back`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
