// What files on disk would be called, without a Kitfile: `npm run tags -- --model PATH…`.
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { listed, type SetFile } from './model-set.js';

/** The files below these paths; a path may be a directory, a file, a header alone, or a list of names with sizes (`-`: standard input). */
export function modelFilesOf(paths: readonly string[]): ReadonlyMap<string, SetFile> {
  return new Map(paths.flatMap(sourcesOf));
}

function sourcesOf(path: string): readonly (readonly [name: string, file: SetFile])[] {
  if (path === '-') return listed(readFileSync(0, 'utf8'));
  const root = resolve(path);
  if (!existsSync(root)) throw new Error(`There is no file or directory ${path}.`);
  if (statSync(root).isDirectory()) {
    return readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const disk = join(entry.parentPath, entry.name);
      return entry.isFile() ? [[join(basename(root), disk.slice(root.length + 1)), onDisk(disk, statSync(disk).size)] as const] : [];
    });
  }
  const list = /\.(?:txt|lst|list|tsv|json)$/i.test(path) ? listed(readFileSync(root, 'utf8')) : undefined;
  return list ?? [[basename(root), onDisk(root, wholeSize(root))]];
}

function onDisk(path: string, size: number): SetFile {
  return {
    size,
    read: async (from, length) => {
      await Promise.resolve();
      const handle = openSync(path, 'r');
      try {
        const bytes = new Uint8Array(length);
        return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
      } finally {
        closeSync(handle);
      }
    },
  };
}

/** A header that was cut out of its file says how long that file is (safetensors), or is taken to belong to a file of any length (GGUF). */
function wholeSize(path: string): number {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    const head = Buffer.alloc(Math.min(size, 9));
    readSync(handle, head, 0, head.length, 0);
    if (head.toString('latin1', 0, 4) === 'GGUF') return size < CUT_HEADER ? Number.MAX_SAFE_INTEGER : size;
    const length = head.length === 9 && head[8] === 0x7b ? Number(head.readBigUInt64LE(0)) : size;
    if (size !== 8 + length) return size;
    const json = JSON.parse(readFileSync(path, 'utf8').slice(8)) as Record<string, { readonly data_offsets?: readonly number[] }>;
    return size + Math.max(0, ...Object.values(json).map((tensor) => tensor.data_offsets?.[1] ?? 0));
  } finally {
    closeSync(handle);
  }
}

/** Shorter GGUF files than this hold no model that anybody publishes. */
const CUT_HEADER = 100_000_000;
