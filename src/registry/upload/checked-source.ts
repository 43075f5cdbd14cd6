import { createHash, type Hash } from 'node:crypto';
import { Failure, printable } from '../../failure.js';
import { algorithmOf, Annotation, damagedBlob, type BlobFailure, type BlobSource } from '../../oci/index.js';
import type { RegistryFailure } from '../types.js';

/**
 * The bytes of one upload, hashed on their way: those of a file a second time, those of a stored blob for the first. The last chunk is given out only after size and digest agree, so a registry
 * never completes an upload whose source has changed since it was hashed. Ranges are read in order; reading one again opens the source anew.
 */
export class CheckedSource {
  readonly #blob: BlobSource;
  readonly #hash: Hash;
  #hashed = 0;
  #iterator: AsyncIterator<Uint8Array> | undefined;
  /** Position of the iterator, and what is left of its last chunk (which stays valid until the next is asked for). */
  #at = 0;
  #left: Uint8Array = new Uint8Array();

  constructor(blob: BlobSource) {
    this.#blob = blob;
    this.#hash = createHash(algorithmOf(blob.descriptor.digest));
  }

  /** Bytes `from` up to `to`. Throws SOURCE_CHANGED, or BLOB_DAMAGED for a stored blob, when the source is shorter, longer or other than its descriptor. */
  async *read(from: number, to: number): AsyncGenerator<Uint8Array> {
    if (from > this.#hashed) throw new RangeError('bytes were passed over that have not been hashed');
    const { size } = this.#blob.descriptor;
    if (size === 0) this.#verify();
    if (this.#iterator === undefined || this.#at !== from) await this.#open(from);
    while (this.#at < to) {
      if (this.#left.length === 0) await this.#next();
      const chunk = this.#left.subarray(0, to - this.#at);
      this.#digest(chunk);
      if (this.#at + chunk.length === size) this.#verify();
      // Given out before the position moves: a reader that stops here leaves the source where it stopped.
      yield chunk;
      this.#at += chunk.length;
      this.#left = this.#left.subarray(chunk.length);
    }
    if (to === size) await this.close();
  }

  /** Closes the source; called when an upload ends early, too. */
  async close(): Promise<void> {
    const iterator = this.#iterator;
    this.#iterator = undefined;
    this.#left = new Uint8Array();
    await iterator?.return?.();
  }

  async #open(from: number): Promise<void> {
    await this.close();
    this.#at = from;
    this.#iterator = this.#blob.open(from)[Symbol.asyncIterator]();
  }

  async #next(): Promise<void> {
    const { size } = this.#blob.descriptor;
    for (;;) {
      const next = await this.#iterator?.next();
      if (next === undefined || next.done === true) throw this.#changed(`it ends after ${this.#at} of ${size} bytes`);
      if (next.value.length === 0) continue;
      if (this.#at + next.value.length > size) throw this.#changed(`it is longer than ${size} bytes`);
      this.#left = next.value;
      return;
    }
  }

  // A range that is read again was hashed the first time.
  #digest(chunk: Uint8Array): void {
    const known = this.#hashed - this.#at;
    if (known >= chunk.length) return;
    this.#hash.update(known > 0 ? chunk.subarray(known) : chunk);
    this.#hashed = this.#at + chunk.length;
  }

  #verify(): void {
    if (this.#verified) return;
    const { digest } = this.#blob.descriptor;
    const found = `${algorithmOf(digest)}:${this.#hash.digest('hex')}`;
    if (found !== digest) throw this.#changed(`it hashes to ${found}`);
    this.#verified = true;
  }

  #verified = false;

  #changed(how: string): Failure<RegistryFailure | BlobFailure> {
    const { descriptor, place } = this.#blob;
    const { digest, annotations } = descriptor;
    if (place !== undefined) return damagedBlob(descriptor, place, `is not what its manifest names: ${how}`);
    const path = annotations?.[Annotation.filePath];
    const what = path === undefined ? `blob ${digest}` : `layer "${printable(path)}" (${digest})`;
    return new Failure<RegistryFailure>({
      code: 'SOURCE_CHANGED',
      message: `The content of ${what} changed while it was uploaded: ${how}.`,
      hint: 'Nothing was tagged. Do not write to the files of the kit while the step runs, and run it again.',
    });
  }
}
