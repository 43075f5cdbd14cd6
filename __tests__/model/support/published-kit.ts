import { pack } from 'tar-stream';
import { Failure } from '../../../src/failure.js';
import { publishedFiles, type ModelFiles, type PublishedLayer } from '../../../src/model/index.js';
import { digestOf, MediaType, parseManifest, type Descriptor, type Digest, type ReadOnlyTarget } from '../../../src/oci/index.js';

export type Tree = Readonly<Record<string, Uint8Array>>;

/** Memory as a source: blobs by digest; counts what is asked, and gives chunks of an awkward size. */
export class MemorySource implements ReadOnlyTarget {
  readonly repository = { kind: 'registry', host: 'registry.test', path: 'kit', name: 'registry.test/kit' } as const;
  readonly blobs = new Map<Digest, Uint8Array>();
  readonly #ranges: boolean;
  requests = 0;
  bytes = 0;

  constructor(ranges = true) {
    this.#ranges = ranges;
  }

  add(bytes: Uint8Array): Digest {
    const digest = digestOf(bytes);
    this.blobs.set(digest, bytes);
    return digest;
  }

  async *open(blob: Descriptor, from = 0): AsyncIterable<Uint8Array> {
    await Promise.resolve();
    if (from > 0 && !this.#ranges)
      throw new Failure({ code: 'RANGE_UNSUPPORTED', message: 'The registry answered 200 to a range.', hint: 'none' });
    this.requests++;
    const bytes = this.blobs.get(blob.digest) ?? new Uint8Array(0);
    const reused = new Uint8Array(10_007);
    for (let at = from; at < bytes.length; at += reused.length) {
      const part = bytes.subarray(at, at + reused.length);
      reused.set(part);
      this.bytes += part.length;
      yield reused.subarray(0, part.length);
    }
  }

  resolve(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  manifest(): Promise<never> {
    return Promise.reject(new Error('not asked for'));
  }

  async *tags(): AsyncIterable<never> {
    // None.
  }

  async *referrers(): AsyncIterable<never> {
    // None.
  }
}

/** A tar archive by an independent writer: directories first, as kit writes them. */
export async function tarOf(tree: Tree): Promise<Uint8Array> {
  const archive = pack();
  const chunks: Uint8Array[] = [];
  const made = new Set<string>();
  for (const [name, bytes] of Object.entries(tree)) {
    for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      const directory = name.slice(0, slash);
      if (!made.has(directory)) archive.entry({ name: directory, type: 'directory', mode: 0o755 });
      made.add(directory);
    }
    archive.entry({ name, mode: 0o644 }, Buffer.from(bytes));
  }
  archive.finalize();
  for await (const chunk of archive) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** One entry of a tar archive, by hand: what the writer of the others does not write. `fields`: raw texts of the header by their places. */
export function entryOf(
  type: string,
  name: string,
  content: string | Uint8Array,
  fields: Readonly<Record<number, string | Uint8Array>> = {},
): Uint8Array {
  const body = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name);
  header.write(`${body.length.toString(8).padStart(11, '0')} `, 124);
  header.write(`        ${type}`, 148);
  header.write('ustar\x0000', 257);
  for (const [place, field] of Object.entries(fields)) header.set(Buffer.from(field), Number(place));
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

export interface LayerInput {
  readonly kind: PublishedLayer['kind'];
  readonly path: string;
  readonly blob: Uint8Array;
  readonly mediaType?: string;
}

/** Layers behind a source, as they stand in a registry. */
export function publish(source: MemorySource, layers: readonly LayerInput[]): ModelFiles {
  const descriptors = layers.map((layer) => ({
    mediaType: layer.mediaType ?? `application/vnd.kitops.modelkit.${layer.kind}.v1.tar`,
    digest: source.add(layer.blob),
    size: layer.blob.length,
  }));
  const manifest = parseManifest(
    new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType: MediaType.imageManifest, layers: descriptors })),
  );
  const entries = layers.map(({ kind, path, blob }) => ({ kind, path, digest: digestOf(blob) }));
  return publishedFiles(source, manifest, entries);
}
