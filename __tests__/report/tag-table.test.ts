import { describe, expect, it } from '@jest/globals';
import { recordOf, type Reached } from '../../src/report/record.js';
import { tagTables } from '../../src/report/tag-table.js';
import type { Change } from '../../src/transaction/index.js';
import type { Trigger } from '../../src/trigger/index.js';
import { change, digest, everywhere, plain, published, repository } from './outcomes.js';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const ENV = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/demo' };
const trigger = { kind: 'branch', event: 'push', ref: 'refs/heads/main', commit: { known: true, value: COMMIT } } as unknown as Trigger;

function read(reached: Reached): string {
  return plain(tagTables(recordOf(reached, ENV)).join('\n\n'));
}

/** Rows of a table without its head. */
function rows(reached: Reached): readonly string[] {
  return read(reached).split('\n').slice(2);
}

/** A plan of the same changes. */
function planned(changes: readonly Change[]): Reached {
  return { remarks: [], trigger, changes: { repositories: [{ repository: repository('a.example/a/b'), changes }] } };
}

function named(name: string, reason: string, more: Partial<Change> = {}): Change {
  const one = change(name, 'raw', 'create', null, digest('a'));
  return { ...one, reason: 'not there yet', intent: { ...one.intent, reason }, ...more };
}

describe('the row of a tag', () => {
  const [a, b] = [digest('a'), digest('b')];
  it.each<[Change, done: string, plan: string]>([
    [change('t', 'branch', 'create', null, a), '➕ created', '➕ create'],
    [change('t', 'branch', 'move', b, a), '➡️ moved from bbbbbbbbbbbb', '➡️ move from bbbbbbbbbbbb'],
    [change('t', 'branch', 'keep', a, a), '🟰 unchanged', '🟰 unchanged'],
    [{ ...change('t', 'branch', 'keep', b, b), wanted: a }, '📌 decided so, at bbbbbbbbbbbb', '📌 decided so, at bbbbbbbbbbbb'],
    [change('t', 'branch', 'skip', null, null), '⏭️ not there', '⏭️ not there'],
    [{ ...change('t', 'branch', 'skip', null, null), unreadable: true }, '❔ not known', '❔ not known'],
    [change('t', 'branch', 'skip', b, b), '⏭️ left at bbbbbbbbbbbb', '⏭️ left at bbbbbbbbbbbb'],
    [change('t', 'branch', 'refuse', null, null), '⛔ refused, not there', '⛔ refused, not there'],
    [change('t', 'branch', 'refuse', b, b), '⛔ refused, is at bbbbbbbbbbbb', '⛔ refused, is at bbbbbbbbbbbb'],
    [change('t', 'branch', 'delete', b, null), '➖ removed, was bbbbbbbbbbbb', '➖ remove, is bbbbbbbbbbbb'],
    [change('t', 'branch', 'restore', b, b), '↩️ put back to bbbbbbbbbbbb', '↩️ put back to bbbbbbbbbbbb'],
    [change('t', 'branch', 'restore', null, null), '↩️ taken back, was absent', '↩️ taken back, was absent'],
  ])('tells its fate %#', (one, done, plan) => {
    const verdict = (reached: Reached): string => {
      const cells = (rows(reached)[0] ?? '').split(' | ');
      const words = /^\*\*(.*?)\*\*/.exec(cells[2] ?? '')?.[1]?.replace(/<\/?code>/g, '');
      return `${cells[0]?.slice(2) ?? ''} ${words ?? ''}`;
    };
    expect([verdict(published([one])), verdict(planned([one]))]).toEqual([done, plan]);
  });

  it('says why it was decided, and where its name comes from, each once', () => {
    expect(
      rows(
        published([
          named('x', 'value of the rule'),
          named('main', 'branch "main"'),
          named('same', 'not there yet'),
          named('told', 'named so', { reason: 'named so' }),
          named('bare', ''),
          named('other', 'of a rule', { reason: 'asked again' }),
          change('moved', 'branch', 'move', digest('b'), digest('a')),
        ]),
      ),
    ).toEqual([
      '| ➕ | <code>x</code> | **created**<br>value of the rule |',
      '| ➕ | <code>main</code> | **created** |',
      '| ➕ | <code>same</code> | **created**<br>not there yet |',
      '| ➕ | <code>told</code> | **created**<br>named so |',
      '| ➕ | <code>bare</code> | **created** |',
      '| ➕ | <code>other</code> | **created**<br>asked again<br>of a rule |',
      '| ➡️ | <code>moved</code> | **moved from <code>bbbbbbbbbbbb</code>**<br>decided so<br>named so |',
    ]);
  });

  it('leads to its notice, and calls no warning one', () => {
    const said = (level: 'notice' | 'warning') => ({ remark: { code: 'TAG_STALE', level, message: 'm', hint: 'h' } as const });
    expect(rows(published([named('x', '', said('notice')), named('y', '', said('warning'))]))).toEqual([
      '| ➕ | <code>x</code> | **created** <code>TAG_STALE</code> |',
      '| ➕ | <code>y</code> | **created** |',
    ]);
  });

  it('shortens the tag of the commit of the run, and leads to it', () => {
    const of = (name: string, kind: 'commit' | 'raw'): Change => {
      const one = named(name, 'the commit');
      return { ...one, intent: { ...one.intent, kind } };
    };
    const name = `sha-${COMMIT}`;
    const other = `sha-${'f'.repeat(40)}`;
    expect(rows(published([of(name, 'commit'), of(name, 'raw'), of(other, 'commit')], { trigger }))).toEqual([
      `| ➕ | <a href="https://github.com/acme/demo/commit/${COMMIT}"><code>sha-0123456…</code></a> | **created** |`,
      `| ➕ | <code>${name}</code> | **created**<br>the commit |`,
      `| ➕ | <code>${other}</code> | **created**<br>the commit |`,
    ]);
    expect(rows(published([of('sha-1', 'commit')]))).toEqual(['| ➕ | <code>sha-1</code> | **created**<br>the commit |']);
  });
});

