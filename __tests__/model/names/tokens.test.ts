import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isGenericName, readName, readWords, stemOf } from '../../../src/model/names/reading.js';
import { labelOf, QUANTIZATION_WORDS, quantizationWord } from '../../../src/model/names/quantization.js';
import { tokenise } from '../../../src/model/names/tokens.js';

/** File names as the field writes them: size, variant behind it, version, quantization. */
const NAMES: readonly (readonly [
  file: string,
  size: string | undefined,
  variant: string | undefined,
  version: string | undefined,
  quantization: string | undefined,
])[] = [
  ['Mixtral-8x7B-v0.1-KQ2.gguf', '8x7b', 'kq2', 'v0.1', undefined],
  ['Grok-100B-v1.0-Q4_0-00003-of-00009.gguf', '100b', undefined, 'v1.0', 'q4_0'],
  ['Hermes-2-Pro-Llama-3-8B-F16.gguf', '8b', 'pro-llama-3', undefined, 'fp16'],
  ['llama-2-7b-chat.Q8_0.gguf', '7b', 'chat', undefined, 'q8_0'],
  ['mistral-7b-instruct-v0.2.Q4_K_M.gguf', '7b', 'instruct', 'v0.2', 'q4_K_M'],
  ['Phi-3-mini-4k-instruct-q4.gguf', '4k', 'mini-4k-instruct', undefined, 'q4'],
  ['Phi-3-mini-4k-instruct-fp16.gguf', '4k', 'mini-4k-instruct', undefined, 'fp16'],
  ['qwen2-0_5b-instruct-q8_0.gguf', '0.5b', 'instruct', undefined, 'q8_0'],
  ['qwen2.5-coder-1.5b-instruct-q4_k_m.gguf', '1.5b', 'coder-instruct', undefined, 'q4_K_M'],
  ['DeepSeek-R1-Distill-Qwen-1.5B-Q4_K_M.gguf', '1.5b', 'distill-qwen', undefined, 'q4_K_M'],
  ['Qwen3-30B-A3B-UD-Q4_K_XL.gguf', '30b', 'a3b', undefined, 'ud-q4_K_XL'],
  ['gemma-3-4b-it-qat-q4_0.gguf', '4b', 'it-qat', undefined, 'q4_0'],
  ['gemma-3n-E4B-it-Q8_0.gguf', 'e4b', 'it', undefined, 'q8_0'],
  ['Llama-3.2-1B-Instruct-IQ4_XS.gguf', '1b', 'instruct', undefined, 'iq4_XS'],
  ['Meta-Llama-3.1-70B-Instruct.i1-IQ2_XXS.gguf', '70b', 'instruct', undefined, 'i1-iq2_XXS'],
  ['bitnet-2b-TQ1_0.gguf', '2b', undefined, undefined, 'tq1_0'],
  ['Qwen2.5-7B-Instruct-GPTQ-Int4', '7b', 'instruct', undefined, 'gptq-int4'],
  ['Qwen2.5-7B-Instruct-AWQ', '7b', 'instruct', undefined, 'awq'],
  ['Meta-Llama-3.1-8B-Instruct-bnb-4bit', '8b', 'instruct', undefined, 'bnb-int4'],
  ['Meta-Llama-3.1-8B-Instruct-FP8', '8b', 'instruct', undefined, 'fp8'],
  ['Meta-Llama-3.1-8B-Instruct-quantized.w8a8', '8b', 'instruct', undefined, 'w8a8'],
  ['TinyLlama_1.1B_Chat_v1.0.safetensors', '1.1b', 'chat', 'v1.0', undefined],
  ['llama_2_7b_chat', '7b', 'chat', undefined, undefined],
  ['Foo-7b-v1_5', '7b', undefined, 'v1.5', undefined],
  ['Foo-7b-v1-5', '7b', undefined, 'v1.5', undefined],
  ['Foo-7b-v1-5-chat', '7b', '5-chat', 'v1', undefined],
  ['Foo-7B-v1-2-epochs', '7b', '2-epochs', 'v1', undefined],
  ['Foo-7B-v2-4-bit', '7b', '4-bit', 'v2', undefined],
  ['Foo-7b-v1_5_3', '7b', '5-3', 'v1', undefined],
  ['Foo-7b.v1.chat', '7b', 'chat', 'v1', undefined],
  ['Llama-2-7b-chat-hf', '7b', 'chat', undefined, undefined],
  ['Llama-3_3_Nemotron_Super-49B', '49b', 'nemotron-super', undefined, undefined],
  ['Qwen-7b-chat-3_2_pro', '7b', 'chat-3-2-pro', undefined, undefined],
  ['whisper-large-v3', undefined, 'large', 'v3', undefined],
  ['bert-base-uncased', undefined, 'base-uncased', undefined, undefined],
  ['codellama-7b.Q4_K_M.gguf', '7b', undefined, undefined, 'q4_K_M'],
  ['model.safetensors', undefined, undefined, undefined, undefined],
];

