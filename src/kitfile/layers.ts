import type { Kitfile, LayerEntry, LayerKind } from './types.js';

/**
 * A path of a Kitfile as kit compares and packs it: cleaned lexically as Go's path.Clean does, `.` for empty. Only `/` separates: a
 * backslash is part of a name, and so is a space at either end.
 */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  const kept: string[] = [];
  for (const element of path.split('/')) {
    if (element === '' || element === '.') continue;
    if (element !== '..') kept.push(element);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!rooted) kept.push('..');
  }
  const joined = kept.join('/');
  return rooted ? `/${joined}` : joined || '.';
}

/** Whether the model section holds a layer: it names a path, and that path is no other ModelKit. */
export function modelHasLayer(model: Kitfile['model']): boolean {
  return model !== undefined && model.path !== '' && model.reference === undefined;
}

type Entry = Pick<LayerEntry, 'path' | 'at' | 'name'>;

/** The entries of a Kitfile that become layers, in the order of the manifest. */
export function entriesOf({
  model,
  ...kitfile
}: Kitfile): readonly { readonly kind: LayerKind; readonly index: number; readonly entry: Entry }[] {
  const of = (kind: LayerKind, entries: readonly Entry[]) => entries.map((entry, index) => ({ kind, index, entry }));
  return [
    ...of('model', model !== undefined && modelHasLayer(model) ? [model] : []),
    ...of('modelpart', model?.parts ?? []),
    ...of('code', kitfile.code),
    ...of('dataset', kitfile.datasets),
    ...of('docs', kitfile.docs),
    ...of('prompt', kitfile.prompts),
    ...of('mcp', kitfile.mcpServers),
  ];
}

/** The layers that a Kitfile asks for, one for each of those entries. */
export function layerEntries(kitfile: Kitfile): readonly LayerEntry[] {
  return entriesOf(kitfile).map(({ kind, index, entry: { path, at, name } }) => {
    return { kind, index, path, cleanPath: cleanPath(path), at, ...(name === undefined ? {} : { name }) };
  });
}
