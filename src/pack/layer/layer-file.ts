import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
  type BigIntStats,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../failure.js';
import { contentChanged } from '../../oci/index.js';
import { packFailure, systemCode, systemReason } from '../failure.js';
import { isAscii, nameText, shownName } from '../names.js';
import type { TarEntry } from '../../ports.js';

// A link is refused rather than followed, and a FIFO does not block the open. Windows knows neither flag: they count as 0 there.
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const DIRECTORY_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_DIRECTORY;

/** What a file is asked for by: a raw name, and the size that it had. */
type Named = Pick<TarEntry, 'name'>;
type Sized = Pick<TarEntry, 'name' | 'size'>;

/** Where the file of a raw name is: bytes where the name is not ASCII, since it need not be UTF-8. */
export function diskPath(root: string, name: string): string | Buffer {
  return isAscii(name) ? `${root}/${name}` : Buffer.concat([Buffer.from(`${root}/`, 'utf8'), Buffer.from(name, 'latin1')]);
}

/** Linux opens a name below an open directory by this; elsewhere Node has nothing like openat(2). */
const DESCRIPTORS = '/proc/self/fd';
let descriptorsWork: boolean | undefined;

/**
 * Opens files of one context, in whatever order, following no link on the way: not even one that has taken a directory's place since the
 * walk. The directory of the last file stays open, so that many files of one directory cost one look each.
 */
export class ContextFiles {
  readonly #root: string;
  readonly #changed: Changed;
  readonly #byDescriptor: boolean;
  #top: number | undefined;
  #directory: { readonly path: string; readonly descriptor: number } | undefined;

  /**
   * `root`: real path of the context. `changed`: what a file that is not as it was is called. `byDescriptor`: whether the system opens names
   * below open directories.
   */
  constructor(root: string, changed: Changed = changedWhilePacked, byDescriptor = (descriptorsWork ??= existsSync(DESCRIPTORS))) {
    this.#root = root;
    this.#changed = changed;
    this.#byDescriptor = byDescriptor;
  }

