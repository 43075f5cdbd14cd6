import { createHash } from 'node:crypto';
import { serve, type Action, type Scripted, type ScriptOptions, type Seen } from './scripted-server.js';

export interface MiniRegistry extends Scripted {
  readonly blobs: Map<string, Buffer>;
  /** By tag and by digest. */
  readonly manifests: Map<string, { readonly type: string; readonly bytes: Buffer }>;
}

/** Decides about a request before the registry does; undefined: as usual. */
export type Rule = (seen: Seen, registry: Pick<MiniRegistry, 'blobs' | 'manifests'>) => Action | undefined;

/** The least registry that a ModelKit can be pushed to, on loopback, with a rule for what goes wrong. */
export async function miniRegistry(rule: Rule = () => undefined, options: ScriptOptions = {}): Promise<MiniRegistry> {
  const blobs: MiniRegistry['blobs'] = new Map();
  const manifests: MiniRegistry['manifests'] = new Map();
  const sessions = new Map<string, Buffer>();
  let opened = 0;
  const server = await serve((seen) => rule(seen, { blobs, manifests }) ?? usual(seen), options);

  function usual(seen: Seen): Action {
    const url = new URL(seen.url, 'http://registry');
    const [, kind = '', reference = ''] = /^\/v2\/.+?\/(blobs|manifests|tags)\/(.*)$/.exec(url.pathname) ?? [];
    if (kind === 'manifests') return manifest(seen, reference);
    if (kind === 'tags') {
      const tags = [...manifests.keys()].filter((key) => !key.includes(':')).sort();
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'x', tags }) };
    }
    if (kind === 'blobs')
      return reference.startsWith('uploads/') ? upload(seen, url, reference.slice('uploads/'.length)) : blob(seen, reference);
    return { status: 404 };
  }

  function manifest(seen: Seen, reference: string): Action {
    if (seen.method === 'PUT') {
      const digest = sha256(seen.body);
      const stored = { type: seen.headers['content-type'] ?? '', bytes: seen.body };
      manifests.set(digest, stored);
      manifests.set(reference, stored);
      return { status: 201, headers: { 'docker-content-digest': digest } };
    }
    const found = manifests.get(reference);
    if (seen.method === 'DELETE') {
      manifests.delete(reference);
      return { status: found === undefined ? 404 : 202 };
    }
    if (found === undefined) return error(404, 'MANIFEST_UNKNOWN');
    return { status: 200, headers: { 'content-type': found.type, 'docker-content-digest': sha256(found.bytes) }, body: found.bytes };
  }

  function blob(seen: Seen, digest: string): Action {
    const found = blobs.get(digest);
    if (found === undefined) return error(404, 'BLOB_UNKNOWN');
    const from = /^bytes=(\d+)-/.exec(seen.headers.range ?? '')?.[1];
    if (from === undefined) return { status: 200, body: found };
    return {
      status: 206,
      headers: { 'content-range': `bytes ${from}-${found.length - 1}/${found.length}` },
      body: found.subarray(Number(from)),
    };
  }

  function upload(seen: Seen, url: URL, id: string): Action {
    if (seen.method === 'POST') {
      opened += 1;
      sessions.set(String(opened), Buffer.alloc(0));
      return { status: 202, headers: { location: `/v2/a/b/blobs/uploads/${opened}?_state=s%2B${opened}` } };
    }
    const held = sessions.get(id);
    if (held === undefined) return error(404, 'BLOB_UPLOAD_UNKNOWN');
    if (seen.method === 'DELETE') {
      sessions.delete(id);
      return { status: 204 };
    }
    const range = { range: `0-${Math.max(0, held.length - 1)}` };
    const location = { location: `/v2/a/b/blobs/uploads/${id}?_state=s%2B${id}` };
    if (seen.method === 'GET') return { status: 204, headers: { ...range, ...location } };
    const whole = Buffer.concat([held, seen.body]);
    if (seen.method === 'PATCH') {
      if (seen.headers['content-range']?.startsWith(`${held.length}-`) !== true) return { status: 416, headers: range };
      sessions.set(id, whole);
      return { status: 202, headers: { ...location, range: `0-${whole.length - 1}` } };
    }
    const digest = url.searchParams.get('digest') ?? '';
    if (url.searchParams.get('_state') !== `s+${id}`) return error(400, 'BLOB_UPLOAD_INVALID');
    if (sha256(whole) !== digest) return error(400, 'DIGEST_INVALID');
    sessions.delete(id);
    blobs.set(digest, whole);
    return { status: 201, headers: { 'docker-content-digest': digest } };
  }

  return { ...server, blobs, manifests };
}

export function error(status: number, code: string, message = ''): Action {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ errors: [{ code, message }] }) };
}

export function sha256(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
