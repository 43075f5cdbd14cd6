import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../src/failure.js';
import { select } from '../../src/select/index.js';
import { artifactOf, tagOf } from '../support/artifacts.js';
import { commitOf, deleteTrigger, gitWith, scene, type SceneOptions } from './context.js';

const ANYTHING = artifactOf(['anything']);

interface Case extends SceneOptions {
  readonly gitTags: readonly string[];
  readonly registry: readonly string[];
}

/** What `mode: mirror` with `prune: true` would remove. */
async function removed({ gitTags, registry, inputs, ...more }: Case): Promise<readonly string[]> {
  const tags = gitTags.map((name, index) => ({ name, commit: commitOf(index + 1) }));
  const { context, target } = scene({ git: gitWith(tags), ...more, inputs: { mode: 'mirror', prune: 'true', ...inputs } });
  await target().seed(ANYTHING, ...registry.map(tagOf));
  const { removals } = await select(context);
  return removals.map(({ tag }) => String(tag)).sort();
}

describe('what mirror prunes', () => {
  it.each<[string, Omit<Case, 'git'>, readonly string[]]>([
    ['versions without a git tag', { gitTags: ['v1.0.0'], registry: ['v1.0.0', 'v1.1.0', '2.0.0'] }, ['2.0.0', 'v1.1.0']],
    ['pre-releases too', { gitTags: ['v1.0.0'], registry: ['v1.0.0-rc.1'] }, ['v1.0.0-rc.1']],
    [
      'nothing but versions',
      { gitTags: [], registry: ['latest', 'main', 'v1', '1.2', '7b-chat-q8_0', `sha-${commitOf(1)}`, `sha256-${'a'.repeat(64)}`] },
      [],
    ],
    [
      'nothing whose git tag differs only in v',
      { gitTags: ['v1.0.0', '2.0.0'], registry: ['1.0.0', 'v1.0.0', 'v2.0.0', '1.0.1'] },
      ['1.0.1'],
    ],
    [
      'names that the rules make of a git tag are given by it',
      { gitTags: ['chat/v1.0.0'], registry: ['1.0.0', '1.1.0'], inputs: { tags: 'type=raw,value={{git.version}}' } },
      ['1.1.0'],
    ],
    [
      'only what git-tags matches as it is',
      { gitTags: [], registry: ['1.0.0', 'v1.1.0', '1.2.0-q8'], inputs: { 'git-tags': 'v*' } },
      ['v1.1.0'],
    ],
    [
      'only versions of three numbers',
      { gitTags: [], registry: ['v0.5.0.1', '2024.1.5.2', '2024.01.05', '1.2.3rc1'] },
      ['1.2.3rc1', '2024.01.05'],
    ],
    [
      'nothing of a variant whose git tag is there',
      { gitTags: ['v1.0.0'], registry: ['1.0.0-q8', 'v1.0.0-q8', '1.1.0-q8'], inputs: { flavor: 'suffix=-q8' } },
      ['1.1.0-q8'],
    ],
    [
      'what git-tags excludes stays, in every spelling',
      { gitTags: [], registry: ['v0.1.0', '0.1.0', 'v2.0.0'], inputs: { 'git-tags': '*\n!v0.*' } },
      ['v2.0.0'],
    ],
    ['what git-tags does not name stays', { gitTags: [], registry: ['v1.0.0', 'v2.0.0'], inputs: { 'git-tags': 'v1.*' } }, ['v1.0.0']],
    [
      'git tags that the globs leave out still give their names',
      { gitTags: ['v1.0.0'], registry: ['v1.0.0'], inputs: { 'git-tags': '*\n!v1*' } },
      [],
    ],
    [
      'other variants are not its business',
      { gitTags: ['v1.0.0'], registry: ['v1.0.0-q8', 'v0.9.0-q8', 'v0.9.0-q4', 'v0.9.0'], inputs: { flavor: 'suffix=-q8' } },
      ['v0.9.0-q8'],
    ],
    [
      'nothing where names depend on the model',
      { gitTags: [], registry: ['v1.0.0'], inputs: { flavor: 'suffix=-{{model.quantization}}' } },
      [],
    ],
    [
      'nothing where names depend on a clock',
      { gitTags: [], registry: ['2024.5.1'], inputs: { tags: "type=raw,value={{date 'YYYY.M.D'}}" } },
      [],
    ],
  ])('%s', async (_, scenario, expected) => {
    expect(await removed(scenario)).toEqual(expected);
  });

  it('never takes what a git tag gives, what is excluded, or what is no full version', async () => {
    const version = fc.tuple(fc.constantFrom('', 'v'), fc.nat(2), fc.nat(2), fc.nat(2)).map(([v, a, b, c]) => `${v}${a}.${b}.${c}`);
    const name = fc.oneof(version, fc.constantFrom('latest', 'v1', 'main', '7b-q4_0', 'nightly', '1.2'));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(version, { maxLength: 8 }), fc.uniqueArray(name, { maxLength: 12 }), async (gitTags, registry) => {
        const gone = await removed({ gitTags, registry, inputs: { 'git-tags': '*\n!v0.*' } });
        const expected = registry.filter(
          (tag) =>
            /^v?\d+\.\d+\.\d+$/.test(tag) && !gitTags.some((one) => one.replace('v', '') === tag.replace('v', '')) && !/^v?0\./.test(tag),
        );
        expect(gone).toEqual(expected.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('needs the whole list of git tags', async () => {
    const cut = new Failure({ code: 'GIT_TAGS_UNREADABLE', message: 'cut off', hint: '' });
    await expect(removed({ gitTags: [], registry: ['v1.0.0'], git: gitWith(cut) })).rejects.toBe(cut);
  });
});

describe('what the delete event prunes', () => {
  async function byDelete(name: string, gitTags: readonly string[], inputs: Record<string, string> = {}): Promise<readonly string[]> {
    const tags = gitTags.map((one, index) => ({ name: one, commit: commitOf(index + 1) }));
    const { context, ports } = scene({ trigger: deleteTrigger(name), git: gitWith(tags), inputs: { prune: 'true', ...inputs } });
    const { candidates, removals } = await select(context);
    expect(candidates).toEqual([]);
    return [...removals.map(({ tag }) => String(tag)), ...ports.remarks.map(({ code }) => code)];
  }

  it.each<[string, string, readonly string[], Record<string, string>, readonly string[]]>([
    ['exactly what it had given', 'v1.0.0', ['v2.0.0'], {}, ['v1.0.0']],
    ['exactly that where no commit tag is given', 'v1.0.0', [], { 'commit-tag': 'false' }, ['v1.0.0']],
    ['by the rules of the step', 'v1.0.0', [], { tags: 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}' }, ['1.0.0']],
    ['unless another git tag gives it', 'v1.0.0', ['1.0.0'], { tags: 'type=semver,pattern={{version}}' }, ['PRUNE_SKIPPED']],
    ['nothing while the version has another git tag, by the name itself', '1.0.0', ['v1.0.0'], {}, ['PRUNE_SKIPPED']],
    ['not a git tag that is no version', 'nightly', [], {}, []],
    ['not a version of four numbers', 'v0.5.0.1', [], {}, []],
    ['not what git-tags excludes', 'v1.0.0', [], { 'git-tags': '*\n!v1*' }, []],
    ['not when it exists again', 'v1.0.0', ['v1.0.0'], {}, ['PRUNE_SKIPPED']],
    ['not without prune', 'v1.0.0', [], { prune: 'false' }, []],
    ['not where its names depend on the model', 'v1.0.0', [], { flavor: 'suffix=-{{model.size}}' }, ['PRUNE_SKIPPED']],
  ])('%s', async (_, name, gitTags, inputs, expected) => {
    expect(await byDelete(name, gitTags, inputs)).toEqual(expected);
  });

  it('says which git tag keeps the version', async () => {
    const git = gitWith([{ name: 'v1.0.0', commit: commitOf(1) }]);
    const { context, ports } = scene({ trigger: deleteTrigger('1.0.0'), git, inputs: { prune: 'true' } });
    expect((await select(context)).removals).toEqual([]);
    expect(ports.remarks).toMatchObject([
      {
        level: 'notice',
        code: 'PRUNE_SKIPPED',
        message: expect.stringMatching(/^1\.0\.0 is not removed with git tag 1\.0\.0: git tag v1\.0\.0 is /),
      },
    ]);
  });
});
