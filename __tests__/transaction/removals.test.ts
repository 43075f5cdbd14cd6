import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { placeholderOf } from '../../src/oci/index.js';
import { apply, removal } from '../../src/transaction/index.js';
import type { MemoryTargetOptions } from '../support/memory-target.js';
import { tagOf } from '../support/artifacts.js';
import { immutable, intent, mutable } from './world/intents.js';
import { noJournal, OPTIONS, plan, publish, wantedOf, type Publication } from './world/publish.js';
import { virtualPorts } from './world/ports.js';
import { actionsOf, FOREIGN, NEW, OLD, OLD_DIGEST, seeded, tagsOf, writesOf } from './world/scene.js';

const GONE = removal({ tag: tagOf('v0.9.0'), reason: 'git tag v0.9.0 is gone' });
const MAIN = intent('main', 'branch', mutable());
const BASE: Publication = { kit: NEW, intents: [MAIN] };
const PRUNE: Publication = { ...BASE, wanted: { assignments: [GONE, ...wantedOf(BASE).assignments] } };
const FAILURE = new Failure({ code: 'HTTP_500', message: 'It answers 500.', hint: '' });

function held(options: MemoryTargetOptions = {}) {
  return seeded(OLD, ['main', 'v0.9.0', 'v1.0.0'], options);
}

describe('a tag that a removal left half removed', () => {
  /** The registry where an earlier run was ended between the two steps of a removal. */
  async function half(name: string) {
    const at = await held();
    const placeholder = placeholderOf(tagOf(name));
    at.state.manifests.set(placeholder.descriptor.digest, placeholder);
    at.state.tags.set(tagOf(name), placeholder.descriptor.digest);
    return at;
  }

  it('counts as absent for the run that wants it', async () => {
    const at = await half('nightly');
    const applied = await publish({ kit: NEW, intents: [intent('nightly', 'raw', mutable())] }, [at], noJournal, virtualPorts());
    expect([applied.failure, actionsOf(applied), tagsOf(at)['nightly']]).toEqual([undefined, { nightly: 'create' }, 'new']);
  });

  it('is finished by the run that shall remove it', async () => {
    const at = await half('v0.9.0');
    const applied = await publish(PRUNE, [at], noJournal, virtualPorts());
    expect([applied.failure, actionsOf(applied)['v0.9.0'], tagsOf(at)]).toEqual([undefined, 'delete', { main: 'new', 'v1.0.0': 'old' }]);
  });

  it('is removed by a run that looks at it and leaves it out', async () => {
    const at = await half('1.0.0');
    const intents = [MAIN, intent('1.0.0', 'version', immutable('keep', '1.0.0'))];
    const applied = await publish({ kit: NEW, intents }, [at], noJournal, virtualPorts());
    expect([applied.failure, actionsOf(applied)['1.0.0'], tagsOf(at)]).toEqual([
      undefined,
      'delete',
      { main: 'new', 'v0.9.0': 'old', 'v1.0.0': 'old' },
    ]);
  });
});

