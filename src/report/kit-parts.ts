import { classOf } from '../classes/index.js';
import { bytesText, type Digest } from '../oci/index.js';
import { counted } from './headline.js';
import { brief, code, codeBlock, escaped, folded, shortHex, table } from './markdown.js';
import { layersOf, problemsOf, referenceOf, versionOf, type LayerRecord, type RunRecord } from './record.js';

const ROW_LIMIT = 50;

/** The ModelKit by its digest, whole, and the lines that fetch it. */
export function useParts(record: RunRecord): string[] {
  const reference = referenceOf(record);
  if (reference === '') return [];
  if (problemsOf(record).length > 0 || !record.writes) return [code(reference)];
  const version = versionOf(record);
  const tagged = version === '' ? [] : [`${record.repositories[0]?.repository.name ?? ''}:${version}`];
  const commands = record.title === 'ModelPack' ? ['kit unpack', 'oras pull'] : ['kit unpack'];
  return [
    '### Use it',
    `<code>${escaped(reference)}</code>`,
    codeBlock([reference, ...tagged].flatMap((name) => commands.map((command) => `${command} ${name}`)).join('\n')),
  ];
}

/** Part by part against what the branch's tag, or else another tag, named before: by the manifest that is kept to put it back. */
export function changedParts(record: RunRecord): string[] {
  const now = layersOf(record);
  const held = heldBefore(record);
  if (now.length === 0 || held === undefined) return [];
  const { tag, digest, layers: before } = held;
  const [mine, theirs] = [now, before].map((layers) => new Set(layers.map((layer) => layer.digest)));
  const same = now.filter((layer) => theirs?.has(layer.digest));
  const gone = before.filter((layer) => !mine?.has(layer.digest));
  const fresh = now.filter((layer) => !theirs?.has(layer.digest));
  const rows = [
    ...fresh.map((layer): readonly string[] => {
      const was = gone.find((other) => other.kind === layer.kind && other.path === layer.path);
      const size = bytesText(layer.size);
      return was === undefined
        ? ['➕', partOf(layer), `added, ${size}`]
        : ['✏️', partOf(layer), `changed, ${size} (was ${bytesText(was.size)})`];
    }),
    ...gone
      .filter((layer) => !fresh.some((other) => other.kind === layer.kind && other.path === layer.path))
      .map((layer): readonly string[] => ['➖', partOf(layer), `gone, was ${bytesText(layer.size)}`]),
  ];
  const left = same.length === 0 ? [] : [`${counted(same.length, 'part')} the same (${sizeOf(same)}).`];
  const more = rows.length - ROW_LIMIT;
  return [
    `### Changed since ${code(tag)} was ${code(shortHex(digest))}`,
    ...(rows.length === 0 ? [] : [table(['', 'Part', 'Change'], rows.slice(0, ROW_LIMIT))]),
    [...(more > 0 ? [`… and ${counted(more, 'part')} more.`] : []), ...left].join(' '),
  ].filter((part) => part !== '');
}

interface Held {
  readonly tag: string;
  readonly digest: Digest;
  readonly layers: readonly LayerRecord[];
}

/** The last is asked first; what is not among them comes behind. */
const ORDER: readonly string[] = ['latest', 'schedule', 'branch'];

function heldBefore(record: RunRecord): Held | undefined {
  if (record.outcome !== 'applied' || record.about.kits !== 'one' || record.problems.length > 0) return undefined;
  const moved = (record.repositories[0]?.changes ?? [])
    .filter(({ action }) => action === 'move')
    .sort((a, b) => ORDER.indexOf(b.intent.kind) - ORDER.indexOf(a.intent.kind));
  for (const { tag, before: digest } of moved) {
    if (digest === null) continue;
    const layers = record.previous.get(digest);
    if (layers !== undefined) return { tag, digest, layers };
  }
  return undefined;
}

