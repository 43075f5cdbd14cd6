import { parseJson, pickText } from '../bytes/json.js';
import { readZipEntry, zipEntries } from '../bytes/zip.js';
import { cleanText } from '../names/text.js';
import { extension, startsWith } from './magic.js';
import type { Format } from './types.js';

/** skops: a zip whose `schema.json` names the estimator's class; nothing is unpickled. */
export const skops: Format = {
  name: 'skops',
  role: 'weights',
  size: 'never',
  extensions: 'skops',
  promised: true,
  recognise: (head, path) => startsWith(head, 'PK\x03\x04') && (extension(path) === 'skops' || startsWith(head, 'schema.json', 30)),
  async read(cursor) {
    const entries = await zipEntries(cursor);
    const schema = entries.find((entry) => entry.name === 'schema.json');
    const type = schema === undefined ? undefined : pickText(parseJson(await readZipEntry(cursor, schema)), '__class__');
    return { role: 'weights', ...(type === undefined ? {} : { architecture: cleanText(type) }) };
  },
};
