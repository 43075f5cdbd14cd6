import { cleanText } from '../names/text.js';
import { isGenericName, stemOf } from '../names/reading.js';
import { tokenise } from '../names/tokens.js';
import { isStepName } from '../names/words.js';
import { baseName, directoryOf } from '../paths.js';

/** A name that a path gives. */
export interface PathName {
  readonly text: string;
  readonly source: string;
  readonly kind: 'file' | 'directory';
}

const DIRECTORIES_LIMIT = 4;

/** The file's own name and those of its directories upward, without those that say nothing. `part`: the file is one of several. */
export function pathNames(path: string, part = false): readonly PathName[] {
  const stem = stemOf(path);
  const stored = tokenise(stem).flatMap((token) => (token.kind === 'quantization' ? [token.text] : []));
  // A generic name may say how the model is stored: `model_q4f16`.
  const text = part || !isTelling(stem) ? stored.join('-') : stem;
  const own = text === '' ? [] : [{ text, source: `file name ${cleanText(baseName(path))}`, kind: 'file' as const }];
  return [...own, ...directoryNames(directoryOf(path))];
}

function isTelling(stem: string): boolean {
  return !isGenericName(stem) || isStepName(stem);
}

export function directoryNames(path: string): readonly PathName[] {
  const names: PathName[] = [];
  for (let here = path; here !== '.' && here !== '/' && names.length < DIRECTORIES_LIMIT; here = directoryOf(here)) {
    const stem = stemOf(here);
    if (isTelling(stem)) names.push({ text: stem, source: `directory name ${cleanText(baseName(here))}`, kind: 'directory' });
  }
  return names;
}
