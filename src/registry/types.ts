import type { Ports } from '../ports.js';

/** The part of the ports that talking to registries takes. */
export type RegistryPorts = Pick<Ports, 'env' | 'clock' | 'random' | 'cancel' | 'exec' | 'log' | 'remark'>;

/** How registries are spoken to in this run. */
export interface RegistryOptions {
  /** The `username` and `password` inputs; sent to `credentialsHost` and nowhere else. */
  readonly credentials?: { readonly username: string; readonly password: string };
  /** Registry host, as written in `repository`, that `credentials` are for. */
  readonly credentialsHost?: string;
  /** Login for `githubTokenHost` when no other is configured; sent nowhere else. */
  readonly githubToken?: string;
  /** The registry of the GitHub that the run belongs to, e.g. `ghcr.io`. */
  readonly githubTokenHost?: string;
  readonly githubActor?: string;
  /** Registry hosts that the user named, which may be anywhere; undefined: all. Others (a Kitfile's) are only asked when they are outside. */
  readonly namedHosts?: readonly string[];
  /** Repositories (names) that this run publishes to, or only plans for. Their hosts get the `HttpHeaders` of Docker's configuration. */
  readonly destinations?: { readonly names: readonly string[]; readonly planned: boolean };
  /** Hosts to talk http to, beside loopback: `host` (any port) or `host:port`. */
  readonly plainHttp: readonly string[];
  /** Parallel uploads per registry, from 1. */
  readonly concurrency: number;
  readonly platform: NodeJS.Platform;
}

/** Why a registry could not be read or written. */
export type RegistryFailure =
  /** 401 that a fresh login did not cure. */
  | 'UNAUTHORIZED'
  /** 403: a missing right, a quota, a protected project. */
  | 'DENIED'
  /** The registry takes no writes (405). */
  | 'READ_ONLY'
  /** The repository must be created first (404 on an upload). */
  | 'REPOSITORY_UNKNOWN'
  | 'MANIFEST_UNKNOWN'
  | 'BLOB_UNKNOWN'
  /** The registry forgot uploads that it had opened, again and again. */
  | 'UPLOAD_SESSION_LOST'
  /** The registry misses blobs that the manifest names; the message lists their digests, and the next `push` of each uploads it again. */
  | 'MANIFEST_BLOB_UNKNOWN'
  /** The registry refuses these media types or this manifest. */
  | 'MANIFEST_REFUSED'
  /** What the registry stored has another digest than what was sent. */
  | 'CONTENT_ALTERED'
  /** The registry's own rule keeps the tag where it is. */
  | 'TAG_IMMUTABLE'
  /** A removal broke off half-way, and the tag could not be pointed back at what it had named. */
  | 'TAG_NOT_RESTORED'
  /** The fallback tag for referrers names something that is no list of them. */
  | 'REFERRERS_TAG_TAKEN'
  /** 413, or chunks refused: a proxy or the registry limits the size. */
  | 'TOO_LARGE'
  | 'RANGE_UNSUPPORTED'
  /** The list of tags could not be read to its end. */
  | 'TAGS_INCOMPLETE'
  /** 429 or 503 for longer than the run waits. */
  | 'REGISTRY_BUSY'
  /** What answers there is something else: a login page, a captive portal, a web server. */
  | 'NOT_A_REGISTRY'
  /** 5xx or an answer that makes no sense. */
  | 'REGISTRY_BROKEN'
  /** No connection: DNS, refused, reset, timed out. */
  | 'UNREACHABLE'
  | 'CERTIFICATE_REFUSED'
  /** Following this answer would send data or a login where it must not go. */
  | 'UNSAFE_ADDRESS'
  | 'PROXY_INVALID';

/** What may be said while a registry is spoken to. */
export type RegistryRemark =
  'REGISTRY_WARNING' | 'PULL_REFUSED' | 'CREDENTIALS_UNREADABLE' | 'CREDENTIAL_HELPER_FAILED' | 'LAYER_OVER_LIMIT' | 'LOCATION_DOWNGRADED';
