import { printable } from '../failure.js';
import { tagReference, type Digest, type TagName } from '../oci/index.js';
import { compareContent } from './compare-content.js';
import {
  ABSENT,
  type Answers,
  type Holder,
  type Nature,
  type Question,
  refuse,
  remarked,
  ruleOf,
  subject,
  type TagClass,
  unknown,
  type Verdict,
  type VersionScope,
} from './tag-class.js';

interface Immutable {
  readonly class: 'immutable';
  readonly onConflict: Exclude<Answers['onConflict'], 'auto'>;
  /** For content tags: the layers that the name speaks of. */
  readonly content?: NonNullable<Nature['content']>;
  /** For versions: the version without `v`, flavor taken off; `v1.2.0` and `1.2.0` are the same version. */
  readonly version?: VersionScope;
}

/** A name that means one ModelKit for ever: made once; with another digest `on-conflict` decides. */
export const immutable: TagClass<Immutable> = {
  name: 'immutable',
  strictness: 3,
  // First what must not change.
  phase: 1,
  isFixed: true,
  policy: ({ kind, scope, content }, { onConflict }) => ({
    class: 'immutable',
    onConflict: onConflict === 'auto' ? (kind === 'content' ? 'keep' : 'fail') : onConflict,
    ...(content === undefined ? {} : { content }),
    ...(kind === 'version' && scope !== undefined ? { version: scope } : {}),
  }),
  firmness: ({ onConflict }) => ['move', 'keep', 'fail'].indexOf(onConflict),
  goesToLater: () => false,
  isDisputed: ({ onConflict }) => onConflict === 'fail',
  moves: ({ onConflict }) => onConflict === 'move',
  needs: ({ version, content, onConflict }) => ({
    names: version !== undefined,
    spellings: version !== undefined,
    holder: onConflict === 'fail' ? 'told' : 'never',
    layers: content !== undefined && onConflict === 'keep',
  }),
  decide,
  version: ({ version }) => version,
  follows: () => false,
  yields: ({ onConflict }) => onConflict === 'keep',
  isPutBack: (_policy, before) => before !== null,
};

function decide(question: Question<Immutable>): Verdict {
  const { before } = question;
  if (before !== null) return conflict(question, before);
  const twin = otherSpelling(question);
  if (twin === undefined) return ABSENT;
  return 'why' in twin ? unknown(twin.why) : twinConflict(question, twin);
}

function conflict(question: Question<Immutable>, before: Digest): Verdict {
  const { policy, to, snapshot } = question;
  const holder = snapshot.holders.get(question.tag);
  switch (policy.onConflict) {
    case 'fail':
      return refuse(
        'TAG_CONFLICT',
        'names another ModelKit and must not change',
        `${subject(question)} names ${before}, and this run made ${to}: an immutable tag (${ruleOf(question)}) does not change.${origin(holder, before)}`,
        policy.content === undefined
          ? 'Publish under a new version; or set on-conflict: keep to leave the tag where it is, or on-conflict: move to overwrite it.'
          : 'Give the new ModelKit another name (type=content,pattern=…) or another repository; or set on-conflict: keep to leave the tag, or on-conflict: move to overwrite it.',
      );
    case 'keep':
      return policy.content === undefined ? keptAsAsked(question, before) : compareContent(question, policy.content, before);
    case 'move':
      return remarked(
        'move',
        'overwritten, as on-conflict: move asks',
        'warning',
        'TAG_OVERWRITTEN',
        `${subject(question)} moves from ${before} to ${to}, although its class is immutable: on-conflict: move asks for it.`,
        'To go back, promote the first of the two to this tag with on-conflict: move.',
      );
  }
}

function keptAsAsked(question: Question<Immutable>, before: Digest): Verdict {
  return remarked(
    'keep',
    'names another ModelKit and stays, as on-conflict: keep asks',
    'warning',
    'TAG_KEPT',
    `${subject(question)} stays at ${before}; this run made ${question.to}. on-conflict: keep asks for it.`,
    'Use that digest, or another tag of this run, for the new ModelKit.',
  );
}

