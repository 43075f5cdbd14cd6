import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Independent programs that tests compare with. */
export type Peer = 'docker-registry' | 'skopeo' | 'kit' | 'git' | 'tar' | 'openssl' | 'nginx';

/** Path of a program on the PATH, or undefined. */
export function peer(name: Peer, path = process.env['PATH'] ?? ''): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const candidates = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
  return candidates.find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
