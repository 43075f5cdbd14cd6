import type { Problem } from '../failure.js';
import type { HashedLayer, LayerContent } from '../ports.js';

// What the hash pool and its workers say to each other. All of it is plain data.

export interface HashRequest {
  readonly content: LayerContent;
}

export type HashReply =
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'hashed'; readonly layer: HashedLayer }
  /** A Failure, with all that its class would lose on the way. */
  | { readonly kind: 'failure'; readonly problems: readonly [Problem, ...Problem[]] }
  | { readonly kind: 'error'; readonly message: string };
