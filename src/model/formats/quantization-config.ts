import { pick, pickNumber, pickText, valuesOf, type Json } from '../bytes/json.js';
import { quantizationOf, quantizationWord, type Quantization } from '../names/quantization.js';
import { slug } from '../names/text.js';
import type { Header } from './types.js';

/** Weights that share a scale, unless the config says otherwise; another length makes other weights. */
const USUAL_GROUPS: ReadonlyMap<string, number> = new Map([
  ['gptq', 128],
  ['awq', 128],
  ['auto-round', 128],
  ['hqq', 64],
]);
/** Longer names of methods are no names. */
const METHOD_LENGTH_LIMIT = 32;

/**
 * The label of transformers' `quantization_config`: method and width where the method has several, the scheme where that says more. A
 * method that is not known here goes by its own name: its weights are anything but what `dtype` says.
 */
export function quantized(config: Json, fallback?: string): Partial<Header> {
  // `intel/auto-round` is auto-round.
  const method = (pickText(config, 'quant_method') ?? fallback ?? '').toLowerCase().replace(/^[^/]*\//, '');
  switch (method) {
    case 'bitsandbytes':
      return bitsAndBytes(config);
    case 'compressed-tensors':
      return compressed(config);
    case 'fbgemm_fp8':
    case 'fp8':
      return labelled(quantizationWord('fp8'), 8);
    case 'modelopt':
    case 'modelopt_fp4':
      return scheme(pickText(config, 'quant_algo')?.split('_')) ?? byMethod('modelopt', config);
    case 'quanto':
    case 'eetq':
      return scheme([pickText(config, 'weights') ?? 'int8']) ?? byMethod(method, config);
    case 'quark':
      return scheme([quarkDtype(config)]) ?? byMethod(method, config);
    case 'torchao':
      return torchao(config) ?? byMethod(method, config);
    case '':
      return pick(config, 'load_in_4bit') === true || pick(config, 'load_in_8bit') === true ? bitsAndBytes(config) : {};
    default:
      return byMethod(method, config);
  }
}

/**
 * MLX's own `quantization`: bits, group_size and mode, of which there often is a copy as `quantization_config` without a method. A group of
 * another length than the mode's own is said, since the weights differ.
 */
export function mlxQuantization(config: Json | undefined): Partial<Header> | undefined {
  const bits = pickNumber(config, 'bits');
  const group = pickNumber(config, 'group_size');
  if (bits === undefined || pick(config, 'quant_method') !== undefined || (group === undefined && pick(config, 'mode') === undefined))
    return undefined;
  const mode = pickText(config, 'mode') ?? 'affine';
  const [label, usual] = mode === 'affine' ? [`int${bits}`, 64] : [mode, mode === 'nvfp4' ? 16 : 32];
  const known = quantizationWord(label);
  if (known === undefined) return undefined;
  return labelled(group === undefined || group === usual ? known : { ...known, details: `g${group}` }, bits);
}

function labelled(quantization: Quantization | undefined, bits: number | undefined): Partial<Header> {
  return { quantization, bits };
}

function byMethod(method: string, config: Json): Partial<Header> {
  const given =
    pickNumber(config, 'bits') ??
    pickNumber(config, 'w_bit') ??
    pickNumber(config, 'nbits') ??
    pickNumber(config, 'quant_config', 'weight_quant_params', 'nbits') ??
    codebookBits(config);
  const width = given !== undefined && given >= 1 && given <= 16 ? given : undefined;
  const known = quantizationWord(method);
  if (known !== undefined && known.family !== 'method') return labelled(known, width ?? known.bits);
  const name = known?.label ?? (method.length > METHOD_LENGTH_LIMIT ? undefined : slug(method));
  if (name === undefined) return {};
  const fractional = width !== undefined && (/^exl\d$/.test(name) || !Number.isInteger(width));
  const written = width === undefined ? undefined : fractional ? `${widthText(width)}bpw` : `int${width}`;
  const label = written === undefined ? name : `${name}-${written}`;
  const group = pickNumber(config, 'group_size') ?? pickNumber(config, 'quant_config', 'weight_quant_params', 'group_size');
  const details =
    group === undefined || group === (USUAL_GROUPS.get(name) ?? group) ? {} : { details: group > 0 ? `g${group}` : 'channel' };
  return labelled({ label, family: 'method', ...(width === undefined ? {} : { bits: width }), ...details }, width);
}

/** `4.0` and `4.25`: ExLlama's tools write one digit at least. */
function widthText(width: number): string {
  return Number.isInteger(width) ? width.toFixed(1) : String(Number(width.toFixed(2)));
}

/** AQLM: so many codebooks of so many bits for a group of weights. */
function codebookBits(config: Json): number | undefined {
  const [bits, books, group] = ['nbits_per_codebook', 'num_codebooks', 'in_group_size'].map((key) => pickNumber(config, key));
  return bits === undefined || books === undefined || group === undefined || group === 0 ? undefined : (bits * books) / group;
}

/** A scheme that is a label by itself: `FP8`, `W4A8_AWQ`, `int4`. */
function scheme(words: readonly string[] | undefined): Partial<Header> | undefined {
  const known = words === undefined ? undefined : quantizationOf(words);
  return known === undefined ? undefined : labelled(known, known.bits);
}

/** AMD's Quark: a block format by the format of its scales. */
function quarkDtype(config: Json): string {
  const dtype = pickText(config, 'global_quant_config', 'weight', 'dtype') ?? '';
  const blocks = pickText(config, 'global_quant_config', 'weight', 'qscheme') === 'per_group';
  const float = /^fp[46]/.exec(dtype)?.[0] ?? (blocks ? /^fp8/.exec(dtype)?.[0] : undefined);
  return float === undefined ? dtype : `mx${float}`;
}

/** `int4_weight_only`, or the class of a newer configuration: `Int4WeightOnlyConfig`. */
function torchao(config: Json): Partial<Header> | undefined {
  const type = pickText(config, 'quant_type') ?? pickText(config, 'quant_type', 'default', '_type') ?? '';
  const width = /^(?:int[248]|float8)/i.exec(type)?.[0];
  return width === undefined ? undefined : scheme([width]);
}

function bitsAndBytes(config: Json): Partial<Header> {
  if (pick(config, 'load_in_4bit') !== true && pick(config, '_load_in_4bit') !== true) return labelled(quantizationOf(['bnb', 'int8']), 8);
  const type = pickText(config, 'bnb_4bit_quant_type') === 'nf4' ? 'nf4' : 'fp4';
  return labelled(quantizationOf(['bnb', type]), 4);
}

function compressed(config: Json): Partial<Header> {
  const [group] = valuesOf(pick(config, 'config_groups'));
  const bits = pickNumber(group, 'weights', 'num_bits');
  const format = pickText(config, 'format') ?? pickText(group, 'format') ?? '';
  const float = /^(?:nv|mx)fp4/.exec(format)?.[0];
  const alone = pick(group, 'input_activations') === null ? 'a16' : '';
  if (float !== undefined) return labelled(quantizationWord(float + alone), 4);
  if (pickText(group, 'weights', 'type') === 'float' && bits === 8) return labelled(quantizationWord('fp8'), 8);
  const activations = pickNumber(group, 'input_activations', 'num_bits') ?? 16;
  return bits === undefined ? {} : labelled(quantizationWord(`w${bits}a${activations}`), bits);
}
