import pLimit from 'p-limit';
import { classOf, type Snapshot, type TagState } from '../classes/index.js';
import { printable, type Problem, someOf, isFailure } from '../failure.js';
import { isHalfRemoved, type ReadOnlyTarget, type TagName, type Target } from '../oci/index.js';
import { type TagIntent, sameNumbers, sameVersionOtherSpelling } from '../tags/index.js';
import { failureOf, problemOf } from './failures.js';
import { isWrite } from './ledger.js';
import { LOOKUPS_AT_ONCE } from './look.js';
import type { ChangeSet, ReadBefore, PreflightOptions, TransactionPorts } from './types.js';

/** So many look-ups without one answer, and the rest of the repository is not asked: each would wait as long again. */
const UNANSWERED_LIMIT = LOOKUPS_AT_ONCE;

const READ_HINT = 'Run the job again when the registry answers; check that the login may pull from the repository.';

/**
 * Looks every wanted tag up, once each, and reads the whole tag list where a monotonic tag or a version must be compared with it. With `writes`
 * the right to push is proved then, wherever it is certain that something will be written. Nothing is written.
 * With `writes` anything that cannot be read throws REGISTRY_UNREADABLE, naming it; without, it is a warning and the state is `unreadable`.
 */
export async function preflight(
  intents: readonly TagIntent[],
  targets: readonly ReadOnlyTarget[],
  options: PreflightOptions,
  ports: TransactionPorts,
): Promise<readonly Snapshot[]> {
  const seen = await Promise.all(targets.map((target) => observe(target, intents, options, ports)));
  ports.cancel.throwIfAborted();
  const unreadable = seen.flatMap((snapshot) => unreadableIn(snapshot));
  if (options.writes) {
    // Where tags cannot be read, the refused proof mostly tells better why.
    await proveAccess(targets.filter((_, index) => isCertainToWrite(seen[index], intents)));
    const failure = failureOf(unreadable);
    if (failure !== undefined) throw failure;
  }
  for (const problem of unreadable) ports.remark({ ...problem, level: 'warning', subject: 'registry' });
  return seen;
}

async function observe(
  target: ReadOnlyTarget,
  intents: readonly TagIntent[],
  options: PreflightOptions,
  ports: TransactionPorts,
): Promise<Snapshot> {
  const readBefore = options.readBefore?.get(target.repository.name);
  const wanted = new Set([...intents.map((intent) => intent.tag), ...(options.removals ?? [])]);
  const look = lookup(target, readBefore, ports);
  const [states, names] = await Promise.all([
    Promise.all([...wanted].map(async (tag) => [tag, await look(tag)] as const)),
    intents.some(needsNames) ? readNames(target, readBefore, ports) : undefined,
  ]);
  const tags = new Map<TagName, TagState>(states);
  if (names?.complete === true) {
    // The same version under another spelling must be compared by digest, so it is looked up as well.
    const twins = new Set(intents.flatMap((intent) => otherSpellings(intent, names.tags)).filter((tag) => !tags.has(tag)));
    for (const [tag, state] of await Promise.all([...twins].map(async (twin) => [twin, await look(twin)] as const))) tags.set(tag, state);
  }
  return {
    repository: target.repository,
    tags,
    ...(names === undefined ? {} : { names }),
    holders: new Map(),
    holderLayers: new Map(),
  };
}

function needsNames({ policy }: TagIntent): boolean {
  return classOf(policy).needs(policy).names;
}

function otherSpellings({ tag, policy }: TagIntent, names: readonly TagName[]): readonly TagName[] {
  const one = classOf(policy);
  const version = one.needs(policy).spellings ? one.version(policy) : undefined;
  return version === undefined ? [] : sameVersionOtherSpelling(version, sameNumbers(names, version)).filter((name) => name !== tag);
}

