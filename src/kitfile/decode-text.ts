import { Failure } from '../failure.js';
import { shown, type KitfileFailure } from './failure.js';

/** The text of a Kitfile: UTF-8, or UTF-16 with a byte order mark, as yaml.v3 reads it. Throws KITFILE_UNREADABLE for other bytes. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const line = encoding === 'utf-8' ? firstBadLine(bytes) : 1;
    const problem = {
      code: 'KITFILE_UNREADABLE',
      message: `The Kitfile ${shown(file)} is not text in ${encoding.toUpperCase()} (line ${line}).`,
      hint: 'Save it as UTF-8.',
      at: { file, line, column: 1 },
    } as const;
    throw new Failure<KitfileFailure>(problem, { cause });
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return bytes.subarray(0, good).filter((byte) => byte === 0x0a).length + 1;
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
