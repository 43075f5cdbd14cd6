import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { it } from '@jest/globals';

/** Independent programs that tests compare with. */
export type Peer = 'docker-registry' | 'skopeo' | 'kit' | 'git' | 'tar' | 'openssl' | 'nginx';

/** Cannot be installed everywhere, so not even `PEERS=required` asks for them. */
const OPTIONAL: readonly Peer[] = ['kit'];

/** Path of a program on the PATH, or undefined. */
export function peer(name: Peer, path = process.env['PATH'] ?? ''): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const candidates = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
  return candidates.find(isProgram);
}

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
  const plan = planPeers(typeof names === 'string' ? [names] : names, process.env['PEERS']);
  if (plan.plan === 'run') {
    it(title, test, timeoutMs);
    return;
  }
  const missing = plan.missing.join(' and ');
  it(`SKIPPED, ${missing} not installed: ${title}`, () => {
    if (plan.plan === 'fail') throw new Error(`${missing} is not installed, and PEERS=required asks for it.`);
    process.stderr.write(`SKIPPED: ${missing} is not installed: ${title}\n`);
  });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
