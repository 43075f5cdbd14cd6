import { bytesText } from '../oci/index.js';
import type { Clock, Progress } from '../ports.js';

/** Often enough that a step never looks hung, seldom enough that a log of hours stays readable. */
const LINE_INTERVAL_MS = 15_000;

/** Prints `label: done of total, rate, remaining time` every LINE_INTERVAL_MS while bytes are counted; nothing for work shorter than that. */
export function startProgress(label: string, total: number, clock: Clock, print: (line: string) => void): Progress {
  const started = clock.monotonic();
  let done = 0;
  let printed = false;
  let timer = clock.timer(LINE_INTERVAL_MS, tick);

  function tick(): void {
    printed = true;
    print(progressLine(label, done, total, clock.monotonic() - started));
    timer = clock.timer(LINE_INTERVAL_MS, tick);
  }

  return {
    add: (bytes) => {
      done += bytes;
    },
    end: () => {
      timer.clear();
      if (printed) print(progressLine(label, done, total, clock.monotonic() - started));
    },
  };
}

/** One line for people, e.g. `hashing: 1.2 GiB of 4.0 GiB, 512.0 MiB/s, about 6 s left`. */
export function progressLine(label: string, done: number, total: number, elapsedMs: number): string {
  const rate = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
  const parts = [`${label}: ${bytesText(done)} of ${bytesText(total)}`];
  if (rate > 0) {
    parts.push(`${bytesText(rate)}/s`);
    if (done < total) parts.push(`about ${durationText((total - done) / rate)} left`);
  }
  return parts.join(', ');
}

function durationText(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
