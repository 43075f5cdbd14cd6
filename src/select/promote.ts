import { Failure } from '../failure.js';
import { lookUp, type Digest, type ReadOnlyTarget } from '../oci/index.js';
import type { ModelFacts } from '../model/index.js';
import { commitTagOf, commitTagSpelling } from '../tags/index.js';
import { companionsOf } from './companions.js';
import { findPublished } from './published.js';
import { runnerKit } from './runner-kit.js';
import { readStoredKit, storedCandidate } from './stored.js';
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
    // Where the source is a target too, the transaction reads it back before it tags. A plan downloads no model.
    mustBeSound: elsewhere && (source.repository.kind === 'layout' || (inputs.verify === 'content' && context.writes)),
  });
  const foreign = inputs.source !== undefined && !(await isOfCommit(context, source, digest, candidate.facts));
  return {
    ...candidate,
    ...(foreign ? { foreign } : {}),
    ...(inputs.referrers && inputs.repositories.some(({ name }) => name !== source.repository.name)
      ? { companions: () => companionsOf(source, digest) }
      : {}),
  };
}

/** Whether the place that the ModelKit comes from shows it as published for the commit of this run. */
async function isOfCommit({ inputs, trigger }: SelectContext, source: ReadOnlyTarget, digest: Digest, facts: ModelFacts): Promise<boolean> {
  if (!inputs.rules.commitTag || !trigger.commit.known) return false;
  const { value: commit } = trigger.commit;
  const spelled = commitTagSpelling(inputs.rules, facts);
  const plain = commitTagOf({ prefix: '', suffix: '' }, commit);
  // The flavor of this step may be new: the source may spell its commit tags without it.
  for (const tag of new Set([spelled === undefined ? undefined : commitTagOf(spelled, commit), plain])) {
    if (tag !== undefined && (await lookUp(source, tag))?.digest === digest) return true;
  }
  return false;
}

async function byCommit(context: SelectContext): Promise<Located> {
  const found = await findPublished(context, runnerKit(context));
  if (found !== undefined) return { source: found.target, digest: found.digest };
  throw new Failure<SelectFailure>({
    code: 'MODELKIT_NOT_PUBLISHED',
    message: `No ModelKit is published for the commit of this run (${context.trigger.commit.known ? context.trigger.commit.value : 'unknown'}) in ${context.inputs.repositories[0].name}.`,
    hint: 'Let the push of that commit publish first, or name the ModelKit by "source": a tag, a digest or another repository.',
  });
}
