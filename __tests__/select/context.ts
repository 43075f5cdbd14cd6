import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { known, notKnown, parseCommitSha, type CommitSha, type GitRepository, type GitTag } from '../../src/git/index.js';
import { readInputs } from '../../src/inputs/index.js';
import { parseRepository, type Artifact, type Descriptor, type Repository } from '../../src/oci/index.js';
import { bytesOf } from '../support/artifacts.js';
import { inProcessHasher } from '../support/in-process-hasher.js';
import { ruleNeeds } from '../../src/rules/index.js';
import type { SelectContext } from '../../src/select/index.js';
import type { DeleteTrigger, TagTrigger, Trigger } from '../../src/trigger/index.js';
import { memoryTarget, type MemoryTarget } from '../support/memory-target.js';
import { quietPorts, type QuietPorts } from '../support/ports.js';

const REPOSITORY = 'registry.example/acme/demo';
export const HEAD = commitOf(1);

/** A commit hash that a small number stands for. */
export function commitOf(number: number): CommitSha {
  const commit = parseCommitSha(number.toString(16).padStart(40, '0'));
  if (commit === undefined) throw new RangeError(`no commit: ${number}`);
  return commit;
}

const UNKNOWN = notKnown('this test has no git');

/** A git repository that knows its git tags, and what is checked out. */
export function gitWith(tags: readonly GitTag[] | Error, head: CommitSha = HEAD): GitRepository {
  return {
    head: () => Promise.resolve(known(head, 'test')),
    commitDate: () => Promise.resolve(UNKNOWN),
    defaultBranch: () => Promise.resolve(known('main', 'test')),
    branchHead: () => Promise.resolve(UNKNOWN),
    tagCommit: () => Promise.resolve(UNKNOWN),
    latestRelease: () => Promise.resolve(UNKNOWN),
    compare: () => Promise.resolve(UNKNOWN),
    ancestors: () => Promise.resolve(UNKNOWN),
    tags: () => (tags instanceof Error ? Promise.reject(tags) : Promise.resolve(tags)),
    executables: () => Promise.resolve(UNKNOWN),
  };
}

const BASE = {
  commit: known(HEAD, 'test'),
  commitDate: UNKNOWN,
  baseBranch: UNKNOWN,
  defaultBranch: known('main', 'test'),
  startedAt: new Date('2026-01-02T03:04:05Z'),
  writes: { allowed: true },
} as const;

export function branchTrigger(branch = 'main'): Trigger {
  return { ...BASE, kind: 'branch', event: 'push', ref: `refs/heads/${branch}`, branch };
}

export function tagTrigger(tag: string): TagTrigger {
  return { ...BASE, kind: 'tag', event: 'push', ref: `refs/tags/${tag}`, tag };
}

export function deleteTrigger(name: string): DeleteTrigger {
  return { ...BASE, kind: 'delete', event: 'delete', ref: `refs/tags/${name}`, refType: 'tag', name, commit: UNKNOWN };
}

/** A directory whose `storage` holds these: an image layout that lists some of them, and kit's storage with the first under `acme/demo:v1`. */
export async function storageOf(
  home: string,
  artifacts: readonly [Artifact, ...Artifact[]],
  listed: readonly Descriptor[] = [{ ...artifacts[0].manifest.descriptor, annotations: { 'org.opencontainers.image.ref.name': 'v1' } }],
): Promise<void> {
  const storage = join(home, 'storage');
  mkdirSync(join(storage, 'blobs', 'sha256'), { recursive: true });
  for (const { manifest, blobs } of artifacts) {
    writeFileSync(join(storage, 'blobs', ...manifest.descriptor.digest.split(':')), manifest.bytes);
    for (const blob of blobs) writeFileSync(join(storage, 'blobs', ...blob.descriptor.digest.split(':')), await bytesOf(blob.open()));
  }
  writeFileSync(join(storage, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(join(storage, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: listed }));
  const tags = JSON.stringify({ v1: artifacts[0].manifest.descriptor });
  writeFileSync(join(storage, `${Buffer.from(REPOSITORY).toString('base64')}-tags.json`), tags);
}

/** What selecting works with, over targets in memory. */
export interface Scene {
  readonly context: SelectContext;
  readonly ports: QuietPorts;
  /** The target of a repository, made when it is first asked for. */
  readonly target: (name?: string) => MemoryTarget;
}

export interface SceneOptions {
  readonly workspace?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly trigger?: Trigger;
  readonly git?: GitRepository;
  readonly writes?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export function scene(options: SceneOptions = {}): Scene {
  const given = { repository: REPOSITORY, ...options.inputs };
  const env = {
    GITHUB_WORKSPACE: options.workspace ?? '/nowhere',
    HOME: '/nowhere',
    ...options.env,
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  const ports = quietPorts({ env });
  const inputs = readInputs(env, ports.remark);
  const targets = new Map<string, MemoryTarget>();
  const connect = (repository: Repository): MemoryTarget => {
    const target = targets.get(repository.name) ?? memoryTarget(repository);
    targets.set(repository.name, target);
    return target;
  };
  return {
    ports,
    target(name = REPOSITORY) {
      const parsed = parseRepository(name);
      if (!parsed.ok) throw new RangeError(parsed.message);
      return connect(parsed.value);
    },
    context: {
      inputs,
      trigger: options.trigger ?? branchTrigger(),
      needs: ruleNeeds(inputs.rules),
      writes: options.writes ?? true,
      git: options.git ?? gitWith([]),
      connect,
      loginFiles: [],
      storage: () => Promise.reject(new Error('no storage for kit here')),
      ports: {
        ...ports,
        hasher: inProcessHasher(),
        step: {
          setOutput: () => undefined,
          append: () => Promise.resolve(),
          declared: () => Promise.resolve(new Map()),
          saveState: () => undefined,
          savedState: () => '',
        },
      },
    },
  };
}
