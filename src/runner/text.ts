/**
 * Makes text safe to print: the runner reads a line that starts with `::` (leading blanks aside), or holds `##[`, as a command.
 * Control characters other than tab and line feed are dropped.
 */
export function printable(text: string): string {
  return (
    text
      // eslint's no-control-regex guards against typos; here control characters are the subject.
      .replace(CONTROL, '')
      .split('\n')
      .map((line) => line.replace(/^(\s*):(?=:)/u, '$1: ').replaceAll('##[', '## ['))
      .join('\n')
  );
}

const CONTROL = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]', 'gu');
