import { closeSync, read } from 'node:fs';
import { promisify } from 'node:util';
import { Failure, messageOf } from '../failure.js';
import type { ModelFile, ModelFiles, ModelFilesFailure } from '../model/index.js';
import { openEntry } from './layer/index.js';
import { cleaned, rawName, shownText, strictText } from './names.js';
import type { LayerContent, TarEntry } from './types.js';

const readAsync = promisify(read);

/**
 * The files that will be packed, and no others. Files whose names are not UTF-8 are not listed, since no text names them.
 * Reads are bounded by the planned size before anything is allocated.
 */
export function plannedFiles(contents: readonly LayerContent[]): ModelFiles {
  const asked = new Map<string, { readonly root: string; readonly entry: TarEntry }>();

  function find(path: string): { readonly root: string; readonly entry: TarEntry } {
    const known = asked.get(path);
    if (known !== undefined) return known;
    const name = rawName(cleaned(path));
    for (const { root, entries } of contents) {
      const entry = entries.find((one) => one.name === name && one.type === 'file');
      if (entry === undefined) continue;
      asked.set(path, { root, entry });
      return { root, entry };
    }
    throw failure('MODEL_FILE_UNREADABLE', `"${shownText(path)}" is none of the files that will be packed.`, 'Name it in the Kitfile.');
  }

  return {
    async *list(path) {
      // One turn for an asynchronous seam over data at hand.
      await Promise.resolve();
      const base = rawName(cleaned(path));
      for (const { entries } of contents) {
        for (const entry of entries) {
          const file = entry.type === 'file' && isAtOrBelow(entry.name, base) ? modelFile(entry) : undefined;
          if (file !== undefined) yield file;
        }
      }
    },
    async read(path, from, length) {
      const { root, entry } = find(path);
      if (!Number.isSafeInteger(from) || !Number.isSafeInteger(length) || from < 0 || length < 0 || from + length > entry.size) {
        throw failure(
          'MODEL_FILE_SHORT',
          `"${shownText(path)}" ends after ${entry.size} bytes; ${length} bytes from ${from} were asked for.`,
          'The file is cut off or damaged; fetch it again.',
        );
      }
      return readRange(root, entry, from, length);
    },
  };
}

function isAtOrBelow(name: string, base: string): boolean {
  return base === '.' || name === base || (name.startsWith(base) && name[base.length] === '/');
}

function modelFile(entry: TarEntry): ModelFile | undefined {
  const path = strictText(entry.name);
  return path === undefined ? undefined : { path, size: entry.size };
}

async function readRange(root: string, entry: TarEntry, from: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  let descriptor: number;
  try {
    descriptor = openEntry(root, entry);
  } catch (cause) {
    throw failure('MODEL_FILE_UNREADABLE', messageOf(cause), cause instanceof Failure ? cause.hint : 'Make the file readable.', cause);
  }
  try {
    for (let done = 0; done < length;) {
      const { bytesRead } = await readAsync(descriptor, bytes, done, length - done, from + done);
      if (bytesRead === 0) {
        throw failure(
          'MODEL_FILE_SHORT',
          `"${shownText(entry.name)}" ended after ${from + done} of ${entry.size} bytes.`,
          'The file changed while it was read; let the steps that write it end before this one.',
        );
      }
      done += bytesRead;
    }
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

function failure(code: ModelFilesFailure, message: string, hint: string, cause?: unknown): Failure<ModelFilesFailure> {
  return new Failure<ModelFilesFailure>({ code, message, hint }, cause === undefined ? {} : { cause });
}
