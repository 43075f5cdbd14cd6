import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../src/failure.js';
import { apply, openJournal, type Change, type ChangeSet } from '../../src/transaction/index.js';
import type { Call, Digest, RegistryRepository } from '../../src/oci/index.js';
import { tagOf } from '../support/artifacts.js';
import type { MemoryTarget, TargetCall } from '../support/memory-target.js';
import { immutable, intent, monotonic, mutable } from './world/intents.js';
import { kit } from './world/kit.js';
import { OPTIONS, noJournal, plan, publish } from './world/publish.js';
import { virtualPorts } from './world/ports.js';
import {
  actionsOf,
  FOREIGN,
  FOREIGN_DIGEST,
  isWrite,
  NEW,
  NEW_DIGEST,
  OLD,
  OLD_DIGEST,
  RELEASE,
  seeded,
  tagsOf,
  target,
  writesOf,
} from './world/scene.js';

const directory = await mkdtemp(join(tmpdir(), 'apply-'));
afterAll(() => rm(directory, { recursive: true, force: true }));

const HELD = ['latest', '1', 'main', 'v1.0.0'];
const FAILURE = new Failure({ code: 'HTTP_500', message: 'It answers 500.', hint: 'Wait.' });

describe('the order of writes', () => {
  it('is all blobs, all manifests, immutable, mutable, monotonic tags, latest last, over all repositories', async () => {
    const calls: string[] = [];
    const targets = await Promise.all(
      ['one.example/kit', 'two.example/kit'].map((name) =>
        seeded(
          OLD,
          HELD,
          { moment: (call, when) => when === 'before' && isWrite(call) && calls.push(`${call.method} ${call.subject}`) },
          name,
        ),
      ),
    );
    const applied = await publish(RELEASE, targets, noJournal, virtualPorts());
    const ranks = calls.map((call) => RANKS.findIndex((rank) => rank.test(call)));
    expect({ ranks, failure: applied.failure }).toEqual({ ranks: [...ranks].sort((a, b) => a - b), failure: undefined });
    expect(ranks.filter((rank) => rank > 0)).toEqual([1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(tagsOf(targets[1] ?? target())).toEqual({
      '1': 'new',
      '7b': 'new',
      latest: 'new',
      main: 'new',
      'v1.0.0': 'old',
      'v1.1.0': 'new',
    });
  });

  const RANKS = [/^push/, /^put/, /^tag (?:v1.1.0|7b)$/, /^tag main$/, /^tag 1$/, /^tag latest$/];

  it.each([
    ['whatever its rule', [intent('latest', 'raw', mutable()), intent('main', 'branch', mutable())]],
    ['of a flavor', [intent('latest-cuda', 'latest', monotonic('1.1.0')), intent('1', 'channel', monotonic('1.1.0'))]],
  ])('has latest %s behind the others of its class', async (_, intents) => {
    const at = await seeded(OLD, []);
    await publish({ kit: NEW, intents }, [at], noJournal, virtualPorts());
    expect(writesOf(at).slice(-2)).toEqual(intents.map(({ tag }) => `tag ${tag}`).reverse());
  });

  it('sends each blob once a repository, and offers the first repository of a host as origin to the next', async () => {
    const origins: string[] = [];
    const targets = ['one.example/a', 'one.example/b', 'two.example/c'].map((name) => {
      const made = target(name);
      return {
        ...made,
        push: (blob: Parameters<typeof made.push>[0], onBytes?: (bytes: number) => void) => {
          origins.push(`${name} ${pathOf(blob.origin)}`);
          return made.push(blob, onBytes);
        },
      };
    });
    await publish(RELEASE, targets, noJournal, virtualPorts());
    const times = (line: string): number => origins.filter((one) => one === line).length;
    expect([times('one.example/a none'), times('one.example/b a'), times('two.example/c none'), origins.length]).toEqual([4, 4, 4, 12]);
  });

  function pathOf(origin: RegistryRepository | undefined): string {
    return origin?.path ?? 'none';
  }

  it('writes what a moving tag held to the journal before it is touched', async () => {
    const place = join(directory, 'before-touch');
    let written = '';
    const at = await seeded(OLD, HELD, {
      moment: async (call, when) => {
        if (call.method === 'tag' && call.subject === 'main' && when === 'before')
          written = await readFile(join(place, 'journal.jsonl'), 'utf8');
      },
    });
    await publish(RELEASE, [at], await openJournal(place), virtualPorts());
    expect(written).toContain(`"tag":"main","before":{"digest":"${OLD_DIGEST}"`);
    expect(await readFile(join(place, `${OLD_DIGEST.replace(':', '-')}.json`))).toEqual(Buffer.from(OLD.manifest.bytes));
  });
});

describe('nothing to do', () => {
  it('asks nothing and writes nothing', async () => {
    const at = await seeded(NEW, ['latest', '1', 'main', 'v1.1.0', '7b']);
    const ports = virtualPorts();
    const changes = await plan(RELEASE, [at], ports);
    at.clearJournal();
    const applied = await apply(changes, () => Promise.reject(FAILURE), [at], noJournal, OPTIONS, ports);
    expect({ calls: at.journal, pushed: applied.pushed, failure: applied.failure }).toEqual({
      calls: [],
      pushed: false,
      failure: undefined,
    });
  });

  it('a new tag on a ModelKit that another tag names sends no blob and no manifest', async () => {
    const at = await seeded(NEW, ['main']);
    await publish(
      { kit: NEW, intents: [intent('main', 'branch', mutable()), intent('staging', 'stage', mutable())] },
      [at],
      noJournal,
      virtualPorts(),
    );
    expect(writesOf(at)).toEqual(['tag staging']);
  });

  it.each([
    ['that is there without a tag is not sent again', () => seeded(NEW, []), [`resolve ${NEW_DIGEST}`]],
    ['whose blobs came a moment ago is sent without a question', () => Promise.resolve(target()), [`put ${NEW_DIGEST}`]],
  ])('a manifest %s', async (_, at, calls) => {
    const one = await at();
    await publish({ kit: NEW, intents: [intent('main', 'branch', mutable())] }, [one], noJournal, virtualPorts());
    expect(one.journal.map(({ method, subject }) => `${method} ${subject}`).filter((call) => call.endsWith(NEW_DIGEST))).toEqual(calls);
  });

  it('a manifest that is there without a tag is not sent again for the sake of another repository', async () => {
    const [there, empty] = [await seeded(NEW, [], {}, 'one.example/kit'), target('one.example/other')];
    await publish({ kit: NEW, intents: [intent('main', 'branch', mutable())] }, [empty, there], noJournal, virtualPorts());
    expect([there, empty].map((at) => writesOf(at).includes(`put ${NEW_DIGEST}`))).toEqual([false, true]);
  });

  it('5,000 tags that are right already cost one request each', async () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `build-${index}`);
    const at = await seeded(NEW, names);
    const applied = await publish(
      { kit: NEW, intents: names.map((name) => intent(name, 'raw', mutable())) },
      [at],
      noJournal,
      virtualPorts(),
    );
    expect([applied.pushed, at.journal.filter((call) => call.method === 'resolve').length, writesOf(at)]).toEqual([false, 5_000, []]);
  });

  it('5,000 new tags are written and read back with four requests each at most', async () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `build-${index}`);
    const at = target();
    const applied = await publish(
      { kit: NEW, intents: names.map((name) => intent(name, 'raw', mutable())) },
      [at],
      noJournal,
      virtualPorts(),
    );
    expect([applied.failure, at.state.tags.size, at.journal.length < 4 * 5_000 + 100]).toEqual([undefined, 5_000, true]);
  });
});

