import { describe, expect, it } from '@jest/globals';
import type { Trigger } from '../../src/trigger/index.js';
import { planTags, type TagIntent } from '../../src/tags/index.js';
import { LLAMA } from './default-rules.js';
import { branch, planOf, rulesOf, run, tag } from './runs.js';

function intentOf(name: string, trigger: Trigger, tags: string, flavor = ''): Pick<TagIntent, 'kind' | 'policy'> | undefined {
  const found = planOf(trigger, tags, flavor, LLAMA).intents.find((intent) => intent.tag === name);
  return found === undefined ? undefined : { kind: found.kind, policy: found.policy };
}

const semver = (version: string, within: string, prefix = '', suffix = '') => ({ scheme: 'semver', version, prefix, suffix, within });
const pep440 = (version: string, within: string) => ({ scheme: 'pep440', version, prefix: '', suffix: '', within });
const immutable = (version?: object) => ({ class: 'immutable', onConflict: 'fail', ...(version === undefined ? {} : { version }) });
const monotonic = (scope: object) => ({ class: 'monotonic', onStale: 'skip', scope });
const MUTABLE = { class: 'mutable', onStale: 'skip', guardStale: true };
const CONTENT = { class: 'immutable', onConflict: 'keep', content: [{ kind: 'model', path: 'model.gguf' }] };

