import { digestFault, LAYOUT_SCHEME, parseDigest, parseReference, parseTagName, type Parsed } from '../oci/index.js';
import type { Source } from './types.js';

const KIT_SCHEME = 'kit:';

/**
 * Reads the `source` input: `kit:REFERENCE`, `oci-layout:PATH[:tag]`, a digest, a reference, or a bare tag.
 * A text with a slash is a reference, since no tag holds one.
 */
export function parseSource(text: string): Parsed<Source> {
  if (text.startsWith(KIT_SCHEME)) {
    const reference = text.slice(KIT_SCHEME.length);
    if (reference === '')
      return {
        ok: false,
        message: '"kit:" names no ModelKit.',
        hint: 'Write kit:REFERENCE as "kit list" shows it, with its tag or digest.',
      };
    return { ok: true, value: { from: 'kit-storage', reference } };
  }
  if (text.startsWith(LAYOUT_SCHEME)) return layoutSource(text.slice(LAYOUT_SCHEME.length));
  const digest = parseDigest(text);
  if (digest !== undefined) return { ok: true, value: { from: 'digest', digest } };
  const fault = digestFault(text);
  if (fault !== undefined) return { ok: false, ...fault };
  if (text.includes('/')) {
    const reference = parseReference(text);
    return reference.ok ? { ok: true, value: { from: 'reference', reference: reference.value } } : reference;
  }
  const tag = parseTagName(text);
  if (tag !== undefined) return { ok: true, value: { from: 'tag', tag } };
  return {
    ok: false,
    message: `"${text}" names no ModelKit.`,
    hint: 'Write a tag, sha256:<64 hex>, repository:tag, repository@sha256:<64 hex>, oci-layout:PATH[:tag] or kit:REFERENCE.',
  };
}

function layoutSource(text: string): Parsed<Source> {
  const colon = text.lastIndexOf(':');
  const tag = colon > 0 ? parseTagName(text.slice(colon + 1)) : undefined;
  const directory = tag === undefined ? text : text.slice(0, colon);
  if (directory === '')
    return { ok: false, message: '"oci-layout:" names no directory.', hint: 'Write oci-layout:PATH or oci-layout:PATH:tag.' };
  return { ok: true, value: { from: 'layout', directory, ...(tag === undefined ? {} : { tag }) } };
}
