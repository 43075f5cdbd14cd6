import type { GitRepository } from '../../../src/git/index.js';
import type { Artifact, Target } from '../../../src/oci/index.js';
import {
  apply,
  decide,
  layerDigests,
  preflight,
  refusals,
  relate,
  type Applied,
  type ApplyOptions,
  type ChangeSet,
  type Journal,
  type TransactionPorts,
  type Wanted,
} from '../../../src/transaction/index.js';
import type { TagIntent } from '../../../src/tags/index.js';

/** A git repository that knows nothing: every fact has its reason. */
export function blindGit(facts: Partial<GitRepository> = {}): GitRepository {
  const no = () => Promise.resolve({ known: false, why: 'no git here' } as const);
  return {
    head: no,
    commitDate: no,
    defaultBranch: no,
    branchHead: no,
    tagCommit: no,
    latestRelease: no,
    compare: no,
    ancestors: no,
    tags: () => Promise.resolve([]),
    executables: no,
    ...facts,
  };
}

export interface Publication {
  readonly kit: Artifact;
  readonly intents: readonly TagIntent[];
  readonly wanted?: Partial<Wanted>;
  readonly git?: GitRepository;
}

export function wantedOf({ kit, intents, wanted }: Publication): Wanted {
  const to = kit.manifest.descriptor.digest;
  return {
    assignments: intents.map((intent) => ({ intent, to })),
    layers: new Map([[to, layerDigests(kit.manifest)]]),
    ...wanted,
  };
}

/** Everything before the first write. */
export async function plan(publication: Publication, targets: readonly Target[], ports: TransactionPorts): Promise<ChangeSet> {
  const wanted = wantedOf(publication);
  const removals = wanted.assignments.flatMap((one) => (one.to === 'absent' ? [one.intent.tag] : []));
  const seen = await preflight(publication.intents, targets, { writes: true, removals }, ports);
  return decide(wanted, await relate(wanted, seen, targets, publication.git ?? blindGit(), ports));
}

export const OPTIONS: ApplyOptions = { concurrency: 4, verify: 'tags' };

/** The whole transaction as a step of the action does it; a refusal throws. */
export async function publish(
  publication: Publication,
  targets: readonly Target[],
  journal: Journal,
  ports: TransactionPorts,
  options: ApplyOptions = OPTIONS,
): Promise<Applied> {
  const changes = await plan(publication, targets, ports);
  const failure = refusals(changes);
  if (failure !== undefined) throw failure;
  return apply(changes, () => Promise.resolve(publication.kit), targets, journal, options, ports);
}

/** A journal that remembers nothing, for runs that shall not fail. */
export const noJournal: Journal = {
  plan: () => Promise.resolve(),
  record: () => Promise.resolve(),
  sending: () => Promise.resolve(),
  refused: () => Promise.resolve(),
  returning: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
