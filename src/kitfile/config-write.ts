import type { Digest } from '../oci/index.js';
import { goJson, goString } from './json.js';
import { layerEntries, modelHasLayer } from './layers.js';
import type { KitDataset, Kitfile, KitModel, KitPackage, Parameter } from './types.js';

/** Key and value, in order; undefined and '' are left out, as Go does for `omitempty`. */
type Members = readonly (readonly [key: string, value: string | Json | undefined])[];

/** A value that is JSON already. */
class Json {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * The config blob of a ModelKit, byte for byte as kit writes it: one line of JSON in the order of kit's structs.
 * `digests` are those of the stored layers, aligned with `layerEntries(kitfile)`; layers are not compressed, so the digest is the diffId too.
 */
export function serializeConfig(kitfile: Kitfile, digests: readonly Digest[]): Uint8Array {
  const expected = layerEntries(kitfile).length;
  if (digests.length !== expected) throw new RangeError(`${digests.length} digests for ${expected} layers`);
  const remaining = digests.values();
  const layer = (): Members => {
    const digest = remaining.next().value;
    return [
      ['digest', digest],
      ['diffId', digest],
    ];
  };
  const { model } = kitfile;
  const text = object([
    ['manifestVersion', new Json(goString(kitfile.manifestVersion))],
    ['package', packageJson(kitfile.package)],
    ['model', model && modelJson(model, layer)],
    ['code', list(kitfile.code, (code) => [['path', code.path], ['description', code.description], ['license', code.license], ...layer()])],
    ['datasets', list(kitfile.datasets, (dataset) => [...datasetMembers(dataset), ...layer()])],
    // Only documents keep an empty path.
    ['docs', list(kitfile.docs, (docs) => [['path', new Json(goString(docs.path))], ['description', docs.description], ...layer()])],
    [
      'prompts',
      list(kitfile.prompts, (prompt) => [['name', prompt.name], ['path', prompt.path], ['description', prompt.description], ...layer()]),
    ],
    [
      'mcpServers',
      list(kitfile.mcpServers, (server) => [['name', server.name], ['path', server.path], ['description', server.description], ...layer()]),
    ],
  ]);
  return Buffer.from(text.text, 'utf8');
}

function packageJson(from: KitPackage): Json {
  return object([
    ['name', from.name],
    ['version', from.version],
    ['description', from.description],
    ['license', from.license],
    ['authors', texts(from.authors ?? [])],
  ]);
}

function modelJson(model: KitModel, layer: () => Members): Json {
  // The model's layer comes before its parts' in the manifest, its digest after them in the config.
  const digest = modelHasLayer(model) ? layer() : [];
  return object([
    ['name', model.name],
    ['path', model.path],
    ['license', model.license],
    ['framework', model.framework],
    ['format', model.format],
    ['version', model.version],
    ['description', model.description],
    [
      'parts',
      list(model.parts, (part) => [['name', part.name], ['path', part.path], ['license', part.license], ['type', part.type], ...layer()]),
    ],
    ['parameters', parametersJson(model.parameters)],
    ...digest,
  ]);
}

function datasetMembers(dataset: KitDataset): Members {
  return [
    ['name', dataset.name],
    ['path', dataset.path],
    ['description', dataset.description],
    ['license', dataset.license],
    ['parameters', parametersJson(dataset.parameters)],
  ];
}

/** Only null is left out; `{}`, `[]`, "", 0 and false are values. */
function parametersJson(parameters: Parameter | undefined): Json | undefined {
  return parameters === undefined || parameters === null ? undefined : new Json(goJson(parameters));
}

function list<T>(items: readonly T[], members: (item: T) => Members): Json | undefined {
  return items.length === 0 ? undefined : new Json(`[${items.map((item) => object(members(item)).text).join(',')}]`);
}

/** Texts, in order; nothing for none. */
export function texts(from: readonly string[]): Json | undefined {
  return from.length === 0 ? undefined : new Json(goJson(from));
}

/** Members that hold something, in order. */
export function object(members: Members): Json {
  const written: string[] = [];
  for (const [key, value] of members) {
    if (value === undefined || value === '') continue;
    written.push(`"${key}":${typeof value === 'string' ? goString(value) : value.text}`);
  }
  return new Json(`{${written.join(',')}}`);
}
