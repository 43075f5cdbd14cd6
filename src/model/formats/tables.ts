import { extension, headText, startsWith } from './magic.js';
import type { Format } from './types.js';

/** Parquet: the footer is not needed for a tag. */
export const parquet: Format = { name: 'parquet', role: 'data', size: 'never', recognise: (head) => startsWith(head, 'PAR1') };

/** Comma- or tab-separated text has no first bytes of its own, so its name must say so too. */
export const csv: Format = {
  name: 'csv',
  role: 'data',
  size: 'never',
  recognise: (head, path) => /^(?:csv|tsv)$/.test(extension(path)) && !headText(head).includes('\0'),
};
