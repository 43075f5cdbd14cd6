import { extension } from '../paths.js';
import { headText, type Format } from './types.js';

/** git-lfs, docs/spec.md: a pointer is a text of less than this. */
const LFS_SIZE_LIMIT = 1024;
/** The first line, in every spelling that git-lfs reads (lfs/pointer.go); a merge that failed puts its marker before it. */
const LFS_VERSION = /^(?:<{7}[^\n]*\n)?version (?:https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v\d|http:\/\/git-media\.io\/v\/\d)/;
/** git-annex, internals/pointer_file: the path of an object is all of its first line; that of a link, too, where links are checked out as text. */
const ANNEX_OBJECT = /^(?:(?:\.\.?[\\/])*\.git)?[\\/]annex[\\/]objects[\\/](?:[^\n\\/]+[\\/])*[A-Z0-9_]+-[^\n\\/]+(?:\n|$)/;
const LFS_OBJECT = /^oid [0-9a-z]+:[0-9a-f]/m;
/** A DVC file is a mapping in YAML, with comments or none before its first key. */
const YAML_MAPPING = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:[a-z_]+:(?:\s|$)|[ \t]*#|$)/;

/** Whether a file's name and size leave it open that it is a pointer; all others need not be read. */
export function canBePointer(path: string, size: number): boolean {
  return size > 0 && (size < LFS_SIZE_LIMIT || extension(path) === 'dvc');
}

/**
 * What keeps the real file that this one stands for, told by the first kilobyte: Git LFS, git-annex, or DVC (whose files may name their `outs` far down).
 * undefined: the file is what it seems to be.
 */
export function pointerKind(head: Uint8Array, path: string, size: number): 'lfs' | 'annex' | 'dvc' | undefined {
  if (!canBePointer(path, size)) return undefined;
  const text = headText(head, LFS_SIZE_LIMIT);
  if (size < LFS_SIZE_LIMIT && LFS_VERSION.test(text) && LFS_OBJECT.test(text)) return 'lfs';
  if (size < LFS_SIZE_LIMIT && ANNEX_OBJECT.test(text)) return 'annex';
  return extension(path) === 'dvc' && YAML_MAPPING.test(text) ? 'dvc' : undefined;
}

export const pointer: Format = {
  name: 'pointer',
  role: 'pointer',
  size: 'never',
  words: 'dvc',
  recognise: (head, path, size) => pointerKind(head, path, size) !== undefined,
};
