import { expect, it } from '@jest/globals';
import type { TagWrite } from '../../src/oci/index.js';
import { Ledger, type Step } from '../../src/transaction/ledger.js';
import { immutable, intent } from './world/intents.js';
import { NEW, target } from './world/scene.js';

const AT = target();
const VERSION = intent('v1.0.0', 'version', immutable());
const AFTER = NEW.manifest.descriptor.digest;
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
