import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AUTHORITY } from '../support/certificates.js';
import type { Disposables } from '../support/disposable.js';
import { peer, type Peer } from '../support/peers.js';

/** Runs other programs, with a home of their own and trust in the tests' authority. Each call gives what was said on standard output. */
export type Tools = (name: Peer, ...args: readonly string[]) => Promise<Buffer>;

export async function tools(disposables: Disposables): Promise<Tools> {
  const home = await disposables.directory('home');
  // skopeo and podman take no image without a policy.
  await mkdir(join(home, '.config', 'containers'), { recursive: true });
  await writeFile(join(home, '.config', 'containers', 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}');
  await writeFile(join(home, 'authority.pem'), AUTHORITY.certificate);
  const authority = join(home, 'authority.pem');
  const env = { PATH: process.env['PATH'], HOME: home, SSL_CERT_FILE: authority, REQUESTS_CA_BUNDLE: authority, SSL_CERT_DIR: home };
  return async (name, ...args) => {
    const options = { cwd: home, env, encoding: 'buffer', maxBuffer: 2 ** 26 } as const;
    return (await promisify(execFile)(peer(name) ?? name, [...args], options)).stdout;
  };
}

/** What an image layout holds under a digest, which it must hold unchanged. */
export async function layoutBlob(layout: string, digest: string): Promise<Buffer> {
  const bytes = await readFile(join(layout, 'blobs', ...digest.split(':')));
  if (digestOf(bytes) !== digest) throw new Error(`${layout} holds other bytes under ${digest}`);
  return bytes;
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Digests of the config and the layers that a manifest names. */
export function namedBy(manifest: Uint8Array): readonly string[] {
  const { config, layers } = JSON.parse(Buffer.from(manifest).toString()) as { config: { digest: string }; layers: { digest: string }[] };
  return [config, ...layers].map(({ digest }) => digest);
}
