import { lookUp, parseTagName, type Digest, type ReadOnlyTarget, type TagName } from '../oci/index.js';
import { storedArtifact } from './stored.js';
import type { Companion } from './types.js';

/** What cosign appends to `<algorithm>-<hex>` for signatures, attestations and SBOMs. */
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'];
/** A signature may itself be signed, and an index hold manifests; deeper chains are not known in practice. */
const DEPTH_LIMIT = 4;

/**
 * Referrers of `subject`, referrers of those, and what cosign stores under tags made of the digest. In the order in which they can be stored:
 * what is referred to first, manifests before the index that lists them.
 */
export async function companionsOf(source: ReadOnlyTarget, subject: Digest): Promise<readonly Companion[]> {
  const found = new Map<string, Companion>();
  await collectReferrers(source, subject, found, 0);
  for (const suffix of COSIGN_SUFFIXES) {
    const tag = parseTagName(subject.replace(':', '-') + suffix);
    const descriptor = tag === undefined ? undefined : await lookUp(source, tag);
    if (tag !== undefined && descriptor !== undefined) await add(source, descriptor.digest, found, 0, tag);
  }
  return [...found.values()];
}

async function collectReferrers(source: ReadOnlyTarget, subject: Digest, found: Map<string, Companion>, depth: number): Promise<void> {
  if (depth >= DEPTH_LIMIT) return;
  for await (const { digest } of source.referrers(subject)) {
    if (found.has(digest) || digest === subject) continue;
    await add(source, digest, found, 0);
    await collectReferrers(source, digest, found, depth + 1);
  }
}

async function add(source: ReadOnlyTarget, digest: Digest, found: Map<string, Companion>, depth: number, tag?: TagName): Promise<void> {
  const manifest = await source.manifest(digest);
  for (const child of depth < DEPTH_LIMIT ? manifest.manifests : []) {
    if (!found.has(child.digest)) await add(source, child.digest, found, depth + 1);
  }
  found.set(tag ?? digest, { artifact: storedArtifact(source, manifest), ...(tag === undefined ? {} : { tag }) });
}
