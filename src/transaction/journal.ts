import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory } from '../directories.js';
import { Failure, messageOf, printable } from '../failure.js';
import type { Digest, Manifest } from '../oci/index.js';
import { type TransactionFailure } from './failures.js';
import type { Journal, JournalEntry } from './types.js';

export const JOURNAL_FILE = 'journal.jsonl';

/** Where the bytes of a manifest are kept below the journal's directory. */
export function manifestFile(digest: Digest): string {
  return `${digest.replace(':', '-')}.json`;
}

/**
 * A journal in `directory`, which is made when missing. Every call is on disk when it returns, and holds no file open: a process that
 * dies leaves whole lines, or a torn last one that announced a write which never began. Throws JOURNAL_NOT_WRITTEN, each call too.
 */
export async function openJournal(directory: string): Promise<Journal> {
  const file = join(directory, JOURNAL_FILE);
  const kept = new Set<Digest>();
  await onDisk(directory, async () => {
    await makeDirectory(directory, 0o700);
    await append(file, [{ schema: 1 }]);
  });
  return {
    record: (entries: readonly JournalEntry[], previous: readonly Manifest[]) =>
      onDisk(directory, async () => {
        for (const { descriptor, bytes } of previous) {
          if (kept.has(descriptor.digest)) continue;
          await keep(join(directory, manifestFile(descriptor.digest)), bytes);
          kept.add(descriptor.digest);
        }
        if (entries.length > 0) await append(file, entries);
      }),
    close: () => onDisk(directory, () => append(file, [{ closed: true }])),
  };
}

/** No tag is touched that could not be put back. */
async function onDisk(directory: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new Failure<TransactionFailure>(
      {
        code: 'JOURNAL_NOT_WRITTEN',
        message: `What the tags name now cannot be written down in ${printable(directory)}: ${printable(messageOf(cause))}. Without that a tag that moves could not be put back.`,
        hint: 'Free space on the disk of the runner, or let RUNNER_TEMP name a directory that this step may write to.',
      },
      { cause },
    );
  }
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
