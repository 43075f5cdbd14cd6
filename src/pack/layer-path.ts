import { lstatSync, readdirSync, readlinkSync, realpathSync, statSync, type Stats } from 'node:fs';
import type { Problem } from '../failure.js';
import type { LayerEntry } from '../kitfile/index.js';
import { systemCode, systemReason, type PackFailure } from './failure.js';
import { diskPath } from './layer/index.js';
import { above, isInside, rawName, shownName, shownText } from './names.js';

/** What a Kitfile's path leads to: a sound place, a place behind a symbolic link (`link`, inside the context), or a problem. */
export type LayerPath = { readonly link?: string } | Problem<PackFailure>;

/** The words of the Kitfile for a layer kind. */
function kindName(entry: LayerEntry): string {
  switch (entry.kind) {
    case 'modelpart':
      return 'model part';
    case 'mcp':
      return 'MCP server';
    default:
      return entry.kind;
  }
}

/** `model path "m/w.bin"`: a layer as messages call it. */
export function layerName(entry: LayerEntry): string {
  return `${kindName(entry)} path "${shownText(entry.path === '' ? '.' : entry.path)}"`;
}

/** Looks where the path of one entry leads: it must exist, stay inside the context, and be something that can be packed. */
export function checkLayerPath(root: string, realRoot: string, entry: LayerEntry): LayerPath {
  const path = entry.cleanPath;
  if (path === '..' || path.startsWith('../') || path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) {
    return problem(
      entry,
      'LAYER_PATH_OUTSIDE',
      `The ${layerName(entry)} leaves the context directory.`,
      'A kit holds only files below "context". Write a path inside it, copy the files there, or set "context" to a directory that holds both.',
    );
  }
  const raw = rawName(path);
  const link = firstLink(root, raw);
  let target: Stats;
  try {
    target = statSync(diskPath(root, raw));
  } catch (cause) {
    return missing(root, entry, link, cause);
  }
  if (link !== undefined) {
    const real = realpathSync(diskPath(root, raw));
    if (!isInside(realRoot, real)) {
      return problem(
        entry,
        'LAYER_PATH_OUTSIDE',
        `The ${layerName(entry)} leaves the context directory: "${shownName(link)}" is a symbolic link to "${shownText(targetOf(root, link))}".`,
        'A kit holds only files below "context". Copy the files there instead of linking to them (for example "cp -rL").',
      );
    }
  }
  if (!target.isFile() && !target.isDirectory()) {
    return problem(
      entry,
      'LAYER_PATH_UNSUPPORTED',
      `The ${layerName(entry)} is neither a file nor a directory.`,
      'Pipes, sockets and devices cannot be packed; name a file or a directory.',
    );
  }
  if (entry.kind === 'mcp' && !target.isFile()) {
    return problem(
      entry,
      'LAYER_PATH_UNSUPPORTED',
      `The ${layerName(entry)} is a directory.`,
      'An MCP server is one bundle file (.mcpb), stored as it is; name that file.',
    );
  }
  return link === undefined ? {} : { link };
}

/** The target as the link spells it, or '' when it cannot be read. */
export function targetOf(root: string, link: string): string {
  try {
    return readlinkSync(diskPath(root, link));
  } catch {
    return '';
  }
}

function missing(root: string, entry: LayerEntry, link: string | undefined, cause: unknown): Problem<PackFailure> {
  const code = systemCode(cause);
  if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ELOOP') {
    return problem(
      entry,
      'FILE_UNREADABLE',
      `The ${layerName(entry)} cannot be looked at: ${systemReason(cause)}.`,
      'Make the path readable for the user that runs this step.',
    );
  }
  if (link !== undefined) {
    return problem(
      entry,
      'LAYER_PATH_MISSING',
      `The ${layerName(entry)} does not exist: "${shownName(link)}" is a symbolic link to "${shownText(targetOf(root, link))}", which leads nowhere.`,
      'Put the real file in its place; a cache that links to shared files has to be copied as files (for example "hf download --local-dir DIR" or "cp -rL").',
    );
  }
  if (exists(root, `${rawName(entry.cleanPath)}.dvc`)) {
    return problem(
      entry,
      'DVC_POINTER',
      `The ${layerName(entry)} does not exist; beside it is only the DVC pointer "${shownText(entry.cleanPath)}.dvc".`,
      `Run "dvc pull ${shownText(entry.cleanPath)}" in a step before this one.`,
    );
  }
  const similar = otherSpelling(root, entry.cleanPath);
  if (similar?.normalize() === entry.cleanPath.normalize()) {
    return problem(
      entry,
      'LAYER_PATH_MISSING',
      `The ${layerName(entry)} does not exist, but "${shownText(similar)}" does, in another Unicode form.`,
      'They look alike, but one has composed characters (NFC) and the other decomposed ones (NFD). Copy the name of the file into the Kitfile, or rename the file.',
    );
  }
  return problem(
    entry,
    'LAYER_PATH_MISSING',
    `The ${layerName(entry)} does not exist${similar === undefined ? '' : `, but "${shownText(similar)}" does`}.`,
    similar === undefined
      ? 'Correct the path (it is relative to "context"), or let an earlier step fetch or build the file.'
      : 'Upper and lower case count. Correct the path.',
  );
}

/** The first element of the path that is a symbolic link. */
function firstLink(root: string, raw: string): string | undefined {
  for (const part of [...above(raw), raw]) {
    try {
      if (lstatSync(diskPath(root, part)).isSymbolicLink()) return part;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** A path that differs in case or Unicode form only. */
function otherSpelling(root: string, path: string): string | undefined {
  const found: string[] = [];
  for (const element of path.split('/')) {
    let names: string[];
    try {
      names = readdirSync(diskPath(root, rawName(found.join('/'))));
    } catch {
      return undefined;
    }
    const match = names.includes(element) ? element : names.find((name) => sameLetters(name, element));
    if (match === undefined) return undefined;
    found.push(match);
  }
  return found.join('/');
}

function sameLetters(a: string, b: string): boolean {
  return a.normalize().toLowerCase() === b.normalize().toLowerCase();
}

function exists(root: string, raw: string): boolean {
  try {
    return lstatSync(diskPath(root, raw)).isFile();
  } catch {
    return false;
  }
}

function problem(entry: LayerEntry, code: PackFailure, message: string, hint: string): Problem<PackFailure> {
  return { code, message, hint, at: entry.at };
}
