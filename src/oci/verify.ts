import { createHash } from 'node:crypto';
import { Failure, printable } from '../failure.js';
import type { Descriptor } from './manifest.js';
import { algorithmOf } from './digest.js';
import { Annotation } from './media-types.js';
import type { ReadOnlyTarget } from './target.js';

export type BlobFailure =
  /** Stored bytes are not what their manifest names. */
  | 'BLOB_DAMAGED'
  /** Files are not what they were when they were hashed. */
  | 'CONTENT_CHANGED';

/** The blob as messages call it: its digest, and the path in the model that its descriptor in the manifest names. */
export function namedBlob({ digest, annotations }: Descriptor): string {
  const path = annotations?.[Annotation.filePath];
  return path === undefined || path === '' ? digest : `${digest} (${printable(path)})`;
}

/**
 * Passes the chunks of a whole blob through, and throws BLOB_DAMAGED unless size and digest are those of the descriptor; CONTENT_CHANGED where
 * they are stored nowhere (`where`), but made here.
 */
export async function* verified(blob: Descriptor, bytes: AsyncIterable<Uint8Array>, where: string | undefined): AsyncGenerator<Uint8Array> {
  const algorithm = algorithmOf(blob.digest);
  const hash = createHash(algorithm);
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > blob.size) throw otherBytes(blob, where, `is longer than its ${blob.size} bytes`);
    hash.update(chunk);
    yield chunk;
  }
  if (size < blob.size) throw otherBytes(blob, where, `ended after ${size} of ${blob.size} bytes`);
  const found = `${algorithm}:${hash.digest('hex')}`;
  if (found !== blob.digest) throw otherBytes(blob, where, `has bytes that hash to ${found}`);
}

/** A whole blob from where it is stored. */
export function proved(source: Pick<ReadOnlyTarget, 'open' | 'repository'>, blob: Descriptor): AsyncGenerator<Uint8Array> {
  return verified(blob, source.open(blob), printable(source.repository.name));
}

/** The failure of a blob that is not what its descriptor says: `where` it is stored, or else made here. */
export function otherBytes(blob: Descriptor, where: string | undefined, how: string): Failure<BlobFailure> {
  if (where === undefined) return contentChanged(namedBlob(blob), `it ${how}`);
  return new Failure<BlobFailure>({
    code: 'BLOB_DAMAGED',
    message: `${namedBlob(blob)} from ${where} ${how}.`,
    hint: 'The stored bytes are not what the manifest names; push the ModelKit again from its files.',
  });
}

export function contentChanged(what: string, how: string, cause?: unknown): Failure<BlobFailure> {
  const problem = {
    code: 'CONTENT_CHANGED',
    message: `The content of ${what} changed after it was hashed: ${how}.`,
    hint: 'Nothing was tagged. Do not write to the files of the kit while the step runs, and run it again.',
  } as const;
  return new Failure<BlobFailure>(problem, cause === undefined ? {} : { cause });
}
