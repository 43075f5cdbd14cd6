import { DIGEST } from './route.js';

/** What the registry looks at in a manifest. */
export interface ReadManifest {
  readonly mediaType: string;
  /** Digests of config and layers that must be there; layers that live elsewhere (`nondistributable`, `foreign`) left out. */
  readonly blobs: readonly string[];
  /** Digests of an index's children. */
  readonly manifests: readonly string[];
  /** Media types of config and layers, and the artifact type. */
  readonly types: readonly string[];
  readonly subject: string | undefined;
  readonly artifactType: string | undefined;
  readonly annotations: unknown;
}

const SCHEMAS = /^application\/vnd\.(?:oci\.image\.(?:manifest|index)\.v1|docker\.distribution\.manifest(?:\.list)?\.v2)\+json$/;

interface Described {
  readonly digest: string;
  readonly mediaType: string;
}

/** Reads manifest bytes as a registry does; a text says why they are refused. */
export function readManifest(bytes: Uint8Array, contentType: string | undefined): ReadManifest | string {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'not JSON';
  }
  const json = record(value);
  if (json?.['schemaVersion'] !== 2) return 'schemaVersion is not 2';
  const declared = json['mediaType'];
  const mediaType = contentType?.split(';')[0]?.trim() ?? (typeof declared === 'string' ? declared : '');
  if (!SCHEMAS.test(mediaType)) return `Content-Type "${mediaType}" is no manifest`;
  if (declared !== undefined && declared !== mediaType) return 'Content-Type and mediaType differ';
  const isIndex = mediaType.includes('index') || mediaType.includes('list');
  const config = isIndex ? [] : descriptors([json['config']]);
  const layers = isIndex ? [] : descriptors(json['layers']);
  const manifests = isIndex ? descriptors(json['manifests']) : [];
  const subject = json['subject'] === undefined ? [] : descriptors([json['subject']]);
  if (config === undefined || layers === undefined || manifests === undefined || subject === undefined) return 'a descriptor is not valid';
  const own = typeof json['artifactType'] === 'string' ? json['artifactType'] : undefined;
  return {
    mediaType,
    blobs: [...config, ...layers].filter((one) => !/nondistributable|foreign/.test(one.mediaType)).map((one) => one.digest),
    manifests: manifests.map((one) => one.digest),
    types: [...(own === undefined ? [] : [own]), ...[...config, ...layers].map((one) => one.mediaType)],
    subject: subject[0]?.digest,
    artifactType: own ?? config[0]?.mediaType,
    annotations: json['annotations'],
  };
}

function descriptors(value: unknown): readonly Described[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const read = value.map((one: unknown) => {
    const json = record(one);
    const { digest, mediaType, size } = { digest: json?.['digest'], mediaType: json?.['mediaType'], size: json?.['size'] };
    const valid =
      typeof digest === 'string' && DIGEST.test(digest) && typeof mediaType === 'string' && Number.isSafeInteger(size) && Number(size) >= 0;
    return valid ? { digest, mediaType } : undefined;
  });
  return read.every((one) => one !== undefined) ? read : undefined;
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : undefined;
}
