import { SERVER } from '../support/certificates.js';
import { startDockerRegistry as startPlain, type DockerRegistry, type DockerRegistryOptions } from '../support/docker-registry.js';
import { startGitHubApi as startPlainApi, type GitHubApi, type GitHubApiOptions, type GitHubContent } from '../support/github-api.js';
import { startRegistryGate } from '../support/registry-gate.js';
import { startRegistry as start, type LoopbackRegistry, type RegistryOptions } from '../support/registry/index.js';

// What runs of the action talk to here: servers by name and over TLS, as users have them. Plain http only where a test is about it.

/** For tests about plain http. */
export { start as startPlainRegistry };

/** At `registry.test:PORT`, or under a public name without a port, which a run reaches when it gets `names` of the registry. */
export function startRegistry(options: RegistryOptions = {}): Promise<LoopbackRegistry> {
  return start({ name: 'registry.test', tls: SERVER, ...options });
}

/** Behind TLS. `url` is the registry itself, in plain http, for the test's own questions. */
export async function startDockerRegistry(options: DockerRegistryOptions = {}): Promise<DockerRegistry> {
  const registry = await startPlain(options);
  const gate = await startRegistryGate(registry.url);
  const stop = async (): Promise<void> => {
    await gate.stop();
    await registry.stop();
  };
  return { ...registry, host: gate.host, stop };
}

export function startGitHubApi(content: GitHubContent, options: GitHubApiOptions = {}): Promise<GitHubApi> {
  return startPlainApi(content, { name: 'github.test', tls: SERVER, ...options });
}
