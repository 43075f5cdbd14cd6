import { type Digest, type Manifest, type Target, tagReference } from '../oci/index.js';
import type { Step } from './ledger.js';
import { LOOKUPS_AT_ONCE } from './look.js';

/**
 * Tags that are looked at together before the first of them is written: as many as take one round trip. More would be looked at long
 * before their own write, and what another publisher wrote meanwhile would be overwritten.
 */
const BATCH = LOOKUPS_AT_ONCE;

/** Tags of one ModelKit are cut so only beyond a batch: twice what a registry is sent in one request, so that none is sent half full. */
const LARGEST_GROUP = 80;

/** What one call of `put` takes: tags of one ModelKit in one repository. */
export interface Group {
  readonly target: Target;
  readonly manifest: Manifest;
  readonly steps: readonly Step[];
}

/** All steps, in groups that stay together; a batch holds `BATCH` of them, or one larger group. */
export function batchesOf(steps: readonly Step[], manifests: ReadonlyMap<Digest, Manifest>): readonly (readonly Group[])[] {
  const batches: Group[][] = [];
  let room = 0;
  for (const group of groupsOf(steps, manifests).flatMap(cut)) {
    const batch = batches.at(-1);
    if (batch === undefined || group.steps.length > room) {
      batches.push([group]);
      room = BATCH;
    } else {
      batch.push(group);
    }
    room -= group.steps.length;
  }
  return batches;
}

function groupsOf(steps: readonly Step[], manifests: ReadonlyMap<Digest, Manifest>): readonly Group[] {
  const groups = new Map<string, { readonly target: Target; readonly manifest: Manifest; readonly steps: Step[] }>();
  for (const step of steps) {
    const manifest = step.change.after === null ? undefined : manifests.get(step.change.after);
    if (manifest === undefined) throw new RangeError(`no manifest for ${tagReference(step.target.repository, step.change.tag)}`);
    const key = `${step.target.repository.name} ${manifest.descriptor.digest}`;
    const group = groups.get(key) ?? { target: step.target, manifest, steps: [] };
    groups.set(key, group);
    group.steps.push(step);
  }
  return [...groups.values()];
}

function cut(group: Group): readonly Group[] {
  const pieces: Group[] = [];
  for (let at = 0; at < group.steps.length; at += LARGEST_GROUP)
    pieces.push({ ...group, steps: group.steps.slice(at, at + LARGEST_GROUP) });
  return pieces;
}
