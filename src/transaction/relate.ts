import pLimit from 'p-limit';
import { classOf, type LayerDigest, type Snapshot } from '../classes/index.js';
import type { GitRepository } from '../git/index.js';
import { layerPath, type Descriptor, type Digest, type Manifest, type ReadOnlyTarget, type TagName } from '../oci/index.js';
import { askedOnce } from '../tasks.js';
import { findHolders, lineages } from './holders.js';
import { LOOKUPS_AT_ONCE } from './look.js';
import type { TransactionPorts, Wanted } from './types.js';

/**
 * Adds to each snapshot what is known about the holders of tags that name another digest than wanted: which commit published it, seen
 * from ours (at most 250 commits ahead on the tag's branch, then 100 before; their commit tags are looked up), and the layers of kept
 * content tags. Costs nothing when no tag needs it. What git or the registry cannot tell becomes `unknown` with the reason.
 */
export async function relate(
  wanted: Wanted,
  seen: readonly Snapshot[],
  targets: readonly ReadOnlyTarget[],
  git: GitRepository,
  ports: TransactionPorts,
): Promise<readonly Snapshot[]> {
  const lineageOf = lineages(git);
  return Promise.all(
    seen.map(async (snapshot) => {
      const target = targets.find((one) => one.repository.name === snapshot.repository.name);
      if (target === undefined) return snapshot;
      const [holders, holderLayers] = await Promise.all([
        findHolders(wanted, snapshot, target, lineageOf, ports),
        readHolderLayers(wanted, snapshot, target, ports),
      ]);
      return { ...snapshot, holders, holderLayers };
    }),
  );
}

/** Layers as the comparison of content tags takes them: by the path that the manifest gives, and by that of their entry, which may be spelled otherwise. */
export function layerDigests(manifest: Manifest, pathOf?: (layer: Descriptor) => string | undefined): readonly LayerDigest[] {
  return manifest.layers.flatMap((layer) => {
    const paths = new Set([layerPath(layer), pathOf?.(layer)].filter((path) => path !== undefined));
    return [...(paths.size === 0 ? [''] : paths)].map((path) => ({ path, digest: layer.digest }));
  });
}

/**
 * Layers of the manifests that present content tags hold instead of ours, where the tag will be kept: to say whether the model itself
 * differs; and then of what the moving tags of this run hold, which says whether the last run had said so. A manifest that cannot be read is
 * left out, and the tag is then kept with less to say.
 */
async function readHolderLayers(
  wanted: Wanted,
  snapshot: Snapshot,
  target: ReadOnlyTarget,
  ports: TransactionPorts,
): Promise<ReadonlyMap<TagName, readonly LayerDigest[]>> {
  const others = wanted.assignments.flatMap(({ intent: { tag, policy }, to }) => {
    const state = snapshot.tags.get(tag);
    return state?.state !== 'present' || to === 'absent' || state.descriptor.digest === to
      ? []
      : [{ tag, holder: state.descriptor.digest, policy }];
  });
  if (!others.some(({ policy }) => classOf(policy).needs(policy).layers)) return new Map();
  const limit = pLimit(LOOKUPS_AT_ONCE);
  const layers = new Map<TagName, readonly LayerDigest[]>();
  const layersOf = askedOnce((digest: Digest) => limit(async () => layerDigests(await target.manifest(digest))));
  await Promise.all(
    others.map(async ({ tag, holder, policy }) => {
      if (!classOf(policy).moves(policy) && !classOf(policy).needs(policy).layers) return;
      try {
        layers.set(tag, await layersOf(holder));
      } catch {
        ports.cancel.throwIfAborted();
      }
    }),
  );
  return layers;
}
