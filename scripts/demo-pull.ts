import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import tar from 'tar-stream';
import { AUTHORITY } from '../__tests__/support/certificates.js';

interface Descriptor {
  readonly digest: string;
  readonly mediaType: string;
}

/** A ModelKit in the registry that is played on loopback, and the directory that it was packed from. */
export interface Pulled {
  readonly port: number;
  readonly repository: string;
  readonly digest: string;
  readonly directory: string;
}

/** Pulls a ModelKit like every client, without a login, checks every digest, and compares the files in its layers with those of `directory`. */
export async function comparePulled(pulled: Pulled): Promise<{ readonly layers: number; readonly files: number }> {
  const { port, repository, digest, directory } = pulled;
  const login = await ask(
    port,
    `/token?service=${encodeURIComponent('ghcr.io')}&scope=${encodeURIComponent(`repository:${repository}:pull`)}`,
  );
  const { token } = JSON.parse(login.toString()) as { readonly token: string };
  const pull = async (path: string, accept: string, wanted: string): Promise<Buffer> => {
    const bytes = await ask(port, `/v2/${repository}/${path}`, { accept, authorization: `Bearer ${token}` });
    const found = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    if (found !== wanted) throw new Error(`${path} has digest ${found}, not ${wanted}.`);
    return bytes;
  };
  const manifest = JSON.parse((await pull(`manifests/${digest}`, 'application/vnd.oci.image.manifest.v1+json', digest)).toString()) as {
    config: Descriptor;
    layers: Descriptor[];
  };
  await pull(`blobs/${manifest.config.digest}`, '*/*', manifest.config.digest);
  let files = 0;
  for (const layer of manifest.layers) {
    const bytes = await pull(`blobs/${layer.digest}`, '*/*', layer.digest);
    for (const [name, content] of await filesOf(bytes)) {
      if (!content.equals(await readFile(join(directory, name)))) throw new Error(`${name} is not what it was.`);
      files += 1;
    }
  }
  return { layers: manifest.layers.length, files };
}

/** GET from the server that calls itself ghcr.io and is on loopback. */
function ask(port: number, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      servername: 'ghcr.io',
      ca: AUTHORITY.certificate,
      headers: { host: 'ghcr.io', ...headers },
    };
    get(options, (answer) => {
      buffer(answer).then((bytes) => {
        if (answer.statusCode === 200) resolve(bytes);
        else reject(new Error(`GET ${path}: ${String(answer.statusCode)}`));
      }, reject);
    }).on('error', reject);
  });
}

async function filesOf(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const extract = tar.extract();
  extract.on('entry', (header, stream, next) => {
    const chunks: Uint8Array[] = [];
    stream.on('data', (chunk) => {
      if (chunk instanceof Uint8Array) chunks.push(chunk);
    });
    stream.on('end', () => {
      if (header.type === 'file') files.set(header.name, Buffer.concat(chunks));
      next();
    });
  });
  await pipeline(Readable.from([bytes]), extract);
  return files;
}
