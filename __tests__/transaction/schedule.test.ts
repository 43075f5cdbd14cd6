import { randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isNoticed } from '../../scripts/soak-mistakes.js';
import { playOverlap } from './world/overlap.js';
import { playSchedule } from './world/schedule.js';
import { playTwins } from './world/twins.js';

/** Another stretch of seeds in every run; what breaks names its seed, and `npm run soak -- seed SEED` plays it again. */
const FIRST_SEED = randomInt(2 ** 31);

async function broken(play: (seed: number) => Promise<void>, runs: number): Promise<readonly string[]> {
  const messages: string[] = [];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + runs; seed++) {
    await play(seed).catch((thrown: unknown) => messages.push(thrown instanceof Error ? thrown.message : String(thrown)));
  }
  return messages;
}

describe(`random schedules from seed ${FIRST_SEED}`, () => {
  it('hold every invariant after every step, through faults, kill, post and clean runs', async () => {
    expect(await broken(playSchedule, 60)).toEqual([]);
  });

  it('what another run of the commit has published is left as it is by the post step of one that died', async () => {
    expect(await broken(playTwins, 40)).toEqual([]);
  });

  it('two publishers at once end with the shared tags of one run, or with a reported conflict', async () => {
    expect(await broken(playOverlap, 50)).toEqual([]);
  });
});

describe('a mistake in the transaction', () => {
  it.each([
    'nothing is read back',
    '`latest` comes first',
    'nothing is put back',
    'new tags are not taken back',
    'the work of another run of the commit is taken back',
    'a conflict of immutable tags is overwritten',
  ])('is found by the first few schedules: %s', async (mistake) => {
    expect(await isNoticed(mistake, 'seeds', '1', '30')).toMatchObject({ noticed: true });
  });
});
