import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isAbsent } from '../directories.js';

/** Some hundred thousand entries of an index. */
const SIZE_LIMIT = 64 * 1024 * 1024;

let written = 0;

/**
 * A file that is parsed once for each of its states, however many ask at once. A state is told from the next as make and git tell it: by length,
 * time of change, and which file stands under the name.
 */
export class ParsedFile<T> {
  readonly path: string;
  readonly #parse: (text: string) => T;
  #held: { readonly state: string; readonly value: Promise<T | undefined> } | undefined;

  constructor(path: string, parse: (text: string) => T) {
    this.path = path;
    this.#parse = parse;
  }

  /** What the file holds now; undefined when there is none. Throws what parsing throws, and RangeError for a file that is too long. */
  async read(): Promise<T | undefined> {
    const state = await stat(this.path, { bigint: true }).then(stateOf, ifThere);
    if (state === undefined) return undefined;
    // What is read now is of this state or a later one, never older.
    const held = this.#held?.state === state ? this.#held : { state, value: this.#load() };
    this.#held = held;
    try {
      return await held.value;
    } catch (thrown) {
      if (this.#held === held) this.#held = undefined;
      throw thrown;
    }
  }

  /** Writes `text`, which parses to `value`. */
  async replace(text: string, value: T): Promise<void> {
    const state = await replaceFile(this.path, text);
    this.#held = { state, value: Promise.resolve(value) };
  }

  async #load(): Promise<T | undefined> {
    const bytes = await readSmallFile(this.path, SIZE_LIMIT);
    return bytes === undefined ? undefined : this.#parse(bytes.toString('utf8'));
  }
}

/** The bytes of a file of at most `limit` bytes; undefined when there is none. Throws RangeError for a longer one. */
export async function readSmallFile(path: string, limit: number): Promise<Buffer | undefined> {
  const handle = await open(path, 'r').catch(ifThere);
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    if (size > limit) throw new RangeError(`it has ${size} bytes, more than ${limit}`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Replaces a small file at once: readers see the old bytes or the new ones, also after a crash. */
async function replaceFile(path: string, text: string): Promise<string> {
  written += 1;
  const temporary = `${path}.${process.pid}-${written}`;
  let state: string;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
      state = stateOf(await handle.stat({ bigint: true }));
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
  await syncDirectory(dirname(path));
  return state;
}

/** Makes a rename durable, where the system can (Windows cannot open directories). */
async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return;
  try {
    await handle.sync();
  } catch {
    // Some file systems do not sync directories; the rename itself has taken place.
  } finally {
    await handle.close();
  }
}

function stateOf({ size, mtimeNs, ino }: { readonly size: bigint; readonly mtimeNs: bigint; readonly ino: bigint }): string {
  return [size, mtimeNs, ino].join(' ');
}

/** Undefined for what is not there; throws anything else. */
function ifThere(thrown: unknown): undefined {
  if (!isAbsent(thrown)) throw thrown;
}
