import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FILES, PublishedKit, writeFiles } from '../e2e/kits.js';
import { startGitHubApi, startRegistry } from '../e2e/servers.js';
import { ggufFile, matrixOf } from '../model/support/gguf-file.js';
import { Disposables } from '../support/disposable.js';
import { contentOf } from '../support/github-api.js';
import { peerTest } from '../support/peers.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { WORKFLOWS, type ShownWorkflow } from '../support/documents.js';
import { act, type Act, type Played } from './act.js';

const disposables = new Disposables();
afterAll(() => disposables.dispose());

const TOKEN = 'ghs_0123456789abcdefABCDEF';
/** ggml's number of the file type and of the tensor type. */
const QUANTIZATIONS = { q4_K_M: [15, 12], q5_K_M: [17, 13], q8_0: [7, 8], fp16: [1, 1] } as const;

/** What is shared: a repository with every kit that an example names, and what its push has published. */
let kit: PublishedKit;
let commit = '';
let play: Act;

beforeAll(async () => {
  kit = await PublishedKit.create(disposables);
  const files: Record<string, string | Buffer> = {};
  for (const [name, [fileType, tensorType]] of Object.entries(QUANTIZATIONS)) {
    const metadata = { 'general.architecture': 'llama', 'general.name': 'Llama Chat', 'general.file_type': fileType };
    const { bytes } = ggufFile(metadata, { tensors: matrixOf(25_600, tensorType) });
    files[`kits/${name}/model.gguf`] = Buffer.concat([bytes, Buffer.alloc(25_600 * 2)]);
    files[`kits/${name}/Kitfile`] = 'manifestVersion: 1.0.0\npackage:\n  name: demo\nmodel:\n  path: model.gguf\n';
  }
  for (const name of ['ranker', 'encoder']) {
    for (const [path, content] of Object.entries(FILES)) files[`kits/${name}/${path}`] = content;
  }
  writeFiles(kit.source.directory, files);
  commit = kit.source.commit('more kits');
  kit.source.git('tag', 'v1.0.0', commit);
  kit.source.git('remote', 'add', 'origin', 'https://github.com/acme/demo.git');
  play = await act(disposables, kit.source.directory, TOKEN);
});

/** What GitHub says when that happens to the repository, for one or more ways in which the workflow is started. */
function playsOf({ events }: ShownWorkflow): readonly Played[] {
  const repository = { full_name: 'acme/demo', name: 'demo', owner: { login: 'acme' }, default_branch: 'main' };
  const push = (ref: string): Played => ({ name: 'push', payload: { ref, after: commit, repository } });
  return Object.entries(events).flatMap(([event, filter]): readonly Played[] => {
    switch (event) {
      case 'push':
        return [
          ...(filter?.tags === undefined || filter.branches !== undefined ? [push('refs/heads/main')] : []),
          ...(filter?.tags === undefined ? [] : [push('refs/tags/v1.0.0')]),
        ];
      case 'pull_request': {
        const head = { ref: 'feature', sha: commit, repo: { full_name: 'acme/demo', fork: false } };
        return [{ name: event, payload: { number: 7, pull_request: { number: 7, head, base: { ref: 'main', sha: commit } }, repository } }];
      }
      case 'release': {
        const release = { tag_name: 'v1.0.0', draft: false, prerelease: false, target_commitish: 'main', id: 1 };
        return [{ name: event, payload: { action: 'published', release, repository } }];
      }
      case 'schedule':
        return [{ name: event, payload: { schedule: '17 3 * * *', repository } }];
      case 'workflow_dispatch':
        return [{ name: event, payload: { ref: 'refs/heads/main', repository }, inputs: { digest: kit.digest, source: 'challenger' } }];
      case 'delete':
        return [{ name: event, payload: { ref: 'v0.9.0', ref_type: 'tag', repository } }];
      default:
        throw new Error(`Nothing is known of the event ${event}: say here what GitHub sends.`);
    }
  });
}

/** `ghcr.io` as it is when the workflow starts. Only a first push finds nothing. */
async function ghcr(first: boolean): Promise<LoopbackRegistry> {
  const auth = { kind: 'bearer', users: { octocat: TOKEN } } as const;
  const registry = disposables.use(await startRegistry({ name: 'ghcr.io', auth }));
  if (first) return registry;
  for (const name of ['acme/demo', 'acme/models-staging']) await kit.into(registry, name);
  registry.putTag('acme/demo', `sha-${commit}`, kit.digest);
  registry.putTag('acme/demo', 'v0.9.0', kit.digest);
  registry.putTag('acme/models-staging', 'challenger', kit.digest);
  return registry;
}

interface Expected {
  /** With their repositories, what must be there at the end; `!` in front: must not. */
  readonly tags: readonly string[];
  /** What one of the steps says. */
  readonly outputs: Readonly<Record<string, string>>;
}

const CONTENT = '2k-chat-fp32\nsales-data-2023';

