// What a set of files would be called, without a Kitfile: `npm run tags -- --model PATH…`.
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Failure, type Remark } from '../src/failure.js';
import type { Kitfile } from '../src/kitfile/index.js';
import { readModelFacts, type ModelFacts, type ModelFile, type ModelFiles } from '../src/model/index.js';

/** One file of the set: on disk, cut after its header, or only a name with a size. */
interface Source {
  readonly size: number;
  readonly disk?: string;
}

export interface ModelReport {
  readonly facts: ModelFacts;
  readonly remarks: readonly Remark[];
}

/** Facts of the files below these paths; a path may be a directory, a file, a header alone, or a list of names with sizes (`-`: standard input). */
export async function modelReport(paths: readonly string[]): Promise<ModelReport> {
  const sources = new Map<string, Source>();
  for (const path of paths) for (const [name, source] of sourcesOf(path)) sources.set(name, source);
  const files = filesOf(sources);
  const remarks: Remark[] = [];
  const remark = (one: Remark): void => {
    if (one.code !== 'MODEL_FILE_UNREADABLE') remarks.push(one);
  };
  const read = async (kitfile: Kitfile): Promise<ModelFacts> => {
    remarks.length = 0;
    return readModelFacts(kitfile, files, remark);
  };
  const facts = await read(kitfileOf('model'));
  const tops = new Set([...sources.keys()].map((name) => name.split('/', 1)[0] ?? ''));
  const [first = '.', second] = [...tops];
  const top = second === undefined ? first : '.';
  const data = [...sources.keys()].some((name) => /\.(?:parquet|csv|tsv|jsonl|arrow)$/i.test(name));
  return { facts: facts.format === undefined && data ? await read(kitfileOf('data', top)) : facts, remarks };
}

export function modelText({ facts, remarks }: ModelReport): string {
  const names = facts.content.map(({ name, reason }) => `${name}\n  ${reason}`);
  const said = remarks.map(({ level, message, hint }) => `${level}: ${message}\n  ${hint}`);
  return [...(names.length > 0 ? names : [`no content tag: ${facts.noContent ?? 'nothing is known'}`]), ...said].join('\n');
}

function kitfileOf(kind: 'model' | 'data', path = '.'): Kitfile {
  const at = { file: 'Kitfile', line: 1, column: 1 };
  const rest = { file: 'Kitfile', manifestVersion: '1.0.0', package: {}, code: [], docs: [], prompts: [], mcpServers: [] };
  return kind === 'model' ? { ...rest, model: { path, parts: [], at }, datasets: [] } : { ...rest, datasets: [{ path, at }] };
}

function sourcesOf(path: string): readonly (readonly [name: string, source: Source])[] {
  if (path === '-') return listed(readFileSync(0, 'utf8')) ?? [];
  const root = resolve(path);
  if (statSync(root).isDirectory()) {
    return readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const disk = join(entry.parentPath, entry.name);
      return entry.isFile() ? [[join(basename(root), disk.slice(root.length + 1)), { size: statSync(disk).size, disk }] as const] : [];
    });
  }
  const list = /\.(?:txt|lst|list|tsv|json)$/i.test(path) ? listed(readFileSync(root, 'utf8')) : undefined;
  return list ?? [[basename(root), { size: wholeSize(root), disk: root }]];
}

/** Lines of a name and a size, in either order, or the JSON list of a hub (`[{"path": …, "size": …}]`). Undefined for anything else. */
function listed(text: string): readonly (readonly [string, Source])[] | undefined {
  if (text.trimStart().startsWith('[')) {
    const items = JSON.parse(text) as readonly Partial<Record<'path' | 'rfilename' | 'name' | 'size', unknown>>[];
    return items.flatMap((item) => {
      const name = item.path ?? item.rfilename ?? item.name;
      return typeof name === 'string' ? [[name, { size: Number(item.size ?? 0) }] as const] : [];
    });
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const parsed = lines.map((line) => /^\s*(\d+)\s+(\S.*?)\s*$/.exec(line) ?? /^\s*(\S.*?)(?:[\t, ]+(\d+))?\s*$/.exec(line));
  return parsed.flatMap((match): readonly (readonly [string, Source])[] => {
    const [, first = '', second = ''] = match ?? [];
    const [name, size] = /^\d+$/.test(first) && second !== '' ? [second, first] : [first, second];
    return name === '' ? [] : [[name, { size: size === '' ? 1 : Number(size) }]];
  });
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

function filesOf(sources: ReadonlyMap<string, Source>): ModelFiles {
  return {
    async *list(path): AsyncGenerator<ModelFile> {
      await Promise.resolve();
      const names = [...sources.keys()].sort();
      for (const name of names)
        if (path === '.' || name === path || name.startsWith(`${path}/`)) yield { path: name, size: sources.get(name)?.size ?? 0 };
    },
    async read(path, from, length): Promise<Uint8Array> {
      await Promise.resolve();
      const disk = sources.get(path)?.disk;
      if (disk === undefined)
        throw new Failure({ code: 'MODEL_FILE_UNREADABLE', message: `Of ${path} only the name is known.`, hint: 'Give the file.' });
      const handle = openSync(disk, 'r');
      try {
        const bytes = new Uint8Array(length);
        const read = readSync(handle, bytes, 0, length, from);
        // A header alone: what follows it is never looked at.
        if (read === 0 && length > 0)
          throw new Failure({ code: 'MODEL_FILE_SHORT', message: `${path} ends before byte ${from}.`, hint: 'Give the whole header.' });
        return bytes;
      } finally {
        closeSync(handle);
      }
    },
  };
}
