import { cleanPath, type LayerEntry } from '../kitfile/index.js';
import type { IgnoreRule } from './ignore-file.js';
import { rawName, trimmed } from './names.js';
import type { TarEntry } from '../ports.js';

/** Names of one kind: how many, and the first few for a message. */
export interface Sighting {
  count: number;
  readonly first: string[];
}

/** As many names as are kept of each kind. */
const KEPT_NAMES = 20;

export function sighting(): Sighting {
  return { count: 0, first: [] };
}

export function see(seen: Sighting, name: string): void {
  seen.count += 1;
  if (seen.first.length < KEPT_NAMES) seen.first.push(name);
}

/** An entry as a walk finds it, by its name. `measure` (measure.ts) fills in the rest. */
export interface WalkedEntry extends TarEntry {
  mode: number;
  size: number;
}

/** A layer while its entries are gathered. No two entries of a Kitfile have one path. */
export interface LayerDraft {
  /** The Kitfile's entry for it. */
  readonly owner: LayerEntry;
  /** Raw cleaned path. */
  readonly path: string;
  readonly format: 'tar' | 'raw';
  /** In the order of the archive. */
  readonly entries: WalkedEntry[];
  files: number;
  /** The rule that leaves the layer path itself out. */
  ignoredBy?: IgnoreRule;
  /** What lies at or below the layer path and is not in the layer. */
  readonly ignored: Sighting;
  firstIgnoredBy?: IgnoreRule;
  readonly links: Sighting;
  readonly specials: Sighting;
  readonly dotted: Sighting;
  readonly inOtherLayers: Sighting;
  readonly git: Sighting;
}

/** MCP bundles are stored as they are; every other kind is a tar. */
export function draftOf(owner: LayerEntry): LayerDraft {
  return {
    owner,
    path: rawName(owner.cleanPath),
    format: owner.kind === 'mcp' ? 'raw' : 'tar',
    entries: [],
    files: 0,
    ignored: sighting(),
    links: sighting(),
    specials: sighting(),
    dotted: sighting(),
    inOtherLayers: sighting(),
    git: sighting(),
  };
}

/** Layer paths as a tree of path elements, so that a walk knows at each entry whose it is without comparing it with every layer. */
export interface LayerNode {
  readonly children: Map<string, LayerNode>;
  /** A layer path ends here: what lies at or below belongs to no layer further up. */
  claimed: boolean;
  /** Layers whose path ends here. */
  readonly here: LayerDraft[];
  /** Layers whose path goes on below and that get the directory's header. */
  readonly below: LayerDraft[];
}

/** `inherited`: layer paths of the ModelKits that this one builds on; they exclude, but hold nothing here. */
export function layerTree(drafts: readonly LayerDraft[], inherited: readonly string[]): LayerNode {
  const root = node();
  for (const one of drafts) {
    // kit trims the path when it asks whether another layer holds a file, and does not when it looks for the layer's own files.
    claim(root, cleanPath(trimmed(one.path)));
    if (isReachable(one.path)) place(root, one);
  }
  for (const path of inherited) claim(root, cleanPath(trimmed(rawName(path))));
  return root;
}

/** kit drops what has `..` anywhere below its parent, so such a layer is never reached; only its first element may have it. */
export function isReachable(path: string): boolean {
  return !path
    .split('/')
    .slice(1)
    .some((element) => element.includes('..'));
}

/** The longest layer path below which a raw path lies, as kit compares them: path element by path element; without any, the root. */
export function deepestClaim(root: LayerNode, path: string): LayerNode {
  let at: LayerNode | undefined = root;
  let deepest = root;
  for (const element of path.split('/')) {
    at = at.children.get(element);
    if (at === undefined) break;
    if (at.claimed) deepest = at;
  }
  return deepest;
}

function claim(root: LayerNode, path: string): void {
  const last = wayTo(root, path).at(-1);
  if (last !== undefined) last.claimed = true;
}

function place(root: LayerNode, one: LayerDraft): void {
  const way = wayTo(root, one.path);
  way.pop()?.here.push(one);
  for (const above of way) above.below.push(one);
}

/** The nodes from the root to `path`, made where they are missing. */
function wayTo(root: LayerNode, path: string): LayerNode[] {
  const way = [root];
  let at = root;
  for (const element of path === '.' ? [] : path.split('/')) {
    const next = at.children.get(element) ?? node();
    at.children.set(element, next);
    way.push(next);
    at = next;
  }
  return way;
}

function node(): LayerNode {
  return { children: new Map(), claimed: false, here: [], below: [] };
}
