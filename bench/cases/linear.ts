import { MIB, type KitFolder } from '../kits.js';
import { race, type Contestant } from '../measure.js';
import { valuesOf, type Bar, type CaseResult, type Row } from '../result.js';
import type { Setting } from '../setting.js';
import { spreadOf } from '../statistics.js';
import { publishNew } from './new-layer.js';

const STEPS = [1, 2, 4] as const;
/** Twice the work may cost a little more than twice: caches end somewhere, and the machine has other things to do. */
const TOLERANCE = 1.25;

/** Twice the bytes, twice the files: at most twice the time. */
export async function linear(setting: Setting): Promise<CaseResult> {
  const [bytes, files] = setting.quick ? [32 * MIB, 2_000] : [256 * MIB, 10_000];
  const byBytes = await steps(setting, (step) => [`${(bytes * step) / MIB} MiB`, setting.random(1, bytes * step)]);
  const byFiles = await steps(setting, (step) => [`${(files * step).toLocaleString('en')} files`, setting.smallFiles(files * step)]);
  return {
    title: 'Linear cost',
    about:
      'Publishing to an empty repository. The cost of a unit is the slope between two sizes, so that the start of the process does not count; twice the work must not cost more a unit.',
    tables: [
      { heading: 'By bytes', unit: 'ms', rows: byBytes },
      { heading: 'By files', unit: 'ms', rows: byFiles },
    ],
    bars: [barOf('a byte, 2 to 4 parts ÷ 1 to 2 parts', byBytes), barOf('a file, 2 to 4 parts ÷ 1 to 2 parts', byFiles)],
  };
}

async function steps(setting: Setting, make: (step: number) => readonly [string, KitFolder]): Promise<readonly Row[]> {
  const made = STEPS.map(make);
  const rows = await race(
    made.map(([name, kit]): Contestant => publishNew(setting, kit, name)),
    setting.runs,
  );
  for (const [, kit] of made) setting.remove(kit.folder);
  return rows;
}

function barOf(what: string, rows: readonly Row[]): Bar {
  const [one = [], two = [], four = []] = rows.map((row) => valuesOf(rows, row.name) ?? []);
  const [a, b, c] = [one, two, four].map((values) => spreadOf(values));
  const slope = (from: number | undefined, to: number | undefined, parts: number): number => ((to ?? NaN) - (from ?? NaN)) / parts;
  const by = (pick: 'min' | 'median' | 'max'): number => slope(b?.[pick], c?.[pick], 2) / slope(a?.[pick], b?.[pick], 1);
  const ratios = [by('min'), by('median'), by('max')];
  const sorted = spreadOf(ratios);
  return {
    text: `time of ${what}`,
    limit: TOLERANCE,
    direction: 'at most',
    ratio: { min: sorted.min, median: by('median'), max: sorted.max },
  };
}
