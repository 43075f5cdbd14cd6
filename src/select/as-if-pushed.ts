import { notKnown, type CommitSha, type Known } from '../git/index.js';
import type { TagTrigger } from '../trigger/index.js';
import type { SelectContext } from './types.js';

const NOT_ASKED = notKnown('mirror does not ask for it');

/** The trigger that a push of this git tag would have been. `commitDate` only where a rule asks for it. */
export function asIfPushed(
  { trigger }: Pick<SelectContext, 'trigger'>,
  tag: string,
  commit: Known<CommitSha>,
  commitDate: Known<Date> = NOT_ASKED,
): TagTrigger {
  return {
    kind: 'tag',
    event: 'push',
    ref: `refs/tags/${tag}`,
    tag,
    commit,
    commitDate,
    baseBranch: notKnown('which branch a git tag was pushed from is told by its push alone'),
    defaultBranch: trigger.defaultBranch,
    startedAt: trigger.startedAt,
    writes: trigger.writes,
  };
}
