import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Token } from 'marked';
import { parse } from 'yaml';

/** A workflow that users are shown. */
export interface ShownWorkflow {
  /** File, and which of it where there are several: `README.md 2`. */
  readonly place: string;
  readonly text: string;
  readonly name: string;
  /** Events that start it, with what is said of each. */
  readonly events: Readonly<Record<string, EventFilter | null>>;
}

export interface EventFilter {
  readonly branches?: readonly string[];
  readonly tags?: readonly string[];
}

/** Every workflow of `examples/`, and every whole one in README and docs: one with `on` and `jobs`. */
export function shownWorkflows(): readonly ShownWorkflow[] {
  const examples = readdirSync('examples/workflows').map((file) => join('examples/workflows', file));
  const pages = [
    'README.md',
    ...readdirSync('docs')
      .filter((file) => file.endsWith('.md'))
      .map((file) => join('docs', file)),
  ];
  return [
    ...examples.map((file) => shown(file, readFileSync(file, 'utf8'))),
    ...pages.flatMap((page) =>
      blocksOf(marked.lexer(readFileSync(page, 'utf8')))
        .filter((text) => /^'?on'?:/m.test(text) && /^jobs:/m.test(text))
        .map((text, index) => shown(`${page} ${index + 1}`, text)),
    ),
  ];
}

function blocksOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'code') return [String(token['text'])];
    return blocksOf('items' in token ? (token.items as Token[]) : 'tokens' in token ? (token.tokens ?? []) : []);
  });
}

function shown(place: string, text: string): ShownWorkflow {
  const { name, on } = parse(text) as { name?: string; on: string | Readonly<Record<string, EventFilter | null>> };
  return { place, text, name: name ?? '', events: typeof on === 'string' ? { [on]: null } : on };
}
