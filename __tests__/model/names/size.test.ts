import { describe, expect, it } from '@jest/globals';
import { fits, isContextLength, sizeLabel, sizeWord } from '../../../src/model/names/size.js';

/** Counted parameters, ggml's rounding without a trailing zero, what the model's name says. */
const MODELS: readonly (readonly [model: string, count: number, label: string, word: string, fits: boolean])[] = [
  ['Llama 2 7B', 6_738_415_616, '6.7b', '7b', true],
  ['Llama 3 8B', 8_030_261_248, '8b', '8b', true],
  ['Llama 2 70B', 68_976_648_192, '69b', '70b', true],
  ['Llama 3.2 1B', 1_235_814_400, '1.2b', '1b', true],
  ['Gemma 7B', 8_537_680_896, '8.5b', '7b', true],
  ['Qwen2.5 0.5B', 494_032_768, '494m', '0.5b', true],
  ['Qwen2.5 7B', 7_615_616_512, '7.6b', '7b', true],
  ['R1 Distill Qwen 1.5B', 1_777_088_000, '1.8b', '1.5b', true],
  ['Mixtral 8x7B', 46_702_792_704, '47b', '8x7b', true],
  ['Mixtral 8x22B', 140_620_634_112, '141b', '8x22b', true],
  ['TinyLlama', 1_100_048_384, '1.1b', '1.1b', true],
  ['SmolLM2 135M', 134_515_008, '135m', '135M', true],
  ['Phi-3 mini', 3_821_079_552, '3.8b', '4k', false],
  ['Granite 4 tiny', 6_940_000_000, '6.9b', '64x994M', false],
  ['a carry', 999_600_000, '1b', '1.0B', true],
  ['a carry of one digit', 9_960_000_000, '10b', '10b', true],
  ['a few', 128, '0.13k', '1k', false],
  ['docker dummy.gguf', 183, '0.18k', '1k', false],
  ['hyllama dummy.gguf', 2525, '2.5k', '2k', true],
  ['between 9.5 and 10 billion', 9_600_000_000, '10b', '9b', true],
];

describe('sizes', () => {
  it.each(MODELS)('of %s: counted and named', (_model, count, label, word, confirmed) => {
    const token = sizeWord(word);
    expect({ label: sizeLabel(count), confirmed: token !== undefined && fits(token, count) }).toEqual({ label, confirmed });
  });

  it.each(['b', '7', '7bb', '0b', 'e4m', 'x7b', '7.b', '12345b', 'seven'])('are not every word: %s', (word) => {
    expect(sizeWord(word)).toBeUndefined();
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e18])('have no label for %d', (count) => {
    expect(sizeLabel(count)).toBeUndefined();
  });

  it.each([
    ['7b', '7b', 7e9],
    ['0.50b', '0.5b', 5e8],
    ['0_5b', '0.5b', 5e8],
    ['1.0B', '1b', 1e9],
    ['007b', '7b', 7e9],
    ['8x07B', '8x7b', 56e9],
    ['0x7b', undefined, 0],
    ['e4b', 'e4b', 4e9],
    ['E4t', undefined, 0],
    ['1t', '1t', 1e12],
    ['9999m', '9999m', 9.999e9],
    ['1.1234b', undefined, 0],
  ])('are words: %s', (word, label, count) => {
    const token = sizeWord(word);
    expect([token?.label, token?.count ?? 0]).toEqual([label, count]);
  });

  it('fit a count from half of it to 1.6 of it', () => {
    const of = (count: number) => fits({ label: '1b', count: 1e9, unit: 'b' }, count);
    expect([1e9 / 0.5, 1e9 / 0.499, 1e9 / 1.6, 1e9 / 1.601].map(of)).toEqual([true, false, true, false]);
  });

  it.each([
    [1, '0.00k'],
    [499, '0.50k'],
    [500, '0.5k'],
    [9_499, '9.5k'],
    [9_500, '10k'],
    [999_499, '999k'],
    [999_500, '1m'],
    [999e12, '999t'],
    [999.6e12, undefined],
  ])('of %s parameters is %s', (count, label) => {
    expect(sizeLabel(count)).toBe(label);
  });

  it.each([
    ['4k', undefined, true],
    ['4k', '7b', true],
    ['1m', undefined, false],
    ['1m', '7b', true],
    ['1m', '16m', true],
    ['1m', '15m', false],
    ['1m', '1m', false],
    ['4t', undefined, false],
    ['4t', '7b', true],
    ['4t', '1t', false],
    ['7b', '70b', false],
  ] as const)('%s beside %s is what fits into a context, or was learned: %s', (word, beside, expected) => {
    const [token, size] = [sizeWord(word), beside === undefined ? undefined : sizeWord(beside)];
    expect(token !== undefined && isContextLength(token, size)).toBe(expected);
  });
});
