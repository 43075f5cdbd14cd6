import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digest, Manifest } from '../oci/index.js';
import type { Journal, JournalEntry } from './types.js';

export const JOURNAL_FILE = 'journal.jsonl';

/** Where the bytes of a manifest are kept below the journal's directory. */
export function manifestFile(digest: Digest): string {
  return `${digest.replace(':', '-')}.json`;
}

/**
 * A journal in `directory`, which is made when missing. Every call is on disk when it returns, and holds no file open: a process that
 * dies leaves whole lines, or a torn last one that announced a write which never began.
 */
export async function openJournal(directory: string): Promise<Journal> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, JOURNAL_FILE);
  const kept = new Set<Digest>();
  await append(file, [{ schema: 1 }]);
  return {
    async record(entries: readonly JournalEntry[], previous: readonly Manifest[]) {
      for (const { descriptor, bytes } of previous) {
        if (kept.has(descriptor.digest)) continue;
        await keep(join(directory, manifestFile(descriptor.digest)), bytes);
        kept.add(descriptor.digest);
      }
      if (entries.length > 0) await append(file, entries);
    },
    async close() {
      await append(file, [{ closed: true }]);
    },
  };
}

/** A line break first: whatever an append that failed has left cannot spoil the lines of this one. */
async function append(file: string, lines: readonly object[]): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(`\n${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Under its name only when whole. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.part`;
  const handle = await open(part, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}
