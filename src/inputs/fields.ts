import { printable, type Problem } from '../failure.js';
import type { Environment } from '../ports.js';
import { INPUT_TABLE, type InputName } from './table.js';

/** Every problem of the inputs has this code, or the code of the rule grammar; all are listed in one Failure. */
export type InputFailure = 'INPUT_INVALID';

/** Raw input texts, and the place where their problems are put. */
export interface Fields {
  /** The input as written, trimmed; its default when empty (a default that is an expression counts as none). */
  text(name: InputName): string;
  /** The same of a secret, which may begin or end in blanks: only line ends are taken off. */
  secret(name: InputName): string;
  problem(name: InputName, message: string, hint: string): void;
  boolean(name: InputName): boolean;
  oneOf<const T extends string>(name: InputName, values: readonly [T, ...T[]]): T;
}

/** GitHub passes an input as `INPUT_<NAME>`, upper case, blanks as underscores, hyphens kept. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** The runner's own words for booleans (YAML 1.2, core schema). */
const TRUE = ['true', 'True', 'TRUE'];
const FALSE = ['false', 'False', 'FALSE'];

export function inputFields(env: Environment, add: (problem: Problem<InputFailure>) => void): Fields {
  const fields: Fields = {
    text: (name) => {
      const written = env[inputVariable(name)]?.trim() ?? '';
      return written === '' ? plainDefault(name) : written;
    },
    secret: (name) => {
      const written = (env[inputVariable(name)] ?? '').replace(/^[\r\n]+|[\r\n]+$/g, '');
      return written.trim() === '' ? '' : written;
    },
    problem: (name, message, hint) => {
      // Inputs may hold text of events; a message is one line without control characters.
      add({ code: 'INPUT_INVALID', message: `Input "${name}": ${printable(message)}`, hint });
    },
    boolean: (name) => {
      const text = fields.text(name);
      if (TRUE.includes(text)) return true;
      if (!FALSE.includes(text)) fields.problem(name, `"${text}" is neither true nor false.`, 'Write true or false.');
      return false;
    },
    oneOf: (name, values) => {
      const text = fields.text(name);
      const found = values.find((value) => value === text);
      if (found !== undefined) return found;
      const list = values.map((value) => `"${value}"`).join(', ');
      fields.problem(name, `"${text}" is not one of ${list}.`, 'Correct it, or leave the input out.');
      return values[0];
    },
  };
  return fields;
}

function plainDefault(name: InputName): string {
  const found = INPUT_TABLE.find((input) => input.name === name)?.default ?? '';
  return found.includes('${{') ? '' : found;
}
