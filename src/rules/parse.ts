import type { Problem, Remarks } from '../failure.js';
import type { Mode } from '../oci/index.js';
import { quoted, type Fault, type RuleFailure } from './failure.js';
import { parseFlavor } from './flavor.js';
import { readLines, type Line } from './lines.js';
import { parseRule } from './rule.js';
import type { Rule, Rules } from './types.js';

/**
 * The rules of an empty `tags` input. Those of docker/metadata-action with `content` in front; `mirror` tags as if a git tag had just been
 * pushed, without looking inside. `promote` has none: its names are always the author's.
 */
export const DEFAULT_RULES = {
  publish: ['type=content', 'type=ref,event=tag', 'type=ref,event=branch', 'type=ref,event=pr', 'type=schedule'],
  mirror: ['type=ref,event=tag', 'type=ref,event=branch', 'type=ref,event=pr', 'type=schedule'],
  promote: [],
} as const satisfies Readonly<Record<Mode, readonly string[]>>;

/** Length of a short commit hash, as docker/metadata-action writes it: tag text is an interface, so it does not follow git's. */
const SHORT_COMMIT = 7;

/** The inputs that decide names, as written. */
export interface RuleTexts {
  readonly tags: string;
  readonly flavor: string;
  readonly commitTag: boolean;
  readonly shortCommit?: number;
  readonly headCommit?: boolean;
  readonly onConflict: Rules['onConflict'];
  readonly onStale: Rules['onStale'];
  readonly mode: Mode;
}

/**
 * Parses tag rules and flavor: the grammar of docker/metadata-action plus `content`, `stage` and `class=`. Nothing is evaluated. Every problem
 * goes to `problem` with its line; the returned rules are only to be used when there was none. Attributes and expressions that mean nothing
 * are passed over, as that action does; `remark` hears of them.
 */
export function parseRules(texts: RuleTexts, problem: (problem: Problem<RuleFailure>) => void, remark?: Remarks): Rules {
  const faults: { readonly line: number; readonly fault: Fault }[] = [];
  const tagFault = (line: number, fault: Fault): void => {
    faults.push({ line, fault });
  };
  const written = readLines(texts.tags, tagFault);
  const lines = written.length > 0 || faults.length > 0 ? written : defaultLines(texts.mode);
  const rules = lines.flatMap((line): Rule[] => {
    const rule = parseRule(line, {
      fault: (fault) => {
        tagFault(line.number, { ...fault, message: `${fault.message} in ${quoted(line.text)}` });
      },
      oddity: (fault) => {
        const message = `tags, line ${line.number}: ${fault.message} in ${quoted(line.text)}.`;
        remark?.({ level: 'notice', subject: 'tags', code: 'RULE_PART_IGNORED', message, hint: fault.hint });
      },
    });
    return rule === undefined ? [] : [rule];
  });
  for (const { line, fault } of faults.toSorted((a, b) => a.line - b.line)) {
    problem({ code: 'TAGS_INVALID', message: `tags, line ${line}: ${fault.message}.`, hint: fault.hint });
  }
  const flavor = parseFlavor(texts.flavor, (line, fault) => {
    problem({ code: 'FLAVOR_INVALID', message: `flavor, line ${line}: ${fault.message}.`, hint: fault.hint });
  });
  const { commitTag, shortCommit = SHORT_COMMIT, headCommit = false, onConflict, onStale } = texts;
  return { rules, flavor, commitTag, shortCommit, headCommit, onConflict, onStale };
}

/** Whether `tags` holds no rule at all (blank lines and comments only): then the mode's default rules apply. */
export function isEmptyRules(tags: string): boolean {
  let faults = 0;
  const lines = readLines(tags, () => {
    faults += 1;
  });
  return lines.length === 0 && faults === 0;
}

function defaultLines(mode: Mode): Line[] {
  return DEFAULT_RULES[mode].map((text) => ({ number: 0, text, fields: text.split(',') }));
}
