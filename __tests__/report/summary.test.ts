import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { readInputs } from '../../src/inputs/index.js';
import { headlineOf } from '../../src/report/headline.js';
import { recordOf, type Reached } from '../../src/report/record.js';
import { summaryOf } from '../../src/report/summary.js';
import type { Change } from '../../src/transaction/index.js';
import { change, digest, failure, published, repository } from './outcomes.js';

const inputs = readInputs({ INPUT_REPOSITORY: 'registry.example/acme/demo', GITHUB_WORKSPACE: '/w' }, () => undefined);
const created = change('main', 'branch', 'create', null, digest('a'));
const plan = { repositories: [{ repository: repository('registry.example/acme/demo'), changes: [created] }] };

function headline(record: Reached): string {
  const { word, but, detail } = headlineOf(recordOf(record));
  return `${[word, ...(but === undefined ? [] : [but])].join(', ')}: ${detail}`;
}

function unwritten(...changes: readonly Change[]): Reached {
  const record = published(changes, { inputs });
  return record.applied === undefined ? record : { ...record, applied: { ...record.applied, pushed: false } };
}

describe('the headline', () => {
  it.each<[string, Reached, string]>([
    [
      'a publication',
      published([created, change('v1', 'channel', 'move', digest('b'), digest('a'))], { inputs }),
      'Published: 1 tag created, 1 tag moved.',
    ],
    [
      'an unchanged kit',
      unwritten(change('main', 'branch', 'keep', digest('a'), digest('a'))),
      'Nothing to do: Everything is in place already: 1 tag kept.',
    ],
    [
      'tags that stay where they are',
      unwritten(change('main', 'branch', 'skip', digest('b'), digest('b'))),
      'Nothing written: 1 tag left alone.',
    ],
    [
      'a run that a newer one has overtaken',
      unwritten({
        ...change('main', 'branch', 'skip', digest('b'), digest('b')),
        remark: { code: 'TAG_STALE', level: 'notice', message: 'It is newer.', hint: '' },
      }),
      'Nothing written, newer tags left alone: 1 tag left alone.',
    ],
    [
      'a version that is kept elsewhere',
      unwritten({ ...change('v1.0.0', 'version', 'keep', digest('b'), digest('b')), wanted: digest('a') }),
      'Nothing written: 1 tag kept.',
    ],
    [
      'a mirror that no git tag matches',
      { ...unwritten(), selection: { candidates: [], removals: [], findings: { looked: 0, withoutModelKit: [], withoutGitTag: [] } } },
      'Nothing to do: No git tag matches "git-tags".',
    ],
    [
      'an idle event',
      { remarks: [], idle: 'Nothing to do: release v1 was edited, which moves no tag.' },
      'Nothing to do: Release v1 was edited, which moves no tag.',
    ],
    [
      'a plan',
      { remarks: [], inputs, writes: { allowed: false, why: 'pull_request from a fork: it is planned' }, changes: plan },
      'Plan only: Pull request from a fork: it is planned. 1 tag would be created.',
    ],
    [
      'a plan that could not read a tag',
      {
        remarks: [],
        inputs,
        writes: { allowed: false, why: 'pull requests only plan' },
        changes: {
          repositories: [
            {
              repository: repository('registry.example/acme/demo'),
              changes: [created, { ...change('v1', 'version', 'skip', null, null), unreadable: true }],
            },
          ],
        },
      },
      'Plan only: Pull requests only plan. 1 tag would be created, 1 tag could not be read.',
    ],
    [
      'a prune where the registry cannot remove a tag',
      {
        ...unwritten(change('v1.0.0', 'version', 'skip', digest('a'), digest('a'))),
        remarks: [{ code: 'TAG_NOT_REMOVED', level: 'warning', subject: 'registry', message: 'It is still there.', hint: 'Remove it.' }],
      },
      'Nothing written, a tag could not be removed: 1 tag left alone.',
    ],
    ['a refusal', { remarks: [], failure: failure('TAG_CONFLICT') }, 'Refused: Nothing was written.'],
    ['a failure before any write', { remarks: [], failure: failure('KITFILE_MISSING') }, 'Failed: Nothing was written.'],
    [
      'a cancelled run',
      { remarks: [], failure: failure('CANCELLED', 'The run was cancelled (SIGINT).') },
      'Cancelled: Nothing was written.',
    ],
    [
      'a failure that was taken back',
      published([], {
        failure: failure('TAG_WRITE_FAILED'),
        applied: { repositories: [], pushed: false, previous: new Map(), unrestored: [] },
      }),
      'Failed: Every tag is where it was before.',
    ],
    [
      'a failure that was taken back, with its ModelKit stored',
      published([change('main', 'branch', 'restore', digest('b'), digest('b'))], { failure: failure('TAG_WRITE_FAILED') }),
      'Failed: Every tag is where it was before. What was uploaded stays: a re-run of the job does not send it again.',
    ],
    [
      'a failure after a new version',
      published([change('v1.0.0', 'version', 'create', null, digest('a')), change('main', 'branch', 'restore', null, null)], {
        failure: failure('TAG_WRITE_FAILED'),
      }),
      'Failed: 1 tag created, 1 tag put back. New tags that stay point at a whole ModelKit.',
    ],
  ])('of %s', (_, record, expected) => {
    expect(headline(record)).toBe(expected);
  });
});

