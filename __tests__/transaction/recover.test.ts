import { afterAll, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../src/failure.js';
import { placeholderOf } from '../../src/oci/index.js';
import { openJournal, recover, type Recovered } from '../../src/transaction/index.js';
import { readJournal, type JournalEntry } from '../../src/transaction/journal.js';
import { LOOKUPS_AT_ONCE } from '../../src/transaction/look.js';
import { tagOf } from '../support/artifacts.js';
import type { MemoryTarget } from '../support/memory-target.js';
import { intent, mutable } from './world/intents.js';
import { publish } from './world/publish.js';
import { virtualPorts } from './world/ports.js';
import { FOREIGN, NEW, NEW_DIGEST, OLD, OLD_DIGEST, seeded, tagsOf, target, writesOf } from './world/scene.js';

const root = await mkdtemp(join(tmpdir(), 'recover-'));
afterAll(() => rm(root, { recursive: true, force: true }));

const HELD = { digest: OLD_DIGEST, mediaType: OLD.manifest.descriptor.mediaType };

function entry(
  at: MemoryTarget,
  name: string,
  before: JournalEntry['before'] = HELD,
  after: JournalEntry['after'] = NEW_DIGEST,
): JournalEntry {
  return { repository: at.repository, tag: tagOf(name), before, after };
}

const UNWRITABLE = new Failure({ code: 'READ_ONLY', message: 'It takes no writes now.', hint: 'Wait.' });

async function stored(at: MemoryTarget): Promise<typeof NEW> {
  await at.seed(NEW);
  return NEW;
}

/** The journal of a run that died after it had written what `entries` announce. */
async function journalOf(entries: readonly JournalEntry[]): Promise<string> {
  const directory = await mkdtemp(join(root, 'run-'));
  const journal = await openJournal(directory);
  await journal.record(entries, [OLD.manifest]);
  for (const { repository, tag } of entries) await journal.sending(repository, [tag]);
  return directory;
}

function recovered(directory: string, at: MemoryTarget): Promise<Recovered> {
  return recover(directory, () => at, virtualPorts());
}

/** Old tags, some of them moved by the run that died. */
async function halfMoved(...moved: readonly string[]): Promise<MemoryTarget> {
  const at = await seeded(OLD, ['main', 'latest']);
  await at.seed(NEW, ...moved.map(tagOf));
  return at;
}

describe('a journal', () => {
  it('that cannot be begun says what to change', async () => {
    const file = join(root, 'no-directory');
    await writeFile(file, '');
    await expect(openJournal(join(file, 'journal'))).rejects.toMatchObject({
      code: 'JOURNAL_NOT_WRITTEN',
      message: expect.stringContaining(join(file, 'journal')),
      hint: expect.stringContaining('RUNNER_TEMP'),
    });
  });

  it('that cannot be gone on with says so, too', async () => {
    const at = await seeded(OLD, ['main']);
    const directory = await mkdtemp(join(root, 'run-'));
    const journal = await openJournal(directory);
    await rm(directory, { recursive: true });
    await expect(journal.record([entry(at, 'main')], [OLD.manifest])).rejects.toMatchObject({ code: 'JOURNAL_NOT_WRITTEN' });
    await expect(journal.close()).rejects.toMatchObject({ code: 'JOURNAL_NOT_WRITTEN' });
  });
});

describe('a moving tag that is gone', () => {
  async function afterPost(began: boolean): Promise<unknown> {
    const at = await halfMoved('main', 'latest');
    const directory = await journalOf([entry(at, 'main'), entry(at, 'latest')]);
    if (began) await (await openJournal(directory)).returning(at.repository, tagOf('latest'));
    at.state.tags.delete(tagOf('latest'));
    await recovered(directory, at);
    return tagsOf(at);
  }

  it('is not created again by the post step, for somebody has removed it', async () => {
    expect(await afterPost(false)).toEqual({ main: 'old' });
  });

  it('is, where the run had begun to put it back: a write that fails may take the tag along', async () => {
    expect(await afterPost(true)).toEqual({ main: 'old', latest: 'old' });
  });
});

describe('a tag whose request was refused', () => {
  it('is not waited for by the post step', async () => {
    const at = await halfMoved('main');
    const directory = await journalOf([entry(at, 'main'), entry(at, 'latest')]);
    await (await openJournal(directory)).refused(at.repository, [tagOf('latest')]);
    const ports = virtualPorts();
    const done = await recover(directory, () => at, ports);
    expect([done.restored.map(({ tag }) => tag), ports.clock.monotonic(), tagsOf(at)]).toEqual([
      ['main'],
      0,
      { latest: 'old', main: 'old' },
    ]);
    expect(at.journal.filter(({ subject }) => subject === 'latest')).toEqual([]);
  });

  it('is one like others when it is sent again', async () => {
    const at = await halfMoved('latest');
    const directory = await journalOf([entry(at, 'latest')]);
    const journal = await openJournal(directory);
    await journal.refused(at.repository, [tagOf('latest')]);
    await journal.sending(at.repository, [tagOf('latest')]);
    await recovered(directory, at);
    expect(tagsOf(at)).toEqual({ latest: 'old', main: 'old' });
  });

  /** What the journal says of `main` when the run was refused, after `first` was said of it. */
  async function wasSent(...answers: readonly ('failed' | 'refused')[]): Promise<boolean | undefined> {
    const at = await seeded(OLD, ['main']);
    const left = [...answers];
    const refusing: MemoryTarget = {
      ...at,
      put: (manifest, tags, call) => {
        const result = tags.length === 0 ? undefined : left.shift();
        return result === undefined
          ? at.put(manifest, tags, call)
          : Promise.resolve(
              tags.map((tag) => ({ tag, result, problem: { code: 'READ_ONLY', message: 'It takes no writes now.', hint: '' } })),
            );
      },
    };
    const directory = await mkdtemp(join(root, 'run-'));
    const intents = [intent('main', 'branch', mutable())];
    await publish({ kit: NEW, intents }, [refusing], await openJournal(directory), virtualPorts());
    return (await readJournal(directory))?.wasSent(at.repository, tagOf('main'));
  }

  it('is known as such from the journal, unless an earlier request may still take effect', async () => {
    expect([await wasSent('refused', 'refused'), await wasSent('failed', 'refused'), await wasSent('refused', 'failed')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('the post step after a run that died', () => {
  it('puts back what moved, and only that', async () => {
    const at = await halfMoved('main');
    const done = await recovered(await journalOf([entry(at, 'main'), entry(at, 'latest')]), at);
    expect(done).toEqual({ restored: [{ repository: at.repository, tag: 'main', to: OLD_DIGEST }], unrestored: [] });
    expect([tagsOf(at), writesOf(at)]).toEqual([{ latest: 'old', main: 'old' }, ['tag main']]);
  });

  it('removes moving tags that did not exist', async () => {
    const at = await halfMoved('nightly');
    await recovered(await journalOf([entry(at, 'nightly', null)]), at);
    expect(tagsOf(at)).toEqual({ latest: 'old', main: 'old' });
  });

  it('puts back tags that the run had removed', async () => {
    const at = await seeded(OLD, []);
    await recovered(await journalOf([entry(at, 'v0.9.0', HELD, null)]), at);
    expect(tagsOf(at)).toEqual({ 'v0.9.0': 'old' });
  });

  it('leaves what somebody else has moved since', async () => {
    const at = await halfMoved('main');
    await at.seed(FOREIGN, tagOf('main'));
    const done = await recovered(await journalOf([entry(at, 'main')]), at);
    expect([done.restored, done.unrestored, tagsOf(at)['main']]).toEqual([[], [], 'foreign']);
  });

  it('puts back a tag that went along when another was removed', async () => {
    const at = await halfMoved();
    const kept = entry(at, 'v1.0.0', HELD, OLD_DIGEST);
    await recovered(await journalOf([kept, entry(at, 'main')]), at);
    expect(tagsOf(at)).toEqual({ latest: 'old', main: 'old', 'v1.0.0': 'old' });
  });

  it('does nothing the second time, and nothing for a run that went through', async () => {
    const at = await halfMoved('main');
    const directory = await journalOf([entry(at, 'main')]);
    await recovered(directory, at);
    at.clearJournal();
    expect([await recovered(directory, at), at.journal]).toEqual([{ restored: [], unrestored: [] }, []]);
  });

  it('counts a close only when nothing was written after it', async () => {
    const at = await halfMoved('main');
    const directory = await journalOf([entry(at, 'main')]);
    const journal = await openJournal(directory);
    await journal.close();
    await journal.record([entry(at, 'main')], []);
    const done = await recovered(directory, at);
    expect(done.restored.map((one) => one.tag)).toEqual(['main']);
  });

  it.each<readonly [string, (directory: string) => Promise<void>]>([
    ['gone', (directory) => rm(directory, { recursive: true })],
    ['emptied', (directory) => truncate(join(directory, 'journal.jsonl'))],
    ['cut off in its first line', (directory) => truncate(join(directory, 'journal.jsonl'), 5)],
  ])('says that it cannot know when the journal is %s', async (_, harm) => {
    const at = await halfMoved('main');
    const directory = await journalOf([entry(at, 'main')]);
    await harm(directory);
    expect(await recovered(directory, at)).toMatchObject({ problem: { code: 'JOURNAL_LOST' }, restored: [], unrestored: [] });
    expect(tagsOf(at)['main']).toBe('new');
  });

  it('leaves a moving tag that somebody has removed since', async () => {
    const at = await halfMoved('main');
    const directory = await journalOf([entry(at, 'main')]);
    at.state.tags.delete(tagOf('main'));
    const done = await recovered(directory, at);
    expect([done, tagsOf(at)]).toEqual([{ restored: [], unrestored: [] }, { latest: 'old' }]);
  });

  it('does not touch, and does not ask for, what the run had not sent', async () => {
    const at = await halfMoved('main');
    const directory = await mkdtemp(join(root, 'run-'));
    const journal = await openJournal(directory);
    await journal.record([entry(at, 'main'), entry(at, 'latest')], [OLD.manifest]);
    expect([await recovered(directory, at), at.journal]).toEqual([{ restored: [], unrestored: [] }, []]);
  });

  it('waits for a registry that shows an old state for a while', async () => {
    const at = await seeded(OLD, ['main', 'latest'], { staleReads: 4 });
    const directory = await journalOf([entry(at, 'main'), entry(at, 'nightly', null), entry(at, 'latest')]);
    // The run wrote these two and died; `latest` it only announced.
    await at.put((await stored(at)).manifest, ['main', 'nightly'].map(tagOf));
    const done = await recovered(directory, at);
    expect(done.restored.map((one) => one.tag).sort()).toEqual(['main', 'nightly']);
    for (let read = 0; read < 5; read++) await at.resolve(tagOf('main'));
    expect(tagsOf(at)).toEqual({ latest: 'old', main: 'old' });
  });

  it('finishes a removal that broke off', async () => {
    const at = await halfMoved('nightly');
    at.setFaults([{ method: 'untag', when: 'between', nth: 1, failure: UNWRITABLE }]);
    const directory = await journalOf([entry(at, 'nightly', null)]);
    const first = await recovered(directory, at);
    expect(first.unrestored).toEqual([
      expect.objectContaining({ tag: 'nightly', before: null, actual: placeholderOf(tagOf('nightly')).descriptor.digest }),
    ]);
    const second = await recovered(directory, at);
    expect([second, tagsOf(at)]).toEqual([
      { restored: [{ repository: at.repository, tag: 'nightly', to: null }], unrestored: [] },
      { latest: 'old', main: 'old' },
    ]);
  });

  it('puts back from the kept bytes where a manifest is shown only while a tag names it', async () => {
    const at = await seeded(NEW, ['main'], { hidesUntagged: true });
    for (const blob of OLD.blobs) await at.push(blob);
    const done = await recovered(await journalOf([entry(at, 'main')]), at);
    expect([done.unrestored, tagsOf(at)]).toEqual([[], { main: 'old' }]);
  });

  describe('while another run of the same commit', () => {
    /** The run died after it had written `main`; it had still to write `staging` here and `latest` in a class of its own. */
    async function died(...others: readonly string[]) {
      const at = await seeded(OLD, ['main', 'staging', 'latest']);
      const directory = await mkdtemp(join(root, 'run-'));
      const journal = await openJournal(directory);
      await journal.plan(
        ['v1.1.0', 'main', 'staging', 'latest'].map((name) => ({ repository: at.repository, tag: tagOf(name), to: NEW_DIGEST })),
      );
      await journal.sending(at.repository, [tagOf('v1.1.0')]);
      await journal.record([entry(at, 'main'), entry(at, 'staging')], [OLD.manifest]);
      await journal.sending(at.repository, [tagOf('main')]);
      await at.seed(NEW, ...['v1.1.0', 'main', ...others].map(tagOf));
      const ports = virtualPorts();
      return { at, ports, done: await recover(directory, () => at, ports), again: await recover(directory, () => at, ports) };
    }

    it('has published everything: leaves it, with a notice, and is done', async () => {
      const { at, ports, done, again } = await died('staging', 'latest');
      expect([done, tagsOf(at)]).toEqual([
        { restored: [], unrestored: [] },
        { latest: 'new', main: 'new', staging: 'new', 'v1.1.0': 'new' },
      ]);
      expect(ports.remarks.map(({ code, level }) => [code, level])).toEqual([['LEFT_TO_OTHER_RUN', 'notice']]);
      expect(again).toEqual({ restored: [], unrestored: [] });
    });

    it.each([['latest'], ['staging'], []])('has published %s of it: puts its own back', async (...others) => {
      const { at, ports } = await died(...others);
      expect([tagsOf(at)['main'], ports.remarks]).toEqual(['old', []]);
      for (const other of others) expect(tagsOf(at)[other]).toBe('new');
    });
  });

  it('gives up with a list when its time is over', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `build-${index}`);
    const at = await seeded(OLD, names);
    await at.seed(NEW, ...names.map(tagOf));
    const ports = virtualPorts();
    const begun: number[] = [];
    const slow = {
      ...at,
      put: (...call: Parameters<typeof at.put>) => {
        begun.push(ports.clock.monotonic());
        return ports.clock.sleep(40_000).then(() => at.put(...call));
      },
    };
    const done = await recover(await journalOf(names.map((name) => entry(at, name))), () => slow, ports);
    const back = Object.values(tagsOf(at)).filter((held) => held === 'old').length;
    expect([back > 50, back < 300]).toEqual([true, true]);
    // What was looked at in time may be written a moment later.
    expect(begun.filter((at) => at >= 2 * 60_000).length).toBeLessThanOrEqual(LOOKUPS_AT_ONCE);
    expect([done.restored.length + done.unrestored.length, done.unrestored.at(-1)?.why]).toEqual([
      300,
      expect.stringContaining('no time left'),
    ]);
  });

  it('gives up a registry that never answers early enough to tell it inside two minutes', async () => {
    const at = await halfMoved('main', 'latest');
    const ports = virtualPorts();
    const mute: MemoryTarget = {
      ...at,
      async resolve(_tag, call) {
        await ports.clock.sleep((call?.deadline ?? Infinity) - ports.clock.monotonic());
        throw UNWRITABLE;
      },
    };
    const done = await recover(await journalOf([entry(at, 'main'), entry(at, 'latest')]), () => mute, ports);
    expect(done.unrestored.map(({ tag }) => tag).sort()).toEqual(['latest', 'main']);
    expect(ports.clock.monotonic()).toBeLessThan(115_000);
  });

  it('ignores a torn last line: what it announced never began', async () => {
    const at = await halfMoved('main', 'latest');
    const directory = await journalOf([entry(at, 'latest'), entry(at, 'main')]);
    const file = join(directory, 'journal.jsonl');
    await truncate(file, (await readFile(file)).length - 5);
    const done = await recovered(directory, at);
    expect([done.problem, tagsOf(at)]).toEqual([undefined, { latest: 'old', main: 'new' }]);
  });

  it('reads past a line that is damaged, and says so', async () => {
    const at = await halfMoved('main');
    const directory = await journalOf([entry(at, 'latest')]);
    await appendFile(join(directory, 'journal.jsonl'), '{"tag":"main","before":{"dig\n');
    await (await openJournal(directory)).record([entry(at, 'main')], []);
    const done = await recovered(directory, at);
    expect([done.problem?.code, tagsOf(at)['main']]).toEqual(['JOURNAL_DAMAGED', 'old']);
  });

  it.each([
    '[]',
    'null',
    '{"tag":"-","repository":{"name":"a.b/c"},"before":null,"after":null}',
    '{"repository":{"name":"x"},"tag":"a","before":null,"after":null}',
    '{"plan":[["a.b/c","main","sha256:12"]]}',
    '{"sending":["main","-"],"in":"a.b/c"}',
  ])('takes %s for damage', async (line) => {
    const directory = await mkdtemp(join(root, 'run-'));
    await writeFile(join(directory, 'journal.jsonl'), `${line}\n`);
    expect(await readJournal(directory)).toMatchObject({ closed: false, entries: [], damagedLines: 1 });
  });

  it('takes the manifest from the registry when its file is damaged', async () => {
    const at = await halfMoved('main');
    const directory = await journalOf([entry(at, 'main')]);
    await writeFile(join(directory, `${OLD_DIGEST.replace(':', '-')}.json`), '{}');
    await recovered(directory, at);
    expect(tagsOf(at)['main']).toBe('old');
  });

  it('puts the manifest back too when the registry has dropped it', async () => {
    const at = await halfMoved('main', 'latest');
    at.state.manifests.delete(OLD_DIGEST);
    await recovered(await journalOf([entry(at, 'main'), entry(at, 'latest')]), at);
    expect([tagsOf(at), at.incomplete()]).toEqual([{ latest: 'old', main: 'old' }, []]);
  });

  it('says what it could not put back, and tries again the next time', async () => {
    const at = await halfMoved('main');
    const directory = await journalOf([entry(at, 'main')]);
    at.state.manifests.delete(OLD_DIGEST);
    await rm(join(directory, `${OLD_DIGEST.replace(':', '-')}.json`));
    const first = await recovered(directory, at);
    await at.seed(OLD);
    const second = await recovered(directory, at);
    expect(first.unrestored.map((one) => [one.tag, one.before, one.actual])).toEqual([['main', OLD_DIGEST, NEW_DIGEST]]);
    expect([second.unrestored, tagsOf(at)['main']]).toEqual([[], 'old']);
  });

  it('works on several repositories', async () => {
    const both = [await halfMoved('main'), await seeded(NEW, ['main'], {}, 'two.example/kit')];
    await both[1]?.seed(OLD);
    const directory = await journalOf(both.map((at) => entry(at, 'main')));
    await recover(directory, (repository) => both.find((at) => at.repository.name === repository.name) ?? target(), virtualPorts());
    expect(both.map((at) => tagsOf(at)['main'])).toEqual(['old', 'old']);
  });

  it('never throws: a target that cannot be made is a problem', async () => {
    const at = await halfMoved('main');
    const done = await recover(
      await journalOf([entry(at, 'main')]),
      () => {
        throw new Error('no login');
      },
      virtualPorts(),
    );
    expect(done.unrestored.map((one) => one.why)).toEqual(['no login']);
  });
});
