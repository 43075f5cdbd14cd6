import { extension, fileName } from '../paths.js';
import { JsonReader, pickText, type Json } from '../bytes/json.js';
import { cleaned, headText, startsWith, type Format, type Header } from './types.js';

/** A JSON model is read whole up to here; larger ones are only recognised. */
const DOCUMENT_LIMIT = 5_000_000;
const JSON_HEAD = /^\s*\{\s*"learner"\s*:/;
/** UBJSON: `{`, a key as length (`L` 8 bytes, `l` 4, `I` 2, `i` and `U` 1, big-endian) and text. */
const UBJSON_HEADS = ['L\0\0\0\0\0\0\0', 'l\0\0\0', 'I\0', 'i', 'U'].map((length) => `{${length}\u0007learner`);

/** Where only names are known, a learner's word tells a model from other texts; these are of what belongs to one. */
function learns(learner: RegExp, path: string): boolean {
  const name = fileName(path);
  const isOther =
    /(?:^|[-_.])(?:params?|config|settings?|metrics?|report|features?|importances?|schema|results?|meta|metadata|card|log)(?:[-_.]|$)/;
  return /^(?:json|txt|model|bin)$/.test(extension(path)) && learner.test(name) && !isOther.test(name);
}

/** XGBoost: JSON, UBJSON, and the binary of versions before 2 (`binf`). */
export const xgboost: Format = {
  name: 'xgboost',
  role: 'weights',
  size: 'never',
  extensions: 'ubj xgb',
  ambiguous: 'xgb',
  usual: 'xgb xgboost',
  named: (path) => learns(/(?:^|[-_])xgb(?:oost)?(?:[-_.\d]|$)/, path),
  recognise: (head) =>
    startsWith(head, 'binf') || JSON_HEAD.test(headText(head, 64)) || UBJSON_HEADS.some((magic) => startsWith(head, magic)),
  async read(cursor) {
    const head = await cursor.take(Math.min(64, cursor.size));
    if (!JSON_HEAD.test(headText(head, 64)) || cursor.size > DOCUMENT_LIMIT) return { role: 'weights' };
    cursor.seek(0);
    return { role: 'weights', ...objectiveOf(new JsonReader(await cursor.take(cursor.size))) };
  },
};

/** Trees are passed over; only the objective is kept. */
function objectiveOf(json: JsonReader): Partial<Header> {
  let name: string | undefined;
  const learner = (field: string): void => {
    const value: Json | undefined = field === 'objective' ? json.value() : undefined;
    if (field === 'objective') name = pickText(value, 'name');
    else json.skip();
  };
  json.object((key) => {
    if (key === 'learner' && json.isObject()) json.object(learner);
    else json.skip();
  });
  return { architecture: cleaned(name) };
}

const HEAD = 4096;

/** LightGBM's text model: `tree`, then `key=value` lines. */
export const lightgbm: Format = {
  name: 'lightgbm',
  role: 'weights',
  size: 'never',
  extensions: 'lgb',
  ambiguous: 'lgb',
  usual: 'lgb lgbm lightgbm',
  named: (path) => learns(/(?:^|[-_])(?:lgbm?|lightgbm)(?:[-_.\d]|$)/, path),
  recognise: (head) => /^tree\r?\nversion=v\d/.test(headText(head)),
  async read(cursor) {
    const head = await cursor.take(Math.min(HEAD, cursor.size));
    const objective = headText(head, HEAD)
      .split('\n')
      .find((line) => line.startsWith('objective='));
    return { role: 'weights', architecture: cleaned(objective?.slice('objective='.length)) };
  },
};
