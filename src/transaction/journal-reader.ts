import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest } from '../oci/index.js';
import { parseJournal } from './journal-parse.js';
import { JOURNAL_FILE, manifestFile } from './journal.js';
import type { JournalRecord } from './types.js';

/** Reads the journal of a run that may have died. No journal there: the run wrote nothing that could be put back. Throws what the disk throws. */
export async function readJournal(directory: string): Promise<JournalRecord> {
  const text = await readText(join(directory, JOURNAL_FILE));
  return {
    ...parseJournal(text ?? ''),
    async manifest({ before }) {
      if (before === null) return undefined;
      try {
        return parseManifest(await readFile(join(directory, manifestFile(before.digest))), before.mediaType, before.digest);
      } catch {
        return undefined;
      }
    },
  };
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ENOENT') return undefined;
    throw thrown;
  }
}
