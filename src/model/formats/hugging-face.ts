import { itemsOf, pick, pickText, type Json } from '../bytes/json.js';
import { quantizationWord } from '../names/quantization.js';
import { cleanText } from '../names/text.js';
import { companion } from './companion.js';
import { mlxQuantization, quantized } from './quantization-config.js';
import type { Header } from './types.js';

/** `config.json` of transformers: architecture, load dtype and quantization. `_name_or_path` is the author's own disk and no name. */
export const huggingFaceConfig = companion('huggingface', 'model', (name) => name === 'config.json', readConfig);

/** `quantize_config.json`, where GPTQ tools kept the same before `quantization_config`. */
export const quantizeConfig = companion(
  'huggingface',
  'model',
  (name) => name === 'quantize_config.json' || name === 'quant_config.json',
  (json) => ({ ...quantized(json, 'gptq') }),
);

function readConfig(json: Json): Partial<Header> {
  const [first] = itemsOf(pick(json, 'architectures'));
  const architecture = pickText(json, 'model_type') ?? (typeof first === 'string' ? first : undefined);
  const config = pick(json, 'quantization_config') ?? pick(json, 'text_config', 'quantization_config') ?? pick(json, 'compression_config');
  const mlx = mlxQuantization(pick(json, 'quantization') ?? config);
  const dtype =
    pickText(json, 'dtype') ??
    pickText(json, 'torch_dtype') ??
    pickText(json, 'text_config', 'dtype') ??
    pickText(json, 'text_config', 'torch_dtype');
  const precision = dtype === undefined ? undefined : quantizationWord(dtype.replace(/^torch\./, ''));
  return {
    ...(architecture === undefined ? {} : { architecture: cleanText(architecture) }),
    ...(mlx ?? (config === undefined ? {} : quantized(config))),
    ...(precision === undefined ? {} : { precision }),
  };
}
