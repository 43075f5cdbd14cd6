import { Failure, messageOf } from '../failure.js';
import { isKitReference, parseDigest, type Digest } from '../oci/index.js';
import { quoted, said, type KitfileFailure } from './failure.js';
import { isArray, parseLossless } from './json.js';
import { entriesOf } from './layers.js';
import { KEYS, readTexts, type Kitfile, type KitModel, type Parameter, type Texts } from './types.js';

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
  const entry = <K extends string>(item: JsonObject, where: string, keys: readonly K[]) => ({
    path: reader.text(item, 'path', where) ?? '',
    at,
    ...reader.texts(item, where, keys),
  });
  const section = <K extends string>(key: string, keys: readonly K[]) => list(config, key, key, (item, where) => entry(item, where, keys));

  const readModel = (value: Parameter): KitModel => {
    const fields = reader.object(value, 'model');
    const base = entry(fields, 'model', KEYS.model);
    const model = {
      ...base,
      parts: list(fields, 'parts', 'model.parts', (part, where) => entry(part, where, KEYS.part)),
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
      ...reader.texts(packageFields, 'package', KEYS.package),
      ...(authors.length === 0 ? {} : { authors }),
    },
    ...(model === undefined ? {} : { model }),
    code: section('code', KEYS.code),
    datasets: list(config, 'datasets', 'datasets', (item, where) => ({ ...entry(item, where, KEYS.dataset), ...parameters(item) })),
    docs: section('docs', KEYS.docs),
    prompts: section('prompts', KEYS.prompt),
    mcpServers: section('mcpServers', KEYS.mcpServer),
  };
  return { kitfile, digests: entriesOf(kitfile).map(({ entry }) => digests.get(entry)) };
}

function parameters(fields: JsonObject): Pick<KitModel, 'parameters'> {
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
      throw this.#unreadable(`is not JSON (${said(messageOf(cause))})`, cause);
    }
  }

  object(value: Parameter, where: string): JsonObject {
    if (typeof value === 'object' && value !== null && !isArray(value)) return value;
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

  texts<K extends string>(from: JsonObject, where: string, keys: readonly K[]): Texts<K> {
    return readTexts(keys, (key) => this.text(from, key, where));
  }

  #unreadable(what: string, cause?: unknown): Failure<KitfileFailure> {
    const message = `The config blob ${quoted(this.#name)} ${what}.`;
    const hint = 'This is no ModelKit that kit or this action wrote; name another one, or push it again from its files.';
    return new Failure<KitfileFailure>({ code: 'CONFIG_UNREADABLE', message, hint }, { cause });
  }
}
