/** What can be wrong with the `tags` and `flavor` inputs; all of it is found before anything is evaluated. */
export type RuleFailure = 'TAGS_INVALID' | 'FLAVOR_INVALID';

/** A sentence and its cure, before it is known which line of which input it belongs to. */
export interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** Text of a user's, made fit for one line of a message: control characters out, long text cut. */
export function quoted(text: string): string {
  const clean = text.replace(/\p{Cc}+/gu, ' ');
  return `"${clean.length > 120 ? `${clean.slice(0, 117)}...` : clean}"`;
}
