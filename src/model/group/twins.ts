import { isFormatWord } from '../formats/table.js';
import { fact } from '../formats/types.js';
import { countTally, sumTallies } from '../formats/tally.js';
import { isGenericName, stemOf } from '../names/reading.js';
import { tokenise } from '../names/tokens.js';
import { baseName, directoryOf } from '../paths.js';
import type { Known } from '../types.js';
import type { ModelGroup, Placed } from './sets.js';

/**
 * Where one directory with a config.json holds the same weights in several formats or spellings, it is one model. Formats whose files are
 * models of their own stay, and so do exports that are stored in different ways.
 */
export function dropTwins(groups: readonly ModelGroup[], companions: readonly Placed[]): readonly ModelGroup[] {
  const homes = companions
    .filter(({ file }) => file.format.describes === 'model' || file.header?.members !== undefined)
    .map((one) => one.directory);
  const places = groups
    .map((group) => ({ group, ...placeOf(group, homes) }))
    .sort((left, right) => rank(left.group) - rank(right.group) || Number(left.inner) - Number(right.inner));
  const homeOf = new Map<ModelGroup, string>();
  const first = new Map<string, ModelGroup>();
  for (const { group, home, inner, directory } of places) {
    // What the home itself holds tells what is a copy; where it holds nothing, the best of what is below does.
    const same = inner ? places.filter((one) => one.home === home) : [];
    const original = same.find((one) => !one.inner) ?? same[0];
    const own = original === undefined || isCopy(group, original.group) ? home : homes.find((one) => one === directory);
    if (own === undefined) continue;
    homeOf.set(group, own);
    if (!first.has(own)) first.set(own, group);
  }
  const inModel = groups.some((group) => group.kind === 'model' && group.layers.some((layer) => layer.kind === 'model'));
  return groups.filter((group) => {
    const home = homeOf.get(group);
    if (home !== undefined) return first.get(home) === group || (group.siblings === 'graphs' && first.get(home)?.siblings === 'graphs');
    // Beside the model itself, parts of other kinds (tokenizers, scalers) are parts and no models.
    return group.kind === 'adapter' || !inModel || group.siblings === 'own' || group.layers.some((layer) => layer.kind === 'model');
  });
}

interface Place {
  readonly directory: string;
  /** The directory with a config.json that it may be of; `inner`: that is the one above its own. */
  readonly home?: string;
  readonly inner: boolean;
}

function placeOf(group: ModelGroup, homes: readonly string[]): Place {
  const directory = directoryOf(group.files[0]?.path ?? '');
  if (group.kind === 'adapter' || group.siblings === 'own') return { directory, inner: false };
  const above = directoryOf(directory);
  if (homes.includes(above) && (isFormatWord(baseName(directory)) || COPY.test(baseName(directory))))
    return { directory, home: above, inner: true };
  return homes.includes(directory) ? { directory, home: directory, inner: false } : { directory, inner: false };
}

/** Directories that are copies by their name alone. */
const COPY = /^(?:original|flax)$/i;

/** Whether what stands in a format's directory is the model above it again. Exports count otherwise than what they were made from. */
function isCopy(group: ModelGroup, original: ModelGroup): boolean {
  if (group.siblings === 'graphs' || COPY.test(baseName(directoryOf(group.files[0]?.path ?? '')))) return true;
  const [left, right] = [storedIn(group), storedIn(original)];
  const ratio = (left.count ?? right.count ?? 1) / (right.count ?? left.count ?? 1);
  // A head that is the embedding again is stored by some.
  return (left.label ?? right.label) === (right.label ?? left.label) && ratio > 0.75 && ratio < 1.33;
}

/** What its files say about it; a missing fact is unknown. */
function storedIn({ files, companions, missing }: ModelGroup): Known<{ count: number; label: string }> {
  const headers = files.flatMap((file) => (file.header === undefined ? [] : [file.header]));
  const tallies = headers.flatMap((header) => (header.tally === undefined ? [] : [header.tally]));
  const sum = missing.length > 0 ? 0 : countTally(sumTallies(tallies), fact(companions, 'bits'));
  const stated = [...companions, ...headers].find((one) => one.quantization !== undefined)?.quantization;
  const label = (stated ?? headers.find((one) => one.precision !== undefined)?.precision)?.label;
  return { count: sum === 0 ? undefined : sum, label };
}

/** Which of several spellings of one model stands for it: an index first, then safetensors, the usual file name, then the rest. */
function rank(group: ModelGroup): number {
  const stem = stemOf(group.files[0]?.path ?? '');
  const usual = isGenericName(stem) ? 0 : 1;
  // `model.fp16.safetensors` is a copy of `model.safetensors`.
  const variant = tokenise(stem).some((token) => token.kind === 'quantization') ? 8 : 0;
  const graphs = group.siblings === 'graphs' ? 3 : 0;
  const told = group.files.some((one) => one.header?.tally !== undefined) ? 0 : 4;
  return variant + graphs + told + (group.companions.some((one) => one.members !== undefined) ? 0 : 2) + usual;
}
