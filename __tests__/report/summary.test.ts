import { describe, expect, it } from '@jest/globals';
import { Failure, type Problem, type Remark } from '../../src/failure.js';
import { readInputs } from '../../src/inputs/index.js';
import { headlineOf } from '../../src/report/headline.js';
import { recordOf, type Reached } from '../../src/report/record.js';
import { recoverySummary, summaryOf, unrestoredProblem } from '../../src/report/summary.js';
import type { Digest } from '../../src/oci/index.js';
import type { Change, Unrestored } from '../../src/transaction/index.js';
import type { Trigger } from '../../src/trigger/index.js';
import { change, digest, failure, ONE, plain, published, repository } from './outcomes.js';

const inputs = readInputs({ INPUT_REPOSITORY: 'registry.example/acme/demo', GITHUB_WORKSPACE: '/w' }, () => undefined);
const created = change('main', 'branch', 'create', null, digest('a'));
const plan = { repositories: [{ repository: repository('registry.example/acme/demo'), changes: [created] }] };

const promote = readInputs(
  {
    INPUT_REPOSITORY: 'registry.example/acme/demo',
    INPUT_MODE: 'promote',
    INPUT_SOURCE: 'v1',
    INPUT_TAGS: 'latest',
    GITHUB_WORKSPACE: '/w',
  },
  () => undefined,
);
const sentAhead = { countsOf: () => ({ uploaded: 1, present: 0, mounted: 0, bytes: 5 }) } as unknown as NonNullable<Reached['ahead']>;
const LIMIT = 900 * 1024;

function unrestored(before: Digest | null, more: Partial<Unrestored> = {}): Unrestored {
  return { repository: repository('registry.example/acme/demo'), tag: created.tag, before, why: 'the registry said 503', ...more };
}

const problem = (code: string, more: Partial<Problem> = {}): Problem => ({ code, message: `${code} happened.`, hint: 'Look.', ...more });

const remark = (code: string, level: 'warning' | 'notice', more: Partial<Problem> = {}): Remark => ({
  ...problem(code, more),
  level,
  subject: 'tags',
});

