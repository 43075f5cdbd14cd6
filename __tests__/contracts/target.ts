import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  digestOf,
  MediaType,
  parseManifest,
  proved,
  type Artifact,
  type BlobSource,
  type TagName,
  type Target,
} from '../../src/oci/index.js';
import { artifactOf, blobOf, bytesOf, collect, tagOf } from '../support/artifacts.js';

/** An empty place, to be filled by one test. */
export interface TargetUnderTest {
  readonly target: Target;
  /** Another handle on the same place, as a second run would have. */
  readonly reopen?: () => Promise<Target>;
  readonly cleanup: () => unknown;
}

/** What every `Target` does, whatever is behind it: the observable side of src/oci/target.ts. */
export function describeTarget(name: string, make: () => Promise<TargetUnderTest>): void {
  describe(`Target contract: ${name}`, () => {
    const cleanups: (() => unknown)[] = [];
    afterEach(async () => {
      for (const cleanup of cleanups.splice(0)) await cleanup();
    });
    async function place(): Promise<TargetUnderTest> {
      const made = await make();
      cleanups.push(made.cleanup);
      return made;
    }
    async function empty(): Promise<Target> {
      return (await place()).target;
    }

    describe('an empty repository', () => {
      it('has no tag, no blob, no manifest and no referrer', async () => {
        const target = await empty();
        const { manifest, blobs } = artifactOf(['absent']);
        expect(await target.resolve(tagOf('absent'))).toBeUndefined();
        expect(await target.resolve(manifest.descriptor.digest)).toBeUndefined();
        expect(await collect(target.tags())).toEqual([]);
        expect(await collect(target.referrers(manifest.descriptor.digest))).toEqual([]);
        for (const blob of blobs) expect(await target.has(blob.descriptor)).toBe(false);
      });

      it('fails for a manifest or blob that is asked for by digest', async () => {
        const target = await empty();
        await expect(target.manifest(digestOf('absent'))).rejects.toMatchObject({ code: 'MANIFEST_UNKNOWN' });
        await expect(bytesOf(target.open(blobOf('absent').descriptor))).rejects.toThrow();
      });

      it('stays empty when the right to push is proved', async () => {
        const target = await empty();
        await target.access();
        expect(await collect(target.tags())).toEqual([]);
      });
    });

    describe('push', () => {
      it.each([0, 1, 999, 1000, 1001, 200_000])('uploads %d bytes once, counts them, and then finds them present', async (size) => {
        const target = await empty();
        const blob = blobOf(pattern(size));
        const counted: number[] = [];
        expect(await target.push(blob, (bytes) => counted.push(bytes))).toBe('uploaded');
        expect(counted.reduce((sum, bytes) => sum + bytes, 0)).toBe(size);
        expect(await target.has(blob.descriptor)).toBe(true);
        expect(await target.push(blob)).toBe('present');
        expect((await bytesOf(target.open(blob.descriptor))).equals(pattern(size))).toBe(true);
      });

      it('stores nothing when the source gives other bytes than its digest says', async () => {
        const target = await empty();
        const honest = blobOf(pattern(5000));
        const liar: BlobSource = { descriptor: honest.descriptor, open: () => blobOf(pattern(5000).fill(7)).open() };
        await expect(target.push(liar)).rejects.toThrow();
        expect(await target.has(honest.descriptor)).toBe(false);
        expect(await target.push(honest)).toBe('uploaded');
      });

      it('stores nothing of a stored blob that is damaged, and says where it lies', async () => {
        const target = await empty();
        const honest = blobOf(pattern(5000));
        const damaged: BlobSource = {
          descriptor: honest.descriptor,
          place: 'origin.example/kit',
          open: (from) => blobOf(pattern(5000).fill(7, 4000)).open(from),
        };
        const message = expect.stringContaining('origin.example/kit');
        await expect(target.push(damaged)).rejects.toMatchObject({ code: expect.stringMatching(/BLOB_DAMAGED|CONTENT_CHANGED/), message });
        expect(await target.has(honest.descriptor)).toBe(false);
        expect(await target.push(honest)).toBe('uploaded');
      });

      it('stores nothing when the source ends early', async () => {
        const target = await empty();
        const honest = blobOf(pattern(5000));
        const short: BlobSource = { descriptor: honest.descriptor, open: () => blobOf(pattern(4000)).open() };
        await expect(target.push(short)).rejects.toThrow();
        expect(await target.has(honest.descriptor)).toBe(false);
      });

      it('takes several blobs at once, and the same one twice', async () => {
        const target = await empty();
        const blobs = [1, 2, 3, 4].map((seed) => blobOf(pattern(10_000 + seed)));
        await Promise.all([...blobs, ...blobs].map((blob) => target.push(blob)));
        for (const blob of blobs) expect((await bytesOf(target.open(blob.descriptor))).length).toBe(blob.descriptor.size);
      });
    });

    describe('open', () => {
      it('gives from byte k on what it gives from 0, from k on', async () => {
        const target = await empty();
        const content = pattern(150_000);
        const { descriptor } = await pushed(target, blobOf(content));
        await fc.assert(
          fc.asyncProperty(fc.nat(content.length - 1), async (from) => {
            const rest = await bytesOf(target.open(descriptor, from));
            expect(rest.equals(content.subarray(from))).toBe(true);
          }),
          { numRuns: 15, examples: [[0], [1], [149_999], [65_536]] },
        );
      });

      it('gives what fails the proof when the whole blob is not as long as its descriptor says', async () => {
        const target = await empty();
        const { descriptor } = await pushed(target, blobOf('four'));
        await expect(bytesOf(proved(target, { ...descriptor, size: 3 }))).rejects.toMatchObject({ code: 'BLOB_DAMAGED' });
      });
    });

    describe('put', () => {
      it('without tags stores the manifest under its digest and no other name', async () => {
        const target = await empty();
        const { manifest } = await stored(target, artifactOf(['one']));
        expect(await target.resolve(manifest.descriptor.digest)).toMatchObject(manifest.descriptor);
        expect(await collect(target.tags())).toEqual([]);
      });

      it('keeps the bytes exactly, whatever their layout', async () => {
        const target = await empty();
        const { manifest } = await stored(target, artifactOf(['one'], { annotations: { 'ü"\\': '\u2028 <&>' } }, 3));
        const read = await target.manifest(manifest.descriptor.digest);
        expect(Buffer.from(read.bytes).equals(manifest.bytes)).toBe(true);
        expect(read).toEqual({ ...manifest, bytes: read.bytes });
      });

      it('points each tag at the manifest and answers in order', async () => {
        const target = await empty();
        const { manifest } = await stored(target, artifactOf(['one']));
        const tags = ['v1.2.0', 'latest', 'A', 'a', '_x', 't'.repeat(128)].map(tagOf);
        expect(await target.put(manifest, tags)).toEqual(tags.map((tag) => ({ tag, result: 'written' })));
        for (const tag of tags) expect(await target.resolve(tag)).toMatchObject(manifest.descriptor);
        expect((await collect(target.tags())).sort()).toEqual([...tags].sort());
      });

      it('moves a tag, and leaves other tags and the old manifest where they are', async () => {
        const target = await empty();
        const [old, fresh] = [await stored(target, artifactOf(['old'])), await stored(target, artifactOf(['new']))];
        const [main, kept] = [tagOf('main'), tagOf('kept')];
        await target.put(old.manifest, [main, kept]);
        await target.put(fresh.manifest, [main]);
        expect((await target.resolve(main))?.digest).toBe(fresh.manifest.descriptor.digest);
        expect((await target.resolve(kept))?.digest).toBe(old.manifest.descriptor.digest);
        expect((await target.manifest(old.manifest.descriptor.digest)).descriptor).toEqual(old.manifest.descriptor);
        expect((await collect(target.tags())).sort()).toEqual([kept, main]);
      });

      it('may be repeated', async () => {
        const target = await empty();
        const { manifest } = await stored(target, artifactOf(['one']));
        const tags = [tagOf('a'), tagOf('b')];
        await target.put(manifest, tags);
        await target.put(manifest, []);
        expect(await target.put(manifest, tags)).toEqual(tags.map((tag) => ({ tag, result: 'written' })));
        expect((await collect(target.tags())).sort()).toEqual(tags);
      });

      it('takes an index over manifests that are there', async () => {
        const target = await empty();
        const { manifest } = await stored(target, artifactOf(['child']));
        const json = { schemaVersion: 2, mediaType: MediaType.imageIndex, manifests: [manifest.descriptor] };
        const index = parseManifest(Buffer.from(JSON.stringify(json)));
        await target.put(index, []);
        await target.put(index, [tagOf('all')]);
        expect(await target.resolve(tagOf('all'))).toMatchObject(index.descriptor);
        expect((await target.manifest(index.descriptor.digest)).manifests).toEqual([manifest.descriptor]);
      });

      it('does not mix up tags written at the same time', async () => {
        const target = await empty();
        const artifacts = [];
        for (const text of ['one', 'two', 'three']) artifacts.push(await stored(target, artifactOf([text])));
        const writes = artifacts.flatMap((artifact, index) => [0, 1, 2].map((turn) => ({ artifact, tag: tagOf(`t${index}-${turn}`) })));
        await Promise.all(writes.map(({ artifact, tag }) => target.put(artifact.manifest, [tag])));
        for (const { artifact, tag } of writes) expect((await target.resolve(tag))?.digest).toBe(artifact.manifest.descriptor.digest);
      });
    });

    describe('tags', () => {
      it('lists every one, once', async () => {
        const target = await empty();
        const { manifest } = await stored(target, artifactOf(['one']));
        const tags = Array.from({ length: 230 }, (_, index) => tagOf(`v0.${index}.0`));
        await target.put(manifest, tags);
        expect((await collect(target.tags())).sort()).toEqual([...tags].sort());
      });
    });

    describe('untag', () => {
      it('removes that tag and nothing else, or says that it cannot', async () => {
        const target = await empty();
        const { manifest, blobs } = await stored(target, artifactOf(['one']));
        const [gone, kept] = [tagOf('gone'), tagOf('kept')];
        await target.put(manifest, [gone, kept]);
        const result = await target.untag(gone);
        const left: readonly TagName[] = result === 'deleted' ? [kept] : [gone, kept];
        expect((await collect(target.tags())).sort()).toEqual(left);
        expect((await target.resolve(gone))?.digest).toBe(result === 'deleted' ? undefined : manifest.descriptor.digest);
        expect((await target.resolve(kept))?.digest).toBe(manifest.descriptor.digest);
        expect((await target.manifest(manifest.descriptor.digest)).descriptor.size).toBe(manifest.bytes.length);
        for (const blob of blobs) expect(await target.has(blob.descriptor)).toBe(true);
      });

      it('counts an absent tag as deleted', async () => {
        const target = await empty();
        const { manifest } = await stored(target, artifactOf(['one']));
        await target.put(manifest, [tagOf('kept')]);
        expect(await target.untag(tagOf('absent'))).toBe('deleted');
        expect(await collect(target.tags())).toEqual([tagOf('kept')]);
      });

      it('lets the name be used again', async () => {
        const target = await empty();
        const [one, two] = [await stored(target, artifactOf(['one'])), await stored(target, artifactOf(['two']))];
        await target.put(one.manifest, [tagOf('name')]);
        await target.untag(tagOf('name'));
        await target.put(two.manifest, [tagOf('name')]);
        expect((await target.resolve(tagOf('name')))?.digest).toBe(two.manifest.descriptor.digest);
      });
    });

    describe('referrers', () => {
      it('lists the manifests whose subject is the one asked for', async () => {
        const target = await empty();
        const { manifest } = await stored(target, artifactOf(['subject']));
        const other = await stored(target, artifactOf(['other']));
        const artifactType = 'application/vnd.example.signature';
        const signature = await stored(target, artifactOf(['signature'], { artifactType, subject: manifest.descriptor }));
        expect(await collect(target.referrers(manifest.descriptor.digest))).toEqual([
          expect.objectContaining({ ...signature.manifest.descriptor, artifactType }),
        ]);
        expect(await collect(target.referrers(other.manifest.descriptor.digest))).toEqual([]);
      });
    });

    describe('another handle on the same place', () => {
      it('sees what was written, and each sees at once what the other changes', async () => {
        const { target, reopen } = await place();
        const second = reopen === undefined ? target : await reopen();
        const [old, fresh] = [await stored(target, artifactOf(['old'])), await stored(second, artifactOf(['new']))];
        const main = tagOf('main');
        await target.put(old.manifest, [main]);
        expect((await second.resolve(main))?.digest).toBe(old.manifest.descriptor.digest);
        await second.put(fresh.manifest, [main]);
        expect((await target.resolve(main))?.digest).toBe(fresh.manifest.descriptor.digest);
        for (const blob of [...old.blobs, ...fresh.blobs]) expect(await target.push(blob)).toBe('present');
      });
    });
  });
}

async function pushed(target: Target, blob: BlobSource): Promise<BlobSource> {
  await target.push(blob);
  return blob;
}

/** Blobs, then the manifest by digest: the order in which everything is published. */
async function stored(target: Target, artifact: Artifact): Promise<Artifact> {
  for (const blob of artifact.blobs) await target.push(blob);
  expect(await target.put(artifact.manifest, [])).toEqual([]);
  return artifact;
}

/** Bytes in which every position shows, so that a shifted read is seen. */
function pattern(size: number): Buffer {
  return Buffer.from(Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 0xff));
}
