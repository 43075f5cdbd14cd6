import { createHash } from 'node:crypto';
import { Failure, type Problem } from '../../src/failure.js';
import {
  algorithmOf,
  digestOf,
  parseDigest,
  parseManifest,
  parseTagName,
  placeholderOf,
  type Artifact,
  type BlobSource,
  type Descriptor,
  type Digest,
  type Manifest,
  type Repository,
  type TagName,
  type TagWrite,
  type Target,
} from '../../src/oci/index.js';

type TargetMethod = 'access' | 'has' | 'push' | 'put' | 'tag' | 'untag' | 'resolve' | 'manifest' | 'open' | 'tags' | 'referrers';

/** One call, or one tag of a `put` (`tag`), at the moment before or after its effect. */
export interface TargetCall {
  readonly method: TargetMethod;
  /** Tag or digest; '' for calls about the whole repository. */
  readonly subject: string;
}

/** `between`: the tag that is removed names its placeholder. */
export type TargetMoment = 'before' | 'between' | 'after';

export interface TargetFault {
  readonly method: TargetMethod;
  readonly subject?: string | RegExp;
  /** Of the calls that match, from 1; default every one. */
  readonly nth?: number;
  /** `after`: the effect took place, and the caller is told of a failure all the same. */
  readonly when: TargetMoment;
  readonly failure: Failure;
}

export interface MemoryTargetOptions {
  readonly faults?: readonly TargetFault[];
  /** Awaited before and after each effect. Whatever it throws comes out of the call as it is: how a test kills a run at this point, or lets another writer in. */
  readonly moment?: (call: TargetCall, when: TargetMoment) => unknown;
  /** The registry's own rule: tags that exist and match are never moved. */
  readonly immutable?: RegExp;
  readonly untag?: 'deleted' | 'unsupported';
  /** Blob reads cannot start in the middle. */
  readonly ranges?: boolean;
  /** A manifest is shown under its digest only while a tag names it. */
  readonly hidesUntagged?: boolean;
  /** So many reads of a tag after it was written still show what it held before. */
  readonly staleReads?: number;
}

export interface MemoryTarget extends Target {
  readonly state: {
    readonly tags: Map<TagName, Digest>;
    readonly manifests: Map<Digest, Manifest>;
    readonly blobs: Map<Digest, Uint8Array>;
  };
  /** Calls in order, each once, those that failed included. */
  readonly journal: readonly TargetCall[];
  clearJournal(): void;
  /** Faults from here on instead of those given. */
  setFaults(faults: readonly TargetFault[]): void;
  /** Stores an artifact with its blobs, as another writer would: no fault, no journal. */
  seed(artifact: Artifact, ...tags: readonly TagName[]): Promise<void>;
  /** Tags that name a manifest of which something is missing. Must be empty at all times. */
  incomplete(): readonly TagName[];
}

