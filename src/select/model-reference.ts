import { Failure, messageOf, isFailure } from '../failure.js';
import { layerEntries, type Kitfile } from '../kitfile/index.js';
import { kitStorageRoot, openKitStorage } from '../layout/index.js';
import { isMovingWord, parseReference } from '../oci/index.js';
import { resolvedIn } from './take-over.js';
import { readStoredKit, type StoredKit } from './stored.js';
import type { SelectContext, SelectFailure } from './types.js';

/** kit follows no longer chain. */
const CHAIN_LIMIT = 10;

/**
 * Layer paths of the ModelKits that `model.path` refers to, one after the other: kit leaves them out of this kit's layers.
 * Looked for in kit's local storage first, then in the registry, as kit does. Throws MODEL_REFERENCE_INVALID or MODEL_REFERENCE_CYCLE.
 */
export async function inheritedPaths(context: SelectContext, kitfile: Kitfile): Promise<readonly string[]> {
  const paths: string[] = [];
  const seen: string[] = [];
  for (let reference = kitfile.model?.reference; reference !== undefined;) {
    if (seen.includes(reference)) {
      throw invalid(kitfile, 'MODEL_REFERENCE_CYCLE', `model.path runs in a circle: ${[...seen, reference].join(' → ')}.`, TO_THE_MODEL);
    }
    if (seen.length >= CHAIN_LIMIT) {
      const message = `model.path leads through more than ${CHAIN_LIMIT} ModelKits: ${seen.join(' → ')} → ….`;
      throw invalid(kitfile, 'MODEL_REFERENCE_INVALID', message, TO_THE_MODEL);
    }
    if (seen.length === 0) warnOfMovingTag(context, reference, kitfile);
    seen.push(reference);
    const kit = await resolveReference(context, reference, kitfile);
    paths.push(...layerEntries(kit.kitfile).map((entry) => entry.path));
    reference = kit.kitfile.model?.reference;
  }
  return paths;
}

const TO_THE_MODEL = 'Refer to the ModelKit that holds the model itself.';

async function resolveReference(context: SelectContext, reference: string, kitfile: Kitfile): Promise<StoredKit> {
  const { ports, connect } = context;
  const local = await openKitStorage({ root: kitStorageRoot(ports.env, ports.platform), reference }).catch(() => undefined);
  if (local !== undefined) return readStoredKit(local.source, local.digest);
  const parsed = parseReference(reference);
  if (!parsed.ok) {
    const message = `model.path "${reference}" looks like a ModelKit, is not in kit's local storage, and cannot be asked of a registry: ${parsed.message}`;
    const hint = 'Write registry/repository:tag or registry/repository@sha256:…; a file whose name holds a colon must be renamed.';
    throw invalid(kitfile, 'MODEL_REFERENCE_INVALID', message, hint);
  }
  try {
    const target = connect(parsed.value.repository);
    return await readStoredKit(target, await resolvedIn(target, parsed.value.target));
  } catch (thrown) {
    if (!isFailure(thrown) || ports.cancel.aborted) throw thrown;
    const message = `model.path refers to "${reference}", which cannot be read: ${messageOf(thrown)}`;
    throw invalid(kitfile, 'MODEL_REFERENCE_INVALID', message, thrown.hint, thrown);
  }
}

function invalid(
  { model }: Kitfile,
  code: 'MODEL_REFERENCE_INVALID' | 'MODEL_REFERENCE_CYCLE',
  message: string,
  hint: string,
  cause?: unknown,
): Failure<SelectFailure> {
  return new Failure<SelectFailure>({ code, message, hint, ...(model === undefined ? {} : { at: model.at }) }, { cause });
}

/** A tag such as `latest` or `v1` names other weights tomorrow, and the digest of this kit does not show it. */
function warnOfMovingTag({ ports }: SelectContext, reference: string, kitfile: Kitfile): void {
  const parsed = parseReference(reference);
  if (!parsed.ok || parsed.value.target.by === 'digest') return;
  const { tag } = parsed.value.target;
  const moves = !/\d/.test(tag) || /^v?\d+(?:\.\d+)?$/.test(tag) || tag.split(/[-._]/).some(isMovingWord);
  if (!moves) return;
  ports.remark({
    code: 'MODEL_REFERENCE_MOVES',
    level: 'warning',
    subject: 'kitfile',
    message: `model.path refers to "${reference}", a tag that is meant to move: the same kit may hold another model tomorrow.`,
    hint: 'Refer to a version or a digest (repository@sha256:…).',
    ...(kitfile.model === undefined ? {} : { at: kitfile.model.at }),
  });
}
