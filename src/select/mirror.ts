import pLimit from 'p-limit';
import { isFailure, someOf } from '../failure.js';
import { type GitTag, known, printableText } from '../git/index.js';
import { type ModelFacts, NO_FACTS } from '../model/index.js';
import { type Descriptor, type Digest, lookUp, type TagName, type Target } from '../oci/index.js';
import { matchesGlobs } from '../rules/index.js';
import { commitTagOf, commitTagSpelling, planTags } from '../tags/index.js';
import { askedOnce } from '../tasks.js';
import type { TagTrigger } from '../trigger/index.js';
import { asIfPushed, orphans } from './prune.js';
import { commitIn } from './published.js';
import { isNoModelKit, readKitManifest, readStoredKit, storedArtifact, storedFacts } from './stored.js';
import type { Candidate, MirrorFindings, SelectContext, Selection } from './types.js';

/** Look-ups in flight; the registry client has a limit of its own per host. */
const LOOKUPS = 16;

/** One git tag with the ModelKits of its commit, several where a flavor tells variants apart; none: why not. */
interface Looked {
  readonly gitTag: GitTag;
  readonly candidates: readonly Candidate[];
  readonly why?: string;
}

/**
 * For every git tag that `git-tags` matches: the ModelKit of its commit, as if that git tag had just been pushed. The tag list tells which
 * commits are published, so that a git tag costs at most one request for its commit tag and one for its manifest, and the latter only where
 * a name is to be written.
 */
export async function selectMirror(context: SelectContext): Promise<Selection> {
  const { inputs, git, connect } = context;
  const target = connect(inputs.repositories[0]);
  const all = await git.tags();
  const matched = all.filter((tag) => matchesGlobs(inputs.gitTags, tag.name));
  const names = new Set<TagName>();
  for await (const name of target.tags()) names.add(name);
  const mirror = new Mirror(context, target, names);
  const limit = pLimit(LOOKUPS);
  const looked = await Promise.all(matched.map((gitTag) => limit(() => mirror.look(gitTag))));
  const { withoutGitTag, removals } = orphans(context, all, names);
  const findings: MirrorFindings = {
    looked: matched.length,
    withoutModelKit: looked.flatMap(({ gitTag, why }) => (why === undefined ? [] : [{ gitTag: gitTag.name, why }])),
    withoutGitTag,
  };
  sayFindings(context, findings, all.length);
  return {
    candidates: looked.flatMap(({ candidates }) => candidates),
    removals,
    findings,
    readBefore: new Map([[target.repository.name, { names: [...names], tags: mirror.seen }]]),
  };
}

/** Both ways in one sentence each; the lists are in summary and json. */
function sayFindings({ inputs, ports }: SelectContext, { looked, withoutModelKit, withoutGitTag }: MirrorFindings, all: number): void {
  if (looked === 0) {
    ports.remark({
      code: 'NO_GIT_TAG_MATCHES',
      level: all === 0 ? 'notice' : 'warning',
      subject: 'git',
      message:
        all === 0 ? 'The repository has no git tag, so there is nothing to mirror.' : `None of the git tags (${all}) matches git-tags.`,
      hint: 'Write globs such as "v*", one a line; what follows a "!" is left out.',
    });
  }
  if (withoutModelKit.length > 0) {
    ports.remark({
      code: 'GIT_TAGS_WITHOUT_MODELKIT',
      level: 'notice',
      subject: 'git',
      message: `${withoutModelKit.length} of ${looked} git tags have no ModelKit: ${someOf(withoutModelKit.map(({ gitTag }) => printableText(gitTag)))}.`,
      hint: 'Publish from these git tags once (mode publish), or leave them out with git-tags.',
    });
  }
  if (withoutGitTag.length > 0 && !inputs.prune) {
    ports.remark({
      code: 'VERSIONS_WITHOUT_GIT_TAG',
      level: 'notice',
      subject: 'tags',
      message: `${withoutGitTag.length} version tags of the registry have no git tag: ${someOf(withoutGitTag.map(printableText))}.`,
      hint: 'prune: true removes them; nothing else does.',
    });
  }
}

class Mirror {
  readonly seen = new Map<TagName, Descriptor>();
  readonly #context: SelectContext;
  readonly #target: Target;
  readonly #names: ReadonlySet<TagName>;
  readonly #commitTags: (gitTag: GitTag) => readonly TagName[];
  readonly #claimed = new Set<TagName>();
  readonly #lookUp = askedOnce((tag: TagName) => lookUp(this.#target, tag));
  readonly #manifest = askedOnce((digest: Digest) => readKitManifest(this.#target, digest));
  readonly #facts = askedOnce(async (digest: Digest) => storedFacts(this.#context, await readStoredKit(this.#target, digest)));

