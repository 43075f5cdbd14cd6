import { CLASSES, classOf, type Answers, type TagPolicy } from '../classes/index.js';
import { type Flavor, quoted, type Rules } from '../rules/index.js';
import { gitTagOf, type Trigger } from '../trigger/index.js';
import { latestAffixes, nameOf, spelled, type Affixes, type Legal } from './names.js';
import { scopeOf } from './classify.js';
import type { Draft } from './draft.js';
import type { Scope } from './expressions.js';
import type { Entry } from './merge.js';
import { isPrerelease } from './versions.js';

/** What becomes of `latest` beyond rules that spell it out. */
export type Latest =
  | { readonly wanted: true; readonly rule: string; readonly reason: string; readonly source: string; readonly policy: TagPolicy }
  /** With a reason where a reader may have expected it. */
  | { readonly wanted: false; readonly rule: string; readonly reason?: string };

/**
 * Whether the step tags `latest`, by the flavor and the vote of the first rule that gave a value (docker/metadata-action; content and stage
 * rules never vote). Unlike there, a pre-release has to be forced, the release's own marks count, and without a version there is nothing to
 * compare, so it has to be forced too.
 */
export function decideLatest(rules: Rules, trigger: Trigger, entries: readonly Entry[], answers: Answers): Latest {
  const rule = `flavor: latest=${rules.flavor.latest}`;
  const voter = entries.find((entry) => entry.draft?.vote !== undefined);
  const scope = scopeOfVoter(voter);
  const source = voter?.intent.source ?? 'flavor';
  const policy = CLASSES[scope === undefined ? 'mutable' : 'monotonic'].policy({ kind: 'latest', scope }, answers);
  if ('skipped' in policy) return { wanted: false, rule, reason: policy.skipped };
  switch (rules.flavor.latest) {
    case 'false':
      return { wanted: false, rule };
    case 'true':
      return entries.length === 0 ? { wanted: false, rule } : { wanted: true, rule, reason: 'forced by the flavor', source, policy };
    case 'auto': {
      if (voter?.draft === undefined || voter.draft.vote === 'no') {
        return gitTagOf(trigger) === undefined
          ? { wanted: false, rule }
          : { wanted: false, rule, reason: 'the first rule that gave a name does not vote for latest' };
      }
      const against = objection(voter.draft, trigger);
      if (against !== undefined) return { wanted: false, rule, reason: against };
      if (scope === undefined)
        return { wanted: false, rule, reason: `${quoted(voter.draft.value)} holds no version to compare with others; ${FORCE}` };
      return { wanted: true, rule, reason: `vote of ${voter.draft.rule.text}, version ${scope.version}`, source, policy };
    }
  }
}

/** The name of `latest` under this flavor. */
export function latestName(flavor: Flavor, scope: Scope): { readonly legal: Legal; readonly affixes: Affixes } {
  const affixes = latestAffixes(flavor, scope);
  return { legal: nameOf('latest', affixes, false), affixes };
}

const FORCE = 'flavor latest=true forces it';

function objection(draft: Draft, trigger: Trigger): string | undefined {
  if (draft.vote === 'pre-release') return `${unfinished(draft, trigger)}; ${FORCE}`;
  if (trigger.kind === 'release' && trigger.latest.known && !trigger.latest.value) {
    return `this is not the repository's latest release (${trigger.latest.source}); ${FORCE}`;
  }
  return undefined;
}

/** Why a release that votes so is none for everybody; a post-release of PEP 440 votes like a pre-release (docker/metadata-action). */
function unfinished({ version }: Draft, trigger: Trigger): string {
  if (trigger.kind === 'release' && trigger.prerelease) return 'the release is marked as a pre-release';
  return version === undefined || isPrerelease(version) ? 'this is a pre-release' : 'this is a post-release';
}

/** `latest` is compared with all versions that are spelled as the voter spells its own. */
function scopeOfVoter(voter: Entry | undefined): ReturnType<typeof scopeOf> | undefined {
  const draft = voter?.draft;
  if (voter === undefined || draft?.version === undefined || draft.vote === 'no') return undefined;
  const { policy } = voter.intent;
  const own = classOf(policy).version(policy);
  if (own === undefined) return scopeOf(draft.version, spelled(voter.affixes), 'all');
  // The name of a git tag with build metadata reads as a pre-release; the git tag itself does not.
  const version = draft.rule.type === 'ref' ? draft.version : own;
  return { ...own, scheme: version.scheme, version: version.version, within: 'all' };
}
