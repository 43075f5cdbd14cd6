import { at } from '../../json.js';
import { Failure } from '../../failure.js';
import { MediaType, parseManifest, parseTagName, type Descriptor, type Digest, type Manifest, type TagName } from '../../oci/index.js';
import { backOff } from '../host/retries.js';
import type { Remote } from '../remote.js';
import type { RegistryFailure } from '../types.js';
import { putTag } from './put-tags.js';
import { readManifest } from './resolve.js';

/** Somebody else may write the same index at the same moment, and no registry compares before it writes. */
const TRIES = 6;

/** `<algorithm>-<hex>`, cut to 32 and 64 characters: where a registry without the referrers API keeps them (distribution-spec, Referrers Tag Schema). */
export function referrersTag(subject: Digest): TagName {
  const [algorithm = '', hex = ''] = subject.split(':');
  const tag = parseTagName(`${algorithm.slice(0, 32)}-${hex.slice(0, 64)}`);
  if (tag === undefined) throw new RangeError(`no tag can be made of ${subject}`);
  return tag;
}

/** What the index says of a referrer: its own artifact type, else that of its config, and its annotations (distribution-spec, Listing Referrers). */
export function referrerDescriptor({ descriptor, artifactType, config, annotations }: Manifest): Descriptor {
  const { mediaType, digest, size } = descriptor;
  const type = artifactType ?? config?.mediaType;
  return {
    mediaType,
    digest,
    size,
    ...(type === undefined || type === '' ? {} : { artifactType: type }),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
}

/**
 * Adds `referrer` to the index under the referrers tag of `subject`, and reads it back; entries that are there stay as they are. Throws
 * REFERRERS_TAG_TAKEN when the tag names no index, and what kept the tag from being written.
 */
export async function addReferrer(remote: Remote, subject: Digest, referrer: Descriptor): Promise<void> {
  const tag = referrersTag(subject);
  const { clock, random } = remote.host.pool.ports;
  for (let tries = 0; ; tries += 1) {
    const index = await indexUnder(remote, tag);
    if (index.manifests.some((one) => at(one, 'digest') === referrer.digest)) return;
    if (tries === TRIES) throw lost(remote, tag, referrer);
    if (tries > 0) await clock.sleep(backOff(tries, random), remote.call.signal);
    const manifests = [...index.manifests, referrer];
    const json = { schemaVersion: 2, mediaType: MediaType.imageIndex, ...index.rest, manifests };
    const write = await putTag(remote, parseManifest(Buffer.from(JSON.stringify(json)), MediaType.imageIndex), tag);
    if (write.result !== 'written') throw new Failure(write.problem);
  }
}

/** An index in its own words: what this client knows nothing of is written back too. */
interface Index {
  readonly manifests: readonly unknown[];
  readonly rest: Readonly<Record<string, unknown>>;
}

async function indexUnder(remote: Remote, tag: TagName): Promise<Index> {
  const found = await readManifest(remote, tag);
  if (found === undefined) return { manifests: [], rest: {} };
  const json: unknown = JSON.parse(new TextDecoder().decode(found.bytes));
  const fields = new Map<string, unknown>(typeof json === 'object' && json !== null ? Object.entries(json) : []);
  const manifests = fields.get('manifests');
  if (!Array.isArray(manifests)) {
    throw new Failure<RegistryFailure>({
      code: 'REFERRERS_TAG_TAKEN',
      message: `Tag ${tag} in ${remote.repository.name} names something else than the list of referrers that belongs there.`,
      hint: 'The registry has no referrers API, so signatures are listed under this tag. Remove the tag, or give what it names another one.',
    });
  }
  for (const own of ['schemaVersion', 'mediaType', 'manifests']) fields.delete(own);
  return { manifests, rest: Object.fromEntries(fields) };
}

function lost(remote: Remote, tag: TagName, referrer: Descriptor): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({
    code: 'REGISTRY_BROKEN',
    message: `Tag ${tag} in ${remote.repository.name} was written ${TRIES} times, and still does not list ${referrer.digest}.`,
    hint: 'Somebody else writes it at the same time, or the registry shows writes late. Let one job at a time attach signatures, and run the step again.',
  });
}
