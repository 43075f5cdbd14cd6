import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseRules } from '../../src/rules/index.js';
import { planTags } from '../../src/tags/index.js';
import { namesOf, run } from './runs.js';

interface Recorded {
  readonly event: string;
  readonly ref: string;
  readonly tags: string;
  readonly flavor: string;
  readonly refused?: true;
  readonly version?: string;
  readonly names?: readonly string[];
}

const recorded = JSON.parse(readFileSync(new URL('peer/recorded.json', import.meta.url), 'utf8')) as readonly Recorded[];

/** Where this action answers otherwise on purpose: no illegal names, and no `latest` for a pre-release or without a version to compare. */
const ILLEGAL = 'illegal';
const NO_LATEST = 'no latest';
/** Several names in a line, of which the peer takes the last; and names that the author wrote so that no registry takes them. */
const WRITTEN = 'not meant as written';
const DEVIATIONS: readonly (readonly [ref: string, peer: string, ours: string, why: string])[] = [
  ['refs/heads/#123-fix', '-123-fix', '123-fix', ILLEGAL],
  ['refs/heads/#123-fix', '-123-fix sha-860c190', '123-fix sha-860c190', ILLEGAL],
  ['refs/tags/v1.2.3', '-860c190 tv1.2.3 b', '860c190 tv1.2.3 b', ILLEGAL],
  ['refs/pull/2/merge', '-860c190 t bmain', '860c190 t bmain', ILLEGAL],
  ['refs/tags/v1.2.3', '-a b-860c190', 'a b-860c190', ILLEGAL],
  ['refs/heads/main', 'foo -n-c-d-x', 'refused', WRITTEN],
  ['refs/heads/main', 'c1 second', 'refused', WRITTEN],
  ['refs/heads/main', 'p-spaced-s p-upper-s p-a-b-c-s p-x-y-s p-z-not-a-comment-s', 'refused', WRITTEN],
  ['refs/tags/v2.0.8-beta.67', 'v2.0.8-beta.67 latest', 'v2.0.8-beta.67', NO_LATEST],
  ['refs/tags/p1/v1.2.3', 'p1-v1.2.3 latest', 'p1-v1.2.3', NO_LATEST],
  ['refs/tags/20200110-RC2', '20200110-RC2 latest', '20200110-RC2', NO_LATEST],
  ['refs/tags/1.2', '1.2 latest', '1.2', NO_LATEST],
  ['refs/tags/v1.2.3rc2', 'v1.2.3rc2 latest', 'v1.2.3rc2', NO_LATEST],
  ['refs/tags/1.0dev4', '1.0dev4 latest', '1.0dev4', NO_LATEST],
  ['refs/tags/v2.0.8-beta.67', '2.0.8-beta.67 2.0 2 0 latest', '2.0.8-beta.67 2.0 2 0', NO_LATEST],
  ['refs/tags/20200110-RC2', '202 0 latest', '202 0', NO_LATEST],
  ['refs/tags/20200110-RC2', '20200110 20200110-RC2 latest', '20200110 20200110-RC2', NO_LATEST],
];

/** Names in order, the failure's code, or `refused` when the inputs are. */
function ours({ event, ref, tags, flavor }: Recorded): { readonly version: string; readonly names: string } {
  const problems: string[] = [];
  const rules = parseRules({ tags, flavor, commitTag: false, onConflict: 'auto', onStale: 'skip', mode: 'mirror' }, (problem) =>
    problems.push(problem.code),
  );
  if (problems.length > 0) return { version: 'refused', names: 'refused' };
  try {
    const plan = planTags(rules, run(event, ref), { kit: {}, content: [] });
    return { version: String(plan.byPriority[0]), names: namesOf(plan).join(' ') };
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
    return code === 'NO_TAG' ? { version: '', names: '' } : { version: code, names: code };
  }
}

describe('rules, flavors and expressions of docker/metadata-action', () => {
  it.each(recorded.map((one) => [`${one.event} ${one.ref} ${JSON.stringify(one.tags)} ${JSON.stringify(one.flavor)}`, one] as const))(
    'give what that action gives: %s',
    (_title, one) => {
      const theirs = one.refused === true ? 'refused' : (one.names ?? []).join(' ');
      const deviation = DEVIATIONS.find(([ref, peer]) => ref === one.ref && peer === theirs);
      const names = deviation?.[2] ?? theirs;
      const version = deviation === undefined && one.refused !== true ? one.version : names.split(' ')[0];
      expect(ours(one)).toEqual({ version, names });
    },
  );

  it('are deviated from nowhere else', () => {
    const used = DEVIATIONS.filter(([ref, peer]) => recorded.some((one) => one.ref === ref && (one.names ?? []).join(' ') === peer));
    expect(used).toEqual(DEVIATIONS);
  });
});
