import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { placeholderOf, type Call, type Digest } from '../../src/oci/index.js';
import type { JournalEntry, PlannedTag } from '../../src/transaction/journal.js';
import { putBack, type Keeper, type Progress, type PutBack } from '../../src/transaction/put-back.js';
import { tagOf } from '../support/artifacts.js';
import type { MemoryTarget, MemoryTargetOptions } from '../support/memory-target.js';
import { virtualPorts } from './world/ports.js';
import { FOREIGN, FOREIGN_DIGEST, NEW, NEW_DIGEST, OLD, OLD_DIGEST, seeded, target, writesOf } from './world/scene.js';

const DOWN = new Failure({ code: 'HTTP_503', message: 'It answers 503.', hint: 'Wait.' });
const HALF = placeholderOf(tagOf('main'));
const HELD = { digest: OLD_DIGEST, mediaType: OLD.manifest.descriptor.mediaType };

type Shows = 'old' | 'new' | 'foreign' | 'half' | 'nothing';

interface Scene {
  readonly shows: Shows;
  readonly before?: JournalEntry['before'];
  readonly after?: Digest | null;
  readonly progress?: Progress;
  readonly options?: MemoryTargetOptions;
  readonly keeper?: Partial<Keeper>;
  readonly planned?: readonly PlannedTag[];
}

/** What became of one tag: result, what it shows, whether a later try may help, and the writes. */
async function play({ shows, before = HELD, after = NEW_DIGEST, progress = 'taken', options, keeper, planned = [] }: Scene) {
  const at = target('one.example/kit', options);
  for (const kit of [OLD, NEW, FOREIGN]) await at.seed(kit);
  at.state.manifests.set(HALF.descriptor.digest, HALF);
  const digests = { old: OLD_DIGEST, new: NEW_DIGEST, foreign: FOREIGN_DIGEST, half: HALF.descriptor.digest, nothing: undefined };
  const shown = digests[shows];
  if (shown !== undefined) at.state.tags.set(tagOf('main'), shown);
  const ports = virtualPorts();
  const returned: string[] = [];
  const entry: JournalEntry = { repository: at.repository, tag: tagOf('main'), before, after };
  const [result] = await putBack(
    [entry],
    planned,
    {
      target: () => at,
      manifest: () => Promise.resolve(OLD.manifest),
      progress: () => progress,
      mayBeLost: () => false,
      returning: ({ tag }) => Promise.resolve(void returned.push(tag)),
      patient: false,
      ...keeper,
    },
    { clock: ports.clock, call: { deadline: Infinity } },
  );
  return { ...summary(result), writes: writesOf(at), returned, waited: ports.clock.monotonic(), why: result?.why };
}

function summary(result: PutBack | undefined) {
  return { result: result?.result, actual: result?.actual, again: result?.again };
}

const lost = { mayBeLost: () => true };
const NEIGHBOUR = { before: HELD, after: OLD_DIGEST };
const UNTOUCHED = 'it was not changed';

