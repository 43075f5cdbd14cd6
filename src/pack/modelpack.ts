import { posix } from 'node:path';
import type { Position, Problems } from '../failure.js';
import { goJson, goStruct, layerEntries, serializeConfig, type Kitfile, type LayerKind } from '../kitfile/index.js';
import { Annotation, MODELPACK, type Descriptor } from '../oci/index.js';
import type { PackFailure } from './failure.js';
import { tarSize } from './layer/index.js';
import { layerName } from './layer-path.js';
import { serializePackConfig } from './modelpack-config.js';
import { above, someNames, shownText, strictText } from './names.js';
import type { DraftedEntry, PackFormat, PlannedLayer } from './types.js';
import type { TarEntry, LayerContent } from '../ports.js';

/**
 * Endings of files that hold weights. Which file is the model, and stands first, is part of the digest: so these are not those that tags are
 * read from, which grow, and a change here is one for the next major version.
 */
const WEIGHTS = (
  'gguf safetensors bin pt pth onnx ort ckpt h5 hdf5 keras npy npz pkl pickle joblib skops tflite litertlm pb dduf nemo pte msgpack mlmodel ' +
  'ubj xgb lgb cbm pdparams pdiparams rknn rkllm dlc'
).split(' ');
/** These may be those of texts (`a.plan`): they count where there are no others. */
const ENGINES = 'engine plan trt task'.split(' ');

/**
 * What programs of ModelPack read: one layer a file, the bytes of that file, for everything that is the model; directories of anything else as
 * kit's tar. The Kitfile travels on the manifest, a weights directory as the files in it, since kit finds layers by the entries' digests.
 */
export const modelPack: PackFormat = {
  artifact: MODELPACK,
  check: checkKitfile,
  arrange(kitfile, entries, problems) {
    const split = entries.map((one) => splitEntry(one, problems));
    const layers = split.flat();
    checkPaths(entries, layers, problems);
    return { kitfile: expanded(kitfile, entries, split), layers };
  },
  describe: (kitfile, digests, facts) => ({
    config: serializePackConfig(kitfile, facts, digests),
    annotations: { [Annotation.kitfile]: Buffer.from(serializeConfig(kitfile, digests)).toString('utf8') },
  }),
};

/** Prompts are layers of code that say so. */
export function layerSubtype(kind: LayerKind): Descriptor['annotations'] {
  return kind === 'prompt' ? { [Annotation.layerSubtype]: 'prompt' } : {};
}

function unsuitable(message: string, hint: string, at?: Position) {
  return { code: 'MODELPACK_UNSUITABLE', message, hint, ...(at === undefined ? {} : { at }) } as const;
}

function checkKitfile(kitfile: Kitfile, problems: Problems<PackFailure>): void {
  const { model, mcpServers } = kitfile;
  const [server] = mcpServers;
  if (server !== undefined) {
    problems.add(
      unsuitable(
        'The Kitfile has mcpServers, for which a ModelPack has no place.',
        'Leave them out, or write format: modelkit.',
        server.at,
      ),
    );
  }
  if (model?.reference !== undefined) {
    problems.add(
      unsuitable(
        `The model path "${shownText(model.path)}" refers to another ModelKit, which a ModelPack cannot do.`,
        'Name the files of the model, or write format: modelkit.',
        model.at,
      ),
    );
  } else if (model?.path === '') {
    problems.add(unsuitable('The model has no path, and a ModelPack needs its files.', 'Write model.path, or format: modelkit.', model.at));
  } else if (server === undefined && layerEntries(kitfile).length === 0) {
    problems.add(
      unsuitable(
        'The Kitfile names no files, and a ModelPack has at least one layer.',
        'Name a model, datasets, code or docs in the Kitfile, or write format: modelkit.',
      ),
    );
  }
}

function isModel(kind: LayerKind): boolean {
  return kind === 'model' || kind === 'modelpart';
}

function endsIn(endings: readonly string[], { name }: TarEntry): boolean {
  return endings.includes(posix.extname(name).slice(1).toLowerCase());
}

/** Which files of an entry hold weights, by their endings. */
function weightsOf(files: readonly TarEntry[]): ReadonlySet<TarEntry> {
  const weights = files.filter((file) => endsIn(WEIGHTS, file));
  return new Set(weights.length > 0 ? weights : files.filter((file) => endsIn(ENGINES, file)));
}

/** The layers of one entry; a directory of weights gives several, the first weight in front. */
function splitEntry(one: DraftedEntry, problems: Problems<PackFailure>): readonly PlannedLayer[] {
  const { entry, draft, content } = one;
  const files = content.entries.filter(({ type }) => type === 'file');
  const [only] = files;
  const isFile = only?.name === draft.path;
  if (!isModel(entry.kind)) return isFile ? rawLayers(one, [only], problems) : [tarLayer(one, content)];
  const first = entry.kind === 'model' && !isFile ? [...weightsOf(files)][0] : undefined;
  if (entry.kind === 'model' && !isFile && first === undefined) {
    problems.add(
      unsuitable(
        `The ${layerName(entry)} holds no file of weights: none ends in ${[...WEIGHTS, ...ENGINES].map((ending) => `.${ending}`).join(', ')}.`,
        'Name the file of the weights itself as model.path, and what belongs to it under model.parts.',
        entry.at,
      ),
    );
  }
  return rawLayers(one, first === undefined ? files : [first, ...files.filter((file) => file !== first)], problems);
}

