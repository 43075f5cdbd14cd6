import { posix } from 'node:path';

/** The directory of a file; `.` at the top. */
export function directoryOf(path: string): string {
  return posix.dirname(path);
}

/** Last element. */
export function baseName(path: string): string {
  return posix.basename(path);
}

/** Last element, in lower case. */
export function fileName(path: string): string {
  return baseName(path).toLowerCase();
}

/** What follows the last dot of the file name, in lower case; empty without one. */
export function extension(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1);
}

/** Whether `path` is `directory` or lies below it. */
export function isBelow(path: string, directory: string): boolean {
  return directory === '.' || path === directory || path.startsWith(`${directory}/`);
}