describe('kind and class by default', () => {
  it.each([
    // Full versions are immutable, whichever rule gave them.
    ['v1.2.3', tag('v1.2.3'), 'type=ref,event=tag', '', 'version', immutable(semver('1.2.3', 'all'))],
    ['1.2.3', tag('v1.2.3'), 'type=semver,pattern={{version}}', '', 'version', immutable(semver('1.2.3', 'all'))],
    ['1.2.3', branch('main'), 'type=raw,value=1.2.3', '', 'version', immutable(semver('1.2.3', 'all'))],
    ['1.2.3', tag('p/v1.2.3'), 'type=match,pattern=\\d.\\d.\\d', '', 'version', immutable(semver('1.2.3', 'all'))],
    ['1.2.3-860c190', branch('main'), 'type=sha,prefix=1.2.3-', '', 'version', immutable(semver('1.2.3-860c190', 'all'))],
    ['1.2.3', branch('main'), 'type=stage,branch=main,value=1.2.3', '', 'version', immutable(semver('1.2.3', 'all'))],
    [
      '2024.01.05',
      run('schedule', 'refs/heads/main'),
      'type=schedule,pattern=2024.01.05',
      '',
      'version',
      immutable(pep440('2024.1.5', 'all')),
    ],
    ['v1.2.3rc2', tag('v1.2.3rc2'), 'type=ref,event=tag', '', 'version', immutable(pep440('1.2.3rc2', 'all'))],
    ['2.3.8-fork.1', tag('2.3.8+fork.1'), 'type=semver,pattern={{raw}}', '', 'version', immutable(semver('2.3.8', 'all'))],
    [
      'chat-1.2.3',
      tag('v1.2.3'),
      'type=semver,pattern={{version}},prefix=chat-',
      '',
      'version',
      immutable(semver('1.2.3', 'all', 'chat-')),
    ],
    ['chat-1.2.3', tag('v1.2.3'), 'type=semver,pattern=chat-{{version}}', '', 'version', immutable(semver('1.2.3', 'all', 'chat-'))],
    // The flavor is taken off first: 1.2.3-q8_0 is no pre-release here.
    [
      '1.2.3-q8_0',
      tag('v1.2.3'),
      'type=semver,pattern={{version}}',
      'suffix=-{{model.quantization}}',
      'version',
      immutable(semver('1.2.3', 'all', '', '-q8_0')),
    ],
    ['v1.2.3', tag('1.2.3'), 'type=semver,pattern={{version}}', 'prefix=v', 'version', immutable(semver('1.2.3', 'all'))],
    // Channels.
    ['1.2', tag('v1.2.3'), 'type=semver,pattern={{major}}.{{minor}}', '', 'channel', monotonic(semver('1.2.3', 'minor'))],
    ['1', tag('v1.2.3'), 'type=semver,pattern={{major}}', '', 'channel', monotonic(semver('1.2.3', 'major'))],
    ['v1', tag('v1.2.3'), 'type=semver,pattern=v{{major}}', '', 'channel', monotonic(semver('1.2.3', 'major'))],
    ['chat-1', tag('v1.2.3'), 'type=semver,pattern={{major}},prefix=chat-', '', 'channel', monotonic(semver('1.2.3', 'major', 'chat-'))],
    ['rel-1.2', tag('v1.2.3'), 'type=semver,pattern=rel-{{major}}.{{minor}}', '', 'channel', monotonic(semver('1.2.3', 'minor', 'rel-'))],
    ['stable', tag('v1.2.3'), 'type=semver,pattern=stable', '', 'channel', monotonic(semver('1.2.3', 'all'))],
    ['chat-stable', tag('v1.2.3'), 'type=semver,pattern=stable,prefix=chat-', '', 'channel', monotonic(semver('1.2.3', 'all', 'chat-'))],
    ['1.2', tag('1.2'), 'type=pep440,pattern={{version}}', '', 'channel', monotonic(pep440('1.2', 'minor'))],
    ['1.0', tag('1'), 'type=pep440,pattern={{version}}.0', '', 'channel', monotonic(pep440('1', 'minor'))],
    ['2', tag('v2.0.8'), 'type=match,pattern=v(\\d),group=1', '', 'channel', monotonic(semver('2.0.8', 'major'))],
    ['2.0', tag('v2.0.8'), 'type=match,pattern=v(\\d.\\d),group=1', '', 'channel', monotonic(semver('2.0.8', 'minor'))],
    ['beta', tag('v2.0.8-beta.67'), 'type=match,pattern=-([a-z]+),group=1', '', 'channel', monotonic(semver('2.0.8-beta.67', 'channel'))],
    ['beta', tag('v2.0.8-beta.67'), 'type=raw,value=beta', '', 'channel', monotonic(semver('2.0.8-beta.67', 'channel'))],
    ['beta', tag('v2.0.8'), 'type=raw,value=beta', '', 'raw', MUTABLE],
    // Latest.
    ['latest', tag('v1.2.3'), 'type=ref,event=tag', '', 'latest', monotonic(semver('1.2.3', 'all'))],
    ['latest', tag('p_1.2.3'), 'type=match,pattern=\\d.\\d.\\d', '', 'latest', monotonic(semver('1.2.3', 'all'))],
    ['latest', tag('v1.2.3'), 'type=semver,pattern=latest', 'latest=false', 'latest', monotonic(semver('1.2.3', 'all'))],
    ['latest', tag('v1.2.3+fork.1'), 'type=ref,event=tag', '', 'latest', monotonic(semver('1.2.3', 'all'))],
    ['latest', tag('v1.2.3'), 'type=semver,pattern={{version}},prefix=chat-', '', 'latest', monotonic(semver('1.2.3', 'all', 'chat-'))],
    [
      'latest-q8_0',
      tag('v1.2.3'),
      'type=ref,event=tag',
      'suffix=-{{model.quantization}},onlatest=true',
      'latest',
      monotonic(semver('1.2.3', 'all', '', '-q8_0')),
    ],
    ['latest', branch('main'), 'type=ref,event=branch', 'latest=true', 'latest', MUTABLE],
    ['latest', branch('main'), 'type=raw,value=latest', '', 'latest', MUTABLE],
    ['latest', branch('main'), 'type=raw,value=latest,suffix=', 'suffix=-q8', 'latest', MUTABLE],
    ['latest-q8', branch('main'), 'type=raw,value=latest', 'suffix=-q8', 'latest', MUTABLE],
    ['latest', tag('v1.2.3'), 'type=raw,value=latest\ntype=semver,pattern={{version}}', '', 'latest', monotonic(semver('1.2.3', 'all'))],
    [
      'latest',
      tag('v2.0.8-beta.67'),
      'type=semver,pattern={{version}}',
      'latest=true',
      'latest',
      monotonic(semver('2.0.8-beta.67', 'all')),
    ],
    // Stages.
    ['production', tag('v1.2.3'), 'type=stage,tag=v*,value=production', '', 'stage', monotonic(semver('1.2.3', 'all'))],
    ['production', tag('chat/v1.2.3'), 'type=stage,tag=chat/v*,value=production', '', 'stage', monotonic(semver('1.2.3', 'all', 'chat-'))],
    ['production', tag('chat-v1.2.3'), 'type=stage,tag=chat-*,value=production', '', 'stage', monotonic(semver('1.2.3', 'all', 'chat-'))],
    ['production', tag('v1.2'), 'type=stage,tag=v*,value=production', '', 'stage', monotonic(pep440('1.2', 'all'))],
    ['production', tag('v2'), 'type=stage,tag=v*,value=production', '', 'stage', monotonic(pep440('2', 'all'))],
    ['production', tag('demo'), 'type=stage,tag=demo,value=production', '', 'stage', MUTABLE],
    ['challenger', branch('main'), 'type=stage,branch=main,value=challenger', '', 'stage', MUTABLE],
    ['fresh', run('schedule', 'refs/heads/main'), 'type=stage,event=schedule,value=fresh', '', 'stage', MUTABLE],
    // What else moves.
    ['demo', tag('demo'), 'type=ref,event=tag', '', 'tag', MUTABLE],
    ['v1', tag('v1'), 'type=ref,event=tag', '', 'tag', MUTABLE],
    ['main', branch('main'), 'type=ref,event=branch', '', 'branch', MUTABLE],
    ['1.2', branch('1.2'), 'type=ref,event=branch', '', 'branch', MUTABLE],
    ['pr-2', run('pull_request', 'refs/pull/2/merge'), 'type=ref,event=pr', '', 'pr', MUTABLE],
    ['nightly', run('schedule', 'refs/heads/main'), 'type=schedule', '', 'schedule', MUTABLE],
    ['edge', branch('main'), 'type=edge', '', 'edge', MUTABLE],
    ['foo', branch('main'), 'type=raw,value=foo', '', 'raw', MUTABLE],
    ['branch-v1.2.3', branch('v1.2.3'), 'type=ref,event=branch,prefix=branch-', '', 'branch', MUTABLE],
    ['1', tag('v1.2.3'), 'type=raw,value=1', 'latest=false', 'raw', MUTABLE],
    // Neither a whole version nor a line of versions.
    ['2', tag('v1.2.3'), 'type=semver,pattern={{minor}}', '', 'raw', MUTABLE],
    ['1-2-3', tag('v1.2.3'), 'type=semver,pattern={{major}}-{{minor}}-{{patch}}', '', 'raw', MUTABLE],
    ['1.2.post1', tag('1.2.post1'), 'type=pep440,pattern={{major}}', '', 'raw', MUTABLE],
    ['sha-860c190', branch('main'), 'type=sha', '', 'commit', { ...MUTABLE, guardStale: false }],
    ['7b-chat-q8_0', branch('main'), 'type=content', '', 'content', CONTENT],
  ] as const)('%s', (name, trigger, tags, flavor, kind, policy) => {
    expect(intentOf(name, trigger, tags, flavor)).toEqual({ kind, policy });
  });
});

