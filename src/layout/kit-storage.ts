import { readdir } from 'node:fs/promises';
import { join, posix, win32 } from 'node:path';
import { kitHome, isAbsent } from '../directories.js';
import { printable, someOf } from '../failure.js';
import {
  parseKitReference,
  parseTagName,
  type Digest,
  type KitReference,
  type LayoutRepository,
  type ReadOnlyTarget,
  type TagName,
} from '../oci/index.js';
import type { Environment } from '../ports.js';
import { LayoutBlobs } from './blobs.js';
import { layoutFailure, unreadable } from './failure.js';
import { listingOf, parseIndex, parseObject, readDescriptor, type ListedManifest, type Listing } from './index-json.js';
import { ParsedFile } from './parsed-file.js';
import { readOnlyTarget } from './read-only.js';

const TAGS_SUFFIX = '-tags.json';
const INDEX_SUFFIX = '-index.json';
/** What newer kits mean by a reference without a tag. */
const DEFAULT_TAG = 'latest';
const NOTHING: readonly ListedManifest[] = [];

export interface KitStorageOptions {
  /** The storage directory, as `kitStorageRoot` gives it. */
  readonly root: string | undefined;
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
  if (root === undefined)
    throw missing('kit has no place for its local storage: neither KITOPS_HOME is set nor what kit would take instead.');
  const parsed = parseKitReference(options.reference);
  if (!parsed.ok) throw layoutFailure('KIT_REFERENCE_INVALID', parsed.message, parsed.hint);
  const wanted = parsed.value;
  const repositories = await listRepositories(root);
  const { repository } = wanted;
  const names = repository === undefined ? repositories : repositories.filter((name) => name === repository);
  const files = [...names.flatMap(filesIn(root)), ...(repository === undefined ? [indexFile(join(root, 'index.json'))] : [])];
  let held: { readonly lists: readonly (readonly ListedManifest[])[]; readonly listing: Listing } | undefined;
  const list = async (): Promise<Listing> => {
    const lists = await Promise.all(files.map(readList));
    if (held?.lists.every((one, index) => one === lists[index]) !== true) {
      const { manifests, tags } = listingOf(lists.flat());
      // Tags of all repositories together mean nothing.
      held = { lists, listing: { manifests, tags: repository === undefined ? new Map() : tags } };
    }
    return held.listing;
  };
  const place: LayoutRepository = { kind: 'layout', directory: root, name: `kit:${repository ?? root}` };
  const source = readOnlyTarget(place, new LayoutBlobs(root, place.name), list);
  const found = choose(await list(), wanted);
  if (found !== undefined) return { source, ...found };
  throw await unknown(root, options.reference, repositories);
}

/** kit's local storage below its own directory; undefined where kit finds no place for that. */
export function kitStorageRoot(env: Environment, platform: NodeJS.Platform): string | undefined {
  const home = kitHome(env, platform);
  return home === undefined ? undefined : (platform === 'win32' ? win32 : posix).join(home, 'storage');
}

function choose({ manifests, tags }: Listing, { digest, tag }: KitReference): Pick<KitStorageFind, 'digest' | 'tag'> | undefined {
  if (digest !== undefined) return manifests.has(digest) ? { digest } : undefined;
  const name = tag ?? parseTagName(DEFAULT_TAG);
  const [named] = (name === undefined ? undefined : tags.get(name)) ?? [];
  if (name !== undefined && named !== undefined) return { digest: named.digest, tag: name };
  // Older kits leave out the tag altogether.
  const [only, ...others] = manifests.keys();
  if (tag !== undefined || only === undefined || others.length > 0) return undefined;
  const [first] = tags.keys();
  return { digest: only, ...(first === undefined ? {} : { tag: first }) };
}

async function listRepositories(root: string): Promise<readonly string[]> {
  const files = await readdir(root).catch((cause: unknown) => {
    if (!isAbsent(cause)) throw unreadable(`kit's storage ${root}`, cause);
    throw missing(`kit has no local storage in ${root}.`);
  });
  const names = files.flatMap((file) => {
    const suffix = [TAGS_SUFFIX, INDEX_SUFFIX].find((one) => file.endsWith(one));
    const encoded = suffix === undefined ? '' : file.slice(0, -suffix.length);
    const name = Buffer.from(encoded, 'base64url').toString('utf8');
    return name !== '' && encode(name) === encoded ? [name] : [];
  });
  return [...new Set(names)].sort();
}

/** Files of one repository: its tags first, then what it lists without one. */
function filesIn(root: string): (name: string) => readonly ListFile[] {
  return (name) => {
    const stem = join(root, encode(name));
    return [tagsFile(stem + TAGS_SUFFIX), indexFile(stem + INDEX_SUFFIX)];
  };
}

type ListFile = ParsedFile<readonly ListedManifest[]>;

function indexFile(path: string): ListFile {
  return new ParsedFile(path, (text) => [...parseIndex(text, path).listing.manifests.values()].map((descriptor) => ({ descriptor })));
}

/** A JSON object: tag → descriptor. */
function tagsFile(path: string): ListFile {
  return new ParsedFile(path, (text) =>
    Object.entries(parseObject(text, path)).flatMap(([name, entry]) => {
      const tag = parseTagName(name);
      const descriptor = readDescriptor(entry);
      return tag === undefined || descriptor === undefined ? [] : [{ tag, descriptor }];
    }),
  );
}

async function readList(file: ListFile): Promise<readonly ListedManifest[]> {
  const listed = await file.read().catch((cause: unknown) => {
    throw unreadable(file.path, cause);
  });
  return listed ?? NOTHING;
}

/** URL-safe base64 with its padding. */
function encode(name: string): string {
  return Buffer.from(name, 'utf8').toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

function missing(message: string): Error {
  const hint = 'Run "kit pack" or "kit pull" in a step before this one, with the same KITOPS_HOME and the same user.';
  return layoutFailure('KIT_STORAGE_MISSING', message, hint);
}

async function unknown(root: string, reference: string, repositories: readonly string[]): Promise<Error> {
  const held: string[] = [];
  for (const name of repositories) {
    const manifests = (await Promise.all(filesIn(root)(name).map(readList))).flat();
    const tags = manifests.flatMap(({ tag }) => (tag === undefined ? [] : [`${name}:${tag}`]));
    held.push(...(tags.length > 0 ? tags : manifests.map(({ descriptor }) => `${name}@${descriptor.digest}`)));
  }
  const holds = held.length === 0 ? 'It is empty.' : `It holds ${someOf(held.map((one) => printable(one)))}.`;
  const message = `kit's storage in ${root} holds no ModelKit "${printable(reference)}". ${holds}`;
  return layoutFailure('KIT_REFERENCE_UNKNOWN', message, 'Name one of those, or pack it under this name in a step before this one.');
}
