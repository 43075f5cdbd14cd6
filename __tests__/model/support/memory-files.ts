import { Failure } from '../../../src/failure.js';
import type { ModelFile, ModelFiles, ModelFilesFailure } from '../../../src/model/index.js';

/** A file of `size` bytes of which only the first ones are real; the rest reads as zeros, as in a sparse file. */
export interface MemoryFile {
  readonly bytes: Uint8Array;
  readonly size?: number;
}

/** Files in memory, in the order of their paths. Counts what is asked of it. */
export class MemoryFiles implements ModelFiles {
  readonly #files: ReadonlyMap<string, MemoryFile>;
  bytesRead = 0;
  reads = 0;

  constructor(files: Readonly<Record<string, Uint8Array | MemoryFile | string>>) {
    const entries = Object.entries(files).map(([path, file]): readonly [string, MemoryFile] => {
      if (typeof file === 'string') return [path, { bytes: new TextEncoder().encode(file) }];
      return [path, file instanceof Uint8Array ? { bytes: file } : file];
    });
    this.#files = new Map(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
  }

  async *list(path: string): AsyncIterable<ModelFile> {
    await Promise.resolve();
    for (const [name, file] of this.#files) {
      if (path === '.' || name === path || name.startsWith(`${path}/`)) yield { path: name, size: file.size ?? file.bytes.length };
    }
  }

  async read(path: string, from: number, length: number): Promise<Uint8Array> {
    await Promise.resolve();
    this.reads++;
    this.bytesRead += length;
    const file = this.#files.get(path);
    if (file === undefined) throw failure('MODEL_FILE_UNREADABLE', `${path} is not there.`);
    if (from + length > (file.size ?? file.bytes.length)) throw failure('MODEL_FILE_SHORT', `${path} ends before byte ${from + length}.`);
    const bytes = new Uint8Array(length);
    bytes.set(file.bytes.subarray(Math.min(from, file.bytes.length), Math.min(from + length, file.bytes.length)));
    return bytes;
  }
}

function failure(code: ModelFilesFailure, message: string): Failure<ModelFilesFailure> {
  return new Failure({ code, message, hint: 'none' });
}
