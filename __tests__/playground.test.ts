import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { addressOf, remembered, type State } from '../scripts/playground/state.js';
import { ggufFile } from './model/support/gguf-file.js';
import { peerTest } from './support/peers.js';

const STATE: State = {
  event: 'push',
  ref: 'refs/heads/main',
  sha: '0123456789abcdef0123456789abcdef01234567',
  defaultBranch: 'main',
  date: '2026-11-29T12:00:00Z',
  prerelease: false,
  tags: '',
  flavor: '',
  mode: 'publish',
  onConflict: 'auto',
  onStale: 'skip',
  commitTag: true,
  names: '',
};

/** The page after it has worked on what a link carries. */
async function opened(hash: string): Promise<string> {
  const page = pathToFileURL(resolve('docs/playground/index.html')).href;
  const { stdout } = await promisify(execFile)(
    'chromium',
    ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=10000', '--dump-dom', page + hash],
    { maxBuffer: 16 * 1024 * 1024, timeout: 120_000 },
  );
  return stdout;
}

/** Texts of the first cells of a table's rows. */
function firstCells(dom: string, id: string): readonly string[] {
  const body = new RegExp(`<tbody id="${id}">(.*?)</tbody>`, 's').exec(dom)?.[1] ?? '';
  return [...body.matchAll(/<tr><td[^>]*>(.*?)<\/td>/gs)].map(([, text]) => text ?? '');
}

describe('the playground', () => {
  peerTest('chromium', 'names a dropped file by its header, as the action does', async () => {
    const { bytes } = ggufFile({
      'general.architecture': 'llama',
      'general.basename': 'Llama-2',
      'general.size_label': '7B',
      'general.finetune': 'chat',
      'general.file_type': 7,
    });
    const file = remembered('weights.gguf', 7_161_089_728, new Map([[0, bytes]]));
    const dom = await opened((await addressOf(STATE, [file])).hash);
    expect(firstCells(dom, 'tag-rows')).toEqual(['main', '7b-chat-q8_0', `sha-${STATE.sha}`]);
  });

  peerTest('chromium', 'evaluates rules and flavor for a release', async () => {
    const state: State = {
      ...STATE,
      event: 'release',
      ref: 'refs/tags/v1.2.0',
      tags: 'type=semver,pattern={{version}}\ntype=raw,value={{model.quantization}}',
      flavor: 'suffix=-x',
      names: 'llama-2-7b-chat.Q8_0.gguf 7161089728',
    };
    const dom = await opened((await addressOf(state, [])).hash);
    expect(firstCells(dom, 'tag-rows')).toEqual(expect.arrayContaining(['1.2.0-x', 'q8_0-x', `sha-${STATE.sha}-x`]));
  });

  peerTest('chromium', 'says what is wrong with a rule, and shows foreign text as text', async () => {
    const dom = await opened((await addressOf({ ...STATE, tags: 'type=<img src=x onerror=alert(1)>' }, [])).hash);
    expect(dom).toContain('class="problem"');
    expect(dom).not.toContain('<img');
  });

  it('leaves headers that are too long out of a link, and says so', async () => {
    const noise = randomBytes(200_000);
    const { hash, whole } = await addressOf(STATE, [remembered('a.gguf', 1, new Map([[0, noise]]))]);
    expect(whole).toBe(false);
    expect(hash.length).toBeLessThan(2000);
  });
});
