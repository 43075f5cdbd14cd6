import { describe, expect, it } from '@jest/globals';
import { Failure, type Remark } from '../../src/failure.js';
import { cleanPath, layerEntries } from '../../src/kitfile/index.js';
import { parseKitfile } from '../../src/kitfile/parse.js';

function problemsIn(text: string): Failure['problems'] | readonly [] {
  try {
    parseKitfile(text, 'Kitfile');
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return thrown.problems;
  }
  return [];
}

/** `CODE line:column` of every problem, in order. */
function problemsOf(text: string): readonly string[] {
  return problemsIn(text).map(({ code, at }) => `${code} ${at?.line ?? '-'}:${at?.column ?? '-'}`);
}

function messagesOf(text: string): readonly string[] {
  return problemsIn(text).map(({ message }) => message);
}

function messageOfFirst(text: string): string {
  return messagesOf(text)[0] ?? '';
}

describe('what is wrong has its place', () => {
  it('all of it at once', () => {
    const text = `Package:
  name: x
model:
  path: [m]
  digest: x
code:
  - path: a
    size: 3
  - path: ./a
  - nothing
docs: d
`;
    expect(problemsOf(text)).toEqual([
      'KITFILE_KEY_UNKNOWN 1:1',
      'KITFILE_KEY_UNKNOWN 5:3',
      'KITFILE_TYPE 4:9',
      'KITFILE_KEY_UNKNOWN 8:5',
      'KITFILE_TYPE 10:5',
      'KITFILE_TYPE 11:7',
      'KITFILE_PATH_DUPLICATE 9:11',
    ]);
  });

  it.each([
    ['an empty file', '', 'KITFILE_EMPTY 1:1'],
    ['only blanks and comments', '\n  \n# nothing\n', 'KITFILE_EMPTY 1:1'],
    ['only an end of document', '...\n# nothing\n', 'KITFILE_EMPTY 1:1'],
    ['a byte order mark and nothing', '\ufeff', 'KITFILE_EMPTY 1:1'],
    ['a list for the whole', '- a', 'KITFILE_TYPE 1:1'],
    ['a text for the whole', 'Kitfile', 'KITFILE_TYPE 1:1'],
    ['a list for a text', 'package:\n  name: [x]', 'KITFILE_TYPE 2:9'],
    ['a mapping for a text', 'package:\n  name: {a: b}', 'KITFILE_TYPE 2:9'],
    ['a text for a list', 'code: a', 'KITFILE_TYPE 1:7'],
    ['a mapping for a list', 'code: {path: a}', 'KITFILE_TYPE 1:7'],
    ['a text for a mapping', 'package: x', 'KITFILE_TYPE 1:10'],
    ['an empty text for a mapping', 'package: ""', 'KITFILE_TYPE 1:10'],
    ['a list for a mapping', 'model: []', 'KITFILE_TYPE 1:8'],
    ['a text in a list of mappings', 'docs: [a]', 'KITFILE_TYPE 1:8'],
    ['a list in a list of texts', 'package: {authors: [[a]]}', 'KITFILE_TYPE 1:21'],
    ['a key twice', 'package:\n  name: x\n  name: y', 'KITFILE_KEY_DUPLICATE 3:3'],
    ['a key twice, once quoted', 'package:\n  name: x\n  "name": y', 'KITFILE_KEY_DUPLICATE 3:3'],
    ['a key twice in parameters', 'model:\n  path: m\n  parameters:\n    a: 1\n    a: 2', 'KITFILE_KEY_DUPLICATE 5:5'],
    ['a key that is a list', '? [a]\n: b', 'KITFILE_TYPE 1:3'],
    ['a tab as indentation', 'package:\n\tname: x', 'KITFILE_SYNTAX 2:1'],
    ['an open quote', 'package:\n  name: "x', 'KITFILE_SYNTAX 2:11'],
    ['an open list', 'code: [', 'KITFILE_SYNTAX 1:8'],
    ['two values', 'a: b: c', 'KITFILE_SYNTAX 1:4'],
    ['a text after a mapping', 'package: {}\nx', 'KITFILE_SYNTAX 2:1'],
    ['an unknown directive', '%FOO x\n---\n{}', 'KITFILE_SYNTAX 1:1'],
    ['an unknown escape', 'package: {name: "\\q"}', 'KITFILE_SYNTAX 1:18'],
    ['half a character', 'package: {name: "\\ud83d\\ude00"}', 'KITFILE_SYNTAX 1:18'],
    ['a control character', 'package:\n  name: a\u0007b', 'KITFILE_SYNTAX 2:10'],
    ['a C1 control character', 'package:\n  name: a\u0090b', 'KITFILE_SYNTAX 2:10'],
    ['a line separator outside of quotes', 'package:\n  name: a\u2028b', 'KITFILE_SYNTAX 2:10'],
    ['a line separator in a comment', '# a\u2028name: b\n{}', 'KITFILE_SYNTAX 1:4'],
    ['a next line character in quotes', 'package: {name: "a\u0085b"}', 'KITFILE_SYNTAX 1:19'],
    ['a tag for another value', 'package: {name: !!int x}', 'KITFILE_VALUE 1:23'],
    ['a type of a part', 'model:\n  path: m\n  parts:\n  - path: p\n    type: a b', 'KITFILE_VALUE 5:11'],
    ['a type that begins with a dot', 'model: {path: m, parts: [{path: p, type: .t}]}', 'KITFILE_VALUE 1:42'],
    ['a type that begins with a dash', 'model: {path: m, parts: [{path: p, type: -t}]}', 'KITFILE_VALUE 1:42'],
    ['a type that is too long', `model: {path: m, parts: [{path: p, type: ${'t'.repeat(65)}}]}`, 'KITFILE_VALUE 1:42'],
    ['an entry without a key in a flow mapping', 'docs: [{? path, : p3}]', 'KITFILE_SYNTAX 1:17'],
    ['an entry without a key', 'docs:\n  - path: a\n: b', 'KITFILE_SYNTAX 3:1'],
    ['a pair without a key in a list', 'docs: [{path: a}, ? : b]', 'KITFILE_SYNTAX 1:19'],
    ['a pair of nothing in a list', 'docs: [? , {path: a}]', 'KITFILE_SYNTAX 1:8'],
    ['a list of models', 'model:\n  - path: a\n  - path: b', 'KITFILE_TYPE 2:3'],
    ['a text behind an empty line', '\nKitfile', 'KITFILE_TYPE 2:1'],
    ['a line separator at the very beginning', '\u2028a: b', 'KITFILE_SYNTAX 1:1'],
    ['a line separator between quoted texts', '{package: {name: "a\u2028b"}, # \u2028\n model: {path: "m"}}', 'KITFILE_SYNTAX 1:28'],
    ['a line separator beside a blank in quotes', 'package: {name: "a\u2028b", version: "a \u2028b"}', 'KITFILE_SYNTAX 1:36'],
    ['a line separator before a blank in quotes', 'package: {name: "a\u2028 b"}', 'KITFILE_SYNTAX 1:19'],
    ['a tab in a line behind another error', 'a: b: c\nd:\n\te: f\n', 'KITFILE_SYNTAX 1:4'],
    ['no path at all, where the entry stands', 'code: [{}, {}]', 'KITFILE_PATH_DUPLICATE 1:12'],
    ['a model without a path, where it stands', 'model: {parts: [{path: .}]}', 'KITFILE_PATH_DUPLICATE 1:24'],
    ['a path with a NUL', 'code: [{path: "a\\0b"}]', 'KITFILE_PATH 1:15'],
    ['a mark of documents in quotes', 'package:\n  name: "a\n--- b"\n', 'KITFILE_SYNTAX 2:11'],
    ['an entry without a key at the very beginning', ': b', 'KITFILE_SYNTAX 1:1'],
    ['an unknown escape behind a second value', 'a: b: "\\q"', 'KITFILE_SYNTAX 1:4'],
    ['an empty path beside another, where its key ends', 'code:\n- path:\n- ? path\n', 'KITFILE_PATH_DUPLICATE 3:9'],
    ['an empty path of a key in braces, where that ends', 'code: [{path}, {path}]', 'KITFILE_PATH_DUPLICATE 1:21'],
    ['the same alias twice as a key', 'model: {path: &p m, parameters: {*p : 1, *p : 2}}', 'KITFILE_KEY_DUPLICATE 1:42'],
    ['two keys that are lists', 'model: {path: m, parameters: {[a]: 1, [b]: 2}}', 'KITFILE_VALUE 1:31'],
    ['diffId', 'docs:\n- path: d\n  diffId: x', 'KITFILE_KEY_UNKNOWN 3:3'],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toContain(problem);
  });

  it.each([
    ['remotePath', 'datasets:\n- path: d\n  remotePath: s3://b/d', 'KITFILE_UNSUPPORTED 3:3', 'remotePath'],
    ['remoteHash', 'datasets:\n- path: d\n  remoteHash: abc', 'KITFILE_UNSUPPORTED 3:3', 'remoteHash'],
  ])('%s is refused by name', (_, text, problem, name) => {
    expect(problemsOf(text)).toEqual([problem]);
    expect(messageOfFirst(text)).toContain(name);
  });

  it.each([
    ['manifestVersion: [a]', 'manifestVersion must be text, not a list.'],
    ['package: {name: {a: b}}', 'package.name must be text, not a mapping.'],
    ['docs: {}', 'docs must be a list, not a mapping.'],
    ['docs: [x]', 'docs[0] must be a mapping, not the text "x".'],
    ['package: {<<: ~}', '"<<" in package merges nothing.'],
    ['package: {<<: [[]]}', '"<<" in package merges a list.'],
    ['model: {path: m, parameters: {a b: .nan}}', 'model.parameters["a b"] is ".nan" (not a number), which JSON cannot hold.'],
    ['model: {path: m, parameters: {a: [.inf]}}', 'model.parameters.a[0] is ".inf" (infinite), which JSON cannot hold.'],
    ['model: {path: m, parameters: {5: x}}', 'model.parameters has a key that is no text: "5".'],
    ['model: {path: m, parameters: {[a]: x}}', 'model.parameters has a key that is no text: something else.'],
    ['{} # \u2028', 'The Kitfile holds U+2028, which kit reads as the end of a line.'],
    ['# \u0007', 'The Kitfile holds the character U+0007, which YAML does not allow.'],
    ['{a: 1, a: 2}', '"a" is a duplicate key in the Kitfile: it stands on line 1 already.'],
    ['{[a]: 1, [b]: 2}', 'The same key is a duplicate key in the Kitfile: it stands on line 1 already.'],
    // Two errors at one place: the second is about what the first left open.
    ['code: [\n\ta]', 'The Kitfile is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].'],
    ['mcpServers: [{path: a.mcpb}]', 'mcpServers[0] has no name.'],
    ['mcpServers: [{name: n, path: a.mcpb}, {name: n, path: b.mcpb}]', 'mcpServers[1] has the name "n" of another server (line 1).'],
  ])('%j is told as it is', (text, message) => {
    expect(messagesOf(text)).toContain(message);
  });

  it.each([
    ['\tname: x', 'Indent with spaces.'],
    ['a: b: c', 'Correct the YAML at this place; texts with ":" or "#" in them need quotes.'],
    ['Model: {}', 'Write it as "model": upper and lower case count.'],
    ['models: {}', `Known here: manifestVersion, package, model, code, datasets, docs, prompts, mcpServers.`],
    ['docs: [{path: a, digest: b}]', 'Remove it: digests are computed when the kit is packed.'],
  ])('%j has its cure', (text, hint) => {
    expect(problemsIn(text).map((problem) => problem.hint)).toEqual([hint]);
  });

  /** Each line a level deeper: `levels` of them, and a value. */
  const lines = (levels: number, mark: string): string =>
    Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}${mark}\n`).join('') + `${' '.repeat(levels)}x`;

  it.each([
    ['brackets', 200, (levels: number) => '['.repeat(levels) + ']'.repeat(levels), 'KITFILE_TYPE 1:1', 'KITFILE_SYNTAX 1:201'],
    ['braces', 200, (levels: number) => '{a: '.repeat(levels) + '}'.repeat(levels), 'KITFILE_KEY_UNKNOWN 1:2', 'KITFILE_SYNTAX 1:801'],
    ['lists on one line', 200, (levels: number) => `${'- '.repeat(levels)}x`, 'KITFILE_TYPE 1:1', 'KITFILE_SYNTAX 1:401'],
    ['lists', 200, (levels: number) => lines(levels, '-'), 'KITFILE_TYPE 1:1', 'KITFILE_SYNTAX 202:202'],
    ['mappings', 200, (levels: number) => lines(levels, 'a:'), 'KITFILE_KEY_UNKNOWN 1:1', 'KITFILE_SYNTAX 202:202'],
    ['keys', 200, (levels: number) => lines(levels, '?'), 'KITFILE_TYPE 2:2', 'KITFILE_SYNTAX 202:202'],
  ])('nesting ends at a depth of two hundred: %s', (_, levels, nested, taken, refused) => {
    expect(problemsOf(nested(levels))).toEqual([taken]);
    expect(problemsOf(nested(levels + 1))).toEqual([refused]);
  });

  it('depth is what is open, not what was', () => {
    for (const item of ['[1]', '{a: 1}', '[]', 'x'])
      expect(problemsOf(`model:\n  path: m\n  parameters:\n${`  - ${item}\n`.repeat(300)}`)).toEqual([]);
    expect(problemsOf(`model: {path: m, parameters: [${'[1], {a: 1}, '.repeat(300)}]}`)).toEqual([]);
    // Brackets that close nothing are told as such, and the depth behind them as ever.
    expect(problemsOf(`]\n${'- '.repeat(201)}x`)).toEqual(['KITFILE_SYNTAX 2:401']);
    // What a flow leaves open has a token of its own, which is no text.
    expect(problemsOf(`code: [\ndocs: ${'['.repeat(300)}`)).toEqual(['KITFILE_SYNTAX 2:206']);
  });

  it('a text holds two hundred thousand pieces at most', () => {
    const text = `${'#\n'.repeat(99_999)}{}`;
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf(`${text} # more`)).toEqual(['KITFILE_TOO_LARGE 100000:4']);
  });

  it('nesting without end is refused, whatever its form', () => {
    for (const deep of ['['.repeat(20_000), '- '.repeat(20_000), '{a: '.repeat(20_000), '? '.repeat(20_000)]) {
      expect(problemsOf(`model:\n  path: m\n  parameters:\n    ${deep}`)).toEqual([expect.stringMatching(/^KITFILE_SYNTAX 4:/)]);
    }
  });

  it.each([
    ['a tab', 'package:\n\tname: x\nmodel:\n\tpath: m\n\tparts: []\n', ['KITFILE_SYNTAX 2:1']],
    ['a tab after spaces', 'model:\n  path: m\n \tname: x\ncode: [\n', ['KITFILE_SYNTAX 3:1']],
    ['two open brackets', 'code: [\ndocs: [\n', ['KITFILE_SYNTAX 2:1']],
  ])('%s gives one error, the first', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  // Each of these is a mebibyte, and none would end where time grew with the square of the length, or each error had its stack.
  it.each([
    ['ends of documents', '...\n', '', 'KITFILE_TOO_LARGE'],
    ['commas in a flow mapping', ',', 'model: {', 'KITFILE_TOO_LARGE'],
    ['open brackets', '[', '', 'KITFILE_SYNTAX'],
    ['open braces', '{', '', 'KITFILE_SYNTAX'],
    ['marks of lists', '- ', '', 'KITFILE_SYNTAX'],
    ['line separators', '\u2028', '{} # ', 'KITFILE_SYNTAX'],
    ['directives', '%a\n', '', 'KITFILE_TOO_LARGE'],
    ['values', '1, ', 'model: {path: m, parameters: [', 'KITFILE_TOO_LARGE'],
  ])('a text of %s is refused with one problem', (_, piece, before, code) => {
    const problems = problemsOf(before + piece.repeat((1024 * 1024 - before.length) / piece.length));
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${code} `))]);
  });

  it('what is below the limit is read to its end, damaged or not', () => {
    expect(problemsOf(`${'...\n'.repeat(20_000)}model: {path: m}`)).toEqual([]);
    expect(problemsOf(`model: {${','.repeat(50_000)}}`)).toEqual(['KITFILE_SYNTAX 1:10']);
    expect(problemsOf(`model: {path: m, parameters: [${'1, '.repeat(30_000)}]}`)).toEqual([]);
  });

  it('no control character of the Kitfile reaches a message', () => {
    const text = 'package:\n  "na\\e[31m\\nme\\u202e": x\n';
    expect(messageOfFirst(text)).toBe('"na [31m me" is no key of package.');
  });
});

describe('what kit takes', () => {
  it.each([
    ['{}', ''],
    ['---\n', ''],
    ['null', ''],
    ['package: ~\nmodel: ~\ncode: ~\ndatasets: []\n', ''],
    ['---\nmanifestVersion: a\n---\nmanifestVersion: b\nnonsense: [\n', 'a'],
    ['...\nmanifestVersion: a\n...\n]', 'a'],
    ['\ufeffmanifestVersion: a', 'a'],
    ['manifestVersion: a\r\npackage:\r\n  name: x\r\n', 'a'],
    ['manifestVersion: a\rpackage: {}\r', 'a'],
    ['%YAML 1.1\n---\nmanifestVersion: yes', 'yes'],
    ['{"manifestVersion":"1.0.0","package":{"name":"x"}}', '1.0.0'],
    ['manifestVersion: a\n~: ignored', 'a'],
    ['manifestVersion: a\n?\n: ignored', 'a'],
    ['{manifestVersion: a, ? : ignored}', 'a'],
    ['manifestVersion: a\n...\n: b', 'a'],
    ['manifestVersion: a\n--- ? : b', 'a'],
    ['datasets: [{path: d, remotePath: ~, remoteHash: ""}]\nmanifestVersion: a', 'a'],
    ['model: {path: m, parameters: {x: &x p, y: &y q, *x : 1, *y : 2}}\nmanifestVersion: a', 'a'],
    ['manifestVersion: &none\npackage: {*none : ignored}', ''],
    ['{manifestVersion: a, docs: [? &none : ignored]}', 'a'],
  ])('%j', (text, manifestVersion) => {
    expect(parseKitfile(text, 'Kitfile').manifestVersion).toBe(manifestVersion);
  });

  it('nulls in lists are dropped', () => {
    const kitfile = parseKitfile('package: {authors: [a, ~, b]}\ncode: [~, {path: a}, ]\n', 'Kitfile');
    expect(kitfile.package.authors).toEqual(['a', 'b']);
    expect(kitfile.code.map(({ path }) => path)).toEqual(['a']);
  });

  it('and so are aliases of null, but of no other empty value', () => {
    const text = 'package: {version: &none ~, name: &empty "", authors: [a, *none, *empty]}\ncode: [*none, &one {path: a}]\ndocs: *none\n';
    const kitfile = parseKitfile(text, 'Kitfile');
    expect([kitfile.package.authors, kitfile.code.map(({ path }) => path), kitfile.docs]).toEqual([['a', ''], ['a'], []]);
    expect(problemsOf('code: [&one {path: a}, *one]')).toEqual(['KITFILE_PATH_DUPLICATE 1:20']);
  });

  it('parameters of nothing are none', () => {
    const kitfile = parseKitfile('model: {path: m, parameters: ~}\ndatasets: [{path: d, parameters: }]\n', 'Kitfile');
    expect([kitfile.model, ...kitfile.datasets].map((one) => Object.keys(one ?? {}))).toEqual([
      ['path', 'at', 'parts'],
      ['path', 'at'],
    ]);
  });

  it('every field of the schema', () => {
    const text = `manifestVersion: 1.0.0
package: {name: n, version: v, description: d, license: l, authors: [a]}
model:
  name: n
  path: m
  license: l
  framework: f
  format: fo
  version: v
  description: d
  parts: [{name: n, path: p, license: l, type: t.y-p_e}]
  parameters: {a: 1}
code: [{path: c, description: d, license: l}]
datasets: [{name: n, path: ds, description: d, license: l, parameters: [1]}]
docs: [{path: do, description: d}]
prompts: [{name: n, path: pr, description: d}]
mcpServers: [{name: n, path: s.mcpb, description: d}]
`;
    const at = (line: number, column: number) => ({ file: 'sub/Kitfile', line, column });
    expect(parseKitfile(text, 'sub/Kitfile')).toEqual({
      file: 'sub/Kitfile',
      manifestVersion: '1.0.0',
      package: { name: 'n', version: 'v', description: 'd', license: 'l', authors: ['a'] },
      model: {
        path: 'm',
        at: at(5, 9),
        name: 'n',
        license: 'l',
        framework: 'f',
        format: 'fo',
        version: 'v',
        description: 'd',
        parts: [{ path: 'p', at: at(11, 27), name: 'n', license: 'l', type: 't.y-p_e' }],
        parameters: { a: 1 },
      },
      code: [{ path: 'c', at: at(13, 15), description: 'd', license: 'l' }],
      datasets: [{ path: 'ds', at: at(14, 28), name: 'n', description: 'd', license: 'l', parameters: [1] }],
      docs: [{ path: 'do', at: at(15, 15), description: 'd' }],
      prompts: [{ path: 'pr', at: at(16, 27), name: 'n', description: 'd' }],
      mcpServers: [{ path: 's.mcpb', at: at(17, 30), name: 'n', description: 'd' }],
    });
  });

  it('layers come in the order of the manifest', () => {
    const text =
      'mcpServers: [{name: n, path: s.mcpb}]\nprompts: [{path: pr}]\ndocs: [{path: ./do//x/}]\ndatasets: [{path: b}, {path: a, name: z}]\ncode: [{}]\nmodel: {path: "./m//w.bin", parts: [{path: p2}, {path: p1}]}\n';
    expect(layerEntries(parseKitfile(text, 'Kitfile')).map(({ kind, index, cleanPath: path, name }) => [kind, index, path, name])).toEqual([
      ['model', 0, 'm/w.bin', undefined],
      ['modelpart', 0, 'p2', undefined],
      ['modelpart', 1, 'p1', undefined],
      ['code', 0, '.', undefined],
      ['dataset', 0, 'b', undefined],
      ['dataset', 1, 'a', 'z'],
      ['docs', 0, 'do/x', undefined],
      ['prompt', 0, 'pr', undefined],
      ['mcp', 0, 's.mcpb', 'n'],
    ]);
  });
});

describe('the version of the Kitfile', () => {
  it.each([
    ['manifestVersion: 1.0.0', []],
    ['manifestVersion: 2.0.0', ['KITFILE_VERSION']],
    ['{}', ['KITFILE_VERSION']],
    ['manifestVersion: 1.0.0\n~: x', ['KITFILE_KEY_IGNORED']],
    ['manifestVersion: 1.0.0\npackage: {name: &none ~, *none : x}', ['KITFILE_KEY_IGNORED']],
  ])('%j', (text, codes) => {
    const remarks: Remark[] = [];
    parseKitfile(text, 'Kitfile', (remark) => remarks.push(remark));
    expect(remarks.map(({ code, level, subject }) => ({ code, level, subject }))).toEqual(
      codes.map((code) => ({ code, level: 'warning', subject: 'kitfile' })),
    );
  });

  it.each([
    ['{}', 'The Kitfile has no manifestVersion.'],
    ['manifestVersion: 2.0.0', `The Kitfile's manifestVersion is "2.0.0", not 1.0.0.`],
    ['manifestVersion: 1.0.0\n~: x', 'the Kitfile has an entry without a key, which kit ignores.'],
  ])('%j is told as it is', (text, message) => {
    const said: string[] = [];
    parseKitfile(text, 'Kitfile', (remark) => said.push(remark.message));
    expect(said).toEqual([message]);
  });

  it('nothing is said of a key that is refused', () => {
    const said: string[] = [];
    expect(() => parseKitfile('? [a]\n: b', 'Kitfile', (remark) => said.push(remark.message))).toThrow(Failure);
    expect(said).toEqual([]);
  });
});

