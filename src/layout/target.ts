import { resolve as resolvePath } from 'node:path';
import { isFailure, messageOf, type Problem } from '../failure.js';
import type { Descriptor, Digest, LayoutRepository, Manifest, ReadOnlyTarget, TagName, TagWrite, Target } from '../oci/index.js';
import { LayoutBlobs } from './blobs.js';
import { layoutDirectory } from './directory.js';
import { layoutFailure } from './failure.js';
import { EMPTY_INDEX } from './index-json.js';
import { readOnlyTarget } from './read-only.js';

/** How many digests a message names before it only counts. */
const NAMED_LIMIT = 5;

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
  const reading = readOnlyTarget(repository, blobs, async () => ((await directory.index()) ?? EMPTY_INDEX).listing);
  const stored = async (digest: Digest): Promise<boolean> => (await blobs.size(digest)) !== undefined;

  async function store(manifest: Manifest): Promise<void> {
    const named = [...(manifest.config === undefined ? [] : [manifest.config]), ...manifest.layers, ...manifest.manifests];
    const missing = new Set<Digest>();
    for (const { digest, size } of named) if ((await blobs.size(digest)) !== size) missing.add(digest);
    if (missing.size > 0) {
      const some =
        [...missing].slice(0, NAMED_LIMIT).join(', ') + (missing.size > NAMED_LIMIT ? `, and ${missing.size - NAMED_LIMIT} more` : '');
      const message = `${repository.name} misses blobs that the manifest ${manifest.descriptor.digest} names: ${some}.`;
      throw layoutFailure('MANIFEST_BLOB_UNKNOWN', message, 'Store every blob before the manifest.');
    }
    await directory.make();
    await blobs.write({ descriptor: manifest.descriptor, open: () => chunk(manifest.bytes) }, () => undefined);
    await directory.update((index) => {
      index.list(manifest);
    });
  }

  return {
    ...reading,
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
        if (!(await stored(manifest.descriptor.digest))) {
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
    async untag(tag: TagName) {
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
  const list = async () => ((await directory.index()) ?? EMPTY_INDEX).listing;
  return {
    ...readOnlyTarget(repository, new LayoutBlobs(directory.root, repository.name), list),
    manifests: async () => [...(await list()).manifests.values()],
  };
}

async function* chunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

function problemOf(thrown: unknown): Problem {
  if (isFailure(thrown)) return thrown.problems[0] ?? { code: thrown.code, message: thrown.message, hint: thrown.hint };
  return { code: 'LAYOUT_UNWRITABLE', message: messageOf(thrown), hint: 'Run the job again.' };
}
