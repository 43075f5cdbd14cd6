import { createHash } from 'node:crypto';
import { open, readdir, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory, isAbsent } from '../directories.js';
import { algorithmOf, MANIFEST_SIZE_LIMIT, namedBlob, verified, type BlobSource, type Descriptor, type Digest } from '../oci/index.js';
import { layoutFailure, unreadable, unwritable } from './failure.js';
import { readSmallFile } from './parsed-file.js';

/** One read of a blob; the buffer is used again for the next. */
const READ_BYTES = 1024 * 1024;

/** A blob until its last byte is checked: a file at the root of the layout, `.<hex>-<process>.partial`. */
const PARTIAL = /^\..+\.partial$/;

/** Writers of one file, one after the other, whoever in this process they are. */
const writing = new Map<string, Promise<unknown>>();

export function isPartialBlob(file: string): boolean {
  return PARTIAL.test(file);
}

/** `blobs/<algorithm>/<hex>` of an image layout. */
export class LayoutBlobs {
  readonly #root: string;
  readonly #name: string;

  /** `name` is what messages call the layout. */
  constructor(root: string, name: string) {
    this.#root = root;
    this.#name = name;
  }

  /** Bytes of the stored file, or undefined. Throws LAYOUT_INVALID for anything but a file of the layout's own. */
  async size(digest: Digest): Promise<number | undefined> {
    try {
      const own = await isReallyBelow(this.#root, ...elements(digest));
      if (own === undefined) return undefined;
      const found = await stat(this.#path(digest));
      if (own && found.isFile()) return found.size;
    } catch (cause) {
      throw unreadable(`${digest} in ${this.#name}`, cause);
    }
    const message = `${digest} in ${this.#name} is no file of the layout but a link or a directory.`;
    throw layoutFailure('LAYOUT_INVALID', message, 'Copy the layout with its links resolved.');
  }

  async *read(blob: Descriptor, from = 0, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const size = await this.size(blob.digest);
    if (size === undefined) {
      throw layoutFailure('BLOB_UNKNOWN', `${this.#name} holds no blob ${namedBlob(blob)}.`, 'Write the ModelKit into the layout again.');
    }
    if (size !== blob.size) {
      const message = `${namedBlob(blob)} in ${this.#name} has ${size} bytes, not ${blob.size}.`;
      throw layoutFailure('BLOB_DAMAGED', message, 'Write the ModelKit into the layout again.');
    }
    const handle = await open(this.#path(blob.digest), 'r').catch((cause: unknown) => {
      throw unreadable(`${blob.digest} in ${this.#name}`, cause);
    });
    try {
      yield* stoppable(readFrom(handle, from), signal);
    } finally {
      await handle.close();
    }
  }

  /** The bytes of a manifest, proved to hash to `digest`; undefined when they are not there. */
  async manifestBytes(digest: Digest): Promise<Uint8Array | undefined> {
    if ((await this.size(digest)) === undefined) return undefined;
    const bytes = await readSmallFile(this.#path(digest), MANIFEST_SIZE_LIMIT).catch((cause: unknown) => {
      throw unreadable(`The manifest ${digest} in ${this.#name}`, cause);
    });
    const algorithm = algorithmOf(digest);
    if (bytes !== undefined && `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}` !== digest) {
      const message = `The manifest ${digest} in ${this.#name} has bytes that hash to another digest.`;
      throw layoutFailure('BLOB_DAMAGED', message, 'Write the ModelKit into the layout again.');
    }
    return bytes;
  }

  /** Stores a blob unless it is there; writers of the same blob wait for one another. A file of another length counts as absent. */
  async write(blob: BlobSource, onBytes: (bytes: number) => void, signal?: AbortSignal): Promise<'present' | 'uploaded'> {
    const path = this.#path(blob.descriptor.digest);
    const before = writing.get(path) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.#write(blob, onBytes, signal));
    writing.set(path, mine);
    try {
      return await mine;
    } finally {
      if (writing.get(path) === mine) writing.delete(path);
    }
  }

  async #write(blob: BlobSource, onBytes: (bytes: number) => void, signal: AbortSignal | undefined): Promise<'present' | 'uploaded'> {
    const { digest, size } = blob.descriptor;
    if ((await this.size(digest)) === size) return 'present';
    const partial = join(this.#root, `.${hexOf(digest)}-${process.pid}.partial`);
    try {
      await makeDirectory(join(this.#root, 'blobs', algorithmOf(digest)));
      await this.#stream(blob, partial, onBytes, signal);
      await rename(partial, this.#path(digest));
    } catch (cause) {
      await rm(partial, { force: true });
      signal?.throwIfAborted();
      throw unwritable(`${digest} in ${this.#name}`, cause);
    }
    await this.#tidy(digest);
    return 'uploaded';
  }

  async #stream(blob: BlobSource, path: string, onBytes: (bytes: number) => void, signal: AbortSignal | undefined): Promise<void> {
    const handle = await open(path, 'w');
    let counted = 0;
    try {
      for await (const chunk of stoppable(verified(blob.descriptor, blob.open(), blob.place), signal)) {
        await writeAll(handle, chunk);
        counted += chunk.length;
        onBytes(chunk.length);
      }
      await handle.sync();
    } catch (thrown) {
      onBytes(-counted);
      throw thrown;
    } finally {
      await handle.close();
    }
  }

  /** Takes away what killed runs left of a blob that is now stored. */
  async #tidy(digest: Digest): Promise<void> {
    const files = await readdir(this.#root).catch(() => []);
    for (const file of files) {
      if (isPartialBlob(file) && file.startsWith(`.${hexOf(digest)}-`)) await rm(join(this.#root, file), { force: true });
    }
  }

  #path(digest: Digest): string {
    return join(this.#root, ...elements(digest));
  }
}

async function* stoppable(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    signal?.throwIfAborted();
    yield chunk;
  }
}

/** Only registered digests have the type, so that no element can lead out of the directory. */
function elements(digest: Digest): readonly string[] {
  return ['blobs', algorithmOf(digest), hexOf(digest)];
}

function hexOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1);
}

/** Bytes of an open file from `from` to its end. */
async function* readFrom(handle: FileHandle, from: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  let position = from;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
}

/** Whether what stands below `root` is reached without a link that leads elsewhere; undefined when it is not there. */
async function isReallyBelow(root: string, ...elements: readonly string[]): Promise<boolean | undefined> {
  try {
    return (await realpath(join(root, ...elements))) === join(await realpath(root), ...elements);
  } catch (thrown) {
    if (isAbsent(thrown)) return undefined;
    throw thrown;
  }
}
