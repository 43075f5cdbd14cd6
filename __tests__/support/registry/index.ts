import { createHash } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { Authorizer, type AuthOptions } from './auth.js';
import { FaultList, type FaultRule } from './faults.js';
import { persona, type Persona, type PersonaName } from './personas.js';
import { RequestLog, type LoggedRequest } from './request-log.js';
import { listener } from './server.js';
import { readAll, RegistryState } from './state.js';
import { memoryBlob, type Keeping, type StoredManifest } from './store.js';
import { close, listen } from '../loopback.js';

export type { AuthOptions, BearerOptions } from './auth.js';
export type { Fault, FaultRule } from './faults.js';
export { persona, type Persona, type PersonaName } from './personas.js';
export type { LoggedRequest } from './request-log.js';
export interface RegistryOptions {
  readonly persona?: PersonaName | Persona;
  readonly auth?: AuthOptions;
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Host name in references and addresses; with `.test` at the end it is for loopback, any other is the default port of a public host. Default: 127.0.0.1. */
  readonly name?: string;
  /** Default: memory. */
  readonly keeping?: Keeping;
  readonly faults?: readonly FaultRule[];
  readonly latencyMs?: number;
  /** Repositories that exist from the start, for registries that do not create them. */
  readonly repositories?: readonly string[];
  /** Awaited when a request arrives, before anything is looked at: the place for another writer to slip in. */
  readonly onRequest?: (request: LoggedRequest, registry: LoopbackRegistry) => unknown;
  /** Awaited after the effect, before the answer goes out. */
  readonly onAnswer?: (request: LoggedRequest, registry: LoopbackRegistry) => unknown;
  /** Clock of token expiry in ms; default the system's. */
  readonly now?: () => number;
  /** Default: a free one. */
  readonly port?: number;
}

/** A registry in this process, as the distribution spec wants it or like a real one (`persona`), with faults on request. */
export interface LoopbackRegistry {
  /** `127.0.0.1:PORT`, or as the option `name` wants it; as in a reference. */
  readonly host: string;
  /** Where a public name is listened to, for the option `names` of a run. */
  readonly names: Readonly<Record<string, number>>;
  readonly url: string;
  /** Host and port that signed locations name. */
  readonly storageHost: string;
  /** How many were made to it so far. */
  readonly connections: number;
  readonly log: RequestLog;
  readonly faults: FaultList;
  readonly auth: Authorizer;
  persona: Persona;
  /** Tags of a repository as they are now; empty when there is none. */
  tags(repository: string): ReadonlyMap<string, string>;
  manifest(repository: string, digest: string): StoredManifest | undefined;
  hasBlob(repository: string, digest: string): boolean;
  blob(repository: string, digest: string): Promise<Buffer | undefined>;
  removeBlob(repository: string, digest: string): void;
  /** Upload sessions that were opened and neither closed nor cancelled. */
  readonly openUploads: number;
  /** As another writer would: no check, no log. Returns the digest. */
  putBlob(repository: string, bytes: Uint8Array | string): string;
  putManifest(repository: string, bytes: Uint8Array | string, mediaType: string, ...tags: readonly string[]): string;
  /** A small complete artifact, different for different `content`. Returns the manifest's digest. */
  putArtifact(repository: string, content: string, ...tags: readonly string[]): string;
  putTag(repository: string, tag: string, digest: string): void;
  removeTag(repository: string, tag: string): void;
  /** Many tags at once, e.g. 50,000. */
  seedTags(repository: string, digest: string, tags: Iterable<string>): void;
  /** Resolves when the next matching request arrives. */
  arrival(match: (request: LoggedRequest) => boolean): Promise<LoggedRequest>;
  stop(): Promise<void>;
}

export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

