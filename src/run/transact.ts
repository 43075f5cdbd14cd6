import type { Reached } from '../report/index.js';
import { select, theOne, type SelectContext } from '../select/index.js';
import { apply, decide, isIdle, preflight, proveMoves, proveUnsent, relate } from '../transaction/index.js';
import { failIfRefused, failIfStrict, sayLimits, sayRemarks, sayRuleless } from './checks.js';
import { assign, planCandidates } from './plan.js';
import { beginJournal } from './temp.js';

/**
 * From the trigger to the tags: select, plan, look up, hash, decide, apply. Fills `reached` as it goes; throws before the first write, after it a
 * failure is data.
 */
export async function transact(scene: SelectContext, reached: Reached): Promise<void> {
  const { inputs, writes, git, ports } = scene;
  const targets = inputs.repositories.map(scene.connect);
  const selection = (reached.selection = await select(scene));
  const one = theOne(selection);
  if (one?.known !== undefined) ports.step.setOutput('digest', (reached.digest = one.known));
  const plan = planCandidates(inputs, selection);
  [reached.byPriority, reached.skipped] = [plan.byPriority, plan.skipped];
  sayRuleless(scene, selection, plan, ports);
  sayLimits(inputs, selection, ports);
  failIfStrict(inputs, reached.remarks);
  const seen = await preflight(plan.intents, targets, { writes, removals: plan.removals, known: plan.known }, ports);

  const journal = await beginJournal(writes, ports);
  const { wanted, artifacts, digest, manifest } = await assign(plan, selection);
  if (digest !== undefined) ports.step.setOutput('digest', (reached.digest = digest));
  if (manifest !== undefined) reached.manifest = manifest;
  failIfStrict(inputs, reached.remarks);
  const changes = (reached.changes = decide(wanted, await relate(wanted, seen, targets, git, ports)));
  sayRemarks(changes, ports);
  failIfRefused(changes, plan.conflicts);
  // What nothing is sent of is proved all the same, in a plan as well.
  if ((journal === undefined || isIdle(changes)) && digest !== undefined)
    await proveUnsent([await artifacts(digest)], () => false, inputs.concurrency, ports);
  if (journal === undefined) return;
  await proveMoves(changes, targets);

  const companions = (await one?.companions?.()) ?? [];
  reached.writing = true;
  reached.applied = await apply(changes, artifacts, targets, journal, { ...inputs, companions }, ports);
  if (reached.applied.failure !== undefined) reached.failure = reached.applied.failure;
}
