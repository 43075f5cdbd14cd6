import type { Cursor } from '../bytes/cursor.js';
import { malformed, tooLarge, truncated } from '../bytes/cursor.js';
import { quantizationOf, type Quantization } from '../names/quantization.js';
import { nameText } from '../names/text.js';
import { GGUF_AMBIGUOUS_FILE_TYPES, GGUF_FILE_TYPES, GGUF_FORK_TENSOR_TYPES, GGUF_TENSOR_TYPES } from './gguf-types.js';
import { dominant, TallyBuilder } from './tally.js';
import { startsWith, type Format, type Header, type Role } from './types.js';

const KEYS_LIMIT = 65_536;
const TENSORS_LIMIT = 1_000_000;
const KEY_BYTES_LIMIT = 65_535;
const DIMENSIONS_LIMIT = 8;
const NESTING_LIMIT = 4;
/** llama.cpp's loader sets this bit when it guessed the file type. */
const GUESSED = 1024;
/** Bytes of a value by type number (gguf.md, Metadata value types); 8 is a string, 9 an array. */
const SCALAR_BYTES: readonly number[] = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];
const STRING = 8;
const ARRAY = 9;

/** Of a text that may be a name. */
const TEXT_BYTES = 64 * 1024;
const FLOATS: ReadonlySet<string> = new Set(['F64', 'F32', 'F16', 'BF16']);
const utf8 = new TextDecoder('utf-8');

type Value = string | number | undefined;

/** GGUF versions 2 and 3, both byte orders (ggml docs/gguf.md). Walks keys and the tensor table; keeps only what tags need. */
export const gguf: Format = {
  name: 'gguf',
  role: 'weights',
  size: 'always',
  extensions: 'gguf',
  promised: true,
  siblings: 'own',
  adapters: /(?:^|[-_.])lora\.gguf$/i,
  recognise: (head) => startsWith(head, 'GGUF'),
  async read(cursor) {
    await cursor.have(24);
    cursor.skip(4);
    // The version is a small number in the right byte order; in the other one its low bytes are zero.
    if ((cursor.u32() & 0xffff) === 0) {
      cursor.seek(4);
      await cursor.have(20);
      cursor.littleEndian = false;
    } else cursor.seek(4);
    await cursor.have(20);
    const version = cursor.u32();
    if (version !== 2 && version !== 3) throw malformed(`GGUF version ${version} is not 2 or 3`);
    const tensors = cursor.u64();
    const keys = cursor.u64();
    // The least that a key (length, type, one byte) and a tensor (name, dimensions, type, offset) take.
    if (keys > KEYS_LIMIT || keys * 13 > cursor.left) throw refused('keys', keys, cursor);
    if (tensors > TENSORS_LIMIT || tensors * 24 > cursor.left) throw refused('tensors', tensors, cursor);
    const values = await readKeys(cursor, keys);
    const { tally, narrowest } = await readTensors(cursor, tensors);
    return headerOf(values, tally, narrowest);
  },
};

function refused(what: string, count: number, cursor: Cursor): Error {
  return malformed(`The GGUF header announces ${count} ${what} in ${cursor.size} bytes`);
}

async function readKeys(cursor: Cursor, count: number): Promise<ReadonlyMap<string, Value>> {
  const values = new Map<string, Value>();
  for (let index = 0; index < count; index++) {
    cursor.step();
    const key = await readString(cursor, KEY_BYTES_LIMIT, 1024);
    await cursor.have(4);
    const type = cursor.u32();
    const kept = key.startsWith('general.') || key.startsWith('split.') || key.startsWith('adapter.');
    const value = await readValue(cursor, type, 0, kept);
    if (kept) values.set(key, value);
  }
  return values;
}

async function readValue(cursor: Cursor, type: number, depth: number, kept: boolean): Promise<Value> {
  if (type === STRING) return readString(cursor, Number.POSITIVE_INFINITY, kept ? TEXT_BYTES : 0);
  if (type === ARRAY) return skipArray(cursor, depth);
  const bytes = SCALAR_BYTES[type];
  if (bytes === undefined) throw malformed(`The GGUF header holds a value of unknown type ${type}`);
  await cursor.have(bytes);
  if (type === 4) return cursor.u32();
  if (type === 5) return cursor.i32();
  if (type === 2) return cursor.u16();
  if (type === 0) return cursor.u8();
  // Only counts and file types are of use; 64-bit ones are counts (u64) or left alone (i64, f64).
  if (type === 10) return cursor.u64();
  cursor.skip(bytes);
  return undefined;
}

/** A string's first `most` bytes; the rest is passed over unread. */
async function readString(cursor: Cursor, limit: number, most: number): Promise<string> {
  await cursor.have(8);
  const length = cursor.u64();
  if (length > cursor.left)
    throw truncated(`The GGUF header announces a string of ${length} bytes at byte ${cursor.position} of ${cursor.size}`);
  if (length > limit) throw malformed(`The GGUF header holds a key of ${length} bytes`);
  const kept = Math.min(length, most);
  const text = nameText(utf8.decode(await cursor.take(kept)));
  cursor.skip(length - kept);
  return text;
}

