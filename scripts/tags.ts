// Prints the tags that rules give for an event and a kit, without a registry: `npm run tags -- --help`.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, messageOf, type Remark } from '../src/failure.js';
import { parseCommitSha, type Known } from '../src/git/index.js';
import { readKitfile } from '../src/kitfile/index.js';
import { NO_FACTS, readModelFacts, type ModelFacts } from '../src/model/index.js';
import { planKit } from '../src/pack/index.js';
import { parseRules, type RuleTexts } from '../src/rules/index.js';
import { planTags, type TagIntent, type TagPlan } from '../src/tags/index.js';
import type { Trigger } from '../src/trigger/index.js';
import { modelReport, modelText } from './tags-model.js';

const HELP = `npm run tags -- [options]

  --event NAME           push (default), pull_request, schedule, release, workflow_dispatch, delete, ...
  --ref REF              refs/heads/main (default), refs/tags/v1.2.0, refs/pull/2/merge
  --sha COMMIT           40 hex digits
  --default-branch NAME  main (default); "" when it shall not be known
  --base-branch NAME     what {{base_ref}} gives
  --date DATE            when the run starts; --commit-date DATE
  --prerelease           the release is marked as pre-release; --latest-release true|false
  --tags RULES           rules, one per line; --tags-file FILE
  --flavor FLAVOR        --mode publish|promote|mirror, --on-conflict, --on-stale, --no-commit-tag
  --kit DIR              read {{model.…}} and content tags from this kit; --file KITFILE
  --model PATH...        what these files would be called and why, without a Kitfile: a directory, files or their headers alone,
                         or a list of names with sizes (a .txt or .json file, or - for standard input)
  --json                 print the whole plan as JSON
`;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    event: { type: 'string', default: 'push' },
    ref: { type: 'string', default: 'refs/heads/main' },
    sha: { type: 'string', default: '0123456789abcdef0123456789abcdef01234567' },
    'default-branch': { type: 'string', default: 'main' },
    'base-branch': { type: 'string', default: '' },
    date: { type: 'string', default: new Date().toISOString() },
    'commit-date': { type: 'string' },
    prerelease: { type: 'boolean', default: false },
    'latest-release': { type: 'string' },
    tags: { type: 'string', default: '' },
    'tags-file': { type: 'string' },
    flavor: { type: 'string', default: '' },
    mode: { type: 'string', default: 'publish' },
    'on-conflict': { type: 'string', default: 'auto' },
    'on-stale': { type: 'string', default: 'skip' },
    'no-commit-tag': { type: 'boolean', default: false },
    kit: { type: 'string' },
    file: { type: 'string' },
    model: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (flags.help) {
  console.log(HELP);
} else if (flags.model !== undefined) {
  const report = await modelReport([...flags.model, ...positionals]);
  console.log(flags.json ? JSON.stringify(report, null, 2) : modelText(report));
} else {
  try {
    const rules = parseRules(
      {
        tags: flags['tags-file'] === undefined ? flags.tags : readFileSync(flags['tags-file'], 'utf8'),
        flavor: flags.flavor,
        commitTag: !flags['no-commit-tag'],
        onConflict: oneOf('--on-conflict', flags['on-conflict'], ['auto', 'fail', 'keep', 'move']),
        onStale: oneOf('--on-stale', flags['on-stale'], ['skip', 'fail', 'move']),
        mode: oneOf<RuleTexts['mode']>('--mode', flags.mode, ['publish', 'promote', 'mirror']),
      },
      (problem) => {
        console.error(`${problem.message}\n  ${problem.hint}`);
        process.exitCode = 1;
      },
      say,
    );
    if (process.exitCode === undefined) {
      const plan = planTags(
        rules,
        trigger(),
        flags.kit === undefined ? { ...NO_FACTS, noContent: '--kit is not given' } : await facts(flags.kit),
        { mode: oneOf<RuleTexts['mode']>('--mode', flags.mode, ['publish', 'promote', 'mirror']) },
      );
      console.log(flags.json ? JSON.stringify(plan, null, 2) : table(plan));
    }
  } catch (thrown) {
    console.error(messageOf(thrown));
    if (thrown instanceof Failure) console.error(`  ${thrown.hint}`);
    process.exitCode = 1;
  }
}

