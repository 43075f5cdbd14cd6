import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ModelFile, ModelFiles } from '../../src/model/index.js';

/** What every `ModelFiles` must hold. */
export const MODEL_FILES_TREE: Readonly<Record<string, Uint8Array>> = {
  'data/rows.csv': new TextEncoder().encode('a,b\n1,2\n'),
  'model/config.json': new TextEncoder().encode('{"model_type":"llama"}'),
  'model/empty.bin': new Uint8Array(0),
  'model/weights.bin': Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7) % 251),
};

/** The promises of the seam. `make` gives the tree above, with `model` and `data` as the kit's entries. */
export function modelFilesContract(name: string, make: () => Promise<ModelFiles>): void {
  describe(`ModelFiles: ${name}`, () => {
    let files: ModelFiles;
    beforeAll(async () => {
      files = await make();
    });

    it('lists the files at or below a path with their sizes, in the order of the tar', async () => {
      expect(await all(files, 'model')).toEqual([
        { path: 'model/config.json', size: 22 },
        { path: 'model/empty.bin', size: 0 },
        { path: 'model/weights.bin', size: 300_000 },
      ]);
    });

    it('lists one file by its own path', async () => {
      expect(await all(files, 'model/config.json')).toEqual([{ path: 'model/config.json', size: 22 }]);
    });

    it('lists nothing for a name that only begins alike', async () => {
      expect(await all(files, 'mod')).toEqual([]);
    });

    it.each([
      [0, 10],
      [299_990, 10],
      [131_000, 140_000],
      [5, 0],
    ])('reads exactly the bytes from %d, %d of them', async (from, length) => {
      const expected = MODEL_FILES_TREE['model/weights.bin']?.subarray(from, from + length);
      expect(Buffer.from(await files.read('model/weights.bin', from, length)).equals(Buffer.from(expected ?? []))).toBe(true);
    });

    it('reads a file that was never listed', async () => {
      expect(new TextDecoder().decode(await files.read('data/rows.csv', 4, 4))).toBe('1,2\n');
    });

    it('refuses to read past the end', async () => {
      await expect(files.read('model/config.json', 20, 3)).rejects.toMatchObject({ code: 'MODEL_FILE_SHORT' });
    });

    it('refuses a file that is not there', async () => {
      await expect(files.read('model/absent', 0, 1)).rejects.toMatchObject({ code: 'MODEL_FILE_UNREADABLE' });
    });
  });
}

async function all(files: ModelFiles, path: string): Promise<readonly ModelFile[]> {
  const found: ModelFile[] = [];
  for await (const file of files.list(path)) found.push(file);
  return found;
}
