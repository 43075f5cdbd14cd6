import { higherInScope, type VersionScope } from '../../tags/index.js';
import { sameRange } from '../version-index.js';
import { type Policies, type Question, refuse, remarked, ruleOf, subject, type TagClass, unknown, type Verdict } from './tag-class.js';

type Monotonic = Policies['monotonic'];

/** A name that only ever goes up: moves when the repository holds no higher version in its scope, else `on-stale`. */
export const monotonic: TagClass<Monotonic> = {
  moves: () => true,
  needs: () => ({ names: true, spellings: false, holder: 'never', layers: false }),
  decide,
  version: ({ scope }) => scope,
  follows: (kind) => kind !== 'version',
  yields: () => false,
  isPutBack: () => true,
};

function decide(question: Question<Monotonic>): Verdict {
  const { policy, before, to, snapshot, removed } = question;
  if (before === null) return { action: 'create', reason: 'not there yet' };
  if (snapshot.names?.complete !== true) return unknown(snapshot.names?.problem.message ?? 'the tag list was not read');
  const names = sameRange(snapshot.names.tags, policy.scope).filter((name) => !removed.has(name));
  const higher = higherInScope(policy.scope, names);
  const version = policy.scope.version;
  if (higher === undefined) return { action: 'move', reason: `${version} is the highest ${RANGE[policy.scope.within]} here` };
  const stays = `${higher} is there, higher than ${version}`;
  const message = `${subject(question)} names ${before}; ${higher} is in the repository, a higher version than ${version} of this run (${to}, ${ruleOf(question)})`;
  switch (policy.onStale) {
    case 'skip':
      return remarked(
        'skip',
        stays,
        'notice',
        'TAG_STALE',
        `${message}. The tag stays where it is.`,
        'Nothing to do; on-stale: move would take the tag back to the lower version.',
      );
    case 'fail':
      return refuse(
        'TAG_STALE',
        stays,
        `${message}, and on-stale: fail asks to stop.`,
        'Publish a higher version; or set on-stale: skip to leave the tag, or on-stale: move to take it back.',
      );
    case 'move':
      return remarked(
        'move',
        `moved below ${higher}, as on-stale: move asks`,
        'warning',
        'TAG_STALE',
        `${message}. It moves back all the same: on-stale: move asks for it.`,
        `To go forward again, promote ${higher} to this tag.`,
      );
  }
}

const RANGE: Readonly<Record<VersionScope['within'], string>> = {
  all: 'version',
  major: 'of its major version',
  minor: 'of its minor version',
  channel: 'of its channel',
};
