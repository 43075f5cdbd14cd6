import { cleanPath } from '../kitfile/index.js';
import type { IgnoreRule } from './ignore-file.js';
import { above, trimmed } from './names.js';

/** The last rule that names a directory or one of its parents, by its place; -1 for none. */
export type MatchedAbove = number;

/**
 * Says which paths kit leaves out: moby's MatchesOrParentMatches, where the last rule that names a path or a parent of it decides.
 * Each directory is asked about once; rules that name one path are looked up.
 */
export class IgnoreRules {
  readonly rules: readonly IgnoreRule[];
  /** With any negation kit walks into ignored directories. */
  readonly hasNegation: boolean;
  readonly #exact = new Map<string, number>();
  /** Places of the rules that have to be asked, the last first. */
  readonly #asked: readonly number[];
  #meant: ReadonlySet<string> | undefined;

  constructor(rules: readonly IgnoreRule[]) {
    this.rules = rules;
    this.hasNegation = rules.some((rule) => rule.negated);
    for (const [index, rule] of rules.entries()) if (rule.exact) this.#exact.set(rule.pattern, index);
    this.#asked = rules.flatMap((rule, index) => (rule.exact ? [] : [index])).reverse();
  }

  /** For entries of the context directory itself. */
  root(): MatchedAbove {
    return -1;
  }

  /** For entries of the directory `path`, whose own parents gave `matched`. */
  enter(path: string, matched: MatchedAbove): MatchedAbove {
    const exact = Math.max(matched, this.#exact.get(path) ?? -1);
    for (const index of this.#asked) {
      if (index <= exact) break;
      if (this.rules[index]?.test(path) === true) return index;
    }
    return exact;
  }

  /** The rule that leaves `path` out, or undefined. `matched` belongs to its directory. */
  ignoredBy(path: string, matched: MatchedAbove): IgnoreRule | undefined {
    // Kit trims a path before it matches, so a name with outer spaces is another name to it.
    const seen = trimmed(path);
    return seen === path ? this.#ruleAt(this.enter(path, matched)) : this.verdict(seen);
  }

  /** The same for a path whose directories have not been entered. */
  verdict(path: string): IgnoreRule | undefined {
    const seen = cleanPath(path);
    return this.#ruleAt([...above(seen), seen].reduce((matched, one) => this.enter(one, matched), this.root()));
  }

  /** Whether a line `!path` names exactly this path: its author means it to be packed. */
  isMeant(path: string): boolean {
    this.#meant ??= new Set(this.rules.filter((rule) => rule.negated).flatMap(({ pattern }) => [pattern, pattern.replace(/\\(.)/g, '$1')]));
    return this.#meant.has(path);
  }

  /** The negation that last took `path` back, for the message about files below ignored directories. */
  broughtBackBy(path: string): IgnoreRule | undefined {
    const paths = [...above(path), path];
    return this.rules.findLast((rule) => rule.negated && paths.some((one) => rule.test(one)));
  }

  #ruleAt(index: number): IgnoreRule | undefined {
    const rule = this.rules[index];
    return rule?.negated === true ? undefined : rule;
  }
}
