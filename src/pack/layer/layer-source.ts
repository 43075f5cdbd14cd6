import { createHash } from 'node:crypto';
import { closeSync, read } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sha256Digest, type BlobSource, type Descriptor } from '../../oci/index.js';
import { hasIdentity, identityTable, keepIdentity, Ticks } from './file-identity.js';
import { changedSinceHashed, changedWhilePacked, ContextFiles } from './layer-file.js';
import { segments, type Segment } from './segments.js';
import type { FileClock, HashedLayer, LayerContent, PassingLayer } from '../../ports.js';

const readAsync = promisify(read);

/** As much is read at once for sending: each piece costs a turn of the event loop and a trip through the thread pool, and memory twice for each upload. */
const PIECE_SIZE = 512 * 1024;
/** Of the one layer that is hashed while it is sent: fewer trips through the thread pool. */
const PASSING_PIECE_SIZE = 2 * 1024 * 1024;
/** Of what is at hand: whoever hashes it on its way holds others up no longer than that. */
const KEPT_SIZE = 4 * 1024 * 1024;
/** Up to this size a synchronous read is cheaper than a trip through the thread pool, and too short to hold anything up. */
const SYNC_SIZE_LIMIT = 64 * 1024;

/**
 * A layer's bytes, made from its files whenever they are asked for. `open(k)` counts over the entries before byte k without reading
 * them. Two buffers take turns: one is being filled while the other is used. The last byte of a file is given out only when the open
 * file is found to be the one that was hashed (`identities`), not written to since.
 * Reading throws CONTENT_CHANGED (gone, another file, another size, written to) or FILE_UNREADABLE.
 */
export function layerSource(content: LayerContent, descriptor: Descriptor, identities: BigUint64Array<ArrayBuffer>): BlobSource {
  const { kept } = content;
  return { descriptor, open: (from = 0) => (kept === undefined ? openLayer(content, identities, from) : openKept(kept, from)) };
}

/** Bytes at hand: what was hashed. */
async function* openKept(pieces: readonly Uint8Array[], from: number): AsyncGenerator<Uint8Array> {
  // One turn for an asynchronous seam over them.
  await setImmediate();
  let skip = from;
  for (const piece of pieces) {
    for (let at = skip; at < piece.length; at += KEPT_SIZE) yield piece.subarray(at, at + KEPT_SIZE);
    skip = Math.max(0, skip - piece.length);
  }
}

type Passing =
  | { readonly is: 'new' | 'open' }
  | { readonly is: 'hashed'; readonly layer: HashedLayer }
  | { readonly is: 'failed'; readonly thrown: unknown };

/**
 * A layer's bytes on their one way past a hash. Of each file is kept what it is known again by, before its first byte, and asked again after its
 * last: as when a layer is hashed alone. A file that was written to a moment ago holds this thread up until its tick is over (`Ticks`).
 */
export function passingLayer(content: LayerContent, clock: FileClock, onBytes: (bytes: number) => void): PassingLayer {
  let state: Passing = { is: 'new' };
  const hashed = (): HashedLayer | undefined => {
    if (state.is === 'failed') throw state.thrown;
    return state.is === 'hashed' ? state.layer : undefined;
  };
  return {
    size: content.size,
    hashed,
    digest() {
      const layer = hashed();
      if (layer === undefined) throw new RangeError('the bytes were not read to their end');
      return layer.digest;
    },
    async *open() {
      if (state.is !== 'new') throw new RangeError('the bytes are asked for again');
      state = { is: 'open' };
      try {
        const [hash, identities] = [createHash('sha256'), identityTable(content)];
        for await (const piece of openLayer(content, identities, 0, new Ticks(clock))) {
          hash.update(piece);
          onBytes(piece.length);
          yield piece;
        }
        state = { is: 'hashed', layer: { digest: sha256Digest(hash.digest('hex')), identities } };
      } catch (thrown) {
        state = { is: 'failed', thrown };
        throw thrown;
      }
    },
  };
}

/** `ticks`: the files are seen for the first time, and `identities` are filled. */
async function* openLayer(
  content: LayerContent,
  identities: BigUint64Array<ArrayBuffer>,
  from: number,
  ticks?: Ticks,
): AsyncGenerator<Uint8Array> {
  if (from < 0 || from > content.size) throw new RangeError(`offset ${from} is outside of the layer's ${content.size} bytes`);
  const size = Math.max(1, Math.min(ticks === undefined ? PIECE_SIZE : PASSING_PIECE_SIZE, content.size - from));
  const reader = new LayerReader(content, identities, from, ticks);
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

type FileSegment = Segment & { readonly kind: 'file' };

/** Reads a layer in order, buffer by buffer. One `fill` at a time. */
class LayerReader {
  readonly #files: ContextFiles;
  readonly #identities: BigUint64Array<ArrayBuffer>;
  readonly #ticks: Ticks | undefined;
  readonly #segments: Generator<Segment, void, undefined>;
  #segment: Segment | undefined;
  /** Bytes of the current segment that have been given out. */
  #done = 0;
  #descriptor: number | undefined;

  constructor(content: LayerContent, identities: BigUint64Array<ArrayBuffer>, from: number, ticks: Ticks | undefined) {
    this.#files = new ContextFiles(content.root, ticks === undefined ? changedSinceHashed : changedWhilePacked);
    this.#identities = identities;
    this.#ticks = ticks;
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
      else filled = this.#readSmall(segment, buffer, used, room) ?? (await this.#readLarge(segment, buffer, used, room));
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
    if (segment.kind === 'file' && this.#descriptor !== undefined) this.#prove(segment, this.#descriptor);
    this.#closeFile();
    this.#segment = undefined;
  }

  #open({ entry, file }: FileSegment): number {
    if (this.#descriptor !== undefined) return this.#descriptor;
    const descriptor = (this.#descriptor = this.#files.open(entry));
    if (this.#ticks === undefined) return descriptor;
    const stats = this.#files.check(descriptor, entry);
    keepIdentity(this.#identities, file, stats);
    if (this.#ticks.pass(stats)) this.#prove({ entry, file }, descriptor);
    return descriptor;
  }

  #prove({ entry, file }: Pick<FileSegment, 'entry' | 'file'>, descriptor: number): void {
    if (hasIdentity(this.#identities, file, this.#files.check(descriptor, entry))) return;
    if (this.#ticks !== undefined) throw changedWhilePacked(entry, 'it is being written to');
    throw changedSinceHashed(entry, 'it was written to, or another file has taken its place');
  }

  /** Without a promise; undefined for a file that is too large for that. */
  #readSmall(segment: FileSegment, buffer: Buffer, at: number, room: number): number | undefined {
    const { entry, from } = segment;
    const descriptor = this.#open(segment);
    if (room === 0) return 0;
    if (entry.size > SYNC_SIZE_LIMIT) return undefined;
    return this.#files.read(descriptor, entry, buffer, at, room, from + this.#done);
  }

  async #readLarge(segment: FileSegment, buffer: Buffer, at: number, room: number): Promise<number> {
    const { entry, from } = segment;
    const descriptor = this.#open(segment);
    const position = from + this.#done;
    const { bytesRead } = await readAsync(descriptor, buffer, at, room, position).catch((cause: unknown) => {
      throw this.#files.unread(entry, position, cause);
    });
    if (bytesRead === 0) throw this.#files.unread(entry, position);
    return bytesRead;
  }
}
