import { Composer, isAlias, isMap, isScalar, isSeq, type Document, type ParsedNode, type Scalar } from 'yaml';
import type { Position, Problems } from '../failure.js';
import { checkQuoted, type QuotedRange, type Lines } from './characters.js';
import { quoted, said, type KitfileFailure } from './failure.js';
import { tokensOf, withoutKey } from './yaml-tokens.js';

/** A scalar before its value is resolved: the text that escapes and folding leave, and how it was written. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly text: string;
  /** Explicit tag in its short form (`!!int`), '' when there is none. */
  readonly tag: string;
  /** Neither quoted nor a block scalar. */
  readonly plain: boolean;
  readonly at: Position;
}

export interface YamlMapping {
  readonly kind: 'mapping';
  readonly pairs: readonly { readonly key: YamlNode; readonly value: YamlNode }[];
  readonly at: Position;
}

interface YamlSequence {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
  readonly at: Position;
}

/** `target` may hold the alias itself. */
export interface YamlAlias {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: YamlNode;
  readonly at: Position;
}

export type YamlNode = YamlScalar | YamlMapping | YamlSequence | YamlAlias;

const NOT_IN_DOCUMENT = /^(?:[ \t]*(?:#.*)?(?:\r?\n|$)|\.\.\.[ \t]*(?:#.*)?(?:\r?\n|$))*$/;
const DOCUMENT_MARK = '...';
const DOCUMENT_END = /^(?:\.\.\.|---)(?:\s|$)/m;
const YAML_TAGS = 'tag:yaml.org,2002:';

/**
 * The node tree of the first YAML document in `text`; undefined when there is none (no content at all), or when problems were added.
 * Nothing is resolved: every scalar keeps its text. The text is gone through forward, once.
 */
export function readTree(text: string, lines: Lines, problems: Problems<KitfileFailure>): YamlNode | 'empty' | undefined {
  const tokens = tokensOf(text, lines, problems);
  if (tokens === undefined) return undefined;
  const composer = new Composer({ schema: 'failsafe', merge: false, uniqueKeys: false, resolveKnownTags: false, prettyErrors: false });
  let from = 0;
  for (const document of withoutStacks(composer.compose(tokens))) {
    const before = from;
    from = document.range[2];
    // A leading `...` ends no document; kit skips it.
    if (NOT_IN_DOCUMENT.test(text.slice(before, from))) continue;
    if (addSyntaxProblem(document, text, lines, problems)) return undefined;
    const keyless = withoutKey(tokens, before, from);
    if (keyless !== undefined) {
      problems.add({
        code: 'KITFILE_SYNTAX',
        message: 'The Kitfile has an entry without a key.',
        hint: 'Write the key before the ":", or remove the entry.',
        at: lines.at(keyless),
      });
      return undefined;
    }
    const builder = new TreeBuilder(text, lines, problems);
    const tree = builder.build(document.contents, document.range[0]);
    checkQuoted(text.slice(0, from), builder.quoted, lines, problems);
    return tree;
  }
  return 'empty';
}

/** A damaged text gives an error a character, and finding out where an error was made costs far more than the error. */
function* withoutStacks<T>(made: Iterator<T>): Generator<T> {
  const limit = Error.stackTraceLimit;
  for (;;) {
    Error.stackTraceLimit = 0;
    let next: IteratorResult<T>;
    try {
      next = made.next();
    } finally {
      Error.stackTraceLimit = limit;
    }
    if (next.done === true) return;
    yield next.value;
  }
}

/** The first error says it all: those behind it are about what it left open. A tab is the cause of others at its place. */
function addSyntaxProblem(document: Document.Parsed, text: string, lines: Lines, problems: Problems<KitfileFailure>): boolean {
  // The composer adds what it meets before the next document starts; behind an end marker it is no concern of this one.
  const marker = DOCUMENT_END.exec(text.slice(document.range[1]));
  const end = marker === null ? text.length : document.range[1] + marker.index;
  let first: { readonly code: string; readonly message: string; readonly pos: readonly [number, number] } | undefined;
  for (const error of [...document.errors, ...document.warnings.filter((warning) => warning.code === 'BAD_DIRECTIVE')]) {
    if (error.pos[0] >= end + DOCUMENT_MARK.length) continue;
    const earlier = first === undefined || error.pos[0] < first.pos[0];
    if (earlier && !(first?.code === 'TAB_AS_INDENT' && sameLine(text, error.pos[0], first.pos[0]))) first = error;
    else if (error.code === 'TAB_AS_INDENT' && first?.code !== error.code && sameLine(text, first?.pos[0] ?? 0, error.pos[0]))
      first = error;
  }
  if (first === undefined) return false;
  problems.add({
    code: 'KITFILE_SYNTAX',
    message: `The Kitfile is not valid YAML: ${said(first.message)}.`,
    hint:
      first.code === 'TAB_AS_INDENT' ? 'Indent with spaces.' : 'Correct the YAML at this place; texts with ":" or "#" in them need quotes.',
    at: lines.at(first.pos[0]),
  });
  return true;
}

function sameLine(text: string, from: number, to: number): boolean {
  return !text.slice(Math.min(from, to), Math.max(from, to)).includes('\n');
}

class TreeBuilder {
  readonly quoted: QuotedRange[] = [];
  readonly #anchors = new Map<string, YamlNode>();
  readonly #text: string;
  readonly #lines: Lines;
  readonly #problems: Problems<KitfileFailure>;

  constructor(text: string, lines: Lines, problems: Problems<KitfileFailure>) {
    this.#text = text;
    this.#lines = lines;
    this.#problems = problems;
  }

  /** `near` is the offset to show for a node that was left out. */
  build(node: ParsedNode | null, near: number): YamlNode {
    const at = this.#lines.at(node?.range[0] ?? near);
    if (isAlias(node)) return this.#alias(node.source, at);
    if (isMap(node)) {
      const pairs: { key: YamlNode; value: YamlNode }[] = [];
      const mapping = this.#anchored({ kind: 'mapping', pairs, at }, node.anchor);
      for (const { key, value } of node.items) {
        pairs.push({ key: this.build(key, node.range[0]), value: this.build(value, key.range[1]) });
      }
      return mapping;
    }
    if (isSeq(node)) {
      const items: YamlNode[] = [];
      const sequence = this.#anchored({ kind: 'sequence', items, at }, node.anchor);
      for (const item of node.items) items.push(this.build(item, node.range[0]));
      return sequence;
    }
    if (isScalar(node)) {
      if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') this.quoted.push({ start: node.range[0], end: node.range[1] });
      const text = this.#scalarText(node);
      return this.#anchored({ kind: 'scalar', text, tag: shortTag(node.tag), plain: node.type === 'PLAIN', at }, node.anchor);
    }
    return { kind: 'scalar', text: '', tag: '', plain: true, at };
  }

  /** yaml.v3 ends a block scalar that the end of the text cuts off without the line break that is not there. */
  #scalarText({ value, type, range }: Scalar.Parsed): string {
    const text = String(value);
    if ((type !== 'BLOCK_LITERAL' && type !== 'BLOCK_FOLDED') || range[1] !== this.#text.length) return text;
    const lastLine = this.#text.slice(this.#text.lastIndexOf('\n') + 1);
    const isContent = lastLine.trim() !== '' || (lastLine !== '' && /[ \t]\n$/.test(text));
    return isContent ? text.replace(/\n$/, '') : text;
  }

  #anchored(node: YamlNode, anchor: string | undefined): YamlNode {
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    return node;
  }

  #alias(name: string, at: Position): YamlNode {
    const target = this.#anchors.get(name);
    if (target !== undefined) return { kind: 'alias', name, target, at };
    this.#problems.add({
      code: 'KITFILE_SYNTAX',
      message: `The alias ${quoted(`*${name}`)} has no anchor before it.`,
      hint: `Put &${name} on the value that it stands for, above this line, or quote the text.`,
      at,
    });
    return { kind: 'scalar', text: '', tag: '', plain: true, at };
  }
}

/** The non-specific tag `!` counts as none, as yaml.v3 reads it. */
function shortTag(tag: string | undefined): string {
  if (tag === undefined || tag === '!') return '';
  return tag.startsWith(YAML_TAGS) ? `!!${tag.slice(YAML_TAGS.length)}` : tag;
}