describe('a tag that this run wrote', () => {
  it.each<readonly [string, Scene, Partial<PutBack>, readonly string[]]>([
    ['never sent', { shows: 'new', progress: 'unsent' }, { result: 'untouched', actual: undefined, again: false, why: UNTOUCHED }, []],
    ['sent and shown', { shows: 'new', progress: 'sent' }, { result: 'restored', actual: OLD_DIGEST, again: false }, ['tag main']],
    ['taken and shown', { shows: 'new' }, { result: 'restored', actual: OLD_DIGEST, again: false }, ['tag main']],
    ['half removed by this run', { shows: 'half', after: null }, { result: 'restored', actual: OLD_DIGEST }, ['tag main']],
    ['half removed by others', { shows: 'half' }, { result: 'restored', actual: OLD_DIGEST }, ['tag main']],
    ['removed by this run', { shows: 'nothing', after: null }, { result: 'restored', actual: OLD_DIGEST }, ['tag main']],
    ['moved by others', { shows: 'foreign' }, { result: 'foreign', actual: FOREIGN_DIGEST, why: 'somebody else has moved it since' }, []],
    ['removed by others', { shows: 'nothing' }, { result: 'foreign', actual: null, why: 'somebody else has removed it since' }, []],
    ['removed, maybe by this run', { shows: 'nothing', keeper: lost }, { result: 'restored', actual: OLD_DIGEST }, ['tag main']],
    ['moved by others, maybe lost', { shows: 'foreign', keeper: lost }, { result: 'foreign', actual: FOREIGN_DIGEST }, []],
    ['old, though it was taken: late', { shows: 'old' }, { result: 'restored', actual: OLD_DIGEST }, ['tag main']],
    ['old, failed', { shows: 'old', progress: 'failed' }, { result: 'untouched', actual: OLD_DIGEST, why: UNTOUCHED }, []],
    ['old, sent', { shows: 'old', progress: 'sent' }, { result: 'untouched', actual: OLD_DIGEST, why: UNTOUCHED }, []],
    ['made, and shown', { shows: 'new', before: null }, { result: 'restored', actual: null }, ['untag main']],
    ['made, and moved by others', { shows: 'foreign', before: null }, { result: 'foreign', actual: FOREIGN_DIGEST }, []],
    ['made, not answered', { shows: 'nothing', before: null, progress: 'sent' }, { result: 'untouched', actual: null }, []],
    ['a neighbour that is there', { shows: 'old', ...NEIGHBOUR, progress: 'unsent' }, { result: 'untouched', actual: OLD_DIGEST }, []],
    ['a neighbour that is gone', { shows: 'nothing', ...NEIGHBOUR, progress: 'unsent' }, { result: 'restored' }, ['tag main']],
    [
      'a neighbour that others moved',
      { shows: 'foreign', ...NEIGHBOUR, progress: 'unsent' },
      { result: 'foreign', actual: FOREIGN_DIGEST, why: 'somebody else has moved it since' },
      [],
    ],
    ['a neighbour that is half removed', { shows: 'half', ...NEIGHBOUR, progress: 'unsent' }, { result: 'foreign' }, []],
  ])('%s', async (_what, scene, expected, writes) => {
    const played = await play(scene);
    expect(played).toMatchObject({ ...expected, writes, waited: 0 });
    expect(played.returned).toEqual(writes.length === 0 ? [] : ['main']);
  });

  it('is waited for where that is all there is to do, and then left', async () => {
    const patient = { patient: true };
    for (const scene of [
      { shows: 'old', progress: 'sent', keeper: patient },
      { shows: 'nothing', before: null, progress: 'taken' },
    ] as const) {
      const { waited, result, writes } = await play(scene);
      expect({ waited, result, writes }).toEqual({ waited: 30_000, result: 'untouched', writes: [] });
    }
  });

  it.each<readonly [Shows, Partial<PutBack>, readonly string[]]>([
    ['new', { result: 'restored', actual: OLD_DIGEST }, ['tag main']],
    ['foreign', { result: 'foreign', actual: FOREIGN_DIGEST, why: 'somebody else has moved it since' }, []],
    ['nothing', { result: 'foreign', actual: null, why: 'somebody else has removed it since' }, []],
  ])('that shows %s while it is waited for', async (then, expected, writes) => {
    let looks = 0;
    const at: { one?: MemoryTarget } = {};
    const options: MemoryTargetOptions = {
      moment: ({ method, subject }, when) => {
        if (method !== 'resolve' || subject !== 'main' || when !== 'before' || ++looks !== 3) return;
        const tags = at.one?.state.tags;
        if (then === 'nothing') tags?.delete(tagOf('main'));
        else tags?.set(tagOf('main'), then === 'new' ? NEW_DIGEST : FOREIGN_DIGEST);
      },
    };
    at.one = await seeded(OLD, ['main'], options);
    for (const kit of [NEW, FOREIGN]) await at.one.seed(kit);
    const made = at.one;
    expect(await play({ shows: 'old', progress: 'sent', keeper: { patient: true, target: () => made } })).toMatchObject(expected);
    expect(writesOf(made)).toEqual(writes);
  });
});

