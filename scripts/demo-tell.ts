import type { RunResult } from '../__tests__/support/runner.js';

/** One run of the story, with what the registry saw of it. */
export interface Scene {
  /** As a user would say it: the event, and what it does. */
  readonly title: string;
  /** The step of the workflow where it is more than `uses`, one line each. */
  readonly step: readonly string[];
  readonly run: RunResult;
  readonly requests: readonly { readonly method: string; readonly path: string }[];
  /** Tags of the registry when the run was over, with what they name. */
  readonly tags: ReadonlyMap<string, string>;
}

interface TagRow {
  readonly name: string;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
}

const WIDTH = 112;
/** Reasons that are not worth a repetition. */
const LONG = 40;

/** Why a tag has its name is told once; what became of it, behind the last semicolon, always. */
const told = new Set<string>();

function news(reason: string): string {
  const end = reason.lastIndexOf('; ');
  const why = reason.slice(0, Math.max(end, 0));
  if (why.length < LONG || !told.has(why)) {
    told.add(why);
    return reason;
  }
  return reason.slice(end + 2);
}

/** Prints a run: what each tag was to become and why, errors with their hints, what it cost, and what the registry holds now. */
export function tell({ title, step, run, requests, tags }: Scene, number: number): void {
  say(`${number}. ${title}\n`);
  for (const line of step) say(`     ${line}`);
  if (step.length > 0) say('');
  const rows = rowsOf(run).map(({ name, action, before, after, reason }) => {
    const change = before === after || action === 'create' ? digest(after) : `${digest(before)} → ${digest(after)}`;
    return [action, shown(name), change, news(shown(reason))] as const;
  });
  if (run.outputs['pushed'] !== 'true' && rows.some(([action]) => action !== 'keep')) say('   the plan; nothing was written:');
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const [action, name, change, reason] of rows) {
    const columns = [action, name, change].map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ');
    say(hanging(`   ${columns}  `, reason));
  }
  for (const { name, message } of run.commands) {
    if (name !== 'error' && name !== 'warning') continue;
    const [what = '', ...rest] = message.split('\n');
    const [hint, page] = [rest.filter((line) => !line.startsWith('https:')), rest.find((line) => line.startsWith('https:'))];
    say(hanging(`\n   ${name}: `, shown(what)));
    if (hint.length > 0) say(hanging('   hint:  ', shown(hint.join(' '))));
    if (page !== undefined) say(`   more:  ${page.slice(page.indexOf('docs/'))}`);
  }
  const writes = requests.filter(({ method }) => ['PUT', 'PATCH', 'DELETE'].includes(method));
  const sent = new Set(writes.filter(({ method, path }) => method === 'PUT' && path.includes('/blobs/')).map(({ path }) => path)).size;
  const named = writes.filter(({ path }) => path.includes('/manifests/')).length;
  say(`\n   exit code ${String(run.code)}; requests: ${requests.length}, blobs uploaded: ${sent}, manifests and tags written: ${named}`);
  say(hanging('   the registry holds now: ', tags.size === 0 ? 'nothing' : groups(tags)));
  say('');
}

/** Tags of one ModelKit stand together: `a33e5efbcdbf = main, v1.0.0`. */
function groups(tags: ReadonlyMap<string, string>): string {
  const named = new Map<string, string[]>();
  for (const [tag, holder] of tags) named.set(holder, [...(named.get(holder) ?? []), shown(tag)]);
  return [...named].map(([holder, names]) => `${digest(holder)} = ${names.join(', ')}`).join('; ');
}

function rowsOf({ outputs }: RunResult): readonly TagRow[] {
  const result = JSON.parse(outputs['json'] ?? '{}') as { readonly repositories?: readonly { readonly tags: readonly TagRow[] }[] };
  return result.repositories?.flatMap(({ tags }) => tags) ?? [];
}

/** A person knows digests and commits by their first letters. */
function shown(text: string): string {
  return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/g, '$1…').replace(/\b(sha-)?([0-9a-f]{7})[0-9a-f]{33}\b/g, '$1$2…');
}

function digest(whole: string | null): string {
  return whole === null ? 'absent' : whole.slice('sha256:'.length, 'sha256:'.length + 12);
}

/** `text` behind `head`, wrapped between words; the lines below begin where it began. */
export function hanging(head: string, text: string): string {
  const indent = ' '.repeat(head.replace(/^\n/, '').length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return head + [...lines, line].join(`\n${indent}`);
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
