import type { Remark, Remarks } from '../../failure.js';
import type { Quantization } from '../names/quantization.js';
import { fits, isContextLength, sizeLabel, sizeWord, type SizeToken } from '../names/size.js';
import type { Sourced } from '../types.js';
import type { Evidence, Named } from './evidence.js';

/** A million: below, only formats that hold nothing but weights have a size worth a tag. */
const LARGE = 1_000_000;

export interface SizeDecision {
  readonly size?: Sourced<string>;
  /** The name that gave it. */
  readonly from?: Named;
}

/**
 * Stated values first, then the first name whose size fits what was counted (0.5 to 1.6 times, or nothing counted), then the count.
 * A name that says something else is a warning, and so is a stated value, which wins all the same.
 */
export function decideSize(evidence: Evidence, remark: Remarks): SizeDecision {
  const stated = evidence.stated.size;
  if (stated !== undefined) {
    const size = checkStated(stated, evidence, remark);
    if (size !== undefined) return { size };
  }
  if (evidence.size === 'never') return {};
  const { count } = evidence;
  // Converters count where no name tells them a size: `8.2B`, `33B`. Then any other name knows better.
  const computed = ({ kind, text }: Named): boolean =>
    kind === 'label' && (text.includes('.') || (count !== undefined && text.toLowerCase() === sizeLabel(count.value)));
  const all = [...evidence.names, ...evidence.kit];
  const names = [...all.filter((name) => !computed(name)), ...all.filter(computed)];
  const wrong: { readonly label: string; readonly name: Named }[] = [];
  for (const name of names) {
    const { sizes, pair } = name.reading;
    const pairs = pair === undefined ? [] : [pair];
    const isPossible = (size: SizeToken): boolean =>
      confirmed(size, name, count?.value) &&
      size.count <= (evidence.room ?? size.count) &&
      size.count >= (evidence.fill ?? 0) &&
      (count !== undefined || !isDoubtful(size, name) || ratioOf(size, name.reading.quantization, evidence) <= MOST_OF_BYTES);
    const chosen =
      (count === undefined ? [...pairs, ...sizes] : [...sizes, ...pairs])
        .flatMap((size) => eitherOf(size, (one) => isPossible(one) && (count !== undefined || holds(one, name, evidence))))
        .find(isPossible) ?? activeSize(name, count?.value);
    if (chosen !== undefined) {
      // A directory below the one that gives the size says how much it was trained on.
      const others = wrong.filter(
        (other) => other.label !== chosen.label && !(other.name.kind === 'directory' && name.kind === 'directory'),
      );
      for (const other of others) contradiction(other.label, other.name.source, evidence, remark);
      // A converter's size label leaves out that a size is an effective one: `4B` of `E4B`.
      const effective = names.find(({ reading }) => reading.sizes.some(({ label }) => label === `e${chosen.label}`));
      if (effective !== undefined) return { size: { value: `e${chosen.label}`, source: explained(effective, evidence) }, from: effective };
      return { size: { value: chosen.label, source: explained(name, evidence) }, from: name };
    }
    const other = name.reading.sizes.find((size) => !isContextLength(size, undefined));
    // Header, name and file name repeat each other.
    if (other !== undefined && wrong.every(({ label }) => label !== other.label)) wrong.push({ label: other.label, name });
  }
  for (const other of wrong) contradiction(other.label, other.name.source, evidence, remark);
  const { bytes, quantization } = evidence;
  if (count === undefined && bytes !== undefined && quantization?.value.family === 'integer')
    remark(
      unclear(
        `has ${bytes} bytes of weights, some of them as ${quantization.value.label}, which does not tell how many there are`,
        evidence,
      ),
    );
  if (count === undefined || (evidence.size === 'large' && count.value < LARGE)) return {};
  const label = sizeLabel(count.value);
  const least = sizeLabel(evidence.least ?? count.value);
  if (label !== undefined && least !== undefined && label !== least) {
    remark(
      unclear(
        `stores an output head of the embedding's shape, and no config.json says whether it is the embedding again: ${least} or ${label} parameters`,
        evidence,
      ),
    );
    return {};
  }
  return label === undefined ? {} : { size: { value: label, source: `${count.value} parameters counted in the ${count.source}` } };
}

/** Of two ways to read a size the one that is possible; where both are, none is claimed. */
function eitherOf(size: SizeToken, isPossible: (size: SizeToken) => boolean): readonly SizeToken[] {
  if (size.or === undefined) return [size];
  const possible = [size, size.or].filter(isPossible);
  return possible.length === 1 ? possible : [];
}

/** More do not fit into a file at the width that is told. */
const MOST_OF_BYTES = 1.4;

