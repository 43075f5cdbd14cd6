import { classOf, goesToLater, stricter } from '../classes/index.js';
import type { Problem } from '../failure.js';
import type { TagName } from '../oci/index.js';
import { quoted } from '../rules/index.js';
import type { Affixes } from './names.js';
import type { Draft } from './draft.js';
import type { SkippedRule, TagFailure, TagIntent, TagPlan } from './types.js';
import { compareVersions } from './versions.js';

/** A name on its way into the plan: the intent, and what the checks between names need. */
export interface Entry {
  readonly intent: TagIntent;
  /** Absent for `latest` by flavor and for the commit tag, which no rule wrote. */
  readonly draft?: Draft;
  readonly affixes: Affixes;
}

/** One intent a name, in order of first appearance; names in `last` go to the end. The strictest claim decides and gives the rule. */
export function mergeEntries(entries: readonly Entry[], last: ReadonlySet<TagName>): TagIntent[] {
  const byName = new Map<TagName, TagIntent[]>();
  for (const { intent } of entries) byName.set(intent.tag, [...(byName.get(intent.tag) ?? []), intent]);
  const merged = [...byName.values()].map(strictest);
  return [...merged.filter((intent) => !last.has(intent.tag)), ...merged.filter((intent) => last.has(intent.tag))];
}

function strictest(claims: readonly TagIntent[]): TagIntent {
  const [first, ...others] = claims;
  if (first === undefined) throw new RangeError('a name without a claim');
  const winner = others.reduce((best, claim) => (stricter(claim.policy, best.policy) > 0 ? claim : best), first);
  const also = [...new Set(claims.filter((claim) => claim !== winner).map((claim) => `${claim.rule}: ${claim.reason}`))];
  return also.length === 0 ? winner : { ...winner, reason: `${winner.reason}; the same name from ${also.join(' and ')}` };
}

export interface MergedPlan {
  /** Each name once, with the index of the plan (of the candidate) that gets it; `latest` last. */
  readonly assignments: readonly { readonly intent: TagIntent; readonly candidate: number }[];
  /** Rules that gave nothing, and claims that lost a name to another candidate. */
  readonly skipped: readonly SkippedRule[];
  /** Immutable names that ModelKits of two commits claim, where `on-conflict` says fail: the first keeps the name. */
  readonly conflicts: readonly Problem<TagFailure>[];
}

interface Claim {
  readonly intent: TagIntent;
  readonly candidate: number;
}

/**
 * One winner a name among the plans of many candidates. The strictest class that claims a name decides; then the highest version for
 * monotonic names, the later plan for mutable ones, and for immutable ones the first, with a conflict unless both are of one commit.
 */
export function mergePlans(plans: readonly TagPlan[]): MergedPlan {
  const claims = new Map<TagName, Claim[]>();
  plans.forEach((plan, candidate) => {
    for (const intent of plan.intents) claims.set(intent.tag, [...(claims.get(intent.tag) ?? []), { intent, candidate }]);
  });
  const skipped = plans.flatMap((plan) => plan.skipped.map((one) => (plans.length > 1 ? ofCandidate(plan, one) : one)));
  const conflicts: Problem<TagFailure>[] = [];
  const assignments = [...claims.values()].map((rivals) => {
    const winner = rivals.reduce((best, next) => (goesToLater(best.intent.policy, next.intent.policy, compareVersions) ? next : best));
    for (const loser of rivals) {
      if (loser === winner || areOneCommit(plans[winner.candidate], plans[loser.candidate])) continue;
      skipped.push({
        rule: loser.intent.rule,
        reason: `${quoted(loser.intent.source)}: ${loser.intent.tag} goes to ${winner.intent.source}`,
      });
      const { policy } = loser.intent;
      if (classOf(policy).isDisputed(policy)) conflicts.push(conflict(winner.intent, loser.intent));
    }
    return winner;
  });
  const isLatest = (claim: Claim): boolean => claim.intent.kind === 'latest';
  return { assignments: [...assignments.filter((one) => !isLatest(one)), ...assignments.filter(isLatest)], skipped, conflicts };
}

/** The reason with the git tag that the plan was made for. */
function ofCandidate(plan: TagPlan, { rule, reason }: SkippedRule): SkippedRule {
  const source = plan.intents.find((intent) => intent.source.startsWith('refs/'))?.source ?? plan.byPriority[0] ?? '';
  return { rule, reason: source === '' ? reason : `${quoted(source)}: ${reason}` };
}

/** Plans of one commit are plans of one ModelKit. */
function areOneCommit(a: TagPlan | undefined, b: TagPlan | undefined): boolean {
  const commitTag = (plan: TagPlan | undefined): string | undefined => plan?.intents.find((intent) => intent.kind === 'commit')?.reason;
  return commitTag(a) !== undefined && commitTag(a) === commitTag(b);
}

function conflict(kept: TagIntent, other: TagIntent): Problem<TagFailure> {
  return {
    code: 'TAG_RESERVED',
    message: `Both ${quoted(kept.source)} and ${quoted(other.source)} want the ${kept.policy.class} tag ${quoted(kept.tag)}.`,
    hint: 'Leave one of them out with git-tags, or give the rules a prefix that tells them apart.',
  };
}
