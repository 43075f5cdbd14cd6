import type { RunRecord } from '../report/index.js';
import { select, type SelectContext } from '../select/index.js';
import { apply, decide, preflight, proveMoves, relate } from '../transaction/index.js';
import { failIfRefused, failIfStrict, sayLimits, sayRemarks, sayRuleless } from './checks.js';
import { assign, planCandidates } from './plan.js';
import { beginJournal } from './temp.js';

/**
 * From the trigger to the tags: select, plan, look up, hash, decide, apply. Fills `record` as it goes; throws before the first write, after it a
 * failure is data.
 */
export async function transact(scene: SelectContext, record: RunRecord): Promise<void> {
  const { inputs, writes, git, ports } = scene;
  const targets = inputs.repositories.map(scene.connect);
  const selection = (record.selection = await select(scene));
  const known = inputs.mode === 'mirror' ? undefined : selection.candidates[0]?.known;
  if (known !== undefined) ports.step.setOutput('digest', (record.digest = known));
  const plan = planCandidates(inputs, selection);
  [record.byPriority, record.skipped] = [plan.byPriority, plan.skipped];
  sayRuleless(scene, selection, plan, ports);
  sayLimits(inputs, selection, ports);
  failIfStrict(inputs, record.remarks);
  const seen = await preflight(plan.intents, targets, { writes, removals: plan.removals, known: plan.known }, ports);

  const journal = await beginJournal(writes, ports);
  const { wanted, artifacts, digest, manifest } = await assign(inputs, plan, selection);
  if (digest !== undefined) ports.step.setOutput('digest', (record.digest = digest));
  if (manifest !== undefined) record.manifest = manifest;
  failIfStrict(inputs, record.remarks);
  const changes = (record.changes = decide(wanted, await relate(wanted, seen, targets, git, ports)));
  sayRemarks(changes, ports);
  failIfRefused(changes, plan.conflicts);
  if (journal === undefined) return;
  await proveMoves(changes, targets);

  const companions = (await selection.candidates[0]?.companions?.()) ?? [];
  record.writing = true;
  record.applied = await apply(changes, artifacts, targets, journal, { ...inputs, companions }, ports);
  if (record.applied.failure !== undefined) record.failure = record.applied.failure;
}
