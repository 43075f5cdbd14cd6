// Makes small mistakes in copies of the source, one at a time, and runs the tests that import the file; prints the mistakes that no test notices.
// Usage: npm run mutants -- [--seed N] [--count N] [--in FOLDER,…] [--jobs N]; FOLDER is a path below src. The same seed makes the same mistakes.
// Own and small on purpose: a framework brings instrumentation and a runner that jest on ES modules does not go along with.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mutationsOf, type Mutation } from './mutants-sites.js';

/** A mistake that makes a loop endless is noticed by this. */
const LIMIT_MS = 300_000;
const HONEST_LIMIT_MS = 1_800_000;

interface Mutant extends Mutation {
  readonly file: string;
  readonly source: string;
}

interface Answer {
  readonly passed: boolean;
  /** What jest printed. */
  readonly said: string;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    count: { type: 'string', default: '50' },
    in: { type: 'string', default: '.' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});

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
  const drawn: Mutant[] = [];
  while (drawn.length < count && all.length > 0) drawn.push(...all.splice(Math.floor(random() * all.length), 1));
  return drawn;
}

/** A copy of the project that shares its packages. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'modelkit-mutants-'));
  const without = new Set(['node_modules', '.git', 'coverage', '.demo', '.cache']);
  for (const name of readdirSync('.')) if (!without.has(name)) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Whether the tests that import these files pass. `more` goes to jest as well. */
async function holds(copy: string, files: readonly string[], limitMs: number, ...more: readonly string[]): Promise<Answer> {
  const args = ['scripts/test.js', '--findRelatedTests', ...files, '--bail', '--passWithNoTests', '--silent', ...more];
  const child = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const timer = setTimeout(() => {
    // jest and all that its tests have started.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, limitMs);
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  clearTimeout(timer);
  return { passed: code === 0, said };
}

/** Where the tests of a file stand first: a folder of `__tests__` mirrors one of `src`. */
function nearest(file: string): string {
  const room = file.split(/[\\/]/)[1] ?? '';
  return existsSync(join('__tests__', room)) ? `__tests__/${room}/` : `__tests__/${room.replace('.ts', '')}`;
}

async function survives(copy: string, mutant: Mutant): Promise<boolean> {
  const { file, source, start, end, text } = mutant;
  writeFileSync(join(copy, file), source.slice(0, start) + text + source.slice(end));
  try {
    // The nearest tests notice nearly everything, and are a small part of all.
    const near = await holds(copy, [file], LIMIT_MS, '--maxWorkers=1', '--testPathPatterns', nearest(file));
    if (!near.passed) return false;
    return (await holds(copy, [file], LIMIT_MS, '--maxWorkers=1', '--testPathIgnorePatterns', nearest(file))).passed;
  } finally {
    writeFileSync(join(copy, file), source);
  }
}

function describe({ file, line, kind, source, start, end, text }: Mutant): string {
  const short = (code: string): string => code.replaceAll(/\s+/g, ' ').slice(0, 100);
  return `${file}:${line} ${kind}: ${short(source.slice(start, end))}  →  ${short(text)}`;
}

const seed = Number(values.seed);
const mutants = choose(values.in.split(','), seed, Number(values.count));
const copies = Array.from({ length: Number(values.jobs) }, copyProject);
try {
  console.log(`seed ${seed}: ${mutants.length} mistakes in ${values.in === '.' ? 'src' : values.in}`);
  const files = [...new Set(mutants.map(({ file }) => file))];
  const before = await holds(copies[0] ?? '.', files, HONEST_LIMIT_MS, `--maxWorkers=${copies.length}`);
  if (!before.passed) throw new Error(`The tests fail without any mistake:\n${before.said.slice(-4000)}`);
  const survivors: Mutant[] = [];
  const waiting = [...mutants];
  await Promise.all(
    copies.map(async (copy) => {
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        const survived = await survives(copy, mutant);
        if (survived) survivors.push(mutant);
        console.log(`${survived ? 'SURVIVED' : 'killed  '} ${describe(mutant)}`);
      }
    }),
  );
  const killed = mutants.length - survivors.length;
  console.log(`\n${killed} of ${mutants.length} killed (${((100 * killed) / Math.max(1, mutants.length)).toFixed(0)} %). Survivors:`);
  for (const mutant of survivors) console.log(`  ${describe(mutant)}`);
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}
