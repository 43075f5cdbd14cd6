import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory } from '../directories.js';
import { Failure, messageOf } from '../failure.js';
import type { Kitfile } from '../kitfile/index.js';
import { kitStorageRoot, openKitStorage, readLayout } from '../layout/index.js';
import type { ModelFacts } from '../model/index.js';
import { parseDigest, type Digest, type ReadOnlyTarget } from '../oci/index.js';
import type { Environment, ExecResult } from '../ports.js';
import { askedOnce } from '../tasks.js';
import { readStoredKit, storedCandidate, type StoredKit } from './stored.js';
import type { Candidate, SelectContext, SelectFailure } from './types.js';

/** Packs of hundreds of gigabytes take hours; a hung program must not take the job's whole day. */
const PACK_TIMEOUT_MS = 6 * 60 * 60 * 1000;

/** Where the result is put in kit's storage; the name is never pushed. */
const LOCAL_REFERENCE = 'localhost/modelkit-tag-action:packed';

/** Runs the installed `kit pack` and takes its result over. `facts` for the tags, where they are known already, save reading what kit stored. */
export async function packWithKit(context: SelectContext, kitfile: Kitfile, facts: ModelFacts | undefined): Promise<Candidate> {
  const pack = askedOnce(() => kitPack(context, kitfile));
  const found = 'packed by kit';
  const stored = async (read: boolean): Promise<Candidate> =>
    storedCandidate(context, await pack(), { origin: 'packed', found, facts: read, mustBeSound: true });
  if (facts === undefined) return stored(true);
  return {
    origin: 'packed',
    found,
    trigger: context.trigger,
    facts,
    digest: async () => (await stored(false)).digest(),
    artifact: async () => (await stored(false)).artifact(),
  };
}

async function kitPack(context: SelectContext, kitfile: Kitfile): Promise<StoredKit> {
  const { inputs, ports } = context;
  const { env, fresh } = await kitEnvironment(context).catch((cause: unknown) => {
    const message = `The directory for kit's storage cannot be made: ${messageOf(cause)}.`;
    const hint = 'Set KITOPS_HOME (else RUNNER_TEMP) to a directory that can be written.';
    throw new Failure<SelectFailure>({ code: 'KIT_FAILED', message, hint }, { cause });
  });
  const args = ['pack', inputs.context, '--file', kitfile.file, '--tag', LOCAL_REFERENCE, '--progress', 'none'];
  const result = await ports.log.group('kit pack', async () => {
    const deadline = ports.clock.monotonic() + PACK_TIMEOUT_MS;
    const answer = await ports.exec('kit', args, { cwd: inputs.context, env, deadline, signal: ports.cancel });
    for (const line of `${answer.stdout}\n${answer.stderr}`.split('\n')) if (line.trim() !== '') ports.log.info(line);
    return answer;
  });
  ports.cancel.throwIfAborted();
  if (result.exitCode !== 0) throw kitFailed(result);
  const { source, digest } = await savedKit(context, kitStorageRoot(env, ports.platform), savedDigest(result.stdout), fresh);
  return readStoredKit(source, digest);
}

/** What kit says it saved; says it nothing, then the one ModelKit of a storage that was empty before, else what has the tag. */
async function savedKit(
  { ports }: SelectContext,
  root: string | undefined,
  printed: Digest | undefined,
  fresh: boolean,
): Promise<{ readonly source: ReadOnlyTarget; readonly digest: Digest }> {
  if (printed === undefined && fresh && root !== undefined) {
    const storage = await readLayout({ kind: 'layout', directory: root, name: `kit:${root}` }, { workspace: root });
    const [only, ...others] = await storage.manifests();
    if (only !== undefined && others.length === 0) return { source: storage, digest: only.digest };
  }
  ports.log.debug(printed === undefined ? 'kit did not print the digest that it saved' : `kit saved ${printed}`);
  return openKitStorage({ root, reference: printed ?? LOCAL_REFERENCE });
}

/** The last digest that kit says it saved: `Model saved: sha256:…`. */
function savedDigest(stdout: string): Digest | undefined {
  const found = [...stdout.matchAll(/Model saved: (sha256:[0-9a-f]{64})(?![0-9a-f])/g)].at(-1)?.[1];
  return found === undefined ? undefined : parseDigest(found);
}

/**
 * The user's environment without the inputs of this action (there are secrets among them), with a storage of this run's own (`fresh`), which holds
 * the whole kit and is gone when the run ends, unless KITOPS_HOME is set; no question for updates, and no clock in the manifest (`SOURCE_DATE_EPOCH`) unless the user chose one.
 */
async function kitEnvironment({ ports: { env }, storage }: SelectContext): Promise<{ readonly env: Environment; readonly fresh: boolean }> {
  const chosen = textOf(env['KITOPS_HOME']);
  const home = chosen ?? (await storage());
  await makeDirectory(home);
  await writeFile(join(home, 'disable-update-notifications'), '', { flag: 'a' });
  const passed = Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/i.test(name)));
  return {
    env: { ...passed, KITOPS_HOME: home, SOURCE_DATE_EPOCH: textOf(env['SOURCE_DATE_EPOCH']) ?? '0' },
    fresh: chosen === undefined,
  };
}

function textOf(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function kitFailed({ exitCode, stderr, stdout }: ExecResult): Failure<SelectFailure> {
  const [notFound, outOfTime] = [127, 124];
  const said = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-5).join('\n');
  if (exitCode === notFound && stdout === '') {
    return new Failure<SelectFailure>({
      code: 'KIT_FAILED',
      message: 'The program kit is not on the PATH.',
      hint: 'Install it by a step before (kitops-ml/gh-kit-setup), or leave "packer" at native, which needs nothing installed.',
    });
  }
  return new Failure<SelectFailure>({
    code: 'KIT_FAILED',
    message:
      exitCode === outOfTime && said === ''
        ? `kit pack did not end within ${PACK_TIMEOUT_MS / 3_600_000} hours.`
        : `kit pack ended with exit code ${exitCode}:\n${said}`,
    hint: 'The lines above are kit’s own; the log holds all of them.',
  });
}
