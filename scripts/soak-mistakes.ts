import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A mistake that somebody could make in `src/transaction`: the text `from`, which stands there once, becomes `to`. */
interface Mistake {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const MISTAKES: readonly Mistake[] = [
  { name: 'nothing is read back', file: 'write-tags', from: 'attempts.map((attempt) => () => settle(attempt, writer))', to: '[]' },
  {
    name: 'a tag of somebody else is put back',
    file: 'put-back',
    from: 'if (now !== before) {',
    to: 'if (now !== before) { return back(entry, keeper, limits);',
  },
  {
    name: 'no look before the write',
    file: 'write-tags',
    from: 'if (now === change.before) open.push(step);',
    to: 'if (true) open.push(step);',
  },
  {
    name: 'the journal is closed before the tags are written',
    file: 'write-tags',
    from: 'const open = new Set(looked);',
    to: 'const open = new Set(looked); await journal.close();',
  },
  { name: 'the journal is closed though tags are left', file: 'apply', from: 'if (settled) await', to: 'if (settled || true) await' },
  {
    name: '`latest` comes first',
    file: 'apply',
    from: "['immutable', 'mutable', 'monotonic', 'latest']",
    to: "['latest', 'immutable', 'mutable', 'monotonic']",
  },
  { name: 'nothing is put back', file: 'roll-back', from: 'if (ledger.entries.length === 0)', to: 'if (ledger.entries.length >= 0)' },
  { name: 'nothing is written down', file: 'remember', from: 'await journal.record([...neighbours, ...entries], kept);', to: '' },
  {
    name: 'new tags are not taken back',
    file: 'put-back',
    from: "if (before === null) return 'created';",
    to: "if (before === null) return 'neighbour';",
  },
  { name: 'the post step does not wait for late reads', file: 'recover', from: 'patient: true', to: 'patient: false' },
  {
    name: 'the work of another run of the commit is taken back',
    file: 'put-back',
    from: "=> keeper.progress(repository, tag) === 'unsent');",
    to: '=> repository === undefined && tag === undefined);',
  },
  {
    name: 'a conflict of immutable tags is overwritten',
    file: 'decide-immutable',
    from: 'if (before !== null) return conflict(question, before);',
    to: "if (before !== null) return { action: 'move', reason: '' };",
  },
];

/**
 * Makes each mistake in a copy of the source, which is built in memory, and plays schedules against it until one breaks. A mistake that is not
 * found within `seconds` is one that these schedules would not notice. Gives the names of those.
 */
export async function unnoticedMistakes(seconds: number, say: (line: string) => void): Promise<readonly string[]> {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync(join('node_modules', '.cache', 'mistakes-'));
  const unnoticed: string[] = [];
  try {
    for (const [index, mistake] of MISTAKES.entries()) {
      const outfile = join(folder, `${index}.mjs`);
      await buildWith(mistake, outfile);
      const took = await secondsUntilFound(outfile, seconds);
      say(`${took === undefined ? `NOT FOUND in ${seconds} s` : `found after ${took.toFixed(1)} s`}: ${mistake.name}`);
      if (took === undefined) unnoticed.push(mistake.name);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return unnoticed;
}

async function buildWith({ file, from, to, name }: Mistake, outfile: string): Promise<void> {
  const path = resolve('src/transaction', `${file}.ts`);
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2)
    throw new Error(`"${name}" does not fit into ${file}.ts any more: its text stands there ${parts.length - 1} times`);
  await build({
    entryPoints: ['scripts/soak.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      {
        name: 'mistake',
        setup: (copy) => {
          copy.onLoad({ filter: new RegExp(`transaction[\\\\/]${file}\\.ts$`) }, ({ path: loaded }) =>
            resolve(loaded) === path ? { contents: parts.join(to), loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
}

function secondsUntilFound(script: string, limit: number): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, [script, 'first', String(limit)], { stdio: 'ignore' });
    child.on('error', fail);
    child.on('close', (code) => {
      done(code === 0 ? undefined : (performance.now() - start) / 1000);
    });
  });
}
