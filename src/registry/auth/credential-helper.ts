import { at } from '../../json.js';
import type { Environment } from '../../ports.js';
import type { RegistryPorts } from '../types.js';
import { withoutLineEnd } from './auth-file.js';

/** A helper that asks a cloud service may take a moment; one that waits for a keyboard never ends. */
const HELPER_MS = 30_000;

/** What `docker-credential-<helper> get` answered. Its output is never part of a message: it may hold the secret. */
export type HelperAnswer =
  | { readonly answer: 'login'; readonly username: string; readonly secret: string }
  /** The store holds nothing for this server: anonymous, and no error. */
  | { readonly answer: 'none' }
  | { readonly answer: 'failed'; readonly why: string };

/** Asks a credential helper (the docker-credential-helpers protocol): the server on stdin, a JSON object on stdout. */
export async function askHelper(
  { exec, env, cancel }: Pick<RegistryPorts, 'exec' | 'env' | 'cancel'>,
  helper: string,
  server: string,
): Promise<HelperAnswer> {
  if (!/^[A-Za-z0-9._-]+$/.test(helper)) return { answer: 'failed', why: 'its name is no plain word' };
  const program = `docker-credential-${helper}`;
  const result = await exec(program, ['get'], { env: ownEnvironment(env), input: server, timeoutMs: HELPER_MS, signal: cancel });
  if (result.exitCode === 127) return { answer: 'failed', why: `${program} is not on the PATH` };
  if (result.exitCode === 124) return { answer: 'failed', why: `${program} gave no answer in 30 seconds` };
  if (result.exitCode !== 0) {
    const notFound = /credentials? not found|no credentials/i.test(`${result.stdout}\n${result.stderr}`);
    return notFound ? { answer: 'none' } : { answer: 'failed', why: `${program} ended with exit code ${result.exitCode}` };
  }
  let json: unknown;
  try {
    json = JSON.parse(result.stdout);
  } catch {
    return { answer: 'failed', why: `${program} answered with something that is not JSON` };
  }
  const username = member(json, 'Username');
  const secret = member(json, 'Secret');
  if (secret === undefined || username === undefined) return { answer: 'failed', why: `${program} answered without Username and Secret` };
  return secret === '' ? { answer: 'none' } : { answer: 'login', username, secret };
}

/** A helper needs its cloud's variables; the inputs of this step and the tokens of the job, which every program could use, are none of them. */
function ownEnvironment(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT_|ACTIONS_|(?:GITHUB|GH)_(?:.*_)?TOKEN$)/i.test(name)));
}

function member(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === 'string' ? withoutLineEnd(found) : undefined;
}
