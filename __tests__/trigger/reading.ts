import { join } from 'node:path';
import { known, notKnown, parseCommitSha, type CommitSha, type GitRepository } from '../../src/git/index.js';
import { type Environment } from '../../src/ports.js';
import { readTrigger, type Trigger, type TriggerNeeds } from '../../src/trigger/index.js';

export const EVENTS = join(import.meta.dirname, '..', 'fixtures', 'events');

export const NOW = new Date('2026-03-14T16:00:00Z');

/** The commit of the events. */
export const HEAD = commitSha('4f1c9a0d7b3e5862c1d0a9f8e7b6c5d4e3f2a1b0');
/** What GITHUB_SHA is where it is not the event's own commit. */
export const DEFAULT_HEAD = commitSha('dddddddddddddddddddddddddddddddddddddddd');
/** The merge of a pull request. */
export const MERGE = commitSha('c0ffee11c0ffee22c0ffee33c0ffee44c0ffee55');

export function commitSha(text: string): CommitSha {
  const commit = parseCommitSha(text);
  if (commit === undefined) throw new Error(`${text} is no commit`);
  return commit;
}

/** A repository whose facts a test writes down; what it does not is unknown. */
export interface Facts {
  readonly branches?: Readonly<Record<string, CommitSha>>;
  /** Absent: tags cannot be read. */
  readonly tags?: Readonly<Record<string, CommitSha>>;
  readonly latest?: string;
  readonly dates?: Readonly<Record<string, Date>>;
  readonly defaultBranch?: string;
}

/** `asked` collects the questions, for tests that nothing needless is asked. */
export function repositoryOf(facts: Facts, asked: string[] = []): GitRepository {
  const unknown = (question: string) => {
    asked.push(question);
    return notKnown(`${question} is not told`);
  };
  function tell<T>(question: string, value: T | undefined) {
    if (value === undefined) return Promise.resolve(unknown(question));
    asked.push(question);
    return Promise.resolve(known(value, 'git'));
  }
  return {
    head: () => Promise.resolve(unknown('head')),
    commitDate: (commit) => tell(`date ${commit}`, facts.dates?.[commit]),
    defaultBranch: () => tell('default branch', facts.defaultBranch),
    branchHead: (branch) => tell(`branch ${branch}`, facts.branches?.[branch]),
    tagCommit: (tag) => {
      if (facts.tags === undefined) return Promise.resolve(unknown(`tag ${tag}`));
      asked.push(`tag ${tag}`);
      return Promise.resolve(known(facts.tags[tag], 'git'));
    },
    latestRelease: () => tell('latest release', facts.latest),
    compare: () => Promise.resolve(unknown('compare')),
    ancestors: () => Promise.resolve(unknown('ancestors')),
    tags: () => Promise.reject(new Error('not asked for')),
    executables: () => Promise.resolve(unknown('executables')),
  };
}

const NO_NEEDS: TriggerNeeds = { commitDate: false, defaultBranch: false, latestRelease: false };
export const ALL_NEEDS: TriggerNeeds = { commitDate: true, defaultBranch: true, latestRelease: true };

/** The trigger of one event, with the runner's variables of a repository `acme/demo`. */
export function read(env: Environment, git: GitRepository = repositoryOf({}), needs: TriggerNeeds = NO_NEEDS): Promise<Trigger> {
  return readTrigger({ GITHUB_REPOSITORY: 'acme/demo', GITHUB_ACTOR: 'octocat', ...env }, git, needs, { now: () => NOW });
}

/** Path of a payload. */
export function payload(name: string): string {
  return join(EVENTS, `${name}.json`);
}
