import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marked } from 'marked';
import { alert, brief, code, codeBlock, escaped, link, table } from '../../src/report/markdown.js';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** What a reader sees of rendered Markdown: an independent renderer, tags taken out, entities read. */
function shown(markdown: string): string {
  return marked
    .parse(markdown, { async: false, gfm: true })
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|([a-z]+));/g, (whole, number: string | undefined, name: string | undefined) =>
      number === undefined ? (NAMED[name ?? ''] ?? whole) : String.fromCodePoint(Number(number)),
    )
    .trim();
}

const hostile = fc
  .array(
    fc.constantFrom(
      ...'<>&"\'`|*_[]()#!~\\:@.a1'.split(''),
      '``',
      '<script>',
      '</details>',
      'https://x.y',
      'www.x.y',
      '@user',
      '::error::',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `x${parts.join('')}x`);

describe('escaped', () => {
  it('shows any text as it is, and nothing more', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shown(escaped(text))).toBe(text);
      }),
    );
  });

  it('makes no link, image, tag or mention of it', () => {
    const html = marked.parse(escaped('![x](https://evil.example/y) <img src=x> [a](b) @owner https://evil.example www.evil.example'), {
      async: false,
    });
    expect(html).not.toMatch(/<(?!\/?p>)/);
  });
});

describe('code and codeBlock', () => {
  it('show any text in a table cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const cells = marked.parse(table(['Tag', 'Next'], [[code(text), 'end']]), { async: false }).match(/<td[^>]*>.*?<\/td>/gs) ?? [];
        expect(cells.map((cell) => shown(cell.replace(/^<td[^>]*>|<\/td>$/g, '')))).toEqual([text, 'end']);
      }),
    );
  });

  it('show any text in a block to copy', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shown(codeBlock(text))).toBe(text);
      }),
    );
  });
});

describe('code', () => {
  it('may break within long words alone', () => {
    expect(code('a'.repeat(24))).toBe(`<code>${'a'.repeat(24)}</code>`);
    expect(code('a'.repeat(25))).toBe(`<code>${'a'.repeat(12)}<wbr>${'a'.repeat(12)}<wbr>a</code>`);
  });
});

describe('brief', () => {
  it.each([
    ['/w/a/b and /w', '/w', 'a/b and the workspace'],
    ['/w/a', '', '/w/a'],
    [`sha256:${'a'.repeat(64)} and ${'b'.repeat(40)}`, '', 'sha256:aaaaaaaaaaaa… and bbbbbbb…'],
  ])('makes %s shorter', (text, workspace, expected) => {
    expect(brief(text, workspace)).toBe(expected);
  });
});

describe('link', () => {
  it('leads where there is a page', () => {
    expect([link('a', undefined), link('a', 'https://x.example/?a&b="')]).toEqual(['a', '<a href="https://x.example/?a&amp;b=%22">a</a>']);
  });
});

describe('alert', () => {
  it('parts its paragraphs', () => {
    expect(alert('NOTE', ['a', 'b'])).toBe('> [!NOTE]\n> a\n>\n> b');
  });
});
