import { Failure } from '../failure.js';
import { readKitfile } from '../kitfile/index.js';
import { gitTagOf } from '../trigger/index.js';
import { requireCheckout } from './checkout.js';
import { packWithKit } from './kit-cli.js';
import { packCandidate } from './pack.js';
import { findPublished } from './published.js';
import { publishedCandidate } from './stored.js';
import { takeOver } from './take-over.js';
import type { Candidate, SelectContext, SelectFailure } from './types.js';

/** The ModelKit of this run: already published for the commit, taken over ready-made, or packed from the context. */
export async function selectPublish(context: SelectContext): Promise<Candidate> {
  const { inputs, trigger, ports } = context;
  if (inputs.source !== undefined) return takeOver(context, inputs.source);
  if (inputs.reuse === 'require') return reused(context);
  if (inputs.reuse === 'auto' && inputs.rules.commitTag && gitTagOf(trigger) !== undefined) {
    const found = await findPublished(context);
    if (found !== undefined) return publishedCandidate(context, found);
    ports.log.info('No ModelKit is published for this commit yet: packing it.');
  }
  return packOrReuse(context);
}

/** Packs; when files that the Kitfile names are absent and `reuse` allows it, the published ModelKit of the commit stands in. */
async function packOrReuse(context: SelectContext): Promise<Candidate> {
  try {
    await requireCheckout(context);
    const kitfile = await readKitfile(context.inputs.context, context.inputs.file);
    return context.inputs.packer === 'kit' ? await packWithKit(context, kitfile) : await packCandidate(context, kitfile);
  } catch (thrown) {
    if (!isAbsence(thrown) || context.inputs.reuse !== 'auto' || !context.inputs.rules.commitTag) throw thrown;
    const found = await findPublished(context).catch(() => undefined);
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

/** Failures that mean "the files are not on this runner" rather than "the files are wrong". */
const ABSENCES: readonly string[] = ['KITFILE_MISSING', 'LAYER_PATH_MISSING', 'LFS_POINTER', 'DVC_POINTER'];

function isAbsence(thrown: unknown): thrown is Failure {
  return thrown instanceof Failure && thrown.problems.every((problem) => ABSENCES.includes(problem.code));
}

async function reused(context: SelectContext): Promise<Candidate> {
  const found = await findPublished(context);
  if (found !== undefined) return publishedCandidate(context, found);
  const commit = context.trigger.commit.known ? context.trigger.commit.value : 'this commit';
  throw new Failure<SelectFailure>({
    code: 'MODELKIT_NOT_PUBLISHED',
    message: `No ModelKit is published for ${commit} in ${context.inputs.repositories[0].name}, and "reuse: require" does not pack one.`,
    hint: 'Let the push of that commit publish first (its commit tag is what is looked for), or set reuse: auto to pack when there is none.',
  });
}
