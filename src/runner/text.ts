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

/** Control characters (category Cc) but tab and line feed, and what turns the direction of text around. */
const CONTROL = /[^\P{Cc}\t\n]|\p{Bidi_Control}/gu;
