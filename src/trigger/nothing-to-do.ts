import { printableText } from '../git/index.js';
import type { Mode } from '../oci/index.js';
import type { DeleteTrigger, ReleaseTrigger, Trigger } from './types.js';

export interface WorkAsked {
  /** The `prune` input. */
  readonly prune: boolean;
  readonly mode: Mode;
}

/** Actions of a release that change nothing about its ModelKit, and why. */
const IDLE_ACTIONS = new Map([
  ['edited', 'was edited, which moves no tag'],
  ['unpublished', 'was unpublished, which takes no tag away'],
  ['deleted', 'was deleted, which takes no tag away'],
]);

/**
 * One sentence when the event leaves nothing to do, for a notice; undefined when there is work. `mirror`
 * looks at all git tags, whatever the event is.
 */
export function nothingToDo(trigger: Trigger, asked: WorkAsked): string | undefined {
  if (asked.mode === 'mirror') return undefined;
  if (trigger.kind === 'release') return idleRelease(trigger);
  if (trigger.kind === 'delete') return idleDeletion(trigger, asked.prune);
  if (trigger.kind === 'other' && isDeletion(trigger)) {
    return `Nothing to do: event ${trigger.event} deleted something, and ${trigger.unclear ?? 'it was no branch or git tag'}.`;
  }
  return undefined;
}

function idleRelease({ tag, action, draft }: ReleaseTrigger): string | undefined {
  const idle = IDLE_ACTIONS.get(action);
  if (idle !== undefined) return `Nothing to do: release ${printableText(tag)} ${idle}.`;
  return draft ? `Nothing to do: release ${printableText(tag)} is a draft; its ModelKit is tagged when it is published.` : undefined;
}

function idleDeletion({ event, refType, name }: DeleteTrigger, prune: boolean): string | undefined {
  const what = `${refType === 'tag' ? 'git tag' : 'branch'} ${printableText(name)} was deleted`;
  if (event !== 'delete') return `Nothing to do: ${what} by this push; tags are removed on the delete event with "prune: true".`;
  if (refType === 'branch') return `Nothing to do: ${what}, and only tags of deleted git tags are ever removed.`;
  return prune ? undefined : `Nothing to do: ${what}; its tags stay, because "prune" is not true.`;
}

function isDeletion(trigger: Trigger & { readonly kind: 'other' }): boolean {
  return trigger.event === 'delete' || trigger.unclear === DELETED_UNKNOWN;
}

/** Why a deletion is about nothing in particular. */
export const DELETED_UNKNOWN = 'the payload does not say which branch or git tag was deleted';
