import { printable } from '../failure.js';
import { digestFault, parseDigest, type Digest } from './digest.js';
import { isRegistryPath, parseRepository, type Parsed, type Repository } from './repository.js';

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

/** What names a manifest inside one repository. */
export type ReferenceTarget = { readonly by: 'tag'; readonly tag: TagName } | { readonly by: 'digest'; readonly digest: Digest };

/** A repository and what to look for in it. */
export interface Reference {
  readonly repository: Repository;
  readonly target: ReferenceTarget;
}

/** `repository:tag` or `repository@digest`; both at once means the digest, as `kit` reads it. */
export function parseReference(text: string): Parsed<Reference> {
  const at = text.indexOf('@');
  if (at >= 0) {
    const digest = parseDigest(text.slice(at + 1));
    const fault = digestFault(text.slice(at + 1));
    if (fault !== undefined) return { ok: false, ...fault };
    if (digest === undefined)
      return { ok: false, message: `"${text}" holds no valid digest.`, hint: 'Write sha256: and 64 lower-case hex digits.' };
    const repository = parseRepository(withoutTag(text.slice(0, at)));
    return repository.ok ? { ok: true, value: { repository: repository.value, target: { by: 'digest', digest } } } : repository;
  }
  const bare = withoutTag(text);
  const tag = bare === text ? undefined : parseTagName(text.slice(bare.length + 1));
  if (tag === undefined) {
    return { ok: false, message: `"${text}" names neither a tag nor a digest.`, hint: 'Write repository:tag or repository@sha256:….' };
  }
  const repository = parseRepository(bare);
  return repository.ok ? { ok: true, value: { repository: repository.value, target: { by: 'tag', tag } } } : repository;
}

/** `repository:tag`, as a person would paste it. */
export function tagReference(repository: Repository, tag: TagName): string {
  return `${printable(repository.name)}:${tag}`;
}

/** `name@digest`: the one form that never changes its meaning. */
export function digestReference(repository: Repository, digest: Digest): string {
  return `${repository.name}@${digest}`;
}

function withoutTag(text: string): string {
  const colon = text.lastIndexOf(':');
  return colon > text.lastIndexOf('/') && !text.endsWith(']') ? text.slice(0, colon) : text;
}

/** The name of a ModelKit as kit takes it apart: `[registry/]repository[:tag | @digest]`; a registry has `.` or `:` in it, and a digest drops the tag. */
interface KitName {
  readonly registry?: string;
  readonly repository: string;
  /** As written behind its mark, which may be empty. */
  readonly tag?: string;
  readonly digest?: string;
}

function takenApart(text: string): KitName {
  const slash = text.indexOf('/');
  const first = slash < 0 ? '' : text.slice(0, slash);
  const hasRegistry = /[.:]/.test(first);
  const [, repository = '', tag, digest] = /^([^:@]*)(?::([^@]*))?(?:@(.*))?$/s.exec(hasRegistry ? text.slice(slash + 1) : text) ?? [];
  const names = { repository, ...(hasRegistry ? { registry: first } : {}) };
  if (digest !== undefined) return { ...names, digest };
  return tag === undefined ? names : { ...names, tag };
}

/** What Go takes for the host of a URL and gives back unchanged. */
const KIT_REGISTRY = /^(?:\[[^\s\]]*\]|[^\s"/?#@\\^`{|}%:[\]<>]+)(?::\d*)?$/u;

/** Whether kit takes the path of a model for the name of another ModelKit: it holds `:` or `@`, and reads as one or as a bare digest. */
export function isKitReference(text: string): boolean {
  // A drive of Windows passes kit's grammar for a registry without a port; it never means one.
  if (!/[:@]/.test(text) || /^[A-Za-z]:[\\/]/.test(text)) return false;
  if (parseDigest(text) !== undefined) return true;
  // Further tags behind commas are not looked at by kit either.
  const { registry, repository, tag = '', digest = '' } = takenApart(text.split(',')[0] ?? '');
  return (
    (registry === undefined || KIT_REGISTRY.test(registry)) &&
    isRegistryPath(repository) &&
    (tag === '' || parseTagName(tag) !== undefined) &&
    (digest === '' || parseDigest(digest) !== undefined)
  );
}

/** What kit looks for in its storage. `repository` is `registry/repository`; a bare digest names none. */
export interface KitReference {
  readonly repository?: string;
  readonly digest?: Digest;
  readonly tag?: TagName;
}

/** The same of what kit's storage is asked for, where names without a registry are below `localhost`. Names are not judged: a wrong one is not there. */
export function parseKitReference(text: string): Parsed<KitReference> {
  const bare = parseDigest(text);
  if (bare !== undefined) return { ok: true, value: { digest: bare } };
  const { registry = 'localhost', repository: path, tag: tagText = '', digest: digestText } = takenApart(text);
  const repository = `${registry}/${path}`;
  const digest = digestText === undefined ? undefined : parseDigest(digestText);
  const tag = tagText === '' ? undefined : parseTagName(tagText);
  const fault =
    path === ''
      ? 'names no repository'
      : digestText !== undefined && digest === undefined
        ? 'holds no valid digest behind "@"'
        : tagText !== '' && tag === undefined
          ? 'holds no valid tag behind ":"'
          : undefined;
  if (fault === undefined)
    return { ok: true, value: { repository, ...(digest === undefined ? {} : { digest }), ...(tag === undefined ? {} : { tag }) } };
  const hint = 'Write it as kit shows it: registry/repository:tag, repository:tag, or a digest sha256:….';
  return { ok: false, message: `"${printable(text)}" ${fault}.`, hint };
}
