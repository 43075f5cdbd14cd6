import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GitRepositoryFixture } from '../support/git-repository.js';
import type { Disposables } from '../support/disposable.js';

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
  name: demo-chat
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
