import { messageOf } from '../failure.js';
import { quoted, type Fault } from './failure.js';
import { parseTemplate, plain } from './templates.js';
import type { RuleType, Template } from './types.js';

/** Attributes of one line: `key=value` fields by lower-case key. A field without a key is the value (`type=raw,foo`). */
export interface Attributes {
  readonly values: ReadonlyMap<string, string>;
  /** Keys that were given more than once. */
  readonly repeated: ReadonlySet<string>;
}

/**
 * Reads the fields of a rule. Only the first `=` splits, a leading one does not; ends are trimmed, keys are case-insensitive, and the later
 * of two equal keys wins, all as docker/metadata-action reads them; empty fields are none.
 */
export function readAttributes(fields: readonly string[]): Attributes {
  const values = new Map<string, string>();
  const repeated = new Set<string>();
  for (const field of fields.filter((one) => one !== '')) {
    // One inside of an expression (`tz=`) belongs to that.
    const equals = field.startsWith('{{') ? -1 : field.indexOf('=');
    const key = equals > 0 ? field.slice(0, equals).trim().toLowerCase() : 'value';
    const value = equals > 0 ? field.slice(equals + 1).trim() : field;
    if (values.has(key)) repeated.add(key);
    values.set(key, value);
  }
  return { values, repeated };
}

/** What is found beside the rule itself: faults stop the step, oddities are only worth saying. */
export interface Findings {
  fault(fault: Fault): void;
  oddity(fault: Fault): void;
}

/** Reads the attributes of one rule, each by its kind; every fault is told, and something that fits the type is given instead. */
export class AttributeReader {
  readonly #type: RuleType;
  readonly #values: ReadonlyMap<string, string>;
  readonly #findings: Findings;

  constructor(type: RuleType, { values }: Attributes, findings: Findings) {
    this.#type = type;
    this.#values = values;
    this.#findings = findings;
  }

  readonly fault = (fault: Fault): void => {
    this.#findings.fault(fault);
  };

  /** Others than these mean nothing here. */
  check(known: readonly string[]): void {
    for (const key of this.#values.keys()) {
      if (known.includes(key)) continue;
      this.#findings.oddity({
        message: `type=${this.#type} takes no notice of ${quoted(key)}`,
        hint: `Its attributes are ${known.join(', ')}.`,
      });
    }
  }

  text(key: string): string | undefined {
    return this.#values.get(key);
  }

  /** Undefined where it is empty, too. */
  filled(key: string): string | undefined {
    const text = this.text(key);
    return text === '' ? undefined : text;
  }

  template(key: string): Template | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    return parseTemplate(text, this.fault, (name) => {
      const message = `{{${name}}} is not known and renders empty`;
      this.#findings.oddity({ message, hint: `Remove it, or correct its name in ${key}=.` });
    });
  }

  /** Undefined where it is empty, too. */
  filledTemplate(key: string): Template | undefined {
    const template = this.template(key);
    return template?.text === '' ? undefined : template;
  }

  required(key: string, example: string): Template {
    const template = this.template(key);
    if (template === undefined) this.fault({ message: `type=${this.#type} has no ${key}=`, hint: `Add ${key}=${example}.` });
    return template ?? plain('');
  }

  /** `instead`: for a rule that has a fault. */
  oneOf<T extends string, F extends T | undefined>(key: string, allowed: readonly T[], instead: F, byDefault?: T): T | F {
    const text = this.text(key) ?? byDefault;
    const found = allowed.find((one) => one === text);
    if (found === undefined) {
      const message = text === undefined ? `type=${this.#type} has no ${key}=` : `${key}=${quoted(text)} is not known`;
      this.fault({ message, hint: `Write ${key}=${allowed.join(` or ${key}=`)}.` });
    }
    return found ?? instead;
  }

  number(key: string, byDefault: number, hint: string): number {
    const text = this.text(key);
    const number = text === undefined ? byDefault : Number(text);
    if (Number.isNaN(number)) this.fault({ message: `${key}=${quoted(text ?? '')} is not a number`, hint });
    return number;
  }

  /** A regular expression of JavaScript; `written` is what a fault shows. */
  expression(pattern: string, flags = '', written = pattern): RegExp {
    try {
      return new RegExp(pattern, flags);
    } catch (cause) {
      this.fault({
        message: `${quoted(written)} is no regular expression: ${messageOf(cause)}`,
        hint: 'Use the syntax of JavaScript, and quote the whole field when it holds a comma: "pattern=^v\\d{1,3}$".',
      });
      return /(?!)/;
    }
  }
}
