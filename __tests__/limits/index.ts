import { HEADER_LIMITS } from './headers.js';
import { KIT_LIMITS } from './kits.js';
import { TEXT_LIMITS } from './texts.js';
import type { LimitCase } from './measure.js';

export const LIMIT_CASES: readonly LimitCase[] = [...HEADER_LIMITS, ...KIT_LIMITS, ...TEXT_LIMITS];

/** Constants of the readers that are called limits and are none of what foreign input may cost. */
export const NO_LIMITS: ReadonlyMap<string, string> = new Map([
  ['pack/names SHOWN_LENGTH_LIMIT', 'of what a message shows'],
  ['pack/layer/tar-header USTAR_SIZE_LIMIT', 'of the format: larger sizes are written otherwise'],
  ['pack/layer/layer-source SYNC_SIZE_LIMIT', 'which way a file is read, not whether'],
  ['pack/measure FILE_LIMIT', 'which way a layer is made, not whether'],
  ['model/formats/safetensors OPEN_LIMIT', 'of what tells how weights are packed, not of what is read: the first of them tell it'],
]);

/** Throws unless the reader holds its limit. Gives how much the process has grown, in MiB. */
export async function holdsLimit({ file, limit, goBeyond }: LimitCase, excess: number): Promise<number> {
  const before = process.resourceUsage().maxRSS;
  try {
    await goBeyond(excess);
  } catch (thrown) {
    throw new Error(`${file} ${limit}, ${excess.toFixed(3)} times: ${thrown instanceof Error ? thrown.message : String(thrown)}`, {
      cause: thrown,
    });
  }
  const grown = Math.ceil((process.resourceUsage().maxRSS - before) / 1024);
  if (grown > MEMORY_MIB) throw new Error(`${file} ${limit}, ${excess.toFixed(3)} times: ${grown} MiB of memory`);
  return grown;
}

/** What one hostile file may cost beside what the process has: the largest header is 100 MB, read and looked through. */
const MEMORY_MIB = 512;
