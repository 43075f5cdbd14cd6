import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, messageOf } from '../failure.js';
import type { Kitfile } from '../kitfile/index.js';
import { kitStorageRoot, openKitStorage } from '../layout/index.js';
import { parseDigest, type Digest } from '../oci/index.js';
import type { Environment, ExecResult } from '../ports.js';
import { packCandidate } from './pack.js';
import { checkContent, readStoredKit, storedCandidate, type StoredKit } from './stored.js';
import type { Candidate, SelectContext, SelectFailure } from './types.js';

/** Packs of hundreds of gigabytes take hours; a hung program must not take the job's whole day. */
const PACK_TIMEOUT_MS = 6 * 60 * 60 * 1000;

/** Where the result is put in kit's storage; the name is never pushed. */
const LOCAL_REFERENCE = 'localhost/modelkit-tag-action:packed';

/**
 * Runs the installed `kit pack` and takes its result over. Facts for the tags come from the files where this action can read the kit itself,
 * so that a tag problem costs no packing; else from what kit stored.
 */
export async function packWithKit(context: SelectContext, kitfile: Kitfile): Promise<Candidate> {
  let packed: Promise<StoredKit> | undefined;
  const pack = (): Promise<StoredKit> => {
    packed ??= kitPack(context, kitfile);
    return packed;
  };
  const native = await packCandidate(context, kitfile).catch((thrown: unknown) => {
    context.ports.log.debug(`The files cannot be read ahead of kit: ${messageOf(thrown)}`);
    return undefined;
  });
  const found = 'packed by kit';
  if (native === undefined) return storedCandidate(context, await pack(), { origin: 'packed', found, facts: true });
  return {
    origin: 'packed',
    found,
    trigger: context.trigger,
    facts: native.facts,
    digest: async () => (await pack()).manifest.descriptor.digest,
    artifact: async () => (await storedCandidate(context, await pack(), { origin: 'packed', found, facts: false })).artifact(),
  };
}

async function kitPack(context: SelectContext, kitfile: Kitfile): Promise<StoredKit> {
  const { inputs, ports } = context;
  const env = await kitEnvironment(ports.env);
  const args = ['pack', inputs.context, '--file', kitfile.file, '--tag', LOCAL_REFERENCE, '--progress', 'none'];
  const result = await ports.log.group('kit pack', async () => {
    const answer = await ports.exec('kit', args, { cwd: inputs.context, env, timeoutMs: PACK_TIMEOUT_MS });
    for (const line of `${answer.stdout}\n${answer.stderr}`.split('\n')) if (line.trim() !== '') ports.log.info(line);
    return answer;
  });
  if (result.exitCode !== 0) throw kitFailed(result);
  const root = kitStorageRoot(env, ports.platform);
  const printed = savedDigest(result.stdout);
  const { source, digest } = await openKitStorage({ root, reference: printed ?? LOCAL_REFERENCE });
  const kit = await readStoredKit(source, digest);
  await checkContent(context, source, kit.manifest);
  return kit;
}

/** The last digest that kit says it saved: `Model saved: sha256:…`. */
function savedDigest(stdout: string): Digest | undefined {
  const found = [...stdout.matchAll(/Model saved: (sha256:[0-9a-f]{64})/g)].at(-1)?.[1];
  return found === undefined ? undefined : parseDigest(found);
}

/**
 * The user's environment, with a storage of this run's own unless KITOPS_HOME is set, no question for updates, and no clock in the manifest
 * (`SOURCE_DATE_EPOCH`) unless the user chose one.
 */
async function kitEnvironment(env: Environment): Promise<Environment> {
  const chosen = env['KITOPS_HOME'];
  const home = chosen !== undefined && chosen !== '' ? chosen : await mkdtemp(join(env['RUNNER_TEMP'] ?? tmpdir(), 'kitops-'));
  if (home !== chosen) await writeFile(join(home, 'disable-update-notifications'), '');
  return { ...env, KITOPS_HOME: home, SOURCE_DATE_EPOCH: env['SOURCE_DATE_EPOCH'] ?? '0' };
}

function kitFailed({ exitCode, stderr, stdout }: ExecResult): Failure<SelectFailure> {
  const NOT_FOUND = 127;
  const said = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-5).join('\n');
  return new Failure<SelectFailure>(
    exitCode === NOT_FOUND
      ? {
          code: 'KIT_FAILED',
          message: 'The program kit is not on the PATH.',
          hint: 'Install it by a step before (kitops-ml/gh-kit-setup), or leave "packer" at native, which needs nothing installed.',
        }
      : {
          code: 'KIT_FAILED',
          message: `kit pack ended with exit code ${exitCode}:\n${said}`,
          hint: 'The lines above are kit’s own; the log holds all of them.',
        },
  );
}
