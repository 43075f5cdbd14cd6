import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Authorizer, Need } from './auth.js';
import { handleBlob } from './blobs.js';
import type { Fault, FaultList } from './faults.js';
import { listReferrers, listTags } from './listing.js';
import { handleManifest } from './manifests.js';
import { bodyOf, cut, Disconnected, errorReply, htmlReply, send, type Reply } from './reply.js';
import type { LoggedRequest, RequestLog } from './request-log.js';
import { NAME, routeOf } from './route.js';
import { readAll, type Call, type RegistryState } from './state.js';
import { handleUpload, openUpload } from './uploads.js';

/** What a request meets on its way. */
export interface Surroundings {
  readonly state: RegistryState;
  readonly log: RequestLog;
  readonly faults: FaultList;
  readonly authorizer: () => Authorizer;
  readonly latencyMs: number;
  readonly arrived: (entry: LoggedRequest) => unknown;
  readonly answering: (entry: LoggedRequest) => unknown;
}

/** The registry, or the other host that signed locations name. */
export function listener(world: Surroundings, host: 'registry' | 'storage'): RequestListener {
  return (request, response) => {
    serve(world, host, request, response).catch((failure: unknown) => {
      if (failure instanceof Disconnected) return;
      // A mistake of the registry itself must be seen, not taken for a fault.
      process.stderr.write(`loopback registry: ${failure instanceof Error ? String(failure.stack) : String(failure)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function serve(world: Surroundings, host: 'registry' | 'storage', request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://registry');
  const method = request.method ?? 'GET';
  const scheme = /^(Basic|Bearer) /i.exec(request.headers.authorization ?? '')?.[1]?.toLowerCase();
  const entry = world.log.begin({
    method,
    host,
    path: request.url ?? '/',
    ...routeOf(url.pathname),
    headers: request.headers,
    authorization: scheme === 'basic' ? 'Basic' : scheme === 'bearer' ? 'Bearer' : undefined,
  });
  const fault = world.faults.take(entry);
  response.on('close', () => {
    entry.ended = performance.now();
    entry.status ??= 0;
  });
  await world.arrived(entry);
  if (world.latencyMs > 0) await sleep(world.latencyMs);
  const need = needOf(world.state, entry);
  const authorizer = world.authorizer();
  const call: Call = {
    entry,
    method,
    url,
    headers: request.headers,
    repository: entry.repository,
    reference: entry.reference,
    body: () => bodyOf(request, entry, fault),
    judgedAtEnd: () => (authorizer.judgesAtEnd && host === 'registry' ? authorizer.check(request.headers.authorization, need) : undefined),
    mayPull: (repository) => authorizer.allows(request.headers.authorization, { repository, actions: ['pull'] }),
  };
  const spoiled = await before(fault, call, request, response, () => authorizer.challenge(need, 'invalid_token'));
  if (spoiled === 'silent') return;
  let reply = spoiled ?? (host === 'storage' ? unsigned(call) : authorizer.check(request.headers.authorization, need)) ?? undefined;
  if (entry.operation === 'token' && spoiled === undefined) {
    reply = authorizer.token(method, url, request.headers.authorization, String(await readAll(call.body())));
  }
  reply ??= await handle(world.state, call);
  reply = await after(fault, reply, request);
  if (spoiled !== undefined && reply.status >= 500) loseTag(world.state, entry);
  await world.answering(entry);
  entry.status = reply.status;
  await send(request, response, reply, fault);
}

function needOf(state: RegistryState, entry: LoggedRequest): Need {
  const { repository, method, operation } = entry;
  if (repository === '' || operation === 'ping') return { repository: '', actions: [] };
  if (method === 'GET' || method === 'HEAD') return { repository, actions: ['pull'] };
  if (method === 'DELETE' && operation !== 'upload') return { repository, actions: [state.persona.deleteScope ? 'delete' : 'push'] };
  return { repository, actions: ['pull', 'push'] };
}

/** A storage host takes its own signature and nothing else. */
function unsigned(call: Call): Reply | undefined {
  const body = Buffer.from('<Error><Code>InvalidArgument</Code></Error>');
  if (call.headers.authorization !== undefined) return { status: 400, headers: { 'Content-Type': 'application/xml' }, body };
  return call.url.searchParams.get('X-Signature') === 'good'
    ? undefined
    : { status: 403, headers: { 'Content-Type': 'application/xml' }, body };
}

async function handle(state: RegistryState, call: Call): Promise<Reply> {
  const { operation, repository, method } = call.entry;
  if (operation === 'ping') return { status: 200, headers: { 'Docker-Distribution-API-Version': 'registry/2.0' }, body: Buffer.from('{}') };
  if (operation === 'other' || operation === 'token') return htmlReply(404);
  if (!NAME.test(repository)) return errorReply(400, 'NAME_INVALID', 'invalid repository name');
  const write = method !== 'GET' && method !== 'HEAD';
  if (write && state.persona.readOnly) return errorReply(405, 'UNSUPPORTED', 'registry is read-only');
  if (write && !state.persona.createOnPush && !state.repositories.has(repository)) {
    return errorReply(404, 'NAME_UNKNOWN', `The repository with name '${repository}' does not exist`);
  }
  switch (operation) {
    case 'blob':
      return handleBlob(state, call);
    case 'upload-open':
      return openUpload(state, call);
    case 'upload':
      return handleUpload(state, call);
    case 'manifest':
      return handleManifest(state, call);
    case 'tags':
      return listTags(state, call);
    case 'referrers':
      return listReferrers(state, call);
  }
}

/** Faults that come before the effect; `silent`: there will be no answer. */
async function before(
  fault: Fault | undefined,
  call: Call,
  request: IncomingMessage,
  response: ServerResponse,
  challenge: () => Reply,
): Promise<Reply | 'silent' | undefined> {
  switch (fault?.kind) {
    case 'status': {
      await readAll(call.body(), 0);
      const reply = errorReply(fault.status, fault.code ?? 'UNKNOWN', fault.message);
      return {
        ...reply,
        headers: { ...reply.headers, ...fault.headers },
        ...(fault.body === undefined ? {} : { body: Buffer.from(fault.body) }),
      };
    }
    case 'html':
      await readAll(call.body(), 0);
      return htmlReply(fault.status);
    case 'retry-after':
      await readAll(call.body(), 0);
      return errorReply(fault.status, 'TOOMANYREQUESTS', 'slow down', { 'Retry-After': String(fault.after) });
    case 'early-status':
      response.shouldKeepAlive = false;
      return errorReply(fault.status, fault.code ?? 'UNKNOWN');
    case 'unauthorized-at-end':
      await readAll(call.body(), 0);
      return challenge();
    case 'reset':
      if (fault.when === 'after-body') await readAll(call.body(), 0);
      cut(request.socket);
      return 'silent';
    case 'black-hole':
      await readAll(call.body(), 0);
      return 'silent';
    case 'stall':
      return 'silent';
    case 'delay':
      await sleep(fault.ms);
      return undefined;
    default:
      return undefined;
  }
}

/** Faults that spoil the answer to something done. */
async function after(fault: Fault | undefined, reply: Reply, request: IncomingMessage): Promise<Reply> {
  switch (fault?.kind) {
    case 'drop-response':
      throw cut(request.socket);
    case 'status-after-effect':
      return errorReply(fault.status, fault.code ?? 'UNKNOWN');
    case 'slow-finalise':
      await sleep(fault.ms);
      return reply;
    case 'wrong-digest-header':
      return { ...reply, headers: { ...reply.headers, 'Docker-Content-Digest': fault.digest ?? `sha256:${'0'.repeat(64)}` } };
    case 'pretend-present':
      return reply.status === 404
        ? { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body: Buffer.alloc(fault.size) }
        : reply;
    default:
      return reply;
  }
}

/** zot tries to delete the reference when a manifest PUT fails unexpectedly. */
function loseTag(state: RegistryState, entry: LoggedRequest): void {
  if (!state.persona.errorLosesTag || entry.operation !== 'manifest' || entry.method !== 'PUT') return;
  state.repositories.get(entry.repository)?.removeTag(entry.reference);
}