function rawLayers({ entry, draft, content: { root } }: DraftedEntry, files: readonly TarEntry[], problems: Problems<PackFailure>) {
  const unnamed = files.filter(({ name }) => strictText(name) === undefined).map(({ name }) => name);
  if (unnamed.length > 0) {
    const message = `Names that are not UTF-8 cannot be written into a ModelPack: ${someNames(unnamed)}.`;
    problems.add(unsuitable(message, 'Rename the files.', entry.at));
  }
  const weights = weightsOf(files);
  return files.map((file): PlannedLayer => {
    const path = strictText(file.name) ?? '';
    // The author's word counts for the model's one file, the ending for all others.
    const isWeights = weights.has(file) || (entry.kind === 'model' && file.name === draft.path);
    const kind = isModel(entry.kind) ? (isWeights ? 'model' : 'modelpart') : entry.kind;
    return {
      kind: entry.kind,
      path,
      mediaType: MODELPACK.layerType(kind, 'raw'),
      annotations: {
        ...layerSubtype(entry.kind),
        [Annotation.filePath]: path,
        [Annotation.title]: path,
        [Annotation.fileMetadata]: fileMetadata(path, file),
      },
      files: 1,
      content: { root, format: 'raw', entries: [file], size: file.size },
      apart: () => {
        const tar = [...parentsOf(file.name), file];
        return {
          kind: entry.kind,
          path,
          mediaType: MODELPACK.layerType(kind, 'tar'),
          annotations: { ...layerSubtype(entry.kind), [Annotation.filePath]: path },
          files: 1,
          content: { root, format: 'tar', entries: tar, size: tarSize(tar) },
        };
      },
    };
  });
}

/** Readers take the path `.` for a name to write, and fail; without a path they read the names inside. */
function tarLayer({ entry: { kind, cleanPath: path }, draft }: DraftedEntry, content: LayerContent): PlannedLayer {
  return {
    kind,
    path,
    mediaType: MODELPACK.layerType(kind, 'tar'),
    annotations: { ...layerSubtype(kind), ...(path === '.' ? {} : { [Annotation.filePath]: path }) },
    files: draft.files,
    content,
  };
}

/** In the order of the spec's struct. The time is no file's: readers that find none write the present one. */
function fileMetadata(path: string, { mode, size }: TarEntry): string {
  const zero = goJson(0);
  return goStruct([
    ['name', posix.basename(path)],
    ['mode', goJson(mode)],
    ['uid', zero],
    ['gid', zero],
    ['size', goJson(size)],
    ['mtime', '1970-01-01T00:00:00Z'],
    ['typeflag', zero],
  ]).text;
}

function parentsOf(name: string): readonly TarEntry[] {
  return above(name).map((parent) => ({ name: parent, type: 'directory', mode: 0o755, size: 0 }));
}

/** Paths that one of the readers cannot write. */
function checkPaths(entries: readonly DraftedEntry[], layers: readonly PlannedLayer[], problems: Problems<PackFailure>): void {
  for (const { path } of layers) {
    if (/[:\\]/.test(path)) {
      problems.add(
        unsuitable(
          `The path "${shownText(path)}" holds a colon or backslash, which not every reader of ModelPacks can write.`,
          'Rename the file.',
        ),
      );
    }
  }
  const directories = new Map(
    entries.filter(({ entry, draft }) => !isModel(entry.kind) && draft.path !== '.').map(({ entry }) => [entry.cleanPath, entry]),
  );
  for (const { path } of layers) {
    for (const parent of above(path)) {
      const layer = directories.get(parent);
      if (layer === undefined) continue;
      const message = `The ${layerName(layer)} is one layer, and "${shownText(path)}" below it is another: readers that write each layer under its path cannot have both.`;
      problems.add(unsuitable(message, 'Name the parts of the directory one by one, or move one of the two.', layer.at));
    }
  }
}

/** The Kitfile with every file of the model and its parts as an entry of its own, as kit's own packs have it. */
function expanded(kitfile: Kitfile, entries: readonly DraftedEntry[], split: readonly (readonly PlannedLayer[])[]): Kitfile {
  const { model } = kitfile;
  if (model === undefined) return kitfile;
  const filesOf = (kind: LayerKind, index: number): readonly string[] => {
    const at = entries.findIndex(({ entry }) => entry.kind === kind && entry.index === index);
    const [first, ...more] = split[at] ?? [];
    const named = entries[at]?.entry;
    // A path that names a file stays as it is written.
    return first === undefined || named === undefined
      ? []
      : [first.path === named.cleanPath ? named.path : first.path, ...more.map(({ path }) => path)];
  };
  const [path = model.path, ...beside] = filesOf('model', 0);
  return {
    ...kitfile,
    model: {
      ...model,
      path,
      parts: [
        ...beside.map((file) => ({ path: file, at: model.at })),
        ...model.parts.flatMap((part, index) => {
          const files = filesOf('modelpart', index);
          const { name, ...unnamed } = part;
          return files.length === 1 && name !== undefined
            ? [{ ...part, path: files[0] ?? part.path }]
            : files.map((file) => ({ ...unnamed, path: file }));
        }),
      ],
    },
  };
}
