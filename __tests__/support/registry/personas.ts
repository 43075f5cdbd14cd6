/** How a tag that exists is protected by the registry's own rule. */
interface Immutability {
  /** Tags under the rule. */
  readonly tags: RegExp;
  /** Also refuse to put the same digest again. */
  readonly sameDigest: boolean;
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** In what a registry differs from another. `SPEC` is a registry as the distribution spec wants it. */
export interface Persona {
  readonly name: string;
  /** Answers manifests and blobs with `Docker-Content-Digest`. */
  readonly digestHeader: boolean;
  /** `Content-Type` of every manifest; undefined: its own media type. */
  readonly manifestType: string | undefined;
  /** Form of `Location`; `signed` names another host with a signature, which refuses requests with `Authorization`. */
  readonly location: 'relative' | 'absolute' | 'signed';
  /** Blob GET answers 307 to the other host. */
  readonly blobRedirect: boolean;
  /** Blob GET honours `Range`. */
  readonly blobRanges: boolean;
  /** PATCH: checked against what is stored, appended unseen (distribution 2.8), or refused. */
  readonly patch: 'checked' | 'appended' | 'refused';
  readonly patchStatus: number;
  /** Larger PATCH bodies get 416. */
  readonly patchLimit: number;
  /** `Range` of an upload: `0-9`, `bytes=0-9`, or stuck at the end of the first chunk. */
  readonly range: 'plain' | 'bytes=' | 'stuck';
  /** The upload session ends with the first broken body. */
  readonly sessionSurvivesBreak: boolean;
  /** A blob is stored under the digest that its sender names: compared with its bytes, as the specification wants it, or believed. */
  readonly blobDigest: 'compared' | 'believed';
  /** `OCI-Chunk-Min-Length` of opened uploads. */
  readonly chunkMinimum: number | undefined;
  /** POST with `digest` and body in one: stored, or answered 202 and thrown away. */
  readonly singlePost: boolean;
  readonly mount: 'answered' | 'session' | 'refused';
  /** HEAD of a blob that another repository has links it. */
  readonly headLinksBlobs: boolean;
  /** HEAD of something absent. */
  readonly headAbsent: number;
  /** Tags taken by one `?tag=` PUT and answered in `OCI-Tag`; 0: the query is ignored. */
  readonly multiTag: number;
  readonly tagDelete: 'tag' | 'siblings' | { readonly status: number; readonly code: string };
  readonly digestDelete: boolean;
  /** Tag list: page size without `n`, the largest `n` (more is refused), or no paging at all. */
  readonly paging: { readonly size: number; readonly limit: number } | 'ignored';
  readonly referrers: 'api' | 'absent' | 'web-page';
  /** An OCI manifest is 404 for who does not accept it. */
  readonly acceptRequired: boolean;
  /** A manifest is 404 by its digest until a tag names it. */
  readonly digestNeedsTag: boolean;
  readonly etag: boolean;
  readonly immutability: Immutability | undefined;
  /** All writes are refused. */
  readonly readOnly: boolean;
  /** Repositories must have been created. */
  readonly createOnPush: boolean;
  /** Manifests, configs and layers of these types are refused. */
  readonly refusedTypes: RegExp | undefined;
  readonly refusedStatus: number;
  /** A manifest that names a blob which is not there. */
  readonly missingBlobStatus: number;
  /** So many reads of a tag after a PUT still show the old state. */
  readonly staleReads: number;
  /** An error 5xx at a tag PUT removes the tag. */
  readonly errorLosesTag: boolean;
  /** Deleting asks for scope `delete` instead of `push`. */
  readonly deleteScope: boolean;
}

const SPEC: Persona = {
  name: 'spec',
  digestHeader: true,
  manifestType: undefined,
  location: 'absolute',
  blobRedirect: false,
  blobRanges: true,
  patch: 'checked',
  patchStatus: 202,
  patchLimit: Infinity,
  range: 'plain',
  sessionSurvivesBreak: true,
  blobDigest: 'compared',
  chunkMinimum: undefined,
  singlePost: true,
  mount: 'answered',
  headLinksBlobs: false,
  headAbsent: 404,
  multiTag: 0,
  tagDelete: 'tag',
  digestDelete: true,
  paging: { size: Infinity, limit: Infinity },
  referrers: 'api',
  acceptRequired: false,
  digestNeedsTag: false,
  etag: true,
  immutability: undefined,
  readOnly: false,
  createOnPush: true,
  refusedTypes: undefined,
  refusedStatus: 400,
  missingBlobStatus: 404,
  staleReads: 0,
  errorLosesTag: false,
  deleteScope: false,
};

const ALL = /^/;
/** Rules that users write for versions and content; stages stay free. */
const VERSIONS = /^v?\d/;

function immutable(
  status: number,
  code: string,
  message: string,
  sameDigest: boolean,
  tags = VERSIONS,
): { readonly immutability: Immutability } {
  return { immutability: { tags, sameDigest, status, code, message } };
}

/** Behaviour of real registries, as far as it is known from their sources, documentation and issues. */
const DIFFERENCES = {
  spec: {},
  ghcr: {
    patchLimit: 4 * 1024 * 1024,
    referrers: 'web-page',
    tagDelete: { status: 405, code: 'UNSUPPORTED' },
    digestDelete: false,
    location: 'relative',
  },
  ecr: {
    patchStatus: 201,
    range: 'stuck',
    paging: { size: 100, limit: 1000 },
    createOnPush: false,
    ...immutable(400, 'TAG_INVALID', 'The image tag already exists and cannot be overwritten because the tag is immutable.', true),
  },
  gar: {
    patch: 'refused',
    createOnPush: false,
    ...immutable(400, 'MANIFEST_INVALID', 'The repository has enabled tag immutability', false),
  },
  acr: {
    sessionSurvivesBreak: false,
    location: 'relative',
    ...immutable(405, 'REGISTRY_DISALLOWED_OPERATION', 'The operation is disallowed on this registry, repository or image.', true),
  },
  harbor: {
    tagDelete: { status: 400, code: 'BAD_REQUEST' },
    ...immutable(412, 'PRECONDITION', 'Failed to process request due to tag configured as immutable.', true),
  },
  quay: {
    range: 'bytes=',
    mount: 'refused',
    paging: { size: 50, limit: 100 },
    ...immutable(409, 'TAG_IMMUTABLE', 'tag is immutable', true),
  },
  artifactory: {
    headAbsent: 403,
    tagDelete: { status: 406, code: 'UNSUPPORTED' },
    ...immutable(403, 'DENIED', 'Not enough permissions to delete/overwrite artifact', false),
  },
  zot: {
    multiTag: 46,
    headLinksBlobs: true,
    etag: false,
    errorLosesTag: true,
    sessionSurvivesBreak: false,
    ...immutable(403, 'DENIED', 'requested access to the resource is denied', true),
  },
  hub: {
    mount: 'session',
    paging: { size: 100, limit: 1000 },
    deleteScope: true,
    ...immutable(403, 'DENIED', 'tag is immutable', false),
  },
  'docker-registry-2.8': {
    patch: 'appended',
    singlePost: false,
    sessionSurvivesBreak: true,
    paging: 'ignored',
    tagDelete: { status: 400, code: 'DIGEST_INVALID' },
    referrers: 'absent',
    acceptRequired: true,
    missingBlobStatus: 400,
  },
  'read-only': { readOnly: true },
  'immutable-all': immutable(409, 'TAG_IMMUTABLE', 'every tag of this repository is immutable', true, ALL),
  stale: { staleReads: 3 },
  'signed-location': { location: 'signed', blobRedirect: true },
  'relative-location': { location: 'relative' },
  'no-digest-header': { digestHeader: false, etag: false },
  'static-files': { digestHeader: false, etag: false, manifestType: 'application/octet-stream', blobRanges: false },
  'shows-tagged': { digestNeedsTag: true },
  'refuses-media-type': { refusedTypes: /kitops/ },
  'no-ranges': { blobRanges: false },
  'multi-tag': { multiTag: 10 },
  'deletes-siblings': { tagDelete: 'siblings' },
  paged: { paging: { size: 100, limit: 1000 } },
} as const satisfies Record<string, Partial<Persona>>;

export type PersonaName = keyof typeof DIFFERENCES;

/** The persona of that name, with single traits changed. */
export function persona(name: PersonaName = 'spec', traits: Partial<Persona> = {}): Persona {
  return { ...SPEC, ...DIFFERENCES[name], name, ...traits };
}
