import type { Remarks } from '../../failure.js';
import type { Known, Sourced } from '../types.js';
import type { Evidence } from './evidence.js';
import { decideQuantization } from './quantization.js';
import { decideSize } from './size.js';
import { decideVariant, decideVersion } from './variant.js';

/** The segments of one model, each with its source. `token`: the version token of the name alone. */
export type Decision = Known<Record<'size' | 'variant' | 'token' | 'quantization', Sourced<string>>>;

export function decide(evidence: Evidence, remark: Remarks): Decision {
  const size = decideSize(evidence, remark);
  const variant = decideVariant(evidence, size);
  const token = decideVersion(evidence, size, variant);
  const quantization = decideQuantization(evidence, remark);
  // Full precision is what small graphs come in; it tells nothing unless there is a size beside.
  const plain =
    quantization?.value === 'fp32' && size.size === undefined && evidence.size === 'large' && evidence.stated.quantization === undefined;
  return { size: size.size, variant: variant.variant, token, quantization: plain ? undefined : quantization };
}
