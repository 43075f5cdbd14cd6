// Prints the tags that rules give for an event and a kit, without a registry: `npm run tags -- --help`.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, messageOf, type Remark } from '../src/failure.js';
import { readKitfile } from '../src/kitfile/index.js';
import { NO_FACTS, readModelFacts, type ModelFacts } from '../src/model/index.js';
import { planKit } from '../src/pack/index.js';
import { systemClock } from '../src/runner/clock.js';
import { parseRules, type RuleTexts } from '../src/rules/index.js';
import { planTags, type TagPlan } from '../src/tags/index.js';
import { modelText, reportOf } from './model-set.js';
import { modelFilesOf } from './tags-model.js';
import { reading, triggerOf } from './tags-event.js';

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

const { values: flags, positionals } = orSay(() =>
  parseArgs({
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
  }),
);

if (flags.help) {
  console.log(HELP);
} else if (flags.model !== undefined) {
  const report = await reportOf(orSay(() => modelFilesOf([...(flags.model ?? []), ...positionals])));
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
        triggerOf({
          event: flags.event,
          ref: flags.ref,
          sha: flags.sha,
          defaultBranch: flags['default-branch'],
          baseBranch: flags['base-branch'],
          date: flags.date,
          commitDate: flags['commit-date'],
          prerelease: flags.prerelease,
          latestRelease: flags['latest-release'],
        }),
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

/** What a mistake of the one who asks gives: one sentence, and no trace of calls. */
function orSay<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    console.error(messageOf(thrown));
    process.exit(1);
  }
}

async function facts(directory: string): Promise<ModelFacts> {
  const context = resolve(directory);
  const kitfile = await readKitfile(context, flags.file, say);
  const { files } = await planKit({ kitfile, context, platform: process.platform, clock: systemClock(), remark: say });
  return readModelFacts(kitfile, files, say);
}

function oneOf<T extends string>(flag: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === text);
  if (found === undefined) throw new Error(`${flag} is one of ${allowed.join(', ')}.`);
  return found;
}

function say(remark: Remark): void {
  console.error(`${remark.level}: ${remark.message}\n  ${remark.hint}`);
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
