import { describe, expect, it } from '@jest/globals';
import { MediaType, parseManifest, type Artifact, type Descriptor } from '../../src/oci/index.js';
import { select } from '../../src/select/index.js';
import { artifactOf, blobOf, tagOf } from '../support/artifacts.js';
import { scene } from './context.js';

function kit(): Artifact {
  const config = blobOf(JSON.stringify({ manifestVersion: '1.0.0', package: {} }), MediaType.modelKitConfig);
  const manifest = { schemaVersion: 2, mediaType: MediaType.imageManifest, config: config.descriptor, layers: [] };
  return { manifest: parseManifest(Buffer.from(JSON.stringify(manifest))), blobs: [config] };
}

function about(subject: Descriptor, content: string): Artifact {
  return artifactOf([content], { subject });
}

function indexOf(children: readonly Artifact[], subject: Descriptor): Artifact {
  const manifests = children.map(({ manifest }) => manifest.descriptor);
  return {
    manifest: parseManifest(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MediaType.imageIndex, manifests, subject }))),
    blobs: [],
  };
}

describe('what comes along with a promoted ModelKit', () => {
  async function companions(
    stored: readonly (readonly [Artifact, ...string[]])[],
    inputs: Record<string, string>,
  ): Promise<readonly string[] | undefined> {
    const { context, target } = scene({
      inputs: { mode: 'promote', tags: 'type=raw,value=production', source: 'registry.example/acme/staging:main', ...inputs },
    });
    const staging = target('registry.example/acme/staging');
    await staging.seed(kit(), tagOf('main'));
    for (const [artifact, ...tags] of stored) await staging.seed(artifact, ...tags.map(tagOf));
    const { candidates } = await select(context);
    const found = await candidates[0]?.companions?.();
    return found?.map(({ artifact, tag }) => `${artifact.manifest.descriptor.digest} ${tag ?? ''}`);
  }
  const named = ({ manifest }: Artifact, tag = '') => `${manifest.descriptor.digest} ${tag}`;
  const cosign = (suffix: string) => kit().manifest.descriptor.digest.replace(':', '-') + suffix;

  it('is nothing unless it is asked for, and nothing when nothing leaves its repository', async () => {
    expect(await companions([], {})).toBeUndefined();
    expect(await companions([], { referrers: 'true', repository: 'registry.example/acme/staging' })).toBeUndefined();
    expect(await companions([], { referrers: 'true' })).toEqual([]);
  });

  it('is every referrer after what it refers to, the manifests of an index before it, and cosign’s tags', async () => {
    const signature = about(kit().manifest.descriptor, 'signature');
    const counter = about(signature.manifest.descriptor, 'countersignature');
    const child = artifactOf(['one platform']);
    const index = indexOf([child], kit().manifest.descriptor);
    const attestation = artifactOf(['attestation']);
    const found = await companions([[signature], [counter], [child], [index], [attestation, cosign('.att')]], { referrers: 'true' });
    expect([...(found ?? [])].sort()).toEqual(
      [named(signature), named(counter), named(child), named(index), named(attestation, cosign('.att'))].sort(),
    );
    const place = (artifact: Artifact) => (found ?? []).indexOf(named(artifact));
    expect(place(signature)).toBeLessThan(place(counter));
    expect(place(child)).toBeLessThan(place(index));
  });

  it('is a chain of signatures to the fourth', async () => {
    const chain: Artifact[] = [];
    for (let at = 1; at <= 6; at++) chain.push(about((chain.at(-1) ?? kit()).manifest.descriptor, `signature ${at}`));
    const found = await companions(
      chain.map((one) => [one] as const),
      { referrers: 'true' },
    );
    expect(found).toEqual(chain.slice(0, 4).map((one) => named(one)));
  });

  it('comes along to a second repository, though the first is where it lies', async () => {
    const signature = about(kit().manifest.descriptor, 'signature');
    const repository = 'registry.example/acme/staging\nregistry.example/acme/production';
    expect(await companions([[signature]], { referrers: 'true', repository })).toEqual([named(signature)]);
  });
});
