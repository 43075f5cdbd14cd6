import type { MemoryFile } from './memory-files.js';

const BYTES: Readonly<Record<string, number>> = {
  F64: 8,
  F32: 4,
  F16: 2,
  BF16: 2,
  F8_E4M3: 1,
  F8_E5M2: 1,
  I16: 2,
  I64: 8,
  I32: 4,
  U32: 4,
  I8: 1,
  U8: 1,
  BOOL: 1,
};

/** A file as the format's README describes it: length, JSON header, data (zeros that nobody reads). */
export function safetensorsFile(tensors: Readonly<Record<string, readonly [dtype: string, ...shape: number[]]>>): MemoryFile {
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  let offset = 0;
  for (const [name, [dtype, ...shape]] of Object.entries(tensors)) {
    const length = shape.reduce((total, dimension) => total * dimension, BYTES[dtype] ?? 0);
    header[name] = { dtype, shape, data_offsets: [offset, offset + length] };
    offset += length;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  return { bytes, size: bytes.length + offset };
}
