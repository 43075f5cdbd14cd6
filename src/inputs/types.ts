import type { Digest, FormatName, Mode, Reference, Repository, TagName } from '../oci/index.js';
import type { GlobList, Rules } from '../rules/index.js';

/** The `source` input. */
export type Source =
  /** `kit:REFERENCE`: kit's local storage; the reference as kit spells it. */
  | { readonly from: 'kit-storage'; readonly reference: string }
  /** `oci-layout:PATH[:tag]`. */
  | { readonly from: 'layout'; readonly directory: string; readonly tag?: TagName }
  /** A bare tag or digest: looked up in the first repository. */
  | { readonly from: 'tag'; readonly tag: TagName }
  | { readonly from: 'digest'; readonly digest: Digest }
  /** Another repository. */
  | { readonly from: 'reference'; readonly reference: Reference };

interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** All inputs of the action, parsed; every default is filled in. */
export interface Inputs {
  readonly repositories: readonly [Repository, ...Repository[]];
  readonly mode: Mode;
  /** What is packed. */
  readonly format: FormatName;
  readonly push: 'auto' | 'true' | 'false';
  /** Absolute. */
  readonly context: string;
  /** The same as seen from the workspace, with `/`; absolute where it lies outside. */
  readonly contextInWorkspace: string;
  /** Kitfile relative to the context; absent: found as kit finds it. */
  readonly file?: string;
  readonly packer: 'native' | 'kit';
  readonly source?: Source;
  readonly rules: Rules;
  readonly reuse: 'auto' | 'require' | 'never';
  readonly gitTags: GlobList;
  readonly prune: boolean;
  readonly referrers: boolean;
  readonly verify: 'tags' | 'content';
  readonly strict: boolean;
  readonly annotations: Readonly<Record<string, string>>;
  /** For the one registry host among the repositories. */
  readonly credentials?: Credentials;
  /** Hosts to talk http to, beside loopback. */
  readonly plainHttp: readonly string[];
  /** Parallel uploads per registry, from 1. */
  readonly concurrency: number;
  readonly githubToken?: string;
  readonly summary: boolean;
}
