import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { processFigures } from '../support/process-figures.js';
import { runAction, type RunResult } from '../support/runner.js';
import { errorsOf, FILES, kitRepository, pushOf, safetensors } from './kits.js';
import { startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** So large that nothing else that a run hashes counts beside it. */
const WEIGHTS = safetensors(1, [1000, 1000]);

interface Run {
  readonly inputs: Readonly<Record<string, string>>;
  readonly commit: string;
  readonly directory: string;
}

/** How often a run gave every byte of the weights to a hash, in its main thread. */
async function timesHashed({ inputs, commit, directory }: Run): Promise<number> {
  const told = processFigures(await disposables.directory('figures'));
  const run: RunResult = await runAction({
    workspace: directory,
    inputs,
    event: pushOf('refs/heads/main', commit),
    preload: told.preload,
  });
  expect([run.code, errorsOf(run), run.outputs['pushed']]).toEqual([0, [], 'true']);
  return (told.read()[0]?.hashed ?? NaN) / WEIGHTS.length;
}

async function storedKit(): Promise<{ readonly directory: string; readonly commit: string; readonly layout: string }> {
  const { source, commit } = await kitRepository(disposables, { ...FILES, 'model.safetensors': WEIGHTS });
  const layout = `oci-layout:${join(await disposables.directory('layout'), 'kit')}`;
  const run = await runAction({
    workspace: source.directory,
    inputs: { repository: layout },
    event: pushOf('refs/heads/main', commit),
  });
  expect([run.code, errorsOf(run)]).toEqual([0, []]);
  return { directory: source.directory, commit, layout };
}

describe('a byte of a file', () => {
  it('is hashed for its digest by a worker, and not again while it is sent to a registry', async () => {
    const { source, commit } = await kitRepository(disposables, { ...FILES, 'model.safetensors': WEIGHTS });
    const registry = disposables.use(await startRegistry());
    const inputs = { repository: `${registry.host}/acme/packed` };
    expect(await timesHashed({ inputs, commit, directory: source.directory })).toBeLessThan(0.05);
  });

  it('is hashed again while a layout is written, whose files nobody else proves', async () => {
    const { source, commit } = await kitRepository(disposables, { ...FILES, 'model.safetensors': WEIGHTS });
    const inputs = { repository: `oci-layout:${join(await disposables.directory('layout'), 'kit')}` };
    const hashed = await timesHashed({ inputs, commit, directory: source.directory });
    expect(hashed).toBeGreaterThan(0.99);
    expect(hashed).toBeLessThan(1.05);
  });
});

describe('a stored byte is hashed once each time that it is read', () => {
  it.each([
    ['sent', 'tags', 1],
    ['sent, and read back where verify is content', 'content', 2],
  ])('taken over from a layout: %s', async (_, verify, times) => {
    const registry = disposables.use(await startRegistry());
    const { layout, ...run } = await storedKit();
    const hashed = await timesHashed({ ...run, inputs: { repository: `${registry.host}/acme/taken`, source: layout, verify } });
    expect(hashed).toBeGreaterThan(times - 0.01);
    expect(hashed).toBeLessThan(times + 0.05);
  });

  it('taken over, where it was sent before: read to be proved', async () => {
    const registry = disposables.use(await startRegistry());
    const { layout, ...run } = await storedKit();
    const inputs = { repository: `${registry.host}/acme/taken`, source: layout };
    await timesHashed({ ...run, inputs });
    const hashed = await timesHashed({ ...run, inputs: { ...inputs, tags: 'type=raw,value=more' } });
    expect(hashed).toBeGreaterThan(0.99);
    expect(hashed).toBeLessThan(1.05);
  });

  it.each([
    ['sent', 'tags', 1],
    ['sent, and read back where verify is content', 'content', 2],
  ])('copied from registry to registry: %s', async (_, verify, times) => {
    const [from, to] = [disposables.use(await startRegistry()), disposables.use(await startRegistry())];
    const { layout, ...run } = await storedKit();
    await timesHashed({ ...run, inputs: { repository: `${from.host}/acme/kit`, source: layout } });
    const promotion = { mode: 'promote', tags: 'type=raw,value=production', source: `${from.host}/acme/kit:main` };
    const hashed = await timesHashed({ ...run, inputs: { ...promotion, repository: `${to.host}/acme/kit`, verify } });
    expect(hashed).toBeGreaterThan(times - 0.01);
    expect(hashed).toBeLessThan(times + 0.05);
  });
});
