import type { Remarks } from '../../failure.js';
import { cleanPath, type Kitfile } from '../../kitfile/index.js';
import { evidenceOf, named, statedBy, withoutQuantization, type Evidence } from '../decide/evidence.js';
import { decideQuantization } from '../decide/quantization.js';
import { decideSize } from '../decide/size.js';
import { decideVariant, decideVersion } from '../decide/variant.js';
import { groupModels, isAttachment } from '../group/models.js';
import type { PathName } from '../group/path-names.js';
import type { ModelGroup } from '../group/sets.js';
import { withoutAccount } from '../names/family.js';
import { formatWordIn, isGenericName, plainName, readName, readWords, stemOf } from '../names/reading.js';
import { cleanText, datesIn, slug, withoutDates } from '../names/text.js';
import { familyAt } from '../names/families.js';
import { beginsWithDevice, isQuarter } from '../names/words.js';
import type { FoundFile, Layer } from '../scan.js';
import type { ContentName, Decision, ModelValues, Sourced } from '../types.js';
import { adapterContent } from './adapters.js';
import { firstName, joined, packageName, partText, pathName, reasonOf, sourced } from './name.js';

/** Models that are looked at one by one; ten of them give a tag. */
const MODELS_LIMIT = 50;

/** What the kit's models are called. The first is the primary one, whose values are the kit's. */
export interface ModelContent {
  readonly values: ModelValues;
  readonly parameters?: Sourced<number>;
  readonly content: readonly ContentName[];
  /** What is not known of the primary model, where a fact is missing that its format does not tell. */
  readonly missing?: string;
}

/** One name for each distinct model; adapters get names of their own kind. */
export function modelContent(kitfile: Kitfile, layers: readonly Layer[], found: readonly FoundFile[], remark: Remarks): ModelContent {
  const groups = groupModels(found);
  const models = groups.filter((group) => group.kind === 'model').slice(0, MODELS_LIMIT);
  const adapters = groups.filter((group) => group.kind === 'adapter');
  // A file of no known format is a model all the same: the Kitfile says so.
  const attachments = found.some(isAttachment);
  if (models.length === 0 && adapters.length === 0 && !attachments) models.push(unknownModel(kitfile, layers));
  const told = toldApart(models.map((group) => tell(kitfile, group, models.length > 1, remark)));
  const [primary] = told;
  const base = primary?.decision;
  const extra = adapters.map((group) => adapterContent(kitfile, group, base, adapters.length > 1));
  const values = primary?.values ?? extra[0]?.values ?? {};
  return {
    values,
    ...(primary?.evidence.count === undefined ? {} : { parameters: primary.evidence.count }),
    ...(primary === undefined && attachments
      ? { missing: 'the model itself: there are only files that belong to one (a projector, a matrix of importance, a vocabulary)' }
      : missingIn(primary)),
    content: [...told, ...extra].flatMap(({ content }) => (content === undefined ? [] : [content])),
  };
}

/** Which fact a format does not tell by itself. */
function missingIn(told: Told | undefined): Pick<ModelContent, 'missing'> {
  const { packed = false, bytes } = told?.evidence ?? {};
  if (packed)
    return {
      missing:
        'size and quantization of the model are not known: its weights are packed, and neither a config nor a name says how many bits one has',
    };
  if (bytes !== undefined)
    return {
      missing: `size and quantization of the model are not known: its weights are ${bytes} bytes, and neither a config nor a name says of which number format`,
    };
  const { quantization, token } = told?.decision ?? {};
  const known = quantization === undefined ? token && `its version ${token.value}` : `that it is stored as ${quantization.value}`;
  return known === undefined ? {} : { missing: `no name says which model it is; only ${known} is known` };
}

function unknownModel(kitfile: Kitfile, layers: readonly Layer[]): ModelGroup {
  const path = cleanPath(kitfile.model?.path ?? '.');
  const names = [{ text: stemOf(path), source: `path ${cleanText(path)}`, kind: 'file' as const }];
  return { kind: 'model', files: [], companions: [], names, layers: layers.slice(0, 1), missing: [], format: '', size: 'always' };
}

interface Told {
  readonly evidence: Evidence;
  readonly decision: Decision;
  readonly values: ModelValues;
  readonly content: ContentName | undefined;
  /** How its own names spell their format. */
  readonly word: Sourced<string> | undefined;
}

