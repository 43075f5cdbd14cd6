import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IgnoreRules } from '../../src/pack/ignore.js';
import { ignoreLine, parseIgnoreFile } from '../../src/pack/ignore-file.js';
import { rawName } from '../../src/pack/names.js';
import { listOf } from './context.js';

async function rulesOf(text: string): Promise<IgnoreRules> {
  return new IgnoreRules(await parseIgnoreFile(Buffer.from(text, 'utf8')));
}

function ignored(rules: IgnoreRules, path: string): boolean {
  return rules.verdict(rawName(path)) !== undefined;
}

/** As the walk asks: from directory to directory. */
function ignoredOnTheWay(rules: IgnoreRules, path: string): boolean {
  let above = rules.root();
  for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) above = rules.enter(path.slice(0, slash), above);
  return rules.ignoredBy(path, above) !== undefined;
}

interface Case {
  readonly file: string;
  readonly ignored: readonly string[];
  readonly kept: readonly string[];
}

// Answers of github.com/moby/patternmatcher v0.6.0 (MatchesOrParentMatches) and its ignorefile reader, the ones kit uses.
const peerCases = listOf<Case>(new URL('data/ignore-cases.json', import.meta.url), ['file', 'ignored', 'kept']);

describe('the matcher that kit uses', () => {
  it.each(peerCases.map((one): [string, Case] => [JSON.stringify(one.file), one]))('%s', async (_title, one) => {
    const rules = await rulesOf(one.file);
    const trim = (path: string) => path.trim();
    expect(one.ignored.map(trim).filter((path) => !ignored(rules, path))).toEqual([]);
    expect(one.kept.map(trim).filter((path) => ignored(rules, path))).toEqual([]);
  });
});

describe('rules of .kitignore', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['anchored at the root, with all below', 'name', ['name', 'name/a', 'name/a/b'], ['dir/name', 'names', 'nam']],
    ['* stays inside a name', 'a*c', ['ac', 'abc', 'abbc/x'], ['a/c', 'xac']],
    ['? is one character', 'a?c', ['abc', 'aéc', 'a日c'], ['ac', 'a/c', 'abbc']],
    ['**/ is any number of directories', '**/b.md', ['b.md', 'x/b.md', 'x/y/b.md'], ['xb.md', 'b.mdx']],
    ['** in the middle', 'a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'x/a/b']],
    ['** at the end', 'a/**', ['a/x', 'a/x/y'], ['a', 'ab']],
    ['** alone', '**', ['a', 'a/b'], []],
    ['a leading ** is a suffix', '**c.md', ['c.md', 'xc.md', 'a/xc.md'], ['c.mdx']],
    ['a literal before ** is a prefix', 'abc**', ['abc', 'abcd', 'abc/d'], ['ab', 'xabc']],
    ['classes', '[ab]c', ['ac', 'bc'], ['cc', 'abc']],
    ['negated classes', '[^ab]c', ['cc'], ['ac', 'c']],
    ['a backslash takes the meaning away', 'a\\*', ['a*', 'a*/b'], ['ab', 'a']],
    ['. + ( ) $ are literal', 'a.b+(c)$*', ['a.b+(c)$', 'a.b+(c)$d'], ['axb+(c)$']],
    ['a leading slash is dropped', '/a', ['a', 'a/b'], ['b/a']],
    ['a path is cleaned', './x/../a//b/', ['a/b', 'a/b/c'], ['a', 'x']],
    ['comments and blank lines', '# a\n\n  \nb', ['b'], ['a', '# a']],
    ['# after a space is a name', ' #a', ['#a'], ['a']],
    ['a byte order mark', '\ufeffa', ['a'], []],
    ['line ends of Windows', 'a\r\nb\r\n', ['a', 'b'], []],
    ['the last rule wins', 'a\n!a/b\na/b/c', ['a', 'a/x', 'a/b/c'], ['a/b', 'a/b/d']],
    ['a space after !', '*\n!  a', ['b'], ['a']],
    ['a negation of nothing', '!a', [], ['a', 'b']],
    ['! in the middle', 'a!b', ['a!b'], ['a', 'b']],
    ['names of kit at the root only', '', ['Kitfile', 'kitfile', '.kitfile', '.kitignore'], ['sub/Kitfile', 'Kitfile.prod', 'KITFILE']],
    ['no negation brings the Kitfile back', '!Kitfile', ['Kitfile'], []],
  ])('%s', async (_title, text, out, kept) => {
    const rules = await rulesOf(text);
    expect(out.filter((path) => !ignored(rules, path))).toEqual([]);
    expect(kept.filter((path) => ignored(rules, path))).toEqual([]);
  });

  it('sees a name without the white space around it', async () => {
    const rules = await rulesOf('a\nd/b');
    expect([' a ', ' a', 'd/b ', 'd/ b', 'c '].map((path) => rules.ignoredBy(path, rules.root())?.line)).toEqual([
      1,
      1,
      2,
      undefined,
      undefined,
    ]);
  });

  it('compares bytes where names are not UTF-8', async () => {
    const rules = new IgnoreRules(await parseIgnoreFile(Buffer.from('a\u00ff\nb?', 'latin1')));
    expect(['a\u00ff', 'b\u00ff', 'a\u00fe', 'b\u00ff\u00ff'].map((path) => rules.verdict(path)?.line)).toEqual([
      1,
      2,
      undefined,
      undefined,
    ]);
  });

  it.each<[string, string, number, string]>([
    ['a lone !', 'a\n!', 2, 'Line 2 of .kitignore, "!", is no pattern: a lone "!" negates nothing.'],
    ['an open class', '[a', 1, 'Line 1 of .kitignore, "[a", is no pattern: a character class without its closing ].'],
    ['a backslash at the end', 'x\ny\\', 2, 'Line 2 of .kitignore, "y\\", is no pattern: a backslash at the end.'],
    ['a range backwards', '[b-a]', 1, 'Line 1 of .kitignore, "[b-a]", is no pattern: '],
  ])('%s is refused with its line', async (_title, text, line, message) => {
    await expect(rulesOf(text)).rejects.toEqual(
      expect.objectContaining({
        code: 'KITIGNORE_INVALID',
        message: expect.stringContaining(message),
        problems: [expect.objectContaining({ at: { file: '.kitignore', line, column: 1 } })],
      }),
    );
  });
});

