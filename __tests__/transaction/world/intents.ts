import type { TagKind, TagPolicy, VersionScope } from '../../../src/classes/index.js';
import type { TagIntent } from '../../../src/tags/index.js';
import { tagOf } from '../../support/artifacts.js';

export function intent(name: string, kind: TagKind, policy: TagPolicy, source = 'refs/heads/main'): TagIntent {
  return { tag: tagOf(name), kind, policy, rule: `type=raw,value=${name}`, reason: `reason of ${name}`, source };
}

function scope(version: string, within: VersionScope['within'] = 'all'): VersionScope {
  return { scheme: 'semver', version, prefix: '', suffix: '', within };
}

export function immutable(onConflict: 'fail' | 'keep' | 'move' = 'fail', version?: string, content?: readonly string[]): TagPolicy {
  return {
    class: 'immutable',
    onConflict,
    ...(version === undefined ? {} : { version: scope(version) }),
    ...(content === undefined ? {} : { content: content.map((path) => ({ kind: 'model', path }) as const) }),
  };
}

export function monotonic(version: string, onStale: 'skip' | 'fail' | 'move' = 'skip', within: VersionScope['within'] = 'all'): TagPolicy {
  return { class: 'monotonic', onStale, scope: scope(version, within) };
}

export function mutable(onStale: 'skip' | 'fail' | 'move' = 'skip', guardStale = false): TagPolicy {
  return { class: 'mutable', onStale, guardStale };
}
