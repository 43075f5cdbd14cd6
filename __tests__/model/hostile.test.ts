import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMATS } from '../../src/model/index.js';
import { quantizedTitle, stemOf } from '../../src/model/names/reading.js';
import { readKit } from './support/kit.js';
import { MemoryFiles } from './support/memory-files.js';
import { graph, onnxModel, tensor } from './support/onnx-file.js';
import { hostileFiles, SOUND, survives } from './support/hostile.js';

describe('names without end', () => {
  it('of a title take no longer than others', () => {
    const title = '-q1'.repeat(10_000) + '-'.repeat(30_000);
    expect(quantizedTitle(title, 'q6_K')).toBe(title);
  });

  it('of files lose their ending in as many steps as they have letters', () => {
    const letters = 'a'.repeat(1_000_000);
    expect(stemOf(`${letters}.tfrecord-00000-of-00004`)).toBe(letters);
    expect(stemOf(`.${letters}`)).toBe(`.${letters}`);
  });

  it('of tensors in one graph are compared one by one', async () => {
    const initializers = Array.from({ length: 150_000 }, (_, at) => tensor(1, [1], { raw: 4, name: `embed_tokens.weight_${at}` }));
    const file = onnxModel(graph({ initializers }));
    await expect(readKit({ model: { path: 'acme-v2.onnx' } }, new MemoryFiles({ 'acme-v2.onnx': file }))).resolves.toMatchObject({
      names: ['acme-v2'],
    });
  }, 30_000);

  it('of graphs are read once', async () => {
    const graphs = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`x${at}y-${at}-encoder.onnx`, onnxModel(new Uint8Array())]));
    expect((await readKit({ model: { path: '.' } }, new MemoryFiles(graphs))).names).toEqual([]);
  }, 30_000);

  it('of data say what numbers them in as many steps as they have words', async () => {
    const name = `d/x-${'1-'.repeat(50_000)}y-1.csv`;
    const { names } = await readKit({ datasets: [{ path: 'd' }] }, new MemoryFiles({ [name]: 'a,b\n' }));
    expect(names).toHaveLength(1);
  }, 30_000);
});

describe('damaged files', () => {
  it.each(SOUND)('of $format ($path) give a sane header or a failure that says why', async (sound) => {
    await fc.assert(fc.asyncProperty(hostileFiles([sound]), survives), { numRuns: 150 });
  });

  it('are made of every format that is read', () => {
    const read = FORMATS.filter((format) => format.read !== undefined).map((format) => format.name);
    expect([...new Set(SOUND.map((sound) => sound.format))].sort()).toEqual([...new Set(read)].sort());
  });
});