/** All parts with their sizes, and what became of their blobs. */
export function layerParts(record: RunRecord): string[] {
  const layers = layersOf(record);
  if (layers.length === 0) return [];
  const rows = layers
    .slice(0, ROW_LIMIT)
    .map((layer) => [
      partOf(layer),
      [bytesText(layer.size), ...(layer.files === undefined ? [] : [counted(layer.files, 'file')])].join('<br>'),
      code(shortHex(layer.digest)),
    ]);
  const rest = layers.length - rows.length;
  const blobs = record.repositories.flatMap(({ repository, blobs: { uploaded, present, mounted, bytes } }, _, all) => {
    if (uploaded + present + mounted === 0) return [];
    const what = `${uploaded} uploaded (${bytesText(bytes)}), ${present} already there, ${mounted} mounted`;
    return [all.length > 1 ? `${repository.name}: ${what}` : what];
  });
  const notes = [...(rest > 0 ? [`… and ${rest} more.`] : []), ...(blobs.length === 0 ? [] : [`Blobs: ${blobs.join('; ')}.`])];
  // The digest of a raw layer is the file's own, as other programs show it.
  const files = layers
    .slice(0, ROW_LIMIT)
    .flatMap(({ form, path, digest }) => (form === 'raw' ? [`- ${code(path)}: <code>${digest}</code>`] : []));
  const body = [
    table(['Part', 'Size', 'Digest'], rows),
    ...(notes.length === 0 ? [] : [escaped(notes.join(' '))]),
    ...(files.length === 0 ? [] : ['SHA-256 of the files themselves:', files.join('\n')]),
  ];
  return [folded(`Parts: ${counted(layers.length, 'layer')}, ${sizeOf(layers)}`, body.join('\n\n'))];
}

function partOf({ kind, path }: LayerRecord): string {
  return `${code(path === '' ? '(no path)' : path)}${kind === '' ? '' : ` ${escaped(kind)}`}`;
}

function sizeOf(layers: readonly LayerRecord[]): string {
  return bytesText(layers.reduce((sum, layer) => sum + layer.size, 0));
}

/** A ready step for each ModelKit that tags were moved away from. */
export function wayBack(record: RunRecord): string[] {
  if (record.outcome !== 'applied') return [];
  return record.repositories.flatMap(({ repository, changes }, _, all) => {
    const moved = changes.filter(({ action, before }) => action === 'move' && before !== null);
    if (moved.length === 0) return [];
    const held = new Map<string, typeof moved>();
    for (const change of moved) held.set(change.before ?? '', [...(held.get(change.before ?? '') ?? []), change]);
    const blocks = [...held].slice(0, ROW_LIMIT).flatMap(([digest, tags]) => {
      const fixed = tags.some(({ intent: { policy } }) => classOf(policy).isFixed);
      const step = [
        `- uses: ${record.pages.action}`,
        '  with:',
        ...(all.length > 1 || record.mode !== 'publish' ? [`    repository: ${repository.name}`] : []),
        '    mode: promote',
        `    source: ${digest}`,
        ...(tags.length === 1
          ? [`    tags: type=raw,value=${tags[0]?.tag ?? ''}`]
          : ['    tags: |', ...tags.map(({ tag }) => `      type=raw,value=${tag}`)]),
        ...(fixed ? ['    on-conflict: move'] : []),
      ];
      const names = tags.map(({ tag }) => code(tag)).join(', ');
      return [
        `${names} back to <code>${digest}</code>: this step in a workflow,`,
        codeBlock(step.join('\n')),
        'or by hand:',
        codeBlock(`oras tag ${repository.name}@${digest} ${tags.map(({ tag }) => tag).join(' ')}`),
      ];
    });
    return [folded(`Go back${all.length > 1 ? ` (${escaped(repository.name)})` : ''}`, blocks.join('\n\n'))];
  });
}

/** What is known of the model, each value with where it comes from. */
export function modelParts(record: RunRecord): string[] {
  if (record.about.kits !== 'one') return [];
  const { facts } = record.about;
  const rows = (['size', 'variant', 'version', 'quantization', 'format', 'architecture', 'name', 'dataset'] as const).flatMap((key) => {
    const fact = facts[key];
    return fact === undefined ? [] : [[key, code(fact.value), escaped(brief(fact.source, record.pages.workspace))]];
  });
  if (facts.parameters !== undefined) rows.push(['parameters', parametersText(facts.parameters.value), escaped(facts.parameters.source)]);
  return rows.length === 0 ? [] : [folded('What is known of the model', table(['Fact', 'Value', 'Source'], rows))];
}

/** Parameters of a model: `6.7 billion`, `135 million`. */
function parametersText(count: number): string {
  if (count >= 1e9) return `${(count / 1e9).toFixed(1)} billion`;
  if (count >= 1e6) return `${(count / 1e6).toFixed(0)} million`;
  return count.toLocaleString('en-US');
}
