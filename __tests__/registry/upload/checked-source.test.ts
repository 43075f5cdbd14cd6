import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BlobSource } from '../../../src/oci/index.js';
import { CheckedSource } from '../../../src/registry/upload/checked-source.js';
import { blobOf, bytesOf, collected } from '../sample.js';

/** `blob`'s descriptor over other bytes: what a source is after its file was written to. */
function changed(blob: BlobSource, bytes: Uint8Array): BlobSource {
  return { descriptor: blob.descriptor, open: (from) => blobOf(bytes, 10).open(from) };
}

describe('the bytes of an upload', () => {
  it('are those of the source, in whatever ranges they are asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 70 }),
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }),
        async (bytes, chunk, cuts) => {
          const borders = [0, ...cuts.filter((cut) => cut <= bytes.length).sort((a, b) => a - b), bytes.length];
          const source = new CheckedSource(blobOf(bytes, chunk));
          const parts: Buffer[] = [];
          for (const [index, to] of borders.slice(1).entries()) parts.push(await collected(source.read(borders[index] ?? 0, to)));
          expect(Buffer.concat(parts)).toEqual(Buffer.from(bytes));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are opened once for ranges in a row, and anew for one that is read again', async () => {
    const blob = blobOf(bytesOf(100), 30);
    const source = new CheckedSource(blob);
    await collected(source.read(0, 40));
    await collected(source.read(40, 80));
    expect(await collected(source.read(50, 100))).toEqual(bytesOf(100).subarray(50));
    expect(blob.opens).toEqual([0, 50]);
  });

  it('are never given out to the last when they have changed', async () => {
    const bytes = bytesOf(95);
    const blob = blobOf(bytes);
    const other = Buffer.from(bytes);
    other[3] = (other[3] ?? 0) ^ 1;
    for (const now of [other, bytes.subarray(0, 94), Buffer.concat([bytes, Buffer.of(0)]), Buffer.alloc(0)]) {
      let given = 0;
      const read = async (): Promise<void> => {
        for await (const chunk of new CheckedSource(changed(blob, now)).read(0, 95)) given += chunk.length;
      };
      await expect(read()).rejects.toMatchObject({ code: 'SOURCE_CHANGED' });
      expect(given).toBeLessThan(95);
    }
  });

  it('are called damaged, and not changed, where they are stored already', async () => {
    const blob = blobOf(bytesOf(100), 10);
    const source = new CheckedSource({ ...changed(blob, bytesOf(100, 2)), place: 'one.example/kit' });
    const message = expect.stringMatching(/^sha256:[0-9a-f]{64} from one\.example\/kit is not what its manifest names: it hashes to /);
    await expect(collected(source.read(0, 100))).rejects.toMatchObject({ code: 'BLOB_DAMAGED', message });
  });

  it('are checked even when there are none', async () => {
    expect(await collected(new CheckedSource(blobOf(Buffer.alloc(0))).read(0, 0))).toEqual(Buffer.alloc(0));
  });
});
