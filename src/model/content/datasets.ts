import type { Remarks } from '../../failure.js';
import { cleanPath, type KitDataset, type Kitfile } from '../../kitfile/index.js';
import { canBePointer } from '../formats/pointer.js';
import { cleanText, slug } from '../names/text.js';
import { isGenericName } from '../names/reading.js';
import { isStepName } from '../names/words.js';
import { entryPaths, filesOf, recognise } from '../scan.js';
import type { ContentName, ModelFile, ModelFiles, Sourced } from '../types.js';
import {
  addParts,
  commonName,
  dateRange,
  isAccount,
  isMetadata,
  noParts,
  oneSplit,
  partsOf,
  placeIn,
  splitOf,
  type Parts,
} from './dataset-parts.js';
import { firstName, joined, packageName, pathName, spelledName } from './name.js';

/** A dataset without a name of its own counts from this share of the kit's bytes on, or from this size on. */
const SIGNIFICANT_SHARE = 0.1;
const SIGNIFICANT_BYTES = 100_000_000;

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
    const name = nameOf(kitfile, dataset, path, alone) ?? placeName(parts) ?? thingName(parts);
    if (name === undefined) continue;
    const same = found.get(name.value);
    if (same === undefined) found.set(name.value, { name, paths: [path], parts });
    else {
      same.paths.push(path);
      addParts(same.parts, parts);
    }
  }
  return [...found.values()].flatMap(({ name: { value: first, source }, paths: own, parts }) => {
    const split = oneSplit(parts);
    const places = placeIn(parts).flatMap((element) => slug(element) ?? []);
    const below = places[0] === first ? places.slice(1) : places;
    // What its author calls the kit is all of it, whatever its file is called.
    const words = source === packageName(kitfile).source && parts.splits.has(undefined) ? undefined : commonName(parts)?.value;
    // A dataset as it was fetched from a hub, `allenai/c4`: an account's directory is the name of none.
    const isOwned = source.startsWith('path ') && own.every((path) => !path.includes('/')) && isAccount(first);
    const [name = words, ...place] = isOwned ? below : [first, ...below];
    if (name === undefined) return [];
    // A configuration may begin with the name: `wikitext/wikitext-2-raw-v1`.
    const longer = place.find((one) => one.startsWith(`${name}-`)) ?? name;
    const whole = joined([longer, ...place]);
    const said = joined([whole, words === undefined ? undefined : beyond(whole, words)]);
    const value = joined([said, split === splitOf(said) ? undefined : split, dateRange(parts, said)]);
    return [
      {
        name: value,
        reason: `dataset ${value} (${source})`,
        layers: own.map((path) => ({ kind: 'dataset' as const, path })),
        values: { dataset: { value, source } },
      },
    ];
  });
}

/** What stands between words; a point between digits is a number's. */
const WORDS = /[-_]|(?<!\d)\.|\.(?!\d)/;

/** What words say that a name does not: it may begin as they do (`gpqa/gpqa_diamond`), or hold them all in their order. */
function beyond(name: string, words: string): string {
  const [said, own] = [name.split(WORDS), words.split(WORDS)];
  const same = own.findIndex((word, at) => word !== said[at]);
  let at = 0;
  const isSaid = own.every((word) => (at = said.indexOf(word, at) + 1) > 0);
  return isSaid ? '' : words.slice(own.slice(0, same).join('-').length).replace(/^[-._]/, '');
}

interface FoundDataset {
  readonly name: Sourced<string>;
  readonly paths: string[];
  readonly parts: Parts;
}

function telling(name: string | undefined): string | undefined {
  return name === undefined || isGenericName(name, 'data') ? undefined : name;
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
  if (!alone) return name ?? firstName([own, ...place], 'data');
  // A kit of one dataset is named after it; the kit's name that says the same and more says which.
  const whole = firstName([kit], 'data');
  if (kitfile.datasets.length === 1 && name !== undefined && whole !== undefined && contains(whole.value, name.value)) return whole;
  return name ?? firstName([own, kit, ...place], 'data') ?? firstName([{ text: dataset.name, source: own.source }, ...place], 'data');
}

/** Of files that lie together the directory is what they are called. */
function placeName(parts: Parts): Sourced<string> | undefined {
  return firstName(placeIn(parts).slice(0, 1).map(pathName), 'data');
}

/** What its files are called, unless that only tells one of several. */
function thingName(parts: Parts): Sourced<string> | undefined {
  const name = commonName(parts);
  return name === undefined || isStepName(name.value) ? undefined : name;
}

function contains(whole: string, part: string): boolean {
  const words = new Set(whole.split(/[-._]/));
  return part.split(/[-._]/).every((word) => words.has(word));
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
