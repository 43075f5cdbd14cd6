import type { Call } from '../oci/index.js';
import type { TransactionPorts } from './types.js';

/** A write that is broken off leaves open whether it took effect, so one under way when the run is cancelled gets this long to end. */
const WRITE_GRACE_MS = 2000;
/** What putting back may take: within two minutes it is done or given up, and what became of each tag is told. */
const PUT_BACK_MS = 105_000;
/** The same for a cancelled run: the runner kills it after ten seconds. */
const LAST_PUT_BACK_MS = 7000;

/** A call that does not end with the run. `end` takes its listener back. */
export interface OwnCall {
  readonly call: Call;
  readonly end: () => void;
}

/** For writing tags, and for looking at what was written. */
export function writing(ports: Pick<TransactionPorts, 'cancel' | 'clock'>): OwnCall {
  return outliving(ports, WRITE_GRACE_MS);
}

/** For putting back: over the same connections and with the same tokens, whether the run failed or was cancelled. */
export function puttingBack(ports: Pick<TransactionPorts, 'cancel' | 'clock'>): OwnCall {
  const { call, end } = outliving(ports, LAST_PUT_BACK_MS);
  const left = ports.cancel.aborted ? LAST_PUT_BACK_MS : PUT_BACK_MS;
  return { call: { ...call, deadline: ports.clock.monotonic() + left }, end };
}

/** Ends `ms` after the run was cancelled, or after now when it is already. */
function outliving(
  { cancel, clock }: Pick<TransactionPorts, 'cancel' | 'clock'>,
  ms: number,
): { readonly call: { readonly signal: AbortSignal }; readonly end: () => void } {
  const controller = new AbortController();
  let timer: { clear(): void } | undefined;
  const begin = (): void => {
    timer = clock.timer(ms, () => {
      controller.abort(cancel.reason);
    });
  };
  if (cancel.aborted) begin();
  else cancel.addEventListener('abort', begin, { once: true });
  return {
    call: { signal: controller.signal },
    end: () => {
      cancel.removeEventListener('abort', begin);
      timer?.clear();
    },
  };
}
