import {
  Annotation,
  MediaType,
  parseDigest,
  parseTagName,
  type Descriptor,
  type Digest,
  type Manifest,
  type TagName,
} from '../oci/index.js';
import { layoutFailure } from './failure.js';

/** One entry of an image index as stored, foreign fields included. */
type RawEntry = Readonly<Record<string, unknown>>;

/** index.json of an image layout. `raw` is what is written back; entries of others stay as they are. */
export interface LayoutIndex {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly manifests: readonly RawEntry[];
}

/** A manifest that an index lists, with the tag that the entry gives it. */
export interface ListedManifest {
  readonly descriptor: Descriptor;
  readonly tag?: TagName;
}

export const EMPTY_INDEX: LayoutIndex = { raw: { schemaVersion: 2, mediaType: MediaType.imageIndex }, manifests: [] };

/** Reads index.json; throws LAYOUT_INVALID, with `where` in its message. Entries that are no descriptors are kept, and never listed. */
export function parseIndex(text: string, where: string): LayoutIndex {
  const raw = parseObject(text, where);
  const manifests = raw['manifests'] ?? [];
  if (!Array.isArray(manifests)) throw invalid(`${where} has no list of manifests.`);
  return { raw, manifests: manifests.filter(isRecord) };
}

/** A JSON object; throws LAYOUT_INVALID. */
export function parseObject(text: string, where: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalid(`${where} is not JSON.`, cause);
  }
  if (!isRecord(value)) throw invalid(`${where} is no JSON object.`);
  return value;
}

export function serializeIndex(index: LayoutIndex): string {
  return JSON.stringify({ ...index.raw, manifests: index.manifests });
}

/** Manifests in the order of the index. */
export function listed(index: LayoutIndex): readonly ListedManifest[] {
  return index.manifests.flatMap((entry) => {
    const descriptor = readDescriptor(entry);
    if (descriptor === undefined) return [];
    const tag = parseTagName(refName(entry) ?? '');
    return [{ descriptor, ...(tag === undefined ? {} : { tag }) }];
  });
}

/** The descriptor that a stored entry is, without its annotations; undefined when it is none. */
export function readDescriptor(entry: unknown): Descriptor | undefined {
  if (!isRecord(entry)) return undefined;
  const { digest: digestText, size, mediaType, artifactType } = entry;
  const digest = typeof digestText === 'string' ? parseDigest(digestText) : undefined;
  if (digest === undefined || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
  return {
    mediaType: typeof mediaType === 'string' && mediaType !== '' ? mediaType : MediaType.imageManifest,
    digest,
    size,
    ...(typeof artifactType === 'string' ? { artifactType } : {}),
  };
}

/** With an entry for the manifest, if there is none yet. */
export function withManifest(index: LayoutIndex, manifest: Manifest): LayoutIndex {
  if (index.manifests.some((entry) => entry['digest'] === manifest.descriptor.digest)) return index;
  return { ...index, manifests: [...index.manifests, plainEntry(manifest)] };
}

/**
 * With the tag on the manifest and on nothing else. An entry without a name that lists just this manifest takes the name;
 * image-spec, image-layout.md: one entry a name.
 */
export function withTag(index: LayoutIndex, manifest: Manifest, tag: TagName): LayoutIndex {
  const named = { ...plainEntry(manifest), annotations: { [Annotation.refName]: tag } };
  const { digest } = manifest.descriptor;
  const holders = index.manifests.filter((entry) => refName(entry) === tag);
  if (holders.length === 1 && holders[0]?.['digest'] === digest) return index;
  const manifests = [...withoutTag(index, tag, digest).manifests];
  const nameless = manifests.findIndex((entry) => entry['digest'] === digest && isPlain(entry));
  if (nameless < 0) manifests.push(named);
  else manifests[nameless] = named;
  return { ...index, manifests };
}

/** Without the tag. A manifest that has no other entry stays listed without a name. */
export function withoutTag(index: LayoutIndex, tag: TagName, keptBy?: Digest): LayoutIndex {
  let manifests = index.manifests;
  for (const entry of index.manifests.filter((one) => refName(one) === tag)) {
    const nameless = withoutName(entry);
    const others = manifests.filter((one) => one !== entry);
    const spare = isPlain(nameless) && (entry['digest'] === keptBy || others.some((one) => one['digest'] === entry['digest']));
    manifests = spare ? others : manifests.map((one) => (one === entry ? nameless : one));
  }
  return { ...index, manifests };
}

export function hasTag(index: LayoutIndex, tag: TagName): boolean {
  return index.manifests.some((entry) => refName(entry) === tag);
}

function plainEntry(manifest: Manifest): RawEntry {
  const { mediaType, digest, size } = manifest.descriptor;
  return { mediaType, digest, size, ...(manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType }) };
}

/** Says nothing but which manifest it lists. */
function isPlain(entry: RawEntry): boolean {
  return Object.keys(entry).every((key) => ['mediaType', 'digest', 'size', 'artifactType'].includes(key));
}

function withoutName(entry: RawEntry): RawEntry {
  const { annotations, ...rest } = entry;
  if (!isRecord(annotations)) return rest;
  const others = Object.entries(annotations).filter(([key]) => key !== Annotation.refName);
  return others.length === 0 ? rest : { ...rest, annotations: Object.fromEntries(others) };
}

function refName(entry: RawEntry): string | undefined {
  const { annotations } = entry;
  const name = isRecord(annotations) ? annotations[Annotation.refName] : undefined;
  return typeof name === 'string' ? name : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(message: string, cause?: unknown): Error {
  return layoutFailure('LAYOUT_INVALID', message, 'Write the layout again with the tool that made it, or name another directory.', cause);
}
