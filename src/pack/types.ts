import type { Kitfile, LayerKind } from '../kitfile/index.js';
import type { ModelFiles } from '../model/index.js';
import type { Artifact, Digest } from '../oci/index.js';

/**
 * One tar entry. Names are raw bytes in Latin-1 (one char a byte, `Buffer.from(name, 'latin1')`), since file names need not be UTF-8.
 * `mode` is 0o644 or 0o755. A directory has size 0.
 */
export interface TarEntry {
  readonly name: string;
  readonly type: 'file' | 'directory';
  readonly mode: number;
  readonly size: number;
}

/** A layer as entries: no header and no byte of a file is kept. `raw` layers are the bytes of their one file. Plain data: crosses to a worker. */
export interface LayerContent {
  /** Real path of the context directory. */
  readonly root: string;
  readonly format: 'tar' | 'raw';
  readonly entries: readonly TarEntry[];
  /** Bytes of the layer blob. */
  readonly size: number;
}

/** Entries in, digest out; the work may happen on another core. Rejects with FILE_CHANGED when a file's size is not its entry's. */
export interface LayerHasher {
  /** `onBytes` reports progress as bytes since the last call. */
  hash(content: LayerContent, onBytes: (bytes: number) => void, signal?: AbortSignal): Promise<Digest>;
  close(): Promise<void>;
}

export interface PlannedLayer {
  readonly kind: LayerKind;
  /** Cleaned path, as in `org.cncf.model.filepath`. */
  readonly path: string;
  readonly mediaType: string;
  readonly files: number;
  readonly content: LayerContent;
}

/** A kit whose files are known and allowed, and of which nothing has been hashed yet. */
export interface KitPlan {
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