describe('thousands of tags of one class', () => {
  /** Methods of `calls` with how often each came in a row. */
  function rows(calls: readonly TargetCall[]): readonly string[] {
    const found: { readonly method: string; times: number }[] = [];
    for (const { method } of calls) {
      const last = found.at(-1);
      if (last?.method === method) last.times++;
      else found.push({ method, times: 1 });
    }
    return found.map(({ method, times }) => `${times} ${method}`);
  }

  it.each([
    { tags: 64, rows: ['64 resolve', '64 tag', '64 resolve'] },
    { tags: 80, rows: ['80 resolve', '80 tag', '80 resolve'] },
    { tags: 200, rows: ['80 resolve', '80 tag', '80 resolve', '80 tag', '40 resolve', '40 tag', '200 resolve'] },
  ])('$tags tags of one ModelKit are looked at and written by the batch, and read back in the end', async ({ tags, rows: expected }) => {
    const names = Array.from({ length: tags }, (_, index) => `build-${index}`);
    const at = target();
    const ports = virtualPorts();
    const changes = await plan({ kit: NEW, intents: names.map((name) => intent(name, 'raw', mutable())) }, [at], ports);
    at.clearJournal();
    const applied = await apply(changes, () => Promise.resolve(NEW), [at], noJournal, OPTIONS, ports);
    const calls = at.journal.filter((call) => names.includes(call.subject));
    expect([applied.failure, rows(calls)]).toEqual([undefined, expected]);
  });

  it('that name one ModelKit are remembered with one reading of it', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `build-${index}`);
    const at = await seeded(OLD, names);
    const intents = names.map((name) => intent(name, 'raw', mutable()));
    const applied = await publish({ kit: NEW, intents }, [at], noJournal, virtualPorts());
    expect([applied.failure, at.journal.filter((call) => call.method === 'manifest' && call.subject === OLD_DIGEST).length]).toEqual([
      undefined,
      1,
    ]);
  });

  it.each(['before', 'after'] as const)(
    'are all written when one write fails for a moment, %s it took effect, in any batch and class',
    async (when) => {
      const names = Array.from({ length: 130 }, (_, index) => `v1.0.${index}`);
      const moving = Array.from({ length: 70 }, (_, index) => `build-${index}`);
      const intents = [
        ...names.map((name) => intent(name, 'version', immutable('fail', name.slice(1)))),
        ...moving.map((name) => intent(name, 'raw', mutable())),
        intent('latest', 'latest', monotonic('1.1.0')),
      ];
      // One ModelKit each, so that a batch holds many calls: some of them are under way when the first fails.
      const kits = intents.map((_, index) => kit({ model: `weights ${index}` }));
      for (const fails of ['v1.0.0', 'v1.0.63', 'v1.0.64', 'v1.0.129', 'build-0', 'latest']) {
        const at = target('one.example/kit', { faults: [{ method: 'tag', subject: fails, nth: 1, when, failure: FAILURE }] });
        await at.seed(OLD, ...moving.slice(0, 30).map(tagOf));
        const ports = virtualPorts();
        const assignments = intents.map((one, index) => ({ intent: one, to: kits[index]?.manifest.descriptor.digest ?? NEW_DIGEST }));
        const changes = await plan({ kit: NEW, intents, wanted: { assignments } }, [at], ports);
        const byDigest = new Map(kits.map((one) => [one.manifest.descriptor.digest, one]));
        const applied = await apply(changes, (digest) => Promise.resolve(byDigest.get(digest) ?? NEW), [at], noJournal, OPTIONS, ports);
        const wrong = assignments.filter((one) => at.state.tags.get(one.intent.tag) !== one.to).map((one) => one.intent.tag);
        expect([fails, applied.failure, wrong]).toEqual([fails, undefined, []]);
        expect(Object.values(actionsOf(applied)).filter((action) => action !== 'create' && action !== 'move')).toEqual([]);
      }
    },
  );

  it('are put back over all batches when a later one fails', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `build-${index}`);
    const at = await seeded(OLD, names, { faults: [{ method: 'tag', subject: 'build-190', when: 'before', failure: FAILURE }] });
    const intents = names.map((name) => intent(name, 'raw', mutable()));
    const applied = await publish({ kit: NEW, intents }, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, applied.unrestored, new Set(Object.values(tagsOf(at)))]).toEqual(['HTTP_500', [], new Set(['old'])]);
  });
});

