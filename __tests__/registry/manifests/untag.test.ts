import { afterEach, describe, expect, it } from '@jest/globals';
import { registryHosts } from '../hosts.js';
import { lookUp, type Target } from '../../../src/oci/index.js';
import { Disposables } from '../../support/disposable.js';
import { startRegistry, type FaultRule, type LoopbackRegistry, type PersonaName } from '../../support/registry/index.js';
import { OPTIONS, testPorts, type TestPorts } from '../ports.js';
import { listed, repositoryAt, tag } from '../sample.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

interface World {
  readonly registry: LoopbackRegistry;
  readonly target: Target;
  readonly ports: TestPorts;
  readonly digest: string;
  /** Tags as another client of the registry sees them, after every request that could change one. */
  readonly history: string[];
}

/** A ModelKit under "old" and its sibling `stable`. */
async function world(name: PersonaName, ...faults: readonly FaultRule[]): Promise<World> {
  const history: string[] = [];
  const registry = disposables.use(
    await startRegistry({
      persona: name,
      faults,
      repositories: ['a/b'],
      onAnswer: ({ method, operation }, place) => {
        if (operation === 'manifest' && method !== 'GET' && method !== 'HEAD') history.push(shownBy(place.tags('a/b')));
      },
    }),
  );
  const digest = registry.putArtifact('a/b', 'kit', 'old', 'stable');
  const ports = testPorts();
  const hosts = registryHosts(OPTIONS, ports);
  disposables.add(() => hosts.close());
  const shownBy = (tags: ReadonlyMap<string, string>): string =>
    [...tags].map(([one, held]) => `${one}=${held === digest ? 'kit' : 'other'}`).join(' ');
  return { registry, target: hosts.target(repositoryAt(registry.host)), ports, digest, history };
}

function deletes({ registry }: World): readonly string[] {
  return registry.log.of('manifest', 'DELETE').map(({ reference }) => reference);
}

const NOBODY = expect.stringMatching(/^no-such-tag-/);

