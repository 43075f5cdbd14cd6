import { dirname } from 'node:path';
import type { Environment, ExecResult, Ports } from '../ports.js';

/** Local questions answer in milliseconds; a large history in seconds. */
const TIMEOUT_MS = 60_000;

/**
 * Settings that a work tree of somebody else's must not decide: no program of its configuration is run, and nothing is fetched.
 * `safe.directory`: in a job container the workspace belongs to another user (git-config(1)).
 */
const SETTINGS = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'safe.directory=*'];

const ENVIRONMENT: Environment = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  // A list of allowed protocols in which there is none: a partial clone cannot go to the network.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_PAGER: '',
  LC_ALL: 'C',
};

/** Programs, and the run's cancel that ends them. */
export type GitPorts = Pick<Ports, 'exec' | 'cancel'>;

/** Runs git with these arguments; never rejects for a failing git. */
export type GitCommand = (args: readonly string[], input?: string) => Promise<ExecResult>;

/**
 * git on the work tree whose root is `workspace`, and on no other: the git directory is named, so a repository further up or down
 * does not count, and its owner is not questioned.
 */
export function gitAtRoot(workspace: string, env: Environment, ports: GitPorts): GitCommand {
  return command(['-C', workspace, '--git-dir=.git', '--work-tree=.'], env, ports);
}

/** git on whatever work tree holds `directory`, looked for upwards, not above `workspace`. */
export function gitBelow(workspace: string, directory: string, env: Environment, ports: GitPorts): GitCommand {
  return command(['-C', directory], { ...env, GIT_CEILING_DIRECTORIES: dirname(workspace) }, ports, ['GIT_CEILING_DIRECTORIES']);
}

function command(place: readonly string[], env: Environment, { exec, cancel }: GitPorts, keep: readonly string[] = []): GitCommand {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const environment = { ...withoutForeign(env, keep), ...ENVIRONMENT };
  return (args, input) =>
    exec('git', [...place, ...settings, '--no-pager', ...args], {
      env: environment,
      timeoutMs: TIMEOUT_MS,
      signal: cancel,
      ...(input === undefined ? {} : { input }),
    });
}

/** `GIT_DIR` and its like would lead elsewhere, and inputs (`INPUT_PASSWORD`) are no business of git's. */
function withoutForeign(env: Environment, keep: readonly string[]): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => keep.includes(name) || !/^(?:GIT_|INPUT_)/i.test(name)));
}
