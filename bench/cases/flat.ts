import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRegistry } from '../../__tests__/support/registry/index.js';
import { actionCommand, rawTags } from '../action.js';
import { MIB, sparseKit, type KitFolder } from '../kits.js';
import { timed, type Cost } from '../measure.js';
import type { CaseResult, Row } from '../result.js';
import type { Setting } from '../setting.js';
import { spreadOf } from '../statistics.js';

const PEAK_LIMIT_MIB = 300;

/** Memory and storage of a large layer and of very many files. */
export async function flat(setting: Setting): Promise<CaseResult> {
  const [size, count] = setting.quick ? [256 * MIB, 20_000] : [3072 * MIB, 200_000];
  const kits: readonly (readonly [string, () => KitFolder])[] = [
    [`one sparse layer of ${size / MIB} MiB`, () => sparseKit(setting.folder('sparse'), size)],
    [`${count.toLocaleString('en')} small files`, () => setting.smallFiles(count)],
  ];
  const [peaks, stored, peers]: [Row[], Row[], Row[]] = [[], [], []];
  for (const [name, make] of kits) {
    const kit = make();
    const costs: Cost[] = [];
    for (let run = 0; run < Math.min(setting.runs, 3); run += 1) costs.push(await publish(setting, kit));
    peaks.push({ name, values: costs.map((cost) => cost.peakMiB) });
    stored.push({ name, values: costs.map((cost) => cost.storedBytes / MIB) });
    if (kit.paths.length === 1 && kit.paths[0] === 'model.bin') peers.push(await openssl(setting, kit));
    setting.remove(kit.folder);
  }
  const all = peaks.flatMap((row) => ('values' in row ? row.values : []));
  return {
    title: 'Memory and storage',
    about:
      "Publishing to a registry that keeps nothing. Peak is the process's VmHWM, storage its own write_bytes, both told by the system (0 where it is not Linux); what is written are outputs, the summary and the journal.",
    tables: [
      { heading: 'Peak memory', unit: 'MiB', rows: [...peaks, ...peers] },
      { heading: 'Written to storage', unit: 'MiB', rows: stored },
    ],
    bars: [
      {
        text: `peak memory in MiB ÷ ${PEAK_LIMIT_MIB}`,
        limit: 1,
        direction: 'at most',
        ratio: spreadOf(all.map((peak) => peak / PEAK_LIMIT_MIB)),
      },
      {
        text: 'MiB written to storage',
        limit: 1,
        direction: 'at most',
        ratio: spreadOf(stored.flatMap((row) => ('values' in row ? row.values : []))),
      },
    ],
  };
}

async function publish(setting: Setting, kit: KitFolder): Promise<Cost> {
  const registry = await startRegistry({ keeping: { in: 'nowhere' } });
  // What the step writes goes to a disk, whose writes are counted, even where kits lie in memory.
  const temp = mkdtempSync(join(tmpdir(), 'modelkit-bench-step-'));
  try {
    const inputs = { repository: `${registry.host}/bench/flat`, tags: rawTags(['main']) };
    return await timed(await actionCommand({ ...setting.action, temp }, kit, inputs), true);
  } finally {
    setting.remove(temp);
    await registry.stop();
  }
}

async function openssl(setting: Setting, kit: KitFolder): Promise<Row> {
  const { path = 'openssl', missing } = setting.program('openssl');
  const name = 'openssl on that layer';
  if (missing !== undefined) return { name, missing };
  return { name, values: [(await timed({ program: path, args: ['dgst', '-sha256', join(kit.folder, 'model.bin')] }, true)).peakMiB] };
}
