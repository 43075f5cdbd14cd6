import type { Position } from '../failure.js';
import type { LayerKind } from '../oci/index.js';

export type { LayerKind } from '../oci/index.js';

/** Free-form `parameters`, scalars resolved as kit resolves them. Integers beyond 2^53 stay exact. */
export type Parameter = null | boolean | number | bigint | string | readonly Parameter[] | { readonly [key: string]: Parameter };

/** One entry that becomes a layer. `path` exactly as written; `at` is where the path stands. */
interface EntryBase {
  readonly path: string;
  readonly at: Position;
}

export interface KitPackage {
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  readonly license?: string;
  readonly authors?: readonly string[];
}

export interface KitModelPart extends EntryBase {
  readonly name?: string;
  readonly license?: string;
  readonly type?: string;
}

export interface KitModel extends EntryBase {
  readonly name?: string;
  readonly license?: string;
  readonly framework?: string;
  readonly format?: string;
  readonly version?: string;
  readonly description?: string;
  readonly parts: readonly KitModelPart[];
  readonly parameters?: Parameter;
  /** `path` names another ModelKit instead of a file: no model layer is written. */
  readonly reference?: string;
}

export interface KitCode extends EntryBase {
  readonly description?: string;
  readonly license?: string;
}

export interface KitDataset extends EntryBase {
  readonly name?: string;
  readonly description?: string;
  readonly license?: string;
  readonly parameters?: Parameter;
}

export interface KitDocs extends EntryBase {
  readonly description?: string;
}

export interface KitPrompt extends EntryBase {
  readonly name?: string;
  readonly description?: string;
}

export interface KitMcpServer extends EntryBase {
  readonly name?: string;
  readonly description?: string;
}

/** A Kitfile that kit would take. Strings are the scalars' source text; an empty path counts as `.`. */
export interface Kitfile {
  /** As found, relative to the context; the config blob's digest when it came from a registry. */
  readonly file: string;
  readonly manifestVersion: string;
  readonly package: KitPackage;
  readonly model?: KitModel;
  readonly code: readonly KitCode[];
  readonly datasets: readonly KitDataset[];
  readonly docs: readonly KitDocs[];
  readonly prompts: readonly KitPrompt[];
  readonly mcpServers: readonly KitMcpServer[];
}

/** One layer that the Kitfile asks for, in manifest order: model, parts, code, datasets, docs, prompts, MCP servers. */
export interface LayerEntry {
  readonly kind: LayerKind;
  /** Position within its kind's list, from 0 (model: always 0). */
  readonly index: number;
  /** As written in the Kitfile. */
  readonly path: string;
  /** Lexically cleaned as Go's path.Clean does, forward slashes; `.` for empty. */
  readonly cleanPath: string;
  readonly at: Position;
  readonly name?: string;
}
