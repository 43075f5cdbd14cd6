import { spawn } from 'node:child_process';
import { openGitRepository, type GitRepository, type GitRepositoryOptions } from '../../src/git/index.js';
import { type Clock, type Environment, type Exec, type Log } from '../../src/ports.js';

/** Programs as they are, without a shell. */
export const exec: Exec = (command, args, options) =>
  new Promise((resolve) => {
    const env = { ...options.env };
    const child = spawn(command, args, { cwd: options.cwd, env, stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => {
      resolve({ exitCode: 127, stdout: '', stderr: error.message });
    });
    child.on('close', (code) => {
      resolve({ exitCode: code ?? 1, stdout, stderr });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });

/** A clock that never waits and remembers for how long it was asked to. */
export class InstantClock implements Clock {
  readonly slept: number[] = [];

  now(): Date {
    return new Date(0);
  }

  monotonic(): number {
    return 0;
  }

  sleep(ms: number): Promise<void> {
    this.slept.push(ms);
    return Promise.resolve();
  }

  timer(): { clear(): void } {
    return { clear: () => undefined };
  }
}

const log: Log = {
  info: () => undefined,
  rows: () => undefined,
  debug: () => undefined,
  group: (_title, work) => work(),
  mask: () => undefined,
  error: () => undefined,
  progress: () => ({ add: () => undefined, end: () => undefined }),
};

export const ENVIRONMENT: Environment = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  HOME: '/nonexistent',
};

/** Nobody listens there. */
export const NO_API = 'http://127.0.0.1:9';

export interface OpenOptions extends Partial<GitRepositoryOptions> {
  readonly workspace: string;
  readonly exec?: Exec;
  readonly clock?: Clock;
  readonly cancel?: AbortSignal;
}

/** The repository at `workspace`; without `token` there is no API. */
export function open(options: OpenOptions): GitRepository {
  const { exec: run = exec, clock = new InstantClock(), cancel = new AbortController().signal, ...rest } = options;
  return openGitRepository({ repository: 'acme/demo', apiUrl: NO_API, env: ENVIRONMENT, ...rest }, { exec: run, log, cancel, clock });
}
