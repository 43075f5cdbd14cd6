import type { Remarks } from '../../failure.js';
import { agrees, quantizationOf, type Quantization } from '../names/quantization.js';
import { slug } from '../names/text.js';
import { tokenise } from '../names/tokens.js';
import type { Sourced } from '../types.js';
import type { Evidence, Named } from './evidence.js';

/** Stated, then what the file says (refined by a file name that knows the recipe), then the first name with a label. */
export function decideQuantization(evidence: Evidence, remark: Remarks): Sourced<string> | undefined {
  const fact = evidence.quantization;
  const stated = evidence.stated.quantization;
  if (stated !== undefined) return fromStated(stated, evidence, remark);
  // Quarters and other words of tabular models look like labels (`forecast-q4`).
  const names = evidence.size === 'never' ? [] : evidence.names.filter((name) => name.tokens.quantization !== undefined);
  if (fact !== undefined) return refined(fact, names, evidence, remark);
  const [first] = names;
  return first?.tokens.quantization === undefined ? undefined : { value: first.tokens.quantization.label, source: first.source };
}

function refined(fact: Sourced<Quantization>, names: readonly Named[], evidence: Evidence, remark: Remarks): Sourced<string> {
  for (const name of names) {
    const guess = name.tokens.quantization;
    if (guess === undefined) continue;
    if (isRefinement(guess, fact.value)) return { value: guess.label, source: `${name.source}; ${fact.value.label} in the ${fact.source}` };
    if (agrees(guess, fact.value)) continue;
    remark({
      level: 'warning',
      subject: 'model',
      code: 'MODEL_QUANTIZATION_CONTRADICTS',
      message: `The ${name.source} says ${guess.label}, but ${evidence.what} holds ${fact.value.label} (${fact.source}). The file decides.`,
      hint: 'Correct the name, or state the quantization under "model.parameters" as quantization.',
    });
  }
  return { value: fact.value.label, source: fact.source };
}

/** The name knows more: a mix of as many bits that no file type can express, or the recipe where only tensor types were counted. */
function isRefinement(guess: Quantization, fact: Quantization): boolean {
  if (guess.family !== 'gguf' || guess.label === fact.label) return false;
  if (fact.family === 'gguf' && guess.mix === true && guess.bits === fact.bits) return true;
  return fact.family === 'gguf' && guess.label.startsWith(`${fact.label}_`);
}

function fromStated(stated: Sourced<string>, evidence: Evidence, remark: Remarks): Sourced<string> | undefined {
  const known = quantizationOf(tokenise(stated.value).tokens.map((token) => token.text));
  const value = known?.label ?? slug(stated.value);
  if (value === undefined) return undefined;
  const fact = evidence.quantization?.value;
  if (known !== undefined && fact !== undefined && !agrees(known, fact) && !isRefinement(known, fact)) {
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
