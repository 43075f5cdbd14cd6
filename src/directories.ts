import { mkdir, stat } from 'node:fs/promises';
import { dirname, posix, win32 } from 'node:path';
import { textAt } from './json.js';

/**
 * Makes a directory and those above it. (`mkdir` with `recursive` tries for ever where a system says "no such file" about a new name in a
 * directory that is there, as /proc does.) Rejects with the system's error.
 */
export async function makeDirectory(path: string, mode?: number): Promise<void> {
  try {
    await makeOne(path, mode);
  } catch (thrown) {
    if (textAt(thrown, 'code') !== 'ENOENT' || dirname(path) === path) throw thrown;
    await makeDirectory(dirname(path), mode);
    await makeOne(path, mode);
  }
}

async function makeOne(path: string, mode: number | undefined): Promise<void> {
  try {
    await mkdir(path, mode);
  } catch (thrown) {
    const there = textAt(thrown, 'code') === 'EEXIST' && (await stat(path)).isDirectory();
    if (!there) throw thrown;
  }
}

/** Whether a call of the file system failed because nothing is there. */
export function isAbsent(thrown: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(textAt(thrown, 'code') ?? '');
}

/**
 * kit's own directory, with its storage and its logins: `KITOPS_HOME`, else where kit puts it (Linux: `$XDG_DATA_HOME/kitops`,
 * `~/.local/share/kitops`; macOS: `~/Library/Caches/kitops`; Windows: `%LOCALAPPDATA%\kitops`). An empty variable is none. Undefined where kit
 * finds no place either, and ends with an error: nothing is guessed then.
 */
export function kitHome(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string | undefined {
  const within = (path: typeof posix, name: string, ...below: readonly string[]): string | undefined => {
    const directory = env[name] ?? '';
    return directory === '' ? undefined : path.join(directory, ...below);
  };
  if ((env['KITOPS_HOME'] ?? '') !== '') return env['KITOPS_HOME'];
  if (platform === 'win32') return within(win32, 'LOCALAPPDATA', 'kitops');
  if (platform === 'darwin') return within(posix, 'HOME', 'Library', 'Caches', 'kitops');
  return within(posix, 'XDG_DATA_HOME', 'kitops') ?? within(posix, 'HOME', '.local', 'share', 'kitops');
}
