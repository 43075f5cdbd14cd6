import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Token } from 'marked';
import { parse } from 'yaml';

/** Pages that are written for users. */
export const PAGES: readonly string[] = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'UPGRADE.md', 'examples/README.md'].concat(
  readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
);

/** A fenced block of a page. */
export interface Block {
  /** Page, and which of its blocks: `README.md 2`. */
  readonly place: string;
  /** What stands after the fence: `yaml steps`. */
  readonly kind: string;
  readonly text: string;
}

export const BLOCKS: readonly Block[] = PAGES.flatMap((page) =>
  codeIn(marked.lexer(readFileSync(page, 'utf8'))).map(({ kind, text }, index) => ({ place: `${page} ${index + 1}`, kind, text })),
);

function codeIn(tokens: readonly Token[]): readonly { readonly kind: string; readonly text: string }[] {
  return tokens.flatMap((token) => {
    if (token.type === 'code') return [{ kind: String(token['lang'] ?? ''), text: String(token['text']) }];
    return codeIn('items' in token ? (token.items as Token[]) : 'tokens' in token ? (token.tokens ?? []) : []);
  });
}

/** A workflow that users are shown. */
export interface ShownWorkflow {
  readonly place: string;
  readonly text: string;
  readonly name: string;
  /** Events that start it, with what is said of each. */
  readonly events: Readonly<Record<string, EventFilter | null>>;
}

interface EventFilter {
  readonly branches?: readonly string[];
  readonly tags?: readonly string[];
}

/** Every workflow of `examples/`, and every whole one of the pages. */
export const WORKFLOWS: readonly ShownWorkflow[] = [
  ...readdirSync('examples/workflows')
    .map((file) => join('examples/workflows', file))
    .map((file) => shown(file, readFileSync(file, 'utf8'))),
  ...BLOCKS.filter(({ kind }) => kind === 'yaml workflow').map(({ place, text }) => shown(place, text)),
];

function shown(place: string, text: string): ShownWorkflow {
  const { name, on } = parse(text) as { name?: string; on: string | Readonly<Record<string, EventFilter | null>> };
  return { place, text, name: name ?? '', events: typeof on === 'string' ? { [on]: null } : on };
}

const HEAD = 'on: push\npermissions: {}\n';
const JOB = `${HEAD}jobs:\n  job:\n    runs-on: ubuntu-latest\n`;
/** What stands around a part of a workflow, and how deep the part is in it. */
const AROUND: Readonly<Record<string, readonly [before: string, indent: number]>> = {
  'yaml jobs': [HEAD, 0],
  'yaml job': [JOB, 4],
  'yaml steps': [`${JOB}    steps:\n`, 6],
  'yaml with': [`${JOB}    steps:\n      - uses: OWNER/modelkit-tag-action@v1\n        with:\n`, 10],
};

/** The parts of workflows that pages show, each as the whole workflow that it is a part of. */
export const PARTS: readonly { readonly place: string; readonly text: string }[] = BLOCKS.flatMap(({ place, kind, text }) => {
  const around = AROUND[kind];
  return around === undefined ? [] : [{ place, text: `${around[0]}${text.replaceAll(/^(?=.)/gm, ' '.repeat(around[1]))}\n` }];
});
