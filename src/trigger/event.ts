import { isRefName, printableText, notKnown, known, type Known } from '../git/index.js';
import { at, textAt } from '../json.js';
import type { Environment } from '../ports.js';
import type { CommitClaim } from './subject.js';
import { readFile, stat } from 'node:fs/promises';
import { messageOf } from '../failure.js';

/** One event as it came in: its name, the runner's variables, and the payload (undefined when it cannot be read). */
export interface Event {
  readonly name: string;
  readonly env: Environment;
  readonly payload: unknown;
}

/** GITHUB_REF; what run and checkout are on. */
export function ambientRef({ env }: Event): string | undefined {
  return env['GITHUB_REF'];
}

export function ambientCommit({ env }: Event): CommitClaim {
  return { hash: env['GITHUB_SHA'], source: 'GITHUB_SHA' };
}

export function payloadCommit({ payload }: Event, ...path: readonly string[]): CommitClaim {
  return { hash: textAt(payload, ...path), source: `event payload, ${path.join('.')}` };
}

/** `owner/name` of this repository, lower case as GitHub compares it. */
export function repositoryOf({ payload, env }: Event): string | undefined {
  return (textAt(payload, 'repository', 'full_name') ?? env['GITHUB_REPOSITORY'])?.toLowerCase();
}

export function defaultBranchOf({ payload }: Event): string | undefined {
  const branch = textAt(payload, 'repository', 'default_branch');
  return branch !== undefined && isRefName(branch) ? branch : undefined;
}

/** A positive number at a path, as GitHub numbers pull requests. */
export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}

/** Bots that run with a token that may only read (docs: Dependabot on GitHub Actions). */
export function isReadOnlyBot({ env }: Event): boolean {
  return env['GITHUB_ACTOR'] === 'dependabot[bot]';
}

/** The event's name for messages. */
export function shownName({ name }: Event): string {
  return printableText(name);
}

/** GitHub caps webhook payloads at 25 MB. */
const SIZE_LIMIT = 32 * 1024 * 1024;

/** The event payload that GITHUB_EVENT_PATH names, as parsed JSON of any shape. Never throws: the environment may suffice without. */
export async function readEventFile(env: Environment): Promise<Known<unknown>> {
  const path = env['GITHUB_EVENT_PATH'];
  if (path === undefined || path === '') return notKnown('there is no event payload (GITHUB_EVENT_PATH is not set)');
  try {
    const { size } = await stat(path);
    if (size > SIZE_LIMIT) return notKnown(`the event payload is larger than ${SIZE_LIMIT / 1024 / 1024} MiB`);
    // The runner writes UTF-8; some write a byte order mark first.
    const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
    const payload: unknown = JSON.parse(text);
    return known(payload, 'event payload');
  } catch (thrown) {
    return notKnown(`the event payload cannot be read (${printableText(messageOf(thrown))})`);
  }
}
