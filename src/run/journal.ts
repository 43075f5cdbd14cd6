import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ports } from '../ports.js';
import { openJournal, type Journal } from '../transaction/index.js';

/** Under this name `main` leaves the journal's path to `post`. */
export const JOURNAL_STATE = 'journal';

/**
 * The journal of a run that may write, in a directory of its own under the runner's temp: opened before hours of hashing, so that a disk that
 * takes no journal is found out first; gone, and not told to `post` any more, when it is closed. Undefined when nothing will be written. Throws
 * JOURNAL_NOT_WRITTEN.
 */
export async function beginJournal(
  writes: boolean,
  { env, random, step }: Pick<Ports, 'env' | 'random' | 'step'>,
): Promise<Journal | undefined> {
  if (!writes) return undefined;
  const name = Math.floor(random() * 2 ** 48)
    .toString(16)
    .padStart(12, '0');
  const temp = env['RUNNER_TEMP'] ?? '';
  const directory = join(temp === '' ? tmpdir() : temp, `modelkit-journal-${name}`);
  const journal = await openJournal(directory);
  step.saveState(JOURNAL_STATE, directory);
  return {
    ...journal,
    close: async () => {
      await journal.close();
      await dropJournal(directory, step);
    },
  };
}

/** Nothing is left to be put back: nothing is left for `post`, or in the runner's temp. */
export async function dropJournal(directory: string, step: Pick<Ports['step'], 'saveState'>): Promise<void> {
  step.saveState(JOURNAL_STATE, '');
  await rm(directory, { recursive: true, force: true }).catch(() => undefined);
}