function page(record: Reached, env: Readonly<Record<string, string>> = {}): string {
  return plain(summaryOf(recordOf(record, env)));
}

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
    [
      'several ModelKits of which none needed a write',
      {
        ...unwritten(change('main', 'branch', 'keep', digest('a'), digest('a'))),
        selection: { ...ONE, findings: { looked: 1, withoutModelKit: [], withoutGitTag: [] } },
      },
      'Nothing to do: Everything is in place already: 1 tag kept.',
    ],
    [
      'git tags of which none has a ModelKit',
      { ...unwritten(), selection: { candidates: [], removals: [], findings: { looked: 1, withoutModelKit: [], withoutGitTag: [] } } },
      'Nothing written: No tag is concerned.',
    ],
    ['a run without a tag', unwritten(), 'Nothing written: No tag is concerned.'],
    ['a promotion', published([created], { inputs: promote }), 'Promoted: 1 tag created.'],
    ['a plan of nothing', { remarks: [], inputs }, 'Plan only: No tag is concerned.'],
    [
      'an event without the article of a sentence',
      { remarks: [], idle: 'workflow_run: the run that asked did not succeed!' },
      'Nothing to do: The run that asked did not succeed!',
    ],
    [
      'tags that are all of a fate',
      published([created, change('x', 'raw', 'create', null, digest('a')), change('v0', 'version', 'delete', digest('b'), null)]),
      'Published: 2 tags created, 1 tag removed.',
    ],
    [
      'a plan of every fate',
      {
        remarks: [],
        changes: {
          repositories: [
            {
              repository: repository('registry.example/acme/demo'),
              changes: (['create', 'move', 'keep', 'skip', 'refuse', 'delete'] as const).map((action) =>
                change(action, 'branch', action, digest('b'), digest('a')),
              ),
            },
          ],
        },
      },
      'Plan only: 1 tag would be created, 1 tag would be moved, 1 tag would be removed, 1 tag would stay, 1 tag left alone, 1 tag would be refused.',
    ],
    [
      'a skipped tag that is not stale',
      unwritten({
        ...change('main', 'branch', 'keep', digest('b'), digest('b')),
        remark: { code: 'TAG_STALE', level: 'notice', message: 'It is newer.', hint: '' },
      }),
      'Nothing to do: Everything is in place already: 1 tag kept.',
    ],
    [
      'a failure after layers were sent',
      { remarks: [], inputs, ahead: sentAhead, failure: failure('X') },
      'Failed: No tag was written. What was uploaded stays: a re-run of the job does not send it again.',
    ],
    [
      'a failure of which it is not known how far the writes came',
      { remarks: [], inputs, writing: true, failure: failure('X') },
      'Failed: The run ended while it was writing, so that what it wrote is not known here. The post step looks, and puts back what was moved.',
    ],
    ['a stale run that is refused', { remarks: [], failure: failure('TAG_STALE') }, 'Refused: Nothing was written.'],
    [
      'a failure with tags that could not be put back',
      published([created], {
        failure: failure('X'),
        applied: { repositories: [], pushed: true, previous: new Map(), unrestored: [unrestored(digest('b')), unrestored(null)] },
      }),
      'Failed: 2 tags could not be put back; see below.',
    ],
    ...(['create', 'move', 'delete'] as const).map((action): [string, Reached, string] => [
      `a failure after a ${action}`,
      published([change('t', 'branch', action, digest('b'), digest('a'))], { failure: failure('X') }),
      `Failed: 1 tag ${{ create: 'created', move: 'moved', delete: 'removed' }[action]}. New tags that stay point at a whole ModelKit.`,
    ]),
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

  it('begins with outcome, repository and version', () => {
    const first = (record: Reached): string | undefined => page(record).split('\n')[0];
    const overtaken: Change = {
      ...change('main', 'branch', 'skip', digest('b'), digest('b')),
      remark: { code: 'TAG_STALE', level: 'notice', message: 'It is newer.', hint: '' },
    };
    const commit = change(`sha-${'f'.repeat(40)}`, 'commit', 'create', null, digest('a'));
    expect([
      first(published([created], { inputs })),
      first(published([commit, overtaken], { inputs })),
      first(published([], { inputs })),
      first(published([created], { inputs, failure: failure('X') })),
      first({ remarks: [], failure: failure('X') }),
    ]).toEqual([
      '## ModelKit: published · registry.example/acme/demo:main',
      '## ModelKit: published, newer tags left alone · registry.example/acme/demo:sha-fffffff…',
      '## ModelKit: published · registry.example/acme/demo',
      '## ModelKit: failed · registry.example/acme/demo',
      '## ModelKit: failed',
    ]);
  });

  it('leads on where there are pages, and says the hint of a plan where the plan is told', () => {
    const trigger = { kind: 'branch', commit: { known: true, value: 'f'.repeat(40) } } as unknown as Trigger;
    const base = 'https://github.com/acme/demo';
    const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/demo', GITHUB_RUN_ID: '7' };
    const remarks = [remark('PLAN_ONLY', 'notice', { hint: 'Push to publish.' }), remark('PLAN_ONLY', 'warning', { hint: 'Not there.' })];
    const second = (record: Reached, known: Readonly<Record<string, string>>): string | undefined => page(record, known).split('\n')[2];
    const planned: Reached = { remarks, inputs, trigger };
    expect(second(planned, env)).toBe(
      `No tag is concerned. Push to publish. <code>PLAN_ONLY</code><br><a href="${base}/commit/${'f'.repeat(40)}">commit <code>fffffff</code></a> · <a href="${base}/actions/runs/7">run</a>`,
    );
    expect(second(planned, {})).toBe('No tag is concerned. Push to publish. <code>PLAN_ONLY</code>');
    expect(page(planned)).not.toContain('[!NOTE]');
    expect(second({ remarks: [] }, {})).toBe('No tag is concerned.');
  });

  it('says what is cured alike once, fifty at most', () => {
    const box = (text: string, kind: string): string => /(?:^>.*\n?)+/m.exec(text.slice(text.indexOf(`> [!${kind}]`)))?.[0].trim() ?? '';
    const two = [remark('A', 'warning'), remark('A', 'warning', { message: 'Again.' }), remark('B', 'warning')];
    expect(box(page({ remarks: two }), 'WARNING')).toBe(
      '> [!WARNING]\n> A happened.<br>Again.<br>Look. <code>A</code>\n>\n> B happened.<br>Look. <code>B</code>',
    );
    expect(page({ remarks: [] })).not.toContain('[!');
    const failed = page({
      remarks: [],
      failure: new Failure([problem('A', { at: { file: 'Kitfile', line: 3, column: 5 } }), problem('B')]),
    });
    expect(box(failed, 'CAUTION')).toBe(
      '> [!CAUTION]\n> <code>Kitfile:3:5</code>: A happened.<br>**To change:** Look. <code>A</code>\n>\n> B happened.<br>**To change:** Look. <code>B</code>',
    );
    const many = (count: number): string =>
      page({ remarks: Array.from({ length: count }, (_, at) => remark('A', 'warning', { message: `m${at}.` })) });
    expect(many(50)).not.toContain('more in the log');
    expect(many(52)).toMatch(/m49\.<br>Look\. <code>A<\/code>\n>\n> … and 2 more in the log\./);
  });

  it('tells of git tags and ModelKits that have no counterpart', () => {
    const names = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `v${at}`);
    const text = (without: number, tags: number): string =>
      page({
        remarks: [],
        selection: {
          ...ONE,
          findings: {
            looked: 60,
            withoutModelKit: names(without).map((gitTag) => ({ gitTag, why: 'nothing is published' })),
            withoutGitTag: names(tags).map((name) => change(name, 'version', 'keep', null, null).tag),
          },
        },
      });
    expect(text(1, 2)).toContain(
      [
        '60 git tags looked at, 59 with a ModelKit.',
        '<details><summary>1 git tag without a ModelKit</summary>',
        '- <code>v0</code>: nothing is published',
        '</details>',
        '<details><summary>2 version tags without a git tag</summary>',
        '- <code>v0</code>\n- <code>v1</code>',
        '</details>',
      ].join('\n\n'),
    );
    expect(text(0, 0)).not.toContain('<details>');
    expect(text(50, 0)).not.toContain('more');
    expect(text(0, 51)).toMatch(/- <code>v49<\/code>\n- … and 1 more\n/);
    expect(page({ remarks: [], selection: ONE })).not.toContain('looked at');
  });

  it('says which rules gave nothing: of the default ones by name, of own ones why', () => {
    const own = readInputs(
      { INPUT_REPOSITORY: 'registry.example/acme/demo', INPUT_TAGS: 'latest', GITHUB_WORKSPACE: '/w' },
      () => undefined,
    );
    const skipped = ['type=content', 'flavor', 'type=semver'].map((rule) => ({ rule, reason: `no ${rule} here` }));
    expect(page({ remarks: [], inputs, skipped })).toContain(
      'No tag in this run from the default rules <code>type=content</code> (no type=content here), <code>flavor</code> (no flavor here), <code>type=semver</code>.',
    );
    const rows = (count: number): readonly { readonly rule: string; readonly reason: string }[] =>
      Array.from({ length: count }, (_, at) => ({ rule: `r${at}`, reason: 'not now' }));
    expect(page({ remarks: [], inputs: own, skipped: rows(51) })).toMatch(
      /<summary>Rules that gave no tag \(51\)<\/summary>\n\n\| Rule \| Why \|\n\| :-- \| :-- \|\n\| <code>r0<\/code> \| not now \|\n[^]*<code>r49<\/code> \| not now \|\n\n<\/details>/,
    );
    const findings = { looked: 1, withoutModelKit: [{ gitTag: 'v1', why: 'nothing' }], withoutGitTag: [] };
    const mirror = { remarks: [], inputs, selection: { ...ONE, findings } };
    const listed = ['git tag v1', 'git tags without a ModelKit'].map((rule) => ({ rule, reason: 'nothing' }));
    expect(page({ ...mirror, skipped: listed })).not.toMatch(/default rules|Rules that/);
    expect(page({ ...mirror, skipped: [...listed, ...rows(1)] })).toContain('Rules that gave no tag (1)');
  });

  it('is cut at the first part that does not fit', () => {
    const text = (length: number): string => summaryOf(recordOf({ remarks: [remark('A', 'warning', { message: 'm'.repeat(length) })] }));
    const fits = LIMIT - text(0).length;
    expect(text(fits)).toHaveLength(LIMIT);
    expect(text(fits + 1)).toMatch(
      /^## ModelKit: plan only\n\n.*\n\nThe rest of this summary is too long for GitHub; it is in the log\.\n\n$/,
    );
  });
});

