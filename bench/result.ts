import type { Spread } from './statistics.js';

/** One line of a table: figures of all runs, with the processor time that each took, or why there are none. */
export type Row =
  | { readonly name: string; readonly values: readonly number[]; readonly spent?: readonly number[]; readonly note?: string }
  | { readonly name: string; readonly missing: string };

/** A figure that the action promises to keep: a ratio, and what it may be at most (or at least). */
export interface Bar {
  readonly text: string;
  readonly limit: number;
  readonly direction: 'at most' | 'at least';
  /** Undefined when one side could not be measured; then `missing` says why. */
  readonly ratio: Spread | undefined;
  readonly missing?: string;
}

export interface Table {
  readonly heading?: string;
  readonly unit: 'ms' | 'MiB' | 'count';
  readonly rows: readonly Row[];
  /** Processor time is shown, too. */
  readonly cpu?: boolean;
  /** The row that all are compared with: its name, or none. */
  readonly base?: string;
}

export interface CaseResult {
  readonly title: string;
  /** What is measured, and how; one paragraph. */
  readonly about: string;
  readonly tables: readonly Table[];
  readonly bars: readonly Bar[];
}

export function isMet({ ratio, limit, direction }: Bar): boolean | undefined {
  if (ratio === undefined) return undefined;
  return direction === 'at most' ? ratio.median <= limit : ratio.median >= limit;
}

/** The values of a row by its name, or undefined when its program is missing. */
export function valuesOf(rows: readonly Row[], name: string): readonly number[] | undefined {
  const row = rows.find((one) => one.name === name);
  return row !== undefined && 'values' in row ? row.values : undefined;
}

/** The processor time of a row; undefined as well where the system does not tell. */
export function spentOf(rows: readonly Row[], name: string): readonly number[] | undefined {
  const row = rows.find((one) => one.name === name);
  return row !== undefined && 'values' in row && row.spent?.some((ms) => ms > 0) === true ? row.spent : undefined;
}
