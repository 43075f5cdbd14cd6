import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { DOCKER_REGISTRY_ACCOUNT } from '../support/docker-registry.js';
import { peerTest } from '../support/peers.js';
import { runAction, type RunResult } from '../support/runner.js';
import { errorsOf, kitRepository, pushOf } from './kits.js';
import { jsonOf, actionsOf } from './outcome.js';
import { startDockerRegistry, startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** The build job: no login, no registry; what it leaves is a directory that the workflow uploads as an artifact. */
async function build(): Promise<{ readonly built: RunResult; readonly artifact: string; readonly commit: string }> {
  const { source, commit } = await kitRepository(disposables);
  const layout = join(await disposables.directory('build'), 'modelkit');
  const built = await runAction({
    workspace: source.directory,
    inputs: { repository: `oci-layout:${layout}` },
    event: pushOf('refs/tags/v1.0.0', commit),
  });
  expect([built.code, errorsOf(built)]).toEqual([0, []]);
  // Another machine: nothing but the files of the artifact arrives, in an empty workspace.
  const artifact = await disposables.directory('release');
  cpSync(layout, join(artifact, 'modelkit'), { recursive: true });
  return { built, artifact, commit };
}

function releaseJob(artifact: string, commit: string, inputs: Record<string, string>): Promise<RunResult> {
  return runAction({
    workspace: artifact,
    inputs: { mode: 'promote', source: 'oci-layout:modelkit', tags: 'type=content\ntype=ref,event=tag\ntype=sha,format=long', ...inputs },
    event: pushOf('refs/tags/v1.0.0', commit),
  });
}

const ACCOUNT = { username: 'publisher', password: 'correct horse' };

describe('a build job without rights and a release job with them', () => {
  it('publish the same digest under the tags that one job would have given', async () => {
    const { built, artifact, commit } = await build();
    const registry = disposables.use(await startRegistry({ auth: { kind: 'basic', users: { [ACCOUNT.username]: ACCOUNT.password } } }));
    const inputs = { repository: `${registry.host}/acme/demo`, ...ACCOUNT };
    const run = await releaseJob(artifact, commit, inputs);
    expect([run.code, errorsOf(run), run.outputs['digest']]).toEqual([0, [], built.outputs['digest']]);
    expect(actionsOf(run)).toEqual({
      'v1.0.0': 'create',
      'sales-data-2023': 'create',
      '2k-chat-fp32': 'create',
      [`sha-${commit}`]: 'create',
      latest: 'create',
    });
    expect(Object.fromEntries(registry.tags('acme/demo'))).toEqual(
      Object.fromEntries(
        ['v1.0.0', 'sales-data-2023', '2k-chat-fp32', `sha-${commit}`, 'latest'].map((tag) => [tag, built.outputs['digest']]),
      ),
    );
    expect(jsonOf(run).repositories[0]?.blobs).toMatchObject({ uploaded: 4, present: 0 });
    const again = await releaseJob(artifact, commit, inputs);
    expect([again.code, again.outputs['pushed']]).toEqual([0, 'false']);
  });

  it('gives no commit tag of a commit that the layout does not show', async () => {
    const { artifact } = await build();
    const registry = disposables.use(await startRegistry());
    const run = await releaseJob(artifact, 'f'.repeat(40), { repository: `${registry.host}/acme/demo`, tags: 'type=raw,value=v1' });
    expect([run.code, [...registry.tags('acme/demo').keys()]]).toEqual([0, ['v1']]);
  });

  it('refuses an artifact that was changed on the way', async () => {
    const { artifact, commit } = await build();
    const blobs = join(artifact, 'modelkit', 'blobs', 'sha256');
    const [model] = readdirSync(blobs).filter((file) => statSync(join(blobs, file)).size > 5000);
    writeFileSync(join(blobs, model ?? ''), readFileSync(join(blobs, model ?? '')).fill(1, 700, 701));
    const registry = disposables.use(await startRegistry());
    const run = await releaseJob(artifact, commit, { repository: `${registry.host}/acme/demo` });
    expect([run.code, registry.tags('acme/demo').size]).toEqual([1, 0]);
    expect(registry.log.manifestPuts).toEqual([]);
  });

  peerTest('docker-registry', 'work with a registry that asks for a login', async () => {
    const { built, artifact, commit } = await build();
    const real = disposables.use(await startDockerRegistry({ htpasswd: true }));
    const inputs = { repository: `${real.host}/acme/demo` };
    const without = await releaseJob(artifact, commit, inputs);
    expect(without.code).toBe(1);
    const run = await releaseJob(artifact, commit, { ...inputs, ...DOCKER_REGISTRY_ACCOUNT });
    expect([run.code, errorsOf(run), run.outputs['digest']]).toEqual([0, [], built.outputs['digest']]);
  });
});