describe('bytes of .kitignore', () => {
  async function read(bytes: Buffer | string) {
    const remarks: string[] = [];
    const rules = await parseIgnoreFile(Buffer.from(bytes), (remark) => remarks.push(remark.message)).catch((thrown: unknown) =>
      String(thrown),
    );
    return [typeof rules === 'string' ? rules : rules.filter(({ line }) => line > 0).map(({ pattern }) => pattern), ...remarks];
  }
  const utf16 = (text: string, big = false): Buffer => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  const remark = (name: string) => `.kitignore is in ${name}: it is read here, but for kit none of its lines names a file.`;

  it('may be UTF-16 with a byte order mark, with a warning', async () => {
    expect(await read(utf16('a\n*.tmp\n'))).toEqual([['a', '*.tmp'], remark('UTF-16LE')]);
    expect(await read(utf16('é\n', true))).toEqual([[rawName('é')], remark('UTF-16BE')]);
  });

  it.each<readonly [string, Buffer, string]>([
    ['UTF-16 without a mark', Buffer.from('a', 'utf16le'), 'it holds NUL bytes, as text in UTF-16 without a byte order mark does'],
    ['NUL in UTF-16', utf16('a\0b'), 'it begins as UTF-16 does and holds NUL characters'],
    ['half a pair', Buffer.concat([utf16('a'), Buffer.from([0x00, 0xd8])]), 'it begins as UTF-16LE does and is none'],
    ['half a pair, the other way', Buffer.concat([utf16('a', true), Buffer.from([0xd8, 0x00])]), 'it begins as UTF-16BE does and is none'],
  ])('are no %s', async (_what, bytes, why) => {
    expect(await read(bytes)).toEqual([expect.stringContaining(why)]);
  });

  it.each([[0xff, 0x61], [0x61, 0xfe], [0xfe, 0x61], [0x61, 0xff], [0xff], [0xfe, 0xfe], [0xff, 0xff]])(
    '%j are no byte order mark',
    async (...bytes) => {
      expect((await read(Buffer.from(bytes)))[0]).toEqual([Buffer.from(bytes).toString('latin1')]);
    },
  );

  it('are cut into lines of less than 64 KiB, as kit reads them', async () => {
    expect(await read(`${'a'.repeat(65_535)}\nb`)).toEqual([['a'.repeat(65_535), 'b']]);
    expect(await read(`b\n${'a'.repeat(65_536)}`)).toEqual([
      expect.stringContaining('Line 2 of .kitignore cannot be read: it is longer than 64 KiB.'),
    ]);
  });

  it('hold two thousand patterns with a wildcard at most', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `${index}**`).join('\n');
    expect((await read(lines(2000)))[0]).toHaveLength(2000);
    expect((await read(`${lines(2000)}\nplain`))[0]).toHaveLength(2001);
    expect(await read(lines(2001))).toEqual([expect.stringContaining('it is one of more than 2000 patterns with a wildcard')]);
  });

  it('are patterns as kit cleans them', async () => {
    expect(await read('/\n//\n./\n/a/../b/')).toEqual([['/', '/', '.', 'b']]);
  });

  it('have a mark of UTF-8 in the first line alone', async () => {
    expect(await read('\ufeffa\n\ufeffb')).toEqual([['a', rawName('\ufeffb')]]);
  });
});

