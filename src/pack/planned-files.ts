import { cleanPath } from '../kitfile/index.js';
import { closeSync, read } from 'node:fs';
import { promisify } from 'node:util';
import { Failure, messageOf } from '../failure.js';
import type { ModelFile, ModelFiles, ModelFilesFailure } from '../model/index.js';
import { ContextFiles } from './layer/index.js';
import { above, rawName, shownText, strictText } from './names.js';
import type { TarEntry, LayerContent } from '../ports.js';

const readAsync = promisify(read);

/** Files of one layer that are at or below one path: from `start` to before `end`, since a walk gives what is below a directory in one piece. */
interface Piece {
  readonly files: readonly TarEntry[];
  readonly root: string;
  /** What they hold is at hand. */
  readonly isKept: boolean;
  readonly start: number;
  end: number;
}

/**
 * The files that will be packed, and no others. Files whose names are not UTF-8 are not listed, since no text names them.
 * Reads are bounded by the planned size before anything is allocated. `bytesOf`: what a file of a kept layer holds, which is what will be sent.
 */
export function plannedFiles(contents: readonly LayerContent[], bytesOf?: (entry: TarEntry) => Uint8Array | undefined): ModelFiles {
  const layers = contents.map(({ root, entries, kept }) => ({
    root,
    files: entries.filter(({ type }) => type === 'file'),
    isKept: kept !== undefined,
  }));
  let directories: ReadonlyMap<string, readonly Piece[]> | undefined;
  let files: ReadonlyMap<string, readonly Piece[]> | undefined;
  const pieces = (path: string): readonly Piece[] => {
    const name = rawName(cleanPath(path));
    return (directories ??= directoriesOf(layers)).get(name) ?? (files ??= filesOf(layers)).get(name) ?? [];
  };

  return {
    async *list(path) {
      // One turn for an asynchronous seam over data at hand.
      await Promise.resolve();
      for (const { files, start, end } of pieces(path)) {
        for (let at = start; at < end; at++) {
          const entry = files[at];
          const file = entry === undefined ? undefined : modelFile(entry);
          if (file !== undefined) yield file;
        }
      }
    },
    async read(path, from, length) {
      const name = rawName(cleanPath(path));
      const piece = pieces(path).find(({ files, start }) => files[start]?.name === name);
      const entry = piece?.files[piece.start];
      if (piece === undefined || entry === undefined) {
        const message = `"${shownText(path)}" is none of the files that will be packed.`;
        throw failure('MODEL_FILE_UNREADABLE', message, 'Name it in the Kitfile.');
      }
      if (!Number.isSafeInteger(from) || !Number.isSafeInteger(length) || from < 0 || length < 0 || from + length > entry.size) {
        throw failure(
          'MODEL_FILE_SHORT',
          `"${shownText(path)}" ends after ${entry.size} bytes; ${length} bytes from ${from} were asked for.`,
          'The file is cut off or damaged; fetch it again.',
        );
      }
      const whole = piece.isKept ? bytesOf?.(entry) : undefined;
      return whole === undefined ? readRange(piece.root, entry, from, length) : whole.subarray(from, from + length);
    },
  };
}

type PlannedLayer = Pick<Piece, 'root' | 'files' | 'isKept'>;

/** Every directory with the pieces that lie below it, in the order of the layers. */
function directoriesOf(layers: readonly PlannedLayer[]): ReadonlyMap<string, readonly Piece[]> {
  const found = new Map<string, Piece[]>();
  for (const layer of layers) {
    // Files of one directory follow each other.
    let directory: string | undefined;
    let around: readonly Piece[] = [];
    for (const [at, { name }] of layer.files.entries()) {
      const own = name.slice(0, name.lastIndexOf('/') + 1);
      if (own !== directory) around = ['.', ...above(name)].map((path) => pieceOf(found, path, { ...layer, start: at, end: at }));
      directory = own;
      for (const piece of around) piece.end = at + 1;
    }
  }
  return found;
}

/** Every file, in the order of the layers that hold it. */
function filesOf(layers: readonly PlannedLayer[]): ReadonlyMap<string, readonly Piece[]> {
  const found = new Map<string, Piece[]>();
  for (const layer of layers) {
    for (const [at, { name }] of layer.files.entries()) pieceOf(found, name, { ...layer, start: at, end: at + 1 });
  }
  return found;
}

/** The path's piece of the same layer, or the given one, which then is its own. */
function pieceOf(found: Map<string, Piece[]>, path: string, own: Piece): Piece {
  const known = found.get(path);
  const last = known?.at(-1);
  if (last?.files === own.files) return last;
  if (known === undefined) found.set(path, [own]);
  else known.push(own);
  return own;
}

function modelFile(entry: TarEntry): ModelFile | undefined {
  const path = strictText(entry.name);
  return path === undefined ? undefined : { path, size: entry.size };
}

async function readRange(root: string, entry: TarEntry, from: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  const files = new ContextFiles(root);
  let descriptor: number | undefined;
  try {
    descriptor = files.open(entry);
    files.check(descriptor, entry);
  } catch (cause) {
    if (descriptor !== undefined) closeSync(descriptor);
    throw failure('MODEL_FILE_UNREADABLE', messageOf(cause), cause instanceof Failure ? cause.hint : 'Make the file readable.', cause);
  } finally {
    files.close();
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
  return new Failure<ModelFilesFailure>({ code, message, hint }, { cause });
}
