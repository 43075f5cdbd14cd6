import type { Remarks } from '../../failure.js';
import { cleanPath, type KitDataset, type Kitfile } from '../../kitfile/index.js';
import { canBePointer } from '../formats/pointer.js';
import { cleanText, datesIn, slug, withDateDirectories, withoutDates } from '../names/text.js';
import { isGenericName, stemOf } from '../names/reading.js';
import { baseName, directoryOf, extension, isBelow } from '../paths.js';
import { entryPaths, filesOf, recognise } from '../scan.js';
import type { ContentName, ModelFile, ModelFiles, Sourced } from '../types.js';
import { firstName, spelledName, joined, packageName, pathName } from './name.js';

/** A dataset without a name of its own counts from this share of the kit's bytes on, or from this size on. */
const SIGNIFICANT_SHARE = 0.1;
const SIGNIFICANT_BYTES = 100_000_000;

/** Unnamed files of these kinds are settings and notes; `kit init` lists every stray one as a dataset. */
const METADATA = new Set(['txt', 'json', 'yaml', 'yml', 'toml', 'xml', 'md', 'py', 'cfg', 'ini', 'dvc']);
const SETTINGS = /^(?:conf|config|configs|\.cache|scripts)$/i;

/** One name for each significant dataset. In a kit of data alone every real dataset counts, and the kit's own name is one. */
export async function datasetContent(kitfile: Kitfile, files: ModelFiles, remark: Remarks): Promise<readonly ContentName[]> {
  const alone = kitfile.model === undefined;
  const found = new Map<string, FoundDataset>();
  const paths = entryPaths(kitfile);
  const bytesOf = counted(paths, files);
  for (const dataset of kitfile.datasets) {
    const path = cleanPath(dataset.path);
    const named = telling(dataset.name);
    if (named === undefined && isMetadata(path) && !(alone && kitfile.datasets.length === 1)) continue;
    if (await isPointer(path, paths, files, remark)) continue;
    if (!alone && named === undefined && !(await isLarge(path, paths, bytesOf))) continue;
    // What the author calls it is its name; any other name may stand for all of it, where this is one part.
    const parts = named === undefined ? await partsOf(path, paths, files) : noParts();
    const name = nameOf(kitfile, dataset, path, alone) ?? commonName(parts);
    if (name === undefined) continue;
    const same = found.get(name.value);
    if (same === undefined) found.set(name.value, { name, paths: [path], parts });
    else {
      same.paths.push(path);
      addParts(same.parts, parts);
    }
  }
  return [...found.values()].map(({ name, paths: own, parts }) => {
    const split = oneSplit(parts);
    const place = placeIn(parts);
    // A configuration may begin with the name: `wikitext/wikitext-2-raw-v1`.
    const longer = place.find((one) => one.startsWith(`${name.value}-`)) ?? name.value;
    const words = parts.splits.has(undefined) ? undefined : commonName(parts)?.value;
    const added = words === undefined || contains(name.value, words) ? undefined : words;
    const value = joined([longer, ...place, added, split === splitOf(name.value) ? undefined : split, dateRange(parts, name.value)]);
    const dataset = { value, source: name.source };
    return {
      name: dataset.value,
      reason: `dataset ${dataset.value} (${dataset.source})`,
      layers: own.map((path) => ({ kind: 'dataset' as const, path })),
      values: { dataset },
    };
  });
}

interface FoundDataset {
  readonly name: Sourced<string>;
  readonly paths: string[];
  readonly parts: Parts;
}

/** Which split and which dates each file of a dataset says it holds; undefined stands for a file that does not. `places`: their directories, `words`: what else their names say, once each. */
interface Parts {
  readonly words: Set<string>;
  readonly places: Set<string>;
  readonly splits: Set<string | undefined>;
  readonly dates: Set<string | undefined>;
}

function noParts(): Parts {
  return { words: new Set(), places: new Set(), splits: new Set(), dates: new Set() };
}

