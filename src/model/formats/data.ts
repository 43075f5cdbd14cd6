import { extension } from '../paths.js';
import { isText, startsWith, type Format } from './types.js';

/** Formats that hold data and no model: nothing of them is read but their names. */

const data = { role: 'data', size: 'never' } as const;

const parquet: Format = { ...data, name: 'parquet', extensions: 'parquet', recognise: (head) => startsWith(head, 'PAR1') };

/** Comma- or tab-separated text has no first bytes of its own, so its name must say so too. */
const csv: Format = {
  ...data,
  name: 'csv',
  extensions: 'csv tsv',
  recognise: (head, path) => /^(?:csv|tsv)$/.test(extension(path)) && isText(head),
};

const jsonLines: Format = {
  ...data,
  name: 'jsonl',
  extensions: 'jsonl ndjson',
  recognise: (head, path) => /^(?:jsonl|ndjson)$/.test(extension(path)) && isText(head),
};

/** Apache Arrow's file, its first form, and its stream, a message behind a mark. */
const arrow: Format = {
  ...data,
  name: 'arrow',
  extensions: 'arrow feather',
  ambiguous: 'arrow feather',
  recognise: (head, path) =>
    startsWith(head, 'ARROW1') || startsWith(head, 'FEA1') || (startsWith(head, '\xff\xff\xff\xff') && extension(path) === 'arrow'),
};

const RECORDS = /\.tfrecords?(?:-\d{5}-of-\d{5})?$/i;

/** TensorFlow's records: each begins with its length, so that only the name tells. */
const tfrecord: Format = {
  ...data,
  name: 'tfrecord',
  extensions: 'tfrecord tfrecords',
  named: (path) => RECORDS.test(path),
  recognise: (head, path) => RECORDS.test(path) && !isText(head),
};

const NUMBERED_TAR = /[-_]\d{4,6}\.tar$/i;

/** Shards of WebDataset: tar archives that are numbered from 0. */
const webdataset: Format = {
  ...data,
  name: 'webdataset',
  words: 'wds webdataset',
  named: (path) => NUMBERED_TAR.test(path),
  recognise: (head, path) => startsWith(head, 'ustar', 257) && NUMBERED_TAR.test(path),
};

export const DATA: readonly Format[] = [parquet, csv, jsonLines, arrow, tfrecord, webdataset];
