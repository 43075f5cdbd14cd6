import type { Remarks } from '../../failure.js';
import { fits, sizeLabel, sizeWord, type SizeToken } from '../names/size.js';
import { isContextLength } from '../names/tokens.js';
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
  if (stated !== undefined && isUnitless(stated.value)) unitless(stated, remark);
  else if (stated !== undefined) return { size: checkStated(stated, evidence, remark) };
  const contradicted = new Set<string>();
  if (evidence.size !== 'never') {
    for (const name of evidence.names) {
      const sizes = sizesIn(name);
      const chosen = sizes.find((size) => confirmed(size, evidence.count?.value));
      if (chosen !== undefined) return { size: { value: chosen.label, source: explained(name, evidence) }, from: name };
      const wrong = sizes.find((size) => !isContextLength(size, undefined));
      if (wrong === undefined || evidence.count === undefined || contradicted.has(wrong.label)) continue;
      // Header, name and file name repeat each other.
      contradicted.add(wrong.label);
      contradiction(wrong.label, name.source, evidence.count.value, evidence.what, remark);
    }
  }
  const { count } = evidence;
  if (count === undefined || evidence.size === 'never' || (evidence.size === 'large' && count.value < LARGE)) return {};
  const label = sizeLabel(count.value);
  return label === undefined ? {} : { size: { value: label, source: `${count.value} parameters counted in the ${count.source}` } };
}

function sizesIn(name: Named): readonly SizeToken[] {
  return name.tokens.tokens.flatMap((token) => (token.kind === 'size' ? [token.size] : []));
}

/** Without a count a `4k` stays what it most likely is, a context length. */
function confirmed(size: SizeToken, count: number | undefined): boolean {
  return count === undefined ? !isContextLength(size, undefined) : fits(size, count);
}

function explained(name: Named, evidence: Evidence): string {
  return evidence.count === undefined ? name.source : `${name.source}; ${evidence.count.value} parameters counted`;
}

/** `7` can mean billions, or nothing: no model has so few parameters. */
function isUnitless(stated: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(stated) && Number(stated) < 1000;
}

function unitless(stated: Sourced<string>, remark: Remarks): void {
  remark({
    level: 'warning',
    subject: 'model',
    code: 'MODEL_SIZE_UNCLEAR',
    message: `${stated.source} says ${stated.value}, without a unit. It is not used.`,
    hint: `Write the unit (${stated.value}B for billions, ${stated.value}M for millions), or the whole number of parameters.`,
  });
}

function checkStated(stated: Sourced<string>, evidence: Evidence, remark: Remarks): Sourced<string> {
  const count = /^\d+$/.test(stated.value) ? Number(stated.value) : undefined;
  const size = count === undefined ? sizeWord(stated.value.replace(/\s+/g, '')) : undefined;
  const value = size?.label ?? (count === undefined ? stated.value : (sizeLabel(count) ?? stated.value));
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

function contradiction(label: string, source: string, count: number, what: string, remark: Remarks): void {
  remark({
    level: 'warning',
    subject: 'model',
    code: 'MODEL_SIZE_CONTRADICTS',
    message: `The ${source} says ${label}, but ${count} parameters were counted in ${what}. The count decides.`,
    hint: 'Correct the name, or state the size under "model.parameters" as paramSize.',
  });
}
