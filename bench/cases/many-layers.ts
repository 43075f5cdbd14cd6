import { join } from 'node:path';
import { hashingOf } from '../hashing.js';
import { MIB } from '../kits.js';
import { race } from '../measure.js';
import { kitPackAndPush, kitPackPush, layoutPushes, opensslDigest, orasPush } from '../peers.js';
import { valuesOf, type CaseResult } from '../result.js';
import type { Setting } from '../setting.js';
import { ratioOf } from '../statistics.js';
import { kitBar, layoutOf, publishNew } from './new-layer.js';

const LAYERS = 64;

/** 64 layers: hashing on all cores and on one, and publishing. */
export async function manyLayers(setting: Setting): Promise<CaseResult> {
  const size = (setting.quick ? 2 : 16) * MIB;
  const kit = setting.random(LAYERS, size);
  const files = kit.paths.map((path) => join(kit.folder, path));
  const layout = await layoutOf(setting, kit);
  const oneCore = setting.program('taskset').missing;
  const hashing = await race(
    [
      await hashingOf(setting, 'two cores', kit, { cores: '0,1', missing: oneCore }),
      await hashingOf(setting, 'one core', kit, { cores: '0', missing: oneCore }),
      opensslDigest(setting, files),
    ],
    setting.runs,
  );
  const halves = kitPackAndPush(setting, kit);
  const publishing = await race(
    [publishNew(setting, kit), halves, kitPackPush(setting, kit), orasPush(setting, kit), ...layoutPushes(setting, layout)],
    setting.runs,
  );
  setting.remove(kit.folder);
  setting.remove(layout);
  const [two, one] = [valuesOf(hashing, 'two cores'), valuesOf(hashing, 'one core')];
  return {
    title: `${LAYERS} layers of ${size / MIB} MiB`,
    about:
      "Hashing alone, by the built bundle's own workers, from the start of the first worker to the last digest, bound to two cores and to one by taskset; then publishing to an empty repository.",
    tables: [
      { heading: 'Hashing', unit: 'ms', rows: hashing, base: 'two cores' },
      { heading: 'Publishing', unit: 'ms', rows: publishing, base: 'this action', cpu: true },
    ],
    bars: [
      {
        text: 'hashing on one core ÷ on two',
        limit: 1.7,
        direction: 'at least',
        ratio: two === undefined || one === undefined ? undefined : ratioOf(one, two),
        missing: oneCore ?? '',
      },
      kitBar(publishing, halves, 0.8),
    ],
  };
}
