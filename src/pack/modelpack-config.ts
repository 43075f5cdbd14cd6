import { posix } from 'node:path';
import { goJson, goList, goStruct, type Kitfile, type Members } from '../kitfile/index.js';
import { isQuantizedWord, type ModelFacts } from '../model/index.js';
import type { Digest } from '../oci/index.js';

/**
 * The config blob of a ModelPack (CNCF model-spec, config.md): one line of JSON in the order of the spec's structs, what is empty left out,
 * no clock. `digests` are those of the layers, in the order of the manifest; layers are not compressed, so they are the diffIds.
 */
export function serializePackConfig(kitfile: Kitfile, facts: ModelFacts, digests: readonly Digest[]): Uint8Array {
  const { name, version, description, authors = [] } = kitfile.package;
  const descriptor: Members = [
    ['authors', goList(authors, goJson)],
    ['name', name],
    ['version', version],
    ['licenses', goList(licenses(kitfile), goJson)],
    ['title', name],
    ['description', description],
  ];
  const modelfs: Members = [
    ['type', 'layers'],
    ['diffIds', goList(digests, goJson)],
  ];
  return goStruct([
    ['descriptor', goStruct(descriptor)],
    ['modelfs', goStruct(modelfs)],
    ['config', goStruct(technical(kitfile, facts))],
  ]).bytes;
}

/** Each once, sorted by its bytes. */
function licenses({ package: { license }, model, code, datasets }: Kitfile): readonly string[] {
  const sections = [{ license }, ...(model === undefined ? [] : [model, ...model.parts]), ...datasets, ...code];
  const named = sections.flatMap((section) => (section.license === undefined || section.license === '' ? [] : [section.license]));
  return [...new Set(named)].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

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

/** What the config says of the model's inside: only what its schema has a word for. */
function technical({ model }: Kitfile, facts: ModelFacts): Members {
  if (model === undefined) return [];
  const { size } = facts;
  const label = facts.quantization?.value ?? '';
  const precision = PRECISIONS.get(label.toLowerCase());
  const stated = model.format === undefined || model.format === '' ? undefined : model.format.toLowerCase();
  return [
    ['architecture', facts.architecture?.value],
    ['format', stated ?? ENDINGS.get(posix.extname(model.path).toLowerCase()) ?? facts.format?.value],
    // The spec knows one digit behind the point, and no counts of experts.
    ['paramSize', /^\d+(?:\.\d)?[KMBTQ]$/i.test(size?.value ?? '') ? size?.value : undefined],
    ['precision', precision],
    // A name's own word, `quantized`, says nothing of how.
    ['quantization', precision === undefined && label !== '' && !isQuantizedWord(label) ? label : undefined],
  ];
}
