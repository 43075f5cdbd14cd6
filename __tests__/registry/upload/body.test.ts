import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BlobSource } from '../../../src/oci/index.js';
import { UploadBody } from '../../../src/registry/upload/body.js';
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
        fc.boolean(),
        async (bytes, chunk, cuts, proved) => {
          const borders = [0, ...cuts.filter((cut) => cut <= bytes.length).sort((a, b) => a - b), bytes.length];
          const source = new UploadBody(blobOf(bytes, chunk), undefined, proved);
          const parts: Buffer[] = [];
          for (const [index, to] of borders.slice(1).entries()) parts.push(await collected(source.range(borders[index] ?? 0, to).open()));
          expect(Buffer.concat(parts)).toEqual(Buffer.from(bytes));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are opened once for ranges in a row, and anew for one that is read again', async () => {
    const blob = blobOf(bytesOf(100), 30);
    const source = new UploadBody(blob, undefined);
    await collected(source.range(0, 40).open());
    await collected(source.range(40, 80).open());
    expect(await collected(source.range(50, 100).open())).toEqual(bytesOf(100).subarray(50));
    expect(blob.opens).toEqual([0, 50]);
  });

  it('are never given out to the last when they have changed, once they are suspected', async () => {
    const bytes = bytesOf(95);
    const blob = blobOf(bytes);
    const other = Buffer.from(bytes);
    other[3] = (other[3] ?? 0) ^ 1;
    for (const now of [other, bytes.subarray(0, 94), bytesOf(95, 2), Buffer.concat([bytes, Buffer.of(0)]), Buffer.alloc(0)]) {
      let given = 0;
      const read = async (): Promise<void> => {
        for await (const chunk of new UploadBody(changed(blob, now), undefined, true).range(0, 95).open()) given += chunk.length;
      };
      await expect(read()).rejects.toMatchObject({ code: 'CONTENT_CHANGED' });
      expect(given).toBeLessThan(95);
    }
  });

  it('are called damaged, and not changed, where they are stored already', async () => {
    const blob = blobOf(bytesOf(100), 10);
    const source = new UploadBody({ ...changed(blob, bytesOf(100, 2)), place: 'one.example/kit' }, undefined);
    const message = expect.stringMatching(/^sha256:[0-9a-f]{64} from one\.example\/kit has bytes that hash to /);
    await expect(collected(source.range(0, 100).open())).rejects.toMatchObject({ code: 'BLOB_DAMAGED', message });
  });

  it('are counted as they go, and what is sent again counts once', () => {
    const told: number[] = [];
    const source = new UploadBody(blobOf(bytesOf(100)), (bytes) => told.push(bytes));
    source.range(0, 60).onBytes?.(60);
    source.range(40, 100).open();
    for (const position of [70, 40, 0, 0]) source.backTo(position);
    expect(told).toEqual([60, -20, -40]);
  });

  it('are checked even when there are none', async () => {
    const none = blobOf(Buffer.alloc(0));
    expect(await collected(new UploadBody(none, undefined, true).range(0, 0).open())).toEqual(Buffer.alloc(0));
    const other = { ...none, descriptor: { ...blobOf(bytesOf(1)).descriptor, size: 0 } };
    await expect(collected(new UploadBody(other, undefined, true).range(0, 0).open())).rejects.toMatchObject({ code: 'CONTENT_CHANGED' });
  });
});
