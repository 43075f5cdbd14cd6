import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GitRepositoryFixture } from '../support/git-repository.js';
import type { Disposables } from '../support/disposable.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { runAction } from '../support/runner.js';
import { jsonOf, type JsonResult } from './outcome.js';
import { startRegistry } from './servers.js';

/** A safetensors file with one F32 tensor: the smallest real model. `seed` makes different weights. */
export function safetensors(seed = 0, shape: readonly number[] = [40, 50]): Buffer {
  const count = shape.reduce((a, b) => a * b, 1);
  const weights = Buffer.alloc(count * 4);
  for (let at = 0; at < count; at += 1) weights.writeFloatLE(Math.sin(at + seed), at * 4);
  const header = Buffer.from(JSON.stringify({ weight: { dtype: 'F32', shape, data_offsets: [0, weights.length] } }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, weights]);
}

export const KITFILE = `manifestVersion: 1.0.0
package:
  name: demo
model:
  name: llama-chat
  path: model.safetensors
datasets:
  - name: sales-data-2023
    path: data/sales.csv
docs:
  - path: README.md
`;

export const FILES: Readonly<Record<string, string | Buffer>> = {
  Kitfile: KITFILE,
  'model.safetensors': safetensors(),
  'data/sales.csv': 'month,sales\n1,10\n',
  'README.md': '# demo\n',
};

export function writeFiles(directory: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, 0o644);
  }
}

/** A git repository that holds a kit, with one commit. */
export async function kitRepository(
  disposables: Disposables,
  files: Readonly<Record<string, string | Buffer>> = FILES,
): Promise<{ readonly source: GitRepositoryFixture; readonly commit: string }> {
  const source = await GitRepositoryFixture.create(disposables);
  writeFiles(source.directory, files);
  return { source, commit: source.commit('first') };
}

/** The push event of a ref, as the runner gives it. */
export function pushOf(
  ref: string,
  sha: string,
  more: Readonly<Record<string, unknown>> = {},
): { name: string; ref: string; sha: string; payload: object } {
  return { name: 'push', ref, sha, payload: { ref, after: sha, repository: { default_branch: 'main' }, ...more } };
}

/** Lines of a multi-line output, sorted. */
export function linesOf(run: { readonly outputs: Readonly<Record<string, string>> }, output: string): readonly string[] {
  const text = run.outputs[output] ?? '';
  return text === '' ? [] : text.split('\n').sort();
}

/** Codes of the error annotations, as they stand in brackets or in front of the message. */
export function errorsOf(run: { readonly commands: readonly { readonly name: string; readonly message: string }[] }): readonly string[] {
  return run.commands.filter(({ name }) => name === 'error').map(({ message }) => message);
}

/** Requests that put something into a registry, as `METHOD operation`; opening an upload to prove the right to push puts nothing. */
export function putsOf(registry: LoopbackRegistry): readonly string[] {
  return registry.log.entries
    .filter(({ method, path }) => method === 'PUT' || method === 'PATCH' || (method === 'POST' && path.includes('mount=')))
    .map(({ method, operation }) => `${method} ${operation}`);
}

/** The ModelKit with everything that it names into another repository, under the given tags, as another writer would. */
export async function copyModelKit(
  from: LoopbackRegistry,
  repository: string,
  digest: string,
  to: LoopbackRegistry,
  name: string,
  ...tags: readonly string[]
): Promise<void> {
  const stored = from.manifest(repository, digest);
  if (stored === undefined) throw new Error(`${repository} does not hold ${digest}`);
  const { config, layers } = JSON.parse(stored.bytes.toString()) as { config: { digest: string }; layers: { digest: string }[] };
  for (const blob of [config, ...layers]) to.putBlob(name, (await from.blob(repository, blob.digest)) ?? '');
  to.putManifest(name, stored.bytes, stored.mediaType, ...tags);
}

/** A kit that a push to main has published: made once for a file of tests, and copied to where a test needs it. */
export class PublishedKit {
  readonly source: GitRepositoryFixture;
  readonly commit: string;
  readonly digest: string;
  /** The json output of the push. */
  readonly json: JsonResult;
  readonly #registry: LoopbackRegistry;

  private constructor(registry: LoopbackRegistry, source: GitRepositoryFixture, commit: string, json: JsonResult) {
    this.#registry = registry;
    this.source = source;
    this.commit = commit;
    this.digest = json.digest;
    this.json = json;
  }

  static async create(disposables: Disposables): Promise<PublishedKit> {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables);
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/origin` },
      event: pushOf('refs/heads/main', commit),
    });
    if (run.code !== 0) throw new Error(run.log);
    return new PublishedKit(registry, source, commit, jsonOf(run));
  }

  /** As if it had been pushed to that repository; gives a checkout of its own. */
  async into(registry: LoopbackRegistry, name: string): Promise<GitRepositoryFixture> {
    await copyModelKit(this.#registry, 'acme/origin', this.digest, registry, name, ...this.#registry.tags('acme/origin').keys());
    return this.source.clone();
  }
}
