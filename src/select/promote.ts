import { Failure } from '../failure.js';
import { findPublished } from './published.js';
import { companionsOf } from './companions.js';
import { checkContent, readStoredKit, storedCandidate } from './stored.js';
import { locate, type Located } from './take-over.js';
import type { Candidate, SelectContext, SelectFailure } from './types.js';

/** The ModelKit that `source` names, or that was published for the event's commit; nothing is packed and no byte of its manifest changes. */
export async function selectPromote(context: SelectContext): Promise<Candidate> {
  const { inputs } = context;
  const located = inputs.source === undefined ? await byCommit(context) : await locate(context, inputs.source);
  const { source, digest } = located;
  const kit = await readStoredKit(source, digest);
  const elsewhere = !inputs.repositories.some((repository) => repository.name === source.repository.name);
  const candidate = await storedCandidate(context, kit, {
    origin: 'promoted',
    found: `found in ${source.repository.name}`,
    facts: false,
    // Where the source is a target too, the transaction reads it back before it tags.
    ...(elsewhere && (inputs.verify === 'content' || source.repository.kind === 'layout')
      ? { checked: () => checkContent(context, source, kit.manifest) }
      : {}),
  });
  return inputs.referrers && elsewhere ? { ...candidate, companions: () => companionsOf(source, digest) } : candidate;
}

async function byCommit(context: SelectContext): Promise<Located> {
  const found = await findPublished(context);
  if (found !== undefined) return { source: found.target, digest: found.digest };
  throw new Failure<SelectFailure>({
    code: 'MODELKIT_NOT_PUBLISHED',
    message: `No ModelKit is published for the commit of this run (${context.trigger.commit.known ? context.trigger.commit.value : 'unknown'}) in ${context.inputs.repositories[0].name}.`,
    hint: 'Let the push of that commit publish first, or name the ModelKit by "source": a tag, a digest or another repository.',
  });
}
