import { printable } from '../failure.js';
import type { Digest, TagName } from '../oci/index.js';
import type { TagIntent } from '../tags/index.js';
import { named } from './failures.js';
import type { Assignment, Snapshot } from './types.js';
import { remarked, type Verdict } from './verdict.js';

/** The assignment that makes a tag be gone; `onlyIf`: only while it names this digest. */
export function removal(one: { readonly tag: TagName; readonly reason: string; readonly onlyIf?: Digest }): Assignment {
  const intent: TagIntent = {
    tag: one.tag,
    kind: 'version',
    policy: { class: 'immutable', onConflict: 'fail' },
    rule: 'prune',
    reason: one.reason,
    source: 'git tags',
  };
  return { intent, to: 'absent', ...(one.onlyIf === undefined ? {} : { onlyIf: one.onlyIf }) };
}

/** A tag goes only on its own evidence: when nothing else of this run wants it, and while it names what that evidence is about. */
export function decideRemoval(
  { intent, onlyIf }: Assignment,
  snapshot: Snapshot,
  before: Digest | null,
  given: ReadonlySet<TagName>,
): Verdict {
  if (before === null) return { action: 'keep', reason: 'not there already' };
  if (given.has(intent.tag)) return { action: 'skip', reason: 'not removed: a rule of this run gives the tag' };
  if (onlyIf === undefined || onlyIf === before) return { action: 'delete', reason: printable(intent.reason) };
  return remarked(
    'skip',
    'not removed: it names another ModelKit than the one that is gone',
    'notice',
    'TAG_NOT_REMOVED',
    `${named(snapshot.repository, intent.tag)} is not removed: it names ${before}, not ${onlyIf} as the removed git tag had given.`,
    'Remove the tag by hand if it is not wanted.',
  );
}
