import { Failure } from '../failure.js';
import type { Digest, Manifest } from '../oci/index.js';
import { bounded } from './bounded.js';
import { named, problemOf } from './failures.js';
import type { Ledger, Step } from './ledger.js';
import { LOOKUPS_AT_ONCE } from './observe.js';
import type { Journal, JournalEntry, TransactionPorts } from './types.js';

/**
 * Writes down what the tags of `steps` hold, with the manifests' bytes, before the first of them is touched. New immutable tags are left
 * out: they point at a complete ModelKit and stay. Returns the manifests that can be put back, by digest.
 */
export async function remember(
  steps: readonly Step[],
  journal: Journal,
  ledger: Ledger,
  ports: TransactionPorts,
): Promise<ReadonlyMap<Digest, Manifest>> {
  const moving = steps.filter(({ change }) => change.before !== null || change.intent.policy.class !== 'immutable');
  const held = new Map<Digest, Step>();
  for (const step of moving) if (step.change.before !== null) held.set(step.change.before, step);
  const previous = await bounded(
    LOOKUPS_AT_ONCE,
    [...held].map(
      ([digest, step]) =>
        () =>
          readPrevious(digest, step),
    ),
    ports.cancel,
  );
  const manifests = new Map(previous.map((manifest) => [manifest.descriptor.digest, manifest]));
  const entries = moving.map(({ target, change }): JournalEntry => {
    const manifest = change.before === null ? undefined : manifests.get(change.before);
    const before = manifest === undefined ? null : { digest: manifest.descriptor.digest, mediaType: manifest.descriptor.mediaType };
    return { repository: target.repository, tag: change.tag, before, after: change.after };
  });
  if (entries.length > 0) {
    await journal.record(entries, previous);
    ledger.journalled(entries, previous);
  }
  return manifests;
}

async function readPrevious(digest: Digest, { target, change }: Step): Promise<Manifest> {
  try {
    return await target.manifest(digest);
  } catch (cause) {
    const problem = problemOf(cause, 'PREVIOUS_MANIFEST_UNREADABLE', '');
    throw new Failure(
      {
        code: 'PREVIOUS_MANIFEST_UNREADABLE',
        message: `${named(target.repository, change.tag)} names ${digest}, whose manifest cannot be read, so the tag could not be put back after a failure: ${problem.message}`,
        hint: 'The tag was not touched. Check the right to pull; remove the tag by hand if its manifest is lost.',
      },
      { cause },
    );
  }
}