describe('a path that is meant', () => {
  it('is one that a negation names exactly, as it is or with backslashes', async () => {
    const rules = await rulesOf('*\n!a/.env\n!b\\*c\n!d*\n!é\\[1]\\\\');
    const meant = ['a/.env', 'b*c', rawName('é[1]\\')];
    expect([...meant, 'a', '.env', 'd', 'dd', 'x'].filter((path) => rules.isMeant(path))).toEqual(meant);
    const none = await rulesOf('a/.env');
    expect(none.isMeant('a/.env')).toBe(false);
    expect([rules.hasNegation, none.hasNegation]).toEqual([true, false]);
  });

  it.each([
    ['a', 'a'],
    ['a*b?c[d', 'a\\*b\\?c\\[d'],
    ['a\\b', 'a\\\\b'],
    ['#a', '/#a'],
    ['!a', '\\!a'],
    ['a#!', 'a#!'],
  ])('%s is named by the line %s', (path, line) => {
    expect(ignoreLine(path)).toBe(line);
  });

  it('is told by the negation that took it back last', async () => {
    const rules = await rulesOf('d\n!d/a\n!d/a/b\nd/a/b/c');
    expect(['d/a/b/x', 'd/a/x', 'd/x'].map((path) => rules.broughtBackBy(path)?.line)).toEqual([3, 2, undefined]);
  });
});

