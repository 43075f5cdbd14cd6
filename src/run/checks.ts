import { Failure, printable, type Problem, type Remark } from '../failure.js';
import type { Inputs } from '../inputs/index.js';
import type { Ports } from '../ports.js';
import { layerLimit } from '../registry/index.js';
import type { SelectContext, Selection } from '../select/index.js';
import { COMMIT_TAG_RULE } from '../tags/index.js';
import { refusals, type ChangeSet } from '../transaction/index.js';
import type { RunPlan } from './plan.js';

/** With `strict` a warning about Kitfile or model ends the run before anything is written. Throws one Failure with all of them. */
export function failIfStrict({ strict }: Inputs, remarks: readonly Remark[]): void {
  if (!strict) return;
  failWith(remarks.filter(({ level, subject }) => level === 'warning' && (subject === 'kitfile' || subject === 'model')));
}

/** Layers above what a registry documents are said before hours of hashing and uploading; some take more than they promise. */
export function sayLimits({ repositories }: Inputs, { candidates }: Selection, { remark }: Pick<Ports, 'remark'>): void {
  for (const repository of repositories) {
    if (repository.kind === 'layout') continue;
    for (const { content } of candidates.flatMap(({ plan }) => plan?.layers ?? [])) {
      const said = layerLimit(repository, content.size);
      if (said !== undefined) remark(said);
    }
  }
}

/** Rules that the user wrote and that give nothing leave a ModelKit that only its commit names, in a run that looks like any other. */
export function sayRuleless(
  { inputs, trigger }: Pick<SelectContext, 'inputs' | 'trigger'>,
  { candidates }: Selection,
  plan: RunPlan,
  { remark }: Pick<Ports, 'remark'>,
): void {
  const written = inputs.rules.rules.filter(({ line }) => line > 0);
  if (written.length === 0 || candidates.length === 0) return;
  if (plan.intents.some(({ kind, rule }) => kind !== 'commit' || rule !== COMMIT_TAG_RULE)) return;
  if (inputs.push === 'auto' && !trigger.writes.allowed) return;
  const why = written.map(
    ({ text }) => `"${printable(text, 120)}" – ${listed(plan.skipped.flatMap((one) => (one.rule === text ? [one.reason] : [])))}`,
  );
  remark({
    code: 'NO_RULE_FIRED',
    level: 'warning',
    subject: 'tags',
    message: `No rule of "tags" gives a name in this run, so that ${inputs.mode === 'mirror' ? 'no git tag is mirrored' : 'the ModelKit has its commit tag alone'}: ${why.join('; ')}.`,
    hint: `Add a rule that fits ${inputs.mode === 'mirror' ? 'the git tags' : 'this event, or leave the event out of the workflow\'s "on"'}.`,
  });
}

/** A mirror of thousands of git tags has thousands of names. */
const PLAN_LINES = 50;

/** Tells every name with the reason for it, and each rule that gives none, before a byte is hashed. */
export async function sayPlan({ intents, skipped }: RunPlan, { log }: Pick<Ports, 'log'>): Promise<void> {
  await log.group('Plan', () => {
    log.rows(intents.slice(0, PLAN_LINES).map(({ tag, kind, policy, reason }) => [tag, kind, policy.class, reason]));
    if (intents.length > PLAN_LINES) log.info(`… and ${intents.length - PLAN_LINES} more`);
    for (const { rule, reason } of skipped) log.info(`no tag from ${rule}: ${reason}`);
    return Promise.resolve();
  });
}

/** Of many git tags each says the same in other words. */
function listed(reasons: readonly string[]): string {
  const rest = reasons.length - REASONS;
  return rest > 0 ? `${reasons.slice(0, REASONS).join(', ')} and ${rest} more` : reasons.join(', ') || 'gave nothing';
}

const REASONS = 3;

/** What the decisions deserve to have said, beside the refusals, which end the run. */
export function sayRemarks({ repositories }: ChangeSet, { remark }: Pick<Ports, 'remark'>): void {
  for (const { changes } of repositories) {
    for (const { remark: said } of changes) {
      if (said !== undefined && said.level !== 'error') remark({ ...said, level: said.level, subject: 'tags' });
    }
  }
}

/** Refused tags, and names that two ModelKits of this run claim, end the run before its first write. Throws one Failure with all of them. */
export function failIfRefused(changes: ChangeSet, conflicts: readonly Problem[]): void {
  failWith([...(refusals(changes)?.problems ?? []), ...conflicts]);
}

function failWith(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first !== undefined) throw new Failure([first, ...others]);
}
