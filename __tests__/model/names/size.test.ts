import { describe, expect, it } from '@jest/globals';
import { fits, sizeLabel, sizeWord } from '../../../src/model/names/size.js';

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
});
