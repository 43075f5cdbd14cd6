import type { Position } from '../failure.js';
import { isKitReference } from '../oci/index.js';
import type { Decoder, Entry } from './decoder.js';
import { quoted } from './failure.js';
import { readParameter } from './parameter.js';
import { KEYS, readTexts, type KitDataset, type Kitfile, type KitModel, type KitModelPart, type KitPackage, type Texts } from './types.js';
import type { YamlNode } from './yaml-tree.js';

/** Keys that pack writes into the config blob, and that nobody may write into a Kitfile. */
const WRITTEN_BY_PACK: readonly string[] = ['digest', 'diffId'];

/** The version that this schema has. */
export const MANIFEST_VERSION = '1.0.0';

type Fields = ReadonlyMap<string, Entry>;

/** Kit: word characters, dots and dashes, a word character first. */
const PART_TYPE = /^\w[\w.-]{0,63}$/;

/** Reads the tree of a Kitfile by kit's schema; problems go to the decoder's list. */
export class KitfileReader {
  readonly #decoder: Decoder;
  readonly #file: string;

  constructor(decoder: Decoder, file: string) {
    this.#decoder = decoder;
    this.#file = file;
  }

  read(tree: YamlNode): Kitfile {
    const fields = this.#fields(tree, 'the Kitfile', KEYS.kitfile) ?? new Map<string, Entry>();
    const model = this.#model(fields.get('model'));
    return {
      file: this.#file,
      manifestVersion: this.#texts(fields, '', ['manifestVersion']).manifestVersion ?? '',
      package: this.#package(fields.get('package')),
      ...(model === undefined ? {} : { model }),
      code: this.#list(fields, 'code', (node, where) => this.#entry(node, where, KEYS.code)),
      datasets: this.#list(fields, 'datasets', (node, where) => this.#dataset(node, where)),
      docs: this.#list(fields, 'docs', (node, where) => this.#entry(node, where, KEYS.docs)),
      prompts: this.#list(fields, 'prompts', (node, where) => this.#entry(node, where, KEYS.prompt)),
      mcpServers: this.#list(fields, 'mcpServers', (node, where) => this.#entry(node, where, KEYS.mcpServer)),
    };
  }

  #package(entry: Entry | undefined): KitPackage {
    const fields = entry && this.#fields(entry.value, 'package', KEYS.package);
    if (fields === undefined) return {};
    const authors = this.#list(fields, 'authors', (node, where) => this.#decoder.text(node, where), 'package.authors');
    return { ...this.#texts(fields, 'package', KEYS.package), ...(authors.length === 0 ? {} : { authors }) };
  }

  #model(entry: Entry | undefined): KitModel | undefined {
    if (entry === undefined) return undefined;
    if (entry.value.kind === 'sequence') {
      this.#decoder.problem(
        'KITFILE_TYPE',
        'model must be a mapping, not a list: a ModelKit holds one model.',
        'Write the other files as "parts" of the model, or write one Kitfile, and publish one ModelKit, for each model.',
        entry.value.at,
      );
      return undefined;
    }
    const fields = this.#fields(entry.value, 'model', KEYS.model);
    if (fields === undefined) return undefined;
    const base = this.#path(fields, 'model', entry.value.at);
    return {
      ...base,
      ...this.#texts(fields, 'model', KEYS.model),
      parts: this.#list(fields, 'parts', (node, where) => this.#part(node, where), 'model.parts'),
      ...this.#parameters(fields, 'model'),
      ...(isKitReference(base.path) ? { reference: base.path } : {}),
    };
  }

  #part(node: YamlNode, where: string): KitModelPart | undefined {
    const fields = this.#fields(node, where, KEYS.part);
    if (fields === undefined) return undefined;
    const texts = this.#texts(fields, where, KEYS.part);
    if (texts.type !== undefined && !PART_TYPE.test(texts.type)) {
      this.#decoder.problem(
        'KITFILE_VALUE',
        `${where}.type is ${quoted(texts.type)}.`,
        'Use letters, digits, "_", "." and "-", at most 64 of them, and neither "." nor "-" first.',
        fields.get('type')?.value.at ?? node.at,
      );
    }
    return { ...this.#path(fields, where, node.at), ...texts };
  }

  #entry<K extends string>(node: YamlNode, where: string, keys: readonly K[]) {
    const fields = this.#fields(node, where, keys);
    return fields && { ...this.#path(fields, where, node.at), ...this.#texts(fields, where, keys) };
  }

  #dataset(node: YamlNode, where: string): KitDataset | undefined {
    const fields = this.#fields(node, where, KEYS.dataset);
    if (fields === undefined) return undefined;
    for (const key of ['remotePath', 'remoteHash']) {
      const entry = fields.get(key);
      if (entry === undefined || (this.#decoder.text(entry.value, `${where}.${key}`) ?? '') === '') continue;
      this.#decoder.problem(
        'KITFILE_UNSUPPORTED',
        `${where}.${key} is not supported yet: data that stays elsewhere cannot be packed.`,
        'Download the data in a step before this one and name it by "path", or pack with kit itself (packer: kit).',
        entry.key.at,
      );
    }
    return {
      ...this.#path(fields, where, node.at),
      ...this.#texts(fields, where, KEYS.dataset),
      ...this.#parameters(fields, where),
    };
  }

  /** The entries of a mapping, after every unknown key has been reported. */
  #fields(node: YamlNode, where: string, known: readonly string[]): Fields | undefined {
    const fields = this.#decoder.entries(node, where);
    for (const [key, entry] of fields ?? []) {
      if (!known.includes(key)) this.#unknownKey(key, where, known, entry);
    }
    return fields;
  }

  #unknownKey(key: string, where: string, known: readonly string[], entry: Entry): void {
    const meant = known.find((name) => name.toLowerCase() === key.toLowerCase());
    const hint = WRITTEN_BY_PACK.includes(key)
      ? 'Remove it: digests are computed when the kit is packed.'
      : meant === undefined
        ? `Known here: ${known.join(', ')}.`
        : `Write it as "${meant}": upper and lower case count.`;
    this.#decoder.problem('KITFILE_KEY_UNKNOWN', `${quoted(key)} is no key of ${where}.`, hint, entry.key.at);
  }

  #path(fields: Fields, where: string, at: Position): { readonly path: string; readonly at: Position } {
    const entry = fields.get('path');
    const path = entry && this.#decoder.text(entry.value, `${where}.path`);
    return { path: path ?? '', at: entry?.value.at ?? at };
  }

  #texts<K extends string>(fields: Fields, where: string, keys: readonly K[]): Texts<K> {
    return readTexts(keys, (key) => {
      const entry = fields.get(key);
      return entry && this.#decoder.text(entry.value, where === '' ? key : `${where}.${key}`);
    });
  }

  #parameters(fields: Fields, where: string): Pick<KitModel, 'parameters'> {
    const entry = fields.get('parameters');
    const parameters = entry === undefined ? null : readParameter(this.#decoder, entry.value, `${where}.parameters`);
    return parameters === null ? {} : { parameters };
  }

  #list<T>(fields: Fields, key: string, read: (node: YamlNode, where: string) => T | undefined, where = key): readonly T[] {
    const entry = fields.get(key);
    if (entry === undefined) return [];
    return this.#decoder.items(entry.value, where).flatMap((node, index) => {
      const item = read(node, `${where}[${index}]`);
      return item === undefined ? [] : [item];
    });
  }
}
