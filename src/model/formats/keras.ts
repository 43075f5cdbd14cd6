import { parseJson, pickText } from '../bytes/json.js';
import { readZipEntry, zipEntries } from '../bytes/zip.js';
import { cleanText } from '../names/text.js';
import { extension, startsWith } from './magic.js';
import type { Format } from './types.js';

/** `.keras` of Keras 3: a zip with `metadata.json`, `config.json` and weights in HDF5, of which the first two are read. */
export const keras: Format = {
  name: 'keras',
  role: 'weights',
  size: 'large',
  extensions: 'keras',
  promised: true,
  // Every zip begins alike; Keras stores its metadata first.
  recognise: (head, path) => startsWith(head, 'PK\x03\x04') && (extension(path) === 'keras' || startsWith(head, 'metadata.json', 30)),
  async read(cursor) {
    const entries = await zipEntries(cursor);
    const config = entries.find((entry) => entry.name === 'config.json');
    const name = config === undefined ? undefined : pickText(parseJson(await readZipEntry(cursor, config)), 'config', 'name');
    return { role: 'weights', ...(name === undefined ? {} : { name: cleanText(name) }) };
  },
};