describe('paths', () => {
  it.each(['/etc', '//etc', '\\etc', '\\\\server\\share', 'C:\\x', 'c:/x', 'C:', '/'])('%j is absolute', (path) => {
    for (const section of ['code', 'datasets', 'docs', 'prompts']) {
      expect(messageOfFirst(`${section}: [{path: '${path}'}]`)).toContain('is absolute');
    }
    expect(messageOfFirst(`model: {path: '${path}'}`)).toContain('is absolute');
  });

  it.each(['..', '../x', 'a/../../x', './../x', 'a\\..\\..\\x', '..\\x', 'a/../..'])('%j leaves the context', (path) => {
    expect(messageOfFirst(`code: [{path: '${path}'}]`)).toContain('leaves the context');
    expect(messageOfFirst(`model: {path: m, parts: [{path: '${path}'}]}`)).toContain('leaves the context');
  });

  it.each(['..x', 'a/..b/c', 'a..', 'a/../b', '...'])('%j stays inside', (path) => {
    expect(problemsOf(`code: [{path: '${path}'}]`)).toEqual([]);
  });

  it.each(['https://example.com/x', 'HTTP://x/y', 's3://bucket/key', 'hf://a/b', 'file:///x'])('%j is a URL', (path) => {
    expect(messageOfFirst(`datasets: [{path: '${path}'}]`)).toContain('is a URL');
    expect(messageOfFirst(`model: {path: '${path}'}`)).toContain('is a URL');
  });

  it.each([
    ['demo:v1', true],
    ['acme/demo:v1', true],
    ['ghcr.io/acme/demo:v1', true],
    ['localhost:5000/demo', true],
    ['localhost:5000/demo:v1', true],
    ['demo:v1,v2', true],
    ['a/b:', true],
    ['./w:bin', true],
    [`demo@sha256:${'0'.repeat(64)}`, true],
    [`demo:v1@sha256:${'0'.repeat(64)}`, true],
    [`sha256:${'0'.repeat(64)}`, true],
    ['Demo:v1', false],
    ['demo:v1/x', false],
    ['demo@v1', false],
    ['demo:v+1', false],
    ['a b:c', false],
    ['demo', false],
    ['ghcr.io/acme/demo', false],
  ])('%j names another ModelKit: %j', (path, names) => {
    const kitfile = parseKitfile(`model: {path: '${path}'}`, 'Kitfile');
    expect(kitfile.model?.reference).toBe(names ? path : undefined);
    expect(layerEntries(kitfile)).toHaveLength(names ? 0 : 1);
    for (const section of ['code', 'datasets', 'docs', 'prompts']) {
      expect(problemsOf(`${section}: [{path: '${path}'}]`)).toHaveLength(names ? 1 : 0);
    }
  });

  it.each([
    ['the same twice', 'code: [{path: a}, {path: a}]'],
    ['spelled otherwise', 'code: [{path: a/b}]\ndocs: [{path: ./a//x/../b/}]'],
    ['the context itself', 'code: [{path: .}, {}]'],
    ['model and part', 'model: {path: m, parts: [{path: ./m}]}'],
    ['a model without a path beside the context itself', 'model: {name: m}\ncode: [{path: ./}]'],
  ])('%s is refused', (_, text) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^KITFILE_PATH_DUPLICATE /)]);
  });

  it.each([
    ['a bundle without a name', 'mcpServers: [{path: a.mcpb}]', ['KITFILE_VALUE 1:21']],
    ['two of one name', 'mcpServers: [{name: n, path: a.mcpb}, {name: n, path: b.mcpb}]', ['KITFILE_VALUE 1:55']],
    ['no bundle', 'mcpServers: [{name: n, path: a.zip}]', ['KITFILE_PATH 1:30']],
  ])('%s is refused', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it.each([
    ['', '.'],
    ['.', '.'],
    ['./', '.'],
    ['a/', 'a'],
    ['./a', 'a'],
    ['a//b', 'a/b'],
    ['a/./b', 'a/b'],
    ['a/../b', 'b'],
    ['a/..', '.'],
    ['../a', '../a'],
    ['a/../../b', '../b'],
    ['/..', '/'],
    ['/a/../..', '/'],
    ['//a', '/a'],
    [' a ', ' a '],
    [' ', ' '],
    [' /a', ' /a'],
    ['\ufeffa', '\ufeffa'],
    ['a\\b', 'a\\b'],
    ['..a/...', '..a/...'],
  ])('cleanPath of %j is %j', (path, expected) => {
    expect(cleanPath(path)).toBe(expected);
  });
});
