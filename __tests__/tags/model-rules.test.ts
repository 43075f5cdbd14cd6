import { describe, expect, it } from '@jest/globals';
import type { ModelFacts } from '../../src/model/index.js';
import { COMMIT, branch, namesOf, planOf, run, tag, unknown } from './runs.js';
import { LLAMA, llama } from './default-rules.js';

const named: ModelFacts = {
  ...LLAMA,
  name: { value: 'Llama 2', source: 'Kitfile model.name' },
  dataset: { value: 'wiki', source: 'Kitfile' },
};

describe('placeholders', () => {
  it.each([
    ['{{model.size}}-{{model.variant}}-{{model.quantization}}', '7b-chat-q8_0'],
    ['{{model.size}}-{{model.version}}-{{model.quantization}}', '7b-q8_0'],
    ['{{model.version}}-{{model.size}}', '7b'],
    ['{{model.size}}-{{model.version}}', '7b'],
    ['{{model.size}}_{{model.version}}.{{model.format}}-x', '7b-x'],
    ['a-{{model.version}}', 'a'],
    ['{{model.size}}{{#if model.version}}-v{{model.version}}{{/if}}-{{model.quantization}}', '7b-q8_0'],
    ['{{model.size}}-{{#model.version}}v{{this}}{{/model.version}}', '7b-'],
    ['{{model.name}}', 'Llama-2'],
    ['{{dataset.name}}', 'wiki'],
    ['{{kit.name}}-{{kit.version}}', 'llama-2'],
    ['{{kit.name}}_{{kit.version}}', 'llama-2'],
    ['{{git.version}}-{{model.size}}', '1.2.0-7b'],
  ])('%s gives %s', (value, expected) => {
    expect(namesOf(planOf(tag('chat/v1.2.0'), `type=raw,value=${value}`, 'latest=false', named))).toEqual([expected]);
  });

  it.each([
    ['v1.2.0', '1.2.0'],
    ['chat@1.2.0', '1.2.0'],
    ['chat-v1.2.0-rc.1', '1.2.0-rc.1'],
    ['pkg/chat-1.2.0', '1.2.0'],
    ['llama-v2-v1.0.0', '1.0.0'],
    ['qwen-2.5-1.0.0', '1.0.0'],
    ['qwen-2.5.1-v1.0.0', '1.0.0'],
    ['llama-2-7b', 'x'],
    ['demo-2024-01-05', 'x'],
    ['v1.2', 'x'],
  ])('find the version of git tag %s', (gitTag, expected) => {
    expect(namesOf(planOf(tag(gitTag), 'type=raw,value={{git.version}}-x,suffix=', 'latest=false'))).toEqual([
      expected === 'x' ? 'x' : `${expected}-x`,
    ]);
  });

  it('that all give nothing give no tag, whatever the prefix', () => {
    const rule = 'type=raw,value={{model.version}}-{{model.format}},prefix=m-';
    expect(planOf(branch('main'), rule, '', LLAMA).skipped).toEqual([
      { rule, reason: 'nothing is known of {{model.version}}, {{model.format}}' },
    ]);
  });

  it('work in patterns, and keep pre-releases of variants apart', () => {
    const tags = 'type=semver,pattern={{version}}-{{model.quantization}}\ntype=semver,pattern={{major}}-{{model.quantization}}';
    expect(namesOf(planOf(tag('v1.2.0'), tags, 'latest=false', LLAMA))).toEqual(['1.2.0-q8_0', '1-q8_0']);
    expect(namesOf(planOf(tag('v1.2.0-rc.1'), tags, 'latest=false', LLAMA))).toEqual(['1.2.0-rc.1-q8_0']);
  });
});

describe('a matrix of four quantizations in one repository', () => {
  const jobs = ['q2_K', 'q4_K_M', 'q5_K_M', 'q8_0'];
  const flavor = 'suffix=-{{model.quantization}},onlatest=true';
  const tags = 'type=content\ntype=ref,event=branch\ntype=semver,pattern={{version}}\ntype=semver,pattern={{major}}';

  it.each([
    ['a branch', branch('main'), (q: string) => [`main-${q}`, `7b-chat-${q}`, `sha-${COMMIT}-${q}`]],
    ['a git tag', tag('v1.2.0'), (q: string) => [`1.2.0-${q}`, `1-${q}`, `7b-chat-${q}`, `sha-${COMMIT}-${q}`, `latest-${q}`]],
  ])('publishes side by side from %s', (_title, trigger, names) => {
    const plans = jobs.map((quantization) => planOf(trigger, tags, flavor, llama(quantization)));
    expect(plans.map((plan) => plan.intents.map((intent) => intent.tag))).toEqual(jobs.map(names));
    expect(new Set(plans.flatMap((plan) => plan.intents.map((intent) => intent.tag))).size).toBe(
      plans.flatMap((plan) => plan.intents).length,
    );
    expect(plans.map((plan) => plan.commitTags)).toEqual(jobs.map((quantization) => ({ prefix: '', suffix: `-${quantization}` })));
  });

  it('compares each variant with its own versions', () => {
    const { intents } = planOf(tag('v1.2.0'), tags, flavor, llama('q4_K_M'));
    const scopes = intents.flatMap(({ tag: name, policy }) => (policy.class === 'monotonic' ? [[name, policy.scope.suffix]] : []));
    expect(scopes).toEqual([
      ['1-q4_K_M', '-q4_K_M'],
      ['latest-q4_K_M', '-q4_K_M'],
    ]);
  });
});

