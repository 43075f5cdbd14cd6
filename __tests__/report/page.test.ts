import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Failure, type Problem } from '../../src/failure.js';
import { NO_FACTS } from '../../src/model/index.js';
import { recoverySummary } from '../../src/report/index.js';
import { recordOf, type Reached } from '../../src/report/record.js';
import { summaryOf } from '../../src/report/summary.js';
import type { Change } from '../../src/transaction/index.js';
import type { Trigger } from '../../src/trigger/index.js';
import { summaryPage } from '../../scripts/demo-page.js';
import { Disposables } from '../support/disposable.js';
import { peerTest } from '../support/peers.js';
import { change, digest, failure, manifestOf, ONE, published, repository } from './outcomes.js';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const ENV = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/demo',
  GITHUB_RUN_ID: '7',
  GITHUB_WORKSPACE: '/home/runner/work/demo/demo',
  GITHUB_ACTION_REPOSITORY: 'OWNER/modelkit-tag-action',
  GITHUB_ACTION_REF: 'v1',
};
const trigger = {
  kind: 'pull-request',
  number: 7,
  event: 'pull_request',
  ref: 'refs/pull/7/merge',
  commit: { known: true, value: COMMIT },
} as unknown as Trigger;
const LONG = 'a-name-that-somebody-made-as-long-as-names-may-be'.repeat(3).slice(0, 128);

const MAIN = change('main', 'branch', 'move', digest('b'), digest('a'));

/** Evidence as it is read from files, with a notice of its own. */
const KEPT: Change = {
  ...change('7b-chat', 'content', 'keep', digest('d'), digest('d')),
  wanted: digest('a'),
  reason: 'stays: its content is the same, other parts changed',
  remark: { code: 'CONTENT_TAG_KEPT', level: 'notice', message: 'It stays.', hint: 'Use the digest.' },
  intent: {
    ...MAIN.intent,
    kind: 'content',
    reason: 'size 2k (2000 parameters counted in the header of weights/model.safetensors), vote of type=semver,pattern=v{{major}}',
  },
};

const FATES: readonly Change[] = [
  MAIN,
  KEPT,
  change(`sha-${COMMIT}`, 'commit', 'create', null, digest('a')),
  { ...change('7b-chat-q8_0', 'content', 'keep', digest('d'), digest('d')), wanted: digest('a'), reason: 'stays: its content differs' },
  change('v1.0.0', 'version', 'keep', digest('a'), digest('a')),
  change('production', 'stage', 'skip', digest('b'), digest('b')),
  change('v1', 'channel', 'refuse', digest('b'), digest('b')),
  change('latest', 'latest', 'restore', digest('b'), digest('b')),
  change('v0.9.0', 'version', 'delete', digest('e'), null),
  change(LONG, 'branch', 'create', null, digest('a')),
];

const said = (level: 'warning' | 'notice', message: string) =>
  ({ code: 'TAG_HOLDER_UNKNOWN', level, subject: 'tags', message, hint: 'Look.' }) as const;

