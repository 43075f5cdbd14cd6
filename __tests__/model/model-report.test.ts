import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelText, reportOf, type ModelReport, type SetFile } from '../../scripts/model-set.js';
import { modelFilesOf } from '../../scripts/tags-model.js';
import { DirectoryFiles } from './support/directory-files.js';
import { publicGguf } from './support/public-files.js';
import { safetensorsFile } from './support/safetensors-file.js';

async function modelReport(paths: readonly string[]): Promise<ModelReport> {
  return reportOf(modelFilesOf(paths));
}

async function told(...paths: readonly string[]): Promise<readonly string[]> {
  return (await modelReport(paths)).facts.content.map((one) => one.name);
}

describe('what files would be called, without a Kitfile', () => {
  it('takes a directory', async () => {
    const directory = await DirectoryFiles.of({
      'Qwen3-4B-Instruct-2507/config.json': '{"torch_dtype":"bfloat16"}',
      'Qwen3-4B-Instruct-2507/model.safetensors': safetensorsFile({ l: ['BF16', 1000, 4_020_000] }),
    });
    try {
      expect(await told(join(directory.root, 'Qwen3-4B-Instruct-2507'))).toEqual(['4b-instruct-2507-bf16']);
    } finally {
      await directory.remove();
    }
  });

  it('takes headers that were cut out of their files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'headers-'));
    try {
      const gguf = join(folder, 'Magistral-Small-2507-Q4_K_M.gguf');
      const safetensors = join(folder, 'flux1-dev.safetensors');
      await writeFile(gguf, publicGguf(23_570_000_000, 15).bytes);
      await writeFile(safetensors, safetensorsFile({ l: ['BF16', 1000, 11_900_000] }).bytes);
      expect([await told(gguf), await told(safetensors)]).toEqual([['24b-small-2507-q4_K_M'], ['12b-dev-bf16']]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.each([
    ['names and sizes', '4920739232 Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf\n', '8b-instruct-q4_K_M'],
    ['sizes behind names', 'Qwen/Qwen3-8B-AWQ/model.safetensors\t6100000000\n', '8b-awq'],
    ['the list of a hub', '[{"type":"file","path":"gpt-oss-20b/model.safetensors","size":13}]', '20b'],
    ['a repository of a hub', '{"id":"Qwen/Qwen3-8B-AWQ","siblings":[{"rfilename":"model.safetensors"}]}', '8b-awq'],
    ['ls -l', '-rw-r--r-- 1 u g 5027783488 Jan  1 10:00 Qwen3-8B-Q4_K_M.gguf\n', '8b-q4_K_M'],
    ['sizes with units', '4.7G\tQwen3-8B-Q4_K_M.gguf\n', '8b-q4_K_M'],
    ['sizes with units behind', 'Qwen3-8B-Q4_K_M.gguf, 4.7 GiB\n', '8b-q4_K_M'],
    ['names alone', '# of a hub\nQwen3-8B-Q4_K_M.gguf\n', '8b-q4_K_M'],
    [
      'packages, whose files are of one model',
      ['AudioEncoder', 'TextDecoder']
        .map((part) => `openai_whisper-large-v3-v20240930/${part}.mlmodelc/weights/weight.bin 300000000`)
        .join('\n'),
      'whisper-large-v3-v20240930',
    ],
    ['data', 'imdb/train-00000-of-00001.parquet 21000000', 'imdb-train'],
    ['compressed data', 'hh-rlhf/train.jsonl.gz 21000000', 'hh-rlhf-train'],
  ])('takes a list of %s', async (_what, text, name) => {
    const folder = await mkdtemp(join(tmpdir(), 'list-'));
    try {
      const list = join(folder, 'list.txt');
      await writeFile(list, text);
      expect(await told(list)).toEqual([name]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('takes a readable config for what it speaks of, and not for an export that is only listed', async () => {
    const config = Buffer.from('{"model_type":"qwen3","torch_dtype":"bfloat16"}');
    const nameOf = async (paths: readonly string[]): Promise<readonly string[]> => {
      const readable = {
        size: config.length,
        read: (from: number, length: number) => Promise.resolve(config.subarray(from, from + length)),
      };
      const files = new Map<string, SetFile>([
        ['Qwen3-8B/config.json', readable],
        ...paths.map((path) => [`Qwen3-8B/${path}`, { size: 8e9 }] as const),
      ]);
      return (await reportOf(files)).facts.content.map((one) => one.name);
    };
    expect(await nameOf(['pytorch_model.bin'])).toEqual(['8b-bf16']);
    expect(await nameOf(['openvino_model.xml', 'openvino_model.bin'])).toEqual(['8b']);
    expect(await nameOf(['weights_part_1_of_2.bin', 'weights_part_2_of_2.bin'])).toEqual(['8b']);
  });

  it('says what is not there', () => {
    expect(() => modelFilesOf(['/nowhere/at-all.gguf'])).toThrow('There is no file or directory /nowhere/at-all.gguf.');
  });

  it('says that a version is all that is known', async () => {
    const { facts } = await reportOf(new Map([['v2/model.onnx', { size: 1e7 }]]));
    expect(facts.noContent).toBe('no name says which model it is; only its version v2 is known');
  });

  it('says why there is none', async () => {
    const directory = await DirectoryFiles.of({ 'm/model.txt': 'x' });
    try {
      expect(modelText(await modelReport([join(directory.root, 'm')]))).toMatch(/^no content tag: neither size, version nor quantization/);
    } finally {
      await directory.remove();
    }
  });
});
