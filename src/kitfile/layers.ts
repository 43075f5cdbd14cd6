import { cleanPath } from './paths.js';
import type { Kitfile, LayerEntry, LayerKind } from './types.js';

/** Whether the model section holds a layer: it names a path, and that path is no other ModelKit. */
export function modelHasLayer(model: Kitfile['model']): boolean {
  return model !== undefined && model.path !== '' && model.reference === undefined;
}

/** The layers that a Kitfile asks for, one for each entry, in the order of the manifest. */
export function layerEntries(kitfile: Kitfile): readonly LayerEntry[] {
  const { model } = kitfile;
  return [
    ...(model !== undefined && modelHasLayer(model) ? [entry('model', model, 0)] : []),
    ...(model?.parts ?? []).map((part, index) => entry('modelpart', part, index)),
    ...kitfile.code.map((code, index) => entry('code', code, index)),
    ...kitfile.datasets.map((dataset, index) => entry('dataset', dataset, index)),
    ...kitfile.docs.map((docs, index) => entry('docs', docs, index)),
    ...kitfile.prompts.map((prompt, index) => entry('prompt', prompt, index)),
    ...kitfile.mcpServers.map((server, index) => entry('mcp', server, index)),
  ];
}

function entry(kind: LayerKind, from: Pick<LayerEntry, 'path' | 'at'> & { readonly name?: string }, index: number): LayerEntry {
  const { path, at, name } = from;
  return { kind, index, path, cleanPath: cleanPath(path), at, ...(name === undefined ? {} : { name }) };
}
