import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layerEntries, serializeConfig } from '../../src/kitfile/index.js';
import { parseKitfile } from '../../src/kitfile/parse.js';
import { digestOf } from '../../src/oci/index.js';

/** What stands behind `"parameters":` in the config of a kit whose dataset has these parameters. */
function parametersOf(yaml: string): string {
  const kitfile = parseKitfile(`manifestVersion: 1.0.0\ndatasets:\n- path: d\n  parameters: ${yaml}\n`, 'Kitfile');
  const text = Buffer.from(serializeConfig(kitfile, [digestOf('')])).toString();
  return /^.*?"path":"d",(?:"parameters":(.*),)?"digest"/s.exec(text)?.[1] ?? '(none)';
}

function nameOf(yaml: string): string | undefined {
  return parseKitfile(`manifestVersion: 1.0.0\npackage:\n  name: ${yaml}\n`, 'Kitfile').package.name;
}

describe('texts keep their source', () => {
  it.each([
    ['1.10', '1.10'],
    ['0x10', '0x10'],
    ['true', 'true'],
    ['2024-01-02', '2024-01-02'],
    ['.inf', '.inf'],
    ['1_000', '1_000'],
    ['-0', '-0'],
    ['no', 'no'],
    ['"1.10"', '1.10'],
    ["'it''s'", "it's"],
    ['"a\\tb\\u00e9\\x41\\U0001F600"', 'a\tbéA😀'],
    ['"line \\\n    continued"', 'line continued'],
    ['"quoted text\n  that goes on where its key begins"', 'quoted text that goes on where its key begins'],
    ["'quoted text\nat the margin\n\n  and on'", 'quoted text at the margin\nand on'],
    ['plain words\n    on two lines', 'plain words on two lines'],
    ['|\n    kept\n     as is\n', 'kept\n as is\n'],
    ['|-\n    kept\n', 'kept'],
    ['|+\n    kept\n', 'kept\n\n'],
    ['>\n    folded\n    lines\n\n    next\n', 'folded lines\nnext\n'],
    ['"null"', 'null'],
    ["'~'", '~'],
    ["'\\ud83d'", '\\ud83d'],
    ['!!str null', 'null'],
    ['!!str 5', '5'],
    ['! 5', '5'],
    ['!!int 5', '5'],
    ['!!float 5', '5'],
    ['!custom 5', '5'],
    ['!!binary aGk=', 'hi'],
    ['a:b', 'a:b'],
    ['a#b # comment', 'a#b'],
    ['https://example.com/x', 'https://example.com/x'],
    ['<<', '<<'],
    ['"raw\u2028line"', 'raw\u2028line'],
  ])('%j', (yaml, expected) => {
    expect(nameOf(yaml)).toBe(expected);
  });

  it.each(['', '~', 'null', 'Null', 'NULL', '""', "''", '!!null ""'])('%j is unset', (yaml) => {
    expect(nameOf(yaml)).toBeUndefined();
  });
});

describe('a block at the end of a file without a last line break', () => {
  it.each([
    ['|\n    a', 'a'],
    ['|+\n    a', 'a'],
    ['|-\n    a', 'a'],
    ['>\n    a\n    b', 'a b'],
    ['>\n    a\n\n    b', 'a\nb'],
    ['|\n    a\n', 'a\n'],
    ['|\n    a \n', 'a \n'],
    ['|\n    a\n  ', 'a\n'],
    ['|\n    a\n# end', 'a\n'],
    ['|\r\n    a', 'a'],
    ['|\n    a\n---', 'a\n'],
  ])('%j', (yaml, expected) => {
    expect(parseKitfile(`package:\n  name: ${yaml}`, 'Kitfile').package.name).toBe(expected);
  });
});

