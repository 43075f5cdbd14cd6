import type { ChangeAction, TagKind } from '../../src/classes/index.js';
import { Failure } from '../../src/failure.js';
import {
  parseDigest,
  parseManifest,
  parseRepository,
  parseTagName,
  type Digest,
  type Manifest,
  type Repository,
} from '../../src/oci/index.js';
import type { Reached } from '../../src/report/index.js';
import type { Change } from '../../src/transaction/index.js';
import { NO_FACTS } from '../../src/model/index.js';
import type { Selection } from '../../src/select/index.js';
import type { Trigger } from '../../src/trigger/index.js';

/** A digest of one letter over and over. */
export function digest(letter: string): Digest {
  const found = parseDigest(`sha256:${letter.repeat(64)}`);
  if (found === undefined) throw new Error(`not a hex digit: ${letter}`);
  return found;
}

export function repository(text: string): Repository {
  const parsed = parseRepository(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

export function change(name: string, kind: TagKind, action: ChangeAction, before: Digest | null, after: Digest | null): Change {
  const tag = parseTagName(name);
  if (tag === undefined) throw new Error(`not a tag: ${name}`);
  const policy = { class: 'mutable', onStale: 'skip', guardStale: true } as const;
  return {
    tag,
    action,
    before,
    after,
    reason: 'decided so',
    intent: { tag, kind, policy, rule: 'type=test', reason: 'named so', source: 'refs/heads/main' },
  };
}

const trigger = { kind: 'branch' } as unknown as Trigger;

/** One ModelKit of which nothing is known. */
export const ONE: Selection = {
  candidates: [
    {
      origin: 'packed',
      found: 'packed from the context',
      trigger,
      facts: NO_FACTS,
      digest: () => Promise.resolve(digest('a')),
      artifact: () => Promise.reject(new Error('nothing is packed')),
    },
  ],
  removals: [],
};

/** A run that published: one tag of every fate. */
export function published(changes: readonly Change[], more: Partial<Reached> = {}): Reached {
  const one = repository('registry.example/acme/demo');
  return {
    remarks: [],
    writes: { allowed: true },
    selection: ONE,
    digest: digest('a'),
    byPriority: changes.map(({ tag }) => tag),
    applied: {
      repositories: [{ repository: one, blobs: { uploaded: 1, present: 2, mounted: 0, bytes: 10 }, changes }],
      pushed: true,
      previous: new Map(),
      unrestored: [],
    },
    ...more,
  };
}

export function failure(code: string, message = 'It went wrong.'): Failure {
  return new Failure({ code, message, hint: 'Change it.' });
}

/** A manifest of these layers; weights are files as they are, the rest archives. */
export function manifestOf(layers: readonly (readonly [path: string, letter: string, size: number])[]): Manifest {
  const json = {
    config: { mediaType: 'application/vnd.kitops.modelkit.config.v1+json', digest: digest('c'), size: 2 },
    layers: layers.map(([path, letter, size]) => ({
      mediaType: path.endsWith('.gguf') ? 'application/vnd.cncf.model.weight.v1.raw' : 'application/vnd.kitops.modelkit.docs.v1.tar',
      digest: digest(letter),
      size,
      annotations: { 'org.cncf.model.filepath': path },
    })),
  };
  return parseManifest(Buffer.from(JSON.stringify(json)));
}

/** The same run of several repositories, each with its own changes. */
export function everywhere(reached: Reached, places: Readonly<Record<string, readonly Change[]>>): Reached {
  const { applied } = reached;
  if (applied === undefined) throw new Error('nothing applied');
  const repositories = Object.entries(places).map(([name, changes]) => ({
    repository: repository(name),
    blobs: { uploaded: 1, present: 2, mounted: 0, bytes: 10 },
    changes,
  }));
  return { ...reached, applied: { ...applied, repositories } };
}

/** Markdown as it reads: words whole, and characters instead of their numbers. */
export function plain(markdown: string): string {
  return markdown.replaceAll('<wbr>', '').replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)));
}
