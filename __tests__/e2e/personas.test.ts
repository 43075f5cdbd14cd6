import { afterAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { persona, type LoopbackRegistry, type PersonaName } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { kitRepository, pushOf, safetensors, writeFiles } from './kits.js';
import { codesOf, puts } from './outcome.js';
import { overlapping } from './runs.js';
import { startRegistry } from './servers.js';

/** Each answers in a way of its own: 403 for what is absent, manifests as mere bytes without a digest header, signed locations, no paging, tags in one request. */
const PERSONAS = [
  'artifactory',
  'static-files',
  'signed-location',
  'relative-location',
  'docker-registry-2.8',
  'ghcr',
  'quay',
  'zot',
] as const satisfies readonly PersonaName[];

const disposables = new Disposables();
afterAll(() => disposables.dispose());

interface Story {
  readonly tags: readonly string[];
  readonly first: RunResult;
  readonly again: RunResult;
  readonly putsAgain: readonly string[];
  readonly next: RunResult;
  readonly registry: LoopbackRegistry;
  /** What the manifest PUTs of the first run were about: tags, or digests. */
  readonly putsFirst: readonly string[];
}

async function play(name: PersonaName): Promise<Story> {
  const registry = disposables.use(await startRegistry({ persona: name }));
  const { source, commit } = await kitRepository(disposables);
  const publish = (sha: string): Promise<RunResult> =>
    runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/demo` },
      event: pushOf('refs/heads/main', sha),
    });
  const first = await publish(commit);
  const tags = [...registry.tags('acme/demo').keys()].sort();
  const putsFirst = registry.log.manifestPuts;
  registry.log.clear();
  const again = await publish(commit);
  const putsAgain = puts(registry);
  writeFiles(source.directory, { 'model.safetensors': safetensors(1) });
  return { registry, tags, first, again, putsAgain, putsFirst, next: await publish(source.commit('retrained')) };
}

describe('a registry like', () => {
  const storyOf = overlapping(PERSONAS, play);

  it.each(PERSONAS)('%s takes everything, takes nothing the second time, and moves what may move', async (name) => {
    const { registry, tags, first, again, putsAgain, next } = await storyOf(name);
    expect([first.code, codesOf(first, 'error'), tags.filter((tag) => !tag.startsWith('sha-'))]).toEqual([
      0,
      [],
      ['2k-chat-fp32', 'main', 'sales-data-2023'],
    ]);
    expect([again.code, again.outputs['pushed'], putsAgain]).toEqual([0, 'false', []]);
    expect([next.code, registry.tags('acme/demo').get('main')]).toEqual([0, next.outputs['digest']]);
  });

  it('zot, which proves it by OCI-Tag, gets several tags in one request; others get one by one', async () => {
    const [zot, plain] = await Promise.all([storyOf('zot'), storyOf('quay')]);
    expect(zot.putsFirst.every((reference) => reference.startsWith('sha256:'))).toBe(true);
    expect(zot.putsFirst.length).toBeLessThan(4);
    expect(plain.putsFirst.filter((reference) => !reference.startsWith('sha256:')).sort()).toEqual(plain.tags);
  });
});

it('a registry that shows new tags late is waited for', async () => {
  const registry = disposables.use(await startRegistry({ persona: persona('stale', { staleReads: 1 }) }));
  const { source, commit } = await kitRepository(disposables);
  const run = await runAction({
    workspace: source.directory,
    inputs: { repository: `${registry.host}/acme/demo`, tags: 'type=ref,event=branch' },
    event: pushOf('refs/heads/main', commit),
  });
  expect([run.code, codesOf(run, 'error'), [...registry.tags('acme/demo').keys()].sort()]).toEqual([0, [], ['main', `sha-${commit}`]]);
  // Read back once too early, and once more; the PUT itself is not repeated.
  expect(registry.log.manifestPuts.filter((reference) => reference === 'main')).toEqual(['main']);
});
