import type { ContentName, ModelFacts } from '../../src/model/index.js';
import type { Trigger } from '../../src/trigger/index.js';
import { COMMIT, known, run, unknown } from './runs.js';

const size = { value: '7b', source: 'model.name' };
const variant = { value: 'chat', source: 'model.name' };
const quantization = { value: 'q8_0', source: 'GGUF header of llama-2-7b-chat.Q8_0.gguf' };

/** `llama-2-7b-chat.Q8_0.gguf` and what is known of it. */
export const LLAMA: ModelFacts = llama('q8_0');

/** The same model in another quantization. */
export function llama(quantized: string): ModelFacts {
  const values = { size, variant, quantization: { ...quantization, value: quantized } };
  const content: ContentName = {
    name: `7b-chat-${quantized}`,
    reason: `size 7b (model.name), variant chat (model.name), quantization ${quantized} (GGUF header)`,
    layers: [{ kind: 'model', path: 'model.gguf' }],
    values,
  };
  return { ...values, kit: { name: { value: 'llama-2', source: 'Kitfile package.name' } }, content: [content] };
}

const COMMIT_TAG = `sha-${COMMIT}`;

/** One row of the table in the docs: what a run with no `tags` input names, in plan order. */
export interface DefaultRulesRow {
  readonly when: string;
  readonly trigger: Trigger;
  /** Or the code of the failure. */
  readonly names: readonly string[] | 'NO_TAG' | 'TAG_RESERVED';
  /** What the table says beside the names. */
  readonly note?: string;
}

export const DEFAULT_RULES_ROWS: readonly DefaultRulesRow[] = [
  { when: 'push to main, the default branch', trigger: run('push', 'refs/heads/main'), names: ['main', '7b-chat-q8_0', COMMIT_TAG] },
  { when: 'push to feat/x', trigger: run('push', 'refs/heads/feat/x'), names: ['feat-x', COMMIT_TAG] },
  { when: 'push to 1.2', trigger: run('push', 'refs/heads/1.2'), names: ['1.2', COMMIT_TAG], note: 'stays a branch name' },
  {
    when: 'push to v1.2.0, a branch',
    trigger: run('push', 'refs/heads/v1.2.0'),
    names: 'TAG_RESERVED',
    note: 'the name of a version',
  },
  { when: 'push to latest, a branch', trigger: run('push', 'refs/heads/latest'), names: 'TAG_RESERVED', note: 'the latest release' },
  { when: 'push to nightly, a branch', trigger: run('push', 'refs/heads/nightly'), names: 'TAG_RESERVED', note: 'the scheduled runs' },
  {
    when: 'push of git tag v1.2.0',
    trigger: run('push', 'refs/tags/v1.2.0'),
    names: ['v1.2.0', '7b-chat-q8_0', COMMIT_TAG, 'latest'],
    note: 'latest unless a higher version is there',
  },
  {
    when: 'push of git tag v2.0.0-rc.1',
    trigger: run('push', 'refs/tags/v2.0.0-rc.1'),
    names: ['v2.0.0-rc.1', '7b-chat-q8_0', COMMIT_TAG],
    note: 'no latest for a pre-release',
  },
  {
    when: 'push of git tag demo',
    trigger: run('push', 'refs/tags/demo'),
    names: ['demo', '7b-chat-q8_0', COMMIT_TAG],
    note: 'no latest without a version',
  },
  {
    when: 'release of v1.2.0',
    trigger: run('release', 'refs/tags/v1.2.0'),
    names: ['v1.2.0', '7b-chat-q8_0', COMMIT_TAG, 'latest'],
    note: 'latest unless a higher version is there',
  },
  {
    when: 'release of v1.2.0, marked as pre-release',
    trigger: run('release', 'refs/tags/v1.2.0', { prerelease: true }),
    names: ['v1.2.0', '7b-chat-q8_0', COMMIT_TAG],
  },
  {
    when: 'release of v1.2.0, not the latest release',
    trigger: run('release', 'refs/tags/v1.2.0', { latest: known(false, 'GitHub API') }),
    names: ['v1.2.0', '7b-chat-q8_0', COMMIT_TAG],
  },
  { when: 'schedule', trigger: run('schedule', 'refs/heads/main'), names: ['nightly', 'main', '7b-chat-q8_0', COMMIT_TAG] },
  {
    when: 'workflow_dispatch on main',
    trigger: run('workflow_dispatch', 'refs/heads/main'),
    names: ['main', '7b-chat-q8_0', COMMIT_TAG],
  },
  { when: 'workflow_run of a push to feat/x', trigger: run('workflow_run', 'refs/heads/feat/x'), names: ['feat-x', COMMIT_TAG] },
  { when: 'create of branch feat/x', trigger: run('create', 'refs/heads/feat/x'), names: ['feat-x', COMMIT_TAG] },
  { when: 'pull_request 2', trigger: run('pull_request', 'refs/pull/2/merge'), names: ['pr-2', COMMIT_TAG], note: 'planned, not written' },
  {
    when: 'pull_request_target 2',
    trigger: run('pull_request_target', 'refs/pull/2/merge'),
    names: ['pr-2', COMMIT_TAG],
    note: 'planned, not written',
  },
  { when: 'merge_group', trigger: run('merge_group', ''), names: [COMMIT_TAG], note: 'planned, not written' },
  { when: 'repository_dispatch', trigger: run('repository_dispatch', 'refs/heads/main'), names: ['main', '7b-chat-q8_0', COMMIT_TAG] },
  {
    when: 'push to main, default branch not known',
    trigger: run('push', 'refs/heads/main', { defaultBranch: unknown }),
    names: ['main', COMMIT_TAG],
    note: 'content is skipped, and says why',
  },
  { when: 'delete of branch feat/x', trigger: run('delete', 'refs/heads/feat/x'), names: 'NO_TAG', note: 'nothing is published' },
];
