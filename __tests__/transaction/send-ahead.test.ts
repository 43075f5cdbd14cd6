import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { parseCommitSha, type CommitSha } from '../../src/git/index.js';
import { sha256Digest, type Call, type PassingBlob } from '../../src/oci/index.js';
import type { LayerContent } from '../../src/ports.js';
import type { TagIntent } from '../../src/tags/index.js';
import { sendAhead } from '../../src/transaction/index.js';
import { SentBlobs } from '../../src/transaction/ledger.js';
import { Transfer } from '../../src/transaction/transfer.js';
import { blobOf } from '../support/artifacts.js';
import type { MemoryTarget } from '../support/memory-target.js';
import { immutable, intent, monotonic, mutable } from './world/intents.js';
import { begin, blindGit, contentOf, noJournal, OPTIONS, publishAhead, type Publication } from './world/publish.js';
import { virtualPorts } from './world/ports.js';
import { actionsOf, NEW, OLD, seeded, tagsOf, target, writesOf } from './world/scene.js';

const COMMIT = intent('sha-1', 'commit', mutable());
const MAIN = intent('main', 'branch', mutable());

function sha(number: number): CommitSha {
  const commit = parseCommitSha(number.toString(16).padStart(40, '0'));
  if (commit === undefined) throw new RangeError(String(number));
  return commit;
}

/** The branch is one commit ahead, and that one holds `main`. */
const STALE: Partial<Publication> = {
  git: blindGit({
    branchHead: () => Promise.resolve({ known: true, value: sha(2), source: 'test' }),
    compare: () => Promise.resolve({ known: true, value: { status: 'ahead', aheadBy: [sha(2)] }, source: 'test' }),
  }),
  wanted: { commit: sha(1), commitTags: { prefix: '', suffix: '' } },
};

function pushed(at: MemoryTarget): readonly string[] {
  const digests = at.journal.filter(({ method }) => method === 'push').map(({ subject }) => subject);
  return NEW.blobs.flatMap(({ descriptor }, index) => (digests.includes(descriptor.digest) ? [NAMES[index] ?? ''] : []));
}

const NAMES = ['config', 'model', 'code', 'docs'];

/** As a run does it while the kit is hashed; then it ends. */
async function goAhead(intents: readonly TagIntent[], targets: readonly MemoryTarget[], more: Partial<Publication> = {}): Promise<boolean> {
  const ahead = await begin({ kit: NEW, intents, ...more }, targets, virtualPorts());
  for (const layer of NEW.blobs.slice(1)) ahead?.hashed(layer);
  await ahead?.transfer.deliver([]);
  return ahead !== undefined;
}

