import { classOf } from '../classes/index.js';
import type { Problem } from '../failure.js';
import { type Call, type Digest, type Manifest, type TagWrite, type Target, tagReference } from '../oci/index.js';
import { bounded } from '../tasks.js';
import { batchesOf, type Group } from './batches.js';
import { failureOf, problemOf, type TransactionRemark } from './failures.js';
import { withoutRemark, type Ledger, type Step } from './ledger.js';
import { LOOKUPS_AT_ONCE, awaitTag, holds, look, untilOne, type Shown } from './look.js';
import { remember, type Writer } from './remember.js';
import type { Change, TransactionPorts } from './types.js';
import { refusedByRegistry, refusedChange, takenMeanwhile, writeFailed } from './write-problems.js';

interface TagWriter extends Writer {
  readonly manifests: ReadonlyMap<Digest, Manifest>;
}

/** Attempted tag with what its target said. */
interface Attempt {
  readonly step: Step;
  readonly manifest: Manifest;
  readonly write: TagWrite;
}

/**
 * Writes tags of one class, batch by batch: looked at once more, remembered, written (those of one ModelKit and repository in one call).
 * A tag that changed since the plan stops all before any of its batch is written; one that shows ours by now is kept. When the last is
 * written each is read back: of two publishers that overlap, one sees then what the other took. A write that failed is settled at once and
 * alone, since all others would only have to be put back; where it came to be after all, the rest goes on. Returns the steps that were
 * written. Throws one failure of all problems.
 */
export async function writeTags(steps: readonly Step[], writer: TagWriter): Promise<readonly Step[]> {
  const { ledger, manifests, ports, times } = writer;
  const written: Step[] = [];
  const unsettled: Attempt[] = [];
  const left = [...batchesOf(steps, manifests)];
  for (let batch = left.shift(); batch !== undefined; batch = left.shift()) {
    const looked = await lookAgain(
      batch.flatMap((group) => group.steps),
      ledger,
      ports,
    );
    if (looked.length === 0) continue;
    await remember(looked, manifests, writer);
    const open = new Set(looked);
    const tried = await putAll(batch, open, writer);
    written.push(...tried.map(({ step }) => step));
    unsettled.push(...tried.filter(({ write }) => write.result === 'written'));
    const failed = tried.filter(({ write }) => write.result !== 'written');
    if (failed.length === 0) continue;
    await settleAll(failed, writer, times.settling());
    times.settled();
    for (const { step } of tried) open.delete(step);
    left.unshift(batch.map((group) => ({ ...group, steps: group.steps.filter((step) => open.has(step)) })));
  }
  await settleAll(unsettled, writer, times.writing);
  return written;
}

/** Steps that are still to do; throws when somebody else moved one of the tags since the plan. */
async function lookAgain(steps: readonly Step[], ledger: Ledger, ports: TransactionPorts): Promise<readonly Step[]> {
  const looks = await bounded(
    LOOKUPS_AT_ONCE,
    steps.map((step) => async () => ({ step, now: await holds(step.target, step.change.tag) })),
    ports.cancel,
  );
  const problems: Problem[] = [];
  const open: Step[] = [];
  for (const { step, now } of looks) {
    const { change } = step;
    if (now === change.before) open.push(step);
    else if (now === change.after) ledger.done(step, keptMeanwhile(change));
    else if (now !== null && change.before === null && classOf(change.intent.policy).yields(change.intent.policy)) {
      ledger.done(step, leftMeanwhile(step, now, ports));
    } else {
      const problem = takenMeanwhile(step, now);
      problems.push(problem);
      ledger.done(step, refusedChange(change, now, problem));
    }
  }
  const failure = failureOf(problems);
  if (failure !== undefined) throw failure;
  return open;
}

/** Writes the steps of the batch that are still open, until one fails. */
async function putAll(batch: readonly Group[], open: ReadonlySet<Step>, writer: TagWriter): Promise<readonly Attempt[]> {
  let failed = false;
  const attempts = await bounded(
    LOOKUPS_AT_ONCE,
    batch.map(({ target, manifest, ...group }) => async (): Promise<readonly Attempt[]> => {
      const steps = group.steps.filter((step) => open.has(step));
      if (steps.length === 0 || failed || writer.ports.cancel.aborted) return [];
      const writes = await put(target, manifest, steps, writer, writer.times.writing);
      if (writes.some((write) => write.result !== 'written')) {
        failed = true;
        writer.times.failing();
      }
      const answers = new Map(writes.map((write) => [write.tag, write]));
      return steps.flatMap((step) => {
        const write = answers.get(step.change.tag);
        return write === undefined ? [] : [{ step, manifest, write }];
      });
    }),
  );
  return attempts.flat();
}

