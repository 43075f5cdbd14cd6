import { ggufFile } from './gguf-file.js';
import type { MemoryFile } from './memory-files.js';
import { safetensorsFile } from './safetensors-file.js';

/** One row of a table of names: name, billions of parameters, how they are stored, tag. */
export interface PublicRow {
  readonly name: string;
  readonly count: number;
  readonly stored: string;
  readonly tag: string;
}

export function rowsOf(table: string): readonly PublicRow[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', count = '', stored = '', tag = ''] = line.trim().split(/\s+/);
      return { name, count: Math.round(Number(count) * 1000) * 1_000_000 || Math.round(Number(count) * 1e9), stored, tag };
    });
}

type Files = Readonly<Record<string, MemoryFile | string>>;

/** The files of one row: a GGUF file, a directory with config and weights, or one safetensors file. */
export type PublicKind = 'gguf' | 'directory' | 'file';

export function publicFiles(kind: PublicKind, row: PublicRow): Files {
  if (kind === 'gguf') return { [`${row.name.replace('-00003-of-00009', '')}.gguf`]: publicGguf(row.count, Number(row.stored)) };
  if (kind === 'file') return { [`${row.name}.safetensors`]: safetensorsFile(matrix(row.count, row.stored)) };
  const { config, tensors } = storage(row.count, row.stored);
  return {
    [`${row.name}/config.json`]: JSON.stringify({ model_type: 'x', torch_dtype: 'bfloat16', ...config }),
    [`${row.name}/model.safetensors`]: safetensorsFile(tensors),
  };
}

/** Tensor types by file type, where a file type is mostly one. */
const TENSOR_TYPES: Readonly<Record<number, number>> = { 0: 0, 1: 1, 2: 2, 7: 8, 32: 30, 36: 34, 37: 35, 38: 39, 40: 36 };

export function publicGguf(count: number, fileType: number, keys: Readonly<Record<string, string | number>> = {}): MemoryFile {
  return ggufFile(
    { 'general.architecture': 'llama', 'general.file_type': fileType, ...keys },
    { tensors: [{ name: 'token_embd.weight', shape: [1000, Math.round(count / 1000)], type: TENSOR_TYPES[fileType] ?? 12 }], size: count },
  );
}

type Tensors = Readonly<Record<string, readonly [dtype: string, ...shape: number[]]>>;

function matrix(count: number, dtype: string): Tensors {
  return { 'l.weight': [dtype, 1000, Math.round(count / 1000)] };
}

interface Storage {
  readonly config: object;
  readonly tensors: Tensors;
}

