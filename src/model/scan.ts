import { Failure, messageOf, type Remark, type Remarks } from '../failure.js';
import { cleanPath, type Kitfile, type LayerKind } from '../kitfile/index.js';
import { Cursor } from './bytes/cursor.js';
import { formatByExtension, formatByName, formatOf, HEAD_BYTES } from './formats/table.js';
import type { Format, Header } from './formats/types.js';
import { cleanText } from './names/text.js';
import { directoryOf, isBelow } from './paths.js';
import type { ModelFile, ModelFiles } from './types.js';

/** Files of one entry that are looked at: a model has hundreds at most, and each may cost a request where layers are published. */
const FILES_LIMIT = 2_000;

export interface Layer {
  readonly kind: LayerKind;
  /** Cleaned, as in `org.cncf.model.filepath`. */
  readonly path: string;
  readonly name?: string;
  /** `type` of a model part. */
  readonly type?: string;
}

export interface FoundFile extends ModelFile {
  readonly layer: Layer;
  readonly format: Format;
  /** True when only the extension says so: the bytes are something else. */
  readonly byName?: boolean;
  /** Absent when the header could not be read, or is none that is read. */
  readonly header?: Header;
}

/** The layers that make the kit's model: the model and its parts. */
export function modelLayers(kitfile: Kitfile): readonly Layer[] {
  if (kitfile.model === undefined) return [];
  const { model } = kitfile;
  const first: Layer = { kind: 'model', path: cleanPath(model.path), ...named(model.name) };
  const parts = model.parts.map((part): Layer => ({
    kind: 'modelpart',
    path: cleanPath(part.path),
    ...named(part.name),
    ...(part.type === undefined ? {} : { type: part.type }),
  }));
  return model.reference === undefined ? [first, ...parts] : parts;
}

function named(name: string | undefined): { readonly name?: string } {
  return name === undefined ? {} : { name };
}

/** Cleaned paths of all entries of a Kitfile. */
export function entryPaths(kitfile: Kitfile): readonly string[] {
  const { model, code, datasets, docs, prompts, mcpServers } = kitfile;
  const entries = [...(model === undefined ? [] : [model, ...model.parts]), ...code, ...datasets, ...docs, ...prompts, ...mcpServers];
  return [...new Set(entries.map((entry) => cleanPath(entry.path)))];
}

/**
 * Regular files of one entry, as many as are asked for up to 2,000, without what lies below another entry's path: that is the other's.
 */
export async function* filesOf(files: ModelFiles, path: string, paths: readonly string[]): AsyncGenerator<ModelFile> {
  const others = paths.filter((other) => other !== path && isBelow(other, path));
  let count = 0;
  for await (const file of files.list(path)) {
    if (others.some((other) => isBelow(file.path, other))) continue;
    yield file;
    if (++count >= FILES_LIMIT) return;
  }
}

/** Recognises every file of the model's layers and reads the headers of those that have one. A header that fails is a warning. */
export async function scanModel(
  kitfile: Kitfile,
  layers: readonly Layer[],
  files: ModelFiles,
  remark: Remarks,
): Promise<readonly FoundFile[]> {
  const paths = entryPaths(kitfile);
  const found: FoundFile[] = [];
  const seen = new Set<string>();
  // Beside a file of a layer stand others of it, and what is an entry of its own.
  const all = new Set(paths);
  for (const layer of layers) {
    const listed: ModelFile[] = [];
    for await (const file of filesOf(files, layer.path, paths)) listed.push(file);
    for (const { path } of listed) all.add(path);
    for (const file of listed) {
      if (seen.has(file.path)) continue;
      seen.add(file.path);
      const recognised = await recognise(file, files, remark);
      const format = recognised?.format;
      if (format === undefined) {
        const claimed = recognised === undefined ? formatByName(file.path, all) : formatByExtension(file.path);
        if (claimed === undefined) continue;
        if (recognised !== undefined) remark(misnamed(file, claimed));
        found.push({ ...file, layer, format: claimed, byName: true });
        continue;
      }
      const header = await readHeader(format, file, files, remark);
      found.push({ ...file, layer, format, ...(header === undefined ? {} : { header }) });
    }
    const why = files.cut?.(layer.path);
    if (why === undefined) continue;
    remark(cutOff(layer, why));
    // Weights in several directories may be one model, which cannot be counted without the rest of it.
    const whole = !found.some((file) => file.layer === layer && file.format.describes === 'pipeline');
    for (const [index, { header, ...file }] of found.entries()) {
      if (file.layer === layer && header?.role === 'weights' && !(whole && directoryOf(file.path) === layer.path)) found[index] = file;
    }
  }
  return found;
}

function cutOff(layer: Layer, why: string): Remark {
  return {
    level: 'warning',
    subject: 'model',
    code: 'MODEL_FILES_CUT',
    message: `Not all files of ${cleanText(layer.path)} could be looked at. ${cleanText(why)}`,
    hint: 'What the others say is not known. State the values in the Kitfile under "model.parameters", or publish the ModelKit without compression.',
  };
}

/** The format of one file by its first bytes, where it is a known one; undefined when the file could not be read, which is said. */
export async function recognise(
  file: ModelFile,
  files: ModelFiles,
  remark: Remarks,
): Promise<{ readonly format: Format | undefined } | undefined> {
  return guarded(file, remark, async () => {
    const head = await files.read(file.path, 0, Math.min(HEAD_BYTES, file.size));
    return { format: formatOf(head, file.path, file.size) };
  });
}

function misnamed(file: ModelFile, format: Format): Remark {
  return {
    level: 'warning',
    subject: 'model',
    code: 'MODEL_HEADER_MALFORMED',
    message: `${cleanText(file.path)} does not begin as a ${format.name} file does, so names alone say what it is.`,
    hint: 'Check that the file was fetched whole, and that its extension is that of its format.',
  };
}

async function readHeader(format: Format, file: ModelFile, files: ModelFiles, remark: Remarks): Promise<Header | undefined> {
  if (format.read === undefined) return { role: format.role };
  const cursor = new Cursor((from, length) => files.read(file.path, from, length), file.size);
  const { read } = format;
  return guarded(file, remark, () => read(cursor, file.path));
}

/** What a file can do wrong by itself; anything else (a registry that fails, a cancelled run) is not for here. */
const OWN_CODES = [
  'MODEL_FILE_UNREADABLE',
  'MODEL_FILE_SHORT',
  'MODEL_HEADER_TRUNCATED',
  'MODEL_HEADER_MALFORMED',
  'MODEL_HEADER_TOO_LARGE',
];

async function guarded<T>(file: ModelFile, remark: Remarks, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Failure) || !OWN_CODES.includes(String(thrown.code))) throw thrown;
    remark({
      level: 'warning',
      subject: 'model',
      code: String(thrown.code),
      message: `The header of ${cleanText(file.path)} could not be read, so names alone say what it is. ${cleanText(messageOf(thrown))}`,
      hint: thrown.hint,
    });
    return undefined;
  }
}
