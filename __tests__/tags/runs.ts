import type { CommitSha, Known } from '../../src/git/index.js';
import { parseCommitSha } from '../../src/git/index.js';
import type { ModelFacts } from '../../src/model/index.js';
import { parseRules, type Rules } from '../../src/rules/index.js';
import { planTags, type TagPlan } from '../../src/tags/index.js';
import type { PlanOptions } from '../../src/tags/plan.js';
import type { Trigger } from '../../src/trigger/index.js';

/** The commit that docker/metadata-action's own examples use. */
export const COMMIT = '860c1904a1ce19322e91ac35af1ab07466440c37';
const COMMIT_DATE = new Date('2024-02-29T23:04:05.678Z');

export function known<T>(value: T, source = 'payload'): Known<T> {
  return { known: true, value, source };
}

export const unknown = { known: false, why: 'the payload does not say' } as const;

export function commit(hex = COMMIT): CommitSha {
  const sha = parseCommitSha(hex);
  if (sha === undefined) throw new RangeError(`${hex} is no commit`);
  return sha;
}

/** A run of `event` on `ref`, in a repository whose default branch is main. */
export function run(event: string, ref: string, differently: Partial<Trigger> = {}): Trigger {
  const base = {
    event,
    ref,
    commit: known(commit()),
    commitDate: known(COMMIT_DATE),
    defaultBranch: known('main'),
    baseBranch: unknown,
    startedAt: new Date('2024-05-01T12:00:00Z'),
    writes: { allowed: true },
  } as const;
  const [, kind = '', name = ''] = /^refs\/(heads|tags|pull)\/(.*)$/.exec(ref) ?? [];
  return { ...base, ...shape(event, kind, name), ...differently } as Trigger;
}

function shape(event: string, kind: string, name: string): object {
  if (kind === 'pull') {
    return { kind: 'pull-request', number: Number(name.split('/')[0]), headBranch: 'topic', fork: false, baseBranch: known('main') };
  }
  if (event === 'schedule') return { kind: 'schedule', branch: name, cron: '0 4 * * *' };
  if (event === 'release') return { kind: 'release', tag: name, action: 'published', prerelease: false, draft: false, latest: unknown };
  if (event === 'delete') return { kind: 'delete', refType: kind === 'tags' ? 'tag' : 'branch', name };
  if (kind === 'tags') return { kind: 'tag', tag: name };
  if (kind === 'heads') return { kind: 'branch', branch: name };
  return { kind: 'other' };
}

export const push = (ref: string): Trigger => run('push', ref);
export const branch = (name: string): Trigger => push(`refs/heads/${name}`);
export const tag = (name: string): Trigger => push(`refs/tags/${name}`);

const NOTHING_INSIDE: ModelFacts = { kit: {}, content: [], noContent: 'no model' };

/** Rules from the inputs' text; throws what a user would be told. */
export function rulesOf(tags: string, flavor = '', differently: Partial<Parameters<typeof parseRules>[0]> = {}): Rules {
  const problems: string[] = [];
  const rules = parseRules(
    { tags, flavor, commitTag: true, onConflict: 'auto', onStale: 'skip', mode: 'publish', ...differently },
    (problem) => problems.push(problem.message),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return rules;
}

export function planOf(trigger: Trigger, tags = '', flavor = '', facts: ModelFacts = NOTHING_INSIDE, options: PlanOptions = {}): TagPlan {
  return planTags(rulesOf(tags, flavor), trigger, facts, options);
}

/** The names of a plan, without the commit tag. */
export function namesOf(plan: TagPlan): string[] {
  return plan.intents.filter((intent) => intent.rule !== 'commit-tag: true').map((intent) => intent.tag);
}
