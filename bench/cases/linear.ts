import { MIB, type KitFolder } from '../kits.js';
import { race, type Contestant } from '../measure.js';
import { valuesOf, type Bar, type CaseResult, type Row } from '../result.js';
import type { Setting } from '../setting.js';
import { ratioOf } from '../statistics.js';
import { publishNew } from './new-layer.js';

const STEPS = [1, 2, 4] as const;
const TOLERANCE = 1.1;

/** Four times the bytes, four times the files: at most four times the time. */
export async function linear(setting: Setting): Promise<CaseResult> {
  const [bytes, files] = setting.quick ? [32 * MIB, 2_000] : [256 * MIB, 10_000];
  const byBytes = await steps(setting, (step) => [`${(bytes * step) / MIB} MiB`, setting.random(1, bytes * step)]);
  const byFiles = await steps(setting, (step) => [`${(files * step).toLocaleString('en')} files`, setting.smallFiles(files * step)]);
  return {
    title: 'Linear cost',
    about:
      'Publishing to an empty repository, one, two and four parts of the same kind. Four parts must not take more than four times as long as one; the tolerance is for caches that end somewhere.',
    tables: [
      { heading: 'By bytes', unit: 'ms', rows: byBytes },
      { heading: 'By files', unit: 'ms', rows: byFiles },
    ],
    bars: [barOf('bytes', byBytes), barOf('files', byFiles)],
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
  const [one = [], , four = []] = rows.map((row) => valuesOf(rows, row.name) ?? []);
  const fourfold = one.map((ms) => ms * 4);
  return { text: `four times the ${what} ÷ (4 × one part)`, limit: TOLERANCE, direction: 'at most', ratio: ratioOf(four, fourfold) };
}