/** Answers the first look-up alone. */
function unreadableAfterwards(): NonNullable<MemoryTargetOptions['moment']> {
  let looks = 0;
  return ({ method }, when) => {
    if (method === 'resolve' && when === 'before' && ++looks > 1) throw DOWN;
  };
}

describe('a tag that cannot be put back', () => {
  it.each<readonly [string, Scene, Partial<PutBack>]>([
    [
      'because its manifest is lost',
      { shows: 'new', keeper: { manifest: () => Promise.resolve(undefined) } },
      { result: 'unrestored', actual: NEW_DIGEST, again: true, why: 'the manifest that it held cannot be read any more' },
    ],
    [
      'because the registry keeps it',
      { shows: 'new', options: { immutable: /main/ } },
      { result: 'unrestored', actual: NEW_DIGEST, again: false, why: 'one.example/kit keeps main where it is.' },
    ],
    [
      'because the write fails',
      { shows: 'new', options: { faults: [{ method: 'tag', when: 'before', failure: DOWN }] } },
      { result: 'unrestored', actual: NEW_DIGEST, again: true, why: 'It answers 503.' },
    ],
    [
      'because the removal fails',
      { shows: 'new', before: null, options: { faults: [{ method: 'untag', when: 'before', failure: DOWN }] } },
      { result: 'unrestored', actual: NEW_DIGEST, again: true, why: 'It answers 503.' },
    ],
    [
      'because a tag cannot be removed alone',
      { shows: 'new', before: null, options: { untag: 'unsupported' } },
      {
        result: 'unrestored',
        actual: NEW_DIGEST,
        again: false,
        why: 'the registry cannot remove a single tag; it was not there before this run, and points at a complete ModelKit',
      },
    ],
    [
      'because its removal broke off',
      { shows: 'new', before: null, options: { faults: [{ method: 'untag', when: 'between', failure: DOWN }] } },
      { result: 'unrestored', actual: HALF.descriptor.digest, again: true, why: 'It answers 503.' },
    ],
    [
      'because the registry does not show it',
      { shows: 'new', options: { staleReads: 100 } },
      {
        result: 'unrestored',
        actual: NEW_DIGEST,
        again: true,
        why: 'the registry took the request, but still shows the other state',
      },
    ],
    [
      'because the registry cannot be read',
      { shows: 'new', options: { faults: [{ method: 'resolve', when: 'before', failure: DOWN }] } },
      { result: 'unrestored', actual: undefined, again: true, why: 'It answers 503.' },
    ],
    [
      'because the registry cannot be read afterwards',
      { shows: 'new', options: { moment: unreadableAfterwards() } },
      { result: 'unrestored', actual: undefined, again: true, why: 'It answers 503.' },
    ],
  ])('%s', async (_what, scene, expected) => {
    expect(await play(scene)).toMatchObject(expected);
  });

  it('is one that somebody else took in between', async () => {
    const at = await seeded(NEW, ['main'], {
      moment: async ({ method }, when) => {
        if (method === 'tag' && when === 'after') await at.seed(FOREIGN, tagOf('main'));
      },
    });
    await at.seed(OLD);
    expect(await play({ shows: 'new', keeper: { target: () => at } })).toMatchObject({ result: 'foreign', actual: FOREIGN_DIGEST });
  });

  it('gets its manifest again where the registry has dropped it', async () => {
    const at = await seeded(OLD, []);
    await at.seed(NEW, tagOf('main'));
    at.state.manifests.delete(OLD_DIGEST);
    expect(await play({ shows: 'new', keeper: { target: () => at } })).toMatchObject({ result: 'restored', actual: OLD_DIGEST });
    expect(writesOf(at)).toEqual(['tag main', `put ${OLD_DIGEST}`, 'tag main']);
  });

  it('is put back all the same where the journal cannot be written', async () => {
    const returning = () => Promise.reject(new Error('the disk is full'));
    expect(await play({ shows: 'new', keeper: { returning } })).toMatchObject({ result: 'restored' });
    expect(await play({ shows: 'new', before: null, keeper: { returning } })).toMatchObject({ result: 'restored' });
  });
});

