import { itemsOf, pick, pickNumber, pickText, valuesOf, type Json } from '../bytes/json.js';
import { quantizationOf, quantizationWord, type Quantization } from '../names/quantization.js';
import { cleanText } from '../names/text.js';
import { companion } from './companion.js';
import type { Header } from './types.js';

/** `config.json` of transformers: architecture, load dtype and quantization. `_name_or_path` is the author's own disk and no name. */
export const huggingFaceConfig = companion('huggingface', (name) => name === 'config.json', readConfig);

/** `quantize_config.json`, where GPTQ tools kept the same before `quantization_config`. */
export const quantizeConfig = companion(
  'huggingface',
  (name) => name === 'quantize_config.json' || name === 'quant_config.json',
  (json) => ({ ...quantized(json, 'gptq') }),
);

function readConfig(json: Json): Partial<Header> {
  const [first] = itemsOf(pick(json, 'architectures'));
  const architecture = pickText(json, 'model_type') ?? (typeof first === 'string' ? first : undefined);
  const config = pick(json, 'quantization_config') ?? pick(json, 'text_config', 'quantization_config') ?? pick(json, 'compression_config');
  // MLX writes its own key beside.
  const mlx = pickNumber(json, 'quantization', 'bits');
  const dtype =
    pickText(json, 'dtype') ??
    pickText(json, 'torch_dtype') ??
    pickText(json, 'text_config', 'dtype') ??
    pickText(json, 'text_config', 'torch_dtype');
  const precision = dtype === undefined ? undefined : quantizationWord(dtype.replace(/^torch\./, ''));
  return {
    ...(architecture === undefined ? {} : { architecture: cleanText(architecture) }),
    ...(config !== undefined ? quantized(config) : mlx === undefined ? {} : labelled(quantizationWord(`int${mlx}`), mlx)),
    ...(precision === undefined ? {} : { precision }),
  };
}

/** The label of a quantization_config: method and width where the method has several, the scheme for compressed-tensors. */
function quantized(config: Json, fallback?: string): Partial<Header> {
  const method = (pickText(config, 'quant_method') ?? fallback ?? '').toLowerCase();
  const bits = pickNumber(config, 'bits') ?? pickNumber(config, 'w_bit');
  const width = bits !== undefined && Number.isInteger(bits) && bits >= 1 && bits <= 16 ? bits : undefined;
  switch (method) {
    case 'bitsandbytes':
      return bitsAndBytes(config);
    case 'compressed-tensors':
      return compressed(config);
    case 'fbgemm_fp8':
    case 'fp8':
      return labelled(quantizationWord('fp8'), 8);
    case '':
      return pick(config, 'load_in_4bit') === true || pick(config, 'load_in_8bit') === true ? bitsAndBytes(config) : {};
    default: {
      const known = quantizationWord(method);
      if (known === undefined) return {};
      return labelled(
        known.family === 'method' && width !== undefined ? (quantizationOf([method, `int${width}`]) ?? known) : known,
        width ?? known.bits,
      );
    }
  }
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
  if (format.startsWith('nvfp4')) return labelled(quantizationWord('nvfp4'), 4);
  if (format.startsWith('mxfp4')) return labelled(quantizationWord('mxfp4'), 4);
  if (pickText(group, 'weights', 'type') === 'float' && bits === 8) return labelled(quantizationWord('fp8'), 8);
  const activations = pickNumber(group, 'input_activations', 'num_bits') ?? 16;
  return bits === undefined ? {} : labelled(quantizationWord(`w${bits}a${activations}`), bits);
}

function labelled(quantization: Quantization | undefined, bits: number | undefined): Partial<Header> {
  return { ...(quantization === undefined ? {} : { quantization }), ...(bits === undefined ? {} : { bits }) };
}
