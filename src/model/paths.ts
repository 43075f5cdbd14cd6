import { posix } from 'node:path';

/** The directory of a file; `.` at the top. */
export function directoryOf(path: string): string {
  return posix.dirname(path);
}

/** Last element. */
export function baseName(path: string): string {
  return posix.basename(path);
}

/** Whether `path` is `directory` or lies below it. */
export function isBelow(path: string, directory: string): boolean {
  return directory === '.' || path === directory || path.startsWith(`${directory}/`);
}
