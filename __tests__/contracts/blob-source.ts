import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { BlobSource } from '../../src/oci/index.js';

/** What every BlobSource promises. `make` gives one and what its bytes are, made anew for each test. */
export function blobSourceContract(name: string, make: () => Promise<{ readonly source: BlobSource; readonly bytes: Buffer }>): void {
  describe(`${name} as a BlobSource`, () => {
    it('has the size and digest of its bytes', async () => {
      const { source, bytes } = await make();
      const all = await read(source, 0);
      expect(all.equals(bytes)).toBe(true);
      expect({ size: source.descriptor.size, digest: source.descriptor.digest }).toEqual({
        size: all.length,
        digest: `sha256:${createHash('sha256').update(all).digest('hex')}`,
      });
    });

    it('opens at any offset with what open(0) gives from there', async () => {
      const { source, bytes } = await make();
      for (const from of offsets(bytes.length)) {
        const part = await read(source, from);
        expect({ from, length: part.length, same: part.equals(bytes.subarray(from)) }).toEqual({
          from,
          length: bytes.length - from,
          same: true,
        });
      }
    });

    it('can be left in the middle and opened again', async () => {
      const { source, bytes } = await make();
      for await (const chunk of source.open(0)) {
        expect(chunk.length).toBeGreaterThan(0);
        break;
      }
      expect((await read(source, 0)).equals(bytes)).toBe(true);
    });

    it('can be read twice at the same time', async () => {
      const { source, bytes } = await make();
      const [one, two] = await Promise.all([read(source, 0), read(source, Math.floor(bytes.length / 2))]);
      expect([one.equals(bytes), two.equals(bytes.subarray(Math.floor(bytes.length / 2)))]).toEqual([true, true]);
    });
  });
}

/** Both ends, around blocks and buffers, and a few in between, always the same ones. */
function offsets(size: number): readonly number[] {
  const marks = [
    0,
    1,
    511,
    512,
    513,
    1024,
    256 * 1024 - 1,
    256 * 1024,
    256 * 1024 + 1,
    size - 1025,
    size - 1024,
    size - 512,
    size - 1,
    size,
  ];
  const between = Array.from({ length: 20 }, (_, index) => Math.floor((size * (index * 37 + 11)) / 751));
  return [...new Set([...marks, ...between])].filter((from) => from >= 0 && from <= size);
}

async function read(source: BlobSource, from: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of source.open(from)) {
    expect(chunk.length).toBeGreaterThan(0);
    parts.push(Buffer.from(chunk));
  }
  return Buffer.concat(parts);
}
