/**
 * How tools keep several weights in one word of safetensors: the end of the packed tensor's name, and what stands beside it and is no weight.
 * A new packing is one entry.
 */
export interface Packing {
  /** Whose it is, and where it is described. */
  readonly tool: string;
  /** End of the packed tensor's name. */
  readonly weight: RegExp;
  /** Only tensors of these dtypes are packed; others of the name are weights as they are. */
  readonly dtypes: readonly string[];
  /** Ends of the names of what stands beside. */
  readonly beside: readonly string[];
  /** Weights in a tensor of this shape, where the packing tells it by itself; else a config or a name must say the width. */
  readonly weights?: (shape: readonly number[]) => number;
  /** What such a model is called, where the packing is of one kind only. */
  readonly label?: string;
}

const product = (shape: readonly number[]): number => shape.reduce((all, dimension) => all * dimension, 1);
const twoInAByte = (shape: readonly number[]): number => product(shape) * 2;

export const PACKINGS: readonly Packing[] = [
  // AutoGPTQ, GPTQModel, AutoAWQ, AutoRound: eight weights of 4 bits in an int32, along the input (GPTQ) or the output (AWQ).
  { tool: 'gptq, awq', weight: /(?:^|\.)qweight$/, dtypes: ['I32'], beside: ['qzeros', 'scales', 'g_idx', 'perm'] },
  // ExLlamaV2: rows of different widths; the config says the mean.
  {
    tool: 'exl2',
    weight: /(?:^|\.)q_weight$/,
    dtypes: ['I32'],
    beside: ['q_invperm', 'q_perm', 'q_scale', 'q_scale_max', 'q_groups', 'q_group_map'],
    label: 'exl2',
  },
  // ExLlamaV3: tiles of 16 by 16 weights, K words of 16 bits each (exllamav3, modules/quant/exl3.py).
  {
    tool: 'exl3',
    weight: /(?:^|\.)trellis$/,
    dtypes: ['I16', 'U16'],
    beside: ['suh', 'svh', 'su', 'sv', 'mcg', 'mul1'],
    weights: ([rows = 0, columns = 0]) => rows * columns * 256,
    label: 'exl3',
  },
  // SVDQuant (nunchaku): two weights of 4 bits in an int8, beside a branch of low rank.
  {
    tool: 'svdquant',
    weight: /(?:^|\.)qweight$/,
    dtypes: ['I8'],
    beside: ['wscales', 'wtscale', 'wcscales', 'smooth', 'smooth_orig', 'proj_down', 'proj_up', 'lora_down', 'lora_up'],
    weights: twoInAByte,
    label: 'svdquant',
  },
  // HQQ (mobiusml/hqq, core/quantize.py).
  {
    tool: 'hqq',
    weight: /(?:^|[._])W_q$/,
    dtypes: ['U8', 'I32', 'I16'],
    beside: ['zero', 'scale', 'meta', 'zero_q', 'scale_q', 'zero_scale'],
    label: 'hqq',
  },
  // AQLM: one code of each codebook for eight weights.
  {
    tool: 'aqlm',
    weight: /(?:^|\.)codes$/,
    dtypes: ['I8', 'I16', 'U8'],
    beside: ['codebooks', 'scales'],
    weights: ([rows = 0, groups = 0]) => rows * groups * 8,
    label: 'aqlm',
  },
  // compressed-tensors: integers in int32. Its bytes hold two floats of 4 bits each; of which kind, their scales tell.
  {
    tool: 'compressed-tensors',
    weight: /(?:^|\.)weight_packed$/,
    dtypes: ['I32'],
    beside: ['weight_shape', 'weight_zero_point', 'weight_g_idx', 'input_zero_point', 'k_scale', 'v_scale'],
  },
  // gpt-oss: blocks of 32 weights of 4 bits with one scale (OCP MX).
  { tool: 'mxfp4', weight: /[._]blocks$/, dtypes: ['U8'], beside: ['_scales'], weights: twoInAByte, label: 'mxfp4' },
  // MLX (mlx.nn.QuantizedLinear).
  { tool: 'mlx', weight: /(?:^|\.)weight$/, dtypes: ['U32'], beside: ['scales', 'biases'] },
];

/** What stands beside one another of a weight that GPTQ or AWQ packed: shapes by the end of their names. */
export interface PackedShapes {
  qweight?: readonly number[];
  qzeros?: readonly number[];
  scales?: readonly number[];
}

/**
 * Method and bits by the shapes: zero points are packed along the output in both, weights along the input (GPTQ: `[in*bits/32, out]`) or the
 * output (AWQ: `[in, out*bits/32]`), scales not at all (`[in/group, out]`).
 */
export function packedAs({ qweight, qzeros, scales }: PackedShapes): readonly [method: 'gptq' | 'awq', bits: number] | undefined {
  const [rows = 0, columns = 0] = qweight ?? [];
  const [, zeros = 0] = qzeros ?? [];
  const [groups = 0, out = 0] = scales ?? [];
  const bits = (zeros * 32) / out;
  if (![2, 3, 4, 8].includes(bits) || groups === 0 || rows === 0) return undefined;
  if (columns === out) return ['gptq', bits];
  return columns === zeros ? ['awq', bits] : undefined;
}

/** Scales of float formats and of bitsandbytes: their weights are told by their dtypes, or by the states beside. */
const SCALES =
  'absmax quant_map nested_absmax nested_quant_map weight_scale weight_scale_inv weight_scale_2 weight_global_scale scale_weight scale_input input_scale input_global_scale SCB weight_format'.split(
    ' ',
  );

const ENDS: ReadonlySet<string> = new Set(
  [...SCALES, ...PACKINGS.flatMap((packing) => packing.beside)].filter((end) => !end.startsWith('_')),
);

/** Whether a tensor only serves a packed one. */
export function isBesidePacked(name: string): boolean {
  if (name.endsWith('_scales') || /(?:^|\.)quant_state[.\w]*$/.test(name)) return true;
  const dot = name.lastIndexOf('.');
  return ENDS.has(name.slice(dot + 1));
}
