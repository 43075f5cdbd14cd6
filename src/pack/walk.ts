import { cleanPath } from '../kitfile/index.js';
import { accessSync, constants, readdirSync, type Dirent } from 'node:fs';
import { posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { holdsDownloadMetadata } from './credentials.js';
import { packFailure, systemReason } from './failure.js';
import type { IgnoreRule } from './ignore-file.js';
import type { IgnoreRules, MatchedAbove } from './ignore.js';
import { deepestClaim, see, sighting, type LayerDraft, type LayerNode, type Sighting, type WalkedEntry } from './layer-draft.js';
import { diskPath } from './layer/index.js';
import { byBytes, shownName, trimmed } from './names.js';

export interface WalkOptions {
  /** Absolute path of the context. */
  readonly root: string;
  readonly rules: IgnoreRules;
  readonly tree: LayerNode;
}

/** A file that is packed while the directory it is in has no header before it: kit cannot unpack that. */
export interface Orphan {
  readonly file: string;
  readonly directory: string;
  readonly ignoredBy: IgnoreRule;
}

/** What the walk saw beside the entries. */
export interface Findings {
  /** All of them, in their order. */
  readonly entries: WalkedEntry[];
  readonly git: Sighting;
  readonly links: Sighting;
  readonly specials: Sighting;
  readonly dotted: Sighting;
  /** Names with outer white space for which kit would ask in another layer. */
  readonly spaced: Sighting;
  /** Bare git repositories. */
  readonly repositories: Sighting;
  readonly metadata: Sighting;
  /** The first of each ignored directory. */
  readonly orphans: Orphan[];
}

/** A directory on the way. `made`: the layers in which an ignored directory exists all the same, because one below it has a header. */
interface Place {
  readonly path: string;
  readonly above: MatchedAbove;
  readonly parent: Place | undefined;
  readonly ignoredBy: IgnoreRule | undefined;
  readonly made: Set<LayerDraft>;
  orphaned: boolean;
}

/**
 * Walks the context once and gives every layer its entries, in kit's order: depth first, names of a directory by their bytes, a
 * directory before what is in it. Only directories that lead to a layer path or lie below one are entered.
 * Throws DIRECTORY_UNREADABLE.
 */
export async function walk(options: WalkOptions): Promise<Findings> {
  const findings: Findings = {
    entries: [],
    git: sighting(),
    links: sighting(),
    specials: sighting(),
    dotted: sighting(),
    spaced: sighting(),
    repositories: sighting(),
    metadata: sighting(),
    orphans: [],
  };
  const { rules, tree } = options;
  const start: Place = { path: '', above: rules.root(), parent: undefined, ignoredBy: undefined, made: new Set(), orphaned: false };
  if (tree.here.length > 0 || tree.below.length > 0) await visit(options, findings, start, tree, tree.here);
  return findings;
}

/** `inside`: the layers that hold what this directory holds, unless another layer's path comes in between. */
async function visit(
  options: WalkOptions,
  findings: Findings,
  place: Place,
  node: LayerNode | undefined,
  inside: readonly LayerDraft[],
): Promise<void> {
  // Others have their turn: a context may have very many directories, or slow ones.
  await setImmediate();
  const entries = sortedEntries(options.root, place.path);
  if (inside.length > 0 && place.path !== '' && isBareRepository(entries) && !options.rules.isMeant(place.path)) {
    see(findings.repositories, place.path);
  }
  for (const dirent of entries) {
    const name = dirent.name;
    const path = place.path === '' ? name : `${place.path}/${name}`;
    const child = node?.children.get(name);
    const below = child?.below ?? [];
    const owners = ownersOf(options, path, child, inside);
    const dotted = owners.length > 0 && child?.claimed !== true && name.includes('..');
    const ignoredBy = options.rules.ignoredBy(path, place.above);
    if (child?.claimed === true) for (const one of inside) see(one.inOtherLayers, path);

    // git keeps no path of this name in any case: where upper and lower case are one, it is the repository.
    if (name.toLowerCase() === '.git') {
      for (const one of [...owners, ...below]) see(one.git, path);
      if (owners.length + below.length > 0 && ignoredBy === undefined) see(findings.git, path);
      continue;
    }
    const kept = dotted ? [] : owners;
    if (owners.length < inside.length && child === undefined && ignoredBy === undefined) see(findings.spaced, path);
    if (dotted && ignoredBy === undefined) {
      see(findings.dotted, path);
      for (const one of owners) see(one.dotted, path);
    }
    const isDirectory = dirent.isDirectory();
    if (kept.length === 0 && below.length === 0) {
      if (isDirectory) mustBeReadable(options.root, path);
      continue;
    }
    if (!isDirectory && !dirent.isFile()) {
      const kind = dirent.isSymbolicLink() ? 'links' : 'specials';
      for (const one of kept) see(one[kind], path);
      if (ignoredBy === undefined && kept.length > 0) see(findings[kind], path);
      continue;
    }
    if (ignoredBy !== undefined) {
      noteIgnored(kept, child?.here ?? [], below, path, ignoredBy);
      if (isDirectory && !options.rules.hasNegation) {
        mustBeReadable(options.root, path);
        continue;
      }
      if (!isDirectory) continue;
    } else {
      const entry: WalkedEntry = { name: path, type: isDirectory ? 'directory' : 'file', mode: isDirectory ? 0o755 : 0o644, size: 0 };
      findings.entries.push(entry);
      add(entry, kept, isDirectory ? below : []);
      if (isDirectory) markMade(place, [...kept, ...below]);
      else lookAt(findings, place, path, kept);
    }
    if (isDirectory) {
      if (kept.length > 0 && holdsDownloadMetadata(path) && ignoredBy === undefined) see(findings.metadata, path);
      const above = options.rules.enter(path, place.above);
      await visit(options, findings, { path, above, parent: place, ignoredBy, made: new Set(), orphaned: false }, child, kept);
    }
  }
}

/** The layers that a path below `inside` belongs to: at another layer's path only those of that path. */
function ownersOf(options: WalkOptions, path: string, child: LayerNode | undefined, inside: readonly LayerDraft[]): readonly LayerDraft[] {
  const seen = trimmed(path);
  // kit compares the trimmed path with the layer paths, so outer spaces can put a file into another layer's reach.
  const others =
    seen === path
      ? child?.claimed === true
      : deepestClaim(options.tree, cleanPath(seen)) !== deepestClaim(options.tree, cleanPath(trimmed(posix.dirname(path))));
  if (child === undefined || child.here.length === 0) return others ? [] : inside;
  return others ? child.here : [...inside, ...child.here];
}

function add(entry: WalkedEntry, kept: readonly LayerDraft[], below: readonly LayerDraft[]): void {
  for (const one of kept) {
    one.entries.push(entry);
    if (entry.type === 'file') one.files += 1;
  }
  // A raw layer is its one file, without headers.
  for (const one of below) if (one.format === 'tar') one.entries.push(entry);
}

function noteIgnored(
  kept: readonly LayerDraft[],
  here: readonly LayerDraft[],
  below: readonly LayerDraft[],
  path: string,
  rule: IgnoreRule,
): void {
  for (const one of kept) {
    see(one.ignored, path);
    one.firstIgnoredBy ??= rule;
  }
  for (const one of here) one.ignoredBy = rule;
  for (const one of below) one.firstIgnoredBy ??= rule;
}

/** kit makes a directory with all its parents. */
function markMade(place: Place, layers: readonly LayerDraft[]): void {
  for (let at: Place | undefined = place; at?.ignoredBy !== undefined; at = at.parent) for (const one of layers) at.made.add(one);
}

function lookAt(findings: Findings, place: Place, path: string, kept: readonly LayerDraft[]): void {
  const { ignoredBy } = place;
  if (ignoredBy === undefined || place.orphaned || kept.every((one) => one.format === 'raw' || place.made.has(one))) return;
  place.orphaned = true;
  findings.orphans.push({ file: path, directory: place.path, ignoredBy });
}

/** git's own test of a repository (setup.c, is_git_directory). */
function isBareRepository(entries: readonly Dirent[]): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => entries.some((entry) => entry.name === name));
}

function sortedEntries(root: string, path: string): readonly Dirent[] {
  try {
    const entries = readdirSync(diskPath(root, path), { encoding: 'latin1', withFileTypes: true });
    return entries.sort((a, b) => byBytes(a.name, b.name));
  } catch (cause) {
    throw unreadable(path === '' ? '.' : path, cause);
  }
}

/** kit reads every directory that it meets, also one that it then leaves out, and stops when it cannot. */
function mustBeReadable(root: string, path: string): void {
  try {
    accessSync(diskPath(root, path), constants.R_OK);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown) {
  return packFailure(
    'DIRECTORY_UNREADABLE',
    `The directory "${shownName(path)}" cannot be read: ${systemReason(cause)}.`,
    `kit reads every directory beside a layer's files too. Make it readable (for example "sudo chmod -R a+rX ${shownName(path)}"), remove it, or set "context" to a directory that does not hold it.`,
    cause,
  );
}
