import { CLASS_NAMES } from '../classes/index.js';
import { quoted, type Fault } from './failure.js';
import { AttributeReader, readAttributes, type Findings } from './attributes.js';
import type { Line } from './lines.js';
import { illegalLiterals, plain } from './templates.js';
import type { Rule, RuleType, Template, VersionMatch } from './types.js';

/** Those of docker/metadata-action, and two of our own: `stage` below its version rules, `content` below its raw tags. */
const DEFAULT_PRIORITIES: Readonly<Record<RuleType, number>> = {
  schedule: 1000,
  semver: 900,
  pep440: 900,
  match: 800,
  edge: 700,
  ref: 600,
  stage: 300,
  raw: 200,
  content: 150,
  sha: 100,
};

const COMMON = ['type', 'enable', 'priority', 'prefix', 'suffix', 'class'];

const OWN: Readonly<Record<RuleType, readonly string[]>> = {
  schedule: ['pattern'],
  semver: ['pattern', 'value', 'match'],
  pep440: ['pattern', 'value', 'match'],
  match: ['pattern', 'group', 'value'],
  edge: ['branch'],
  ref: ['event'],
  stage: ['branch', 'tag', 'event', 'value'],
  raw: ['value'],
  content: ['pattern'],
  sha: ['format'],
};

/** One rule from one line, of use only where no fault is told; undefined when there is nothing to build. Every fault of the line is told. */
export function parseRule(line: Line, findings: Findings): Rule | undefined {
  const notMeant = misread(line);
  if (notMeant !== undefined) {
    findings.fault(notMeant);
    return undefined;
  }
  const attributes = readAttributes(line.fields);
  const typeName = attributes.values.get('type') ?? 'raw';
  if (!isRuleType(typeName)) {
    findings.fault({ message: `rule type ${quoted(typeName)} is not known`, hint: `Use one of ${Object.keys(OWN).join(', ')}.` });
    return undefined;
  }
  const read = new AttributeReader(typeName, attributes, findings);
  read.check([...COMMON, ...OWN[typeName]]);
  const rule = ruleOf(typeName, line, read);
  // What the author spelled out is not repaired but refused; what expressions give is made legal.
  const illegal = illegalLiterals([rule.prefix, writtenName(rule), rule.suffix]);
  if (illegal !== undefined) read.fault(illegal);
  return rule;
}

/** Fields that cannot be meant so: names or rules in one line, of which all but the last would be lost, or another sign where `,` and `=` belong. */
function misread({ fields, text }: Line): Fault | undefined {
  const { repeated } = readAttributes(fields);
  const isTwice = repeated.has('type') || fields.some((field) => /^type\s*=.*\Wtype\s*=/i.test(field));
  const twice = repeated.has('value') ? 'names' : isTwice ? 'rules' : undefined;
  if (twice !== undefined) {
    return { message: `there are several ${twice} in one line`, hint: 'Write one rule a line; a comma only parts the fields of a rule.' };
  }
  const [, type, sign] = /^type\s*(?:=\s*(\w+)(\s*[;|&:]|\s)\s*\w|:)/i.exec(fields[0] ?? '') ?? ['', '', undefined];
  if (sign !== undefined)
    return {
      message: `${sign.trim() === '' ? 'a blank' : quoted(sign.trim())} does not part fields`,
      hint: `Part them by commas: type=${type},…`,
    };
  return /^type\s*:/i.test(text)
    ? { message: 'there is ":" where "=" belongs', hint: `Write ${text.replace(/^(type)\s*:\s*/i, '$1=')}` }
    : undefined;
}

function isRuleType(text: string): text is RuleType {
  return Object.hasOwn(OWN, text);
}

/** What a rule puts between prefix and suffix, where the author writes it; the value of other rules is only read. */
export function writtenName(rule: Rule): Template | undefined {
  switch (rule.type) {
    case 'raw':
    case 'stage':
      return rule.value;
    case 'content':
    case 'schedule':
    case 'semver':
    case 'pep440':
      return rule.pattern;
    case 'edge':
    case 'match':
    case 'ref':
    case 'sha':
      return undefined;
  }
}

