import { Failure } from '../failure.js';

type CancelFailure = 'CANCELLED';

/**
 * Aborted at the first SIGINT or SIGTERM. The runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that:
 * time to put moved tags back, and what is left the `post` step does.
 */
export function cancelSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) return;
      controller.abort(
        new Failure<CancelFailure>({
          code: 'CANCELLED',
          message: `The run was cancelled (${signal}).`,
          hint: 'Run the job again: what was uploaded is kept, and nothing is uploaded twice.',
        }),
      );
    });
  }
  return controller.signal;
}
