import { Failure } from '../failure.js';
import { quoted, type Rule } from '../rules/index.js';
import type { Evaluated, Run } from './draft.js';
import { BadValue, UnknownFact } from './expressions.js';
import { edgeRule, rawRule, refRule, scheduleRule, shaRule } from './git-rules.js';
import { contentRule, stageRule } from './kit-rules.js';
import { render } from './render.js';
import type { TagFailure } from './types.js';
import { matchRule, versionRule } from './version-rules.js';

/**
 * What one rule gives in this run, or why it gives nothing: switched off, not its event, or a fact that it needs is not known.
 * Throws RULE_VALUE_INVALID for an expression that cannot be evaluated, or an `enable=` that is neither true nor false.
 */
export function evaluateRule(rule: Rule, run: Run): Evaluated {
  if (run.trigger.kind === 'delete') return { skipped: `${run.trigger.refType} ${quoted(run.trigger.name)} was deleted` };
  return orSkipped(rule.text, () => {
    const enabled = rule.enable === undefined ? 'true' : render(rule.enable, run.scope).text;
    if (enabled !== 'true' && enabled !== 'false') throw new BadValue(`enable= gives ${quoted(enabled)}, which is neither true nor false`);
    return enabled === 'true' ? byType(rule, run) : { skipped: 'switched off by enable=' };
  });
}

/** Runs `work`; an unknown fact skips it with the reason, a bad value fails the step. */
export function orSkipped<T>(rule: string, work: () => T): T | { readonly skipped: string } {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof UnknownFact) return { skipped: cause.message };
    if (!(cause instanceof BadValue)) throw cause;
    throw new Failure<TagFailure>(
      {
        code: 'RULE_VALUE_INVALID',
        message: `The rule ${quoted(rule)} cannot be evaluated: ${cause.message}.`,
        hint: 'Correct the expression, or try it at your desk with "npm run tags".',
      },
      { cause },
    );
  }
}

function byType(rule: Rule, run: Run): Evaluated {
  switch (rule.type) {
    case 'content':
      return contentRule(rule, run);
    case 'stage':
      return stageRule(rule, run);
    case 'schedule':
      return scheduleRule(rule, run);
    case 'semver':
    case 'pep440':
      return versionRule(rule, run);
    case 'match':
      return matchRule(rule, run);
    case 'edge':
      return edgeRule(rule, run);
    case 'ref':
      return refRule(rule, run);
    case 'raw':
      return rawRule(rule, run);
    case 'sha':
      return shaRule(rule, run);
  }
}
