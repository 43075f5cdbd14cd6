import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ggufFile, matrixOf } from '../model/support/gguf-file.js';
import { Disposables } from '../support/disposable.js';
import type { GitRepositoryFixture } from '../support/git-repository.js';
import { peerTest } from '../support/peers.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { errorsOf, kitRepository, linesOf, pushOf } from './kits.js';
import { startDockerRegistry, startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

let registry: LoopbackRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.stop());

/** Name of the quantization, ggml's number of its file type (`general.file_type`) and of its tensor type. */
const QUANTIZATIONS = [
  ['q8_0', 7, 8],
  ['q4_K_M', 15, 12],
  ['q6_K', 18, 14],
  ['fp16', 1, 1],
] as const;

/** One repository with a Kitfile and weights for each job of the matrix. */
async function matrixRepository(): Promise<{ source: GitRepositoryFixture; commit: string }> {
  const files: Record<string, string | Buffer> = {};
  for (const [name, fileType, tensorType] of QUANTIZATIONS) {
    const { bytes } = ggufFile(
      { 'general.architecture': 'llama', 'general.name': 'Demo Chat', 'general.file_type': fileType },
      { tensors: matrixOf(2_000_000, tensorType) },
    );
    files[`demo-2m-chat.${name}.gguf`] = Buffer.from(bytes);
    files[`Kitfile.${name}`] =
      `manifestVersion: 1.0.0\npackage:\n  name: demo\nmodel:\n  name: demo-chat\n  path: demo-2m-chat.${name}.gguf\n`;
  }
  return kitRepository(disposables, files);
}

/** The four jobs, side by side; `latest` belongs to one variant (`onlatest=true` gives every variant its own). */
function jobs(
  directory: string,
  repository: string,
  event: ReturnType<typeof pushOf>,
  inputs: Record<string, string> = {},
): Promise<RunResult[]> {
  return Promise.all(
    QUANTIZATIONS.map(([name]) =>
      runAction({
        workspace: directory,
        inputs: { repository, file: `Kitfile.${name}`, flavor: 'suffix=-{{model.quantization}},onlatest=true', ...inputs },
        event,
      }),
    ),
  );
}

async function tagsAfter(run: (event: ReturnType<typeof pushOf>, inputs?: Record<string, string>) => Promise<RunResult[]>, commit: string) {
  const pushes = await run(pushOf('refs/heads/main', commit));
  const tags = await run(pushOf('refs/tags/v1.2.0', commit));
  return { pushes, tags };
}

describe('four quantizations in four jobs', () => {
  it('publish side by side: each has content, commit, branch, version and latest tags of its own', async () => {
    const { source, commit } = await matrixRepository();
    const repository = `${registry.host}/acme/matrix`;
    const { pushes, tags } = await tagsAfter((event) => jobs(source.directory, repository, event), commit);
    expect([...pushes, ...tags].map((run) => [run.code, errorsOf(run)])).toEqual(Array.from({ length: 8 }, () => [0, []]));
    const digests = pushes.map((run) => run.outputs['digest'] ?? '');
    expect(new Set(digests).size).toBe(4);
    expect(tags.map((run) => run.outputs['digest'])).toEqual(digests);
    const wanted = QUANTIZATIONS.flatMap(([name], index) =>
      [`2m-chat-${name}`, `sha-${commit}-${name}`, `main-${name}`, `v1.2.0-${name}`, `latest-${name}`].map((tag) => [tag, digests[index]]),
    );
    expect(Object.fromEntries(registry.tags('acme/matrix'))).toEqual(Object.fromEntries(wanted));
  });

  it('move latest of each variant by its own versions only', async () => {
    const { source, commit } = await matrixRepository();
    const repository = `${registry.host}/acme/variants`;
    // The variant q8_0 is ahead; the others follow with a version that is lower than its, and higher than their own.
    const ahead = registry.putArtifact('acme/variants', 'ahead', 'v2.0.0-q8_0', 'latest-q8_0');
    const behind = registry.putArtifact('acme/variants', 'behind', 'v1.0.0-q6_K', 'latest-q6_K');
    const runs = await jobs(source.directory, repository, pushOf('refs/tags/v1.2.0', commit));
    expect(runs.map((run) => run.code)).toEqual([0, 0, 0, 0]);
    expect(registry.tags('acme/variants').get('latest-q8_0')).toBe(ahead);
    expect(registry.tags('acme/variants').get('latest-q6_K')).toBe(runs[2]?.outputs['digest']);
    expect(behind).not.toBe(runs[2]?.outputs['digest']);
  });

  it('find each its own ModelKit again for a git tag, weights there or gone', async () => {
    const { source, commit } = await matrixRepository();
    const repository = `${registry.host}/acme/again`;
    const pushes = await jobs(source.directory, repository, pushOf('refs/heads/main', commit));
    const digests = pushes.map((run) => run.outputs['digest']);
    for (const [name] of QUANTIZATIONS) rmSync(join(source.directory, `demo-2m-chat.${name}.gguf`));
    const runs = await jobs(source.directory, repository, pushOf('refs/tags/v1.0.0', commit), { reuse: 'require' });
    expect(runs.map((run) => [run.code, run.outputs['digest']])).toEqual(digests.map((digest) => [0, digest]));
    expect(runs.map((run) => linesOf(run, 'tag-names').includes('v1.0.0-q8_0'))).toEqual([true, false, false, false]);

    // Without any file nothing tells which of the four is meant.
    for (const [name] of QUANTIZATIONS) rmSync(join(source.directory, `Kitfile.${name}`));
    const [bare] = await jobs(source.directory, repository, pushOf('refs/tags/v1.1.0', commit));
    expect([bare?.code, errorsOf(bare ?? { commands: [] }).join('\n')]).toEqual([1, expect.stringContaining('4 ModelKits of commit')]);
  });
});

describe('on docker-registry', () => {
  peerTest('docker-registry', 'four jobs at once leave every tag on its own ModelKit', async () => {
    const real = disposables.use(await startDockerRegistry());
    const { source, commit } = await matrixRepository();
    const runs = await jobs(source.directory, `${real.host}/acme/matrix`, pushOf('refs/tags/v1.2.0', commit));
    expect(runs.map((run) => [run.code, errorsOf(run)])).toEqual(Array.from({ length: 4 }, () => [0, []]));
    for (const [index, [name]] of QUANTIZATIONS.entries()) {
      const found = await fetch(`${real.url}/v2/acme/matrix/manifests/latest-${name}`, {
        method: 'HEAD',
        headers: { accept: 'application/vnd.oci.image.manifest.v1+json' },
      });
      expect(found.headers.get('docker-content-digest')).toBe(runs[index]?.outputs['digest']);
    }
  });
});
