import { Failure } from '../failure.js';
import { known, notKnown, parseCommitSha, printableText, type CommitSha, type GitRepository, type Known } from '../git/index.js';
import type { Clock, Environment } from '../ports.js';
import { readEventFile, type Event } from './event.js';
import { subjectOf } from './events.js';
import { baseBranchOf, branchOrTag, claimedCommit, commitDateOf, commitOf, defaultBranch, NOT_ASKED, taggedCommit } from './facts.js';
import { branchRef, tagRef, type GitRef, type Subject } from './subject.js';
import type { Trigger, TriggerNeeds } from './types.js';

type TriggerFailure = 'EVENT_MISSING';

/** The parts of a trigger that differ by kind, and those that do not. */
type Particulars = Trigger extends infer One ? (One extends Trigger ? Omit<One, Common> : never) : never;
type Common = Exclude<keyof Trigger, 'kind' | 'ref'>;

/**
 * What started this run: GITHUB_* variables and the event payload first, then git for the facts that `needs` names or the payload
 * leaves open. Throws EVENT_MISSING where there is no event at all; anything else that is missing or malformed makes single facts unknown.
 */
export async function readTrigger(env: Environment, git: GitRepository, needs: TriggerNeeds, clock: Pick<Clock, 'now'>): Promise<Trigger> {
  const name = env['GITHUB_EVENT_NAME'];
  if (name === undefined || name === '') throw noEvent();
  const startedAt = clock.now();
  const file = await readEventFile(env);
  const event: Event = { name, env, payload: file.known ? file.value : undefined };
  const subject = subjectOf(event);
  const { commit, particulars } = await resolve(subject, needs, git);
  return {
    event: printableText(name),
    commit,
    commitDate: await commitDateOf(event, commit, needs, git),
    defaultBranch: await defaultBranch(event, file.known ? undefined : file.why, needs, git),
    baseBranch: baseBranchOf(subject),
    startedAt,
    writes: subject.planOnly === undefined ? { allowed: true } : { allowed: false, why: subject.planOnly },
    ...particulars,
  };
}

async function resolve(
  subject: Subject,
  needs: TriggerNeeds,
  git: GitRepository,
): Promise<{ readonly commit: Known<CommitSha>; readonly particulars: Particulars }> {
  const claimed = claimedCommit(subject.commits);
  switch (subject.kind) {
    case 'ref': {
      const commit = await commitOf(subject.commits, subject.ref, git);
      return { commit, particulars: ofRef(subject.ref, subject.unclear) };
    }
    case 'name': {
      const found = await branchOrTag(subject.name, subject.isDefaultBranch, claimed, git);
      const particulars: Particulars = 'ref' in found ? ofRef(found.ref) : { kind: 'other', ref: '', unclear: found.unclear };
      return { commit: claimed, particulars };
    }
    case 'release': {
      const { kind, tag, action, prerelease, draft } = subject;
      const commit = await taggedCommit(tag, claimed, git);
      const latest = needs.latestRelease ? await isLatest(tag, git) : NOT_ASKED;
      return { commit, particulars: { kind, ref: tagRef(tag).ref, tag, action, prerelease, draft, latest } };
    }
    case 'pull-request': {
      const { kind, number, headBranch, fork } = subject;
      const headCommit = parseCommitSha(subject.headCommit ?? '');
      const head = headCommit === undefined ? { headBranch } : { headBranch, headCommit };
      return { commit: claimed, particulars: { kind, ref: `refs/pull/${number}/merge`, number, ...head, fork } };
    }
    case 'schedule': {
      const { kind, branch, cron } = subject;
      const ref = branchRef(branch);
      return { commit: await commitOf(subject.commits, ref, git), particulars: { kind, ref: ref.ref, branch, cron } };
    }
    case 'delete': {
      const { kind, refType, name } = subject;
      const { ref } = (refType === 'tag' ? tagRef : branchRef)(name);
      return { commit: notKnown('the event does not say which commit the deleted ref named'), particulars: { kind, ref, refType, name } };
    }
    case 'other': {
      const { kind, ref, unclear } = subject;
      return { commit: claimed, particulars: { kind, ref, ...(unclear === undefined ? {} : { unclear }) } };
    }
  }
}

function ofRef(ref: GitRef | undefined, unclear?: string): Particulars {
  if (ref?.type === 'branch') return { kind: 'branch', ref: ref.ref, branch: ref.name };
  if (ref?.type === 'tag') return { kind: 'tag', ref: ref.ref, tag: ref.name };
  const why = unclear ?? (ref === undefined ? 'the event names no ref' : `${ref.ref} is neither a branch nor a git tag`);
  return { kind: 'other', ref: ref?.ref ?? '', unclear: why };
}

async function isLatest(tag: string, git: GitRepository): Promise<Known<boolean>> {
  const latest = await git.latestRelease();
  return latest.known ? known(latest.value === tag, latest.source) : latest;
}

function noEvent(): Failure<TriggerFailure> {
  return new Failure<TriggerFailure>({
    code: 'EVENT_MISSING',
    message: 'There is no event to derive tags from: GITHUB_EVENT_NAME is not set.',
    hint:
      'Run the action as a step of a GitHub workflow. Elsewhere, set GITHUB_EVENT_NAME (for example `push`), GITHUB_REF (`refs/heads/main`) ' +
      'and GITHUB_SHA; to try tag rules at your desk use `npm run tags`.',
  });
}
