import type { Digest, TagName } from '../oci/index.js';
import type { Wanted } from './types.js';

/** The tags that a run gives, by name. */
export interface Assigned {
  readonly names: readonly TagName[];
  readonly digests: ReadonlyMap<TagName, Digest>;
  /** Place in the plan. */
  readonly places: ReadonlyMap<TagName, number>;
}

/** Kept as long as the wishes are: thousands of versions ask for it. */
const made = new WeakMap<Wanted, Assigned>();

export function assigned(wanted: Wanted): Assigned {
  const known = made.get(wanted);
  if (known !== undefined) return known;
  const digests = new Map<TagName, Digest>();
  const places = new Map<TagName, number>();
  for (const [place, { intent, to }] of wanted.assignments.entries()) {
    if (to === 'absent') continue;
    digests.set(intent.tag, to);
    places.set(intent.tag, place);
  }
  const fresh = { names: [...digests.keys()], digests, places };
  made.set(wanted, fresh);
  return fresh;
}
