import { afterEach, describe, expect, it } from '@jest/globals';
import { nextLink } from '../../../src/registry/manifests/tags.js';
import { Disposables } from '../../support/disposable.js';
import { connect } from '../connect.js';
import { error } from '../mini-registry.js';
import { listed } from '../sample.js';
import type { Action, Seen } from '../scripted-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const NAMES = Array.from({ length: 2500 }, (_, index) => `v${String(index).padStart(5, '0')}`);

function page(names: readonly string[], link?: string): Action {
  return {
    status: 200,
    headers: link === undefined ? {} : { link: `<${link}>; rel="next"` },
    body: JSON.stringify({ name: 'a/b', tags: names }),
  };
}

/** A registry that pages as the specification says; `link` makes its next link. */
function paging(link: (last: string, n: number) => string | undefined): (seen: Seen) => Action {
  return (seen) => {
    const query = new URL(seen.url, 'http://x').searchParams;
    const [n, last] = [Number(query.get('n')), query.get('last') ?? ''];
    const names = NAMES.filter((name) => name > last).slice(0, n);
    return page(names, names.length === n ? link(names.at(-1) ?? '', n) : undefined);
  };
}

describe('the list of tags', () => {
  it.each([
    ['by a relative link', (last: string, n: number) => `/v2/a/b/tags/list?n=${n}&last=${last}`, 3],
    [
      'by a link to another name of the registry',
      (last: string, n: number) => `http://internal:5000/v2/a/b/tags/list?n=${n}&last=${last}`,
      3,
    ],
    ['by a link below another path', (last: string, n: number) => `/artifactory/api/docker/x/v2/a/b/tags/list?n=${n}&last=${last}`, 3],
    ['by a link to another path of another host', (last: string, n: number) => `https://10.0.0.1/tags?n=${n}&last=${last}`, 3],
    ['by a link that is a query', (last: string, n: number) => `?n=${n}&last=${last}`, 3],
    ['by pages smaller than asked', (last: string) => `/v2/a/b/tags/list?n=500&last=${last}`, 5],
    ['by the last name', () => undefined, 3],
  ])('is read to the end: %s', async (_, link, pages) => {
    const { registry, target } = await connect(disposables, paging(link));
    expect(await listed(target.tags())).toEqual(NAMES);
    expect(registry.seen).toHaveLength(pages);
  });

  it('is read in smaller pages where ours are refused', async () => {
    const { registry, target } = await connect(disposables, (seen) => {
      const query = new URL(seen.url, 'http://x').searchParams;
      if (Number(query.get('n') ?? 0) > 100) return error(400, 'PAGINATION_NUMBER_INVALID');
      const names = NAMES.slice(0, 250).filter((name) => name > (query.get('last') ?? ''));
      return page(names.slice(0, 100), names.length > 100 ? `/v2/a/b/tags/list?last=${names[99] ?? ''}` : undefined);
    });
    expect(await listed(target.tags())).toEqual(NAMES.slice(0, 250));
    expect(registry.seen).toHaveLength(4);
  });

  it('is whole at once where paging is ignored', async () => {
    const { registry, target } = await connect(disposables, () => page(NAMES));
    expect(await listed(target.tags())).toEqual(NAMES);
    expect(registry.seen).toHaveLength(1);
  });

  it('ends where "last" is ignored and the page happens to be full', async () => {
    const { registry, target } = await connect(disposables, () => page(NAMES.slice(0, 1000)));
    expect(await listed(target.tags())).toEqual(NAMES.slice(0, 1000));
    expect(registry.seen).toHaveLength(2);
  });

  it('of 50,000 names is read in 50 pages', async () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `t${String(index).padStart(6, '0')}`);
    const { registry, target } = await connect(disposables, (seen) => {
      const last = new URL(seen.url, 'http://x').searchParams.get('last');
      const from = last === null ? 0 : Number(last.slice(1)) + 1;
      const names = many.slice(from, from + 1000);
      return page(names, from + 1000 < many.length ? `/v2/a/b/tags/list?n=1000&last=${names.at(-1) ?? ''}` : undefined);
    });
    expect(await listed(target.tags())).toEqual(many);
    expect(registry.seen).toHaveLength(50);
  });

  it.each<readonly [string, Action]>([
    ['an absent repository', error(404, 'NAME_UNKNOWN')],
    ['null', { status: 200, body: '{"name":"a/b","tags":null}' }],
    ['an empty list', page([])],
  ])('is empty: %s', async (_, action) => {
    const { target } = await connect(disposables, () => action);
    expect(await listed(target.tags())).toEqual([]);
  });

  it('may be one page of 32 MiB, and no larger one', async () => {
    const text = JSON.stringify({ name: 'a/b', tags: ['ok'] });
    let length = 32 * 1024 * 1024;
    const { target } = await connect(disposables, () => ({ status: 200, body: text + ' '.repeat(length - text.length) }));
    expect(await listed(target.tags())).toEqual(['ok']);
    length += 1;
    await expect(listed(target.tags())).rejects.toMatchObject({ message: expect.stringContaining('larger than 33554432 bytes') });
  });

  it('leaves out what can be no tag', async () => {
    const names = JSON.stringify({ tags: ['ok', '-no', 'also/no', '', 7, null] });
    const { target } = await connect(disposables, () => ({ status: 200, body: names }));
    expect(await listed(target.tags())).toEqual(['ok']);
  });

  it.each<readonly [string, (seen: Seen) => Action, string]>([
    ['a circle', () => page(['a'], '/v2/a/b/tags/list?n=1000'), 'TAGS_INCOMPLETE'],
    [
      'a page that is gone',
      (seen) => (seen.url.includes('last') ? { status: 404 } : page(['a'], '/v2/a/b/tags/list?last=a')),
      'TAGS_INCOMPLETE',
    ],
    [
      'a page that fails',
      (seen) => (seen.url.includes('last') ? { status: 500 } : page(['a'], '/v2/a/b/tags/list?last=a')),
      'REGISTRY_BROKEN',
    ],
    ['a link that is no address', () => page(['a'], 'http://[/'), 'TAGS_INCOMPLETE'],
    ['a link to a web page', () => page(['a'], 'https://example.com/more'), 'TAGS_INCOMPLETE'],
    ['a link that names no page', (seen) => page([seen.url], '/v2/a/b/tags/list'), 'TAGS_INCOMPLETE'],
    ['something that is not JSON', () => ({ status: 200, body: '<html>' }), 'TAGS_INCOMPLETE'],
    ['no list', () => ({ status: 200, body: '{}' }), 'TAGS_INCOMPLETE'],
    ['a missing right', () => error(403, 'DENIED'), 'DENIED'],
  ])('is never cut short in silence: %s', async (_, script, code) => {
    const { target } = await connect(disposables, script);
    await expect(listed(target.tags())).rejects.toMatchObject({ code });
  });

  it.each<readonly [string, (asked: number) => readonly string[], RegExp, number]>([
    ['pages with a new name each', (asked) => [`t${asked}`], /more than 2000 pages/, 2000],
    [
      'pages with new names each',
      (asked) => Array.from({ length: 100_000 }, (_, index) => `t${asked * 100_000 + index}`),
      /more than 500000 names/,
      6,
    ],
    ['one page with 1.5 million names', () => Array.from({ length: 1_500_000 }, (_, index) => `t${index}`), /more than 500000 names/, 1],
  ])('that never ends is an error that names the limit: %s', async (_, names, message, pages) => {
    let asked = 0;
    const { registry, target } = await connect(disposables, () => {
      asked += 1;
      return page(names(asked), `/v2/a/b/tags/list?page=${asked}`);
    });
    await expect(listed(target.tags())).rejects.toMatchObject({ code: 'TAGS_INCOMPLETE', message: expect.stringMatching(message) });
    expect(registry.seen).toHaveLength(pages);
  });
});
it.each([
  ['</v2/a/tags/list?n=2&last=b>; rel="next"', '/v2/a/tags/list?n=2&last=b'],
  ['<https://r.example/v2/a?x=1,2>; rel=next', 'https://r.example/v2/a?x=1,2'],
  ['</first>; rel="first", </more>; title="a, b"; rel="next"', '/more'],
  ['</more>; rel="last next"', '/more'],
  ['</more>;rel="NEXT"', '/more'],
  ['</more>; rel="nextish"', undefined],
  ['</more>; rel=prev', undefined],
  ['/more; rel="next"', undefined],
  ['', undefined],
  [undefined, undefined],
])('the header %s leads to %s', (header, target) => {
  expect(nextLink(header)).toBe(target);
});
