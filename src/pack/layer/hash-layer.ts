import { createHash } from 'node:crypto';
import { closeSync } from 'node:fs';
import { sha256Digest } from '../../oci/index.js';
import { hasIdentity, identityTable, keepIdentity, Ticks } from './file-identity.js';
import { changedWhilePacked, ContextFiles } from './layer-file.js';
import { segments } from './segments.js';
import type { FileClock, HashedLayer, LayerContent, TarEntry } from '../../ports.js';

/** Measured fastest for synchronous reads: it stays in the second-level cache. */
const READ_SIZE = 256 * 1024;

/**
 * SHA-256 of a layer in one pass over its files, blocking. Headers, padding and small files are gathered in one reused buffer, so
 * that many small files do not cost many small updates. `onBytes` counts bytes since its last call. What each file is known again by is taken
 * from the open file before its first byte. Throws FILE_CHANGED or FILE_UNREADABLE.
 */
export function hashLayer(content: LayerContent, clock: FileClock, onBytes: (bytes: number) => void): HashedLayer {
  const hash = createHash('sha256');
  if (content.kept !== undefined) {
    for (const piece of content.kept) hash.update(piece);
    onBytes(content.size);
    // What is at hand is what will be sent: no file is asked for again.
    return { digest: sha256Digest(hash.digest('hex')), identities: new BigUint64Array() };
  }
  const buffer = Buffer.allocUnsafe(Math.min(READ_SIZE, Math.max(content.size, 1)));
  const files = new ContextFiles(content.root);
  const [identities, ticks] = [identityTable(content), new Ticks(clock)];
  let used = 0;

  function flush(): void {
    hash.update(used === buffer.length ? buffer : buffer.subarray(0, used));
    onBytes(used);
    used = 0;
  }

  function take(length: number, fill: (at: number, room: number, done: number) => number): void {
    for (let done = 0; done < length;) {
      if (used === buffer.length) flush();
      const filled = fill(used, Math.min(buffer.length - used, length - done), done);
      used += filled;
      done += filled;
    }
  }

  function takeFile(entry: TarEntry, file: number): void {
    const descriptor = files.open(entry);
    try {
      const stats = files.check(descriptor, entry);
      keepIdentity(identities, file, stats);
      const same = () => hasIdentity(identities, file, files.check(descriptor, entry));
      if (ticks.pass(stats) && !same()) throw changedWhilePacked(entry, 'it is being written to');
      let reads = 0;
      take(entry.size, (at, room, done) => {
        reads += 1;
        return files.read(descriptor, entry, buffer, at, room, done);
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
          take(segment.bytes.length, (at, room, done) => {
            buffer.set(segment.bytes.subarray(done, done + room), at);
            return room;
          });
          break;
        case 'zeros':
          take(segment.length, (at, room) => {
            buffer.fill(0, at, at + room);
            return room;
          });
          break;
        case 'file':
          takeFile(segment.entry, segment.file);
          break;
      }
    }
  } finally {
    files.close();
  }
  flush();
  return { digest: sha256Digest(hash.digest('hex')), identities };
}
