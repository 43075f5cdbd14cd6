/** What several runs of one thing gave. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? NaN;
  const middle = (sorted.length - 1) / 2;
  return { min: at(0), median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, max: at(sorted.length - 1) };
}

/** Run by run, so that what slowed the machine for a while slows both sides: the first of `above` by the first of `below`, and so on. */
export function ratioOf(above: readonly number[], below: readonly number[]): Spread {
  return spreadOf(above.map((value, run) => value / (below[run] ?? NaN)));
}

/** Run by run, as when one program must follow the other. */
export function sumOf(...parts: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = parts;
  return first.map((_, run) => parts.reduce((sum, part) => sum + (part[run] ?? NaN), 0));
}
