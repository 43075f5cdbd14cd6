/** How weights are stored, as a tag spells it: lower-case stem, upper-case K and I suffixes (`q4_K_M`, `iq4_XS`), floats `fp16`, `bf16`, `fp32`. */
export interface Quantization {
  readonly label: string;
  /** Bits of a weight, where the label says it. */
  readonly bits?: number;
  /** No more than a width is said: `8bit`. */
  readonly width?: boolean;
  /** Labels of one family agree about the kind of number; `float` differs from `brain` although both have 16 bits. */
  readonly family: Family;
  /** True for labels that no file type of llama.cpp expresses, and for words of a tool that mixes: third-party mixes. */
  readonly mix?: boolean;
  /** What follows the label where tools say more: group size, head bits, `dynamic`. */
  readonly details?: string;
}

type Family = 'gguf' | 'float' | 'brain' | 'integer' | 'small-float' | 'method';

/** Labels of llama.cpp (ggml's llama_ftype), of its forks (ik_llama.cpp, BitNet) and of those who mix by hand (bartowski, Unsloth). */
const GGUF_LABELS = (
  'Q1_0 Q2_0 Q2_K Q2_K_S Q2_K_L Q2_K_XL Q2_K_XXS Q3_K Q3_K_S Q3_K_M Q3_K_L Q3_K_XL Q3_K_XXL Q4_0 Q4_1 Q4_2 Q4_3 Q4_K Q4_K_S Q4_K_M Q4_K_L Q4_K_XL ' +
  'Q4_0_4_4 Q4_0_4_8 Q4_0_8_8 Q5_0 Q5_1 Q5_K Q5_K_S Q5_K_M Q5_K_L Q5_K_XL Q6_K Q6_K_L Q6_K_S Q6_K_M Q6_K_XL Q6_0 Q8_0 Q8_1 Q8_K Q8_K_XL Q8_K_L Q8_P Q4_K_P Q5_K_P Q6_K_P Q8_K_P IQ4_NL_XL ' +
  'Q3_K_H Q4_K_H Q2_S IQ1_S IQ1_M IQ1_BN IQ2_BN IQ2_XXS IQ2_XS IQ2_S IQ2_M IQ2_K IQ2_KS IQ2_KL IQ2_KT IQ3_XXS IQ3_XS IQ3_S IQ3_M IQ3_K IQ3_KS IQ3_KT ' +
  'IQ1_KT IQ4_XS IQ4_NL IQ4_K IQ4_KS IQ4_KSS IQ4_KT IQ5_K IQ5_KS IQ6_K TQ1_0 TQ2_0 I2_S TL1 TL2 Q2 Q3 Q4 Q5 Q6 Q8 IQ2 IQ3 IQ4'
).split(' ');

/** Mixes that no file type number stands for (`Q3_K_L` has one). */
const MIX = /_(?:X*L|XXS|H|P)$/;