describe('somebody else meanwhile', () => {
  /** Another publisher writes `name` right after this run has planned. */
  async function meanwhile(name: string, artifact = FOREIGN, release = RELEASE) {
    const at = await seeded(OLD, HELD);
    const ports = virtualPorts();
    const changes = await plan(release, [at], ports);
    await at.seed(artifact, tagOf(name));
    const applied = await apply(changes, () => Promise.resolve(NEW), [at], noJournal, OPTIONS, ports);
    return { at, applied, ports };
  }

  it('an immutable tag that appeared is not overwritten, and stops the run', async () => {
    const { at, applied } = await meanwhile('v1.1.0');
    expect(applied.failure?.code).toBe('TAG_TAKEN_MEANWHILE');
    expect(applied.failure?.message).toContain(FOREIGN_DIGEST);
    expect(tagsOf(at)).toEqual({ '1': 'old', latest: 'old', main: 'old', 'v1.0.0': 'old', 'v1.1.0': 'foreign' });
  });

  it('a tag among thousands is looked at right before its own write, not before the first of all', async () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `v1.0.${index}`);
    const at = target('one.example/kit', {
      moment: async (call, when) => {
        if (call.method === 'tag' && call.subject === 'v1.0.0' && when === 'after') await at.seed(FOREIGN, tagOf('v1.0.999'));
      },
    });
    const intents = names.map((name) => intent(name, 'version', immutable('fail', name.slice(1))));
    const applied = await publish({ kit: NEW, intents }, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, applied.failure?.problems.length, tagsOf(at)['v1.0.999']]).toEqual([
      'TAG_TAKEN_MEANWHILE',
      1,
      'foreign',
    ]);
  });

  it('an immutable tag that appeared with the same ModelKit is kept', async () => {
    const { applied } = await meanwhile('v1.1.0', NEW);
    expect([applied.failure, actionsOf(applied)['v1.1.0'], actionsOf(applied)['latest']]).toEqual([undefined, 'keep', 'move']);
  });

  it('a content tag that appeared is left, as on-conflict: keep says', async () => {
    const { at, applied, ports } = await meanwhile('7b');
    expect([applied.failure, actionsOf(applied)['7b'], tagsOf(at)['7b'], tagsOf(at)['main']]).toEqual([
      undefined,
      'keep',
      'foreign',
      'new',
    ]);
    expect(ports.remarks.map((remark) => remark.code)).toEqual(['TAG_KEPT']);
  });

  it('a version that appeared is left, as on-conflict: keep says, and what would follow it too', async () => {
    const version = intent('v1.1.0', 'version', immutable('keep', '1.1.0'));
    const intents = RELEASE.intents.map((one) => (one.tag === 'v1.1.0' ? version : one));
    const { at, applied, ports } = await meanwhile('v1.1.0', FOREIGN, { ...RELEASE, intents });
    expect([applied.failure, actionsOf(applied)]).toEqual([
      undefined,
      { '7b': 'create', 'v1.1.0': 'keep', main: 'move', '1': 'skip', latest: 'skip' },
    ]);
    expect(tagsOf(at)).toEqual({ '1': 'old', '7b': 'new', latest: 'old', main: 'new', 'v1.0.0': 'old', 'v1.1.0': 'foreign' });
    expect(ports.remarks.map(({ code, level }) => `${level} ${code}`)).toEqual(['warning TAG_KEPT', 'notice TAG_KEPT', 'notice TAG_KEPT']);
  });

  it.each(['main', '1', 'latest'])('moving tag %s that moved stops the run, stays, and the others are put back', async (name) => {
    const { at, applied } = await meanwhile(name);
    expect([applied.failure?.code, applied.unrestored, actionsOf(applied)[name]]).toEqual(['TAG_TAKEN_MEANWHILE', [], 'refuse']);
    expect(tagsOf(at)).toEqual({
      '1': 'old',
      '7b': 'new',
      latest: 'old',
      main: 'old',
      'v1.0.0': 'old',
      'v1.1.0': 'new',
      [name]: 'foreign',
    });
  });

  it('a third ModelKit right after our write is theirs: it is not touched again', async () => {
    const at = await seeded(OLD, HELD, {
      moment: async (call, when) => {
        if (call.method === 'tag' && call.subject === '1' && when === 'after' && tagsOf(at)['1'] === 'new')
          await at.seed(FOREIGN, tagOf('1'));
      },
    });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, writesOf(at).filter((call) => call === 'tag 1')]).toEqual(['TAG_TAKEN_MEANWHILE', ['tag 1']]);
    expect(tagsOf(at)).toMatchObject({ '1': 'foreign', main: 'old', latest: 'old' });
  });

  it('an earlier tag that was taken while later ones were written is seen at the end', async () => {
    const at = await seeded(OLD, HELD, {
      moment: async (call, when) => {
        if (call.method === 'tag' && call.subject === 'latest' && when === 'after' && tagsOf(at)['main'] === 'new')
          await at.seed(FOREIGN, tagOf('main'));
      },
    });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, tagsOf(at)['main'], tagsOf(at)['latest']]).toEqual(['TAG_TAKEN_MEANWHILE', 'foreign', 'old']);
  });

  it('an earlier tag that is shown late once more at the end is waited for', async () => {
    let isLate = false;
    const at = await seeded(OLD, HELD, {
      moment: (call, when) => {
        if (when !== 'after') return;
        if (call.method === 'tag' && call.subject === 'latest') {
          isLate = true;
          at.state.tags.set(tagOf('main'), OLD_DIGEST);
        } else if (isLate && call.method === 'resolve' && call.subject === 'main') at.state.tags.set(tagOf('main'), NEW_DIGEST);
      },
    });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect([applied.failure, isLate, tagsOf(at)['main'], tagsOf(at)['latest']]).toEqual([undefined, true, 'new', 'new']);
  });

  /** Another run of the commit had moved `main`; its post step takes that back when this run writes `latest`. */
  function takenBack(name: string, others: readonly string[]) {
    return seeded(
      OLD,
      others,
      {
        moment: async (call, when) => {
          if (call.method === 'tag' && call.subject === 'latest' && when === 'after') await at().seed(OLD, tagOf('main'));
        },
      },
      name,
    ).then((made) => {
      held.at = made;
      return made;
    });
  }
  const held: { at?: MemoryTarget } = {};
  const at = (): MemoryTarget => held.at ?? target();

  it.each(['when this run looked', 'a moment later'])(
    'a moving tag that was kept, right %s, and is taken back afterwards is seen at the end',
    async (when) => {
      const made = await takenBack('one.example/kit', HELD);
      const early = when === 'when this run looked';
      if (early) await made.seed(NEW, tagOf('main'));
      const ports = virtualPorts();
      const changes = await plan(RELEASE, [made], ports);
      await made.seed(NEW, tagOf('main'));
      const applied = await apply(changes, () => Promise.resolve(NEW), [made], noJournal, OPTIONS, ports);
      expect([applied.failure?.code, applied.failure?.message]).toEqual(['TAG_TAKEN_MEANWHILE', expect.stringContaining('main')]);
      expect(tagsOf(made)).toMatchObject({ '1': 'old', latest: 'old', main: 'old' });
      expect(actionsOf(applied)['main']).toBe('refuse');
    },
  );

  it('a kept tag that only a late read shows as it was is no trouble', async () => {
    let reads = 0;
    const made = await seeded(OLD, HELD, {});
    await made.seed(NEW, tagOf('main'));
    const late: MemoryTarget = {
      ...made,
      resolve: async (reference, call) =>
        reference === 'main' && made.state.tags.get(tagOf('latest')) === NEW_DIGEST && reads++ < 2
          ? OLD.manifest.descriptor
          : made.resolve(reference, call),
    };
    const applied = await publish(RELEASE, [late], noJournal, virtualPorts());
    expect([applied.failure, actionsOf(applied)['main'], reads > 2]).toEqual([undefined, 'keep', true]);
  });
});

