import { describe, it } from '@jest/globals';
import { peer, type Peer } from './programs.js';

export { peer, type Peer } from './programs.js';

/** Cannot be installed everywhere, so not even `PEERS=required` asks for them. */
const OPTIONAL: readonly Peer[] = ['kit'];

/** What a test with these peers does here. */
export type PeerPlan = { readonly plan: 'run' } | { readonly plan: 'skip' | 'fail'; readonly missing: readonly Peer[] };

/** `required`: the value of PEERS. A missing program skips the test, or fails it when PEERS is `required`; `kit` only ever skips. */
export function planPeers(names: readonly Peer[], required: string | undefined, path?: string): PeerPlan {
  const missing = names.filter((name) => peer(name, path) === undefined);
  if (missing.length === 0) return { plan: 'run' };
  return { plan: required === 'required' && missing.some((name) => !OPTIONAL.includes(name)) ? 'fail' : 'skip', missing };
}

/**
 * A test that needs programs which may not be installed. Without them its title says so and one line is printed;
 * with `PEERS=required` it fails instead.
 */
export function peerTest(names: Peer | readonly Peer[], title: string, test: () => Promise<void> | void, timeoutMs?: number): void {
  if (planned(names, title)) it(title, test, timeoutMs);
}

/** A group of tests that needs programs, with its own set-up, as `peerTest`. */
export function peerDescribe(names: Peer | readonly Peer[], title: string, tests: () => void): void {
  if (planned(names, title)) describe(title, tests);
}

function planned(names: Peer | readonly Peer[], title: string): boolean {
  const plan = planPeers(typeof names === 'string' ? [names] : names, process.env['PEERS']);
  if (plan.plan === 'run') return true;
  const missing = plan.missing.join(' and ');
  it(`SKIPPED, ${missing} not installed: ${title}`, () => {
    if (plan.plan === 'fail') throw new Error(`${missing} is not installed (npm run peers), and PEERS=required asks for it.`);
    process.stderr.write(`SKIPPED: ${missing} is not installed: ${title}\n`);
  });
  return false;
}
