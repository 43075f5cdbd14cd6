/**
 * Makes text safe to print: the runner reads a line that starts with `::` (leading blanks aside), or holds `##[`, as a command.
 * Control characters other than tab and line feed are dropped, and so is what turns the direction of text around.
 */
export function withoutCommands(text: string): string {
  return text
    .replace(CONTROL, '')
    .split('\n')
    .map((line) => line.replace(/^(\s*):(?=:)/u, '$1: ').replaceAll('##[', '## ['))
    .join('\n');
}

/** A name may have 128 characters. */
const WIDEST_COLUMN = 52;

/** Rows as lines whose columns stand below each other; a cell that is longer than most moves only its own line. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>((wide, row) => row.map((cell, index) => Math.max(wide[index] ?? 0, cell.length)), []);
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(Math.min(widths[index] ?? 0, WIDEST_COLUMN)))
      .join('  ')
      .trimEnd(),
  );
}

/** Control characters (category Cc) but tab and line feed, and what turns the direction of text around. */
const CONTROL = /[^\P{Cc}\t\n]|\p{Bidi_Control}/gu;
