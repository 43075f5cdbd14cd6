import type { Problem } from '../failure.js';
import type { PackFailure } from './failure.js';
import { ignoreLine, KITIGNORE, type IgnoreRule } from './ignore-file.js';
import type { IgnoreRules } from './ignore.js';
import { above, shownName } from './names.js';
import type { Orphan } from './walk.js';

/**
 * A file that a negation brings back while its directory stays ignored. kit writes the file without a header for the directory and
 * then cannot unpack its own result. The hint names the line to change, and what to write there.
 */
export function orphanProblem(orphan: Orphan, rules: IgnoreRules): Problem<PackFailure> {
  const { file, directory } = orphan;
  const negation = rules.broughtBackBy(file);
  const top = topIgnored(directory, rules);
  const rule = rules.verdict(top) ?? orphan.ignoredBy;
  const back = negation === undefined ? 'A later line' : `Line ${negation.line} ("${shownName(negation.text)}")`;
  return {
    code: 'KITIGNORE_ORPHAN',
    message: `${back} of ${KITIGNORE} brings "${shownName(file)}" back, but line ${rule.line} ("${shownName(rule.text)}") leaves out its directory "${shownName(top)}": kit would pack the file and could not unpack it.`,
    hint: repair(rule, negation, top, directory),
    at: { file: KITIGNORE, line: rule.line, column: 1 },
  };
}

/** Lines that leave out what is in each directory on the way, but not the directories. */
function repair(rule: IgnoreRule, negation: IgnoreRule | undefined, top: string, directory: string): string {
  const [first = '', ...deeper] = steps(top, directory).map((path) => ignoreLine(path));
  const more = deeper.flatMap((path) => [`!${path}`, `${path}/*`]);
  if (rule.pattern === top || negation === undefined) {
    const below = more.length === 0 ? '' : `, and add below it the lines ${quoted(more)}`;
    return `Change line ${rule.line} of ${KITIGNORE} to "${first}/*"${below}: the directory stays, what is in it is left out.`;
  }
  return `Above line ${negation.line} of ${KITIGNORE} add the lines ${quoted([`!${first}`, `${first}/*`, ...more])}: the directory stays, what is in it is left out.`;
}

/** `top` and every directory from there down to `directory`. */
function steps(top: string, directory: string): readonly string[] {
  const [elements, { length }] = [directory.split('/'), top.split('/')];
  return elements.slice(length - 1).map((_, more) => elements.slice(0, length + more).join('/'));
}

function quoted(lines: readonly string[]): string {
  return lines.map((line) => `"${line}"`).join(', ');
}

/** The outermost ignored directory on the way. */
function topIgnored(directory: string, rules: IgnoreRules): string {
  return above(directory).find((part) => rules.verdict(part) !== undefined) ?? directory;
}