describe('failure', () => {
  it('in one repository puts back all of all, and says what was not reached', async () => {
    const fine = await seeded(OLD, HELD, {}, 'one.example/kit');
    const broken = await seeded(
      OLD,
      HELD,
      { faults: [{ method: 'tag', subject: 'latest', when: 'before', failure: FAILURE }] },
      'two.example/kit',
    );
    const applied = await publish(RELEASE, [fine, broken], noJournal, virtualPorts());
    expect([applied.failure?.code, applied.unrestored]).toEqual(['HTTP_500', []]);
    expect(tagsOf(fine)).toEqual({ '1': 'old', '7b': 'new', latest: 'old', main: 'old', 'v1.0.0': 'old', 'v1.1.0': 'new' });
    expect(tagsOf(broken)).toEqual(tagsOf(fine));
    expect(actionsOf(applied, 0)).toEqual({ '1': 'restore', '7b': 'create', latest: 'restore', main: 'restore', 'v1.1.0': 'create' });
    expect(actionsOf(applied, 1)).toEqual({ '1': 'restore', '7b': 'create', latest: 'refuse', main: 'restore', 'v1.1.0': 'create' });
  });

  it('while blobs are sent leaves every tag alone', async () => {
    const at = await seeded(OLD, HELD, { faults: [{ method: 'push', when: 'before', failure: FAILURE }] });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, applied.pushed, Object.values(actionsOf(applied))]).toEqual(['HTTP_500', false, Array(5).fill('skip')]);
    expect(tagsOf(at)).toEqual({ '1': 'old', latest: 'old', main: 'old', 'v1.0.0': 'old' });
  });

  it.each([
    ['on another host', 'two.example/kit'],
    ['beside the first', 'one.example/team/other'],
  ])('of a second repository %s ends the run before any manifest', async (_, name) => {
    const fine = await seeded(OLD, HELD);
    const broken = await seeded(OLD, HELD, { faults: [{ method: 'push', when: 'before', failure: FAILURE }] }, name);
    const applied = await publish(RELEASE, [fine, broken], noJournal, virtualPorts());
    expect(applied.failure?.code).toBe('HTTP_500');
    expect([fine, broken].flatMap((at) => writesOf(at).filter((call) => !call.startsWith('push')))).toEqual([]);
  });

  it('removes a moving tag that did not exist', async () => {
    const at = await seeded(OLD, ['latest'], { faults: [{ method: 'tag', subject: 'latest', when: 'before', failure: FAILURE }] });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect([tagsOf(at), applied.unrestored]).toEqual([{ '7b': 'new', latest: 'old', 'v1.1.0': 'new' }, []]);
  });

  it('says which new moving tag stays where the registry cannot remove tags', async () => {
    const at = await seeded(OLD, ['latest'], {
      untag: 'unsupported',
      faults: [{ method: 'tag', subject: 'latest', when: 'before', failure: FAILURE }],
    });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect(applied.unrestored.map(({ tag, before, actual }) => ({ tag, before, actual }))).toEqual([
      { tag: '1', before: null, actual: NEW_DIGEST },
      { tag: 'main', before: null, actual: NEW_DIGEST },
    ]);
    expect(applied.failure?.code).toBe('HTTP_500');
  });

  it('says the same where the registry shows tags late as well', async () => {
    const ports = virtualPorts();
    const at = await seeded(OLD, ['latest'], {
      untag: 'unsupported',
      staleReads: 3,
      moment: (call, when) => {
        if (call.method === 'tag' && call.subject === 'main' && when === 'after') {
          ports.canceller.abort(new Failure({ code: 'CANCELLED', message: 'The job was cancelled.', hint: '' }));
        }
      },
    });
    const applied = await publish(RELEASE, [at], noJournal, ports);
    expect([applied.failure?.code, applied.unrestored.map((one) => [one.tag, one.actual])]).toEqual(['CANCELLED', [['main', NEW_DIGEST]]]);
  });

  it('of putting back is told, and leaves the journal open for the post step', async () => {
    let closed = false;
    const at = await seeded(OLD, HELD, {
      moment: (call) => {
        breakdown(call);
      },
    });
    let down = false;
    function breakdown(call: TargetCall): void {
      if (call.method === 'tag' && call.subject === 'latest') down = true;
      if (down) throw FAILURE;
    }
    const noted = (): Promise<void> => {
      closed = true;
      return Promise.resolve();
    };
    const journal = { ...noJournal, close: noted };
    const applied = await publish(RELEASE, [at], journal, virtualPorts());
    expect(applied.unrestored.map((one) => [one.tag, one.before, 'actual' in one])).toEqual([
      ['latest', OLD_DIGEST, false],
      ['1', OLD_DIGEST, false],
      ['main', OLD_DIGEST, false],
    ]);
    expect(closed).toBe(false);
  });

  it('a cancel between two tags puts back at once', async () => {
    const ports = virtualPorts();
    const at = await seeded(OLD, HELD, {
      moment: (call, when) => {
        if (call.method === 'tag' && call.subject === 'main' && when === 'after') {
          ports.canceller.abort(new Failure({ code: 'CANCELLED', message: 'The job was cancelled.', hint: '' }));
        }
      },
    });
    const applied = await publish(RELEASE, [at], noJournal, ports);
    expect([applied.failure?.code, tagsOf(at)['main'], tagsOf(at)['latest']]).toEqual(['CANCELLED', 'old', 'old']);
  });

  it('a cancel while a write fails lets nothing be written again but what is put back', async () => {
    const ports = virtualPorts();
    const at = await seeded(OLD, HELD, {
      moment: (call, when) => {
        if (call.method !== 'tag' || call.subject !== 'main' || when !== 'before') return;
        ports.canceller.abort(new Failure({ code: 'CANCELLED', message: 'The job was cancelled.', hint: '' }));
        throw FAILURE;
      },
    });
    const applied = await publish(RELEASE, [at], noJournal, ports);
    expect([applied.failure?.code, tagsOf(at)['main'], writesOf(at).filter((call) => call === 'tag main')]).toEqual([
      'CANCELLED',
      'old',
      ['tag main'],
    ]);
  });

  it('a cancel right after a new version was taken reports the version, which stays', async () => {
    const ports = virtualPorts();
    const at = await seeded(OLD, HELD, {
      staleReads: 3,
      moment: (call, when) => {
        if (call.method === 'tag' && call.subject === 'v1.1.0' && when === 'after') {
          ports.canceller.abort(new Failure({ code: 'CANCELLED', message: 'The job was cancelled.', hint: '' }));
        }
      },
    });
    const applied = await publish(
      { ...RELEASE, intents: RELEASE.intents.filter(({ kind }) => kind !== 'content') },
      [at],
      noJournal,
      ports,
    );
    expect([applied.failure?.code, tagsOf(at)['v1.1.0'], actionsOf(applied)]).toEqual([
      'CANCELLED',
      'new',
      { '1': 'skip', latest: 'skip', main: 'skip', 'v1.1.0': 'create' },
    ]);
  });

  it('a moving tag whose manifest cannot be read is not touched', async () => {
    const at = await seeded(OLD, HELD, { faults: [{ method: 'manifest', subject: OLD_DIGEST, when: 'before', failure: FAILURE }] });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, tagsOf(at)['main']]).toEqual(['PREVIOUS_MANIFEST_UNREADABLE', 'old']);
  });
});

