/** As much of a foreign text as a message shows. */
const SHOWN_LENGTH = 200;

/** Controls, line ends, and the invisible characters that reorder text (bidirectional overrides, zero width). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Foreign text (names from git or a payload, answers of the API) on one line, without control characters, cut where it is long. */
export function printableText(text: string): string {
  const line = text.replace(INVISIBLE, ' ').trim();
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}…` : line;
}
