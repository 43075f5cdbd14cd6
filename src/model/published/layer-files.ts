import { cleanPath } from '../../kitfile/index.js';
import type { ModelFile } from '../types.js';
import { Failure, messageOf } from '../../failure.js';
import { unavailable, type LayerBytes } from './layer-bytes.js';
import { BLOCK, parsePaxRecords, parseTarHeader, paxNumber, textField } from './tar-reader.js';

/** PAX records hold a path and a size; paths end at 4096 bytes on the systems that have files. */
const RECORDS_LIMIT = 64 * 1024;

/** A file inside a layer: where its bytes begin. */
export interface LayerFile extends ModelFile {
  readonly offset: number;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The regular files of one tar layer, found by walking from header to header, once and only as far as asked. */
export class LayerFiles {
  readonly #bytes: LayerBytes;
  readonly #path: string;
  readonly #found: LayerFile[] = [];
  #at = 0;
  #done = false;
  #cut: string | undefined;

  /** `path`: of the entry that the layer holds; a file of that very path is all of it. */
  constructor(bytes: LayerBytes, path: string) {
    this.#bytes = bytes;
    this.#path = path;
  }

  /** Why the walk ended before the layer did: the rest lies too far in to be read. */
  get cut(): string | undefined {
    return this.#cut;
  }

  async *all(): AsyncGenerator<LayerFile> {
    for (let index = 0; ; index++) {
      while (index >= this.#found.length && !this.#done) await this.#nextReadable();
      const file = this.#found[index];
      if (file === undefined) return;
      yield file;
    }
  }

  async #nextReadable(): Promise<void> {
    try {
      await this.#next();
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'MODEL_FILE_UNREADABLE') throw thrown;
      this.#cut = messageOf(thrown);
      this.#done = true;
    }
  }

  /** Reads one entry with all its header blocks; what is read of all layers together is limited, and so is their number. */
  async #next(): Promise<void> {
    let path: Uint8Array | undefined;
    let size: number | undefined;
    for (;;) {
      const ended = await this.#bytes.endsBefore(this.#at + BLOCK);
      const header = ended ? { kind: 'end' as const } : parseTarHeader(await this.#bytes.read(this.#at, BLOCK));
      if (header.kind === 'damaged') throw unavailable(`The layer is no sound tar archive at byte ${this.#at}.`);
      if (header.kind === 'end') {
        this.#done = true;
        return;
      }
      const data = this.#at + BLOCK;
      if (header.type === 'x' || header.type === 'L') {
        if (header.size > RECORDS_LIMIT)
          throw unavailable(`The layer holds an extended header of ${header.size} bytes at byte ${this.#at}.`);
        const bytes = await this.#bytes.read(data, header.size);
        const records = header.type === 'x' ? parsePaxRecords(bytes) : new Map([['path', textField(bytes, 0, bytes.length)]]);
        if (records === undefined) throw unavailable(`The layer holds a broken extended header at byte ${this.#at}.`);
        path = records.get('path') ?? path;
        size = paxNumber(records.get('size')) ?? size;
        this.#at = data + padded(header.size);
        continue;
      }
      const bytes = size ?? header.size;
      const regular = header.type === '0' || header.type === '\0' || header.type === '7';
      // Links and devices have no data, whatever their size field says.
      const length = regular || header.type === 'g' || header.type === 'K' ? bytes : 0;
      if (data + length > this.#bytes.size) throw unavailable(`The layer ends inside the entry at byte ${this.#at}.`);
      this.#at = data + padded(length);
      if (header.type === 'g' || header.type === 'K') continue;
      if (regular) this.#add(path ?? header.name, length, data);
      return;
    }
  }

  /** Names that are no UTF-8 cannot be named by any text, and are not listed from disk either. */
  #add(name: Uint8Array, size: number, offset: number): void {
    try {
      const path = cleanPath(utf8.decode(name));
      this.#found.push({ path, size, offset });
      this.#done ||= path === this.#path;
    } catch {
      return;
    }
  }
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}
