import type { Remark, Remarks } from '../../failure.js';
import { agrees, labelOf, quantizationWord, refined, type Quantization } from '../names/quantization.js';
import { quantizedWordIn } from '../names/reading.js';
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
  const names = evidence.size === 'never' ? [] : [...evidence.names, ...evidence.kit];
  const guesses = names.flatMap(({ source, reading: { quantization: value } }) => (value === undefined ? [] : [{ value, source }]));
  if (fact !== undefined) return decided(fact, guesses, evidence, remark);
  const { packing } = evidence;
  const width = quantizationWord(`int${String(packing?.value.bits)}`);
  if (packing !== undefined && width !== undefined) {
    // AutoRound packs as GPTQ does: a method that a name says is the name of it.
    const method = guesses.find(({ value }) => value.family === 'method');
    const named = method === undefined ? undefined : refined(method.value, width);
    return named === undefined
      ? decided(packing, guesses, evidence, remark)
      : { value: labelOf(named), source: `${method?.source ?? ''}; ${packing.source}` };
  }
  const [first] = guesses;
  if (evidence.unclear !== undefined && first?.value.label !== 'i2_S') remark(unclear(evidence, evidence.unclear, first?.value));
  if (first !== undefined) return { value: labelOf(first.value), source: first.source };
  return quantizedWord(names);
}

/** Where nothing tells how, a name may still tell it from the one that is not. */
function quantizedWord(names: readonly Named[]): Sourced<string> | undefined {
  for (const { text, source } of names) {
    const value = quantizedWordIn(text);
    if (value !== undefined) return { value, source };
  }
  return undefined;
}

function decided(
  fact: Sourced<Quantization>,
  guesses: readonly Sourced<Quantization>[],
  evidence: Evidence,
  remark: Remarks,
): Sourced<string> {
  for (const { value: guess, source } of guesses) {
    const finer = refined(guess, fact.value);
    if (finer !== undefined) return { value: labelOf(finer), source: `${source}; ${fact.value.label} in the ${fact.source}` };
    if (agrees(guess, fact.value)) continue;
    remark({
      level: 'warning',
      subject: 'model',
      code: 'MODEL_QUANTIZATION_CONTRADICTS',
      message: `The ${source} says ${labelOf(guess)}, but ${evidence.what} holds ${fact.value.label} (${fact.source}). The file decides.`,
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
