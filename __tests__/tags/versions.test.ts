import { describe, expect, it } from '@jest/globals';
import {
  channelOf,
  compareVersions,
  isChannelName,
  isPrerelease,
  isPrereleaseRun,
  leadingNumbers,
  readPep440,
  readsAsRelease,
  readVersion,
  withoutAffixes,
  type Version,
} from '../../src/tags/versions.js';
import { gitVersion, orderOfGitTag } from '../../src/tags/expressions.js';
import { branch, run } from './runs.js';

const semver = (version: string): Version => ({ scheme: 'semver', version });
const pep440 = (version: string): Version => ({ scheme: 'pep440', version });

describe('a version', () => {
  it.each([
    [semver('1.2.3'), false, undefined, [1, 2, 3]],
    [semver('1.2.3-beta.4'), true, 'beta', [1, 2, 3]],
    [semver('1.2.3-4.beta2'), true, 'beta', [1, 2, 3]],
    [semver('1.2.3-4'), true, undefined, [1, 2, 3]],
    [semver('no version'), false, undefined, []],
    [pep440('1.2'), false, undefined, [1, 2]],
    [pep440('1.2.3rc1'), true, 'rc', [1, 2, 3]],
    [pep440('1.2.3.dev1'), true, 'dev', [1, 2, 3]],
    [pep440('1.2.3.post1'), false, undefined, [1, 2, 3]],
    [pep440('no version'), false, undefined, []],
  ] as const)('%j: pre-release %s, channel %s', (version, prerelease, channel, numbers) => {
    expect([isPrerelease(version), channelOf(version), leadingNumbers(version)]).toEqual([prerelease, channel, numbers]);
  });

  it.each([
    ['1.2', 2, '1.2'],
    ['1.2', 3, undefined],
    ['1.2.3', 3, '1.2.3'],
    ['v1.2.3', 3, '1.2.3'],
    ['rc1', 1, undefined],
    ['v7', 1, '7'],
    [' 1.2.3', 3, undefined],
    ['V1.2.3', 3, undefined],
  ] as const)('%s with at least %s numbers of PEP 440 is %s', (text, numbers, expected) => {
    expect(readPep440(text, numbers)?.version).toBe(expected);
  });

  it('is semver where it can be', () => {
    expect([readVersion('1.2.3'), readVersion('1.2.3rc1'), readVersion('1.2')]).toEqual([semver('1.2.3'), pep440('1.2.3rc1'), undefined]);
  });

  it('of three numbers is a release', () => {
    const none = { prefix: '', suffix: '' };
    expect(readsAsRelease('v1.2.3', none)).toEqual(semver('1.2.3'));
    expect(readsAsRelease('0.5.0.1', none)).toBeUndefined();
    expect(readsAsRelease('demo', none)).toBeUndefined();
  });

  it.each([
    [semver('1.0.0'), semver('1.0.0'), 0],
    [semver('1.0.0'), pep440('1.0.0'), 0],
    // One that PEP 440 does not read: the three numbers, then which one is unfinished.
    [semver('1.2.3-q-x'), pep440('1.2.4'), -1],
    [semver('1.3.0-q-x'), pep440('1.2.4'), 1],
    [semver('1.2.3-q-x'), pep440('1.2.3'), -1],
    [pep440('1.2.3'), semver('1.2.3-q-x'), 1],
    [semver('1.2.0-q-x'), pep440('1.2rc1'), 0],
    [semver('1.2.1-q-x'), pep440('1.2'), 1],
    [pep440('1.2.3.5'), semver('1.2.3-q-x'), 1],
  ])('%j against %j is %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });

  it.each([
    ['beta', semver('1.0.0-beta.1'), true],
    ['b', semver('1.0.0-beta.1'), false],
    ['Beta', semver('1.0.0-beta.1'), false],
    ['preview', semver('1.0.0-rc.1'), false],
    ['b', pep440('1.0.0b1'), true],
    ['Beta', pep440('1.0.0b1'), true],
    ['preview', pep440('1.0.0rc1'), true],
    ['alpha', pep440('1.0.0rc1'), false],
    ['undefined', semver('1.0.0'), false],
  ])('%s as a channel of %j: %s', (name, version, expected) => {
    expect(isChannelName(name, version)).toBe(expected);
  });

  it('is unfinished by itself or by its release', () => {
    const release = (prerelease: boolean) => run('release', 'refs/tags/x', { prerelease });
    expect(isPrereleaseRun(release(true), undefined)).toBe(true);
    expect(isPrereleaseRun(release(false), undefined)).toBe(false);
    expect(isPrereleaseRun(release(false), semver('1.0.0-rc.1'))).toBe(true);
    expect(isPrereleaseRun(branch('main'), semver('1.0.0'))).toBe(false);
  });
});

describe('what stands around a value', () => {
  it.each([
    ['a-x-b', 'a-', '-b', 'x'],
    ['a-b', 'a-', '-b', undefined],
    ['a--b', 'a-', '-b', undefined],
    ['a-x', 'a-', '-b', undefined],
    ['x-b', 'a-', '-b', undefined],
    ['', '', '', undefined],
  ])('%s between %s and %s', (tag, prefix, suffix, expected) => {
    expect(withoutAffixes(tag, { prefix, suffix })).toBe(expected);
  });
});

describe('the version in a git tag', () => {
  it.each([
    ['v1.2.0', '', '1.2.0'],
    ['chat/v1.2.0', 'chat/', '1.2.0'],
    ['@scope/chat@1.2.0', '@scope/chat@', '1.2.0'],
    ['a@b/v1.2.0', 'a@b/', '1.2.0'],
    ['chat-v1.2.0', 'chat-', '1.2.0'],
    ['qwen-2.5-v1.0.0', 'qwen-2.5-', '1.0.0'],
    ['qwen-2.5.1', 'qwen-', '2.5.1'],
    ['v1.0.0-rc.1', '', '1.0.0-rc.1'],
    // What stands before the path's last part is a name.
    ['a-1.0.0/demo', undefined, undefined],
    ['v1.2', undefined, undefined],
    ['demo', undefined, undefined],
  ])('%s: component %j, version %s', (gitTag, component, version) => {
    const found = gitVersion(gitTag);
    expect([found?.component, found?.version]).toEqual([component, version]);
  });

  it.each([
    ['v2', '2'],
    ['v2-beta', '2b0'],
    ['1.2', '1.2'],
    ['chat/v2', '2'],
    ['v7b', undefined],
    ['7b', undefined],
    ['2', undefined],
    ['2024-x', undefined],
  ])('%s orders as %s', (gitTag, version) => {
    expect(orderOfGitTag(gitTag)?.version).toBe(version);
  });
});
