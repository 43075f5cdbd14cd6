import Handlebars from 'handlebars';
import { messageOf } from '../failure.js';
import { at } from '../json.js';
import type { Template } from '../rules/index.js';
import { BadValue, UnknownFact, type Scope } from './expressions.js';

/** Nothing is printed from here: what a kit is called could pass for a workflow command. */
const HELPERS = { log: () => '' };

/** A template's text with its expressions filled in. */
export interface Rendered {
  readonly text: string;
  /** Kit placeholders that the template holds and that gave nothing. */
  readonly missing: readonly string[];
}

const KIT_PLACEHOLDER = /^(?:model|dataset|kit|git)\./;
/** Whatever parts two words, also what only becomes a dash in a tag, such as a slash. */
const SEPARATOR = /[^\p{L}\p{N}]/u;

/**
 * Fills in a template, without HTML escaping. A kit placeholder that gives nothing drops itself and its separator: the one in front of it, or
 * at the start the one behind it. Other empty expressions leave their surroundings alone, as in docker/metadata-action.
 * Throws UnknownFact or BadValue.
 */
export function render(template: Template, scope: Scope): Rendered {
  if (!template.text.includes('{{')) return { text: template.text, missing: [] };
  const missing: string[] = [];
  let text = '';
  let dropNext = false;
  for (const statement of Handlebars.parse(template.text).body) {
    const part = renderStatement(statement, scope);
    const placeholder = placeholderOf(statement);
    if (placeholder !== undefined && part === '') {
      missing.push(placeholder);
      if (text !== '' && SEPARATOR.test(text.slice(-1))) text = text.slice(0, -1);
      else if (text === '') dropNext = true;
      continue;
    }
    text += dropNext && statement.type === 'ContentStatement' && SEPARATOR.test(part.slice(0, 1)) ? part.slice(1) : part;
    dropNext = false;
  }
  return { text, missing };
}

/** Whether the template is nothing but `{{raw}}`: then a pre-release keeps its spelling. */
export function isRawStatement(template: Template): boolean {
  const [only, ...others] = Handlebars.parse(template.text).body;
  return only !== undefined && others.length === 0 && nameOf(only) === 'raw';
}

function placeholderOf(statement: hbs.AST.Statement): string | undefined {
  const name = nameOf(statement);
  return name !== undefined && KIT_PLACEHOLDER.test(name) ? name : undefined;
}

/** The name in `{{name}}`; undefined for text, blocks and calls. */
function nameOf(statement: hbs.AST.Statement): string | undefined {
  const parts = statement.type === 'MustacheStatement' ? at(statement, 'path', 'parts') : undefined;
  return Array.isArray(parts) ? parts.join('.') : undefined;
}

function renderStatement(statement: hbs.AST.Statement, scope: Scope): string {
  const program: hbs.AST.Program = { type: 'Program', body: [statement], blockParams: [], loc: statement.loc };
  try {
    return Handlebars.compile(program, { noEscape: true })(scope, { helpers: HELPERS });
  } catch (cause) {
    if (cause instanceof UnknownFact || cause instanceof BadValue) throw cause;
    throw new BadValue(messageOf(cause).replace(/\n.*/s, ''));
  }
}
