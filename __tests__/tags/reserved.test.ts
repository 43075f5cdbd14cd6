import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import type { ModelFacts } from '../../src/model/index.js';
import type { Trigger } from '../../src/trigger/index.js';
import { COMMIT, branch, known, namesOf, planOf, push, run, tag } from './runs.js';
import { LLAMA } from './default-rules.js';

function refusal(
  trigger: Trigger,
  tags: string,
  flavor = '',
  facts: ModelFacts = LLAMA,
): { readonly code: string; readonly message: string } {
  try {
    const plan = planOf(trigger, tags, flavor, facts);
    return { code: 'planned', message: namesOf(plan).join(' ') };
  } catch (thrown) {
    if (thrown instanceof Failure) return { code: String(thrown.code), message: thrown.message };
    throw thrown;
  }
}

const BRANCH = 'type=ref,event=branch';
const HALF = 'prefix=a-,onlatest=true\nsuffix=-b';

describe('names that come from a branch or a pull request', () => {
  it.each([
    ['latest', branch('latest'), BRANCH, '', 'the latest release'],
    ['latest with its flavor', branch('latest'), BRANCH, 'suffix=-q8', 'the latest release'],
    ['the flavored latest', branch('latest-q8'), `${BRANCH},suffix=`, 'suffix=-q8,onlatest=true', 'the latest release'],
    ['latest with the half of the flavor that is on it', branch('a-latest'), `${BRANCH},prefix=,suffix=`, HALF, 'the latest release'],
    ['a version', branch('v1.2.0'), BRANCH, '', 'the version 1.2.0'],
    ['a pre-release', branch('1.2.0-rc.1'), BRANCH, '', 'the version 1.2.0-rc.1'],
    ['a PEP 440 version', branch('2024.01.05'), BRANCH, '', 'the version 2024.1.5'],
    ['a version with its flavor', branch('1.2.0'), BRANCH, 'suffix=-q8', 'the version 1.2.0'],
    ['a commit tag', branch(`sha-${COMMIT}`), BRANCH, '', `the commit ${COMMIT}`],
    ['a short commit tag', branch('sha-860c190'), BRANCH, '', 'the commit 860c190'],
    ['a commit tag without sha-', branch('860c190'), `${BRANCH}\ntype=sha,prefix=`, '', 'the commit 860c190'],
    ['a commit tag of a prefix with a slash', branch('build/860c190'), `${BRANCH}\ntype=sha,prefix=build-`, '', 'the commit 860c190'],
    [
      'a version in the prefix of a version rule',
      branch('chat-1.2.0'),
      `${BRANCH}\ntype=semver,pattern={{version}},prefix=chat-`,
      '',
      'the version 1.2.0',
    ],
    ['a version in the text of a pattern', branch('rel/1.2.0-x'), `${BRANCH}\ntype=pep440,pattern=rel-{{raw}}-x`, '', 'the version 1.2.0'],
    ['a version in the prefix of git tags', branch('chat-v1.2.0'), `${BRANCH}\ntype=ref,event=tag,prefix=chat-`, '', 'the version 1.2.0'],
    [
      'a version in a raw value',
      branch('chat-1.2.0'),
      `${BRANCH}\ntype=raw,value=chat-{{git.version}},enable=false`,
      '',
      'the version 1.2.0',
    ],
    ['a content tag', branch('7b-chat-q8_0'), BRANCH, '', 'the content of this kit'],
    [
      'a content tag with a suffix of the model',
      branch('7b.q8_0'),
      `${BRANCH}\ntype=content,pattern={{model.size}},suffix=.{{model.quantization}}`,
      '',
      'the content of this kit',
    ],
    ['a content tag of a pattern', branch('gguf-7b'), `${BRANCH}\ntype=content,pattern=gguf-{{model.size}}`, '', 'the content of this kit'],
    [
      'a stage by git tag',
      branch('production'),
      `${BRANCH}\ntype=stage,tag=v*,value=production`,
      '',
      'the rule type=stage,tag=v*,value=production',
    ],
    [
      'a stage of another branch',
      branch('champion'),
      `${BRANCH}\ntype=stage,branch=main,value=champion`,
      '',
      'the rule type=stage,branch=main',
    ],
    [
      'a raw value that is off here',
      branch('stable'),
      `${BRANCH}\ntype=raw,value=stable,enable={{is_default_branch}}`,
      '',
      'the rule type=raw,value=stable',
    ],
    ['a schedule', branch('nightly'), `${BRANCH}\ntype=schedule`, '', 'the rule type=schedule'],
    ['edge', branch('edge'), `${BRANCH}\ntype=edge`, '', 'the rule type=edge'],
    [
      'through an expression',
      branch('production'),
      'type=raw,value={{branch}}\ntype=stage,tag=v*,value=production',
      '',
      'the rule type=stage',
    ],
    ['through the root', branch('latest'), 'type=raw,value={{@root.branch}}', '', 'the latest release'],
    ['in pieces', branch('1.2'), 'type=raw,value={{branch}},prefix=v,suffix=.0', '', 'the version 1.2.0'],
    ['of a pull request', run('pull_request', 'refs/pull/7/merge'), 'type=ref,event=pr,prefix=v,suffix=.0.0', '', 'the version 7.0.0'],
    ['after sanitising', branch('7b-chat+q8_0'), `${BRANCH}\ntype=content,pattern=7b-chat-q8_0`, '', 'the content of this kit'],
  ])('cannot be %s', (_title, trigger, tags, flavor, owner) => {
    const { code, message } = refusal(trigger, tags, flavor);
    expect({ code, message }).toEqual({ code: 'TAG_RESERVED', message: expect.stringContaining(owner) });
  });

  it.each([
    ['two numbers', branch('1.2'), BRANCH, '', '1.2'],
    ['a word that a firing rule gives too', branch('main'), `${BRANCH}\ntype=stage,branch=main,value=main`, '', 'main'],
    ['a name in its own prefix', branch('v1.2.0'), `${BRANCH},prefix=branch-`, '', 'branch-v1.2.0'],
    ['sha- and no commit', branch('sha-fix'), BRANCH, '', 'sha-fix'],
    [
      'a version with the prefix of another rule that gives none',
      branch('chat-1.2.0'),
      `${BRANCH}\ntype=raw,value=chat-x`,
      '',
      'chat-1.2.0 chat-x',
    ],
    ['a content tag that holds the branch', branch('main'), 'type=content,pattern={{branch}}-{{model.size}}', '', 'main-7b'],
    ['a content tag with the branch in front', branch('main'), 'type=content,prefix={{branch}}-', '', 'main-7b-chat-q8_0'],
    ['seven hex digits where no rule spells commits so', branch('860c190'), BRANCH, '', '860c190'],
    ['like what is left of a template that is off', branch('x-tag-'), `${BRANCH}\ntype=raw,value=x{{tag}},enable=false`, '', 'x-tag-'],
    ['something like latest', branch('latest-fix'), BRANCH, '', 'latest-fix'],
    [
      'a branch in the flavor of a version',
      branch('main'),
      'type=semver,pattern={{version}},value=1.2.0',
      'prefix={{branch}}-\nlatest=false',
      'main-1.2.0',
    ],
  ])('may be %s', (_title, trigger, tags, flavor, names) => {
    expect(refusal(trigger, tags, flavor)).toEqual({ code: 'planned', message: names });
  });

  it('are no matter where the branch of a flavor is empty', () => {
    expect(refusal(branch('main'), `${BRANCH}\ntype=raw,value=,prefix={{branch}},enable=false`).message).toBe('main');
    expect(refusal(tag('v1.2.0'), 'type=ref,event=tag', 'prefix={{branch}}-')).toEqual({ code: 'planned', message: 'v1.2.0 latest' });
  });

  it('are a matter of branches: a git tag may be called like a stage', () => {
    expect(refusal(tag('production'), 'type=ref,event=tag\ntype=stage,tag=v*,value=production')).toEqual({
      code: 'planned',
      message: 'production',
    });
  });

  it('name both, and all of them at once', () => {
    expect(refusal(branch('latest'), `${BRANCH}\ntype=raw,value={{branch}}`).message.split('\n')).toEqual([
      'The tag "latest" (branch "latest", rule type=ref,event=branch) belongs to the latest release.',
      'The tag "latest" ({{branch}} gives "latest", rule type=raw,value={{branch}}) belongs to the latest release.',
    ]);
  });
});

