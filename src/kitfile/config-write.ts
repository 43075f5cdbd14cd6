import type { Digest } from '../oci/index.js';
import { goJson, goList, goStruct, type Json, type Members } from './json.js';
import { layerEntries, modelHasLayer } from './layers.js';
import { KEYS, textKeys, type Kitfile, type KitModel, type TextKey } from './types.js';

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
  const section = <K extends string>(entries: readonly TextsOf<K>[], keys: readonly K[]): Json | undefined =>
    goList(entries, (entry) => goStruct([...texts(entry, keys), ...layer()]));
  const { model } = kitfile;
  return goStruct([
    ['manifestVersion', goJson(kitfile.manifestVersion)],
    ['package', goStruct([...texts(kitfile.package, KEYS.package), ['authors', goList(kitfile.package.authors ?? [], goJson)]])],
    ['model', model && modelJson(model, layer)],
    ['code', section(kitfile.code, KEYS.code)],
    [
      'datasets',
      goList(kitfile.datasets, (dataset) =>
        goStruct([...texts(dataset, KEYS.dataset), ['parameters', parametersJson(dataset.parameters)], ...layer()]),
      ),
    ],
    // Only documents keep an empty path.
    ['docs', goList(kitfile.docs, (docs) => goStruct([['path', goJson(docs.path)], ['description', docs.description], ...layer()]))],
    ['prompts', section(kitfile.prompts, KEYS.prompt)],
    ['mcpServers', section(kitfile.mcpServers, KEYS.mcpServer)],
  ]).bytes;
}

function modelJson(model: KitModel, layer: () => Members): Json {
  // The model's layer comes before its parts' in the manifest, its digest after them in the config.
  const digest = modelHasLayer(model) ? layer() : [];
  return goStruct([
    ...texts(model, KEYS.model),
    ['parts', goList(model.parts, (part) => goStruct([...texts(part, KEYS.part), ...layer()]))],
    ['parameters', parametersJson(model.parameters)],
    ...digest,
  ]);
}

type TextsOf<K extends string> = Partial<Readonly<Record<TextKey<K>, string>>>;

function texts<K extends string>(from: TextsOf<K>, keys: readonly K[]): Members {
  return textKeys(keys).map((key) => [key, from[key]]);
}

/** Nothing that is set is left out; `{}`, `[]`, "", 0 and false are values. */
function parametersJson(parameters: KitModel['parameters']): Json | undefined {
  return parameters === undefined ? undefined : goJson(parameters);
}