describe('class=', () => {
  it.each([
    ['main', branch('main'), 'type=ref,event=branch,class=immutable', 'branch', immutable()],
    ['v1.2.3', tag('v1.2.3'), 'type=ref,event=tag,class=mutable', 'version', MUTABLE],
    ['v1.2.3', tag('v1.2.3'), 'type=ref,event=tag,class=monotonic', 'version', monotonic(semver('1.2.3', 'all'))],
    ['stable', tag('v1.2.3'), 'type=raw,value=stable,class=monotonic', 'raw', monotonic(semver('1.2.3', 'all'))],
    ['7b-chat-q8_0', branch('main'), 'type=content,class=mutable', 'content', MUTABLE],
    ['production', tag('v1.2.3'), 'type=stage,tag=v*,value=production,class=mutable', 'stage', MUTABLE],
  ] as const)('of %s decides: %s %s', (name, trigger, tags, kind, policy) => {
    expect(intentOf(name, trigger, tags)).toEqual({ kind, policy });
  });

  it('monotonic without a version to compare is skipped with the reason', () => {
    expect(planOf(branch('main'), 'type=raw,value=stable,class=monotonic').skipped).toEqual([
      { rule: 'type=raw,value=stable,class=monotonic', reason: 'class=monotonic needs a version to compare, and this run has none' },
    ]);
  });
});

describe('two rules that give one name', () => {
  it('leave it to the strictest class, and name both', () => {
    const plan = planOf(tag('v1.2.3'), 'type=raw,value=1.2.3,class=mutable,priority=950\ntype=semver,pattern={{version}}', 'latest=false');
    expect(plan.intents.filter((intent) => intent.kind !== 'commit')).toEqual([
      {
        tag: '1.2.3',
        kind: 'version',
        policy: immutable(semver('1.2.3', 'all')),
        rule: 'type=semver,pattern={{version}}',
        reason:
          'version 1.2.3 of git tag "v1.2.3"; the same name from type=raw,value=1.2.3,class=mutable,priority=950: written in the rule',
        source: 'refs/tags/v1.2.3',
      },
    ]);
  });

  it('say so when two sources collapse to one name', () => {
    const plan = planOf(branch('a/b'), 'type=ref,event=branch\ntype=raw,value=a-b');
    expect(plan.intents[0]).toMatchObject({
      tag: 'a-b',
      reason: 'branch "a/b"; the same name from type=raw,value=a-b: written in the rule',
    });
  });
});

describe('on-conflict, on-stale and promotion', () => {
  it('reach the policies', () => {
    const rules = rulesOf('type=ref,event=tag\ntype=content\ntype=raw,value=x', '', { onConflict: 'move', onStale: 'fail' });
    const plan = planTags(rules, tag('v1.2.3'), LLAMA, { mode: 'promote', explicitSource: true });
    expect(plan.intents.map(({ tag: name, policy }) => [name, policy])).toEqual([
      ['v1.2.3', { class: 'immutable', onConflict: 'move', version: semver('1.2.3', 'all') }],
      ['x', { class: 'mutable', onStale: 'fail', guardStale: false }],
      ['7b-chat-q8_0', { ...CONTENT, onConflict: 'move' }],
      ['latest', { class: 'monotonic', onStale: 'fail', scope: semver('1.2.3', 'all') }],
    ]);
    expect(plan.skipped).toEqual([]);
  });
});
