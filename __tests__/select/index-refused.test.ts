import { afterEach, describe, expect, it } from '@jest/globals';
import { MediaType, parseManifest, type Artifact, type Descriptor } from '../../src/oci/index.js';
import { select, type Candidate } from '../../src/select/index.js';
import { FILES, writeFiles } from '../e2e/kits.js';
import { artifactOf, tagOf } from '../support/artifacts.js';
import { Disposables } from '../support/disposable.js';
import { gitWith, HEAD, scene, storageOf, tagTrigger, type SceneOptions } from './context.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const CHILD = artifactOf([]);

function indexOf(mediaType: string): Artifact {
  const index = { schemaVersion: 2, mediaType, artifactType: MediaType.modelPackManifest, manifests: [CHILD.manifest.descriptor] };
  return { manifest: parseManifest(Buffer.from(JSON.stringify(index))), blobs: [] };
}

const INDEX = indexOf(MediaType.imageIndex);
const SAID = `it is an index (${MediaType.imageIndex}) of 1 manifest, ${CHILD.manifest.descriptor.digest}`;

/** A scene in which `v1` and the tag of the commit name the index, in every place that a source can be. */
async function sceneWith(options: SceneOptions, listed?: readonly Descriptor[]) {
  const home = await disposables.directory('stored');
  await storageOf(home, [INDEX, CHILD], listed);
  const made = scene({ workspace: home, env: { KITOPS_HOME: home }, ...options });
  for (const name of ['registry.example/acme/demo', 'registry.example/acme/other']) {
    await made.target(name).seed(CHILD);
    await made.target(name).seed(INDEX, tagOf('v1'), tagOf(`sha-${HEAD}`));
  }
  return made;
}

const TAGS = 'type=raw,value=production';
const ON_TAG = { trigger: tagTrigger('v1.0.0') };

describe('an index is named as such', () => {
  it.each<[string, SceneOptions]>([
    ['a tag to promote', { inputs: { mode: 'promote', source: 'v1', tags: TAGS } }],
    ['a digest to promote', { inputs: { mode: 'promote', source: INDEX.manifest.descriptor.digest, tags: TAGS } }],
    ['a tag elsewhere to promote', { inputs: { mode: 'promote', source: 'registry.example/acme/other:v1', tags: TAGS } }],
    ['a tag of a layout to promote', { inputs: { mode: 'promote', source: 'oci-layout:storage:v1', tags: TAGS } }],
    ['what the commit has, to promote', { inputs: { mode: 'promote', tags: TAGS } }],
    [
      'what the commit has, where a flavor tells variants apart',
      { inputs: { mode: 'promote', tags: TAGS, flavor: 'prefix={{model.size}}-,suffix=' } },
    ],
    ['a tag of a layout to publish', { inputs: { source: 'oci-layout:storage:v1' } }],
    ['all that a layout holds', { inputs: { source: 'oci-layout:storage' } }],
    ['a reference in kit’s storage', { inputs: { source: 'kit:registry.example/acme/demo:v1' } }],
    ['what the commit has, for a ModelKit', { inputs: { reuse: 'require' } }],
    ['what the commit has, for a ModelPack', { inputs: { reuse: 'require', format: 'modelpack' } }],
    ['what the commit of a git tag has', ON_TAG],
    ['what the commit of a git tag has, for a ModelPack', { ...ON_TAG, inputs: { format: 'modelpack' } }],
  ])('as %s', async (_, options) => {
    const { context } = await sceneWith(options);
    await expect(select(context)).rejects.toMatchObject({
      code: 'SOURCE_NOT_A_MODELKIT',
      message: expect.stringContaining(`is no ModelKit or ModelPack: ${SAID}.`),
      hint: expect.stringContaining('by its digest'),
    });
  });

  it('among all that a layout holds', async () => {
    const manifests = [INDEX.manifest.descriptor, CHILD.manifest.descriptor];
    const { context } = await sceneWith({ inputs: { source: 'oci-layout:storage' } }, manifests);
    await expect(select(context)).rejects.toMatchObject({ code: 'SOURCE_NOT_FOUND', message: expect.stringContaining(SAID) });
  });

  it('to a mirror, which has nothing for that git tag', async () => {
    const { context } = await sceneWith({ inputs: { mode: 'mirror' }, git: gitWith([{ name: 'v1.0.0', commit: HEAD }]) });
    const { candidates, findings } = await select(context);
    expect([candidates, findings?.withoutModelKit]).toEqual([[], [{ gitTag: 'v1.0.0', why: expect.stringContaining(SAID) }]]);
  });

  it('as the ModelKit that a model refers to', async () => {
    const { context } = await sceneWith({});
    writeFiles(context.inputs.context, { Kitfile: 'manifestVersion: 1.0.0\nmodel:\n  path: registry.example/acme/other:v1\n' });
    await expect(select(context)).rejects.toMatchObject({ code: 'MODEL_REFERENCE_INVALID', message: expect.stringContaining(SAID) });
  });

  it.each([
    ['Docker’s list of manifests', indexOf(MediaType.dockerManifestList), `it is an index (${MediaType.dockerManifestList}) of 1 manifest`],
    ['what is no index', CHILD, `its config has media type "${MediaType.emptyJson}"`],
    ['what has no config', artifactOf([], { config: undefined }), 'its config has media type "none"'],
  ])('%s too', async (_, artifact, reason) => {
    const { context, target } = scene({ inputs: { mode: 'promote', source: 'v1', tags: TAGS } });
    await target().seed(CHILD);
    await target().seed(artifact, tagOf('v1'));
    await expect(select(context)).rejects.toMatchObject({ code: 'SOURCE_NOT_A_MODELKIT', message: expect.stringContaining(`: ${reason}`) });
  });
});

describe('an index of the variants of one commit', () => {
  it('is none of them', async () => {
    const workspace = await disposables.directory('kit');
    writeFiles(workspace, FILES);
    const [packed] = (await select(scene({ workspace }).context)).candidates as readonly [Candidate];
    const inputs = { mode: 'promote', tags: TAGS, flavor: 'suffix=-{{model.quantization}}' };
    const { context, target } = scene({ inputs });
    await target().seed(await packed.artifact(), tagOf(`sha-${HEAD}-fp32`));
    await target().seed(CHILD);
    await target().seed(INDEX, tagOf(`sha-${HEAD}-all`));
    expect(await (await select(context)).candidates[0]?.digest()).toBe(await packed.digest());
  });
});
