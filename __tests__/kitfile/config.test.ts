import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layerEntries, parseConfig, serializeConfig, type Kitfile, type Parameter } from '../../src/kitfile/index.js';
import { digestOf } from '../../src/oci/index.js';

const at = { file: 'config', line: 1, column: 1 };
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((value) => !/\p{Surrogate}/u.test(value));
/** Values that JSON tells apart; whole numbers beyond 2^53 come back as bigint. */
const parameter: fc.Arbitrary<Parameter> = fc.letrec<{ value: Parameter }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: 'binary' }).filter((value) => !/\p{Surrogate}/u.test(value)),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value) || Math.abs(value) >= 1e21),
    fc.maxSafeInteger(),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value;

function record<K extends string>(...keys: readonly K[]): fc.Arbitrary<Partial<Record<K, string>>> {
  return fc.subarray([...keys]).chain((chosen) =>
    fc.tuple(...chosen.map(() => text)).map((values) => {
      const found: Partial<Record<K, string>> = {};
      chosen.forEach((key, index) => {
        const value = values[index];
        if (value !== undefined) found[key] = value;
      });
      return found;
    }),
  );
}

const path = fc.stringMatching(/^[a-z./ ]{0,12}$/).map((value) => ({ path: value, at }));
const parameters = fc
  .option(parameter, { nil: undefined })
  .map((value) => (value === undefined || value === null ? {} : { parameters: value }));
const join = <A extends object, B extends object>(one: fc.Arbitrary<A>, two: fc.Arbitrary<B>) =>
  fc.tuple(one, two).map(([a, b]) => ({ ...a, ...b }));
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });

const part = join(path, record('name', 'license', 'type'));
const model = fc
  .tuple(path, record('name', 'license', 'framework', 'format', 'version', 'description'), few(part), parameters)
  .map(([base, texts, parts, rest]) => ({ ...base, ...texts, parts, ...rest }));
const kit: fc.Arbitrary<Kitfile> = fc
  .record({
    manifestVersion: text,
    package: join(
      record('name', 'version', 'description', 'license'),
      few(fc.string()).map((authors) => (authors.length === 0 ? {} : { authors })),
    ),
    model: fc.option(model, { nil: undefined }),
    code: few(join(path, record('description', 'license'))),
    datasets: few(fc.tuple(path, record('name', 'description', 'license'), parameters).map(([a, b, c]) => ({ ...a, ...b, ...c }))),
    docs: few(join(path, record('description'))),
    prompts: few(join(path, record('name', 'description'))),
    mcpServers: few(join(path, record('name', 'description'))),
  })
  .map(({ model: found, ...rest }) => ({ file: 'config', ...rest, ...(found === undefined ? {} : { model: found }) }));

