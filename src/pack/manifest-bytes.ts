import { MediaType, type ArtifactFormat, type Descriptor } from '../oci/index.js';

/**
 * The manifest as Go's encoding/json writes kit's struct: compact, keys in struct order, annotations sorted by their UTF-8 bytes.
 * No clock and no tool version in it; `annotations` is left out when there are none.
 */
export function manifestBytes(
  format: ArtifactFormat,
  config: Descriptor,
  layers: readonly Descriptor[],
  annotations: Readonly<Record<string, string>>,
): Uint8Array {
  const json = object([
    ['schemaVersion', '2'],
    ['mediaType', JSON.stringify(MediaType.imageManifest)],
    ['artifactType', JSON.stringify(format.artifactType)],
    ['config', descriptorJson(config)],
    ['layers', `[${layers.map(descriptorJson).join(',')}]`],
    ...annotationsJson(annotations),
  ]);
  return new TextEncoder().encode(goEscaped(json));
}

function descriptorJson({ mediaType, digest, size, annotations = {} }: Descriptor): string {
  return object([
    ['mediaType', JSON.stringify(mediaType)],
    ['digest', JSON.stringify(digest)],
    ['size', String(size)],
    ...annotationsJson(annotations),
  ]);
}

function annotationsJson(annotations: Readonly<Record<string, string>>): [string, string][] {
  const pairs = Object.entries(annotations).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return pairs.length === 0 ? [] : [['annotations', object(pairs.map(([key, value]) => [key, JSON.stringify(value)]))]];
}

/** Written by hand, since JavaScript moves keys that look like numbers to the front of its objects. */
function object(pairs: readonly (readonly [string, string])[]): string {
  return `{${pairs.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(',')}}`;
}

/** Go escapes these for HTML; they occur in JSON only inside strings. */
function goEscaped(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
