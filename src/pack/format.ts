import { serializeConfig } from '../kitfile/index.js';
import { Annotation, MODELKIT, type FormatName } from '../oci/index.js';
import { layerSubtype, modelPack } from './modelpack.js';
import type { PackFormat } from './types.js';

/** A layer for each entry: a tar in kit's bytes, or the file itself for MCP bundles. The Kitfile is the config. */
const modelKit: PackFormat = {
  artifact: MODELKIT,
  check: () => undefined,
  arrange: (kitfile, entries) => ({
    kitfile,
    layers: entries.map(({ entry: { kind, cleanPath: path }, draft, content }) => ({
      kind,
      path,
      mediaType: MODELKIT.layerType(kind, content.format),
      annotations: { ...layerSubtype(kind), [Annotation.filePath]: path },
      files: draft.files,
      content,
    })),
  }),
  describe: (kitfile, digests) => ({ config: serializeConfig(kitfile, digests), annotations: {} }),
};

export const PACK_FORMATS: Readonly<Record<FormatName, PackFormat>> = { modelkit: modelKit, modelpack: modelPack };
