import { describe, expect, it } from '@jest/globals';
import { parseCommitSha } from '../../src/git/index.js';
import { commitTagOf, commitTagSpelling, planTags } from '../../src/tags/index.js';
import { LLAMA } from './default-rules.js';
import type { Trigger } from '../../src/trigger/index.js';
import { COMMIT, branch, commit, known, namesOf, planOf, rulesOf, run, tag, unknown } from './runs.js';

const WHY = 'the payload does not say';

describe('a fact that is not known', () => {
  it.each([
    ['type=edge', run('push', 'refs/heads/main', { defaultBranch: unknown }), `the default branch is not known: ${WHY}`],
    [
      'type=raw,value=x,enable={{is_default_branch}}',
      run('push', 'refs/heads/main', { defaultBranch: unknown }),
      `the default branch is not known: ${WHY}`,
    ],
    [
      "type=raw,value={{commit_date 'YYYY'}}",
      run('push', 'refs/heads/main', { commitDate: unknown }),
      `the commit date is not known: ${WHY}`,
    ],
    [
      "type=raw,value=x,suffix=-{{commit_date 'YYYY'}}",
      run('push', 'refs/heads/main', { commitDate: unknown }),
      `the commit date is not known: ${WHY}`,
    ],
    ['type=sha', run('push', 'refs/heads/main', { commit: unknown }), `the commit is not known: ${WHY}`],
    ['type=raw,value={{sha}}', run('push', 'refs/heads/main', { commit: unknown }), `the commit is not known: ${WHY}`],
  ])('skips %s and says why', (rule, trigger, reason) => {
    expect(planOf(trigger, `${rule}\nkept`).skipped).toContainEqual({ rule, reason });
    expect(namesOf(planOf(trigger, `${rule}\nkept`))).toEqual(['kept']);
  });

  it('skips the commit tag too', () => {
    const plan = planOf(run('push', 'refs/heads/main', { commit: unknown }), 'x');
    expect(plan.intents.map((intent) => intent.tag)).toEqual(['x']);
    expect(plan.skipped).toEqual([{ rule: 'commit-tag: true', reason: `the commit is not known: ${WHY}` }]);
  });

  it.each([
    ['a git tag', tag('v1')],
    ['a pull request', run('pull_request', 'refs/pull/1/merge', { defaultBranch: unknown })],
  ])('is not asked for where the answer is clear: %s is never the default branch', (_title, trigger) => {
    expect(namesOf(planOf(trigger, 'x,enable={{is_not_default_branch}}', 'latest=false'))).toEqual(['x']);
  });
});

describe('the commit that is shown', () => {
  const HEAD = 'beefcafe12'.repeat(4);
  const pull = run('pull_request', 'refs/pull/7/merge', { headCommit: commit(HEAD) });
  const shown = (trigger: Trigger, more: object, tags = 'type=sha\ntype=sha,format=long,prefix=l-\ntype=raw,value=x-{{sha}}'): string[] =>
    planTags(rulesOf(tags, '', more), trigger, LLAMA).intents.map((intent) => intent.tag);

  it.each([
    [1, '8'],
    [12, '860c1904a1ce'],
    [40, COMMIT],
  ])('has as many digits as asked for: %d', (shortCommit, digits) => {
    expect(shown(branch('main'), { shortCommit })).toEqual([`x-${digits}`, `sha-${digits}`, `l-${COMMIT}`, `sha-${COMMIT}`].filter(once));
  });

  it('is the head’s of a pull request where that is asked for; the commit tag stays', () => {
    expect(shown(pull, { headCommit: true })).toEqual(['x-beefcaf', 'sha-beefcaf', `l-${HEAD}`, `sha-${COMMIT}`]);
    expect(shown(pull, {})).toEqual(['x-860c190', 'sha-860c190', `l-${COMMIT}`, `sha-${COMMIT}`]);
    expect(shown(branch('main'), { headCommit: true }, 'type=sha')).toEqual(['sha-860c190', `sha-${COMMIT}`]);
  });
});

function once(name: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(name) === index;
}