/** Starts a registry on 127.0.0.1; `stop` ends it and cuts what is still connected. */
export async function startRegistry(options: RegistryOptions = {}): Promise<LoopbackRegistry> {
  const kind = options.persona ?? 'spec';
  const state = new RegistryState(typeof kind === 'string' ? persona(kind) : kind, options.keeping ?? { in: 'memory' });
  for (const name of options.repositories ?? []) state.repository(name);
  const log = new RequestLog();
  const faults = new FaultList(options.faults);
  const waiting = new Set<(request: LoggedRequest) => void>();
  const world = {
    state,
    log,
    faults,
    authorizer: () => authorizer,
    latencyMs: options.latencyMs ?? 0,
    arrived: (entry: LoggedRequest) => {
      for (const tell of waiting) tell(entry);
      return options.onRequest?.(entry, registry);
    },
    answering: (entry: LoggedRequest) => options.onAnswer?.(entry, registry),
  };
  const serve = (host: 'registry' | 'storage') => {
    const handler = listener(world, host);
    return options.tls === undefined ? createHttpServer(handler) : createHttpsServer(options.tls, handler);
  };
  const servers = [serve('registry'), serve('storage')] as const;
  let connections = 0;
  servers[0].on('connection', () => (connections += 1));
  const [port, storagePort] = [await listen(servers[0], options.port ?? 0), await listen(servers[1], 0)];
  const scheme = options.tls === undefined ? 'http' : 'https';
  const { name = '127.0.0.1' } = options;
  const isPublic = name !== '127.0.0.1' && !name.endsWith('.test');
  const [host, storageHost] = isPublic
    ? [name, `storage.${name}`]
    : [`${name}:${port}`, `${name.replace(/^(?=.*\.test$)/, 'storage.')}:${storagePort}`];
  state.base = `${scheme}://${host}`;
  state.storageBase = `${scheme}://${storageHost}`;
  const authorizer = new Authorizer(options.auth ?? { kind: 'none' }, state.base, options.now ?? Date.now);

  const registry: LoopbackRegistry = {
    host,
    url: state.base,
    storageHost,
    names: isPublic ? { [`${host}:443`]: port, [`${storageHost}:443`]: storagePort } : {},
    log,
    faults,
    auth: authorizer,
    get persona() {
      return state.persona;
    },
    set persona(changed: Persona) {
      state.persona = changed;
    },
    get connections() {
      return connections;
    },
    get openUploads() {
      return state.uploads.size;
    },
    tags: (name) => state.repositories.get(name)?.tags ?? new Map<string, string>(),
    manifest: (name, digest) => state.repositories.get(name)?.manifests.get(digest),
    hasBlob: (name, digest) => state.repositories.get(name)?.blobs.has(digest) ?? false,
    async blob(name, digest) {
      const blob = state.repositories.get(name)?.blobs.get(digest);
      return blob === undefined ? undefined : readAll(blob.read());
    },
    removeBlob: (name, digest) => {
      state.repositories.get(name)?.blobs.delete(digest);
    },
    putBlob(name, content) {
      const bytes = Buffer.from(content);
      const digest = sha256(bytes);
      state.repository(name).blobs.set(digest, memoryBlob(bytes));
      return digest;
    },
    putManifest(name, content, mediaType, ...tags) {
      const bytes = Buffer.from(content);
      const digest = sha256(bytes);
      state.repository(name).manifests.set(digest, { bytes, mediaType });
      for (const tag of tags) state.repository(name).setTag(tag, digest);
      return digest;
    },
    putArtifact(name, content, ...tags) {
      const describe = (mediaType: string, bytes: string) => ({
        mediaType,
        digest: registry.putBlob(name, bytes),
        size: Buffer.byteLength(bytes),
      });
      const config = describe('application/vnd.oci.empty.v1+json', '{}');
      const layers = [describe('application/octet-stream', content)];
      const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, artifactType: 'application/vnd.example.test', config, layers };
      return registry.putManifest(name, JSON.stringify(manifest), OCI_MANIFEST, ...tags);
    },
    putTag: (name, tag, digest) => {
      state.repository(name).setTag(tag, digest);
    },
    removeTag: (name, tag) => {
      state.repositories.get(name)?.removeTag(tag);
    },
    seedTags(name, digest, tags) {
      const repository = state.repository(name);
      for (const tag of tags) repository.setTag(tag, digest);
    },
    arrival: (match) =>
      new Promise((resolve) => {
        const tell = (request: LoggedRequest) => {
          if (!match(request)) return;
          waiting.delete(tell);
          resolve(request);
        };
        waiting.add(tell);
      }),
    async stop() {
      await Promise.all(servers.map(close));
      await Promise.all([...state.uploads.values()].map((upload) => state.dropUpload(upload)));
    },
  };
  return registry;
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
