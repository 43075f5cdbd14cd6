import type { ErrorBody } from '../host/error-body.js';
import type { WireTrouble } from '../http/trouble.js';

/** How one try to send a blob ended. */
export type Ending =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: ErrorBody;
      /** All bytes were sent before the answer came. */
      readonly complete: boolean;
      /** The token that was sent had ended by then. */
      readonly outlived: boolean;
    }
  | {
      readonly kind: 'broken';
      readonly trouble: WireTrouble;
      readonly message: string;
      readonly sent: boolean;
      readonly outlived: boolean;
    };

/** What to do about it. */
export type Verdict =
  /** Permanent: say what the answer means. */
  | { readonly do: 'stop' }
  /** Look whether the blob has arrived (patiently where it may still be on its way), then send it again. */
  | {
      readonly do: 'retry';
      readonly look: 'once' | 'patiently';
      readonly why: string;
      readonly login: 'keep' | 'renew';
      readonly counts: boolean;
    }
  /** One whole PUT is too much for something on the way: smaller ones may pass. */
  | { readonly do: 'chunk'; readonly why: string };

const AMBIGUOUS = new Set([408, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);

/** The upload that was opened a moment ago is not known any more (a restart, another replica). */
export function isSessionLost(ending: Ending): boolean {
  if (ending.kind === 'broken') return false;
  const { codes } = ending.body;
  if (codes.includes('BLOB_UPLOAD_UNKNOWN') || codes.includes('BLOB_UPLOAD_INVALID')) return true;
  return ending.status === 404 && !codes.includes('NAME_UNKNOWN');
}

/** The failure table of uploads, without the counting: what each kind of ending asks for. Pure. */
export function verdictOn(ending: Ending): Verdict {
  const login = ending.outlived ? 'renew' : 'keep';
  if (ending.kind === 'broken') {
    if (ending.trouble === 'certificate') return { do: 'stop' };
    return { do: 'retry', look: ending.sent ? 'patiently' : 'once', why: ending.message, login, counts: true };
  }
  const { status, body, complete } = ending;
  const why = `answered ${status}`;
  const says = (code: string): boolean => body.codes.includes(code);
  if (status === 429 || status === 503)
    return { do: 'retry', look: complete && status === 503 ? 'patiently' : 'once', why, login, counts: false };
  if (AMBIGUOUS.has(status)) return { do: 'retry', look: complete ? 'patiently' : 'once', why, login, counts: true };
  // Refused at the start, or judged only after the last byte (a buffering proxy): a new token, once; the counting is the caller's.
  if (status === 401) return { do: 'retry', look: 'once', why, login: 'renew', counts: true };
  // An upload that began well and is refused late has outlived its login; a login that is no token cannot be renewed.
  if (status === 403) return ending.outlived ? { do: 'retry', look: 'once', why, login: 'renew', counts: true } : { do: 'stop' };
  if (isSessionLost(ending)) return { do: 'retry', look: 'once', why: `${why}: it does not know the upload`, login, counts: true };
  // Our own second hash agreed, so the bytes were damaged on the way.
  if (status === 400 && says('DIGEST_INVALID')) return { do: 'retry', look: 'once', why, login, counts: true };
  if (status === 413) return { do: 'chunk', why };
  if (status === 416) return { do: 'retry', look: 'once', why, login, counts: true };
  return { do: 'stop' };
}