describe('the table', () => {
  it('has a heading for each of several repositories, and none for one, or for one without tags', () => {
    const changes = [change('main', 'branch', 'create', null, digest('a'))];
    const headings = (places: Readonly<Record<string, readonly Change[]>>) =>
      tagTables(recordOf(everywhere(published([]), places), ENV)).filter((part) => part.startsWith('#'));
    expect(headings({ 'a.example/a/b': changes })).toEqual([]);
    expect(headings({ 'a.example/a/b': changes, 'b.example/a/b': [] })).toEqual([]);
    expect(headings({ 'a.example/a/b': changes, 'ghcr.io/acme/demo': changes })).toEqual([
      '### a.example/a/b',
      '### <a href="https://github.com/acme/demo/pkgs/container/demo">ghcr.io/acme/demo</a>',
    ]);
  });

  it('has what changed in front of what did not, else in the order of the plan', () => {
    const kept = (name: string): Change => change(name, 'version', 'keep', digest('a'), digest('a'));
    const made = (name: string): Change => change(name, 'version', 'create', null, digest('a'));
    const names = rows(published([kept('a'), made('b'), kept('c'), made('d')])).map((row) => /<code>(.*?)</.exec(row)?.[1]);
    expect(names).toEqual(['b', 'd', 'a', 'c']);
  });

  it('counts what is in place, and what is too much', () => {
    const kept = (count: number): Change[] =>
      Array.from({ length: count }, (_, at) => change(`k${at}`, 'version', 'keep', digest('a'), digest('a')));
    const made = (count: number): Change[] =>
      Array.from({ length: count }, (_, at) => change(`m${at}`, 'version', 'create', null, digest('a')));
    const elsewhere: Change = { ...change('7b', 'content', 'keep', digest('b'), digest('b')), wanted: digest('a') };
    const told = (changes: readonly Change[]): readonly [number, string] => {
      const text = read(published(changes));
      return [text.match(/^\| [^: ]+ \| <code>/gm)?.length ?? 0, text.split('\n').at(-1) ?? ''];
    };
    const behind = (words: string): string => `… and ${words}; all of them are in the json output.`;
    expect(told(kept(50))).toEqual([50, '| 🟰 | <code>k49</code> | **unchanged**<br>named so |']);
    expect(told(kept(51))).toEqual([0, '51 tags unchanged.']);
    expect(told([...kept(50), elsewhere])).toEqual([1, behind('50 tags unchanged')]);
    expect(told([...made(51)])).toEqual([50, behind('1 tag more')]);
    expect(told([...made(52), ...kept(1)])).toEqual([50, behind('1 tag unchanged, 2 tags more')]);
  });

  it('has a head that leaves room for names', () => {
    const head = (...changes: readonly Change[]): readonly [string | undefined, number] => {
      const [, tag = '', what = ''] = (tagTables(recordOf(published(changes)))[0] ?? '').split('\n')[0]?.split(' | ') ?? [];
      return [what.slice(0, -2), tag.split('&nbsp;').length - 1];
    };
    const of = (name: string, kind: 'raw' | 'commit' = 'raw'): Change => change(name, kind, 'create', null, digest('a'));
    expect(head(of('v1'))).toEqual(['What happened', 1]);
    expect(head(of('v'))).toEqual(['What happened', 0]);
    expect(head(of('v1'), of('v1.0.0-rc.1'))).toEqual(['What happened', 17]);
    expect(head(of('a-name-that-is-longer'))).toEqual(['What happened', 19]);
    expect(head(of('v1', 'commit'))).toEqual(['What happened', 19]);
    expect((tagTables(recordOf(planned([of('v1')])))[0] ?? '').split('\n')[0]).toBe('|  | Tag&nbsp; | Plan |');
  });
});
