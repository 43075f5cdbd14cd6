import { describe, expect, it } from '@jest/globals';
import { layerLimit } from '../../src/registry/index.js';
import { profileOf } from '../../src/registry/profile.js';
import { repositoryAt } from './sample.js';

describe('what is known about registries', () => {
  it.each([
    ['ghcr.io', 'GitHub Packages', 'never'],
    ['docker.io', 'Docker Hub', 'fallback'],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'Amazon ECR', 'never'],
    ['public.ecr.aws', 'Amazon ECR Public', 'never'],
    ['europe-docker.pkg.dev', 'Google Artifact Registry', 'never'],
    ['eu.gcr.io', 'Google Artifact Registry', 'never'],
    ['acme.azurecr.io', 'Azure Container Registry', 'fallback'],
    ['quay.io', 'Quay', 'fallback'],
    ['registry.example.com:5000', 'the registry', 'fallback'],
    // The name of a registry, not a name that holds it.
    ['ghcr.io.example.com', 'the registry', 'fallback'],
  ])('%s is %s, chunks: %s', (host, name, chunks) => {
    expect(profileOf(host)).toMatchObject({ name, chunks });
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['GitHub Packages', { 'x-github-request-id': '0400:1234:5678' }],
    [
      'Amazon ECR',
      { 'www-authenticate': 'Basic realm="https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/",service="ecr.amazonaws.com"' },
    ],
    ['Amazon ECR Public', { 'www-authenticate': 'Bearer realm="https://public.ecr.aws/token/",service="public.ecr.aws",scope="aws"' }],
    [
      'Google Artifact Registry',
      { 'www-authenticate': 'Bearer realm="https://europe-docker.pkg.dev/v2/token",service="europe-docker.pkg.dev"' },
    ],
    ['Azure Container Registry', { 'www-authenticate': 'Bearer realm="https://acme.azurecr.io/oauth2/token",service="acme.azurecr.io"' }],
    ['Quay', { 'www-authenticate': 'Bearer realm="https://quay.example.com/v2/auth",service="quay.example.com"' }],
    ['GitLab', { 'www-authenticate': 'Bearer realm="https://gitlab.example.com/jwt/auth",service="container_registry"' }],
    ['GitLab', { 'gitlab-container-registry-version': '4.15.2-gitlab' }],
    ['Harbor', { 'www-authenticate': 'Bearer realm="https://harbor.example.com/service/token",service="harbor-registry"' }],
    ['Harbor', { 'www-authenticate': 'Basic realm="harbor"' }],
    ['Artifactory', { 'www-authenticate': 'Basic realm="Artifactory Realm"' }],
    ['Artifactory', { 'x-artifactory-node-id': 'artifactory-1' }],
    ['Nexus', { server: 'Nexus/3.90.2-06 (COMMUNITY)' }],
    ['Gitea', { 'www-authenticate': 'Bearer realm="https://git.example.com/v2/token",service="container_registry",scope="*"' }],
    ['zot', { 'www-authenticate': 'Basic realm="zot"' }],
    ['the registry', { 'docker-distribution-api-version': 'registry/2.0', 'www-authenticate': 'Basic realm="Registry Realm"' }],
    ['the registry', { server: 'nginx', 'www-authenticate': 'Bearer realm="https://auth.example.com/token",service="registry"' }],
  ])('a host that may be anybody is %s by its answer %j', (name, headers) => {
    expect(profileOf('registry.example.com:5000', headers)).toMatchObject({ name });
  });

  it('a name that says enough is believed before an answer', () => {
    expect(profileOf('ghcr.io', { 'x-jfrog-version': 'Artifactory/7' })).toMatchObject({ name: 'GitHub Packages' });
  });
});

describe('the limit of a layer', () => {
  it('is said for a layer above it', () => {
    expect(layerLimit(repositoryAt('ghcr.io', 'acme/demo'), 10_000_000_001)).toEqual({
      level: 'warning',
      subject: 'registry',
      code: 'LAYER_OVER_LIMIT',
      message:
        'A layer of 10.0 GB is going to ghcr.io/acme/demo, but GitHub documents 10 GB a layer and ten minutes an upload; GitHub Packages will probably refuse it.',
      hint: 'Split the model into parts (the Kitfile\'s "model.parts"), for example by sharding the weights, or use another registry.',
    });
  });

  it.each([
    ['ghcr.io', 10_000_000_000],
    ['registry.example.com', Number.MAX_SAFE_INTEGER],
  ])('%s takes %d bytes', (host, size) => {
    expect(layerLimit(repositoryAt(host, 'acme/demo'), size)).toBeUndefined();
  });
});
