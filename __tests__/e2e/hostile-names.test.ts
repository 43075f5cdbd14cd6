import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { marked } from 'marked';
import { OUTPUT_TABLE } from '../../src/inputs/table.js';
import { Disposables } from '../support/disposable.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { FILES, KITFILE, pushOf, writeFiles } from './kits.js';
import { jsonOf } from './outcome.js';
import { overlapping } from './runs.js';
import { startRegistry } from './servers.js';

const OUTPUTS = OUTPUT_TABLE.map(({ name }) => name).sort();
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** What the runner would act on, and what a browser would. */
const ATTACKS = [
  '::error::owned',
  '\n::error::owned\n',
  '%0A::error::owned',
  '\r::add-mask::e',
  '##[error]owned',
  '<img src=x onerror=alert(1)>',
  '</code><script>alert(1)</script>',
  '`|` | **bold** [link](https://evil.example)',
  '\u202egpj.exe\u2066',
  '\u001b[31mred\u0007',
  '@octocat https://evil.example www.evil.example',
  '日本語 🦙 é',
  '${{ github.token }} $(id) `id`',
] as const;

interface Attacked {
  readonly title: string;
  readonly run: (registry: LoopbackRegistry, workspace: string) => Promise<RunResult>;
}

const CASES: readonly Attacked[] = [
  {
    title: 'names and descriptions in the Kitfile, and files that are missing',
    run: (registry, workspace) => {
      const datasets = ATTACKS.map((text) => `  - name: ${JSON.stringify(text)}\n    path: ${JSON.stringify(`missing/${text}`)}\n`).join(
        '',
      );
      writeFiles(workspace, { Kitfile: `${KITFILE.slice(0, KITFILE.indexOf('datasets:'))}datasets:\n${datasets}` });
      return publish(registry, workspace, 'refs/heads/main');
    },
  },
  {
    title: 'keys, values and syntax of the Kitfile',
    run: (registry, workspace) => {
      writeFiles(workspace, {
        Kitfile: `${KITFILE}${ATTACKS.map((text) => `${JSON.stringify(text)}: ${JSON.stringify(text)}\n`).join('')}`,
      });
      return publish(registry, workspace, 'refs/heads/main');
    },
  },
  {
    title: 'metadata of a kit that is published',
    run: (registry, workspace) => {
      const list = ATTACKS.map((text) => `${text}; `).join('');
      writeFiles(workspace, {
        Kitfile: KITFILE.replace('name: llama-chat', `name: ${JSON.stringify(list)}\n  description: ${JSON.stringify(list)}`),
      });
      return publish(registry, workspace, 'refs/heads/main', { tags: 'type=raw,value={{model.name}}-{{kit.name}}' });
    },
  },
  {
    title: 'names of files in a layer',
    run: (registry, workspace) => {
      writeFiles(workspace, { Kitfile: `${KITFILE}code:\n  - path: src\n` });
      mkdirSync(join(workspace, 'src/.docker'), { recursive: true });
      for (const text of ATTACKS) {
        const name = text.replaceAll('/', '∕');
        writeFileSync(join(workspace, 'src', name), 'x');
        // A login, so that the name of its directory gets into an error.
        mkdirSync(join(workspace, 'src', `d${name}`, '.docker'), { recursive: true });
        writeFileSync(join(workspace, 'src', `d${name}`, '.docker/config.json'), '{}');
        chmodSync(join(workspace, 'src', name), 0o644);
      }
      return publish(registry, workspace, 'refs/heads/main');
    },
  },
  ...ATTACKS.map((text): Attacked => ({
    title: `branch ${JSON.stringify(text)}`,
    run: (registry, workspace) => publish(registry, workspace, `refs/heads/x${text}`),
  })),
  {
    title: 'a git tag',
    run: (registry, workspace) => publish(registry, workspace, `refs/tags/${ATTACKS.join('')}`),
  },
  {
    title: 'inputs',
    run: (registry, workspace) => {
      const text = ATTACKS.join('');
      return publish(registry, workspace, 'refs/heads/main', {
        tags: ATTACKS.map((one) => `type=raw,value=${one}\ntype=${one}`).join('\n'),
        mode: text,
        source: text,
        'git-tags': text,
        concurrency: text,
        annotations: text,
      });
    },
  },
  {
    title: 'what a registry answers',
    run: (registry, workspace) => {
      registry.faults.add({
        match: { operation: 'manifest' },
        fault: { kind: 'status', status: 403, code: 'DENIED', message: ATTACKS.join('') },
        times: 1000,
      });
      return publish(registry, workspace, 'refs/heads/main');
    },
  },
];

const disposables = new Disposables();
afterAll(() => disposables.dispose());

describe('hostile text', () => {
  const runOf = overlapping(CASES, async (one) => {
    const registry = disposables.use(await startRegistry());
    const workspace = await disposables.directory('hostile');
    writeFiles(workspace, FILES);
    return one.run(registry, workspace);
  });

  it.each(CASES.map((one): [string, Attacked] => [one.title, one]))('%s', async (_title, one) => {
    const run = await runOf(one);
    expect(run.code === 0 || run.code === 1).toBe(true);
    // Annotations have a code of ours for a title, and there is no other command but these.
    for (const entry of [run, run.post]) {
      for (const { name, properties } of entry?.commands ?? []) {
        expect(name).toMatch(/^(?:error|warning|notice|debug|group|endgroup)$/);
        if (/^(?:error|warning|notice)$/.test(name)) expect(properties['title']).toMatch(/^[A-Z][A-Z_]+$/);
      }
      expect(entry?.masks).toEqual([]);
      expect(entry?.log).not.toMatch(/##\[(?!(?:error|warning|notice|debug|group)\])/);
      expect(entry?.log).not.toMatch(CONTROL);
    }
    expect(markupOf(run.summary)).toEqual([]);
    expect(run.summary).not.toMatch(CONTROL);
    expect(Object.keys(run.outputs).sort()).toEqual(OUTPUTS);
    expect(jsonOf(run).repositories.length).toBeLessThanOrEqual(1);
    expect(run.env).toEqual({});
    expect(run.paths).toEqual([]);
  });
});

/** Control characters, but for line ends and tabs, and what turns the direction of text around. */
const CONTROL = /[^\P{Cc}\t\n]|\p{Bidi_Control}/u;

/** Markup that a reader of the summary would see and that the action never writes itself. */
function markupOf(summary: string): readonly string[] {
  const html = marked.parse(summary, { async: false, gfm: true });
  const ours = /<a href="https:\/\/github\.com\/[\w./#%-]*">|<\/a>/g;
  const known = /<(?!\/?(?:h2|h3|p|table|thead|tbody|tr|th|td|br|wbr|code|pre|blockquote|details|summary|strong|ul|li)\b)[^>]*>/g;
  return [...html.replace(ours, '').matchAll(known)].map((match) => match[0]);
}

function publish(
  registry: LoopbackRegistry,
  workspace: string,
  ref: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<RunResult> {
  return runAction({
    workspace,
    inputs: { repository: `${registry.host}/acme/demo`, ...inputs },
    event: pushOf(ref, COMMIT),
    alwaysPost: true,
  });
}
