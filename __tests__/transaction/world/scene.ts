import type { ChangeAction } from '../../../src/classes/index.js';
import type { Artifact } from '../../../src/oci/index.js';
import type { Applied } from '../../../src/transaction/index.js';
import { tagOf } from '../../support/artifacts.js';
import { memoryTarget, type MemoryTarget, type MemoryTargetOptions, type TargetCall } from '../../support/memory-target.js';
import { immutable, intent, monotonic, mutable } from './intents.js';
import { kit, repository } from './kit.js';
import type { Publication } from './publish.js';

export const OLD = kit({ model: 'old weights', docs: 'words' });
export const NEW = kit({ model: 'new weights', code: 'code', docs: 'words' });
export const FOREIGN = kit({ model: 'weights of somebody else' });
export const OLD_DIGEST = OLD.manifest.descriptor.digest;
export const NEW_DIGEST = NEW.manifest.descriptor.digest;
export const FOREIGN_DIGEST = FOREIGN.manifest.descriptor.digest;

/** One tag of each class and kind, in an order that is not the order of writing. */
export const RELEASE: Publication = {
  kit: NEW,
  intents: [
    intent('latest', 'latest', monotonic('1.1.0')),
    intent('1', 'channel', monotonic('1.1.0', 'skip', 'major')),
    intent('main', 'branch', mutable()),
    intent('v1.1.0', 'version', immutable('fail', '1.1.0')),
    intent('7b', 'content', immutable('keep', undefined, ['model'])),
  ],
};

export function target(name = 'one.example/kit', options: MemoryTargetOptions = {}): MemoryTarget {
  return memoryTarget(repository(name), options);
}

export async function seeded(
  artifact: Artifact,
  tags: readonly string[],
  options: MemoryTargetOptions = {},
  name?: string,
): Promise<MemoryTarget> {
  const made = target(name, options);
  await made.seed(artifact, ...tags.map(tagOf));
  return made;
}

/** The tags as `name: ModelKit`, in name order. */
export function tagsOf(at: MemoryTarget): Readonly<Record<string, string>> {
  const names = new Map([
    [OLD_DIGEST, 'old'],
    [NEW_DIGEST, 'new'],
    [FOREIGN_DIGEST, 'foreign'],
  ]);
  return Object.fromEntries(
    [...at.state.tags].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, digest]) => [name, names.get(digest) ?? digest]),
  );
}

export function writesOf(at: MemoryTarget): readonly string[] {
  return at.journal.filter(isWrite).map((call) => `${call.method} ${call.subject}`);
}

export function isWrite(call: TargetCall): boolean {
  return ['push', 'put', 'tag', 'untag'].includes(call.method);
}

export function actionsOf(applied: Applied, repositoryIndex = 0): Readonly<Record<string, ChangeAction>> {
  return Object.fromEntries((applied.repositories[repositoryIndex]?.changes ?? []).map((change) => [change.tag, change.action]));
}
