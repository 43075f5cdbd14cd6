import * as core from '@actions/core';
import { errorPages, type Problem, type Remark } from '../failure.js';
import type { Clock, Environment, Log, Progress } from '../ports.js';
import { bytesText } from '../oci/index.js';

/** The runner shows ten annotations of a severity per step; one is kept free for the error that ends the run. */
const ANNOTATION_LIMIT = 9;
/** The runner cuts annotations of more than 4,096 characters; the rest is for the link. */
const ANNOTATION_LENGTH = 3800;
/** Shorter lines of a secret of several are words of everybody's. */
const SHORTEST_MASK = 4;

export interface RunnerLog extends Log {
  /** Prints a warning or notice as an annotation; past the limit as a plain line. */
  remark(remark: Remark): void;
}

/** The step's log on stdout, by the runner's workflow commands. */
export function createLog(clock: Clock, env: Environment): RunnerLog {
  const pageOf = errorPages(env);
  const shown = { error: 0, warning: 0, notice: 0 };
  let depth = 0;

  function annotate(level: 'error' | 'warning' | 'notice', problem: Problem): void {
    const page = pageOf(problem.code);
    const said = withoutCommands(`${problem.message}\n${problem.hint}`).trim().slice(0, ANNOTATION_LENGTH);
    const text = page === undefined ? said : `${said}\n${page}`;
    shown[level] += 1;
    if (shown[level] > ANNOTATION_LIMIT) {
      core.info(withoutCommands(`${level}: [${problem.code}] ${text}`));
      return;
    }
    const place = problem.at === undefined ? {} : { file: problem.at.file, startLine: problem.at.line, startColumn: problem.at.column };
    core[level](text, { title: problem.code, ...place });
  }

  return {
    info: (text) => {
      core.info(withoutCommands(text));
    },
    rows: (rows) => {
      for (const line of columns(rows)) core.info(withoutCommands(line));
    },
    debug: (text) => {
      core.debug(withoutCommands(text));
    },
    async group(title, work) {
      if (depth > 0) core.info(withoutCommands(`— ${title}`));
      else core.startGroup(withoutCommands(title).replaceAll('\n', ' '));
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
        if (depth === 0) core.endGroup();
      }
    },
    mask: (secret) => {
      // The runner masks every line of a value by itself, and a line of a character or two would blank the whole log.
      const lines = secret.split(/[\r\n]+/).filter((line) => line !== '');
      for (const line of lines) if (lines.length === 1 || line.length >= SHORTEST_MASK) core.setSecret(line);
    },
    error: (problem) => {
      annotate('error', problem);
    },
    remark: (remark) => {
      annotate(remark.level, remark);
    },
    progress: (label, total) =>
      startProgress(label, total, clock, (line) => {
        core.info(withoutCommands(line));
      }),
  };
}

/**
 * Makes text safe to print: the runner reads a line that starts with `::` (leading blanks aside), or holds `##[`, as a command.
 * Control characters other than tab and line feed are dropped, and so is what turns the direction of text around.
 */
export function withoutCommands(text: string): string {
  return text
    .replace(CONTROL, '')
    .split('\n')
    .map((line) => line.replace(/^(\s*):(?=:)/u, '$1: ').replaceAll('##[', '## ['))
    .join('\n');
}

/** A name may have 128 characters. */
const WIDEST_COLUMN = 52;

/** Rows as lines whose columns stand below each other; a cell that is longer than most moves only its own line. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>((wide, row) => row.map((cell, index) => Math.max(wide[index] ?? 0, cell.length)), []);
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(Math.min(widths[index] ?? 0, WIDEST_COLUMN)))
      .join('  ')
      .trimEnd(),
  );
}

/** Control characters (category Cc) but tab and line feed, and what turns the direction of text around. */
const CONTROL = /[^\P{Cc}\t\n]|\p{Bidi_Control}/gu;

/** Often enough that a step never looks hung, seldom enough that a log of hours stays readable. */
const LINE_INTERVAL_MS = 15_000;

/** Prints `label: done of total, rate, remaining time` every LINE_INTERVAL_MS while bytes are counted; nothing for work shorter than that. */
function startProgress(label: string, total: number, clock: Clock, print: (line: string) => void): Progress {
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
