/** Media types and annotation keys that this action writes or asks for, each with one name. */
export const MediaType = {
  imageManifest: 'application/vnd.oci.image.manifest.v1+json',
  imageIndex: 'application/vnd.oci.image.index.v1+json',
  emptyJson: 'application/vnd.oci.empty.v1+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerManifestList: 'application/vnd.docker.distribution.manifest.list.v2+json',
  modelKitManifest: 'application/vnd.kitops.modelkit.manifest.v1+json',
  modelKitConfig: 'application/vnd.kitops.modelkit.config.v1+json',
  modelPackManifest: 'application/vnd.cncf.model.manifest.v1+json',
  modelPackConfig: 'application/vnd.cncf.model.config.v1+json',
} as const;

/** What a client must say it accepts, or some registries answer 404 for an OCI manifest. */
export const MANIFEST_ACCEPT = [MediaType.imageManifest, MediaType.imageIndex, MediaType.dockerManifest, MediaType.dockerManifestList].join(
  ', ',
);

export const Annotation = {
  /** Cleaned layer path, on every layer of a ModelKit and of a ModelPack. */
  filePath: 'org.cncf.model.filepath',
  /** The same before ModelPack came to the CNCF. */
  oldFilePath: 'org.cnai.model.filepath',
  /** Mode, size and time of the file of a raw layer, as JSON. */
  fileMetadata: 'org.cncf.model.file.metadata+json',
  /** The Kitfile as JSON on the manifest of a ModelPack. */
  kitfile: 'ml.kitops.modelkit.kitfile',
  title: 'org.opencontainers.image.title',
  /** `prompt` on layers of kind code that hold prompts. */
  layerSubtype: 'ml.kitops.modelkit.layer-subtype',
  refName: 'org.opencontainers.image.ref.name',
} as const;
