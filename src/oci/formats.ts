import type { Descriptor } from './manifest.js';
import { Annotation, MediaType } from './media-types.js';

/** Layer kinds in KitOps' words, in manifest order. */
export type LayerKind = 'model' | 'modelpart' | 'code' | 'dataset' | 'docs' | 'prompt' | 'mcp';

export type FormatName = 'modelkit' | 'modelpack';

/** One of the two artifacts that a Kitfile can become: how it is named, and how it is known again. */
export interface ArtifactFormat {
  readonly name: FormatName;
  /** As people call it. */
  readonly title: 'ModelKit' | 'ModelPack';
  readonly artifactType: string;
  readonly configType: string;
  /** Media type of a layer without compression. */
  layerType(kind: LayerKind, form: LayerForm): string;
}

/** `raw`: the bytes of one file. */
export type LayerForm = 'tar' | 'raw';

export const MODELKIT: ArtifactFormat = {
  name: 'modelkit',
  title: 'ModelKit',
  artifactType: MediaType.modelKitManifest,
  configType: MediaType.modelKitConfig,
  layerType: (kind, form) => `application/vnd.kitops.modelkit.${kind === 'prompt' ? 'code' : kind === 'mcp' ? 'mcpb' : kind}.v1.${form}`,
};

/** CNCF model-spec. There is no kind for MCP bundles, and none for prompts but code. */
export const MODELPACK: ArtifactFormat = {
  name: 'modelpack',
  title: 'ModelPack',
  artifactType: MediaType.modelPackManifest,
  configType: MediaType.modelPackConfig,
  layerType: (kind, form) => `application/vnd.cncf.model.${PACK_KINDS[kind]}.v1.${form}`,
};

const PACK_KINDS: Readonly<Record<LayerKind, string>> = {
  model: 'weight',
  modelpart: 'weight.config',
  code: 'code',
  dataset: 'dataset',
  docs: 'doc',
  prompt: 'code',
  mcp: 'code',
};

export const FORMATS: Readonly<Record<FormatName, ArtifactFormat>> = { modelkit: MODELKIT, modelpack: MODELPACK };

/** `cnai` is what the CNCF's types were called first. Docker's own configs stand before the same files under names of its own. */
const PACK_TYPE = /^application\/vnd\.(?:cncf|cnai)\.model\.(?:manifest|config)\.v1\+json$/;
const DOCKER_CONFIG = /^application\/vnd\.docker\.ai\.model\.config\.v[\d.]+\+json$/;

/** Which of the two a manifest is, by its config and else by its artifact type, whoever wrote it. */
export function formatOf(manifest: { readonly artifactType?: string; readonly config?: Descriptor }): ArtifactFormat | undefined {
  const config = manifest.config?.mediaType ?? '';
  if (config === MODELKIT.configType) return MODELKIT;
  return PACK_TYPE.test(config) || DOCKER_CONFIG.test(config) || PACK_TYPE.test(manifest.artifactType ?? '') ? MODELPACK : undefined;
}

/** The kind that a layer's media type and annotations tell; undefined for a type of something else. */
export function layerKind({ mediaType, annotations }: Descriptor): LayerKind | undefined {
  const kit = /^application\/vnd\.kitops\.modelkit\.([a-z]+)\./.exec(mediaType)?.[1];
  const pack = /^application\/vnd\.(?:cncf|cnai)\.model\.([a-z]+(?:\.config)?)\.v1\./.exec(mediaType)?.[1];
  const docker = /^application\/vnd\.docker\.ai\.(.+)$/.exec(mediaType)?.[1];
  const kind = KINDS.get(kit ?? pack ?? '') ?? (docker === undefined ? undefined : dockerKind(docker));
  return kind === 'code' && annotations?.[Annotation.layerSubtype] === 'prompt' ? 'prompt' : kind;
}

const KINDS: ReadonlyMap<string, LayerKind> = new Map([
  ['model', 'model'],
  ['modelpart', 'modelpart'],
  ['code', 'code'],
  ['dataset', 'dataset'],
  ['docs', 'docs'],
  ['mcpb', 'mcp'],
  ['weight', 'model'],
  ['weight.config', 'modelpart'],
  ['doc', 'docs'],
]);

/** Docker names the format of weights (`gguf.v3`) where the others say `weight`. */
function dockerKind(type: string): LayerKind {
  if (type === 'license') return 'docs';
  return /^(?:gguf\.v\d+|safetensors|dduf|model\.file\.v\d+\+gguf)$/.test(type) ? 'model' : 'modelpart';
}

/** Whether a layer is one file's bytes. Docker's types end in `.tar` where they are none. */
export function layerForm({ mediaType }: Pick<Descriptor, 'mediaType'>): LayerForm {
  if (/\.raw(?:\+[a-z]+)?$/.test(mediaType)) return 'raw';
  return /^application\/vnd\.(?:docker\.ai\.|(?:cncf|cnai)\.model\.)/.test(mediaType) && !/\.tar(?:\+[a-z]+)?$/.test(mediaType)
    ? 'raw'
    : 'tar';
}

/** The path of what a layer holds, under the keys that are and were in use; a title names the same file for programs of OCI. */
export function layerPath({ annotations = {} }: Pick<Descriptor, 'annotations'>): string | undefined {
  return [Annotation.filePath, Annotation.oldFilePath, Annotation.title]
    .map((key) => annotations[key])
    .find((path) => path !== undefined && path !== '');
}

/** Size of the file of a raw layer: other than the blob's where that is compressed, and then told by the file's metadata. */
export function fileSize({ mediaType, size, annotations }: Descriptor): number {
  const told = /"size":\s*(\d{1,15})\b/.exec(annotations?.[Annotation.fileMetadata] ?? '')?.[1];
  return mediaType.includes('+') && told !== undefined ? Number(told) : size;
}
