import { posix } from 'node:path';
import type { Kitfile } from '../../kitfile/index.js';
import { isMovingWord, parseTagName } from '../../oci/index.js';
import { cleanText } from '../names/text.js';
import type { ContentName } from '../types.js';
import type { ModelContent } from './models.js';

/** A kit on top of another ModelKit is called as that one is, unless by a moving tag; its own parts keep their names. */
export function referenceContent(kitfile: Kitfile, reference: string, own: ModelContent, hasFiles: boolean): ModelContent {
  const last = posix.basename(reference.split('@', 1)[0] ?? '');
  const colon = last.indexOf(':');
  const tag = colon < 0 ? undefined : parseTagName(last.slice(colon + 1));
  const parts = hasFiles ? own : { values: { ...own.values }, content: [] };
  if (tag === undefined || isMovingWord(tag)) return { ...parts, values: own.values };
  const path = kitfile.model?.path ?? reference;
  const base: ContentName = {
    name: tag,
    reason: `model ${tag} (Kitfile model.path ${cleanText(path)})`,
    layers: [],
    values: own.values,
  };
  return { ...parts, content: [base, ...parts.content] };
}
