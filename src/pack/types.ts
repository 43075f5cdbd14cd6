import type { Problems } from '../failure.js';
import type { Kitfile, LayerEntry, LayerKind } from '../kitfile/index.js';
import type { ModelFacts, ModelFiles } from '../model/index.js';
import type { Artifact, ArtifactFormat, Descriptor, Digest } from '../oci/index.js';
import type { LayerContent } from '../ports.js';
import type { PackFailure } from './failure.js';
import type { LayerDraft } from './layer-draft.js';

export interface PlannedLayer {
  readonly kind: LayerKind;
  /** Cleaned path, as in `org.cncf.model.filepath`. */
  readonly path: string;
  readonly mediaType: string;
  readonly annotations: NonNullable<Descriptor['annotations']>;
  readonly files: number;
  readonly content: LayerContent;
  /** The same file as a layer that no other has the digest of, since its name is inside; where the format needs that. */
  readonly apart?: () => PlannedLayer;
}

/** An entry of the Kitfile with what the walk found for it. */
export interface DraftedEntry {
  readonly entry: LayerEntry;
  readonly draft: LayerDraft;
  /** As kit packs it. */
  readonly content: LayerContent;
}

/** How a Kitfile becomes an artifact: all that differs between the formats while packing. */
export interface PackFormat {
  readonly artifact: ArtifactFormat;
  /** Says what the Kitfile asks for and the format cannot hold, before a file is looked at. */
  check(kitfile: Kitfile, problems: Problems<PackFailure>): void;
  /** The Kitfile as it will travel, and a layer for each of its entries in the order of the manifest. */
  arrange(
    kitfile: Kitfile,
    entries: readonly DraftedEntry[],
    problems: Problems<PackFailure>,
  ): { readonly kitfile: Kitfile; readonly layers: readonly PlannedLayer[] };
  /** Config blob and the manifest's own annotations. `digests` are those of the layers. */
  describe(
    kitfile: Kitfile,
    digests: readonly Digest[],
    facts: ModelFacts,
  ): { readonly config: Uint8Array; readonly annotations: Readonly<Record<string, string>> };
}

/** A kit whose files are known and allowed, and of which nothing has been hashed yet. */
export interface KitPlan {
  readonly format: PackFormat;
  /** As it will travel. */
  readonly kitfile: Kitfile;
  readonly layers: readonly PlannedLayer[];
  /** The files that will be packed, and no others. */
  readonly files: ModelFiles;
}

/** A packed ModelKit: layers hashed, config and manifest serialised; the bytes of layers still come from the files. */
export interface PackedKit {
  readonly artifact: Artifact;
  readonly digest: Digest;
}