describe('registries with their own ways', () => {
  it('one that shows tags late is waited for', async () => {
    const ports = virtualPorts();
    const at = await seeded(OLD, HELD, { staleReads: 5 });
    const applied = await publish(RELEASE, [at], noJournal, ports);
    expect([applied.failure, tagsOf(at)['latest'], writesOf(at).filter((call) => call === 'tag main').length]).toEqual([
      undefined,
      'new',
      1,
    ]);
  });

  it('a write that was taken but never shows is done once more', async () => {
    let lost = 0;
    const at = await seeded(OLD, HELD, {
      moment: (call, when) => {
        if (call.method === 'tag' && call.subject === 'main' && when === 'after' && lost++ === 0)
          at.state.tags.set(tagOf('main'), OLD_DIGEST);
      },
    });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect([applied.failure, tagsOf(at)['main'], writesOf(at).filter((call) => call === 'tag main').length]).toEqual([undefined, 'new', 2]);
  });

  it.each([
    ['of a later class', 'latest', RELEASE.intents],
    ['of many of one class', 'build-90', Array.from({ length: 100 }, (_, index) => intent(`build-${index}`, 'raw', mutable()))],
  ])('one that refuses a tag %s and never answers again has put back or given up inside two minutes', async (_, refused, intents) => {
    const ports = virtualPorts();
    const at = await seeded(
      OLD,
      [...HELD, ...intents.map(({ tag }) => tag)].filter((name) => !['v1.1.0', '7b'].includes(name)),
    );
    let mute = false;
    const silence = async (call?: Call): Promise<never> => {
      await ports.clock.sleep(Math.min(call?.deadline ?? Infinity, ports.clock.monotonic() + 120_000) - ports.clock.monotonic());
      throw FAILURE;
    };
    const bad: MemoryTarget = {
      ...at,
      put: (manifest, tags, call) => {
        if (mute) return silence(call);
        mute = tags.includes(tagOf(refused));
        return mute ? Promise.reject(FAILURE) : at.put(manifest, tags, call);
      },
      resolve: (tag, call) => (mute ? silence(call) : at.resolve(tag, call)),
    };
    const applied = await publish({ kit: NEW, intents }, [bad], noJournal, ports);
    expect(applied.unrestored.map(({ tag }) => String(tag))).toContain(intents === RELEASE.intents ? 'main' : 'build-0');
    expect(ports.clock.monotonic()).toBeLessThan(120_000);
  });

  it('one that never ends a write beside one that failed is left after 25 seconds, so that time is left for putting back', async () => {
    const ports = virtualPorts();
    const [refusing, endless] = await Promise.all([
      seeded(OLD, HELD, { faults: [{ method: 'tag', subject: 'main', when: 'before', failure: FAILURE }] }),
      seeded(OLD, HELD, {}, 'two.example/kit'),
    ]);
    let ended: number | undefined;
    const hanging: MemoryTarget = {
      ...endless,
      put: async (manifest, tags, call) => {
        if (!tags.includes(tagOf('main')) || ended !== undefined) return endless.put(manifest, tags, call);
        while (call?.signal?.aborted !== true && ports.clock.monotonic() < 120_000) await ports.clock.sleep(1000);
        ended = ports.clock.monotonic();
        throw FAILURE;
      },
    };
    const applied = await publish(RELEASE, [refusing, hanging], noJournal, ports);
    expect([ended, applied.failure?.code, applied.unrestored, tagsOf(endless)['main']]).toEqual([25_000, 'HTTP_500', [], 'old']);
  });

  it('one that keeps a moving tag is named with what to change, and everything moved is put back', async () => {
    const at = await seeded(OLD, HELD, { immutable: /^latest$/ });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, tagsOf(at)['main'], tagsOf(at)['1']]).toEqual(['TAG_KEPT_BY_REGISTRY', 'old', 'old']);
    expect(applied.failure?.hint).toMatch(/settings of the repository.*"type=raw,value=latest"/);
    expect(applied.failure?.message.split(NEW_DIGEST)).toHaveLength(2);
    expect(writesOf(at).filter((call) => call === 'tag latest')).toHaveLength(1);
  });

  it('one that makes every tag immutable is no trouble when there is nothing to move', async () => {
    const at = await seeded(OLD, [], { immutable: /./ });
    const first = await publish(RELEASE, [at], noJournal, virtualPorts());
    at.clearJournal();
    const second = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect([first.failure, second.failure, second.pushed, writesOf(at)]).toEqual([undefined, undefined, false, []]);
  });

  it('one that misses a blob at the manifest gets it again, once', async () => {
    const blob = NEW.blobs[1]?.descriptor.digest ?? OLD_DIGEST;
    let lost = 0;
    const at = target('one.example/kit', {
      moment: (call, when) => {
        if (call.method === 'put' && when === 'before' && lost++ === 0) at.state.blobs.delete(blob);
      },
    });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect([applied.failure, at.incomplete(), writesOf(at).filter((call) => call === `push ${blob}`).length]).toEqual([undefined, [], 2]);
  });

  it('after ten minutes of uploads every blob is asked for again', async () => {
    const ports = virtualPorts();
    const blob = NEW.blobs[0]?.descriptor.digest ?? OLD_DIGEST;
    const at = target('one.example/kit', {
      moment: async (call, when) => {
        if (call.method === 'push' && when === 'after') await ports.clock.sleep(11 * 60_000);
        if (call.method === 'has' && call.subject === blob && when === 'before') at.state.blobs.delete(blob);
      },
    });
    const applied = await publish(RELEASE, [at], noJournal, ports);
    const asked = at.journal.filter((call) => call.method === 'has').length;
    expect([applied.failure, asked, writesOf(at).filter((call) => call === `push ${blob}`).length]).toEqual([undefined, 4, 2]);
  });
});

