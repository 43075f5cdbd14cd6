import Handlebars from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import Visitor from 'handlebars/dist/cjs/handlebars/compiler/visitor.js';
import { messageOf } from '../failure.js';
import { illegalCharacters } from '../oci/index.js';
import { quoted, type Fault } from './failure.js';
import type { Template } from './types.js';

/** The expressions of docker/metadata-action that work everywhere. */
const GLOBAL = ['branch', 'tag', 'sha', 'base_ref', 'is_default_branch', 'is_not_default_branch', 'date', 'commit_date'];

/** Fields of a version, for `pattern=` of semver and pep440 rules. */
const VERSION_FIELDS = ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build'];

/** What the kit tells; an empty one drops itself and its separator. */
const KIT_PLACEHOLDERS: readonly string[] = [
  'model.size',
  'model.variant',
  'model.version',
  'model.quantization',
  'model.name',
  'model.format',
  'model.architecture',
  'dataset.name',
  'kit.name',
  'kit.version',
  'git.version',
];

/** Helpers that Handlebars brings along. */
const BUILT_IN = ['if', 'unless', 'each', 'with', 'lookup', 'log'];

/** Plain text as a template. */
export function plain(text: string): Template {
  return { text, uses: [] };
}

/**
 * Parses `{{expressions}}` without evaluating them. Faults, which do not repeat the text: text that Handlebars cannot parse, a kit placeholder that does not exist, a date
 * without a format or with an unknown time zone. Other unknown names render empty, as in docker/metadata-action; `unknown` hears of them.
 */
export function parseTemplate(text: string, fault: (fault: Fault) => void, unknown?: (name: string) => void): Template {
  const reader = new TemplateReader(fault);
  try {
    reader.accept(Handlebars.parse(text));
  } catch (cause) {
    const opened = text.lastIndexOf('{{');
    if (opened > text.lastIndexOf('}}')) {
      fault({ message: '"{{" is never closed', hint: `Close it: ${quoted(`${text.replace(/\}$/, '')}}}`)}.` });
      return plain('');
    }
    // Of what Handlebars says, the place in the template and the tokens of its grammar tell a user nothing.
    const why = messageOf(cause).split('\n')[0] ?? '';
    fault({
      message: `an expression cannot be read${why.startsWith('Parse error') ? '' : ` (${why})`}`,
      hint: "Write expressions as {{name}} or {{date 'YYYYMMDD' tz='UTC'}}.",
    });
    return plain('');
  }
  for (const name of reader.names) {
    if (GLOBAL.includes(name) || VERSION_FIELDS.includes(name) || KIT_PLACEHOLDERS.includes(name)) continue;
    if (/^(?:model|dataset|kit|git)(?:\.|$)/.test(name)) {
      fault({ message: `{{${name}}} is not known`, hint: `Use one of ${KIT_PLACEHOLDERS.map((one) => `{{${one}}}`).join(', ')}.` });
    } else {
      unknown?.(name);
    }
  }
  return { text, uses: [...reader.names] };
}

/** What is wrong with templates of names that hold, outside of their expressions, what no tag can hold. */
export function illegalLiterals(templates: readonly (Template | undefined)[]): Fault | undefined {
  const reader = new LiteralReader();
  for (const template of templates) if (template !== undefined) reader.accept(Handlebars.parse(template.text));
  const illegal = illegalCharacters(reader.text);
  if (illegal === '') return undefined;
  return {
    message: `a tag cannot hold ${illegal}`,
    hint: 'Tags hold letters, digits, ".", "_" and "-"; another name, or a comment, stands on a line of its own.',
  };
}

class LiteralReader extends Visitor {
  text = '';

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    this.text += content.value;
  }
}

class TemplateReader extends Visitor {
  readonly names = new Set<string>();
  readonly #fault: (fault: Fault) => void;

  constructor(fault: (fault: Fault) => void) {
    super();
    this.#fault = fault;
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    // `@root.branch` is `branch`; other names with an `@` are Handlebars' own.
    const fromRoot = path.data && path.parts[0] === 'root';
    const name = path.parts.slice(fromRoot ? 1 : 0).join('.');
    if ((!path.data || fromRoot) && name !== '' && !BUILT_IN.includes(name)) this.names.add(name);
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    this.#checkDate(statement);
    super.MustacheStatement(statement);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#checkDate(expression);
    super.SubExpression(expression);
  }

  #checkDate(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    const name = 'original' in call.path ? call.path.original : '';
    if (name !== 'date' && name !== 'commit_date') return;
    const example = `{{${name} 'YYYYMMDD' tz='UTC'}}`;
    if (call.params.length !== 1) this.#fault({ message: `{{${name}}} needs exactly one format`, hint: `Write ${example}.` });
    for (const pair of hashPairs(call)) {
      if (pair.key !== 'tz') this.#fault({ message: `{{${name}}} has no option ${quoted(pair.key)}`, hint: `Write ${example}.` });
      else if (pair.value.type === 'StringLiteral' && 'value' in pair.value && !isTimeZone(String(pair.value.value))) {
        this.#fault({
          message: `${quoted(String(pair.value.value))} is not a time zone`,
          hint: 'Use a name of the IANA time zone database, such as Europe/Berlin.',
        });
      }
    }
  }
}

/** A call without options has no hash node, whatever the declared type says. */
function hashPairs(call: { readonly hash?: hbs.AST.Hash }): readonly hbs.AST.HashPair[] {
  return call.hash?.pairs ?? [];
}

/** Whether `zone` is a time zone of the IANA database that this Node knows. Offsets such as `+02:00` are not names. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