describe('the summary of a run that ended before its time', () => {
  const lostJournal = { code: 'JOURNAL_NOT_WRITTEN', message: 'It is gone.', hint: 'Look.' } as const;
  const one = { repository: repository('registry.example/acme/demo'), tag: created.tag };

  it('tells what was put back, and what was not', () => {
    expect(
      plain(
        recoverySummary(
          {
            restored: [
              { ...one, to: digest('b') },
              { ...one, to: null },
            ],
            unrestored: [],
            problem: lostJournal,
          },
          {},
        ),
      ),
    ).toBe(
      [
        '## ModelKit: put back after an interrupted run',
        '2 tags put back.',
        '> [!CAUTION]\n> It is gone.<br>**To change:** Look. <code>JOURNAL_NOT_WRITTEN</code>',
        [
          '|  | Tag | What happened |\n| :-- | :-- | :-- |',
          '| ↩️ | <code>main</code> | **put back** to <code>bbbbbbbbbbbb</code><br><code>registry.example/acme/demo</code> |',
          '| ↩️ | <code>main</code> | **taken back**, was absent<br><code>registry.example/acme/demo</code> |',
        ].join('\n'),
        '',
      ].join('\n\n'),
    );
    const states = [unrestored(digest('b'), { actual: digest('d') }), unrestored(null), unrestored(digest('b'), { actual: null })];
    const row = (text: string): string =>
      `| <code>main</code> | **should be ${text}**<br>the registry said 503<br><code>registry.example/acme/demo</code> |`;
    expect(plain(recoverySummary({ restored: [], unrestored: states }, {}))).toBe(
      [
        '## ModelKit: put back after an interrupted run',
        '0 tags put back, 3 not.',
        '### Not put back <code>TAG_NOT_RESTORED</code>',
        [
          '| Tag | What is wrong |\n| :-- | :-- |',
          row('<code>bbbbbbbbbbbb</code>, is <code>dddddddddddd</code>'),
          row('absent, is unknown'),
          row('<code>bbbbbbbbbbbb</code>, is absent'),
        ].join('\n'),
        'To put it back:',
        `<pre>${[1, 2].map(() => `oras tag registry.example/acme/demo@${digest('b')} main`).join('\n')}</pre>`,
        '',
      ].join('\n\n'),
    );
    expect(recoverySummary({ restored: [], unrestored: [unrestored(null)] }, {})).not.toContain('To put it back');
  });

  it('is nothing where there was nothing to do', () => {
    expect(recoverySummary({ restored: [], unrestored: [] }, {})).toBe('');
    for (const some of [{ restored: [{ ...one, to: null }] }, { unrestored: [unrestored(null)] }, { problem: lostJournal }]) {
      expect(recoverySummary({ restored: [], unrestored: [], ...some }, {})).not.toBe('');
    }
  });
});

describe('a tag that could not be put back', () => {
  it.each([
    [
      unrestored(digest('b'), { actual: digest('a') }),
      `should be ${digest('b')} and is ${digest('a')}`,
      `Run the job again, or put it back: mode promote with source ${digest('b')}.`,
    ],
    [
      unrestored(null, { actual: digest('a') }),
      `should be absent and is ${digest('a')}`,
      'The tag names a complete ModelKit and was not there before. Run the job again to finish, or remove the tag in the registry.',
    ],
    [
      unrestored(null),
      'should be absent and is unknown',
      'The tag names a complete ModelKit and was not there before. Run the job again to finish, or remove the tag in the registry.',
    ],
    [
      unrestored(digest('b'), { actual: null }),
      `should be ${digest('b')} and is absent`,
      `Run the job again, or put it back: mode promote with source ${digest('b')}.`,
    ],
  ])('says what is wrong and what to do %#', (one, wrong, todo) => {
    const { message, hint, code } = unrestoredProblem(one);
    expect([code, message, hint]).toEqual(['TAG_NOT_RESTORED', `registry.example/acme/demo:main ${wrong}: the registry said 503`, todo]);
  });
});