describe('names', () => {
  it.each(NAMES)('of files are cut into words: %s', (file, size, variant, version, quantization) => {
    const name = readName(stemOf(file));
    expect({
      size: name.sizes[0]?.label,
      variant: [...name.active, ...name.words].join('-'),
      version: name.version,
      quantization: name.quantization === undefined ? undefined : labelOf(name.quantization),
    }).toEqual({ size, variant: variant ?? '', version, quantization });
  });

  it.each([
    ['t5gemma-9b-2b', '9b-2b', 11e9],
    ['Foo-300m-20m', '300m-20m', 320e6],
    ['Foo-7b-300m', undefined, 0],
    ['Foo-4k-8k', undefined, 0],
    ['Foo-1t-2t', undefined, 0],
    ['Foo-7b', undefined, 0],
    ['Foo-7b-chat-2b', undefined, 0],
  ])('hold two sizes that are one: %s', (name, label, count) => {
    const { pair } = readName(name);
    expect([pair?.label, pair?.count ?? 0]).toEqual([label, count]);
  });

  it.each([
    ['google', ['google']],
    ['acmelab_qwen_7b', ['acmelab', 'qwen']],
    ['AcmeLab_qwen_7b', []],
    ['qwen-7b_llama', ['llama']],
    ['llava_llama3', ['llama3']],
    ['higgs-audio-3b', []],
    ['mistral-community_pixtral-12b', []],
    ['acmelab_nova-7b', ['acmelab', 'nova']],
    ['AcmeLab_nova-7b', []],
    ['acme-lab-ai_qwen-7b', []],
    ['acme-lab-ai_qwen-7b_lora', ['acme', 'lab', 'ai', 'qwen', 'lora']],
    ['acme-mt_qwen-7b', ['acme', 'mt', 'qwen']],
    ['Nova-7B-Llama-3.3', ['nova', 'llama', '3.3']],
    ['Foo-7B-tokens-100B', ['tokens', '100b']],
    ['acme-lab-ai-eu_qwen-7b', ['acme', 'lab', 'ai', 'eu', 'qwen']],
    ['abc_nova-7b', ['abc', 'nova']],
  ])('have words of their own behind accounts and families: %s', (name, words) => {
    expect([readName(name).words, readName(name).quantization]).toEqual([words, undefined]);
  });

  it('may give the active parameters first, or beside another name', () => {
    const of = (name: string) => [readName(name).active, readName(name).sizes.map(({ label }) => label)];
    expect([of('OLMoE-1B-7B'), of('OLMoE-7B-7B'), of('OLMoE-7B-1B'), of('Foo-1B-7B')]).toEqual([
      [['a1b'], ['7b']],
      [[], ['7b', '7b']],
      [[], ['7b', '1b']],
      [[], ['1b', '7b']],
    ]);
    expect(readWords('A3B Thinking 4k')).toEqual({ telling: false, sizes: [], active: ['a3b'], words: ['thinking', '4k'] });
  });

  it.each([...QUANTIZATION_WORDS.keys()])('tell how weights are stored by one word: %s', (word) => {
    const { sizes, words, quantization } = readName(`Foo-7B-chat-${word}`);
    expect({ size: sizes[0]?.label, words, label: quantization?.label }).toEqual({
      size: '7b',
      words: ['chat'],
      label: quantizationWord(word)?.label,
    });
  });

  it.each([
    ['model', true],
    ['joblib Model', true],
    ['onnx Model', true],
    ['training data', true],
    ['pytorch_model', true],
    ['weights.final', true],
    ['test', true],
    ['iris', false],
    ['sales-data', false],
    ['売上データ', false],
    ['model2024', false],
  ])('say something or nothing: %s', (name, generic) => {
    expect(isGenericName(name)).toBe(generic);
  });

  it.each([
    ['a/b/llama-7b-00001-of-00003.gguf', 'llama-7b'],
    ['x.tar.gz', 'x'],
    ['phi-3.5', 'phi-3.5'],
    ['.gguf', '.gguf'],
  ])('of paths have no extension and no shard number: %s', (path, stem) => {
    expect(stemOf(path)).toBe(stem);
  });

  it('of any length are cut in time that grows with their length', () => {
    fc.assert(
      fc.property(fc.constantFrom('a1', '_-', 'Q4_', '0_5b.', 'v1.', '\u0301'), fc.nat(50_000), (unit, count) => {
        expect(tokenise(unit.repeat(count)).length).toBeLessThanOrEqual(257);
      }),
      { numRuns: 40 },
    );
  });
});
