import { closeSync, readSync } from 'node:fs';
import type { KeptLayer, LayerContent, TarEntry } from '../../ports.js';
import { hasIdentity, identityTable, keepIdentity } from './file-identity.js';
import { changedSinceHashed, ContextFiles } from './layer-file.js';
import { encodeHeader, headerSize, paddingOf } from './tar-header.js';

// A layer of many small files costs its opens, not its bytes: its files are opened once, for the search for credentials, and its blob is made
// then. What is searched is what is hashed and sent.

/** Fewer files are not worth it; one that is larger belongs to a worker. */
const LEAST_FILES = 100;
const FILE_LIMIT = 64 * 1024;

/** Whether a layer of `size` bytes is made while its files are looked into. */
export function isKept({ format, entries, size }: Omit<LayerContent, 'root'>, room: number): boolean {
  return format === 'tar' && size <= room && entries.length >= LEAST_FILES && entries.every((entry) => entry.size <= FILE_LIMIT);
}

/** Makes the blob, entry by entry. */
export class LayerKeeper {
  readonly kept: KeptLayer;
  readonly #files: ContextFiles;
  #at = 0;
  #file = 0;

  constructor(content: Omit<LayerContent, 'root'>, files: ContextFiles) {
    this.#files = files;
    // Zeros: padding and the end of the archive need not be written.
    this.kept = { bytes: Buffer.alloc(content.size), identities: identityTable(content) };
  }

  /** Adds the next entry, and gives the bytes of its file. Throws FILE_CHANGED or FILE_UNREADABLE. */
  add(entry: TarEntry): Uint8Array {
    const { bytes, identities } = this.kept;
    const header = encodeHeader(entry);
    bytes.set(header, this.#at);
    const from = this.#at + header.length;
    this.#at = from + entry.size + paddingOf(entry.size);
    if (entry.type === 'file') this.#read(entry, from, identities);
    return bytes.subarray(from, from + entry.size);
  }

  #read(entry: TarEntry, from: number, identities: BigUint64Array): void {
    const descriptor = this.#files.open(entry);
    try {
      keepIdentity(identities, this.#file, this.#files.check(descriptor, entry));
      this.#file += 1;
      for (let done = 0; done < entry.size;) {
        const read = readSync(descriptor, this.kept.bytes, from + done, entry.size - done, done);
        if (read === 0) throw this.#files.unread(entry, done);
        done += read;
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

/** Throws CONTENT_CHANGED unless the files whose entries begin in `from` up to `to` of the blob are still what was read. */
export function proveKept(content: LayerContent, kept: KeptLayer, from: number, to: number): void {
  const files = new ContextFiles(content.root, changedSinceHashed);
  let [at, file] = [0, -1];
  try {
    for (const entry of content.entries) {
      if (at >= to) return;
      if (entry.type === 'file') {
        file += 1;
        if (at >= from && !hasIdentity(kept.identities, file, files.find(entry)))
          throw changedSinceHashed(entry, 'it was written to, or another file has taken its place');
      }
      at += headerSize(entry) + entry.size + paddingOf(entry.size);
    }
  } finally {
    files.close();
  }
}
