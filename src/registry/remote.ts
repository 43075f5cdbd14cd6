import type { Call, RegistryRepository } from '../oci/index.js';
import type { Access } from './auth/challenge.js';
import { TokenRefusal } from './auth/token.js';
import { apiPath } from './host/endpoint.js';
import type { RegistryRemark } from './types.js';
import type { ApiAnswer, ApiRequest, RegistryHost } from './host/host.js';

/** One repository at its registry during one call: what all its operations share. */
export class Remote {
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

  /** The same remote during another call. */
  during(call: Call): Remote {
    return new Remote(this.host, this.repository, call);
  }

  url(rest: string): URL {
    return this.host.url(this.path, rest);
  }

  access(actions: Access['actions']): Access {
    const written = actions === 'pull' && this.#isDestination && this.host.pool.options.destinations?.planned === false;
    return { path: this.path, actions, ...(written ? { rather: 'push' } : {}) };
  }

  /** Until there is an answer that will not change by itself (`RegistryHost.request`). */
  request(request: Omit<ApiRequest, 'call'>): Promise<ApiAnswer> {
    return this.host.request({ ...request, call: this.call });
  }

  /**
   * The same for what a plan asks of a repository that it would be published to; undefined where the token server does not let it: many refuse
   * the right to pull from what does not exist yet, and nothing is written.
   */
  async look(request: Omit<ApiRequest, 'call'>): Promise<ApiAnswer | undefined> {
    try {
      return await this.request(request);
    } catch (thrown) {
      const planned = this.#isDestination && this.host.pool.options.destinations?.planned === true;
      if (!planned || !(thrown instanceof TokenRefusal) || thrown.status !== 403) throw thrown;
      this.host.pool.remark({
        level: 'notice',
        subject: 'registry',
        code: 'PULL_REFUSED' satisfies RegistryRemark,
        message: `${this.repository.name} may not be read, and counts as one without tags in this plan: ${thrown.message}`,
        hint: 'That is how some registries answer for a repository that does not exist yet. If it does exist, give the login the right to pull.',
      });
      return undefined;
    }
  }

  get #isDestination(): boolean {
    return this.host.pool.options.destinations?.names.includes(this.repository.name) === true;
  }

  /** Once (`RegistryHost.once`). */
  once(request: Omit<ApiRequest, 'call'>): Promise<ApiAnswer> {
    return this.host.once({ ...request, call: this.call });
  }
}
