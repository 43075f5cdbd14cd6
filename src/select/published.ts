import { Failure } from '../failure.js';
import type { CommitSha } from '../git/index.js';
import { layerEntries, type Kitfile } from '../kitfile/index.js';
import { lookUp, type Digest, type TagName, type Target } from '../oci/index.js';
import { commitTagOf, commitTagSpelling } from '../tags/index.js';
import type { RunnerKit } from './runner-kit.js';
import { isNoModelKit, readStoredKit, storedCandidate } from './stored.js';
import type { Candidate, SelectContext, SelectFailure } from './types.js';

/** A ModelKit that an earlier run published, and by which commit tag it was found. */
export interface Published {
  readonly target: Target;
  readonly tag: TagName;
  readonly digest: Digest;
}

/** Kits of one commit that are compared with the Kitfile on the runner: a matrix has at most 256 jobs. */
const COMPARED_LIMIT = 256;

/**
 * Looks the trigger's commit up in the first repository, by the commit tag with the flavor around it; undefined when nothing is published for
 * it. A flavor that speaks of what is inside is spelled by the files on the runner; without them the tag list is searched for the commit, and
 * the Kitfile on the runner, if there is one, tells several finds apart. Throws COMMIT_UNKNOWN, or MODELKIT_AMBIGUOUS when several are left.
 */
export async function findPublished(context: SelectContext, kit: RunnerKit): Promise<Published | undefined> {
  const { inputs, trigger, connect } = context;
  if (!trigger.commit.known) {
    throw new Failure<SelectFailure>({
      code: 'COMMIT_UNKNOWN',
      message: `The commit of this run is not known: ${trigger.commit.why}.`,
      hint: 'Run on an event with a commit, or name the ModelKit by "source".',
    });
  }
  const target = connect(inputs.repositories[0]);
  const commit = trigger.commit.value;
  const spelling = commitTagSpelling(inputs.rules) ?? commitTagSpelling(inputs.rules, await kit.facts());
  if (spelling === undefined) return searched(target, commit, await kit.kitfile());
  const tag = commitTagOf(spelling, commit);
  const descriptor = tag === undefined ? undefined : await lookUp(target, tag);
  return tag === undefined || descriptor === undefined ? undefined : { target, tag, digest: descriptor.digest };
}

/** The candidate of a ModelKit that this commit's push has published. */
export async function publishedCandidate(context: SelectContext, { target, tag, digest }: Published): Promise<Candidate> {
  const kit = await readStoredKit(target, digest);
  return storedCandidate(context, kit, { origin: 'published', found: `published as ${target.repository.name}:${tag}`, facts: true });
}

async function searched(target: Target, commit: CommitSha, kitfile: Kitfile | undefined): Promise<Published | undefined> {
  const tags: TagName[] = [];
  for await (const tag of target.tags()) if (holdsCommit(tag, commit)) tags.push(tag);
  const found = new Map<Digest, Published>();
  let refused: Failure | undefined;
  for (const tag of tags.slice(0, COMPARED_LIMIT)) {
    const digest = (await lookUp(target, tag))?.digest;
    if (digest === undefined || found.has(digest)) continue;
    try {
      const kit = await readStoredKit(target, digest);
      if (kitfile === undefined || sameLayers(kitfile, kit.kitfile)) found.set(digest, { target, tag, digest });
    } catch (thrown) {
      // An index of the variants may carry the commit, too.
      if (!isNoModelKit(thrown)) throw thrown;
      refused ??= thrown;
    }
  }
  const [first, second] = found.values();
  if (first === undefined && refused !== undefined) throw refused;
  if (second === undefined) return first;
  const names = [...found.values()].map(({ tag }) => tag);
  throw new Failure<SelectFailure>({
    code: 'MODELKIT_AMBIGUOUS',
    message: `${names.length} ModelKits of commit ${commit} are published in ${target.repository.name}: ${names.slice(0, 5).join(', ')}.`,
    hint: 'The flavor tells them apart by what is inside the model, which is not on this runner. Write its value out in this step, or name the ModelKit by "source" in mode promote.',
  });
}

/** The commit that a tag is the commit tag of, whatever the flavor around it. */
export function commitIn(tag: TagName): string | undefined {
  return /(?:^|[^a-zA-Z0-9])sha-([0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])/.exec(tag)?.[1];
}

function holdsCommit(tag: TagName, commit: CommitSha): boolean {
  return tag.includes(`sha-${commit}`) && commitIn(tag) === commit;
}

/** Whether two Kitfiles ask for the same layers: what a matrix varies. */
function sameLayers(a: Kitfile, b: Kitfile): boolean {
  const layers = (kitfile: Kitfile): string =>
    JSON.stringify(layerEntries(kitfile).map(({ kind, cleanPath, name }) => [kind, cleanPath, name]));
  return layers(a) === layers(b);
}
