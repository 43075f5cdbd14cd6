/** Tells a listener of bytes on the wire, and takes back what a restart sends again. */
export class ByteCounter {
  readonly #tell: ((bytes: number) => void) | undefined;
  #position = 0;

  constructor(tell: ((bytes: number) => void) | undefined) {
    this.#tell = tell;
  }

  readonly add = (bytes: number): void => {
    this.#position += bytes;
    this.#tell?.(bytes);
  };

  /** The upload goes on at `position`: everything behind it counts again. */
  backTo(position: number): void {
    if (this.#position > position) this.#tell?.(position - this.#position);
    this.#position = Math.min(this.#position, position);
  }
}