  /** Opens the file of an entry, of which only `look` and `check` tell what it is now. Throws FILE_UNREADABLE, or what `changed` says. The caller closes it. */
  open(entry: Named): number {
    const path = this.#pathTo(entry);
    let descriptor: number;
    try {
      descriptor = openSync(path, FLAGS);
    } catch (cause) {
      throw this.#unopened(entry, cause);
    }
    try {
      if (!this.#byDescriptor) this.#checkPlace(descriptor, entry);
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
    return descriptor;
  }

  #pathTo(entry: Named): string | Buffer {
    if (!this.#byDescriptor) return diskPath(this.#root, entry.name);
    const name = entry.name.lastIndexOf('/') + 1;
    return diskPath(`${DESCRIPTORS}/${this.#enter(entry, entry.name.slice(0, name))}`, entry.name.slice(name));
  }

  /** What the system knows of the file that has the entry's name now, without opening it: a regular one. */
  find(entry: Named): Stats {
    const path = this.#pathTo(entry);
    let stats: Stats;
    try {
      stats = lstatSync(path);
    } catch (cause) {
      throw this.#unopened(entry, cause);
    }
    return this.#regular(entry, stats);
  }

  /** Proves that an open file is a regular one, and tells what else the system knows of it. */
  look(descriptor: number, entry: Named): Stats {
    return this.#regular(entry, fstatSync(descriptor));
  }

  /** Proves also that it has the size of its entry, and tells its times to the nanosecond. */
  check(descriptor: number, entry: Sized): BigIntStats {
    const stats = this.#regular(entry, fstatSync(descriptor, { bigint: true }));
    const size = Number(stats.size);
    if (size !== entry.size) throw this.#changed(entry, `it had ${entry.size} bytes when the kit was planned and has ${size} now`);
    return stats;
  }

  /** Reads from an open file, blocking, and gives how many bytes: one at least. */
  read(descriptor: number, entry: Sized, into: Uint8Array, at: number, length: number, from: number): number {
    let bytesRead: number;
    try {
      bytesRead = readSync(descriptor, into, at, length, from);
    } catch (cause) {
      throw this.unread(entry, from, cause);
    }
    if (bytesRead === 0) throw this.unread(entry, from);
    return bytesRead;
  }

  /** For a read that gave nothing before the end, or failed. */
  unread(entry: Sized, at: number, cause?: unknown): Failure {
    if (cause === undefined) return this.#changed(entry, `it ended after ${at} of ${entry.size} bytes`);
    return this.#unopened(entry, cause);
  }

  #regular<Known extends Stats | BigIntStats>(entry: Named, stats: Known): Known {
    if (!stats.isFile()) throw this.#changed(entry, 'it is no regular file any more');
    return stats;
  }

  close(): void {
    for (const descriptor of [this.#directory?.descriptor, this.#top]) if (descriptor !== undefined) closeSync(descriptor);
    this.#directory = this.#top = undefined;
  }

  /** The directory at a raw path, which ends in a slash, opened element by element from the one that is open already or from the top. */
  #enter(entry: Named, path: string): number {
    try {
      this.#top ??= openSync(this.#root, DIRECTORY_FLAGS);
      if (path === '') return this.#top;
      const known = this.#directory !== undefined && path.startsWith(this.#directory.path) ? this.#directory : undefined;
      if (known === undefined) this.#leave();
      let descriptor = known?.descriptor ?? this.#top;
      for (const element of path.slice(known?.path.length).split('/').slice(0, -1)) {
        const next = openSync(diskPath(`${DESCRIPTORS}/${descriptor}`, element), DIRECTORY_FLAGS);
        if (descriptor !== this.#top) closeSync(descriptor);
        descriptor = next;
        // Its path is set when all of it is open; until then it is only known so that it will be closed.
        this.#directory = { path: '', descriptor };
      }
      this.#directory = { path, descriptor };
      return descriptor;
    } catch (cause) {
      this.#leave();
      throw ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(systemCode(cause) ?? '')
        ? this.#changed(entry, MOVED, cause)
        : this.#unopened(entry, cause);
    }
  }

  #leave(): void {
    if (this.#directory !== undefined) closeSync(this.#directory.descriptor);
    this.#directory = undefined;
  }

  /** Where names cannot be opened below a directory: the real path of what was opened, asked for afterwards. */
  #checkPlace(descriptor: number, entry: Named): void {
    const path = join(realpathSync(this.#root), nameText(entry.name));
    const opened = fstatSync(descriptor);
    let found: Stats | undefined;
    try {
      if (realpathSync(path) === path) found = statSync(path);
    } catch (cause) {
      throw this.#changed(entry, MOVED, cause);
    }
    if (found?.ino !== opened.ino || found.dev !== opened.dev) throw this.#changed(entry, MOVED);
  }

  #unopened(entry: Named, cause: unknown): Failure {
    const code = systemCode(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') return this.#changed(entry, 'it is gone', cause);
    if (code === 'ELOOP' || code === 'EISDIR' || code === 'ENXIO') return this.#changed(entry, 'it is no regular file any more', cause);
    return packFailure(
      'FILE_UNREADABLE',
      `"${shownName(entry.name)}" cannot be read: ${systemReason(cause)}.`,
      'Make the file readable for the user that runs this step, or leave it out with a line in .kitignore.',
      cause,
    );
  }
}

const MOVED = 'a directory on its path is gone or is a link now';

/** Says that a file is not as it was. */
export type Changed = (entry: Named, how: string, cause?: unknown) => Failure;

export const changedSinceHashed: Changed = ({ name }, how, cause) => contentChanged(`"${shownName(name)}"`, how, cause);

export const changedWhilePacked: Changed = (entry, how, cause) =>
  packFailure(
    'FILE_CHANGED',
    `"${shownName(entry.name)}" changed while the kit was packed: ${how}.`,
    'Let the steps that write into the context end before this one, or leave the file out with a line in .kitignore, and run again.',
    cause,
  );
