import type { Digest } from '../oci/index.js';
import { object, texts } from './config-write.js';
import type { Kitfile } from './types.js';

/** What the config of a ModelPack says of the model's inside, in the words of its schema. */
export interface PackTechnical {
  readonly architecture?: string | undefined;
  readonly format?: string | undefined;
  readonly paramSize?: string | undefined;
  readonly precision?: string | undefined;
  readonly quantization?: string | undefined;
}

/**
 * The config blob of a ModelPack (CNCF model-spec, config.md): one line of JSON in the order of the spec's structs, what is empty left out,
 * no clock. `digests` are those of the layers, in the order of the manifest; layers are not compressed, so they are the diffIds.
 */
export function serializePackConfig(kitfile: Kitfile, technical: PackTechnical, digests: readonly Digest[]): Uint8Array {
  const { name, version, description, authors = [] } = kitfile.package;
  const text = object([
    [
      'descriptor',
      object([
        ['authors', texts(authors)],
        ['name', name],
        ['version', version],
        ['licenses', texts(licenses(kitfile))],
        ['title', name],
        ['description', description],
      ]),
    ],
    [
      'modelfs',
      object([
        ['type', 'layers'],
        ['diffIds', texts(digests)],
      ]),
    ],
    [
      'config',
      object([
        ['architecture', technical.architecture],
        ['format', technical.format],
        ['paramSize', technical.paramSize],
        ['precision', technical.precision],
        ['quantization', technical.quantization],
      ]),
    ],
  ]);
  return Buffer.from(text.text, 'utf8');
}

/** Each once, sorted by its bytes. */
function licenses({ package: { license }, model, code, datasets }: Kitfile): readonly string[] {
  const sections = [{ license }, ...(model === undefined ? [] : [model, ...model.parts]), ...datasets, ...code];
  const named = sections.flatMap((section) => (section.license === undefined || section.license === '' ? [] : [section.license]));
  return [...new Set(named)].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}