/** A run of every kind, each with what is longest in it. */
function everyKind(): readonly Reached[] {
  const manifest = manifestOf([
    ['README.md', '1', 5_000],
    [`weights/${LONG}.gguf`, '2', 7_161_089_728],
    ['docs/card.md', '3', 800],
  ]);
  const before = manifestOf([
    ['README.md', '4', 4_000],
    [`weights/${LONG}.gguf`, '2', 7_161_089_728],
    ['docs/old.md', '5', 800],
  ]);
  const base = published(FATES, { trigger, manifest });
  const repositories = [
    {
      ...base.applied?.repositories[0],
      repository: repository('ghcr.io/acme/demo'),
      blobs: { uploaded: 1, present: 2, mounted: 0, bytes: 10 },
      changes: FATES,
    },
  ];
  const applied = { repositories, pushed: true, previous: new Map([[digest('b'), before]]), unrestored: [] };
  const changes = { repositories: [{ repository: repository('ghcr.io/acme/demo'), changes: FATES }] };
  const remarks = [
    said('warning', `ghcr.io/acme/demo:main moves from ${digest('b')}.`),
    said('notice', `At /home/runner/work/demo/demo/${LONG}.`),
  ];
  const problem: Problem = {
    code: 'TAG_CONFLICT',
    message: `ghcr.io/acme/demo:${LONG} names ${digest('b')}.`,
    hint: 'Publish under a new version.',
    at: { file: `${LONG}/Kitfile`, line: 3, column: 5 },
  };
  const unrestored = [
    { repository: repository('ghcr.io/acme/demo'), tag: MAIN.tag, before: digest('b'), actual: digest('a'), why: 'the registry said 503' },
  ];
  const { selection, digest: made, byPriority } = base;
  const undone = { trigger, manifest, selection, digest: made, byPriority, remarks: [] } as Reached;
  return [
    { ...base, applied, remarks },
    { ...undone, changes, writes: { allowed: false, why: 'pull requests only plan' } },
    { ...undone, changes, failure: new Failure(problem) },
    { ...base, applied: { ...applied, unrestored }, failure: failure('TAG_WRITE_FAILED') },
    {
      ...base,
      applied,
      selection: {
        candidates: ONE.candidates,
        removals: [],
        findings: { looked: 3, withoutModelKit: [{ gitTag: LONG, why: 'nothing is published' }], withoutGitTag: [MAIN.tag] },
      },
    },
    { remarks, idle: 'Nothing to do: release v1 was edited, which moves no tag.' },
  ];
}

/** The same run, where every text that comes from files, branches, tags, registries or rules is this one. */
function poisoned(reached: Reached, evil: string): Reached {
  const TEXTS = ['reason', 'rule', 'source', 'message', 'hint', 'why', 'gitTag', 'found', 'file', 'idle', 'noContent', 'unavailable'];
  const poison = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return TEXTS.includes(key) ? `${value} ${evil}` : value;
    if (Array.isArray(value)) return value.map((one) => poison(one, key));
    if (value instanceof Failure) return new Failure(poison(value.problems[0], key) as Problem);
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]));
  };
  const { selection, ...rest } = poison(reached, '') as Reached;
  const fact = { value: evil, source: evil };
  const facts = {
    ...NO_FACTS,
    size: fact,
    variant: fact,
    version: fact,
    quantization: fact,
    format: fact,
    architecture: fact,
    name: fact,
    dataset: fact,
  };
  const parameters = { value: 5, source: evil };
  const [one] = selection?.candidates ?? [];
  return {
    ...rest,
    ...(selection === undefined || one === undefined
      ? { selection }
      : { selection: { ...selection, candidates: [{ ...one, facts: { ...facts, parameters } }] } }),
    skipped: [{ rule: `type=raw,value=${evil}`, reason: evil }],
  } as Reached;
}

/** What is wider than the place that it has, at each width: found by the browser itself, with everything unfolded. */
async function overflowing(page: string, widths: readonly number[]): Promise<unknown> {
  const directory = await disposables.directory('page');
  await writeFile(join(directory, 'page.html'), page.replaceAll('<details>', '<details open>'));
  const frames = widths.map((width) => `<iframe src="page.html" style="border:0;width:${width}px;height:800px"></iframe>`).join('');
  const script = `onload = () => {
    const wide = [...document.querySelectorAll('iframe')].map((frame) =>
      [...frame.contentDocument.querySelectorAll('*')].flatMap((one) =>
        one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1 ? [one.tagName + ' ' + one.textContent.slice(0, 80)] : []));
    document.body.innerHTML = '';
    document.body.append(JSON.stringify({ seen: wide.length, wide }));
  };`;
  await writeFile(join(directory, 'frames.html'), `<!doctype html><body>${frames}<script>${script}</script></body>`);
  const { stdout } = await promisify(execFile)(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      // A phone's take no room.
      '--hide-scrollbars',
      '--allow-file-access-from-files',
      '--virtual-time-budget=10000',
      '--dump-dom',
      pathToFileURL(join(directory, 'frames.html')).href,
    ],
    { maxBuffer: 64 * 1024 * 1024, timeout: 120_000 },
  );
  return JSON.parse(/\{.*\}/s.exec(stdout.replaceAll('&lt;', '<').replaceAll('&amp;', '&'))?.[0] ?? '{}');
}