describe('removals', () => {
  it('come last, remove the tag and nothing else, and are done once', async () => {
    const at = await held();
    const applied = await publish(PRUNE, [at], noJournal, virtualPorts());
    expect([applied.failure, tagsOf(at), writesOf(at).at(-1)]).toEqual([undefined, { main: 'new', 'v1.0.0': 'old' }, 'untag v0.9.0']);
    expect((await publish(PRUNE, [at], noJournal, virtualPorts())).pushed).toBe(false);
  });

  it('that the registry cannot do are left, with one warning', async () => {
    const ports = virtualPorts();
    const at = await held({ untag: 'unsupported' });
    const more = [GONE, removal({ tag: tagOf('v1.0.0'), reason: 'gone' })];
    const applied = await publish({ ...BASE, wanted: { assignments: [...more, ...wantedOf(BASE).assignments] } }, [at], noJournal, ports);
    expect([applied.failure, actionsOf(applied)]).toEqual([undefined, { main: 'move', 'v0.9.0': 'skip', 'v1.0.0': 'skip' }]);
    expect(ports.remarks.map((remark) => remark.code)).toEqual(['TAG_NOT_REMOVED']);
  });

  it('that the registry cannot do are not tried again and again', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `v0.0.${index}`);
    const at = await seeded(OLD, names, { untag: 'unsupported' });
    const ports = virtualPorts();
    const wanted = { assignments: [...names.map((name) => removal({ tag: tagOf(name), reason: 'gone' })), ...wantedOf(BASE).assignments] };
    const applied = await publish({ ...BASE, wanted }, [at], noJournal, ports);
    expect([applied.failure, Object.values(actionsOf(applied)).filter((action) => action === 'skip').length]).toEqual([undefined, 200]);
    // As many as are tried at once.
    expect(writesOf(at).filter((call) => call.startsWith('untag')).length).toBeLessThanOrEqual(64);
    expect(ports.remarks).toHaveLength(1);
  });

  it('of a tag that moved since the plan are left', async () => {
    const at = await held();
    const ports = virtualPorts();
    const changes = await plan(PRUNE, [at], ports);
    await at.seed(FOREIGN, tagOf('v0.9.0'));
    const applied = await apply(changes, () => Promise.resolve(NEW), [at], noJournal, OPTIONS, ports);
    expect([applied.failure, tagsOf(at)['v0.9.0']]).toEqual([undefined, 'foreign']);
  });

  it('that fail put everything back', async () => {
    const at = await held({ faults: [{ method: 'untag', when: 'after', failure: FAILURE }] });
    const applied = await publish(PRUNE, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, applied.unrestored, tagsOf(at)]).toEqual([
      'HTTP_500',
      [],
      { main: 'old', 'v0.9.0': 'old', 'v1.0.0': 'old' },
    ]);
  });

  it('that take another tag along are found out: it is written again, and the run fails', async () => {
    const both = removal({ tag: tagOf('v0.9.0'), reason: 'gone' });
    const kept = { intent: intent('v1.0.0', 'raw', mutable()), to: OLD_DIGEST };
    const at = await held({
      moment: (call, when) => {
        if (call.method === 'untag' && when === 'before') at.state.tags.delete(tagOf('v1.0.0'));
      },
    });
    const wanted = { assignments: [both, kept] };
    const applied = await publish({ kit: OLD, intents: [kept.intent], wanted }, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, tagsOf(at)]).toEqual(['TAG_LOST', { main: 'old', 'v0.9.0': 'old', 'v1.0.0': 'old' }]);
  });

  it('of a tag that is gone by now are done', async () => {
    const at = await held();
    const ports = virtualPorts();
    const changes = await plan(PRUNE, [at], ports);
    at.state.tags.delete(tagOf('v0.9.0'));
    const applied = await apply(changes, () => Promise.resolve(NEW), [at], noJournal, OPTIONS, ports);
    expect([applied.failure, actionsOf(applied)['v0.9.0'], writesOf(at).filter((call) => call.startsWith('untag'))]).toEqual([
      undefined,
      'keep',
      [],
    ]);
  });

  it('of a tag that somebody writes again right away are left', async () => {
    const at = await held({
      moment: async (call, when) => {
        if (call.method === 'untag' && when === 'after') await at.seed(FOREIGN, tagOf('v0.9.0'));
      },
    });
    const applied = await publish(PRUNE, [at], noJournal, virtualPorts());
    const change = applied.repositories[0]?.changes.find(({ tag }) => tag === 'v0.9.0');
    expect([applied.failure, change?.action, change?.after, change?.reason]).toEqual([
      undefined,
      'skip',
      FOREIGN.manifest.descriptor.digest,
      'removed, and written again by somebody else',
    ]);
  });

  it.each([
    ['still shows it', 'still shows the tag.'],
    ['cannot be read', 'cannot be read: It answers 500.'],
  ])('that were taken by a registry that %s end the run', async (how, said) => {
    const inner = await held();
    let gone = false;
    const at = {
      ...inner,
      untag: (...call: Parameters<typeof inner.untag>) => {
        gone = true;
        return inner.untag(...call);
      },
      resolve: (...call: Parameters<typeof inner.resolve>) => {
        if (!gone || call[0] !== 'v0.9.0') return inner.resolve(...call);
        return how === 'cannot be read' ? Promise.reject(FAILURE) : Promise.resolve(OLD.manifest.descriptor);
      },
    };
    const applied = await publish(PRUNE, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, applied.failure?.message]).toEqual(['TAG_NOT_SHOWN', expect.stringContaining(said)]);
  });

  it('that put back a new tag and take another along are found out too: the other is written again', async () => {
    const at = await seeded(NEW, ['main'], {
      faults: [{ method: 'tag', subject: 'staging', when: 'before', failure: FAILURE }],
      moment: (call, when) => {
        if (call.method === 'untag' && when === 'before') at.state.tags.delete(tagOf('main'));
      },
    });
    const intents = [MAIN, intent('v1.1.0', 'branch', mutable()), intent('staging', 'stage', mutable())];
    const applied = await publish({ kit: NEW, intents }, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, applied.unrestored, tagsOf(at), writesOf(at).filter((call) => call === 'tag main')]).toEqual([
      'HTTP_500',
      [],
      { main: 'new' },
      ['tag main'],
    ]);
  });

  it.each([
    ['is refused', { method: 'tag', subject: 'v1.0.0', when: 'before', failure: FAILURE } as const],
    ['cannot be tried', { method: 'put', when: 'before', failure: FAILURE } as const],
  ])('that take another tag along whose return %s say how to write it by hand', async (_what, fault) => {
    const kept = { intent: intent('v1.0.0', 'raw', mutable()), to: OLD_DIGEST };
    const at = await held({
      faults: [fault],
      moment: (call, when) => {
        if (call.method === 'untag' && when === 'before') at.state.tags.delete(tagOf('v1.0.0'));
      },
    });
    const applied = await publish(
      { kit: OLD, intents: [kept.intent], wanted: { assignments: [GONE, kept] } },
      [at],
      noJournal,
      virtualPorts(),
    );
    expect(applied.failure?.problems.map(({ code }) => code)).toEqual(['TAG_LOST', 'HTTP_500']);
    expect(applied.failure?.problems[0]?.message).toBe('Removing one.example/kit:v0.9.0 took one.example/kit:v1.0.0 away as well.');
    expect(applied.failure?.problems[1]?.hint).toBe(`Promote ${OLD_DIGEST} to one.example/kit:v1.0.0 by hand.`);
  });

  it('that cannot be done are told to the journal as refused, and one that fails is not', async () => {
    for (const [options, expected] of [
      [{ untag: 'unsupported' }, ['v0.9.0']],
      [{ faults: [{ method: 'untag', when: 'before', failure: FAILURE }] }, []],
      [{}, []],
    ] as const) {
      const refused: string[] = [];
      const journal = { ...noJournal, refused: (_where: unknown, tags: readonly string[]) => Promise.resolve(void refused.push(...tags)) };
      await publish(PRUNE, [await held(options)], journal, virtualPorts());
      expect(refused).toEqual(expected);
    }
  });
});
