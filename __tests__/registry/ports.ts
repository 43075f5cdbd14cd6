import type { Remark } from '../../src/failure.js';
import type { Clock, Exec } from '../../src/ports.js';
import type { RegistryOptions, RegistryPorts } from '../../src/registry/types.js';

/**
 * A clock that knows no speed of the machine: time passes by what is slept (which takes none; it is kept), by timers that go off, and by
 * `advance`. Timers run in real time unless `impatient`: then they go off at once.
 */
export class JumpingClock implements Clock {
  readonly slept: number[] = [];
  readonly #impatient: boolean;
  #passed = 0;

  constructor(impatient = false) {
    this.#impatient = impatient;
  }

  now(): Date {
    return new Date(Date.UTC(2026, 0, 1) + this.#passed);
  }

  monotonic(): number {
    return this.#passed;
  }

  /** Time passes at once. */
  advance(ms: number): void {
    this.#passed += ms;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(ms);
    this.advance(ms);
    await new Promise((resolve) => setImmediate(resolve));
  }

  timer(ms: number, callback: () => void): { clear(): void } {
    const due = this.#passed + ms;
    const timer = setTimeout(
      () => {
        this.#passed = Math.max(this.#passed, due);
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
  readonly clock?: JumpingClock;
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
    clock: options.clock ?? new JumpingClock(options.impatient),
    random: () => 0.5,
    cancel: abort.signal,
    abort,
    exec: options.exec ?? (() => Promise.resolve({ exitCode: 127, stdout: '', stderr: '' })),
    log: {
      info: say,
      debug: say,
      rows: (rows) => {
        for (const row of rows) say(row.join(' '));
      },
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
