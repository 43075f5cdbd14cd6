import { closeSync, readSync } from 'node:fs';
import type { LayerDraft } from './layer-draft.js';
import { openEntry } from './layer/index.js';
import type { TarEntry } from './types.js';

/** git-lfs, docs/spec.md: a pointer is a text file of less than 1024 bytes, its first line the version. */
const LFS_SIZE_LIMIT = 1024;
const LFS_VERSION = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d+\r?\n/;
/** A `.dvc` file lists few outputs. */
const DVC_SIZE_LIMIT = 64 * 1024;
const DVC_OUTPUTS = /^outs:\s*(?:\r?\n|$)/m;
/** Reading this many small files takes well under a second; a data set with more of them is not looked through further. */
const LOOKED_AT_LIMIT = 10_000;

/** Files of a layer that only point to the real ones. */
export interface Pointers {
  readonly lfs: readonly string[];
  readonly dvc: readonly string[];
}

/** Looks through the small files of a layer. A `.dvc` file counts only while what it stands for is not packed beside it. */
export function findPointers(root: string, entries: readonly TarEntry[], path: string): Pointers {
  const lfs: string[] = [];
  const dvc: string[] = [];
  const buffer = Buffer.alloc(DVC_SIZE_LIMIT);
  let looked = 0;
  let names: Set<string> | undefined;
  for (const entry of entries) {
    if (looked === LOOKED_AT_LIMIT) break;
    if (entry.type !== 'file' || entry.size === 0) continue;
    const named = entry.name.endsWith('.dvc') && entry.size < DVC_SIZE_LIMIT;
    if (!named && entry.size >= LFS_SIZE_LIMIT) continue;
    looked += 1;
    const text = head(root, entry, buffer);
    if (isLfsPointer(text)) lfs.push(entry.name);
    else if (named && DVC_OUTPUTS.test(text)) {
      names ??= new Set(entries.map((one) => one.name));
      if (entry.name === path || !names.has(entry.name.slice(0, -'.dvc'.length))) dvc.push(entry.name);
    }
  }
  return { lfs, dvc };
}

/** Whether the whole text of a small file is a Git LFS pointer. */
export function isLfsPointer(text: string): boolean {
  return LFS_VERSION.test(text) && /^oid /m.test(text);
}

/** What a layer of this kind is without its real files. */
export function pointersMatter(draft: LayerDraft): 'error' | 'warning' | 'no' {
  const kinds = draft.owners.map((owner) => owner.kind);
  if (kinds.includes('model') || kinds.includes('modelpart')) return 'error';
  return kinds.includes('dataset') ? 'warning' : 'no';
}

function head(root: string, entry: TarEntry, buffer: Buffer): string {
  const descriptor = openEntry(root, entry);
  try {
    return buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, Math.min(entry.size, buffer.length), 0));
  } finally {
    closeSync(descriptor);
  }
}