/** Of models in several formats that have one name, the word of the format stays with those that have one: `whisper-large-v3-ct2`. */
function toldApart(all: readonly Told[]): readonly Told[] {
  return all.map((one, at) => {
    const { content, word, values } = one;
    if (content === undefined || word === undefined) return one;
    const name = content.name.toLowerCase();
    const isNeeded = all.some(
      (other, place) =>
        other.content?.name.toLowerCase() === name &&
        other.values.format?.value !== values.format?.value &&
        (place < at || other.word === undefined),
    );
    return isNeeded
      ? {
          ...one,
          content: { ...content, name: joined([content.name, word.value]), reason: `${content.reason}, ${reasonOf([['format', word]])}` },
        }
      : one;
  });
}

function tell(kitfile: Kitfile, group: ModelGroup, several: boolean, remark: Remarks): Told {
  const { model } = kitfile;
  const own = model?.name === undefined ? [] : [named(model.name, 'Kitfile model.name')];
  const kit = kitfile.package.name === undefined ? [] : [named(kitfile.package.name, 'Kitfile package.name')];
  // One name for several models cannot say how each of them is stored.
  const shared = [...own, ...kit].map(withoutQuantization);
  const gathered = several
    ? evidenceOf(group, { before: [], after: shared.slice(0, own.length), kit: shared.slice(own.length), several }, remark)
    : evidenceOf(group, { before: own, after: [], kit, several }, remark);
  const evidence: Evidence = several ? gathered : { ...gathered, stated: statedBy(model) };
  const decision = decide(evidence, remark);
  const given = { text: model?.name, source: 'Kitfile model.name' };
  const place = model === undefined ? [] : [pathName(model.path)];
  const isUnlabelled = group.size === 'never' && group.siblings === undefined;
  const plain = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : plainName(withoutAccount(text), isUnlabelled ? 'labels' : undefined);
  const inside = decision.size === undefined ? exportsIn(group) : [];
  const names = group.names.slice(inside.length);
  const candidates = several ? [...names, given, packageName(kitfile)] : [given, packageName(kitfile), ...place, ...names];
  const thing = firstName(candidates.map(({ text, source }) => ({ text: plain(text), source })));
  // Two checkpoints of one run have one name; where a size is known, the step is a part of the variant.
  const written = !several && (model?.name ?? kitfile.package.name) !== undefined;
  const partOf = (text: string): string | undefined => (isUnlabelled && isQuarter(text) ? text : partText(text));
  const parts = written || decision.size !== undefined ? [] : group.names.flatMap(({ text }) => partOf(text) ?? []).reverse();
  const exported = inside
    .filter(({ text, kind }) => kind === 'file' || beginsWithDevice(text))
    .reverse()
    .map(({ text }) => readWords(text).words);
  const unsaid = exported.flatMap((words, at) => (at > 0 && words[0] === exported[at - 1]?.[0] ? words.slice(1) : words));
  const name = thing === undefined ? thing : { ...thing, value: joined([thing.value, unsaid.join('-'), ...parts.map(slug)]) };
  // `ShelfDetectorV3`, but a family's own number: `MobileNetV2`.
  const glued = candidates.flatMap(({ text, source }) => {
    const number = /[a-z]V(\d{1,3})$/.exec(plain(text) ?? '')?.[1];
    return number === undefined || thing === undefined || slug(plain(text) ?? '') !== thing.value || familyAt([thing.value]) !== undefined
      ? []
      : [{ value: `v${number}`, source }];
  });
  const version = sourced(model?.version, 'Kitfile model.version') ?? glued[0];
  const isGlued = decision.token === undefined && glued.some(({ value }) => value === version?.value);
  const { architecture } = evidence;
  const values: ModelValues = {
    size: decision.size,
    variant: decision.variant,
    version: decision.token ?? version,
    quantization: decision.quantization,
    name,
    format: formatOf(group, model?.format),
    architecture: architecture === undefined ? undefined : sourced(slug(architecture.value), architecture.source),
  };
  const [word] = group.names.flatMap(({ text, source }): readonly Sourced<string>[] => {
    const value = formatWordIn(text);
    return value === undefined ? [] : [{ value, source }];
  });
  return { evidence, decision, values, content: contentOf(kitfile, group, decision, values, isGlued), word };
}

