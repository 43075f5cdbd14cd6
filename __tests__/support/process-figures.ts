import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process said of itself when it ended, most of it from Linux' own counters. */
export interface ProcessFigures {
  /** Highest resident memory, in bytes. */
  readonly peak: number;
  /** Bytes given to any write of the system: files, pipes and sockets alike. */
  readonly written: number;
  /** Bytes that reached storage. */
  readonly stored: number;
  /** Bytes given to any hash by the main thread. */
  readonly hashed: number;
}

/** Makes every run with this `preload` write its counters into `directory` as it exits; `read` gives them in order of their ends. */
export function processFigures(directory: string): {
  readonly preload: readonly string[];
  read(): readonly ProcessFigures[];
} {
  const script = join(directory, 'tell.mjs');
  const figures = join(directory, 'figures');
  mkdirSync(figures);
  writeFileSync(
    script,
    `import { createHash } from 'node:crypto';
     import { readFileSync, writeFileSync } from 'node:fs';
     import { isMainThread } from 'node:worker_threads';
     let hashed = 0;
     const prototype = Object.getPrototypeOf(createHash('sha256'));
     const { update } = prototype;
     prototype.update = function (data, ...rest) {
       hashed += Buffer.byteLength(data);
       return update.call(this, data, ...rest);
     };
     if (isMainThread) process.on('exit', () => {
       const counters = process.platform === 'linux' ? ['/proc/self/status', '/proc/self/io'] : [];
       const text = counters.map((file) => readFileSync(file, 'utf8')).join('') + 'hashed: ' + hashed;
       writeFileSync(${JSON.stringify(`${figures}/`)} + String(Date.now()) + '-' + process.pid, text);
     });\n`,
  );
  return {
    preload: [script],
    read: () =>
      readdirSync(figures)
        .sort()
        .map((name) => {
          const text = readFileSync(join(figures, name), 'utf8');
          const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? NaN);
          return {
            peak: number(/^VmHWM:\s+(\d+) kB$/m) * 1024,
            written: number(/^wchar: (\d+)$/m),
            stored: number(/^write_bytes: (\d+)$/m),
            hashed: number(/^hashed: (\d+)$/m),
          };
        }),
  };
}
