import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { persona, startRegistry } from '../support/registry/index.js';
import { runAction } from '../support/runner.js';
import { kitRepository, pushOf } from './kits.js';
import { codesOf } from './outcome.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

describe('a registry that shows a manifest by its digest only when a tag names it', () => {
  it.each(['tags', 'content'])('gets the kit at once, verified by %s', async (verify) => {
    const registry = disposables.use(await startRegistry({ persona: 'shows-tagged' }));
    const { source, commit } = await kitRepository(disposables);
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/demo`, verify },
      event: pushOf('refs/heads/main', commit),
    });
    expect([run.code, codesOf(run, 'error'), registry.tags('acme/demo').get('main')]).toEqual([0, [], run.outputs['digest']]);
    // Not asked for again and again: once before it is sent, and once where its content is to be proved.
    const { digest = '' } = run.outputs;
    expect(registry.log.of('manifest', 'HEAD', 'GET').filter(({ reference }) => reference === digest)).toHaveLength(
      verify === 'tags' ? 1 : 2,
    );
  });

  it('has its tags put back from what was kept', async () => {
    const kind = persona('shows-tagged', {
      immutability: { tags: /^main$/, sameDigest: true, status: 409, code: 'TAG_IMMUTABLE', message: 'tag is immutable' },
    });
    const registry = disposables.use(await startRegistry({ persona: kind }));
    const { source, commit } = await kitRepository(disposables);
    const old = registry.putArtifact('acme/demo', 'older', 'main', 'challenger');
    const run = await runAction({
      workspace: source.directory,
      inputs: {
        repository: `${registry.host}/acme/demo`,
        tags: 'type=stage,branch=main,value=challenger\ntype=ref,event=branch',
        'commit-tag': 'false',
      },
      event: pushOf('refs/heads/main', commit),
    });
    expect([run.code, codesOf(run, 'error')]).toEqual([1, ['TAG_KEPT_BY_REGISTRY']]);
    expect(Object.fromEntries(registry.tags('acme/demo'))).toEqual({ main: old, challenger: old });
  });
});
