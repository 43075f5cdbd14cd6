import { posix, win32 } from 'node:path';
import type { Environment } from '../ports.js';

/**
 * kit's local storage: below `KITOPS_HOME`, else where kit puts it on each platform
 * (Linux: `$XDG_DATA_HOME/kitops`, `~/.local/share/kitops`; macOS: `~/Library/Caches/kitops`; Windows: `%LOCALAPPDATA%\kitops`).
 */
export function kitStorageRoot(env: Environment, platform: NodeJS.Platform): string {
  const path = platform === 'win32' ? win32 : posix;
  return path.join(kitHome(env, platform), 'storage');
}

function kitHome(env: Environment, platform: NodeJS.Platform): string {
  const chosen = set(env['KITOPS_HOME']);
  if (chosen !== undefined) return chosen;
  if (platform === 'win32') {
    return win32.join(set(env['LOCALAPPDATA']) ?? win32.join(set(env['USERPROFILE']) ?? '', 'AppData', 'Local'), 'kitops');
  }
  const home = set(env['HOME']) ?? '/root';
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'kitops');
  return posix.join(set(env['XDG_DATA_HOME']) ?? posix.join(home, '.local', 'share'), 'kitops');
}

function set(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
