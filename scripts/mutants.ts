// Makes small mistakes in copies of the source, one at a time, and runs the tests that import the file; prints the mistakes that no test notices.
// Usage: npm run mutants -- [--seed N] [--count N] [--in FOLDER,…] [--jobs N]; FOLDER is a path below src, and without it all folders that have
// tests of their own are meant. The same seed makes the same mistakes. What the compiler refuses is not counted: nobody could ship it.
// Own and small on purpose: a framework brings instrumentation and a runner that jest on ES modules does not go along with.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EQUIVALENT } from './mutants-equivalent.js';
import { Compiler, mutationsOf, type Mutation } from './mutants-sites.js';

/** Of the mistakes that make a difference, so many percent must be noticed. */
const BAR = 92;
/** A mistake that makes a loop endless is noticed when its tests take so many times as long as all of the folder took without one. */
const PATIENCE = 5;
const HONEST_LIMIT_MS = 1_800_000;

interface Mutant extends Mutation {
  readonly file: string;
  readonly source: string;
}

interface Answer {
  readonly passed: boolean;
  /** By itself, before its time was over. */
  readonly ended: boolean;
  /** What jest printed. */
  readonly said: string;
}

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
function choose(folders: readonly string[], seed: number, count: number): readonly Mutant[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join('src', folder, name)),
  );
  const all = files.sort().flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return mutationsOf(source).map((mutation) => ({ ...mutation, file, source }));
  });
  const random = numbers(seed);
  const compiler = new Compiler();
  const drawn: Mutant[] = [];
  while (drawn.length < count && all.length > 0) {
    const [mutant] = all.splice(Math.floor(random() * all.length), 1);
    if (mutant !== undefined && !isEquivalent(mutant) && compiler.accepts(mutant.file, mutated(mutant))) drawn.push(mutant);
  }
  return drawn;
}

function mutated({ source, start, end, text }: Mutant): string {
  return source.slice(0, start) + text + source.slice(end);
}

function isEquivalent({ file, source, start, end, text }: Mutant): boolean {
  return EQUIVALENT.some((one) => file === join('src', one.file) && source.slice(start, end) === one.from && text === one.to);
}

/** A copy of the project that shares its packages. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'modelkit-mutants-'));
  const without = new Set(['node_modules', '.git', 'coverage', '.demo', '.cache']);
  for (const name of readdirSync('.')) if (!without.has(name)) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Whether the tests of their own folder that import these files, which all stand in one, pass in the copy. */
async function holds(copy: string, files: readonly string[], limitMs: number): Promise<Answer> {
  const [first = ''] = files;
  const related = ['--findRelatedTests', ...files, `--testMatch=<rootDir>/__tests__/${roomOf(first)}/**/*.test.ts`, '--passWithNoTests'];
  const quick = ['--runInBand', '--bail', '--silent', '--reporters=default', '--testTimeout=30000'];
  const order = `--testSequencer=${resolve('scripts/mutants-order.js')}`;
  const env = { ...process.env, MODELKIT_BUNDLE: 'dist', MUTATED: basename(first, '.ts') };
  const args = ['scripts/test.js', ...related, ...quick, order];
  const child = spawn(process.execPath, args, { cwd: copy, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const timer = setTimeout(() => {
    // jest and all that its tests have started.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, limitMs);
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  clearTimeout(timer);
  return { passed: code === 0, ended: code !== null, said };
}

function roomOf(file: string): string {
  return file.split(/[\\/]/)[1] ?? '';
}

async function play(copy: string, mutant: Mutant, limitMs: number): Promise<'survived' | 'killed' | 'endless'> {
  writeFileSync(join(copy, mutant.file), mutated(mutant));
  try {
    const { passed, ended } = await holds(copy, [mutant.file], limitMs);
    return passed ? 'survived' : ended ? 'killed' : 'endless';
  } finally {
    writeFileSync(join(copy, mutant.file), mutant.source);
  }
}

function describe({ file, line, kind, source, start, end, text }: Mutant): string {
  const short = (code: string): string => code.replaceAll(/\s+/g, ' ').slice(0, 100);
  return `${file}:${line} ${kind}: ${short(source.slice(start, end))}  →  ${short(text)}`;
}

function rateOf(all: readonly Mutant[], survivors: readonly Mutant[]): number {
  return (100 * (all.length - survivors.length)) / Math.max(1, all.length);
}

const seed = Number(values.seed);
const mutants = choose(values.in.split(','), seed, Number(values.count));
const copies = Array.from({ length: Number(values.jobs) }, copyProject);
try {
  console.log(`seed ${seed}: ${mutants.length} mistakes in ${values.in}`);
  const limits = new Map<string, number>();
  for (const room of new Set(mutants.map(({ file }) => roomOf(file)))) {
    const began = performance.now();
    const files = [...new Set(mutants.filter(({ file }) => roomOf(file) === room).map(({ file }) => file))];
    const honest = await holds(copies[0] ?? '.', files, HONEST_LIMIT_MS);
    if (!honest.passed) throw new Error(`The tests fail without any mistake:\n${honest.said.slice(-4000)}`);
    limits.set(room, PATIENCE * (performance.now() - began));
  }
  const survivors: Mutant[] = [];
  const waiting = [...mutants];
  await Promise.all(
    copies.map(async (copy) => {
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        const start = performance.now();
        const end = await play(copy, mutant, limits.get(roomOf(mutant.file)) ?? HONEST_LIMIT_MS);
        const seconds = ((performance.now() - start) / 1000).toFixed(0);
        if (end === 'survived') survivors.push(mutant);
        console.log(`${end.padEnd(8)} ${seconds.padStart(3)} s ${describe(mutant)}`);
      }
    }),
  );
  for (const room of new Set(mutants.map(({ file }) => roomOf(file)))) {
    const [all, left] = [mutants, survivors].map((some) => some.filter(({ file }) => roomOf(file) === room)) as [Mutant[], Mutant[]];
    console.log(`${room}: ${all.length - left.length} of ${all.length} (${rateOf(all, left).toFixed(0)} %)`);
  }
  const rate = rateOf(mutants, survivors);
  console.log(`\n${mutants.length - survivors.length} of ${mutants.length} noticed (${rate.toFixed(0)} %). Not noticed:`);
  for (const mutant of survivors) console.log(`  ${describe(mutant)}`);
  process.exitCode = rate < BAR ? 1 : 0;
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}
