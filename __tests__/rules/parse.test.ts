import { describe, expect, it } from '@jest/globals';
import { isEmptyRules } from '../../src/rules/index.js';
import { DEFAULT_RULES } from '../../src/rules/parse.js';
import { read } from './read.js';

const text = (plain: string) => ({ text: plain, uses: [] });
const uses = (template: string, ...names: string[]) => ({ text: template, uses: names });
const NONE = { enable: undefined, prefix: undefined, suffix: undefined, class: undefined };

describe('parseRules', () => {
  it.each([
    ['foo', { ...NONE, type: 'raw', priority: 200, value: text('foo') }],
    ['type=raw,foo', { ...NONE, type: 'raw', priority: 200, value: text('foo') }],
    ['type=raw,value=a-{{tag}}', { ...NONE, type: 'raw', priority: 200, value: uses('a-{{tag}}', 'tag') }],

    [' TYPE = raw , Value = x ', { ...NONE, type: 'raw', priority: 200, value: text('x') }],
    ['type=raw,value=', { ...NONE, type: 'raw', priority: 200, value: text('') }],
    ["{{date 'YYYY' tz='UTC'}}", { ...NONE, type: 'raw', priority: 200, value: uses("{{date 'YYYY' tz='UTC'}}", 'date') }],
    ['type=raw,value=x,enable=false', { ...NONE, type: 'raw', priority: 200, value: text('x'), enable: text('false') }],
    [
      'type=raw,value=x,enable={{is_default_branch}}',
      { ...NONE, type: 'raw', priority: 200, value: text('x'), enable: uses('{{is_default_branch}}', 'is_default_branch') },
    ],
    ['type=raw,value=x,priority=-1.5', { ...NONE, type: 'raw', priority: -1.5, value: text('x') }],
    ['type=raw,value=x,class=immutable', { ...NONE, type: 'raw', priority: 200, value: text('x'), class: 'immutable' }],
    ['type=schedule', { ...NONE, type: 'schedule', priority: 1000, pattern: text('nightly') }],
    [
      "type=schedule,pattern={{date 'YYYYMMDD' tz='Asia/Tokyo'}}",
      { ...NONE, type: 'schedule', priority: 1000, pattern: uses("{{date 'YYYYMMDD' tz='Asia/Tokyo'}}", 'date') },
    ],
    [
      'type=semver,pattern={{major}}.{{minor}}',
      {
        ...NONE,
        type: 'semver',
        priority: 900,
        pattern: uses('{{major}}.{{minor}}', 'major', 'minor'),
        value: undefined,
        match: undefined,
      },
    ],
    [
      'type=pep440,pattern={{raw}},value=v1.0.0',
      { ...NONE, type: 'pep440', priority: 900, pattern: uses('{{raw}}', 'raw'), value: text('v1.0.0'), match: undefined },
    ],
    [
      String.raw`type=semver,pattern={{version}},match=v(\d.\d.\d)$`,
      {
        ...NONE,
        type: 'semver',
        priority: 900,
        pattern: uses('{{version}}', 'version'),
        value: undefined,
        match: { text: String.raw`v(\d.\d.\d)$`, expression: /v(\d.\d.\d)$/ },
      },
    ],
    ['type=match,pattern=v(.*),group=1', { ...NONE, type: 'match', priority: 800, expression: /v(.*)/, group: 1, value: undefined }],
    ['type=match,pattern=/^V/i', { ...NONE, type: 'match', priority: 800, expression: /^V/i, group: 0, value: undefined }],
    ['type=edge', { ...NONE, type: 'edge', priority: 700, branch: undefined }],
    ['type=edge,branch=', { ...NONE, type: 'edge', priority: 700, branch: undefined }],
    ['type=edge,branch=dev', { ...NONE, type: 'edge', priority: 700, branch: 'dev' }],
    ['type=ref,event=branch', { ...NONE, type: 'ref', priority: 600, event: 'branch' }],
    ['type=ref,event=pr', { ...NONE, type: 'ref', priority: 600, event: 'pr', prefix: text('pr-') }],
    ['type=ref,event=pr,prefix=', { ...NONE, type: 'ref', priority: 600, event: 'pr', prefix: text('') }],
    ['type=sha', { ...NONE, type: 'sha', priority: 100, format: 'short', prefix: text('sha-') }],
    ['type=sha,format=long,prefix=git-', { ...NONE, type: 'sha', priority: 100, format: 'long', prefix: text('git-') }],
    ['type=content', { ...NONE, type: 'content', priority: 150, pattern: undefined }],
    ['type=content,pattern=', { ...NONE, type: 'content', priority: 150, pattern: undefined }],
    [
      'type=content,pattern={{model.name}}-{{model.quantization}}',
      {
        ...NONE,
        type: 'content',
        priority: 150,
        pattern: uses('{{model.name}}-{{model.quantization}}', 'model.name', 'model.quantization'),
      },
    ],
    [
      'type=stage,branch=release/*,value=candidate',
      { ...NONE, type: 'stage', priority: 300, on: { match: 'branch', glob: 'release/*' }, value: text('candidate') },
    ],
    [
      'type=stage,tag=v*,production',
      { ...NONE, type: 'stage', priority: 300, on: { match: 'tag', glob: 'v*' }, value: text('production') },
    ],
    [
      'type=stage,event=schedule,value=fresh',
      { ...NONE, type: 'stage', priority: 300, on: { match: 'event', event: 'schedule' }, value: text('fresh') },
    ],
    // A comma in quotes survives, whichever way it was protected.
    [
      String.raw`type=match,"pattern=^\d{1,2}$"`,
      { ...NONE, type: 'match', priority: 800, expression: /^\d{1,2}$/, group: 0, value: undefined },
    ],
    [
      String.raw`"type=match,""pattern=^\d{1,2}$"""`,
      { ...NONE, type: 'match', priority: 800, expression: /^\d{1,2}$/, group: 0, value: undefined },
    ],
    [
      String.raw`type=match,"""pattern=^\d{1,2}$"""`,
      { ...NONE, type: 'match', priority: 800, expression: /^\d{1,2}$/, group: 0, value: undefined },
    ],
    ['"type=raw,value=whole.line"', { ...NONE, type: 'raw', priority: 200, value: text('whole.line') }],
  ])('reads %s', (line, expected) => {
    const { rules, problems } = read(line);
    expect(problems).toEqual([]);
    expect(rules.rules).toHaveLength(1);
    expect(rules.rules[0]).toEqual({ ...expected, line: 1, text: rules.rules[0]?.text });
  });

  it('keeps the text and the line of every rule, through comments, blank lines and CRLF', () => {
    const { rules, problems } = read('# first\r\n\r\n  type=sha\r\n  # indented\r\ntype=raw,value={{!# kept}}x{{tag}}\r\n  \r\n');
    expect(problems).toEqual([]);
    expect(rules.rules.map((rule) => [rule.line, rule.text])).toEqual([
      [3, 'type=sha'],
      [5, 'type=raw,value={{!# kept}}x{{tag}}'],
    ]);
  });

  it.each([
    ['', 'publish', DEFAULT_RULES.publish],
    ['# only a comment\n', 'publish', DEFAULT_RULES.publish],
    ['', 'mirror', DEFAULT_RULES.mirror],
    ['', 'promote', []],
  ] as const)('takes the defaults for %j in mode %s', (tags, mode, expected) => {
    const { rules } = read(tags, '', mode);
    expect(rules.rules.map((rule) => [rule.line, rule.text])).toEqual(expected.map((line) => [0, line]));
    expect(isEmptyRules(tags)).toBe(true);
  });

  it.each(['x', '"never closed', '- x'])('takes no defaults for %j', (tags) => {
    expect(read(tags, '', 'mirror').rules.rules.filter((rule) => rule.line === 0)).toEqual([]);
    expect(isEmptyRules(tags)).toBe(false);
  });

  it.each([
    ['type=foo', 'rule type "foo" is not known'],
    ['type=Raw,value=x', 'rule type "Raw" is not known'],
    ['type=', 'rule type "" is not known'],
    ['type=__proto__', 'rule type "__proto__" is not known'],
    ['type=raw', 'type=raw has no value='],
    ['type=semver', 'type=semver has no pattern='],
    ['type=pep440', 'type=pep440 has no pattern='],
    ['type=match', 'type=match has no pattern='],
    ['type=match,pattern=(', '"(" is no regular expression'],
    ['type=match,pattern=a,group=x', 'group="x" is not a number'],
    ['type=semver,pattern={{version}},match=(', '"(" is no regular expression'],
    ['type=ref', 'type=ref has no event='],
    ['type=ref,event=merge', 'event="merge" is not known'],
    ['type=sha,format=medium', 'format="medium" is not known'],
    ['foo,enable=yes', 'enable="yes" is neither true nor false'],
    ['foo,enable=True', 'enable="True" is neither true nor false'],
    ['foo,enable=', 'enable="" is neither true nor false'],
    ['foo,priority=high', 'priority="high" is not a number'],
    ['foo,class=fixed', 'class="fixed" is not known'],
    ['type=stage,value=x', 'type=stage does not say when'],
    ['type=stage,branch=main', 'type=stage has no value='],
    ['type=stage,branch=main,tag=v*,value=x', 'type=stage has more than one of branch=, tag= and event='],
    ['type=stage,branch=main,value=x,y', 'there are several names in one line'],
    ['type=stage,branch=main,"value=x,y"', 'a tag cannot hold ","'],
    // Lists in another notation, of which all but the last would be lost.
    ['v1, v2', 'there are several names in one line'],
    ['main,latest', 'there are several names in one line'],
    ['type=raw,value=v1,value=v2', 'there are several names in one line'],
    ['type=content,type=sha', 'there are several rules in one line'],
    ['type=content type=sha', 'there are several rules in one line'],
    ['type=content;type=sha', 'there are several rules in one line'],
    ['[v1, v2]', '"[v1, v2]" is a list in brackets'],
    ['["v1", "v2"]', 'is a list in brackets'],
    ['- type=content', '"- type=content" begins with a list mark'],
    ['* v1', '"* v1" begins with a list mark'],
    ['-type=content', '"-type=content" begins with a list mark'],
    ['1. type=content', '"1. type=content" begins with a list mark'],
    ['2) v1', '"2) v1" begins with a list mark'],
    ['+ v1', '"+ v1" begins with a list mark'],
    ['– v1', '"– v1" begins with a list mark'],
    ['- "v*"', 'begins with a list mark'],
    ['type: content', 'there is ":" where "=" belongs'],
    ['type=raw;value=x', '";" does not part fields'],
    ['type=ref event=branch', 'a blank does not part fields'],
    ['type=ref  \t event=branch', 'a blank does not part fields'],
    ['type=raw  ; value=x', '";" does not part fields'],
    // What the author spelled out is not repaired.
    ['type=raw,value=my tag!', 'a tag cannot hold a blank, "!"'],
    ['my/tag', 'a tag cannot hold "/"'],
    ['x # comment', 'a tag cannot hold a blank, "#"'],
    ['type=raw,value=x,prefix=a/', 'a tag cannot hold "/"'],
    ['type=stage,branch=main,value=prod eu', 'a tag cannot hold a blank'],
    ['type=schedule,pattern=every night', 'a tag cannot hold a blank'],
    ['type=raw,value={{branch}} x', 'a tag cannot hold a blank'],
    ['type=raw,={{tag}}', 'a tag cannot hold "="'],
    ['type=raw,value=x#{{tag}}', 'a tag cannot hold "#"'],
    ['type=raw,value={{#if tag}}{{tag}} final{{else}}none{{/if}}', 'a tag cannot hold a blank'],
    ['type=raw,value={{branch}},suffix=!', 'a tag cannot hold "!"'],
    ['type=sha,prefix=build/', 'a tag cannot hold "/"'],
    ['type=semver,pattern={{version}}+x', 'a tag cannot hold "+"'],
    ['type=content,pattern={{model.size}} {{model.quantization}}', 'a tag cannot hold a blank'],
    ['$' + '{{ github.sha }}', 'a tag cannot hold "$"'],
    ['{{model.sise}}', '{{model.sise}} is not known'],
    ['x-{{branch', 'tags, line 2: "{{" is never closed in "x-{{branch".'],
    ["{{date 'YYYY'}", '"{{" is never closed'],
    ['{{#if tag}}x{{/unless}}', "an expression cannot be read (if doesn't match unless - 1:3) in"],
    ['{{#if tag}}x', 'tags, line 2: an expression cannot be read in "{{#if tag}}x".'],
    ['{{date}}', '{{date}} needs exactly one format'],
    ["value={{date 'YYYY' zone='UTC'}}", '{{date}} has no option "zone"'],
    ["value={{commit_date 'YYYY' tz='Mars/Olympus'}}", '"Mars/Olympus" is not a time zone'],
    ["value={{commit_date 'YYYY' tz='+02:00'}}", '"+02:00" is not a time zone'],
    ['type=raw,value=a"b', 'a double quote stands inside a field, or is never closed in "type=raw,value=a"b".'],
    ['type=raw,"value=x', 'a double quote is never closed'],
  ])('refuses %s', (line, expected) => {
    const { problems } = read(`# comment\n${line}`);
    expect(problems).toEqual([expect.stringContaining(`tags, line 2: `)]);
    expect(problems[0]).toContain(expected);
  });

  it('goes over many blanks once, whatever follows', () => {
    const blanks = ' '.repeat(200_000);
    expect(read(`type=raw${blanks};value=x`).problems).toEqual([expect.stringContaining('";" does not part fields')]);
    expect(read(`type=raw${blanks}#x`).problems).toEqual([expect.stringMatching(/^tags, line 1: rule type "raw .* is not known/)]);
  });

  it('tells all problems of all lines, even of rules that are switched off', () => {
    const { problems } = read('type=foo,enable=false\nok\ntype=ref,enable=no', 'latest=no\nbad');
    expect(problems).toEqual([
      'tags, line 1: rule type "foo" is not known in "type=foo,enable=false".',
      'tags, line 3: enable="no" is neither true nor false in "type=ref,enable=no".',
      'tags, line 3: type=ref has no event= in "type=ref,enable=no".',
      'flavor, line 1: latest="no" is none of auto, true, false.',
      'flavor, line 2: "bad" has no "=".',
    ]);
  });

  it('passes over attributes and expressions that mean nothing, and says so', () => {
    const { rules, problems, remarks } = read('type=raw,value={{nothing}}x,prioriy=5');
    expect(problems).toEqual([]);
    expect(rules.rules).toHaveLength(1);
    expect(remarks.map((remark) => [remark.level, remark.code, remark.message])).toEqual([
      ['notice', 'RULE_PART_IGNORED', 'tags, line 1: type=raw takes no notice of "prioriy" in "type=raw,value={{nothing}}x,prioriy=5".'],
      [
        'notice',
        'RULE_PART_IGNORED',
        'tags, line 1: {{nothing}} is not known and renders empty in "type=raw,value={{nothing}}x,prioriy=5".',
      ],
    ]);
  });

  it.each([
    ['{{branch}}{{@root.tag}}{{this.sha}}{{this}}{{@index}}{{#if @first}}a{{/if}}', []],
    ['{{root.branch}}', ['root.branch']],
    ['{{@root.nothing}}', ['nothing']],
    ['{{#each this}}{{@key}}{{../that}}{{/each}}', ['that']],
  ])('knows the names that %s uses, and which of them are unknown', (value, unknown) => {
    const { problems, remarks } = read(`type=raw,value=${value}\ntype=semver,pattern={{major}}`);
    expect(problems).toEqual([]);
    const says = unknown.map((name) => `tags, line 1: {{${name}}} is not known and renders empty in "type=raw,value=${value}".`);
    expect(remarks.map(({ message }) => message)).toEqual(says);
  });

  it('keeps control characters out of messages', () => {
    expect(read('type=raw,value=x,class=a\u001b[31mb').problems[0]).not.toMatch(/\p{Cc}/u);
  });
});