function addParts(to: Parts, more: Parts): void {
  for (const word of more.words) to.words.add(word);
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
  dev: 'validation',
  val: 'validation',
  valid: 'validation',
  validation: 'validation',
};
/** Hive's partitions by a date: `dt=2024-01-31`. */
const DATE_KEY = /^\w*(?:date|dt|ds|day|month|year)=/i;
/** Spark and Hugging Face put one into each file name, and its digits may look like years. */
const FINGERPRINT = /(?<![a-z\d])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,})(?![a-z\d])/gi;

/** The dates of a file: each in its own name; of its directories what is nothing else, or a date to the day. */
function datesOf(path: string): readonly string[] {
  const elements = path.replace(FINGERPRINT, '').split('/');
  return elements.flatMap((element, at) => {
    const value = element.replace(DATE_KEY, '');
    const dates = datesIn(value);
    return at === elements.length - 1 ? dates : dates.filter((date) => date === value || date.replace(/\D/g, '').length === 8);
  });
}

async function partsOf(path: string, paths: readonly string[], files: ModelFiles): Promise<Parts> {
  const parts = noParts();
  for await (const file of filesOf(files, path, paths)) {
    if (isMetadata(file.path)) continue;
    const name = withDateDirectories(file.path.slice(path === '.' || path === file.path ? 0 : path.length + 1));
    parts.splits.add(splitOf(name));
    parts.places.add(path === file.path ? '.' : directoryOf(name));
    parts.words.add(wordsOf(baseName(name)));
    const dates = datesOf(name);
    if (dates.length === 0) parts.dates.add(undefined);
    for (const date of dates) parts.dates.add(sortable(date));
  }
  return parts;
}

/** What tools call a piece: `part-r-00000`, Spark's `tid` and `c000`; and how its pages are compressed. */
const PIECE = /^(?:of|chunk|batch|[cmr]|tid|snappy|zstd|lzo|lz4raw|brotli|zlib)\d*$/i;

/** A file's own words: without numbers, split, dates and its ending, whichever that is, and what tools call a piece. */
function wordsOf(file: string): string {
  return withoutDates(stemOf(file.replace(/\.[a-z]{2,}[\w-]*$/i, '')).replace(FINGERPRINT, ''))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => /\p{L}/u.test(word) && splitOf(word) === undefined && !isGenericName(word) && !PIECE.test(word))
    .join('-')
    .toLowerCase();
}

/** What all files are called, where they are called alike: `train_sft`, `events`. */
function commonName({ words }: Parts): Sourced<string> | undefined {
  const [only, second] = words;
  if (only === undefined || second !== undefined) return undefined;
  const spelled = only.split('-').filter((word) => slug(word) !== undefined);
  const value = slug(spelled.join('-'));
  return value === undefined ? undefined : { value, source: 'names of its files' };
}

function splitOf(name: string): string | undefined {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => SPLITS[word])
    .find((split) => split !== undefined);
}

/** Directories of a dataset that are how tools lay it out (Hugging Face's `data`, its first configuration). */
const LAYOUT = /^(?:data|default|plain_text|all|full|parquet|csv|jsonl?|partitions?)$/i;

/** Directories that all files lie in say which part of it they are: a configuration, `sample/10BT`; without splits and dates, which are said apart. */
function placeIn({ places }: Parts): readonly string[] {
  const [first = '', ...others] = places;
  const elements = first.split('/');
  const differs = elements.findIndex((_element, at) => {
    const front = elements.slice(0, at + 1).join('/');
    return others.some((other) => !isBelow(other, front));
  });
  return elements.slice(0, differs < 0 ? undefined : differs).flatMap((element) => {
    const says = !isGenericName(element) && !LAYOUT.test(element) && splitOf(element) === undefined && datesOf(`${element}/x`).length === 0;
    return says ? (slug(element) ?? []) : [];
  });
}

