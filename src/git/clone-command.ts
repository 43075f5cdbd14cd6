import { dirname } from 'node:path';
import type { Environment, ExecResult, Ports } from '../ports.js';
import { parseCommitSha, type CommitSha } from './types.js';

/** Local questions answer in milliseconds; a large history in seconds. */
const TIMEOUT_MS = 60_000;

/**
 * Settings that a work tree of somebody else's must not decide: no program of its configuration is run, and nothing is fetched.
 * `safe.directory`: in a job container the workspace belongs to another user (git-config(1)).
 */
const SETTINGS = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'safe.directory=*'];

const ENVIRONMENT: Environment = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  // A list of allowed protocols in which there is none: a partial clone cannot go to the network.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_PAGER: '',
  LC_ALL: 'C',
};

/** Programs, and what ends them: the run's cancel, and the time. */
export type GitPorts = Pick<Ports, 'exec' | 'cancel' | 'clock'>;

/** Runs git with these arguments; never rejects for a failing git. */
export type GitCommand = (args: readonly string[], input?: string) => Promise<ExecResult>;

/**
 * git on the work tree whose root is `workspace`, and on no other: the git directory is named, so a repository further up or down
 * does not count, and its owner is not questioned.
 */
export function gitAtRoot(workspace: string, env: Environment, ports: GitPorts): GitCommand {
  return command(['-C', workspace, '--git-dir=.git', '--work-tree=.'], env, ports);
}

/** git on whatever work tree holds `directory`, looked for upwards, not above `workspace`. */
export function gitBelow(workspace: string, directory: string, env: Environment, ports: GitPorts): GitCommand {
  return command(['-C', directory], { ...env, GIT_CEILING_DIRECTORIES: dirname(workspace) }, ports, ['GIT_CEILING_DIRECTORIES']);
}

function command(place: readonly string[], env: Environment, { exec, cancel, clock }: GitPorts, keep: readonly string[] = []): GitCommand {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const environment = { ...withoutForeign(env, keep), ...ENVIRONMENT };
  return (args, input) =>
    exec('git', [...place, ...settings, '--no-pager', ...args], {
      env: environment,
      deadline: clock.monotonic() + TIMEOUT_MS,
      signal: cancel,
      ...(input === undefined ? {} : { input }),
    });
}

/** `GIT_DIR` and its like would lead elsewhere, and inputs (`INPUT_PASSWORD`) are no business of git's. */
function withoutForeign(env: Environment, keep: readonly string[]): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => keep.includes(name) || !/^(?:GIT_|INPUT_)/i.test(name)));
}

/** `for-each-ref` format that `parseRefs` reads: a line a ref, fields between NUL. */
export const REF_FORMAT = '%(refname)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)';

/** A ref with the commit it names. `nested`: a tag of a tag, which older gits (before 2.45) peel only once. */
export interface ListedRef {
  readonly ref: string;
  readonly target: { readonly type: 'commit'; readonly commit: CommitSha } | { readonly type: 'nested' } | { readonly type: 'none' };
}

/** Undefined when the output is not of the form asked for. */
export function parseRefs(stdout: string): readonly ListedRef[] | undefined {
  const refs = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map(parseRef);
  const whole = refs.filter((one) => one !== undefined);
  return whole.length === refs.length ? whole : undefined;
}

function parseRef(line: string): ListedRef | undefined {
  const [ref, type, object, peeledType, peeled] = line.split('\0');
  if (ref === undefined || type === undefined || object === undefined || peeledType === undefined || peeled === undefined) return undefined;
  const endType = type === 'tag' ? peeledType : type;
  if (endType === 'tag') return { ref, target: { type: 'nested' } };
  if (endType !== 'commit') return { ref, target: { type: 'none' } };
  const commit = parseCommitSha(type === 'tag' ? peeled : object);
  return commit === undefined ? undefined : { ref, target: { type: 'commit', commit } };
}

/** One hash a line, as `rev-list` prints. Undefined when a line is none. */
export function parseCommits(stdout: string): readonly CommitSha[] | undefined {
  const lines = stdout.split('\n').filter((line) => line !== '');
  const commits = lines.map(parseCommitSha).filter((one) => one !== undefined);
  return commits.length === lines.length ? commits : undefined;
}

/** The committer's moment in a raw commit object: seconds of Unix time before the zone, in the header's `committer` line. */
export function parseCommitDate(object: string): Date | undefined {
  const header = object.split('\n\n', 1)[0] ?? '';
  const seconds = /^committer .*> (-?\d{1,12}) [+-]\d{4}$/m.exec(header)?.[1];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}

/** `rev-list --left-right --count base...head`: commits only in base, then only in head. */
export function parseLeftRight(stdout: string): { readonly behind: number; readonly ahead: number } | undefined {
  const match = /^(\d+)\s+(\d+)\s*$/.exec(stdout);
  return match === null ? undefined : { behind: Number(match[1]), ahead: Number(match[2]) };
}

/** Paths with mode 100755 of `ls-files --stage -z`: `mode hash stage<TAB>path`, NUL after each. */
export function parseExecutables(stdout: string): ReadonlySet<string> {
  const entries = stdout.split('\0').map((entry) => /^100755 [0-9a-f]+ \d\t(.+)$/s.exec(entry)?.[1]);
  return new Set(entries.filter((path) => path !== undefined));
}
