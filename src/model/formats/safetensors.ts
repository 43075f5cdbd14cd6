import { itemsOf, JsonReader, type Json } from '../bytes/json.js';
import { malformed, tooLarge, truncated } from '../bytes/failure.js';
import { quantizationWord } from '../names/quantization.js';
import { dominant, TallyBuilder } from './tally.js';
import type { Format, Header } from './types.js';

/** The limit of the format's reference implementation. */
const HEADER_LIMIT = 99_000_000;

/** Dtypes of the format with bits an element; sub-byte ones came later. */
const DTYPES: ReadonlyMap<string, readonly [label: string, bits: number]> = new Map([
  ['F64', ['fp64', 64]],
  ['F32', ['fp32', 32]],
  ['F16', ['fp16', 16]],
  ['BF16', ['bf16', 16]],
  ['F8_E4M3', ['fp8', 8]],
  ['F8_E5M2', ['fp8', 8]],
  ['F8_E8M0', ['scale', 8]],
  ['F4', ['fp4', 4]],
  ['I64', ['int64', 64]],
  ['U64', ['int64', 64]],
  ['I32', ['int32', 32]],
  ['U32', ['uint32', 32]],
  ['I16', ['int16', 16]],
  ['U16', ['int16', 16]],
  ['I8', ['int8', 8]],
  ['U8', ['uint8', 8]],
  ['BOOL', ['bool', 8]],
  ['C64', ['complex64', 64]],
]);

/** What a tensor is for stands at the end of its name; a hostile name is long. */
const NAME_END = 128;
/** Tensors that only serve a packed one beside them. */
const BESIDE =
  /(?:^|[._])(?:qzeros|scales|g_idx|absmax|quant_map|nested_absmax|nested_quant_map|quant_state[.\w]*|weight_scale(?:_inv|_2)?|weight_shape|weight_zero_point|weight_g_idx|input_scale|SCB|weight_format)$|_scales$/;
const PACKED = /(?:^|[._])(?:qweight|weight_packed)$|_blocks$/;
const LORA = /(?:^|\.)lora_(?:embedding_)?[AB](?:\.|$)|\.lora_(?:up|down)\./;

/** safetensors (huggingface/safetensors README, Format): only the length and the JSON header are read. */
export const safetensors: Format = {
  name: 'safetensors',
  role: 'weights',
  size: 'always',
  recognise: (head, _path, size) => {
    if (head.length < 10 || head[8] !== 0x7b) return false;
    const length = new DataView(head.buffer, head.byteOffset).getBigUint64(0, true);
    // A header that promises more than the file holds is still one: the reader says so.
    return length >= 2n && (length <= BigInt(size) || length < 2n ** 32n) && (head[9] === 0x22 || head[9] === 0x7d || head[9] === 0x20);
  },
  async read(cursor) {
    await cursor.have(9);
    const length = cursor.u64();
    if (length > cursor.left) throw truncated(`The safetensors header announces ${length} bytes in a file of ${cursor.size}`);
    if (length > HEADER_LIMIT) throw tooLarge(`The safetensors header has ${length} bytes, more than the ${HEADER_LIMIT} that are read`);
    const json = new JsonReader(await cursor.take(length));
    return readHeader(json, cursor.size - 8 - length);
  },
};

interface Seen {
  tensors: number;
  lora: number;
  end: number;
  state?: string;
}

function readHeader(json: JsonReader, dataBytes: number): Header {
  const tally = new TallyBuilder();
  const bytes = new Map<string, number>();
  const seen: Seen = { tensors: 0, lora: 0, end: 0 };
  json.object((name) => {
    if (name === '__metadata__') {
      json.skip();
      return;
    }
    seen.tensors++;
    if (LORA.test(name)) seen.lora++;
    const state = /quant_state\.bitsandbytes__(nf4|fp4)$/.exec(name)?.[1];
    if (state !== undefined) seen.state = state;
    readTensor(json, name, tally, bytes, seen, dataBytes);
  });
  if (seen.end !== dataBytes)
    throw truncated(`The safetensors data ends at byte ${seen.end} by its header, but the file holds ${dataBytes} bytes of it`);
  // bitsandbytes keeps two weights in a byte and says so only by the tensors beside.
  const whole = bytes.get('uint8') ?? 0;
  if (seen.state === undefined) {
    if (whole > 0) tally.plain('uint8', whole);
  } else tally.packed(8, whole);
  const precision = seen.state === undefined ? dominant(tally.labels) : undefined;
  const quantization = seen.state === undefined ? undefined : quantizationWord(seen.state);
  const label = quantization === undefined ? undefined : { ...quantization, label: `bnb-${quantization.label}`, family: 'method' as const };
  return {
    role: seen.tensors > 0 && seen.lora * 2 > seen.tensors ? 'adapter' : 'weights',
    ...(label === undefined ? {} : { quantization: label }),
    ...(precision === undefined ? {} : { precision }),
    tally: tally.done(),
  };
}

function readTensor(json: JsonReader, name: string, tally: TallyBuilder, bytes: Map<string, number>, seen: Seen, dataBytes: number): void {
  let dtype: Json | undefined;
  let shape: Json | undefined;
  let offsets: Json | undefined;
  if (!json.isObject()) throw malformed('The safetensors header holds a tensor that is no object');
  json.object((key) => {
    if (key === 'dtype') dtype = json.value();
    else if (key === 'shape') shape = json.value();
    else if (key === 'data_offsets') offsets = json.value();
    else json.skip();
  });
  const [label, bits] = DTYPES.get(typeof dtype === 'string' ? dtype : '') ?? ['unknown', 0];
  const [from, to] = numbers(offsets);
  if (from === undefined || to === undefined || from > to || to > dataBytes)
    throw truncated(`The safetensors header places a tensor outside of the ${dataBytes} bytes that follow it`);
  seen.end = Math.max(seen.end, to);
  const dims = numbers(shape);
  const elements = dims.reduce((product, dimension) => product * dimension, 1);
  if (!Number.isSafeInteger(elements) || (bits > 0 && Math.ceil((elements * bits) / 8) !== to - from))
    throw malformed(`The safetensors header gives a tensor of ${to - from} bytes a shape of ${elements} elements`);
  if (dims.length === 0 || BESIDE.test(name.slice(-NAME_END)) || label === 'scale' || label === 'bool' || label === 'unknown') return;
  if (PACKED.test(name)) tally.packed(bits, elements);
  else if (label === 'uint32' && name.endsWith('.weight')) tally.packed(32, elements);
  else if (label === 'uint8') bytes.set(label, (bytes.get(label) ?? 0) + elements);
  else tally.plain(label, elements);
}

/** A list of sizes or offsets; anything else in it makes it no list. */
function numbers(value: Json | undefined): readonly number[] {
  if (!Array.isArray(value)) throw malformed('The safetensors header lacks a shape or offsets');
  return itemsOf(value).map((item) => {
    if (typeof item !== 'number' || !Number.isSafeInteger(item) || item < 0)
      throw malformed('The safetensors header holds a size that is no whole number');
    return item;
  });
}
