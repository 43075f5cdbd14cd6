import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { packFailure, systemCode, systemReason } from '../failure.js';
import { isAscii, shown } from '../names.js';
import type { TarEntry } from '../types.js';

// A link is refused rather than followed, and a FIFO does not block the open. Windows knows neither flag: they count as 0 there.
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Where the file of a raw name is: bytes where the name is not ASCII, since it need not be UTF-8. */
export function diskPath(root: string, name: string): string | Buffer {
  return isAscii(name) ? `${root}/${name}` : Buffer.concat([Buffer.from(`${root}/`, 'utf8'), Buffer.from(name, 'latin1')]);
}

/**
 * Opens the file of an entry and proves that it is still the one that was planned: regular, of the same size.
 * Throws FILE_CHANGED or FILE_UNREADABLE with its path. The caller closes the descriptor.
 */
export function openEntry(root: string, entry: TarEntry): number {
  let descriptor: number;
  try {
    descriptor = openSync(diskPath(root, entry.name), FLAGS);
  } catch (cause) {
    throw unopened(entry, cause);
  }
  try {
    checkSize(descriptor, entry);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return descriptor;
}

/** Throws FILE_CHANGED unless the open file has the size of its entry. */
export function checkSize(descriptor: number, entry: TarEntry): void {
  const stats = fstatSync(descriptor);
  if (!stats.isFile()) throw changed(entry, 'it is no regular file any more');
  if (stats.size !== entry.size) throw changed(entry, `it had ${entry.size} bytes when the kit was planned and has ${stats.size} now`);
}

/** FILE_CHANGED for a file that ended early. */
export function shortened(entry: TarEntry, at: number) {
  return changed(entry, `it ended after ${at} of ${entry.size} bytes`);
}

function unopened(entry: TarEntry, cause: unknown) {
  const code = systemCode(cause);
  if (code === 'ENOENT' || code === 'ENOTDIR') return changed(entry, 'it is gone', cause);
  if (code === 'ELOOP' || code === 'EISDIR' || code === 'ENXIO') return changed(entry, 'it is no regular file any more', cause);
  return packFailure(
    'FILE_UNREADABLE',
    `"${shown(entry.name)}" cannot be read: ${systemReason(cause)}.`,
    'Make the file readable for the user that runs this step, or leave it out with a line in .kitignore.',
    cause,
  );
}

function changed(entry: TarEntry, how: string, cause?: unknown) {
  return packFailure(
    'FILE_CHANGED',
    `"${shown(entry.name)}" changed while the kit was packed: ${how}.`,
    'Let the steps that write into the context end before this one, or leave the file out with a line in .kitignore, and run again.',
    cause,
  );
}
