import { describe, expect, it } from '@jest/globals';
import { ruleNeeds } from '../../src/rules/index.js';
import { read } from './read.js';

const NOTHING = { commitDate: false, defaultBranch: false, latestRelease: false, facts: false };

describe('ruleNeeds', () => {
  it.each([
    ['', '', { defaultBranch: true, latestRelease: true, facts: true }],
    ['type=raw,value=x', '', {}],
    ['type=sha', '', {}],
    ["type=raw,value={{commit_date 'YYYY'}}", '', { commitDate: true }],
    ["type=ref,event=branch,suffix=-{{commit_date 'YYYY'}}", '', { commitDate: true }],
    ["type=schedule,pattern={{commit_date 'YYYY'}}", '', { commitDate: true }],
    ['type=sha,prefix={{@root.kit.name}}', '', { facts: true }],
    ['x,enable={{is_default_branch}}', '', { defaultBranch: true }],
    ['x,enable={{is_not_default_branch}}', '', { defaultBranch: true }],
    ['type=edge', '', { defaultBranch: true }],
    ['type=edge,branch=dev', '', {}],
    ['type=content,enable=true', '', { facts: true }],
    ['type=semver,pattern={{version}}', '', { latestRelease: true }],
    ['type=semver,pattern={{version}}', 'latest=false', {}],
    ['type=match,pattern=x', '', { latestRelease: true }],
    ['type=raw,value={{kit.version}}', '', { facts: true }],
    ['type=raw,value={{#if dataset.name}}x{{/if}}', '', { facts: true }],
    ['type=raw,value={{git.version}}', '', {}],
    ['type=raw,value=x', 'suffix=-{{model.quantization}}', { facts: true }],
    ['type=raw,value=x', "prefix={{commit_date 'YYYY'}}-", { commitDate: true }],
  ])('of %j with flavor %j', (tags, flavor, expected) => {
    expect(ruleNeeds(read(tags, flavor).rules)).toEqual({ ...NOTHING, ...expected });
  });
});
