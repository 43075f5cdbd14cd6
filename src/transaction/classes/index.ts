import { immutable } from './immutable.js';
import { monotonic } from './monotonic.js';
import { mutable } from './mutable.js';
import type { Policies, TagClass } from './tag-class.js';

/** Every class, in the order in which the tags of a run are written: first what must not change, last what most people pull. */
const CLASSES: { readonly [C in keyof Policies]: TagClass<Policies[C]> } = { immutable, mutable, monotonic };

export const CLASS_ORDER: readonly string[] = Object.keys(CLASSES);

export function classOf<C extends keyof Policies>(policy: Policies[C] & { readonly class: C }): TagClass<Policies[C]> {
  return CLASSES[policy.class];
}
