import type { Rule, Rules, Template } from '../rules/index.js';
import { affixesOf, spelled } from './affixes.js';
import type { Run } from './draft.js';
import { orSkipped } from './evaluate.js';
import { sanitised } from './legal.js';
import { render } from './render.js';
import type { CommitTagSpelling } from './types.js';

/** Stands where the version goes; letters only, so that sanitising leaves it alone. */
const MARK = 'xVERSIONx';

/** Around its version, how a rule of this step spells the tags of versions, whether or not it fires in this run. */
export function versionSpellings(rules: Rules, run: Run): CommitTagSpelling[] {
  return rules.rules.flatMap((rule) => {
    const pattern = versionPattern(rule);
    if (pattern === undefined) return [];
    const spelling = orSkipped(rule.text, () => {
      const { prefix, suffix } = spelled(affixesOf(rule, rules.flavor, run.scope));
      const scope = { ...run.scope, raw: MARK, version: MARK, tag: MARK, git: { version: MARK } };
      const around = sanitised(render(pattern, scope).text).split(MARK);
      const [before = '', after = ''] = around;
      return around.length === 2 ? [{ prefix: prefix + before, suffix: after + suffix }] : [];
    });
    return 'skipped' in spelling ? [] : spelling;
  });
}

/** What the rule shows a whole version in. */
function versionPattern(rule: Rule): Template | undefined {
  switch (rule.type) {
    case 'semver':
    case 'pep440':
      return rule.pattern;
    case 'raw':
      return rule.value;
    case 'ref':
      return rule.event === 'tag' ? { text: '{{tag}}', uses: ['tag'] } : undefined;
    case 'content':
    case 'stage':
    case 'schedule':
    case 'match':
    case 'edge':
    case 'sha':
      return undefined;
  }
}
