import { posix } from 'node:path';
import type { Kitfile, PackTechnical } from '../kitfile/index.js';
import type { ModelFacts } from '../model/index.js';

/** The spec's names for number formats that a label of ours may be. */
const PRECISIONS: ReadonlyMap<string, string> = new Map([
  ['fp16', 'float16'],
  ['f16', 'float16'],
  ['bf16', 'bfloat16'],
  ['fp32', 'float32'],
  ['f32', 'float32'],
  ['fp64', 'float64'],
  ['f64', 'float64'],
]);

/** What endings say that have one meaning. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['.gguf', 'gguf'],
  ['.safetensors', 'safetensors'],
  ['.onnx', 'onnx'],
  ['.pt', 'pt'],
  ['.pth', 'pt'],
  ['.bin', 'pt'],
]);

/** Technical facts for the config of a ModelPack: only what its schema has a word for. */
export function technicalFacts({ model }: Kitfile, facts: ModelFacts): PackTechnical {
  if (model === undefined) return {};
  const { size, quantization } = facts;
  const precision = PRECISIONS.get(quantization?.value.toLowerCase() ?? '');
  const stated = model.format === undefined || model.format === '' ? undefined : model.format.toLowerCase();
  return {
    architecture: facts.architecture?.value,
    format: stated ?? ENDINGS.get(posix.extname(model.path).toLowerCase()) ?? facts.format?.value,
    // The spec knows one digit behind the point, and no counts of experts.
    paramSize: /^\d+(?:\.\d)?[KMBTQ]$/i.test(size?.value ?? '') ? size?.value : undefined,
    precision,
    quantization: precision === undefined ? quantization?.value : undefined,
  };
}
