import { Annotation, layerForm, layerKind, layerPath, type Digest, type LayerKind, type Manifest } from '../oci/index.js';
import { cleanPath } from './paths.js';
import { parseConfig } from './config-parse.js';
import { layerEntries } from './layers.js';
import type { Kitfile, KitModel, KitModelPart } from './types.js';

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
  const at = { file: name, line: 1, column: 1 };
  const alone = layers.length === 1 ? layerPath({ annotations }) : undefined;
  const found = layers.flatMap((layer, index) => {
    const kind = layerKind(layer);
    const path = cleanPath(layerPath(layer) ?? alone ?? (layerForm(layer) === 'tar' ? '.' : `layer-${index}`));
    return kind === undefined ? [] : [{ kind, path, at, digest: layer.digest }];
  });
  const of = (...kinds: readonly LayerKind[]) =>
    found.filter(({ kind }) => kinds.includes(kind)).map(({ path, digest }) => ({ path, at, digest }));
  const [first, ...weights] = of('model');
  const parts = [...weights, ...of('modelpart')];
  const stated = statedIn(config);
  const model: (KitModel & { readonly parts: readonly KitModelPart[] }) | undefined =
    first === undefined && parts.length === 0 ? undefined : { path: first?.path ?? '', at, parts, ...stated.model };
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
  const inOrder = [...(first === undefined ? [] : [first]), ...parts, ...of('code'), ...of('dataset'), ...of('docs'), ...of('prompt')];
  if (inOrder.length !== layerEntries(kitfile).length) throw new RangeError('a layer of the pack has no entry');
  return { kitfile, digests: inOrder.map(({ digest }): Digest | undefined => digest) };
}

/** What a ModelPack's config says in the words of a Kitfile. Nothing that is not as the schema has it counts. */
function statedIn(config: Uint8Array): { readonly package: Kitfile['package']; readonly model: Partial<KitModel> } {
  const whole = record(jsonOf(config));
  const [descriptor, model] = [record(whole['descriptor']), record(whole['config'])];
  const licenses = textsOf(descriptor['licenses']);
  const authors = textsOf(descriptor['authors']);
  const paramSize = text(model, 'paramSize');
  const parameters = { ...(/^\d+(?:\.\d)?[KMBTQ]$/i.test(paramSize['paramSize'] ?? '') ? paramSize : {}), ...text(model, 'quantization') };
  return {
    package: {
      ...text(descriptor, 'name'),
      ...text(descriptor, 'version'),
      ...text(descriptor, 'description'),
      ...(licenses[0] === undefined ? {} : { license: licenses[0] }),
      ...(authors.length === 0 ? {} : { authors }),
    },
    // The spec's name is the model's.
    model: { ...text(descriptor, 'name'), ...text(model, 'format'), ...(Object.keys(parameters).length === 0 ? {} : { parameters }) },
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}

function text<K extends string>(from: Readonly<Record<string, unknown>>, key: K): Partial<Readonly<Record<K, string>>> {
  const value = from[key];
  const found: Partial<Record<K, string>> = {};
  if (typeof value === 'string' && value !== '') found[key] = value;
  return found;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : [];
}
