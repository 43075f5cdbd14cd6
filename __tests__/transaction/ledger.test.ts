import { describe, expect, it } from '@jest/globals';
import type { Descriptor, TagWrite } from '../../src/oci/index.js';
import type { Change } from '../../src/transaction/index.js';
import type { JournalEntry } from '../../src/transaction/journal.js';
import { Ledger, type Step } from '../../src/transaction/ledger.js';
import type { PutBack } from '../../src/transaction/put-back.js';
import { tagOf } from '../support/artifacts.js';
import { immutable, intent, mutable } from './world/intents.js';
import { FOREIGN_DIGEST, NEW, OLD_DIGEST, target } from './world/scene.js';

const AT = target();
const VERSION = intent('v1.0.0', 'version', immutable());
const AFTER = NEW.manifest.descriptor.digest;
const BLOB: Descriptor = { mediaType: 'x', digest: AFTER, size: 7 };
const STEP: Step = { target: AT, change: { tag: VERSION.tag, intent: VERSION, action: 'create', before: null, after: AFTER, reason: '' } };

/** What is known of a tag after these tries, each with what the registry answered; no answer where it never came. */
function after(...tries: readonly (TagWrite['result'] | undefined)[]): readonly [string, boolean] {
  const ledger = new Ledger({ repositories: [{ repository: AT.repository, changes: [STEP.change] }] });
  for (const result of tries) {
    ledger.sending(STEP);
    if (result !== undefined) ledger.answered(STEP, result);
  }
  const entry = { repository: AT.repository, tag: VERSION.tag, before: null, after: AFTER };
  return [ledger.progress(AT.repository, VERSION.tag), ledger.isDoubtful(entry)];
}

it.each([
  ['never sent', [], ['unsent', false]],
  ['sent, and not answered', [undefined], ['sent', true]],
  ['taken', ['written'], ['taken', false]],
  ['failed', ['failed'], ['failed', true]],
  ['refused', ['immutable'], ['unsent', false]],
  ['taken once and then failed', ['written', 'failed'], ['taken', false]],
  ['taken once and then refused', ['written', 'immutable'], ['taken', false]],
  ['taken once and then sent without an answer', ['written', undefined], ['taken', false]],
  ['failed and then taken', ['failed', 'written'], ['taken', false]],
] as const)('a write that was %s', (_what, tries, known) => {
  expect(after(...tries)).toEqual(known);
});

