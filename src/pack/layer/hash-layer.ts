import { createHash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { sha256Digest } from '../../oci/index.js';
import { hasIdentity, identityTable, keepIdentity, Ticks } from './file-identity.js';
import { changedWhilePacked, ContextFiles } from './layer-file.js';
import { segments } from './segments.js';
import type { FileClock, HashedLayer, LayerContent, TarEntry } from '../../ports.js';

/** Measured fastest for synchronous reads: it stays in the second-level cache. */
export const READ_SIZE = 256 * 1024;

/** SHA-256 of a layer, blocking. `onBytes` counts bytes since its last call. Throws FILE_CHANGED or FILE_UNREADABLE. */
export function hashLayer(content: LayerContent, clock: FileClock, onBytes: (bytes: number) => void): HashedLayer {
  const { kept } = content;
  if (kept !== undefined) {
    onBytes(content.size);
    return { digest: sha256Digest(createHash('sha256').update(kept.bytes).digest('hex')), identities: kept.identities };
  }
  const buffer = Buffer.allocUnsafe(Math.min(READ_SIZE, Math.max(content.size, 1)));
  const hashing = hashPieces(content, clock, buffer);
  for (let step = hashing.next(buffer); ; step = hashing.next(buffer)) {
    if (step.done === true) return step.value;
    onBytes(step.value.length);
  }
}

type Piece = Buffer<ArrayBuffer>;

/**
 * The same, piece by piece in one pass over the files: each piece of the blob is given out when it is hashed, and the next one is read into the
 * buffer that is given for it. Headers, padding and small files are gathered in it, so that many small files do not cost many small updates. What
 * each file is known again by is taken from the open file before its first byte.
 */
export function* hashPieces(content: LayerContent, clock: FileClock, first: Piece): Generator<Piece, HashedLayer, Piece> {
  const hash = createHash('sha256');
  let buffer = first;
  const files = new ContextFiles(content.root);
  const [identities, ticks] = [identityTable(content), new Ticks(clock)];
  let used = 0;

  function* flush(): Generator<Piece, void, Piece> {
    if (used === 0) return;
    const piece = used === buffer.length ? buffer : buffer.subarray(0, used);
    hash.update(piece);
    buffer = yield piece;
    used = 0;
  }

  function* take(length: number, fill: (at: number, room: number, done: number) => number): Generator<Piece, void, Piece> {
    for (let done = 0; done < length;) {
      if (used === buffer.length) yield* flush();
      const filled = fill(used, Math.min(buffer.length - used, length - done), done);
      used += filled;
      done += filled;
    }
  }

  function* takeFile(entry: TarEntry, file: number): Generator<Piece, void, Piece> {
    const descriptor = files.open(entry);
    try {
      const stats = files.check(descriptor, entry);
      keepIdentity(identities, file, stats);
      const same = () => hasIdentity(identities, file, files.check(descriptor, entry));
      if (ticks.pass(stats) && !same()) throw changedWhilePacked(entry, 'it is being written to');
      let reads = 0;
      yield* take(entry.size, (at, room, done) => {
        reads += 1;
        const read = readSync(descriptor, buffer, at, room, done);
        if (read === 0) throw files.unread(entry, done);
        return read;
      });
      // One that took several reads may have been written to between them.
      if (reads > 1 && !same()) throw changedWhilePacked(entry, 'it is being written to');
    } finally {
      closeSync(descriptor);
    }
  }

  try {
    for (const segment of segments(content)) {
      switch (segment.kind) {
        case 'bytes':
          yield* take(segment.bytes.length, (at, room, done) => {
            buffer.set(segment.bytes.subarray(done, done + room), at);
            return room;
          });
          break;
        case 'zeros':
          yield* take(segment.length, (at, room) => {
            buffer.fill(0, at, at + room);
            return room;
          });
          break;
        case 'file':
          yield* takeFile(segment.entry, segment.file);
          break;
      }
    }
  } finally {
    files.close();
  }
  yield* flush();
  return { digest: sha256Digest(hash.digest('hex')), identities };
}
