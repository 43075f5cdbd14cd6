import { cleanText } from '../names/text.js';
import { headText } from './magic.js';
import type { Format } from './types.js';

const HEAD = 4096;

/** LightGBM's text model: `tree`, then `key=value` lines. */
export const lightgbm: Format = {
  name: 'lightgbm',
  role: 'weights',
  size: 'never',
  extensions: 'lgb',
  words: 'lgbm lightgbm',
  recognise: (head) => /^tree\r?\nversion=v\d/.test(headText(head)),
  async read(cursor) {
    const head = await cursor.take(Math.min(HEAD, cursor.size));
    const objective = headText(head, HEAD)
      .split('\n')
      .find((line) => line.startsWith('objective='));
    return { role: 'weights', ...(objective === undefined ? {} : { architecture: cleanText(objective.slice('objective='.length)) }) };
  },
};
