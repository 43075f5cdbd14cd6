import type { CommitSha, Known } from '../git/index.js';
import type { ModelFacts, ModelValues } from '../model/index.js';
import { at, isRecord } from '../json.js';
import { isTimeZone, quoted, type Rules } from '../rules/index.js';
import { branchOf, gitTagOf, type Trigger } from '../trigger/index.js';
import { formatMoment } from './moments.js';
import { readPep440, readVersion, type Version } from './versions.js';

/** A template asked for something that is not known; `why` says why not. Never leaves the folder. */
export class UnknownFact extends Error {}

/** A template asked for something that cannot be, such as a time zone that does not exist. Never leaves the folder. */
export class BadValue extends Error {}

/** Values of `{{…}}`, by the names that templates use. Functions are asked only when a template needs them. */
export type Scope = Readonly<Record<string, unknown>>;

/** The commit that `type=sha` and `{{sha}}` show. */
export function shownCommit(rules: Rules, trigger: Trigger): Known<CommitSha> {
  if (!rules.headCommit || trigger.kind !== 'pull-request' || trigger.headCommit === undefined) return trigger.commit;
  return { known: true, value: trigger.headCommit, source: 'event payload, pull_request.head.sha' };
}

/** The global expressions of docker/metadata-action, and what the kit tells. */
export function globalScope(rules: Rules, trigger: Trigger, facts: ModelFacts): Scope {
  return {
    ...kitScope(trigger, facts, facts),
    branch: () => branchOf(trigger),
    tag: () => gitTagOf(trigger),
    sha: () => known(shownCommit(rules, trigger), 'the commit').slice(0, rules.shortCommit),
    base_ref: () => baseRef(trigger),
    is_default_branch: () => String(isDefaultBranch(trigger)),
    is_not_default_branch: () => String(!isDefaultBranch(trigger)),
    ...dateScope(trigger),
  };
}

/** `date` and `commit_date`, the only global expressions of a schedule's or version's pattern. */
export function dateScope(trigger: Trigger): Scope {
  return {
    date: (...call: unknown[]) => formatted(trigger.startedAt, call),
    commit_date: (...call: unknown[]) => formatted(known(trigger.commitDate, 'the commit date'), call),
  };
}

/**
 * `model`, `dataset`, `kit` and `git`; `values` are those of the kit, or of the one model that a content tag speaks of, and `spelled` how it
 * writes a part.
 */
export function kitScope(
  trigger: Trigger,
  facts: ModelFacts,
  values: ModelValues,
  spelled: (value: string, part: string) => string = (value) => value,
): Scope {
  const gitTag = gitTagOf(trigger);
  const group = (parts: Readonly<Record<string, string | undefined>>): Scope =>
    Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, value === undefined ? undefined : spelled(value, part)]));
  return {
    model: readable(facts.unavailable, group(Object.fromEntries(MODEL_PARTS.map((part) => [part, values[part]?.value])))),
    dataset: readable(facts.unavailable, group({ name: values.dataset?.value })),
    kit: group({ name: facts.kit.name?.value, version: facts.kit.version?.value }),
    git: group({ version: gitTag === undefined ? undefined : gitVersion(gitTag)?.version }),
  };
}

const MODEL_PARTS = ['size', 'variant', 'version', 'quantization', 'name', 'format', 'architecture'] as const;

/** The values; where the files could not be read, asking for one that the Kitfile does not state is asking for an unknown fact, and not for an empty part. */
function readable(unavailable: string | undefined, values: Scope): Scope {
  if (unavailable === undefined) return values;
  const properties = Object.entries(values).map(([name, value]) => [
    name,
    {
      enumerable: true,
      get: (): unknown => {
        if (value === undefined) throw new UnknownFact(unavailable);
        return value;
      },
    },
  ]);
  return Object.defineProperties({}, Object.fromEntries(properties) as PropertyDescriptorMap);
}

/** A version in a git tag, and the component in front of it (`chat/` of `chat/v1.2.0`, `chat-` of `chat-v1.2.0`, else ''). */
export interface GitVersion extends Version {
  readonly component: string;
}

/** The full version that a git tag names: the whole of it, or what follows a component's `name/`, `name@` or `name-`. */
export function gitVersion(gitTag: string): GitVersion | undefined {
  return versionBehind(gitTag, readVersion);
}

/**
 * The same where one or two numbers are enough, to tell what comes first and what is a pre-release: `v1.2`, `v2-beta`.
 * A letter right behind a single number is a word of the model, not of PEP 440: `7b` is no beta.
 */
export function orderOfGitTag(gitTag: string): GitVersion | undefined {
  return (
    gitVersion(gitTag) ?? versionBehind(gitTag, (text) => (/^(?:v\d+(?:[.-]|$)|\d+\.\d)/.test(text) ? readPep440(text, 1) : undefined))
  );
}

function versionBehind(gitTag: string, read: (text: string) => Version | undefined): GitVersion | undefined {
  const afterPath = Math.max(gitTag.lastIndexOf('/'), gitTag.lastIndexOf('@')) + 1;
  // A name may hold numbers of its own (`qwen-2.5-v1.0.0`): a `v` says best where it ends.
  const name = gitTag.slice(afterPath);
  const dashes = [/-(?=v\d)/g, /-(?=\d)/g].flatMap((dash) => [...name.matchAll(dash)].map((found) => afterPath + found.index + 1));
  for (const cut of [0, afterPath, ...dashes]) {
    const version = read(gitTag.slice(cut));
    if (version !== undefined) return { ...version, component: gitTag.slice(0, cut) };
  }
  return undefined;
}

/**
 * Whether the run is on the default branch. Git tags and pull requests never are (docker/metadata-action), scheduled runs always are (GitHub,
 * Events that trigger workflows). Throws UnknownFact when it cannot be told.
 */
export function isDefaultBranch(trigger: Trigger): boolean {
  if (trigger.kind === 'schedule' && !trigger.defaultBranch.known) return true;
  const branch = branchOf(trigger);
  return branch !== undefined && branch === known(trigger.defaultBranch, 'the default branch');
}

/** The value of a fact, or UnknownFact. */
export function known<T>(fact: Known<T>, what: string): T {
  if (!fact.known) throw new UnknownFact(`${what} is not known: ${fact.why}`);
  return fact.value;
}

function baseRef(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'tag':
    case 'release':
    case 'pull-request':
      return trigger.baseBranch.known ? trigger.baseBranch.value : '';
    case 'branch':
    case 'schedule':
    case 'delete':
    case 'other':
      return '';
  }
}

/** Handlebars calls a helper with its parameters and an options object. */
function formatted(instant: Date, call: readonly unknown[]): string {
  const [format] = call;
  const hash = at(call.at(-1), 'hash');
  const zone = isRecord(hash) && 'tz' in hash ? hash['tz'] : 'UTC';
  if (typeof zone !== 'string') throw new BadValue("tz= is no text: write the zone in quotes, as in tz='Europe/Berlin'");
  if (!isTimeZone(zone)) throw new BadValue(`${quoted(zone)} is not a time zone`);
  return formatMoment(instant, typeof format === 'string' || typeof format === 'number' ? String(format) : undefined, zone);
}
