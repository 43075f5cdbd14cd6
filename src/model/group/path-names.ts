import { isGenericName, stemOf } from '../names/reading.js';
import { isAccountName } from '../names/families.js';
import { cleanText, withDateDirectories } from '../names/text.js';
import { tokenise, type Token } from '../names/tokens.js';
import { isModuleDirectory, isQuantizedWord, isStepName } from '../names/words.js';
import { baseName, directoryOf } from '../paths.js';

// What a path calls the model in it.

/** A name that a path gives. */
export interface PathName {
  readonly text: string;
  readonly source: string;
  readonly kind: 'file' | 'directory';
}

const DIRECTORIES_LIMIT = 4;

/**
 * The file's own name and those of its directories upward, without those that say nothing. `versions`: a directory of a number is a version;
 * `own`: what the file says alone, where it is one of several parts.
 */
export function pathNames(path: string, versions: boolean, own?: readonly string[]): readonly PathName[] {
  const stem = stemOf(path);
  const texts = own ?? [tellingPart(stem)];
  const source = `file name ${cleanText(baseName(path))}`;
  const file = texts.map((text) => ({ text, source, kind: 'file' as const }));
  const directories = directoryNames(versions ? withVersion(directoryOf(path)) : directoryOf(path));
  // A letter is a place-holder.
  return /^[a-z]$/i.test(stem) ? [...directories, ...file] : [...file, ...directories];
}

/** Directories between a model's and those of its versions; where it is in use they say, and are said: `churn/prod/3`. */
const VERSIONS_IN =
  /^(?:serving|servables?|exports?|exported|versions?|releases?|registry|(?:saved|tf)_?(?:models?|serving)|model_?(?:repository|store))$/i;
const IN_USE = /^(?:prod|production|stag(?:e|ing)|live|dev|development|qa|canary|shadow)$/i;

/** `ranker/7` as `ranker-v7`: so TensorFlow Serving and Triton lay out versions. A year is none, and of a date's directories the last is none. */
function withVersion(path: string): string {
  const directory = withDateDirectories(path);
  const version = baseName(directory);
  if (!/^[1-9]\d{0,2}$/.test(version)) return directory;
  const above = directoryOf(directory);
  let own = above;
  let use = '';
  for (; own !== '.' && own !== '/'; own = directoryOf(own)) {
    const name = baseName(own);
    // What stands above is dated, and says its name one further up.
    if (IN_USE.test(name) || /^[\d_-]+$/.test(name)) use = `-${name}${use}`;
    else if (!VERSIONS_IN.test(name) && !isGenericName(name)) return `${own}${use}-v${version}`;
  }
  return isGenericName(baseName(above)) ? directory : `${above}-v${version}`;
}

/** A generic name may say how the model is stored, and no more: `model_q4f16`. */
export function tellingPart(stem: string): string {
  if (!isGenericName(stem) || isStepName(stem)) return stem;
  return storedIn(tokenise(stem));
}

export function isStored({ kind, text }: Token): boolean {
  return kind === 'quantization' || isQuantizedWord(text);
}

export function storedIn(tokens: readonly Token[]): string {
  return tokens.flatMap((token) => (isStored(token) ? [token.text] : [])).join('-');
}

export function directoryNames(path: string): readonly PathName[] {
  const names: PathName[] = [];
  for (let here = withDateDirectories(path); here !== '.' && here !== '/' && names.length < DIRECTORIES_LIMIT; here = directoryOf(here)) {
    const stem = stemOf(here);
    const text = isModuleDirectory(stem) ? '' : tellingPart(stem);
    // An account's directory above its model's names nothing.
    if (text !== '' && (names.length === 0 || !isAccountName(text)))
      names.push({ text, source: `directory name ${cleanText(baseName(here))}`, kind: 'directory' });
  }
  return names;
}
