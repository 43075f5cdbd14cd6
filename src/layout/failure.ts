import { Failure, messageOf, printable } from '../failure.js';

/** Why an image layout directory, or kit's local storage, could not be read or written. */
export type LayoutFailure =
  /** There is no directory, or nothing in it. */
  | 'LAYOUT_MISSING'
  /** The directory holds something else than an image layout, or a damaged one. */
  | 'LAYOUT_INVALID'
  | 'LAYOUT_UNREADABLE'
  | 'LAYOUT_UNWRITABLE'
  | 'MANIFEST_UNKNOWN'
  /** A blob that the manifest names is not in the layout. */
  | 'MANIFEST_BLOB_UNKNOWN'
  | 'BLOB_UNKNOWN'
  /** A blob with other bytes or another length than its digest says. */
  | 'BLOB_DAMAGED'
  | 'KIT_STORAGE_MISSING'
  /** kit's storage holds no such ModelKit; the message lists what it holds. */
  | 'KIT_REFERENCE_UNKNOWN'
  | 'KIT_REFERENCE_INVALID';

/** As much of what the system says as a message shows. */
const SHOWN_LENGTH = 300;

export function layoutFailure(code: LayoutFailure, message: string, hint: string, cause?: unknown): Failure<LayoutFailure> {
  return new Failure<LayoutFailure>({ code, message, hint }, cause === undefined ? undefined : { cause });
}

/** `cause` itself when it says its problem already, else a failure that wraps it. */
export function unreadable(where: string, cause: unknown): Error {
  return cause instanceof Failure ? cause : wrapped('LAYOUT_UNREADABLE', `${where} cannot be read`, cause);
}

export function unwritable(where: string, cause: unknown): Error {
  return cause instanceof Failure ? cause : wrapped('LAYOUT_UNWRITABLE', `${where} cannot be written`, cause);
}

function wrapped(code: LayoutFailure, what: string, cause: unknown): Failure<LayoutFailure> {
  const hint = 'Check the rights on the directory and the space on the disk of the runner.';
  return layoutFailure(code, `${what}: ${printable(messageOf(cause), SHOWN_LENGTH)}.`, hint, cause);
}