interface Twin {
  readonly tag: TagName;
  readonly digest: Digest;
  readonly holds: 'names' | 'gets from this run';
}

/** The same version under another spelling (`v1.2.0` and `1.2.0`; build metadata aside) that names another ModelKit. */
function otherSpelling(question: Question<Immutable>): Twin | { readonly why: string } | undefined {
  const { policy, snapshot, tag, to, given, spellings } = question;
  if (policy.version === undefined) return undefined;
  if (snapshot.names?.complete !== true) return { why: snapshot.names?.problem.message ?? 'the tag list was not read' };
  for (const twin of spellings(policy.version, 'repository')) {
    if (twin === tag) continue;
    const state = snapshot.tags.get(twin);
    if (state?.state === 'unreadable') return { why: state.problem.message };
    if (state?.state !== 'present' || state.descriptor.digest === to) continue;
    // Both spellings move together when this run overwrites the other one too.
    const moves = policy.onConflict === 'move' && given.digests.get(twin) === to;
    if (!moves) return { tag: twin, digest: state.descriptor.digest, holds: 'names' };
  }
  return otherInThisRun(policy.version, question);
}

/** Two git tags of one version on different commits, in a mirror: the one that comes first in the plan has it. */
function otherInThisRun(version: VersionScope, { tag, to, given: { digests, places }, spellings }: Question<Immutable>): Twin | undefined {
  for (const twin of spellings(version, 'run')) {
    const digest = digests.get(twin);
    const isEarlier = (places.get(twin) ?? 0) < (places.get(tag) ?? 0);
    if (twin !== tag && digest !== undefined && digest !== to && isEarlier) return { tag: twin, digest, holds: 'gets from this run' };
  }
  return undefined;
}

function twinConflict(question: Question<Immutable>, twin: Twin): Verdict {
  const { policy, to, snapshot } = question;
  const other = tagReference(snapshot.repository, twin.tag);
  const same = `${subject(question)} is the same version as ${other}, which ${twin.holds} ${twin.digest}, and it shall be ${to}`;
  switch (policy.onConflict) {
    case 'fail':
      return refuse(
        'TAG_CONFLICT',
        `the same version is there as ${twin.tag}, with another ModelKit`,
        `${same}: one version does not mean two ModelKits (${ruleOf(question)}).`,
        'Publish under a new version (build metadata does not make one); or set on-conflict: keep to leave the tag out, or on-conflict: move to write it all the same.',
      );
    case 'keep':
      return remarked(
        'skip',
        `the same version is there as ${twin.tag}, with another ModelKit`,
        'warning',
        'TAG_KEPT',
        `${same}. It is not written: on-conflict: keep asks for it.`,
        'Publish under a new version (build metadata does not make one).',
      );
    case 'move':
      return remarked(
        'create',
        `written beside ${twin.tag}, as on-conflict: move asks`,
        'warning',
        'TAG_OVERWRITTEN',
        `${same}. Both are there now: on-conflict: move asks for it.`,
        `Remove or move ${other} so that the version means one ModelKit.`,
      );
  }
}

/** Where the digest that holds a tag came from, as a sentence; '' when nobody asked. */
function origin(holder: Holder | undefined, digest: Digest): string {
  switch (holder?.relation) {
    case undefined:
      return '';
    case 'newer':
      return ` ${digest} was published by commit ${holder.commit}, which is ahead of the commit of this run.`;
    case 'older':
      return ` ${digest} was published by commit ${holder.commit}, from before the commit of this run.`;
    case 'diverged':
      return holder.commit === undefined
        ? ` Which commit published ${digest} is not known; the history has diverged from the commit of this run.`
        : ` ${digest} was published by commit ${holder.commit}, of a history that has diverged from the commit of this run.`;
    case 'unknown':
      return ` Which commit published ${digest} is not known: ${printable(holder.why)}.`;
  }
}
