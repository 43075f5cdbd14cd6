import { Failure } from '../../failure.js';
import { cleanPath, type LayerKind } from '../../kitfile/index.js';
import { fileSize, layerForm, type Digest, type Manifest, type ReadOnlyTarget } from '../../oci/index.js';
import { cleanText } from '../names/text.js';
import { isBelow } from '../paths.js';
import type { ModelFile, ModelFiles, ModelFilesFailure } from '../types.js';
import { LayerFiles, type LayerFile } from './layer-files.js';
import { allowance, layerBytes, unavailable, type Allowance, type LayerBytes } from './layer-bytes.js';

/** One layer of a published ModelKit or ModelPack with the Kitfile entry that it holds. */
export interface PublishedLayer {
  readonly kind: LayerKind;
  /** Cleaned, as in `org.cncf.model.filepath`. */
  readonly path: string;
  readonly digest: Digest;
}

/**
 * The files of a published ModelKit, read by range from where its layers are stored: tar headers for the list, single ranges for the
 * bytes, so that facts cost a few requests and not the model. Of a layer that is compressed, or stored where no ranges are answered, only the
 * beginning is read. MODEL_FILES_UNAVAILABLE when a layer is damaged; failures of the source itself pass through.
 */
export function publishedFiles(source: ReadOnlyTarget, manifest: Manifest, entries: readonly PublishedLayer[]): ModelFiles {
  const shared = allowance();
  const opened = new Map<string, LayerSource>();
  const located = new Map<string, { readonly layer: LayerSource; readonly file: LayerFile }>();

  function layerOf(entry: PublishedLayer): LayerSource {
    const key = `${entry.digest} ${entry.path}`;
    const layer = opened.get(key) ?? open(source, manifest, entry, shared);
    opened.set(key, layer);
    return layer;
  }

  async function* list(path: string): AsyncGenerator<ModelFile> {
    const clean = cleanPath(path);
    const own = entries.filter((entry) => entry.path === clean);
    // A layer holds nothing of what another entry names, so the entry's own layer is enough where there is one.
    const layers = own.length > 0 ? own : entries.filter((entry) => isBelow(entry.path, clean) || isBelow(clean, entry.path));
    for (const entry of layers) {
      const layer = layerOf(entry);
      for await (const file of layer.files()) {
        if (!isBelow(file.path, clean)) continue;
        located.set(file.path, { layer, file });
        yield { path: file.path, size: file.size };
      }
    }
  }

  async function find(path: string): Promise<{ readonly layer: LayerSource; readonly file: LayerFile }> {
    const clean = cleanPath(path);
    const known = located.get(clean);
    if (known !== undefined) return known;
    for await (const file of list(clean)) {
      const found = file.path === clean ? located.get(clean) : undefined;
      if (found !== undefined) return found;
    }
    throw failure('MODEL_FILE_UNREADABLE', `${cleanText(path)} is in none of the ModelKit's layers.`);
  }

  return {
    list,
    cut(path) {
      const clean = cleanPath(path);
      return entries
        .filter((entry) => entry.path === clean)
        .map((entry) => layerOf(entry).cut())
        .find((why) => why !== undefined);
    },
    async read(path, from, length) {
      const { layer, file } = await find(path);
      if (!(from >= 0 && length >= 0 && from + length <= file.size))
        throw failure('MODEL_FILE_SHORT', `${cleanText(path)} ends after ${file.size} bytes; ${length} bytes from ${from} were asked for.`);
      return layer.bytes.read(file.offset + from, length);
    },
  };
}

interface LayerSource {
  readonly bytes: LayerBytes;
  files(): AsyncIterable<LayerFile>;
  /** Why not all of its files could be listed. */
  cut(): string | undefined;
}

function open(source: ReadOnlyTarget, manifest: Manifest, entry: PublishedLayer, shared: Allowance): LayerSource {
  const blob = manifest.layers.find((layer) => layer.digest === entry.digest);
  if (blob === undefined) throw unavailable(`The manifest names no layer ${entry.digest} for ${cleanText(entry.path)}.`);
  const bytes = layerBytes(source, blob, shared);
  if (layerForm(blob) === 'raw') return { bytes, files: () => rawFile(entry.path, fileSize(blob)), cut: () => undefined };
  const layer = new LayerFiles(bytes, entry.path);
  return { bytes, files: () => layer.all(), cut: () => layer.cut };
}

/** A raw layer is the bytes of its one file. */
async function* rawFile(path: string, size: number): AsyncGenerator<LayerFile> {
  yield await Promise.resolve({ path, size, offset: 0 });
}

function failure(code: ModelFilesFailure, message: string): Failure<ModelFilesFailure> {
  return new Failure<ModelFilesFailure>({ code, message, hint: 'Check that the Kitfile of the artifact belongs to these layers.' });
}
