import type { BlobStream, Descriptor } from '../../oci/index.js';
import { messageOf } from '../../failure.js';
import type { Remote } from '../remote.js';
import { attempt, namesOther, OCTETS } from './attempt.js';
import { cancelSession, closing, openSession, sessionOf, type Session } from './session.js';

type Tell = (bytes: number) => void;

/**
 * A blob in one PATCH while it is hashed, and then the closing PUT with its digest. One try: whatever asks for the body again (a redirect, a
 * login) ends it as any other trouble does, since the bytes are gone. What the registry has, who pushes the blob afterwards sees.
 */
export class UploadStream implements BlobStream {
  readonly #remote: Remote;
  readonly #pieces: Handover;
  readonly #tell: Tell | undefined;
  #told = 0;
  /** What was opened, after the last byte; undefined when it failed. */
  readonly #sent: Promise<Session | undefined>;

  constructor(remote: Remote, size: number, tell: Tell | undefined) {
    this.#remote = remote;
    this.#pieces = new Handover(size);
    this.#tell = tell;
    this.#sent = this.#send(size);
  }

  take(bytes: Uint8Array): Promise<boolean> {
    return this.#pieces.put(bytes);
  }

  async close(blob: Descriptor): Promise<boolean> {
    const session = await this.#sent;
    if (session === undefined) return false;
    const stored = await this.#trying(session, async () => {
      const last = await attempt(this.#remote, { method: 'PUT', url: closing(session, blob.digest), headers: OCTETS }, [200, 201, 204]);
      return last.ok && !namesOther(last.answer, blob) ? session : undefined;
    });
    return stored !== undefined;
  }

  async abandon(): Promise<void> {
    this.#pieces.end();
    const session = await this.#sent;
    if (session !== undefined) await cancelSession(this.#remote, session);
  }

  async #send(size: number): Promise<Session | undefined> {
    const opened = await openSession(this.#remote).catch((thrown: unknown) => {
      this.#fail(thrown);
      return undefined;
    });
    if (opened === undefined) return undefined;
    return this.#trying(opened, async () => {
      const body = { size, open: () => this.#pieces.open(), onBytes: this.#count };
      const headers = { ...OCTETS, 'content-range': `0-${size - 1}` };
      const last = await attempt(this.#remote, { method: 'PATCH', url: opened.location, headers, body }, [201, 202, 204]);
      return last.ok ? sessionOf(this.#remote, last.answer, opened) : undefined;
    });
  }

  /** What does not go well is given up. */
  async #trying(session: Session, work: () => Promise<Session | undefined>): Promise<Session | undefined> {
    const next = await work().catch((thrown: unknown) => {
      this.#fail(thrown);
      return undefined;
    });
    if (next !== undefined) return next;
    this.#fail('it was not taken');
    await cancelSession(this.#remote, session);
    return undefined;
  }

  #fail(why: unknown): void {
    this.#remote.host.pool.ports.log.debug(`A layer could not be sent while it was hashed: ${messageOf(why)}.`);
    this.#pieces.end();
    this.#count(-this.#told);
  }

  readonly #count = (bytes: number): void => {
    this.#told += bytes;
    if (bytes !== 0) this.#tell?.(bytes);
  };
}

/** One piece at a time, from who has it to who sends it; `size` bytes in all. */
class Handover {
  #left: number;
  #piece: { readonly bytes: Uint8Array; readonly done: (isWanted: boolean) => void } | undefined;
  #given: (() => void) | undefined;
  #state: 'new' | 'open' | 'over' = 'new';

  constructor(size: number) {
    this.#left = size;
  }

  /** Resolves when the bytes are used: whether more are wanted. */
  put(bytes: Uint8Array): Promise<boolean> {
    if (this.#state === 'over') return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#piece = { bytes, done: resolve };
      this.#given?.();
    });
  }

  async *open(): AsyncGenerator<Uint8Array> {
    if (this.#state !== 'new') throw new RangeError('the bytes are asked for again, and are gone');
    this.#state = 'open';
    try {
      while (this.#left > 0) {
        if (this.#piece === undefined) await new Promise<void>((resolve) => (this.#given = resolve));
        if (this.#piece === undefined) throw new RangeError('the bytes end early');
        const { bytes } = this.#piece;
        yield bytes;
        this.#left -= bytes.length;
        this.#used(true);
      }
    } finally {
      this.end();
    }
  }

  end(): void {
    this.#state = 'over';
    this.#used(false);
    this.#given?.();
  }

  #used(isWanted: boolean): void {
    const piece = this.#piece;
    this.#piece = undefined;
    piece?.done(isWanted);
  }
}
