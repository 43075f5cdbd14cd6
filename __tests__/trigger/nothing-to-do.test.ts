import { describe, expect, it } from '@jest/globals';
import { nothingToDo } from '../../src/trigger/index.js';
import type { WorkAsked } from '../../src/trigger/nothing-to-do.js';
import { HEAD, payload, read } from './reading.js';

const PUBLISH: WorkAsked = { mode: 'publish', prune: false };

/** Payload, event, GITHUB_REF, what is asked, and the sentence (undefined: there is work). */
const CASES: readonly (readonly [string, string, string, WorkAsked, string | undefined])[] = [
  ['push-branch', 'push', 'refs/heads/feature/context', PUBLISH, undefined],
  ['release-published', 'release', 'refs/tags/v1.2.0', PUBLISH, undefined],
  ['release-released', 'release', 'refs/tags/v1.2.0', PUBLISH, undefined],
  ['release-prereleased', 'release', 'refs/tags/v2.0.0', PUBLISH, undefined],
  ['release-edited', 'release', 'refs/tags/v1.2.0', PUBLISH, 'Nothing to do: release v1.2.0 was edited, which moves no tag.'],
  [
    'release-edited',
    'release',
    'refs/tags/v1.2.0',
    { mode: 'promote', prune: true },
    'Nothing to do: release v1.2.0 was edited, which moves no tag.',
  ],
  ['release-edited', 'release', 'refs/tags/v1.2.0', { mode: 'mirror', prune: false }, undefined],
  ['release-deleted', 'release', 'refs/tags/v1.2.0', PUBLISH, 'Nothing to do: release v1.2.0 was deleted, which takes no tag away.'],
  [
    'release-unpublished',
    'release',
    'refs/tags/v1.2.0',
    PUBLISH,
    'Nothing to do: release v1.2.0 was unpublished, which takes no tag away.',
  ],
  [
    'delete-tag',
    'delete',
    'refs/heads/main',
    PUBLISH,
    'Nothing to do: git tag v1.2.0 was deleted; its tags stay, because "prune" is not true.',
  ],
  ['delete-tag', 'delete', 'refs/heads/main', { mode: 'publish', prune: true }, undefined],
  ['delete-tag', 'delete', 'refs/heads/main', { mode: 'mirror', prune: false }, undefined],
  [
    'delete-branch',
    'delete',
    'refs/heads/main',
    { mode: 'publish', prune: true },
    'Nothing to do: branch feature/context was deleted, and only tags of deleted git tags are ever removed.',
  ],
  [
    'push-tag-deleted',
    'push',
    'refs/heads/main',
    PUBLISH,
    'Nothing to do: git tag v1.2.0 was deleted by this push; tags are removed on the delete event with "prune: true".',
  ],
  [
    'schedule',
    'delete',
    'refs/heads/main',
    PUBLISH,
    'Nothing to do: event delete deleted something, and the payload does not say which branch or git tag was deleted.',
  ],
];

describe('events that leave nothing to do', () => {
  it.each(CASES)('%s as %s on %s with %j', async (fixture, event, ref, asked, sentence) => {
    const env = { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: payload(fixture), GITHUB_REF: ref, GITHUB_SHA: HEAD };
    expect(nothingToDo(await read(env), asked)).toBe(sentence);
  });
});
