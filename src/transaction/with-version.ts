import { classOf, type VersionScope } from '../classes/index.js';
import { type Repository, tagReference } from '../oci/index.js';
import type { TransactionRemark } from './failures.js';
import type { Change } from './types.js';

/**
 * What follows a version (`N`, `N.M`, `latest`, stages by git tag) moves only together with it: where every name of that version is left
 * with another ModelKit, what would follow stays too (docs/tag-rules.md, Classes). Changes that stay are new ones, the others the same.
 */
export function withVersion(repository: Repository, changes: readonly Change[]): readonly Change[] {
  const versions = changes.filter(({ intent }) => intent.kind === 'version');
  if (!versions.some(isLeft)) return changes;
  return changes.map((change) => {
    if (!follows(change)) return change;
    const leaders = versions.filter((version) => leads(version, change));
    const [first] = leaders;
    return first !== undefined && leaders.every(isLeft) ? staying(repository, change, first) : change;
  });
}

/** Whether the version is not this run's ModelKit, and that is known. */
function isLeft({ action, wanted, before, remark }: Change): boolean {
  return wanted !== undefined && action !== 'refuse' && (before !== null || remark !== undefined);
}

function follows({ action, intent: { kind, policy } }: Change): boolean {
  if (action !== 'create' && action !== 'move') return false;
  return classOf(policy).follows(kind);
}

function leads(version: Change, follower: Change): boolean {
  const [own, followed] = [versionOf(version), versionOf(follower)];
  // Where one of them has no version to compare, or reads it by another scheme, the ModelKit says enough.
  const isOther = own !== undefined && own.scheme === followed?.scheme && own.version !== followed.version;
  return !isOther && (version.wanted ?? version.after) === follower.after;
}

function versionOf({ intent: { policy } }: Change): VersionScope | undefined {
  return classOf(policy).version(policy);
}

function staying(repository: Repository, change: Change, version: Change): Change {
  const { tag, intent, before, after } = change;
  const where = before === null ? 'is not written' : `stays at ${before}`;
  return {
    tag,
    intent,
    action: 'skip',
    before,
    after: before,
    ...(after === null ? {} : { wanted: after }),
    reason: `follows ${version.tag}, which does not name this ModelKit`,
    remark: {
      level: 'notice',
      code: 'TAG_KEPT' satisfies TransactionRemark,
      message: `${tagReference(repository, tag)} ${where}: it follows ${version.tag}, which names another ModelKit than ${String(after)} of this run.`,
      hint: 'Publish under a new version; or set on-conflict: move, which takes the version along.',
    },
  };
}
