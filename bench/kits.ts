import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export const MIB = 1024 * 1024;

/** A checked-out repository that holds a kit; only the Kitfile is committed. */
export interface KitFolder {
  readonly folder: string;
  readonly commit: string;
  /** Files of the layers, relative to the folder. */
  readonly paths: readonly string[];
}

/** Layers of random bytes, `size` each. */
export function randomKit(folder: string, layers: number, size: number): KitFolder {
  const paths = Array.from({ length: layers }, (_, index) => (layers === 1 ? 'model.bin' : `part-${String(index).padStart(3, '0')}.bin`));
  mkdirSync(folder, { recursive: true });
  for (const path of paths) writeRandom(join(folder, path), size);
  return committed(folder, paths, modelKitfile(paths));
}

/** One layer of zeros that takes no room on disk. */
export function sparseKit(folder: string, size: number): KitFolder {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, 'model.bin'), 'w');
  ftruncateSync(file, size);
  closeSync(file);
  return committed(folder, ['model.bin'], modelKitfile(['model.bin']));
}

/** One layer of `count` files of 0.5 to 1.5 KiB, 100 in a directory. */
export function smallFilesKit(folder: string, count: number): KitFolder {
  const bytes = randomFillSync(Buffer.alloc(2048));
  for (let index = 0; index < count; index += 1) {
    const directory = join(folder, 'data', String(Math.floor(index / 100)).padStart(4, '0'));
    if (index % 100 === 0) mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, `${index}.txt`), bytes.subarray(index % 512, 1024 + (index % 1024)));
  }
  return committed(folder, ['data'], 'manifestVersion: 1.0.0\npackage:\n  name: bench\ndatasets:\n  - name: bench\n    path: data\n');
}

function modelKitfile(paths: readonly string[]): string {
  const [first = '', ...parts] = paths;
  const more = parts.length === 0 ? '' : `  parts:\n${parts.map((path) => `    - path: ${path}\n`).join('')}`;
  return `manifestVersion: 1.0.0\npackage:\n  name: bench\nmodel:\n  name: bench\n  path: ${first}\n${more}`;
}

function writeRandom(path: string, size: number): void {
  const block = Buffer.allocUnsafe(Math.min(size, 16 * MIB));
  const file = openSync(path, 'w');
  for (let at = 0; at < size; at += block.length) writeSync(file, randomFillSync(block), 0, Math.min(block.length, size - at));
  closeSync(file);
}

function committed(folder: string, paths: readonly string[], kitfile: string): KitFolder {
  writeFileSync(join(folder, 'Kitfile'), kitfile);
  const git = (...args: readonly string[]): string => {
    const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgsign=false'];
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  git('init', '--quiet', '--initial-branch=main');
  git('add', 'Kitfile');
  git('commit', '--quiet', '--message', 'kit');
  return { folder, commit: git('rev-parse', 'HEAD'), paths };
}
