import { cleanText } from '../names/text.js';
import { fileName, headText, startsWith } from './magic.js';
import type { Format } from './types.js';

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
    const base = baseOf(text.split(/\r?\n/).slice(1));
    return { role: 'companion', ...(base === '' ? {} : { baseModel: base }) };
  },
};

/**
 * `base_model: NAME`, or the first item of the list below it. A card is prose that people edit: its lines are read and not its YAML, so
 * that neither a mistake in it nor a trap (anchors, nesting) matters.
 */
function baseOf(lines: readonly string[]): string {
  const end = lines.indexOf('---');
  const matter = end < 0 ? [] : lines.slice(0, end);
  const at = matter.findIndex((line) => line.startsWith('base_model:'));
  const own = unquoted((matter[at] ?? '').slice('base_model:'.length));
  if (at < 0 || own !== '') return own;
  const item = (matter[at + 1] ?? '').trim();
  return item.startsWith('- ') ? unquoted(item.slice(2)) : '';
}

function unquoted(text: string): string {
  return cleanText(text).replace(/^(["'])(.*)\1$/, '$2');
}