describe('type=content', () => {
  const off = 'content tags are given on the default branch, git tags and releases; enable=true gives them here too';
  it.each([
    ['the default branch', branch('main'), 'type=content', ['7b-chat-q8_0']],
    ['a git tag', tag('demo'), 'type=content', ['7b-chat-q8_0']],
    ['a release', run('release', 'refs/tags/v1.0.0'), 'type=content', ['7b-chat-q8_0']],
    [
      'a schedule without a known default branch',
      run('schedule', 'refs/heads/main', { defaultBranch: unknown }),
      'type=content',
      ['7b-chat-q8_0'],
    ],
    ['another branch', branch('x'), 'type=content', off],
    ['another branch, enabled', branch('x'), 'type=content,enable=true', ['7b-chat-q8_0']],
    ['a pull request', run('pull_request', 'refs/pull/1/merge'), 'type=content', off],
    [
      'an unknown default branch',
      run('push', 'refs/heads/main', { defaultBranch: unknown }),
      'type=content',
      'the default branch is not known: the payload does not say',
    ],
    ['the default branch, disabled', branch('main'), 'type=content,enable=false', 'switched off by enable='],
    ['a prefix of its own', branch('main'), 'type=content,prefix=c-', ['c-7b-chat-q8_0']],
    ['a pattern', branch('main'), 'type=content,pattern={{model.name}}-{{model.quantization}}', ['llama-2-q8_0']],
    ['a pattern of nothing', branch('main'), 'type=content,pattern={{model.version}}', 'nothing is known of {{model.version}}'],
  ])('on %s', (_title, trigger, tags, expected) => {
    const values = { ...LLAMA.content[0]?.values, name: { value: 'Llama 2', source: 'Kitfile' } };
    const facts: ModelFacts = { ...named, content: LLAMA.content.map((one) => ({ ...one, values })) };
    const plan = planOf(trigger, tags, 'latest=false\nsuffix=-flavor', facts);
    expect(typeof expected === 'string' ? plan.skipped[0]?.reason : namesOf(plan)).toEqual(expected);
  });

  it('says why there is none', () => {
    const facts: ModelFacts = { kit: {}, content: [], noContent: 'the model says neither size nor quantization' };
    expect(planOf(branch('main'), 'type=content', '', facts).skipped).toEqual([
      { rule: 'type=content', reason: 'the model says neither size nor quantization' },
    ]);
  });

  it('gives one tag for each model', () => {
    const facts: ModelFacts = { ...LLAMA, content: [...llama('q4_0').content, ...LLAMA.content] };
    expect(namesOf(planOf(branch('main'), 'type=content', '', facts))).toEqual(['7b-chat-q4_0', '7b-chat-q8_0']);
  });
});

describe('type=stage', () => {
  it.each([
    ['branch=main', branch('main'), true],
    ['branch=release/*', branch('release/1/2'), true],
    ['branch=main', branch('dev'), false],
    ['branch=main', tag('main'), false],
    ['branch=main', run('schedule', 'refs/heads/main'), true],
    ['tag=v*', tag('v1.0.0'), true],
    ['tag=v*', run('release', 'refs/tags/v1.0.0'), true],
    ['tag=v*', tag('v1.0.0-rc.1'), false],
    ['tag=v*-*', tag('v1.0.0-rc.1'), true],
    ['tag=v*', tag('v1.2-rc1'), false],
    ['tag=v*', tag('v2-beta'), false],
    ['tag=*', tag('chat/v1.2rc1'), false],
    ['tag=v*', tag('v1.2'), true],
    ['tag=v*', tag('v1.2.post1'), true],
    ['tag=v*', tag('v2b'), true],
    ['tag=*', tag('chat-v1.2rc1'), false],
    ['tag=*', tag('model-7b'), true],
    ['tag=*', tag('2024-01-05'), true],
    ['tag=v*', run('release', 'refs/tags/v1.0.0', { prerelease: true }), false],
    ['tag=v*', branch('v1'), false],
    ['event=schedule', run('schedule', 'refs/heads/main'), true],
    ['event=workflow_*', run('workflow_dispatch', 'refs/heads/main'), true],
    ['event=release', run('release', 'refs/tags/v1.0.0', { prerelease: true }), false],
    ['event=push', branch('main'), true],
  ])('%s', (on, trigger, fires) => {
    expect(namesOf(planOf(trigger, `type=stage,${on},value=here`))).toEqual(fires ? ['here'] : []);
  });

  it('never votes for latest, and stands between version and raw tags', () => {
    const tags = 'type=raw,value=x\ntype=stage,tag=v*,value=production\ntype=ref,event=tag\ntype=content';
    expect(namesOf(planOf(tag('v1.0.0'), tags, '', LLAMA))).toEqual(['v1.0.0', 'production', 'x', '7b-chat-q8_0', 'latest']);
    expect(namesOf(planOf(tag('v1.0.0'), 'type=stage,tag=v*,value=production', '', LLAMA))).toEqual(['production']);
  });
});
