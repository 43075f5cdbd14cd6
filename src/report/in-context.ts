import { isAbsolute, join } from 'node:path';
import type { Problem } from '../failure.js';

/** Positions in Kitfile and .kitignore count from the context; an annotation needs the path of the file as GitHub shows it, in the workspace. */
export function inContext<T extends Problem>(problem: T, context = ''): T {
  const { at } = problem;
  if (at === undefined || isAbsolute(at.file) || at.file.includes(':')) return problem;
  return { ...problem, at: { ...at, file: join(context, at.file) } };
}
