import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openLayout, readLayout } from '../../src/layout/index.js';
import { digestOf, MediaType, type Artifact, type Digest, type LayoutRepository, type Target } from '../../src/oci/index.js';
import { artifactOf, blobOf, bytesOf, collect, tagOf } from '../support/artifacts.js';
import { Disposables } from '../support/disposable.js';

const repository: LayoutRepository = { kind: 'layout', directory: 'out', name: 'oci-layout:out' };
const disposables = new Disposables();
let workspace = '';
let root = '';

beforeEach(async () => {
  workspace = await disposables.directory('layout');
  root = join(workspace, 'out');
});
afterEach(() => disposables.dispose());

function layout(): Target {
  return openLayout(repository, { workspace });
}

async function store(target: Target, artifact: Artifact, ...tags: readonly string[]): Promise<Artifact> {
  for (const blob of artifact.blobs) await target.push(blob);
  await target.put(artifact.manifest, []);
  if (tags.length > 0) await target.put(artifact.manifest, tags.map(tagOf));
  return artifact;
}

async function indexJson(): Promise<unknown> {
  return JSON.parse(await readFile(join(root, 'index.json'), 'utf8'));
}

function blobPath(digest: Digest): string {
  return join(root, 'blobs', ...digest.split(':'));
}

describe('the files of a layout', () => {
  it('are those of the image spec, and nothing else', async () => {
    const { manifest, blobs } = await store(layout(), artifactOf(['one']), 'v1');
    const { mediaType, digest, size } = manifest.descriptor;
    expect((await readdir(root)).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);
    expect(await readFile(join(root, 'oci-layout'), 'utf8')).toBe('{"imageLayoutVersion":"1.0.0"}');
    const names = [manifest.descriptor, ...blobs.map((blob) => blob.descriptor)].map((one) => one.digest.replace('sha256:', ''));
    expect((await readdir(join(root, 'blobs', 'sha256'))).sort()).toEqual(names.sort());
    expect(await indexJson()).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        {
          mediaType,
          digest,
          size,
          artifactType: 'application/vnd.example.test',
          annotations: { 'org.opencontainers.image.ref.name': 'v1' },
        },
      ],
    });
  });

  it('do not appear by looking or by proving the right to write', async () => {
    const target = layout();
    await target.access();
    await target.resolve(tagOf('v1'));
    expect(await readdir(workspace)).toEqual([]);
  });

  it('stay byte for byte as they are when a publication is repeated', async () => {
    await store(layout(), artifactOf(['one']), 'v1', 'latest');
    const before = await readFile(join(root, 'index.json'));
    await store(layout(), artifactOf(['one']), 'latest', 'v1');
    expect(await readFile(join(root, 'index.json'))).toEqual(before);
  });

  it('list a manifest without a name after its last tag is gone', async () => {
    const target = layout();
    const { manifest } = await store(target, artifactOf(['one']), 'v1');
    await target.untag(tagOf('v1'));
    expect(await indexJson()).toHaveProperty('manifests', [
      {
        mediaType: manifest.descriptor.mediaType,
        digest: manifest.descriptor.digest,
        size: manifest.descriptor.size,
        artifactType: 'application/vnd.example.test',
      },
    ]);
  });

  it('keep what other tools wrote, unknown fields included', async () => {
    const target = layout();
    const { manifest } = await store(target, artifactOf(['theirs']));
    const { digest, size } = manifest.descriptor;
    const theirs = [
      {
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest,
        size,
        annotations: { 'org.opencontainers.image.ref.name': 'docker.io/library/x:y', other: '1' },
      },
      { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size, platform: { os: 'linux', architecture: 'arm64' } },
      { strange: true },
    ];
    await writeFile(join(root, 'index.json'), JSON.stringify({ schemaVersion: 2, annotations: { made: 'elsewhere' }, manifests: theirs }));
    await store(target, artifactOf(['ours']), 'v1');
    await target.untag(tagOf('v1'));
    expect(await indexJson()).toMatchObject({ annotations: { made: 'elsewhere' }, manifests: [...theirs, {}] });
    expect(await collect(target.tags())).toEqual([]);
  });

  it('give a name to one entry only, also when others had given it to several', async () => {
    const target = layout();
    const [one, two] = [await store(target, artifactOf(['one'])), await store(target, artifactOf(['two']))];
    const entry = ({ manifest }: Artifact) => ({ ...manifest.descriptor, annotations: { 'org.opencontainers.image.ref.name': 'v1' } });
    await writeFile(join(root, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [entry(one), entry(two)] }));
    await expect(target.resolve(tagOf('v1'))).rejects.toMatchObject({ code: 'LAYOUT_INVALID' });
    await target.put(two.manifest, [tagOf('v1')]);
    expect((await target.resolve(tagOf('v1')))?.digest).toBe(two.manifest.descriptor.digest);
    expect((await target.resolve(one.manifest.descriptor.digest))?.digest).toBe(one.manifest.descriptor.digest);
  });

  it('hold every tag of writers that write at the same time through different handles', async () => {
    const handles = Array.from({ length: 8 }, layout);
    await Promise.all(handles.map((target, index) => store(target, artifactOf([`layer ${index}`]), `t${index}`)));
    expect((await collect(layout().tags())).sort()).toEqual(handles.map((_, index) => `t${index}`));
    expect((await readdir(root)).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);
  });
});

