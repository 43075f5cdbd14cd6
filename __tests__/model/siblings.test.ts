import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compiled, ctranslate2, mlc, openvino } from './public-runtimes.js';
import { graph, onnxModel, tensor } from './support/onnx-file.js';
import { FAMILIES } from '../../src/model/names/families.js';
import { readKit } from './support/kit.js';
import { MemoryFiles, type MemoryFile } from './support/memory-files.js';
import { publicGguf, storage } from './support/public-files.js';
import { safetensorsFile } from './support/safetensors-file.js';

/** One model by the facts that publishers give. An empty text: the name does not say it. */
interface Facts {
  readonly family: string;
  readonly size: string;
  readonly active: string;
  readonly variant: string;
  readonly release: string;
  readonly version: string;
  readonly context: string;
  readonly stored: string;
}

const CHOICES: Readonly<Record<Exclude<keyof Facts, 'family'>, readonly string[]>> = {
  size: ['0.6B', '1.7B', '4B', '8B', '14B', '32B', '70B', '235B'],
  active: ['', 'A3B', 'A22B'],
  variant: [
    '',
    'Base',
    'Instruct',
    'it',
    'Thinking',
    'reasoning',
    'reasoning-plus',
    'Small',
    'Nano',
    'mini',
    'Coder',
    'VL',
    'it-qat',
    'abliterated',
    'high-noise',
  ],
  release: ['', '2507', '2509', '0528', '08-2024', '12-2024', '20250519'],
  version: ['', 'v0.2', 'v1_1', 'v1_5', 'v3'],
  context: ['', '128K', '1M'],
  stored: ['Q4_K_M', 'Q4_K_S', 'i1-Q4_K_M', 'UD-Q4_K_XL', 'Q4_K_L', 'Q8_0', 'IQ4_XS', 'IQ2_M', 'BF16', 'F16', 'MXFP4', 'TQ1_0'],
};
const FILE_TYPES: Readonly<Record<string, number>> = { Q4_K_S: 14, Q8_0: 7, IQ4_XS: 30, IQ2_M: 29, BF16: 32, F16: 1, MXFP4: 38, TQ1_0: 36 };

const facts: fc.Arbitrary<Facts> = fc.record({
  family: fc.constantFrom(...FAMILIES.filter((family) => !family.endsWith('.'))),
  size: fc.constantFrom(...CHOICES.size),
  active: fc.constantFrom(...CHOICES.active),
  variant: fc.constantFrom(...CHOICES.variant),
  release: fc.constantFrom(...CHOICES.release),
  version: fc.constantFrom(...CHOICES.version),
  context: fc.constantFrom(...CHOICES.context),
  stored: fc.constantFrom(...CHOICES.stored),
});

/** A model and its sibling: one fact changed. */
const siblings = fc
  .record({ facts, key: fc.constantFrom(...(Object.keys(CHOICES) as (keyof typeof CHOICES)[])), other: fc.nat(100) })
  .map(({ facts: one, key, other }) => {
    const choices = CHOICES[key].filter((choice) => choice !== one[key]);
    return [one, { ...one, [key]: choices[other % choices.length] ?? '' }] as const;
  });

function title({ family, size, active, variant, release, version, context }: Facts): string {
  return [family, size, active, variant, release, version, context].filter((part) => part !== '').join('-');
}

function gguf(one: Facts): Readonly<Record<string, MemoryFile>> {
  return { [`${title(one)}-${one.stored}.gguf`]: publicGguf(Number.parseFloat(one.size) * 1_000_000_000, FILE_TYPES[one.stored] ?? 15) };
}

async function namesOf(files: Readonly<Record<string, MemoryFile | string>>): Promise<readonly string[]> {
  return (await readKit({ model: { path: '.' } }, new MemoryFiles(files))).names;
}

