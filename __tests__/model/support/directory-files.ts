import { mkdir, mkdtemp, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure } from '../../../src/failure.js';
import type { ModelFile, ModelFiles } from '../../../src/model/index.js';
import type { MemoryFile } from './memory-files.js';

/** A real directory; large files are sparse. */
export class DirectoryFiles implements ModelFiles {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  static async of(files: Readonly<Record<string, Uint8Array | MemoryFile | string>>): Promise<DirectoryFiles> {
    const root = await mkdtemp(join(tmpdir(), 'model-files-'));
    for (const [path, file] of Object.entries(files)) {
      const target = join(root, path);
      await mkdir(dirname(target), { recursive: true });
      const plain = typeof file === 'string' || file instanceof Uint8Array;
      await writeFile(target, plain ? file : file.bytes);
      if (!plain && file.size !== undefined) await truncate(target, file.size);
    }
    return new DirectoryFiles(root);
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true });
  }

  async *list(path: string): AsyncIterable<ModelFile> {
    const target = join(this.root, path);
    const found = await stat(target).catch(() => undefined);
    if (found === undefined) return;
    if (found.isFile()) yield { path, size: found.size };
    if (!found.isDirectory()) return;
    for (const name of (await readdir(target)).sort()) yield* this.list(path === '.' ? name : `${path}/${name}`);
  }

  async read(path: string, from: number, length: number): Promise<Uint8Array> {
    const handle = await open(join(this.root, path)).catch(() => undefined);
    if (handle === undefined) throw new Failure({ code: 'MODEL_FILE_UNREADABLE', message: `${path} is not there.`, hint: 'none' });
    try {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await handle.read(bytes, 0, length, from);
      if (bytesRead < length) throw new Failure({ code: 'MODEL_FILE_SHORT', message: `${path} is short.`, hint: 'none' });
      return bytes;
    } finally {
      await handle.close();
    }
  }
}
