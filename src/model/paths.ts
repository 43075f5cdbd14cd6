import { posix } from 'node:path';

/** A Kitfile path as it stands in `org.cncf.model.filepath`: as Go's path.Clean leaves it, `.` for empty. */
export function cleanPath(path: string): string {
  const normal = posix.normalize(path === '' ? '.' : path);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}

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
