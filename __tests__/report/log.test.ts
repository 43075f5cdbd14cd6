import { describe, expect, it } from '@jest/globals';
import { logOf } from '../../src/report/log.js';
import { recordOf, type Reached } from '../../src/report/record.js';
import type { Change } from '../../src/transaction/index.js';
import { columns } from '../../src/runner/log.js';
import { change, digest, failure, published, repository } from './outcomes.js';

describe('the log', () => {
  it('has one line a tag, in columns, folded by repository, and then the outcome with the whole digest once', () => {
    const changes = [
      change('7b-chat-q8_0', 'content', 'create', null, digest('a')),
      change('main', 'branch', 'move', digest('b'), digest('a')),
      change('latest', 'latest', 'keep', digest('a'), digest('a')),
    ];
    const { folded, lines } = logOf(recordOf(published(changes)));
    expect(folded.map(({ title }) => title)).toEqual(['Tags of registry.example/acme/demo']);
    const rows = folded.flatMap((one) => columns(one.rows));
    expect(rows).toHaveLength(3);
    for (const part of ['7b-chat-q8_0', 'main', 'latest']) {
      expect(rows.map((row) => row.indexOf(part)).filter((at) => at >= 0)).toEqual([rows[0]?.indexOf('7b-chat-q8_0')]);
    }
    expect(new Set(rows.map((row) => row.indexOf('decided so')))).toHaveProperty('size', 1);
    expect([...rows, ...lines].join('\n').split(digest('a'))).toHaveLength(2);
  });

  it('counts unchanged tags beyond a screenful instead of listing them', () => {
    const kept = Array.from({ length: 60 }, (_, index) => change(`v1.0.${index}`, 'version', 'keep', digest('a'), digest('a')));
    const { folded } = logOf(recordOf(published([...kept, change('latest', 'latest', 'move', digest('b'), digest('a'))])));
    expect(folded.map(({ rows, more }) => [rows.map(([, tag]) => tag), more])).toEqual([[['latest'], ['… and 60 tags unchanged']]]);
  });

  it('lists a screenful of unchanged tags', () => {
    const kept = Array.from({ length: 50 }, (_, index) => change(`v1.0.${index}`, 'version', 'keep', digest('a'), digest('a')));
    const { folded } = logOf(recordOf(published(kept)));
    expect(folded.map(({ rows, more }) => [rows.length, more])).toEqual([[50, []]]);
    expect(logOf(recordOf(published([])))).toEqual({
      folded: [],
      lines: ['Published: No tag is concerned.', `registry.example/acme/demo@${digest('a')}`],
    });
    expect(logOf(recordOf({ remarks: [] })).lines).toEqual(['Plan only: No tag is concerned.']);
  });

  it('says from where to where each tag goes, and why where that is news', () => {
    const cells = (one: Change): readonly string[] | undefined => logOf(recordOf(published([one]))).folded[0]?.rows[0];
    const [a, b] = [digest('a'), digest('b')];
    const told: readonly (readonly [Change, string])[] = [
      [change('t', 'branch', 'create', null, a), 'sha256:aaaaaaaaaaaa'],
      [change('t', 'branch', 'move', b, a), 'sha256:bbbbbbbbbbbb → sha256:aaaaaaaaaaaa'],
      [change('t', 'branch', 'keep', a, a), 'sha256:aaaaaaaaaaaa'],
      [change('t', 'branch', 'delete', a, null), 'sha256:aaaaaaaaaaaa → absent'],
      [change('t', 'branch', 'skip', null, null), 'absent'],
      [{ ...change('t', 'branch', 'skip', null, null), unreadable: true }, 'not known'],
    ];
    for (const [one, digests] of told) expect(cells(one)).toEqual([one.action, 't', digests, 'decided so']);
    expect(cells({ ...change('t', 'branch', 'create', null, a), reason: 'named so' })?.at(-1)).toBe('');
  });

  it('says of a plan how far it came', () => {
    const changes = {
      repositories: [{ repository: repository('a.example/a/b'), changes: [change('t', 'branch', 'create', null, digest('a'))] }],
    };
    const blobs = { uploaded: 1, present: 0, mounted: 0, bytes: 5 };
    const ahead = { countsOf: () => blobs } as unknown as NonNullable<Reached['ahead']>;
    const ended = { remarks: [], changes, failure: failure('X') };
    const title = (reached: Reached): string | undefined => logOf(recordOf(reached)).folded[0]?.title;
    expect(title(published([change('t', 'branch', 'create', null, digest('a'))]))).toBe('Tags of registry.example/acme/demo');
    expect(title({ remarks: [], changes })).toBe('Tags of a.example/a/b (plan, nothing was written)');
    expect(title(ended)).toBe('Tags of a.example/a/b (plan, nothing was written)');
    expect(title({ ...ended, ahead })).toBe('Tags of a.example/a/b (plan, no tag was written)');
    expect(title({ ...ended, ahead, writing: true })).toBe('Tags of a.example/a/b (plan, what was written is not known)');
  });
});