describe('before all layers are hashed', () => {
  it.each<[string, readonly string[], readonly TagIntent[], Partial<Publication>]>([
    ['a version that names another ModelKit', ['v1.1.0'], [COMMIT, intent('v1.1.0', 'version', immutable('fail', '1.1.0'))], {}],
    ['the same version under another spelling', ['1.1.0'], [COMMIT, intent('v1.1.0', 'version', immutable('fail', '1.1.0'))], {}],
    ['a content tag that must not be kept', ['7b'], [COMMIT, intent('7b', 'content', immutable('fail', undefined, ['model']))], {}],
    [
      'a moving tag of a newer commit, where that is a failure',
      ['main', `sha-${sha(2)}`],
      [COMMIT, intent('main', 'branch', mutable('fail', true))],
      STALE,
    ],
    [
      'a channel below a higher version, where that is a failure',
      ['1', 'v1.2.0'],
      [COMMIT, intent('1', 'channel', monotonic('1.1.0', 'fail', 'major'))],
      {},
    ],
    ['nothing to be made, all tags being there', ['main', 'sha-1'], [COMMIT, MAIN], {}],
    [
      'a new version beside another spelling of it, which is left out',
      ['1.1.0'],
      [intent('v1.1.0', 'version', immutable('keep', '1.1.0'))],
      {},
    ],
  ])('nothing is sent: %s', async (_what, tags, intents, more) => {
    const at = await seeded(OLD, tags);
    expect([await goAhead(intents, [at], more), writesOf(at)]).toEqual([false, []]);
  });

  it('git is not asked: what it says counts when all are hashed', async () => {
    const at = await seeded(OLD, ['main']);
    const asked: string[] = [];
    const branchHead = (branch: string) => {
      asked.push(branch);
      return Promise.resolve({ known: false, why: 'asked too early' } as const);
    };
    const more = { git: blindGit({ branchHead }), wanted: { commit: sha(1), commitTags: { prefix: '', suffix: '' } } };
    expect([await goAhead([COMMIT, intent('main', 'branch', mutable('skip', true))], [at], more), asked]).toEqual([true, []]);
  });

  it('a registry that names a digest that nothing has is not believed', async () => {
    const at = await seeded(OLD, ['v1.1.0']);
    const resolve = at.resolve.bind(at);
    const nothing = sha256Digest('0'.repeat(64));
    const lying = Object.assign(at, {
      resolve: async (...args: Parameters<typeof resolve>) => {
        const found = await resolve(...args);
        return found === undefined ? undefined : { ...found, digest: nothing };
      },
    });
    expect(await goAhead([COMMIT, intent('v1.1.0', 'version', immutable('fail', '1.1.0'))], [lying])).toBe(false);
  });

  it('nothing is sent to any repository when one of them may need nothing', async () => {
    const [fresh, whole] = [target('one.example/kit'), await seeded(OLD, ['main'], {}, 'two.example/kit')];
    expect([await goAhead([MAIN], [fresh, whole]), pushed(fresh), pushed(whole)]).toEqual([false, [], []]);
  });

  it('nothing is sent of a ModelKit that is hashed in no time', async () => {
    const at = target();
    const size = 32 * 1024 * 1024;
    for (const sizes of [[size], [1, size - 2]]) {
      const wanted = () => ({ assignments: [], layers: new Map() });
      const contents = sizes.map(contentOf);
      expect(await sendAhead({ wanted, contents }, [], [at], { ...OPTIONS, isRerun: false }, virtualPorts())).toBeUndefined();
    }
  });

  it.each<[string, readonly string[], readonly TagIntent[], Partial<Publication>]>([
    ['no tag is there', [], [COMMIT, MAIN, intent('v1.1.0', 'version', immutable('fail', '1.1.0'))], {}],
    [
      'moving tags go on, whatever the digest',
      ['main', '1', 'v1.0.0'],
      [COMMIT, MAIN, intent('1', 'channel', monotonic('1.1.0', 'fail', 'major'))],
      {},
    ],
    ['a tag that is stale stays', ['main', `sha-${sha(2)}`], [COMMIT, intent('main', 'branch', mutable('skip', true))], STALE],
    ['a content tag is kept either way', ['7b'], [COMMIT, intent('7b', 'content', immutable('keep', undefined, ['model']))], {}],
    ['an immutable tag is overwritten either way', ['7b'], [COMMIT, intent('7b', 'content', immutable('move'))], {}],
  ])('layers are sent: %s', async (_what, tags, intents, more) => {
    const at = tags.length === 0 ? target() : await seeded(OLD, tags);
    expect(await goAhead(intents, [at], more)).toBe(true);
    // What a tag here names already is left for the end, where it is most likely not needed at all.
    expect(pushed(at)).toEqual(tags.length === 0 ? ['model', 'code', 'docs'] : ['model', 'code']);
    expect(writesOf(at).filter((write) => !write.startsWith('push '))).toEqual([]);
  });

  it('what is left comes with the plan, and everything is as without', async () => {
    const [one, two] = [await seeded(OLD, ['main']), target('one.example/other')];
    const applied = await publishAhead({ kit: NEW, intents: [COMMIT, MAIN] }, [one, two], noJournal, virtualPorts());
    expect(applied.failure).toBeUndefined();
    expect([tagsOf(one), tagsOf(two)]).toEqual([
      { main: 'new', 'sha-1': 'new' },
      { main: 'new', 'sha-1': 'new' },
    ]);
    expect(applied.repositories.map(({ blobs }) => [blobs.uploaded, blobs.present])).toEqual([
      [3, 1],
      [4, 0],
    ]);
    expect(actionsOf(applied)).toEqual({ 'sha-1': 'create', main: 'move' });
  });

  it('an unchanged ModelKit under a new name is not asked for a layer', async () => {
    const at = await seeded(NEW, ['main']);
    const applied = await publishAhead({ kit: NEW, intents: [COMMIT, MAIN] }, [at], noJournal, virtualPorts());
    expect([pushed(at), at.journal.filter(({ method }) => method === 'has')]).toEqual([[], []]);
    expect(applied.repositories[0]?.blobs).toEqual({ uploaded: 0, present: 4, mounted: 0, bytes: 0 });
  });
});

