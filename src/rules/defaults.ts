import type { Mode } from '../oci/index.js';

/**
 * The rules of an empty `tags` input. Those of docker/metadata-action with `content` in front; `mirror` tags as if a git tag had just been
 * pushed, without looking inside. `promote` has none: its names are always the author's.
 */
export const DEFAULT_RULES = {
  publish: ['type=content', 'type=ref,event=tag', 'type=ref,event=branch', 'type=ref,event=pr', 'type=schedule'],
  mirror: ['type=ref,event=tag', 'type=ref,event=branch', 'type=ref,event=pr', 'type=schedule'],
  promote: [],
} as const satisfies Readonly<Record<Mode, readonly string[]>>;
