import type { Rule, RuleNeeds, Rules, Template } from './types.js';

/** What evaluating `rules` will ask of git, the API and the kit's files, so that nothing else is asked. */
export function ruleNeeds(rules: Rules): RuleNeeds {
  const uses = expressionsOf(rules);
  const types = new Set(rules.rules.map((rule) => rule.type));
  return {
    commitDate: uses.has('commit_date'),
    defaultBranch: uses.has('is_default_branch') || uses.has('is_not_default_branch') || rules.rules.some(asksDefaultBranch),
    latestRelease: rules.flavor.latest === 'auto' && rules.rules.some(votesForLatest),
    facts: types.has('content') || [...uses].some((name) => /^(?:model|dataset|kit)\./.test(name)),
  };
}

/** Names of all expressions in rules and flavor, e.g. `branch`, `date`, `model.size`. */
export function expressionsOf(rules: Pick<Rules, 'rules' | 'flavor'>): ReadonlySet<string> {
  const templates = rules.rules.flatMap(templatesOf).concat(rules.flavor.prefix, rules.flavor.suffix);
  return new Set(templates.flatMap((template) => template.uses));
}

function templatesOf(rule: Rule): Template[] {
  const own = [
    rule.enable,
    rule.prefix,
    rule.suffix,
    'value' in rule ? rule.value : undefined,
    'pattern' in rule ? rule.pattern : undefined,
  ];
  return own.filter((template) => template !== undefined);
}

function asksDefaultBranch(rule: Rule): boolean {
  if (rule.type === 'content') return rule.enable === undefined;
  return rule.type === 'edge' && rule.branch === undefined;
}

function votesForLatest(rule: Rule): boolean {
  return rule.type === 'semver' || rule.type === 'pep440' || rule.type === 'match' || (rule.type === 'ref' && rule.event === 'tag');
}
