import { printable } from '../failure.js';

/** As much of a name as a message shows. */
const SHOWN_LENGTH = 160;

/** Why a plan cannot be made: names that must not be, and values that no rule can use. */
export type TagFailure = 'NO_TAG' | 'TAG_ILLEGAL' | 'TAG_RESERVED' | 'RULE_VALUE_INVALID';

/** Foreign text (branch, git tag, metadata) in quotes, made fit for one line of a message. */
export function quoted(text: string): string {
  return `"${printable(text, SHOWN_LENGTH)}"`;
}
