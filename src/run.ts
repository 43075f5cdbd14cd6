import { openGitRepository } from './git/index.js';
import { readInputs } from './inputs/index.js';
import type { Ports } from './ports.js';
import type { Reached } from './report/index.js';
import { ruleNeeds } from './rules/index.js';
import { connect } from './run/connect.js';
import { gitOptions, isRerun, maskSecrets, placed, sayIdle, sayPlanOnly, writesAllowed } from './run/options.js';
import type { SelectContext } from './select/index.js';
import { nothingToDo, readTrigger } from './trigger/index.js';

/**
 * A run of any mode, from the inputs to the tags, in order. Fills `reached` as it goes. Throws before the first write; after it a failure is
 * data, in `reached.applied`.
 */
export async function run(ambient: Ports, reached: Reached): Promise<void> {
  const inputs = (reached.inputs = readInputs(ambient.env, ambient.remark));
  const ports = placed(ambient, inputs);
  maskSecrets(inputs, ports);
  const git = openGitRepository(gitOptions(inputs, ports.env), ports);
  const needs = ruleNeeds(inputs.rules);
  const trigger = (reached.trigger = await readTrigger(ports.env, git, needs, ports.clock));
  const writes = (reached.writes = writesAllowed(inputs, trigger));
  const idle = nothingToDo(trigger, inputs);
  if (idle !== undefined) return void (reached.idle = sayIdle(idle, ports));
  sayPlanOnly(inputs, writes, ports);

  const connections = connect(inputs, ports);
  try {
    await connections.greet(inputs.repositories);
    const stages = await import('./run/stages.js');
    const { loginFiles, atEnd } = connections;
    const connectTo = stages.targetsOf(connections, ports);
    const storage = (): Promise<string> => stages.makeStorage(ports, atEnd);
    const context: SelectContext = { inputs, trigger, needs, writes: writes.allowed, git, connect: connectTo, loginFiles, storage, ports };
    const targets = inputs.repositories.map(connectTo);
    const selection = (reached.selection = await stages.select(context));
    const one = stages.theOne(selection);
    if (one?.storedDigest !== undefined) ports.step.setOutput('digest', (reached.digest = one.storedDigest));
    const plan = stages.planCandidates(inputs, selection);
    [reached.byPriority, reached.skipped] = [plan.byPriority, plan.skipped];
    await stages.sayPlan(plan, ports);
    stages.sayRuleless(context, selection, plan, ports);
    stages.sayLimits(inputs, selection, ports);
    stages.failIfStrict(inputs, reached.remarks);
    const seen = await stages.preflight(
      plan.intents,
      targets,
      { writes: writes.allowed, removals: plan.removals, readBefore: plan.readBefore },
      ports,
    );

    const journal = await stages.beginJournal(writes.allowed, ports);
    // With `strict` what packing warns of is a refusal.
    const unhashed = journal === undefined || inputs.strict ? undefined : stages.unhashedOf(plan, selection);
    const ahead =
      unhashed === undefined
        ? undefined
        : await stages.sendAhead(unhashed, seen, targets, { ...inputs, isRerun: isRerun(ports.env) }, ports);
    if (ahead !== undefined) {
      reached.ahead = ahead.transfer.sent;
      atEnd(() => ahead.transfer.stop());
    }
    const { wanted, artifacts, digest, manifest } = await (one?.origin === 'packed'
      ? ports.log.group('Pack', () => stages.assign(plan, selection, ahead))
      : stages.assign(plan, selection));
    if (digest !== undefined) ports.step.setOutput('digest', (reached.digest = digest));
    if (manifest !== undefined) reached.manifest = manifest;
    stages.failIfStrict(inputs, reached.remarks);
    const changes = (reached.changes = stages.decide(wanted, await stages.relate(wanted, seen, targets, git, ports)));
    stages.sayRemarks(changes, ports);
    stages.failIfRefused(changes, plan.conflicts);
    // What nothing is sent of is proved all the same, in a plan as well.
    if ((journal === undefined || stages.isIdle(changes)) && digest !== undefined)
      await stages.proveUnsent([await artifacts(digest)], () => false, inputs.concurrency, ports);
    if (journal === undefined) return;
    await stages.proveMoves(changes, targets);

    const companions = (await one?.companions?.()) ?? [];
    reached.writing = true;
    reached.applied = await ports.log.group('Upload', () =>
      stages.apply(changes, artifacts, targets, journal, { ...inputs, companions, ahead: ahead?.transfer }, ports),
    );
    if (reached.applied.failure !== undefined) reached.failure = reached.applied.failure;
  } finally {
    await connections.close();
  }
}
