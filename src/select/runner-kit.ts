import { Failure, isFailure, type Remark, messageOf } from '../failure.js';
import { type Kitfile, readKitfile } from '../kitfile/index.js';
import { type ModelFacts, readModelFacts } from '../model/index.js';
import { loginFilesOf, packKit, planKit, type LayersAhead, type PackedKit } from '../pack/index.js';
import { askedOnce } from '../tasks.js';
import { packWithKit } from './kit-cli.js';
import { inheritedPaths } from './model-reference.js';
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
  const kitfile = askedOnce(async () => {
    await requireCheckout(context);
    return readKitfile(inputs.context, inputs.file, quiet.ports.remark, inputs.contextInWorkspace || '.');
  });
  const native = askedOnce(async () => packCandidate(quiet, await kitfile()));
  return {
    kitfile: () => orUndefined(kitfile),
    facts: async () => (await orUndefined(native))?.facts,
    async candidate() {
      try {
        return await (inputs.packer === 'kit' ? packWithKit(context, await kitfile(), await readAhead(native, context)) : native());
      } finally {
        for (const remark of held.splice(0)) ports.remark(remark);
      }
    },
  };
}

/**
 * Facts for the tags of what kit packs come from the files where this action can read the kit itself, so that a tag problem costs no packing.
 * Files that are absent end it before kit runs.
 */
async function readAhead(native: () => Promise<Candidate>, { ports }: SelectContext): Promise<ModelFacts | undefined> {
  try {
    return (await native()).facts;
  } catch (thrown) {
    if (isAbsence(thrown) || ports.cancel.aborted) throw thrown;
    ports.log.debug(`The files cannot be read ahead of kit: ${messageOf(thrown)}`);
    return undefined;
  }
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

/** Walks and guards the kit and reads headers at once; hashes when the digest is asked for. */
async function packCandidate(context: SelectContext, kitfile: Kitfile): Promise<Candidate> {
  const { inputs, trigger, git, ports } = context;
  const executables = ports.platform === 'win32' ? await git.executables(inputs.context) : undefined;
  const runnerTemp = ports.env['RUNNER_TEMP'];
  // A ModelPack cannot refer to a ModelKit, which planning says.
  const inherited = inputs.format === 'modelkit' ? await inheritedPaths(context, kitfile) : [];
  const plan = await planKit({
    kitfile,
    format: inputs.format,
    context: inputs.context,
    platform: ports.platform,
    inherited,
    loginFiles: [...context.loginFiles, ...loginFilesOf(ports.env, ports.platform)],
    clock: ports.clock,
    remark: ports.remark,
    ...(runnerTemp === undefined || runnerTemp === '' ? {} : { runnerTemp }),
    ...(executables?.known === true ? { executables: executables.value } : {}),
  });
  const facts = await readModelFacts(kitfile, plan.files, ports.remark);
  let packed: Promise<PackedKit> | undefined;
  const pack = (ahead?: LayersAhead): Promise<PackedKit> =>
    (packed ??= packKit(plan, {
      hasher: ports.hasher,
      facts,
      annotations: inputs.annotations,
      log: ports.log,
      cancel: ports.cancel,
      ...(ahead === undefined ? {} : { ahead }),
    }));
  return {
    origin: 'packed',
    found: `packed from ${kitfile.file} in ${inputs.context}`,
    trigger,
    facts,
    plan,
    digest: async (ahead) => (await pack(ahead)).digest,
    artifact: async () => (await pack()).artifact,
  };
}

/** Failures that mean "the files are not on this runner" rather than "the files are wrong". */
const ABSENCES: readonly string[] = ['KITFILE_MISSING', 'LAYER_PATH_MISSING', 'LFS_POINTER', 'ANNEX_POINTER', 'DVC_POINTER'];

export function isAbsence(thrown: unknown): thrown is Failure {
  return isFailure(thrown) && thrown.problems.every((problem) => ABSENCES.includes(problem.code));
}
