import { describe, expect, it } from '@jest/globals';
import zlib from 'node:zlib';
import { allowance, layerBytes, type Allowance, type LayerBytes } from '../../../src/model/published/layer-bytes.js';
import { MemorySource } from '../support/published-kit.js';

const MIB = 1024 * 1024;
const GZIP = 'application/vnd.kitops.modelkit.model.v1.tar+gzip';
const TAR = 'application/vnd.kitops.modelkit.model.v1.tar';
const UNAVAILABLE = { code: 'MODEL_FILES_UNAVAILABLE' };
const UNREADABLE = { code: 'MODEL_FILE_UNREADABLE' };

/** Bytes that tell where they stand. */
const counted = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 251);

interface Opened {
  readonly source: MemorySource;
  readonly layer: LayerBytes;
  /** Requests that it takes. */
  readonly requests: (work: Promise<unknown>) => Promise<number>;
}

function opened(bytes: Uint8Array, how: 'ranges' | 'none' | 'gzip', shared: Allowance = allowance(), size?: number): Opened {
  const source = new MemorySource(how !== 'none');
  const blob = how === 'gzip' ? zlib.gzipSync(bytes) : bytes;
  const layer = layerBytes(source, { mediaType: how === 'gzip' ? GZIP : TAR, digest: source.add(blob), size: size ?? blob.length }, shared);
  return {
    source,
    layer,
    requests: async (work) => {
      const before = source.requests;
      await work;
      return source.requests - before;
    },
  };
}

describe.each(['ranges', 'none', 'gzip'] as const)('the bytes of a layer, by %s', (how) => {
  it('are those from its first to its last', async () => {
    const bytes = counted(3000);
    const { layer } = opened(bytes, how);
    expect(Buffer.from(await layer.read(0, 3000)).equals(bytes)).toBe(true);
    expect([...(await layer.read(2999, 1))]).toEqual([...bytes.subarray(2999)]);
    expect([...(await layer.read(1000, 3))]).toEqual([...bytes.subarray(1000, 1003)]);
    await expect(layer.read(1, 3000)).rejects.toMatchObject({ ...UNAVAILABLE, message: expect.stringContaining('ends before byte 3001,') });
  });

  it('end where they end', async () => {
    const { layer } = opened(counted(3000), how);
    expect([await layer.endsBefore(3000), await layer.endsBefore(3001)]).toEqual([false, true]);
    expect(layer.size).toBe(3000);
  });

  it('cost what all layers together may, and no more', async () => {
    const bytes = counted(2000);
    const shared = { ...allowance(), requests: 1 };
    const { source, layer } = opened(bytes, how, shared);
    await layer.read(0, 10);
    const next = layerBytes(source, { mediaType: TAR, digest: source.add(counted(10)), size: 10 }, shared);
    await expect(next.read(0, 1)).rejects.toMatchObject(UNAVAILABLE);
    // Of what is compressed as much as a beginning is asked for.
    const cost = how === 'gzip' ? MIB : 2000;
    await expect(opened(bytes, how, { ...allowance(), bytes: cost - 1 }).layer.read(0, 10)).rejects.toMatchObject(UNAVAILABLE);
    expect(await opened(bytes, how, { ...allowance(), bytes: cost }).layer.read(0, 10)).toHaveLength(10);
  });
});

describe('the bytes of a layer by ranges', () => {
  it('are missing where the registry holds fewer than the manifest says', async () => {
    const { layer } = opened(counted(3000), 'ranges', allowance(), 3010);
    await expect(layer.read(2990, 15)).rejects.toMatchObject({
      ...UNAVAILABLE,
      message: expect.stringContaining('ends before byte 3010,'),
    });
  });

  it('are in one window from its first byte to its last', async () => {
    const { layer, requests } = opened(counted(MIB), 'ranges');
    expect(await requests(layer.read(1000, 10))).toBe(1);
    expect(await requests(layer.read(1000, 64 * 1024))).toBe(0);
    expect(await requests(layer.read(999, 1))).toBe(1);
  });

  it('are asked for by range no more once one layer has been answered without', async () => {
    const shared = allowance();
    const { source, layer, requests } = opened(counted(3000), 'none', shared);
    const other = layerBytes(source, { mediaType: TAR, digest: source.add(counted(2000)), size: 2000 }, shared);
    expect(await requests(layer.read(10, 10))).toBe(1);
    expect(shared.rangeless).toBe(true);
    expect(await requests(other.read(0, 10))).toBe(1);
    expect(await requests(other.read(1990, 10))).toBe(0);
  });
});

