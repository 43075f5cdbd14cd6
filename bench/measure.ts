import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Row } from './result.js';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** What one process cost. Peak and bytes are 0 where the system does not tell (not Linux). */
export interface Cost {
  readonly ms: number;
  readonly peakMiB: number;
  /** Bytes that the process made the system write to storage. */
  readonly storedBytes: number;
  readonly stdout: string;
}

/** No program of the benchmark takes longer, unless it hangs. */
const LIMIT_MS = 10 * 60_000;
const SAMPLE_MS = 20;
const KEPT_OUTPUT = 100_000;

/** Runs a program to its end and times it from spawn to exit. `watch` also samples memory and I/O counters, which costs a little. */
export function timed(command: Command, watch = false): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command.program, [...command.args], {
      cwd: command.cwd,
      env: command.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout = (stdout + text).slice(-KEPT_OUTPUT)));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-KEPT_OUTPUT)));
    const figures = { peakMiB: 0, storedBytes: 0 };
    const look = (): void => {
      Object.assign(figures, { ...figures, ...figuresOf(child.pid) });
    };
    const sampler = watch ? setInterval(look, SAMPLE_MS) : undefined;
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    let ms = 0;
    child.once('exit', () => (ms = performance.now() - start));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(sampler);
      clearTimeout(limit);
      if (code === 0) resolve({ ms, ...figures, stdout });
      else
        reject(
          new Error(
            `${command.program} ${command.args.join(' ')} ended with ${String(code ?? signal)}:\n${(stdout + stderr).slice(-3000)}`,
          ),
        );
    });
  });
}

function figuresOf(pid: number | undefined): Partial<Pick<Cost, 'peakMiB' | 'storedBytes'>> {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    const io = readFileSync(`/proc/${pid ?? 0}/io`, 'utf8');
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    const stored = /^write_bytes: (\d+)$/m.exec(io)?.[1];
    return {
      ...(peak === undefined ? {} : { peakMiB: Number(peak) / 1024 }),
      ...(stored === undefined ? {} : { storedBytes: Number(stored) }),
    };
  } catch {
    return {};
  }
}

/** Linux counts in ticks of 10 ms, whatever its timer does. */
const TICK_MS = 10;

/** Milliseconds of processor time (user and system) that programs have taken which ended, and what they had started; 0 where nobody tells (not Linux). */
function spentByPrograms(): number {
  try {
    // proc(5): the name in parentheses may hold blanks; cutime and cstime are fields 16 and 17.
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
  } catch {
    return 0;
  }
}

/** One side of a comparison: its milliseconds in run `run`. `missing` says why it cannot take part. */
export interface Contestant {
  readonly name: string;
  readonly missing?: string | undefined;
  readonly note?: string;
  readonly run: (run: number) => Promise<number>;
}

/**
 * Lets all run in turn, `runs` times, each round beginning with another one; those of one list stay together, in its order. Run -1 warms caches
 * up and does not count.
 */
export async function race(order: readonly (Contestant | readonly Contestant[])[], runs: number, warmUp = true): Promise<readonly Row[]> {
  const contestants = order.flat();
  const values = contestants.map((): number[] => []);
  const spent = contestants.map((): number[] => []);
  for (let run = warmUp ? -1 : 0; run < runs; run += 1) {
    const first = Math.max(run, 0) % order.length;
    for (const contestant of [...order.slice(first), ...order.slice(0, first)].flat()) {
      if (contestant.missing !== undefined) continue;
      const index = contestants.indexOf(contestant);
      const before = spentByPrograms();
      const ms = await contestant.run(run);
      const cpuMs = spentByPrograms() - before;
      if (run >= 0) {
        values[index]?.push(ms);
        spent[index]?.push(cpuMs);
      }
      process.stderr.write(`  ${run < 0 ? 'warm-up' : `run ${run + 1}`} ${contestant.name}: ${Math.round(ms)} ms, CPU ${cpuMs} ms\n`);
    }
  }
  return contestants.map(({ name, missing, note }, index) =>
    missing === undefined
      ? { name, values: values[index] ?? [], spent: spent[index] ?? [], ...(note === undefined ? {} : { note }) }
      : { name, missing },
  );
}
