import { access, constants, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeDirectory } from '../directories.js';
import { isPartialBlob } from './blobs.js';
import { isAbsent, layoutFailure, unreadable, unwritable } from './failure.js';
import { readSmallFile, replaceFile } from './files.js';
import { EMPTY_INDEX, isRecord, parseIndex, serializeIndex, type LayoutIndex } from './index-json.js';

/** image-spec, image-layout.md: the marker file, and the only version there is. */
const MARKER = 'oci-layout';
const LAYOUT_VERSION = '1.0.0';
/** Some hundred thousand entries. */
const INDEX_SIZE_LIMIT = 64 * 1024 * 1024;

/** Changes of one directory's index.json, one after the other, whoever in this process makes them. */
const turns = new Map<string, Promise<unknown>>();

/** The two files at the root of an image layout. */
export class LayoutDirectory {
  readonly root: string;
  readonly #name: string;

  constructor(root: string, name: string) {
    this.root = root;
    this.#name = name;
  }

  /** The index as it is now; undefined when the directory is not there, or empty. Throws LAYOUT_INVALID for any other directory. */
  async index(): Promise<LayoutIndex | undefined> {
    try {
      const marker = await readSmallFile(join(this.root, MARKER), INDEX_SIZE_LIMIT);
      if (marker === undefined) {
        if (await this.#isFree()) return undefined;
        throw this.#invalid('is no OCI image layout: it holds other files, and none called "oci-layout"');
      }
      this.#checkVersion(marker);
      const text = await readSmallFile(join(this.root, 'index.json'), INDEX_SIZE_LIMIT);
      // A layout whose making was interrupted has no index yet.
      return text === undefined ? EMPTY_INDEX : parseIndex(text, `index.json of ${this.#name}`);
    } catch (cause) {
      throw unreadable(this.#name, cause);
    }
  }

  /** Changes the index, which is written only when it differs. The layout is made when it is not there. */
  async update(change: (index: LayoutIndex) => LayoutIndex): Promise<void> {
    await this.#inTurn(async () => {
      await this.#make();
      const before = (await this.index()) ?? EMPTY_INDEX;
      const after = change(before);
      if (after === before) return;
      await replaceFile(join(this.root, 'index.json'), serializeIndex(after));
    });
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

  async #make(): Promise<void> {
    if ((await this.index()) !== undefined) return;
    try {
      await makeDirectory(join(this.root, 'blobs', 'sha256'));
      await replaceFile(join(this.root, MARKER), JSON.stringify({ imageLayoutVersion: LAYOUT_VERSION }));
      await replaceFile(join(this.root, 'index.json'), serializeIndex(EMPTY_INDEX));
    } catch (cause) {
      throw unwritable(this.#name, cause);
    }
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = (turns.get(this.root) ?? Promise.resolve()).catch(() => undefined).then(work);
    turns.set(this.root, mine);
    try {
      await mine;
    } catch (cause) {
      throw unwritable(this.#name, cause);
    } finally {
      if (turns.get(this.root) === mine) turns.delete(this.root);
    }
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

  #checkVersion(marker: string): void {
    let value: unknown;
    try {
      value = JSON.parse(marker);
    } catch {
      value = undefined;
    }
    const version = isRecord(value) ? value['imageLayoutVersion'] : undefined;
    if (version !== LAYOUT_VERSION) throw this.#invalid(`is no OCI image layout of version ${LAYOUT_VERSION}`);
  }

  #invalid(what: string): Error {
    const hint = 'Name an image layout, or a directory that is empty or does not exist yet.';
    return layoutFailure('LAYOUT_INVALID', `${this.#name} ${what}.`, hint);
  }
}
