import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { persona } from '../support/registry/index.js';
import { runAction } from '../support/runner.js';
import { kitRepository, pushOf } from './kits.js';
import { codesOf } from './outcome.js';
import { startPlainRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

describe('a token server that grants nothing but pull and push together for a new repository', () => {
  const auth = { kind: 'bearer', users: { octocat: 'correct horse' } } as const;
  const refused = {
    match: { operation: 'token', path: /%3Apull(?:&|$)/ },
    fault: { kind: 'status', status: 403, code: 'DENIED' },
    times: 100,
  } as const;

  it.each([
    ['true', [], ['main']],
    ['false', ['PULL_REFUSED'], []],
  ])('push: %s', async (push, notices, tags) => {
    const registry = disposables.use(await startPlainRegistry({ auth, faults: [refused] }));
    const { source, commit } = await kitRepository(disposables);
    const run = await runAction({
      workspace: source.directory,
      inputs: {
        repository: `${registry.host}/acme/new`,
        username: 'octocat',
        password: 'correct horse',
        tags: 'type=ref,event=branch',
        'commit-tag': 'false',
        push,
      },
      event: pushOf('refs/heads/main', commit),
    });
    expect([run.code, codesOf(run, 'error'), codesOf(run, 'warning'), codesOf(run, 'notice')]).toEqual([0, [], [], notices]);
    expect([...registry.tags('acme/new').keys()]).toEqual(tags);
  });
});

describe('a registry that shows a manifest by its digest only when a tag names it', () => {
  it.each(['tags', 'content'])('gets the kit at once, verified by %s', async (verify) => {
    const registry = disposables.use(await startPlainRegistry({ persona: 'shows-tagged' }));
    const { source, commit } = await kitRepository(disposables);
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/demo`, verify },
      event: pushOf('refs/heads/main', commit),
    });
    expect([run.code, codesOf(run, 'error'), registry.tags('acme/demo').get('main')]).toEqual([0, [], run.outputs['digest']]);
    // Not asked for again and again, nor before it is sent, since its blobs are new: once where its content is to be proved.
    const { digest = '' } = run.outputs;
    expect(registry.log.of('manifest', 'HEAD', 'GET').filter(({ reference }) => reference === digest)).toHaveLength(
      verify === 'tags' ? 0 : 1,
    );
  });

  it('has its tags put back from what was kept', async () => {
    const kind = persona('shows-tagged', {
      immutability: { tags: /^main$/, sameDigest: true, status: 409, code: 'TAG_IMMUTABLE', message: 'tag is immutable' },
    });
    const registry = disposables.use(await startPlainRegistry({ persona: kind }));
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
