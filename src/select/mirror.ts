import pLimit from 'p-limit';
import type { GitTag } from '../git/index.js';
import { NO_FACTS, type ModelFacts } from '../model/index.js';
import type { Digest, TagName, Target } from '../oci/index.js';
import { matchesGlobs } from '../rules/index.js';
import { commitTagOf, commitTagSpelling } from '../tags/index.js';
import { asIfPushed } from './as-if-pushed.js';
import { orphans } from './prune.js';
import { readStoredKit, storedArtifact, storedFacts } from './stored.js';
import type { Candidate, MirrorFindings, SelectContext, Selection } from './types.js';

/** Look-ups in flight; the registry client has a limit of its own per host. */
const LOOKUPS = 16;

/**
 * For every git tag that `git-tags` matches: the ModelKit of its commit, as if that git tag had just been pushed. One request per git tag whose
 * commit is published, none for the others: the tag list tells.
 */
export async function selectMirror(context: SelectContext): Promise<Selection> {
  const { inputs, git, connect } = context;
  const target = connect(inputs.repositories[0]);
  const all = await git.tags();
  const matched = all.filter((tag) => matchesGlobs(inputs.gitTags, tag.name));
  const names = new Set<TagName>();
  for await (const name of target.tags()) names.add(name);
  const commitTags = commitTagIndex(context, names);
  const facts = new Map<Digest, Promise<ModelFacts>>();
  const limit = pLimit(LOOKUPS);
  const looked = await Promise.all(
    matched.map((gitTag) =>
      limit(async () => {
        const tag = commitTags(gitTag);
        if (tag === undefined) return { gitTag, why: `no ModelKit is published for its commit ${gitTag.commit.slice(0, 12)}` };
        const descriptor = await target.resolve(tag);
        if (descriptor === undefined) return { gitTag, why: `${tag} vanished while it was looked up` };
        const { digest } = descriptor;
        const known = facts.get(digest) ?? factsOf(context, target, digest);
        facts.set(digest, known);
        return { gitTag, candidate: mirrored(context, target, gitTag, tag, digest, await known) };
      }),
    ),
  );
  const { withoutGitTag, removals } = orphans(context, all, names);
  const findings: MirrorFindings = {
    looked: matched.length,
    withoutModelKit: looked.flatMap(({ gitTag, why }) => (why === undefined ? [] : [{ gitTag: gitTag.name, why }])),
    withoutGitTag,
  };
  const known = new Map([[target.repository.name, { names: [...names] }]]);
  return { candidates: looked.flatMap(({ candidate }) => candidate ?? []), removals, findings, known };
}

/** How the commit tag of a git tag's commit is found: spelled where the flavor allows, else by the one tag that holds the commit. */
function commitTagIndex({ inputs }: SelectContext, names: ReadonlySet<TagName>): (gitTag: GitTag) => TagName | undefined {
  const spelling = commitTagSpelling(inputs.rules);
  if (spelling !== undefined) {
    return (gitTag) => {
      const tag = commitTagOf(spelling, gitTag.commit);
      return tag !== undefined && names.has(tag) ? tag : undefined;
    };
  }
  const byCommit = new Map<string, TagName | 'several'>();
  for (const name of names) {
    const commit = /sha-([0-9a-f]{40}|[0-9a-f]{64})(?![0-9a-f])/.exec(name)?.[1];
    if (commit !== undefined) byCommit.set(commit, byCommit.has(commit) ? 'several' : name);
  }
  return (gitTag) => {
    const found = byCommit.get(gitTag.commit);
    return found === 'several' ? undefined : found;
  };
}

async function factsOf(context: SelectContext, target: Target, digest: Digest): Promise<ModelFacts> {
  return context.needs.facts ? storedFacts(context, await readStoredKit(target, digest)) : NO_FACTS;
}

function mirrored(context: SelectContext, target: Target, gitTag: GitTag, tag: TagName, digest: Digest, facts: ModelFacts): Candidate {
  return {
    origin: 'mirrored',
    found: `published as ${target.repository.name}:${tag}`,
    trigger: asIfPushed(context, gitTag),
    facts,
    digest: () => Promise.resolve(digest),
    artifact: async () => storedArtifact(target, await target.manifest(digest)),
  };
}
