import {
  ABSENT,
  type Answers,
  type Question,
  ruleOf,
  stale,
  subject,
  type TagClass,
  unknown,
  type Verdict,
  type VersionScope,
} from './tag-class.js';

interface Monotonic {
  readonly class: 'monotonic';
  readonly onStale: Answers['onStale'];
  readonly scope: VersionScope;
}

/** A name that only ever goes up: moves when the repository holds no higher version in its scope, else `on-stale`. */
export const monotonic: TagClass<Monotonic> = {
  name: 'monotonic',
  strictness: 2,
  // Last what most people pull.
  phase: 3,
  isFixed: false,
  policy: ({ scope }, { onStale }) =>
    scope === undefined
      ? { skipped: 'class=monotonic needs a version to compare, and this run has none' }
      : { class: 'monotonic', onStale, scope },
  firmness: () => 0,
  goesToLater: (earlier, later, compare) => compare(later.scope, earlier.scope) >= 0,
  isDisputed: () => false,
  moves: () => true,
  needs: () => ({ names: true, spellings: false, holder: 'never', layers: false }),
  decide,
  version: ({ scope }) => scope,
  follows: (kind) => kind !== 'version',
  yields: () => false,
  isPutBack: () => true,
};

function decide(question: Question<Monotonic>): Verdict {
  const { policy, before, to, snapshot } = question;
  if (before === null) return ABSENT;
  if (snapshot.names?.complete !== true) return unknown(snapshot.names?.problem.message ?? 'the tag list was not read');
  const higher = question.higher(policy.scope);
  const version = policy.scope.version;
  if (higher === undefined) return { action: 'move', reason: `${version} is the highest ${RANGE[policy.scope.within]} here` };
  return stale(policy.onStale, {
    reason: `${higher} is there, higher than ${version}`,
    message: `${subject(question)} names ${before}; ${higher} is in the repository, a higher version than ${version} of this run (${to}, ${ruleOf(question)})`,
    stays: 'where it is',
    back: ' to the lower version',
    moved: `moved below ${higher}`,
    publish: 'Publish a higher version',
    forward: higher,
  });
}

const RANGE: Readonly<Record<VersionScope['within'], string>> = {
  all: 'version',
  major: 'of its major version',
  minor: 'of its minor version',
  channel: 'of its channel',
};
