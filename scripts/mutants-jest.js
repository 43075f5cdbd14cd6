// A process of tests while mistakes are looked for: jest's own test functions, without its loader and its reporters, which take longer than
// most tests. Bundled test files import this file as `@jest/globals`; started by itself it runs what it is told, again and again.
import { createRequire } from 'node:module';

const ofJest = createRequire(createRequire(import.meta.url).resolve('jest'));
const ofCircus = createRequire(createRequire(ofJest.resolve('@jest/core')).resolve('jest-circus'));
const circus = ofCircus('./index.js');
const { ModuleMocker } = ofCircus('jest-mock');

export const { describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus;
export const expect = ofCircus('@jest/expect').jestExpect;
export const jest = new ModuleMocker(globalThis);

/** Only for what hangs. */
const TEST_LIMIT_MS = 60_000;

/** What every site asks: whether it is the one with the mistake. It says that it was come by, too. */
const mistakes = { active: -1, hit: new Uint8Array(0) };
globalThis.mutants = mistakes;

/** Test file to what it declares, and the sites that it comes by while it is loaded. */
const loaded = new Map();

async function loadFile(path) {
  circus.resetState();
  take();
  await import(path);
  const { rootDescribeBlock: root } = circus.getState();
  const testsOf = ({ children }) => children.flatMap((child) => (child.type === 'describeBlock' ? testsOf(child) : [child]));
  const load = { root, tests: testsOf(root), sites: take() };
  loaded.set(path, load);
  return load;
}

/** Runs some tests of a file, all without `numbers`, until the first failure. */
async function runFile({ path, tests: numbers }) {
  const { root, tests, sites } = loaded.get(path) ?? (await loadFile(path));
  circus.resetState();
  Object.assign(circus.getState(), { rootDescribeBlock: root, currentDescribeBlock: root });
  tests.forEach((one, number) => {
    Object.assign(one, { errors: [], status: null, startedAt: null, duration: null, invocations: 0, retryReasons: [] });
    one.mode = numbers === undefined || numbers.includes(number) ? undefined : 'skip';
  });
  const reached = tests.map(() => []);
  const around = new Set();
  let failed;
  const listener = ({ name, test: one }) => {
    if (name === 'test_start') for (const site of take()) around.add(site);
    if (name !== 'test_done') return;
    const number = tests.indexOf(one);
    reached[number].push(...take());
    if (one.errors.length === 0) return;
    failed ??= { test: number, why: textOf(one.errors[0]) };
    for (const next of tests) next.mode = 'skip';
  };
  circus.addEventHandler(listener);
  const { testResults, unhandledErrors } = await circus.run();
  circus.removeEventHandler(listener);
  for (const site of take()) around.add(site);
  const why = testResults.flatMap(({ errors }) => errors).concat(unhandledErrors)[0];
  if (why !== undefined) failed ??= { why: textOf(why) };
  return { path, failed, took: tests.map(({ duration }) => duration ?? 0), reached, around: [...around], loading: sites };
}

/** The sites that were come by since it was last asked. */
function take() {
  const sites = [];
  for (let site = mistakes.hit.indexOf(1); site >= 0; site = mistakes.hit.indexOf(1, site + 1)) sites.push(site);
  mistakes.hit.fill(0);
  return sites;
}

async function run({ files, active, sites }) {
  globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = TEST_LIMIT_MS;
  if (mistakes.hit.length !== sites) mistakes.hit = new Uint8Array(sites);
  mistakes.active = active;
  const done = [];
  for (const file of files) {
    done.push(await runFile(file));
    if (done.at(-1).failed !== undefined) break;
  }
  mistakes.active = -1;
  return done;
}

function textOf(error) {
  return String(error?.stack ?? error);
}

process.on('message', (job) => {
  run(job).then(
    (files) => process.send({ files }),
    (error) => process.send({ broken: textOf(error) }),
  );
});