describe('what is refused', () => {
  it('a manifest before its blobs, with the digests that are missing', async () => {
    const target = layout();
    const { manifest, blobs } = artifactOf(['one', 'two']);
    const [config, one, two] = blobs;
    if (config === undefined || one === undefined || two === undefined) throw new Error('three blobs');
    await target.push(one);
    const failure = {
      code: 'MANIFEST_BLOB_UNKNOWN',
      message: expect.stringContaining(`${config.descriptor.digest}, ${two.descriptor.digest}`),
    };
    await expect(target.put(manifest, [])).rejects.toMatchObject(failure);
    expect(await target.resolve(manifest.descriptor.digest)).toBeUndefined();
  });

  it('a tag for a manifest that is not stored', async () => {
    const target = layout();
    const { manifest } = artifactOf(['one']);
    expect(await target.put(manifest, [tagOf('v1')])).toEqual([
      { tag: 'v1', result: 'failed', problem: expect.objectContaining({ code: 'MANIFEST_UNKNOWN' }) },
    ]);
    expect(await collect(target.tags())).toEqual([]);
  });

  it('a directory that holds something else: nothing is written into it', async () => {
    await mkdir(root);
    await writeFile(join(root, 'README.md'), 'mine');
    const target = layout();
    const failure = { code: 'LAYOUT_INVALID' };
    await expect(target.access()).rejects.toMatchObject(failure);
    await expect(target.resolve(tagOf('v1'))).rejects.toMatchObject(failure);
    await expect(target.push(blobOf('x'))).rejects.toMatchObject(failure);
    await expect(target.put(artifactOf([], { config: undefined }).manifest, [])).rejects.toMatchObject(failure);
    expect(await readdir(root)).toEqual(['README.md']);
  });

  it.each([
    ['a later layout version', 'oci-layout', '{"imageLayoutVersion":"2.0.0"}'],
    ['a marker that is not JSON', 'oci-layout', 'x'],
    ['an index that is not JSON', 'index.json', '{'],
    ['an index that is no object', 'index.json', '[]'],
    ['an index without a list', 'index.json', '{"manifests":{}}'],
  ])('%s', async (_, file, text) => {
    await store(layout(), artifactOf(['one']), 'v1');
    await writeFile(join(root, file), text);
    await expect(layout().resolve(tagOf('v1'))).rejects.toMatchObject({ code: 'LAYOUT_INVALID' });
    await expect(layout().access()).rejects.toMatchObject({ code: 'LAYOUT_INVALID' });
  });

  it('a file in place of the directory, or of one above it', async () => {
    await writeFile(root, 'x');
    await expect(layout().access()).rejects.toMatchObject({ code: 'LAYOUT_INVALID' });
    const below = openLayout({ ...repository, directory: 'out/deep/kit' }, { workspace });
    await expect(below.access()).rejects.toMatchObject({ code: 'LAYOUT_UNWRITABLE', message: expect.stringContaining('is no directory') });
  });

  it('a blob that is a link out of the layout, though it leads to the right bytes', async () => {
    const target = layout();
    await store(target, artifactOf(['one']), 'v1');
    const outside = join(workspace, 'secret');
    await writeFile(outside, 'secret');
    const { descriptor } = blobOf('secret');
    await symlink(outside, blobPath(descriptor.digest));
    await expect(bytesOf(target.open(descriptor))).rejects.toMatchObject({ code: 'LAYOUT_INVALID' });
    await expect(bytesOf(target.open(descriptor, 2))).rejects.toMatchObject({ code: 'LAYOUT_INVALID' });
  });

  it('a damaged blob, also when it is read from the middle', async () => {
    const target = layout();
    const blob = blobOf('0123456789');
    await target.push(blob);
    await truncate(blobPath(blob.descriptor.digest), 5);
    await expect(bytesOf(target.open(blob.descriptor))).rejects.toMatchObject({ code: 'BLOB_DAMAGED' });
    await expect(bytesOf(target.open(blob.descriptor, 3))).rejects.toMatchObject({ code: 'BLOB_DAMAGED' });
    expect(await target.has(blob.descriptor)).toBe(false);
    expect(await target.push(blob)).toBe('uploaded');
    expect((await bytesOf(target.open(blob.descriptor))).toString()).toBe('0123456789');
  });

  it('a damaged manifest', async () => {
    const target = layout();
    const { manifest } = await store(target, artifactOf(['one']), 'v1');
    await writeFile(blobPath(manifest.descriptor.digest), '{}');
    await expect(target.manifest(manifest.descriptor.digest)).rejects.toMatchObject({ code: 'BLOB_DAMAGED' });
    // What is not there is looked for in no other manifest.
    expect(await target.resolve(blobOf('absent').descriptor.digest)).toBeUndefined();
  });
});