describe('the config blob', () => {
  it('read back is the Kitfile that was written, with the digest of each layer', () => {
    fc.assert(
      fc.property(kit, (kitfile) => {
        const digests = layerEntries(kitfile).map((entry, index) => digestOf(`${entry.kind} ${index}`));
        const bytes = serializeConfig(kitfile, digests);
        const read = parseConfig(bytes, 'config');
        expect(read).toEqual({ kitfile, digests });
        expect(Buffer.from(serializeConfig(read.kitfile, digests)).equals(bytes)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is JSON on one line that says the same to any reader', () => {
    fc.assert(
      fc.property(kit, (kitfile) => {
        const digests = layerEntries(kitfile).map((_, index) => digestOf(String(index)));
        const written = Buffer.from(serializeConfig(kitfile, digests)).toString();
        expect(written).not.toMatch(/[\n\r<>&\u2028\u2029]/);
        expect(JSON.parse(written)).toMatchObject({ manifestVersion: kitfile.manifestVersion, package: kitfile.package });
      }),
      { numRuns: 50 },
    );
  });

  it('needs a digest for every layer', () => {
    const kitfile = parseConfig(Buffer.from('{"code":[{"path":"a"}]}'), 'config').kitfile;
    expect(() => serializeConfig(kitfile, [])).toThrow(RangeError);
  });

  it('of a newer or older kit is read as far as it is known', () => {
    const digest = digestOf('layer');
    const json = JSON.stringify({
      manifestVersion: '3',
      future: [1],
      package: null,
      model: { path: 'ghcr.io/acme/base:v1', digest: null, parts: [{ path: 'p', novel: {} }] },
      code: [null, { path: '/abs/../x', digest, diffId: 'x' }],
      datasets: [{ path: 'd', remotePath: 's3://b/k', digest: 'md5:1' }],
    });
    expect(parseConfig(Buffer.from(json), 'config')).toEqual({
      kitfile: {
        file: 'config',
        manifestVersion: '3',
        package: {},
        model: { path: 'ghcr.io/acme/base:v1', reference: 'ghcr.io/acme/base:v1', at, parts: [{ path: 'p', at }] },
        code: [
          { path: '', at },
          { path: '/abs/../x', at },
        ],
        datasets: [{ path: 'd', at }],
        docs: [],
        prompts: [],
        mcpServers: [],
      },
      digests: [undefined, undefined, digest, undefined],
    });
  });

  it.each([
    ['integers beyond 2^53', '9007199254740993', 9007199254740993n],
    ['the largest of Go', '18446744073709551615', 18446744073709551615n],
    ['integers of a thousand digits', '9'.repeat(1000), BigInt('9'.repeat(1000))],
    ['none that are longer', '9'.repeat(1001), Number.POSITIVE_INFINITY],
    ['negative ones', '-9223372036854775808', -9223372036854775808n],
    ['minus zero', '-0', -0],
    ['floats', '[1.5,1e+21,1E5,-0.25]', [1.5, 1e21, 100000, -0.25]],
    ['texts that look like numbers', '["1","n1","s",""]', ['1', 'n1', 's', '']],
    ['numbers beside escapes', '{"a\\"1":2,"\\\\":3}', { 'a"1': 2, '\\': 3 }],
  ])('keeps %s', (_, json, expected) => {
    const { kitfile } = parseConfig(Buffer.from(`{"model":{"path":"m","parameters":${json}}}`), 'config');
    expect(kitfile.model?.parameters).toEqual(expected);
  });

  it('is read to a depth of two hundred, and to four mebibytes', () => {
    const nested = (levels: number, open: string, close: string) => {
      const text = `{"model":{"path":"m","parameters":${open.repeat(levels)}1${close.repeat(levels)}}}`;
      return () => parseConfig(Buffer.from(text), 'config').kitfile.model?.path;
    };
    // The config and its model are two of them.
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      expect(nested(198, open, close)()).toBe('m');
      expect(nested(199, open, close)).toThrow('nested deeper than 200 levels');
    }
    expect(parseConfig(Buffer.from('{}'.padEnd(4 * 1024 * 1024)), 'config').kitfile.code).toEqual([]);
    expect(() => parseConfig(Buffer.from('{}'.padEnd(4 * 1024 * 1024 + 1)), 'config')).toThrow('has 4194305 bytes, more than 4194304');
  });

  it('says which value is none that kit writes', () => {
    for (const [text, what] of [
      ['{"manifestVersion":1}', 'manifestVersion is no text'],
      ['{"docs":[{"path":1}]}', 'docs[0].path is no text'],
      ['{"model":{"parts":1}}', 'model.parts is no list'],
      ['{"code":[1]}', 'code[0] is no object'],
    ] as const)
      expect(() => parseConfig(Buffer.from(text), 'c')).toThrow(`The config blob "c" is not what kit writes: ${what}.`);
  });

  it('does not let a key reach a prototype', () => {
    const { kitfile } = parseConfig(Buffer.from('{"model":{"path":"m","parameters":{"__proto__":{"polluted":1}}}}'), 'config');
    expect(Object.getOwnPropertyDescriptor(kitfile.model?.parameters, '__proto__')?.value).toEqual({ polluted: 1 });
    expect({}).not.toHaveProperty('polluted');
  });

  it.each([
    ['no JSON', 'x'],
    ['nothing', ''],
    ['no object', '[]'],
    ['null', 'null'],
    ['a half', '{"code":'],
    ['a text for a list', '{"code":"a"}'],
    ['a text in a list', '{"code":["a"]}'],
    ['a number for a text', '{"manifestVersion":1}'],
    ['a number for a path', '{"docs":[{"path":1}]}'],
    ['a list for the package', '{"package":[]}'],
    ['a number as digest', '{"docs":[{"path":"a","digest":1}]}'],
    ['a bad number', '{"model":{"parameters":01}}'],
    ['endless nesting', `{"model":{"parameters":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`],
    ['bad UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['too much', Buffer.alloc(4 * 1024 * 1024 + 1, 0x20)],
  ])('that is %s fails, naming the blob', (_, content) => {
    expect(() => parseConfig(Buffer.from(content), 'sha256:x')).toThrow(
      expect.objectContaining({ code: 'CONFIG_UNREADABLE', message: expect.stringContaining('"sha256:x"') }),
    );
  });
});
