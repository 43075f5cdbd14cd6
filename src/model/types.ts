import type { LayerKind } from '../kitfile/index.js';

/** A value and where it came from, for log, summary and `json.model`. */
export interface Sourced<T> {
  readonly value: T;
  /** For people, e.g. `Kitfile model.name`, `GGUF header of llama-2-7b-chat.Q8_0.gguf`. No control characters. */
  readonly source: string;
}

/** Facts that may be unknown: absent and undefined are the same. */
export type Known<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

export interface ModelFile {
  /** Relative to the context, `/` between elements, as in the tar header. */
  readonly path: string;
  readonly size: number;
}

export type ModelFilesFailure = 'MODEL_FILE_UNREADABLE' | 'MODEL_FILE_SHORT' | 'MODEL_FILES_UNAVAILABLE';

/** Read-only access to the files of a kit: a directory on disk (only what would be packed), or published layers read by range. */
export interface ModelFiles {
  /** Regular files at or below `path`, in the packer's order. Throws MODEL_FILES_UNAVAILABLE when the source cannot be listed. */
  list(path: string): AsyncIterable<ModelFile>;
  /** Why an entry that has been listed may hold more files than were given: they lie too far in a layer that is read from its beginning. */
  cut?(path: string): string | undefined;
  /** Exactly `length` bytes from `from`; throws MODEL_FILE_SHORT when the file ends before. */
  read(path: string, from: number, length: number): Promise<Uint8Array>;
}

/** A content tag of the default pattern, before any prefix. Legal, not yet length-limited. */
export interface ContentName {
  readonly name: string;
  /** Why this name: its parts with their sources, one sentence. */
  readonly reason: string;
  /** Layers that the name speaks of, as in `org.cncf.model.filepath`: compared when the tag exists with another digest. */
  readonly layers: readonly { readonly kind: LayerKind; readonly path: string }[];
  /** Values for a `pattern=` of the user's, where they differ from the kit's (several models in one kit). */
  readonly values: ModelValues;
}

/** What `{{model.…}}` and `{{dataset.…}}` give; a missing key is an empty part. `version`: the version token of the name, else `model.version`. */
export type ModelValues = Known<
  Record<'size' | 'variant' | 'version' | 'quantization' | 'name' | 'format' | 'architecture' | 'dataset', Sourced<string>>
>;

/** All that tags may say about a kit's content. */
export interface ModelFacts extends ModelValues {
  /** Number of parameters counted from headers, for the summary. */
  readonly parameters?: Sourced<number>;
  readonly kit: { readonly name?: Sourced<string>; readonly version?: Sourced<string> };
  /** Content tags in order, the primary model first, then significant datasets; at most 10. */
  readonly content: readonly ContentName[];
  /** Why there is no content name, when `content` is empty. */
  readonly noContent?: string;
  /** Why files could not be read (a damaged layer): only what the Kitfile states is known, and rules that use other model values say so and are skipped. */
  readonly unavailable?: string;
}

/** Facts of a kit that nobody asked about (mirror and promote without content rules). */
export const NO_FACTS: ModelFacts = { kit: {}, content: [], noContent: 'the rules of this step do not ask what is inside' };

/** The segments of one model, each with its source. `token`: the version token of the name alone. */
export type Decision = Known<Record<'size' | 'variant' | 'token' | 'quantization', Sourced<string>>>;
