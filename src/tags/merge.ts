import type { Problem } from '../failure.js';
import type { Digest, TagName } from '../oci/index.js';
import { rank } from './entry.js';
import { quoted, type TagFailure } from './failure.js';
import type { SkippedRule, TagIntent, TagPlan } from './types.js';
import { compareVersions } from './versions.js';

/** The plan of one of several ModelKits. */
export interface PlannedCandidate {
  /** What the candidate is, for messages: the git tag it was found by. */
  readonly key: string;
  readonly plan: TagPlan;
  /** Where two candidates are one ModelKit, they cannot be in conflict. */
  readonly digest?: Digest;
}

export interface MergedPlan {
  /** Each name once, with the index of the candidate that gets it; `latest` last. */
  readonly assignments: readonly { readonly intent: TagIntent; readonly candidate: number }[];
  readonly skipped: readonly SkippedRule[];
  /** Immutable names that two different ModelKits claim: the first keeps it. */
  readonly conflicts: readonly Problem<TagFailure>[];
}

interface Claim {
  readonly intent: TagIntent;
  readonly candidate: number;
}

/**
 * One winner a name among many candidates. The strictest class that claims a name decides; then the highest version for monotonic names, the
 * later candidate for mutable ones, and for immutable ones the first, with a conflict unless both are the same ModelKit.
 */
export function mergePlans(candidates: readonly PlannedCandidate[]): MergedPlan {
  const claims = new Map<TagName, Claim[]>();
  candidates.forEach(({ plan }, candidate) => {
    for (const intent of plan.intents) claims.set(intent.tag, [...(claims.get(intent.tag) ?? []), { intent, candidate }]);
  });
  const skipped: SkippedRule[] = candidates.flatMap(({ key, plan }) =>
    plan.skipped.map((one) => ({ rule: one.rule, reason: `${quoted(key)}: ${one.reason}` })),
  );
  const conflicts: Problem<TagFailure>[] = [];
  const assignments = [...claims.values()].map((rivals) => {
    const winner = rivals.reduce(better);
    for (const loser of rivals) {
      const [won, lost] = [candidates[winner.candidate], candidates[loser.candidate]];
      if (loser === winner || won === undefined || lost === undefined) continue;
      skipped.push({ rule: loser.intent.rule, reason: `${quoted(lost.key)}: the tag ${loser.intent.tag} goes to ${quoted(won.key)}` });
      const same = won.digest !== undefined && won.digest === lost.digest;
      if (loser.intent.policy.class === 'immutable' && !same) conflicts.push(conflict(winner.intent.tag, won.key, lost.key));
    }
    return winner;
  });
  const isLatest = (claim: Claim): boolean => claim.intent.kind === 'latest';
  return { assignments: [...assignments.filter((one) => !isLatest(one)), ...assignments.filter(isLatest)], skipped, conflicts };
}

function better(best: Claim, next: Claim): Claim {
  const [held, wanted] = [best.intent.policy, next.intent.policy];
  if (held.class === 'monotonic' && wanted.class === 'monotonic') return compareVersions(wanted.scope, held.scope) >= 0 ? next : best;
  if (rank(wanted) !== rank(held)) return rank(wanted) > rank(held) ? next : best;
  return held.class === 'immutable' ? best : next;
}

function conflict(tag: TagName, kept: string, other: string): Problem<TagFailure> {
  return {
    code: 'TAG_RESERVED',
    message: `Both ${quoted(kept)} and ${quoted(other)} want the immutable tag ${quoted(tag)}.`,
    hint: 'Leave one of them out with git-tags, or give the rules a prefix that tells them apart.',
  };
}
