import { describe, expect, it } from '@jest/globals';
import { gitVersion, isPrereleaseRun, orderOfGitTag } from '../../src/tags/expressions.js';
import { branch, run } from './runs.js';

describe('a run', () => {
  it('is unfinished by its version or by its release', () => {
    const release = (prerelease: boolean) => run('release', 'refs/tags/x', { prerelease });
    expect(isPrereleaseRun(release(true), undefined)).toBe(true);
    expect(isPrereleaseRun(release(false), undefined)).toBe(false);
    expect(isPrereleaseRun(release(false), { scheme: 'semver', version: '1.0.0-rc.1' })).toBe(true);
    expect(isPrereleaseRun(branch('main'), { scheme: 'semver', version: '1.0.0' })).toBe(false);
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