async function facts(directory: string): Promise<ModelFacts> {
  const context = resolve(directory);
  const kitfile = await readKitfile(context, flags.file, say);
  const { files } = await planKit({ kitfile, context, platform: process.platform, remark: say });
  return readModelFacts(kitfile, files, say);
}

function trigger(): Trigger {
  const sha = parseCommitSha(flags.sha);
  const base = {
    event: flags.event,
    ref: flags.ref,
    commit: sha === undefined ? ({ known: false, why: '--sha is no full commit hash' } as const) : known(sha),
    commitDate: flags['commit-date'] === undefined ? unknown('--commit-date') : known(new Date(flags['commit-date'])),
    defaultBranch: flags['default-branch'] === '' ? unknown('--default-branch') : known(flags['default-branch']),
    baseBranch: flags['base-branch'] === '' ? unknown('--base-branch') : known(flags['base-branch']),
    startedAt: new Date(flags.date),
    writes: { allowed: true },
  } as const;
  const [, space, name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(flags.ref) ?? [];
  if (flags.event === 'delete') return { ...base, kind: 'delete', refType: space === 'tags' ? 'tag' : 'branch', name };
  if (flags.event === 'merge_group') return { ...base, kind: 'other' };
  if (flags.event === 'schedule') return { ...base, kind: 'schedule', branch: name, cron: '' };
  if (flags.event === 'release') {
    const latest = flags['latest-release'] === undefined ? unknown('--latest-release') : known(flags['latest-release'] === 'true');
    return { ...base, kind: 'release', tag: name, action: 'published', prerelease: flags.prerelease, draft: false, latest };
  }
  switch (space) {
    case 'heads':
      return { ...base, kind: 'branch', branch: name };
    case 'tags':
      return { ...base, kind: 'tag', tag: name };
    case 'pull':
      return { ...base, kind: 'pull-request', number: Number.parseInt(name, 10), headBranch: 'topic', fork: false };
    default:
      return { ...base, kind: 'other' };
  }
}

function known<T>(value: T): Known<T> {
  return { known: true, value, source: 'command line' };
}

function unknown(flag: string): { readonly known: false; readonly why: string } {
  return { known: false, why: `${flag} is not given` };
}

function oneOf<T extends string>(flag: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === text);
  if (found === undefined) throw new Error(`${flag} is one of ${allowed.join(', ')}.`);
  return found;
}

function say(remark: Remark): void {
  console.error(`${remark.level}: ${remark.message}\n  ${remark.hint}`);
}

/** As what a name is read: that decides its class, and with which names of the registry it is compared. */
function reading({ kind, policy }: TagIntent): string {
  if (policy.class === 'immutable' && policy.version !== undefined) return `reads as version ${policy.version.version}`;
  if (policy.class !== 'monotonic') return kind === 'content' ? 'reads as what is inside' : 'reads as no version';
  const { within, version } = policy.scope;
  const [major = '', minor = '0'] = version.split('.');
  const of = {
    all: 'every version',
    major: `versions ${major}.*`,
    minor: `versions ${major}.${minor}.*`,
    channel: `pre-releases like ${version}`,
  };
  return `follows ${of[within]}`;
}

function table(plan: TagPlan): string {
  const rows = plan.intents.map((intent) => [
    intent.tag,
    intent.kind,
    intent.policy.class,
    reading(intent),
    `${intent.rule}: ${intent.reason}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const skipped = plan.skipped.map(({ rule, reason }) => `  ${rule}: ${reason}`);
  return [...lines, '', `version: ${plan.byPriority[0] ?? ''}`, ...(skipped.length > 0 ? ['skipped:', ...skipped] : [])].join('\n');
}
