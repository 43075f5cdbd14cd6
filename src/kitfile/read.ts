import { isAbsent } from '../directories.js';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, normalize, relative, sep } from 'node:path';
import { Failure, messageOf, type Remarks } from '../failure.js';
import { quoted, said, type KitfileFailure } from './failure.js';
import { parseKitfile } from './parse.js';
import type { Kitfile } from './types.js';

/** In the order in which kit looks. */
const KITFILE_NAMES = ['Kitfile', 'kitfile', '.kitfile'];
/** What people call it otherwise. */
const OTHER_NAME = /^\.?kit-?file(?:[._-][\w.-]*)?$/i;
/** Far above any Kitfile written by a person, and small enough to be parsed in moments whatever is inside. */
const KITFILE_SIZE_LIMIT = 1024 * 1024;

/**
 * Finds and reads the Kitfile of a context directory; `file` is relative to it, and messages call it `called`. Throws KITFILE_MISSING,
 * KITFILE_OUTSIDE, KITFILE_UNREADABLE, KITFILE_TOO_LARGE, and whatever `parseKitfile` finds.
 */
export async function readKitfile(context: string, file?: string, remark?: Remarks, called = context): Promise<Kitfile> {
  const root = await realContext(context, called);
  const name = file === undefined ? await find(root, called) : insideName(file);
  const path = join(root, name);
  const real = await realpath(path).catch((cause: unknown) => {
    throw isAbsent(cause) ? missing(`The Kitfile ${quoted(name)} does not exist in ${quoted(called)}.`) : unreadable(name, cause);
  });
  const way = relative(root, real);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw outside(`The Kitfile ${quoted(name)} is a link to a file outside of the context directory.`);
  }
  return parseKitfile(decodeText(await readBytes(real, name), name), name, remark);
}

async function realContext(context: string, called: string): Promise<string> {
  const root = await realpath(context).catch((cause: unknown) => {
    throw isAbsent(cause) ? missing(`The context directory ${quoted(called)} does not exist.`, CONTEXT_HINT) : unreadable(called, cause);
  });
  const found = await stat(root);
  if (!found.isDirectory()) throw missing(`The context ${quoted(called)} is no directory.`, CONTEXT_HINT);
  return root;
}

async function find(root: string, called: string): Promise<string> {
  for (const name of KITFILE_NAMES) {
    const found = await stat(join(root, name)).catch((cause: unknown) => {
      if (isAbsent(cause)) return undefined;
      throw unreadable(name, cause);
    });
    if (found !== undefined) return name;
  }
  const none = `There is no Kitfile in ${quoted(called)}: none of ${KITFILE_NAMES.join(', ')} is there`;
  const other = (await readdir(root).catch(() => [])).sort().find((name) => OTHER_NAME.test(name));
  if (other === undefined) throw missing(`${none}.`);
  throw missing(`${none}, but ${quoted(other)} is.`, `Write ${quoted(`file: ${other}`)} in the step, or rename the file to "Kitfile".`);
}

function insideName(file: string): string {
  const name = normalize(file).replaceAll(sep, '/');
  if (isAbsolute(file) || /^(?:[\\/]|[A-Za-z]:[\\/])/.test(file)) throw outside(`The Kitfile's path ${quoted(file)} is absolute.`);
  if (name === '..' || name.startsWith('../')) throw outside(`The Kitfile's path ${quoted(file)} leaves the context directory.`);
  return name;
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  const fail = (cause: unknown): never => {
    throw unreadable(name, cause);
  };
  // A pipe would block the open, so ask before.
  const found = await stat(path).catch(fail);
  if (!found.isFile()) fail(found.isDirectory() ? 'it is a directory' : 'it is no regular file');
  // Some systems give files of no size that can be read.
  const bytes = found.size > KITFILE_SIZE_LIMIT ? undefined : await readFile(path).catch(fail);
  if (bytes !== undefined && bytes.length <= KITFILE_SIZE_LIMIT) return bytes;
  throw new Failure<KitfileFailure>({
    code: 'KITFILE_TOO_LARGE',
    message: `The Kitfile ${quoted(name)} has more than ${KITFILE_SIZE_LIMIT} bytes.`,
    hint: 'Name the Kitfile, not a model or data file; long values belong in a file that is packed.',
  });
}

/** The text of a Kitfile: UTF-8, or UTF-16 with a byte order mark, as yaml.v3 reads it. Throws KITFILE_UNREADABLE for other bytes. */
function decodeText(bytes: Uint8Array, file: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    // The mark of UTF-16 is no UTF-8, so that its line is the first.
    const line = firstBadLine(bytes);
    const problem = {
      code: 'KITFILE_UNREADABLE',
      message: `The Kitfile ${quoted(file)} is not text in ${encoding.toUpperCase()} (line ${line}).`,
      hint: 'Save it as UTF-8.',
      at: { file, line, column: 1 },
    } as const;
    throw new Failure<KitfileFailure>(problem, { cause });
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return bytes.subarray(0, good).filter((byte) => byte === 0x0a).length + 1;
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const CONTEXT_HINT =
  'Set "context" to a directory of the repository, relative to the workspace ("." is its root), and check the repository out before this step.';

const MISSING_HINT =
  'Check out the repository before this step, set "context" to the directory that holds the Kitfile, and "file" if it has another name. "kit init" writes a first one.';

function missing(message: string, hint = MISSING_HINT): Failure<KitfileFailure> {
  return new Failure<KitfileFailure>({ code: 'KITFILE_MISSING', message, hint });
}

function outside(message: string): Failure<KitfileFailure> {
  return new Failure<KitfileFailure>({
    code: 'KITFILE_OUTSIDE',
    message,
    hint: 'Put the Kitfile into the context directory and name it relative to that.',
  });
}

function unreadable(name: string, cause: unknown): Failure<KitfileFailure> {
  const message = `The Kitfile ${quoted(name)} cannot be read: ${said(messageOf(cause))}.`;
  return new Failure<KitfileFailure>(
    { code: 'KITFILE_UNREADABLE', message, hint: 'It has to be a file that the runner may read.' },
    { cause },
  );
}
