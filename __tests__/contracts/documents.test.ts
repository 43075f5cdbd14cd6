import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { marked } from 'marked';
import { parse } from 'yaml';
import { readInputs } from '../../src/inputs/index.js';
import { INPUT_TABLE } from '../../src/inputs/table.js';
import { parseKitfile } from '../../src/kitfile/parse.js';
import { parseRules } from '../../src/rules/index.js';
import { BLOCKS, PAGES, PARTS, WORKFLOWS } from '../support/documents.js';

/** What a block may be. Whole workflows are played, and all workflows linted, with the programs for that, in `__tests__/peers`. */
const KINDS = [
  ...['yaml workflow', 'yaml workflow-before', 'yaml jobs', 'yaml job', 'yaml steps', 'yaml with'],
  ...['yaml kitfile', 'yaml rules', 'yaml policy', 'sh', 'sh no-run', 'text'],
];
const of = (...kinds: readonly string[]): typeof BLOCKS => BLOCKS.filter(({ kind }) => kinds.includes(kind));

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
}

/** Steps of this action in a workflow's text. */
function stepsOf(text: string): readonly Step[] {
  const workflow = parse(text) as { readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>> };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
  return steps.filter((step) => step.uses?.startsWith('OWNER/modelkit-tag-action') === true);
}

describe('every block of the pages', () => {
  it('says what it is', () => {
    expect(BLOCKS.filter(({ kind }) => !KINDS.includes(kind)).map(({ place, kind }) => `${place}: ${kind}`)).toEqual([]);
    expect(BLOCKS.length).toBeGreaterThan(40);
  });

  it.each([...WORKFLOWS, ...PARTS])('$place: steps of this action have inputs that exist and are accepted', ({ text }) => {
    for (const { with: inputs = {} } of stepsOf(text)) {
      expect(Object.keys(inputs).filter((name) => !INPUT_TABLE.some((input) => input.name === name))).toEqual([]);
      const env = Object.entries(inputs).map(([name, value]) => {
        // Expressions of the workflow are the runner's: a plausible value stands in.
        const plain = String(value)
          .replaceAll(/@\$\{\{[^}]*\}\}/g, `@sha256:${'0'.repeat(64)}`)
          .replaceAll(/\$\{\{ startsWith[^}]*\}\}/g, ':')
          .replaceAll(/\$\{\{[^}]*registry[^}]*\}\}/g, 'registry.example.com')
          .replaceAll(/\$\{\{[^}]*\}\}/g, 'x');
        return [`INPUT_${name.toUpperCase()}`, plain] as const;
      });
      const step = { ...Object.fromEntries(env), GITHUB_REPOSITORY: 'acme/demo', GITHUB_WORKSPACE: '/w' };
      expect(() => readInputs(step, () => undefined)).not.toThrow();
    }
  });

  // Two spellings of one version in one repository are two tags, and each workflow would know of its own alone.
  it.each([...WORKFLOWS, ...BLOCKS])('$place: versions are spelled as git tags are, with v', ({ text }) => {
    expect(text).not.toMatch(/(?<!v)\{\{(?:version|major)\}\}/);
  });

  it.each(of('yaml kitfile'))('$place is a Kitfile', ({ text }) => {
    const remarks: unknown[] = [];
    expect(() => parseKitfile(text, 'Kitfile', (remark) => remarks.push(remark))).not.toThrow();
    expect(remarks).toEqual([]);
  });

  it.each(of('yaml rules'))('$place has rules', ({ text }) => {
    const problems: unknown[] = [];
    const texts = { tags: text, flavor: '', commitTag: true, onConflict: 'auto', onStale: 'skip', mode: 'publish' } as const;
    parseRules(
      texts,
      (problem) => problems.push(problem),
      (remark) => problems.push(remark),
    );
    expect(problems).toEqual([]);
  });

  it.each(of('yaml policy', 'yaml workflow-before'))('$place is YAML', ({ text }) => {
    expect(() => parse(text) as unknown).not.toThrow();
  });

  it.each(of('sh', 'sh no-run'))('$place is what a shell can read', async ({ text }) => {
    await promisify(execFile)('bash', ['-n', '-c', text]);
  });
});

const COMMANDS = of('sh').flatMap(({ place, text }) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, ''))
    .filter((line) => line !== '')
    .map((command) => ({ place, command })),
);

describe('every command of the pages', () => {
  // Checks, downloads and measurements of the project itself: `.ci/run` and the other tests run these.
  const own =
    /^(?:npm (?:ci|test\b.*|run (?:typecheck|lint|build|demo|peers|docs|bench|soak|fuzz|mutants)\b.*)|npm run typecheck && npm run lint)$/;

  it.each(COMMANDS)('$place: $command', async ({ command }) => {
    const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);
    for (const [, script = ''] of command.matchAll(/npm run ([\w-]+)/g)) expect(scripts).toContain(script);
    if (own.test(command)) return;
    const { stdout } = await promisify(execFile)('bash', ['-c', command]);
    expect(stdout).not.toBe('');
  });
});

/** The anchors that GitHub gives the headings of a page, and those that the page itself sets. */
function anchorsOf(page: string): ReadonlySet<string> {
  const text = readFileSync(page, 'utf8');
  const headings = marked.lexer(text).flatMap((token) => (token.type === 'heading' ? [String(token['text'])] : []));
  const given = headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
  return new Set([...given, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)]);
}

describe('every link of', () => {
  it.each(PAGES)('%s leads somewhere', (page) => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|\.\.\/\.\.\/)([^)\s#]*)(?:#([^)\s]+))?\)/g)];
    const broken = links.filter(([, path = '', anchor]) => {
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(target) || (anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});
