import { describe, expect, it } from '@jest/globals';
import type { TagPolicy } from '../../src/classes/index.js';
import type { TagIntent } from '../../src/tags/index.js';
import type { Change } from '../../src/transaction/index.js';
import { withVersion } from '../../src/transaction/decide.js';
import { immutable, intent, monotonic, mutable } from './world/intents.js';
import { repository } from './world/kit.js';
import { FOREIGN_DIGEST, NEW_DIGEST, OLD_DIGEST } from './world/scene.js';

const HERE = repository('one.example/kit');

/** A version that stays with somebody else's ModelKit. */
function version(differently: Partial<Change> = {}, policy: TagPolicy = immutable('keep', '1.2.0')): Change {
  const wanted = intent('v1.2.0', 'version', policy);
  return {
    tag: wanted.tag,
    intent: wanted,
    action: 'keep',
    before: FOREIGN_DIGEST,
    after: FOREIGN_DIGEST,
    wanted: NEW_DIGEST,
    reason: '',
    ...differently,
  };
}

function moving(wanted: TagIntent, differently: Partial<Change> = {}): Change {
  return { tag: wanted.tag, intent: wanted, action: 'move', before: OLD_DIGEST, after: NEW_DIGEST, reason: '', ...differently };
}

const LATEST = intent('latest', 'latest', monotonic('1.2.0'));
const pep = (one: string): TagPolicy => ({
  class: 'monotonic',
  onStale: 'skip',
  scope: { scheme: 'pep440', version: one, prefix: '', suffix: '', within: 'all' },
});

describe('what follows a version', () => {
  it.each<readonly [string, Change, Change, 'stays' | 'moves']>([
    ['that is left', version(), moving(LATEST), 'stays'],
    ['that is left, and does not exist yet', version(), moving(LATEST, { action: 'create', before: null }), 'stays'],
    [
      'that is skipped for another spelling',
      version({ action: 'skip', before: null, after: null, remark: { code: 'TAG_KEPT', level: 'warning', message: '', hint: '' } }),
      moving(LATEST),
      'stays',
    ],
    ['of which nothing is known', version({ action: 'skip', before: null, after: null }), moving(LATEST), 'moves'],
    ['that is refused', version({ action: 'refuse' }), moving(LATEST), 'moves'],
    ['that is written', moving(version().intent), moving(LATEST), 'moves'],
    ['that names ours', moving(version().intent, { action: 'keep', before: NEW_DIGEST }), moving(LATEST), 'moves'],
    ['of another number', version({}, immutable('keep', '1.3.0')), moving(LATEST), 'moves'],
    [
      'of another number in another scheme',
      version({}, immutable('keep', '1.3.0')),
      moving(intent('latest', 'latest', pep('1.2.0'))),
      'stays',
    ],
    ['of no number', version({}, immutable('keep')), moving(LATEST), 'stays'],
    ['for another ModelKit', version(), moving(LATEST, { after: OLD_DIGEST, before: FOREIGN_DIGEST }), 'moves'],
    ['where it is kept already', version(), moving(LATEST, { action: 'keep', before: NEW_DIGEST }), 'moves'],
    ['as a branch does not', version(), moving(intent('main', 'branch', mutable())), 'moves'],
    ['as a channel does', version(), moving(intent('1.2', 'channel', mutable())), 'stays'],
    ['as a stage of a branch does not', version(), moving(intent('production', 'stage', mutable())), 'moves'],
    ['as another version does not', version(), moving(intent('1.2.0', 'version', monotonic('1.2.0'))), 'moves'],
  ])('%s %#', (_what, leader, follower, expected) => {
    const [first, second] = withVersion(HERE, [leader, follower]);
    expect(first).toBe(leader);
    if (expected === 'moves') expect(second).toBe(follower);
    else {
      expect(second).toMatchObject({ action: 'skip', before: follower.before, after: follower.before, wanted: NEW_DIGEST });
      expect(second?.reason).toBe('follows v1.2.0, which does not name this ModelKit');
      const where = follower.before === null ? 'is not written' : `stays at ${follower.before}`;
      expect(second?.remark?.message).toBe(
        `one.example/kit:${follower.tag} ${where}: it follows v1.2.0, which names another ModelKit than ${NEW_DIGEST} of this run.`,
      );
    }
  });

  it('moves while one of its names is ours', () => {
    const other = intent('1.2.0', 'version', immutable('keep', '1.2.0'));
    const changes = [version(), moving(other), moving(LATEST)];
    expect(withVersion(HERE, changes)[2]).toBe(changes[2]);
    expect(withVersion(HERE, [version(), version(), moving(LATEST)])[2]?.action).toBe('skip');
  });
});
