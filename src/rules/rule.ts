import { CLASS_NAMES } from '../classes/index.js';
import { quoted, type Fault } from './failure.js';
import { readAttributes, type Attributes, type Line } from './lines.js';
import { regularExpression, versionMatch } from './regular-expressions.js';
import { illegalLiterals, parseTemplate, plain } from './templates.js';
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

/** What is found beside the rule itself: faults stop the step, oddities are only worth saying. */
export interface Findings {
  fault(fault: Fault): void;
  oddity(fault: Fault): void;
}

/** One rule from one line; undefined when a fault leaves nothing to build. Every fault of the line is told. */
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
  return new RuleReader(line, typeName, attributes, findings).read();
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
function shownBy(rule: Rule): Template | undefined {
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

class RuleReader {
  readonly #line: Line;
  readonly #type: RuleType;
  readonly #attributes: Attributes;
  readonly #findings: Findings;
  #faulty = false;

  constructor(line: Line, type: RuleType, attributes: Attributes, findings: Findings) {
    this.#line = line;
    this.#type = type;
    this.#attributes = attributes;
    this.#findings = findings;
  }

  read(): Rule | undefined {
    const known = [...COMMON, ...OWN[this.#type]];
    for (const key of this.#attributes.values.keys()) {
      if (known.includes(key)) continue;
      this.#findings.oddity({
        message: `type=${this.#type} takes no notice of ${quoted(key)}`,
        hint: `Its attributes are ${known.join(', ')}.`,
      });
    }
    const rule = this.#rule();
    this.#checkLiterals(rule);
    return this.#faulty ? undefined : rule;
  }

  #rule(): Rule {
    const type = this.#type;
    const base = this.#base();
    switch (type) {
      case 'content': {
        const pattern = this.#template('pattern');
        return { ...base, type, pattern: pattern?.text === '' ? undefined : pattern };
      }
      case 'stage':
        return { ...base, type, on: this.#stageCondition(), value: this.#required('value', 'NAME') };
      case 'schedule':
        return { ...base, type, pattern: this.#template('pattern') ?? plain('nightly') };
      case 'semver':
      case 'pep440':
        return { ...base, type, pattern: this.#required('pattern', '{{version}}'), value: this.#value(), match: this.#match() };
      case 'match':
        return { ...base, type, expression: this.#expression(), group: this.#group(), value: this.#value() };
      case 'edge':
        return { ...base, type, branch: this.#text('branch') === '' ? undefined : this.#text('branch') };
      case 'ref':
        return { ...base, type, event: this.#oneOf('event', ['branch', 'tag', 'pr'], 'branch') };
      case 'raw':
        return { ...base, type, value: this.#required('value', 'TEXT') };
      case 'sha':
        return { ...base, type, format: this.#oneOf('format', ['short', 'long'], 'short', 'short') };
    }
  }

  #base(): Omit<Extract<Rule, { type: 'raw' }>, 'type' | 'value'> {
    const implicit = this.#type === 'sha' ? 'sha-' : this.#type === 'ref' && this.#text('event') === 'pr' ? 'pr-' : undefined;
    const tagClass = this.#text('class');
    return {
      text: this.#line.text,
      line: this.#line.number,
      enable: this.#enable(),
      priority: this.#priority(),
      prefix: this.#template('prefix') ?? (implicit === undefined ? undefined : plain(implicit)),
      suffix: this.#template('suffix'),
      class: tagClass === undefined ? undefined : this.#oneOf('class', CLASS_NAMES, undefined),
    };
  }

  #enable(): Template | undefined {
    const template = this.#template('enable');
    if (template?.uses.length === 0 && template.text !== 'true' && template.text !== 'false') {
      this.#fault(
        `enable=${quoted(template.text)} is neither true nor false`,
        'Write enable=true, enable=false or an expression that gives one.',
      );
    }
    return template;
  }

  #priority(): number {
    const text = this.#text('priority');
    if (text === undefined) return DEFAULT_PRIORITIES[this.#type];
    const priority = Number(text);
    if (Number.isNaN(priority)) this.#fault(`priority=${quoted(text)} is not a number`, 'Write a number; the highest comes first.');
    return priority;
  }

  #stageCondition(): Extract<Rule, { type: 'stage' }>['on'] {
    const given = (['branch', 'tag', 'event'] as const).flatMap((match) => {
      const text = this.#text(match);
      return text === undefined || text === '' ? [] : [{ match, text }];
    });
    const [condition, another] = given;
    if (condition === undefined || another !== undefined) {
      this.#fault(
        condition === undefined ? 'type=stage does not say when' : 'type=stage has more than one of branch=, tag= and event=',
        'Give exactly one of branch=GLOB, tag=GLOB or event=NAME; repeat the rule for more.',
      );
      return { match: 'event', event: '' };
    }
    return condition.match === 'event' ? { match: 'event', event: condition.text } : { match: condition.match, glob: condition.text };
  }

  #match(): VersionMatch | undefined {
    const text = this.#text('match');
    if (text === undefined || text === '') return undefined;
    return versionMatch(text, (fault) => {
      this.#fault(fault.message, fault.hint);
    });
  }

  #expression(): RegExp {
    const pattern = this.#text('pattern');
    if (pattern === undefined) this.#fault('type=match has no pattern=', 'Add pattern=REGULAR-EXPRESSION.');
    return regularExpression(pattern ?? '', (fault) => {
      this.#fault(fault.message, fault.hint);
    });
  }

  #group(): number {
    const text = this.#text('group') ?? '0';
    const group = Number(text);
    if (Number.isNaN(group))
      this.#fault(`group=${quoted(text)} is not a number`, 'Write the number of a group in the pattern; 0 is the whole match.');
    return group;
  }

  #value(): Template | undefined {
    const value = this.#template('value');
    return value?.text === '' ? undefined : value;
  }

  /** `instead`: for a rule that has a fault. */
  #oneOf<T extends string, F extends T | undefined>(key: string, allowed: readonly T[], instead: F, byDefault?: T): T | F {
    const text = this.#text(key) ?? byDefault;
    const found = allowed.find((one) => one === text);
    if (found === undefined) {
      const written = text === undefined ? `type=${this.#type} has no ${key}=` : `${key}=${quoted(text)} is not known`;
      this.#fault(written, `Write ${key}=${allowed.join(` or ${key}=`)}.`);
    }
    return found ?? instead;
  }

  #required(key: string, example: string): Template {
    const template = this.#template(key);
    if (template === undefined) this.#fault(`type=${this.#type} has no ${key}=`, `Add ${key}=${example}.`);
    return template ?? plain('');
  }

  /** What the author spelled out is not repaired but refused; what expressions give is made legal. */
  #checkLiterals(rule: Rule): void {
    const illegal = illegalLiterals([rule.prefix, shownBy(rule), rule.suffix]);
    if (illegal !== undefined) this.#fault(illegal.message, illegal.hint);
  }

  #template(key: string): Template | undefined {
    const text = this.#text(key);
    if (text === undefined) return undefined;
    return parseTemplate(
      text,
      (fault) => {
        this.#fault(fault.message, fault.hint);
      },
      (name) => {
        this.#findings.oddity({
          message: `{{${name}}} is not known and renders empty`,
          hint: `Remove it, or correct its name in ${key}=.`,
        });
      },
    );
  }

  #text(key: string): string | undefined {
    return this.#attributes.values.get(key);
  }

  #fault(message: string, hint: string): void {
    this.#faulty = true;
    this.#findings.fault({ message, hint });
  }
}
