// What the page needs of node:zlib.
import { inflateSync } from 'fflate';

export function inflateRawSync(data: Uint8Array, options?: { readonly maxOutputLength?: number }): Uint8Array {
  const found = inflateSync(data);
  if (options?.maxOutputLength !== undefined && found.length > options.maxOutputLength) throw new RangeError('larger than allowed');
  return found;
}

export default {};
