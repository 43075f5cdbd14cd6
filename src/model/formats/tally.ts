import { quantizationWord, type Quantization } from '../names/quantization.js';
import type { Tally } from './types.js';

export type Dtype = readonly [label: string, bits: number];

/** A table of dtypes: as the format writes them, label, bits an element. */
export function dtypes(table: string): ReadonlyMap<string, Dtype> {
  return new Map(
    table.split(', ').map((row) => {
      const [written = '', label = '', bits = ''] = row.split(' ');
      return [written, [label, Number(bits)]];
    }),
  );
}

/** Adds up elements by dtype, without keeping a tensor. */
export class TallyBuilder {
  readonly #plain = new Map<string, number>();
  readonly #packed = new Map<number, number>();
  readonly #labels = new Map<string, number>();
  elements = 0;

  /** Weights as they are. `telling`: they may decide what the model as a whole is called. */
  plain(label: string, elements: number, telling = true): void {
    this.elements += elements;
    this.#plain.set(label, (this.#plain.get(label) ?? 0) + elements);
    if (telling) this.#labels.set(label, (this.#labels.get(label) ?? 0) + elements);
  }

  /** Words of `bits` bits that hold several weights each, of a width that only the config or a name tells. */
  packed(bits: number, words: number): void {
    this.#packed.set(bits, (this.#packed.get(bits) ?? 0) + words);
  }

  /** Elements of telling tensors by dtype; of all tensors when none tells. */
  get labels(): ReadonlyMap<string, number> {
    return this.#labels.size > 0 ? this.#labels : this.#plain;
  }

  done(): Tally {
    return { plain: this.#plain, packed: this.#packed };
  }
}

/** The label of the dtype with most elements (not most tensors: norms stay in full precision). */
export function dominant(labels: ReadonlyMap<string, number>): Quantization | undefined {
  let most: string | undefined;
  let elements = 0;
  for (const [label, count] of labels) if (count > elements) [most, elements] = [label, count];
  return most === undefined ? undefined : quantizationWord(most);
}

/** The tallies of all shards as one. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const plain = new Map<string, number>();
  const packed = new Map<number, number>();
  for (const tally of tallies) {
    for (const [label, count] of tally.plain) plain.set(label, (plain.get(label) ?? 0) + count);
    for (const [bits, count] of tally.packed) packed.set(bits, (packed.get(bits) ?? 0) + count);
  }
  return { plain, packed };
}

/** Number of parameters; packed words hold `bits`-wide weights. Undefined where there are such words and no width is known, and for what no file can hold. */
export function countTally(tally: Tally, bits?: number): number | undefined {
  if (tally.packed.size > 0 && bits === undefined) return undefined;
  let count = 0;
  for (const elements of tally.plain.values()) count += elements;
  for (const [word, elements] of tally.packed) count += Math.floor((elements * word) / (bits ?? word));
  return Number.isSafeInteger(count) ? count : undefined;
}
