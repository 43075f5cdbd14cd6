import { createHash } from 'node:crypto';
import { parseTagName, TAG_LENGTH_LIMIT, type TagName } from '../oci/index.js';
import type { Flavor, Rule, Template } from '../rules/index.js';
import type { Draft } from './draft.js';
import { UnknownFact, type Scope } from './expressions.js';
import { takesFromBranch } from './git-rules.js';
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

/** Hex digits of SHA-256 behind a shortened name: enough that nobody finds a second long name for one. */
const HASH_DIGITS = 16;

/** Shortest piece of a long value that still tells a reader something. */
const READABLE = 20;

/** Text with every run of characters that no tag may hold replaced by one dash, as docker/metadata-action does. Case is kept. */
export function sanitised(text: string): string {
  return text.replace(/[^a-zA-Z0-9._-]+/g, '-');
}

/** A name in its parts, not sanitised yet. */
export interface NameParts {
  readonly prefix: string;
  readonly value: string;
  readonly suffix: string;
  /** The first part that is not empty holds text that the author of the rules did not write; any part does. */
  readonly foreignStart: boolean;
  readonly foreign: boolean;
}

export type Legal =
  | { readonly ok: true; readonly tag: TagName; /** What was done to the text, for the reason. */ readonly changed?: string }
  | { readonly ok: false; readonly why: string };

/**
 * Makes a name that every registry takes (distribution-spec, Pulling manifests), or says why not. Leading dashes and dots of foreign text are
 * dropped. Over 128 characters the value is cut at a separator and gets a hash of the whole name as written, so that two long names never
 * meet. What the author wrote in full is not repaired but refused.
 */
export function legalName(parts: NameParts): Legal {
  const whole = sanitised(parts.prefix + parts.value + parts.suffix);
  const trimmed = whole.replace(/^[-.]+/, '');
  if (trimmed === '') return { ok: false, why: whole === '' ? 'it is empty' : 'nothing is left of it but dashes and dots' };
  if (trimmed !== whole && !parts.foreignStart) return { ok: false, why: `a tag must not start with "${whole.charAt(0)}"` };
  if (trimmed.length <= TAG_LENGTH_LIMIT) return named(trimmed, trimmed === whole ? undefined : 'leading dashes and dots dropped');
  if (!parts.foreign) return { ok: false, why: `it has ${trimmed.length} characters, and a tag at most ${TAG_LENGTH_LIMIT}` };
  return named(shortened(parts), `shortened from ${trimmed.length} characters`);
}

function shortened(parts: NameParts): string {
  const hash = createHash('sha256').update(`${parts.prefix}\0${parts.value}\0${parts.suffix}`).digest('hex').slice(0, HASH_DIGITS);
  const prefix = sanitised(parts.prefix).replace(/^[-.]+/, '');
  const suffix = sanitised(parts.suffix);
  const room = TAG_LENGTH_LIMIT - prefix.length - suffix.length - HASH_DIGITS - 1;
  // Affixes that fill the tag by themselves cannot be kept whole.
  if (room < READABLE) return `${cut(sanitised(parts.prefix + parts.value + parts.suffix), TAG_LENGTH_LIMIT - HASH_DIGITS - 1)}-${hash}`;
  return `${prefix}${cut(sanitised(parts.value), room, prefix === '')}-${hash}${suffix}`;
}

/** The first `room` characters, up to a separator when one is in the second half of them. */
function cut(text: string, room: number, leading = true): string {
  const start = (leading ? text.replace(/^[-.]+/, '') : text).slice(0, room + 1);
  const separator = Math.max(start.lastIndexOf('-'), start.lastIndexOf('.'), start.lastIndexOf('_'), start.lastIndexOf('/'));
  return start.slice(0, separator > room / 2 ? separator : room).replace(/[-._]+$/, '');
}

function named(text: string, changed: string | undefined): Legal {
  const tag = parseTagName(text);
  if (tag === undefined) return { ok: false, why: 'no registry takes it' };
  return changed === undefined ? { ok: true, tag } : { ok: true, tag, changed };
}
