import { parseTagName, type Artifact, type Digest, type Manifest, type ReadOnlyTarget } from '../oci/index.js';
import { storedArtifact } from './stored.js';
import type { Companion } from './types.js';

/** What cosign appends to `<algorithm>-<hex>` for signatures, attestations and SBOMs. */
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'];
/** A signature may itself be signed; deeper chains are not known in practice. */
const DEPTH_LIMIT = 4;

/** Referrers of `subject`, referrers of those, and what cosign stores under tags made of the digest. */
export async function companionsOf(source: ReadOnlyTarget, subject: Digest): Promise<readonly Companion[]> {
  const found = new Map<string, Companion>();
  await collectReferrers(source, subject, found, 0);
  for (const suffix of COSIGN_SUFFIXES) {
    const tag = parseTagName(subject.replace(':', '-') + suffix);
    const descriptor = tag === undefined ? undefined : await source.resolve(tag);
    if (tag === undefined || descriptor === undefined) continue;
    found.set(tag, { artifact: await artifactOf(source, descriptor.digest), tag });
  }
  return [...found.values()];
}

async function collectReferrers(source: ReadOnlyTarget, subject: Digest, found: Map<string, Companion>, depth: number): Promise<void> {
  if (depth >= DEPTH_LIMIT) return;
  for await (const { digest } of source.referrers(subject)) {
    if (found.has(digest)) continue;
    found.set(digest, { artifact: await artifactOf(source, digest) });
    await collectReferrers(source, digest, found, depth + 1);
  }
}

async function artifactOf(source: ReadOnlyTarget, digest: Digest): Promise<Artifact> {
  const manifest: Manifest = await source.manifest(digest);
  return storedArtifact(source, manifest);
}
