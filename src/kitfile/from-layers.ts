import { Annotation, layerForm, layerKind, layerPath, type Digest, type LayerKind, type Manifest } from '../oci/index.js';
import { at, textAt } from '../json.js';
import { parseConfig } from './config-parse.js';
import { cleanPath, entriesOf } from './layers.js';
import { readTexts, type Kitfile, type KitModel } from './types.js';

type Stored = Pick<Manifest, 'annotations' | 'layers'>;

/**
 * The Kitfile that a ModelPack carries on its manifest, with the digest of each of its layers; undefined where its writer knows no Kitfiles.
 * Throws CONFIG_UNREADABLE.
 */
export function packedKitfile({ annotations }: Stored, name: string): ReturnType<typeof parseConfig> | undefined {
  const text = annotations[Annotation.kitfile];
  return text === undefined || text === '' ? undefined : parseConfig(Buffer.from(text, 'utf8'), name);
}

/**
 * The least Kitfile that names the layers of a ModelPack: the first weight is the model, what else belongs to it its parts. `config` is the
 * pack's own, of which any part may be missing: what it states about the kit and its model is taken over.
 */
export function kitfileFromLayers({ annotations, layers }: Stored, config: Uint8Array, name: string): ReturnType<typeof parseConfig> {
  const place = { file: name, line: 1, column: 1 };
  const alone = layers.length === 1 ? layerPath({ annotations }) : undefined;
  const found = layers.map((layer, index) => {
    const path = cleanPath(layerPath(layer) ?? alone ?? (layerForm(layer) === 'tar' ? '.' : `layer-${index}`));
    return { kind: layerKind(layer), entry: { path, at: place }, digest: layer.digest };
  });
  const digests = new Map<object, Digest>(found.map(({ entry, digest }) => [entry, digest]));
  const of = (wanted: LayerKind) => found.filter(({ kind }) => kind === wanted).map(({ entry }) => entry);
  const [first, ...weights] = of('model');
  const parts = [...weights, ...of('modelpart')];
  const stated = statedIn(config);
  // The layer's own entry where it has one, so that its digest is found.
  const model =
    first === undefined && parts.length === 0 ? undefined : Object.assign(first ?? { path: '', at: place }, { parts }, stated.model);
  const kitfile: Kitfile = {
    file: name,
    manifestVersion: '',
    package: stated.package,
    ...(model === undefined ? {} : { model }),
    code: of('code'),
    datasets: of('dataset'),
    docs: of('docs'),
    prompts: of('prompt'),
    mcpServers: [],
  };
  return { kitfile, digests: entriesOf(kitfile).map(({ entry }) => digests.get(entry)) };
}

/** What a ModelPack's config says in the words of a Kitfile. Nothing that is not as the schema has it counts. */
function statedIn(config: Uint8Array): { readonly package: Kitfile['package']; readonly model: Partial<KitModel> } {
  const whole = jsonOf(config);
  const described = <K extends string>(...keys: readonly K[]) => readTexts(keys, (key) => textAt(whole, 'descriptor', key));
  const inside = (key: string) => textAt(whole, 'config', key);
  const [license] = textsOf(at(whole, 'descriptor', 'licenses'));
  const authors = textsOf(at(whole, 'descriptor', 'authors'));
  const parameters = readTexts(['paramSize', 'quantization'], (key) =>
    key === 'quantization' || /^\d+(?:\.\d)?[KMBTQ]$/i.test(inside(key) ?? '') ? inside(key) : undefined,
  );
  return {
    package: {
      ...described('name', 'version', 'description'),
      ...(license === undefined ? {} : { license }),
      ...(authors.length === 0 ? {} : { authors }),
    },
    // The spec's name is the model's.
    model: { ...described('name'), ...readTexts(['format'], inside), ...(Object.keys(parameters).length === 0 ? {} : { parameters }) },
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : [];
}
