import type { Remark } from '../failure.js';
import { digestReference, layerKind, layerPath, type Descriptor, type Digest } from '../oci/index.js';
import type { BlobCounts, Change } from '../transaction/index.js';
import type { RunRecord } from './types.js';

/** The `json` output, schema 1. */
export interface Result {
  readonly schema: 1;
  readonly truncated: boolean;
  readonly mode: string;
  readonly push: boolean;
  readonly digest: string;
  readonly name: string;
  readonly reference: string;
  readonly version: string;
  readonly trigger: { readonly event: string; readonly kind: string; readonly ref: string; readonly commit: string };
  readonly model: Readonly<
    Record<'size' | 'variant' | 'version' | 'quantization' | 'format', { readonly value?: string; readonly source?: string }>
  >;
  /** Empty in mirror, and before it is known. */
  readonly manifest: ResultManifest | EmptyObject;
  readonly repositories: readonly ResultRepository[];
  /** Only in mirror: what was found beyond the tags, both ways. */
  readonly mirror?: ResultMirror;
  readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
  readonly warnings: readonly Said[];
  readonly notices: readonly Said[];
}

interface Said {
  readonly code: string;
  readonly message: string;
}

type EmptyObject = Readonly<Record<string, never>>;

export interface ResultMirror {
  /** Git tags that matched `git-tags`. */
  readonly gitTags: number;
  readonly withoutModelKit: readonly { readonly gitTag: string; readonly reason: string }[];
  readonly withoutGitTag: readonly string[];
}

export interface ResultManifest {
  readonly mediaType: string;
  readonly size: number;
  readonly layers: readonly ResultLayer[];
}

/** Whether the manifest is known: not in mirror, and not before it was made or found. */
export function isKnown(manifest: Result['manifest']): manifest is ResultManifest {
  return 'layers' in manifest;
}

export interface ResultLayer {
  readonly kind: string;
  readonly path: string;
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

export interface ResultRepository {
  readonly name: string;
  readonly blobs: BlobCounts;
  readonly tags: readonly ResultTag[];
}

export interface ResultTag {
  readonly name: string;
  readonly kind: string;
  readonly class: string;
  readonly rule: string;
  readonly reason: string;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
}

const NO_BLOBS: BlobCounts = { uploaded: 0, present: 0, mounted: 0, bytes: 0 };

/** Everything that is known, in the form that other steps read; lists are not cut here. */
export function resultOf(record: RunRecord): Result {
  const { inputs, trigger, selection } = record;
  const mirror = inputs?.mode === 'mirror';
  const repository = inputs?.repositories[0];
  const facts = mirror ? undefined : selection?.candidates[0]?.facts;
  const digest = mirror ? undefined : record.digest;
  const repositories = repositoriesOf(record);
  const standing = new Set(
    repositories[0]?.tags.filter((tag) => digest !== undefined && holds(record, tag) === digest).map(({ name }) => name),
  );
  const said = (level: Remark['level']): readonly Said[] =>
    record.remarks.filter((one) => one.level === level).map(({ code, message }) => ({ code, message }));
  return {
    schema: 1,
    truncated: false,
    mode: inputs?.mode ?? '',
    push: record.writes?.allowed ?? false,
    digest: digest ?? '',
    name: repository?.name ?? '',
    reference: repository === undefined || digest === undefined ? '' : digestReference(repository, digest),
    version: record.byPriority?.find((name) => standing.has(name)) ?? '',
    trigger: {
      event: trigger?.event ?? '',
      kind: trigger?.kind ?? 'other',
      ref: trigger?.ref ?? '',
      commit: trigger?.commit.known === true ? trigger.commit.value : '',
    },
    model: {
      size: { ...facts?.size },
      variant: { ...facts?.variant },
      version: { ...facts?.version },
      quantization: { ...facts?.quantization },
      format: { ...facts?.format },
    },
    manifest: mirror || record.manifest === undefined ? {} : manifestOf(record.manifest, record.selection?.candidates[0]?.layerPaths),
    repositories,
    ...mirrorOf(record),
    skipped: record.skipped ?? [],
    warnings: said('warning'),
    notices: said('notice'),
  };
}

/** What a tag names when the step ends, or would name after a plan. Nothing of the plan came true when the run ended before its first write. */
export function holds({ failure, applied }: RunRecord, { before, after }: ResultTag): string | null {
  return failure !== undefined && applied === undefined ? before : after;
}

function mirrorOf({ selection }: RunRecord): Pick<Result, 'mirror'> {
  const findings = selection?.findings;
  if (findings === undefined) return {};
  const { looked, withoutModelKit, withoutGitTag } = findings;
  return {
    mirror: { gitTags: looked, withoutModelKit: withoutModelKit.map(({ gitTag, why }) => ({ gitTag, reason: why })), withoutGitTag },
  };
}

function manifestOf(
  { descriptor, layers }: { readonly descriptor: Descriptor; readonly layers: readonly Descriptor[] },
  paths: ReadonlyMap<Digest, string> | undefined,
): ResultManifest {
  return {
    mediaType: descriptor.mediaType,
    size: descriptor.size,
    layers: layers.map((layer) => ({
      kind: layerKind(layer) ?? '',
      path: layerPath(layer) ?? paths?.get(layer.digest) ?? '',
      mediaType: layer.mediaType,
      digest: layer.digest,
      size: layer.size,
    })),
  };
}

function repositoriesOf({ applied, changes, inputs }: RunRecord): readonly ResultRepository[] {
  if (applied !== undefined) {
    return applied.repositories.map((one) => ({ name: one.repository.name, blobs: one.blobs, tags: one.changes.map(tagOf) }));
  }
  if (changes !== undefined) {
    return changes.repositories.map((one) => ({ name: one.repository.name, blobs: NO_BLOBS, tags: one.changes.map(tagOf) }));
  }
  return (inputs?.repositories ?? []).map(({ name }) => ({ name, blobs: NO_BLOBS, tags: [] }));
}

function tagOf({ tag, intent, action, before, after, reason }: Change): ResultTag {
  return {
    name: tag,
    kind: intent.kind,
    class: intent.policy.class,
    rule: intent.rule,
    reason: reason === intent.reason ? reason : `${intent.reason}; ${reason}`,
    action,
    before,
    after,
  };
}
