import type { LayerDigest, TagState } from '../classes/index.js';
import { type Problem, isFailure } from '../failure.js';
import type { Inputs } from '../inputs/index.js';
import type { Artifact, Digest, Manifest, TagName } from '../oci/index.js';
import type { LayersAhead } from '../pack/index.js';
import { theOne, type Candidate, type Selection } from '../select/index.js';
import { mergePlans, planTags, type CommitTagSpelling, type SkippedRule, type TagIntent, type TagPlan } from '../tags/index.js';
import {
  layerDigests,
  removal,
  type Artifacts,
  type Assignment,
  type ReadBefore,
  type Unhashed,
  type Wanted,
} from '../transaction/index.js';

/** All names that the candidates' rules give, one winner a name, before any digest is asked for. */
export interface RunPlan {
  readonly assignments: readonly { readonly intent: TagIntent; readonly candidate: number }[];
  readonly intents: readonly TagIntent[];
  readonly removals: readonly TagName[];
  readonly skipped: readonly SkippedRule[];
  /** Of the one candidate. */
  readonly byPriority: readonly TagName[];
  readonly commitTags?: CommitTagSpelling;
  readonly readBefore: ReadonlyMap<string, ReadBefore>;
  /** Immutable names that two ModelKits of this run claim: refused with everything else that is refused. */
  readonly conflicts: readonly Problem[];
}

export function planCandidates(inputs: Inputs, selection: Selection): RunPlan {
  const explicitSource = inputs.source !== undefined;
  const planned: { readonly plan: TagPlan; readonly candidate: number }[] = [];
  const refused: SkippedRule[] = [];
  selection.candidates.forEach((candidate, index) => {
    const { trigger, facts, foreign = false } = candidate;
    const options = { mode: inputs.mode, explicitSource, foreign, oneOfMany: selection.findings !== undefined };
    try {
      planned.push({ plan: planTags(inputs.rules, trigger, facts, options), candidate: index });
    } catch (thrown) {
      // One git tag among thousands that cannot be a tag is no reason to mirror none of them.
      if (selection.findings === undefined || !isFailure(thrown)) throw thrown;
      refused.push({ rule: `git tag ${trigger.kind === 'tag' ? trigger.tag : trigger.ref}`, reason: thrown.message });
    }
  });
  const common = skippedByAll(planned.map(({ plan }) => plan));
  const merged = mergePlans(planned.map(({ plan }) => ({ ...plan, skipped: plan.skipped.filter((one) => !common.has(keyOf(one))) })));
  const skipped = [...common.values(), ...fewOfEach(merged.skipped)];
  const assignments = merged.assignments.flatMap(({ intent, candidate }) => {
    const index = planned[candidate]?.candidate;
    return index === undefined ? [] : [{ intent, candidate: index }];
  });
  const intents = assignments.map(({ intent }) => intent);
  const only = planned[0]?.plan;
  return {
    assignments,
    intents,
    removals: selection.removals.map(({ tag }) => tag),
    skipped: [
      ...few(withoutModelKit(selection), 'git tags without a ModelKit'),
      ...few(refused, 'git tags that cannot be tags'),
      ...skipped,
    ],
    byPriority: only?.byPriority ?? [],
    ...(only?.commitTags === undefined ? {} : { commitTags: only.commitTags }),
    readBefore: readBeforeOf(selection, intents),
    conflicts: merged.conflicts,
  };
}

/** What every one of many git tags skips for the same reason is said once. */
function skippedByAll(plans: readonly TagPlan[]): ReadonlyMap<string, SkippedRule> {
  const [first, ...others] = plans;
  if (first === undefined || others.length === 0) return new Map();
  const rest = others.map((plan) => new Set(plan.skipped.map(keyOf)));
  return new Map(first.skipped.map((one) => [keyOf(one), one] as const).filter(([key]) => rest.every((keys) => keys.has(key))));
}

function keyOf({ rule, reason }: SkippedRule): string {
  return JSON.stringify([rule, reason]);
}

/** More of one kind say nothing new, and would crowd out the tags themselves. */
const SKIPPED_OF_A_KIND = 10;

function fewOfEach(skipped: readonly SkippedRule[]): readonly SkippedRule[] {
  const byRule = new Map<string, SkippedRule[]>();
  for (const one of skipped) {
    const same = byRule.get(one.rule);
    if (same === undefined) byRule.set(one.rule, [one]);
    else same.push(one);
  }
  return [...byRule].flatMap(([rule, all]) => few(all, rule));
}

