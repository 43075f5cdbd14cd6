import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRegistry } from '../../__tests__/support/registry/index.js';
import { actionCommand, rawTags } from '../action.js';
import { MIB, type KitFolder } from '../kits.js';
import { race, timed, type Contestant } from '../measure.js';
import { kitPackAndPush, opensslDigest, peerCommand } from '../peers.js';
import { valuesOf, type CaseResult } from '../result.js';
import type { Setting } from '../setting.js';
import { ratioOf, sumOf } from '../statistics.js';

const TAGS = ['main', 'challenger', 'canary', 'a', 'b', 'c', 'd'];

/** A kit that is published already, under eight tags, the commit's among them. */
export async function unchanged(setting: Setting): Promise<CaseResult> {
  const size = (setting.quick ? 128 : 1024) * MIB;
  const kit = setting.random(1, size);
  const file = join(kit.folder, 'model.bin');
  const halves = kitPackAndPush(setting, kit, [...TAGS, 'e']);
  const rows = await race([again(setting, kit), halves, orasAgain(setting, kit), opensslDigest(setting, [file])], setting.runs);
  const requests = await countRequests(setting, kit);
  setting.remove(kit.folder);
  const action = valuesOf(rows, 'this action') ?? [];
  const [packing, pushing] = halves.map(({ name }) => valuesOf(rows, name));
  return {
    title: `Unchanged kit of ${size / MIB} MiB, 8 tags`,
    about: `The same run once more: one hash pass, and ${requests}. The action also looks every tag up.`,
    tables: [{ unit: 'ms', rows, base: 'this action', cpu: true }],
    bars: [
      {
        text: 'run ÷ (kit pack, push and seven times tag and push)',
        limit: 0.5,
        direction: 'at most',
        ratio: packing === undefined || pushing === undefined ? undefined : ratioOf(action, sumOf(packing, pushing)),
        missing: 'kit is not installed',
      },
    ],
  };
}

function again(setting: Setting, kit: KitFolder): Contestant {
  const repository = `${setting.registry.host}/${setting.repository()}`;
  return {
    name: 'this action',
    run: async () => {
      const command = await actionCommand(setting.action, kit, { repository, tags: rawTags(TAGS) });
      const { ms } = await timed(command);
      return ms;
    },
  };
}

function orasAgain(setting: Setting, kit: KitFolder): Contestant {
  const { path = 'oras', missing } = setting.program('oras');
  const repository = `${setting.registry.host}/${setting.repository()}`;
  return {
    name: 'oras push, then one oras tag',
    missing,
    run: async () => {
      const args = ['push', '--plain-http', '--no-tty', `${repository}:e`, ...kit.paths.map((name) => `${name}:application/octet-stream`)];
      const pushed = await timed(peerCommand(setting, path, args, kit.folder));
      const tagged = await timed(peerCommand(setting, path, ['tag', '--plain-http', `${repository}:e`, ...TAGS]));
      return pushed.ms + tagged.ms;
    },
  };
}

/** The requests of a second run, told by a registry that counts them. */
async function countRequests(setting: Setting, kit: KitFolder): Promise<string> {
  const registry = await startRegistry({ keeping: { in: 'nowhere' } });
  try {
    const inputs = { repository: `${registry.host}/bench/counted`, tags: rawTags(TAGS) };
    await timed(await actionCommand(setting.action, kit, inputs));
    registry.log.clear();
    const command = await actionCommand(setting.action, kit, inputs);
    await timed(command);
    if (!/pushed<<\S+\nfalse/.test(readFileSync(command.outputs, 'utf8'))) throw new Error('the second run pushed');
    const counts = new Map<string, number>();
    for (const { method } of registry.log.entries) counts.set(method, (counts.get(method) ?? 0) + 1);
    return [...counts].map(([method, count]) => `${count} ${method}`).join(', ');
  } finally {
    await registry.stop();
  }
}
