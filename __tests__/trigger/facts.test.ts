import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { known, notKnown } from '../../src/git/index.js';
import { type Event } from '../../src/trigger/event.js';
import { subjectOf } from '../../src/trigger/events.js';
import { Disposables } from '../support/disposable.js';
import { ALL_NEEDS, commitSha, DEFAULT_HEAD, HEAD, MERGE, payload, read, repositoryOf, type Facts } from './reading.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const PUSH = { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: HEAD };
const RELEASE = {
  GITHUB_EVENT_NAME: 'release',
  GITHUB_EVENT_PATH: payload('release-published'),
  GITHUB_REF: 'refs/tags/v1.2.0',
  GITHUB_SHA: HEAD,
};

/** A payload file of this text. */
async function file(text: string): Promise<string> {
  const path = join(await disposables.directory(), 'event.json');
  writeFileSync(path, text);
  return path;
}

describe('without a usable payload', () => {
  it.each<[string, () => Promise<string | undefined>, string]>([
    ['none is named', () => Promise.resolve(undefined), 'there is no event payload (GITHUB_EVENT_PATH is not set)'],
    ['the file is missing', async () => join(await disposables.directory(), 'gone'), 'ENOENT'],
    ['it is a directory', () => disposables.directory(), 'EISDIR'],
    ['it is cut off', () => file('{"ref":"refs/hea'), 'the event payload cannot be read ('],
  ])('the environment suffices where %s', async (_, make, why) => {
    const trigger = await read({ ...PUSH, GITHUB_EVENT_PATH: await make() }, repositoryOf({}), ALL_NEEDS);
    expect(trigger).toMatchObject({ kind: 'branch', branch: 'main', commit: known(HEAD, 'GITHUB_SHA'), writes: { allowed: true } });
    expect(trigger.defaultBranch).toEqual({ known: false, why: expect.stringContaining(why) });
  });

  it.each(['null', '[]', '"text"', '17', '{}', '{"ref":{},"repository":[],"head_commit":7,"base_ref":1,"deleted":"no"}'])(
    'the environment suffices where it is %s',
    async (text) => {
      const trigger = await read({ ...PUSH, GITHUB_EVENT_PATH: await file(text) });
      expect(trigger).toMatchObject({ kind: 'branch', branch: 'main', commit: known(HEAD, 'GITHUB_SHA') });
    },
  );

  it('a byte order mark is no content', async () => {
    const text = `\uFEFF${readFileSync(payload('push-default-branch'), 'utf8')}`;
    expect(await read({ ...PUSH, GITHUB_EVENT_PATH: await file(text) })).toMatchObject({ defaultBranch: { known: true, value: 'main' } });
  });

  it('a pull request is still planned only, and a release still is its git tag', async () => {
    const pull = await read({
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_SHA: MERGE,
      GITHUB_BASE_REF: 'main',
    });
    expect(pull).toMatchObject({
      kind: 'pull-request',
      number: 7,
      writes: { allowed: false },
      baseBranch: known('main', 'GITHUB_BASE_REF'),
    });
    expect(await read({ ...RELEASE, GITHUB_EVENT_PATH: '' })).toMatchObject({ kind: 'tag', tag: 'v1.2.0', event: 'release' });
  });

  it.each(['delete', 'workflow_run', 'pull_request', 'merge_group'])('%s never acts for the ambient branch', async (event) => {
    const trigger = await read({ ...PUSH, GITHUB_EVENT_NAME: event });
    expect(trigger.kind).toBe('other');
    expect(trigger).not.toMatchObject({ commitDate: { known: true } });
  });
});

it('an event without a name is an error that says how to run elsewhere', async () => {
  await expect(read({ GITHUB_REF: 'refs/heads/main' })).rejects.toMatchObject({
    code: 'EVENT_MISSING',
    message: 'There is no event to derive tags from: GITHUB_EVENT_NAME is not set.',
    hint: expect.stringContaining('set GITHUB_EVENT_NAME'),
  });
});

