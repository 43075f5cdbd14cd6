import { quoted, type Rule } from '../rules/index.js';
import { branchOf, gitTagOf, type Trigger } from '../trigger/index.js';
import type { Draft, Evaluated, Run } from './draft.js';
import { dateScope, gitVersion, isDefaultBranch, kitScope, known, type Scope } from './expressions.js';
import { render, type Rendered } from './render.js';
import { readVersion, isPrereleaseRun } from './versions.js';

const BRANCH_EXPRESSIONS = ['branch', 'base_ref'];

/** `type=ref`: the name of the branch, git tag or pull request itself. */
export function refRule(rule: Extract<Rule, { type: 'ref' }>, { trigger }: Run): Evaluated {
  switch (rule.event) {
    case 'branch': {
      const branch = branchOf(trigger);
      if (branch === undefined) return { skipped: notOn('a branch', trigger) };
      return [fromGit(rule, branch, 'branch', { fromBranch: true, reason: `branch ${quoted(branch)}`, trigger })];
    }
    case 'tag': {
      const tag = gitTagOf(trigger);
      if (tag === undefined) return { skipped: notOn('a git tag', trigger) };
      const version = readVersion(tag);
      return [
        {
          ...fromGit(rule, tag, 'tag', { fromBranch: false, reason: `git tag ${quoted(tag)}`, trigger }),
          vote: isPrereleaseRun(trigger, version) ? 'pre-release' : 'yes',
          ...(version === undefined ? {} : { version }),
        },
      ];
    }
    case 'pr':
      if (trigger.kind !== 'pull-request') return { skipped: notOn('a pull request', trigger) };
      return [fromGit(rule, String(trigger.number), 'pr', { fromBranch: true, reason: `pull request ${trigger.number}`, trigger })];
  }
}

/** `type=edge`: the word `edge` for the last commit of one branch. */
export function edgeRule(rule: Extract<Rule, { type: 'edge' }>, { trigger }: Run): Evaluated {
  const branch = branchOf(trigger);
  if (branch === undefined) return { skipped: notOn('a branch', trigger) };
  const fits = rule.branch === undefined ? isDefaultBranch(trigger) : rule.branch === branch;
  if (!fits) {
    return { skipped: `branch ${quoted(branch)} is not ${rule.branch === undefined ? 'the default branch' : quoted(rule.branch)}` };
  }
  const reason = rule.branch === undefined ? `branch ${quoted(branch)} is the default branch` : `branch ${quoted(branch)}`;
  return [{ rule, value: 'edge', foreign: false, fromBranch: false, kind: 'edge', reason, source: trigger.ref, vote: 'no' }];
}

/** `type=schedule`: its pattern, on scheduled runs. */
export function scheduleRule(rule: Extract<Rule, { type: 'schedule' }>, { trigger, facts }: Run): Evaluated {
  if (trigger.kind !== 'schedule' && !trigger.event.includes('schedule'))
    return { skipped: `the event is ${quoted(trigger.event)}, not schedule` };
  const value = valueOf(render(rule.pattern, { ...kitScope(trigger, facts, facts), ...dateScope(trigger) }));
  if (typeof value !== 'string') return value;
  const cron = trigger.kind === 'schedule' && trigger.cron !== '' ? ` ${quoted(trigger.cron)}` : '';
  return [
    {
      rule,
      value,
      foreign: rule.pattern.uses.length > 0,
      fromBranch: false,
      kind: 'schedule',
      reason: `scheduled run${cron}`,
      source: trigger.event,
      vote: 'no',
    },
  ];
}

/** `type=sha`: the commit, short or in full. */
export function shaRule(rule: Extract<Rule, { type: 'sha' }>, run: Run): Evaluated {
  const commit = known(run.commit, 'the commit');
  const value = rule.format === 'long' ? commit : render({ text: '{{sha}}', uses: ['sha'] }, run.scope).text;
  const source = run.commit.known ? run.commit.source : '';
  return [{ rule, value, foreign: false, fromBranch: false, kind: 'commit', reason: `commit ${commit}`, source, vote: 'no' }];
}

/** `type=raw`: what the author wrote. */
export function rawRule(rule: Extract<Rule, { type: 'raw' }>, { trigger, scope }: Run): Evaluated {
  const value = valueOf(render(rule.value, scope));
  if (typeof value !== 'string') return value;
  const gitTag = gitTagOf(trigger);
  const version = gitTag === undefined ? undefined : gitVersion(gitTag);
  return [
    {
      rule,
      value,
      foreign: rule.value.uses.length > 0,
      fromBranch: takesFromBranch(rule.value.uses, scope),
      kind: 'raw',
      reason: rule.value.uses.length > 0 ? `${rule.value.text} gives ${quoted(value)}` : 'written in the rule',
      source: `tags, line ${rule.line}`,
      vote: 'no',
      ...(version === undefined ? {} : { version, component: version.component }),
    },
  ];
}

/** Whether a template that uses these expressions takes text from a branch: not where they are empty, as `{{branch}}` on a git tag. */
export function takesFromBranch(uses: readonly string[], scope: Scope): boolean {
  return BRANCH_EXPRESSIONS.some((name) => uses.includes(name) && render({ text: `{{${name}}}`, uses: [name] }, scope).text !== '');
}

/** What a template gave; skipped where that is nothing because the kit does not tell what it asks for. */
export function valueOf({ text, missing }: Rendered): string | { readonly skipped: string } {
  return text === '' && missing.length > 0 ? { skipped: nothingKnown(missing) } : text;
}

export function nothingKnown(missing: readonly string[]): string {
  return `nothing is known of ${missing.map((name) => `{{${name}}}`).join(', ')}`;
}

/** `no git tag: push of refs/heads/main` and the like. */
export function notOn(what: string, trigger: Trigger): string {
  const where = trigger.ref === '' ? '' : ` of ${quoted(trigger.ref)}`;
  return `not on ${what}: the event is ${quoted(trigger.event)}${where}`;
}

interface GitOrigin {
  readonly fromBranch: boolean;
  readonly reason: string;
  readonly trigger: Trigger;
}

function fromGit(rule: Rule, value: string, kind: Draft['kind'], { fromBranch, reason, trigger }: GitOrigin): Draft {
  return { rule, value, foreign: true, fromBranch, kind, reason, source: trigger.ref, vote: 'no' };
}
