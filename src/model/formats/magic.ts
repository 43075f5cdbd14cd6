import { baseName } from '../paths.js';

/** Whether `head` has these characters (one a byte) at `from`. */
export function startsWith(head: Uint8Array, magic: string, from = 0): boolean {
  if (head.length < from + magic.length) return false;
  for (let index = 0; index < magic.length; index++) if (head[from + index] !== magic.charCodeAt(index)) return false;
  return true;
}

/** The first characters as text, one a byte, for formats that are text. */
export function headText(head: Uint8Array, length = 256): string {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, length)).toString('latin1');
}

/** Last element of a path, in lower case. */
export function fileName(path: string): string {
  return baseName(path).toLowerCase();
}

/** What follows the last dot of the file name, in lower case; empty without one. */
export function extension(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1);
}
