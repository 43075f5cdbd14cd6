import type { TagName } from '../oci/index.js';
import { TAG_CLASSES } from '../rules/index.js';
import type { Affixes } from './affixes.js';
import type { Draft } from './draft.js';
import type { TagIntent, TagPolicy } from './types.js';

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

/** Above zero where `one` is stricter than `other`: by class, then by the answer that changes least. */
export function stricter(one: TagPolicy, other: TagPolicy): number {
  return TAG_CLASSES.indexOf(other.class) - TAG_CLASSES.indexOf(one.class) || firmness(one) - firmness(other);
}

function firmness(policy: TagPolicy): number {
  return 'onConflict' in policy ? ['move', 'keep', 'fail'].indexOf(policy.onConflict) : 0;
}
