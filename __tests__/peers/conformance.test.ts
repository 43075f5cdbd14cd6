import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect } from '@jest/globals';
import { parse } from 'yaml';
import { Disposables } from '../support/disposable.js';
import { startDockerRegistry } from '../support/docker-registry.js';
import { peer, peerTest } from '../support/peers.js';
import { startRegistry } from '../support/registry/index.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** Everything of the specification, with what is off by default. */
const WHOLE = { OCI_API_BLOBS_UPLOAD_CANCEL: 'true', OCI_API_BLOBS_DIGEST_HEADER: 'true', OCI_API_MANIFESTS_DIGEST_HEADER: 'true' };
/** Without what distribution 3 does not do: other algorithms than sha256, layers that are not there, referrers. */
const AS_DISTRIBUTION = {
  ...WHOLE,
  ...Object.fromEntries(
    ['DATA_SHA512', 'DATA_NONDISTRIBUTABLE', 'API_REFERRER', 'DATA_SUBJECT', 'DATA_SUBJECT_MISSING', 'DATA_SUBJECT_LIST'].map((name) => [
      `OCI_${name}`,
      'false',
    ]),
  ),
};

interface Verdict {
  readonly passed: number;
  /** What is not as the specification wants it. */
  readonly failed: readonly string[];
}

/** The conformance program of the distribution specification against a registry on loopback. */
async function judge(host: string, switches: Readonly<Record<string, string>>): Promise<Verdict> {
  const folder = await disposables.directory('conformance');
  const env = { OCI_REGISTRY: host, OCI_TLS: 'disabled', OCI_RESULTS_DIR: folder, ...switches };
  // It exits 1 when something failed; the report says what.
  await promisify(execFile)(peer('conformance') ?? '', [], { cwd: folder, env, maxBuffer: 2 ** 26 }).catch(() => undefined);
  const said = parse(await readFile(join(folder, 'results.yaml'), 'utf8')) as {
    readonly apis: Readonly<Record<string, string>>;
    readonly data: Readonly<Record<string, string>>;
  };
  const results = Object.entries({ ...said.apis, ...said.data });
  return {
    passed: results.filter(([, result]) => result === 'Pass').length,
    failed: results.filter(([, result]) => !['Pass', 'Skip', 'Disabled', 'Unknown'].includes(result)).map(([name]) => name),
  };
}

describe('the OCI conformance program', () => {
  peerTest(
    ['conformance', 'distribution'],
    'finds nothing wrong with the loopback registry where it finds nothing wrong with distribution',
    async () => {
      const real = disposables.use(await startDockerRegistry({ program: 'distribution' }));
      const own = disposables.use(await startRegistry());
      const verdict = await judge(real.host, AS_DISTRIBUTION);
      expect(verdict.failed).toEqual([]);
      expect(verdict.passed).toBeGreaterThan(30);
      expect((await judge(own.host, AS_DISTRIBUTION)).failed).toEqual([]);
    },
  );

  peerTest('conformance', 'finds nothing wrong with the loopback registry with sha512, referrers and all the rest', async () => {
    const own = disposables.use(await startRegistry());
    const { passed, failed } = await judge(own.host, WHOLE);
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(40);
  });
});
