import { classOf, unknown, type Given, type Question, type Snapshot, type Verdict, type VersionScope } from '../classes/index.js';
import { printable, type Failure } from '../failure.js';
import { type Digest, type TagName, type Repository, tagReference } from '../oci/index.js';
import { higherInScope, sameNumbers, sameRange, sameVersionOtherSpelling, type TagIntent } from '../tags/index.js';
import { failureOf, type TransactionRemark } from './failures.js';
import { isWrite } from './ledger.js';
import type { Assignment, Change, ChangeSet, Wanted } from './types.js';

/**
 * What shall be done with every wanted tag of every repository: pure, and complete over class, state and policy. In the order of
 * `seen` and of the assignments. Refusals are changes like the others; `refusals` makes one failure of them.
 */
export function decide(wanted: Wanted, seen: readonly Snapshot[]): ChangeSet {
  const given = givenBy(wanted);
  return {
    repositories: seen.map((snapshot) => {
      const seenHere = { snapshot, given, ...versionsOf(snapshot, wanted, given) };
      return {
        repository: snapshot.repository,
        changes: withVersion(
          snapshot.repository,
          wanted.assignments.map((assignment) => change(assignment, seenHere)),
        ),
      };
    }),
  };
}

/** One failure that lists every refused tag of every repository, each with both digests and the ways on; undefined: nothing is refused. */
export function refusals({ repositories }: ChangeSet): Failure | undefined {
  const remarks = repositories.flatMap(({ changes }) =>
    changes.flatMap(({ action, remark }) => (action === 'refuse' ? (remark ?? []) : [])),
  );
  return failureOf(remarks.map(({ code, message, hint }) => ({ code, message, hint })));
}

/** Whether no tag is to be written. */
export function isIdle({ repositories }: ChangeSet): boolean {
  return !repositories.some(({ changes }) => changes.some(isWrite));
}

function givenBy({ assignments, layers }: Wanted): Given {
  const digests = new Map<TagName, Digest>();
  const places = new Map<TagName, number>();
  for (const [place, { intent, to }] of assignments.entries()) {
    if (to === 'absent') continue;
    digests.set(intent.tag, to);
    places.set(intent.tag, place);
  }
  const moving = assignments.flatMap(({ intent: { tag, policy } }) => (classOf(policy).moves(policy) ? [tag] : []));
  return { digests, places, moving, layers };
}

/** The versions in a repository, without those that this run removes, and those of the run. */
function versionsOf(snapshot: Snapshot, { assignments }: Wanted, given: Given): Pick<Question, 'higher' | 'spellings'> {
  const there = snapshot.names?.complete === true ? snapshot.names.tags : [];
  const own = [...given.digests.keys()];
  const removed = new Set(assignments.filter((one) => willBeRemoved(one, snapshot, given)).map((one) => one.intent.tag));
  const stays = (name: TagName): boolean => !removed.has(name);
  return {
    higher: (scope) => higherInScope(scope, sameRange(there, scope).filter(stays)),
    spellings: (scope, of) =>
      of === 'run'
        ? sameVersionOtherSpelling(scope, sameNumbers(own, scope))
        : sameVersionOtherSpelling(scope, sameNumbers(there, scope)).filter(stays),
  };
}

function change(assignment: Assignment, here: Pick<Question, 'snapshot' | 'given' | 'higher' | 'spellings'>): Change {
  const { intent, to } = assignment;
  const { snapshot, given } = here;
  const state = snapshot.tags.get(intent.tag);
  const before = state?.state === 'present' ? state.descriptor.digest : null;
  if (state === undefined) return built(assignment, before, unknown('the tag was not looked up'));
  if (state.state === 'unreadable') return { ...built(assignment, before, unknown(state.problem.message)), unreadable: true };
  if (before === to) return built(assignment, before, { action: 'keep', reason: 'names this ModelKit already' });
  const verdict =
    to === 'absent' ? decideRemoval(intent, before, given) : classOf(intent.policy).decide({ ...intent, ...here, to, before });
  const isLeft = verdict.action === 'keep' || verdict.action === 'skip';
  if (state.state !== 'absent' || state.halfRemoved !== true || !isLeft) return built(assignment, before, verdict);
  return built(assignment, before, { action: 'delete', reason: `there is nothing behind it since a removal broke off; ${verdict.reason}` });
}