describe('costs no more than its size', () => {
  it('patterns that a backtracking engine would try for hours', async () => {
    const rules = await rulesOf(`**/*a*a*a*a*a*a*a*b\n${'**/a/'.repeat(12)}b\n`);
    expect(ignored(rules, `x/${'a'.repeat(5000)}`)).toBe(false);
    expect(ignored(rules, `x/${'a'.repeat(5000)}b`)).toBe(true);
    expect(rules.enter(`${'a/'.repeat(1500)}c`, rules.root())).toBe(-1);
    expect(rules.enter(`${'a/'.repeat(1500)}b`, rules.root())).toBe(1);
  });

  it('a path is asked of patterns only, from the last on, however many lines name single paths', async () => {
    let asked = 0;
    const counted = (await parseIgnoreFile(Buffer.from(`${'a/b\n'.repeat(20_000)}*.x\n!*.y\n*.z\n`))).map((rule) => ({
      ...rule,
      test: (path: string) => (asked++, rule.test(path)),
    }));
    const rules = new IgnoreRules(counted);
    const count = (path: string) => ((asked = 0), rules.ignoredBy(path, rules.root())?.line, asked);
    expect([count('a/b'), count('f.z'), count('f.y'), count('f.x'), count('other')]).toEqual([3, 1, 2, 3, 3]);
    // Below a directory only of what could still change the answer.
    const below = (directory: string) => {
      const matched = rules.enter(directory, rules.root());
      return ((asked = 0), rules.ignoredBy(`${directory}/f`, matched)?.line, asked);
    };
    expect([below('f.z'), below('f.y'), below('f.x')]).toEqual([0, 1, 2]);
  });

  it.each([
    [
      'too many patterns',
      '*a\n'.repeat(2001),
      'Line 2001 of .kitignore, "*a", is no pattern: it is one of more than 2000 patterns with a wildcard.',
    ],
    ['a repetition without end', `[a]${'b{1000}'.repeat(6)}`, 'it repeats more than 5000 times.'],
    ['a line without end', 'a'.repeat(65_536), 'Line 1 of .kitignore cannot be read: it is longer than 64 KiB.'],
  ])('%s are refused', async (_title, text, message) => {
    await expect(rulesOf(text)).rejects.toMatchObject({ code: 'KITIGNORE_INVALID', message: expect.stringContaining(message) });
  });
});

// An independent, slow model for patterns of whole elements: names, `*`, `?`, and `**` as an element.
type Element = string;

function elementMatches(pattern: string, name: string): boolean {
  const [first, ...rest] = Array.from(pattern);
  const characters = Array.from(name);
  if (first === undefined) return name === '';
  if (first === '*')
    return Array.from({ length: characters.length + 1 }, (_, cut) => characters.slice(cut).join('')).some((tail) =>
      elementMatches(rest.join(''), tail),
    );
  return characters.length > 0 && (first === '?' || first === characters[0]) && elementMatches(rest.join(''), characters.slice(1).join(''));
}

function pathMatches(pattern: readonly Element[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === '**' && rest.length === 0) return path.length > 0;
  if (first === '**') return Array.from({ length: path.length + 1 }, (_, cut) => path.slice(cut)).some((tail) => pathMatches(rest, tail));
  return path.length > 0 && elementMatches(first, path[0] ?? '') && pathMatches(rest, path.slice(1));
}

function modelIgnores(
  lines: readonly { readonly negated: boolean; readonly pattern: readonly Element[] }[],
  path: readonly string[],
): boolean {
  const prefixes = path.map((_, index) => path.slice(0, index + 1));
  return lines.reduce((out, line) => (prefixes.some((prefix) => pathMatches(line.pattern, prefix)) ? !line.negated : out), false);
}

const name = fc.stringMatching(/^[abé日]{1,3}$/u);
const element = fc.oneof(
  { weight: 3, arbitrary: name },
  { weight: 2, arbitrary: fc.stringMatching(/^[ab?*é]{1,3}$/u).filter((text) => !text.includes('**')) },
  { weight: 1, arbitrary: fc.constant('**') },
);
const line = fc.record({ negated: fc.boolean(), pattern: fc.array(element, { minLength: 1, maxLength: 3 }) });

describe('properties', () => {
  it('agrees with a model of whole elements, entered directory by directory or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.array(name, { minLength: 1, maxLength: 4 }),
        async (lines, path) => {
          const rules = await rulesOf(lines.map(({ negated, pattern }) => (negated ? '!' : '') + pattern.join('/')).join('\n'));
          const expected = modelIgnores(lines, path);
          expect(ignored(rules, path.join('/'))).toBe(expected);
          expect(ignoredOnTheWay(rules, rawName(path.join('/')))).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads any bytes, or refuses them with a line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ minLength: 1, maxLength: 10 }), async (bytes, path) => {
        let rules: IgnoreRules;
        try {
          rules = new IgnoreRules(await parseIgnoreFile(bytes));
        } catch (error) {
          expect(error).toMatchObject({ code: 'KITIGNORE_INVALID' });
          return;
        }
        const raw = Buffer.from(path).toString('latin1');
        expect(rules.verdict(raw)).toBe(rules.verdict(raw));
      }),
    );
  });
});
