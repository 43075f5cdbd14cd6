import { itemsOf, JsonReader, type Json } from '../bytes/json.js';
import { malformed, tooLarge, truncated } from '../bytes/cursor.js';
import { quantizationOf, quantizationWord } from '../names/quantization.js';
import { isBesidePacked, packedAs, PACKINGS, type PackedShapes } from './packings.js';
import { dominant, dtypes, TallyBuilder } from './tally.js';
import type { Format, Header } from './types.js';

/** The limit of the format's reference implementation. */
const HEADER_LIMIT = 99_000_000;

/** Dtypes of the format with bits an element; sub-byte ones came later. */
const DTYPES = dtypes(
  'F64 fp64 64, F32 fp32 32, F16 fp16 16, BF16 bf16 16, F8_E4M3 fp8 8, F8_E5M2 fp8 8, F8_E8M0 scale 8, F4 fp4 4, I64 int64 64, ' +
    'U64 int64 64, I32 int32 32, U32 uint32 32, I16 int16 16, U16 int16 16, I8 int8 8, U8 uint8 8, BOOL bool 8, C64 complex64 64',
);

/** What a tensor is for stands at the end of its name; a hostile name is long. */
const NAME_END = 128;
/** LoRA's halves (MLX spells them `lora_a`), and LyCORIS' products (`lokr_w1`, `hada_w1_a`). */
const ADAPTER = /(?:^|\.)(?:lora_(?:embedding_)?[ABab](?:\.|$)|lora_(?:up|down)\.|(lokr|hada)_[wt]\d)/;
/** The half of an adapter whose first dimension is its rank. */
const DOWN = /(?:^|\.)lora_A\.|(?:^|\.)lora_A$|\.lora_down\./;
const EMBEDDING = /(?:^|\.)(?:embed_tokens|wte|word_embeddings|tok_embeddings)\.weight$/;
/** `output` is the head only beside the layers; within them it is a projection. */
const HEAD = /(?:^|\.)lm_head\.weight$|^(?:model\.)?output\.weight$/;

