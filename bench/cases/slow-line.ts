import { join } from 'node:path';
import { startDelayProxy } from '../delay-proxy.js';
import { MIB } from '../kits.js';
import { race } from '../measure.js';
import { curlPut, kitPackAndPush, opensslDigest, orasPush } from '../peers.js';
import { valuesOf, type CaseResult } from '../result.js';
import type { Setting } from '../setting.js';
import { ratioOf, sumOf } from '../statistics.js';
import { kitBar, publishNew } from './new-layer.js';

const ROUND_TRIP_MS = 20;
const BYTES_PER_SECOND = 1_000_000_000 / 8;
const LAYERS = 4;

/** New layers over the line that a runner may have. */
export async function slowLine(setting: Setting): Promise<CaseResult> {
  const size = (setting.quick ? 8 : 64) * MIB;
  const kit = setting.random(LAYERS, size);
  const files = kit.paths.map((path) => join(kit.folder, path));
  const line = await startDelayProxy(setting.registry.host, ROUND_TRIP_MS, BYTES_PER_SECOND);
  const far: Setting = { ...setting, registry: { host: line.host, url: `http://${line.host}` } };
  const halves = kitPackAndPush(far, kit);
  try {
    const rows = await race(
      [publishNew(far, kit), opensslDigest(far, files), await curlPut(far, files), halves, orasPush(far, kit)],
      setting.runs,
    );
    const [hashing, uploading] = [valuesOf(rows, 'openssl dgst -sha256'), valuesOf(rows, 'curl POST and PUT')];
    return {
      title: `${LAYERS} new layers of ${size / MIB} MiB over 1 Gbit/s`,
      about: `A kit of random bytes goes to a repository that is empty, over a line of 1 Gbit/s each way with ${ROUND_TRIP_MS} ms of round trip. It is a proxy on loopback that takes a part of the two cores. The bytes alone take ${Math.round((LAYERS * size * 1000) / BYTES_PER_SECOND)} ms.`,
      tables: [{ unit: 'ms', rows, base: 'this action', cpu: true }],
      bars: [
        {
          text: 'publish ÷ (openssl + curl PUT)',
          limit: 1,
          direction: 'at most',
          ratio:
            hashing === undefined || uploading === undefined
              ? undefined
              : ratioOf(valuesOf(rows, 'this action') ?? [], sumOf(hashing, uploading)),
        },
        // The bytes alone take three quarters of what kit takes.
        kitBar(rows, halves, 1),
      ],
    };
  } finally {
    await line.stop();
    setting.remove(kit.folder);
  }
}
