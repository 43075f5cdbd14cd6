import { join } from 'node:path';
import { runChanged } from './changed-copy.js';

/** A mistake that somebody could make in `src/transaction`: the text `from`, which stands there once, becomes `to`. */
interface Mistake {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const MISTAKES: readonly Mistake[] = [
  {
    name: 'nothing is read back',
    file: 'write-tags',
    from: 'await untilOne(attempts, (attempt) => settle(attempt, writer, call))',
    to: '[]',
  },
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
    from: "intent.tag === 'latest' ? Infinity :",
    to: "intent.tag === 'latest' ? -Infinity :",
  },
  { name: 'nothing is put back', file: 'recover', from: 'if (ledger.entries.length === 0)', to: 'if (ledger.entries.length >= 0)' },
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
    file: '../classes/immutable',
    from: 'if (before !== null) return conflict(question, before);',
    to: "if (before !== null) return { action: 'move', reason: '' };",
  },
];

/** The names of all of them. */
export const MISTAKE_NAMES: readonly string[] = MISTAKES.map(({ name }) => name);

/** Makes one mistake in a copy of the source, which is built in memory, and plays schedules against it: whether one broke, and how long it took. */
export async function isNoticed(
  mistake: string,
  ...schedules: readonly string[]
): Promise<{ readonly noticed: boolean; readonly seconds: number }> {
  const known = MISTAKES.find(({ name }) => name === mistake);
  if (known === undefined) throw new RangeError(`no mistake is called ${mistake}`);
  const { file, from, to } = known;
  const { code, seconds } = await runChanged('scripts/soak.ts', { path: join('src/transaction', `${file}.ts`), from, to }, schedules);
  return { noticed: code !== 0, seconds };
}

/** Plays against each mistake until a schedule breaks. Gives the names of those that are not found within `seconds`. */
export async function unnoticedMistakes(seconds: number, say: (line: string) => void): Promise<readonly string[]> {
  const unnoticed: string[] = [];
  for (const name of MISTAKE_NAMES) {
    const found = await isNoticed(name, 'first', String(seconds));
    say(`${found.noticed ? `found after ${found.seconds.toFixed(1)} s` : `NOT FOUND in ${seconds} s`}: ${name}`);
    if (!found.noticed) unnoticed.push(name);
  }
  return unnoticed;
}
