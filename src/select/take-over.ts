import { Failure, isFailure, messageOf } from '../failure.js';
import type { Source } from '../inputs/index.js';
import { kitStorageRoot, openKitStorage, readLayout, type LayoutReader } from '../layout/index.js';
import { type Digest, type LayoutRepository, type ReadOnlyTarget, type ReferenceTarget, type TagName, lookUp } from '../oci/index.js';
import { readKitManifest, readStoredKit, storedCandidate } from './stored.js';
import type { Candidate, SelectContext, SelectFailure } from './types.js';

/** A place and the manifest in it that `source` names. */
export interface Located {
  readonly source: ReadOnlyTarget;
  readonly digest: Digest;
}

/** A ready ModelKit of an earlier step: manifest re-hashed on reading, every blob there; and every byte proved before anything is tagged. */
export async function takeOver(context: SelectContext, source: Source): Promise<Candidate> {
  const { source: from, digest } = await locate(context, source);
  const kit = await readStoredKit(from, digest);
  if (context.inputs.format === 'modelpack' && kit.format.name === 'modelkit') {
    throw new Failure<SelectFailure>({
      code: 'SOURCE_NOT_A_MODELKIT',
      message: `${from.repository.name} gives a ModelKit, which is taken over as it is, and "format" asks for a ModelPack.`,
      hint: 'Leave "format" out, or "source", so that the files are packed as a ModelPack.',
    });
  }
  return storedCandidate(context, kit, {
    origin: 'taken-over',
    found: `taken over from ${from.repository.name}`,
    facts: true,
    mustBeSound: true,
  });
}

/** Finds what `source` names; throws SOURCE_NOT_FOUND with what was looked for and where. */
export async function locate(context: SelectContext, source: Source): Promise<Located> {
  const { inputs, connect, ports } = context;
  switch (source.from) {
    case 'kit-storage': {
      const { source: from, digest } = await openKitStorage({
        root: kitStorageRoot(ports.env, ports.platform),
        reference: source.reference,
      });
      return { source: from, digest };
    }
    case 'layout': {
      const layout: LayoutRepository = { kind: 'layout', directory: source.directory, name: `oci-layout:${source.directory}` };
      return locateInLayout(await readLayout(layout, { workspace: ports.env['GITHUB_WORKSPACE'] ?? '' }), source.tag);
    }
    case 'tag':
      return resolved(connect(inputs.repositories[0]), { by: 'tag', tag: source.tag });
    case 'digest':
      return resolved(connect(inputs.repositories[0]), { by: 'digest', digest: source.digest });
    case 'reference': {
      const { repository, target } = source.reference;
      return resolved(connect(repository), target);
    }
  }
}

async function resolved(source: ReadOnlyTarget, target: ReferenceTarget): Promise<Located> {
  return { source, digest: await resolvedIn(source, target) };
}

/** Without a tag the layout must leave no choice: one ModelKit, whatever its tags; signatures of it do not count. */
async function locateInLayout(layout: LayoutReader, tag: TagName | undefined): Promise<Located> {
  if (tag !== undefined) return resolved(layout, { by: 'tag', tag });
  const found: Digest[] = [];
  const refused: Failure[] = [];
  for (const { digest } of await layout.manifests()) {
    try {
      await readKitManifest(layout, digest);
      found.push(digest);
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      if (thrown.code === 'SOURCE_NOT_A_MODELKIT') refused.push(thrown);
      else if (thrown.code !== 'MANIFEST_UNKNOWN') throw thrown;
    }
  }
  const [only, another] = found;
  if (only !== undefined && another === undefined) return { source: layout, digest: only };
  const [first, second] = refused;
  // What it holds instead: an index, say, in which the ModelKit may be.
  if (only === undefined && first !== undefined && second === undefined) throw first;
  const tags: TagName[] = [];
  for await (const name of layout.tags()) tags.push(name);
  throw new Failure<SelectFailure>({
    code: only === undefined ? 'SOURCE_NOT_FOUND' : 'MODELKIT_AMBIGUOUS',
    message:
      only === undefined
        ? `${layout.repository.name} holds no ModelKit or ModelPack. ${refused.slice(0, 3).map(messageOf).join(' ')}`.trimEnd()
        : `${layout.repository.name} holds ${found.length} ModelKits; its tags are: ${tags.slice(0, 10).join(', ')}.`,
    hint: only === undefined ? 'Let an earlier step write one, and name its directory.' : `Name one: ${layout.repository.name}:TAG.`,
  });
}

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
