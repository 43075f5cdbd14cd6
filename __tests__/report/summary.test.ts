import { describe, expect, it } from '@jest/globals';
import { readInputs } from '../../src/inputs/index.js';
import { headlineOf } from '../../src/report/outcome.js';
import { resultOf } from '../../src/report/result.js';
import { summaryOf } from '../../src/report/summary.js';
import type { RunRecord } from '../../src/report/index.js';
import type { Change } from '../../src/transaction/index.js';
import { change, digest, failure, publishedRecord, repository } from './outcomes.js';

const inputs = readInputs({ INPUT_REPOSITORY: 'registry.example/acme/demo', GITHUB_WORKSPACE: '/w' }, () => undefined);
const created = change('main', 'branch', 'create', null, digest('a'));
const plan = { repositories: [{ repository: repository('registry.example/acme/demo'), changes: [created] }] };

function headline(record: RunRecord): string {
  const { word, detail } = headlineOf(record, resultOf(record));
  return `${word}: ${detail}`;
}

describe('the headline', () => {
  it.each<[string, RunRecord, string]>([
    [
      'a publication',
      publishedRecord([created, change('v1', 'channel', 'move', digest('b'), digest('a'))], { inputs }),
      'Published: 1 tag created, 1 tag moved.',
    ],
    [
      'an unchanged kit',
      publishedRecord([], { inputs, applied: { repositories: [], pushed: false, unrestored: [] } }),
      'Nothing to do: Everything is in place already: No tag is concerned.',
    ],
    [
      'an idle event',
      { remarks: [], idle: 'Nothing to do: release v1 was edited, which moves no tag.' },
      'Nothing to do: Release v1 was edited, which moves no tag.',
    ],
    [
      'a plan',
      { remarks: [], inputs, writes: { allowed: false, why: 'pull requests only plan' }, changes: plan },
      'Plan only: Pull requests only plan. 1 tag would be created.',
    ],
    ['a refusal', { remarks: [], failure: failure('TAG_CONFLICT') }, 'Refused: It went wrong. Nothing was written.'],
    ['a failure before any write', { remarks: [], failure: failure('KITFILE_MISSING') }, 'Failed: It went wrong. Nothing was written.'],
    [
      'a cancelled run',
      { remarks: [], failure: failure('CANCELLED', 'The run was cancelled (SIGINT).') },
      'Cancelled: The run was cancelled (SIGINT). Nothing was written.',
    ],
    [
      'a failure that was taken back',
      publishedRecord([], { failure: failure('TAG_WRITE_FAILED'), applied: { repositories: [], pushed: false, unrestored: [] } }),
      'Failed: It went wrong. Every tag is where it was before.',
    ],
  ])('of %s', (_, record, expected) => {
    expect(headline(record)).toBe(expected);
  });
});

describe('the summary', () => {
  it('shows full digests before and after of what moved: the way back', () => {
    const record = publishedRecord([change('latest', 'latest', 'move', digest('b'), digest('a'))], { inputs });
    const text = summaryOf(record, resultOf(record)).replaceAll('&#58;', ':');
    expect(text).toContain(digest('b'));
    expect(text).toContain(digest('a'));
  });

  it('lists what could not be put back', () => {
    const applied = {
      repositories: [],
      pushed: true,
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
    const text = summaryOf(publishedRecord([], { applied, failure: failure('TAG_WRITE_FAILED') }), resultOf(publishedRecord([])));
    expect(text).toMatch(/\*\*Not put back:\*\*\n\n\| Repository \| Tag \| Should be \| Is \| Why \|/);
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
    const record = publishedRecord(many, { inputs, remarks });
    const text = summaryOf(record, resultOf(record));
    expect(Buffer.byteLength(text)).toBeLessThan(900 * 1024);
    expect(text).toContain('… and 4950 more tags');
  });
});