async function skipArray(cursor: Cursor, depth: number): Promise<undefined> {
  if (depth >= NESTING_LIMIT) throw malformed(`The GGUF header nests arrays deeper than ${NESTING_LIMIT} levels`);
  await cursor.have(12);
  const type = cursor.u32();
  const count = cursor.u64();
  const bytes = SCALAR_BYTES[type];
  if (bytes === undefined) throw malformed(`The GGUF header holds an array of unknown type ${type}`);
  const least = type === STRING ? 8 : type === ARRAY ? 12 : bytes;
  if (count * least > cursor.left) throw refused('array items', count, cursor);
  if (type !== STRING && type !== ARRAY) {
    cursor.skip(count * bytes);
    return undefined;
  }
  for (let index = 0; index < count; index++) {
    cursor.step();
    if (type === ARRAY) await skipArray(cursor, depth + 1);
    else {
      if (cursor.ready < 8) await cursor.have(8);
      cursor.skip(cursor.u64());
    }
  }
  return undefined;
}

/** Elements by type, and the least dimension of a matrix: the rank, where all of them are halves of an adapter. */
async function readTensors(cursor: Cursor, count: number): Promise<{ readonly tally: TallyBuilder; readonly narrowest: number }> {
  const tally = new TallyBuilder();
  let narrowest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < count; index++) {
    cursor.step();
    await cursor.have(8);
    const length = cursor.u64();
    if (length > KEY_BYTES_LIMIT) throw malformed(`The GGUF header names a tensor with ${length} bytes`);
    cursor.skip(length);
    await cursor.have(4);
    const dimensions = cursor.u32();
    if (dimensions > DIMENSIONS_LIMIT) throw malformed(`The GGUF header gives a tensor ${dimensions} dimensions`);
    await cursor.have(dimensions * 8 + 12);
    let elements = 1;
    for (let axis = 0; axis < dimensions; axis++) {
      const length = cursor.u64();
      elements *= length;
      if (dimensions === 2) narrowest = Math.min(narrowest, length);
    }
    const type = cursor.u32();
    const offset = cursor.u64();
    if (offset > cursor.size) throw truncated(`The GGUF header places a tensor at byte ${offset} of a file of ${cursor.size} bytes`);
    // No type stores more than 8 weights in a byte.
    if (!(elements <= cursor.size * 8))
      throw malformed(`The GGUF header gives a tensor ${elements} elements in a file of ${cursor.size} bytes`);
    const label = GGUF_TENSOR_TYPES[type] ?? GGUF_FORK_TENSOR_TYPES.get(type) ?? 'unknown';
    // Norms and biases stay in full precision and say nothing about the rest.
    tally.plain(label, elements, dimensions >= 2);
    if (tally.elements > cursor.size * 8)
      throw tooLarge(`The GGUF header counts ${tally.elements} elements in a file of ${cursor.size} bytes`);
  }
  return { tally, narrowest };
}

function headerOf(values: ReadonlyMap<string, Value>, tally: TallyBuilder, narrowest: number): Header {
  const type = number(values.get('general.file_type'));
  const { quantization, unclear } = storedAs(type === undefined ? undefined : type & ~GUESSED, tally);
  const precision = dominant(tally.labels);
  const shards = number(values.get('split.count'));
  const role = roleOf(values);
  return {
    role,
    rank: role === 'adapter' && Number.isFinite(narrowest) ? narrowest : undefined,
    architecture: text(values.get('general.architecture')),
    name: text(values.get('general.name')),
    basename: text(values.get('general.basename')),
    finetune: text(values.get('general.finetune')),
    version: text(values.get('general.version')),
    sizeLabel: text(values.get('general.size_label')),
    baseModel: text(values.get('general.base_model.0.name')),
    quantization,
    unclear,
    precision: unclear === undefined ? precision : undefined,
    tally: tally.done(),
    shards: shards === undefined || shards <= 1 ? undefined : shards,
  };
}

/** What the file type says. Numbers that forks use for something else count only where the tensors are of that type too. */
function storedAs(type: number | undefined, tally: TallyBuilder): { readonly quantization?: Quantization; readonly unclear?: number } {
  const forked = [...GGUF_FORK_TENSOR_TYPES.values()].find((label) => tally.labels.has(label));
  const label = forked ?? (type === undefined ? undefined : GGUF_FILE_TYPES[type]);
  const known = label === undefined ? undefined : quantizationOf([label]);
  // A block format of which there is no block.
  if (
    known !== undefined &&
    known.family !== 'float' &&
    known.family !== 'brain' &&
    tally.labels.size > 0 &&
    [...tally.labels.keys()].every((one) => FLOATS.has(one))
  )
    return {};
  const most = dominant(tally.labels);
  // Blocks that the maker's weights already had stay as they were: `gpt-oss-20b-F16`, `gpt-oss-20b-Q8_0`.
  if (known?.family === 'gguf' && most?.family === 'small-float')
    return { quantization: quantizationOf([most.label, known.label]) ?? known };
  if ((known?.family === 'float' || known?.family === 'brain') && most !== undefined && most.family !== 'float' && most.family !== 'brain')
    return most.family === 'small-float' ? { quantization: quantizationOf([most.label, known.label]) ?? most } : {};
  if (forked === undefined && type !== undefined && label !== undefined && GGUF_AMBIGUOUS_FILE_TYPES.has(type) && !tally.labels.has(label))
    return { unclear: type };
  return known === undefined ? {} : { quantization: known };
}

/** A projector or vocabulary says so by its type, an older one by its architecture alone. */
function roleOf(values: ReadonlyMap<string, Value>): Role {
  const type = values.get('general.type');
  if (type === 'adapter') return 'adapter';
  const sidecar =
    /^(?:mmproj|projector|imatrix|vocab)$/.test(String(type)) || /^(?:clip|imatrix)$/.test(String(values.get('general.architecture')));
  return sidecar ? 'sidecar' : 'weights';
}

function text(value: Value): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(value: Value): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
