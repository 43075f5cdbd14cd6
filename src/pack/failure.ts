import { Failure, type Position } from '../failure.js';
import { textAt } from '../json.js';
import { shownText } from './names.js';

/** Everything that stops packing. */
export type PackFailure =
  | 'CONTEXT_UNREADABLE'
  | 'DIRECTORY_UNREADABLE'
  | 'FILE_UNREADABLE'
  | 'FILE_CHANGED'
  | 'KITIGNORE_INVALID'
  | 'KITIGNORE_ORPHAN'
  | 'LAYER_PATH_OUTSIDE'
  | 'LAYER_PATH_MISSING'
  | 'LAYER_PATH_UNSUPPORTED'
  | 'LAYER_EMPTY'
  | 'CREDENTIALS_IN_LAYER'
  | 'LFS_POINTER'
  | 'ANNEX_POINTER'
  | 'DVC_POINTER'
  | 'MODELPACK_UNSUITABLE'
  | 'MANIFEST_TOO_LARGE';

/** What is worth a warning or a notice while packing goes on. */
export type PackRemark =
  | 'GIT_LEFT_OUT'
  | 'SYMLINKS_LEFT_OUT'
  | 'SPECIAL_FILES_LEFT_OUT'
  | 'NAMES_LEFT_OUT'
  | 'LAYER_IGNORED'
  | 'LAYER_EMPTY'
  | 'DOWNLOAD_METADATA'
  | 'CREDENTIALS_SUSPECTED'
  | 'KITIGNORE_ENCODING'
  | 'FILES_NOT_LOOKED_INTO'
  | 'LFS_POINTER'
  | 'ANNEX_POINTER'
  | 'DVC_POINTER';

/** One Failure with this folder's codes. */
export function packFailure(code: PackFailure, message: string, hint: string, cause?: unknown, at?: Position): Failure<PackFailure> {
  const problem = { code, message, hint, ...(at === undefined ? {} : { at }) };
  return new Failure<PackFailure>(problem, cause === undefined ? {} : { cause });
}

/** A system error in words that a user knows. */
export function systemReason(thrown: unknown): string {
  switch (systemCode(thrown)) {
    case 'ENOENT':
      return 'it does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ELOOP':
      return 'it is a symbolic link';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    default:
      return shownText(textAt(thrown, 'message') ?? String(thrown));
  }
}

/** `code` of a Node system error, else undefined. Asked by shape, since an error may come from another realm (a worker, a test's sandbox). */
export function systemCode(thrown: unknown): string | undefined {
  return textAt(thrown, 'code');
}
