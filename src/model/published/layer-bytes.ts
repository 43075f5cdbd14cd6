import zlib from 'node:zlib';
import { Readable, type Transform } from 'node:stream';
import { Failure, messageOf } from '../../failure.js';
import { proved, type Descriptor, type ReadOnlyTarget } from '../../oci/index.js';
import type { ModelFilesFailure } from '../types.js';

/** Requests and bytes that the facts of one ModelKit may cost: hundreds of shards with headers of megabytes stay well below. */
const REQUESTS_LIMIT = 4_000;
const BYTES_LIMIT = 400_000_000;
/** What is kept of all layers of one ModelKit that can be read from their beginning alone. */
const HEADS_LIMIT = 64 * 1024 * 1024;

const FIRST_WINDOW = 64 * 1024;
const LARGEST_WINDOW = 4 * 1024 * 1024;
const FIRST_HEAD = 1024 * 1024;
/** Windows kept per layer, the last used ones: the walk over tar headers and the header of one file go on side by side. */
const WINDOWS = 4;

/** What all layers of one ModelKit may still read, and whether their source is known to answer no ranges. */
export interface Allowance {
  requests: number;
  bytes: number;
  heads: number;
  rangeless: boolean;
}

export function allowance(): Allowance {
  return { requests: REQUESTS_LIMIT, bytes: BYTES_LIMIT, heads: HEADS_LIMIT, rangeless: false };
}

/** The bytes of one layer, any coding undone. */
export interface LayerBytes {
  /** How many there are, as far as that is known. */
  readonly size: number;
  /** Exactly `length` bytes from `from`. Throws MODEL_FILE_UNREADABLE for what lies too far in to be read, MODEL_FILES_UNAVAILABLE when there is no such byte. */
  read(from: number, length: number): Promise<Uint8Array>;
  /** Whether there are fewer than `to` bytes. */
  endsBefore(to: number): Promise<boolean>;
}

export function unavailable(message: string, cause?: unknown): Failure<ModelFilesFailure> {
  return new Failure<ModelFilesFailure>({ code: 'MODEL_FILES_UNAVAILABLE', message, hint: HINT }, { cause });
}

const HINT =
  'Publish the ModelKit without compression to a registry that answers range requests, or state the values in the Kitfile under "model.parameters".';

/** A layer by ranges where its source answers them; a compressed one, and any other of a source that does not, by its beginning. */
export function layerBytes(source: ReadOnlyTarget, blob: Descriptor, shared: Allowance): LayerBytes {
  const coding = /(?:\+|\.tar[.+])(gzip|gz|zstd)$/.exec(blob.mediaType)?.[1];
  if (coding !== undefined) return new LayerHead(source, blob, shared, coding === 'zstd' ? zstd : () => zlib.createGunzip());
  const window = new LayerWindow(source, blob, shared);
  let head: LayerHead | undefined;
  const start = (): LayerHead => (head ??= new LayerHead(source, blob, shared));
  return {
    size: blob.size,
    endsBefore: (to) => Promise.resolve(to > blob.size),
    async read(from, length) {
      if (from + length > blob.size) throw beyond(blob, from + length);
      try {
        if (!shared.rangeless) return await window.read(from, length);
      } catch (thrown) {
        if (!(thrown instanceof Failure) || thrown.code !== 'RANGE_UNSUPPORTED') throw thrown;
        shared.rangeless = true;
      }
      return start().read(from, length);
    },
  };
}

/** Node knows it from 22.15 on. */
function zstd(): Transform {
  if ('createZstdDecompress' in zlib) return zlib.createZstdDecompress();
  throw unavailable('This version of Node cannot decompress zstd.');
}

interface Window {
  readonly from: number;
  readonly bytes: Uint8Array;
}

/** Ranges of one published blob, read ahead: each next window is twice as long where reading goes on, short where it jumps. */
class LayerWindow {
  readonly #source: ReadOnlyTarget;
  readonly #blob: Descriptor;
  readonly #shared: Allowance;
  #windows: readonly Window[] = [];

  constructor(source: ReadOnlyTarget, blob: Descriptor, shared: Allowance) {
    this.#source = source;
    this.#blob = blob;
    this.#shared = shared;
  }

