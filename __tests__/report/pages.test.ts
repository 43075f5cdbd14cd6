import { describe, expect, it } from '@jest/globals';
import { packagePage, pagesOf } from '../../src/report/pages.js';
import type { Trigger } from '../../src/trigger/index.js';
import { repository } from './outcomes.js';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const ENV = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'Acme/demo',
  GITHUB_RUN_ID: '7',
  GITHUB_WORKSPACE: '/w',
  GITHUB_ACTION_REPOSITORY: 'owner/action',
  GITHUB_ACTION_REF: 'v2',
};
const pull = { kind: 'pull-request', number: 3, commit: { known: true, value: COMMIT } } as unknown as Trigger;
const unknown = { kind: 'branch', commit: { known: false } } as unknown as Trigger;

function pages(env: Readonly<Record<string, string>>, trigger?: Trigger): unknown {
  const { error, ...rest } = pagesOf(env, trigger);
  return { ...rest, error: error('X') };
}

describe('pages', () => {
  it('are those of the run', () => {
    const base = 'https://github.com/Acme/demo';
    expect(pages(ENV, pull)).toEqual({
      commit: `${base}/commit/${COMMIT}`,
      run: `${base}/actions/runs/7`,
      pull: { number: 3, url: `${base}/pull/3` },
      packages: { prefix: 'ghcr.io/acme/', url: `${base}/pkgs/container/` },
      error: 'https://github.com/owner/action/blob/v2/docs/errors.md#x',
      action: 'owner/action@v2',
      workspace: '/w',
    });
  });

  it('are as many as are known', () => {
    const packages = { prefix: 'ghcr.io/acme/', url: 'https://github.com/Acme/demo/pkgs/container/' };
    const rest = { packages, error: undefined, action: 'OWNER/modelkit-tag-action@v1', workspace: '' };
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = ENV;
    const of = { GITHUB_SERVER_URL, GITHUB_REPOSITORY };
    expect(pages(of, unknown)).toEqual(rest);
    expect(pages({ ...of, GITHUB_RUN_ID: 'x7' })).toEqual(rest);
    expect(pages({ ...of, GITHUB_ACTION_REPOSITORY: 'owner/action' })).toEqual(rest);
    expect(pages({ ...of, GITHUB_ACTION_REPOSITORY: 'action', GITHUB_ACTION_REF: 'v2' })).toEqual(rest);
  });

  it.each([
    [{ GITHUB_SERVER_URL: 'javascript:alert(1)' }],
    [{ GITHUB_SERVER_URL: 'https://github.com/<x>' }],
    [{ GITHUB_REPOSITORY: 'demo' }],
    [{ GITHUB_REPOSITORY: 'acme/"demo"' }],
  ])('have no address of the repository with %j', (broken) => {
    expect(pages({ ...ENV, ...broken, GITHUB_ACTION_REF: '' }, pull)).toEqual({
      error: undefined,
      action: 'OWNER/modelkit-tag-action@v1',
      workspace: '/w',
    });
  });

  it('of packages are known where the registry is', () => {
    expect(pages({ ...ENV, GITHUB_SERVER_URL: 'https://10.0.0.1' })).not.toHaveProperty('packages');
    expect(pagesOf({ ...ENV, GITHUB_SERVER_URL: 'https://git.example' }, pull).packages?.prefix).toBe('containers.git.example/acme/');
  });

  it('of packages are for names of the owner alone', () => {
    const of = (name: string, env: Readonly<Record<string, string>> = ENV) => packagePage(pagesOf(env, pull), repository(name));
    expect(of('ghcr.io/acme/demo/small')).toBe('https://github.com/Acme/demo/pkgs/container/demo%2Fsmall');
    expect(of('ghcr.io/other/demo')).toBeUndefined();
    expect(of('ghcr.io/acme/demo', {})).toBeUndefined();
  });
});