describe('parameters are resolved', () => {
  it.each([
    // booleans
    ...['true', 'True', 'TRUE'].map((text) => [text, 'true'] as const),
    ...['false', 'False', 'FALSE'].map((text) => [text, 'false'] as const),
    ...['yes', 'no', 'on', 'off', 'y', 'n', 'tRUE', 'truE'].map((text) => [text, `"${text}"`] as const),
    // integers
    ['12', '12'],
    ['+12', '12'],
    ['-12', '-12'],
    ['-0', '0'],
    ['0', '0'],
    ['0777', '511'],
    ['-0777', '-511'],
    ['00', '0'],
    ['0_7', '7'],
    ['0o777', '511'],
    ['0O17', '15'],
    ['0b101', '5'],
    ['-0b101', '-5'],
    ['0b-1', '-1'],
    ['0o+7', '7'],
    ['0xFf', '255'],
    ['-0x10', '-16'],
    ['0X1f', '31'],
    ['1_000_000', '1000000'],
    ['-_1', '-1'],
    ['9007199254740993', '9007199254740993'],
    ['9223372036854775807', '9223372036854775807'],
    ['+9223372036854775807', '9223372036854775807'],
    ['-9223372036854775808', '-9223372036854775808'],
    ['18446744073709551615', '18446744073709551615'],
    ['0xFFFFFFFFFFFFFFFF', '18446744073709551615'],
    ['18446744073709551616', '18446744073709552000'],
    ['+18446744073709551615', '18446744073709552000'],
    ['-9223372036854775809', '-9223372036854775808'.replace('4775808', '4776000')],
    ['0x1FFFFFFFFFFFFFFFFF', '"0x1FFFFFFFFFFFFFFFFF"'],
    ['0000000000000000000000000000000000000000000000000000000000000000000000000000000001', '1'],
    [`0b${'0'.repeat(90)}${'1'.repeat(64)}`, '18446744073709551615'],
    [`0b${'1'.repeat(65)}`, `"0b${'1'.repeat(65)}"`],
    ['0o1777777777777777777777', '18446744073709551615'],
    ['0o2000000000000000000000', '"0o2000000000000000000000"'],
    ['99999999999999999999', '100000000000000000000'],
    // no integers
    ['+0b-1', '"+0b-1"'],
    ['08', '8'],
    ['0x', '"0x"'],
    ['0b102', '"0b102"'],
    ['_1', '"_1"'],
    ['1 2', '"1 2"'],
    ['12e', '"12e"'],
    ['1:30', '"1:30"'],
    ['190:20:30', '"190:20:30"'],
    // floats
    ['1.0', '1'],
    ['1.', '1'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['1.10', '1.1'],
    ['1e3', '1000'],
    ['1E-7', '1e-7'],
    ['1e21', '1e+21'],
    ['1e20', '100000000000000000000'],
    ['0.000001', '0.000001'],
    ['-0.0', '-0'],
    ['1e-999', '0'],
    ['1e999', '"1e999"'],
    ['1_0.5', '10.5'],
    ['.5_0', '".5_0"'],
    ['.', '"."'],
    ['1.2.3', '"1.2.3"'],
    ['0.1', '0.1'],
    // timestamps
    ['2024-01-02', '"2024-01-02T00:00:00Z"'],
    ['2024-1-2', '"2024-01-02T00:00:00Z"'],
    ['2024-02-30', '"2024-02-30"'],
    ['2023-02-29', '"2023-02-29"'],
    ['2024-02-29', '"2024-02-29T00:00:00Z"'],
    ['2000-02-29', '"2000-02-29T00:00:00Z"'],
    ['1900-02-29', '"1900-02-29"'],
    ['2024-02-01', '"2024-02-01T00:00:00Z"'],
    ['2024-00-01', '"2024-00-01"'],
    ['2024-13-01', '"2024-13-01"'],
    ['2024-01-00', '"2024-01-00"'],
    ...[31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].flatMap((days, index) => {
      const month = String(index + 1).padStart(2, '0');
      const [last, behind] = [`2024-${month}-${days}`, `2024-${month}-${days + 1}`];
      return [[last, `"${last}T00:00:00Z"`] as const, [behind, `"${behind}"`] as const];
    }),
    ['2024-1-2T23:59:59Z', '"2024-01-02T23:59:59Z"'],
    ['2024-1-2T24:00:00Z', '"2024-1-2T24:00:00Z"'],
    ['2024-1-2T23:60:59Z', '"2024-1-2T23:60:59Z"'],
    ['2024-1-2T23:59:60Z', '"2024-1-2T23:59:60Z"'],
    ['2024-01-02T03:04:05+23:59', '"2024-01-02T03:04:05+23:59"'],
    ['2024-01-02T03:04:05-23:59', '"2024-01-02T03:04:05-23:59"'],
    ['2024-01-02T03:04:05+25:00', '"2024-01-02T03:04:05+25:00"'],
    ['2024-01-02T03:04:05+01:61', '"2024-01-02T03:04:05+01:61"'],
    ['2024-01-02T03:04:05-00:30', '"2024-01-02T03:04:05-00:30"'],
    ['2024-01-02T03:04:05Z', '"2024-01-02T03:04:05Z"'],
    ['2024-01-02t3:4:5.120Z', '"2024-01-02T03:04:05.12Z"'],
    ['2024-01-02T03:04:05,000Z', '"2024-01-02T03:04:05Z"'],
    ['2024-01-02T03:04:05.1234567891Z', '"2024-01-02T03:04:05.123456789Z"'],
    ['2024-01-02T03:04:05+05:30', '"2024-01-02T03:04:05+05:30"'],
    ['2024-01-02T03:04:05-00:00', '"2024-01-02T03:04:05Z"'],
    ['2024-01-02T03:04:05+01:60', '"2024-01-02T03:04:05+02:00"'],
    ['2024-01-02 03:04:05', '"2024-01-02T03:04:05Z"'],
    ['2024-01-02   03:04:05.5', '"2024-01-02T03:04:05.5Z"'],
    ['2024-01-02 03:04:05 +01:00', '"2024-01-02 03:04:05 +01:00"'],
    ['2024-01-02 03:04:05Z', '"2024-01-02 03:04:05Z"'],
    ['2024-01-02T03:04:05', '"2024-01-02T03:04:05"'],
    ['"2024-01-02"', '"2024-01-02"'],
    ['!!timestamp "2024-01-02"', '"2024-01-02T00:00:00Z"'],
    ['24-01-02', '"24-01-02"'],
    // texts, nulls, tags
    ['~', '(none)'],
    ['', '(none)'],
    ['{a: ~, b: }', '{"a":null,"b":null}'],
    ['[~, 1]', '[null,1]'],
    ['{}', '{}'],
    ['[]', '[]'],
    ['""', '""'],
    ["'5'", '"5"'],
    ['!!str 5', '"5"'],
    ['!!int "5"', '5'],
    ['!!float 5', '5'],
    ['!mine 5', '"5"'],
    [`!${'x'.repeat(17)}int 5`, '"5"'],
    ['!!float 9223372036854774784', '9223372036854775000'],
    ['<<', '"\\u003c\\u003c"'],
    ['|\n    5\n', '"5\\n"'],
    // escapes of Go
    ['"<a>&\\u2028\\u2029"', '"\\u003ca\\u003e\\u0026\\u2028\\u2029"'],
    ['"\\b\\f\\n\\r\\t\\0\\x1f\\x7f\\"\\\\"', '"\\b\\f\\n\\r\\t\\u0000\\u001f\x7f\\"\\\\"'],
    ['!!binary /w==', '"\\ufffd"'],
    ['!!binary w6k=', '"é"'],
    ['!!binary 77+9', '"\ufffd"'],
    ['!!binary 7aCA', '"\\ufffd\\ufffd\\ufffd"'],
    ['!!binary |\n    aG\n    k=\n', '"hi"'],
    // keys by UTF-8 bytes: U+FF5E before U+1F600, though not in UTF-16
    ['{"😀": 1, "～": 2, b: 3, B: 4, "": 5}', '{"":5,"B":4,"b":3,"～":2,"😀":1}'],
    ['{__proto__: 1, constructor: 2, 10a: 3}', '{"10a":3,"__proto__":1,"constructor":2}'],
    ['{"10": 1, "9": 2}', '{"10":1,"9":2}'],
  ])('%j', (yaml, expected) => {
    expect(parametersOf(yaml)).toBe(expected);
  });

  it.each([
    ['.inf', 1],
    ['-.Inf', 1],
    ['.NaN', 1],
    ['[1, +.inf, .nan]', 2],
    ['{1: a}', 1],
    ['{true: a, 2024-01-02: b, ~: c}', 3],
    ['{[a]: b}', 1],
    ['{? {a: b} : c}', 1],
    ['!!int x', 1],
    ['!!bool yes', 1],
    ['!!float x', 1],
    ['!!null x', 1],
    ['!!timestamp 5', 1],
    ['!!binary "="', 1],
    ['!!float 18446744073709551615', 1],
    ['!!float 9223372036854775808', 1],
    ['2024-01-02T03:04:05+24:00', 1],
    ['2024-01-02T03:04:05+23:60', 1],
    ['2024-01-02T03:04:05-24:00', 1],
    ['{a: &none ~, *none : b}', 1],
    ['{a: &list [x], *list : b}', 1],
  ])('%j is refused, for each bad value', (yaml, count) => {
    expect(() => parametersOf(yaml)).toThrow(
      expect.objectContaining({
        code: 'KITFILE_VALUE',
        problems: Array.from({ length: count }, () =>
          expect.objectContaining({ at: expect.objectContaining({ file: 'Kitfile', line: 4 }) }),
        ),
      }),
    );
  });

  it('64-bit integers stay exact in every base', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
        fc.constantFrom<readonly [number, string]>([2, '0b'], [8, '0o'], [10, ''], [16, '0x']),
        (value, [base, prefix]) => {
          const magnitude = (value < 0n ? -value : value).toString(base);
          expect(parametersOf(`${value < 0n ? '-' : ''}${prefix}${magnitude}`)).toBe(String(value));
        },
      ),
    );
  });

  it('floats come out as the shortest text that reads back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const written = Object.is(value, -0) ? '-0.0' : value.toExponential();
        const expected = Object.is(value, -0) ? '-0' : JSON.stringify(value);
        expect(parametersOf(written.includes('.') ? written : written.replace('e', '.0e'))).toBe(expected);
      }),
    );
  });
});

