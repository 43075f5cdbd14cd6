import { printable } from '../failure.js';

/** A tag that every registry takes: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}` (distribution-spec, Pulling manifests). */
export type TagName = string & { readonly __brand: 'TagName' };

const GRAMMAR = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

export const TAG_LENGTH_LIMIT = 128;

/** The tag that `text` is, or undefined. Nothing is repaired here: making names legal is the work of `tags/`. */
export function parseTagName(text: string): TagName | undefined {
  return GRAMMAR.test(text) ? (text as TagName) : undefined;
}

/** The characters of a text that no tag may hold, as a sentence names them; '' when there are none. */
export function illegalCharacters(text: string): string {
  const found = new Set(Array.from(text.replace(/[a-zA-Z0-9._-]+/g, '')));
  return [...found].map((one) => (one === ' ' ? 'a blank' : `"${printable(one)}"`)).join(', ');
}

/**
 * Tags that registries and tools keep for themselves: the referrers fallback `sha256-<hex>` and cosign's `.sig`, `.att`, `.sbom` beside it.
 * Of a sha512 the fallback has the first 64 hex digits (distribution-spec, Referrers Tag Schema); some tools keep what fits into a tag.
 */
export function isReferrersTag(text: string): boolean {
  return /^sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{64,128})(?:\.[a-z0-9]+)?$/.test(text);
}

const MOVING_WORDS =
  /^(?:latest|main|master|trunk|head|dev|develop|edge|nightly|stable|beta|alpha|rc|canary|next|prod|production|staging|champion|challenger)$/i;

/** Words by which people call tags that move: they name whatever came last, and say nothing about what is inside. */
export function isMovingWord(text: string): boolean {
  return MOVING_WORDS.test(text);
}
