import type { Digest } from '../../oci/index.js';
import type { TagKind, TagPolicy, VersionScope } from '../../tags/index.js';
import type { Question, Verdict } from '../verdict.js';

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
