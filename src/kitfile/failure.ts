import { printable } from '../failure.js';

/** What can be wrong with a Kitfile (`KITFILE_…`) or with the config blob of a published ModelKit (`CONFIG_…`). */
export type KitfileFailure =
  | 'KITFILE_MISSING'
  | 'KITFILE_OUTSIDE'
  | 'KITFILE_UNREADABLE'
  | 'KITFILE_TOO_LARGE'
  | 'KITFILE_EMPTY'
  | 'KITFILE_SYNTAX'
  | 'KITFILE_KEY_UNKNOWN'
  | 'KITFILE_KEY_DUPLICATE'
  | 'KITFILE_TYPE'
  | 'KITFILE_VALUE'
  | 'KITFILE_PATH'
  | 'KITFILE_PATH_DUPLICATE'
  | 'KITFILE_UNSUPPORTED'
  | 'CONFIG_UNREADABLE';

/** Remarks about a Kitfile that kit takes too. */
export type KitfileRemark = 'KITFILE_VERSION' | 'KITFILE_KEY_IGNORED';

/** Longest piece of foreign text in a message. */
const SAID_LENGTH = 80;

/** Foreign text for a message. */
export function said(text: string): string {
  return printable(text, SAID_LENGTH);
}

/** The same in quotes. */
export function quoted(text: string): string {
  return `"${said(text)}"`;
}
