import { shown } from './error-body.js';
import type { Secrets } from './secrets.js';

/** Texts of `Warning: 299 - "…"` headers (distribution-spec, Warnings); other codes are none of ours. */
export function warningsOf(header: string | string[] | undefined, secrets: Secrets): readonly string[] {
  const text = Array.isArray(header) ? header.join(', ') : (header ?? '');
  return [...text.matchAll(/\b299 - "((?:[^"\\]|\\.)*)"/g)]
    .map((match) => shown(secrets.redact((match[1] ?? '').replace(/\\(.)/g, '$1'))))
    .filter((one) => one !== '');
}
