/** How weights are stored, as a tag spells it: lower-case stem, upper-case K and I suffixes (`q4_K_M`, `iq4_XS`), floats `fp16`, `bf16`, `fp32`. */
export interface Quantization {
  readonly label: string;
  /** Bits of a weight, where the label says it. */
  readonly bits?: number;
  /** Labels of one family agree about the kind of number; `float` differs from `brain` although both have 16 bits. */
  readonly family: 'gguf' | 'float' | 'brain' | 'integer' | 'small-float' | 'method';
  /** True for labels that llama.cpp's file type cannot express: third-party mixes. */
  readonly mix?: boolean;
}

const GGUF_LABELS = (
  'Q1_0 Q2_0 Q2_K Q2_K_S Q2_K_L Q2_K_XL Q3_K Q3_K_S Q3_K_M Q3_K_L Q3_K_XL Q4_0 Q4_1 Q4_2 Q4_3 Q4_K Q4_K_S Q4_K_M Q4_K_L Q4_K_XL ' +
  'Q4_0_4_4 Q4_0_4_8 Q4_0_8_8 Q5_0 Q5_1 Q5_K Q5_K_S Q5_K_M Q5_K_L Q5_K_XL Q6_K Q6_K_L Q6_K_S Q6_K_M Q6_K_XL Q8_0 Q8_1 Q8_K Q8_K_XL Q8_K_L ' +
  'IQ1_S IQ1_M IQ2_XXS IQ2_XS IQ2_S IQ2_M IQ3_XXS IQ3_XS IQ3_S IQ3_M IQ4_XS IQ4_NL IQ4_K TQ1_0 TQ2_0 Q2 Q3 Q4 Q5 Q6 Q8'
).split(' ');

/** Mixes that no file type number stands for (`Q3_K_L` has one). */
const MIX = /_(?:XL|L)$/;

const FIXED: readonly (readonly [names: string, Quantization])[] = [
  ['f64 fp64 float64 double', { label: 'fp64', bits: 64, family: 'float' }],
  ['f32 fp32 float32', { label: 'fp32', bits: 32, family: 'float' }],
  ['f16 fp16 float16 half', { label: 'fp16', bits: 16, family: 'float' }],
  ['bf16 bfloat16', { label: 'bf16', bits: 16, family: 'brain' }],
  ['fp8 f8 float8 f8_e4m3 f8_e5m2 float8_e4m3fn float8_e5m2', { label: 'fp8', bits: 8, family: 'small-float' }],
  ['mxfp4 mxfp4_moe', { label: 'mxfp4', bits: 4, family: 'small-float' }],
  ['nvfp4', { label: 'nvfp4', bits: 4, family: 'small-float' }],
  ['fp4', { label: 'fp4', bits: 4, family: 'small-float' }],
  ['nf4', { label: 'nf4', bits: 4, family: 'small-float' }],
  ['int8 i8 uint8 8bit 8bits', { label: 'int8', bits: 8, family: 'integer' }],
  ['int4 i4 uint4 4bit 4bits', { label: 'int4', bits: 4, family: 'integer' }],
  ['int3 3bit', { label: 'int3', bits: 3, family: 'integer' }],
  ['int2 2bit', { label: 'int2', bits: 2, family: 'integer' }],
  ['w8a8', { label: 'w8a8', bits: 8, family: 'integer' }],
  ['w8a16', { label: 'w8a16', bits: 8, family: 'integer' }],
  ['w4a16', { label: 'w4a16', bits: 4, family: 'integer' }],
  ['w4a8', { label: 'w4a8', bits: 4, family: 'integer' }],
  ['gptq', { label: 'gptq', family: 'method' }],
  ['awq', { label: 'awq', family: 'method' }],
  ['bnb bitsandbytes', { label: 'bnb', family: 'method' }],
  ['exl2', { label: 'exl2', family: 'method' }],
  ['exl3', { label: 'exl3', family: 'method' }],
  ['hqq', { label: 'hqq', family: 'method' }],
  ['aqlm', { label: 'aqlm', family: 'method' }],
];

const KNOWN = new Map<string, Quantization>();
for (const label of GGUF_LABELS) {
  const bits = Number(/\d/.exec(label)?.[0]);
  const mix = MIX.test(label) && label !== 'Q3_K_L';
  KNOWN.set(label.toLowerCase(), { label: spell(label), bits, family: 'gguf', ...(mix ? { mix } : {}) });
}
for (const [names, quantization] of FIXED) for (const name of names.split(' ')) KNOWN.set(name, quantization);

/** `Q4_K_M` as `q4_K_M`: the stem in lower case, what follows the first `_` in upper case. */
function spell(label: string): string {
  const cut = label.indexOf('_');
  return cut < 0 ? label.toLowerCase() : label.slice(0, cut).toLowerCase() + label.slice(cut).toUpperCase();
}

/** The quantization that one word names (`Q4_K_M`, `float16`, `int8`); undefined for any other word. */
export function quantizationWord(word: string): Quantization | undefined {
  return KNOWN.get(word.toLowerCase());
}

/** A quantization as people state it: one word, or several (`GPTQ-Int4`, `UD-Q4_K_XL`, `bnb 4bit`). */
export function quantizationOf(words: readonly string[]): Quantization | undefined {
  let prefix = '';
  let found: Quantization | undefined;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (lower === 'ud' || lower === 'i1') {
      prefix = `${lower}-`;
      continue;
    }
    const next = quantizationWord(word);
    if (next === undefined) continue;
    found = found === undefined ? next : combine(found, next);
  }
  if (found === undefined) return undefined;
  return prefix === '' || found.family !== 'gguf' ? found : { ...found, label: prefix + found.label, mix: true };
}

/** A method and its width are one label; of two others the last one counts, as the encoding stands last in names. */
function combine(first: Quantization, second: Quantization): Quantization {
  const [method, width] = first.family === 'method' ? [first, second] : [second, first];
  if (method.family !== 'method' || width.family === 'gguf') return second;
  if (width.family === 'method') return second;
  return { label: `${method.label}-${width.label}`, family: 'method', ...(width.bits === undefined ? {} : { bits: width.bits }) };
}

/** Whether a label guessed from a name can stand for what the file itself says: the same, or the same less exactly (`q4` for `q4_K_M`). */
export function agrees(guess: Quantization, fact: Quantization): boolean {
  const [left, right] = [guess.label.toLowerCase(), fact.label.toLowerCase()];
  if (left === right || right.startsWith(`${left}_`) || right.startsWith(`${left}-`) || right.endsWith(`-${left}`)) return true;
  if (guess.family === 'method' || fact.family === 'method') {
    const [a = ''] = left.split('-');
    const [b = ''] = right.split('-');
    const sameMethod = guess.family !== 'method' || fact.family !== 'method' || a === b;
    return sameMethod && (guess.bits === undefined || fact.bits === undefined || guess.bits === fact.bits);
  }
  if (guess.family === 'integer' && guess.bits === fact.bits)
    return fact.family !== 'small-float' || guess.label === `int${fact.bits ?? 0}`;
  return false;
}
