import { errorReply, type Reply } from './reply.js';
import { DIGEST } from './route.js';
import type { Call, RegistryState } from './state.js';
import type { StoredBlob } from './store.js';

/** HEAD, GET, DELETE `/v2/<name>/blobs/<digest>` (distribution-spec, Pulling blobs, Deleting blobs). */
export function handleBlob(state: RegistryState, call: Call): Reply {
  const { method, reference: digest } = call;
  if (!DIGEST.test(digest)) return errorReply(400, 'DIGEST_INVALID', `${digest} is no digest`);
  const blob = find(state, call);
  if (method === 'DELETE') {
    if (!state.persona.digestDelete) return errorReply(405, 'UNSUPPORTED', 'blobs cannot be deleted');
    if (blob === undefined) return errorReply(404, 'BLOB_UNKNOWN');
    state.repository(call.repository).blobs.delete(digest);
    return { status: 202 };
  }
  if (method !== 'GET' && method !== 'HEAD') return errorReply(405, 'UNSUPPORTED');
  if (blob === undefined) {
    return errorReply(method === 'HEAD' ? state.persona.headAbsent : 404, 'BLOB_UNKNOWN', `blob ${digest} unknown to registry`);
  }
  if (method === 'GET' && state.persona.blobRedirect && call.entry.host === 'registry') {
    return { status: 307, headers: { Location: `${state.storageBase}${call.url.pathname}?X-Signature=good` } };
  }
  const { persona } = state;
  const headers = {
    'Content-Type': 'application/octet-stream',
    ...(persona.blobRanges ? { 'Accept-Ranges': 'bytes' } : {}),
    ...(persona.etag ? { ETag: `"${digest}"` } : {}),
    ...state.digestHeader(digest),
  };
  const range = persona.blobRanges ? call.headers.range : undefined;
  if (method === 'HEAD' || range === undefined) return { status: 200, headers, body: { size: blob.size, bytes: blob.read() } };
  return ranged(blob, range, headers);
}

function find(state: RegistryState, call: Call): StoredBlob | undefined {
  const own = state.repositories.get(call.repository)?.blobs.get(call.reference);
  if (own !== undefined || call.method !== 'HEAD' || !state.persona.headLinksBlobs) return own;
  const elsewhere = [...state.repositories.values()].map((one) => one.blobs.get(call.reference)).find((blob) => blob !== undefined);
  if (elsewhere !== undefined) state.repository(call.repository).blobs.set(call.reference, elsewhere);
  return elsewhere;
}

/** RFC 9110 14.2: one range; what cannot be read as one is ignored. */
function ranged(blob: StoredBlob, text: string, headers: Readonly<Record<string, string>>): Reply {
  const match = /^bytes=(\d*)-(\d*)$/.exec(text.trim());
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '') || (first !== '' && last !== '' && Number(last) < Number(first))) {
    return { status: 200, headers, body: { size: blob.size, bytes: blob.read() } };
  }
  const from = first === '' ? Math.max(0, blob.size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? blob.size : Math.min(Number(last) + 1, blob.size);
  if (from >= blob.size) return errorReply(416, 'RANGE_INVALID', 'range not satisfiable', { 'Content-Range': `bytes */${blob.size}` });
  return {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${from}-${to - 1}/${blob.size}` },
    body: { size: to - from, bytes: blob.read(from, to) },
  };
}