describe('a tag that is removed', () => {
  it.each<PersonaName>(['spec', 'deletes-siblings', 'hub', 'zot', 'no-digest-header', 'stale'])(
    'takes no other along in a registry like %s',
    async (name) => {
      const here = await world(name);
      expect(await here.target.untag(tag('old'))).toBe('deleted');
      expect([...here.registry.tags('a/b')]).toEqual([['stable', here.digest]]);
      expect(here.registry.manifest('a/b', here.digest)).toBeDefined();
      expect(deletes(here)).toEqual([NOBODY, 'old']);
      expect(here.history.every((tags) => tags.includes('stable=kit'))).toBe(true);
    },
  );

  it('asks the registry once what it offers, however many follow', async () => {
    const here = await world('deletes-siblings');
    const tags = Array.from({ length: 20 }, (_, index) => `v0.${index}`);
    here.registry.seedTags('a/b', here.digest, tags);
    expect(new Set(await Promise.all(tags.map((one) => here.target.untag(tag(one)))))).toEqual(new Set(['deleted']));
    expect([...here.registry.tags('a/b').keys()]).toEqual(['old', 'stable']);
    expect(here.registry.log.entries).toHaveLength(3 * tags.length + 1);
  });

  it.each<PersonaName>(['ghcr', 'docker-registry-2.8', 'harbor', 'artifactory', 'read-only'])(
    'is not touched in a registry like %s, which removes no single tag; an absent one counts as deleted',
    async (name) => {
      const here = await world(name);
      expect(await here.target.untag(tag('absent'))).toBe('deleted');
      expect(await here.target.untag(tag('old'))).toBe('unsupported');
      expect(await here.target.untag(tag('stable'))).toBe('unsupported');
      expect(deletes(here)).toEqual([NOBODY]);
      expect(here.registry.log.of('manifest', 'PUT')).toEqual([]);
    },
  );

  it('stays as it is where a registry takes no manifest to put in its place', async () => {
    const here = await world('spec', {
      match: { method: 'PUT', reference: 'old' },
      fault: { kind: 'status', status: 400, code: 'MANIFEST_INVALID' },
    });
    expect(await here.target.untag(tag('old'))).toBe('unsupported');
    expect(here.registry.tags('a/b').get('old')).toBe(here.digest);
  });

  it('is not asked about where the login may not', async () => {
    const here = await world('spec', { match: { method: 'DELETE' }, fault: { kind: 'status', status: 403, code: 'DENIED' } });
    await expect(here.target.untag(tag('old'))).rejects.toMatchObject({ code: 'DENIED', message: expect.stringContaining('delete a tag') });
    expect(here.registry.log.of('manifest', 'PUT')).toEqual([]);
  });

  it('stays as it is under a rule for immutable tags', async () => {
    const here = await world('immutable-all');
    await expect(here.target.untag(tag('old'))).rejects.toMatchObject({ code: 'TAG_IMMUTABLE' });
    expect(here.registry.tags('a/b').get('old')).toBe(here.digest);
  });

  it.each<readonly [string, number, string | undefined, string]>([
    ['is refused for good', 403, 'DENIED', 'DENIED'],
    ['does not answer', 500, undefined, 'REGISTRY_BROKEN'],
  ])('is pointed back when the second step %s', async (_, status, code, failure) => {
    const here = await world('deletes-siblings', {
      match: { method: 'DELETE', reference: 'old' },
      fault: { kind: 'status', status, ...(code === undefined ? {} : { code }) },
      times: 5,
    });
    await expect(here.target.untag(tag('old'))).rejects.toMatchObject({ code: failure });
    expect(Object.fromEntries(here.registry.tags('a/b'))).toEqual({ old: here.digest, stable: here.digest });
  });

  it('is removed where somebody else was quicker', async () => {
    const here = await world('spec', {
      match: { method: 'DELETE', reference: 'old' },
      fault: { kind: 'status-after-effect', status: 404 },
    });
    expect(await here.target.untag(tag('old'))).toBe('deleted');
    expect([...here.registry.tags('a/b')]).toEqual([['stable', here.digest]]);
    expect(deletes(here)).toEqual([NOBODY, 'old']);
    expect(here.registry.log.of('manifest', 'PUT')).toHaveLength(1);
  });

  it.each([400, 405, 501])('is pointed back where its removal turns out not to be offered (%d), though the tag is gone', async (status) => {
    const here = await world('spec', { match: { method: 'DELETE', reference: 'old' }, fault: { kind: 'status-after-effect', status } });
    expect(await here.target.untag(tag('old'))).toBe('unsupported');
    expect(here.registry.tags('a/b').get('old')).toBe(here.digest);
  });

  it('is pointed back where there turns out to be no way to remove it', async () => {
    const here = await world('spec', { match: { method: 'DELETE', reference: 'old' }, fault: { kind: 'html', status: 404 } });
    expect(await here.target.untag(tag('old'))).toBe('unsupported');
    expect(await here.target.untag(tag('stable'))).toBe('unsupported');
    expect(Object.fromEntries(here.registry.tags('a/b'))).toEqual({ old: here.digest, stable: here.digest });
    expect(deletes(here)).toEqual([NOBODY, 'old']);
  });

  it('is not touched where a page that is not of the registry answers the question', async () => {
    const here = await world('spec', { match: { method: 'DELETE' }, fault: { kind: 'html', status: 404 }, times: 9 });
    expect(await here.target.untag(tag('old'))).toBe('unsupported');
    expect(here.registry.log.of('manifest', 'PUT')).toEqual([]);
  });

  it('is left to whoever moves it meanwhile', async () => {
    const here = await world('deletes-siblings', {
      match: { method: 'DELETE', reference: 'old' },
      fault: { kind: 'status', status: 403, code: 'DENIED' },
    });
    void here.registry
      .arrival(({ method, reference }) => method === 'DELETE' && reference === 'old')
      .then(() => here.registry.putArtifact('a/b', 'theirs', 'old'));
    await expect(here.target.untag(tag('old'))).rejects.toMatchObject({ code: 'DENIED' });
    const theirs = here.registry.putArtifact('a/b', 'theirs');
    expect(here.registry.tags('a/b').get('old')).toBe(theirs);
  });

  it('that can neither be removed nor pointed back counts as absent, and is removed the next time', async () => {
    const here = await world(
      'deletes-siblings',
      { match: { method: 'DELETE', reference: 'old' }, fault: { kind: 'status', status: 500 }, times: 5 },
      { match: { method: 'PUT', reference: 'old', nth: [2, 3, 4, 5, 6] }, fault: { kind: 'status', status: 500 }, times: 5 },
    );
    await expect(here.target.untag(tag('old'))).rejects.toMatchObject({
      code: 'TAG_NOT_RESTORED',
      message: expect.stringContaining(here.digest),
    });
    expect(await lookUp(here.target, tag('old'))).toBeUndefined();
    const puts = here.registry.log.of('manifest', 'PUT').length;
    expect(await here.target.untag(tag('old'))).toBe('deleted');
    expect(here.registry.log.of('manifest', 'PUT')).toHaveLength(puts);
    expect(await listed(here.target.tags())).toEqual(['stable']);
  });

  it('still goes in a call of its own when the run was cancelled', async () => {
    const here = await world('deletes-siblings');
    const cancelled = new Error('cancelled');
    here.ports.abort.abort(cancelled);
    await expect(here.target.untag(tag('old'))).rejects.toBe(cancelled);
    expect(await here.target.untag(tag('old'), { deadline: here.ports.clock.monotonic() + 60_000 })).toBe('deleted');
    expect([...here.registry.tags('a/b').keys()]).toEqual(['stable']);
  });
});
