import { describe, expect, it } from '@jest/globals';
import { kitHome } from '../src/directories.js';

// kit itself: pkg/lib/constants, DefaultConfigPath. Where it ends with an error there is no place.
describe('kit’s own directory', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string | undefined]>([
    ['linux', { KITOPS_HOME: '/k', XDG_DATA_HOME: '/x', HOME: '/h' }, '/k'],
    ['linux', { XDG_DATA_HOME: '/x', HOME: '/h' }, '/x/kitops'],
    ['linux', { KITOPS_HOME: '', XDG_DATA_HOME: '', HOME: '/h' }, '/h/.local/share/kitops'],
    ['linux', { HOME: '' }, undefined],
    ['linux', {}, undefined],
    ['darwin', { KITOPS_HOME: '/k', HOME: '/Users/a' }, '/k'],
    ['darwin', { HOME: '/Users/a', XDG_DATA_HOME: '/x' }, '/Users/a/Library/Caches/kitops'],
    ['darwin', { HOME: '', XDG_DATA_HOME: '/x' }, undefined],
    ['win32', { KITOPS_HOME: 'D:\\kit', LOCALAPPDATA: 'C:\\L' }, 'D:\\kit'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local', HOME: '/h' }, 'C:\\Users\\a\\AppData\\Local\\kitops'],
    ['win32', { LOCALAPPDATA: '', USERPROFILE: 'C:\\Users\\a', HOME: '/h' }, undefined],
  ])('on %s with %j is %s', (platform, env, expected) => {
    expect(kitHome(env, platform)).toBe(expected);
  });
});
