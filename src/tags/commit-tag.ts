import type { CommitSha } from '../git/index.js';
import { NO_FACTS, type ModelFacts } from '../model/index.js';
import { isReferrersTag, type TagName } from '../oci/index.js';
import type { Rules } from '../rules/index.js';
import type { Trigger } from '../trigger/index.js';
import { flavorAffixes, spelled, legalName } from './names.js';
import { kitScope } from './expressions.js';
import type { CommitTagSpelling } from './types.js';

/** The rule of the commit tag, as plans and logs show it. */
export const COMMIT_TAG_RULE = 'commit-tag: true';

/** The commit tag of any commit, shortened like every other name; undefined when the flavor makes it one that belongs to referrers. */
export function commitTagOf(spelling: CommitTagSpelling, commit: CommitSha): TagName | undefined {
  const legal = legalName({ ...spelling, value: commitTagValue(commit), foreignStart: true, foreign: true });
  return legal.ok && !isReferrersTag(legal.tag) ? legal.tag : undefined;
}

/** What stands between the flavor's prefix and suffix. */
export function commitTagValue(commit: CommitSha): string {
  return `sha-${commit}`;
}

/**
 * How the commit tags of this step's flavor are spelled. Undefined when they are switched off, when the flavor holds expressions that another
 * commit answers otherwise (`sha`, dates, branch, git tag), or when it speaks of the kit and `facts`
 * are not given or could not be read.
 */
export function commitTagSpelling(rules: Rules, facts?: ModelFacts): CommitTagSpelling | undefined {
  if (!rules.commitTag) return undefined;
  const uses = [...rules.flavor.prefix.uses, ...rules.flavor.suffix.uses];
  const ofKit = uses.filter((name) => /^(?:model|dataset|kit)\./.test(name));
  if (ofKit.length < uses.length || (ofKit.length > 0 && (facts === undefined || facts.unavailable !== undefined))) return undefined;
  const known = facts ?? NO_FACTS;
  return spelled(flavorAffixes(rules.flavor, kitScope(NO_TRIGGER, known, known)));
}

const UNASKED = { known: false, why: 'not asked' } as const;

/** Kit placeholders need no trigger. */
const NO_TRIGGER: Trigger = {
  kind: 'other',
  event: '',
  ref: '',
  commit: UNASKED,
  commitDate: UNASKED,
  defaultBranch: UNASKED,
  baseBranch: UNASKED,
  startedAt: new Date(0),
  writes: { allowed: false, why: 'not asked' },
};