describe('thousands of ModelKits', () => {
  /** How often a run looks at the changes that it applies, with so many ModelKits; each has a tag already and gets another. */
  async function looks(count: number): Promise<number> {
    const at = target();
    const kits = Array.from({ length: count }, (_, index) => kit({ model: `weights ${index}` }));
    for (const [index, one] of kits.entries()) await at.seed(one, tagOf(`sha-${index}`));
    let seen = 0;
    const watched = <T extends object>(of: T): T =>
      new Proxy(of, {
        get: (inner, key): unknown => {
          seen += 1;
          return Reflect.get(inner, key);
        },
      });
    const changes = kits.flatMap(({ manifest: { descriptor } }, index): readonly Change[] => {
      const [held, fresh] = [intent(`sha-${index}`, 'commit', immutable()), intent(`v${index}`, 'version', immutable())];
      const { digest } = descriptor;
      return [
        { tag: held.tag, intent: held, action: 'keep', before: digest, after: digest, reason: '' },
        { tag: fresh.tag, intent: fresh, action: 'create', before: null, after: digest, reason: '' },
      ];
    });
    const plan: ChangeSet = { repositories: [{ repository: at.repository, changes: changes.map(watched) }] };
    const byDigest = new Map(kits.map((one) => [one.manifest.descriptor.digest, one]));
    const artifacts = (digest: Digest) => Promise.resolve(byDigest.get(digest) ?? NEW);
    const applied = await apply(plan, artifacts, [at], noJournal, OPTIONS, virtualPorts());
    expect([applied.failure, writesOf(at).length]).toEqual([undefined, count]);
    return seen;
  }

  it('are each looked at as often as one of a few', async () => {
    const [few, many] = [await looks(100), await looks(1600)];
    expect(many).toBeLessThanOrEqual(few * 16 * 1.1);
  });
});

