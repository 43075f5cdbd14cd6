import { describe, expect, it } from '@jest/globals';
import type { Step } from '../../src/transaction/ledger.js';
import { batchesOf } from '../../src/transaction/batches.js';
import { immutable, intent } from './world/intents.js';
import { kit } from './world/kit.js';
import { target } from './world/scene.js';

const AT = target();
const KITS = Array.from({ length: 130 }, (_, index) => kit({ model: `weights ${index}` }));
const MANIFESTS = new Map(KITS.map(({ manifest }) => [manifest.descriptor.digest, manifest]));

/** One ModelKit a number, with so many new tags. */
function stepsOf(sizes: readonly number[]): readonly Step[] {
  return sizes.flatMap((size, index) =>
    Array.from({ length: size }, (_, tag): Step => {
      const wanted = intent(`k${index}-${tag}`, 'version', immutable());
      const after = KITS[index]?.manifest.descriptor.digest ?? null;
      return { target: AT, change: { tag: wanted.tag, intent: wanted, action: 'create', before: null, after, reason: '' } };
    }),
  );
}

describe('batches of tags', () => {
  it.each<readonly [string, readonly number[], readonly (readonly number[])[]]>([
    ['none', [], []],
    ['64 of one ModelKit together', [64], [[64]]],
    ['130 ModelKits by 64', Array<number>(130).fill(1), [Array<number>(64).fill(1), Array<number>(64).fill(1), [1, 1]]],
    ['a ModelKit that does not fit whole into the next', [40, 30, 20, 14], [[40], [30, 20, 14]]],
    ['more than fit, in whole requests of 40', [200, 1], [[80], [80], [40, 1]]],
  ])('hold %s', (_, sizes, expected) => {
    const steps = stepsOf(sizes);
    const batches = batchesOf(steps, MANIFESTS);
    expect(batches.map((batch) => batch.map((group) => group.steps.length))).toEqual(expected);
    expect(batches.flatMap((batch) => batch.flatMap((group) => group.steps))).toEqual(steps);
  });
});