/** All other words: aliases, label, bits, family. Sources: transformers' quantizers, MLX's modes, optimum and transformers.js' dtypes, vLLM's schemes, CTranslate2's types. */
const FIXED: readonly (readonly [names: string, label: string, bits: number | undefined, family: Family])[] = [
  ['f64 fp64 float64', 'fp64', 64, 'float'],
  ['f32 fp32 float32', 'fp32', 32, 'float'],
  ['f16 fp16 float16', 'fp16', 16, 'float'],
  ['bf16 bfloat16', 'bf16', 16, 'brain'],
  ['fp8 f8 float8 f8_e4m3 fp8_e4m3 fp8_e4m3fn float8_e4m3fn e4m3 e4m3fn', 'fp8', 8, 'small-float'],
  ['f8_e5m2 fp8_e5m2 float8_e5m2 e5m2', 'fp8_e5m2', 8, 'small-float'],
  ['mxfp8', 'mxfp8', 8, 'small-float'],
  ['mxfp6', 'mxfp6', 6, 'small-float'],
  ['mxfp4 mxfp4_moe', 'mxfp4', 4, 'small-float'],
  ['mxfp4a16', 'mxfp4a16', 4, 'small-float'],
  ['nvfp4', 'nvfp4', 4, 'small-float'],
  ['nvfp4a16', 'nvfp4a16', 4, 'small-float'],
  ['fp6', 'fp6', 6, 'small-float'],
  ['fp4', 'fp4', 4, 'small-float'],
  ['nf4', 'nf4', 4, 'small-float'],
  ['int8 i8 8bit 8bits qint8 int8_float32', 'int8', 8, 'integer'],
  ['int8_float16', 'int8_float16', 8, 'integer'],
  ['int8_bfloat16', 'int8_bfloat16', 8, 'integer'],
  ['int16', 'int16', 16, 'integer'],
  ['uint8 quint8', 'uint8', 8, 'integer'],
  ['int6 6bit 6bits', 'int6', 6, 'integer'],
  ['int5 5bit 5bits', 'int5', 5, 'integer'],
  ['int4 i4 4bit 4bits', 'int4', 4, 'integer'],
  ['uint4', 'uint4', 4, 'integer'],
  ['int3 3bit 3bits', 'int3', 3, 'integer'],
  ['int2 2bit 2bits', 'int2', 2, 'integer'],
  ['q4f16', 'q4f16', 4, 'integer'],
  ['q4f32', 'q4f32', 4, 'integer'],
  ['q8f16', 'q8f16', 8, 'integer'],
  ['bnb4', 'bnb4', 4, 'integer'],
  ['w8a8', 'w8a8', 8, 'integer'],
  ['w8a16', 'w8a16', 8, 'integer'],
  ['w4a16', 'w4a16', 4, 'integer'],
  ['w4a8', 'w4a8', 4, 'integer'],
  ['8da4w', '8da4w', 4, 'integer'],
  ['w4a4', 'w4a4', 4, 'integer'],
  ['w3a16', 'w3a16', 3, 'integer'],
  ['w2a16', 'w2a16', 2, 'integer'],
  ['gptq', 'gptq', undefined, 'method'],
  ['gptqmodel', 'gptq', undefined, 'method'],
  ['awq', 'awq', undefined, 'method'],
  ['autoround auto_round auto-round', 'auto-round', undefined, 'method'],
  ['bnb bitsandbytes', 'bnb', undefined, 'method'],
  ['exl2', 'exl2', undefined, 'method'],
  ['exl3', 'exl3', undefined, 'method'],
  ['hqq', 'hqq', undefined, 'method'],
  ['aqlm', 'aqlm', undefined, 'method'],
  ['dwq', 'dwq', undefined, 'method'],
  ['quip', 'quip', undefined, 'method'],
  ['spqr', 'spqr', undefined, 'method'],
  ['vptq', 'vptq', undefined, 'method'],
  ['higgs', 'higgs', undefined, 'method'],
  ['svdquant svdq', 'svdquant', undefined, 'method'],
];

export const QUANTIZATION_WORDS = new Map<string, Quantization>();
for (const label of GGUF_LABELS) {
  const bits = Number(/\d/.exec(label)?.[0]);
  const mix = MIX.test(label) && label !== 'Q3_K_L' && !label.startsWith('IQ');
  const known: Quantization = { label: spell(label), bits, family: 'gguf', mix };
  QUANTIZATION_WORDS.set(label.toLowerCase(), known);
  // `q5km`, `q6k`, `iq4xs`.
  if (/^(?:IQ\d_|Q\d_K)/.test(label)) QUANTIZATION_WORDS.set(label.toLowerCase().replaceAll('_', ''), known);
}
for (const [names, label, bits, family] of FIXED) {
  for (const name of names.split(' '))
    QUANTIZATION_WORDS.set(name, {
      label,
      family,
      ...(bits === undefined ? {} : { bits }),
      ...(/bits?$/.test(name) ? { width: true } : {}),
    });
}

/** `Q4_K_M` as `q4_K_M`: the stem in lower case, what follows the first `_` in upper case. */
function spell(label: string): string {
  return label.replace(/^[^_]+/, (stem) => stem.toLowerCase());
}

/** Words that say who mixed: they stand before the label. */
const PREFIX = /^(?:ud|i1)$/;
/** ik_llama.cpp's, whose rows lie between each other: `IQ4_K_R4`, `Q8_0_R8`; it has none of `Q4_K_M`. */
const REPACKED = /^(\w+)_r([48])$/;
/** `4.0bpw`: a width that is no whole number of bits. */
const BITS_PER_WEIGHT = /^(\d{1,2}(?:[._]\d{1,3})?)bpw$/;
/** `4.8bit`: the mean of an MLX mix, whose config says the width of most layers. */
const MEAN_BITS = /^[2-8]\.\d{1,2}bits?$/;
/** MLX's recipes of two widths (mlx_lm, `--quant-predicate`); the config says the lesser. */
const TWO_WIDTHS = /^mixed_([2-6])_([2-8])$/;
/** MLC's: bits of a weight (0: none less), what is computed in, and a layout or method. */
const MLC = /^q([0-8])b?f(16|32)(?:_(?:\d|awq|ft|autoawq))?$/;
/** What tools write behind a label: group size, head bits, scaling, symmetry. They count only behind one. */
const DETAIL = /^(?:\d{2,4}g|g\d{2,4}|gs\d{2,4}|h\d|r\d{2,3}|\d{1,2}x\d{1,2}|dynamic|static|block|sym|asym|actorder|scaled|mixed)$/;

