import { Failure } from '../failure.js';
import { lookUp, type Digest, type ReadOnlyTarget, type ReferenceTarget } from '../oci/index.js';
import type { SelectFailure } from './types.js';

/** The digest that a tag or digest names in `source`; throws SOURCE_NOT_FOUND. */
export async function resolvedIn(source: ReadOnlyTarget, target: ReferenceTarget): Promise<Digest> {
  const name = target.by === 'tag' ? target.tag : target.digest;
  const descriptor = await lookUp(source, name);
  if (descriptor !== undefined) return descriptor.digest;
  throw new Failure<SelectFailure>({
    code: 'SOURCE_NOT_FOUND',
    message: `${source.repository.name} has no "${name}".`,
    hint: 'Check the spelling, and whether the run that publishes it has finished.',
  });
}
