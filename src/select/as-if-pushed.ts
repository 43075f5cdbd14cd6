import type { GitTag } from '../git/index.js';
import type { TagTrigger } from '../trigger/index.js';
import type { SelectContext } from './types.js';

/** The trigger that a push of this git tag would have been. */
export function asIfPushed({ trigger }: Pick<SelectContext, 'trigger'>, gitTag: GitTag): TagTrigger {
  const unknown = { known: false, why: 'mirror does not ask for it' } as const;
  return {
    kind: 'tag',
    event: 'push',
    ref: `refs/tags/${gitTag.name}`,
    tag: gitTag.name,
    commit: { known: true, value: gitTag.commit, source: `git tag ${gitTag.name}` },
    commitDate: unknown,
    baseBranch: unknown,
    defaultBranch: trigger.defaultBranch,
    startedAt: trigger.startedAt,
    writes: trigger.writes,
  };
}
