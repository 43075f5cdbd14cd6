// Makes small mistakes in the source, one at a time, and runs the tests that come by them; prints the mistakes that no test notices.
// Usage: npm run mutants -- [--seed N] [--count N] [--in FOLDER,…] [--jobs N]; FOLDER is a path below src, and without it all folders that have
// tests of their own are meant. The same seed makes the same mistakes. What the compiler refuses is not counted: nobody could ship it.
// Own and small on purpose: a framework brings instrumentation and a runner that jest on ES modules does not go along with.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests, type Site } from './mutants-bundle.js';
import { Player, type FileOfTests, type Played } from './mutants-player.js';
import { acceptable, mutated, mutationsOf } from './mutants-sites.js';

/** Of the mistakes that make a difference, so many percent must be noticed. */
const BAR = 92;
/** A mistake that makes a loop endless is noticed when its tests take so many times as long as without one, and the start of a process. */
const PATIENCE = 10;
const START_MS = 30_000;
const HONEST_LIMIT_MS = 1_800_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    count: { type: 'string', default: '50' },
    in: { type: 'string', default: readdirSync('src').filter(hasTests).join() },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});

/** A folder of `__tests__` mirrors one of `src`. */
function hasTests(room: string): boolean {
  return existsSync(join('__tests__', room));
}

/** Numbers from 0 to below 1 that follow from the seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws mistakes until there are `count` that compile and make a difference. */
function choose(folders: readonly string[], seed: number, count: number): readonly Site[] {
  const all = folders
    .flatMap((folder) => filesBelow(join('src', folder), '.ts'))
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      return mutationsOf(source).map((mutation) => ({ ...mutation, file, source, site: 0 }));
    });
  const random = numbers(seed);
  const drawn: Site[] = [];
  while (drawn.length < count && all.length > 0) {
    const more = Array.from({ length: Math.min(count - drawn.length, all.length) }, () =>
      all.splice(Math.floor(random() * all.length), 1),
    ).flat();
    const fits = acceptable(more.map((one) => ({ file: one.file, text: mutated(one.source, one) })));
    drawn.push(...more.filter((_, at) => fits[at]));
  }
  return drawn.map((one, site) => ({ ...one, site }));
}

function filesBelow(folder: string, end: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(end));
  return names.sort().map((name) => join(folder, name));
}

function roomOf({ file }: Site): string {
  return file.split(/[\\/]/)[1] ?? '';
}

/** What the tests of one folder come by when there is no mistake. */
interface Recorded {
  readonly name: string;
  readonly path: string;
  readonly played: Played;
}

/** Does `work` with all, `jobs` at a time, each with a process of tests of its own. */
async function each<T>(all: readonly T[], work: (one: T, player: Player) => Promise<void>): Promise<void> {
  const waiting = [...all];
  await Promise.all(
    Array.from({ length: Number(values.jobs) }, async () => {
      const player = new Player();
      try {
        for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one, player);
      } finally {
        player.stop();
      }
    }),
  );
}

/** Plays the mistakes of one folder against its own tests; gives those that none notices. */
async function playRoom(room: string, sites: readonly Site[]): Promise<readonly Site[]> {
  const tests = filesBelow(join('__tests__', room), '.test.ts');
  const folder = await bundleTests(tests, sites);
  try {
    const recorded: Recorded[] = [];
    await each(tests, async (test, player) => {
      const path = join(folder, test.replace(/\.ts$/, '.mjs'));
      const { files, failed } = await player.play({ files: [{ path }], active: -1, sites: sites.length }, HONEST_LIMIT_MS);
      const [played] = files;
      if (failed !== undefined || played === undefined) throw new Error(`${test} fails without any mistake: ${failed?.why ?? ''}`);
      recorded.push({ name: basename(test, '.test.ts'), path, played });
      player.stop();
    });
    const survivors: Site[] = [];
    await each(sites, async (site, player) => {
      const start = performance.now();
      const end = await play(site, sites.length, recorded, player);
      if (end === 'survived') survivors.push(site);
      console.log(`${end.padEnd(8)} ${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s ${describe(site)}`);
    });
    return survivors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(mistake: Site, sites: number, recorded: readonly Recorded[], player: Player): Promise<'survived' | 'killed'> {
  const near = basename(mistake.file, '.ts');
  const rank = ({ name, cost }: { readonly name: string; readonly cost: number }): number => (name === near ? 0 : cost);
  const plans = recorded.flatMap(({ name, path, played }) => {
    const tests = testsBy(mistake.site, played);
    return tests.length === 0 ? [] : [{ name, path, tests, cost: tests.reduce((sum, test) => sum + (played.took[test] ?? 0), 0) }];
  });
  const files: readonly FileOfTests[] = plans.sort((a, b) => rank(a) - rank(b));
  const job = { files, active: mistake.site, sites };
  const limit = START_MS + PATIENCE * plans.reduce((sum, { cost }) => sum + cost, 0);
  // What is made while a file is loaded is made once a process.
  if (recorded.some(({ played }) => played.loading.includes(mistake.site))) player.stop();
  const first = await player.play(job, limit);
  const isSpoilt =
    first.failed !== undefined && (await player.play({ ...job, active: -1, files: first.failed.again }, limit)).failed !== undefined;
  const { failed } = isSpoilt ? await player.play(job, limit) : first;
  if (recorded.some(({ played }) => played.loading.includes(mistake.site))) player.stop();
  return failed === undefined ? 'survived' : 'killed';
}

/** The tests of a file that come by a site; all, where it is come by outside of them. The quick ones first. */
function testsBy(site: number, { reached, around, loading, took }: Played): readonly number[] {
  const all = [...reached.keys()];
  const some = [...around, ...loading].includes(site) ? all : all.filter((test) => reached[test]?.includes(site));
  return some.sort((a, b) => (took[a] ?? 0) - (took[b] ?? 0));
}

function describe({ file, line, kind, source, start, end, text }: Site): string {
  const short = (code: string): string => code.replaceAll(/\s+/g, ' ').slice(0, 100);
  return `${file}:${line} ${kind}: ${short(source.slice(start, end))}  →  ${short(text)}`;
}

function rateOf(all: readonly Site[], survivors: readonly Site[]): number {
  return (100 * (all.length - survivors.length)) / Math.max(1, all.length);
}

const seed = Number(values.seed);
const mistakes = choose(values.in.split(','), seed, Number(values.count));
console.log(`seed ${seed}: ${mistakes.length} mistakes in ${values.in}`);
const survivors: Site[] = [];
for (const room of [...new Set(mistakes.map(roomOf))].sort()) {
  const own = mistakes.filter((one) => roomOf(one) === room).map((one, site) => ({ ...one, site }));
  const left = await playRoom(room, own);
  console.log(`${room}: ${own.length - left.length} of ${own.length} (${rateOf(own, left).toFixed(0)} %)`);
  survivors.push(...left);
}
const rate = rateOf(mistakes, survivors);
console.log(`\n${mistakes.length - survivors.length} of ${mistakes.length} noticed (${rate.toFixed(0)} %). Not noticed:`);
for (const mistake of survivors) console.log(`  ${describe(mistake)}`);
process.exitCode = rate < BAR ? 1 : 0;
