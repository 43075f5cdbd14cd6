import { inContext, type Failure, type Problem, type Remark } from '../failure.js';
import type { Inputs } from '../inputs/index.js';
import type { ModelFacts } from '../model/index.js';
import {
  digestReference,
  formatOf,
  FORMATS,
  layerForm,
  layerKind,
  layerPath,
  type ArtifactFormat,
  type Digest,
  type LayerKind,
  type Manifest,
  type Mode,
  type TagName,
} from '../oci/index.js';
import { theOne, type Candidate, type MirrorFindings, type Selection } from '../select/index.js';
import type { Environment } from '../ports.js';
import type { SkippedRule } from '../tags/index.js';
import type { Applied, AppliedRepository, BlobCounts, Change, ChangeSet, SentBlobs, Unrestored } from '../transaction/index.js';
import type { Trigger } from '../trigger/index.js';
import { pagesOf, type Pages } from './pages.js';

/** What a run knows so far, filled in the order of the flow: it may end anywhere, and is then reported by what it had reached. */
export interface Reached {
  inputs?: Inputs;
  trigger?: Trigger;
  /** Whether this run may write, and why not. */
  writes?: { readonly allowed: true } | { readonly allowed: false; readonly why: string };
  /** There is nothing to do for this event: one sentence. */
  idle?: string;
  selection?: Selection;
  /** Names of the plan by priority. */
  byPriority?: readonly TagName[];
  skipped?: readonly SkippedRule[];
  /** Of the one ModelKit. */
  digest?: Digest;
  manifest?: Manifest;
  /** What was sent before the changes were known. */
  ahead?: SentBlobs;
  changes?: ChangeSet;
  /** The first write may have been made: until there is `applied`, what became of the plan is not known. */
  writing?: true;
  applied?: Applied;
  failure?: Failure;
  readonly remarks: readonly Remark[];
}

/** How a run ended. */
type Outcome =
  /** The event asks for nothing; `why` is one sentence. */
  | { readonly outcome: 'idle'; readonly why: string }
  /** Nothing was to be written; `why` is one clause. */
  | { readonly outcome: 'planned'; readonly why: string }
  /** Ended by a problem before its report of writes: `wrote` is `layers` where some were sent ahead, `unknown` once the first tag may be written. */
  | { readonly outcome: 'refused'; readonly problems: Problems; readonly wrote: 'nothing' | 'layers' | 'unknown' }
  /** All writes were made, or there were none to make; with `problems` they were taken back but for `unrestored`. */
  | {
      readonly outcome: 'applied';
      readonly pushed: boolean;
      readonly problems: Problems | [];
      readonly unrestored: readonly Unrestored[];
      /** The layers of ModelKits that moved tags had named before. */
      readonly previous: ReadonlyMap<Digest, readonly LayerRecord[]>;
    };

/** What ended the run, the first in front; positions as GitHub shows the files. */
type Problems = readonly [Problem, ...Problem[]];

/** What every report is made from: what happened, and what is known of it. Nothing in it is asked for again. */
export type RunRecord = Outcome & {
  /** '' when the inputs could not be read. */
  readonly mode: Mode | '';
  /** Whether the run was allowed to write. */
  readonly writes: boolean;
  /** The artifact, as its users call it. */
  readonly title: ArtifactFormat['title'];
  readonly trigger: { readonly event: string; readonly kind: Trigger['kind']; readonly ref: string; readonly commit: string };
  /** In the order of the input; without changes where the run ended before it had decided any. */
  readonly repositories: readonly AppliedRepository[];
  readonly about: About;
  readonly pages: Pages;
  /** The rules are the user's own, not the default ones. */
  readonly hasOwnRules: boolean;
  /** Names by priority, of those that the rules gave. */
  readonly byPriority: readonly TagName[];
  readonly skipped: readonly SkippedRule[];
  readonly remarks: readonly Remark[];
};

/** What the run was about: one ModelKit, many of them, or no one: none was selected, or tags are only removed. */
type About =
  | {
      readonly kits: 'one';
      readonly facts: ModelFacts;
      /** One clause: where the ModelKit is or was found. */
      readonly found: string;
      /** Known once the kit is hashed or found; the manifest, once it was made or read. */
      readonly digest?: Digest;
      readonly manifest?: ManifestRecord;
    }
  | { readonly kits: 'many'; readonly findings: MirrorFindings }
  | { readonly kits: 'none' };

export interface ManifestRecord {
  readonly mediaType: string;
  readonly size: number;
  readonly layers: readonly LayerRecord[];
}

export interface LayerRecord {
  /** '' where the media type tells none. */
  readonly kind: LayerKind | '';
  readonly path: string;
  /** A digest of a raw layer is that of the file itself, as other programs show it. */
  readonly form: 'tar' | 'raw';
  /** Known of what this run has walked. */
  readonly files?: number;
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
}

const NO_BLOBS: BlobCounts = { uploaded: 0, present: 0, mounted: 0, bytes: 0 };

