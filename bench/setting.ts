import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDockerRegistry } from '../__tests__/support/docker-registry.js';
import type { BuiltAction } from './action.js';
import { randomKit, smallFilesKit, type KitFolder } from './kits.js';
import { findNode, findProgram, type Program } from './programs.js';

/** Room that the largest case needs: a kit of 1 GiB, its copy in an image layout, the registry's copy and one upload under way. */
const ROOM = 6 * 1024 ** 3;
/** On Linux a file system in memory: what is compared is programs, not how busy the disk is. */
const IN_MEMORY = '/dev/shm';

/** What all cases work with: programs, one registry, kits, and a folder that is removed at the end. */
export interface Setting {
  readonly action: BuiltAction;
  readonly registry: { readonly host: string; readonly url: string };
  readonly program: (name: string) => Program;
  /** Environment of the other programs: PATH, and a home without a login. */
  readonly env: Readonly<Record<string, string>>;
  readonly runs: number;
  readonly quick: boolean;
  readonly folder: (name: string) => string;
  /** Takes a folder of `folder` away again, so that the disk never holds the data of two cases. */
  readonly remove: (path: string) => void;
  /** A new repository's path. */
  readonly repository: () => string;
  readonly random: (layers: number, size: number) => KitFolder;
  readonly smallFiles: (count: number) => KitFolder;
  readonly stop: () => Promise<void>;
}

/** Where the data lies: `BENCH_DIR`, else memory where there is room for it, else the system's temporary directory. */
export function dataDirectory(): string {
  const given = process.env['BENCH_DIR'];
  if (given !== undefined && given !== '') return resolve(given);
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    if (bavail * bsize >= ROOM) return IN_MEMORY;
  } catch {
    // No such file system here.
  }
  return tmpdir();
}

export async function createSetting(options: { readonly runs: number; readonly quick: boolean }): Promise<Setting> {
  const base = mkdtempSync(join(dataDirectory(), 'modelkit-bench-'));
  process.once('exit', () => {
    rmSync(base, { recursive: true, force: true, maxRetries: 3 });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const project = projectDirectory();
  const dist = join(base, 'dist');
  build(project, dist);
  const data = join(base, 'registry');
  mkdirSync(data);
  const registry = await startDockerRegistry({ data });
  const home = join(base, 'home');
  mkdirSync(home);
  const programs = new Map<string, Program>();
  let names = 0;
  const folder = (name: string): string => join(base, `${name}-${(names += 1)}`);
  return {
    action: { node: findNode(), dist, project, temp: base },
    registry,
    program: (name) => {
      const program = programs.get(name) ?? findProgram(name);
      programs.set(name, program);
      return program;
    },
    env: { PATH: process.env['PATH'] ?? '', HOME: home, XDG_CACHE_HOME: home, TMPDIR: base, KITOPS_HOME: join(home, 'kit') },
    ...options,
    folder,
    remove: (path) => {
      rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    },
    repository: () => `bench/r${(names += 1)}`,
    random: (layers, size) => randomKit(folder('kit'), layers, size),
    smallFiles: (count) => smallFilesKit(folder('kit'), count),
    stop: () => registry.stop(),
  };
}

/** The bundle as it is built for release, but elsewhere: what is measured is this source tree, not a committed bundle. */
function build(project: string, outdir: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join(project, 'scripts', 'build.js'), '--outdir', outdir], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The bundle could not be built: ${stderr}`);
}

/** The nearest directory above with an action.yml; scripts are bundled elsewhere inside the project. */
function projectDirectory(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return resolve(here, here.includes('node_modules') ? '../../..' : '..');
}
