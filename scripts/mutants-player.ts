import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

/** A bundled file of tests, and the numbers of those to run, in the order that is wished; all of them without. */
export interface FileOfTests {
  readonly path: string;
  readonly tests?: readonly number[];
}

/** What a file of tests came to, and which sites it came by: each test, what is around them, and the loading. */
export interface Played {
  readonly path: string;
  readonly failed?: { readonly test?: number; readonly why: string };
  readonly took: readonly number[];
  readonly reached: readonly (readonly number[])[];
  readonly around: readonly number[];
  readonly loading: readonly number[];
}

interface Job {
  readonly files: readonly FileOfTests[];
  /** The site whose mistake is awake; -1: none. */
  readonly active: number;
  readonly sites: number;
}

interface Outcome {
  readonly files: readonly Played[];
  /** `again`: what has to be run once more to see whether it fails without the mistake too. */
  readonly failed?: { readonly why: string; readonly again: readonly FileOfTests[] };
}

/** A process that runs tests, one job after the other; begun anew when one has brought it down. */
export class Player {
  #child: ChildProcess | undefined;

  play(job: Job, limitMs: number): Promise<Outcome> {
    const child = (this.#child ??= spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/mutants-jest.js'], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, MODELKIT_BUNDLE: resolve('dist') },
      detached: true,
    }));
    return new Promise((done) => {
      const end = (outcome: Outcome, isBroken: boolean): void => {
        clearTimeout(timer);
        child.off('exit', onExit).off('message', onMessage);
        if (isBroken) this.stop();
        done(outcome);
      };
      const broken = (why: string): void => {
        end({ files: [], failed: { why, again: [] } }, true);
      };
      const onExit = (): void => {
        broken('the process ended');
      };
      const onMessage = (answer: { readonly broken?: string; readonly files?: readonly Played[] }): void => {
        const { files } = answer;
        if (files === undefined) broken(answer.broken ?? '');
        else end({ files, ...failureOf(files.at(-1)) }, false);
      };
      const timer = setTimeout(() => {
        broken('it did not end');
      }, limitMs);
      child.on('exit', onExit).on('message', onMessage);
      child.send(job);
    });
  }

  /** Ends the process, and all that its tests have started. */
  stop(): void {
    const pid = this.#child?.pid;
    this.#child = undefined;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

function failureOf(last: Played | undefined): Pick<Outcome, 'failed'> {
  if (last?.failed === undefined) return {};
  const { test, why } = last.failed;
  return { failed: { why, again: [{ path: last.path, ...(test === undefined ? {} : { tests: [test] }) }] } };
}
