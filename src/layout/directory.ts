import { access, constants, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeDirectory, isAbsent } from '../directories.js';
import { isPartialBlob } from './blobs.js';
import { layoutFailure, unreadable, unwritable } from './failure.js';
import { IndexEdit } from './index-edit.js';
import { EMPTY_INDEX, LayoutIndex, parseIndex, type Listing } from './index-json.js';
import { isRecord } from '../json.js';
import { ParsedFile } from './parsed-file.js';

/** image-spec, image-layout.md: the marker file, and the only version there is. */
const MARKER = 'oci-layout';
const LAYOUT_VERSION = '1.0.0';
type Change = (index: IndexEdit) => void;

/** One object a directory, whoever in this process works with it: what it has parsed and whose turn it is to write is shared. */
const directories = new Map<string, LayoutDirectory>();

/** The layout in the directory `root`, which need not be there. `name` is what messages call it, from the first who asks. */
export function layoutDirectory(root: string, name: string): LayoutDirectory {
  const known = directories.get(root);
  if (known !== undefined) return known;
  const made = new LayoutDirectory(root, name);
  directories.set(root, made);
  return made;
}

/** The two files at the root of an image layout. */
class LayoutDirectory {
  readonly root: string;
  readonly #name: string;
  readonly #marker: ParsedFile<unknown>;
  readonly #index: ParsedFile<LayoutIndex>;
  /** The last of those that write, one after the other. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Changes that wait for their turn, and that turn: all are written at once then. */
  #waiting: { readonly changes: Change[]; readonly written: Promise<void> } | undefined;

  constructor(root: string, name: string) {
    this.root = root;
    this.#name = name;
    this.#marker = new ParsedFile(join(root, MARKER), versionOf);
    this.#index = new ParsedFile(join(root, 'index.json'), (text) => parseIndex(text, `index.json of ${name}`));
  }

  /** The index as it is now; undefined when the directory is not there, or empty. Throws LAYOUT_INVALID for any other directory. */
  async index(): Promise<LayoutIndex | undefined> {
    try {
      const version = await this.#marker.read();
      if (version === undefined) {
        if (await this.#isFree()) return undefined;
        throw this.#invalid('is no OCI image layout: it holds other files, and none called "oci-layout"');
      }
      if (version !== LAYOUT_VERSION) throw this.#invalid(`is no OCI image layout of version ${LAYOUT_VERSION}`);
      // A layout whose making was interrupted has no index yet.
      return (await this.#index.read()) ?? EMPTY_INDEX;
    } catch (cause) {
      throw unreadable(this.#name, cause);
    }
  }

  /** What that index lists; nothing where there is none. */
  async listing(): Promise<Listing> {
    return ((await this.index()) ?? EMPTY_INDEX).listing;
  }

  /**
   * Changes the index, which is written only when it differs: once for all changes that were asked for while somebody else wrote. The layout is
   * made when it is not there.
   */
  async update(change: Change): Promise<void> {
    if (this.#waiting === undefined) {
      const changes: Change[] = [];
      const written = this.#inTurn(() => {
        this.#waiting = undefined;
        return this.#apply(changes);
      });
      this.#waiting = { changes, written };
    }
    const { changes, written } = this.#waiting;
    changes.push(change);
    await written;
  }

  /** Makes an empty layout where none is. */
  async make(): Promise<void> {
    await this.#inTurn(() => this.#make());
  }

  /** Proves, changing nothing, that the layout could be written: it, or the directory that it would be made in. */
  async checkWritable(): Promise<void> {
    await this.index();
    let place = this.root;
    for (;;) {
      try {
        const found = await stat(place);
        if (!found.isDirectory()) throw new Error(`${place} is no directory`);
        await access(place, constants.W_OK | constants.X_OK);
        break;
      } catch (thrown) {
        if (!isAbsent(thrown) || dirname(place) === place) throw unwritable(this.#name, thrown);
        place = dirname(place);
      }
    }
    if (place !== this.root) return;
    for (const name of ['blobs', 'blobs/sha256', 'index.json']) {
      await access(join(place, name), constants.W_OK).catch((thrown: unknown) => {
        if (!isAbsent(thrown)) throw unwritable(this.#name, thrown);
      });
    }
  }

  async #apply(changes: readonly Change[]): Promise<void> {
    await this.#make();
    const before = (await this.index()) ?? EMPTY_INDEX;
    const edit = new IndexEdit(before);
    for (const change of changes) change(edit);
    const after = edit.result;
    if (after !== before) await this.#index.replace(after.serialize(), after);
  }

  async #make(): Promise<void> {
    if ((await this.index()) !== undefined) return;
    await makeDirectory(join(this.root, 'blobs', 'sha256'));
    await this.#marker.replace(JSON.stringify({ imageLayoutVersion: LAYOUT_VERSION }), LAYOUT_VERSION);
    await this.#index.replace(EMPTY_INDEX.serialize(), EMPTY_INDEX);
  }

  /** Throws LAYOUT_UNWRITABLE for what the system refuses. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(work).catch((cause: unknown) => {
      throw unwritable(this.#name, cause);
    });
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** Nothing there that a layout would get mixed up with; `blobs` alone is a layout whose making was interrupted. */
  async #isFree(): Promise<boolean> {
    try {
      return (await readdir(this.root)).every((name) => name === 'blobs' || isPartialBlob(name) || name.startsWith(`${MARKER}.`));
    } catch (thrown) {
      if (!isAbsent(thrown)) throw thrown;
    }
    const found = await stat(this.root).catch(() => undefined);
    if (found !== undefined) throw this.#invalid('is a file, not a directory');
    return true;
  }

  #invalid(what: string): Error {
    const hint = 'Name an image layout, or a directory that is empty or does not exist yet.';
    return layoutFailure('LAYOUT_INVALID', `${this.#name} ${what}.`, hint);
  }
}

/** What the marker says, null for anything but a version. */
function versionOf(marker: string): unknown {
  try {
    const value: unknown = JSON.parse(marker);
    return isRecord(value) ? (value['imageLayoutVersion'] ?? null) : null;
  } catch {
    return null;
  }
}
