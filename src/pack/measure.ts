import { closeSync, type Stats } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { see, sighting, type LayerDraft, type Sighting, type WalkedEntry } from './layer-draft.js';
import { changedWhilePacked, ContextFiles, encodeHeader, pieceSize, tickRest, TRAILER_SIZE } from './layer/index.js';
import { nameText } from './names.js';
import type { TarEntry } from '../ports.js';

// Small files cost their opens, not their bytes: each is opened once, and its piece of the archive is made then. Of a layer that is kept so, what is
// searched for credentials is what is hashed and sent.

/** A larger file is read when it is hashed. */
const FILE_LIMIT = 64 * 1024;
/** Bytes of pieces. More entries hardly fit, since a file takes two blocks at least, and need the memory for their names. */
const ROOM = 64 * 1024 * 1024;
const ROOM_ENTRIES = ROOM / 1024;
/** A layer of fewer entries is read when it is hashed. */
const LEAST_ENTRIES = 100;
/** After so many entries others have their turn: a few milliseconds of small files. */
const BATCH = 256;

export interface MeasureOptions {
  /** Real path of the context. */
  readonly root: string;
  /** Windows has no execute bit: there git's index decides. Paths relative to the context. */
  readonly executables: ReadonlySet<string> | undefined;
  readonly windows: boolean;
  /** Raw path of the runner's temp directory, when it is below the context. */
  readonly runnerTemp: string | undefined;
  /** Files that hold logins of this run, as `fileKey` names them, wherever they lie. */
  readonly logins: ReadonlySet<string>;
  readonly now: Date;
}

/** What is known of a walk's files when each has been looked at once. */
export interface Measured {
  /** Files of this run that hold logins. */
  readonly credentials: Sighting;
  /** What a small file holds, where there was room for it. */
  readonly bytesOf: (entry: TarEntry) => Buffer | undefined;
  /** The whole blob of a layer of many small files, in pieces. */
  readonly keptOf: (draft: LayerDraft) => readonly Uint8Array[] | undefined;
}

/** Where an entry's part of an archive (header, file, padding) lies in what was read. */
interface Piece {
  readonly start: number;
  /** Where the file begins. */
  readonly file: number;
  readonly end: number;
}

/** What a file is called by its file system: the same for every path and every hard link to it. */
export function fileKey({ dev, ino }: Pick<Stats, 'dev' | 'ino'>): string {
  return `${dev}:${ino}`;
}

/**
 * Gives every entry its size and mode, and reads small files: each in whole between two looks at it, so that one that is being written to is
 * found out. Throws FILE_CHANGED or FILE_UNREADABLE.
 */
export async function measure(entries: readonly WalkedEntry[], options: MeasureOptions): Promise<Measured> {
  const { root, executables, windows, runnerTemp, logins } = options;
  // Zeros: padding need not be written.
  const bytes = Buffer.alloc(entries.length > ROOM_ENTRIES ? 0 : Math.min(ROOM, entries.length * 2 * FILE_LIMIT));
  const pieces = new Map<TarEntry, Piece>();
  const [files, credentials, now] = [new ContextFiles(root), sighting(), options.now.getTime()];
  let [used, isFull] = [0, bytes.length === 0];

  /** Its place, with the header in it. */
  function begin(entry: WalkedEntry): Piece | undefined {
    const size = pieceSize(entry);
    isFull ||= used + size > bytes.length;
    if (isFull) return undefined;
    const header = encodeHeader(entry);
    header.copy(bytes, used);
    const piece = { start: used, file: used + header.length, end: used + size };
    used += size;
    return piece;
  }

  function note(entry: WalkedEntry, stats: Stats): void {
    const { name } = entry;
    entry.size = stats.size;
    if (windows ? executables?.has(nameText(name)) === true : (stats.mode & 0o100) !== 0) entry.mode = 0o755;
    const isLogin = logins.has(fileKey(stats)) || (runnerTemp !== undefined && name.startsWith(`${runnerTemp}/`));
    if (isLogin) see(credentials, name);
  }

  function open(entry: WalkedEntry): void {
    let descriptor: number;
    try {
      descriptor = files.open(entry);
    } catch {
      // Whoever needs its bytes says what is wrong, when all that is wrong with the kit is known.
      note(entry, files.find(entry));
      return;
    }
    try {
      const before = files.look(descriptor, entry);
      note(entry, before);
      const { size } = entry;
      // One that was changed a moment ago may be changed once more without a sign, and is left to those who wait for that.
      const piece = size > FILE_LIMIT || tickRest(before.ctimeMs, now) > 0 ? undefined : begin(entry);
      if (piece === undefined) return;
      for (let done = 0; done < size;) done += files.read(descriptor, entry, bytes, piece.file + done, size - done, done);
      const after = files.look(descriptor, entry);
      if (after.size !== size || after.mtimeMs !== before.mtimeMs || after.ctimeMs !== before.ctimeMs)
        throw changedWhilePacked(entry, 'it is being written to');
      pieces.set(entry, piece);
    } finally {
      closeSync(descriptor);
    }
  }

  try {
    for (const [index, entry] of entries.entries()) {
      if (index % BATCH === 0) await setImmediate();
      if (entry.type === 'directory') {
        const piece = begin(entry);
        if (piece !== undefined) pieces.set(entry, piece);
      } else if (isFull) note(entry, files.find(entry));
      else open(entry);
    }
  } finally {
    files.close();
  }
  return {
    credentials,
    bytesOf: (entry) => {
      const piece = pieces.get(entry);
      return piece && bytes.subarray(piece.file, piece.file + entry.size);
    },
    keptOf: ({ format, entries: own }) => {
      if (format === 'raw' || own.length < LEAST_ENTRIES) return undefined;
      const all = own.flatMap((entry) => pieces.get(entry) ?? []);
      return all.length < own.length ? undefined : joined(all, bytes);
    },
  };
}

/** The archive of these pieces. Those that lie beside each other are one. */
function joined(pieces: readonly Piece[], bytes: Buffer): readonly Uint8Array[] {
  const blob: Uint8Array[] = [];
  let [from, to] = [0, 0];
  for (const { start, end } of pieces) {
    if (start !== to) {
      if (to > from) blob.push(bytes.subarray(from, to));
      from = start;
    }
    to = end;
  }
  return [...blob, bytes.subarray(from, to), Buffer.alloc(TRAILER_SIZE)];
}
