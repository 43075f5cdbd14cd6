import { createHash } from 'node:crypto';
import { parseTagName, TAG_LENGTH_LIMIT, type TagName } from '../oci/index.js';

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