/** What was thrown may have been written all the same: it is the business of the reading back. */
async function put(
  target: Target,
  manifest: Manifest,
  steps: readonly Step[],
  { journal, ledger }: TagWriter,
  call: Call,
): Promise<readonly TagWrite[]> {
  const tags = steps.map((step) => step.change.tag);
  await journal.sending(target.repository, tags);
  for (const step of steps) ledger.sending(step);
  const writes = await target.put(manifest, tags, call).catch((thrown: unknown): readonly TagWrite[] => {
    const problem = problemOf(thrown, 'TAG_WRITE_FAILED', 'Run the job again when the registry answers.');
    return tags.map((tag) => ({ tag, result: 'failed', problem }));
  });
  const results = new Map(writes.map(({ tag, result }) => [tag, result]));
  const refused = steps.filter((step) => ledger.answered(step, results.get(step.change.tag) ?? 'failed').isRefused);
  if (refused.length > 0)
    await journal.refused(
      target.repository,
      refused.map((step) => step.change.tag),
    );
  return writes;
}

/** Reads them back; throws one failure of what is wrong. A cancelled run has better things to do. */
async function settleAll(attempts: readonly Attempt[], writer: TagWriter, call: Call): Promise<void> {
  writer.ports.cancel.throwIfAborted();
  const failure = failureOf(await untilOne(attempts, (attempt) => settle(attempt, writer, call)));
  if (failure !== undefined) throw failure;
  writer.ports.cancel.throwIfAborted();
}

/** Reads one tag back; undefined when it names ours, else what is wrong. A write that is not to be seen is tried once more. */
async function settle({ step, manifest, write }: Attempt, writer: TagWriter, call: Call): Promise<Problem | undefined> {
  const { target, change } = step;
  const { ledger, ports } = writer;
  let last = write;
  let shown = await seen(step, last, ports, call);
  // Where the look was not answered, a second write only puts off putting back.
  if (shown.shows === 'old' && last.result !== 'immutable' && !ports.cancel.aborted) {
    const [again] = await put(target, manifest, [step], writer, call);
    last = again ?? last;
    shown = await seen(step, last, ports, call);
  }
  switch (shown.shows) {
    case 'wanted':
      ledger.done(step, change);
      ports.log.debug(`${tagReference(target.repository, change.tag)} ${change.action === 'create' ? 'created' : 'moved'}`);
      return undefined;
    case 'foreign': {
      const problem = takenMeanwhile(step, shown.digest);
      ledger.done(step, refusedChange(change, shown.digest, problem));
      return problem;
    }
    case 'old':
    case 'unreadable': {
      const problem = last.result === 'immutable' ? refusedByRegistry(step, last.problem) : writeFailed(step, last, shown);
      ledger.done(step, refusedChange(change, shown.shows === 'old' ? shown.digest : change.before, problem));
      return problem;
    }
  }
}

/** Patience is for writes that were accepted; after a refusal one look says where the tag is. */
function seen(
  { target, change: { tag, after, before } }: Step,
  { result }: TagWrite,
  { clock }: TransactionPorts,
  call: Call,
): Promise<Shown> {
  return result === 'written' ? awaitTag(target, tag, after, before, clock, call) : look(target, tag, after, before, call);
}

function keptMeanwhile(change: Change): Change {
  return {
    ...withoutRemark(change),
    action: 'keep',
    before: change.after,
    reason: 'names this ModelKit already: it was written meanwhile',
  };
}

/** `on-conflict: keep` holds for a tag that another publisher made a moment ago as well. */
function leftMeanwhile({ target, change }: Step, now: Digest, ports: TransactionPorts): Change {
  const ours = String(change.after);
  ports.remark({
    code: 'TAG_KEPT' satisfies TransactionRemark,
    level: 'warning',
    subject: 'tags',
    message: `${tagReference(target.repository, change.tag)} was made by somebody else while this run worked, and stays at ${now}; this run made ${ours}.`,
    hint: 'Use that digest, or another tag of this run, for this ModelKit.',
  });
  const wanted = change.after === null ? {} : { wanted: change.after };
  return {
    ...withoutRemark(change),
    ...wanted,
    action: 'keep',
    before: now,
    after: now,
    reason: 'made by somebody else meanwhile, and stays',
  };
}
