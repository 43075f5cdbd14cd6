import { printable } from '../../failure.js';
import type { CommitSha } from '../../git/index.js';
import { type Policies, type Question, refuse, remarked, ruleOf, subject, type TagClass, type Verdict } from './tag-class.js';

type Mutable = Policies['mutable'];

/** A name that follows a line of work: moves, except back from a newer commit of the same branch (`on-stale`). */
export const mutable: TagClass<Mutable> = {
  moves: () => true,
  needs: ({ guardStale }) => ({ names: false, spellings: false, holder: guardStale ? 'always' : 'never', layers: false }),
  decide,
  version: () => undefined,
  follows: (kind) => kind === 'channel',
  yields: () => false,
  isPutBack: () => true,
};

function decide(question: Question<Mutable>): Verdict {
  const { policy, before, to } = question;
  if (before === null) return { action: 'create', reason: 'not there yet' };
  if (!policy.guardStale) return { action: 'move', reason: 'named another ModelKit' };
  const holder = question.snapshot.holders.get(question.tag) ?? { relation: 'unknown', why: 'nobody looked' };
  const from = `${subject(question)} moves from ${before} to ${to}`;
  const back = `To go back, promote ${before} to this tag.`;
  switch (holder.relation) {
    case 'older':
      return { action: 'move', reason: `held by the earlier commit ${short(holder.commit)}` };
    case 'newer':
      return stale(question, holder.commit);
    case 'diverged': {
      const whose = holder.commit === undefined ? 'a commit that is not in the history of this run' : `commit ${holder.commit}`;
      return remarked(
        'move',
        `held by ${holder.commit === undefined ? 'another history' : short(holder.commit)}: diverged or force-pushed`,
        'warning',
        'TAG_HOLDER_DIVERGED',
        `${from}, away from ${whose}: the branch and the commit of this run have diverged (a force-push, or a run for a commit that the branch no longer has).`,
        `${back} Where runs may overlap, give the workflow a concurrency group.`,
      );
    }
    case 'unknown':
      return remarked(
        'move',
        'which commit held it is not known',
        'warning',
        'TAG_HOLDER_UNKNOWN',
        `${from}, and it is not known whether a newer commit had published that: ${printable(holder.why)}.`,
        `${back} A full clone (fetch-depth: 0) or a token that may read the repository, and commit tags, let the next run know.`,
      );
  }
}

function stale(question: Question<Mutable>, commit: CommitSha): Verdict {
  const { policy, before, to } = question;
  const reason = `held by the newer commit ${short(commit)}`;
  const message = `${subject(question)} names ${String(before)} of commit ${commit}, which is ahead of the commit of this run (${to}, ${ruleOf(question)})`;
  switch (policy.onStale) {
    case 'skip':
      return remarked(
        'skip',
        reason,
        'notice',
        'TAG_STALE',
        `${message}. The tag stays with the newer commit.`,
        'Nothing to do; on-stale: move would take the tag back.',
      );
    case 'fail':
      return refuse(
        'TAG_STALE',
        reason,
        `${message}, and on-stale: fail asks to stop.`,
        'Run the job for the newest commit; or set on-stale: skip to leave the tag, or on-stale: move to take it back.',
      );
    case 'move':
      return remarked(
        'move',
        `${reason}; moved back, as on-stale: move asks`,
        'warning',
        'TAG_STALE',
        `${message}. It moves back all the same: on-stale: move asks for it.`,
        `To go forward again, promote ${String(before)} to this tag.`,
      );
  }
}

function short(commit: CommitSha): string {
  return commit.slice(0, 12);
}
