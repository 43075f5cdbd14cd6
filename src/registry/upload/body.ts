import { createHash, type Hash } from 'node:crypto';
import { algorithmOf, otherBytes, type BlobSource } from '../../oci/index.js';
import type { WireBody } from '../http/wire.js';

/**
 * The bytes of one upload, as bodies of its requests, and told as they go over the wire. Files of a kit are watched where they are read, and the
 * registry compares what it is given: nothing is hashed here. What is stored somewhere comes unproved, and what a registry has refused once is
 * looked at (`suspected`): both are hashed on their way, and the last chunk is given out only after size and digest agree, so that a registry
 * never completes such an upload.
 */
export class UploadBody {
  readonly #blob: BlobSource;
  readonly #tell: ((bytes: number) => void) | undefined;
  readonly #proves: boolean;
  #hash: Hash | undefined;
  #hashed = 0;
  /** Bytes that were told, but for those that a restart sends again. */
  #told = 0;
  #iterator: AsyncIterator<Uint8Array> | undefined;
  /** Position of the iterator, and what is left of its last chunk (which stays valid until the next is asked for). */
  #at = 0;
  #left: Uint8Array = new Uint8Array();

  constructor(blob: BlobSource, tell: ((bytes: number) => void) | undefined, suspected = false) {
    this.#blob = blob;
    this.#tell = tell;
    this.#proves = suspected || blob.place !== undefined;
  }

  /** Bytes `from` up to `to`. Ranges are sent in order; sending one again opens the source anew. */
  range(from: number, to: number): WireBody {
    const open = (): AsyncIterable<Uint8Array> => {
      this.backTo(from);
      return this.#read(from, to);
    };
    const onBytes = (bytes: number): void => {
      this.#told += bytes;
      this.#tell?.(bytes);
    };
    return { size: to - from, open, onBytes };
  }

  /** The upload goes on at `position`: everything behind it counts again. */
  backTo(position: number): void {
    if (this.#told > position) this.#tell?.(position - this.#told);
    this.#told = Math.min(this.#told, position);
  }

  /** Closes the source; called when an upload ends early, too. */
  async close(): Promise<void> {
    const iterator = this.#iterator;
    this.#iterator = undefined;
    this.#left = new Uint8Array();
    await iterator?.return?.();
  }

  /** Throws CONTENT_CHANGED, or BLOB_DAMAGED for a stored blob, when the source is shorter, longer or other than its descriptor. */
  async *#read(from: number, to: number): AsyncGenerator<Uint8Array> {
    const { size, digest } = this.#blob.descriptor;
    if (from === 0) [this.#hash, this.#hashed] = [this.#proves ? createHash(algorithmOf(digest)) : undefined, 0];
    if (this.#iterator === undefined || this.#at !== from) await this.#open(from);
    if (size === 0) this.#prove();
    while (this.#at < to) {
      if (this.#left.length === 0) await this.#next();
      const chunk = this.#left.subarray(0, to - this.#at);
      this.#take(chunk);
      if (this.#at + chunk.length === size) this.#prove();
      // Given out before the position moves: a reader that stops here leaves the source where it stopped.
      yield chunk;
      this.#at += chunk.length;
      this.#left = this.#left.subarray(chunk.length);
    }
  }

  async #open(from: number): Promise<void> {
    await this.close();
    this.#at = from;
    this.#iterator = this.#blob.open(from)[Symbol.asyncIterator]();
  }

  async #next(): Promise<void> {
    const { descriptor, place } = this.#blob;
    const { size } = descriptor;
    const next = await this.#iterator?.next();
    if (next === undefined || next.done === true) throw otherBytes(descriptor, place, `ended after ${this.#at} of ${size} bytes`);
    if (this.#at + next.value.length > size) throw otherBytes(descriptor, place, `is longer than its ${size} bytes`);
    this.#left = next.value;
  }

  // A range that is read again was hashed the first time.
  #take(chunk: Uint8Array): void {
    const known = this.#hashed - this.#at;
    if (known < 0) throw new RangeError('bytes were passed over that have not been sent');
    this.#hash?.update(chunk.subarray(known));
    this.#hashed = Math.max(this.#hashed, this.#at + chunk.length);
  }

  #prove(): void {
    if (this.#hash === undefined) return;
    const { descriptor, place } = this.#blob;
    const found = `${algorithmOf(descriptor.digest)}:${this.#hash.digest('hex')}`;
    this.#hash = undefined;
    if (found !== descriptor.digest) throw otherBytes(descriptor, place, `has bytes that hash to ${found}`);
  }
}