/** Year first: `Q1_2024` as `2024-q1`, `05-2024` as `2024-05`. */
function sortable(date: string): string {
  return date
    .replace(/[_.]/g, '-')
    .toLowerCase()
    .replace(/^([qh]\d|\d\d(?=-))-?(\d{4})$/, '$2-$1');
}

function oneSplit({ splits }: Parts): string | undefined {
  const [only, second] = splits;
  return second === undefined ? only : undefined;
}

/** From the first to the last date, where every file has one and the name has none. */
function dateRange({ dates }: Parts, name: string): string | undefined {
  if (dates.has(undefined) || dates.size === 0 || datesIn(name).length > 0) return undefined;
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === last ? first : `${first ?? ''}-${last ?? ''}`;
}

function telling(name: string | undefined): string | undefined {
  return name === undefined || isGenericName(name) ? undefined : name;
}

function nameOf(kitfile: Kitfile, dataset: KitDataset, path: string, alone: boolean): Sourced<string> | undefined {
  const own = { text: telling(dataset.name), source: 'Kitfile datasets name' };
  const kit = packageName(kitfile);
  // Of a generic directory (`gsm8k/main`) the one above is what it is called.
  const place = path
    .split('/')
    .map((_element, at, all) => pathName(all.slice(0, at + 1).join('/')))
    .reverse();
  // What the author calls it is its name, a number, too: that it can be no tag is said.
  const name = spelledName(own);
  if (!alone) return name ?? firstName([own, ...place]);
  // A kit of one dataset is named after it; the kit's name that says the same and more says which.
  const whole = firstName([kit]);
  if (kitfile.datasets.length === 1 && name !== undefined && whole !== undefined && contains(whole.value, name.value)) return whole;
  return name ?? firstName([own, kit, ...place]) ?? firstName([{ text: dataset.name, source: own.source }, ...place]);
}

function contains(whole: string, part: string): boolean {
  const words = new Set(whole.split(/[-._]/));
  return part.split(/[-._]/).every((word) => words.has(word));
}

function isMetadata(path: string): boolean {
  return METADATA.has(extension(path)) || SETTINGS.test(baseName(path));
}

/** Whether nothing but pointers is there: the data itself was not fetched. */
async function isPointer(path: string, paths: readonly string[], files: ModelFiles, remark: Remarks): Promise<boolean> {
  let first: ModelFile | undefined;
  for await (const file of filesOf(files, path, paths)) {
    const recognised = canBePointer(file.path, file.size) ? await recognise(file, files, remark) : undefined;
    if (recognised?.format?.role !== 'pointer') return false;
    first ??= file;
  }
  if (first === undefined) return false;
  remark({
    level: 'warning',
    subject: 'model',
    code: 'DATASET_IS_POINTER',
    message: `The dataset ${cleanText(path === '.' ? first.path : path)} is a pointer to a file that was not fetched, so it gives no tag.`,
    hint: 'Fetch the real file before this step ("lfs: true" on actions/checkout for Git LFS, "dvc pull" for DVC, "git annex get" for git-annex).',
  });
  return true;
}

/** Bytes at or below a path, each path counted once. */
function counted(paths: readonly string[], files: ModelFiles): (path: string) => Promise<number> {
  const known = new Map<string, Promise<number>>();
  const count = async (path: string) => {
    let bytes = 0;
    for await (const file of filesOf(files, path, paths)) bytes += file.size;
    return bytes;
  };
  return (path) => {
    const bytes = known.get(path) ?? count(path);
    known.set(path, bytes);
    return bytes;
  };
}

/** Whether a dataset without a name is a real share of the kit. Counting stops as soon as the answer is known. */
async function isLarge(path: string, paths: readonly string[], bytesOf: (path: string) => Promise<number>): Promise<boolean> {
  const bytes = await bytesOf(path);
  if (bytes >= SIGNIFICANT_BYTES) return true;
  let total = 0;
  for (const entry of paths) {
    total += await bytesOf(entry);
    if (total * SIGNIFICANT_SHARE > bytes) return false;
  }
  return true;
}
