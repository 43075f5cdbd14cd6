// Minutes of what `npm test` does for seconds: random registries, faults, kills and overlapping publishers against the tag transaction.
//   npm run soak                 five minutes
//   npm run soak -- 30           thirty minutes
//   npm run soak -- seed 12345   plays one schedule again
//   npm run soak -- seeds 1 50   plays fifty, until the first that breaks
//   npm run soak -- first 60     until the first that breaks, a minute at most
//   npm run soak -- --mistakes   makes mistakes in a copy of the source, and tells which of them go unnoticed for a minute
import { randomInt } from 'node:crypto';
import { playOverlap } from '../__tests__/transaction/world/overlap.js';
import { playSchedule } from '../__tests__/transaction/world/schedule.js';
import { playTwins } from '../__tests__/transaction/world/twins.js';

const [first, second, third] = process.argv.slice(2);

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

/** Plays until the time is over, or until `enough` have broken. Gives how many have. */
async function playFor(seconds: number, enough: number): Promise<number> {
  const start = performance.now();
  const base = randomInt(2 ** 31);
  let broken = 0;
  let played = 0;
  let shown = 0;
  console.log(`Schedules from seed ${base} on, for ${seconds} seconds.`);
  for (; performance.now() - start < seconds * 1000 && broken < enough; played++) {
    if (!(await play(base + played))) broken++;
    if (performance.now() - start > shown + 30_000) {
      shown = performance.now() - start;
      console.log(`${played + 1} schedules up to seed ${base + played}, ${broken} broken`);
    }
  }
  console.log(`${played} schedules, seeds ${base} to ${base + played - 1}: ${broken} broken`);
  return broken;
}

switch (first) {
  case 'seed': {
    const held = await play(Number(second));
    console.log(held ? `seed ${Number(second)} holds` : `seed ${Number(second)} is broken`);
    process.exitCode = held ? 0 : 1;
    break;
  }
  case 'seeds': {
    const end = Number(second) + Number(third);
    let seed = Number(second);
    while (seed < end && (await play(seed))) seed++;
    console.log(seed === end ? `all ${String(third)} hold` : `seed ${seed} is broken`);
    process.exitCode = seed === end ? 0 : 1;
    break;
  }
  case '--mistakes': {
    const { unnoticedMistakes } = await import('./soak-mistakes.js');
    const unnoticed = await unnoticedMistakes(60, (line) => {
      console.log(line);
    });
    process.exitCode = unnoticed.length === 0 ? 0 : 1;
    break;
  }
  case 'first':
    process.exitCode = (await playFor(Number(second), 1)) === 0 ? 0 : 1;
    break;
  default:
    process.exitCode = (await playFor((first === undefined ? 5 : Number(first)) * 60, Infinity)) === 0 ? 0 : 1;
}
