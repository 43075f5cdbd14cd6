import { printable } from '../failure.js';

/** As much of a rule, a value or a name as a message shows: a tag whole. */
const SHOWN_LENGTH = 160;

/** What can be wrong with the `tags` and `flavor` inputs; all of it is found before anything is evaluated. */
export type RuleFailure = 'TAGS_INVALID' | 'FLAVOR_INVALID';

/** A sentence and its cure, before it is known which line of which input it belongs to. */
export interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** Text of a user's or of others (branch, git tag, metadata) in quotes, made fit for one line of a message. */
export function quoted(text: string): string {
  return `"${printable(text, SHOWN_LENGTH)}"`;
}
