import { parseCommitSha, type CommitSha } from './types.js';

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