const disposables = new Disposables();
afterAll(() => disposables.dispose());

describe('the summary as a page', () => {
  const summaries = [
    ...everyKind().map((reached) => summaryOf(recordOf(reached, ENV))),
    recoverySummary(
      {
        restored: [{ repository: repository('ghcr.io/acme/demo'), tag: MAIN.tag, to: digest('b') }],
        unrestored: [{ repository: repository('ghcr.io/acme/demo'), tag: MAIN.tag, before: digest('b'), why: 'the registry said 503' }],
        problem: { code: 'JOURNAL_NOT_WRITTEN', message: 'The journal is gone.', hint: 'Look.' },
      },
      ENV,
    ),
  ];

  peerTest('chromium', 'never scrolls sideways, whatever the names: on a screen and on a phone', async () => {
    const page = summaryPage(summaries.map((markdown) => ({ markdown })));
    expect(await overflowing(page, [1012, 400])).toEqual({ seen: 2, wide: [[], []] });
  });

  it('shows digests and commits in text by their first letters, and files from the workspace on', () => {
    for (const summary of summaries) {
      const inText = summary
        .replace(/<pre>.*?<\/pre>/gs, '')
        .replace(/<a href="[^"]*">/g, '')
        .replace(/<code>[^<]*<\/code>/g, '');
      expect(inText).not.toMatch(/[0-9a-f]{40}|runner/);
    }
  });

  it('escapes every text of others, wherever it stands', () => {
    const evil = '<img src=x>|**bold**[a](b)`c`\n# title\n| cell | @octocat https://evil.example';
    const hostile: readonly string[] = everyKind()
      .map((reached) => summaryOf(recordOf(poisoned(reached, evil), ENV)))
      .concat(
        recoverySummary(
          {
            restored: [],
            unrestored: [{ repository: repository('ghcr.io/acme/demo'), tag: MAIN.tag, before: digest('b'), why: evil }],
          },
          ENV,
        ),
      );
    for (const summary of hostile) {
      expect(summary).toContain('&#60;');
      expect(summary).not.toMatch(/<img|\*\*bold|\[a\]|`c`|^# |^\| cell|@octocat|https:\/\/evil/m);
    }
  });

  it('leads to commit, run, pull request, package and the entry of each code', () => {
    expect([...(summaries[0] ?? '').matchAll(/<a href="([^"]*)">/g)].map(([, url]) => url)).toEqual([
      'https://github.com/acme/demo/pull/7',
      `https://github.com/acme/demo/commit/${COMMIT}`,
      'https://github.com/acme/demo/actions/runs/7',
      'https://github.com/acme/demo/pkgs/container/demo',
      'https://github.com/OWNER/modelkit-tag-action/blob/v1/docs/errors.md#tag_holder_unknown',
      `https://github.com/acme/demo/commit/${COMMIT}`,
      'https://github.com/OWNER/modelkit-tag-action/blob/v1/docs/errors.md#content_tag_kept',
      'https://github.com/OWNER/modelkit-tag-action/blob/v1/docs/errors.md#tag_holder_unknown',
    ]);
  });

  it('leads to the entry of each code after a run that was killed, too', () => {
    for (const code of ['journal_not_written', 'tag_not_restored']) {
      expect(summaries.at(-1)).toContain(`<a href="https://github.com/OWNER/modelkit-tag-action/blob/v1/docs/errors.md#${code}">`);
    }
  });

  it('says part by part what changed since the branch had its last ModelKit, and how to go back to it', () => {
    const text = summaries[0] ?? '';
    expect(text).toContain('### Changed since <code>main</code> was <code>bbbbbbbbbbbb</code>');
    for (const row of [
      '| ✏️ | <code>README.md</code> docs | changed, 4.9 KiB (was 3.9 KiB) |',
      '| ➕ | <code>docs/card.md</code> docs | added, 800 B |',
      '| ➖ | <code>docs/old.md</code> docs | gone, was 800 B |',
    ]) {
      expect(text).toContain(row);
    }
    expect(text).toContain('1 part the same (6.7 GiB).');
    expect(text.replaceAll('<wbr>', '').replaceAll('&#58;', ':')).toContain(`    source: ${digest('b')}`);
  });
});
