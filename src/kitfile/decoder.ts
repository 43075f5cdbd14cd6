import type { Position, Problems, Remarks } from '../failure.js';
import { quoted, type KitfileFailure, type KitfileRemark } from './failure.js';
import { resolveScalar } from './scalars.js';
import type { YamlAlias, YamlMapping, YamlNode, YamlScalar } from './yaml-tree.js';

/** A key with its value, merge keys followed. */
export interface Entry {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

/** Characters of all scalars together, aliases expanded: an alias can repeat a long text at the cost of two bytes. */
const TEXT_LIMIT = 8 * 1024 * 1024;

/**
 * Reads nodes as yaml.v3 decodes them into Go's types: texts keep their source, nulls are unset, aliases and merge keys are followed,
 * an expansion out of proportion is refused by the same measure. What is wrong goes to `problems`, and the reading goes on.
 */
export class Decoder {
  readonly problems: Problems<KitfileFailure>;
  readonly #remark: Remarks | undefined;
  readonly #open = new Set<YamlAlias>();
  #decoded = 0;
  #aliased = 0;
  #characters = 0;

  constructor(problems: Problems<KitfileFailure>, remark?: Remarks) {
    this.problems = problems;
    this.#remark = remark;
  }

  /** Calls `read` with the node, or with what the alias stands for. Throws, with all problems so far, when aliases multiply. */
  visit<T>(node: YamlNode, read: (node: Exclude<YamlNode, YamlAlias>) => T): T {
    this.#decoded += 1;
    if (this.#open.size > 0) this.#aliased += 1;
    if (this.#decoded > 1000 && this.#aliased / this.#decoded > allowedAliasRatio(this.#decoded)) {
      this.#stop('The Kitfile repeats itself by aliases out of all proportion.', node.at);
    }
    if (node.kind !== 'alias') {
      if (node.kind === 'scalar') this.#characters += node.text.length;
      if (this.#characters > TEXT_LIMIT) this.#stop(`The Kitfile's texts are longer than ${TEXT_LIMIT} characters.`, node.at);
      return read(node);
    }
    if (this.#open.has(node)) this.#stop(`The value of the anchor ${quoted(`&${node.name}`)} contains itself.`, node.at);
    this.#open.add(node);
    const result = this.visit(node.target, read);
    this.#open.delete(node);
    return result;
  }

  /** The source text of a scalar; undefined when it is null or no scalar. */
  text(node: YamlNode, where: string): string | undefined {
    return this.visit(node, (found) => {
      if (found.kind !== 'scalar') {
        this.typeProblem(where, 'text', found, node.at);
        return undefined;
      }
      const resolved = resolveScalar(found);
      if (!resolved.ok) {
        this.unresolved(where, resolved.message, found);
        return undefined;
      }
      if (resolved.tag === '!!binary' && 'value' in resolved) return String(resolved.value);
      return resolved.tag === '!!null' ? undefined : found.text;
    });
  }

  /** The items of a list without its nulls, which kit drops; empty when the node is null or no list. */
  items(node: YamlNode, where: string): readonly YamlNode[] {
    const items = this.visit<readonly YamlNode[]>(node, (found) => {
      if (found.kind === 'sequence') return found.items;
      if (!isNull(found)) this.typeProblem(where, 'a list', found, node.at);
      return [];
    });
    return items.filter((item) => !isNull(item));
  }

  /** The entries of a mapping by key; undefined when the node is null or no mapping. */
  entries(node: YamlNode, where: string): ReadonlyMap<string, Entry> | undefined {
    return this.visit(node, (found) => {
      if (found.kind === 'mapping') return this.collect(found, where);
      if (!isNull(found)) this.typeProblem(where, 'a mapping', found, node.at);
      return undefined;
    });
  }

  /** A mapping's entries, its own before those that `<<` brings. */
  collect(node: YamlMapping, where: string, into = new Map<string, Entry>()): Map<string, Entry> {
    this.#refuseDuplicates(node, where);
    let merge: YamlNode | undefined;
    for (const pair of node.pairs) {
      if (isMergeKey(pair.key)) {
        merge = pair.value;
        continue;
      }
      const key = this.text(pair.key, `a key of ${where}`);
      if (key === undefined) this.#noteIgnored(pair.key, where);
      else if (!into.has(key)) into.set(key, pair);
    }
    if (merge !== undefined) this.#merge(merge, where, into);
    return into;
  }

  problem(code: KitfileFailure, message: string, hint: string, at: Position): void {
    this.problems.add({ code, message, hint, at });
  }

  /** For a scalar whose tag says what it is not. */
  unresolved(where: string, what: string, { text, at }: YamlScalar): void {
    this.problem('KITFILE_VALUE', `${where} holds ${what}: ${quoted(text)}.`, 'Remove the tag, or correct the value.', at);
  }

  typeProblem(where: string, wanted: string, found: Exclude<YamlNode, YamlAlias>, at: Position): void {
    this.problem('KITFILE_TYPE', `${where} must be ${wanted}, not ${describe(found)}.`, `Write ${where} as ${wanted}.`, at);
  }

  #merge(node: YamlNode, where: string, into: Map<string, Entry>): void {
    this.visit(node, (found) => {
      if (found.kind === 'mapping') {
        this.collect(found, where, into);
        return;
      }
      if (found.kind === 'sequence' && node.kind !== 'alias') {
        for (const item of found.items) this.#mergeItem(item, where, into);
        return;
      }
      this.#refuseMerge(where, found, node.at);
    });
  }

  #mergeItem(item: YamlNode, where: string, into: Map<string, Entry>): void {
    this.visit(item, (found) => {
      if (found.kind === 'mapping') this.collect(found, where, into);
      else this.#refuseMerge(where, found, item.at);
    });
  }

  #refuseMerge(where: string, found: Exclude<YamlNode, YamlAlias>, at: Position): void {
    this.problem('KITFILE_TYPE', `"<<" in ${where} merges ${describe(found)}.`, 'Merge a mapping, or a list of mappings.', at);
  }

