import { Failure } from '../failure.js';
import type { CommitSha } from '../git/index.js';
import type { ModelFacts } from '../model/index.js';
import type { Digest, TagName, Target } from '../oci/index.js';
import { commitTagOf, commitTagSpelling } from '../tags/index.js';
import type { SelectContext, SelectFailure } from './types.js';

/** A ModelKit that an earlier run published, and by which commit tag it was found. */
export interface Published {
  readonly target: Target;
  readonly tag: TagName;
  readonly digest: Digest;
}

/** Looks the trigger's commit up in the first repository; undefined when nothing is published for it. Throws COMMIT_UNKNOWN. */
export async function findPublished(context: SelectContext, facts?: ModelFacts): Promise<Published | undefined> {
  const { inputs, trigger, connect } = context;
  if (!trigger.commit.known) {
    throw new Failure<SelectFailure>({
      code: 'COMMIT_UNKNOWN',
      message: `The commit of this run is not known: ${trigger.commit.why}.`,
      hint: 'Run on an event with a commit, or name the ModelKit by "source".',
    });
  }
  return publishedFor(connect(inputs.repositories[0]), inputs.rules, trigger.commit.value, facts);
}

/**
 * The ModelKit of one commit. Where the flavor's text depends on the model, and the model is not known here, the tag list is searched for the
 * commit instead; several finds are MODELKIT_AMBIGUOUS.
 */
export async function publishedFor(
  target: Target,
  rules: SelectContext['inputs']['rules'],
  commit: CommitSha,
  facts?: ModelFacts,
): Promise<Published | undefined> {
  const spelling = commitTagSpelling(rules, facts);
  const exact = spelling === undefined ? undefined : commitTagOf(spelling, commit);
  const tag = exact ?? (spelling === undefined ? await searchCommit(target, commit) : undefined);
  if (tag === undefined) return undefined;
  const descriptor = await target.resolve(tag);
  return descriptor === undefined ? undefined : { target, tag, digest: descriptor.digest };
}

async function searchCommit(target: Target, commit: CommitSha): Promise<TagName | undefined> {
  const found: TagName[] = [];
  for await (const tag of target.tags()) {
    if (tag.includes(`sha-${commit}`)) found.push(tag);
  }
  const [first, second] = found;
  if (second === undefined) return first;
  throw new Failure<SelectFailure>({
    code: 'MODELKIT_AMBIGUOUS',
    message: `${found.length} ModelKits of commit ${commit} are published in ${target.repository.name}: ${found.slice(0, 5).join(', ')}.`,
    hint: 'The flavor tells them apart by what is inside the model, which is not on this runner. Write its value out in this step, or name the ModelKit by "source".',
  });
}
