import { printable, type Problem } from '../../failure.js';
import type { Digest, TagName } from '../../oci/index.js';
import type { TagIntent, TagKind, TagPolicy, VersionScope } from '../../tags/index.js';
import { tagReference, type TransactionFailure, type TransactionRemark } from '../failures.js';
import type { Assignment, ChangeAction, Holder, Snapshot, Wanted } from '../types.js';

/** What shall happen to one tag, and why. */
export interface Verdict {
  readonly action: ChangeAction;
  readonly reason: string;
  readonly remark?: Problem & { readonly level: 'error' | 'warning' | 'notice' };
}

/** One tag of one repository that exists or not, and what is wanted of it. */
export interface Question<Policy extends TagPolicy = TagPolicy> {
  readonly intent: TagIntent;
  readonly policy: Policy;
  readonly tag: TagName;
  readonly to: Digest;
  /** Null: the tag is absent. */
  readonly before: Digest | null;
  readonly snapshot: Snapshot;
  readonly wanted: Wanted;
  /** Those whose tags go from one ModelKit to the next. */
  readonly moving: readonly Assignment[];
  /** Tags of this repository that this run removes: they count as gone. */
  readonly removed: ReadonlySet<TagName>;
}

export function refuse(code: TransactionFailure, reason: string, message: string, hint: string): Verdict {
  return { action: 'refuse', reason, remark: { level: 'error', code, message, hint } };
}

export function remarked(
  action: ChangeAction,
  reason: string,
  level: 'warning' | 'notice',
  code: TransactionRemark,
  message: string,
  hint: string,
): Verdict {
  return { action, reason, remark: { level, code, message, hint } };
}

/** Neither a yes nor a no came back: shown, and nothing is done to the tag. */
export function unknown(why: string): Verdict {
  return { action: 'skip', reason: `unknown: ${printable(why)}` };
}

/** `repository:tag`, and the rule that wants it. */
export function subject(question: Question): string {
  return tagReference(question.snapshot.repository, question.tag);
}

export function ruleOf(question: Question): string {
  return `rule "${printable(question.intent.rule)}"`;
}

/** Where the digest that holds a tag came from, as a sentence; '' when nobody asked. */
export function origin(holder: Holder | undefined, digest: Digest): string {
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

/** What must be known of a repository before a tag that names another digest is decided. */
interface Needs {
  /** Every tag name. */
  readonly names: boolean;
  /** The other spellings of its version. */
  readonly spellings: boolean;
  /** Which commit published what the tag holds; `of one commit`: only where the whole run is about one. */
  readonly holder: 'always' | 'of one commit' | 'never';
  /** The layers of what the tag holds. */
  readonly layers: boolean;
}

/** All that the transaction asks of a class (docs/tag-rules.md, Classes). */
export interface TagClass<Policy extends TagPolicy = TagPolicy> {
  /** The tag goes from one ModelKit to the next: what it holds is what an earlier run published. */
  readonly moves: (policy: Policy) => boolean;
  readonly needs: (policy: Policy) => Needs;
  readonly decide: (question: Question<Policy>) => Verdict;
  /** The version that the tag is, or follows. */
  readonly version: (policy: Policy) => VersionScope | undefined;
  /** A tag of this kind moves only together with its version. */
  readonly follows: (kind: TagKind) => boolean;
  /** The tag is left to somebody who made it while this run worked. */
  readonly yields: (policy: Policy) => boolean;
  /** After a failure the tag is put back to `before`; a new one that stays points at a whole ModelKit. */
  readonly isPutBack: (policy: Policy, before: Digest | null) => boolean;
}

/** The policies by the name of their class. */
export type Policies = { readonly [C in TagPolicy['class']]: Extract<TagPolicy, { readonly class: C }> };
