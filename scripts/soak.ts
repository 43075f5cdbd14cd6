// Minutes of what `npm test` does for seconds: random registries, faults, kills and overlapping publishers against the tag transaction.
//   npm run soak                 five minutes
//   npm run soak -- 30           thirty minutes
//   npm run soak -- seed 12345   plays one schedule again
import { randomInt } from 'node:crypto';
import { playOverlap } from '../__tests__/transaction/world/overlap.js';
import { playSchedule } from '../__tests__/transaction/world/schedule.js';
import { playTwins } from '../__tests__/transaction/world/twins.js';

const [first, second] = process.argv.slice(2);

async function play(seed: number): Promise<boolean> {
  try {
    await playSchedule(seed);
    await playOverlap(seed);
    await playTwins(seed);
    return true;
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : String(thrown));
    console.error(`Play it again: npm run soak -- seed ${seed}`);
    return false;
  }
}

if (first === 'seed') {
  const held = await play(Number(second));
  console.log(held ? `seed ${Number(second)} holds` : `seed ${Number(second)} is broken`);
  process.exitCode = held ? 0 : 1;
} else {
  const minutes = first === undefined ? 5 : Number(first);
  const start = performance.now();
  const base = randomInt(2 ** 31);
  let broken = 0;
  let played = 0;
  let shown = 0;
  console.log(`Schedules from seed ${base} on, for ${minutes} minutes.`);
  for (; performance.now() - start < minutes * 60_000; played++) {
    if (!(await play(base + played))) broken++;
    if (performance.now() - start > shown + 30_000) {
      shown = performance.now() - start;
      console.log(`${played + 1} schedules up to seed ${base + played}, ${broken} broken`);
    }
  }
  console.log(`${played} schedules, seeds ${base} to ${base + played - 1}: ${broken} broken`);
  process.exitCode = broken === 0 ? 0 : 1;
}
