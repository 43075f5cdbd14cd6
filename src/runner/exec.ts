import { getExecOutput } from '@actions/exec';
import { messageOf } from '../failure.js';
import type { Clock, Exec, ExecResult } from '../ports.js';

const NOT_FOUND = 127;
const TIMED_OUT = 124;

/** Programs by `@actions/exec`, silent and without a shell. One that runs out of time is left behind: the process ends by `exit`. */
export function createExec(clock: Clock): Exec {
  return async (command, args, options = {}) => {
    const run = getExecOutput(`"${command}"`, [...args], {
      silent: true,
      ignoreReturnCode: true,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.input === undefined ? {} : { input: Buffer.from(options.input) }),
      ...(options.env === undefined ? {} : { env: definedOnly(options.env) }),
    }).catch((thrown: unknown): ExecResult => ({ exitCode: NOT_FOUND, stdout: '', stderr: messageOf(thrown) }));
    const { timeoutMs } = options;
    if (timeoutMs === undefined) return run;
    const limit = new Promise<ExecResult>((resolve) => {
      const timer = clock.timer(timeoutMs, () => {
        resolve({ exitCode: TIMED_OUT, stdout: '', stderr: `${command} did not finish within ${timeoutMs / 1000} s` });
      });
      void run.finally(() => {
        timer.clear();
      });
    });
    return Promise.race([run, limit]);
  };
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