/** The quantization that one word names (`Q4_K_M`, `float16`, `int8`); undefined for any other word. */
export function quantizationWord(word: string): Quantization | undefined {
  const lower = word.toLowerCase();
  const known = QUANTIZATION_WORDS.get(lower);
  if (known !== undefined) return known;
  const [, plain = '', rows = ''] = REPACKED.exec(lower) ?? [];
  const rowwise = QUANTIZATION_WORDS.get(plain);
  if (rowwise?.family === 'gguf' && !/^q\d_k_/.test(plain)) return { ...rowwise, label: `${rowwise.label}_R${rows}` };
  const [least, most] = TWO_WIDTHS.exec(lower)?.slice(1) ?? [];
  if (most !== undefined) return { label: `mixed-${least ?? most}-${most}bit`, bits: Number(least), family: 'integer' };
  const [, stored, computed] = MLC.exec(lower) ?? [];
  if (stored !== undefined)
    return { label: lower, bits: Number(stored === '0' ? computed : stored), family: stored === '0' ? 'float' : 'integer' };
  if (MEAN_BITS.test(lower)) return { label: lower.replace(/s$/, ''), bits: Number.parseFloat(lower), family: 'integer', mix: true };
  const width = BITS_PER_WEIGHT.exec(lower)?.[1]?.replace('_', '.');
  return width === undefined || Number(width) === 0 || Number(width) > 16
    ? undefined
    : { label: `${width}bpw`, bits: Number(width), family: 'integer' };
}

export function isMixer(word: string): boolean {
  return PREFIX.test(word.toLowerCase());
}

/** What a word may be in the quantization of a name; `behind`: a label stands before it. */
export function isQuantizationPart(word: string, behind: boolean): boolean {
  const lower = word.toLowerCase();
  return PREFIX.test(lower) || quantizationWord(lower) !== undefined || (behind && DETAIL.test(lower));
}

/** A quantization as people state it: one word, or several (`GPTQ-Int4`, `UD-Q4_K_XL`, `bnb 4bit`, `MXFP4-Q8`). */
export function quantizationOf(words: readonly string[]): Quantization | undefined {
  let prefix = '';
  let found: Quantization | undefined;
  const details: string[] = [];
  for (const word of words) {
    const lower = word.toLowerCase();
    if (PREFIX.test(lower)) prefix = `${lower}-`;
    const next = quantizationWord(word);
    if (next !== undefined) found = found === undefined ? next : combined(found, next);
    else if (found !== undefined && DETAIL.test(lower) && !details.includes(lower)) details.push(lower);
  }
  if (found === undefined) return undefined;
  if (prefix !== '' && (found.family === 'gguf' || found.label === 'mxfp4')) return { ...found, label: prefix + found.label, mix: true };
  return details.length === 0 ? found : { ...found, details: details.join('-') };
}

/** A method and its width are one label, and so are a float block format and what the rest is stored in; of two others the last one counts. */
function combined(first: Quantization, second: Quantization): Quantization {
  // The mean of a mix that has one type's label: `Q3_K_S-2.70bpw`.
  if (first.family === 'gguf' && second.label.endsWith('bpw')) return { ...first, details: second.label };
  // What is stored wider than the rest: `f16.q6`.
  if (/^(?:float|brain)$/.test(first.family) && /^q\d$/.test(second.label)) return { ...second, details: first.label };
  const [method, width] = first.family === 'method' ? [first, second] : [second, first];
  if (method.family === 'method') {
    if (width.family === 'method' || method.label.includes('-int')) return second;
    if (width.family === 'float' || width.family === 'brain') return method;
    return withWidth(method, width);
  }
  if (/^(?:mx|nv)fp4$/.test(first.label) && /^(?:gguf|float|brain)$/.test(second.family))
    return { ...first, label: `${first.label}-${second.label}` };
  return second;
}

