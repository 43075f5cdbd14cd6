import { type Remark, isFailure, Failure } from '../failure.js';
import { readKitfile, type Kitfile } from '../kitfile/index.js';
import type { ModelFacts } from '../model/index.js';
import { packWithKit } from './kit-cli.js';
import { packCandidate } from './pack.js';
import type { Candidate, SelectContext, SelectFailure } from './types.js';

/** The kit as it lies on this runner, if it does; read once, however often it is asked for. */
export interface RunnerKit {
  /** Undefined where there is none, or it is not that of the trigger's commit. Says nothing about why. */
  kitfile(): Promise<Kitfile | undefined>;
  /** What is inside, read from the files; undefined where they cannot be read. */
  facts(): Promise<ModelFacts | undefined>;
  /** The kit to be packed. Throws what is wrong with it, and says what is to be remarked. */
  candidate(): Promise<Candidate>;
}

export function runnerKit(context: SelectContext): RunnerKit {
  const { inputs, ports } = context;
  const held: Remark[] = [];
  const quiet: SelectContext = { ...context, ports: { ...ports, remark: (remark) => void held.push(remark) } };
  const kitfile = once(async () => {
    await requireCheckout(context);
    return readKitfile(inputs.context, inputs.file, quiet.ports.remark, inputs.contextInWorkspace || '.');
  });
  const native = once(async () => packCandidate(quiet, await kitfile()));
  return {
    kitfile: () => orUndefined(kitfile),
    facts: async () => (await orUndefined(native))?.facts,
    async candidate() {
      try {
        return await (inputs.packer === 'kit' ? packWithKit(context, await kitfile(), native) : native());
      } finally {
        for (const remark of held.splice(0)) ports.remark(remark);
      }
    },
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= work());
}

async function orUndefined<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (thrown) {
    if (isFailure(thrown)) return undefined;
    throw thrown;
  }
}

/**
 * What is packed under a commit tag must be that commit's files. Asked of the git work tree at the workspace's root; where there is none,
 * or the event has no commit, nothing can be compared. Throws CHECKOUT_MISMATCH.
 */
async function requireCheckout({ inputs, trigger, git }: SelectContext): Promise<void> {
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
