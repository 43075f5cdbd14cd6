import { describe, expect, it } from '@jest/globals';
import {
  agrees,
  isQuantizationPart,
  labelOf,
  quantizationOf,
  quantizationWord,
  refined,
  type Quantization,
} from '../../../src/model/names/quantization.js';
import { recorded } from '../../support/recorded.js';

/** Each of these labels beside each other one: which it stands for, which it says more about, and what both are together. */
const LABELS = [
  'q4',
  'q4_0',
  'q4_K',
  'q4_K_M',
  'q4_K_XL',
  'ud-q4_K_XL',
  'ud-q5_K_XL',
  'ud-q6_K_XL',
  'i1-iq2_XXS',
  'iq2_XXS',
  'q8_0',
  'tq1_0',
  'fp32',
  'fp16',
  'bf16',
  'fp8',
  'fp8_dynamic',
  'fp4',
  'nf4',
  'mxfp4',
  'nvfp4',
  'nvfp4a16',
  'int4',
  'int8',
  'w4a16',
  'w8a8',
  'gptq',
  'gptq-int4',
  'gptq-int8',
  'awq',
  'awq-int4',
  'bnb-nf4',
  'bnb-int8',
  'mxfp4-q8',
] as const;

/** Words that are met beside one another. */
const MET: readonly string[] = ['gptq', 'awq', 'mxfp4', 'nvfp4', 'fp8', 'int4', 'int8', 'fp16', 'bf16', 'q8_0'];

interface Beside {
  readonly agrees: readonly string[];
  readonly refines: Readonly<Record<string, string>>;
  readonly together: Readonly<Record<string, string>>;
}

const words = (label: string): readonly string[] => (/^(?:ud|i1|gptq|awq|bnb|mxfp4)-/.test(label) ? label.split('-') : [label]);

function beside(label: string): Beside {
  const one = quantizationOf(words(label));
  const others = LABELS.flatMap((name) => {
    const other = quantizationOf(words(name));
    return other === undefined ? [] : [{ name, other }];
  });
  if (one === undefined) return { agrees: [], refines: {}, together: {} };
  const entries = (of: (name: string, other: Quantization) => string | undefined): Readonly<Record<string, string>> =>
    Object.fromEntries(others.flatMap(({ name, other }) => of(name, other) ?? []).map((text) => text.split('=') as [string, string]));
  return {
    agrees: others.filter(({ other }) => agrees(one, other)).map(({ name }) => name),
    refines: entries((name, other) => {
      const more = refined(one, other);
      return more === undefined ? undefined : `${name}=${labelOf(more)}`;
    }),
    together: entries((name) => {
      const both = MET.includes(label) && MET.includes(name) ? quantizationOf([label, name]) : undefined;
      return both === undefined || labelOf(both) === name ? undefined : `${name}=${labelOf(both)}`;
    }),
  };
}

const expected = await recorded(new URL('quantization.json', import.meta.url), () =>
  Object.fromEntries(LABELS.map((one) => [one, beside(one)])),
);

describe('labels of quantizations', () => {
  it.each(LABELS)('%s beside each other one', (label) => {
    expect(beside(label)).toEqual(expected[label]);
  });

  it.each([
    ['q4_0', false, true],
    ['ud', false, true],
    ['i1', false, true],
    ['chat', false, false],
    ['chat', true, false],
    ['dynamic', false, false],
    ['dynamic', true, true],
  ])('%s is a part of one, behind a label %s: %s', (word, behind, part) => {
    expect(isQuantizationPart(word, behind)).toBe(part);
  });

  it('keep what follows them, once', () => {
    const of = (...parts: string[]) => {
      const found = quantizationOf(parts);
      return found === undefined ? undefined : labelOf(found);
    };
    expect([of('fp8', 'dynamic'), of('fp8', 'dynamic', 'dynamic'), of('dynamic'), of('dynamic', 'fp8')]).toEqual([
      'fp8-dynamic',
      'fp8-dynamic',
      undefined,
      'fp8',
    ]);
    expect([of(), of('chat'), of('ud'), of('ud', 'fp8'), of('ud', 'q4_K_XL')]).toEqual([
      undefined,
      undefined,
      undefined,
      'fp8',
      'ud-q4_K_XL',
    ]);
  });

  it.each([
    ['Q3_K_L', { label: 'q3_K_L', bits: 3, family: 'gguf', mix: false }],
    ['Q4_K_L', { label: 'q4_K_L', bits: 4, family: 'gguf', mix: true }],
    ['Q3_K_XXL', { label: 'q3_K_XXL', bits: 3, family: 'gguf', mix: true }],
    ['Q2_K_XXS', { label: 'q2_K_XXS', bits: 2, family: 'gguf', mix: true }],
    ['Q4_K_H', { label: 'q4_K_H', bits: 4, family: 'gguf', mix: true }],
    ['Q4_K_M', { label: 'q4_K_M', bits: 4, family: 'gguf', mix: false }],
    ['IQ2_XXS', { label: 'iq2_XXS', bits: 2, family: 'gguf', mix: false }],
    ['Q4', { label: 'q4', bits: 4, family: 'gguf', mix: false }],
    ['gptq', { label: 'gptq', family: 'method' }],
    ['mixed_3_6', { label: 'mixed-3-6bit', bits: 3, family: 'integer' }],
    ['q4f16_1', { label: 'q4f16_1', bits: 4, family: 'integer' }],
    ['q0f16', { label: 'q0f16', bits: 16, family: 'float' }],
    ['q0bf16', { label: 'q0bf16', bits: 16, family: 'float' }],
    ['4.8bits', { label: '4.8bit', bits: 4.8, family: 'integer', mix: true }],
    ['4_25bpw', { label: '4.25bpw', bits: 4.25, family: 'integer' }],
    ['16bpw', { label: '16bpw', bits: 16, family: 'integer' }],
    ['16.5bpw', undefined],
    ['0bpw', undefined],
  ])('%s is %j', (word, quantization) => {
    expect(quantizationWord(word)).toEqual(quantization);
  });

  it.each([
    ['gptq 128g', 'int4', 'gptq-int4-128g'],
    ['gptq', 'int16', undefined],
    ['gptq', 'fp8', undefined],
    ['gptq-int4 32g', 'int4', 'gptq-int4-32g'],
    ['gptq-int8', 'int4', undefined],
    ['4.8bit', 'int4', '4.8bit'],
    ['5.00bit', 'int4', undefined],
    ['fp8 dynamic', 'fp8', 'fp8-dynamic'],
    ['q4 32g', 'int4', 'q4-32g'],
    ['q4_K_M 32g', 'q4_K', 'q4_K_M-32g'],
    ['uint8', 'int8', 'uint8'],
    ['int8', 'w8a8', undefined],
  ])('%s of a file that says %s is %s', (name, file, label) => {
    const [guess, fact] = [name, file].map((text) => quantizationOf(text.split(/[ -]/)));
    const more = guess === undefined || fact === undefined ? undefined : refined(guess, fact);
    expect(more === undefined ? undefined : labelOf(more)).toBe(label);
  });
});