describe('the count of blobs', () => {
  it('tells each blob once, whatever is sent again or asked for again', async () => {
    let refused = false;
    const at = target('one.example/kit', {
      moment: (call, when) => {
        // All that was sent is gone when the manifest comes, so that all of it is sent twice.
        if (call.method !== 'put' || when !== 'before' || refused) return;
        refused = true;
        at.state.blobs.clear();
      },
    });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    const pushes = at.journal.filter(({ method }) => method === 'push').length;
    expect([applied.failure, pushes]).toEqual([undefined, 2 * NEW.blobs.length]);
    const bytes = NEW.blobs.reduce((sum, blob) => sum + blob.descriptor.size, 0);
    expect(applied.repositories[0]?.blobs).toEqual({ uploaded: NEW.blobs.length, present: 0, mounted: 0, bytes });
  });

  it('tells what a second run of the same ModelKit finds as present alone', async () => {
    const at = await seeded(NEW, []);
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts());
    expect(applied.repositories[0]?.blobs).toEqual({ uploaded: 0, present: NEW.blobs.length, mounted: 0, bytes: 0 });
  });
});

describe('verify: content', () => {
  const verify = { ...OPTIONS, verify: 'content' } as const;

  function damage(at: { readonly state: { readonly blobs: Map<string, Uint8Array> } }): void {
    const digest = NEW.blobs[1]?.descriptor.digest ?? '';
    const bytes = Uint8Array.from(at.state.blobs.get(digest) ?? []);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    at.state.blobs.set(digest, bytes);
  }

  it('one wrong byte in the registry leaves everything untagged', async () => {
    const at = target('one.example/kit', {
      moment: (call, when) => {
        if (call.method === 'put' && when === 'after') damage(at);
      },
    });
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts(), verify);
    expect([applied.failure?.code, tagsOf(at)]).toEqual(['BLOB_DAMAGED', {}]);
  });

  it('a ModelKit that is there already is read as well', async () => {
    const at = await seeded(NEW, ['main']);
    damage(at);
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts(), verify);
    expect([applied.failure?.code, tagsOf(at)]).toEqual(['BLOB_DAMAGED', { main: 'new' }]);
  });

  it('reads every blob once and tags when all is well', async () => {
    const at = target();
    const applied = await publish(RELEASE, [at], noJournal, virtualPorts(), verify);
    expect([applied.failure, at.journal.filter((call) => call.method === 'open').length]).toEqual([undefined, NEW.blobs.length]);
  });
});

