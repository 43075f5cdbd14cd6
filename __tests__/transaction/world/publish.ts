import type { Snapshot } from '../../../src/classes/index.js';
import type { GitRepository } from '../../../src/git/index.js';
import type { Artifact, Digest, Target } from '../../../src/oci/index.js';
import type { LayerContent } from '../../../src/ports.js';
import {
  apply,
  decide,
  layerDigests,
  preflight,
  refusals,
  relate,
  sendAhead,
  type Applied,
  type ApplyOptions,
  type ChangeSet,
  type Journal,
  type TransactionPorts,
  type Wanted,
} from '../../../src/transaction/index.js';
import type { Ahead } from '../../../src/transaction/send-ahead.js';
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
  return decided(publication, await seenOf(publication, targets, ports), targets, ports);
}

async function seenOf(publication: Publication, targets: readonly Target[], ports: TransactionPorts): Promise<readonly Snapshot[]> {
  const removals = wantedOf(publication).assignments.flatMap((one) => (one.to === 'absent' ? [one.intent.tag] : []));
  return preflight(publication.intents, targets, { writes: true, removals }, ports);
}

async function decided(publication: Publication, seen: readonly Snapshot[], targets: readonly Target[], ports: TransactionPorts) {
  const wanted = wantedOf(publication);
  return decide(wanted, await relate(wanted, seen, targets, publication.git ?? blindGit(), ports));
}

/** A layer by its size alone. */
export function contentOf(size: number): LayerContent {
  return { root: '/', format: 'raw', entries: [{ name: 'w', type: 'file', mode: 0o644, size }], size };
}

/** Before the layers are hashed, as if they were large. */
export async function begin(
  publication: Publication,
  targets: readonly Target[],
  ports: TransactionPorts,
  {
    contents = [contentOf(32 * 1024 * 1024), contentOf(1)],
    isRerun = false,
  }: { contents?: readonly LayerContent[]; isRerun?: boolean } = {},
): Promise<Ahead | undefined> {
  const seen = await seenOf(publication, targets, ports);
  const wanted = wantedOf(publication);
  const unhashed = {
    contents,
    wanted: (to: Digest) => ({
      ...wanted,
      assignments: wanted.assignments.map((one) => (one.to === 'absent' ? one : { ...one, to })),
      layers: new Map(),
    }),
  };
  return sendAhead(unhashed, seen, targets, { ...OPTIONS, isRerun }, ports);
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

/** The same with layers that go up before all are hashed, where that may be; the config comes last. */
export async function publishAhead(
  publication: Publication,
  targets: readonly Target[],
  journal: Journal,
  ports: TransactionPorts,
  options: ApplyOptions = OPTIONS,
): Promise<Applied> {
  const ahead = await begin(publication, targets, ports);
  if (ahead === undefined) return publish(publication, targets, journal, ports, options);
  try {
    for (const layer of publication.kit.blobs.slice(1)) ahead.hashed(layer);
    const changes = await decided(publication, await seenOf(publication, targets, ports), targets, ports);
    const more = { ...options, ahead: ahead.transfer };
    return await apply(changes, () => Promise.resolve(publication.kit), targets, journal, more, ports);
  } finally {
    await ahead.transfer.stop();
  }
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
