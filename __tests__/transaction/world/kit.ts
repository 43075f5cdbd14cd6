import {
  Annotation,
  MediaType,
  digestOf,
  parseManifest,
  parseRepository,
  type Artifact,
  type BlobSource,
  type Descriptor,
  type Repository,
} from '../../../src/oci/index.js';

/** A small ModelKit whose layers hold the given texts, by path. */
export function kit(layers: Readonly<Record<string, string>>): Artifact {
  const config = blob(MediaType.modelKitConfig, JSON.stringify({ manifestVersion: '1.0.0', layers: Object.keys(layers) }));
  const blobs = Object.entries(layers).map(([path, text]) => {
    const one = blob('application/vnd.kitops.modelkit.model.v1.tar', `${path}\0${text}`);
    return { ...one, descriptor: { ...one.descriptor, annotations: { [Annotation.filePath]: path } } };
  });
  const manifest = {
    schemaVersion: 2,
    mediaType: MediaType.imageManifest,
    artifactType: MediaType.modelKitManifest,
    config: config.descriptor,
    layers: blobs.map((one) => one.descriptor),
  };
  return { manifest: parseManifest(new TextEncoder().encode(JSON.stringify(manifest))), blobs: [config, ...blobs] };
}

function blob(mediaType: string, text: string): BlobSource {
  const bytes = new TextEncoder().encode(text);
  const descriptor: Descriptor = { mediaType, digest: digestOf(bytes), size: bytes.length };
  return {
    descriptor,
    async *open(from = 0) {
      await Promise.resolve();
      yield bytes.subarray(from);
    },
  };
}

export function repository(text: string): Repository {
  const parsed = parseRepository(text);
  if (!parsed.ok) throw new RangeError(parsed.message);
  return parsed.value;
}
