import { printable } from '../failure.js';

/** As much of a foreign text as a message shows. */
const SHOWN_LENGTH = 200;

/** Foreign text (names from git or a payload, answers of the API) on one line, cut where it is long. */
export function printableText(text: string): string {
  return printable(text, SHOWN_LENGTH).trim();
}