describe('facts are asked of git', () => {
  it('only when they are needed and the payload lacks them', async () => {
    const asked: string[] = [];
    await read({ ...PUSH, GITHUB_EVENT_PATH: payload('push-default-branch') }, repositoryOf({}, asked), ALL_NEEDS);
    await read({ ...PUSH, GITHUB_EVENT_NAME: 'repository_dispatch' }, repositoryOf({}, asked));
    expect(asked).toEqual([]);
    await read({ ...PUSH, GITHUB_EVENT_NAME: 'repository_dispatch' }, repositoryOf({}, asked), ALL_NEEDS);
    expect(asked).toEqual([`date ${HEAD}`, 'default branch']);
  });

  it('and the payload’s date only counts for the commit that it describes', async () => {
    const date = new Date('2026-01-02T03:04:05Z');
    const env = { ...PUSH, GITHUB_EVENT_PATH: payload('push-default-branch'), GITHUB_SHA: DEFAULT_HEAD };
    const trigger = await read(env, repositoryOf({ dates: { [DEFAULT_HEAD]: date } }), ALL_NEEDS);
    expect(trigger.commitDate).toEqual(known(date, 'git'));
  });

  it.each(['2026-03-14', 'yesterday', '2026-13-40T25:61:61Z', '1773500966'])('and %j is no date', async (timestamp) => {
    const path = await file(JSON.stringify({ head_commit: { id: HEAD, timestamp } }));
    expect(await read({ ...PUSH, GITHUB_EVENT_PATH: path })).toMatchObject({ commitDate: notKnown('not asked') });
  });
});

describe('the commit', () => {
  it('of an annotated git tag is never the tag object', async () => {
    const env = { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: payload('push-tag-annotated'), GITHUB_REF: 'refs/tags/v1.2.0' };
    const tagObject = commitSha('7a67a67a67a67a67a67a67a67a67a67a67a67a67');
    for (const sha of [undefined, tagObject]) {
      const trigger = await read({ ...env, GITHUB_SHA: sha });
      expect(trigger.commit).toEqual(known(HEAD, 'event payload, head_commit.id'));
    }
  });

  it('is what the ref points at where neither payload nor environment tells', async () => {
    const git = repositoryOf({ branches: { main: HEAD }, tags: { v1: MERGE } });
    expect(await read({ ...PUSH, GITHUB_SHA: '' }, git)).toMatchObject({ commit: known(HEAD, 'git') });
    expect(await read({ ...PUSH, GITHUB_SHA: '0'.repeat(40), GITHUB_REF: 'refs/tags/v1' }, git)).toMatchObject({
      commit: known(MERGE, 'git tag v1, git'),
    });
    expect(await read({ ...PUSH, GITHUB_SHA: 'abc' })).toMatchObject({
      commit: notKnown('no commit in GITHUB_SHA, event payload, head_commit.id, event payload, after; branch main is not told'),
    });
  });

  it.each<[string, string | undefined, Facts, unknown]>([
    ['GITHUB_SHA where git tells nothing', 'refs/tags/v1.2.0', {}, known(HEAD, 'GITHUB_SHA')],
    ['GITHUB_SHA where git agrees', 'refs/tags/v1.2.0', { tags: { 'v1.2.0': HEAD } }, known(HEAD, 'GITHUB_SHA')],
    [
      'that of the git tag where git does not agree',
      'refs/tags/v1.2.0',
      { tags: { 'v1.2.0': MERGE } },
      known(MERGE, 'git tag v1.2.0, git'),
    ],
    [
      'that of the git tag where the run is on a branch',
      'refs/heads/main',
      { tags: { 'v1.2.0': MERGE } },
      known(MERGE, 'git tag v1.2.0, git'),
    ],
    [
      'unknown where the run is on a branch and there is no git tag',
      'refs/heads/main',
      { tags: {} },
      notKnown('the event names no commit of its own; there is no git tag v1.2.0'),
    ],
  ])('of a release is %s', async (_, ref, facts, expected) => {
    expect(await read({ ...RELEASE, GITHUB_REF: ref }, repositoryOf(facts))).toMatchObject({ kind: 'release', commit: expected });
  });
});

