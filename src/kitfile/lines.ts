import type { Position } from '../failure.js';

/** Turns offsets of a text into lines and columns (UTF-16 units, as editors count). */
export class Lines {
  readonly #file: string;
  readonly #starts: readonly number[];

  constructor(text: string, file: string) {
    this.#file = file;
    const starts = [0];
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
    this.#starts = starts;
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.#file, line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
