import type { Place } from './place.js';
import { cancelSession, openSession } from './upload/session.js';

/**
 * Proves the right to push by the least that proves it: an upload that is opened and given up again. Nothing is stored. Throws what the
 * registry's refusal means: UNAUTHORIZED, DENIED, READ_ONLY, REPOSITORY_UNKNOWN, …
 */
export async function provePushRight(place: Place): Promise<void> {
  await cancelSession(place, await openSession(place));
}
