/** The longest pause that a registry may ask of us. */
export const PAUSE_LIMIT_MS = 5 * 60_000;

/** Milliseconds that `Retry-After` asks for, in either form (RFC 9110, 10.2.3): seconds, or an HTTP date. Undefined when absent or senseless. */
export function retryAfter(value: string | undefined, now: Date): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, PAUSE_LIMIT_MS);
  const at = /^[A-Za-z]/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at - now.getTime(), 0), PAUSE_LIMIT_MS);
}

const BASE_MS = 1000;
const CEILING_MS = 60_000;

/** Full-jitter back-off before try `tries + 1`: anything from 0 up to a limit that doubles from one second to one minute. */
export function backOff(tries: number, random: () => number): number {
  return random() * Math.min(CEILING_MS, BASE_MS * 2 ** (tries - 1));
}