describe('anchors, aliases and merge keys', () => {
  const kit = (text: string) => parseKitfile(`manifestVersion: 1.0.0\n${text}`, 'Kitfile');

  it('stand for their values, in texts, lists and mappings', () => {
    const kitfile = kit('package: {name: &n demo, authors: &a [x, *n]}\nmodel:\n  path: m\n  name: *n\n  parameters: *a\n');
    expect(kitfile.package).toEqual({ name: 'demo', authors: ['x', 'demo'] });
    expect(kitfile.model).toMatchObject({ name: 'demo', parameters: ['x', 'demo'] });
  });

  it('stand for null too, and then leave a key unset', () => {
    const kitfile = kit('package: {name: &none ~, license: MIT}\nmodel:\n  path: m\n  name: *none\n  parameters: {a: *none, b: 1}\n');
    expect([kitfile.package, kitfile.model?.name]).toEqual([{ license: 'MIT' }, undefined]);
    expect(parametersOf('{a: &none ~, b: *none, c: [*none]}')).toBe('{"a":null,"b":null,"c":[null]}');
  });

  it('merge below what is written, the first of several winning', () => {
    const kitfile = kit(
      'code:\n- &one {path: a, license: MIT}\n- {<<: *one, path: b}\n- {path: c, <<: [{license: X}, *one, {description: d}]}\n- {license: ~, path: d, <<: *one}\n',
    );
    expect(kitfile.code.map(({ path, license, description }) => [path, license, description])).toEqual([
      ['a', 'MIT', undefined],
      ['b', 'MIT', undefined],
      ['c', 'X', 'd'],
      ['d', undefined, undefined],
    ]);
  });

  it('merge by their tag, however the key is quoted', () => {
    expect(parametersOf('{!!merge "<<": {a: 1}, b: 2}')).toBe('{"a":1,"b":2}');
    expect(parametersOf('{"<<": {a: 1}}')).toBe('{"\\u003c\\u003c":{"a":1}}');
  });

  it('merge into parameters too, where a merged key may be any scalar', () => {
    expect(parametersOf('{<<: {5: five, a: 1}, a: 2, "b": 3}')).toBe('{"5":"five","a":2,"b":3}');
  });

  it.each([
    ['and none in a tag of text', 'package: {!!str <<: {name: x}}', 'KITFILE_KEY_UNKNOWN'],
    ['a list by its alias does not merge', 'package: {<<: *l}\ncode: &l [{path: a}]', 'KITFILE_SYNTAX'],
    ['nor where it stands above', 'code: &l [{path: a}]\npackage: {<<: *l}', 'KITFILE_TYPE'],
    ['a quoted << is a key like any other', 'package: {"<<": {name: x}}', 'KITFILE_KEY_UNKNOWN'],
    ['unknown keys are refused through a merge', 'package:\n  <<: {nmae: x}\n', 'KITFILE_KEY_UNKNOWN'],
    ['only mappings merge', 'package:\n  <<: x\n', 'KITFILE_TYPE'],
    ['nor does a list of others', 'package:\n  <<: [x]\n', 'KITFILE_TYPE'],
    ['an alias without an anchor', 'package: {name: *x}', 'KITFILE_SYNTAX'],
    ['an alias before its anchor', 'package: {name: *x, license: &x y}', 'KITFILE_SYNTAX'],
    ['a value inside itself', 'model: {path: m, parameters: &x [*x]}', 'KITFILE_VALUE'],
    ['a mapping merged into itself', 'model: &m {path: m, <<: *m}', 'KITFILE_VALUE'],
  ])('%s', (_, text, code) => {
    expect(() => kit(text)).toThrow(expect.objectContaining({ code }));
  });

  it('aliases may be almost all of a thousand values, and not of more', () => {
    // The value of a key that is null is passed over, so that only the alias of it counts: with eight others, and the list itself.
    const parameters = (count: number, others = '') =>
      parseKitfile(`{~: &all [${'1, '.repeat(count)}], model: {path: m, ${others} parameters: *all}}`, 'Kitfile').model?.parameters;
    expect(parameters(991)).toHaveLength(991);
    expect(() => parameters(992)).toThrow(expect.objectContaining({ code: 'KITFILE_VALUE' }));
    // Twenty others are just a hundredth of two thousand.
    const twelve = 'name: n, license: l, framework: f, format: o, version: v, description: d,';
    expect(parameters(1979, twelve)).toHaveLength(1979);
    expect(() => parameters(1980, twelve)).toThrow(expect.objectContaining({ code: 'KITFILE_VALUE' }));
  });

  it('an alias bomb is refused', () => {
    const levels = Array.from({ length: 9 }, (_, level) => `  l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`);
    expect(() => kit(`model:\n path: m\n parameters:\n  l0: &l0 x\n${levels.join('\n')}\n`)).toThrow(
      expect.objectContaining({ code: 'KITFILE_VALUE', message: expect.stringContaining('aliases') }),
    );
  });

  it('a merge bomb is refused', () => {
    const levels = Array.from({ length: 30 }, (_, level) => `  l${level + 1}: &l${level + 1} {<<: [*l${level}, *l${level}]}`);
    expect(() => kit(`model:\n path: m\n parameters:\n  l0: &l0 {a: x}\n${levels.join('\n')}\n`)).toThrow(
      expect.objectContaining({ code: 'KITFILE_VALUE' }),
    );
  });

  it('a long text repeated by aliases is refused', () => {
    // Of 8 MiB the keys, the version and the path take forty.
    const text = (last: number) => `model:\n path: m\n parameters: [&t ${'x'.repeat(8192)}${', *t'.repeat(1022)}, ${'y'.repeat(last)}]\n`;
    expect(kit(text(8192 - 40)).model?.parameters).toHaveLength(1024);
    expect(() => kit(text(8192 - 39))).toThrow(expect.objectContaining({ code: 'KITFILE_VALUE' }));
  });

  it('layers of a kit made by merging are those of the written-out kit', () => {
    expect(
      layerEntries(kit('datasets:\n- &d {name: n, path: a}\n- {<<: *d, path: b}\n')).map(({ path, name }) => ({ path, name })),
    ).toEqual([
      { path: 'a', name: 'n' },
      { path: 'b', name: 'n' },
    ]);
  });
});
