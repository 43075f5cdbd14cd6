import type { Call, RegistryRepository } from '../oci/index.js';
import type { Access } from './auth/scope.js';
import { apiPath } from './host/endpoint.js';
import type { ApiAnswer, ApiRequest, RegistryHost } from './host/host.js';

/** One repository at its registry during one call: what all its operations share. */
export class Place {
  readonly host: RegistryHost;
  readonly repository: RegistryRepository;
  /** Path in URLs and scopes. */
  readonly path: string;
  readonly call: Call;

  constructor(host: RegistryHost, repository: RegistryRepository, call: Call) {
    this.host = host;
    this.repository = repository;
    this.path = apiPath(repository);
    this.call = call;
  }

  /** The same place during another call. */
  during(call: Call): Place {
    return new Place(this.host, this.repository, call);
  }

  url(rest: string): URL {
    return this.host.url(this.path, rest);
  }

  access(actions: Access['actions']): Access {
    return { path: this.path, actions };
  }

  /** Until there is an answer that will not change by itself (`RegistryHost.request`). */
  request(request: Omit<ApiRequest, 'call'>): Promise<ApiAnswer> {
    return this.host.request({ ...request, call: this.call });
  }

  /** Once (`RegistryHost.once`). */
  once(request: Omit<ApiRequest, 'call'>): Promise<ApiAnswer> {
    return this.host.once({ ...request, call: this.call });
  }
}