describe('two siblings of one family', () => {
  it('never share a name', async () => {
    await fc.assert(
      fc.asyncProperty(siblings, async ([one, other]) => {
        const [left, right] = [await namesOf(gguf(one)), await namesOf(gguf(other))];
        expect(left).toHaveLength(1);
        expect(right).toHaveLength(1);
        expect([title(one), one.stored, left[0]]).not.toEqual([title(one), one.stored, right[0]]);
      }),
      { numRuns: 400 },
    );
  });

  it('never share a name where a header says what the file name leaves out', async () => {
    await fc.assert(
      fc.asyncProperty(facts, fc.constantFrom('', '2507', 'v0.3'), fc.constantFrom('', '2509', 'v0.4'), async (one, left, right) => {
        const file = (version: string): Readonly<Record<string, MemoryFile>> => ({
          [`${one.family}-${one.size}-${one.stored}.gguf`]: publicGguf(
            Number.parseFloat(one.size) * 1_000_000_000,
            FILE_TYPES[one.stored] ?? 15,
            {
              ...(version === '' ? {} : { 'general.version': version }),
            },
          ),
        });
        if (left !== right) expect(await namesOf(file(left))).not.toEqual(await namesOf(file(right)));
      }),
      { numRuns: 100 },
    );
  });

  it('never share a name where nobody knows the maker, whatever base, account or spelling stands beside its words', async () => {
    const [makers, things, bases] = [
      ['Tess', 'QRM', 'Aster'],
      ['fan', 'gear', 'tickets', 'ads', 'risk'],
      ['Llama3', 'Llama3.1', 'Qwen2.5', 'Nemotron-1.1'],
    ];
    const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
    const sized = [
      ...makers.flatMap((maker) => bases.flatMap((base) => [`${maker}-${base}-8B`, `${maker}-8B-${base}-chat`])),
      ...things.flatMap((thing) => [
        `${thing}_qwen3-8b-sft`,
        `fin-${thing}_qwen3-8b`,
        `Fin-${thing}_qwen3-8b_tuned`,
        `my-${thing}-8b`,
        `${thing}-opener-llama-3.1-8b`,
      ]),
      ...['2', '3'].flatMap((number) => [`Llama-Guard-${number}-8B`, `qwen-support-${number}-8b`, `granite-vision-3.${number}-8b`]),
    ];
    const unsized = [
      ...things.flatMap((thing) => [
        `${upper(thing)}_Vibration_AE`,
        `${upper(thing)}-Wear-LSTM`,
        `${upper(thing)}Vibration-small`,
        `${upper(thing)}-State-v2`,
      ]),
      ...['google', 'facebook', 'apple', 'meta'].flatMap((brand) => [`${brand}-ads-ctr`, `${brand}_ads-rank`, `${brand}-reviews-stars`]),
      ...['german', 'dutch'].map((language) => `${language}_bert-base`),
    ];
    const named = async (list: readonly string[]): Promise<readonly string[]> =>
      (await Promise.all(list.map((name) => namesOf({ [`${name}-Q8_0.gguf`]: publicGguf(8e9, 7) })))).flat();
    for (const list of [sized, unsized]) expect(new Set(await named(list)).size).toBe(list.length);
  });

  it('are told apart by the labels of a file whose outputs are stored wider than the rest', async () => {
    const labels = ['f16', 'f16.q5', 'f16.q6', 'f16.q8', 'q5_k', 'q6_k', 'q8_0', 'q8_p', 'q8q4'];
    const types = [1, 17, 18, 7, 17, 18, 7, 7, 15];
    for (const type of [types, types.map(() => undefined)]) {
      const names = await Promise.all(
        labels.map(async (label, at) =>
          namesOf({
            [`Aster-8B.${label}.gguf`]: type[at] === undefined ? { bytes: Buffer.from('GGUF'), size: 8e9 } : publicGguf(8e9, type[at]),
          }),
        ),
      );
      expect(new Set(names.flat()).size).toBe(labels.length);
    }
  });

  it('are told apart as adapters by base, own name and rank', async () => {
    const names = await Promise.all(
      ['Qwen3-4B', 'Qwen3-8B', 'Qwen3-8B-Base'].flatMap((base) =>
        ['legal', 'french'].flatMap((own) =>
          [8, 16].map((r) =>
            namesOf({
              [`${own}-lora/adapter_config.json`]: JSON.stringify({ peft_type: 'LORA', base_model_name_or_path: base, r }),
              [`${own}-lora/adapter_model.safetensors`]: safetensorsFile({
                'q.lora_A.weight': ['F32', r, 64],
                'q.lora_B.weight': ['F32', 64, r],
              }),
            }),
          ),
        ),
      ),
    );
    expect(new Set(names.flat()).size).toBe(12);
  });

  it('are told apart by what stands below a directory that only names the family', async () => {
    const names = await Promise.all(
      ['high_noise', 'low_noise', 'v1', 'v2'].map((part) =>
        namesOf({ [`Qwen3-8B/${part}/model.safetensors`]: safetensorsFile({ 'l.weight': ['BF16', 1000, 8_190_000] }) }),
      ),
    );
    expect(new Set(names.flat()).size).toBe(4);
  });

  it('are told apart by how their weights are packed', async () => {
    const kinds = [
      'BF16',
      'gptq',
      'gptq8',
      'awq',
      'autoround',
      'mlx4',
      'mlx4-g32',
      'mlx8',
      'mlx-mxfp4',
      'mlx-nvfp4',
      'mlx-mxfp8',
      'bnb',
      'fp8-block',
      'w8a8',
      'w4a16',
    ];
    const names = await Promise.all(
      [...kinds, 'exl3-4', 'exl3-3.5', 'exl2-6.5', 'hqq', 'aqlm'].map(async (stored) => {
        const { config, tensors } = storage(8_190_000_000, stored);
        return namesOf({
          'Qwen3-8B/config.json': JSON.stringify({ torch_dtype: 'bfloat16', ...config }),
          'Qwen3-8B/model.safetensors': safetensorsFile(tensors),
        });
      }),
    );
    // MXFP4 and NVFP4 of one family are two kinds; every name begins with the true size.
    expect(new Set(names.flat()).size).toBe(names.length);
    for (const [name] of names) expect(name).toMatch(/^8b-/);
  });

  it.each([300, 1000, 5000])('that differ only behind their %dth character are told apart', async (length) => {
    const long = `Foo-7B-${'x'.repeat(length)}`;
    const names = await Promise.all(['a', 'b'].map((end) => namesOf({ [`${long}${end}-Q8_0.gguf`]: publicGguf(7_000_000_000, 7) })));
    expect(names[0]).not.toEqual(names[1]);
    const kept = await Promise.all(
      ['a', 'b'].map(
        async (end) =>
          (
            await readKit(
              { model: { path: 'm.pkl', name: long + end, version: '1.0' } },
              new MemoryFiles({ 'm.pkl': Uint8Array.of(0x80, 4) }),
            )
          ).names,
      ),
    );
    expect(kept[0]).not.toEqual(kept[1]);
  });
});