describe('a run that was killed', () => {
  it('leaves a partial blob, which the next push of the blob removes', async () => {
    const target = layout();
    const blob = blobOf('content');
    await target.push(blobOf('other'));
    await writeFile(join(root, `.${blob.descriptor.digest.replace('sha256:', '')}-1.partial`), 'con');
    expect(await target.push(blob)).toBe('uploaded');
    expect((await readdir(root)).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);
  });

  it('before its first index leaves a layout that can be used', async () => {
    await mkdir(join(root, 'blobs', 'sha256'), { recursive: true });
    const { manifest } = await store(layout(), artifactOf(['one']), 'v1');
    expect((await layout().resolve(tagOf('v1')))?.digest).toBe(manifest.descriptor.digest);
  });
});

describe('reading only', () => {
  it('needs a layout that is there', async () => {
    await expect(readLayout(repository, { workspace })).rejects.toMatchObject({
      code: 'LAYOUT_MISSING',
      message: expect.stringContaining(root),
    });
  });

  it('gives what was written', async () => {
    const { manifest } = await store(layout(), artifactOf(['one']), 'v1');
    const target = await readLayout(repository, { workspace });
    expect(await collect(target.tags())).toEqual(['v1']);
    expect((await target.resolve(tagOf('v1')))?.digest).toBe(manifest.descriptor.digest);
  });

  it('gives referrers with their annotations, where they have some', async () => {
    const { manifest } = await store(layout(), artifactOf(['one']), 'v1');
    const subject = manifest.descriptor;
    await store(layout(), artifactOf(['noted'], { subject, annotations: { by: 'us' } }));
    await store(layout(), artifactOf(['plain'], { subject, artifactType: undefined }));
    const referrers = await collect((await readLayout(repository, { workspace })).referrers(subject.digest));
    expect(referrers.map((one) => [one.artifactType, 'annotations' in one ? one.annotations : 'none'])).toEqual([
      ['application/vnd.example.test', { by: 'us' }],
      [MediaType.emptyJson, 'none'],
    ]);
  });

  it('lists the entries that are descriptors, and only those', async () => {
    const { manifest } = await store(layout(), artifactOf(['one']));
    const { mediaType, digest, size } = manifest.descriptor;
    const named = (name: unknown, entry: object) => ({ ...entry, annotations: { 'org.opencontainers.image.ref.name': name } });
    const manifests = [
      null,
      'text',
      named('no-digest', { mediaType, size }),
      named('number-digest', { mediaType, digest: 5, size }),
      named('short-digest', { mediaType, digest: 'sha256:12', size }),
      named('no-size', { mediaType, digest }),
      named('text-size', { mediaType, digest, size: String(size) }),
      named('half-size', { mediaType, digest, size: 1.5 }),
      named('size-below-0', { mediaType, digest, size: -1 }),
      named('no tag', { mediaType, digest, size }),
      named(5, { mediaType, digest, size }),
      named('empty', { mediaType, digest: digestOf(''), size: 0 }),
      named('no-type', { digest, size }),
      named('blank-type', { mediaType: '', digest, size, artifactType: 5 }),
      named('number-type', { mediaType: 5, digest, size, artifactType: 'a/b' }),
    ];
    await writeFile(join(root, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
    const target = await readLayout(repository, { workspace });
    const tags = ['empty', 'no-type', 'blank-type', 'number-type'];
    expect(await collect(target.tags())).toEqual(tags);
    const plain = { mediaType: MediaType.imageManifest, digest, size };
    expect(await Promise.all(tags.map((tag) => target.resolve(tagOf(tag))))).toEqual([
      { mediaType, digest: digestOf(''), size: 0 },
      plain,
      plain,
      { ...plain, artifactType: 'a/b' },
    ]);
  });

  it('finds what indexes hold, four of them deep', async () => {
    const chain = [await store(layout(), artifactOf(['inner']))];
    for (let depth = 0; depth < 4; depth++) {
      const held = { mediaType: MediaType.imageIndex, artifactType: undefined, config: undefined, layers: undefined };
      const manifests = chain.slice(-1).map(({ manifest }) => manifest.descriptor);
      chain.push(await store(layout(), artifactOf([], { ...held, manifests })));
    }
    const digests = chain.map(({ manifest }) => manifest.descriptor.digest);
    await writeFile(join(root, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [chain.at(-1)?.manifest.descriptor] }));
    const target = await readLayout(repository, { workspace });
    const found = await Promise.all(digests.map((digest) => target.resolve(digest)));
    expect(found.map((one) => one?.digest)).toEqual([undefined, ...digests.slice(1)]);
  });

  it('does not take a config or layer for a manifest', async () => {
    const { blobs } = await store(layout(), artifactOf(['{"schemaVersion":2,"layers":[]}']), 'v1');
    const target = await readLayout(repository, { workspace });
    for (const { descriptor } of blobs) expect(await target.resolve(descriptor.digest)).toBeUndefined();
  });
});
