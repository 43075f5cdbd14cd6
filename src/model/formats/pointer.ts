import { extension, headText, startsWith } from './magic.js';
import type { Format } from './types.js';

/** A text that stands for a file which was not fetched: Git LFS (its spec, "The Pointer") or a DVC file. */
export const pointer: Format = {
  name: 'pointer',
  role: 'pointer',
  size: 'never',
  recognise: (head, path, size) =>
    size < 1024 &&
    (startsWith(head, 'version https://git-lfs.github.com/spec/') || (extension(path) === 'dvc' && headText(head).includes('outs:'))),
};
