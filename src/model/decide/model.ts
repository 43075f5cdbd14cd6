import type { Remarks } from '../../failure.js';
import { slug } from '../names/text.js';
import type { ModelValues, Sourced } from '../types.js';
import type { Evidence } from './evidence.js';
import { decideQuantization } from './quantization.js';
import { decideSize } from './size.js';
import { decideVariant, decideVersion } from './variant.js';

/** The segments of one model, each with its source. `token`: the version token of the name alone. */
export interface Decision {
  readonly size?: Sourced<string>;
  readonly variant?: Sourced<string>;
  readonly token?: Sourced<string>;
  readonly quantization?: Sourced<string>;
}

export function decide(evidence: Evidence, remark: Remarks): Decision {
  const size = decideSize(evidence, remark);
  const variant = decideVariant(evidence, size);
  const token = decideVersion(size, variant);
  const quantization = decideQuantization(evidence, remark);
  // Full precision is what small graphs come in; it tells nothing unless there is a size beside.
  const plain =
    quantization?.value === 'fp32' && size.size === undefined && evidence.size !== 'always' && evidence.stated.quantization === undefined;
  return {
    ...(size.size === undefined ? {} : { size: size.size }),
    ...(variant.variant === undefined ? {} : { variant: variant.variant }),
    ...(token === undefined ? {} : { token }),
    ...(quantization === undefined || plain ? {} : { quantization }),
  };
}

/** `{{model.…}}` of one model. */
export function valuesOf(
  decision: Decision,
  rest: {
    readonly version: Sourced<string> | undefined;
    readonly name: Sourced<string> | undefined;
    readonly format: Sourced<string> | undefined;
    readonly architecture: Sourced<string> | undefined;
  },
): ModelValues {
  const version = decision.token ?? rest.version;
  const architecture = rest.architecture === undefined ? undefined : slug(rest.architecture.value);
  return {
    ...(decision.size === undefined ? {} : { size: decision.size }),
    ...(decision.variant === undefined ? {} : { variant: decision.variant }),
    ...(version === undefined ? {} : { version }),
    ...(decision.quantization === undefined ? {} : { quantization: decision.quantization }),
    ...(rest.name === undefined ? {} : { name: rest.name }),
    ...(rest.format === undefined ? {} : { format: rest.format }),
    ...(architecture === undefined || rest.architecture === undefined
      ? {}
      : { architecture: { value: architecture, source: rest.architecture.source } }),
  };
}
