import { describe, expect, it } from '@jest/globals';
import { Failure, someOf } from '../../src/failure.js';
import { placeholderOf } from '../../src/oci/index.js';
import { awaitTag, holds, look, untilOne } from '../../src/transaction/look.js';
import { asFailure, failureOf, problemOf } from '../../src/transaction/failures.js';
import { refusedByRegistry, refusedChange, takenMeanwhile, writeFailed } from '../../src/transaction/write-problems.js';
import type { Change } from '../../src/transaction/index.js';
import { tagOf } from '../support/artifacts.js';
import { intent, mutable } from './world/intents.js';
import { virtualPorts } from './world/ports.js';
import { FOREIGN, FOREIGN_DIGEST, NEW, NEW_DIGEST, OLD, OLD_DIGEST, seeded, target } from './world/scene.js';

const MAIN = tagOf('main');
const DOWN = new Failure({ code: 'HTTP_503', message: 'It answers 503.', hint: 'Wait.' });
const PROBLEM = { code: 'HTTP_503', message: 'It answers 503.', hint: 'Wait.' };

async function half() {
  const at = await seeded(OLD, []);
  const placeholder = placeholderOf(MAIN);
  at.state.manifests.set(placeholder.descriptor.digest, placeholder);
  at.state.tags.set(MAIN, placeholder.descriptor.digest);
  return { at, digest: placeholder.descriptor.digest };
}

describe('one look at a tag', () => {
  it.each([
    ['what is wanted', NEW, NEW_DIGEST, OLD_DIGEST, { shows: 'wanted' }],
    ['what it was', OLD, NEW_DIGEST, OLD_DIGEST, { shows: 'old', digest: OLD_DIGEST }],
    ['something else', FOREIGN, NEW_DIGEST, OLD_DIGEST, { shows: 'foreign', digest: FOREIGN_DIGEST }],
    ['something, and shall be gone', FOREIGN, null, OLD_DIGEST, { shows: 'foreign', digest: FOREIGN_DIGEST }],
    ['something, and was absent', FOREIGN, NEW_DIGEST, null, { shows: 'foreign', digest: FOREIGN_DIGEST }],
  ] as const)('that shows %s', async (_what, kit, wanted, old, expected) => {
    expect(await look(await seeded(kit, ['main']), MAIN, wanted, old)).toEqual(expected);
  });

  it('that shows nothing', async () => {
    expect(await look(target(), MAIN, NEW_DIGEST, OLD_DIGEST)).toEqual({ shows: 'old', digest: null });
    expect(await look(target(), MAIN, null, OLD_DIGEST)).toEqual({ shows: 'wanted' });
    expect(await holds(target(), MAIN)).toBeNull();
  });

  it('that shows a removal that broke off: nothing is behind it', async () => {
    const { at, digest } = await half();
    expect(await look(at, MAIN, NEW_DIGEST, OLD_DIGEST)).toEqual({ shows: 'old', digest });
    expect(await holds(at, MAIN)).toBeNull();
    expect(await holds(await seeded(OLD, ['main']), MAIN)).toBe(OLD_DIGEST);
  });

  it('that is not answered', async () => {
    const at = target('one.example/kit', { faults: [{ method: 'resolve', when: 'before', failure: DOWN }] });
    expect(await look(at, MAIN, NEW_DIGEST, OLD_DIGEST)).toEqual({ shows: 'unreadable', problem: PROBLEM });
    await expect(holds(at, MAIN)).rejects.toBe(DOWN);
  });
});

describe('patience', () => {
  /** Waits between the looks at a tag that shows the new ModelKit from look `from` on. */
  async function waits(from: number, deadline?: number) {
    const slept: number[] = [];
    const ports = virtualPorts((ms) => slept.push(ms));
    const at = await seeded(OLD, ['main']);
    await at.seed(NEW);
    let looks = 0;
    const late = {
      ...at,
      resolve: (...call: Parameters<typeof at.resolve>) => {
        if (++looks === from) at.state.tags.set(MAIN, NEW_DIGEST);
        return at.resolve(...call);
      },
    };
    const shown = await awaitTag(late, MAIN, NEW_DIGEST, OLD_DIGEST, ports.clock, deadline === undefined ? undefined : { deadline });
    return [shown.shows, slept];
  }

  it('grows from half a second to five, and is over after thirty', async () => {
    expect(await waits(1)).toEqual(['wanted', []]);
    expect(await waits(3)).toEqual(['wanted', [500, 1000]]);
    expect(await waits(100)).toEqual(['old', [500, 1000, 2000, 4000, 5000, 5000, 5000, 5000, 2500]]);
    expect(await waits(100, 1700)).toEqual(['old', [500, 1000, 200]]);
    expect(await waits(100, 0)).toEqual(['old', []]);
    expect(await waits(100, 60_000)).toEqual(await waits(100));
  });

  it('is not for what somebody else wrote, and goes on where a look is not answered', async () => {
    const ports = virtualPorts();
    const foreign = await seeded(FOREIGN, ['main']);
    expect((await awaitTag(foreign, MAIN, NEW_DIGEST, OLD_DIGEST, ports.clock)).shows).toBe('foreign');
    expect([ports.clock.monotonic(), foreign.journal.length]).toEqual([0, 1]);
    const slow = await seeded(NEW, ['main'], { faults: [{ method: 'resolve', nth: 1, when: 'before', failure: DOWN }] });
    expect((await awaitTag(slow, MAIN, NEW_DIGEST, OLD_DIGEST, ports.clock)).shows).toBe('wanted');
  });
});

