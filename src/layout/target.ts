import { resolve as resolvePath } from 'node:path';
import { isFailure, messageOf, someOf, type Problem } from '../failure.js';
import {
  blobsOf,
  bytesSource,
  type Descriptor,
  type Digest,
  type LayoutRepository,
  type Manifest,
  type ReadOnlyTarget,
  type TagWrite,
  type Target,
} from '../oci/index.js';
import { LayoutBlobs } from './blobs.js';
import { layoutDirectory } from './directory.js';
import { layoutFailure } from './failure.js';
import { readOnlyTarget } from './read-only.js';

export interface LayoutOptions {
  /** Directory that relative layout directories are relative to. */
  readonly workspace: string;
}

/**
 * An OCI image layout directory (image-spec, image-layout.md) to write to. It is made by the first write; until then it is an
 * empty repository. A directory answers at once: of a call only the copying of a blob is long enough to be ended, by its signal. Tags are
 * `org.opencontainers.image.ref.name` of the entries in index.json; what other tools wrote there stays.
 */
export function openLayout(repository: LayoutRepository, options: LayoutOptions): Target {
  const directory = layoutDirectory(resolvePath(options.workspace, repository.directory), repository.name);
  const blobs = new LayoutBlobs(directory.root, repository.name);

  async function store(manifest: Manifest): Promise<void> {
    const missing = new Set<Digest>();
    for (const { digest, size } of [...blobsOf(manifest), ...manifest.manifests])
      if ((await blobs.size(digest)) !== size) missing.add(digest);
    if (missing.size > 0) {
      const message = `${repository.name} misses blobs that the manifest ${manifest.descriptor.digest} names: ${someOf([...missing])}.`;
      throw layoutFailure('MANIFEST_BLOB_UNKNOWN', message, 'Store every blob before the manifest.');
    }
    await directory.make();
    await blobs.write(bytesSource(manifest.bytes, manifest.descriptor), () => undefined);
    await directory.update((index) => {
      index.list(manifest);
    });
  }

  return {
    ...readOnlyTarget(repository, blobs, () => directory.listing()),
    access: () => directory.checkWritable(),
    has: async (blob) => (await blobs.size(blob.digest)) === blob.size,
    async push(blob, onBytes, call) {
      if ((await blobs.size(blob.descriptor.digest)) === blob.descriptor.size) return 'present';
      await directory.make();
      return blobs.write(blob, onBytes ?? (() => undefined), call?.signal);
    },
    async put(manifest, tags) {
      if (tags.length === 0) {
        await store(manifest);
        return [];
      }
      try {
        if ((await blobs.size(manifest.descriptor.digest)) === undefined) {
          const message = `${repository.name} holds no manifest ${manifest.descriptor.digest}.`;
          throw layoutFailure('MANIFEST_UNKNOWN', message, 'Store the manifest before its tags.');
        }
        await directory.update((index) => {
          for (const tag of tags) index.tag(manifest, tag);
        });
        return tags.map((tag): TagWrite => ({ tag, result: 'written' }));
      } catch (thrown) {
        return tags.map((tag): TagWrite => ({ tag, result: 'failed', problem: problemOf(thrown) }));
      }
    },
    async untag(tag) {
      if ((await directory.index()) !== undefined) {
        await directory.update((index) => {
          index.untag(tag);
        });
      }
      return 'deleted';
    },
  };
}

/** An image layout to read from. */
export interface LayoutReader extends ReadOnlyTarget {
  /** What index.json lists, tagged or not, each digest once. */
  manifests(): Promise<readonly Descriptor[]>;
}

/** An image layout to read from. Throws LAYOUT_MISSING when there is none, LAYOUT_INVALID when the directory is something else. */
export async function readLayout(repository: LayoutRepository, options: LayoutOptions): Promise<LayoutReader> {
  const directory = layoutDirectory(resolvePath(options.workspace, repository.directory), repository.name);
  if ((await directory.index()) === undefined) {
    const hint = 'Check the path, which is relative to the workspace, and that the step which writes the layout ran before this one.';
    throw layoutFailure('LAYOUT_MISSING', `There is no image layout in ${directory.root}.`, hint);
  }
  return {
    ...readOnlyTarget(repository, new LayoutBlobs(directory.root, repository.name), () => directory.listing()),
    manifests: async () => [...(await directory.listing()).manifests.values()],
  };
}

function problemOf(thrown: unknown): Problem {
  if (isFailure(thrown)) return thrown.problems[0] ?? { code: thrown.code, message: thrown.message, hint: thrown.hint };
  return { code: 'LAYOUT_UNWRITABLE', message: messageOf(thrown), hint: 'Run the job again.' };
}