  /** yaml.v3 compares keys as written, before anything is resolved. */
  #refuseDuplicates(node: YamlMapping, where: string): void {
    const seen = new Map<string, YamlNode>();
    for (const { key } of node.pairs) {
      const written = key.kind === 'scalar' ? `=${key.text}` : key.kind === 'alias' ? `*${key.name}` : key.kind;
      const first = seen.get(written);
      if (first === undefined) seen.set(written, key);
      else {
        const name = key.kind === 'scalar' ? quoted(key.text) : 'The same key';
        const message = `${name} is a duplicate key in ${where}: it stands on line ${first.at.line} already.`;
        this.problem('KITFILE_KEY_DUPLICATE', message, 'Remove one of the two.', key.at);
      }
    }
  }

  #noteIgnored(key: YamlNode, where: string): void {
    if (!isNull(key)) return;
    const code: KitfileRemark = 'KITFILE_KEY_IGNORED';
    const message = `${where} has an entry without a key, which kit ignores.`;
    this.#remark?.({ level: 'warning', subject: 'kitfile', code, message, hint: 'Give it a key, or remove it.', at: key.at });
  }

  #stop(message: string, at: Position): never {
    this.problem('KITFILE_VALUE', message, 'Write the values out instead of repeating them by aliases.', at);
    this.problems.failIfAny();
    throw new RangeError(message);
  }
}

function isNull(node: YamlNode): boolean {
  if (node.kind === 'alias') return isNull(node.target);
  if (node.kind !== 'scalar') return false;
  const resolved = resolveScalar(node);
  return resolved.ok && resolved.tag === '!!null';
}

export function isMergeKey(key: YamlNode): key is YamlScalar {
  return key.kind === 'scalar' && key.text === '<<' && ((key.tag === '' && key.plain) || key.tag === '!!merge');
}

/** A node in words, as in "not a list". */
function describe(node: Exclude<YamlNode, YamlAlias>): string {
  switch (node.kind) {
    case 'mapping':
      return 'a mapping';
    case 'sequence':
      return 'a list';
    case 'scalar':
      return isNull(node) ? 'nothing' : `the text ${quoted(node.text)}`;
  }
}

/** yaml.v3: 99 % of up to 400,000 decoded nodes may come from aliases, falling to 10 % at 4,000,000. */
function allowedAliasRatio(decoded: number): number {
  const [low, high] = [400_000, 4_000_000];
  return 0.99 - 0.89 * Math.min(Math.max(0, decoded - low) / (high - low), 1);
}
