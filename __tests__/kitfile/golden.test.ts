import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { layerEntries, parseConfig, serializeConfig } from '../../src/kitfile/index.js';
import { parseKitfile } from '../../src/kitfile/parse.js';
import { parseDigest, type Digest } from '../../src/oci/index.js';

interface Vector {
  readonly id: string;
  readonly kitfileName: string;
  readonly kitfile: string;
  readonly config: { readonly digest: string; readonly text: string };
  readonly layers: readonly { readonly digest: string }[];
}

interface Refused {
  readonly id: string;
  readonly kitfile: string;
  readonly messageNames: string;
}

const golden = new URL('../golden/', import.meta.url);
const vectors = JSON.parse(readFileSync(new URL('vectors.json', golden), 'utf8')) as readonly Vector[];
const refused = JSON.parse(readFileSync(new URL('refused.json', golden), 'utf8')) as readonly Refused[];

function digest(text: string): Digest {
  const found = parseDigest(text);
  if (found === undefined) throw new Error(`no digest: ${text}`);
  return found;
}

describe('what kit 1.7.0 made', () => {
  it.each(vectors)('config of $id is the same bytes', ({ kitfile, kitfileName, config, layers }) => {
    const digests = layers.map((layer) => digest(layer.digest));
    expect(Buffer.from(serializeConfig(parseKitfile(kitfile, kitfileName), digests)).toString()).toBe(config.text);
  });

  it.each(vectors)('config of $id read back is the same kit', ({ kitfile, config, layers }) => {
    const parsed = parseConfig(Buffer.from(config.text), config.digest);
    const paths = (kit: typeof parsed.kitfile) => layerEntries(kit).map(({ kind, path, cleanPath }) => ({ kind, path, cleanPath }));
    expect(parsed.digests).toEqual(layers.map((layer) => layer.digest));
    expect(paths(parsed.kitfile)).toEqual(paths(parseKitfile(kitfile, 'Kitfile')));
    expect(
      Buffer.from(
        serializeConfig(
          parsed.kitfile,
          layers.map((layer) => digest(layer.digest)),
        ),
      ).toString(),
    ).toBe(config.text);
  });

  it.each(refused)('$id is refused, naming what is wrong', ({ kitfile, messageNames }) => {
    let thrown: unknown;
    try {
      parseKitfile(kitfile, 'Kitfile');
    } catch (failure) {
      thrown = failure;
    }
    expect(thrown).toBeInstanceOf(Failure);
    expect(thrown).toHaveProperty('message', expect.stringMatching(new RegExp(messageNames)));
    expect(thrown).toHaveProperty('problems.0.at.file', 'Kitfile');
  });
});