const DATA = {
  top: ['facebook', 'google', 'amazon', 'loans', 'claims', 'digits-noisy', 'arrow'],
  place: ['', 'bid-costs', 'emea-2024', 'emea-2025', 'runs', 'states', 'feather'],
  word: ['', 'orders', 'deed2023', 'deed2024', 'sensor-1042', 'sensor-1043', '17-pump', '18-pump', 'eu.mar', 'eu.apr', 'llm'],
  split: ['', 'train', 'test'],
} as const;
type DataFacts = Readonly<Record<keyof typeof DATA, string>>;

const dataSiblings = fc
  .record({
    top: fc.constantFrom(...DATA.top),
    place: fc.constantFrom(...DATA.place),
    word: fc.constantFrom(...DATA.word),
    split: fc.constantFrom(...DATA.split),
    key: fc.constantFrom(...(Object.keys(DATA) as (keyof typeof DATA)[])),
    step: fc.nat(20),
    ending: fc.constantFrom('.csv', '.parquet', '-00000-of-00002.arrow', '.tfrecord-00000-of-00001'),
  })
  .map(({ key, step, ending, ...one }) => {
    const choices = DATA[key].filter((choice) => choice !== one[key]);
    const pair: readonly DataFacts[] = [one, { ...one, [key]: choices[step % choices.length] ?? '' }];
    return pair.map(({ top, place, word, split }) => {
      const file = [word, split].filter((part) => part !== '').join('-');
      return [top, place, `${file === '' ? 'data' : file}${ending}`].filter((part) => part !== '').join('/');
    });
  });