/** safetensors (huggingface/safetensors README, Format): only the length and the JSON header are read. */
export const safetensors: Format = {
  name: 'safetensors',
  role: 'weights',
  size: 'always',
  extensions: 'safetensors',
  // The reference copy of Mistral's models, HQQ, and gpt-oss' directory for Apple's GPUs.
  usual: 'consolidated qmodel metal',
  adapters: /^(?:(?:adapter_model|pytorch_lora_weights)(?:[-.]|$)|(?:\d{7}_)?adapters\.safetensors$)/,
  promised: true,
  configured: true,
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

/** What a header is found to hold while its tensors pass by. */
interface Seen {
  tensors: number;
  /** Parts of an adapter. */
  lora: number;
  rank?: number | undefined;
  method?: string;
  embedding?: number;
  head?: number;
  end: number;
  /** Elements of bytes that may hold two weights each: only what stands beside tells. */
  bytes: number;
  /** nf4 or fp4 of bitsandbytes. */
  state?: string;
  /** What the scales of such bytes tell: NVFP4 has two a tensor, MXFP4 (OCP MX) one byte a block. */
  scaled?: 'nvfp4' | 'mxfp4';
  label?: string;
  /** Of weights whose parts have not all passed by yet. */
  readonly shapes: Map<string, PackedShapes>;
  /** Methods and widths by shapes; more than one tell of no width for all. */
  readonly packed: Set<string>;
  readonly tally: TallyBuilder;
}

function readHeader(json: JsonReader, dataBytes: number): Header {
  const seen: Seen = { tensors: 0, lora: 0, end: 0, bytes: 0, shapes: new Map(), packed: new Set(), tally: new TallyBuilder() };
  json.object((name) => {
    if (name === '__metadata__') {
      json.skip();
      return;
    }
    seen.tensors++;
    const state = /quant_state\.bitsandbytes__(nf4|fp4)$/.exec(name)?.[1];
    if (state !== undefined) seen.state = state;
    if (/\.weight_(?:scale_2|global_scale)$/.test(name)) seen.scaled = 'nvfp4';
    readTensor(json, name, seen, dataBytes);
  });
  if (seen.end !== dataBytes)
    throw truncated(`The safetensors data ends at byte ${seen.end} by its header, but the file holds ${dataBytes} bytes of it`);
  const { tally, state } = seen;
  if (seen.bytes > 0) {
    const label = state ?? seen.scaled;
    if (label !== undefined) tally.plain(label, seen.bytes * 2);
    // Bytes that most of a model is made of are no weights of 8 bits by themselves.
    else if (seen.bytes > tally.elements) tally.packed(8, seen.bytes);
    else tally.plain('uint8', seen.bytes);
  }
  const precision = dominant(tally.labels);
  const [packed, other] = seen.packed;
  const packing = packed === undefined || other !== undefined ? undefined : quantizationOf(packed.split(' '));
  const quantization = state !== undefined ? quantizationOf(['bnb', state]) : quantizationWord(seen.label ?? '');
  return {
    role: seen.lora * 2 > seen.tensors ? 'adapter' : 'weights',
    quantization,
    precision,
    packing,
    bits: packing?.bits,
    rank: seen.rank,
    method: seen.method,
    embedding: seen.embedding,
    head: seen.head,
    tally: tally.done(),
  };
}

function readTensor(json: JsonReader, name: string, seen: Seen, dataBytes: number): void {
  let dtype: Json | undefined;
  let shape: Json | undefined;
  let offsets: Json | undefined;
  json.object((key) => {
    if (key === 'dtype') dtype = json.value();
    else if (key === 'shape') shape = json.value();
    else if (key === 'data_offsets') offsets = json.value();
    else json.skip();
  });
  const written = typeof dtype === 'string' ? dtype : '';
  const [label, bits] = DTYPES.get(written) ?? ['unknown', 0];
  const [from, to] = numbers(offsets);
  if (from === undefined || to === undefined || from > to || to > dataBytes)
    throw truncated(`The safetensors header places a tensor outside of the ${dataBytes} bytes that follow it`);
  seen.end = Math.max(seen.end, to);
  const dims = numbers(shape);
  const elements = dims.reduce((product, dimension) => product * dimension, 1);
  if (!Number.isSafeInteger(elements) || (bits > 0 && Math.ceil((elements * bits) / 8) !== to - from))
    throw malformed(`The safetensors header gives a tensor of ${to - from} bytes a shape of ${elements} elements`);
  const end = name.slice(-NAME_END);
  if (end.endsWith('.weight_scale') && (label === 'scale' || label === 'uint8')) seen.scaled ??= 'mxfp4';
  const adapter = ADAPTER.exec(end);
  if (adapter !== null) {
    seen.lora++;
    if (adapter[1] !== undefined) seen.method = adapter[1] === 'hada' ? 'loha' : adapter[1];
    if (DOWN.test(end)) seen.rank ??= dims[0];
    // MLX multiplies from the other side.
    if (end.endsWith('.lora_a')) seen.rank ??= dims.at(-1);
  }
  addShape(end, dims, seen);
  if (dims.length === 0 || isMask(end, dims) || isBesidePacked(end) || label === 'scale' || label === 'bool' || label === 'unknown') return;
  addWeights(end, written, label, bits, dims, elements, seen);
}

const OPEN_LIMIT = 4096;

function addShape(name: string, shape: readonly number[], { shapes, packed }: Seen): void {
  const [, weight = '', part] = /^(.*)\.(qweight|qzeros|scales)$/.exec(name) ?? [];
  if (part !== 'qweight' && part !== 'qzeros' && part !== 'scales') return;
  const open = shapes.get(weight);
  // MLX's have scales alone, of millions of tensors: the first weights tell how all are packed.
  if (open === undefined && shapes.size >= OPEN_LIMIT) return;
  const known = { ...open, [part]: shape };
  shapes.set(weight, known);
  if (known.qweight === undefined || known.qzeros === undefined || known.scales === undefined) return;
  shapes.delete(weight);
  packed.add(packedAs(known)?.join(' int') ?? '');
}

function addWeights(
  name: string,
  dtype: string,
  label: string,
  bits: number,
  shape: readonly number[],
  elements: number,
  seen: Seen,
): void {
  const packing = PACKINGS.find((one) => one.weight.test(name) && one.dtypes.includes(dtype));
  if (packing === undefined) {
    if (EMBEDDING.test(name)) seen.embedding = elements;
    if (HEAD.test(name)) seen.head = elements;
    if (label === 'uint8') seen.bytes += elements;
    else seen.tally.plain(label, elements, shape.length > 1);
    return;
  }
  if (packing.label !== undefined) seen.label = packing.label;
  const weights = packing.weights?.(shape);
  if (weights === undefined) seen.tally.packed(bits, elements);
  else seen.tally.plain(packing.label ?? packing.tool, weights);
}

/** A triangle of ones that older files keep in each layer (GPT-2, GPT-NeoX): which tokens see which, and no weights. */
function isMask(name: string, shape: readonly number[]): boolean {
  const [first, second, rows, columns] = shape;
  return shape.length === 4 && first === 1 && second === 1 && rows === columns && /(?:^|\.)(?:attn|attention)\.bias$/.test(name);
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
