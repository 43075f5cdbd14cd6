import type { Failure } from '../failure.js';
import { failureOf } from './failures.js';
import type { ChangeSet } from './types.js';

/** One failure that lists every refused tag of every repository, each with both digests and the ways on; undefined: nothing is refused. */
export function refusals(changes: ChangeSet): Failure | undefined {
  return failureOf(
    changes.repositories.flatMap((one) =>
      one.changes.flatMap(({ action, remark }) =>
        action === 'refuse' && remark !== undefined ? [{ code: remark.code, message: remark.message, hint: remark.hint }] : [],
      ),
    ),
  );
}
