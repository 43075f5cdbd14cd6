import { errorReply, type Reply } from './reply.js';
import { DIGEST } from './route.js';
import { readAll, type Call, type RegistryState, type Upload } from './state.js';
import { BlobWriter } from './store.js';

/** POST `/v2/<name>/blobs/uploads/`: a session, a mount, or all in one (distribution-spec, Pushing blobs). */
export async function openUpload(state: RegistryState, call: Call): Promise<Reply> {
  if (call.method !== 'POST') return errorReply(405, 'UNSUPPORTED');
  const { persona } = state;
  const mount = call.url.searchParams.get('mount');
  const digest = call.url.searchParams.get('digest');
  if (mount !== null) {
    const from = call.url.searchParams.get('from');
    if (persona.mount === 'refused') return errorReply(404, 'BLOB_UNKNOWN', 'nothing to mount');
    const blob = from === null ? undefined : state.repositories.get(from)?.blobs.get(mount);
    if (persona.mount === 'answered' && blob !== undefined && from !== null && call.mayPull(from)) {
      state.repository(call.repository).blobs.set(mount, blob);
      return { status: 201, headers: { Location: blobLocation(state, call, mount), ...state.digestHeader(mount) } };
    }
  } else if (digest !== null && persona.singlePost) {
    if (!DIGEST.test(digest)) return errorReply(400, 'DIGEST_INVALID');
    const writer = new BlobWriter(state.keeping);
    for await (const chunk of call.body()) await writer.write(chunk);
    return call.judgedAtEnd() ?? store(state, call, writer, digest);
  }
  await readAll(call.body(), 0);
  const upload = state.openUpload(call.repository);
  const minimum = persona.chunkMinimum === undefined ? {} : { 'OCI-Chunk-Min-Length': String(persona.chunkMinimum) };
  return { status: 202, headers: { ...sessionHeaders(state, upload), ...minimum } };
}

/** GET, PATCH, PUT, DELETE of an upload session. */
export async function handleUpload(state: RegistryState, call: Call): Promise<Reply> {
  const upload = state.uploads.get(call.reference);
  if (upload?.repository !== call.repository) return errorReply(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry');
  switch (call.method) {
    case 'GET':
      return { status: 204, headers: sessionHeaders(state, upload) };
    case 'DELETE':
      await state.dropUpload(upload);
      return { status: 204 };
    case 'PATCH':
      return patch(state, call, upload);
    case 'PUT':
      return close(state, call, upload);
    default:
      return errorReply(405, 'UNSUPPORTED');
  }
}

async function patch(state: RegistryState, call: Call, upload: Upload): Promise<Reply> {
  const { persona } = state;
  if (persona.patch === 'refused') return errorReply(400, 'UNSUPPORTED', 'chunked uploads are not supported');
  const refusal = misplaced(state, call, upload);
  if (refusal !== undefined) return refusal;
  if (Number(call.headers['content-length'] ?? 0) > persona.patchLimit) {
    return errorReply(416, 'SIZE_INVALID', 'the request exceeds the maximum permissible limit of 4.00MiB');
  }
  await receive(state, call, upload);
  const denied = call.judgedAtEnd();
  if (denied !== undefined) return denied;
  upload.firstChunk ??= upload.writer.size;
  return { status: persona.patchStatus, headers: sessionHeaders(state, upload) };
}

async function close(state: RegistryState, call: Call, upload: Upload): Promise<Reply> {
  const digest = call.url.searchParams.get('digest') ?? '';
  const refusal = misplaced(state, call, upload);
  if (refusal !== undefined) return refusal;
  if (!DIGEST.test(digest)) return errorReply(400, 'DIGEST_INVALID', 'the digest is missing or not valid');
  await receive(state, call, upload);
  const denied = call.judgedAtEnd();
  if (denied !== undefined) return denied;
  state.uploads.delete(upload.id);
  return store(state, call, upload.writer, digest);
}

/** A dead location, or a chunk out of order: 416 with where the upload stands. */
function misplaced(state: RegistryState, call: Call, upload: Upload): Reply | undefined {
  const unseen = state.persona.patch === 'appended';
  if (call.url.searchParams.get('_state') !== String(upload.state)) {
    return unseen ? errorReply(404, 'BLOB_UPLOAD_INVALID', 'blob upload invalid') : { status: 416, headers: sessionHeaders(state, upload) };
  }
  const range = call.headers['content-range'];
  if (unseen || range === undefined) return undefined;
  const match = /^(\d+)-(\d+)$/.exec(range);
  if (match === null) return errorReply(400, 'BLOB_UPLOAD_INVALID', 'Content-Range is not START-END');
  const [first, last] = [Number(match[1]), Number(match[2])];
  const length = call.headers['content-length'];
  if (length !== undefined && Number(length) !== last - first + 1)
    return errorReply(400, 'SIZE_INVALID', 'Content-Range and Content-Length differ');
  return first === upload.writer.size ? undefined : { status: 416, headers: sessionHeaders(state, upload) };
}

async function receive(state: RegistryState, call: Call, upload: Upload): Promise<void> {
  try {
    for await (const chunk of call.body()) {
      await upload.writer.write(chunk);
      upload.state++;
    }
  } catch (failure) {
    if (!state.persona.sessionSurvivesBreak) await state.dropUpload(upload);
    throw failure;
  }
}

async function store(state: RegistryState, call: Call, writer: BlobWriter, digest: string): Promise<Reply> {
  const blob = await writer.finish();
  if (state.persona.blobDigest === 'compared' && writer.digest(digest.slice(0, 6)) !== digest) {
    await blob.remove();
    return errorReply(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content');
  }
  state.repository(call.repository).blobs.set(digest, blob);
  return { status: 201, headers: { Location: blobLocation(state, call, digest), ...state.digestHeader(digest) } };
}

function blobLocation(state: RegistryState, call: Call, digest: string): string {
  return state.location(`/v2/${call.repository}/blobs/${digest}`, false);
}

function sessionHeaders(state: RegistryState, upload: Upload): Record<string, string> {
  const { range } = state.persona;
  const size = range === 'stuck' ? (upload.firstChunk ?? upload.writer.size) : upload.writer.size;
  return {
    Location: state.location(`/v2/${upload.repository}/blobs/uploads/${upload.id}?_state=${upload.state}`, true),
    Range: range === 'bytes=' ? `bytes=0-${size - 1}` : `0-${Math.max(0, size - 1)}`,
    'Docker-Upload-UUID': upload.id,
  };
}
