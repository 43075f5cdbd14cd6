import { openGitRepository } from './git/index.js';
import { readInputs } from './inputs/index.js';
import type { Ports } from './ports.js';
import type { RunRecord } from './report/index.js';
import { ruleNeeds } from './rules/index.js';
import { failIfRefused, failIfStrict, sayIdle, sayLimits, sayPlanOnly, sayRemarks } from './run/checks.js';
import { connect } from './run/connect.js';
import { beginJournal } from './run/journal.js';
import { gitOptions, maskSecrets, placed, uncancelled, writesAllowed } from './run/options.js';
import { assign, planCandidates } from './run/plan.js';
import { select } from './select/index.js';
import { apply, decide, preflight, relate } from './transaction/index.js';
import { nothingToDo, readTrigger } from './trigger/index.js';

/** All modes, in order. Fills `record` as it goes. Throws before the first write; after it a failure is data, in `record.applied`. */
export async function run(ambient: Ports, record: RunRecord): Promise<void> {
  const inputs = (record.inputs = readInputs(ambient.env, ambient.remark));
  const ports = placed(ambient, inputs.context);
  maskSecrets(inputs, ports);
  const git = openGitRepository(gitOptions(inputs, ports.env), ports);
  const needs = ruleNeeds(inputs.rules);
  const trigger = (record.trigger = await readTrigger(ports.env, git, needs, ports.clock));
  const writes = (record.writes = writesAllowed(inputs, trigger));
  const idle = nothingToDo(trigger, inputs);
  if (idle !== undefined) return void (record.idle = sayIdle(idle, ports));
  sayPlanOnly(inputs, writes, ports);

  const [connections, restoring] = [connect(inputs, ports), connect(inputs, uncancelled(ports))];
  try {
    const targets = inputs.repositories.map(connections.target);
    const scene = { inputs, trigger, needs, writes: writes.allowed, git, connect: connections.target, ports };
    const selection = (record.selection = await select(scene));
    const known = inputs.mode === 'mirror' ? undefined : selection.candidates[0]?.known;
    if (known !== undefined) ports.step.setOutput('digest', (record.digest = known));
    const plan = planCandidates(inputs, selection);
    [record.version, record.skipped] = [plan.version, plan.skipped];
    sayLimits(inputs, selection, ports);
    failIfStrict(inputs, record.remarks);
    const seen = await preflight(plan.intents, targets, { writes: writes.allowed, removals: plan.removals, known: plan.known }, ports);

    const journal = await beginJournal(writes, ports);
    const { wanted, artifacts, digest, manifest } = await assign(inputs, plan, selection);
    if (digest !== undefined) ports.step.setOutput('digest', (record.digest = digest));
    if (manifest !== undefined) record.manifest = manifest;
    failIfStrict(inputs, record.remarks);
    const changes = (record.changes = decide(wanted, await relate(wanted, seen, targets, git, ports)));
    sayRemarks(changes, ports);
    failIfRefused(changes, plan.conflicts);
    if (journal === undefined) return;

    const companions = (await selection.candidates[0]?.companions?.()) ?? [];
    const options = { ...inputs, companions, restoreTargets: inputs.repositories.map(restoring.target) };
    record.applied = await apply(changes, artifacts, targets, journal, options, ports);
    if (record.applied.failure !== undefined) record.failure = record.applied.failure;
  } finally {
    await Promise.all([connections.close(), restoring.close()]);
  }
}
