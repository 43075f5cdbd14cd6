import { isRecord } from '../json.js';
import { Failure, printable } from '../failure.js';
import { algorithmOf, digestOf, parseDigest, type Digest } from './digest.js';
import { MediaType } from './media-types.js';

/** Content descriptor of the OCI image spec; `size` in bytes. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A size for people, in binary units with one decimal: `4.0 GiB`. */
export function bytesText(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}

/** A manifest as stored: `bytes` are the truth, the rest is read from them and never written back. */
export interface Manifest {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
  readonly artifactType?: string;
  /** Absent in an index. */
  readonly config?: Descriptor;
  /** In manifest order; empty in an index. */
  readonly layers: readonly Descriptor[];
  /** Children of an index; empty in a manifest. */
  readonly manifests: readonly Descriptor[];
  readonly subject?: Descriptor;
  readonly annotations: Readonly<Record<string, string>>;
}

/** The blobs that a manifest names, each once: the config, then the layers. */
export function blobsOf({ config, layers }: Pick<Manifest, 'config' | 'layers'>): readonly Descriptor[] {
  const all = config === undefined ? layers : [config, ...layers];
  return [...new Map(all.map((blob) => [blob.digest, blob])).values()];
}

type ManifestFailure = 'MANIFEST_UNREADABLE' | 'MANIFEST_DIGEST_MISMATCH';

/** The size that every registry takes (distribution-spec, Pushing manifests). */
export const MANIFEST_SIZE_LIMIT = 4 * 1024 * 1024;

/**
 * Reads manifest bytes. With `expected` the bytes must hash to it.
 * Throws MANIFEST_UNREADABLE for anything but a JSON manifest or index with sound descriptors.
 */
export function parseManifest(bytes: Uint8Array, contentType?: string, expected?: Digest): Manifest {
  const digest = digestOf(bytes, expected === undefined ? 'sha256' : algorithmOf(expected));
  if (expected !== undefined && expected !== digest) {
    throw new Failure<ManifestFailure>({
      code: 'MANIFEST_DIGEST_MISMATCH',
      message: `The manifest bytes have digest ${digest}, not ${expected} as asked.`,
      hint: 'The source altered or damaged the manifest; do not use it.',
    });
  }
  const json = parseJson(bytes);
  const mediaType = mediaTypeOf(json, contentType);
  const isIndex = shapeOf(json) === 'index';
  const artifactType = json['artifactType'];
  return {
    descriptor: { mediaType, digest, size: bytes.length },
    bytes,
    ...(typeof artifactType === 'string' ? { artifactType } : {}),
    ...(isIndex || json['config'] === undefined ? {} : { config: descriptor(json['config'], 'config') }),
    layers: descriptors(json['layers'], 'layers'),
    manifests: descriptors(json['manifests'], 'manifests'),
    ...(json['subject'] === undefined || json['subject'] === null ? {} : { subject: descriptor(json['subject'], 'subject') }),
    annotations: textMap(json['annotations']),
  };
}

/** Types of manifests, and which shape each has. */
const SHAPES: ReadonlyMap<string, 'manifest' | 'index'> = new Map([
  [MediaType.imageManifest, 'manifest'],
  [MediaType.dockerManifest, 'manifest'],
  [MediaType.imageIndex, 'index'],
  [MediaType.dockerManifestList, 'index'],
]);

/** A media type as a header gives it, without its parameters. */
export function bareMediaType(header: string | undefined): string {
  return (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/**
 * What the body calls itself, else the type of a manifest under which it was served, else its shape: registries and proxies serve manifests as
 * `application/octet-stream`, too. Two types that contradict each other, or both shapes at once, are content that another client may read as
 * something else (CVE-2021-41190).
 */
function mediaTypeOf(json: Record<string, unknown>, contentType: string | undefined): string {
  const shape = shapeOf(json);
  const declared = typeof json['mediaType'] === 'string' ? json['mediaType'] : '';
  const bare = bareMediaType(contentType);
  const served = SHAPES.has(bare) ? bare : '';
  if (declared !== '' && served !== '' && declared !== served)
    throw unreadable(`The manifest was served as ${served}, but calls itself ${printable(declared)}.`);
  if (declared === '' && shape === undefined) throw unreadable('The JSON is no manifest: it holds neither layers nor manifests.');
  const type = declared || served || (shape === 'index' ? MediaType.imageIndex : MediaType.imageManifest);
  if (shape !== undefined && (SHAPES.get(type) ?? shape) !== shape)
    throw unreadable(`The manifest is no ${printable(type)}: it holds what another type holds.`);
  return type;
}

function shapeOf(json: Record<string, unknown>): 'manifest' | 'index' | undefined {
  const [index, manifest] = [Array.isArray(json['manifests']), isRecord(json['config']) || Array.isArray(json['layers'])];
  if (index && manifest) throw unreadable('The manifest holds layers and a list of manifests, and may only hold one of them.');
  return index ? 'index' : manifest ? 'manifest' : undefined;
}

/** Whether bytes are a manifest of some kind, sound or not: a web page or the answer of some other service is none. */
export function isManifest(bytes: Uint8Array): boolean {
  try {
    const json = parseJson(bytes);
    return ['manifests', 'layers', 'config', 'blobs', 'fsLayers'].some((key) => isRecord(json[key]) || Array.isArray(json[key]));
  } catch {
    return false;
  }
}

function parseJson(bytes: Uint8Array): Record<string, unknown> {
  if (bytes.length > MANIFEST_SIZE_LIMIT)
    throw unreadable(`The manifest has ${bytes.length} bytes, more than the ${MANIFEST_SIZE_LIMIT} that registries take.`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw unreadable('The manifest is not JSON.', cause);
  }
  if (!isRecord(value)) throw unreadable('The manifest is not a JSON object.');
  return value;
}

function descriptors(value: unknown, where: string): readonly Descriptor[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw unreadable(`The manifest's ${where} is not a list.`);
  return value.map((one, index) => descriptor(one, `${where}[${index}]`));
}

function descriptor(value: unknown, where: string): Descriptor {
  if (!isRecord(value)) throw unreadable(`The manifest's ${where} is not a descriptor.`);
  const digest = typeof value['digest'] === 'string' ? parseDigest(value['digest']) : undefined;
  const size = value['size'];
  const mediaType = value['mediaType'];
  if (digest === undefined) throw unreadable(`The manifest's ${where} has no valid digest.`);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) throw unreadable(`The manifest's ${where} has no valid size.`);
  const artifactType = value['artifactType'];
  return {
    mediaType: typeof mediaType === 'string' ? mediaType : '',
    digest,
    size,
    ...(typeof artifactType === 'string' ? { artifactType } : {}),
    ...(isRecord(value['annotations']) ? { annotations: textMap(value['annotations']) } : {}),
  };
}

function textMap(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

function unreadable(message: string, cause?: unknown): Failure<ManifestFailure> {
  return new Failure<ManifestFailure>(
    { code: 'MANIFEST_UNREADABLE', message, hint: 'The reference does not name a ModelKit manifest that this action can read.' },
    { cause },
  );
}