describe('the largest layer', () => {
  const LARGE = 32 * 1024 * 1024;
  const [, model] = NEW.blobs;
  if (model === undefined) throw new RangeError('no model');

  /** A registry that takes a layer while it is hashed, or fails at it; tells what became of it. */
  function taking(at: MemoryTarget, isTaken = true) {
    const passed: number[] = [];
    const pass = (blob: PassingBlob): Promise<boolean> => {
      passed.push(blob.size);
      if (isTaken) at.state.blobs.set(blob.digest(), new Uint8Array());
      return Promise.resolve(isTaken);
    };
    return Object.assign(at, { pass, passed });
  }

  /** As it is when all of it was read. */
  const read: PassingBlob = { size: LARGE, digest: () => model.descriptor.digest, open: () => model.open() };
  const still = new AbortController().signal;

  async function ahead(
    targets: readonly MemoryTarget[],
    contents: readonly LayerContent[] = [contentOf(1), contentOf(LARGE)],
    isRerun = false,
  ) {
    const begun = await begin({ kit: NEW, intents: [COMMIT, MAIN] }, targets, virtualPorts(), { contents, isRerun });
    return { begun, passes: contents.map((content) => content === begun?.passing?.content) };
  }

  const failing = (): MemoryTarget => {
    const failure = new Failure({ code: 'DENIED', message: 'It does not tell.', hint: 'A test asked for this.' });
    return target('one.example/kit', { faults: [{ method: 'tags', when: 'before', failure }] });
  };

  it.each<[string, boolean, () => readonly MemoryTarget[] | Promise<readonly MemoryTarget[]>]>([
    ['a repository without a tag', true, () => [taking(target())]],
    ['two of one registry', true, () => [taking(target()), taking(target('one.example/other'))]],
    ['one beside a layout', true, () => [target('oci-layout:/kit'), taking(target())]],
    ['one whose branch names another ModelKit', false, async () => [taking(await seeded(OLD, ['main']))]],
    ['one with tags of which this run knows none', false, async () => [taking(await seeded(OLD, ['other']))]],
    ['two of which one has a tag', false, async () => [taking(target()), taking(await seeded(OLD, ['other'], {}, 'one.example/other'))]],
    ['one that does not tell its tags', false, () => [taking(failing())]],
    ['two registries', false, () => [taking(target()), taking(target('two.example/kit'))]],
    ['one that wants the digest first', false, () => [target()]],
  ])('is sent while it is hashed, where it is new: %s: %s', async (_what, isSent, made) => {
    expect((await ahead(await made())).passes).toEqual([false, isSent]);
  });

  it.each<[string, readonly LayerContent[]]>([
    ['hashed in no time', [contentOf(1), contentOf(LARGE - 1)]],
    ['a file as large as another one', [contentOf(LARGE), contentOf(LARGE)]],
    ['at hand', [contentOf(1), { ...contentOf(LARGE), kept: [new Uint8Array()] }]],
    ['of small files', [contentOf(1), { ...contentOf(LARGE), entries: Array.from({ length: 33 }, () => contentOf(1).entries).flat() }]],
  ])('is hashed first when it is %s', async (_what, contents) => {
    expect((await ahead([taking(target())], contents)).passes).toEqual([false, false]);
  });

  it('is sent so where another archive is as large: their paths differ', async () => {
    const archive: LayerContent = { ...contentOf(LARGE), format: 'tar' };
    expect((await ahead([taking(target())], [archive, { ...archive }])).passes).toEqual([true, false]);
  });

  it('is hashed first when the run is asked for again: an earlier attempt may have sent it', async () => {
    expect((await ahead([taking(target())], undefined, true)).passes).toEqual([false, false]);
  });

  it('is sent so where there is no other, too; a target that does not take it gets nothing ahead', async () => {
    expect((await ahead([taking(target())], [contentOf(LARGE)])).passes).toEqual([true]);
    expect((await ahead([target()], [contentOf(LARGE)])).begun).toBeUndefined();
  });

  it('is known to be new from the names that were seen, where they were asked for', async () => {
    const at = taking(target());
    const asked: string[] = [];
    const tags = at.tags.bind(at);
    const counting = Object.assign(at, { tags: (call?: Call) => (asked.push('tags'), tags(call)) });
    const contents = [contentOf(LARGE)];
    const intents = [COMMIT, intent('1', 'channel', monotonic('1.1.0', 'fail', 'major'))];
    const begun = await begin({ kit: NEW, intents }, [counting], virtualPorts(), { contents });
    expect([begun?.passing?.content, asked]).toEqual([contents[0], ['tags']]);
  });

  it('waits no more than a moment for a registry that does not tell its tags', async () => {
    const at = taking(target());
    const asked: (Call | undefined)[] = [];
    const tags = at.tags.bind(at);
    await ahead([Object.assign(at, { tags: (call?: Call) => (asked.push(call), tags(call)) })]);
    expect(asked).toEqual([{ signal: expect.any(AbortSignal), deadline: 5000 }]);
  });

  it.each([
    [true, []],
    [false, ['model']],
  ])('goes to the first that takes it, and is pushed as any other unless that went well: %s', async (isTaken, expected) => {
    const [other, at] = [target('oci-layout:/kit'), taking(target(), isTaken)];
    const { begun } = await ahead([other, at]);
    await begun?.passing?.pass(read, still);
    begun?.hashed(model);
    await begun?.transfer.deliver([]);
    expect([at.passed, pushed(at), pushed(other)]).toEqual([[LARGE], expected, ['model']]);
    expect(begun?.transfer.sent.countsOf(at.repository)).toMatchObject({ uploaded: 1, present: 0 });
  });

  it('counts as sent even when the run ends before all are hashed', async () => {
    const at = taking(target());
    const { begun } = await ahead([at]);
    await begun?.passing?.pass(read, still);
    await begun?.transfer.stop();
    expect(begun?.transfer.sent.countsOf(at.repository)).toEqual({ uploaded: 1, present: 0, mounted: 0, bytes: LARGE });
  });

  it('is not begun when the hashing, or the transfer, has ended meanwhile', async () => {
    const at = taking(target());
    const { begun } = await ahead([at]);
    await begun?.passing?.pass(read, AbortSignal.abort());
    await begun?.transfer.stop();
    await begun?.passing?.pass(read, still);
    expect(at.passed).toEqual([]);
  });
});

