// Damages model files of every format for as long as asked and checks that their readers survive.
// Usage: npm run fuzz [-- SECONDS [SEED [PATH]]]; a failure prints seed and path, which replay it.
import fc from 'fast-check';
import { hostileFiles, survives } from '../__tests__/model/support/hostile.js';

const [seconds = '120', seed = String(Date.now() % 2 ** 31), path] = process.argv.slice(2);
const limit = Number(seconds);
const start = Number(seed);
if (!(limit > 0) || !Number.isSafeInteger(start)) {
  console.error('usage: npm run fuzz [-- SECONDS [SEED [PATH]]]');
  process.exit(2);
}
console.log(`seed ${start}, ${limit} seconds`);
let files = 0;
const property = fc.asyncProperty(hostileFiles(), async (file) => {
  files++;
  await survives(file);
});
const details = await fc.check(property, {
  seed: start,
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: limit * 1000,
  markInterruptAsFailure: false,
  ...(path === undefined ? {} : { path }),
});
if (details.failed) {
  const [file] = details.counterexample ?? [];
  console.error(`failed after ${files} files: ${String(details.errorInstance)}`);
  if (file !== undefined)
    console.error(`${file.format}, ${file.claimed} bytes: ${Buffer.from(file.bytes.subarray(0, 512)).toString('base64')}`);
  console.error(`replay: npm run fuzz -- ${limit} ${start} ${details.counterexamplePath ?? ''}`);
  process.exitCode = 1;
} else console.log(`${files} damaged files survived`);
