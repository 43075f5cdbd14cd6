import { Failure } from '../failure.js';
import type { ModelFacts } from '../model/index.js';
import { type Digest, lookUp, parseTagName, type ReadOnlyTarget, type TagName, type Companion } from '../oci/index.js';
import { commitTagOf, commitTagSpelling } from '../tags/index.js';
import { findPublished } from './published.js';
import { runnerKit } from './runner-kit.js';
import { readStoredKit, storedArtifact, storedCandidate } from './stored.js';
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

/** What cosign appends to `<algorithm>-<hex>` for signatures, attestations and SBOMs. */
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'];
/** A signature may itself be signed, and an index hold manifests; deeper chains are not known in practice. */
const DEPTH_LIMIT = 4;

/**
 * Referrers of `subject`, referrers of those, and what cosign stores under tags made of the digest. In the order in which they can be stored:
 * what is referred to first, manifests before the index that lists them.
 */
async function companionsOf(source: ReadOnlyTarget, subject: Digest): Promise<readonly Companion[]> {
  const found = new Map<string, Companion>();
  await collectReferrers(source, subject, found, 0);
  for (const suffix of COSIGN_SUFFIXES) {
    const tag = parseTagName(subject.replace(':', '-') + suffix);
    const descriptor = tag === undefined ? undefined : await lookUp(source, tag);
    if (tag !== undefined && descriptor !== undefined) await add(source, descriptor.digest, found, 0, tag);
  }
  return [...found.values()];
}

async function collectReferrers(source: ReadOnlyTarget, subject: Digest, found: Map<string, Companion>, depth: number): Promise<void> {
  if (depth >= DEPTH_LIMIT) return;
  for await (const { digest } of source.referrers(subject)) {
    if (found.has(digest) || digest === subject) continue;
    await add(source, digest, found, 0);
    await collectReferrers(source, digest, found, depth + 1);
  }
}

async function add(source: ReadOnlyTarget, digest: Digest, found: Map<string, Companion>, depth: number, tag?: TagName): Promise<void> {
  const manifest = await source.manifest(digest);
  for (const child of depth < DEPTH_LIMIT ? manifest.manifests : []) {
    if (!found.has(child.digest)) await add(source, child.digest, found, depth + 1);
  }
  found.set(tag ?? digest, { artifact: storedArtifact(source, manifest), ...(tag === undefined ? {} : { tag }) });
}
