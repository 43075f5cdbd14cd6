import { isRefName, printableText } from '../git/index.js';
import { at, textAt } from '../json.js';
import type { Environment } from '../ports.js';
import type { CommitClaim } from './subject.js';

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
