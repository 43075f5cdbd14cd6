import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import tar from 'tar-stream';

interface Descriptor {
  readonly digest: string;
  readonly mediaType: string;
}

/** Pulls a ModelKit like every client, checks every digest, and compares the files in its layers with those of `directory`. */
export async function comparePulled(
  url: string,
  repository: string,
  digest: string,
  directory: string,
): Promise<{ readonly layers: number; readonly files: number }> {
  const get = async (path: string, accept: string, wanted: string): Promise<Buffer> => {
    const answer = await fetch(`${url}/v2/${repository}/${path}`, { headers: { accept } });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const found = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    if (found !== wanted) throw new Error(`${path} has digest ${found}, not ${wanted}.`);
    return bytes;
  };
  const manifest = JSON.parse((await get(`manifests/${digest}`, 'application/vnd.oci.image.manifest.v1+json', digest)).toString()) as {
    config: Descriptor;
    layers: Descriptor[];
  };
  await get(`blobs/${manifest.config.digest}`, '*/*', manifest.config.digest);
  let files = 0;
  for (const layer of manifest.layers) {
    const bytes = await get(`blobs/${layer.digest}`, '*/*', layer.digest);
    for (const [name, content] of await filesOf(bytes)) {
      if (!content.equals(await readFile(join(directory, name)))) throw new Error(`${name} is not what it was.`);
      files += 1;
    }
  }
  return { layers: manifest.layers.length, files };
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