/** A `Target` in memory that behaves as the seam says, and fails where a test says. */
export function memoryTarget(repository: Repository, options: MemoryTargetOptions = {}): MemoryTarget {
  const tags = new Map<TagName, Digest>();
  const manifests = new Map<Digest, Manifest>();
  const blobs = new Map<Digest, Uint8Array>();
  const stale = new Map<TagName, { readonly digest: Digest | undefined; reads: number }>();
  const journal: TargetCall[] = [];
  let faults = (options.faults ?? []).map((fault) => ({ fault, seen: 0 }));

  /** Calls the hook, then throws the first fault of this moment. */
  async function moment(call: TargetCall, when: TargetMoment): Promise<void> {
    if (when === 'before') journal.push(call);
    await options.moment?.(call, when);
    for (const one of faults) {
      const { method, subject, nth, failure } = one.fault;
      if (one.fault.when !== when || method !== call.method || !isAbout(subject, call.subject)) continue;
      one.seen++;
      if (nth === undefined || nth === one.seen) throw failure;
    }
  }

  async function around<T>(method: TargetMethod, subject: string, effect: () => T | Promise<T>): Promise<T> {
    await moment({ method, subject }, 'before');
    const result = await effect();
    await moment({ method, subject }, 'after');
    return result;
  }

  function missing(manifest: Manifest): readonly Digest[] {
    const named = [...(manifest.config === undefined ? [] : [manifest.config]), ...manifest.layers].map((blob) => blob.digest);
    return [
      ...named.filter((digest) => !blobs.has(digest)),
      ...manifest.manifests.map((one) => one.digest).filter((digest) => !manifests.has(digest)),
    ];
  }

  function shown(reference: TagName | Digest): Digest | undefined {
    const digest = parseDigest(reference);
    if (digest !== undefined) return digest;
    const tag = parseTagName(reference);
    if (tag === undefined) return undefined;
    const old = stale.get(tag);
    return old !== undefined && old.reads-- > 0 ? old.digest : tags.get(tag);
  }

  async function writeTag(tag: TagName, digest: Digest): Promise<TagWrite> {
    const holder = tags.get(tag);
    if (options.immutable?.test(tag) === true && holder !== undefined && holder !== digest) {
      journal.push({ method: 'tag', subject: tag });
      return { tag, result: 'immutable', problem: problem('TAG_IMMUTABLE', `${repository.name} keeps ${tag} where it is.`) };
    }
    try {
      await around('tag', tag, () => {
        if (!manifests.has(digest)) throw failure('MANIFEST_UNKNOWN', `${repository.name} has no manifest ${digest}.`);
        stale.set(tag, { digest: holder, reads: options.staleReads ?? 0 });
        tags.set(tag, digest);
      });
      return { tag, result: 'written' };
    } catch (thrown) {
      // Only failures are answers; anything else is the test ending the run.
      if (!isFailure(thrown)) throw thrown;
      return { tag, result: 'failed', problem: problem(thrown.code, thrown.message) };
    }
  }

  function isHidden(digest: Digest | undefined): boolean {
    return options.hidesUntagged === true && ![...tags.values()].some((held) => held === digest);
  }

  function store(manifest: Manifest): void {
    const [absent] = missing(manifest);
    if (absent !== undefined) throw failure('MANIFEST_BLOB_UNKNOWN', `${repository.name} misses ${absent}.`);
    manifests.set(manifest.descriptor.digest, { ...manifest, bytes: Uint8Array.from(manifest.bytes) });
  }

  return {
    repository,
    state: { tags, manifests, blobs },
    journal,
    clearJournal: () => {
      journal.length = 0;
    },
    setFaults: (changed) => {
      faults = changed.map((fault) => ({ fault, seen: 0 }));
    },
    async seed(artifact, ...names) {
      for (const blob of artifact.blobs) blobs.set(blob.descriptor.digest, await read(blob));
      store(artifact.manifest);
      for (const tag of names) tags.set(tag, artifact.manifest.descriptor.digest);
    },
    incomplete: () =>
      [...tags]
        .filter(([, digest]) => {
          const manifest = manifests.get(digest);
          return manifest === undefined || missing(manifest).length > 0;
        })
        .map(([tag]) => tag),
    access: () => around('access', '', () => undefined),
    has: (blob) => around('has', blob.digest, () => blobs.has(blob.digest)),
    push: (blob, onBytes) =>
      around('push', blob.descriptor.digest, async () => {
        if (blobs.has(blob.descriptor.digest)) return 'present';
        const bytes = await read(blob);
        onBytes?.(bytes.length);
        blobs.set(blob.descriptor.digest, bytes);
        return 'uploaded';
      }),
    async put(manifest, names) {
      if (names.length === 0) {
        await around('put', manifest.descriptor.digest, () => {
          store(manifest);
        });
      }
      const results: TagWrite[] = [];
      for (const tag of names) results.push(await writeTag(tag, manifest.descriptor.digest));
      return results;
    },
    untag: (tag) =>
      around('untag', tag, async () => {
        if (options.untag === 'unsupported' && tags.has(tag)) return 'unsupported';
        if (tags.has(tag)) {
          // As registries that delete the manifest behind a tag make it necessary.
          const placeholder = placeholderOf(tag);
          manifests.set(placeholder.descriptor.digest, placeholder);
          tags.set(tag, placeholder.descriptor.digest);
          await moment({ method: 'untag', subject: tag }, 'between');
        }
        tags.delete(tag);
        stale.delete(tag);
        return 'deleted';
      }),
    resolve: (reference) =>
      around('resolve', reference, () => {
        const digest = shown(reference);
        return isHidden(digest) ? undefined : described(manifests, digest);
      }),
    manifest: (digest) =>
      around('manifest', digest, () => {
        const found = isHidden(digest) ? undefined : manifests.get(digest);
        if (found === undefined) throw failure('MANIFEST_UNKNOWN', `${repository.name} has no manifest ${digest}.`);
        return parseManifest(Uint8Array.from(found.bytes), found.descriptor.mediaType, digest);
      }),
    async *open(blob, from = 0) {
      await moment({ method: 'open', subject: blob.digest }, 'before');
      const bytes = blobs.get(blob.digest);
      if (bytes === undefined) throw failure('BLOB_UNKNOWN', `${repository.name} has no blob ${blob.digest}.`);
      if (from > 0 && options.ranges === false) throw failure('RANGE_UNSUPPORTED', `${repository.name} reads blobs from the start only.`);
      yield* pieces(bytes.subarray(from));
      await moment({ method: 'open', subject: blob.digest }, 'after');
    },
    async *tags() {
      yield* await around('tags', '', () => [...tags.keys()].sort());
    },
    async *referrers(subject) {
      yield* await around('referrers', subject, () =>
        [...manifests.values()]
          .filter((manifest) => manifest.subject?.digest === subject)
          .map((manifest) => ({
            ...manifest.descriptor,
            ...(manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType }),
            annotations: manifest.annotations,
          })),
      );
    },
  };
}

function described(manifests: ReadonlyMap<Digest, Manifest>, digest: Digest | undefined): Descriptor | undefined {
  return digest === undefined ? undefined : manifests.get(digest)?.descriptor;
}

function isAbout(wanted: string | RegExp | undefined, subject: string): boolean {
  return wanted === undefined || (typeof wanted === 'string' ? wanted === subject : wanted.test(subject));
}

/** The source's bytes, proved; chunks are copied because a source may use one buffer for all. */
async function read(blob: BlobSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of blob.open()) chunks.push(Uint8Array.from(chunk));
  const bytes = Buffer.concat(chunks);
  const { digest, size } = blob.descriptor;
  const found = `${algorithmOf(digest)}:${createHash(algorithmOf(digest)).update(bytes).digest('hex')}`;
  if (bytes.length !== size || found !== digest) {
    throw failure(
      'CONTENT_CHANGED',
      `The source of ${digest} (${blob.place ?? 'made here'}) gave ${bytes.length} bytes that hash to ${digestOf(bytes)}.`,
    );
  }
  return bytes;
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield await Promise.resolve(bytes.subarray(at, at + 65_536));
}

function failure(code: string, message: string): Failure {
  return new Failure(problem(code, message));
}

function isFailure(thrown: unknown): thrown is Failure {
  return thrown instanceof Failure;
}

function problem(code: string, message: string): Problem {
  return { code, message, hint: 'A test asked for this.' };
}
