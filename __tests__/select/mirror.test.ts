import { describe, expect, it } from '@jest/globals';
import { MediaType, parseManifest, type Artifact } from '../../src/oci/index.js';
import { select } from '../../src/select/index.js';
import { artifactOf, blobOf, tagOf } from '../support/artifacts.js';
import { commitOf, gitWith, scene } from './context.js';

/** A ModelKit without layers; `number` makes it another one. */
function kitOf(number: number): Artifact {
  const config = blobOf(JSON.stringify({ manifestVersion: '1.0.0', package: { name: `kit-${number}` } }), MediaType.modelKitConfig);
  const manifest = { schemaVersion: 2, mediaType: MediaType.imageManifest, config: config.descriptor, layers: [] };
  return { manifest: parseManifest(Buffer.from(JSON.stringify(manifest))), blobs: [config] };
}

const TAGS = [1, 2, 3].map((number) => ({ name: `v${number}.0.0`, commit: commitOf(number) }));

describe('the ModelKits of all git tags', () => {
  it('are found by commit tag, each as if its git tag had just been pushed', async () => {
    const { context, target } = scene({ git: gitWith(TAGS), inputs: { mode: 'mirror' } });
    for (const number of [1, 2]) await target().seed(kitOf(number), tagOf(`sha-${commitOf(number)}`));
    const { candidates, findings } = await select(context);
    expect(candidates.map(({ trigger, origin }) => [trigger.kind, trigger.ref, origin])).toEqual([
      ['tag', 'refs/tags/v1.0.0', 'mirrored'],
      ['tag', 'refs/tags/v2.0.0', 'mirrored'],
    ]);
    expect(await Promise.all(candidates.map((one) => one.digest()))).toEqual(
      [1, 2].map((number) => kitOf(number).manifest.descriptor.digest),
    );
    expect(findings).toEqual({
      looked: 3,
      withoutModelKit: [{ gitTag: 'v3.0.0', why: expect.stringContaining(commitOf(3).slice(0, 12)) }],
      withoutGitTag: [],
    });
  });

  it('cost one look-up for each commit when every name is there already', async () => {
    const { context, target } = scene({ git: gitWith([...TAGS, { name: 'stable', commit: commitOf(1) }]), inputs: { mode: 'mirror' } });
    for (const number of [1, 2, 3]) await target().seed(kitOf(number), tagOf(`sha-${commitOf(number)}`), tagOf(`v${number}.0.0`));
    await target().seed(kitOf(1), tagOf('stable'), tagOf('latest'));
    target().clearJournal();
    await select(context);
    expect(
      target()
        .journal.map(({ method, subject }) => `${method} ${subject}`)
        .sort(),
    ).toEqual(['tags ', ...[1, 2, 3].map((number) => `resolve sha-${commitOf(number)}`)].sort());
  });

  it('are all variants of a commit where the flavor tells them apart', async () => {
    const inputs = { mode: 'mirror', flavor: 'suffix=-{{kit.name}}' };
    const { context, target } = scene({ git: gitWith(TAGS.slice(0, 1)), inputs });
    for (const number of [1, 2]) await target().seed(kitOf(number), tagOf(`sha-${commitOf(1)}-kit-${number}`));
    await target().seed(kitOf(3), tagOf(`sha-${commitOf(1)}-another-flavor`));
    const { candidates } = await select(context);
    expect(candidates.map(({ facts }) => facts.kit.name?.value)).toEqual(['kit-1', 'kit-2']);
  });

  it('leave out what names no ModelKit, where a name is to be written', async () => {
    const { context, target } = scene({ git: gitWith(TAGS.slice(0, 1)), inputs: { mode: 'mirror' } });
    await target().seed(artifactOf(['image']), tagOf(`sha-${commitOf(1)}`));
    const { candidates, findings } = await select(context);
    expect([candidates, findings?.withoutModelKit]).toEqual([
      [],
      [{ gitTag: 'v1.0.0', why: expect.stringContaining('names no ModelKit') }],
    ]);
  });
});
