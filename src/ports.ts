import type { Problem, Remarks } from './failure.js';
import type { Digest, PassingBlob } from './oci/index.js';

/** Process environment as the runner set it: inputs are `INPUT_<NAME>`, facts are `GITHUB_*` and `RUNNER_*`. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Clock {
  now(): Date;
  /** Milliseconds from an arbitrary origin, never going back. */
  monotonic(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls back once after `ms` unless cleared. Does not keep the process alive. */
  timer(ms: number, callback: () => void): { clear(): void };
}

/** A number in [0, 1). */
export type Random = () => number;

interface ExecOptions {
  readonly cwd?: string;
  /** The whole environment of the child; default: that of this process. */
  readonly env?: Environment;
  readonly input?: string;
  /** In milliseconds of `Clock.monotonic`: the program, and what it has started, ends by then. */
  readonly deadline: number;
  /** The same when it is aborted: the run's cancel. */
  readonly signal: AbortSignal;
}

/** What a program answered. A program that is not on the PATH is `exitCode` 127 with an empty `stdout`; one that ran out of time is 124, one that wrote without end 1. */
export interface ExecResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program without a shell; never prints its output. Rejects with the signal's reason, and never for a failing program. */
export type Exec = (command: string, args: readonly string[], options: ExecOptions) => Promise<ExecResult>;

/** The log of the step. Foreign text passed here is printed as text: it cannot become a workflow command. */
export interface Log {
  info(text: string): void;
  /** Lines whose columns stand below each other. */
  rows(rows: readonly (readonly string[])[]): void;
  /** Shown with step debugging only. */
  debug(text: string): void;
  /** Runs `work` inside a folded group; groups do not nest, an inner one is printed as a heading. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** From now on the runner prints `***` instead. Call before the first use of a secret. */
  mask(secret: string): void;
  /** An error annotation. Reported once, at the top. */
  error(problem: Problem): void;
  /** Starts counting `total` bytes of work called `label` ("hashing", "uploading"). */
  progress(label: string, total: number): Progress;
}

/** What the runner keeps of this step. */
export interface StepFiles {
  setOutput(name: string, value: string): void;
  /** Appends to a file that the runner named in this variable; nothing happens where it named none. The summary is GitHub-flavoured Markdown. */
  append(file: 'GITHUB_STEP_SUMMARY' | 'GITHUB_ARTIFACTS', text: string): Promise<void>;
  /** What earlier steps of the job have declared in `GITHUB_ARTIFACTS`, name to digest; nothing where the runner keeps no list. */
  declared(): Promise<ReadonlyMap<string, string>>;
  /** Readable in `post` as `savedState`. */
  saveState(name: string, value: string): void;
  /** '' when nothing was saved. */
  savedState(name: string): string;
}

/** Counts long work and prints a line now and then (rate, remaining time), so that a silent step never looks hung. */
export interface Progress {
  /** Bytes done since the last call; negative when a restart takes some back. */
  add(bytes: number): void;
  /** Prints the closing line if any line was printed. Call in `finally`. */
  end(): void;
}

/**
 * One tar entry. Names are raw bytes in Latin-1 (one char a byte, `Buffer.from(name, 'latin1')`), since file names need not be UTF-8.
 * `mode` is 0o644 or 0o755. A directory has size 0.
 */
export interface TarEntry {
  readonly name: string;
  readonly type: 'file' | 'directory';
  readonly mode: number;
  readonly size: number;
}

/** A layer as entries: no header and no byte of a file, but of many small ones (`kept`). `raw` layers are the bytes of their one file. Plain data: crosses to a worker. */
export interface LayerContent {
  /** Real path of the context directory. */
  readonly root: string;
  readonly format: 'tar' | 'raw';
  readonly entries: readonly TarEntry[];
  /** Bytes of the layer blob. */
  readonly size: number;
  /** Of a layer of many small files: the blob itself, in pieces, made when they were looked at first. */
  readonly kept?: readonly Uint8Array[];
}

/** A layer's digest, and what each of its files is known again by (pack/layer/file-identity.ts). Plain data: crosses from a worker. */
export interface HashedLayer {
  readonly digest: Digest;
  readonly identities: BigUint64Array<ArrayBuffer>;
}

/** The clock that files on this machine are dated by, in milliseconds, and a wait that blocks. */
export interface FileClock {
  now(): number;
  rest(ms: number): void;
}

/** A layer on its only way past a hash. Reading it throws FILE_CHANGED or FILE_UNREADABLE. */
export interface PassingLayer extends PassingBlob {
  /** Undefined where nobody has read all bytes. Throws what reading them threw. */
  hashed(): HashedLayer | undefined;
}

/** Entries in, digest out; the work may happen on another core. Rejects with FILE_CHANGED when a file is not what was planned. */
export interface LayerHasher {
  /** `onBytes` reports progress as bytes since the last call. */
  hash(content: LayerContent, onBytes: (bytes: number) => void, signal?: AbortSignal): Promise<HashedLayer>;
  /** The layer's bytes, hashed here as they go by: for one that is sent at the same time. */
  passing(content: LayerContent, onBytes: (bytes: number) => void): PassingLayer;
  close(): Promise<void>;
}

/** Ambient and random things, made once in an entry; steps take the part they use (`Pick<Ports, 'clock' | 'log'>`). */
export interface Ports {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly clock: Clock;
  readonly random: Random;
  /** Aborted with a `Failure<'CANCELLED'>` on SIGINT or SIGTERM. */
  readonly cancel: AbortSignal;
  readonly exec: Exec;
  readonly hasher: LayerHasher;
  readonly log: Log;
  readonly step: StepFiles;
  readonly remark: Remarks;
}
