// Goes beyond every limit of the readers, then damages model files of every format for as long as asked: all must be refused or survived, at
// the cost that the limits allow, in bytes, steps and memory. A failure prints seed and path, which replay it.
//   npm run fuzz [-- SECONDS [SEED [PATH]]]   two minutes
//   npm run fuzz -- limit FILE NAME           goes beyond one limit
//   npm run fuzz -- --limits [FILE]           widens each limit in a copy of the source, and tells which of them nobody would miss
import fc from 'fast-check';
import { holdsLimit, LIMIT_CASES } from '../__tests__/limits/index.js';
import { hostileFiles, survives } from '../__tests__/model/support/hostile.js';

/** From a little beyond a limit to well beyond it, and far from a thousand times. */
const excessOf = (share: number): number => 1.02 + 0.3 * share;

async function goBeyond(seed: number, of: typeof LIMIT_CASES, say: (line: string) => void): Promise<boolean> {
  const [share = 0] = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed, numRuns: 1 });
  let held = true;
  for (const one of of) {
    try {
      const grown = await holdsLimit(one, excessOf(share));
      say(`${one.file} ${one.limit} holds, ${grown} MiB`);
    } catch (thrown) {
      console.error(thrown instanceof Error ? thrown.message : String(thrown));
      held = false;
    }
  }
  return held;
}

async function damage(seconds: number, seed: number, path: string | undefined): Promise<boolean> {
  let files = 0;
  const property = fc.asyncProperty(hostileFiles(), async (file) => {
    files++;
    await survives(file);
  });
  fc.installGlobalPlugin(fc.interruptAfterTimeLimit(seconds * 1000));
  const details = await fc.check(property, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    ...(path === undefined ? {} : { path }),
  });
  if (!details.failed) {
    console.log(`${files} damaged files survived`);
    return true;
  }
  const [file] = details.counterexample ?? [];
  console.error(`failed after ${files} files: ${String(details.errorInstance)}`);
  if (file !== undefined)
    console.error(`${file.format}, ${file.claimed} bytes: ${Buffer.from(file.bytes.subarray(0, 512)).toString('base64')}`);
  console.error(`replay: npm run fuzz -- ${seconds} ${seed} ${details.counterexamplePath ?? ''}`);
  return false;
}

const say = (line: string): void => {
  console.log(line);
};
const [first = '120', second = String(Date.now() % 2 ** 31), third] = process.argv.slice(2);
switch (first) {
  case '--limits': {
    const { unnoticedLimits } = await import('./fuzz-limits.js');
    process.exitCode = (await unnoticedLimits(say, process.argv[3])).length === 0 ? 0 : 1;
    break;
  }
  case 'limit': {
    const found = LIMIT_CASES.filter(({ file, limit }) => file === second && limit === third);
    process.exitCode = found.length > 0 && (await goBeyond(1, found, say)) ? 0 : 1;
    break;
  }
  default: {
    const [seconds, seed] = [Number(first), Number(second)];
    if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
      console.error('usage: npm run fuzz [-- SECONDS [SEED [PATH]]]');
      process.exit(2);
    }
    console.log(`seed ${seed}, ${seconds} seconds`);
    const held = third !== undefined || (await goBeyond(seed, LIMIT_CASES, say));
    process.exitCode = (await damage(seconds, seed, third)) && held ? 0 : 1;
  }
}
