import { MediaType, parseManifest, parseRepository, parseTagName } from '../../src/oci/index.js';
import type { BlobSource, Digest, Manifest, RegistryRepository, TagName } from '../../src/oci/index.js';
import { digestOf } from '../../src/oci/index.js';

export function repositoryAt(host: string, path = 'a/b'): RegistryRepository {
  const parsed = parseRepository(`${host}/${path}`);
  if (!parsed.ok || parsed.value.kind !== 'registry') throw new Error(`not a repository: ${host}/${path}`);
  return parsed.value;
}

export function tag(text: string): TagName {
  const parsed = parseTagName(text);
  if (parsed === undefined) throw new Error(`not a tag: ${text}`);
  return parsed;
}

/** A blob in memory whose chunks all use one buffer, as sources may. `opens` counts where it was opened. */
export function blobOf(bytes: Uint8Array, chunk = 64 * 1024): BlobSource & { readonly opens: number[] } {
  const opens: number[] = [];
  return {
    descriptor: { mediaType: 'application/octet-stream', digest: digestOf(bytes), size: bytes.length },
    opens,
    open: async function* (from = 0) {
      opens.push(from);
      const reused = Buffer.alloc(chunk);
      for (let at = from; at < bytes.length; at += chunk) {
        const part = bytes.subarray(at, at + chunk);
        reused.fill(0).set(part);
        yield await Promise.resolve(reused.subarray(0, part.length));
      }
    },
  };
}

/** A small manifest over blobs; the first is its config. */
export function manifestOver(blobs: readonly BlobSource[], note = ''): Manifest {
  const [config, ...layers] = blobs.map((blob) => blob.descriptor);
  const json = {
    schemaVersion: 2,
    mediaType: MediaType.imageManifest,
    artifactType: MediaType.modelKitManifest,
    config,
    layers,
    annotations: { note },
  };
  return parseManifest(Buffer.from(JSON.stringify(json)), MediaType.imageManifest);
}

export function bytesOf(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

export async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

export async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export function digest(text: string): Digest {
  return digestOf(text);
}