describe('the summary', () => {
  it.each<[string, Change, string]>([
    ['a new tag that the run did not reach', change('main', 'branch', 'skip', null, null), 'not there'],
    ['a tag that could not be read', { ...change('main', 'branch', 'skip', null, null), unreadable: true }, 'not known'],
    ['a tag that stays', change('main', 'branch', 'skip', digest('b'), digest('b')), 'left at <code>bbbbbbbbbbbb</code>'],
    ['a tag that somebody took', change('main', 'branch', 'refuse', digest('b'), digest('c')), 'refused, is at <code>cccccccccccc</code>'],
    ['a new tag that is refused', change('main', 'branch', 'refuse', null, null), 'refused, not there'],
    [
      'a content tag of another ModelKit',
      { ...change('7b', 'content', 'keep', digest('b'), digest('b')), wanted: digest('a') },
      'decided so, at <code>bbbbbbbbbbbb</code>',
    ],
    ['a tag in place', change('7b', 'content', 'keep', digest('a'), digest('a')), 'unchanged'],
  ])('says of %s where it is', (_, one, expected) => {
    const record = published([one], { inputs });
    expect(summaryOf(recordOf(record))).toContain(` | **${expected}**<br>`);
  });

  it('tells each problem once, with its place and what to change', () => {
    const problem = {
      code: 'KITFILE_X',
      message: 'The key is <unknown>.',
      hint: 'Remove it.',
      at: { file: 'Kitfile', line: 3, column: 5 },
    };
    const record: Reached = { remarks: [], inputs, failure: new Failure(problem) };
    const text = summaryOf(recordOf(record));
    expect(text.match(/The key is/g)).toHaveLength(1);
    expect(text).toContain(`> <code>Kitfile&#58;3&#58;5</code>: The key is &#60;unknown&#62;.<br>**To change:** Remove it. `);
  });

  it('shows no way back from what did not happen', () => {
    const moved = change('latest', 'latest', 'move', digest('b'), digest('a'));
    const changes = { repositories: [{ repository: repository('registry.example/acme/demo'), changes: [moved] }] };
    const planned: Reached = { remarks: [], inputs, writes: { allowed: false, why: 'pull requests only plan' }, changes };
    const refused: Reached = { ...planned, failure: failure('TAG_CONFLICT') };
    expect([published([moved], { inputs }), planned, refused].map((record) => summaryOf(recordOf(record)).includes('Go back'))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('shows the full digest of what a moved tag named before: the way back', () => {
    const record = published([change('latest', 'latest', 'move', digest('b'), digest('a'))], { inputs });
    const text = summaryOf(recordOf(record)).replaceAll('&#58;', ':').replaceAll('<wbr>', '');
    expect(text).toContain(digest('b'));
    expect(text).toContain(digest('a'));
  });

  it('lists what could not be put back', () => {
    const applied = {
      repositories: [],
      pushed: true,
      previous: new Map(),
      unrestored: [
        {
          repository: repository('registry.example/acme/demo'),
          tag: created.tag,
          before: digest('b'),
          actual: digest('a'),
          why: 'the registry said 503',
        },
      ],
    };
    const text = summaryOf(recordOf(published([], { applied, failure: failure('TAG_WRITE_FAILED') })));
    expect(text).toMatch(/### Not put back <code>TAG&#95;NOT&#95;RESTORED<\/code>\n\n\| Tag \| What is wrong \|/);
    expect(text).toContain('the registry said 503');
  });

  it('stays below what GitHub shows, and counts the rows it leaves out', () => {
    const many: Change[] = Array.from({ length: 5000 }, (_, index) => change(`v1.0.${index}`, 'version', 'create', null, digest('a')));
    const remarks = Array.from({ length: 5000 }, () => ({
      code: 'X',
      message: 'm'.repeat(500),
      hint: 'h',
      level: 'warning' as const,
      subject: 'tags' as const,
    }));
    const record = published(many, { inputs, remarks });
    const text = summaryOf(recordOf(record));
    expect(Buffer.byteLength(text)).toBeLessThan(900 * 1024);
    expect(text).toContain('… and 4950 tags more');
  });

  it('tells the notice of a tag once: in its row, which leads to what to do, else with what to do below', () => {
    const kept: Change = {
      ...change('7b', 'content', 'keep', digest('b'), digest('b')),
      wanted: digest('a'),
      remark: { code: 'CONTENT_TAG_KEPT', level: 'notice', message: 'It is kept.', hint: 'Use the digest.' },
    };
    const rows = (action: 'create' | 'keep', count: number): Change[] =>
      Array.from({ length: count }, (_, index) => change(`v1.0.${index}`, 'version', action, null, digest('a')));
    const remarks = [
      { code: 'CONTENT_TAG_KEPT', level: 'notice', subject: 'tags', message: 'It is kept.', hint: 'Use the digest.' } as const,
    ];
    const said = (others: readonly Change[], env: Readonly<Record<string, string>>) => {
      const text = summaryOf(recordOf(published([...others, kept], { inputs, remarks }), env));
      return { row: text.includes('decided so, at'), note: text.includes('It is kept.'), hint: text.includes('Use the digest.') };
    };
    const pages = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_ACTION_REPOSITORY: 'o/a', GITHUB_ACTION_REF: 'v1' };
    const inRow = { row: true, note: false, hint: false };
    const below = { row: false, note: true, hint: true };
    expect([said([], pages), said(rows('keep', 60), pages), said(rows('create', 50), pages), said([], {})]).toEqual([
      inRow,
      inRow,
      below,
      { ...below, row: true },
    ]);
    expect(summaryOf(recordOf(published([...rows('keep', 60), kept], { inputs })))).toContain('… and 60 tags unchanged');
  });
});
