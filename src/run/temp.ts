import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDirectory } from '../directories.js';
import type { Ports } from '../ports.js';
import { openJournal, type Journal } from '../transaction/index.js';

/** What a run keeps in the runner's temp, each in a directory of its own; under these names `main` leaves the paths to `post`. */
type Kept = 'journal' | 'storage';

/** The paths that `main` has left to `post`; '' for none. */
export function leftBehind(step: Pick<Ports['step'], 'savedState'>): Readonly<Record<Kept, string>> {
  return { journal: step.savedState('journal'), storage: step.savedState('storage') };
}

/**
 * The journal of a run that may write: opened before hours of hashing, so that a disk that takes no journal is found out first; gone, and not
 * told to `post` any more, when it is closed. Undefined when nothing will be written. Throws JOURNAL_NOT_WRITTEN.
 */
export async function beginJournal(writes: boolean, ports: Pick<Ports, 'env' | 'random' | 'step'>): Promise<Journal | undefined> {
  if (!writes) return undefined;
  const directory = directoryFor('modelkit-journal', ports);
  const journal = await openJournal(directory);
  ports.step.saveState('journal' satisfies Kept, directory);
  return {
    ...journal,
    close: async () => {
      await journal.close();
      await dropJournal(directory, ports.step);
    },
  };
}

/** A storage for kit, which holds a whole ModelKit: told to `post` before there is anything in it. `atEnd` takes what removes it. */
export async function makeStorage(
  ports: Pick<Ports, 'env' | 'random' | 'step'>,
  atEnd: (work: () => Promise<unknown>) => void,
): Promise<string> {
  const directory = directoryFor('modelkit-kitops', ports);
  ports.step.saveState('storage' satisfies Kept, directory);
  atEnd(() => dropStorage(directory, ports.step));
  await makeDirectory(directory, 0o700);
  return directory;
}

function directoryFor(name: string, { env, random }: Pick<Ports, 'env' | 'random'>): string {
  const own = Math.floor(random() * 2 ** 48)
    .toString(16)
    .padStart(12, '0');
  const temp = env['RUNNER_TEMP'] ?? '';
  return join(temp === '' ? tmpdir() : temp, `${name}-${own}`);
}

/** Nothing is left to be put back: nothing is left for `post`, or in the runner's temp. */
export async function dropJournal(directory: string, step: Pick<Ports['step'], 'saveState'>): Promise<void> {
  step.saveState('journal' satisfies Kept, '');
  await rm(directory, { recursive: true, force: true }).catch(() => undefined);
}

export async function dropStorage(directory: string, step: Pick<Ports['step'], 'saveState'>): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  step.saveState('storage' satisfies Kept, '');
}
