import type { IncomingHttpHeaders } from 'node:http';
import type { Remark } from '../failure.js';
import type { RegistryRepository } from '../oci/index.js';
import { nameOf } from './host/endpoint.js';
import type { ErrorBody } from './host/error-body.js';
import type { RegistryRemark } from './types.js';

/** What is known about a registry beyond the specification. Data only: nothing here is asked of the registry itself. */
export interface RegistryProfile {
  /** Name for sentences. */
  readonly name: string;
  /** `fallback`: chunked uploads may be tried when whole ones fail; `never`: the registry refuses them or stores them wrongly. */
  readonly chunks: 'fallback' | 'never';
  /** Bytes a layer, and where the number comes from. */
  readonly layerLimit?: { readonly bytes: number; readonly source: string };
  /** What to do when the repository is not there; registries without this line make it on the first push. */
  readonly createRepository?: string;
  /** What a 403 mostly means here, and what to change. */
  readonly denied?: string;
}

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;

/** Of a registry that nothing is known about. */
export const UNKNOWN: RegistryProfile = { name: 'the registry', chunks: 'fallback' };

/** A registry by the names of its hosts or, where it may run anywhere, by what its answers show. */
interface Entry {
  readonly hosts?: RegExp;
  /** Any of them is enough: a header and what it holds. A challenge tells a registry by its token server. */
  readonly tells: readonly (readonly [header: string, holds: RegExp])[];
  readonly profile: RegistryProfile;
}