  constructor(context: SelectContext, target: Target, names: ReadonlySet<TagName>) {
    this.#context = context;
    this.#target = target;
    this.#names = names;
    this.#commitTags = commitTagIndex(context, names);
  }

  async look(gitTag: GitTag): Promise<Looked> {
    const commit = `its commit ${gitTag.commit.slice(0, 12)}`;
    const tags = this.#commitTags(gitTag);
    if (tags.length === 0) return { gitTag, candidates: [], why: `no ModelKit is published for ${commit}` };
    const candidates: Candidate[] = [];
    const whys: string[] = [];
    for (const tag of tags) {
      const found = await this.#candidate(gitTag, tag, tags.length > 1);
      if (typeof found === 'string') whys.push(found);
      else candidates.push(found);
    }
    return candidates.length > 0 ? { gitTag, candidates } : { gitTag, candidates, why: whys.join('; ') };
  }

  async #candidate(gitTag: GitTag, tag: TagName, isOneOfSeveral: boolean): Promise<Candidate | string> {
    const { needs, git, inputs } = this.#context;
    this.#context.ports.cancel.throwIfAborted();
    const descriptor = await this.#lookUp(tag);
    if (descriptor === undefined) return `${tag} vanished while it was looked up`;
    this.seen.set(tag, descriptor);
    const { digest } = descriptor;
    const commitDate = needs.commitDate ? await git.commitDate(gitTag.commit) : undefined;
    const trigger = asIfPushed(this.#context, gitTag.name, known(gitTag.commit, `git tag ${gitTag.name}`), commitDate);
    try {
      const facts = needs.facts ? await this.#facts(digest) : NO_FACTS;
      if (isOneOfSeveral) {
        const spelling = commitTagSpelling(inputs.rules, facts);
        if (spelling === undefined)
          return `several ModelKits are published for its commit, and the flavor does not tell which of them is meant`;
        if (commitTagOf(spelling, gitTag.commit) !== tag) return `${tag} belongs to another flavor`;
      }
      // What will be named is proved to be a ModelKit; what is named already is left as it is.
      if (!needs.facts && this.#wants(trigger, facts)) await this.#manifest(digest);
      return this.#mirrored(trigger, facts, tag, digest);
    } catch (thrown) {
      if (isNoModelKit(thrown)) return `${tag} names no ModelKit: ${thrown.message}`;
      throw thrown;
    }
  }

  #mirrored(trigger: TagTrigger, facts: ModelFacts, tag: TagName, digest: Digest): Candidate {
    return {
      origin: 'mirrored',
      found: `published as ${this.#target.repository.name}:${tag}`,
      trigger,
      facts,
      digest: () => Promise.resolve(digest),
      artifact: async () => storedArtifact(this.#target, await this.#manifest(digest)),
    };
  }

  /** Whether a push of the git tag would give a name that is not there yet; names that many git tags claim count for the first of them. */
  #wants(trigger: TagTrigger, facts: ModelFacts): boolean {
    try {
      const { intents } = planTags(this.#context.inputs.rules, trigger, facts, { mode: 'mirror', oneOfMany: true });
      const missing = intents.map((intent) => intent.tag).filter((tag) => !this.#names.has(tag) && !this.#claimed.has(tag));
      for (const tag of missing) this.#claimed.add(tag);
      return missing.length > 0;
    } catch (thrown) {
      // What cannot be planned is told with all candidates.
      if (isFailure(thrown)) return false;
      throw thrown;
    }
  }
}

/** The commit tags of a git tag's commit: the one that the flavor spells, or where that depends on the ModelKit all that hold the commit. */
function commitTagIndex({ inputs }: SelectContext, names: ReadonlySet<TagName>): (gitTag: GitTag) => readonly TagName[] {
  const spelling = commitTagSpelling(inputs.rules);
  if (spelling !== undefined) {
    return (gitTag) => {
      const tag = commitTagOf(spelling, gitTag.commit);
      return tag !== undefined && names.has(tag) ? [tag] : [];
    };
  }
  const byCommit = new Map<string, TagName[]>();
  for (const name of names) {
    const commit = commitIn(name);
    if (commit !== undefined) byCommit.set(commit, [...(byCommit.get(commit) ?? []), name]);
  }
  return (gitTag) => byCommit.get(gitTag.commit) ?? [];
}
