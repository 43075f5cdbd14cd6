import type { BigIntStats } from 'node:fs';
import type { FileClock, LayerContent } from '../../ports.js';

/** What stat(2) tells of a file that no two files share and no write leaves as it was. Its size is that of its entry. */
type Identity = Pick<BigIntStats, 'dev' | 'ino' | 'mtimeNs' | 'ctimeNs'>;

/** Numbers that a file takes in a table of identities. */
const FIELDS = 4;

/** Room for every file of a layer, in the order of its entries: 32 bytes a file, and plain data. */
export function identityTable({ entries }: Pick<LayerContent, 'entries'>): BigUint64Array<ArrayBuffer> {
  return new BigUint64Array(FIELDS * entries.reduce((files, { type }) => files + (type === 'file' ? 1 : 0), 0));
}

export function keepIdentity(table: BigUint64Array, file: number, { dev, ino, mtimeNs, ctimeNs }: Identity): void {
  table.set([dev, ino, mtimeNs, ctimeNs], FIELDS * file);
}

/** Whether the file is still the one that is in the table, and nobody has written to it since. */
export function hasIdentity(table: BigUint64Array, file: number, stats: Identity): boolean {
  // Through the same kind of array: numbers of a file system may have a sign.
  const found = new BigUint64Array(FIELDS);
  keepIdentity(found, 0, stats);
  return found.every((value, field) => value === table[FIELDS * file + field]);
}

/** Linux dates files by a clock that moves on with every timer interrupt, at least each 10 ms. */
const TICK_MS = 20;
/** A file system whose times are whole seconds may keep no more than even ones (FAT). */
const SECONDS_TICK_MS = 2000;
/** A server's clock may be ahead of ours: so long a layer waits in all. */
const WAIT_MS = SECONDS_TICK_MS;

/** So many milliseconds the tick still lasts in which a file was changed last. */
export function tickRest(ctimeMs: number, now: number): number {
  const tick = ctimeMs % 1000 === 0 ? SECONDS_TICK_MS : TICK_MS;
  return tick - Math.max(0, now - Math.floor(ctimeMs));
}

/**
 * A second write inside the tick of the first leaves the same times. A file that was changed a moment ago is only looked at when that tick is
 * over, so that every write from then on shows.
 */
export class Ticks {
  readonly #clock: FileClock;
  #left = WAIT_MS;

  constructor(clock: FileClock) {
    this.#clock = clock;
  }

  /** Waits where needed, blocking; whether it did. */
  pass(stats: Pick<Identity, 'ctimeNs'>): boolean {
    const rest = Math.min(tickRest(Number(stats.ctimeNs) / 1e6, this.#clock.now()), this.#left);
    if (rest <= 0) return false;
    this.#left -= rest;
    this.#clock.rest(rest);
    return true;
  }
}
