import { Annotation, type Digest, type Manifest, type TagName } from '../oci/index.js';
import { LayoutIndex, refName, type RawEntry } from './index-json.js';
import { isRecord } from '../json.js';

/** Changes to an index, each without a search through its entries, which keep their order. */
export class IndexEdit {
  readonly #index: LayoutIndex;
  /** By place; those of the index first. */
  readonly #entries = new Map<number, RawEntry>();
  readonly #named = new Map<unknown, Set<number>>();
  readonly #listed = new Map<unknown, Set<number>>();
  /** Entries that say nothing but which manifest they list, by its digest. */
  readonly #plain = new Map<unknown, Set<number>>();
  #places = 0;
  #changed = false;

  constructor(index: LayoutIndex) {
    this.#index = index;
    for (const entry of index.entries) this.#add(this.#places++, entry);
  }

  /** The index as given when nothing has changed. */
  get result(): LayoutIndex {
    return this.#changed ? new LayoutIndex(this.#index.raw, [...this.#entries.values()]) : this.#index;
  }

  /** An entry for the manifest, if there is none yet. */
  list(manifest: Manifest): void {
    if (!this.#listed.has(manifest.descriptor.digest)) this.#set(this.#places++, plainEntry(manifest));
  }

  /**
   * The tag on the manifest and on nothing else. An entry without a name that lists just this manifest takes the name;
   * image-spec, image-layout.md: one entry a name.
   */
  tag(manifest: Manifest, tag: TagName): void {
    const { digest } = manifest.descriptor;
    const [holder, ...others] = this.#named.get(tag) ?? [];
    if (holder !== undefined && others.length === 0 && this.#entries.get(holder)?.['digest'] === digest) return;
    this.untag(tag, digest);
    const [plain] = this.#plain.get(digest) ?? [];
    this.#set(plain ?? this.#places++, { ...plainEntry(manifest), annotations: { [Annotation.refName]: tag } });
  }

  /** No tag. A manifest that has no other entry stays listed without a name, unless it is `keptBy` another change. */
  untag(tag: TagName, keptBy?: Digest): void {
    for (const place of [...(this.#named.get(tag) ?? [])]) {
      const entry = this.#entries.get(place);
      if (entry === undefined) continue;
      const nameless = withoutName(entry);
      const digest = entry['digest'];
      if (isPlain(nameless) && (digest === keptBy || (this.#listed.get(digest)?.size ?? 0) > 1)) this.#drop(place, entry);
      else this.#set(place, nameless);
    }
  }

  #set(place: number, entry: RawEntry): void {
    const before = this.#entries.get(place);
    if (before !== undefined) this.#forget(place, before);
    this.#add(place, entry);
    this.#changed = true;
  }

  #drop(place: number, entry: RawEntry): void {
    this.#forget(place, entry);
    this.#entries.delete(place);
    this.#changed = true;
  }

  #add(place: number, entry: RawEntry): void {
    this.#entries.set(place, entry);
    for (const [keys, key] of this.#keysOf(entry)) {
      const places = keys.get(key);
      if (places === undefined) keys.set(key, new Set([place]));
      else places.add(place);
    }
  }

  #forget(place: number, entry: RawEntry): void {
    for (const [keys, key] of this.#keysOf(entry)) {
      const places = keys.get(key);
      places?.delete(place);
      if (places?.size === 0) keys.delete(key);
    }
  }

  #keysOf(entry: RawEntry): readonly (readonly [Map<unknown, Set<number>>, unknown])[] {
    const digest = entry['digest'];
    const name = refName(entry);
    return [
      [this.#listed, digest],
      ...(name === undefined ? [] : [[this.#named, name] as const]),
      ...(isPlain(entry) ? [[this.#plain, digest] as const] : []),
    ];
  }
}

function plainEntry(manifest: Manifest): RawEntry {
  const { mediaType, digest, size } = manifest.descriptor;
  return { mediaType, digest, size, ...(manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType }) };
}

function isPlain(entry: RawEntry): boolean {
  return Object.keys(entry).every((key) => ['mediaType', 'digest', 'size', 'artifactType'].includes(key));
}

function withoutName(entry: RawEntry): RawEntry {
  const { annotations, ...rest } = entry;
  if (!isRecord(annotations)) return rest;
  const others = Object.entries(annotations).filter(([key]) => key !== Annotation.refName);
  return others.length === 0 ? rest : { ...rest, annotations: Object.fromEntries(others) };
}