function lookup(target: ReadOnlyTarget, readBefore: ReadBefore | undefined, ports: TransactionPorts): (tag: TagName) => Promise<TagState> {
  const limit = pLimit(LOOKUPS_AT_ONCE);
  let answered = 0;
  let unanswered = 0;
  let last: Problem | undefined;
  return (tag) =>
    limit(async (): Promise<TagState> => {
      const before = readBefore?.tags?.get(tag);
      if (before !== undefined) return before;
      ports.cancel.throwIfAborted();
      if (answered === 0 && unanswered >= UNANSWERED_LIMIT && last !== undefined) return { state: 'unreadable', problem: last };
      try {
        const descriptor = await target.resolve(tag);
        answered++;
        if (descriptor === undefined) return { state: 'absent' };
        return isHalfRemoved(tag, descriptor.digest) ? { state: 'absent', halfRemoved: true } : { state: 'present', descriptor };
      } catch (thrown) {
        ports.cancel.throwIfAborted();
        unanswered++;
        last = problemOf(thrown, 'REGISTRY_UNREADABLE', READ_HINT);
        return { state: 'unreadable', problem: last };
      }
    });
}

async function readNames(
  target: ReadOnlyTarget,
  readBefore: ReadBefore | undefined,
  ports: TransactionPorts,
): Promise<NonNullable<Snapshot['names']>> {
  if (readBefore?.names !== undefined) return { complete: true, tags: readBefore.names };
  try {
    const tags: TagName[] = [];
    for await (const tag of target.tags()) tags.push(tag);
    return { complete: true, tags };
  } catch (thrown) {
    ports.cancel.throwIfAborted();
    return { complete: false, problem: problemOf(thrown, 'REGISTRY_UNREADABLE', READ_HINT) };
  }
}

/** At most one problem for the tags and one for the list, however many tags there are. */
function unreadableIn(snapshot: Snapshot): readonly Problem[] {
  const problems: Problem[] = [];
  const where = printable(snapshot.repository.name);
  const tags: TagName[] = [];
  // One says what is the matter: the others differ in the tag that they name.
  let why: Problem | undefined;
  for (const [tag, state] of snapshot.tags) {
    if (state.state !== 'unreadable') continue;
    tags.push(tag);
    why ??= state.problem;
  }
  if (why !== undefined) {
    problems.push({
      code: 'REGISTRY_UNREADABLE',
      message: `${where} does not say whether it holds ${someOf(tags)}: ${why.message}`,
      hint: why.hint,
    });
  }
  if (snapshot.names?.complete === false) {
    problems.push({
      code: 'REGISTRY_UNREADABLE',
      message: `The tag list of ${where} cannot be read whole, so versions cannot be compared: ${snapshot.names.problem.message}`,
      hint: snapshot.names.problem.hint,
    });
  }
  return problems;
}

const HINT = 'Run the job again when the registry answers; check that the login may push to the repository.';

/** Whether this run is certain to write here: a wanted tag is not there, or cannot be read. An unchanged kit needs no right to push. */
function isCertainToWrite(seen: Snapshot | undefined, intents: readonly TagIntent[]): boolean {
  return intents.some(({ tag }) => seen?.tags.get(tag)?.state !== 'present');
}

/**
 * Proves the right to push where the decisions came to a write that was not certain before hashing (a tag that moves or goes, and none that is
 * new): before the first write to any repository. Throws what is missing.
 */
export async function proveMoves({ repositories }: ChangeSet, targets: readonly Target[]): Promise<void> {
  const moved = repositories.filter(({ changes }) => changes.some(isWrite) && !changes.some(({ action }) => action === 'create'));
  const names = new Set(moved.map(({ repository }) => repository.name));
  await proveAccess(targets.filter(({ repository }) => names.has(repository.name)));
}

/** Proves the right to push to all of them; throws one Failure with everything that is missing. */
async function proveAccess(targets: readonly ReadOnlyTarget[]): Promise<void> {
  const proofs = await Promise.allSettled(targets.filter(isWritable).map((target) => target.access()));
  const thrown = proofs.flatMap((proof): unknown[] => (proof.status === 'rejected' ? [proof.reason] : []));
  if (thrown.length === 1) throw thrown[0];
  const problems = thrown.flatMap((one) => (isFailure(one) ? one.problems : [problemOf(one, 'REGISTRY_UNREADABLE', HINT)]));
  const failure = failureOf(problems, thrown[0]);
  if (failure !== undefined) throw failure;
}

function isWritable(target: ReadOnlyTarget): target is Target {
  return 'access' in target;
}
