import { Failure, messageOf } from '../../failure.js';
import type { Descriptor, ReadOnlyTarget } from '../../oci/index.js';
import type { ModelFilesFailure } from '../types.js';

/** Requests and bytes that the facts of one ModelKit may cost: hundreds of shards with headers of megabytes stay well below. */
export const REQUESTS_LIMIT = 4_000;
export const BYTES_LIMIT = 400_000_000;

const FIRST_WINDOW = 64 * 1024;
const LARGEST_WINDOW = 4 * 1024 * 1024;
/** Windows kept per layer, the last used ones: the walk over tar headers and the header of one file go on side by side. */
const WINDOWS = 4;

/** What all layers of one ModelKit may still read. */
export interface Allowance {
  requests: number;
  bytes: number;
}

export function unavailable(message: string, cause?: unknown): Failure<ModelFilesFailure> {
  return new Failure<ModelFilesFailure>(
    {
      code: 'MODEL_FILES_UNAVAILABLE',
      message,
      hint: 'Publish the ModelKit without compression to a registry that answers range requests, or state the values in the Kitfile under "model.parameters".',
    },
    cause === undefined ? {} : { cause },
  );
}

interface Window {
  readonly from: number;
  readonly bytes: Uint8Array;
}

/** Ranges of one published blob, read ahead: each next window is twice as long where reading goes on, short where it jumps. */
export class LayerWindow {
  readonly #source: ReadOnlyTarget;
  readonly #blob: Descriptor;
  readonly #allowance: Allowance;
  #windows: readonly Window[] = [];

  constructor(source: ReadOnlyTarget, blob: Descriptor, allowance: Allowance) {
    this.#source = source;
    this.#blob = blob;
    this.#allowance = allowance;
  }

  get size(): number {
    return this.#blob.size;
  }

  /** Exactly `length` bytes from `from`, which must lie inside the blob. */
  async read(from: number, length: number): Promise<Uint8Array> {
    if (from < 0 || length < 0 || from + length > this.size)
      throw unavailable(`The layer ${this.#blob.digest} has ${this.size} bytes; its entries ask for byte ${from + length}.`);
    const held = this.#windows.find((window) => from >= window.from && from + length <= window.from + window.bytes.length);
    if (held !== undefined) {
      this.#windows = [held, ...this.#windows.filter((window) => window !== held)];
      return held.bytes.subarray(from - held.from, from - held.from + length);
    }
    const before = this.#windows.find((window) => from >= window.from && from <= window.from + window.bytes.length);
    const ahead = before === undefined ? FIRST_WINDOW : Math.min(before.bytes.length * 2, LARGEST_WINDOW);
    const bytes = await this.#fetch(from, Math.min(Math.max(length, ahead), this.size - from));
    this.#windows = [{ from, bytes }, ...this.#windows.filter((window) => window !== before)].slice(0, WINDOWS);
    return bytes.subarray(0, length);
  }

  async #fetch(from: number, length: number): Promise<Uint8Array> {
    this.#allowance.requests--;
    this.#allowance.bytes -= length;
    if (this.#allowance.requests < 0 || this.#allowance.bytes < 0)
      throw unavailable(`The headers of this ModelKit need more than ${REQUESTS_LIMIT} requests or ${BYTES_LIMIT} bytes.`);
    const bytes = new Uint8Array(length);
    let filled = 0;
    try {
      // Leaving the loop ends the request: no more arrives than what was asked for.
      for await (const chunk of this.#source.open(this.#blob, from)) {
        const part = chunk.subarray(0, length - filled);
        bytes.set(part, filled);
        filled += part.length;
        if (filled >= length) break;
      }
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code === 'RANGE_UNSUPPORTED') {
        throw unavailable(
          `The registry does not answer range requests, so the headers of published layers cannot be read. ${messageOf(thrown)}`,
          thrown,
        );
      }
      throw thrown;
    }
    if (filled < length) throw unavailable(`The layer ${this.#blob.digest} ended after ${from + filled} of ${this.size} bytes.`);
    return bytes;
  }
}
