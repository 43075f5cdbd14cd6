import type { Operation } from './request-log.js';

export interface Route {
  readonly operation: Operation;
  readonly repository: string;
  readonly reference: string;
}

/** distribution-spec, Pulling manifests: `<name>`. */
export const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
export const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
export const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

const ROUTES: readonly (readonly [Operation, RegExp])[] = [
  ['ping', /^\/v2\/?$/],
  ['token', /^\/token$/],
  ['upload-open', /^\/v2\/(?<repository>.+)\/blobs\/uploads\/?$/],
  ['upload', /^\/v2\/(?<repository>.+)\/blobs\/uploads\/(?<reference>[^/]+)$/],
  ['blob', /^\/v2\/(?<repository>.+)\/blobs\/(?<reference>[^/]+)$/],
  ['manifest', /^\/v2\/(?<repository>.+)\/manifests\/(?<reference>[^/]+)$/],
  ['tags', /^\/v2\/(?<repository>.+)\/tags\/list$/],
  ['referrers', /^\/v2\/(?<repository>.+)\/referrers\/(?<reference>[^/]+)$/],
];

export function routeOf(pathname: string): Route {
  for (const [operation, pattern] of ROUTES) {
    const match = pattern.exec(pathname);
    if (match === null) continue;
    return { operation, repository: match.groups?.['repository'] ?? '', reference: decode(match.groups?.['reference'] ?? '') };
  }
  return { operation: 'other', repository: '', reference: '' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
