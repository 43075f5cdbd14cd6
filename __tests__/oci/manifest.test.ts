import { describe, expect, it } from '@jest/globals';
import { digestOf, isManifest, MediaType, parseManifest } from '../../src/oci/index.js';

const EMPTY = { mediaType: MediaType.emptyJson, digest: digestOf('{}'), size: 2 };
const IMAGE = { schemaVersion: 2, config: EMPTY, layers: [EMPTY] };
const INDEX = { schemaVersion: 2, manifests: [EMPTY] };

function bytes(json: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(json));
}

describe('the media type of a manifest', () => {
  it.each([
    ['what the body says', { ...IMAGE, mediaType: MediaType.imageManifest }, undefined, MediaType.imageManifest],
    [
      'what the body says, served as bytes',
      { ...IMAGE, mediaType: MediaType.dockerManifest },
      'application/octet-stream',
      MediaType.dockerManifest,
    ],
    [
      'what the body says, served as JSON',
      { ...INDEX, mediaType: MediaType.imageIndex },
      'application/json; charset=utf-8',
      MediaType.imageIndex,
    ],
    [
      'the same in both',
      { ...IMAGE, mediaType: MediaType.imageManifest },
      'Application/vnd.oci.image.manifest.v1+JSON; charset=utf-8',
      MediaType.imageManifest,
    ],
    ['what it was served as', IMAGE, `${MediaType.dockerManifest};charset=utf-8`, MediaType.dockerManifest],
    ['its shape: layers', IMAGE, 'application/octet-stream', MediaType.imageManifest],
    ['its shape: a list', INDEX, 'text/plain', MediaType.imageIndex],
    [
      'a type of its own',
      { mediaType: 'application/vnd.oci.artifact.manifest.v1+json', blobs: [] },
      'application/json',
      'application/vnd.oci.artifact.manifest.v1+json',
    ],
  ])('is %s', (_, json, contentType, expected) => {
    expect(parseManifest(bytes(json), contentType).descriptor.mediaType).toBe(expected);
  });

  it.each([
    [
      'two types',
      { ...IMAGE, mediaType: MediaType.imageManifest },
      MediaType.imageIndex,
      `served as ${MediaType.imageIndex}, but calls itself`,
    ],
    ['layers served as an index', IMAGE, MediaType.imageIndex, 'is no application/vnd.oci.image.index'],
    [
      'a list that calls itself an image',
      { ...INDEX, mediaType: MediaType.imageManifest },
      undefined,
      'is no application/vnd.oci.image.manifest',
    ],
    ['both shapes', { ...IMAGE, ...INDEX }, MediaType.imageManifest, 'may only hold one'],
  ])('is refused where clients could read it in two ways: %s', (_, json, contentType, message) => {
    expect(() => parseManifest(bytes(json), contentType)).toThrow(message);
  });
});

it.each(['sha256', 'sha512'] as const)('other bytes than those of a %s digest are refused', (algorithm) => {
  const json = bytes(IMAGE);
  expect(parseManifest(json, undefined, digestOf(json, algorithm)).descriptor.digest).toBe(digestOf(json, algorithm));
  expect(() => parseManifest(json, undefined, digestOf('other', algorithm))).toThrow('as asked');
});

it.each([
  [true, bytes(IMAGE)],
  [true, bytes({ ...INDEX, manifests: [] })],
  [false, bytes({ status: 'ok' })],
  [false, bytes([IMAGE])],
  [false, Buffer.from('<!DOCTYPE html><title>Sign in</title>')],
  [false, Buffer.from('')],
])('a manifest is told from what other services answer: %s', (expected, content) => {
  expect(isManifest(content)).toBe(expected);
});
