export { quoted, type RuleFailure } from './failure.js';
export { globMatches, matchesGlobs, type GlobList } from './globs.js';
export { otherNotation, parseList } from './lines.js';
export { expressionsOf, ruleNeeds } from './needs.js';
export { isEmptyRules, parseRules, type RuleTexts } from './parse.js';
export { writtenName } from './rule.js';
export { isTimeZone } from './templates.js';
export * from './types.js';