describe('two datasets', () => {
  it('never share a name, and each has one', async () => {
    await fc.assert(
      fc.asyncProperty(dataSiblings, async (paths) => {
        const names = await Promise.all(
          paths.map(async (path) => {
            const kit = { datasets: [{ path: path.split('/')[0] ?? '' }] };
            return (await readKit(kit, new MemoryFiles({ [path]: 'PAR1' }))).names;
          }),
        );
        expect([paths, ...names.map((list) => list.length)]).toEqual([paths, 1, 1]);
        expect([paths, names[0]]).not.toEqual([paths, names[1]]);
      }),
      { numRuns: 300 },
    );
  });
});

/** What one directory is made of: its name, how many weights, how they are stored. */
interface Packed {
  readonly kind: string;
  readonly name: string;
  readonly billions: number;
  readonly stored: string;
}

type Directory = Readonly<Record<string, MemoryFile | Uint8Array | string>>;

const hugging = ({ name, billions, stored }: Packed): Directory => {
  const [how = '', group] = stored.split('/');
  const { config, tensors } = storage(billions * 1e9, how);
  // The length of a group is a fact of the config alone.
  const text = JSON.stringify({ model_type: 'qwen3', torch_dtype: 'bfloat16', tie_word_embeddings: false, ...config });
  return {
    [`${name}/config.json`]: group === undefined ? text : text.replace(/"group_size":\d+/g, `"group_size":${group}`),
    [`${name}/model.safetensors`]: safetensorsFile(tensors),
  };
};
const external = (billions: number, stored: string): Uint8Array =>
  onnxModel(
    graph({
      initializers: [tensor({ fp32: 1, fp16: 10, int8: 3, int4: 22 }[stored] ?? 1, [1000, billions * 1e6], { external: true, name: 'w' })],
    }),
  );