describe('a transfer', () => {
  const blobs = ['a', 'bb', 'ccc', 'dddd'].map((text) => blobOf(text));
  const [a, bb, ccc, dddd] = blobs;
  if (a === undefined || bb === undefined || ccc === undefined || dddd === undefined) throw new RangeError('four blobs');

  /** Blobs as they begin, one at a time; each goes on when the test says. */
  function stepwise(failing?: string) {
    const order: string[] = [];
    const waiting: (() => void)[] = [];
    const at = target('one.example/kit', {
      moment: async ({ subject }, when) => {
        if (when !== 'before') return;
        const size = blobs.find(({ descriptor }) => descriptor.digest === subject)?.descriptor.size;
        order.push('.abcd'[size ?? 0] ?? '');
        await new Promise<void>((resolve) => waiting.push(resolve));
        if (order.at(-1) === failing) throw new Error('the line is cut');
      },
    });
    const transfer = new Transfer(10, 1, new SentBlobs(), virtualPorts());
    const next = async (): Promise<void> => {
      while (waiting.length === 0) await new Promise(setImmediate);
      waiting.shift()?.();
    };
    return { at, order, transfer, next };
  }

  it('takes the biggest of those that wait, and those that come while others are under way', async () => {
    const { at, order, transfer, next } = stepwise();
    for (const blob of [ccc, a]) transfer.add(at, blob);
    await next();
    for (const blob of [dddd, bb, ccc]) transfer.add(at, blob);
    const ended = transfer.deliver([]);
    for (let step = 0; step < 3; step += 1) await next();
    await ended;
    expect(order).toEqual(['c', 'd', 'b', 'a']);
  });

  it('begins none after one has failed, whenever it was asked for, and tells that when it is waited for', async () => {
    const { at, order, transfer, next } = stepwise('c');
    for (const blob of [a, ccc]) transfer.add(at, blob);
    await next();
    await expect(transfer.deliver([])).rejects.toThrow('the line is cut');
    transfer.add(at, bb);
    await expect(transfer.deliver([])).rejects.toThrow('the line is cut');
    expect(order).toEqual(['c']);
  });

  it('goes on from a repository that has it to one of the same host that is named later', async () => {
    const [one, two] = [target('one.example/kit'), target('one.example/other')];
    const transfer = new Transfer(1, 2, new SentBlobs(), virtualPorts());
    transfer.add(one, a);
    await transfer.deliver([]);
    transfer.add(two, a);
    await transfer.deliver([]);
    expect([one, two].map((at) => transfer.sent.countsOf(at.repository).uploaded)).toEqual([1, 1]);
  });
});
