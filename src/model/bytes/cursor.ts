import { Failure } from '../../failure.js';

/** Why a header gave nothing; the caller turns it into a warning and lets names decide. */
export type HeaderFailure = 'MODEL_HEADER_TRUNCATED' | 'MODEL_HEADER_MALFORMED' | 'MODEL_HEADER_TOO_LARGE';

export function truncated(what: string): Failure<HeaderFailure> {
  return new Failure<HeaderFailure>({
    code: 'MODEL_HEADER_TRUNCATED',
    message: `${what}.`,
    hint: 'Fetch the file again: it ends before its own header says, as after a broken download.',
  });
}

export function malformed(what: string): Failure<HeaderFailure> {
  return new Failure<HeaderFailure>({
    code: 'MODEL_HEADER_MALFORMED',
    message: `${what}.`,
    hint: 'Check that the file opens in the program it was made for; write size and quantization under "model.parameters" (paramSize, quantization) if it does.',
  });
}

export function tooLarge(what: string): Failure<HeaderFailure> {
  return new Failure<HeaderFailure>({
    code: 'MODEL_HEADER_TOO_LARGE',
    message: `${what}.`,
    hint: 'Write size and quantization in the Kitfile under "model.parameters" (paramSize, quantization); they are taken as stated.',
  });
}

/** Bytes read from one file for its header: the largest real headers (safetensors of many experts) stay below the 100 MB of their own format. */
export const HEADER_BYTES_LIMIT = 100_000_000;
/** Items looked at in one header. About 20 ns each, so that five seconds are out of reach whatever the counts say. */
const HEADER_STEPS_LIMIT = 30_000_000;

/** A file of this size is read once, whole: formats of tables jump about. */
const SMALL_FILE = 1024 * 1024;
const FIRST_WINDOW = 4 * 1024;
const LARGEST_WINDOW = 1024 * 1024;

/** Reads exactly `length` bytes from `from`. */
export type ReadAt = (from: number, length: number) => Promise<Uint8Array>;

/**
 * A place in a file that is read through a window, never past its end. `have(n)` makes n bytes ready, after which the plain getters
 * take them without waiting. All work is counted: bytes read and steps taken, both with a limit, so that cost follows the bytes that
 * are really there and not the counts that a header announces.
 */
export class Cursor {
  readonly size: number;
  position = 0;
  littleEndian = true;
  readonly #read: ReadAt;
  #window: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #start = 0;
  #next = FIRST_WINDOW;
  #bytes = 0;
  #steps = 0;

  constructor(read: ReadAt, size: number) {
    this.#read = read;
    this.size = size;
  }

  /** Bytes read so far. */
  get bytesRead(): number {
    return this.#bytes;
  }

  get left(): number {
    return this.size - this.position;
  }

  /** Bytes that are ready at the position. */
  get ready(): number {
    const at = this.position - this.#start;
    return at < 0 ? 0 : Math.max(0, this.#window.length - at);
  }

  step(count = 1): void {
    this.#steps += count;
    if (this.#steps > HEADER_STEPS_LIMIT) throw tooLarge(`The header holds more than ${HEADER_STEPS_LIMIT} items`);
  }

  async have(length: number): Promise<void> {
    if (length <= this.ready) return;
    if (length > this.left)
      throw truncated(`The file ends at byte ${this.size}, but ${length} bytes should follow at byte ${this.position}`);
    const sequential = this.position >= this.#start && this.position <= this.#start + this.#window.length;
    this.#next = sequential ? Math.min(this.#next * 2, LARGEST_WINDOW) : FIRST_WINDOW;
    const [from, ahead] = this.size <= SMALL_FILE ? [0, this.size] : [this.position, this.#next];
    const wanted = Math.min(Math.max(length, ahead), this.size - from);
    if (this.#bytes + wanted > HEADER_BYTES_LIMIT)
      throw tooLarge(`The header is longer than the ${HEADER_BYTES_LIMIT} bytes that are read`);
    this.#bytes += wanted;
    const window = await this.#read(from, wanted);
    if (window.length < wanted) throw truncated(`The file gave ${window.length} of ${wanted} bytes at byte ${from}`);
    this.#window = window;
    this.#view = new DataView(window.buffer, window.byteOffset, window.length);
    this.#start = from;
  }

  seek(position: number): void {
    if (!Number.isSafeInteger(position) || position < 0 || position > this.size)
      throw truncated(`The header points to byte ${position} of a file of ${this.size} bytes`);
    this.position = position;
  }

  skip(length: number): void {
    if (!Number.isSafeInteger(length) || length < 0 || length > this.left)
      throw truncated(`The header announces ${length} bytes at byte ${this.position} of a file of ${this.size} bytes`);
    this.position += length;
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2), this.littleEndian);
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), this.littleEndian);
  }

  i32(): number {
    return this.#view.getInt32(this.#take(4), this.littleEndian);
  }

  /** A 64-bit count, length or dimension; above 2^53 it is no count of anything that fits a disk. */
  u64(): number {
    const at = this.#take(8);
    const first = this.#view.getUint32(at, this.littleEndian);
    const second = this.#view.getUint32(at + 4, this.littleEndian);
    const [low, high] = this.littleEndian ? [first, second] : [second, first];
    if (high >= 0x20_0000) throw malformed(`A 64-bit number at byte ${this.position - 8} is above 2^53`);
    return high * 0x1_0000_0000 + low;
  }

  /** A view, good until the next `have`. */
  bytes(length: number): Uint8Array {
    const at = this.#take(length);
    return this.#window.subarray(at, at + length);
  }

  async take(length: number): Promise<Uint8Array> {
    await this.have(length);
    return this.bytes(length);
  }

  #take(length: number): number {
    const at = this.position - this.#start;
    if (length > this.ready) throw new RangeError(`${length} bytes at ${this.position} were not made ready`);
    this.position += length;
    return at;
  }
}
