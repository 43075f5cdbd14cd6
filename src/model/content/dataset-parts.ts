import { isFormatWord } from '../formats/table.js';
import { isGenericName, stemOf } from '../names/reading.js';
import { isQuarter, isStepName, tellingWords } from '../names/words.js';
import { datesIn, slug, withDateDirectories, withoutDates } from '../names/text.js';
import { baseName, directoryOf, extension, isBelow } from '../paths.js';
import { filesOf } from '../scan.js';
import type { ModelFiles, Sourced } from '../types.js';

// What the files of a dataset say of it by where they lie and what they are called: split, dates, configuration.

/** Unnamed files of these kinds are settings and notes; `kit init` lists every stray one as a dataset. */
const METADATA = new Set(['txt', 'json', 'yaml', 'yml', 'toml', 'xml', 'md', 'py', 'cfg', 'ini', 'dvc']);
const SETTINGS = /^(?:conf|config|configs|\.cache|scripts)$/i;

/** Of those what may be the data itself, where a dataset holds nothing else: `alpaca/alpaca_data.json`. */
const TEXTS = /^(?!.*(?:config|settings|readme|licen[cs]e|notice|requirements|metadata|schema|dataset_infos?)).*\.(?:json|txt|xml)$/i;

/** Whether a file or directory holds settings or notes. */
export function isMetadata(path: string): boolean {
  return METADATA.has(extension(path)) || SETTINGS.test(baseName(path));
}

/**
 * Which split and which dates each file of a dataset says it holds; undefined stands for a file that does not. `places`: their directories,
 * `words`: what else their names say, once each; `exact`: with all numbers.
 */
export interface Parts {
  readonly words: Set<string>;
  readonly exact: Set<string>;
  readonly places: Set<string>;
  readonly splits: Set<string | undefined>;
  readonly dates: Set<string | undefined>;
}

export function noParts(): Parts {
  return { words: new Set(), exact: new Set(), places: new Set(), splits: new Set(), dates: new Set() };
}

export function addParts(to: Parts, more: Parts): void {
  for (const word of more.words) to.words.add(word);
  for (const word of more.exact) to.exact.add(word);
  for (const place of more.places) to.places.add(place);
  for (const split of more.splits) to.splits.add(split);
  for (const date of more.dates) to.dates.add(date);
}

/** Splits as datasets' file names spell them (Hugging Face datasets, "File names and splits"). */
const SPLITS: Readonly<Record<string, string>> = {
  train: 'train',
  training: 'train',
  test: 'test',
  testing: 'test',
  eval: 'eval',
  evaluation: 'eval',
  dev: 'dev',
  val: 'validation',
  valid: 'validation',
  validation: 'validation',
};
/** Hive's partitions by a date: `dt=2024-01-31`. */
const DATE_KEY = /^\w*(?:date|dt|ds|day|month|year)=/i;
/** Spark and Hugging Face put one into each file name, and its digits may look like years. */
const FINGERPRINT = /(?<![a-z\d])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,})(?![a-z\d])/gi;
/** A short one stands beside a split or the number of a piece; a word and a year are none: `face2024`. */
const SHORT_FINGERPRINT = /(?<![a-z\d])(?=[a-f]*\d)(?=\d*[a-f])(?![a-f]{4}(?:19|20)\d\d)[0-9a-f]{8}(?![a-z\d])/gi;

function withoutFingerprints(element: string): string {
  const text = element.replace(FINGERPRINT, '');
  return splitOf(text) !== undefined || /(?<!\d)\d{5,6}(?!\d)|(?<![a-z])part(?![a-z])/i.test(text)
    ? text.replace(SHORT_FINGERPRINT, '')
    : text;
}

/** The dates of a file: each in its own name; of its directories what is nothing else, or a date to the day. */
function datesOf(path: string): readonly string[] {
  const elements = path.split('/').map(withoutFingerprints);
  return elements.flatMap((element, at) => {
    const value = element.replace(DATE_KEY, '');
    const dates = datesIn(value);
    return at === elements.length - 1 ? dates : dates.filter((date) => date === value || date.replace(/\D/g, '').length === 8);
  });
}

