import { chmodSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from '@jest/globals';
import type { Remark, Remarks } from '../../src/failure.js';
import { parseKitfile } from '../../src/kitfile/parse.js';
import type { FormatName } from '../../src/oci/index.js';
import { packKit, planKit, type KitPlan, type PackedKit } from '../../src/pack/index.js';
import { systemClock } from '../../src/runner/clock.js';
import { inProcessHasher } from '../support/in-process-hasher.js';

/** One entry of a tree in the golden data's words. */
export interface TreeEntry {
  readonly content?: string;
  readonly base64?: string;
  readonly repeat?: string;
  readonly size?: number;
  readonly dir?: boolean;
  readonly symlink?: string;
  readonly hardlink?: string;
  readonly sparse?: boolean;
  readonly mode?: number;
}

const made: string[] = [];

afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** An empty directory that is removed after the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'pack-'));
  made.push(directory);
  return directory;
}

/** A context directory with these files, with exact modes whatever the umask. Text stands for a file with that text. */
export function contextOf(files: Readonly<Record<string, TreeEntry | string>>, root = temporaryDirectory()): string {
  const modes: [string, number][] = [];
  for (const [path, given] of Object.entries(files)) {
    const entry = typeof given === 'string' ? { content: given } : given;
    const file = join(root, path);
    makeDirectory(root, dirname(path), modes);
    if (entry.symlink !== undefined) symlinkSync(entry.symlink, file);
    else if (entry.hardlink !== undefined) linkSync(join(root, entry.hardlink), file);
    else if (entry.dir === true) makeDirectory(root, path, modes);
    else writeFileSync(file, bytesOf(entry));
    if (entry.sparse === true) truncateSync(file, entry.size ?? 0);
    if (entry.symlink === undefined && entry.hardlink === undefined) modes.push([file, entry.mode ?? (entry.dir === true ? 0o755 : 0o644)]);
  }
  // Deepest first, so that a directory that may not be written to is complete before.
  for (const [file, mode] of modes.reverse()) chmodSync(file, mode);
  return root;
}

function makeDirectory(root: string, path: string, modes: [string, number][]): void {
  const parts = path === '.' ? [] : path.split('/');
  for (let length = 1; length <= parts.length; length++) {
    const directory = join(root, ...parts.slice(0, length));
    if (mkdirSync(directory, { recursive: true }) !== undefined) modes.push([directory, 0o755]);
  }
}

function bytesOf(entry: TreeEntry): Buffer {
  if (entry.base64 !== undefined) return Buffer.from(entry.base64, 'base64');
  if (entry.repeat !== undefined) return Buffer.alloc(entry.size ?? 0, entry.repeat);
  return Buffer.from(entry.content ?? '', 'utf8');
}

export interface Planned {
  readonly plan: KitPlan;
  readonly remarks: readonly Remark[];
}

/** Plans a kit from Kitfile text; the Kitfile need not be on disk. */
export async function planOf(
  context: string,
  kitfile: string,
  more: {
    readonly format?: FormatName;
    readonly inherited?: readonly string[];
    readonly platform?: NodeJS.Platform;
    readonly executables?: ReadonlySet<string>;
    readonly runnerTemp?: string;
    readonly loginFiles?: readonly string[];
  } = {},
): Promise<Planned> {
  const remarks: Remark[] = [];
  const remark: Remarks = (one) => remarks.push(one);
  const { platform = 'linux', ...others } = more;
  const plan = await planKit({ kitfile: parseKitfile(kitfile, 'Kitfile'), context, platform, clock: systemClock(), remark, ...others });
  return { plan, remarks };
}

/** Of a run that nobody cancels. */
export function uncancelled(): AbortSignal {
  return new AbortController().signal;
}

export function quietLog() {
  return { rows: () => undefined, progress: () => ({ add: () => undefined, end: () => undefined }) };
}

export async function packOf(context: string, kitfile: string, annotations: Readonly<Record<string, string>> = {}): Promise<PackedKit> {
  const { plan } = await planOf(context, kitfile);
  return packKit(plan, { hasher: inProcessHasher(), annotations, log: quietLog(), cancel: uncancelled() });
}

/** Raw names of a layer's entries as text. */
export function namesOf(plan: KitPlan, layer = 0): readonly string[] {
  return (plan.layers[layer]?.content.entries ?? []).map((entry) => Buffer.from(entry.name, 'latin1').toString('utf8'));
}

/** All bytes of chunks that may be reused. */
export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

/** A list kept as JSON beside the tests; every item must have the keys that its type names. */
export function listOf<T extends object>(file: URL, keys: readonly (keyof T & string)[]): readonly T[] {
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isItem = (item: unknown): item is T => typeof item === 'object' && item !== null && keys.every((key) => key in item);
  if (!Array.isArray(list) || !list.every(isItem)) throw new Error(`${file.pathname} does not hold what the tests expect`);
  return list;
}
