import { printable } from '../failure.js';
import type { CommitSha } from '../git/index.js';
import { ABSENT, type Answers, type Question, remarked, ruleOf, stale, subject, type TagClass, type Verdict } from './tag-class.js';

interface Mutable {
  readonly class: 'mutable';
  readonly onStale: Answers['onStale'];
  /** Move only unless a newer commit of this line holds the tag. False for an explicit promotion and for the commit tag itself. */
  readonly guardStale: boolean;
}

/** A name that follows a line of work: moves, except back from a newer commit of the same branch (`on-stale`). */
export const mutable: TagClass<Mutable> = {
  name: 'mutable',
  strictness: 1,
  phase: 2,
  isFixed: false,
  policy: ({ kind }, { onStale, guardStale }) => ({ class: 'mutable', onStale, guardStale: guardStale && kind !== 'commit' }),
  firmness: () => 0,
  goesToLater: () => true,
  isDisputed: () => false,
  moves: () => true,
  needs: ({ guardStale, onStale }) => ({
    names: false,
    spellings: false,
    holder: !guardStale ? 'never' : onStale === 'fail' ? 'may refuse' : 'decides',
    layers: false,
  }),
  decide,
  version: () => undefined,
  follows: (kind) => kind === 'channel',
  yields: () => false,
  isPutBack: () => true,
};

function decide(question: Question<Mutable>): Verdict {
  const { policy, before, to } = question;
  if (before === null) return ABSENT;
  if (!policy.guardStale) return { action: 'move', reason: 'named another ModelKit' };
  const holder = question.snapshot.holders.get(question.tag) ?? { relation: 'unknown', why: 'nobody looked' };
  const from = `${subject(question)} moves from ${before} to ${to}`;
  const back = `To go back, promote ${before} to this tag.`;
  switch (holder.relation) {
    case 'older':
      return { action: 'move', reason: `held by the earlier commit ${short(holder.commit)}` };
    case 'newer':
      return stale(policy.onStale, {
        reason: `held by the newer commit ${short(holder.commit)}`,
        message: `${subject(question)} names ${before} of commit ${holder.commit}, which is ahead of the commit of this run (${to}, ${ruleOf(question)})`,
        stays: 'with the newer commit',
        back: '',
        moved: `held by the newer commit ${short(holder.commit)}; moved back`,
        publish: 'Run the job for the newest commit',
        forward: before,
      });
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

function short(commit: CommitSha): string {
  return commit.slice(0, 12);
}