describe('reading back by digest', () => {
  const MAIN = { kit: NEW, intents: [intent('main', 'branch', mutable())] };

  it('goes on where a manifest shows only when a tag names it, and stops where it cannot be read', async () => {
    const content = { ...OPTIONS, verify: 'content' } as const;
    const hidden = await publish(MAIN, [target('one.example/kit', { hidesUntagged: true })], noJournal, virtualPorts(), content);
    expect([hidden.failure, actionsOf(hidden)]).toEqual([undefined, { main: 'create' }]);
    const broken = target('one.example/kit', { faults: [{ method: 'manifest', when: 'before', failure: FAILURE }] });
    const failed = await publish(MAIN, [broken], noJournal, virtualPorts(), content);
    expect([failed.failure, tagsOf(broken)]).toEqual([FAILURE, {}]);
  });
});

describe('what is not said or written', () => {
  it('is that tags are put back where none was changed', async () => {
    const lines = async (method: 'push' | 'tag', subject?: string) => {
      const ports = virtualPorts();
      const at = await seeded(OLD, HELD, {
        faults: [{ method, ...(subject === undefined ? {} : { subject }), when: 'before', failure: FAILURE }],
      });
      await publish(RELEASE, [at], noJournal, ports);
      return ports.lines.filter((line) => line.startsWith('Putting back'));
    };
    expect(await lines('push')).toEqual([]);
    expect(await lines('tag', 'latest')).toHaveLength(1);
  });

  it('is a refusal where the registry refused nothing', async () => {
    const refused = async (options: Parameters<typeof seeded>[2]) => {
      const names: string[][] = [];
      const journal = { ...noJournal, refused: (_where: unknown, tags: readonly string[]) => Promise.resolve(void names.push([...tags])) };
      await publish(RELEASE, [await seeded(OLD, HELD, options)], journal, virtualPorts());
      return names;
    };
    expect(await refused({})).toEqual([]);
    expect(await refused({ immutable: /^main$/ })).toEqual([['main']]);
    expect(await refused({ faults: [{ method: 'tag', subject: 'main', when: 'before', failure: FAILURE }] })).toEqual([]);
  });
});

describe('an immutable tag that shall move', () => {
  it('is put back when a later tag fails', async () => {
    const at = await seeded(OLD, [...HELD, 'v1.1.0'], { faults: [{ method: 'tag', subject: 'main', when: 'before', failure: FAILURE }] });
    const intents = [intent('v1.1.0', 'version', immutable('move', '1.1.0')), intent('main', 'branch', mutable())];
    const applied = await publish({ kit: NEW, intents }, [at], noJournal, virtualPorts());
    expect([applied.failure?.code, tagsOf(at)['v1.1.0'], tagsOf(at)['main']]).toEqual(['HTTP_500', 'old', 'old']);
  });
});