  async read(from: number, length: number): Promise<Uint8Array> {
    const held = this.#windows.find((window) => from >= window.from && from + length <= window.from + window.bytes.length);
    if (held !== undefined) {
      this.#windows = [held, ...this.#windows.filter((window) => window !== held)];
      return held.bytes.subarray(from - held.from, from - held.from + length);
    }
    const before = this.#windows.find((window) => from >= window.from && from <= window.from + window.bytes.length);
    const ahead = before === undefined ? FIRST_WINDOW : Math.min(before.bytes.length * 2, LARGEST_WINDOW);
    const wanted = Math.min(Math.max(length, ahead), this.#blob.size - from);
    spend(this.#shared, wanted);
    const bytes = await firstBytes(this.#source.open(this.#blob, from), wanted);
    if (bytes.length < wanted) throw beyond(this.#blob, from + wanted);
    this.#windows = [{ from, bytes }, ...this.#windows.filter((window) => window !== before)].slice(0, WINDOWS);
    return bytes.subarray(0, length);
  }
}

/**
 * The beginning of a layer, coding undone: a stream that is closed as soon as enough has come, and opened again, for twice as much, when
 * more is asked for. What lies further in than the kit's allowance stays unknown.
 */
class LayerHead implements LayerBytes {
  readonly #source: ReadOnlyTarget;
  readonly #blob: Descriptor;
  readonly #shared: Allowance;
  readonly #decoder: (() => Transform) | undefined;
  #bytes = new Uint8Array();
  #whole = false;

  constructor(source: ReadOnlyTarget, blob: Descriptor, shared: Allowance, decoder?: () => Transform) {
    this.#source = source;
    this.#blob = blob;
    this.#shared = shared;
    this.#decoder = decoder;
  }

  get size(): number {
    return this.#whole ? this.#bytes.length : Number.POSITIVE_INFINITY;
  }

  async read(from: number, length: number): Promise<Uint8Array> {
    if (await this.endsBefore(from + length)) throw beyond(this.#blob, from + length);
    return this.#bytes.subarray(from, from + length);
  }

  async endsBefore(to: number): Promise<boolean> {
    if (!this.#whole && to > this.#bytes.length) await this.#grow(to);
    return to > this.#bytes.length;
  }

  async #grow(to: number): Promise<void> {
    const most = this.#bytes.length + this.#shared.heads;
    if (to > most) {
      const why =
        this.#decoder === undefined ? 'the registry does not answer range requests' : `it is compressed (${this.#blob.mediaType})`;
      throw new Failure<ModelFilesFailure>({
        code: 'MODEL_FILE_UNREADABLE',
        message: `Byte ${to} of layer ${this.#blob.digest} lies too far in to be read: ${why}.`,
        hint: HINT,
      });
    }
    const wanted = Math.min(Math.max(to, this.#bytes.length * 2, FIRST_HEAD), most);
    spend(this.#shared, wanted);
    const bytes = await this.#decoded(wanted);
    this.#shared.heads -= bytes.length - this.#bytes.length;
    this.#bytes = bytes;
    this.#whole = bytes.length < wanted;
  }

  async #decoded(wanted: number): Promise<Uint8Array<ArrayBuffer>> {
    const stream = proved(this.#source, this.#blob);
    if (this.#decoder === undefined) return firstBytes(stream, wanted);
    // A chunk may be reused by its source for the next one, which the decoder reads ahead.
    const coded = Readable.from(copied(stream));
    const decoder = this.#decoder();
    // With its own error, so that a failure of the source is not taken for a damaged layer.
    const failed = new Promise<never>((_, reject) => coded.once('error', reject));
    failed.catch(() => decoder.destroy());
    const decoded = firstBytes(coded.pipe(decoder), wanted).catch((thrown: unknown) => {
      if (coded.errored !== null) return failed;
      throw unavailable(`Layer ${this.#blob.digest} cannot be decompressed: ${messageOf(thrown)}.`, thrown);
    });
    try {
      return await decoded;
    } finally {
      coded.destroy();
    }
  }
}

async function* copied(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield Uint8Array.from(chunk);
}

/** Leaving the loop ends the request: no more arrives than what was asked for. */
async function firstBytes(stream: AsyncIterable<unknown>, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    const part = chunk.subarray(0, length - filled);
    bytes.set(part, filled);
    filled += part.length;
    if (filled >= length) break;
  }
  return filled === length ? bytes : bytes.slice(0, filled);
}

function spend(shared: Allowance, bytes: number): void {
  shared.requests--;
  shared.bytes -= bytes;
  if (shared.requests < 0 || shared.bytes < 0)
    throw unavailable(`The headers of this ModelKit need more than ${REQUESTS_LIMIT} requests or ${BYTES_LIMIT} bytes.`);
}

function beyond(blob: Descriptor, to: number): Failure<ModelFilesFailure> {
  return unavailable(`The layer ${blob.digest} ends before byte ${to}, for which its entries ask.`);
}