/** Behind `_` and a digit, which may be a part of it: `pythia_2_8b`. */
function isDoubtful({ label }: SizeToken, { text }: Named): boolean {
  return new RegExp(`_\\d_${label}(?![a-z\\d])`, 'i').test(text);
}

/** Whether so many fill the files of a model at the width that is told: a little is stored wider, and a list of files may round. */
function holds(size: SizeToken, { reading }: Named, evidence: Evidence): boolean {
  const ratio = ratioOf(size, reading.quantization ?? evidence.quantization?.value, evidence);
  return ratio >= 0.4 && ratio <= 1.1;
}

/** Bits of so many weights to those of the files; 1 where either is not told. */
function ratioOf(size: SizeToken, label: Quantization | undefined, evidence: Evidence): number {
  return label?.bits === undefined || evidence.bits === undefined ? 1 : (size.count * label.bits) / evidence.bits;
}

/** Without a count a `4k` stays what it most likely is, a context length. */
function confirmed(size: SizeToken, { reading }: Named, count: number | undefined): boolean {
  if (count === undefined) return !isContextLength(size, undefined);
  if (fits(size, count)) return true;
  // `17b-16e`: what one expert and the rest make, and how many experts there are.
  const experts = Number(/(?:^|-)(\d+)e(?:-|$)/.exec(reading.active.join('-'))?.[1]);
  // An effective size (`E2B`) is below the count by definition.
  const most = size.label.startsWith('e') ? 4 : experts;
  return count > size.count && count <= size.count * most;
}

/** Where a name says nothing but the active size (`T2V-A14B`), and that is the count or nothing is counted, it is the size. */
function activeSize({ reading }: Named, count: number | undefined): SizeToken | undefined {
  const label = reading.sizes.length > 0 ? undefined : reading.active.find((word) => word.startsWith('a'));
  const size = label === undefined ? undefined : sizeWord(label.slice(1));
  if (label === undefined || size === undefined || (count !== undefined && !fits(size, count))) return undefined;
  return { ...size, label };
}

function explained(name: Named, evidence: Evidence): string {
  return evidence.count === undefined ? name.source : `${name.source}; ${evidence.count.value} parameters counted`;
}

/** A size with its unit, or a whole number of parameters; anything else is said and not used. */
function checkStated(stated: Sourced<string>, evidence: Evidence, remark: Remarks): Sourced<string> | undefined {
  const count = /^\d{4,}$/.test(stated.value) ? Number(stated.value) : undefined;
  const size = count === undefined ? sizeWord(stated.value.replace(/\s+/g, '')) : undefined;
  const value = size?.label ?? (count === undefined ? undefined : sizeLabel(count));
  if (value === undefined) {
    const unit = /^\d+(?:\.\d+)?$/.test(stated.value) && Number(stated.value) > 0;
    remark({
      level: 'warning',
      subject: 'model',
      code: 'MODEL_SIZE_UNCLEAR',
      message: `${stated.source} says ${stated.value}, ${unit ? 'without a unit' : 'which is no size'}. It is not used.`,
      hint: unit
        ? `Write the unit (${stated.value}B for billions, ${stated.value}M for millions), or the whole number of parameters.`
        : 'Write a number and its unit (7B, 350M, 8x7B), or the whole number of parameters in digits alone.',
    });
    return undefined;
  }
  const says = size?.count ?? count;
  if (says !== undefined && evidence.count !== undefined && !fits({ label: value, count: says, unit: 'b' }, evidence.count.value)) {
    remark({
      level: 'warning',
      subject: 'model',
      code: 'MODEL_SIZE_CONTRADICTS',
      message: `${stated.source} says ${value}, but ${evidence.count.value} parameters were counted in ${evidence.what}. The stated value is used.`,
      hint: 'Correct paramSize in the Kitfile, or leave it out so that the size comes from the file.',
    });
  }
  return { value, source: stated.source };
}

function contradiction(label: string, source: string, { count, what }: Evidence, remark: Remarks): void {
  if (count === undefined) return;
  remark({
    level: 'warning',
    subject: 'model',
    code: 'MODEL_SIZE_CONTRADICTS',
    message: `The ${source} says ${label}, but ${count.value} parameters were counted in ${what}. The count decides.`,
    hint: 'Correct the name, or state the size under "model.parameters" as paramSize.',
  });
}

function unclear(why: string, { what }: Evidence): Remark {
  return {
    level: 'notice',
    subject: 'model',
    code: 'MODEL_SIZE_UNCLEAR',
    message: `${what} ${why}. No size is claimed.`,
    hint: 'Write the size into its name, or state it under "model.parameters" as paramSize.',
  };
}