describe('content names', () => {
  const named = (...names: string[]): ModelFacts => ({
    kit: {},
    content: names.map((name) => ({ name, reason: `dataset ${name}`, layers: [], values: {} })),
  });

  it.each([
    ['latest', '', '', 'the latest release'],
    ['latest-q8', '', 'suffix=-q8,onlatest=true', 'the latest release'],
    ['a-latest', '', HALF, 'the latest release'],
    ['our-line', '', '', 'the default branch'],
    ['Challenger', '', '', 'whatever comes last'],
    ['3.1.0', '', '', 'the version 3.1.0'],
    ['v2.0.0-rc.1', '', '', 'the version 2.0.0-rc.1'],
    ['2024.01.05', '', '', 'the version 2024.1.5'],
    ['chat-1.2.0', '\ntype=semver,pattern={{version}},prefix=chat-', '', 'the version 1.2.0'],
    ['1.2.0-q8', '', 'suffix=-q8', 'the version 1.2.0-q8'],
    ['1.2', '', '', 'the versions that begin with these numbers'],
    ['v1', '', '', 'the versions that begin with these numbers'],
    [`sha-${COMMIT}`, '', '', `the commit ${COMMIT}`],
    ['sha-860c190', '', '', 'the commit 860c190'],
    ['860c190', '\ntype=sha,prefix=', '', 'the commit 860c190'],
    ['live-eu', '\ntype=stage,tag=v*,value=live-eu', '', 'the rule type=stage,tag=v*,value=live-eu'],
    ['pr-5', '', '', 'pull request 5'],
    ['pr-5-q8', '', 'suffix=-q8', 'pull request 5'],
    ['review-5', '\ntype=ref,event=pr,prefix=review-', '', 'pull request 5'],
    [`sha256-${'a'.repeat(64)}`, '', '', 'signatures and attestations'],
    ['every-night', '\ntype=schedule,pattern=every-night', '', 'the rule type=schedule'],
  ])('are never %s', (name, tags, flavor, owner) => {
    const plan = planOf(
      run('push', 'refs/tags/demo', { defaultBranch: known('our-line') }),
      `type=content${tags}`,
      flavor,
      named(name, 'sales'),
    );
    expect(plan.intents.filter(({ kind }) => kind === 'content').map(({ tag: given }) => given)).toEqual(['sales']);
    expect(plan.skipped).toContainEqual({
      rule: 'type=content',
      reason: expect.stringContaining(`"${name}" of dataset ${name} belongs to ${owner}`),
    });
  });

  it('are never so by a prefix or a pattern either', () => {
    const tags = 'type=content,prefix=v\ntype=content,pattern=latest\ntype=content,prefix=1.';
    expect(planOf(branch('main'), tags, '', named('1.2.0')).intents.map(({ kind }) => kind)).toEqual(['commit']);
  });

  it('that are nobody’s stand in no branch’s way', () => {
    expect(refusal(branch('main'), `${BRANCH}\ntype=content`, '', named('main'))).toEqual({ code: 'planned', message: 'main' });
    expect(refusal(branch('1.2'), BRANCH, '', named('1.2'))).toEqual({ code: 'planned', message: '1.2' });
  });

  it('may hold such words, and be what the author writes', () => {
    const names = ['sales', 'latest-sales', '7b-v2', 'v1-data', 'pr-five', 'pr-5-notes'];
    expect(namesOf(planOf(branch('main'), 'type=content\ntype=raw,value=sales', '', named(...names)))).toEqual(names);
  });
});

