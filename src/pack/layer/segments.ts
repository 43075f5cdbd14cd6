import { encodeHeader, paddingOf, pieceSize, TRAILER_SIZE } from './tar-header.js';
import type { TarEntry, LayerContent } from '../../ports.js';

/** A piece of a layer blob, in order: bytes at hand, zeros, or `length` bytes from `from` of a file, the `file`th of the layer. */
export type Segment =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'zeros'; readonly length: number }
  | { readonly kind: 'file'; readonly file: number; readonly entry: TarEntry; readonly from: number; readonly length: number };

/** Bytes of the tar with these entries, without any of them read. */
export function tarSize(entries: readonly TarEntry[]): number {
  let size = TRAILER_SIZE;
  for (const entry of entries) size += pieceSize(entry);
  return size;
}

/**
 * The layer blob from byte `from` on. What lies before is counted, not made: headers are encoded and files opened only from there on.
 * Empty files come as a segment too, so that each file is looked at once.
 */
export function* segments(content: LayerContent, from = 0): Generator<Segment, void, undefined> {
  if (content.format === 'raw') {
    for (const entry of content.entries) yield { kind: 'file', file: 0, entry, from, length: entry.size - from };
    return;
  }
  // Bytes still to leave out.
  let skip = from;
  let file = -1;
  for (const entry of content.entries) {
    const padding = paddingOf(entry.size);
    if (entry.type === 'file') file += 1;
    const whole = pieceSize(entry);
    if (skip >= whole) {
      skip -= whole;
      continue;
    }
    const header = encodeHeader(entry);
    if (skip < header.length) yield { kind: 'bytes', bytes: header.subarray(skip) };
    skip = Math.max(0, skip - header.length);
    if (entry.type === 'file' && (skip < entry.size || entry.size === 0)) {
      yield { kind: 'file', file, entry, from: skip, length: entry.size - skip };
    }
    skip = Math.max(0, skip - entry.size);
    if (padding > skip) yield { kind: 'zeros', length: padding - skip };
    skip = Math.max(0, skip - padding);
  }
  if (skip < TRAILER_SIZE) yield { kind: 'zeros', length: TRAILER_SIZE - skip };
}