describe('what the report is told', () => {
  const MAIN = intent('main', 'branch', mutable());
  const KEPT: Change = {
    tag: tagOf('kept'),
    intent: intent('kept', 'raw', mutable()),
    action: 'keep',
    before: AFTER,
    after: AFTER,
    reason: 'kept',
  };
  const MOVE: Change = { tag: MAIN.tag, intent: MAIN, action: 'move', before: OLD_DIGEST, after: AFTER, reason: 'moves' };
  const GONE: Change = {
    tag: tagOf('gone'),
    intent: intent('gone', 'raw', mutable()),
    action: 'delete',
    before: AFTER,
    after: null,
    reason: 'goes',
  };
  const ledgerOf = (...changes: readonly Change[]) => new Ledger({ repositories: [{ repository: AT.repository, changes }] });
  const entryOf = ({ tag, before, after }: Change): JournalEntry => ({
    repository: AT.repository,
    tag,
    before: before === null ? null : { digest: before, mediaType: 'x' },
    after,
  });
  const first = (ledger: Ledger) => ledger.applied().repositories[0]?.changes[0];

  it('of what is planned: tags that get a ModelKit', () => {
    const ledger = ledgerOf(KEPT, MOVE, GONE, STEP.change);
    expect(ledger.planned.map(({ tag, to }) => [tag, to])).toEqual([
      ['main', AFTER],
      ['v1.0.0', AFTER],
    ]);
    expect(ledger.soFar(AT.repository)).toEqual([KEPT, MOVE, GONE, STEP.change]);
    expect(ledger.soFar(target('two.example/kit').repository)).toEqual([]);
  });

  it('of what names a ModelKit: kept, and written and not taken back', () => {
    const ledger = ledgerOf(KEPT, MOVE, GONE);
    expect(ledger.naming(AT.repository, AFTER)).toEqual(['kept']);
    ledger.done({ target: AT, change: MOVE }, MOVE);
    expect(ledger.naming(AT.repository, AFTER)).toEqual(['kept', 'main']);
    ledger.done({ target: AT, change: MOVE }, { ...MOVE, after: OLD_DIGEST });
    expect([ledger.naming(AT.repository, AFTER), ledger.naming(AT.repository, OLD_DIGEST)]).toEqual([['kept'], ['main']]);
  });

  it.each<readonly [string, TagWrite['result'] | 'no answer' | 'nothing', object]>([
    ['taken', 'written', { action: 'move', after: AFTER, reason: 'taken by the registry, not read back' }],
    ['not sent', 'nothing', { action: 'skip', after: OLD_DIGEST, wanted: AFTER, reason: 'not reached: the run failed before' }],
    [
      'not answered',
      'no answer',
      { action: 'skip', wanted: AFTER, reason: 'the run ended before the registry had said whether it took it' },
    ],
    ['failed', 'failed', { action: 'skip', wanted: AFTER, reason: 'the run ended before the registry had said whether it took it' }],
  ])('of a write that was %s at the end', (_what, result, expected) => {
    const ledger = ledgerOf(MOVE);
    if (result !== 'nothing') ledger.sending({ target: AT, change: MOVE });
    if (result !== 'nothing' && result !== 'no answer') ledger.answered({ target: AT, change: MOVE }, result);
    expect(first(ledger)).toMatchObject(expected);
  });

  it('of what was not reached: what is kept stays, and a removal wants nothing', () => {
    const [kept, gone] = ledgerOf(KEPT, GONE).applied().repositories[0]?.changes ?? [];
    expect(kept).toEqual(KEPT);
    expect(gone).toEqual({ ...GONE, action: 'skip', after: AFTER, reason: 'not reached: the run failed before' });
  });

  it.each<readonly [string, Change, Partial<PutBack>, object, object | undefined]>([
    [
      'untouched',
      MOVE,
      { result: 'untouched' },
      { action: 'skip', wanted: AFTER, reason: 'not reached: the run failed before' },
      undefined,
    ],
    ['restored', MOVE, { result: 'restored' }, { action: 'restore', after: OLD_DIGEST, wanted: AFTER, reason: 'why' }, undefined],
    ['restored from a removal', GONE, { result: 'restored' }, { action: 'restore', after: AFTER, reason: 'why' }, undefined],
    ['foreign', MOVE, { result: 'foreign', actual: FOREIGN_DIGEST }, { action: 'skip', after: FOREIGN_DIGEST, wanted: AFTER }, undefined],
    ['foreign and gone', MOVE, { result: 'foreign', actual: null }, { action: 'skip', after: null, wanted: AFTER }, undefined],
    ['left', MOVE, { result: 'left', actual: AFTER }, { action: 'move', after: AFTER, reason: 'why' }, undefined],
    [
      'unrestored',
      MOVE,
      { result: 'unrestored', actual: AFTER },
      { action: 'move', after: AFTER, reason: 'could not be put back: why' },
      { tag: 'main', before: OLD_DIGEST, actual: AFTER, why: 'why' },
    ],
    [
      'unrestored, and gone',
      MOVE,
      { result: 'unrestored', actual: null },
      { action: 'move', after: null },
      { tag: 'main', before: OLD_DIGEST, actual: null, why: 'why' },
    ],
    [
      'unrestored, and not to be read',
      STEP.change,
      { result: 'unrestored', actual: undefined },
      { action: 'create', after: AFTER },
      { tag: 'v1.0.0', before: null, why: 'why' },
    ],
    ['a neighbour that is there', KEPT, { result: 'restored' }, { action: 'keep', reason: 'kept' }, undefined],
    [
      'a neighbour that is lost',
      KEPT,
      { result: 'unrestored', actual: null },
      { action: 'keep', reason: 'kept' },
      { tag: 'kept', before: AFTER, actual: null, why: 'why' },
    ],
    [
      'a neighbour that cannot be read',
      KEPT,
      { result: 'unrestored', actual: undefined },
      { action: 'keep', reason: 'kept' },
      { tag: 'kept', before: AFTER, why: 'why' },
    ],
  ])('of a tag that is %s', (_what, change, result, shown, told) => {
    const ledger = ledgerOf(change);
    const unrestored = ledger.undone({
      entry: entryOf(change),
      actual: undefined,
      why: 'why',
      again: false,
      result: 'untouched',
      ...result,
    });
    expect(unrestored).toEqual(told === undefined ? undefined : { repository: AT.repository, ...told });
    expect(first(ledger)).toMatchObject(shown);
    expect(first(ledger)?.wanted).toBe('wanted' in shown ? shown.wanted : undefined);
  });

  it('of a tag that this run knows nothing of: nothing', () => {
    const result: PutBack = { entry: entryOf(MOVE), result: 'unrestored', actual: null, why: '', again: false };
    expect(ledgerOf().undone(result)).toBeUndefined();
  });

  it.each<readonly [string, (ledger: Ledger) => void, boolean]>([
    ['nothing', () => undefined, false],
    [
      'a blob that was there',
      (ledger) => {
        ledger.sent.note(AT.repository, BLOB, 'present');
      },
      false,
    ],
    [
      'a blob',
      (ledger) => {
        ledger.sent.note(AT.repository, BLOB, 'uploaded');
      },
      true,
    ],
    [
      'a mounted blob',
      (ledger) => {
        ledger.sent.note(AT.repository, BLOB, 'mounted');
      },
      true,
    ],
    [
      'a manifest',
      (ledger) => {
        ledger.manifestStored();
      },
      true,
    ],
    [
      'a tag',
      (ledger) => {
        ledger.done({ target: AT, change: MOVE }, MOVE);
      },
      true,
    ],
    [
      'a tag that was put back',
      (ledger) => {
        ledger.done({ target: AT, change: MOVE }, { ...MOVE, action: 'restore' });
      },
      false,
    ],
  ])('of a run that wrote %s', (_what, write, pushed) => {
    const ledger = ledgerOf(MOVE);
    write(ledger);
    expect(ledger.applied().pushed).toBe(pushed);
  });

  it('of blobs: each once, as sent where it was sent', () => {
    const ledger = ledgerOf(MOVE);
    const other = { ...BLOB, digest: OLD_DIGEST, size: 5 };
    for (const result of ['present', 'uploaded', 'present', 'mounted'] as const) ledger.sent.note(AT.repository, BLOB, result);
    ledger.sent.note(AT.repository, other, 'mounted');
    ledger.sent.note(AT.repository, other, 'present');
    expect(ledger.applied().repositories[0]?.blobs).toEqual({ uploaded: 1, present: 0, mounted: 1, bytes: 7 });
    expect([ledger.sent.isSent(BLOB.digest), ledger.sent.isSent(other.digest), ledger.sent.isSent(FOREIGN_DIGEST)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
