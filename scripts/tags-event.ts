// An event typed in by hand, as the trigger that a run would have; and how a planned name reads. For the command line and the playground.
import { parseCommitSha, type Known } from '../src/git/index.js';
import type { TagIntent } from '../src/tags/index.js';
import type { Trigger } from '../src/trigger/index.js';

/** Texts as typed; an empty or absent one is not known. */
export interface EventFields {
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  readonly defaultBranch: string;
  readonly baseBranch: string;
  readonly date: string;
  readonly commitDate: string | undefined;
  readonly prerelease: boolean;
  readonly latestRelease: string | undefined;
}

export function triggerOf(fields: EventFields): Trigger {
  const { event, ref } = fields;
  const sha = parseCommitSha(fields.sha);
  const base = {
    event,
    ref,
    commit: sha === undefined ? ({ known: false, why: `"${fields.sha}" is no full commit hash` } as const) : known(sha),
    commitDate: fields.commitDate === undefined ? unknown('the date of the commit') : known(new Date(fields.commitDate)),
    defaultBranch: fields.defaultBranch === '' ? unknown('the default branch') : known(fields.defaultBranch),
    baseBranch: fields.baseBranch === '' ? unknown('the base branch') : known(fields.baseBranch),
    startedAt: new Date(fields.date),
    writes: { allowed: true },
  } as const;
  const [, space, name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(ref) ?? [];
  if (event === 'delete') return { ...base, kind: 'delete', refType: space === 'tags' ? 'tag' : 'branch', name };
  if (event === 'merge_group') return { ...base, kind: 'other' };
  if (event === 'schedule') return { ...base, kind: 'schedule', branch: name, cron: '' };
  if (event === 'release') {
    const latest = fields.latestRelease === undefined ? unknown('which release is the latest') : known(fields.latestRelease === 'true');
    return { ...base, kind: 'release', tag: name, action: 'published', prerelease: fields.prerelease, draft: false, latest };
  }
  switch (space) {
    case 'heads':
      return { ...base, kind: 'branch', branch: name };
    case 'tags':
      return { ...base, kind: 'tag', tag: name };
    case 'pull':
      return { ...base, kind: 'pull-request', number: Number.parseInt(name, 10), headBranch: 'topic', fork: false };
    default:
      return { ...base, kind: 'other' };
  }
}

function known<T>(value: T): Known<T> {
  return { known: true, value, source: 'as given' };
}

function unknown(what: string): { readonly known: false; readonly why: string } {
  return { known: false, why: `${what} is not given` };
}

/** As what a name is read: that decides its class, and with which names of the registry it is compared. */
export function reading({ kind, policy }: TagIntent): string {
  if (policy.class === 'immutable' && policy.version !== undefined) return `reads as version ${policy.version.version}`;
  if (policy.class !== 'monotonic') return kind === 'content' ? 'reads as what is inside' : 'reads as no version';
  const { within, version } = policy.scope;
  const [major = '', minor = '0'] = version.split('.');
  const of = {
    all: 'every version',
    major: `versions ${major}.*`,
    minor: `versions ${major}.${minor}.*`,
    channel: `pre-releases like ${version}`,
  };
  return `follows ${of[within]}`;
}
