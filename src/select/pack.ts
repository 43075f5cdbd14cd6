import type { Kitfile } from '../kitfile/index.js';
import { readModelFacts } from '../model/index.js';
import { loginFilesOf, packKit, planKit, type PackedKit } from '../pack/index.js';
import { inheritedPaths } from './model-reference.js';
import type { Candidate, SelectContext } from './types.js';

/** Walks and guards the kit and reads headers at once; hashes when the digest is asked for. */
export async function packCandidate(context: SelectContext, kitfile: Kitfile): Promise<Candidate> {
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
    remark: ports.remark,
    ...(runnerTemp === undefined || runnerTemp === '' ? {} : { runnerTemp }),
    ...(executables?.known === true ? { executables: executables.value } : {}),
  });
  const facts = await readModelFacts(kitfile, plan.files, ports.remark);
  let packed: Promise<PackedKit> | undefined;
  const pack = (): Promise<PackedKit> => {
    packed ??= packKit(plan, { hasher: ports.hasher, facts, annotations: inputs.annotations, log: ports.log, cancel: ports.cancel });
    return packed;
  };
  return {
    origin: 'packed',
    found: `packed from ${kitfile.file} in ${inputs.context}`,
    trigger,
    facts,
    plan,
    digest: async () => (await pack()).digest,
    artifact: async () => (await pack()).artifact,
  };
}
