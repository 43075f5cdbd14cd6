import { serializeGgufMetadata } from '@huggingface/gguf';
import type { MemoryFile } from './memory-files.js';

export interface GgufTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** Number of ggml's tensor type: 0 F32, 1 F16, 8 Q8_0, 12 Q4_K, 14 Q6_K, 30 BF16. */
  readonly type: number;
}

/** A value with the number of its type (gguf.md, Metadata value types), and of that of a list's items. */
export interface GgufValue {
  readonly value: unknown;
  readonly type: number;
  readonly subType?: number;
}

export interface GgufOptions {
  readonly version?: 2 | 3;
  readonly littleEndian?: boolean;
  readonly tensors?: readonly GgufTensor[];
  readonly vocabulary?: readonly string[];
  /** Keys of types that their value does not tell. */
  readonly typed?: Readonly<Record<string, GgufValue>>;
  /** Length of the whole file; the weights are zeros that nobody reads. */
  readonly size?: number;
}

const STRING = 8;
const UINT32 = 4;
const UINT16 = 2;
const ARRAY = 9;

/** Keys by the library's writer, the tensor table as ggml's docs/gguf.md describes it. */
export function ggufFile(keys: Readonly<Record<string, string | number>>, options: GgufOptions = {}): MemoryFile {
  const littleEndian = options.littleEndian ?? true;
  const tensors = options.tensors ?? [];
  const typed: Record<string, unknown> = {
    version: { value: options.version ?? 3, type: UINT32 },
    tensor_count: { value: BigInt(tensors.length), type: 10 },
    kv_count: { value: 0n, type: 10 },
  };
  for (const [key, value] of Object.entries(keys)) {
    const type = typeof value === 'string' ? STRING : key.startsWith('split.') && key !== 'split.tensors.count' ? UINT16 : UINT32;
    typed[key] = { value, type };
  }
  Object.assign(typed, options.typed);
  if (options.vocabulary !== undefined) typed['tokenizer.ggml.tokens'] = { value: options.vocabulary, type: ARRAY, subType: STRING };
  const header = serializeGgufMetadata(typed as unknown as Parameters<typeof serializeGgufMetadata>[0], { littleEndian, alignment: 1 });
  const bytes = Buffer.concat([header, ...tensors.map((tensor) => tensorInfo(tensor, littleEndian))]);
  return { bytes, size: options.size ?? bytes.length + tensors.reduce((total, tensor) => total + product(tensor.shape) * 4, 0) };
}

function product(shape: readonly number[]): number {
  return shape.reduce((total, dimension) => total * dimension, 1);
}

function tensorInfo(tensor: GgufTensor, littleEndian: boolean): Uint8Array {
  const name = new TextEncoder().encode(tensor.name);
  const bytes = new Uint8Array(8 + name.length + 4 + tensor.shape.length * 8 + 4 + 8);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(name.length), littleEndian);
  bytes.set(name, 8);
  let at = 8 + name.length;
  view.setUint32(at, tensor.shape.length, littleEndian);
  at += 4;
  for (const dimension of tensor.shape) {
    view.setBigUint64(at, BigInt(dimension), littleEndian);
    at += 8;
  }
  view.setUint32(at, tensor.type, littleEndian);
  return bytes;
}

/** The 291 tensors of Llama 2 7B, 6,738,415,616 parameters; matrices of `type`, norms in F32. */
export function llama7b(type: number): readonly GgufTensor[] {
  const tensors: GgufTensor[] = [
    { name: 'token_embd.weight', shape: [4096, 32_000], type },
    { name: 'output.weight', shape: [4096, 32_000], type },
    { name: 'output_norm.weight', shape: [4096], type: 0 },
  ];
  for (let block = 0; block < 32; block++) {
    for (const name of ['attn_q', 'attn_k', 'attn_v', 'attn_output'])
      tensors.push({ name: `blk.${block}.${name}.weight`, shape: [4096, 4096], type });
    for (const name of ['ffn_gate', 'ffn_up']) tensors.push({ name: `blk.${block}.${name}.weight`, shape: [4096, 11_008], type });
    tensors.push({ name: `blk.${block}.ffn_down.weight`, shape: [11_008, 4096], type });
    for (const name of ['attn_norm', 'ffn_norm']) tensors.push({ name: `blk.${block}.${name}.weight`, shape: [4096], type: 0 });
  }
  return tensors;
}

/** One matrix of about so many elements. */
export function matrixOf(elements: number, type: number): readonly GgufTensor[] {
  return [{ name: 'token_embd.weight', shape: [1000, Math.round(elements / 1000)], type }];
}
