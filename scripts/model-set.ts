// A set of model files without a Kitfile: what it would be called, and why. Reads only through what it is given, so that it runs in a browser too.
import { Failure, type Remark } from '../src/failure.js';
import type { Kitfile } from '../src/kitfile/index.js';
import { FORMATS, readModelFacts, readName, type ModelFacts, type ModelFile, type ModelFiles } from '../src/model/index.js';

/** One file of the set: readable, cut after its header, or only a name with a size. */
export interface SetFile {
  readonly size: number;
  /** Bytes from `from`, fewer where the file ends before. Absent: only the name is known. */
  readonly read?: (from: number, length: number) => Promise<Uint8Array>;
}

export interface ModelReport {
  readonly facts: ModelFacts;
  readonly remarks: readonly Remark[];
}

/** Facts of the files by path; the model is what lies in them, or the dataset where there is no model. */
export async function reportOf(files: ReadonlyMap<string, SetFile>): Promise<ModelReport> {
  const remarks: Remark[] = [];
  const remark = (one: Remark): void => {
    if (one.code !== 'MODEL_FILE_UNREADABLE') remarks.push(one);
  };
  const read = async (kitfile: Kitfile): Promise<ModelFacts> => {
    remarks.length = 0;
    return readModelFacts(kitfile, modelFiles(files), remark);
  };
  const facts = await read(kitfileOf('model'));
  const tops = new Set([...files.keys()].map((name) => name.split('/', 1)[0] ?? ''));
  const [first = '.', second] = [...tops];
  const top = second === undefined ? first : '.';
  const names = new Set(files.keys());
  const data = [...names].some((name) => isData(name, names) || isArchive(name) || (names.size === 1 && LONE_TEXT.test(name)));
  return { facts: facts.format === undefined && data ? await read(kitfileOf('data', top)) : facts, remarks };
}

export function modelText({ facts, remarks }: ModelReport): string {
  const names = facts.content.map(({ name, reason }) => `${name}\n  ${reason}`);
  const none = remarks.find(({ code }) => code === 'NO_CONTENT_NAME');
  const why = `no content tag: ${facts.noContent ?? 'nothing is known'}${none === undefined ? '' : `\n  ${none.hint}`}`;
  const said = remarks.filter((one) => one !== none).map(({ level, message, hint }) => `${level}: ${message}\n  ${hint}`);
  return [...(names.length > 0 ? names : [why]), ...said].join('\n');
}

/** A single JSON file of several words that are not those of settings: the data itself. */
const LONE_TEXT = /^(?!.*(?:config|token|vocab|index|settings))(?:.*\/)?[^/]*[-_][^/]*\.json$/i;

/** An archive is a dataset where nothing says that a model is in it; a zip may be that of many formats. */
function isArchive(name: string): boolean {
  return /\.(?:tar(?:\.(?:gz|zst|xz|bz2))?|tgz)$/i.test(name) && !readName(name).telling;
}

const DATA_FORMATS = FORMATS.filter((format) => format.role === 'data');

/** Whether a file's name is that of a dataset, compressed or not. */
function isData(name: string, all: ReadonlySet<string>): boolean {
  const plain = name.replace(/\.(?:gz|zst|xz|bz2|lz4|snappy)$/i, '');
  const end = plain.slice(plain.lastIndexOf('.') + 1).toLowerCase();
  return (
    (plain !== name && end === 'json') ||
    DATA_FORMATS.some((format) => format.extensions?.split(' ').includes(end) === true || format.named?.(plain, all) === true)
  );
}

function kitfileOf(kind: 'model' | 'data', path = '.'): Kitfile {
  const at = { file: 'Kitfile', line: 1, column: 1 };
  const rest = { file: 'Kitfile', manifestVersion: '1.0.0', package: {}, code: [], docs: [], prompts: [], mcpServers: [] };
  return kind === 'model' ? { ...rest, model: { path, parts: [], at }, datasets: [] } : { ...rest, datasets: [{ path, at }] };
}

const BYTES = String.raw`\d+(?:\.\d+)?\s*(?:[KMGT]i?B?|B|bytes)?`;
/** `ls -l`; a size before the name (`du`); a size behind it. */
const LINES = [
  new RegExp(String.raw`^[-l][-rwxsStT]{9}\S*\s+\d+\s+\S+\s+\S+\s+(?<size>${BYTES})\s+\S+\s+\S+\s+\S+\s+(?<name>\S.*?)\s*$`),
  new RegExp(String.raw`^\s*(?<size>${BYTES})[\t, ]+(?<name>\S*[A-Za-z]\S*)\s*$`),
  new RegExp(String.raw`^\s*(?<name>\S.*?)[\t, ]+(?<size>${BYTES})\s*$`),
  /^\s*(?<name>\S.*?)\s*$/,
];
const UNITS = 'KMGT';

/**
 * Lines of a name and a size, in either order or as `ls -l` writes them, or the JSON of a hub: a list (`[{"path": …, "size": …}]`), or a
 * repository with its `siblings`, whose own name is then the directory.
 */
export function listed(text: string): readonly (readonly [string, SetFile])[] {
  if (/^\s*[[{]/.test(text)) {
    const json = JSON.parse(text) as unknown;
    const { siblings, id } = (Array.isArray(json) ? {} : json) as { readonly siblings?: unknown; readonly id?: unknown };
    const items = (Array.isArray(json) ? json : Array.isArray(siblings) ? siblings : []) as readonly Partial<
      Record<'path' | 'rfilename' | 'name' | 'size', unknown>
    >[];
    return items.flatMap((item) => {
      const name = item.path ?? item.rfilename ?? item.name;
      const whole = typeof id === 'string' ? `${id}/${String(name)}` : name;
      return typeof name === 'string' && typeof whole === 'string' ? [[whole, { size: Number(item.size ?? 1) }] as const] : [];
    });
  }
  return text.split(/\r?\n/).flatMap((line): readonly (readonly [string, SetFile])[] => {
    const found = line.startsWith('#') ? undefined : LINES.map((form) => form.exec(line)?.groups).find((groups) => groups !== undefined);
    return found?.['name'] === undefined ? [] : [[found['name'], { size: bytesOf(found['size'] ?? '1') }]];
  });
}

function bytesOf(text: string): number {
  const unit = UNITS.indexOf(/[KMGT]/.exec(text)?.[0] ?? ' ') + 1;
  return Math.round(Number.parseFloat(text) * 1024 ** unit);
}

function modelFiles(files: ReadonlyMap<string, SetFile>): ModelFiles {
  return {
    async *list(path): AsyncGenerator<ModelFile> {
      await Promise.resolve();
      const names = [...files.keys()].sort();
      for (const name of names)
        if (path === '.' || name === path || name.startsWith(`${path}/`)) yield { path: name, size: files.get(name)?.size ?? 0 };
    },
    async read(path, from, length): Promise<Uint8Array> {
      const read = files.get(path)?.read;
      if (read === undefined)
        throw new Failure({ code: 'MODEL_FILE_UNREADABLE', message: `Of ${path} only the name is known.`, hint: 'Give the file.' });
      const found = await read(from, length);
      // A header alone: what follows it is never looked at.
      if (found.length === 0 && length > 0)
        throw new Failure({ code: 'MODEL_FILE_SHORT', message: `${path} ends before byte ${from}.`, hint: 'Give the whole header.' });
      if (found.length === length) return found;
      const whole = new Uint8Array(length);
      whole.set(found);
      return whole;
    },
  };
}
