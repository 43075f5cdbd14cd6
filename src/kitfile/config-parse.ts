import { Failure, messageOf } from '../failure.js';
import { parseDigest, type Digest } from '../oci/index.js';
import { shown, type KitfileFailure } from './failure.js';
import { isKitReference } from './paths.js';
import { modelHasLayer } from './layers.js';
import { parseLossless } from './json.js';
import type { Kitfile, KitModel, Parameter } from './types.js';

type JsonObject = Readonly<Record<string, Parameter>>;

/** As much as registries take for a manifest; kit's configs are a few kilobytes. */
const CONFIG_SIZE_LIMIT = 4 * 1024 * 1024;

/**
 * The Kitfile inside a config blob of a published ModelKit, and the digest that each of its layers has (aligned with `layerEntries`;
 * undefined in configs of kits before 0.5). `name` is what positions and messages call the blob. Keys of newer kits are passed over,
 * paths are not judged: what is published is only read. Throws CONFIG_UNREADABLE.
 */
export function parseConfig(
  bytes: Uint8Array,
  name: string,
): { readonly kitfile: Kitfile; readonly digests: readonly (Digest | undefined)[] } {
  const reader = new ConfigReader(name);
  const config = reader.object(reader.json(bytes), 'the config');
  const at = { file: name, line: 1, column: 1 };
  const digests = new Map<object, Digest | undefined>();
  const list = <T extends object>(
    from: JsonObject,
    key: string,
    where: string,
    read: (item: JsonObject, where: string) => T,
  ): readonly T[] =>
    reader.list(from, key, where).map((item, index) => {
      const itemWhere = `${where}[${index}]`;
      const fields = reader.object(item ?? {}, itemWhere);
      const entry = read(fields, itemWhere);
      digests.set(entry, parseDigest(reader.text(fields, 'digest', itemWhere) ?? ''));
      return entry;
    });
  const withPath = (item: JsonObject, where: string) => ({ path: reader.text(item, 'path', where) ?? '', at });

  const readModel = (value: Parameter): KitModel => {
    const fields = reader.object(value, 'model');
    const base = withPath(fields, 'model');
    const model = {
      ...base,
      ...reader.texts(fields, 'model', ['name', 'license', 'framework', 'format', 'version', 'description']),
      parts: list(fields, 'parts', 'model.parts', (part, where) => ({
        ...withPath(part, where),
        ...reader.texts(part, where, ['name', 'license', 'type']),
      })),
      ...parameters(fields),
      ...(isKitReference(base.path) ? { reference: base.path } : {}),
    };
    digests.set(model, parseDigest(reader.text(fields, 'digest', 'model') ?? ''));
    return model;
  };
  const model = isSet(config['model']) ? readModel(config['model']) : undefined;
  const packageFields = isSet(config['package']) ? reader.object(config['package'], 'package') : {};
  const authors = reader.list(packageFields, 'authors', 'package.authors').filter((author) => typeof author === 'string');
  const kitfile: Kitfile = {
    file: name,
    manifestVersion: reader.text(config, 'manifestVersion', '') ?? '',
    package: {
      ...reader.texts(packageFields, 'package', ['name', 'version', 'description', 'license']),
      ...(authors.length === 0 ? {} : { authors }),
    },
    ...(model === undefined ? {} : { model }),
    code: list(config, 'code', 'code', (item, where) => ({
      ...withPath(item, where),
      ...reader.texts(item, where, ['description', 'license']),
    })),
    datasets: list(config, 'datasets', 'datasets', (item, where) => ({
      ...withPath(item, where),
      ...reader.texts(item, where, ['name', 'description', 'license']),
      ...parameters(item),
    })),
    docs: list(config, 'docs', 'docs', (item, where) => ({ ...withPath(item, where), ...reader.texts(item, where, ['description']) })),
    prompts: list(config, 'prompts', 'prompts', (item, where) => ({
      ...withPath(item, where),
      ...reader.texts(item, where, ['name', 'description']),
    })),
    mcpServers: list(config, 'mcpServers', 'mcpServers', (item, where) => ({
      ...withPath(item, where),
      ...reader.texts(item, where, ['name', 'description']),
    })),
  };
  const inOrder: readonly object[] = [
    ...(model !== undefined && modelHasLayer(model) ? [model] : []),
    ...(model?.parts ?? []),
    ...kitfile.code,
    ...kitfile.datasets,
    ...kitfile.docs,
    ...kitfile.prompts,
    ...kitfile.mcpServers,
  ];
  return { kitfile, digests: inOrder.map((entry) => digests.get(entry)) };
}

function parameters(fields: JsonObject): { readonly parameters?: Parameter } {
  const value = fields['parameters'];
  return isSet(value) ? { parameters: value } : {};
}

function isSet(value: Parameter | undefined): value is Exclude<Parameter, null> {
  return value !== undefined && value !== null;
}

/** Takes values out of the JSON by type, or says which one is wrong. */
class ConfigReader {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  json(bytes: Uint8Array): Parameter {
    if (bytes.length > CONFIG_SIZE_LIMIT) throw this.#unreadable(`has ${bytes.length} bytes, more than ${CONFIG_SIZE_LIMIT}`);
    try {
      return parseLossless(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch (cause) {
      throw this.#unreadable(`is not JSON (${shown(messageOf(cause)).slice(1, -1)})`, cause);
    }
  }

  object(value: Parameter, where: string): JsonObject {
    if (isObject(value)) return value;
    throw this.#unreadable(`is not what kit writes: ${where} is no object`);
  }

  list(from: JsonObject, key: string, where: string): readonly Parameter[] {
    const value = from[key];
    if (!isSet(value)) return [];
    if (isArray(value)) return value;
    throw this.#unreadable(`is not what kit writes: ${where} is no list`);
  }

  text(from: JsonObject, key: string, where: string): string | undefined {
    const value = from[key];
    if (!isSet(value)) return undefined;
    if (typeof value === 'string') return value;
    throw this.#unreadable(`is not what kit writes: ${where === '' ? key : `${where}.${key}`} is no text`);
  }

  /** The texts that are set and not empty. */
  texts<K extends string>(from: JsonObject, where: string, keys: readonly K[]): Partial<Readonly<Record<K, string>>> {
    const found: Partial<Record<K, string>> = {};
    for (const key of keys) {
      const text = this.text(from, key, where);
      if (text !== undefined && text !== '') found[key] = text;
    }
    return found;
  }

  #unreadable(what: string, cause?: unknown): Failure<KitfileFailure> {
    const message = `The config blob ${shown(this.#name)} ${what}.`;
    const hint = 'This is no ModelKit that kit or this action wrote; name another one, or push it again from its files.';
    return new Failure<KitfileFailure>({ code: 'CONFIG_UNREADABLE', message, hint }, { cause });
  }
}

function isObject(value: Parameter): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArray(value: Parameter): value is readonly Parameter[] {
  return Array.isArray(value);
}
