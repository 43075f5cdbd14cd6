import { printable } from '../failure.js';
import { digestFault, parseDigest, type Digest } from './digest.js';
import { parseRepository, type Parsed, type Repository } from './repository.js';
import { parseTagName, type TagName } from './tag-name.js';

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
