import { afterAll } from '@jest/globals';
import { MODEL_FILES_TREE, modelFilesContract } from '../contracts/model-files.js';
import { DirectoryFiles } from './support/directory-files.js';
import { MemoryFiles } from './support/memory-files.js';
import { MemorySource, publish, tarOf, type Tree } from './support/published-kit.js';

function below(prefix: string): Tree {
  return Object.fromEntries(Object.entries(MODEL_FILES_TREE).filter(([path]) => path.startsWith(prefix)));
}

const directories: DirectoryFiles[] = [];
afterAll(async () => {
  for (const directory of directories) await directory.remove();
});

modelFilesContract('published layers', async () =>
  publish(new MemorySource(), [
    { kind: 'model', path: 'model', blob: await tarOf(below('model/')) },
    { kind: 'dataset', path: 'data', blob: await tarOf(below('data/')) },
  ]),
);

modelFilesContract('the memory that other tests use', () => Promise.resolve(new MemoryFiles(MODEL_FILES_TREE)));

modelFilesContract('a directory', async () => {
  const directory = await DirectoryFiles.of(MODEL_FILES_TREE);
  directories.push(directory);
  return directory;
});
