import type { Flavor, Rule, Template } from '../rules/index.js';
import type { Draft } from './draft.js';
import { UnknownFact, type Scope } from './expressions.js';
import { takesFromBranch } from './git-rules.js';
import { legalName, sanitised, type Legal } from './legal.js';
import { render } from './render.js';
import type { CommitTagSpelling } from './types.js';

/** Rendered prefix and suffix, with what is known of their origin. */
export interface Affixes extends CommitTagSpelling {
  readonly foreignPrefix: boolean;
  readonly foreignSuffix: boolean;
  readonly fromBranch: boolean;
}

/** Around the values of one rule: its own prefix and suffix, else the flavor's, which does not touch content tags. */
export function affixesOf(rule: Rule, flavor: Flavor, scope: Scope): Affixes {
  const fallback = rule.type === 'content' ? undefined : flavor;
  return rendered(rule.prefix ?? fallback?.prefix, rule.suffix ?? fallback?.suffix, scope);
}

/** The flavor's own. */
export function flavorAffixes(flavor: Flavor, scope: Scope): Affixes {
  return rendered(flavor.prefix, flavor.suffix, scope);
}

/** Those of the flavor that go on `latest` too. */
export function latestAffixes(flavor: Flavor, scope: Scope): Affixes {
  return rendered(flavor.prefixOnLatest ? flavor.prefix : undefined, flavor.suffixOnLatest ? flavor.suffix : undefined, scope);
}

/** The flavor as it stands around names in the registry; none of it where its values are not known. */
export function knownFlavor(flavor: Flavor, scope: Scope): CommitTagSpelling {
  try {
    return spelled(flavorAffixes(flavor, scope));
  } catch (cause) {
    if (cause instanceof UnknownFact) return { prefix: '', suffix: '' };
    throw cause;
  }
}

/** Affixes as they stand in a tag, which never starts with a dash or dot. */
export function spelled({ prefix, suffix }: CommitTagSpelling): CommitTagSpelling {
  return { prefix: sanitised(prefix).replace(/^[-.]+/, ''), suffix: sanitised(suffix) };
}

/** The legal name of `value` between `affixes`, or why there is none. */
export function nameOf(value: string, affixes: Affixes, foreign: boolean): Legal {
  return legalName({
    prefix: affixes.prefix,
    value,
    suffix: affixes.suffix,
    foreignStart: affixes.prefix !== '' ? affixes.foreignPrefix : value !== '' ? foreign : affixes.foreignSuffix,
    foreign: affixes.foreignPrefix || affixes.foreignSuffix || foreign,
  });
}

/** Whether any of a name's text comes from a branch or a pull request. */
export function comesFromBranch(draft: Draft, affixes: Affixes): boolean {
  return draft.fromBranch || affixes.fromBranch;
}

function rendered(prefix: Template | undefined, suffix: Template | undefined, scope: Scope): Affixes {
  return {
    prefix: prefix === undefined ? '' : render(prefix, scope).text,
    suffix: suffix === undefined ? '' : render(suffix, scope).text,
    foreignPrefix: (prefix?.uses.length ?? 0) > 0,
    foreignSuffix: (suffix?.uses.length ?? 0) > 0,
    fromBranch: takesFromBranch([...(prefix?.uses ?? []), ...(suffix?.uses ?? [])], scope),
  };
}