function few(all: readonly SkippedRule[], rule: string): readonly SkippedRule[] {
  const more = all.length - SKIPPED_OF_A_KIND;
  return more <= 0 ? all : [...all.slice(0, SKIPPED_OF_A_KIND), { rule, reason: `… and ${more} more` }];
}

function withoutModelKit({ findings }: Selection): readonly SkippedRule[] {
  return (findings?.withoutModelKit ?? []).map(({ gitTag, why }) => ({ rule: `git tag ${gitTag}`, reason: why }));
}

/** What selecting has read is not asked again. A name that the whole list lacks is absent; before it is written it is looked at once more. */
function readBeforeOf({ readBefore }: Selection, intents: readonly TagIntent[]): ReadonlyMap<string, ReadBefore> {
  return new Map(
    [...(readBefore ?? [])].map(([repository, { names, tags }]) => {
      const all = new Set(names);
      const states = new Map<TagName, TagState>([...tags].map(([tag, descriptor]) => [tag, { state: 'present', descriptor }]));
      for (const { tag } of intents) if (!all.has(tag) && !states.has(tag)) states.set(tag, { state: 'absent' });
      return [repository, { names, tags: states }];
    }),
  );
}

/** What the transaction works with, once every candidate's digest is known. `digest` is that of the one candidate of publish and promote. */
export interface Assigned {
  readonly wanted: Wanted;
  readonly artifacts: Artifacts;
  readonly digest?: Digest;
  readonly manifest?: Manifest;
}

/** The kit that is to be packed, before `assign`; undefined where there is none, or its names are disputed. */
export function unhashedOf(plan: RunPlan, selection: Selection): Unhashed | undefined {
  const one = theOne(selection);
  if (one?.plan === undefined || plan.conflicts.length > 0) return undefined;
  const contents = new Set(one.plan.layers.map(({ content }) => content));
  return {
    wanted: (to) => ({
      ...wantedOf(plan, [...plan.intents.map((intent) => ({ intent, to })), ...removalsOf(selection)], new Map()),
      ...commitOf(one),
    }),
    contents: [...contents],
  };
}

/** Asks for the digests: a kit that is to be packed is hashed here, and its layers are told as they are. */
export async function assign(plan: RunPlan, selection: Selection, ahead?: LayersAhead): Promise<Assigned> {
  const one = theOne(selection);
  const digests = await Promise.all(selection.candidates.map((candidate) => candidate.digest(ahead)));
  const holders = new Map<Digest, Candidate>();
  const assignments: Assignment[] = [];
  for (const { intent, candidate: index } of plan.assignments) {
    const [candidate, digest] = [selection.candidates[index], digests[index]];
    if (candidate === undefined || digest === undefined) continue;
    holders.set(digest, candidate);
    assignments.push({ intent, to: digest, ...(one === undefined ? commitOf(candidate) : {}) });
  }
  const artifacts: Artifacts = (digest) => artifactOf(holders, digest);
  const [digest] = digests;
  if (one === undefined || digest === undefined) {
    return { wanted: wantedOf(plan, [...assignments, ...removalsOf(selection)], new Map()), artifacts };
  }
  const { manifest } = await one.artifact();
  const layers = new Map([[digest, layerDigests(manifest, one.pathOf)]]);
  return {
    wanted: { ...wantedOf(plan, [...assignments, ...removalsOf(selection)], layers), ...commitOf(one) },
    artifacts,
    digest,
    manifest,
  };
}

function commitOf({ trigger: { commit } }: Candidate): Pick<Wanted, 'commit'> {
  return commit.known ? { commit: commit.value } : {};
}

function removalsOf({ removals }: Selection): readonly Assignment[] {
  return removals.map(removal);
}

function wantedOf(plan: RunPlan, assignments: readonly Assignment[], layers: ReadonlyMap<Digest, readonly LayerDigest[]>): Wanted {
  return { assignments, layers, ...(plan.commitTags === undefined ? {} : { commitTags: plan.commitTags }) };
}

async function artifactOf(holders: ReadonlyMap<Digest, Candidate>, digest: Digest): Promise<Artifact> {
  const candidate = holders.get(digest);
  if (candidate === undefined) throw new RangeError(`no candidate has digest ${digest}`);
  return candidate.artifact();
}