describe('names that a rule makes of the run’s own commit', () => {
  it.each([
    [branch('main'), 'type=sha,prefix={{branch}}-', '', 'main-860c190'],
    [branch('sha-860c190'), 'type=sha,prefix={{branch}}-', '', 'sha-860c190-860c190'],
    [run('pull_request', 'refs/pull/7/merge'), 'type=sha,prefix={{base_ref}}-,format=long', '', `main-${COMMIT}`],
    [branch('main'), 'type=sha', 'suffix=-{{branch}}', 'sha-860c190-main'],
    [branch('main'), 'type=raw,value={{branch}}-{{sha}}\ntype=sha,prefix={{branch}}-', '', 'main-860c190'],
    [branch('main'), `${BRANCH},suffix=-{{sha}}\ntype=sha,prefix=main-,enable=false`, '', 'main-860c190'],
  ])('take nothing from anybody', (trigger, tags, flavor, names) => {
    expect(refusal(trigger, tags, flavor)).toEqual({ code: 'planned', message: names });
  });

  it('are not for branches to take', () => {
    expect(refusal(branch('main-1234567'), `${BRANCH}\ntype=sha,prefix=main-,enable=false`).code).toBe('TAG_RESERVED');
    expect(refusal(branch('860c190'), `${BRANCH}\ntype=sha,prefix=,enable=false`).code).toBe('TAG_RESERVED');
  });
});

describe('names that registries keep for referrers', () => {
  const name = `sha256-${'a'.repeat(64)}`;
  it.each([
    ['by a branch', push(`refs/heads/${name}`), BRANCH],
    ['by a git tag', tag(name), 'type=ref,event=tag'],
    ['by the author', branch('main'), `type=raw,value=${name}.sig`],
    ['in pieces', branch('main'), `type=raw,value=${'a'.repeat(64)},prefix=sha256-`],
  ])('are refused %s', (_title, trigger, tags) => {
    expect(refusal(trigger, tags).code).toBe('TAG_RESERVED');
  });
});

describe('names of no version', () => {
  it.each([
    'type=schedule,pattern=nightly-{{tag}}',
    'type=content,pattern=nightly-{{git.version}}',
    'type=stage,tag=v*,value=nightly-{{tag}}',
  ])('are those that %s would give: only rules of versions hold names back', (rule) => {
    expect(refusal(branch('nightly-1.2.0'), `${BRANCH}\n${rule}`)).toEqual({ code: 'planned', message: 'nightly-1.2.0' });
  });
});
