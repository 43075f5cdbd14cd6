import type { Remark } from '../../src/failure.js';
import { parseRules, type Rules } from '../../src/rules/index.js';

/** What parsing found, problems and remarks as sentences. */
export interface Read {
  readonly rules: Rules;
  readonly problems: readonly string[];
  readonly remarks: readonly Remark[];
}

export function read(tags: string, flavor = '', mode: 'publish' | 'promote' | 'mirror' = 'publish'): Read {
  const problems: string[] = [];
  const remarks: Remark[] = [];
  const rules = parseRules(
    { tags, flavor, commitTag: true, onConflict: 'auto', onStale: 'skip', mode },
    (problem) => problems.push(problem.message),
    (remark) => remarks.push(remark),
  );
  return { rules, problems, remarks };
}
