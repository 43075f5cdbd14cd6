import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Readable } from 'node:stream';
import { messageOf } from '../failure.js';
import type { Clock, Exec, ExecResult } from '../ports.js';

const NOT_FOUND = 127;
const TIMED_OUT = 124;
/** A list of every file of a large work tree is a few megabytes; what writes more never ends, and would fill the memory. */
const OUTPUT_LIMIT = 64 * 1024 * 1024;

/** Windows has no process groups: there a program is ended without what it has started. */
const GROUPS = process.platform !== 'win32';

/**
 * Programs without a shell, each in a process group of its own, so that what it has started ends with it: when it runs out of time, when the
 * signal is aborted, and at the latest with this process. (`@actions/exec` cannot end what it has started.)
 */
export function createExec(clock: Clock): Exec {
  const running = new Set<ChildProcessWithoutNullStreams>();
  process.on('exit', () => {
    for (const child of running) kill(child, 'SIGKILL');
  });
  return async (command, args, { signal, deadline, env = process.env, cwd, input = '' }) => {
    signal.throwIfAborted();
    const ms = Math.max(0, deadline - clock.monotonic());
    const child = spawn(command, args, { cwd, env: { ...env }, detached: GROUPS, windowsHide: true });
    running.add(child);
    const stop = new AbortController();
    const outOfTime = { exitCode: TIMED_OUT, stdout: '', stderr: `${command} did not finish within ${Math.round(ms / 1000)} s` };
    const answers = [
      answerOf(command, child, input).finally(() => running.delete(child)),
      clock.sleep(ms, AbortSignal.any([signal, stop.signal])).then(() => outOfTime),
    ];
    try {
      return await Promise.race(answers);
    } finally {
      stop.abort();
      await Promise.allSettled(answers.slice(1));
      if (running.has(child)) kill(child, 'SIGTERM');
    }
  };
}

async function answerOf(command: string, child: ChildProcessWithoutNullStreams, input: string): Promise<ExecResult> {
  // A program that does not read its input may close it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  try {
    const code = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
    const [exitCode, stdout, stderr] = await Promise.all([code, textOf(child.stdout, child), textOf(child.stderr, child)]);
    if (stdout === undefined || stderr === undefined)
      return { exitCode: 1, stdout: '', stderr: `${command} wrote more than ${OUTPUT_LIMIT / 1024 ** 2} MiB and was ended` };
    return { exitCode: exitCode ?? 1, stdout, stderr };
  } catch (thrown) {
    return { exitCode: NOT_FOUND, stdout: '', stderr: messageOf(thrown) };
  }
}

/** What the program writes to its end; undefined when that is too much, which ends the program. */
async function textOf(stream: Readable, child: ChildProcessWithoutNullStreams): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > OUTPUT_LIMIT) {
      kill(child, 'SIGKILL');
      return undefined;
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function kill(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): void {
  try {
    if (GROUPS && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has just ended.
  }
}