export async function partsOf(path: string, paths: readonly string[], files: ModelFiles): Promise<Parts> {
  const [data, texts] = [noParts(), noParts()];
  for await (const file of filesOf(files, path, paths)) {
    const isText = isMetadata(file.path);
    if (isText && !TEXTS.test(baseName(file.path))) continue;
    const parts = isText ? texts : data;
    const name = withDateDirectories(file.path.slice(path === '.' || path === file.path ? 0 : path.length + 1));
    parts.splits.add(splitOf(name));
    parts.places.add(path === file.path ? '.' : directoryOf(name));
    parts.words.add(wordsOf(baseName(name)));
    parts.exact.add(wordsOf(baseName(name), 'numbers'));
    const dates = datesOf(name);
    if (dates.length === 0) parts.dates.add(undefined);
    for (const date of dates) parts.dates.add(sortable(date));
  }
  return data.splits.size > 0 ? data : texts;
}

/** What tools call a piece: Spark's `tid` and `c000`, `chunk` and `batch` of a number; and how its pages are compressed. */
const PIECE = /^(?:part|shard|chunk|batch|tid|snappy|zstd|lzo|lz4raw|brotli|zlib)\d*$|^c\d{3}$/i;
/** The number of a piece: padded, or long. */
const PIECE_NUMBER = /^(?:0\d*|\d{4,})$/;

/**
 * A file's own words and what numbers them: without split, dates and its ending, whichever that is, and what tools call a piece. `numbers`:
 * one that may be that of a piece stays too, but for the first.
 */
function wordsOf(file: string, numbers?: 'numbers'): string {
  const known = stemOf(file);
  const stem = withoutFingerprints(known === file ? stemOf(file.replace(/\.[a-z]{2,}[\w-]*$/i, '')) : known);
  const words = withoutDates(stem.replace(/[-_.]\d+[-_]?of[-_]?\d+[-_.]?$/i, ''))
    .split(/(?:[^\p{L}\p{M}\p{N}.]|(?<!\d)\.|\.(?!\d))+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  // A quarter beside a date to the day says nothing more.
  const isDated = datesIn(stem).length > 0;
  const isOwn = (word: string, at: number): boolean =>
    SPLITS[word.toLowerCase()] === undefined &&
    !(isFormatWord(word) || (isDated && isQuarter(word)) || isPiece(word, words[at - 1], numbers));
  const said = words.filter(isOwn);
  const isNamed = tellingWords(said, 'data').length > 0 || (numbers !== undefined && isStepName(said.join('-')));
  const own = isNamed ? said : said.filter((word) => !isWorded(word));
  // A number says something of words of its own; behind a split alone it counts pieces: `train-3`.
  const first = own.findIndex(isWorded);
  const last = own.findLastIndex(isWorded);
  const isNumbered = numbers !== undefined && !words.some((word, at) => isPiece(word, words[at - 1], numbers));
  const isAlone = isNumbered && splitOf(stem) === undefined;
  return own
    .filter((word, at) => {
      if (isWorded(word)) return true;
      if (first < 0) return word.includes('.') ? isNumbered : isAlone && /^[1-9]/.test(word);
      // A zero alone, or among zeros, is the first piece; `plant-0-1` says which plant.
      const isFirst = /^0+$/.test(word) && (word !== '0' || !own.slice(Math.max(0, at - 1), at + 2).some((one) => /^[1-9]\d*$/.test(one)));
      return isNumbered ? !isFirst : at > first && (at < last || !PIECE_NUMBER.test(word));
    })
    .join('-')
    .toLowerCase();
}

/** Of one file its number says which, `batch3`; Hadoop says what wrote a piece, `part-r-00000`. */
function isPiece(word: string, before: string | undefined, numbers: 'numbers' | undefined): boolean {
  if (numbers !== undefined && /^(?:(?:chunk|batch)0*[1-9]\d*|(?:part|shard)[1-9]\d{0,2})$/i.test(word)) return false;
  return PIECE.test(word) || (/^[mr]$/i.test(word) && /^part$/i.test(before ?? ''));
}

function isWorded(word: string): boolean {
  return /\p{L}/u.test(word);
}

/** What all files are called, where they are called alike, be it up to a number: `train_sft`, `events`; of one file its number says which. */
export function commonName({ words, exact }: Parts): Sourced<string> | undefined {
  const unnumbered = new Set(
    [...words].map((word) =>
      word
        .replace(/-[\d.]+$/, '')
        .split('-')
        .filter((one) => splitOf(one) === undefined)
        .join('-'),
    ),
  );
  const [only, second] = [exact, words].find(({ size }) => size === 1) ?? unnumbered;
  if (only === undefined || second !== undefined) return undefined;
  const spelled = only.split('-').filter((word) => slug(word) !== undefined);
  const value = slug(spelled.join('-'));
  return value === undefined ? undefined : { value, source: 'names of its files' };
}

export function splitOf(name: string): string | undefined {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => SPLITS[word])
    .find((split) => split !== undefined);
}