describe('the latest release', () => {
  it.each<[Facts, unknown]>([
    [{ latest: 'v1.2.0' }, known(true, 'git')],
    [{ latest: 'v2.0.0' }, known(false, 'git')],
    [{}, notKnown('latest release is not told')],
  ])('with %j', async (facts, latest) => {
    expect(await read(RELEASE, repositoryOf(facts), ALL_NEEDS)).toMatchObject({ latest });
  });
});

describe('the triggering run’s head_branch', () => {
  const RUN = { ...PUSH, GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: payload('workflow-run-tag'), GITHUB_SHA: DEFAULT_HEAD };

  it.each<[string, Facts, object]>([
    ['no git tag of that name: a branch', { tags: {} }, { kind: 'branch', branch: 'v1.2.0' }],
    ['a git tag on the commit, no branch: a git tag', { tags: { 'v1.2.0': HEAD } }, { kind: 'tag', tag: 'v1.2.0' }],
    ['tags unreadable, a branch: a branch', { branches: { 'v1.2.0': HEAD } }, { kind: 'branch', branch: 'v1.2.0' }],
    [
      'both: unclear',
      { tags: { 'v1.2.0': HEAD }, branches: { 'v1.2.0': HEAD } },
      { kind: 'other', ref: '', unclear: 'v1.2.0 is both a branch and a git tag, and the payload does not say which one ran' },
    ],
    [
      'a git tag elsewhere: unclear',
      { tags: { 'v1.2.0': MERGE } },
      {
        kind: 'other',
        ref: '',
        unclear: 'git tag v1.2.0 names another commit than the triggering run had, and no branch of this name is known',
      },
    ],
    [
      'nothing known: unclear',
      {},
      { kind: 'other', ref: '', unclear: 'whether v1.2.0 is a branch or a git tag is not known: tag v1.2.0 is not told' },
    ],
  ])('%s', async (_, facts, expected) => {
    expect(await read(RUN, repositoryOf(facts))).toMatchObject({ ...expected, commit: { value: HEAD } });
  });
});

describe('hostile payloads', () => {
  const EVENT_NAMES = ['push', 'create', 'delete', 'release', 'schedule', 'merge_group', 'workflow_run', 'pull_request', 'issues'];
  const KEYS = ['ref', 'ref_type', 'after', 'deleted', 'head_commit', 'id', 'timestamp', 'repository', 'default_branch', 'full_name'];
  const MORE_KEYS = [
    'release',
    'tag_name',
    'pull_request',
    'number',
    'head',
    'base',
    'repo',
    'workflow_run',
    'event',
    'head_branch',
    '__proto__',
  ];
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 0, -1, 1e300, '', 'push', 'branch', 'tag', 'refs/heads/x', 'refs/tags/\u001b[31m', '::error::x', 'a\nb'),
      fc.string({ unit: 'binary' }),
      fc.array(tie('any'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom(...KEYS, ...MORE_KEYS), tie('any'), { maxKeys: 6 }),
    ),
  })).any;

  it('never crash the parser, nor bring control characters into a ref', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVENT_NAMES), value, fc.string({ unit: 'binary' }), (name, json, ref) => {
        const event: Event = { name, env: { GITHUB_REF: ref }, payload: JSON.parse(JSON.stringify(json)) as unknown };
        const subject = subjectOf(event);
        const names = Object.values(subject).filter((one) => typeof one === 'string');
        for (const text of names) expect(text).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 300 },
    );
  });

  it('deeply nested ones are read or refused, not crashed on', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const trigger = await read({ ...PUSH, GITHUB_EVENT_PATH: await file(`{"ref":${deep}}`) });
    expect(trigger).toMatchObject({ kind: 'branch', branch: 'main' });
  });
});