function built({ intent, to }: Assignment, before: Digest | null, verdict: Verdict): Change {
  const target = to === 'absent' ? null : to;
  const after = verdict.action === 'delete' ? null : verdict.action === 'create' || verdict.action === 'move' ? target : before;
  return {
    tag: intent.tag,
    intent,
    action: verdict.action,
    before,
    after,
    ...(target === null || after === target ? {} : { wanted: target }),
    reason: verdict.reason,
    ...(verdict.remark === undefined ? {} : { remark: verdict.remark }),
  };
}

function willBeRemoved(assignment: Assignment, snapshot: Snapshot, given: Given): boolean {
  const state = snapshot.tags.get(assignment.intent.tag);
  return (
    assignment.to === 'absent' &&
    state?.state === 'present' &&
    decideRemoval(assignment.intent, state.descriptor.digest, given).action === 'delete'
  );
}

/** The assignment that makes a tag be gone. */
export function removal(one: { readonly tag: TagName; readonly reason: string }): Assignment {
  const intent: TagIntent = {
    tag: one.tag,
    kind: 'version',
    policy: { class: 'immutable', onConflict: 'fail' },
    rule: 'prune',
    reason: one.reason,
    source: 'git tags',
  };
  return { intent, to: 'absent' };
}

/** A tag goes only on its own evidence, and when nothing else of this run wants it. */
function decideRemoval({ tag, reason }: TagIntent, before: Digest | null, given: Given): Verdict {
  if (before === null) return { action: 'keep', reason: 'not there already' };
  if (given.digests.has(tag)) return { action: 'skip', reason: 'not removed: a rule of this run gives the tag' };
  return { action: 'delete', reason: printable(reason) };
}

/**
 * What follows a version (`N`, `N.M`, `latest`, stages by git tag) moves only together with it: where every name of that version is left
 * with another ModelKit, what would follow stays too (docs/tag-rules.md, Classes). Changes that stay are new ones, the others the same.
 */
export function withVersion(repository: Repository, changes: readonly Change[]): readonly Change[] {
  const versions = changes.filter(({ intent }) => intent.kind === 'version');
  if (!versions.some(isLeft)) return changes;
  return changes.map((change) => {
    if (!follows(change)) return change;
    const leaders = versions.filter((version) => leads(version, change));
    const [first] = leaders;
    return first !== undefined && leaders.every(isLeft) ? staying(repository, change, first) : change;
  });
}

/** Whether the version is not this run's ModelKit, and that is known. */
function isLeft({ action, wanted, before, remark }: Change): boolean {
  return wanted !== undefined && action !== 'refuse' && (before !== null || remark !== undefined);
}

function follows({ action, intent: { kind, policy } }: Change): boolean {
  if (action !== 'create' && action !== 'move') return false;
  return classOf(policy).follows(kind);
}

function leads(version: Change, follower: Change): boolean {
  const [own, followed] = [versionOf(version), versionOf(follower)];
  // Where one of them has no version to compare, or reads it by another scheme, the ModelKit says enough.
  const isOther = own !== undefined && own.scheme === followed?.scheme && own.version !== followed.version;
  return !isOther && (version.wanted ?? version.after) === follower.after;
}

function versionOf({ intent: { policy } }: Change): VersionScope | undefined {
  return classOf(policy).version(policy);
}

function staying(repository: Repository, change: Change, version: Change): Change {
  const { tag, intent, before, after } = change;
  const where = before === null ? 'is not written' : `stays at ${before}`;
  return {
    tag,
    intent,
    action: 'skip',
    before,
    after: before,
    ...(after === null ? {} : { wanted: after }),
    reason: `follows ${version.tag}, which does not name this ModelKit`,
    remark: {
      level: 'notice',
      code: 'TAG_KEPT' satisfies TransactionRemark,
      message: `${tagReference(repository, tag)} ${where}: it follows ${version.tag}, which names another ModelKit than ${String(after)} of this run.`,
      hint: 'Publish under a new version; or set on-conflict: move, which takes the version along.',
    },
  };
}
