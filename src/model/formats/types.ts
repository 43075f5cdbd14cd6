import type { Cursor } from '../bytes/cursor.js';
import type { Quantization } from '../names/quantization.js';

/**
 * What a file is for. `weights` make a model; `adapter` needs one; `sidecar` belongs to one (projector, vocabulary, optimizer state);
 * `companion` describes the models of its directory (config.json); `data` is no model; `pointer` stands for a file that was not fetched.
 */
export type Role = 'weights' | 'adapter' | 'sidecar' | 'companion' | 'data' | 'pointer';

/** Elements by what holds them and how: `weight fp32`, `packed int32`. Side tensors of a quantization (scales, zero points) do not count. */
export interface Tally {
  /** Plain weights by dtype label. */
  readonly plain: ReadonlyMap<string, number>;
  /** Words that hold several weights each, by bits of the word. */
  readonly packed: ReadonlyMap<number, number>;
}

/** What one header says; every text is clean. A missing fact is unknown. */
export interface Header {
  readonly role: Role;
  readonly architecture?: string;
  readonly name?: string;
  readonly finetune?: string;
  readonly sizeLabel?: string;
  readonly baseModel?: string;
  /** As stated by the format (GGUF's file type, quantization_config). */
  readonly quantization?: Quantization;
  /** As counted: the dtype with most elements. */
  readonly precision?: Quantization;
  /** Bits of a packed weight. */
  readonly bits?: number;
  readonly tally?: Tally;
  /** Number of parameters where the format states it for all shards. */
  readonly parameters?: number;
  /** Bytes of all weights, where the format states them. */
  readonly weightBytes?: number;
  /** Rank of a LoRA adapter. */
  readonly rank?: number;
  /** This file is one of so many. */
  readonly shards?: number;
  /** File names, beside this one, that hold the parts of one model. */
  readonly members?: readonly string[];
}

/** One file format. Recognised by its first bytes; `path` decides only between formats whose first bytes are the same text. */
export interface Format {
  /** As `{{model.format}}` shows it. */
  readonly name: string;
  readonly role: Role;
  /** Counted parameters may become a size label: always, from a million on (small graphs are no "78k model"), or never. */
  readonly size: 'always' | 'large' | 'never';
  readonly recognise: (head: Uint8Array, path: string, size: number) => boolean;
  /** Absent: never opened beyond its first bytes. Throws `Failure<HeaderFailure>`. */
  readonly read?: (cursor: Cursor, path: string) => Promise<Header>;
}