/** `gptq` and 4 bits as one label. */
function withWidth(method: Quantization, width: Quantization): Quantization {
  return { label: `${method.label}-${width.label}`, family: 'method', ...(width.bits === undefined ? {} : { bits: width.bits }) };
}

/** A label with what follows it. */
export function labelOf({ label, details }: Quantization): string {
  return details === undefined || label.endsWith(`-${details}`) ? label : `${label}-${details}`;
}

/** Whether a label guessed from a name can stand for what the file itself says: the same, or the same less exactly (`q4` for `q4_K_M`). */
export function agrees(guess: Quantization, fact: Quantization): boolean {
  const [left, right] = [guess.label.toLowerCase(), fact.label.toLowerCase()];
  if (left === right || right.startsWith(`${left}_`) || right.startsWith(`${left}-`) || right.endsWith(`-${left}`)) return true;
  // What is computed beside the weights (`nvfp4a16`) is one more thing that either may leave out.
  if (left.replace(/a16$/, '') === right.replace(/a16$/, '')) return true;
  if (guess.family === 'method' || fact.family === 'method') {
    const [a, b] = [methodOf(left), methodOf(right)];
    const sameMethod = guess.family !== 'method' || fact.family !== 'method' || a === b;
    return sameMethod && (guess.bits === undefined || fact.bits === undefined || Math.abs(guess.bits - fact.bits) < 1);
  }
  if (guess.bits !== fact.bits) return false;
  const [one, other] = [guess.family, fact.family];
  if (one === 'small-float') return guess.label === `fp${String(fact.bits)}`;
  if (one === 'integer') return other !== 'small-float' || guess.width === true || guess.label === 'int4';
  return one === 'gguf' && other === 'integer' && /^q\d$/.test(guess.label);
}

function methodOf(label: string): string {
  return label.replace(/-(?:(?:u?int|[nf]p?f?)\d+|[\d.]+bpw|w\da\d+).*$/, '');
}

/**
 * The label of a file whose header says `fact` and whose name says `guess`, where the name knows more: a mix of about as many bits that no
 * file type can express, the recipe where only tensor types were counted, the method of a width, or a tool's own word for the same width.
 */
export function refined(guess: Quantization, fact: Quantization): Quantization | undefined {
  if (guess.mix === true && guess.label.endsWith(`-${fact.label}`)) return guess;
  if (fact.family === 'gguf' && guess.family === 'gguf') {
    if (guess.label.startsWith(`${fact.label}_`) || (guess.label === fact.label && guess.details !== undefined)) return guess;
    const bare = guess.label.replace(/^(?:ud|i1)-/, '');
    // A mixer's file type is the type of most tensors; its label is the mean.
    const near = guess.label.startsWith('ud-') ? Math.abs((guess.bits ?? 0) - (fact.bits ?? 0)) <= 1 : guess.bits === fact.bits;
    const same = bare === fact.label || quantizationWord(bare)?.mix === true || guess.label.startsWith('ud-');
    if (guess.mix === true && near && same) return guess;
  }
  if (
    guess.label.startsWith(`${fact.label}-`) ||
    guess.label === `${fact.label}a16` ||
    (fact.label === 'fp8' && guess.label.startsWith('fp8_'))
  )
    return guess;
  if (fact.family === 'integer' && guess.family === 'integer' && guess.mix === true && Math.abs((guess.bits ?? 0) - (fact.bits ?? 0)) < 1)
    return guess;
  if (fact.family === 'integer' && guess.bits === fact.bits && guess.label !== fact.label) {
    // ONNX and MLX files say `q4f16` or `q4` of what their tensors only tell as int4; a scheme (w4a16) says more than a width.
    if (!/^w\d/.test(fact.label) && /^(?:q\d|bnb4|nf4|mixed-|u?int8$)/.test(guess.label)) return guess;
  }
  if (guess.family === 'method' && isNarrow(fact)) {
    if (guess.bits === undefined) return { ...guess, ...withWidth(guess, fact) };
    if (guess.bits === fact.bits) return guess;
  }
  return agrees(guess, fact) && guess.details !== undefined ? { ...fact, details: guess.details } : undefined;
}

function isNarrow({ bits, family }: Quantization): boolean {
  return bits !== undefined && bits <= 8 && family === 'integer';
}
