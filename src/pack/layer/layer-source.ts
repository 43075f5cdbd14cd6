import { closeSync, read, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { BlobSource, Descriptor } from '../../oci/index.js';
import { READ_SIZE } from './hash-layer.js';
import { checkSize, ContextFiles, shortened } from './layer-file.js';
import { segments, type Segment } from './segments.js';
import type { TarEntry, LayerContent } from '../../ports.js';

const readAsync = promisify(read);

/** Up to this size a synchronous read is cheaper than a trip through the thread pool, and too short to hold anything up. */
const SYNC_SIZE_LIMIT = 64 * 1024;

/**
 * A layer's bytes, made from its files whenever they are asked for. `open(k)` counts over the entries before byte k without reading
 * them. Two buffers of 256 KiB take turns: one is being filled while the other is used.
 * Reading throws FILE_CHANGED (gone, no regular file, another size) or FILE_UNREADABLE.
 */
export function layerSource(content: LayerContent, descriptor: Descriptor): BlobSource {
  return { descriptor, open: (from = 0) => openLayer(content, from) };
}

/** Bytes at hand, as a blob. */
export function bytesSource(bytes: Uint8Array, descriptor: Descriptor): BlobSource {
  return {
    descriptor,
    open: (from = 0) => ({
      [Symbol.asyncIterator]: () => {
        const rest = [bytes.subarray(from)].filter((part) => part.length > 0)[Symbol.iterator]();
        return { next: () => Promise.resolve(rest.next()) };
      },
    }),
  };
}

async function* openLayer(content: LayerContent, from: number): AsyncGenerator<Uint8Array> {
  if (from < 0 || from > content.size) throw new RangeError(`offset ${from} is outside of the layer's ${content.size} bytes`);
  const size = Math.max(1, Math.min(READ_SIZE, content.size - from));
  const reader = new LayerReader(content, from);
  let [ready, next] = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)];
  let filling = reader.fill(next);
  try {
    for (;;) {
      const filled = await filling;
      if (filled === 0) return;
      [ready, next] = [next, ready];
      filling = reader.fill(next);
      // Its failure is thrown by the next turn; until then it must not count as unhandled.
      filling.catch(() => undefined);
      yield ready.subarray(0, filled);
    }
  } finally {
    // A read that is under way still uses the descriptor.
    await filling.catch(() => undefined);
    reader.close();
  }
}

/** Reads a layer in order, buffer by buffer. One `fill` at a time. */
class LayerReader {
  readonly #files: ContextFiles;
  readonly #segments: Generator<Segment, void, undefined>;
  #segment: Segment | undefined;
  /** Bytes of the current segment that have been given out. */
  #done = 0;
  #descriptor: number | undefined;

  constructor(content: LayerContent, from: number) {
    this.#files = new ContextFiles(content.root);
    this.#segments = segments(content, from);
  }

  /** Fills the buffer as far as the layer reaches and gives the number of bytes; 0 at the end. */
  async fill(buffer: Buffer): Promise<number> {
    // Small files are read without a wait: a turn of the event loop for every buffer, so that thousands of them hold nothing up.
    await setImmediate();
    let used = 0;
    while (used < buffer.length) {
      const segment = this.#current();
      if (segment === undefined) break;
      const length = segment.kind === 'bytes' ? segment.bytes.length : segment.length;
      const room = Math.min(buffer.length - used, length - this.#done);
      let filled = room;
      if (segment.kind === 'bytes') buffer.set(segment.bytes.subarray(this.#done, this.#done + room), used);
      else if (segment.kind === 'zeros') buffer.fill(0, used, used + room);
      else filled = await this.#readFile(segment.entry, buffer, used, room, segment.from + this.#done);
      used += filled;
      this.#done += filled;
      if (this.#done === length) this.#leave(segment);
    }
    return used;
  }

  close(): void {
    this.#closeFile();
    this.#files.close();
  }

  #closeFile(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #current(): Segment | undefined {
    if (this.#segment === undefined) {
      const next = this.#segments.next();
      if (next.done === true) return undefined;
      this.#segment = next.value;
      this.#done = 0;
    }
    return this.#segment;
  }

  #leave(segment: Segment): void {
    if (this.#descriptor !== undefined && segment.kind === 'file' && segment.length > READ_SIZE) checkSize(this.#descriptor, segment.entry);
    this.#closeFile();
    this.#segment = undefined;
  }

  async #readFile(entry: TarEntry, buffer: Buffer, at: number, room: number, position: number): Promise<number> {
    const descriptor = (this.#descriptor ??= this.#files.open(entry));
    if (room === 0) return 0;
    const bytesRead =
      entry.size <= SYNC_SIZE_LIMIT
        ? readSync(descriptor, buffer, at, room, position)
        : (await readAsync(descriptor, buffer, at, room, position)).bytesRead;
    if (bytesRead === 0) throw shortened(entry, position);
    return bytesRead;
  }
}
