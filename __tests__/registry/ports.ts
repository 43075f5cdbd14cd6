import type { Remark } from '../../src/failure.js';
import type { Clock, Exec } from '../../src/ports.js';
import type { RegistryOptions, RegistryPorts } from '../../src/registry/types.js';

/**
 * A clock on which sleeping takes no time; what was slept is kept. Timers run in real time unless `impatient`: then they go off at once. On a
 * `still` one no time passes but what is slept, or advanced.
 */
class JumpingClock implements Clock {
  readonly slept: number[] = [];
  readonly #impatient: boolean;
  readonly #still: boolean;
  #ahead = 0;

  constructor({ impatient = false, still = false }: TestPortsOptions) {
    this.#impatient = impatient;
    this.#still = still;
  }

  now(): Date {
    return new Date(Date.UTC(2026, 0, 1) + this.#ahead);
  }

  monotonic(): number {
    return (this.#still ? 0 : performance.now()) + this.#ahead;
  }

  /** Time passes at once. */
  advance(ms: number): void {
    this.#ahead += ms;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(ms);
    this.advance(ms);
    await new Promise((resolve) => setImmediate(resolve));
  }

  timer(ms: number, callback: () => void): { clear(): void } {
    const timer = setTimeout(
      () => {
        if (this.#impatient) this.advance(ms);
        callback();
      },
      this.#impatient ? 150 : ms,
    );
    timer.unref();
    return {
      clear: () => {
        clearTimeout(timer);
      },
    };
  }
}

export interface TestPorts extends RegistryPorts {
  readonly clock: JumpingClock;
  /** Every line and remark that was printed. */
  readonly said: string[];
  readonly masked: string[];
  readonly remarks: Remark[];
  readonly abort: AbortController;
}

export interface TestPortsOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly exec?: Exec;
  readonly impatient?: boolean;
  readonly still?: boolean;
}

/** Ports that keep what was said; no environment unless given, so nothing of the machine's logins is seen. */
export function testPorts(options: TestPortsOptions = {}): TestPorts {
  const said: string[] = [];
  const masked: string[] = [];
  const remarks: Remark[] = [];
  const abort = new AbortController();
  const say = (text: string): void => {
    said.push(text);
  };
  return {
    env: options.env ?? {},
    clock: new JumpingClock(options),
    random: () => 0.5,
    cancel: abort.signal,
    abort,
    exec: options.exec ?? (() => Promise.resolve({ exitCode: 127, stdout: '', stderr: '' })),
    log: {
      info: say,
      rows: (rows) => {
        for (const row of rows) say(row.join(' '));
      },
      debug: say,
      error: (problem) => {
        say(problem.message);
      },
      group: (title, work) => {
        say(title);
        return work();
      },
      mask: (secret) => {
        masked.push(secret);
      },
      progress: () => ({ add: () => undefined, end: () => undefined }),
    },
    remark: (remark) => {
      remarks.push(remark);
      say(`${remark.message} ${remark.hint}`);
    },
    said,
    masked,
    remarks,
  };
}

export const OPTIONS: RegistryOptions = { plainHttp: [], concurrency: 4, platform: 'linux' };
