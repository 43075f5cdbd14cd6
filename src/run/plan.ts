import type { Inputs } from '../inputs/index.js';
import type { Artifact, Digest, TagName } from '../oci/index.js';
import type { Candidate, Selection } from '../select/index.js';
import { mergePlans, planTags, type CommitTagSpelling, type SkippedRule, type TagIntent } from '../tags/index.js';
import {
  layerDigests,
  removal,
  type Artifacts,
  type Assignment,
  type KnownRepository,
  type LayerDigest,
  type Wanted,
} from '../transaction/index.js';
import type { Manifest } from '../oci/index.js';

/** All names that the candidates' rules give, one winner a name, before any digest is asked for. */
export interface RunPlan {
  readonly assignments: readonly { readonly intent: TagIntent; readonly candidate: number }[];
  readonly intents: readonly TagIntent[];
  readonly removals: readonly TagName[];
  readonly skipped: readonly SkippedRule[];
  readonly version: string;
  readonly commitTags?: CommitTagSpelling;
  readonly known: ReadonlyMap<string, KnownRepository>;
}

export function planCandidates(inputs: Inputs, selection: Selection): RunPlan {
  const explicitSource = inputs.source !== undefined;
  const plans = selection.candidates.map((candidate) =>
    planTags(inputs.rules, candidate.trigger, candidate.facts, { mode: inputs.mode, explicitSource }),
  );
  const merged = mergePlans(plans);
  const [only] = plans;
  return {
    assignments: merged.assignments,
    intents: merged.assignments.map(({ intent }) => intent),
    removals: selection.removals.map(({ tag }) => tag),
    skipped: merged.skipped,
    version: only?.version ?? '',
    ...(only?.commitTags === undefined ? {} : { commitTags: only.commitTags }),
    known: selection.known ?? new Map(),
  };
}

/** What the transaction works with, once every candidate's digest is known. `digest` is that of the one candidate of publish and promote. */
export interface Assigned {
  readonly wanted: Wanted;
  readonly artifacts: Artifacts;
  readonly digest?: Digest;
  readonly manifest?: Manifest;
}

/** Asks for the digests: a kit that is to be packed is hashed here. */
export async function assign(inputs: Inputs, plan: RunPlan, selection: Selection): Promise<Assigned> {
  const mirror = inputs.mode === 'mirror';
  const digests = await Promise.all(selection.candidates.map((candidate) => candidate.digest()));
  const holders = new Map<Digest, Candidate>();
  const assignments: Assignment[] = [];
  for (const { intent, candidate: index } of plan.assignments) {
    const [candidate, digest] = [selection.candidates[index], digests[index]];
    if (candidate === undefined || digest === undefined) continue;
    holders.set(digest, candidate);
    const commit = mirror && candidate.trigger.commit.known ? { commit: candidate.trigger.commit.value } : {};
    assignments.push({ intent, to: digest, ...commit });
  }
  const artifacts: Artifacts = (digest) => artifactOf(holders, digest);
  const [only, digest] = [selection.candidates[0], digests[0]];
  if (mirror || only === undefined || digest === undefined) {
    return { wanted: wantedOf(plan, [...assignments, ...selection.removals.map(removal)], new Map()), artifacts };
  }
  const { manifest } = await only.artifact();
  const layers = new Map([[digest, layerDigests(manifest)]]);
  const commit = only.trigger.commit.known ? { commit: only.trigger.commit.value } : {};
  return {
    wanted: { ...wantedOf(plan, [...assignments, ...selection.removals.map(removal)], layers), ...commit },
    artifacts,
    digest,
    manifest,
  };
}

function wantedOf(plan: RunPlan, assignments: readonly Assignment[], layers: ReadonlyMap<Digest, readonly LayerDigest[]>): Wanted {
  return { assignments, layers, ...(plan.commitTags === undefined ? {} : { commitTags: plan.commitTags }) };
}

async function artifactOf(holders: ReadonlyMap<Digest, Candidate>, digest: Digest): Promise<Artifact> {
  const candidate = holders.get(digest);
  if (candidate === undefined) throw new RangeError(`no candidate has digest ${digest}`);
  return candidate.artifact();
}