describe('checks of many', () => {
  it('begin no other after the first that finds a problem', async () => {
    const begun: number[] = [];
    const check = async (one: number) => {
      begun.push(one);
      await Promise.resolve();
      return one === 3 ? PROBLEM : undefined;
    };
    expect(
      await untilOne(
        Array.from({ length: 200 }, (_, index) => index),
        check,
      ),
    ).toEqual([PROBLEM]);
    expect(begun.length).toBeLessThan(100);
    expect(await untilOne([0, 1, 2], check)).toEqual([]);
    expect(await untilOne<number>([], check)).toEqual([]);
  });
});

describe('what is said', () => {
  const BRANCH = intent('main', 'branch', mutable());
  const MOVE: Change = { tag: MAIN, intent: BRANCH, action: 'move', before: OLD_DIGEST, after: NEW_DIGEST, reason: 'moves' };
  const MAKE: Change = { ...MOVE, action: 'create', before: null };
  const at = target();

  it('of a tag that was taken meanwhile', () => {
    const message = (change: Change, now: typeof FOREIGN_DIGEST | null) => takenMeanwhile({ target: at, change }, now).message;
    expect(message(MOVE, FOREIGN_DIGEST)).toContain(
      `one.example/kit:main named ${OLD_DIGEST} when this run planned, and names ${FOREIGN_DIGEST} now`,
    );
    expect(message(MAKE, null)).toContain('one.example/kit:main was absent when this run planned, and is gone now');
  });

  it('of a tag that the registry keeps', () => {
    const said = (change: Change) => refusedByRegistry({ target: at, change }, PROBLEM);
    expect(said(MOVE).message).toContain(
      `shall move to ${NEW_DIGEST}, but the registry's own immutability rule keeps it at ${OLD_DIGEST}: It answers 503.`,
    );
    expect(said(MAKE).message).toContain(`shall be made ${NEW_DIGEST}, but the registry's own immutability rule refuses to create it`);
    expect(said(MOVE).hint).toBe('Wait. That rule is in the settings of the repository; here the tag comes from "type=raw,value=main".');
  });

  it('of a write that failed, or never showed', () => {
    const failed = { tag: MAIN, result: 'failed', problem: PROBLEM } as const;
    const written = { tag: MAIN, result: 'written' } as const;
    const step = { target: at, change: MOVE };
    expect(writeFailed(step, failed, { shows: 'old', digest: null })).toEqual({
      code: 'HTTP_503',
      message: 'one.example/kit:main was not written: It answers 503.',
      hint: 'Wait.',
    });
    const state = (shown: Parameters<typeof writeFailed>[2]) => writeFailed(step, written, shown).message.split('later the tag ')[1];
    expect(state({ shows: 'old', digest: OLD_DIGEST })).toBe(`still names ${OLD_DIGEST}.`);
    expect(state({ shows: 'old', digest: null })).toBe('still is absent.');
    expect(state({ shows: 'unreadable', problem: PROBLEM })).toContain('cannot be read back: It answers 503.');
    expect(writeFailed(step, written, { shows: 'old', digest: null }).message).toContain(
      'took one.example/kit:main twice, but 30 seconds later',
    );
  });

  it('of the tag in the table', () => {
    const because = (code: string) => refusedChange(MOVE, OLD_DIGEST, { ...PROBLEM, code }).reason;
    expect(['TAG_TAKEN_MEANWHILE', 'TAG_KEPT_BY_REGISTRY', 'TAG_NOT_SHOWN', 'HTTP_503'].map(because)).toEqual([
      'somebody else changed it meanwhile',
      'the registry does not let it change',
      'the registry took it, and does not show it',
      'could not be written',
    ]);
    expect(refusedChange(MOVE, FOREIGN_DIGEST, PROBLEM)).toMatchObject({
      action: 'refuse',
      after: FOREIGN_DIGEST,
      wanted: NEW_DIGEST,
      remark: { level: 'error' },
    });
    expect(refusedChange({ ...MOVE, after: null }, OLD_DIGEST, PROBLEM)).not.toHaveProperty('wanted');
  });

  it('of what was thrown: its own words where it has them', () => {
    expect(problemOf(DOWN, 'TAG_LOST', 'hint')).toEqual(PROBLEM);
    expect(problemOf(new Error('a\u001b[1mb'), 'TAG_LOST', 'hint')).toMatchObject({ code: 'TAG_LOST', hint: 'hint' });
    expect(asFailure(DOWN, 'TAG_LOST', 'hint')).toBe(DOWN);
    const cause = new Error('broken');
    expect(asFailure(cause, 'TAG_LOST', 'hint')).toMatchObject({ code: 'TAG_LOST', message: 'broken', hint: 'hint', cause });
    expect(failureOf([])).toBeUndefined();
    expect(failureOf([PROBLEM, PROBLEM], cause)).toMatchObject({ code: 'HTTP_503', problems: [PROBLEM, PROBLEM], cause });
  });

  it('of many: ten, and how many more', () => {
    const names = Array.from({ length: 11 }, (_, index) => `t${index}`);
    expect(someOf(names.slice(0, 10))).toBe('t0, t1, t2, t3, t4, t5, t6, t7, t8, t9');
    expect(someOf(names)).toBe('t0, t1, t2, t3, t4, t5, t6, t7, t8, t9 and 1 more');
  });
});