/** Directories of a dataset that are how tools lay it out (Hugging Face's `data`, its first configuration). */
const LAYOUT = /^(?:data|default|plain_text|all|full|parquet|csv|jsonl?|partitions?)$/i;

/**
 * Directories that all files lie in say which part of it they are: a configuration, `sample/10BT`, `20231101.de`, `train2017`; without those
 * that are a split or a date and nothing else, which are said apart.
 */
export function placeIn({ places }: Parts): readonly string[] {
  const [first = '', ...others] = places;
  const elements = first.split('/');
  const differs = elements.findIndex((_element, at) => {
    const front = elements.slice(0, at + 1).join('/');
    return others.some((other) => !isBelow(other, front));
  });
  return elements
    .slice(0, differs < 0 ? undefined : differs)
    .filter((element) => isPlace(element) && !LAYOUT.test(element) && !isPlain(element) && slug(element) !== undefined);
}

/** Whether a directory below the one that names the data says which part of it: a word, one of several, or a quarter. */
function isPlace(element: string): boolean {
  return !isGenericName(element, 'data') || isStepName(element) || isQuarter(element);
}

/** Whether a directory's name is a split, a date or both and nothing else. */
function isPlain(element: string): boolean {
  const words = withoutDates(element.replace(DATE_KEY, ''))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && SPLITS[word.toLowerCase()] === undefined);
  const isDated = datesOf(`${element}/x`).length > 0;
  return words.length === 0
    ? isDated || !/\d/.test(element)
    : isDated && words.every((word) => /^(?:snapshot|dump|run|export)s?$/i.test(word));
}

/** Accounts whose data everybody trains on or measures with. None is a brand or a word that may be what the data is about: `google/ad-spend`. */
const DATA_ACCOUNTS = new Set(
  (
    'huggingfacefw huggingfaceh4 huggingfacem4 huggingfacetb wikimedia idavidrein cais rajpurkar stanfordnlp nyu-mll tatsu-lab teknium lmsys bigcode ' +
    'mozilla-foundation legacy-datasets google-research-datasets togethercomputer tiger-lab princeton-nlp open-r1 uonlp anthropic argilla openassistant ' +
    'open-orca mlabonne glaiveai abisee ccdv cornell-movie-review-data fancyzhx uoft-cs ylecun zalando-datasets roneneldan codeparrot nomic-ai ' +
    'livecodebench swe-bench helsinki-nlp google-deepmind m-a-p jhu-clsp kaist-ai scaleai gaia-benchmark openslr speechcolab allenai eleutherai ' +
    'bigscience baai thudm zai-org nousresearch open-thoughts primeintellect sentence-transformers'
  ).split(' '),
);

/** Whether a directory is the account that the dataset in it was fetched from. Of any other nothing tells it from a subject. */
export function isAccount(directory: string): boolean {
  return DATA_ACCOUNTS.has(directory);
}

/** Year first: `Q1_2024` as `2024-q1`, `05-2024` as `2024-05`. */
function sortable(date: string): string {
  return date
    .replace(/[_.]/g, '-')
    .toLowerCase()
    .replace(/^([qh]\d|\d\d(?=-))-?(\d{4})$/, '$2-$1');
}

export function oneSplit({ splits }: Parts): string | undefined {
  const [only, second] = splits;
  return second === undefined ? only : undefined;
}

/** From the first to the last date, where every file has one and the name has none. */
export function dateRange({ dates }: Parts, name: string): string | undefined {
  if (dates.has(undefined) || dates.size === 0) return undefined;
  const said = datesIn(name).map(sortable);
  // Its own name's dates say all of it, but not that of a directory: `emea-2025/orders-2024.csv`.
  if (said.length > 0 && (dates.size > 1 || [...dates].some((date) => date !== undefined && said.includes(date)))) return undefined;
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === last ? first : `${first ?? ''}-${last ?? ''}`;
}
