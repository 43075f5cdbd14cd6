import { Failure, isFailure } from '../failure.js';
import { FORMATS } from '../oci/index.js';
import { gitTagOf } from '../trigger/index.js';
import { findPublished, type Published, publishedCandidate } from './published.js';
import { isAbsence, runnerKit, type RunnerKit } from './runner-kit.js';
import { readKitManifest } from './stored.js';
import { takeOver } from './take-over.js';
import type { Candidate, SelectContext, SelectFailure } from './types.js';

/** The ModelKit of this run: already published for the commit, taken over ready-made, or packed from the context. */
export async function selectPublish(context: SelectContext): Promise<Candidate> {
  const { inputs, trigger, ports } = context;
  if (inputs.source !== undefined) return takeOver(context, inputs.source);
  const kit = runnerKit(context);
  if (inputs.reuse === 'require') return reused(context, kit);
  if (inputs.reuse === 'auto' && inputs.rules.commitTag && gitTagOf(trigger) !== undefined && trigger.commit.known) {
    const found = await foundOrPacked(context, kit);
    if (found !== undefined) return publishedCandidate(context, found);
    ports.log.info('No ModelKit is published for this commit yet: packing it.');
  }
  return packOrReuse(context, kit);
}

/** Packs; when files that the Kitfile names are absent and `reuse` allows it, the published ModelKit of the commit stands in. */
async function packOrReuse(context: SelectContext, kit: RunnerKit): Promise<Candidate> {
  try {
    return await kit.candidate();
  } catch (thrown) {
    if (!isAbsence(thrown) || context.inputs.reuse !== 'auto' || !context.inputs.rules.commitTag) throw thrown;
    const found = await publishedBefore(context, kit).catch((other: unknown) => {
      if (isFailure(other) && other.code === 'MODELKIT_AMBIGUOUS') throw other;
      context.ports.log.debug(`No published ModelKit can stand in: ${String(other)}`);
      return undefined;
    });
    if (found === undefined) throw thrown;
    context.ports.remark({
      code: 'REUSED_FOR_ABSENT_FILES',
      level: 'notice',
      subject: 'run',
      message: `${thrown.message.split('\n')[0] ?? ''} The ModelKit that was published for this commit is used instead.`,
      hint: 'Set reuse: never to fail instead, or check the files out (lfs: true for weights in LFS).',
    });
    return publishedCandidate(context, found);
  }
}

/** Where packing may help, not every problem of the look-up ends the run. */
async function foundOrPacked(context: SelectContext, kit: RunnerKit): Promise<Published | undefined> {
  try {
    return await publishedBefore(context, kit);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    if (thrown.code === 'MODELKIT_AMBIGUOUS') return undefined;
    if (context.writes || thrown.code === 'CANCELLED') throw thrown;
    context.ports.remark({
      code: thrown.code,
      level: 'warning',
      subject: 'registry',
      message: `Whether a ModelKit is published for this commit is not known: ${thrown.message}`,
      hint: thrown.hint,
    });
    return undefined;
  }
}

/** A ModelKit does not stand in where a ModelPack is asked for; where nothing is said, what is published is what is meant. */
async function publishedBefore(context: SelectContext, kit: RunnerKit): Promise<Published | undefined> {
  const found = await findPublished(context, kit);
  if (found === undefined || context.inputs.format === 'modelkit') return found;
  return (await readKitManifest(found.target, found.digest)).format.name === context.inputs.format ? found : undefined;
}

async function reused(context: SelectContext, kit: RunnerKit): Promise<Candidate> {
  const found = await publishedBefore(context, kit);
  if (found !== undefined) return publishedCandidate(context, found);
  const commit = context.trigger.commit.known ? context.trigger.commit.value : 'this commit';
  throw new Failure<SelectFailure>({
    code: 'MODELKIT_NOT_PUBLISHED',
    message: `No ${FORMATS[context.inputs.format].title} is published for ${commit} in ${context.inputs.repositories[0].name}, and "reuse: require" does not pack one.`,
    hint: 'Let the push of that commit publish first (its commit tag is what is looked for), or set reuse: auto to pack when there is none.',
  });
}
