import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Persona } from './personas.js';
import type { Reply } from './reply.js';
import type { LoggedRequest } from './request-log.js';
import { BlobWriter, StoredRepository, type Keeping } from './store.js';

/** An open upload session. `state` changes with every byte: older locations are dead. */
export interface Upload {
  readonly id: string;
  readonly repository: string;
  readonly writer: BlobWriter;
  state: number;
  /** End of the first chunk, for registries that stay there. */
  firstChunk: number | undefined;
}

/** A request on its way through a handler. */
export interface Call {
  readonly entry: LoggedRequest;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly repository: string;
  readonly reference: string;
  readonly body: () => AsyncIterable<Uint8Array>;
  /** Called after the body, before anything is stored: the refusal of a registry that judges late. */
  readonly judgedAtEnd: () => Reply | undefined;
  /** Whether the caller may pull from another repository (mount). */
  readonly mayPull: (repository: string) => boolean;
}

/** Everything that the registry holds. */
export class RegistryState {
  readonly repositories = new Map<string, StoredRepository>();
  readonly uploads = new Map<string, Upload>();
  persona: Persona;
  readonly keeping: Keeping;
  /** Address of the registry and of the other host. */
  base = '';
  storageBase = '';

  constructor(persona: Persona, keeping: Keeping) {
    this.persona = persona;
    this.keeping = keeping;
  }

  /** Made when it is not there yet. */
  repository(name: string): StoredRepository {
    const found = this.repositories.get(name) ?? new StoredRepository();
    this.repositories.set(name, found);
    return found;
  }

  openUpload(repository: string): Upload {
    const upload: Upload = { id: randomUUID(), repository, writer: new BlobWriter(this.keeping), state: 1, firstChunk: undefined };
    this.uploads.set(upload.id, upload);
    return upload;
  }

  async dropUpload(upload: Upload): Promise<void> {
    this.uploads.delete(upload.id);
    await upload.writer.discard();
  }

  /** `Location` of something in the form of the persona. `signed` places lie on the other host. */
  location(path: string, signed: boolean): string {
    const { location } = this.persona;
    if (signed && location === 'signed') return `${this.storageBase}${path}${path.includes('?') ? '&' : '?'}X-Signature=good`;
    return location === 'relative' ? path : `${this.base}${path}`;
  }

  digestHeader(digest: string): Record<string, string> {
    return this.persona.digestHeader ? { 'Docker-Content-Digest': digest } : {};
  }
}

export async function readAll(chunks: AsyncIterable<Uint8Array>, limit = Infinity): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size <= limit) parts.push(chunk);
  }
  return size > limit ? Buffer.alloc(limit + 1) : Buffer.concat(parts);
}
