import { describe, expect, it } from '@jest/globals';
import { unrestoredProblem } from '../../src/report/index.js';
import { change, digest, repository } from './outcomes.js';

const { tag } = change('main', 'branch', 'move', null, null);
const at = repository('registry.example/acme/demo');

describe('a tag that could not be put back', () => {
  it('says how to put it back, where it held something', () => {
    expect(unrestoredProblem({ repository: at, tag, before: digest('b'), actual: digest('a'), why: 'the registry said 503' })).toEqual({
      code: 'TAG_NOT_RESTORED',
      message: `registry.example/acme/demo:main should be ${digest('b')} and is ${digest('a')}: the registry said 503`,
      hint: `Run the job again, or put it back: mode promote with source ${digest('b')}.`,
    });
  });

  it('says that it does no harm, where it was not there before', () => {
    const problem = unrestoredProblem({ repository: at, tag, before: null, actual: digest('a'), why: 'the registry cannot remove a tag' });
    expect(problem.message).toBe(
      `registry.example/acme/demo:main should be absent and is ${digest('a')}: the registry cannot remove a tag`,
    );
    expect(problem.hint).toContain('complete ModelKit');
  });
});
