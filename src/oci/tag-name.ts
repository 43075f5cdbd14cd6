/** A tag that every registry takes: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}` (distribution-spec, Pulling manifests). */
export type TagName = string & { readonly __brand: 'TagName' };

const GRAMMAR = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

export const TAG_LENGTH_LIMIT = 128;

/** The tag that `text` is, or undefined. Nothing is repaired here: making names legal is the work of `tags/`. */
export function parseTagName(text: string): TagName | undefined {
  return GRAMMAR.test(text) ? (text as TagName) : undefined;
}

/**
 * Tags that registries and tools keep for themselves: the referrers fallback `sha256-<hex>` and cosign's `.sig`, `.att`, `.sbom` beside it.
 * Of a sha512 the fallback has the first 64 hex digits (distribution-spec, Referrers Tag Schema); some tools keep what fits into a tag.
 */
export function isReferrersTag(text: string): boolean {
  return /^sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{64,128})(?:\.[a-z0-9]+)?$/.test(text);
}
