import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTagName, type Digest, type LayoutRepository, type ReadOnlyTarget, type TagName } from '../oci/index.js';
import { LayoutBlobs } from './blobs.js';
import { printable } from '../failure.js';
import { isAbsent, layoutFailure, unreadable } from './failure.js';
import { readSmallFile } from './files.js';
import { listed, parseIndex, parseObject, readDescriptor, type ListedManifest } from './index-json.js';
import { parseKitReference } from './kit-reference.js';
import { readOnlyTarget } from './read-only.js';

const FILE_SIZE_LIMIT = 64 * 1024 * 1024;
const TAGS_SUFFIX = '-tags.json';
const INDEX_SUFFIX = '-index.json';
/** What newer kits mean by a reference without a tag. */
const DEFAULT_TAG = 'latest';
/** How many references an error lists. */
const SHOWN_LIMIT = 20;

export interface KitStorageOptions {
  /** The storage directory, as `kitStorageRoot` gives it. */
  readonly root: string;
  /** As kit spells it: `[registry/]repository[:tag | @digest]`, or a bare digest. */
  readonly reference: string;
}

/** A ModelKit in kit's local storage. `source` reads the repository that it stands in, or for a bare digest the whole storage. */
export interface KitStorageFind {
  readonly source: ReadOnlyTarget;
  readonly digest: Digest;
  readonly tag?: TagName;
}

/**
 * Finds a ModelKit in kit's local storage: one image layout whose repositories and tags stand in files of kit's own beside index.json.
 * Throws KIT_STORAGE_MISSING, KIT_REFERENCE_INVALID, or KIT_REFERENCE_UNKNOWN, which lists what is there.
 */
export async function openKitStorage(options: KitStorageOptions): Promise<KitStorageFind> {
  const { root } = options;
  const wanted = parseKitReference(options.reference);
  const repositories = await listRepositories(root);
  const { repository } = wanted;
  const names = repository === undefined ? repositories : repositories.filter((name) => name === repository);
  const list = async (): Promise<readonly ListedManifest[]> => {
    const lists = await Promise.all(names.map((name) => listRepository(root, name)));
    return repository === undefined
      ? [...lists.flat().map(({ descriptor }) => ({ descriptor })), ...(await listShared(root))]
      : lists.flat();
  };
  const place: LayoutRepository = { kind: 'layout', directory: root, name: `kit:${repository ?? root}` };
  const source = readOnlyTarget(place, new LayoutBlobs(root, place.name), list);
  const manifests = await list();
  const found = choose(manifests, wanted);
  if (found !== undefined) return { source, digest: found.descriptor.digest, ...(found.tag === undefined ? {} : { tag: found.tag }) };
  throw await unknown(root, options.reference, repositories);
}

function choose(
  manifests: readonly ListedManifest[],
  wanted: { readonly digest?: Digest; readonly tag?: TagName },
): ListedManifest | undefined {
  const { digest, tag } = wanted;
  if (digest !== undefined) {
    const found = manifests.find(({ descriptor }) => descriptor.digest === digest);
    return found && { descriptor: found.descriptor };
  }
  const named = manifests.find((manifest) => manifest.tag === (tag ?? DEFAULT_TAG));
  if (named !== undefined || tag !== undefined) return named;
  // Older kits leave out the tag altogether.
  const [only, ...others] = manifests;
  return others.every(({ descriptor }) => descriptor.digest === only?.descriptor.digest) ? only : undefined;
}

async function listRepositories(root: string): Promise<readonly string[]> {
  const files = await readdir(root).catch((cause: unknown) => {
    if (!isAbsent(cause)) throw unreadable(`kit's storage ${root}`, cause);
    const hint = 'Run "kit pack" or "kit pull" in a step before this one, with the same KITOPS_HOME and the same user.';
    throw layoutFailure('KIT_STORAGE_MISSING', `kit has no local storage in ${root}.`, hint);
  });
  const names = files.flatMap((file) => {
    const suffix = [TAGS_SUFFIX, INDEX_SUFFIX].find((one) => file.endsWith(one));
    const encoded = suffix === undefined ? '' : file.slice(0, -suffix.length);
    const name = Buffer.from(encoded, 'base64url').toString('utf8');
    return name !== '' && encode(name) === encoded ? [name] : [];
  });
  return [...new Set(names)].sort();
}

/** Tags first, then what the repository lists without one. */
async function listRepository(root: string, name: string): Promise<readonly ListedManifest[]> {
  const stem = join(root, encode(name));
  return [...(await readTags(stem + TAGS_SUFFIX)), ...(await readIndex(stem + INDEX_SUFFIX))];
}

async function listShared(root: string): Promise<readonly ListedManifest[]> {
  return readIndex(join(root, 'index.json'));
}

async function readIndex(path: string): Promise<readonly ListedManifest[]> {
  const text = await read(path);
  return text === undefined ? [] : listed(parseIndex(text, path)).map(({ descriptor }) => ({ descriptor }));
}

/** A JSON object: tag → descriptor. */
async function readTags(path: string): Promise<readonly ListedManifest[]> {
  const text = await read(path);
  if (text === undefined) return [];
  return Object.entries(parseObject(text, path)).flatMap(([name, entry]) => {
    const tag = parseTagName(name);
    const descriptor = readDescriptor(entry);
    return tag === undefined || descriptor === undefined ? [] : [{ tag, descriptor }];
  });
}

async function read(path: string): Promise<string | undefined> {
  return readSmallFile(path, FILE_SIZE_LIMIT).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
}

/** URL-safe base64 with its padding. */
function encode(name: string): string {
  return Buffer.from(name, 'utf8').toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

async function unknown(root: string, reference: string, repositories: readonly string[]): Promise<Error> {
  const held: string[] = [];
  for (const name of repositories) {
    const manifests = await listRepository(root, name);
    const tags = manifests.flatMap(({ tag }) => (tag === undefined ? [] : [`${name}:${tag}`]));
    held.push(...(tags.length > 0 ? tags : manifests.map(({ descriptor }) => `${name}@${descriptor.digest}`)));
  }
  const shown = held
    .slice(0, SHOWN_LIMIT)
    .map((one) => printable(one))
    .join(', ');
  const more = held.length > SHOWN_LIMIT ? `, and ${held.length - SHOWN_LIMIT} more` : '';
  const message = `kit's storage in ${root} holds no ModelKit "${printable(reference)}". ${held.length === 0 ? 'It is empty.' : `It holds ${shown}${more}.`}`;
  return layoutFailure('KIT_REFERENCE_UNKNOWN', message, 'Name one of those, or pack it under this name in a step before this one.');
}
