import { isRecord } from '../json.js';
import { Annotation, MediaType, parseDigest, parseTagName, type Descriptor, type Digest, type TagName } from '../oci/index.js';
import { layoutFailure } from './failure.js';

/** One entry of an image index as stored, foreign fields included. */
export type RawEntry = Readonly<Record<string, unknown>>;

/** A manifest that an index lists, with the tag that the entry gives it. */
export interface ListedManifest {
  readonly descriptor: Descriptor;
  readonly tag?: TagName;
}

/** Listed manifests, found without a search. */
export interface Listing {
  /** Each once, tagged or not, in the order of the index. */
  readonly manifests: ReadonlyMap<Digest, Descriptor>;
  /** More than one manifest for a tag is a damaged layout. */
  readonly tags: ReadonlyMap<TagName, readonly Descriptor[]>;
}

export function listingOf(listed: Iterable<ListedManifest>): Listing {
  const manifests = new Map<Digest, Descriptor>();
  const tags = new Map<TagName, Map<Digest, Descriptor>>();
  for (const { descriptor, tag } of listed) {
    if (!manifests.has(descriptor.digest)) manifests.set(descriptor.digest, descriptor);
    if (tag === undefined) continue;
    const holders = tags.get(tag);
    if (holders === undefined) tags.set(tag, new Map([[descriptor.digest, descriptor]]));
    else if (!holders.has(descriptor.digest)) holders.set(descriptor.digest, descriptor);
  }
  return { manifests, tags: new Map([...tags].map(([tag, holders]) => [tag, [...holders.values()]])) };
}

/** index.json of an image layout. `raw` and `entries` are what is written back; those of others stay as they are. */
export class LayoutIndex {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly entries: readonly RawEntry[];
  #listing: Listing | undefined;

  constructor(raw: Readonly<Record<string, unknown>>, entries: readonly RawEntry[]) {
    this.raw = raw;
    this.entries = entries;
  }

  get listing(): Listing {
    return (this.#listing ??= listingOf(listed(this)));
  }

  serialize(): string {
    return JSON.stringify({ ...this.raw, manifests: this.entries });
  }
}

export const EMPTY_INDEX = new LayoutIndex({ schemaVersion: 2, mediaType: MediaType.imageIndex }, []);

/** Reads index.json; throws LAYOUT_INVALID, with `where` in its message. Entries that are no descriptors are kept, and never listed. */
export function parseIndex(text: string, where: string): LayoutIndex {
  const raw = parseObject(text, where);
  const manifests = raw['manifests'] ?? [];
  if (!Array.isArray(manifests)) throw invalid(`${where} has no list of manifests.`);
  return new LayoutIndex(raw, manifests.filter(isRecord));
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

/** Manifests in the order of the index. */
function listed(index: LayoutIndex): readonly ListedManifest[] {
  return index.entries.flatMap((entry) => {
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

/** The name that an entry gives its manifest, whether it could be a tag or not. */
export function refName(entry: RawEntry): string | undefined {
  const { annotations } = entry;
  const name = isRecord(annotations) ? annotations[Annotation.refName] : undefined;
  return typeof name === 'string' ? name : undefined;
}

function invalid(message: string, cause?: unknown): Error {
  return layoutFailure('LAYOUT_INVALID', message, 'Write the layout again with the tool that made it, or name another directory.', cause);
}
