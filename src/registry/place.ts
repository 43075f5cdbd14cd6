import type { RegistryRepository } from '../oci/index.js';
import type { Access } from './auth/scope.js';
import { apiPath } from './host/endpoint.js';
import type { RegistryHost } from './host/host.js';

/** One repository at its registry: what all its operations share. */
export class Place {
  readonly host: RegistryHost;
  readonly repository: RegistryRepository;
  /** Path in URLs and scopes. */
  readonly path: string;

  constructor(host: RegistryHost, repository: RegistryRepository) {
    this.host = host;
    this.repository = repository;
    this.path = apiPath(repository);
  }

  url(rest: string): URL {
    return this.host.url(this.path, rest);
  }

  access(actions: Access['actions']): Access {
    return { path: this.path, actions };
  }
}
