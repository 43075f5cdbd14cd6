import { isAbsolute, join } from 'node:path';

/** A place in a text file of the user's; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong: what happened (`message`) and what to change (`hint`), in whole sentences. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
  readonly at?: Position;
}

/** Which part of the user's world a remark is about. `strict` turns warnings about `kitfile` and `model` into failures. */
type RemarkSubject = 'kitfile' | 'model' | 'tags' | 'git' | 'registry' | 'run';

/** Something worth saying that does not stop the run: printed as an annotation, listed in the summary and in `json`. */
export interface Remark<Code extends string = string> extends Problem<Code> {
  readonly level: 'warning' | 'notice';
  readonly subject: RemarkSubject;
}

/** Where steps put their remarks; they never print. */
export type Remarks = (remark: Remark) => void;

/**
 * The one error class. `code` is a literal declared by the folder that throws it, so callers match on it.
 * With several problems at once (inputs, Kitfile, refused tags) the first gives `code`, and `problems` holds all.
 */
export class Failure<Code extends string = string> extends Error {
  override readonly name = 'Failure';
  readonly code: Code;
  readonly hint: string;
  readonly problems: readonly Problem<Code>[];

  constructor(problem: Problem<Code> | readonly [Problem<Code>, ...Problem<Code>[]], options?: { readonly cause?: unknown }) {
    const [first, ...others] = isList(problem) ? problem : ([problem] as const);
    const problems = [tidy(first), ...others.map(tidy)] as const;
    super(problems.map((one) => one.message).join('\n'), options);
    this.problems = problems;
    this.code = problems[0].code;
    this.hint = problems[0].hint;
  }
}

/**
 * A sentence that wraps another one's end would end twice, and one that wraps what a registry said may hold the same digest again and again:
 * from the second time on its beginning will do.
 */
export function tidy<T extends Problem>(problem: T): T {
  const message = problem.message.replace(/(?<=[\p{L}\p{N}"')\]])\.\.(?=\s|$)/gu, '.');
  const told = new Set<string>();
  const short = message.replace(DIGITS, (hex) => {
    if (told.has(hex)) return `${hex.slice(0, 12)}…`;
    told.add(hex);
    return hex;
  });
  return { ...problem, message: short };
}

const DIGITS = /\b[0-9a-f]{64}\b/g;

/** Collects problems so that all are reported together; `failIfAny` throws them as one Failure. */
export class Problems<Code extends string> {
  readonly #found: Problem<Code>[] = [];

  add(problem: Problem<Code>): void {
    this.#found.push(problem);
  }

  get found(): readonly Problem<Code>[] {
    return this.#found;
  }

  failIfAny(): void {
    const [first, ...others] = this.#found;
    if (first !== undefined) throw new Failure<Code>([first, ...others]);
  }
}

/** Whether `thrown` is a Failure, of whatever code: `instanceof` alone would make its code `any`. */
export function isFailure(thrown: unknown): thrown is Failure {
  return thrown instanceof Failure;
}

/**
 * Where a code has its cause and its cure: its entry in docs/errors.md, in the version of this action that runs. Undefined where the workflow
 * calls the action by a path, which tells no version.
 */
export function errorPages(env: Readonly<Record<string, string | undefined>>): (code: string) => string | undefined {
  const { GITHUB_SERVER_URL: server = '', GITHUB_ACTION_REPOSITORY: action = '', GITHUB_ACTION_REF: ref = '' } = env;
  if (!/^https?:\/\/[\w.:[\]-]+$/.test(server) || !/^[\w.-]+\/[\w.-]+$/.test(action) || ref === '') return () => undefined;
  const page = `${server}/${action}/blob/${encodeURIComponent(ref).replaceAll('%2F', '/')}/docs/errors.md`;
  return (code) => `${page}#${code.toLowerCase()}`;
}

/** The message of whatever was thrown, for texts that wrap it. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Controls, line ends, lone surrogates, and the invisible characters that reorder or hide text (bidirectional marks, zero width). */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/**
 * Text of others (files, branches, answers of servers) as part of a message: one line without anything that could steer a terminal or a
 * log, cut with `…` after `limit` characters. What cannot be printed becomes a blank, and nothing at both ends.
 */
export function printable(text: string, limit = Number.POSITIVE_INFINITY): string {
  const line = text.replace(UNPRINTABLE, (run, at: number) => (at === 0 || at + run.length === text.length ? '' : ' '));
  return line.length > limit ? `${line.slice(0, limit).replace(/\p{Cs}$/u, '')}…` : line;
}

function isList<T>(value: T | readonly [T, ...T[]]): value is readonly [T, ...T[]] {
  return Array.isArray(value);
}

/** Names that a sentence holds. */
const SOME = 10;

/** `items` as a part of a sentence: the first ten, then how many more of the `count` that there are. */
export function someOf(items: readonly string[], count = items.length): string {
  const some = items.slice(0, SOME);
  return count > some.length ? `${some.join(', ')} and ${count - some.length} more` : some.join(', ');
}

/** Positions in Kitfile and .kitignore count from the context; an annotation needs the path of the file as GitHub shows it, in the workspace. */
export function inContext<T extends Problem>(problem: T, context = ''): T {
  const { at } = problem;
  if (at === undefined || isAbsolute(at.file) || at.file.includes(':')) return problem;
  return { ...problem, at: { ...at, file: join(context, at.file) } };
}
