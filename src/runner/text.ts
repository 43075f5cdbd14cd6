/**
 * Makes text safe to print: the runner reads a line that starts with `::` (leading blanks aside), or holds `##[`, as a command.
 * Control characters other than tab and line feed are dropped.
 */
export function printable(text: string): string {
  return text
    .replace(CONTROL, '')
    .split('\n')
    .map((line) => line.replace(/^(\s*):(?=:)/u, '$1: ').replaceAll('##[', '## ['))
    .join('\n');
}

/** Control characters (category Cc) but tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]/gu;
