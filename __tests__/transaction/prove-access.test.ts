import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { decide, isIdle, preflight, proveMoves, type ChangeSet } from '../../src/transaction/index.js';
import type { TagIntent } from '../../src/tags/index.js';
import type { MemoryTarget } from '../support/memory-target.js';
import { intent, mutable } from './world/intents.js';
import { virtualPorts } from './world/ports.js';
import { NEW_DIGEST, OLD, OLD_DIGEST, seeded, target } from './world/scene.js';

const MAIN = intent('main', 'branch', mutable());
const NEW_TAG = intent('sha-1', 'commit', mutable());

function proofs(at: MemoryTarget): number {
  return at.journal.filter(({ method }) => method === 'access').length;
}

/** Looks up, decides and proves, as a run does. */
async function play(intents: readonly TagIntent[], to: typeof OLD_DIGEST, at: MemoryTarget): Promise<ChangeSet> {
  const seen = await preflight(intents, [at], { writes: true }, virtualPorts());
  const changes = decide({ assignments: intents.map((one) => ({ intent: one, to })), layers: new Map() }, seen);
  await proveMoves(changes, [at]);
  return changes;
}

describe('the right to push', () => {
  it.each<[string, readonly TagIntent[], typeof OLD_DIGEST, number]>([
    ['is not asked of an unchanged kit', [MAIN], OLD_DIGEST, 0],
    ['is proved for a tag that moves', [MAIN], NEW_DIGEST, 1],
    ['is proved once where a tag is new and another moves', [MAIN, NEW_TAG], NEW_DIGEST, 1],
  ])('%s', async (_title, intents, to, expected) => {
    const at = await seeded(OLD, ['main']);
    const changes = await play(intents, to, at);
    expect([proofs(at), isIdle(changes)]).toEqual([expected, expected === 0]);
  });

  it('stops a move with what is missing', async () => {
    const denied = new Failure({ code: 'DENIED', message: 'no right', hint: 'log in' });
    const at = target('one.example/kit', { faults: [{ method: 'access', when: 'before', failure: denied }] });
    await at.seed(OLD, MAIN.tag);
    await expect(play([MAIN], NEW_DIGEST, at)).rejects.toBe(denied);
  });
});
