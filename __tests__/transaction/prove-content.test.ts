import { describe, expect, it } from '@jest/globals';
import type { Artifact, Digest } from '../../src/oci/index.js';
import { proveUnsent } from '../../src/transaction/index.js';
import { artifactOf } from '../support/artifacts.js';
import { virtualPorts } from './world/ports.js';

/** A ModelKit that must be sound, and how often its blobs were read. */
function counted(mustBeSound: boolean): {
  readonly artifact: Artifact;
  readonly reads: () => readonly Digest[];
  readonly blobs: readonly Digest[];
} {
  const { manifest, blobs } = artifactOf(['one', 'two']);
  const reads: Digest[] = [];
  const watched = blobs.map((blob) => ({
    ...blob,
    open: (from?: number) => {
      reads.push(blob.descriptor.digest);
      return blob.open(from);
    },
  }));
  return {
    artifact: { manifest, blobs: watched, ...(mustBeSound ? { mustBeSound: true } : {}) },
    reads: () => reads,
    blobs: blobs.map(({ descriptor }) => descriptor.digest),
  };
}

describe('what must be sound where it lies', () => {
  it('is read where it was not sent, each blob once', async () => {
    const { artifact, reads, blobs } = counted(true);
    const [sent, ...rest] = blobs;
    await proveUnsent([artifact, artifact], (digest) => digest === sent, 2, virtualPorts());
    expect([...reads()].sort()).toEqual(rest.sort());
  });

  it('is not read where all of it was sent, nor where nothing must be sound', async () => {
    const [sent, free] = [counted(true), counted(false)];
    await proveUnsent([sent.artifact], () => true, 2, virtualPorts());
    await proveUnsent([free.artifact], () => false, 2, virtualPorts());
    expect([sent.reads(), free.reads()]).toEqual([[], []]);
  });
});
