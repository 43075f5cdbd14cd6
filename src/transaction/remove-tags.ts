import { Failure, type Problem } from '../failure.js';
import { type Digest, type Manifest, type TagName, tagReference } from '../oci/index.js';
import { bounded } from '../tasks.js';
import { failureOf, problemOf, type TransactionFailure } from './failures.js';
import { withoutRemark, type Step } from './ledger.js';
import { awaitTag, holds, LOOKUPS_AT_ONCE } from './look.js';
import { remember, type Writer } from './remember.js';
import type { Change } from './types.js';

/**
 * Removes tags, last of all. One that names something else by now is left (its evidence was about another ModelKit); where the target
 * cannot remove just a tag it is left with a warning. Tags that share the digest are looked at afterwards and put back if they went along.
 */
export async function removeTags(steps: readonly Step[], writer: Writer): Promise<void> {
  const { ledger, ports } = writer;
  const looks = await bounded(
    LOOKUPS_AT_ONCE,
    steps.map((step) => async () => ({ step, now: await holds(step.target, step.change.tag) })),
    ports.cancel,
  );
  const open: Step[] = [];
  for (const { step, now } of looks) {
    if (now === step.change.before) open.push(step);
    else if (now === null) ledger.done(step, { ...step.change, action: 'keep', before: null, reason: 'not there already' });
    else ledger.done(step, left(step.change, now, 'not removed: it names another ModelKit by now'));
  }
  if (open.length === 0) return;
  const manifests = await remember(open, new Map(), writer);
  const unsupported = new Set<string>();
  await bounded(
    LOOKUPS_AT_ONCE,
    open.map((step) => () => removeOne(step, unsupported, writer)),
    ports.cancel,
  );
  await checkSiblings(open, manifests, writer);
}

async function removeOne(step: Step, unsupported: Set<string>, { journal, ledger, ports, times }: Writer): Promise<void> {
  const { target, change } = step;
  const where = target.repository.name;
  const untag = async (): Promise<'deleted' | 'unsupported'> => {
    await journal.sending(target.repository, [change.tag]);
    ledger.sending(step);
    const answer = await target.untag(change.tag, times.writing);
    const { isRefused } = ledger.answered(step, answer === 'deleted' ? 'written' : 'refused');
    if (isRefused) await journal.refused(target.repository, [change.tag]);
    return answer;
  };
  const result = unsupported.has(where) ? 'unsupported' : await untag();
  if (result === 'unsupported') {
    if (!unsupported.has(where)) {
      unsupported.add(where);
      ports.remark({
        code: 'TAG_NOT_REMOVED',
        level: 'warning',
        subject: 'registry',
        message: `${tagReference(target.repository, change.tag)} was not removed, nor were the other tags to remove: this registry cannot remove a single tag without what else names the same ModelKit.`,
        hint: 'Remove the tags in the settings of the registry, or leave prune off.',
      });
    }
    ledger.done(step, left(change, change.before, 'not removed: the registry cannot remove a single tag'));
    return;
  }
  const shown = await awaitTag(target, change.tag, null, change.before, ports.clock, times.writing);
  if (shown.shows === 'wanted') {
    ledger.done(step, change);
    ports.log.debug(`${tagReference(target.repository, change.tag)} removed`);
    return;
  }
  if (shown.shows === 'foreign') {
    ledger.done(step, left(change, shown.digest, 'removed, and written again by somebody else'));
    return;
  }
  throw new Failure<TransactionFailure>({
    code: 'TAG_NOT_SHOWN',
    message: `The registry took the removal of ${tagReference(target.repository, change.tag)}, but ${shown.shows === 'old' ? 'still shows the tag' : `cannot be read: ${shown.problem.message}`}.`,
    hint: 'Run the job again later.',
  });
}

/** Some registries remove every tag of the digest (the unit is the version, not the tag). */
async function checkSiblings(
  removed: readonly Step[],
  manifests: ReadonlyMap<Digest, Manifest>,
  { ledger, ports, times }: Writer,
): Promise<void> {
  const siblings = new Map<string, { readonly step: Step; readonly manifest: Manifest; readonly tag: TagName }>();
  for (const step of removed) {
    const { repository } = step.target;
    const manifest = step.change.before === null ? undefined : manifests.get(step.change.before);
    if (manifest === undefined) continue;
    for (const tag of ledger.naming(repository, manifest.descriptor.digest)) {
      const key = `${repository.name} ${tag}`;
      if (tag !== step.change.tag && !siblings.has(key)) siblings.set(key, { step, manifest, tag });
    }
  }
  const problems = await bounded(
    LOOKUPS_AT_ONCE,
    [...siblings.values()].map(({ step: { target, change }, manifest, tag }) => async (): Promise<readonly Problem[]> => {
      if ((await holds(target, tag, times.writing)) !== null) return [];
      const where = tagReference(target.repository, tag);
      const lost: Problem = {
        code: 'TAG_LOST' satisfies TransactionFailure,
        message: `Removing ${tagReference(target.repository, change.tag)} took ${where} away as well.`,
        hint: `It was written again (check it). Leave prune off for this registry: it removes every tag of a ModelKit at once.`,
      };
      const byHand = `Promote ${manifest.descriptor.digest} to ${where} by hand.`;
      try {
        await target.put(manifest, [], times.rescue());
        const [write] = await target.put(manifest, [tag], times.rescue());
        return write === undefined || write.result === 'written' ? [lost] : [lost, { ...write.problem, hint: byHand }];
      } catch (thrown) {
        return [lost, { ...problemOf(thrown, 'TAG_LOST', ''), hint: byHand }];
      }
    }),
  );
  ports.cancel.throwIfAborted();
  const failure = failureOf(problems.flat());
  if (failure !== undefined) throw failure;
}

function left(change: Change, now: Digest | null, reason: string): Change {
  return { ...withoutRemark(change), action: 'skip', after: now, reason };
}
