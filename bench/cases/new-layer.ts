import { join } from 'node:path';
import { actionCommand, rawTags } from '../action.js';
import { MIB, type KitFolder } from '../kits.js';
import { race, timed, type Contestant } from '../measure.js';
import { curlPut, kitPackAndPush, kitPackPush, layoutPushes, opensslDigest, orasPush } from '../peers.js';
import { spentOf, valuesOf, type Bar, type CaseResult, type Row } from '../result.js';
import type { Setting } from '../setting.js';
import { ratioOf, sumOf } from '../statistics.js';

/** One layer of 1 GiB that no repository has yet. */
export async function newLayer(setting: Setting): Promise<CaseResult> {
  const size = setting.quick ? 128 * MIB : 1024 * MIB;
  const kit = setting.random(1, size);
  const file = join(kit.folder, 'model.bin');
  const layout = await layoutOf(setting, kit);
  const halves = kitPackAndPush(setting, kit);
  const rows = await race(
    [
      publishNew(setting, kit),
      opensslDigest(setting, [file]),
      await curlPut(setting, [file]),
      halves,
      kitPackPush(setting, kit),
      orasPush(setting, kit),
      ...layoutPushes(setting, layout),
    ],
    setting.runs,
  );
  const action = valuesOf(rows, 'this action') ?? [];
  const [hashing, uploading] = [valuesOf(rows, 'openssl dgst -sha256'), valuesOf(rows, 'curl POST and PUT')];
  const spent = {
    action: spentOf(rows, 'this action'),
    hashing: spentOf(rows, 'openssl dgst -sha256'),
    uploading: spentOf(rows, 'curl POST and PUT'),
  };
  setting.remove(kit.folder);
  setting.remove(layout);
  return {
    title: `One new layer of ${size / MIB} MiB`,
    about:
      'A kit with one file of random bytes goes to a repository that is empty. Such a layer is hashed while it is sent; openssl and curl read it one after the other. The action also looks every tag up and reads it back.',
    tables: [{ unit: 'ms', rows, base: 'this action', cpu: true }],
    bars: [
      {
        text: 'publish ÷ (openssl + curl PUT)',
        limit: 1,
        direction: 'at most',
        ratio: hashing === undefined || uploading === undefined ? undefined : ratioOf(action, sumOf(hashing, uploading)),
      },
      {
        text: 'CPU of publish ÷ CPU of (openssl + curl PUT)',
        limit: 1.25,
        direction: 'at most',
        ratio:
          spent.action === undefined || spent.hashing === undefined || spent.uploading === undefined
            ? undefined
            : ratioOf(spent.action, sumOf(spent.hashing, spent.uploading)),
        missing: 'the system does not tell',
      },
      kitBar(rows, halves, 0.8),
    ],
  };
}

export function publishNew(
  setting: Setting,
  kit: KitFolder,
  name = 'this action',
  more: { readonly cores?: string; readonly missing?: string | undefined } = {},
): Contestant {
  return {
    name,
    missing: more.missing,
    run: async () => {
      const inputs = { repository: `${setting.registry.host}/${setting.repository()}`, tags: rawTags(['main']) };
      const command = await actionCommand(setting.action, kit, inputs, more.cores === undefined ? {} : { cores: more.cores });
      return (await timed(command)).ms;
    },
  };
}

/** Beside kit, which packs and pushes one after the other. */
export function kitBar(rows: readonly Row[], halves: readonly Pick<Contestant, 'name'>[], limit: number): Bar {
  const times = halves.flatMap(({ name }) => {
    const values = valuesOf(rows, name);
    return values === undefined ? [] : [values];
  });
  return {
    text: 'publish ÷ (kit pack + kit push)',
    limit,
    direction: 'at most',
    ratio: times.length < halves.length ? undefined : ratioOf(valuesOf(rows, 'this action') ?? [], sumOf(...times)),
    missing: 'kit is not installed',
  };
}

/** The kit in an image layout, written by the action itself. */
export async function layoutOf(setting: Setting, kit: KitFolder): Promise<string> {
  const layout = setting.folder('layout');
  await timed(
    await actionCommand(setting.action, kit, { repository: `oci-layout:${layout}`, tags: rawTags(['main']), 'commit-tag': 'false' }),
  );
  return layout;
}