const ENTRIES: readonly Entry[] = [
  {
    hosts: /^docker\.io$/,
    tells: [],
    profile: {
      name: 'Docker Hub',
      chunks: 'fallback',
      denied: 'Use an access token with Read & Write, of an account that may push to the repository.',
    },
  },
  {
    hosts: /^ghcr\.io$/,
    tells: [['x-github-request-id', /./]],
    profile: {
      name: 'GitHub Packages',
      // A chunk above 4 MiB is refused with 416; a 10 GB layer would need thousands, so a whole PUT is the only way there.
      chunks: 'never',
      layerLimit: { bytes: 10 * 1000 ** 3, source: 'GitHub documents 10 GB a layer and ten minutes an upload' },
      denied:
        'Give the job "permissions: packages: write". For a package that exists already, add this repository under "Manage Actions access" in the package settings.',
    },
  },
  {
    hosts: /(?:^|\.)public\.ecr\.aws$/,
    tells: [['www-authenticate', /service="public\.ecr\.aws"/]],
    profile: {
      name: 'Amazon ECR Public',
      chunks: 'never',
      layerLimit: { bytes: 10_000 * MIB, source: 'AWS documents 10,000 MiB a layer' },
      createRepository: 'Create it first: aws ecr-public create-repository.',
    },
  },
  {
    hosts: /\.amazonaws\.com(?:\.cn)?$/,
    tells: [['www-authenticate', /service="ecr\.amazonaws\.com"/]],
    profile: {
      name: 'Amazon ECR',
      chunks: 'never',
      layerLimit: { bytes: 52_000 * MIB, source: 'AWS documents 52,000 MiB a layer' },
      createRepository: 'Create it first (aws ecr create-repository), or set up a repository creation template for pushes.',
      denied: 'The login to ECR lasts 12 hours: log in again, and check that the role may push (ecr:PutImage, ecr:UploadLayerPart).',
    },
  },
  {
    hosts: /(?:\.pkg\.dev|(?:^|\.)gcr\.io)$/,
    tells: [['www-authenticate', /realm="https:\/\/(?:[a-z0-9-]+\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)\/v2\/token"/]],
    profile: {
      name: 'Google Artifact Registry',
      chunks: 'never',
      createRepository: 'Create it first: gcloud artifacts repositories create. The path is project/repository/name.',
      denied: 'Give the account the role Artifact Registry Writer; an access token lasts one hour.',
    },
  },
  {
    hosts: /\.azurecr\.(?:io|cn|us)$/,
    tells: [['www-authenticate', /service="[a-z0-9-]+\.azurecr\.(?:io|cn|us)"/]],
    profile: {
      name: 'Azure Container Registry',
      chunks: 'fallback',
      layerLimit: { bytes: 200 * GIB, source: 'Azure documents 200 GiB a layer' },
      denied: 'Give the identity the role AcrPush.',
    },
  },
  {
    hosts: /^quay\.io$/,
    tells: [['www-authenticate', /realm="[^"]*\/v2\/auth"/]],
    profile: {
      name: 'Quay',
      chunks: 'fallback',
      layerLimit: { bytes: 20 * 1000 ** 3, source: 'Quay takes 20 GB a layer unless configured otherwise' },
      denied: 'Give the robot account write access to the repository; a full quota is answered in the same way.',
    },
  },
  {
    hosts: /^registry\.gitlab\.com$/,
    tells: [
      ['gitlab-container-registry-version', /./],
      ['www-authenticate', /realm="[^"]*\/jwt\/auth"/],
    ],
    profile: {
      name: 'GitLab',
      chunks: 'fallback',
      denied: 'The path must start with the path of a project, and the token needs write_registry; protected tags refuse too.',
    },
  },
  {
    tells: [['www-authenticate', /service="harbor-registry"|realm="harbor"/]],
    profile: {
      name: 'Harbor',
      chunks: 'fallback',
      createRepository: 'Create the project in Harbor first: the path is project/name.',
      denied:
        'Give the robot account the right to push to the project; a full quota, and a project that is a proxy cache, are answered in the same way.',
    },
  },
  {
    tells: [
      ['x-jfrog-version', /./],
      ['x-artifactory-id', /./],
      ['x-artifactory-node-id', /./],
      ['www-authenticate', /realm="Artifactory Realm"/],
    ],
    profile: {
      name: 'Artifactory',
      chunks: 'fallback',
      createRepository: 'Create a local Docker repository in Artifactory first; a remote one takes no pushes.',
      denied: 'The login needs the right Deploy, and Delete/Overwrite where a tag moves.',
    },
  },
  {
    tells: [
      ['server', /^Nexus\//],
      ['www-authenticate', /realm="Sonatype Nexus Repository Manager"/],
    ],
    profile: {
      name: 'Nexus',
      chunks: 'fallback',
      createRepository: 'Create a hosted Docker repository in Nexus first, and name the port or path that it has.',
      denied: 'Give the role of the login the right to add and edit in the repository, whose deployment policy must allow it.',
    },
  },
  {
    // Forgejo is one of its kind.
    tells: [['www-authenticate', /realm="[^"]*\/v2\/token",\s*service="container_registry"/]],
    profile: {
      name: 'Gitea',
      chunks: 'fallback',
      denied: 'The path must start with a user or an organization, and the token needs write:package.',
    },
  },
  {
    tells: [['www-authenticate', /(?:realm|service)="zot"/]],
    profile: { name: 'zot', chunks: 'fallback', denied: 'Its access control must allow "create", and "update" where a tag moves.' },
  },
];

/** The profile of a registry host (`Endpoint.host`); where its name tells nothing, by the headers of one of its answers. */
export function profileOf(host: string, headers: IncomingHttpHeaders = {}): RegistryProfile {
  const name = nameOf(host);
  const entry =
    ENTRIES.find(({ hosts }) => hosts?.test(name) === true) ?? ENTRIES.find(({ tells }) => tells.some((tell) => isTold(tell, headers)));
  return entry?.profile ?? UNKNOWN;
}

function isTold([header, holds]: Entry['tells'][number], headers: IncomingHttpHeaders): boolean {
  return holds.test(String(headers[header] ?? ''));
}

/** Answers of registries that do not serve a request at all: some remove by digest only, some refuse HEAD. */
export const NOT_OFFERED: ReadonlySet<number> = new Set([400, 405, 406, 501]);

/** Answers to a HEAD that say nothing about what was asked for: the registry refuses the question (Artifactory: 403 for what is absent). */
export const REFUSES_HEAD: ReadonlySet<number> = new Set([...NOT_OFFERED, 403]);

/** Tags in one `?tag=` request: the specification asks registries for at least 10, zot takes 46. */
export const TAGS_A_REQUEST = 40;

/** Names a page of the tag list; Amazon ECR refuses more. */
export const TAGS_A_PAGE = 1000;

/** Statuses by which a registry may say that its own rule keeps a tag: Harbor 412, Quay 409, Docker Hub, zot and Artifactory 403. */
const KEEPS_TAG: ReadonlySet<number> = new Set([403, 409, 412]);
/** The same, if it says so: Azure 405 with a code of its own, Amazon ECR 400 TAG_INVALID, Google and GitLab 400 with a sentence. */
const SAYS_THAT_IT_KEEPS: ReadonlySet<number> = new Set([400, 405]);
const KEPT_CODES = ['REGISTRY_DISALLOWED_OPERATION', 'TAG_INVALID'];
const KEPT_WORDS = /immutab|already exists|cannot be overwritten|not allow updating|redeploy|protected tag/i;

/**
 * Whether the answer to a tag's PUT may mean that the registry's own rule keeps the tag where it is. Only a look at the tag settles it: some
 * registries refuse the same digest too.
 */
export function mayKeepTag(status: number, body: ErrorBody): boolean {
  return KEEPS_TAG.has(status) || (SAYS_THAT_IT_KEEPS.has(status) && saysThatItKeeps(body));
}

/** Whether a registry says by its own code or words that the tag must not move. */
export function saysThatItKeeps({ codes, text }: ErrorBody): boolean {
  return KEPT_CODES.some((code) => codes.includes(code)) || KEPT_WORDS.test(text);
}

/** A warning when a layer of `size` bytes is above what the registry is known to take: said before hours of hashing and uploading. */
export function layerLimit(repository: RegistryRepository, size: number): Remark<RegistryRemark> | undefined {
  const { name, layerLimit: limit } = profileOf(repository.host);
  if (limit === undefined || size <= limit.bytes) return undefined;
  return {
    level: 'warning',
    subject: 'registry',
    code: 'LAYER_OVER_LIMIT',
    message: `A layer of ${gigabytes(size)} is going to ${repository.name}, but ${limit.source}; ${name} will probably refuse it.`,
    hint: 'Split the model into parts (the Kitfile\'s "model.parts"), for example by sharding the weights, or use another registry.',
  };
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1000 ** 3).toFixed(1)} GB`;
}
