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