describe('a kit whose files cannot be read', () => {
  const facts = { kit: { name: { value: 'demo', source: 'Kitfile' } }, content: [], noContent: 'no ranges', unavailable: 'no ranges' };

  it('skips the rules that ask what is inside, and no others', () => {
    const trigger = run('push', 'refs/heads/main');
    const rules = rulesOf('type=content\ntype=raw,value=x-{{model.size}}\ntype=raw,value={{dataset.name}}\ntype=raw,value={{kit.name}}');
    const plan = planTags(rules, trigger, facts);
    expect(namesOf(plan)).toEqual(['demo']);
    expect(plan.skipped.map(({ reason }) => reason)).toEqual(['no ranges', 'no ranges', 'no ranges']);
  });

  it('is called by what its Kitfile states, and by nothing that would need them', () => {
    const dataset = { value: 'sales', source: 'Kitfile datasets name' };
    const size = { value: '7b', source: 'Kitfile model.name' };
    const stated = {
      ...facts,
      content: [
        { name: '7b', reason: 'size 7b', layers: [], values: { size } },
        { name: 'sales', reason: 'dataset sales', layers: [], values: { dataset } },
      ],
    };
    const named = (rule: string) => planTags(rulesOf(rule), run('push', 'refs/heads/main'), stated);
    expect(namesOf(named('type=content'))).toEqual(['7b', 'sales']);
    expect(namesOf(named('type=content,pattern=of-{{dataset.name}}'))).toEqual(['of-sales']);
    expect(named('type=content,pattern={{model.quantization}}').skipped).toEqual([
      { rule: 'type=content,pattern={{model.quantization}}', reason: 'no ranges' },
    ]);
  });

  it('cannot spell a commit tag that its flavor makes of the model', () => {
    const rules = rulesOf('type=raw,value=x,prefix=,suffix=', 'suffix=-{{model.quantization}}');
    const plan = planTags(rules, run('push', 'refs/heads/main'), facts);
    expect(plan.intents.map((intent) => intent.tag)).toEqual(['x']);
    expect(commitTagSpelling(rules, facts)).toBeUndefined();
  });
});

describe('a plan', () => {
  it('without any tag fails, and says of every rule why', () => {
    expect(() => planOf(run('delete', 'refs/tags/v1'), 'type=ref,event=tag\nx')).toThrow(
      expect.objectContaining({
        code: 'NO_TAG',
        message:
          'No rule gives a tag in this run.\n  "type=ref,event=tag": tag "v1" was deleted\n  "x": tag "v1" was deleted\n  "commit-tag: true": tag "v1" was deleted',
      }),
    );
  });

  it('may consist of the commit tag alone', () => {
    expect(planOf(run('merge_group', ''), 'type=ref,event=branch').byPriority[0]).toBe(`sha-${COMMIT}`);
  });

  it.each([
    ['x,enable={{branch}}', 'enable= gives "main", which is neither true nor false'],
    ["type=raw,value={{date 'YYYY' tz=branch}}", 'tz= is no text'],
    ['type=raw,value={{#unless (tag)}}{{/unless}}{{missing 1}}', 'Missing helper: "missing"'],
  ])('fails when an expression cannot be evaluated: %s', (rule, why) => {
    expect(() => planOf(branch('main'), rule)).toThrow(
      expect.objectContaining({ code: 'RULE_VALUE_INVALID', message: expect.stringContaining(why) }),
    );
  });

  it('tells all problems at once', () => {
    expect(() => planOf(branch('latest'), 'type=raw,value=-x\ny,enable={{branch}}\ntype=ref,event=branch')).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'TAG_ILLEGAL' }),
          expect.objectContaining({ code: 'RULE_VALUE_INVALID' }),
          expect.objectContaining({ code: 'TAG_RESERVED' }),
        ],
      }),
    );
  });

  it('keeps control characters of branches out of its texts', () => {
    expect(JSON.stringify(planOf(branch('a\u001b]8;;b'), 'type=ref,event=branch').intents.map((intent) => intent.reason))).not.toMatch(
      /\\u/,
    );
  });
});