describe.each([
  ['none', 'the registry does not answer range requests.'],
  ['gzip', `it is compressed (${GZIP}).`],
] as const)('the beginning of a layer, by %s', (how, why) => {
  /** Without ranges the first answer to one says so. */
  const start = async (bytes: Uint8Array, shared = allowance()): Promise<Opened> => {
    const one = opened(bytes, how, { ...shared, rangeless: true });
    await one.layer.read(0, 1);
    return one;
  };

  it('is asked for again, for twice as much, where more is needed', async () => {
    const { layer, requests } = await start(counted(5 * MIB));
    expect(layer.size).toBe(how === 'none' ? 5 * MIB : Number.POSITIVE_INFINITY);
    expect(await requests(layer.read(MIB - 1, 1))).toBe(0);
    expect(await requests(layer.read(MIB, 1))).toBe(1);
    expect(await requests(layer.read(2 * MIB - 1, 1))).toBe(0);
    expect(await requests(layer.read(2 * MIB - 1, 2))).toBe(1);
    expect(await requests(layer.read(4 * MIB - 1, 1))).toBe(0);
    // As much as is needed where that is more.
    const far = await start(counted(5 * MIB));
    expect(await far.requests(far.layer.read(3 * MIB, MIB))).toBe(1);
    expect(await far.requests(far.layer.read(4 * MIB, 1))).toBe(1);
  });

  it('is kept of all layers together to a limit', async () => {
    const shared: Allowance = { ...allowance(), heads: 100, rangeless: true };
    const one = opened(counted(3000), how, shared);
    expect(await one.layer.read(0, 60)).toHaveLength(60);
    expect(shared.heads).toBe(0);
    expect(await one.layer.read(40, 60)).toHaveLength(60);
    await expect(one.layer.read(0, 101)).rejects.toMatchObject({ ...UNREADABLE, message: expect.stringContaining(why) });
    // All that may be kept is not one byte too many.
    expect(await opened(counted(3000), how, { ...shared, heads: 100 }).layer.read(0, 100)).toHaveLength(100);
    const small = opened(counted(30), how, { ...shared, heads: 100 });
    expect(await small.layer.read(0, 30)).toHaveLength(30);
    await expect(opened(counted(30), how, shared).layer.read(0, 1)).rejects.toMatchObject(UNREADABLE);
  });

  it('is not asked for again where it is all', async () => {
    const { layer, requests } = await start(counted(3000));
    expect(await requests(layer.endsBefore(3000))).toBe(0);
    expect(await requests(layer.read(2999, 1))).toBe(0);
    expect(await requests(layer.endsBefore(4 * MIB))).toBe(0);
  });
});

describe('a layer that is compressed', () => {
  it('by zstd is read where Node knows how to, and else said to be', async () => {
    const bytes = counted(3000);
    const source = new MemorySource();
    const packed = 'zstdCompressSync' in zlib ? zlib.zstdCompressSync(bytes) : bytes;
    const layer = layerBytes(source, { mediaType: `${TAR}+zstd`, digest: source.add(packed), size: packed.length }, allowance());
    if ('zstdCompressSync' in zlib) expect(Buffer.from(await layer.read(0, 3000)).equals(bytes)).toBe(true);
    else await expect(layer.read(0, 1)).rejects.toMatchObject({ ...UNAVAILABLE, message: 'This version of Node cannot decompress zstd.' });
  });

  it('and damaged is said to be, with the cause', async () => {
    const source = new MemorySource();
    const layer = layerBytes(source, { mediaType: GZIP, digest: source.add(counted(100)), size: 100 }, allowance());
    await expect(layer.read(0, 1)).rejects.toMatchObject({ ...UNAVAILABLE, cause: expect.objectContaining({ code: 'Z_DATA_ERROR' }) });
  });
});
