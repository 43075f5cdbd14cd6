import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marked } from 'marked';
import { code, codeBlock, escaped, table } from '../../src/report/markdown.js';

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
