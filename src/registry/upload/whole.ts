import type { BlobSource } from '../../oci/index.js';
import type { Place } from '../place.js';
import { attempt, type Attempt } from './attempt.js';
import { CheckedSource } from './checked-source.js';
import type { ByteCounter } from './counter.js';
import { closing, type Session } from './session.js';

/** The blob in one PUT with its length: the one form that every registry takes. */
export async function sendWhole(place: Place, session: Session, blob: BlobSource, counter: ByteCounter): Promise<Attempt> {
  const { digest, size } = blob.descriptor;
  let source = new CheckedSource(blob);
  // A redirect, or a login that is asked for, sends the body once more: from the start, with a hash of its own.
  const open = async function* (): AsyncGenerator<Uint8Array> {
    await source.close();
    counter.backTo(0);
    source = new CheckedSource(blob);
    yield* source.read(0, size);
  };
  try {
    return await attempt(
      place,
      {
        method: 'PUT',
        url: closing(session, digest),
        headers: { 'content-type': 'application/octet-stream' },
        body: { size, open, onBytes: counter.add },
      },
      [200, 201, 204],
    );
  } finally {
    await source.close();
  }
}
