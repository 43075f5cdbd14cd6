import { digestOf, MediaType, parseManifest, parseTagName, type Artifact, type BlobSource, type TagName } from '../../src/oci/index.js';

/** The tag that `text` is; throws for a text that is none. */
export function tagOf(text: string): TagName {
  const tag = parseTagName(text);
  if (tag === undefined) throw new RangeError(`not a tag: ${text}`);
  return tag;
}

/** A blob in memory that opens at any offset, in chunks of `chunk` bytes that all use one buffer, as real sources may. */
export function blobOf(content: string | Uint8Array, mediaType = 'application/octet-stream', chunk = 1000): BlobSource {
  const bytes = Buffer.from(content);
  return {
    descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length },
    async *open(from = 0) {
      const buffer = Buffer.alloc(chunk);
      for (let at = from; at < bytes.length; at += chunk) {
        const length = bytes.copy(buffer, 0, at, at + chunk);
        yield await Promise.resolve(buffer.subarray(0, length));
      }
    },
  };
}

/** An artifact with an empty config and the given layers. `more` are further fields of the manifest, `space` its indentation. */
export function artifactOf(layers: readonly (string | Uint8Array)[], more: Readonly<Record<string, unknown>> = {}, space = 0): Artifact {
  const config = blobOf('{}', MediaType.emptyJson);
  const blobs = layers.map((layer) => blobOf(layer));
  const json = {
    schemaVersion: 2,
    mediaType: MediaType.imageManifest,
    artifactType: 'application/vnd.example.test',
    config: config.descriptor,
    layers: blobs.map((blob) => blob.descriptor),
    ...more,
  };
  const distinct = new Map([config, ...blobs].map((blob) => [blob.descriptor.digest, blob]));
  return { manifest: parseManifest(Buffer.from(JSON.stringify(json, null, space))), blobs: [...distinct.values()] };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** All bytes; each chunk is copied at once, since it may be reused. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk));
  return Buffer.concat(all);
}
