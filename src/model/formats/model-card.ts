import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { cleanText } from '../names/text.js';
import { fileName, headText, startsWith } from './magic.js';
import type { Format, Header } from './types.js';

const CARD_BYTES = 64 * 1024;

/** The front matter of a model card (`README.md`): the base model, for adapters that name it nowhere else. */
export const modelCard: Format = {
  name: 'model-card',
  role: 'companion',
  size: 'never',
  recognise: (head, path) => fileName(path) === 'readme.md' && (startsWith(head, '---\n') || startsWith(head, '---\r\n')),
  async read(cursor) {
    const bytes = await cursor.take(Math.min(CARD_BYTES, cursor.size));
    const text = Buffer.from(headText(bytes, CARD_BYTES), 'latin1').toString('utf8');
    const end = text.indexOf('\n---', 3);
    return { role: 'companion', ...(end < 0 ? {} : baseOf(text.slice(text.indexOf('\n') + 1, end))) };
  },
};

/** A card is prose that people edit: one that is no YAML says nothing, and that is no fault of the model. */
function baseOf(matter: string): Partial<Header> {
  const document = parseDocument(matter, { schema: 'failsafe', logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return {};
  const value = document.contents.get('base_model', true);
  const first: unknown = isSeq(value) ? value.items[0] : value;
  const text = isScalar(first) && typeof first.value === 'string' ? cleanText(first.value) : '';
  return text === '' ? {} : { baseModel: text };
}
