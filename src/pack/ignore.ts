import { ignoreLine, type IgnoreRule } from './ignore-file.js';
import { cleaned, trimmed } from './names.js';

/** Which rules name a directory or one of its parents: one flag a rule. */
export type MatchedAbove = Uint8Array;

/** Says which paths kit leaves out: moby's MatchesOrParentMatches, asking about each directory once. */
export class IgnoreRules {
  readonly rules: readonly IgnoreRule[];
  /** With any negation kit walks into ignored directories. */
  readonly hasNegation: boolean;
  #meant: ReadonlySet<string> | undefined;

  constructor(rules: readonly IgnoreRule[]) {
    this.rules = rules;
    this.hasNegation = rules.some((rule) => rule.negated);
  }

  /** For entries of the context directory itself. */
  root(): MatchedAbove {
    return new Uint8Array(this.rules.length);
  }

  /** For entries of the directory `path`, whose own parents gave `above`. */
  enter(path: string, above: MatchedAbove): MatchedAbove {
    const matched = Uint8Array.from(above);
    for (const [index, rule] of this.rules.entries()) if (matched[index] === 0 && rule.test(path)) matched[index] = 1;
    return matched;
  }

  /** The rule that leaves `path` out, or undefined. `above` belongs to its directory. */
  ignoredBy(path: string, above: MatchedAbove): IgnoreRule | undefined {
    // Kit trims a path before it matches, so a name with outer spaces is another name to it.
    const seen = trimmed(path);
    if (seen !== path) return this.verdict(seen);
    return this.#last(path, above);
  }

  /** The same for a path whose directories have not been entered. */
  verdict(path: string): IgnoreRule | undefined {
    const seen = cleaned(path);
    let above = this.root();
    for (let slash = seen.indexOf('/'); slash > 0; slash = seen.indexOf('/', slash + 1)) above = this.enter(seen.slice(0, slash), above);
    return this.#last(seen, above);
  }

  /** Whether a line `!path` names exactly this path: its author means it to be packed. */
  isMeant(path: string): boolean {
    this.#meant ??= new Set(this.rules.filter((rule) => rule.negated).map((rule) => rule.pattern));
    return this.#meant.size > 0 && (this.#meant.has(path) || this.#meant.has(ignoreLine(path)));
  }

  /** The negation that last took `path` back, for the message about files below ignored directories. */
  broughtBackBy(path: string): IgnoreRule | undefined {
    const elements = path.split('/');
    const paths = elements.map((_, index) => elements.slice(0, index + 1).join('/'));
    return this.rules.findLast((rule) => rule.negated && paths.some((one) => rule.test(one)));
  }

  /** The last rule that matches wins; a negation is asked only about what is ignored so far, any other only about what is not. */
  #last(path: string, above: MatchedAbove): IgnoreRule | undefined {
    let last: IgnoreRule | undefined;
    for (const [index, rule] of this.rules.entries()) {
      if (rule.negated === (last === undefined)) continue;
      if (above[index] === 1 || rule.test(path)) last = rule.negated ? undefined : rule;
    }
    return last;
  }
}
