import type { Remark } from '../failure.js';
import type { RegistryRepository } from '../oci/index.js';
import { isHubHost } from './host/endpoint.js';
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

const OTHER: RegistryProfile = { name: 'the registry', chunks: 'fallback' };

const PROFILES: readonly { readonly hosts: RegExp; readonly profile: RegistryProfile }[] = [
  {
    hosts: /^ghcr\.io$/,
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
    profile: {
      name: 'Amazon ECR Public',
      chunks: 'never',
      layerLimit: { bytes: 10_000 * MIB, source: 'AWS documents 10,000 MiB a layer' },
      createRepository: 'Create it first: aws ecr-public create-repository.',
    },
  },
  {
    hosts: /\.amazonaws\.com(?:\.cn)?$/,
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
    profile: {
      name: 'Google Artifact Registry',
      chunks: 'never',
      createRepository: 'Create it first: gcloud artifacts repositories create. The path is project/repository/name.',
      denied: 'Give the account the role Artifact Registry Writer; an access token lasts one hour.',
    },
  },
  {
    hosts: /\.azurecr\.(?:io|cn|us)$/,
    profile: {
      name: 'Azure Container Registry',
      chunks: 'fallback',
      layerLimit: { bytes: 200 * GIB, source: 'Azure documents 200 GiB a layer' },
      denied: 'Give the identity the role AcrPush.',
    },
  },
  {
    hosts: /^quay\.io$/,
    profile: {
      name: 'Quay',
      chunks: 'fallback',
      layerLimit: { bytes: 20 * 1000 ** 3, source: 'Quay takes 20 GB a layer unless configured otherwise' },
      denied: 'Give the robot account write access to the repository; a full quota is answered in the same way.',
    },
  },
  {
    hosts: /^registry\.gitlab\.com$/,
    profile: {
      name: 'GitLab',
      chunks: 'fallback',
      denied: 'The path must start with the path of a project, and the token needs write_registry; protected tags refuse too.',
    },
  },
];

/** Answers to a HEAD that say nothing about what was asked for: the registry refuses the question (Artifactory: 403 for what is absent). */
export const REFUSES_HEAD: ReadonlySet<number> = new Set([400, 403, 405, 406, 501]);

/** The profile of a registry host as written in `repository`. */
export function profileOf(host: string): RegistryProfile {
  if (isHubHost(host)) {
    return {
      name: 'Docker Hub',
      chunks: 'fallback',
      denied: 'Use an access token with Read & Write, of an account that may push to the repository.',
    };
  }
  const name = host.replace(/:\d+$/, '');
  return PROFILES.find((entry) => entry.hosts.test(name))?.profile ?? OTHER;
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