/** By the name of the workflow and what starts it. */
function expected({ name, text }: ShownWorkflow, { name: event, payload }: Played): Expected {
  const ref = event === 'push' ? `push ${String(payload['ref']).replace(/^refs\/(heads|tags)\//, '')}` : event;
  const pushed = 'true';
  const both = (tag: string): Expected => ({
    tags: ['ranker', 'encoder'].map((kitName) => `acme/demo/${kitName}:${tag}`),
    outputs: { name: 'ghcr.io/acme/demo/encoder', version: tag, 'content-tags': CONTENT, pushed },
  });
  const prunes = text.includes('prune: true');
  const mirrored: Expected = {
    tags: ['acme/demo:v1.0.0', 'acme/demo:latest', prunes ? '!acme/demo:v0.9.0' : 'acme/demo:v0.9.0'],
    outputs: { digest: '', 'tag-names': `v1.0.0\nlatest${prunes ? '\nv0.9.0' : ''}`, pushed },
  };
  const place = text.includes('champion') ? 'acme/models-production:champion' : 'acme/demo:production';
  const [production = '', stage = ''] = place.split(':');
  const table: Readonly<Record<string, Expected>> = {
    'modelkit push main': {
      tags: ['acme/demo:main', 'acme/demo:2k-chat-fp32', `acme/demo:sha-${commit}`, '!acme/demo:latest'],
      outputs: { version: 'main', 'stage-tags': 'main', 'content-tags': CONTENT, pushed },
    },
    'modelkit push v1.0.0': {
      tags: ['acme/demo:v1.0.0', 'acme/demo:latest', 'acme/demo:2k-chat-fp32'],
      outputs: { version: 'v1.0.0', 'stage-tags': 'v1.0.0\nlatest', 'content-tags': CONTENT, pushed },
    },
    'modelkit pull_request': {
      tags: ['!acme/demo:pr-7', '!acme/demo:main', `!acme/demo:sha-${commit}`],
      outputs: { version: 'pr-7', 'tag-names': `pr-7\nsha-${commit}`, 'content-tags': '', pushed: 'false' },
    },
    'modelkit-release release': {
      tags: ['acme/demo:v1.0.0', 'acme/demo:v1.0', 'acme/demo:production', 'acme/demo:latest'],
      outputs: { digest: kit.digest, version: 'v1.0', 'stage-tags': 'v1.0\nv1.0.0\nproduction\nlatest', pushed },
    },
    'modelkit-mirror schedule': mirrored,
    'modelkit-mirror workflow_dispatch': mirrored,
    'modelkit-mirror delete': mirrored,
    'modelkit-promote workflow_dispatch': {
      tags: [place],
      outputs: { digest: kit.digest, reference: `ghcr.io/${production}@${kit.digest}`, version: stage, 'stage-tags': stage, pushed },
    },
    'modelkit-separate-rights push main': {
      tags: ['acme/demo:main', 'acme/demo:challenger', 'acme/demo:2k-chat-fp32'],
      outputs: { name: 'ghcr.io/acme/demo', version: 'main', 'stage-tags': 'main\nchallenger', 'content-tags': CONTENT, pushed },
    },
    'modelkit-matrix push main': {
      tags: ['acme/demo:main-q4_K_M', 'acme/demo:main-q8_0', `acme/demo:sha-${commit}-q8_0`],
      outputs: { version: 'main-q4_K_M', 'stage-tags': 'main-q4_K_M', 'content-tags': '26k-chat-q4_K_M', pushed },
    },
    'modelkit-matrix push v1.0.0': {
      tags: ['acme/demo:v1.0.0-q4_K_M', 'acme/demo:v1.0.0-q8_0', 'acme/demo:latest-q8_0'],
      outputs: { version: 'v1.0.0-q8_0', 'stage-tags': 'v1.0.0-q8_0\nlatest-q8_0', 'content-tags': '26k-chat-q8_0', pushed },
    },
    'modelkits push main': both('main'),
    'modelkits push v1.0.0': both('v1.0.0'),
  };
  const found = table[`${name} ${ref}`];
  if (found === undefined) throw new Error(`Nothing is expected of "${name}" on ${ref}: say here what it must do.`);
  return found;
}

describe.each(WORKFLOWS.map((workflow) => [workflow.place, workflow] as const))('the workflow in %s', (_, workflow) => {
  for (const event of Object.keys(workflow.events)) {
    peerTest('act', `does on ${event} what it says, under act`, async () => {
      for (const played of playsOf({ ...workflow, events: { [event]: workflow.events[event] ?? null } })) {
        const registry = await ghcr(event === 'push' || event === 'pull_request');
        const releases = [{ tag: 'v1.0.0', latest: true }];
        const api = disposables.use(await startGitHubApi(contentOf(kit.source, { releases }), { name: 'api.github.com', token: TOKEN }));
        const { said, outputs } = await play(workflow, played, { ...registry.names, 'api.github.com:443': api.port });
        expect(said).toBe('');
        const wanted = expected(workflow, played);
        expect(outputs).toContainEqual(expect.objectContaining(wanted.outputs));
        for (const tag of wanted.tags) {
          const [name = '', last = ''] = tag.replace(/^!/, '').split(':');
          expect([tag, registry.tags(name).has(last)]).toEqual([tag, !tag.startsWith('!')]);
        }
        // What the outputs say is so. A plan writes nothing, and a mirror's tags have digests of their own.
        if (event === 'pull_request') continue;
        for (const { digest, tags = '' } of outputs.filter(
          ({ digest: known, name }) => known !== '' && name?.startsWith('ghcr.io/') === true,
        )) {
          for (const reference of tags.split('\n')) {
            const [, name = '', tag = ''] = /^ghcr\.io\/(.+):(.+)$/.exec(reference) ?? [];
            expect([reference, registry.tags(name).get(tag)]).toEqual([reference, digest]);
          }
        }
      }
    });
  }
});

it('are found', () => {
  expect(WORKFLOWS.length).toBeGreaterThan(8);
});
