import { isFailure } from '../../src/failure.js';
import { Cursor } from '../../src/model/bytes/cursor.js';
import type { Header } from '../../src/model/formats/types.js';
import { FORMATS } from '../../src/model/index.js';

/**
 * A limit of a reader and input that goes beyond it: `excess` (above 1) times what the limit allows. Throws when the reader takes it, or pays
 * more for it than the limit says. The numbers here are written out and not taken from the source, so that a limit that is lost is noticed.
 */
export interface LimitCase {
  /** File below `src` and name of the constant. */
  readonly file: string;
  readonly limit: string;
  readonly goBeyond: (excess: number) => Promise<void>;
}

/** A file whose bytes are made as they are read: `start` and `end` stand in zeros, unless `fill` writes what lies from a place on. */
export interface HostileFile {
  readonly size: number;
  readonly start?: Uint8Array;
  readonly end?: Uint8Array;
  readonly fill?: (into: Uint8Array, from: number) => void;
}

export function bytesOf(file: HostileFile, from: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  file.fill?.(bytes, from);
  for (const [part, place] of [[file.start, 0] as const, [file.end, file.size - (file.end?.length ?? 0)] as const]) {
    if (part === undefined) continue;
    const first = Math.max(from, place);
    const last = Math.min(from + length, place + part.length);
    if (first < last) bytes.set(part.subarray(first - place, last - place), first - from);
  }
  return bytes;
}

interface Outcome {
  readonly header?: Header;
  readonly code?: string;
  readonly message?: string;
  readonly bytes: number;
}

/** What the reader of a format makes of such a file, and how many bytes it asks for. */
export async function headerOf(format: string, file: HostileFile | Uint8Array, path = 'file'): Promise<Outcome> {
  const whole = file instanceof Uint8Array ? { size: file.length, start: file } : file;
  const found = FORMATS.find((one) => one.name === format);
  if (found?.read === undefined) throw new Error(`no reader called ${format}`);
  let bytes = 0;
  const cursor = new Cursor((from, length) => {
    bytes += length;
    return Promise.resolve(bytesOf(whole, from, length));
  }, whole.size);
  try {
    return { header: await found.read(cursor, path), bytes };
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return { code: thrown.code, message: thrown.message, bytes };
  }
}

/** Throws unless the reader refuses the file with this code, after no more than so many bytes. */
export async function headerRefused(
  format: string,
  file: HostileFile | Uint8Array,
  code: 'MALFORMED' | 'TOO_LARGE',
  most = 100_000_000,
): Promise<void> {
  const outcome = await headerOf(format, file);
  check(outcome.code === `MODEL_HEADER_${code}`, `refused with ${code}`, outcome.code ?? 'taken');
  check(outcome.bytes <= most, `at most ${most} bytes read`, outcome.bytes);
}

/** Throws unless `work` fails with this code and these words. */
export async function refused(work: () => unknown, code: string, words: RegExp): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    // A failure of several problems says them in its message.
    check(thrown.code === code && words.test(thrown.message), `${code} with ${words.source}`, `${thrown.code}: ${thrown.message}`);
    return;
  }
  throw new Error(`expected ${code}, but it was taken`);
}

export function check(holds: boolean, expected: string, found: string | number | undefined): void {
  if (!holds) throw new Error(`expected ${expected}, found ${String(found).slice(0, 300)}`);
}