/** By kind: how its weights may be stored, and the files. */
const DIRECTORIES: Readonly<Record<string, readonly [stored: readonly string[], files: (one: Packed) => Directory]>> = {
  gptq: [['gptq', 'gptq8', 'gptq/32', 'gptq/64'], hugging],
  awq: [['awq', 'awq/64'], hugging],
  autoround: [['autoround', 'autoround/32'], hugging],
  exl2: [['exl2-6.5'], hugging],
  exl3: [['exl3-4', 'exl3-3.5'], hugging],
  mlx: [['mlx4', 'mlx4-g32', 'mlx8', 'mlx-mxfp4', 'mlx-nvfp4', 'mlx-mxfp8'], hugging],
  hqq: [['hqq', 'hqq/128'], hugging],
  bitsandbytes: [['bnb'], hugging],
  'compressed-tensors': [['w4a16', 'w8a8', 'ct-fp8', 'ct-nvfp4', 'ct-mxfp4'], hugging],
  modelopt: [['opt-nvfp4', 'fp8-block'], hugging],
  plain: [['BF16', 'F16', 'F32'], hugging],
  onnx: [
    ['fp32', 'fp16', 'int8', 'int4'],
    ({ name, billions, stored }) => ({
      [`${name}/onnx/encoder_model.onnx`]: external(billions / 4, stored),
      [`${name}/onnx/decoder_model.onnx`]: external(billions, stored),
    }),
  ],
  coreml: [
    ['Float16', 'Float32', 'Mixed (Float16, Palettized (4 bits))', 'Mixed (Float16, Palettized (6 bits))', 'Mixed (Float16, Int8)'],
    ({ name, billions, stored }) => ({
      ...compiled(`${name}/AudioEncoder.mlmodelc`, billions * 1e9, stored),
      ...compiled(`${name}/TextDecoder.mlmodelc`, billions * 1e9, stored),
    }),
  ],
  mlc: [['q4f16_1', 'q4f32_1', 'q4f16_0', 'q3f16_1', 'q0f16', 'q0f32', 'q4f16_awq'], ({ name, stored }) => mlc(name, stored)],
  ctranslate2: [
    ['0 0', '4 4', '1 0', '1 4', '1 5', '2 0'],
    ({ name, billions, stored }) => {
      const [matrix = 0, row = 0] = stored.split(' ').map(Number);
      return { [`${name}/model.bin`]: ctranslate2(billions * 1e9, matrix, row) };
    },
  ],
  openvino: [
    ['f32', 'f16', 'u4', 'nf4', 'i8'],
    ({ name, billions, stored }) => ({
      [`${name}/openvino_model.xml`]: openvino(stored, billions * 1e9),
      [`${name}/openvino_model.bin`]: new Uint8Array(64),
    }),
  ],
  adapter: [
    ['8', '16', '64'],
    ({ name, billions, stored }) => ({
      [`${name}/adapter_config.json`]: JSON.stringify({
        peft_type: 'LORA',
        base_model_name_or_path: `Qwen/Qwen3-${billions}B`,
        r: Number(stored),
      }),
      [`${name}/adapter_model.safetensors`]: safetensorsFile({
        'q.lora_A.weight': ['F32', Number(stored), 64],
        'q.lora_B.weight': ['F32', 64, Number(stored)],
      }),
    }),
  ],
};

/** Names of which each is another model than the next; sizes follow. */
const OWN = ['instruct', 'instruct-v0.3', 'base', 'coder', 'thinking-2507', 'thinking-2509', 'legal', 'french-v2'];
const BILLIONS = [4, 8, 14, 32];

const packedSiblings = fc
  .record({
    kind: fc.constantFrom(...Object.keys(DIRECTORIES)),
    own: fc.nat(OWN.length - 1),
    size: fc.nat(BILLIONS.length - 1),
    stored: fc.nat(20),
    step: fc.integer({ min: 1, max: 3 }),
    fact: fc.constantFrom('own' as const, 'size' as const, 'stored' as const),
    sized: fc.boolean(),
  })
  .map(({ kind, own, size, stored, step, fact, sized }) => {
    const [kinds = ['']] = DIRECTORIES[kind] ?? [];
    const made = (by: number): Packed => {
      const at = <T>(list: readonly T[], from: number, moved: boolean): T | undefined => list[(from + (moved ? by : 0)) % list.length];
      const billions = at(BILLIONS, size, fact === 'size') ?? 8;
      const word = at(OWN, own, fact === 'own') ?? '';
      // An adapter's own name holds no size of its base; a list of MLC's tells one size alone.
      const name = kind === 'adapter' ? `${word}-lora` : sized || kind === 'mlc' ? `Qwen3-${billions}B-${word}` : `Qwen3-${word}`;
      return { kind, name, billions: kind === 'mlc' ? 1.24 : billions, stored: at(kinds, stored, fact === 'stored') ?? '' };
    };
    return [made(0), made(step)] as const;
  })
  .filter(
    ([one, other]) =>
      JSON.stringify(one) !== JSON.stringify(other) && !(one.kind === 'mlc' && /\d+B/.exec(one.name)?.[0] !== /\d+B/.exec(other.name)?.[0]),
  );

