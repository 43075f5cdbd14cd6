import type { Remark, Remarks } from '../../failure.js';
import { agrees, labelOf, refined, type Quantization } from '../names/quantization.js';
import { slug } from '../names/text.js';
import { quantizationIn } from '../names/tokens.js';
import type { Sourced } from '../types.js';
import type { Evidence, Named } from './evidence.js';

/** Words that state nothing about how weights are stored. */
const NONE = /^(?:none|no|not|null|nil|false|true|yes|full|default|auto|unquantized|unknown|original|n-a|na|[\d.]+)$/;

/** Stated, then what the file says (refined by a name that knows the recipe), then the first name with a label. */
export function decideQuantization(evidence: Evidence, remark: Remarks): Sourced<string> | undefined {
  const stated = evidence.stated.quantization;
  if (stated !== undefined) {
    const value = fromStated(stated, evidence, remark);
    if (value !== undefined) return value;
  }
  const fact = evidence.quantization;
  // Quarters and other words of tabular models look like labels (`forecast-q4`).
  const names =
    evidence.size === 'never' ? [] : [...evidence.names, ...evidence.kit].filter((name) => name.reading.quantization !== undefined);
  if (fact !== undefined) return decided(fact, names, evidence, remark);
  const [first] = names;
  const label = first?.reading.quantization;
  if (evidence.unclear !== undefined && label?.label !== 'i2_S') remark(unclear(evidence, evidence.unclear, label));
  return first === undefined || label === undefined ? quantizedWord(evidence) : { value: labelOf(label), source: first.source };
}

/** Where nothing tells how, a name may still tell it from the one that is not: `mobilenet_v1_0.25_128_quant`. */
function quantizedWord({ names, kit, size, unclear: isUnclear, packed }: Evidence): Sourced<string> | undefined {
  if (size === 'never' || packed || isUnclear !== undefined) return undefined;
  for (const { text, source } of [...names, ...kit]) {
    const [, word] = /(?:^|[-_. ])(quant|quantized)(?:$|[-_. ])/i.exec(text) ?? [];
    if (word !== undefined) return { value: word.toLowerCase(), source };
  }
  return undefined;
}

function decided(fact: Sourced<Quantization>, names: readonly Named[], evidence: Evidence, remark: Remarks): Sourced<string> {
  for (const name of names) {
    const guess = name.reading.quantization;
    if (guess === undefined) continue;
    const finer = refined(guess, fact.value);
    if (finer !== undefined) return { value: labelOf(finer), source: `${name.source}; ${fact.value.label} in the ${fact.source}` };
    if (agrees(guess, fact.value)) continue;
    remark({
      level: 'warning',
      subject: 'model',
      code: 'MODEL_QUANTIZATION_CONTRADICTS',
      message: `The ${name.source} says ${labelOf(guess)}, but ${evidence.what} holds ${fact.value.label} (${fact.source}). The file decides.`,
      hint: 'Correct the name, or state the quantization under "model.parameters" as quantization.',
    });
  }
  return { value: labelOf(fact.value), source: fact.source };
}

function fromStated(stated: Sourced<string>, evidence: Evidence, remark: Remarks): Sourced<string> | undefined {
  const known = quantizationIn(stated.value);
  const value = known === undefined ? slug(stated.value) : labelOf(known);
  if (value === undefined || (known === undefined && NONE.test(value))) {
    remark({
      level: 'warning',
      subject: 'model',
      code: 'MODEL_QUANTIZATION_UNCLEAR',
      message: `${stated.source} says "${stated.value}", which names no way to store weights. It is not used.`,
      hint: 'Write a label such as Q4_K_M, int4, awq or fp8, or leave the value out so that it comes from the file.',
    });
    return undefined;
  }
  const fact = evidence.quantization?.value;
  if (known !== undefined && fact !== undefined && !agrees(known, fact) && refined(known, fact) === undefined) {
    remark({
      level: 'warning',
      subject: 'model',
      code: 'MODEL_QUANTIZATION_CONTRADICTS',
      message: `${stated.source} says ${value}, but ${evidence.what} holds ${fact.label}. The stated value is used.`,
      hint: 'Correct the Kitfile, or leave the value out so that it comes from the file.',
    });
  }
  return { value, source: stated.source };
}

function unclear(evidence: Evidence, type: number, label: Quantization | undefined): Remark {
  return {
    level: 'warning',
    subject: 'model',
    code: 'MODEL_QUANTIZATION_UNCLEAR',
    message: `${evidence.what} gives its file type as ${type}, which programs read differently, and its tensors do not tell which it is. ${label === undefined ? 'No quantization is claimed.' : `The name's ${label.label} is taken.`}`,
    hint: 'State the quantization under "model.parameters" as quantization.',
  };
}