/**
 * What stands below a model that a directory names, and says what it runs on or which graphs these are: one export of it, and no name of its own,
 * `Phi-3.5-mini-instruct-onnx/cpu_and_mobile/cpu-int4-awq-block-128/model.onnx`, `zipformer-fr/encoder-epoch-9-averaged.onnx`.
 */
function exportsIn({ names, files, siblings }: ModelGroup): readonly PathName[] {
  const areGraphs = siblings === 'graphs' && files.length > 1;
  const isExport = ({ kind, text }: PathName): boolean => (kind === 'file' ? areGraphs && !readName(text).telling : beginsWithDevice(text));
  const own = names.findIndex((name) => !isExport(name) && partText(name.text) === undefined && readWords(name.text).words.length > 0);
  const inside = names.slice(0, Math.max(0, own));
  return inside.some((name) => isExport(name) && readWords(name.text).words.length > 0) ? inside : [];
}

function decide(evidence: Evidence, remark: Remarks): Decision {
  const size = decideSize(evidence, remark);
  const variant = decideVariant(evidence, size);
  const token = decideVersion(evidence, size, variant);
  const quantization = decideQuantization(evidence, remark);
  // Full precision is what small graphs come in; it tells nothing unless there is a size beside.
  const plain =
    quantization?.value === 'fp32' && size.size === undefined && evidence.size === 'large' && evidence.stated.quantization === undefined;
  return { size: size.size, variant: variant.variant, token, quantization: plain ? undefined : quantization };
}

function formatOf(group: ModelGroup, stated: string | undefined): Sourced<string> | undefined {
  const [file] = group.files;
  if (file !== undefined || group.format !== '')
    return {
      value: group.format,
      source: `${file?.byName === true ? 'extension' : 'first bytes'} of ${cleanText(file?.path ?? 'the model')}`,
    };
  const value = stated === undefined ? undefined : slug(stated);
  return value === undefined ? undefined : { value, source: 'Kitfile model.format' };
}

/** `{size}-{variant}-{version}-{quantization}`; without a size `{name}-{version}-{quantization}`, and never the bare quantization. */
function contentOf(
  kitfile: Kitfile,
  group: ModelGroup,
  decision: Decision,
  values: ModelValues,
  isGlued: boolean,
): ContentName | undefined {
  const { size, variant, token, quantization } = decision;
  const layers = group.layers.map(({ kind, path }) => ({ kind, path }));
  if (size !== undefined) {
    const parts = [size, variant, token, quantization].map((part) => spelled(part));
    const reason = reasonOf([
      ['size', size],
      ['variant', variant],
      ['version', token],
      ['quantization', quantization],
    ]);
    return { name: parts.filter((part) => part !== undefined).join('-'), reason, layers, values };
  }
  const fallback = quantization === undefined ? sourced(kitfile.package.version, 'Kitfile package.version') : undefined;
  const version = values.version ?? fallback;
  // How it is stored says nothing about what it is.
  const front = values.name;
  if (front === undefined || (version === undefined && quantization === undefined && !isDated(front.value))) return undefined;
  // A name may hold several versions, apart from one another.
  const name = joined([front.value, ...(isGlued ? [] : (spelled(version)?.split(/-(?=v\d)/) ?? [])), spelled(quantization)]);
  return {
    name,
    reason: reasonOf([
      ['name', front],
      ['version', version],
      ['quantization', quantization],
    ]),
    layers,
    values,
  };
}

/** A date to the month tells one training from the next, as a version does, where something else says of what; so does `1.8.0` at its end. */
function isDated(name: string): boolean {
  return (
    (datesIn(name).some((date) => date.length > 4) || /[-_]\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)) &&
    !isGenericName(withoutDates(name).replace(/[\d._-]+|(?<![a-z])[a-z](?![a-z])/gi, '-'))
  );
}

/** A segment as it may stand in a tag; labels keep their upper-case suffix. */
function spelled(part: Sourced<string> | undefined): string | undefined {
  if (part === undefined) return undefined;
  return /^[A-Za-z0-9._-]+$/.test(part.value) ? part.value : slug(part.value);
}
