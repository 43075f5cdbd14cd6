import { race } from '../measure.js';
import { contestant, kitPackAndPush, kitPackPush, layoutPushes, orasPush } from '../peers.js';
import type { CaseResult } from '../result.js';
import type { Setting } from '../setting.js';
import { kitBar, layoutOf, publishNew } from './new-layer.js';

/** One layer of 20,000 small files. */
export async function smallFiles(setting: Setting): Promise<CaseResult> {
  const count = setting.quick ? 2_000 : 20_000;
  const kit = setting.smallFiles(count);
  const layout = await layoutOf(setting, kit);
  const halves = kitPackAndPush(setting, kit);
  const rows = await race(
    [
      publishNew(setting, kit),
      halves,
      kitPackPush(setting, kit),
      orasPush(setting, kit, ['data:application/vnd.oci.image.layer.v1.tar+gzip'], 'compresses'),
      ...layoutPushes(setting, layout),
      contestant(setting, 'tar to /dev/null', 'tar', () => [['cf', '-', '--checkpoint=0', '-C', kit.folder, 'data']], {
        note: 'reads and heads every file, hashes none',
      }),
    ],
    setting.runs,
  );
  setting.remove(kit.folder);
  setting.remove(layout);
  return {
    title: `${count.toLocaleString('en')} small files`,
    about:
      'One layer of files of 0.5 to 1.5 KiB goes to an empty repository. The action walks, searches and reads every file, makes the layer on the way, hashes and sends it.',
    tables: [{ unit: 'ms', rows, base: 'this action', cpu: true }],
    bars: [kitBar(rows, halves, 1)],
  };
}