describe('putting back', () => {
  const entries = (at: MemoryTarget, ...some: readonly (readonly [string, JournalEntry['before'], Digest | null])[]): JournalEntry[] =>
    some.map(([name, before, after]) => ({ repository: at.repository, tag: tagOf(name), before, after }));

  async function putAll(at: MemoryTarget, all: readonly JournalEntry[], limits: Call = { deadline: Infinity }) {
    const ports = virtualPorts();
    return putBack(
      all,
      [],
      {
        target: () => at,
        manifest: () => Promise.resolve(OLD.manifest),
        progress: () => 'taken',
        mayBeLost: () => false,
        returning: () => Promise.resolve(),
        patient: false,
      },
      { clock: ports.clock, call: limits },
    );
  }

  it('begins with what moved, the last written first, then what was made, then neighbours', async () => {
    const at = await seeded(NEW, ['a', 'b', 'c', 'd']);
    await at.seed(OLD);
    const all = entries(
      at,
      ['n', HELD, OLD_DIGEST],
      ['a', HELD, NEW_DIGEST],
      ['b', null, NEW_DIGEST],
      ['c', HELD, NEW_DIGEST],
      ['d', null, NEW_DIGEST],
    );
    const results = await putAll(at, all);
    expect(results.map(({ entry, result }) => `${entry.tag} ${result}`)).toEqual([
      'c restored',
      'a restored',
      'd restored',
      'b restored',
      'n restored',
    ]);
  });

  it.each([
    ['its time is over', { deadline: 0 }],
    ['it is broken off', { signal: AbortSignal.abort() }],
  ])('does nothing where %s', async (_what, limits) => {
    const at = await seeded(NEW, ['main']);
    const [result] = await putAll(at, entries(at, ['main', HELD, NEW_DIGEST]), limits);
    expect(result).toMatchObject({ result: 'unrestored', actual: undefined, again: true, why: 'there was no time left to put it back' });
    expect(at.journal).toEqual([]);
  });

  describe('where another run may have done the same', () => {
    const other = (name: string, to = NEW_DIGEST): PlannedTag => ({ repository: target().repository, tag: tagOf(name), to });
    const progress = (sent: string): Partial<Keeper> => ({ progress: (_repository, tag) => (tag === sent ? 'taken' : 'unsent') });

    it.each<readonly [string, readonly PlannedTag[], readonly string[], string]>([
      ['has: all stays', [other('main'), other('x'), other('y')], ['x', 'y'], 'left'],
      ['has one of two: all is put back', [other('main'), other('x'), other('y')], ['x'], 'restored'],
      ['has the other of two: all is put back', [other('main'), other('x'), other('y')], ['y'], 'restored'],
      ['has another ModelKit there', [other('main'), other('x', FOREIGN_DIGEST)], ['x'], 'restored'],
      ['cannot have, since this run wrote all', [other('main')], [], 'restored'],
      ['cannot have, since nothing was planned', [], [], 'restored'],
    ])('%s', async (_what, planned, there, result) => {
      const at = await seeded(NEW, ['main', ...there]);
      await at.seed(OLD);
      const played = await play({ shows: 'new', planned, keeper: { ...progress('main'), target: () => at } });
      expect(played.result).toBe(result);
      if (result === 'left') {
        expect(played).toMatchObject({
          actual: NEW_DIGEST,
          again: false,
          writes: [],
          why: 'another run has published the same meanwhile, and it is left as it is',
        });
      }
    });
  });
});