function ruleOf(type: RuleType, line: Line, read: AttributeReader): Rule {
  const base = baseOf(type, line, read);
  switch (type) {
    case 'content':
      return { ...base, type, pattern: read.filledTemplate('pattern') };
    case 'stage':
      return { ...base, type, on: stageCondition(read), value: read.required('value', 'NAME') };
    case 'schedule':
      return { ...base, type, pattern: read.template('pattern') ?? plain('nightly') };
    case 'semver':
    case 'pep440':
      return {
        ...base,
        type,
        pattern: read.required('pattern', '{{version}}'),
        value: read.filledTemplate('value'),
        match: versionMatch(read),
      };
    case 'match':
      return {
        ...base,
        type,
        expression: matchExpression(read),
        group: read.number('group', 0, GROUP),
        value: read.filledTemplate('value'),
      };
    case 'edge':
      return { ...base, type, branch: read.filled('branch') };
    case 'ref':
      return { ...base, type, event: read.oneOf('event', ['branch', 'tag', 'pr'], 'branch') };
    case 'raw':
      return { ...base, type, value: read.required('value', 'TEXT') };
    case 'sha':
      return { ...base, type, format: read.oneOf('format', ['short', 'long'], 'short', 'short') };
  }
}

const GROUP = 'Write the number of a group in the pattern; 0 is the whole match.';

function baseOf(type: RuleType, line: Line, read: AttributeReader): Omit<Extract<Rule, { type: 'raw' }>, 'type' | 'value'> {
  const implicit = type === 'sha' ? 'sha-' : type === 'ref' && read.text('event') === 'pr' ? 'pr-' : undefined;
  return {
    text: line.text,
    line: line.number,
    enable: enable(read),
    priority: read.number('priority', DEFAULT_PRIORITIES[type], 'Write a number; the highest comes first.'),
    prefix: read.template('prefix') ?? (implicit === undefined ? undefined : plain(implicit)),
    suffix: read.template('suffix'),
    class: read.text('class') === undefined ? undefined : read.oneOf('class', CLASS_NAMES, undefined),
  };
}

function enable(read: AttributeReader): Template | undefined {
  const template = read.template('enable');
  if (template?.uses.length === 0 && template.text !== 'true' && template.text !== 'false') {
    read.fault({
      message: `enable=${quoted(template.text)} is neither true nor false`,
      hint: 'Write enable=true, enable=false or an expression that gives one.',
    });
  }
  return template;
}

function stageCondition(read: AttributeReader): Extract<Rule, { type: 'stage' }>['on'] {
  const given = (['branch', 'tag', 'event'] as const).flatMap((match) => {
    const text = read.filled(match);
    return text === undefined ? [] : [{ match, text }];
  });
  const [condition, another] = given;
  if (condition === undefined || another !== undefined) {
    read.fault({
      message: condition === undefined ? 'type=stage does not say when' : 'type=stage has more than one of branch=, tag= and event=',
      hint: 'Give exactly one of branch=GLOB, tag=GLOB or event=NAME; repeat the rule for more.',
    });
    return { match: 'event', event: '' };
  }
  return condition.match === 'event' ? { match: 'event', event: condition.text } : { match: condition.match, glob: condition.text };
}

/** `match=` of a version rule: always a plain pattern. */
function versionMatch(read: AttributeReader): VersionMatch | undefined {
  const text = read.filled('match');
  return text === undefined ? undefined : { text, expression: read.expression(text) };
}

/** `pattern=` of a match rule: a plain pattern, or `/pattern/flags`. */
function matchExpression(read: AttributeReader): RegExp {
  const text = read.text('pattern');
  if (text === undefined) read.fault({ message: 'type=match has no pattern=', hint: 'Add pattern=REGULAR-EXPRESSION.' });
  const [, pattern = text ?? '', flags] = /^\/(.+)\/(.*)$/s.exec(text ?? '') ?? [];
  return read.expression(pattern, flags, text);
}
