import { Failure } from '../failure.js';
import type { SelectContext, SelectFailure } from './types.js';

/**
 * What is packed under a commit tag must be that commit's files. Asked of the git work tree at the workspace's root; where there is none,
 * or the event has no commit, nothing can be compared. Throws CHECKOUT_MISMATCH.
 */
export async function requireCheckout({ inputs, trigger, git }: SelectContext): Promise<void> {
  if (!inputs.rules.commitTag || !trigger.commit.known) return;
  const head = await git.head();
  if (!head.known || head.value === trigger.commit.value) return;
  throw new Failure<SelectFailure>({
    code: 'CHECKOUT_MISMATCH',
    message:
      `The work tree has ${head.value} checked out, but this run (${trigger.event}) is about ${trigger.commit.value}: ` +
      'the ModelKit would carry the name of a commit that it was not made from.',
    hint: `Check that commit out: "uses: actions/checkout@v7" with "ref: ${trigger.commit.value}"${hintFor(trigger.event)}; or set commit-tag: false.`,
  });
}

function hintFor(event: string): string {
  if (event === 'workflow_run') return ' (in a workflow: ref: ${{ github.event.workflow_run.head_sha }})';
  if (event === 'release') return ' (in a workflow: ref: ${{ github.event.release.tag_name }})';
  return ' (in a workflow: ref: ${{ github.sha }})';
}
