import { createHash } from 'node:crypto';

/** `algorithm:hex` of the OCI image spec (descriptor.md, Digests); sha256 and sha512 are the registered algorithms. */
export type Digest = string & { readonly __brand: 'Digest' };

const REGISTERED = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/** The digest that `text` spells, or undefined. */
export function parseDigest(text: string): Digest | undefined {
  return REGISTERED.test(text) ? (text as Digest) : undefined;
}

/** Digest of `bytes`: what names content everywhere, unless a digest that is to be proved has another algorithm. */
export function digestOf(bytes: Uint8Array | string, algorithm: 'sha256' | 'sha512' = 'sha256'): Digest {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}` as Digest;
}

/** A sha256 digest from the hex that a hash printed; throws a RangeError for anything else (a mistake in this code, not of a user). */
export function sha256Digest(hex: string): Digest {
  const digest = parseDigest(`sha256:${hex}`);
  if (digest === undefined) throw new RangeError(`not a sha256 in hex: ${hex}`);
  return digest;
}

/** What is wrong with a text that begins like a digest and is none, e.g. one that was cut short. */
export function digestFault(text: string): { readonly message: string; readonly hint: string } | undefined {
  const [, algorithm, encoded] = /^(sha256|sha512):(.*)$/is.exec(text) ?? [];
  if (algorithm === undefined || encoded === undefined || parseDigest(text) !== undefined) return undefined;
  const wanted = algorithm.toLowerCase() === 'sha256' ? 64 : 128;
  const what = !/^[0-9a-f]*$/i.test(encoded) ? 'holds more than hex digits' : `has ${encoded.length} hex digits`;
  const isWhole = parseDigest(text.toLowerCase()) !== undefined;
  return {
    message: isWhole
      ? `"${text}" is no digest: its letters have to be lower-case.`
      : `"${text}" is no whole digest: it ${what}, and ${algorithm} has ${wanted} in lower case.`,
    hint: 'Copy the whole digest, as the outputs "digest" and "reference" hold it; logs and tables show its beginning only.',
  };
}

/** `sha256:` and the first twelve hex digits: for tables and sentences, never for a comparison. */
export function shortDigest(digest: Digest): string {
  const colon = digest.indexOf(':');
  return digest.slice(0, colon + 13);
}

/** Name of the hash function for `node:crypto`. */
export function algorithmOf(digest: Digest): 'sha256' | 'sha512' {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
