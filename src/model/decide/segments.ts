import type { Remarks } from '../../failure.js';
import type { Sourced } from '../types.js';
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
  const token = decideVersion(evidence, size, variant);
  const quantization = decideQuantization(evidence, remark);
  // Full precision is what small graphs come in; it tells nothing unless there is a size beside.
  const plain =
    quantization?.value === 'fp32' && size.size === undefined && evidence.size === 'large' && evidence.stated.quantization === undefined;
  return {
    ...(size.size === undefined ? {} : { size: size.size }),
    ...(variant.variant === undefined ? {} : { variant: variant.variant }),
    ...(token === undefined ? {} : { token }),
    ...(quantization === undefined || plain ? {} : { quantization }),
  };
}
