import { Failure } from '../failure.js';
import type { RealPorts } from './real-ports.js';

type ConcludeFailure = 'RUN_STALLED';

/** The runner kills what it has cancelled after ten seconds; the last of them is for the report. */
const LAST_MS = 9000;

/**
 * Does the work of an entry and ends the process by `report`, whatever becomes of the work: done, thrown, an exception that nobody caught, a
 * promise that never settles (then the event loop is empty), or a cancelled run that does not end. `report` gives the exit code.
 */
export async function conclude(
  ports: RealPorts,
  work: () => Promise<void>,
  report: (stopped?: { readonly thrown: unknown }) => Promise<0 | 1>,
): Promise<void> {
  let telling = false;
  let told = false;
  const end = async (stopped?: { readonly thrown: unknown }): Promise<void> => {
    if (telling) return;
    telling = true;
    const code = await report(stopped);
    told = true;
    await ports.hasher.close();
    // Programs that ran out of time, and connections kept alive, must not hold the step.
    process.exit(code);
  };
  const fail = (thrown: unknown): void => {
    void end({ thrown });
  };
  process.on('uncaughtException', fail);
  process.on('beforeExit', () => {
    fail(ports.cancel.aborted ? ports.cancel.reason : stalled());
  });
  process.on('exit', () => {
    if (told) return;
    // Not even the report came to its end: no more than this can be said without waiting.
    process.exitCode = 1;
    for (const problem of stalled().problems) ports.log.error(problem);
  });
  ports.cancel.addEventListener('abort', () => {
    ports.clock.timer(LAST_MS, () => {
      fail(ports.cancel.reason);
    });
  });
  try {
    await work();
  } catch (thrown) {
    await end({ thrown });
    return;
  }
  await end();
}

function stalled(): Failure<ConcludeFailure> {
  return new Failure<ConcludeFailure>({
    code: 'RUN_STALLED',
    message: 'The run came to a stop: something that it waited for can never come.',
    hint: 'Run the job again: what was uploaded is kept. If it happens again, report the log of a run with step debugging as an issue of this action.',
  });
}
