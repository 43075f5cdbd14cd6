import { describe, expect, it } from '@jest/globals';
import { parseJson } from '../../src/model/bytes/json.js';
import { mlxQuantization, quantized } from '../../src/model/formats/quantization-config.js';
import type { Header } from '../../src/model/formats/types.js';
import { labelOf } from '../../src/model/names/quantization.js';

const json = (value: unknown) => parseJson(Buffer.from(JSON.stringify(value)));

function shown(header: Partial<Header> | undefined): string | undefined {
  if (header === undefined) return undefined;
  return [header.quantization === undefined ? '-' : labelOf(header.quantization), header.bits ?? '-'].join(' ');
}

const group = (weights: object, more: object = {}) => ({
  quant_method: 'compressed-tensors',
  config_groups: { group_0: { weights, ...more } },
});
const quark = (weight: object) => ({ quant_method: 'quark', global_quant_config: { weight } });

describe('quantization_config', () => {
  it.each([
    [{ quant_method: 'bitsandbytes', load_in_4bit: true, bnb_4bit_quant_type: 'nf4' }, 'bnb-nf4 4'],
    [{ quant_method: 'bitsandbytes', _load_in_4bit: true, bnb_4bit_quant_type: 'fp4' }, 'bnb-fp4 4'],
    [{ quant_method: 'bitsandbytes', load_in_4bit: true }, 'bnb-fp4 4'],
    [{ quant_method: 'bitsandbytes', load_in_8bit: true }, 'bnb-int8 8'],
    [{ quant_method: 'bitsandbytes', load_in_4bit: false, _load_in_4bit: false }, 'bnb-int8 8'],
    [{ load_in_4bit: true, bnb_4bit_quant_type: 'nf4' }, 'bnb-nf4 4'],
    [{ load_in_8bit: true }, 'bnb-int8 8'],
    [{ load_in_8bit: 'yes' }, '- -'],
    [{}, '- -'],
    [{ quant_method: 'fp8' }, 'fp8 8'],
    [{ quant_method: 'FBGEMM_FP8' }, 'fp8 8'],
    [{ quant_method: 'modelopt_fp4', quant_algo: 'NVFP4' }, 'nvfp4 4'],
    [{ quant_method: 'quanto' }, 'int8 8'],
    [{ quant_method: 'gptq', bits: 4 }, 'gptq-int4 4'],
    [{ quant_method: 'gptq', bits: 0 }, 'gptq -'],
    [{ quant_method: 'gptq', bits: 1 }, 'gptq-int1 1'],
    [{ quant_method: 'gptq', bits: 16 }, 'gptq-int16 16'],
    [{ quant_method: 'gptq', bits: 17 }, 'gptq -'],
    [{ quant_method: 'gptq', bits: 4, group_size: 128 }, 'gptq-int4 4'],
    [{ quant_method: 'gptq', bits: 4, group_size: 32 }, 'gptq-int4-g32 4'],
    [{ quant_method: 'gptq', bits: 4, group_size: -1 }, 'gptq-int4-channel 4'],
    [{ quant_method: 'intel/auto-round', bits: 8, group_size: 0 }, 'auto-round-int8-channel 8'],
    [{ quant_method: 'higgs', bits: 4, p: 2, group_size: 256 }, 'higgs-int4 4'],
    [{ quant_method: 'awq', w_bit: 4 }, 'awq-int4 4'],
    [{ quant_method: 'awq', bits: 8, w_bit: 4 }, 'awq-int8 8'],
    [{ quant_method: 'hqq', nbits: 3 }, 'hqq-int3 3'],
    [{ quant_method: 'exl2', bits: 4 }, 'exl2-4.0bpw 4'],
    [{ quant_method: 'exl2', bits: 4.25 }, 'exl2-4.25bpw 4.25'],
    [{ quant_method: 'exl3', bits: 2.256 }, 'exl3-2.26bpw 2.256'],
    [{ quant_method: 'vptq', bits: 2.5 }, 'vptq-2.5bpw 2.5'],
    [{ quant_method: 'aqlm', nbits_per_codebook: 16, num_codebooks: 1, in_group_size: 8 }, 'aqlm-int2 2'],
    [{ quant_method: 'aqlm', nbits_per_codebook: 16, num_codebooks: 1, in_group_size: 0 }, 'aqlm -'],
    [{ quant_method: 'aqlm', nbits_per_codebook: 16, num_codebooks: 1 }, 'aqlm -'],
    [{ quant_method: 'x'.repeat(32) }, `${'x'.repeat(32)} -`],
    [{ quant_method: 'x'.repeat(33) }, '- -'],
    [{ quant_method: 'New::Method', bits: 4 }, 'new-method-int4 4'],
    [{ quant_method: 'torchao', quant_type: 'int8_dynamic' }, 'int8 8'],
    [{ quant_method: 'torchao', quant_type: 'int3_weight_only' }, 'torchao -'],
    [quark({ dtype: 'fp4', qscheme: 'per_group' }), 'mxfp4 4'],
    [quark({ dtype: 'fp6_e3m2', qscheme: 'per_group' }), 'mxfp6 6'],
    [quark({ dtype: 'fp8_e4m3', qscheme: 'per_group' }), 'mxfp8 8'],
    [quark({ dtype: 'fp8_e4m3', qscheme: 'per_tensor' }), 'fp8 8'],
    [quark({ dtype: 'int8' }), 'int8 8'],
    [quark({}), 'quark -'],
    // compressed-tensors.
    [{ ...group({ num_bits: 4, type: 'float' }), format: 'nvfp4-pack-quantized' }, 'nvfp4 4'],
    [{ ...group({ num_bits: 4, type: 'float' }, { input_activations: null }), format: 'nvfp4-pack-quantized' }, 'nvfp4a16 4'],
    [group({ num_bits: 4, type: 'float' }, { format: 'nvfp4-pack-quantized' }), 'nvfp4 4'],
    [{ ...group({ num_bits: 4, type: 'float' }), format: 'mxfp4-pack-quantized' }, 'mxfp4 4'],
    [{ ...group({ num_bits: 8, type: 'float' }), format: 'float-quantized' }, 'fp8 8'],
    [group({ num_bits: 8, type: 'int' }, { input_activations: { num_bits: 8 } }), 'w8a8 8'],
    [group({ num_bits: 4, type: 'int' }, { input_activations: null }), 'w4a16 4'],
    [group({ num_bits: 4, type: 'int' }, { input_activations: { num_bits: 8 } }), 'w4a8 4'],
    [group({ type: 'int' }), '- -'],
    [{ quant_method: 'compressed-tensors' }, '- -'],
  ])('%j is %s', (config, label) => {
    expect(shown(quantized(json(config)))).toBe(label);
  });

  it('without a method goes by the one that is usual where it stands', () => {
    expect(shown(quantized(json({ bits: 4 }), 'gptq'))).toBe('gptq-int4 4');
    expect(shown(quantized(json({ quant_method: 'awq', bits: 4 }), 'gptq'))).toBe('awq-int4 4');
  });
});

describe('quantization of MLX', () => {
  it.each([
    [{ bits: 4, group_size: 64 }, 'int4 4'],
    [{ bits: 4, group_size: 32 }, 'int4-g32 4'],
    [{ bits: 4, mode: 'affine' }, 'int4 4'],
    [{ bits: 4, group_size: 16, mode: 'nvfp4' }, 'nvfp4 4'],
    [{ bits: 4, group_size: 32, mode: 'nvfp4' }, 'nvfp4-g32 4'],
    [{ bits: 4, group_size: 32, mode: 'mxfp4' }, 'mxfp4 4'],
    [{ bits: 4, group_size: 16, mode: 'mxfp4' }, 'mxfp4-g16 4'],
    [{ bits: 4 }, undefined],
    [{ group_size: 64 }, undefined],
    [{ bits: 4, group_size: 64, quant_method: 'gptq' }, undefined],
    [{ bits: 4, mode: 'unknown' }, undefined],
  ])('%j is %s', (config, label) => {
    expect(shown(mlxQuantization(json(config)))).toBe(label);
  });
});
