import { actionCommand, rawTags } from '../action.js';
import { startDelayProxy } from '../delay-proxy.js';
import { MIB, type KitFolder } from '../kits.js';
import { race, timed, type Contestant } from '../measure.js';
import { contestant } from '../peers.js';
import { valuesOf, type Bar, type CaseResult, type Table } from '../result.js';
import type { Setting } from '../setting.js';
import { ratioOf } from '../statistics.js';

const COUNTS = [1, 8, 64] as const;
const ROUND_TRIPS_MS = [0, 50] as const;

/** New names for a ModelKit that is in the registry. */
export async function retag(setting: Setting): Promise<CaseResult> {
  const kit = setting.random(1, MIB);
  const path = setting.repository();
  await timed(await actionCommand(setting.action, kit, { repository: `${setting.registry.host}/${path}`, tags: rawTags(['base']) }));
  const tables: Table[] = [];
  const bars: Bar[] = [];
  for (const roundTrip of ROUND_TRIPS_MS) {
    const line = await startDelayProxy(setting.registry.host, roundTrip);
    try {
      for (const count of COUNTS) {
        const repository = `${roundTrip === 0 ? setting.registry.host : line.host}/${path}`;
        // Half a minute a run needs no warming up.
        const rows = await race(contestants(setting, kit, repository, count), setting.runs, count < 64);
        tables.push({
          heading: `${count} ${count === 1 ? 'tag' : 'tags'}, ${roundTrip} ms round trip`,
          unit: 'ms',
          rows,
          base: 'this action',
        });
        if (count === 64 && roundTrip === 50) bars.push(...barsOf(rows));
      }
    } finally {
      await line.stop();
    }
  }
  setting.remove(kit.folder);
  return {
    title: 'Re-tag',
    about:
      '`mode: promote` gives new names to a ModelKit that is in the registry. The action proves the right to push, looks every tag up first, writes, and reads every tag back; the others only write. The slow line is a proxy on loopback that holds every byte for half a round trip and every new connection for one more.',
    tables,
    bars,
  };
}

function contestants(setting: Setting, kit: KitFolder, repository: string, count: number): readonly Contestant[] {
  let names = 0;
  const fresh = (who: string): readonly string[] => {
    names += 1;
    return Array.from({ length: count }, (_, index) => `${who}${count}-${names}-${index}`);
  };
  return [
    {
      name: 'this action',
      run: async () => {
        const inputs = { repository, mode: 'promote', source: 'base', tags: rawTags(fresh('m')), 'commit-tag': 'false' };
        return (await timed(await actionCommand(setting.action, kit, inputs))).ms;
      },
    },
    contestant(setting, 'one oras tag', 'oras', () => [['tag', '--plain-http', `${repository}:base`, ...fresh('o')]]),
    contestant(setting, count === 1 ? 'crane tag' : 'crane tag, one call a tag', 'crane', () =>
      fresh('c').map((tag) => ['tag', `${repository}:base`, tag]),
    ),
    ...(count > 1
      ? []
      : [
          contestant(setting, 'skopeo copy', 'skopeo', () =>
            fresh('s').map((tag) => [
              '--insecure-policy',
              'copy',
              '--quiet',
              '--preserve-digests',
              '--src-tls-verify=false',
              '--dest-tls-verify=false',
              `docker://${repository}:base`,
              `docker://${repository}:${tag}`,
            ]),
          ),
        ]),
  ];
}

function barsOf(rows: Table['rows']): readonly Bar[] {
  const [action, together, single] = [
    valuesOf(rows, 'this action') ?? [],
    valuesOf(rows, 'one oras tag'),
    valuesOf(rows, 'crane tag, one call a tag'),
  ];
  return [
    {
      text: '64 tags at 50 ms ÷ one oras tag with 64 names',
      limit: 1,
      direction: 'at most',
      ratio: together === undefined ? undefined : ratioOf(action, together),
      missing: 'oras is not installed',
    },
    {
      text: '64 tags at 50 ms ÷ one crane call a tag',
      limit: 0.1,
      direction: 'at most',
      ratio: single === undefined ? undefined : ratioOf(action, single),
      missing: 'crane is not installed',
    },
  ];
}
