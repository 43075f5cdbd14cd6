import { join } from 'node:path';
import { hashingOf } from '../hashing.js';
import { MIB } from '../kits.js';
import { race } from '../measure.js';
import { opensslDigest } from '../peers.js';
import { valuesOf, type CaseResult } from '../result.js';
import type { Setting } from '../setting.js';
import { ratioOf } from '../statistics.js';

/** The digest of one file of 1 GiB. */
export async function digest(setting: Setting): Promise<CaseResult> {
  const size = (setting.quick ? 128 : 1024) * MIB;
  const kit = setting.random(1, size);
  const rows = await race(
    [await hashingOf(setting, 'this action', kit), opensslDigest(setting, [join(kit.folder, 'model.bin')])],
    setting.runs,
  );
  setting.remove(kit.folder);
  return {
    title: `Digest of ${size / MIB} MiB`,
    about: "The built bundle's own worker on one file, from the start of the worker to the digest; openssl from start to exit.",
    tables: [{ unit: 'ms', rows, base: 'this action' }],
    bars: [
      {
        text: 'digest ÷ openssl',
        limit: 1.1,
        direction: 'at most',
        ratio: ratioOf(valuesOf(rows, 'this action') ?? [], valuesOf(rows, 'openssl dgst -sha256') ?? []),
      },
    ],
  };
}
