import * as list from './list.js';
import type { CompareVersions, TagClass } from './tag-class.js';

export * from './tag-class.js';

export type ClassName = keyof typeof list;

/** What may happen to a tag that names another digest, by the class that says it: all of it known before a registry is asked. */
export type Policies = { readonly [C in ClassName]: (typeof list)[C] extends TagClass<infer Policy> ? Policy : never };
export type TagPolicy = Policies[ClassName];

export const CLASSES: { readonly [C in ClassName]: TagClass<Policies[C]> } = list;

/** The strictest first. */
export const CLASS_NAMES: readonly ClassName[] = Object.values(CLASSES)
  .toSorted((a, b) => b.strictness - a.strictness)
  .map(({ name }) => name);

export function classOf<C extends ClassName>(policy: Policies[C] & { readonly class: C }): TagClass<Policies[C]> {
  return CLASSES[policy.class];
}

/** Above zero where `one` is stricter than `other`: by class, then by the answer that changes least. */
export function stricter(one: TagPolicy, other: TagPolicy): number {
  return classOf(one).strictness - classOf(other).strictness || classOf(one).firmness(one) - classOf(other).firmness(other);
}

/** Whether of two claims on one name, by different ModelKits, the later one has it. */
export function goesToLater(earlier: TagPolicy, later: TagPolicy, compare: CompareVersions): boolean {
  const order = stricter(later, earlier);
  return order === 0 ? classOf(later).goesToLater(earlier, later, compare) : order > 0;
}