/** `count` weights as the tools of the field store them, with the config that they write. */
export function storage(count: number, stored: string): Storage {
  const rows = Math.round(count / 1024);
  const gptq = (bits: number): Tensors => ({
    'l.qweight': ['I32', (1024 * bits) / 32, rows],
    'l.qzeros': ['I32', 8, rows],
    'l.scales': ['F16', 8, rows],
    'l.g_idx': ['I32', 1024],
    'e.weight': ['F16', 1000, 1000],
  });
  const mlx = (bits: number, group: number): Tensors => ({
    'l.weight': ['U32', rows, (1024 * bits) / 32],
    'l.scales': ['BF16', rows, 1024 / group],
    'l.biases': ['BF16', rows, 1024 / group],
  });
  const mlxConfig = (quantization: object): object => ({ quantization, quantization_config: quantization });
  const compressed = (format: string, bits: number, type: string, activations: object | null): object => ({
    quantization_config: {
      quant_method: 'compressed-tensors',
      format,
      config_groups: { group_0: { weights: { num_bits: bits, type }, input_activations: activations } },
    },
  });
  switch (stored) {
    case 'gptq':
      return { config: { quantization_config: { quant_method: 'gptq', bits: 4, group_size: 128 } }, tensors: gptq(4) };
    case 'gptq8':
      return { config: { quantization_config: { quant_method: 'gptq', bits: 8, group_size: 128 } }, tensors: gptq(8) };
    case 'awq':
      return { config: { quantization_config: { quant_method: 'awq', bits: 4, group_size: 128 } }, tensors: gptq(4) };
    case 'autoround':
      return { config: { quantization_config: { quant_method: 'auto-round', bits: 4, group_size: 128 } }, tensors: gptq(4) };
    case 'mlx4':
      return { config: mlxConfig({ group_size: 64, bits: 4 }), tensors: mlx(4, 64) };
    case 'mlx4-g32':
      return { config: mlxConfig({ group_size: 32, bits: 4, mode: 'affine' }), tensors: mlx(4, 32) };
    case 'mlx8':
      return { config: mlxConfig({ group_size: 64, bits: 8, mode: 'affine' }), tensors: mlx(8, 64) };
    case 'mlx-mxfp4':
      return { config: mlxConfig({ group_size: 32, bits: 4, mode: 'mxfp4' }), tensors: mlx(4, 32) };
    case 'mlx-nvfp4':
      return { config: mlxConfig({ group_size: 16, bits: 4, mode: 'nvfp4' }), tensors: mlx(4, 16) };
    case 'mlx-mxfp8':
      return { config: mlxConfig({ group_size: 32, bits: 8, mode: 'mxfp8' }), tensors: mlx(8, 32) };
    case 'mxfp4':
      return {
        config: { quantization_config: { quant_method: 'mxfp4' } },
        tensors: { 'l.down_proj_blocks': ['U8', rows, 32, 16], 'l.down_proj_scales': ['U8', rows, 32], 'e.weight': ['BF16', 1000, 1000] },
      };
    case 'bnb':
      return {
        config: { quantization_config: { quant_method: 'bitsandbytes', load_in_4bit: true, bnb_4bit_quant_type: 'nf4' } },
        tensors: {
          'l.weight': ['U8', rows * 512, 1],
          'l.weight.absmax': ['U8', rows],
          'l.weight.quant_map': ['F32', 16],
          'l.weight.quant_state.bitsandbytes__nf4': ['U8', 80],
        },
      };
    case 'fp8-block':
      return {
        config: { quantization_config: { quant_method: 'fp8', weight_block_size: [128, 128] } },
        tensors: { 'l.weight': ['F8_E4M3', rows, 1024], 'l.weight_scale_inv': ['F32', Math.ceil(rows / 128), 8] },
      };
    case 'ct-fp8':
      return {
        config: compressed('float-quantized', 8, 'float', { num_bits: 8, type: 'float', dynamic: true }),
        tensors: { 'l.weight': ['F8_E4M3', rows, 1024], 'l.weight_scale': ['BF16', rows, 1] },
      };
    case 'w8a8':
      return {
        config: compressed('int-quantized', 8, 'int', { num_bits: 8, type: 'int' }),
        tensors: { 'l.weight': ['I8', rows, 1024], 'l.weight_scale': ['BF16', rows, 1] },
      };
    case 'w4a16':
      return {
        config: compressed('pack-quantized', 4, 'int', null),
        tensors: { 'l.weight_packed': ['I32', rows, 128], 'l.weight_scale': ['BF16', rows, 8], 'l.weight_shape': ['I64', 2] },
      };
    case 'ct-nvfp4':
      return {
        config: compressed('nvfp4-pack-quantized', 4, 'float', { num_bits: 4, type: 'float' }),
        tensors: { 'l.weight_packed': ['U8', rows, 512], 'l.weight_scale': ['F8_E4M3', rows, 64], 'l.weight_global_scale': ['F32', 1] },
      };
    case 'ct-mxfp4':
      return {
        config: compressed('mxfp4-pack-quantized', 4, 'float', null),
        tensors: { 'l.weight_packed': ['U8', rows, 512], 'l.weight_scale': ['U8', rows, 32] },
      };
    case 'opt-nvfp4':
      return {
        config: { quantization_config: { quant_method: 'modelopt', quant_algo: 'NVFP4' } },
        tensors: {
          'l.weight': ['U8', rows, 512],
          'l.weight_scale': ['F8_E4M3', rows, 64],
          'l.weight_scale_2': ['F32'],
          'l.input_scale': ['F32'],
        },
      };
    case 'exl3-4':
    case 'exl3-3.5': {
      const bits = Number(stored.slice(5));
      return {
        config: { quantization_config: { quant_method: 'exl3', bits, head_bits: 6 } },
        tensors: {
          'l.trellis': ['I16', Math.round(rows / 16), 64, 16 * Math.floor(bits)],
          'l.suh': ['F16', 1024],
          'l.svh': ['F16', rows],
        },
      };
    }
    case 'exl2-6.5':
      return {
        config: { quantization_config: { quant_method: 'exl2', bits: 6.5 } },
        tensors: {
          'l.q_weight': ['I32', 208, rows],
          'l.q_scale': ['I32', 32, Math.round(rows / 8)],
          'l.q_scale_max': ['F16', 32],
          'l.q_invperm': ['I32', 1024],
          'l.q_groups': ['I16', 64],
        },
      };
    case 'hqq':
      return {
        config: { quantization_config: { quant_method: 'hqq', quant_config: { weight_quant_params: { nbits: 4, group_size: 64 } } } },
        tensors: { 'l.W_q': ['U8', rows, 512], 'l.scale': ['F16', rows, 16], 'l.zero': ['F16', rows, 16] },
      };
    case 'aqlm':
      return {
        config: { quantization_config: { quant_method: 'aqlm', nbits_per_codebook: 16, num_codebooks: 1, in_group_size: 8 } },
        tensors: { 'l.codes': ['I16', rows, 128, 1], 'l.codebooks': ['F16', 1, 65_536, 1, 8], 'l.scales': ['F16', rows, 1, 1, 1] },
      };
    default:
      return { config: {}, tensors: matrix(count, stored) };
  }
}
