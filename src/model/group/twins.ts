import { isFormatWord } from '../formats/table.js';
import { stemOf } from '../names/reading.js';
import { tokenise } from '../names/tokens.js';
import { baseName, directoryOf } from '../paths.js';
import type { ModelGroup, Placed } from './sets.js';

/**
 * Where one directory with a config.json holds the same weights in several formats or spellings, it is one model. Formats whose files are
 * models of their own stay, and so do exports that are stored in different ways.
 */
export function dropTwins(groups: readonly ModelGroup[], companions: readonly Placed[]): readonly ModelGroup[] {
  const homes = companions
    .filter(({ file }) => file.format.describes === 'model' || file.header?.members !== undefined)
    .map((one) => one.directory);
  const first = new Map<string, ModelGroup>();
  const places = [...groups].sort((left, right) => rank(left) - rank(right));
  for (const group of places) {
    const home = homeOf(group, homes);
    if (home !== undefined && !first.has(home)) first.set(home, group);
  }
  const inModel = groups.some((group) => group.kind === 'model' && group.layers.some((layer) => layer.kind === 'model'));
  const kept = groups.filter((group) => {
    const home = homeOf(group, homes);
    if (home !== undefined) return first.get(home) === group || (group.siblings === 'graphs' && first.get(home)?.siblings === 'graphs');
    // Beside the model itself, parts of other kinds (tokenizers, scalers) are parts and no models.
    return group.kind === 'adapter' || !inModel || group.siblings === 'own' || group.layers.some((layer) => layer.kind === 'model');
  });
  return kept.sort((left, right) => Number(left.kind === 'adapter') - Number(right.kind === 'adapter'));
}

function homeOf(group: ModelGroup, homes: readonly string[]): string | undefined {
  const [file] = group.files;
  if (file === undefined || group.kind === 'adapter' || group.siblings === 'own') return undefined;
  const directory = directoryOf(file.path);
  const above = directoryOf(directory);
  if (homes.includes(above) && (isFormatWord(baseName(directory)) || /^(?:original|flax)$/i.test(baseName(directory)))) return above;
  return homes.includes(directory) ? directory : undefined;
}

/** Which of several spellings of one model stands for it: an index first, then safetensors, the usual file name, then the rest. */
function rank(group: ModelGroup): number {
  const [file] = group.files;
  if (file === undefined) return 99;
  const stem = stemOf(file.path);
  const usual = /^(?:model|pytorch_model)$/.test(stem) ? 0 : 1;
  // `model.fp16.safetensors` is a copy of `model.safetensors`.
  const variant = tokenise(stem).some((token) => token.kind === 'quantization') ? 8 : 0;
  const graphs = group.siblings === 'graphs' ? 3 : 0;
  const told = group.files.some((one) => one.header?.tally !== undefined) ? 0 : 4;
  return variant + graphs + told + (group.companions.some((one) => one.members !== undefined) ? 0 : 2) + usual;
}