describe('two siblings in directories of packed weights', () => {
  it('never share a name, unless the run says that they cannot be told apart', async () => {
    await fc.assert(
      fc.asyncProperty(packedSiblings, async (pair) => {
        const [left, right] = await Promise.all(
          pair.map((one) => readKit({ model: { path: '.' } }, new MemoryFiles(DIRECTORIES[one.kind]?.[1](one) ?? {}))),
        );
        const said = [...(left?.codes ?? []), ...(right?.codes ?? [])];
        const names = [left?.names ?? [], right?.names ?? []];
        expect([pair, said, ...names.map((list) => list.length)]).toEqual([pair, said, 1, 1]);
        if (said.length === 0) expect([pair, names[0]]).not.toEqual([pair, names[1]]);
      }),
      { numRuns: 150 },
    );
  });
});

/** What people end names with, to tell one of several: letters, numbers, quarters, dates, steps, countries. */
const ENDINGS = (
  'a b c 1 2 0.1 1.0 1.1 12 512 768 2405 2406 q3 q4 h1 h2 2024-q3 2024-q4 2024-05 2024-05-01 2024-05-02 20240601 seed-7 seed-8 seed1 run-4 step-10 step-20 ' +
  'epoch3 checkpoint-300 fold2 build-123 build-124 best last raw new test beta rc1 rc2 us eu nl hr it de-en en-de de-en-de m1 m2 c1 c2 r1 r2 ' +
  'batch1 batch2 line-1 line-2 plant7 plant8 OPS EMEA APAC Billing Refunds'
).split(' ');

const three = safetensorsFile({ 'l.weight': ['BF16', 1000, 3_100_000] });
const table = 'a,b\n'.repeat(50_000);

const SHAPES: Readonly<Record<string, readonly [path: string, files: (ending: string) => Directory]>> = {
  'a directory below that of a model': ['.', (ending) => ({ [`support-agent-3b/${ending}/model.safetensors`]: three })],
  'a model of a known family': ['.', (ending) => ({ [`Qwen2.5-3B-support-${ending}/model.safetensors`]: three })],
  'the front of a name of the house': ['.', (ending) => ({ [`${ending}-agent-chat-3b.safetensors`]: three })],
  'the front of a name without a size': ['.', (ending) => ({ [`${ending}-agent-v2.pkl`]: Uint8Array.of(0x80, 4) })],
  'an adapter': [
    '.',
    (ending) => ({
      [`billing-${ending}/adapter_config.json`]: JSON.stringify({
        peft_type: 'LORA',
        base_model_name_or_path: 'mistralai/Mistral-7B-Instruct-v0.3',
        r: 16,
      }),
      [`billing-${ending}/adapter_model.safetensors`]: safetensorsFile({
        'q.lora_A.weight': ['F32', 16, 64],
        'q.lora_B.weight': ['F32', 64, 16],
      }),
    }),
  ],
  'data of one file': ['claims', (ending) => ({ [`claims/plant-${ending}.csv`]: table })],
  'data of one file that is called so alone': ['claims', (ending) => ({ [`claims/${ending}.csv`]: table })],
  'a directory of data': ['claims', (ending) => ({ [`claims/${ending}/train.csv`]: table })],
};

describe.each(Object.entries(SHAPES))('endings of %s', (_shape, [path, files]) => {
  it('are never told of two alike, unless the run says that they cannot be told apart', async () => {
    const kit = path === '.' ? { model: { path } } : { datasets: [{ path }] };
    const silent = new Map<string, string>();
    for (const ending of ENDINGS) {
      const { names, codes } = await readKit(kit, new MemoryFiles(files(ending)));
      if (codes.length > 0) continue;
      const [name = ''] = names;
      expect([ending, silent.get(name)]).toEqual([ending, undefined]);
      silent.set(name, ending);
    }
    expect(silent.size).toBeGreaterThan(ENDINGS.length - 8);
  });
});
