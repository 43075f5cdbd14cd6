import { describe, expect, it } from '@jest/globals';
import { logOf } from '../../src/report/log.js';
import { recordOf } from '../../src/report/record.js';
import { columns } from '../../src/runner/log.js';
import { change, digest, published } from './outcomes.js';

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
});
