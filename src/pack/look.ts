import { closeSync } from 'node:fs';
import { canBePointer, pointerKind } from '../model/index.js';
import { loginPath, secretIn } from './credentials.js';
import { see, sighting, type LayerDraft, type Sighting } from './layer-draft.js';
import { ContextFiles } from './layer/index.js';
import type { TarEntry } from '../ports.js';

/** Keys and logins are small; what is larger is data. */
const SIZE_LIMIT = 256 * 1024;
/** As much tells text from anything else. */
const HEAD_SIZE = 4096;
/** What all looks together may read, each counted as a kilobyte at least: well under a second. */
const READ_LIMIT = 64 * 1024 * 1024;

/** Files of a layer that only point to the real ones. */
export interface Pointers {
  readonly lfs: Sighting;
  readonly annex: Sighting;
  readonly dvc: Sighting;
}

/** What stands in the small files of a kit. */
export interface Looked {
  readonly pointers: ReadonlyMap<LayerDraft, Pointers>;
  /** Files that hold a login by their path or a secret by its form; what it is, where the text said so. */
  readonly secrets: Sighting;
  readonly forms: ReadonlyMap<string, string>;
  /** Files that usually hold one. */
  readonly likely: Sighting;
  /** Small files that were not looked into. */
  readonly passedOver: number;
}

/**
 * Looks once into every small text file that will be packed. `allowed`: paths that the author has said are meant.
 * Throws FILE_CHANGED or FILE_UNREADABLE.
 */
export function lookInside(
  root: string,
  drafts: readonly LayerDraft[],
  allowed: (path: string) => boolean,
  bytesOf: (entry: TarEntry) => Uint8Array | undefined,
): Looked {
  const pointers = new Map<LayerDraft, Pointers>();
  const [secrets, likely, forms] = [sighting(), sighting(), new Map<string, string>()];
  const [buffer, files] = [Buffer.alloc(SIZE_LIMIT), new ContextFiles(root)];
  let [left, passedOver] = [READ_LIMIT, 0];

  function look(draft: LayerDraft, found: Pointers, entry: TarEntry, names: () => ReadonlySet<string>): void {
    const login = allowed(entry.name) ? undefined : loginPath(entry.name);
    if (login?.level === 'certain') see(secrets, entry.name);
    if (entry.size === 0 || (entry.size > SIZE_LIMIT && !canBePointer(entry.name, entry.size))) {
      if (login?.level === 'likely') see(likely, entry.name);
      return;
    }
    if (left <= 0 && login === undefined) {
      passedOver += 1;
      return;
    }
    const whole = bytesOf(entry);
    const bytes = whole === undefined ? head(files, entry, buffer) : textIn(whole);
    left -= Math.max(bytes.length, 1024);
    const pointer = pointerKind(bytes, entry.name, entry.size);
    if (pointer === 'lfs' || pointer === 'annex') see(found[pointer], entry.name);
    // A `.dvc` file counts only while what it stands for is not packed beside it.
    else if (pointer === 'dvc' && (entry.name === draft.path || !names().has(entry.name.slice(0, -'.dvc'.length))))
      see(found.dvc, entry.name);
    if (login?.level === 'certain' || allowed(entry.name)) return;
    const secret = bytes.length === 0 ? undefined : secretIn(textOf(bytes), login?.secret);
    if (secret !== undefined) {
      see(secrets, entry.name);
      if (secrets.first.length === secrets.count) forms.set(entry.name, `${secret.name} in line ${secret.line}`);
    } else if (login?.level === 'likely') see(likely, entry.name);
  }

  // Data sets last: they have the most files and the fewest logins.
  const isData = (draft: LayerDraft) => draft.owner.kind === 'dataset';
  try {
    for (const draft of [...drafts.filter((one) => !isData(one)), ...drafts.filter(isData)]) {
      const found = { lfs: sighting(), annex: sighting(), dvc: sighting() };
      let names: ReadonlySet<string> | undefined;
      const named = () => (names ??= new Set(draft.entries.map((one) => one.name)));
      for (const entry of draft.entries) if (entry.type === 'file') look(draft, found, entry, named);
      pointers.set(draft, found);
    }
  } finally {
    files.close();
  }
  return { pointers, secrets, forms, likely, passedOver };
}

/** The bytes of a small text file; nothing for any other. */
function head(files: ContextFiles, entry: TarEntry, buffer: Buffer): Buffer {
  const descriptor = files.open(entry);
  try {
    files.check(descriptor, entry);
    const first = files.read(descriptor, entry, buffer, 0, Math.min(HEAD_SIZE, entry.size), 0);
    if (!isText(buffer.subarray(0, first))) return buffer.subarray(0, 0);
    const isWhole = first === entry.size || entry.size > SIZE_LIMIT;
    const rest = isWhole ? 0 : files.read(descriptor, entry, buffer, first, entry.size - first, first);
    return buffer.subarray(0, first + rest);
  } finally {
    closeSync(descriptor);
  }
}

function textIn(whole: Uint8Array): Buffer {
  const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.length);
  return isText(bytes.subarray(0, HEAD_SIZE)) ? bytes : bytes.subarray(0, 0);
}

function isText(bytes: Buffer): boolean {
  return utf16(bytes) !== undefined || !bytes.includes(0);
}

/** By its byte order mark, or by the NUL beside its first character: Windows writes login files in this way, and they are read so. */
function utf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = [bytes[0] ?? 0, bytes[1] ?? 0];
  if ((first === 0xff && second === 0xfe) || (isAscii(first) && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && isAscii(second)) ? 'utf-16be' : undefined;
}

function isAscii(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function textOf(bytes: Buffer): string {
  const encoding = utf16(bytes);
  return encoding === undefined ? bytes.toString('latin1') : new TextDecoder(encoding).decode(bytes);
}
