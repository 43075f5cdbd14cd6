import { isAbsent } from '../directories.js';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, posix, relative, sep } from 'node:path';
import { Failure, messageOf, type Remarks } from '../failure.js';
import { decodeText } from './decode-text.js';
import { shown, type KitfileFailure } from './failure.js';
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
    throw isAbsent(cause) ? missing(`The Kitfile ${shown(name)} does not exist in ${shown(called)}.`) : unreadable(name, cause);
  });
  const way = relative(root, real);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw outside(`The Kitfile ${shown(name)} is a link to a file outside of the context directory.`);
  }
  return parseKitfile(decodeText(await readBytes(real, name), name), name, remark);
}

async function realContext(context: string, called: string): Promise<string> {
  const root = await realpath(context).catch((cause: unknown) => {
    throw isAbsent(cause) ? missing(`The context directory ${shown(called)} does not exist.`, CONTEXT_HINT) : unreadable(called, cause);
  });
  const found = await stat(root);
  if (!found.isDirectory()) throw missing(`The context ${shown(called)} is no directory.`, CONTEXT_HINT);
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
  const none = `There is no Kitfile in ${shown(called)}: none of ${KITFILE_NAMES.join(', ')} is there`;
  const other = (await readdir(root).catch(() => [])).sort().find((name) => OTHER_NAME.test(name));
  if (other === undefined) throw missing(`${none}.`);
  throw missing(`${none}, but ${shown(other)} is.`, `Write ${shown(`file: ${other}`)} in the step, or rename the file to "Kitfile".`);
}

function insideName(file: string): string {
  const name = posix.normalize(sep === '\\' ? file.replaceAll('\\', '/') : file);
  if (isAbsolute(file) || /^(?:[\\/]|[A-Za-z]:[\\/])/.test(file)) throw outside(`The Kitfile's path ${shown(file)} is absolute.`);
  if (name === '..' || name.startsWith('../')) throw outside(`The Kitfile's path ${shown(file)} leaves the context directory.`);
  return name;
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  // A pipe would block the open, so ask before.
  const before = await stat(path).catch((cause: unknown) => {
    throw unreadable(name, cause);
  });
  if (!before.isFile()) throw unreadable(name, before.isDirectory() ? 'it is a directory' : 'it is no regular file');
  try {
    const handle = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(KITFILE_SIZE_LIMIT + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
        length += bytesRead;
        if (bytesRead === 0 || length === buffer.length) break;
      }
      if (length > KITFILE_SIZE_LIMIT) throw tooLarge(name);
      return buffer.subarray(0, length);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : unreadable(name, cause);
  }
}

const CONTEXT_HINT =
  'Set "context" to a directory of the repository, relative to the workspace ("." is its root), and check the repository out before this step.';

function missing(message: string, hint?: string): Failure<KitfileFailure> {
  return new Failure<KitfileFailure>({
    code: 'KITFILE_MISSING',
    message,
    hint:
      hint ??
      'Check out the repository before this step, set "context" to the directory that holds the Kitfile, and "file" if it has another name. "kit init" writes a first one.',
  });
}

function outside(message: string): Failure<KitfileFailure> {
  return new Failure<KitfileFailure>({
    code: 'KITFILE_OUTSIDE',
    message,
    hint: 'Put the Kitfile into the context directory and name it relative to that.',
  });
}

function tooLarge(name: string): Failure<KitfileFailure> {
  return new Failure<KitfileFailure>({
    code: 'KITFILE_TOO_LARGE',
    message: `The Kitfile ${shown(name)} has more than ${KITFILE_SIZE_LIMIT} bytes.`,
    hint: 'Name the Kitfile, not a model or data file; long values belong in a file that is packed.',
  });
}

function unreadable(name: string, cause: unknown): Failure<KitfileFailure> {
  const message = `The Kitfile ${shown(name)} cannot be read: ${shown(messageOf(cause)).slice(1, -1)}.`;
  return new Failure<KitfileFailure>(
    { code: 'KITFILE_UNREADABLE', message, hint: 'It has to be a file that the runner may read.' },
    { cause },
  );
}
