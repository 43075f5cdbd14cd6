import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { parseRepository, type Repository } from '../../src/oci/index.js';
import { artifactOf, bytesOf, collect, tagOf } from '../support/artifacts.js';
import { memoryTarget, type TargetFault } from '../support/memory-target.js';

const failure = new Failure({ code: 'REGISTRY_BROKEN', message: 'broken', hint: 'none' });
const [main, other] = [tagOf('main'), tagOf('other')];

function place(): Repository {
  const parsed = parseRepository('registry.example.com/acme/demo');
  if (!parsed.ok) throw new RangeError(parsed.message);
  return parsed.value;
}

describe('memoryTarget', () => {
  it('fails the nth call of a method, before its effect', async () => {
    const { blobs } = artifactOf(['a', 'b']);
    const target = memoryTarget(place(), { faults: [{ method: 'push', nth: 2, when: 'before', failure }] });
    const results = await Promise.allSettled(blobs.map((blob) => target.push(blob)));
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(target.state.blobs.size).toBe(2);
  });

  it.each<[TargetFault['when'], number]>([
    ['before', 0],
    ['after', 1],
  ])('gives a tag that failed %s its effect as data', async (when, written) => {
    const target = memoryTarget(place(), { faults: [{ method: 'tag', subject: 'main', when, failure }] });
    const artifact = artifactOf(['a']);
    await target.seed(artifact);
    expect(await target.put(artifact.manifest, [main, other])).toMatchObject([
      { tag: main, result: 'failed', problem: { code: 'REGISTRY_BROKEN' } },
      { tag: other, result: 'written' },
    ]);
    expect(target.state.tags.size).toBe(1 + written);
  });

  it('lets a test end the run, or write in between, at any moment', async () => {
    const killed = new Error('killed');
    const moments: string[] = [];
    const target = memoryTarget(place(), {
      moment: (call, when) => {
        moments.push(`${when} ${call.method} ${call.subject}`);
        if (call.subject === 'main' && when === 'after') throw killed;
      },
    });
    const artifact = artifactOf(['a']);
    await target.seed(artifact);
    await expect(target.put(artifact.manifest, [main])).rejects.toBe(killed);
    expect([moments, target.state.tags.has(main)]).toEqual([['before tag main', 'after tag main'], true]);
  });

  it('keeps tags under its own rule, and shows old holders for a while', async () => {
    const target = memoryTarget(place(), { immutable: /^v/, staleReads: 2 });
    const [one, two] = [artifactOf(['one']), artifactOf(['two'])];
    await target.seed(one, tagOf('v1'), main);
    await target.seed(two);
    expect(await target.put(two.manifest, [tagOf('v1'), main])).toMatchObject([
      { result: 'immutable', problem: { code: 'TAG_IMMUTABLE' } },
      { result: 'written' },
    ]);
    const seen = [await target.resolve(main), await target.resolve(main), await target.resolve(main)];
    expect(seen.map((descriptor) => descriptor?.digest)).toEqual([one, one, two].map((artifact) => artifact.manifest.descriptor.digest));
  });

  it('reads blobs from the start only, where a test says so', async () => {
    const target = memoryTarget(place(), { ranges: false });
    const artifact = artifactOf(['abc']);
    await target.seed(artifact);
    const [layer] = artifact.manifest.layers;
    await expect(bytesOf(target.open(layer ?? artifact.manifest.descriptor, 1))).rejects.toMatchObject({ code: 'RANGE_UNSUPPORTED' });
  });

  it('keeps a journal of calls, and tells tags of which something is missing', async () => {
    const target = memoryTarget(place());
    const artifact = artifactOf(['abc']);
    await target.seed(artifact, main);
    await target.access();
    await collect(target.tags());
    expect(target.journal).toEqual([
      { method: 'access', subject: '' },
      { method: 'tags', subject: '' },
    ]);
    expect(target.incomplete()).toEqual([]);
    target.state.blobs.delete(artifact.manifest.layers[0]?.digest ?? artifact.manifest.descriptor.digest);
    expect(target.incomplete()).toEqual([main]);
  });
});
