import { describe, expect, it } from '@jest/globals';
import { collect, contextOf, listOf, packOf, type TreeEntry } from './context.js';

interface Vector {
  readonly id: string;
  readonly about: string;
  readonly kitfileName: string;
  readonly kitfile: string;
  readonly files: Readonly<Record<string, TreeEntry>>;
  readonly config: { readonly digest: string; readonly size: number; readonly text: string };
  readonly layers: readonly { readonly mediaType: string; readonly digest: string; readonly size: number }[];
  readonly manifest: { readonly digest: string; readonly size: number; readonly text: string };
}

const url = new URL('../golden/vectors.json', import.meta.url);
const vectors = listOf<Vector>(url, ['id', 'about', 'kitfileName', 'kitfile', 'files', 'config', 'layers', 'manifest']);

describe('what kit pack makes of the same tree', () => {
  it.each(vectors.map((vector): [string, string, Vector] => [vector.id, vector.about, vector]))('%s: %s', async (_id, _about, vector) => {
    const context = contextOf({ ...vector.files, [vector.kitfileName]: vector.kitfile });

    const { artifact, digest } = await packOf(context, vector.kitfile);

    const { manifest, blobs } = artifact;
    const config = blobs[0];
    expect({
      config: {
        digest: manifest.config?.digest,
        size: manifest.config?.size,
        text: config && (await collect(config.open())).toString('utf8'),
      },
      layers: manifest.layers.map(({ mediaType, digest: layer, size }) => ({ mediaType, digest: layer, size })),
      manifest: { digest, size: manifest.bytes.length, text: Buffer.from(manifest.bytes).toString('utf8') },
    }).toEqual({ config: vector.config, layers: vector.layers, manifest: vector.manifest });
    expect(blobs.map((blob) => blob.descriptor.digest)).toEqual([...new Set([vector.config, ...vector.layers].map((blob) => blob.digest))]);
  });
});