describe('latest', () => {
  const release = (differently: object) => run('release', 'refs/tags/v1.2.0', differently);
  it.each([
    ['a version', tag('v1.2.0'), 'type=ref,event=tag', '', undefined],
    ['a release that GitHub calls the latest', release({ latest: known(true, 'GitHub API') }), 'type=ref,event=tag', '', undefined],
    ['a release of which that is not known', release({}), 'type=ref,event=tag', '', undefined],
    ['forced on a pre-release', tag('v1.2.0-rc.1'), 'type=ref,event=tag', 'latest=true', undefined],
    ['forced without a version', tag('demo'), 'type=ref,event=tag', 'latest=true', undefined],
    ['forced on a branch', branch('main'), 'type=ref,event=branch', 'latest=true', undefined],
    ['a pre-release', tag('v1.2.0-rc.1'), 'type=ref,event=tag', '', 'this is a pre-release; flavor latest=true forces it'],
    ['a post-release', tag('1.2.0.post1'), 'type=pep440,pattern={{version}}', '', 'this is a post-release; flavor latest=true forces it'],
    [
      'a match of a pre-release',
      tag('v1.2.0-rc.1'),
      'type=match,pattern=\\d.\\d',
      '',
      'this is a pre-release; flavor latest=true forces it',
    ],
    ['no version', tag('demo'), 'type=ref,event=tag', '', '"demo" holds no version to compare with others; flavor latest=true forces it'],
    [
      'a release marked as pre-release',
      release({ prerelease: true }),
      'type=semver,pattern={{version}}',
      '',
      'the release is marked as a pre-release; flavor latest=true forces it',
    ],
    [
      'a release that is not the latest',
      release({ latest: known(false, 'GitHub API') }),
      'type=ref,event=tag',
      '',
      "this is not the repository's latest release (GitHub API); flavor latest=true forces it",
    ],
    [
      'another rule first',
      tag('v1.2.0'),
      'type=ref,event=tag\nx,priority=999',
      '',
      'the first rule that gave a name does not vote for latest',
    ],
    ['a branch', branch('main'), 'type=ref,event=branch', '', 'silent'],
    ['switched off', tag('v1.2.0'), 'type=ref,event=tag', 'latest=false', 'silent'],
  ])('of %s', (_title, trigger, tags, flavor, why) => {
    const plan = planOf(trigger, tags, flavor);
    expect(plan.intents.some((intent) => intent.tag === 'latest')).toBe(why === undefined);
    const skipped = plan.skipped.find(({ rule }) => rule.startsWith('flavor'));
    expect(skipped?.reason ?? (why === undefined ? undefined : 'silent')).toBe(why);
  });

  it('and N of a release marked as pre-release stay where they are', () => {
    const tags = 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}';
    expect(namesOf(planOf(release({ prerelease: true }), tags))).toEqual(['1.2.0']);
  });
});

describe('commit tags', () => {
  const commit = parseCommitSha(COMMIT);
  if (commit === undefined) throw new Error('a commit');
  it.each([
    ['', undefined, { prefix: '', suffix: '' }],
    ['prefix=a.\nsuffix=-b', undefined, { prefix: 'a.', suffix: '-b' }],
    ['suffix=-{{model.quantization}}', LLAMA, { prefix: '', suffix: '-q8_0' }],
    ['suffix=-{{model.version}}', LLAMA, { prefix: '', suffix: '' }],
    ['suffix=-{{model.quantization}}', undefined, undefined],
    ['prefix={{branch}}-', LLAMA, undefined],
    ['suffix=-{{sha}}', LLAMA, undefined],
    ["suffix=-{{date 'YYYY'}}", LLAMA, undefined],
    ['suffix=-{{git.version}}', LLAMA, undefined],
  ])('with flavor %j are spelled alike', (flavor, facts, expected) => {
    expect(commitTagSpelling(rulesOf('x', flavor), facts)).toEqual(expected);
  });

  it('are off with commit-tag: false', () => {
    expect(commitTagSpelling(rulesOf('x', '', { commitTag: false }))).toBeUndefined();
  });

  it.each([
    [{ prefix: 'a-', suffix: '-b' }, `a-sha-${COMMIT}-b`],
    [{ prefix: '-', suffix: '' }, `sha-${COMMIT}`],
    [{ prefix: 'sha256-', suffix: '' }, `sha256-sha-${COMMIT}`],
  ])('of %j', (spelling, expected) => {
    expect(commitTagOf(spelling, commit)).toBe(expected);
  });
});
