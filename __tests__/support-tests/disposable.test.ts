import { existsSync } from 'node:fs';
import { realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';

it('removes directories with what is in them', async () => {
  const disposables = new Disposables();
  const directory = await disposables.directory();
  await writeFile(join(directory, 'file'), '');
  expect(await realpath(directory)).toBe(directory);
  await disposables.dispose();
  expect(existsSync(directory)).toBe(false);
});

it('cleans up newest first, all of it, and tells the first failure', async () => {
  const disposables = new Disposables();
  const order: number[] = [];
  disposables.add(() => order.push(1));
  disposables.add(() => {
    throw new Error('no');
  });
  disposables.add(() => order.push(3));
  await expect(disposables.dispose()).rejects.toThrow('no');
  await disposables.dispose();
  expect(order).toEqual([3, 1]);
});