/** All that is known when a run ends, wherever it ended. */
export function recordOf(reached: Reached, env: Environment = {}): RunRecord {
  const { inputs, trigger, manifest, applied, changes, ahead } = reached;
  const bare = (inputs?.repositories ?? []).map((repository) => ({ repository, changes: [] }));
  const repositories =
    applied?.repositories ?? (changes?.repositories ?? bare).map((one) => ({ ...one, blobs: ahead?.countsOf(one.repository) ?? NO_BLOBS }));
  return {
    ...outcomeOf(
      reached,
      repositories.some(({ blobs }) => blobs.uploaded + blobs.mounted > 0),
    ),
    mode: inputs?.mode ?? '',
    writes: reached.writes?.allowed ?? false,
    title: ((manifest === undefined ? undefined : formatOf(manifest)) ?? FORMATS[inputs?.format ?? 'modelkit']).title,
    trigger: {
      event: trigger?.event ?? '',
      kind: trigger?.kind ?? 'other',
      ref: trigger?.ref ?? '',
      commit: trigger?.commit.known === true ? trigger.commit.value : '',
    },
    repositories,
    pages: pagesOf(env, trigger),
    hasOwnRules: inputs?.rules.rules.some(({ line }) => line > 0) ?? false,
    about: aboutOf(reached),
    byPriority: reached.byPriority ?? [],
    skipped: reached.skipped ?? [],
    remarks: reached.remarks,
  };
}

function outcomeOf({ inputs, writes, idle, applied, failure, writing }: Reached, sent: boolean): Outcome {
  const [first, ...others] = (failure?.problems ?? []).map((problem) => inContext(problem, inputs?.contextInWorkspace));
  if (applied !== undefined) {
    const { pushed, unrestored } = applied;
    const previous = new Map([...applied.previous].map(([digest, manifest]) => [digest, layerRecords(manifest)]));
    return { outcome: 'applied', pushed, unrestored, previous, problems: first === undefined ? [] : [first, ...others] };
  }
  if (first !== undefined)
    return { outcome: 'refused', problems: [first, ...others], wrote: writing === true ? 'unknown' : sent ? 'layers' : 'nothing' };
  if (idle !== undefined) return { outcome: 'idle', why: idle };
  return { outcome: 'planned', why: writes?.allowed === false ? writes.why : '' };
}

function aboutOf({ selection, digest, manifest }: Reached): About {
  if (selection?.findings !== undefined) return { kits: 'many', findings: selection.findings };
  const one = selection === undefined ? undefined : theOne(selection);
  if (one === undefined) return { kits: 'none' };
  const { facts, found } = one;
  return {
    kits: 'one',
    facts,
    found,
    ...(digest === undefined ? {} : { digest }),
    ...(manifest === undefined ? {} : { manifest: { ...manifest.descriptor, layers: layerRecords(manifest, one) } }),
  };
}

/** Older manifests do not say the paths of their layers; their config may. */
function layerRecords({ layers }: Manifest, { plan, pathOf }: Pick<Candidate, 'plan' | 'pathOf'> = {}): readonly LayerRecord[] {
  return layers.map((layer, index) => {
    const files = plan?.layers[index]?.files;
    return {
      kind: layerKind(layer) ?? '',
      path: layerPath(layer) ?? pathOf?.(layer) ?? '',
      form: layerForm(layer),
      ...(files === undefined ? {} : { files }),
      mediaType: layer.mediaType,
      digest: layer.digest,
      size: layer.size,
    };
  });
}

/** Layers of the one ModelKit, as far as its manifest is known. */
export function layersOf({ about }: RunRecord): readonly LayerRecord[] {
  return about.kits === 'one' ? (about.manifest?.layers ?? []) : [];
}

/** What a tag names when the step ends, or would name after a plan. Nothing of the plan came true when the run ended before its first write. */
export function holds({ outcome }: RunRecord, { before, after }: Change): Digest | null {
  return outcome === 'refused' ? before : after;
}

/** `name@digest` of the one ModelKit; '' where there is none, or its digest is not known. */
export function referenceOf({ about, repositories: [first] }: RunRecord): string {
  return about.kits !== 'one' || about.digest === undefined || first === undefined ? '' : digestReference(first.repository, about.digest);
}

/** The first name by priority among the tags of the first repository that name the ModelKit when the step ends; '' when there is none. */
export function versionOf(record: RunRecord): string {
  const { about, byPriority, repositories } = record;
  if (about.kits !== 'one') return '';
  const named = (repositories[0]?.changes ?? []).filter((change) => holds(record, change) === about.digest);
  const standing = new Set(named.map(({ tag }) => tag));
  return byPriority.find((name) => standing.has(name)) ?? '';
}

/** What ended the run; nothing where it did what it was asked for. */
export function problemsOf(record: RunRecord): readonly Problem[] {
  return record.outcome === 'refused' || record.outcome === 'applied' ? record.problems : [];
}
