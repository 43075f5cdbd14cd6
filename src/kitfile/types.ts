import type { Position } from '../failure.js';
import type { LayerKind } from '../oci/index.js';

export type { LayerKind } from '../oci/index.js';

/** Free-form `parameters`, scalars resolved as kit resolves them. Integers beyond 2^53 stay exact. */
export type Parameter = null | boolean | number | bigint | string | readonly Parameter[] | { readonly [key: string]: Parameter };

/** Keys of a Kitfile, object by object, in the order of kit's structs, which is also their order in the config blob. */
export const KEYS = {
  kitfile: ['manifestVersion', 'package', 'model', 'code', 'datasets', 'docs', 'prompts', 'mcpServers'],
  package: ['name', 'version', 'description', 'license', 'authors'],
  model: ['name', 'path', 'license', 'framework', 'format', 'version', 'description', 'parts', 'parameters'],
  part: ['name', 'path', 'license', 'type'],
  code: ['path', 'description', 'license'],
  dataset: ['name', 'path', 'remotePath', 'remoteHash', 'description', 'license', 'parameters'],
  docs: ['path', 'description'],
  prompt: ['name', 'path', 'description'],
  mcpServer: ['name', 'path', 'description'],
} as const;

/** Keys whose values are more than a text, or are not taken. */
const OTHER_KEYS = ['authors', 'parts', 'parameters', 'remotePath', 'remoteHash'] as const;

export type TextKey<K extends string> = Exclude<K, (typeof OTHER_KEYS)[number]>;

export function textKeys<K extends string>(keys: readonly K[]): readonly TextKey<K>[] {
  const others: readonly string[] = OTHER_KEYS;
  return keys.filter((key): key is TextKey<K> => !others.includes(key));
}

/** The texts of an object beside `path`: those that are set and not empty, since kit writes neither. */
export type Texts<K extends string> = Partial<Readonly<Record<Exclude<TextKey<K>, 'path'>, string>>>;

export function readTexts<K extends string>(keys: readonly K[], read: (key: K) => string | undefined): Texts<K> {
  const found: Partial<Record<Exclude<TextKey<K>, 'path'>, string>> = {};
  for (const key of textKeys(keys).filter((one): one is Exclude<TextKey<K>, 'path'> => one !== 'path')) {
    const text = read(key);
    if (text !== undefined && text !== '') found[key] = text;
  }
  return found;
}

type TextsIn<Section extends keyof typeof KEYS> = Texts<(typeof KEYS)[Section][number]>;

/** One entry that becomes a layer. `path` exactly as written; `at` is where the path stands. */
interface EntryBase {
  readonly path: string;
  readonly at: Position;
}

export interface KitPackage extends TextsIn<'package'> {
  readonly authors?: readonly string[];
}

export type KitModelPart = EntryBase & TextsIn<'part'>;

export interface KitModel extends EntryBase, TextsIn<'model'> {
  readonly parts: readonly KitModelPart[];
  readonly parameters?: Exclude<Parameter, null>;
  /** `path` names another ModelKit instead of a file: no model layer is written. */
  readonly reference?: string;
}

export interface KitDataset extends EntryBase, TextsIn<'dataset'> {
  readonly parameters?: Exclude<Parameter, null>;
}

/** A Kitfile that kit would take. Strings are the scalars' source text; an empty path counts as `.`. */
export interface Kitfile {
  /** As found, relative to the context; the config blob's digest when it came from a registry. */
  readonly file: string;
  readonly manifestVersion: string;
  readonly package: KitPackage;
  readonly model?: KitModel;
  readonly code: readonly (EntryBase & TextsIn<'code'>)[];
  readonly datasets: readonly KitDataset[];
  readonly docs: readonly (EntryBase & TextsIn<'docs'>)[];
  readonly prompts: readonly (EntryBase & TextsIn<'prompt'>)[];
  readonly mcpServers: readonly (EntryBase & TextsIn<'mcpServer'>)[];
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
