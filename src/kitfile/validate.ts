import type { Position, Problem, Problems } from '../failure.js';
import { isKitReference } from '../oci/index.js';
import { quoted, type KitfileFailure } from './failure.js';
import { cleanPath, layerEntries } from './layers.js';
import type { Kitfile, LayerEntry, LayerKind } from './types.js';

type PathProblem = Problem<KitfileFailure>;

/** How messages name a kind: as the Kitfile's key does. */
const SECTION: Readonly<Record<LayerKind, string>> = {
  model: 'model',
  modelpart: 'model.parts',
  code: 'code',
  dataset: 'datasets',
  docs: 'docs',
  prompt: 'prompts',
  mcp: 'mcpServers',
};

/** What newer kits check beyond the schema: paths that stay inside, no two alike, bundles with names. */
export function validate(kitfile: Kitfile, problems: Problems<KitfileFailure>): void {
  const entries = layerEntries(kitfile);
  const sound = entries.filter((entry) => {
    const problem = pathProblem(entry);
    if (problem !== undefined) problems.add(problem);
    return problem === undefined;
  });
  refuseSamePaths(sound, problems);
  refuseModelInPlace(kitfile, sound, problems);
  checkBundles(entries, problems);
}

function pathProblem(entry: LayerEntry): PathProblem | undefined {
  const { path, at } = entry;
  const section = SECTION[entry.kind];
  const bad = (what: string, hint: string): PathProblem => ({
    code: 'KITFILE_PATH',
    message: `The path ${quoted(path)} in ${section} ${what}.`,
    hint,
    at,
  });
  if (path.includes('\0')) return bad('holds a NUL character', 'Write the path without it.');
  const scheme = /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1];
  if (scheme !== undefined) {
    return bad(`is a URL (${scheme})`, 'Download the files in a step before this one, and name them by a path inside the context.');
  }
  if (isAbsolute(entry.cleanPath)) return bad('is absolute', 'Write it relative to the context directory.');
  if (leavesContext(entry.cleanPath))
    return bad('leaves the context directory', 'Move the files into the context, or choose a context that holds them.');
  if (entry.kind !== 'model' && entry.kind !== 'mcp' && isKitReference(path)) {
    return bad('names another ModelKit', 'Only model.path may do that; a file of this name has to be renamed.');
  }
  if (entry.kind === 'mcp' && !entry.cleanPath.endsWith('.mcpb')) return bad('is no MCP bundle', 'Name a file that ends in ".mcpb".');
  return undefined;
}

/** Also in the forms of Windows, whatever system this is: a Kitfile means the same everywhere. */
function isAbsolute(path: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:[\\/]|[A-Za-z]:$)/.test(path);
}

/** `path` is cleaned; backslashes are looked at too, since they separate on Windows. */
function leavesContext(path: string): boolean {
  const cleaned = cleanPath(path.replaceAll('\\', '/'));
  return cleaned === '..' || cleaned.startsWith('../');
}

function refuseSamePaths(entries: readonly LayerEntry[], problems: Problems<KitfileFailure>): void {
  const seen = new Map<string, LayerEntry>();
  for (const entry of entries) {
    const first = seen.get(entry.cleanPath);
    if (first === undefined) seen.set(entry.cleanPath, entry);
    else {
      problems.add({
        code: 'KITFILE_PATH_DUPLICATE',
        message: `The path ${quoted(entry.path)} in ${SECTION[entry.kind]} is already in ${SECTION[first.kind]} (${place(first.at)}).`,
        hint: 'Keep one of the two entries: a file belongs to one layer.',
        at: entry.at,
      });
    }
  }
}

/** kit reads a model without a path as one at `.`, and lets nothing else stand there, although it packs no layer for it. */
function refuseModelInPlace({ model }: Kitfile, entries: readonly LayerEntry[], problems: Problems<KitfileFailure>): void {
  if (model?.path !== '') return;
  for (const entry of entries.filter(({ cleanPath: path }) => path === '.')) {
    problems.add({
      code: 'KITFILE_PATH_DUPLICATE',
      message: `The path ${quoted(entry.path)} in ${SECTION[entry.kind]} is that of the model (${place(model.at)}), which has none and so stands for the whole context.`,
      hint: 'Give the model the path of its file or directory.',
      at: entry.at,
    });
  }
}

function checkBundles(entries: readonly LayerEntry[], problems: Problems<KitfileFailure>): void {
  const names = new Map<string, LayerEntry>();
  for (const entry of entries.filter(({ kind }) => kind === 'mcp')) {
    const name = entry.name ?? '';
    const first = names.get(name);
    if (name !== '' && first === undefined) {
      names.set(name, entry);
      continue;
    }
    const where = `mcpServers[${entry.index}]`;
    const message =
      first === undefined ? `${where} has no name.` : `${where} has the name ${quoted(name)} of another server (${place(first.at)}).`;
    problems.add({ code: 'KITFILE_VALUE', message, hint: 'Give every MCP server a name of its own.', at: entry.at });
  }
}

function place(at: Position): string {
  return `line ${at.line}`;
}
