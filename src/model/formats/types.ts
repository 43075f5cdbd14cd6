import type { Cursor } from '../bytes/cursor.js';
import type { Quantization } from '../names/quantization.js';
import { cleanText } from '../names/text.js';
import type { Known } from '../types.js';

/**
 * What a file is for. `weights` make a model; `adapter` needs one; `sidecar` belongs to one (projector, vocabulary, optimizer state);
 * `companion` describes the models of its directory (config.json); `data` is no model; `pointer` stands for a file that was not fetched.
 */
export type Role = 'weights' | 'adapter' | 'sidecar' | 'companion' | 'data' | 'pointer';

/** Elements by what holds them. Side tensors of a quantization (scales, zero points) do not count. */
export interface Tally {
  /** Plain weights by dtype label. */
  readonly plain: ReadonlyMap<string, number>;
  /** Words that hold several weights each, of a width that this file does not tell, by bits of the word. */
  readonly packed: ReadonlyMap<number, number>;
}

/** What one header says; every text is clean. A missing fact is unknown. */
export interface Header extends Known<Facts> {
  readonly role: Role;
}

interface Facts {
  readonly architecture: string;
  readonly name: string;
  readonly finetune: string;
  readonly sizeLabel: string;
  readonly basename: string;
  /** `general.version`: a release beside the name. */
  readonly version: string;
  readonly baseModel: string;
  /** As stated by the format (GGUF's file type, quantization_config). */
  readonly quantization: Quantization;
  /** As counted: the dtype with most elements. */
  readonly precision: Quantization;
  /** A type number whose meaning the tensors do not confirm. */
  readonly unclear: number;
  /** Bits of a packed weight. */
  readonly bits: number;
  /** How weights are packed, as shapes tell; tools that pack alike have names of their own. */
  readonly packing: Quantization;
  readonly tally: Tally;
  /** Number of parameters where the format states it, a companion's for all shards. */
  readonly parameters: number;
  /** Plain elements of the token embedding and of the output head. */
  readonly embedding: number;
  readonly head: number;
  /** The head is the embedding again, whether it is stored or not. */
  readonly tied: boolean;
  /** Bytes of all weights, where the format states them and not what they hold. */
  readonly weightBytes: number;
  /** Rank of an adapter, and its kind where that is not LoRA. */
  readonly rank: number;
  readonly method: string;
  /** This file is one of so many. */
  readonly shards: number;
  /** File names, beside this one, that hold the parts of one model. */
  readonly members: readonly string[];
}

/** One file format. Recognised by its first bytes; `path` decides only between formats whose first bytes are the same text. */
export interface Format {
  /** As `{{model.format}}` shows it. */
  readonly name: string;
  readonly role: Role;
  /** Counted parameters may become a size label: always, from a million on (small graphs are no "78k model"), or never. */
  readonly size: 'always' | 'large' | 'never';
  /** Of its files; names spell it so too, and then it is no part of a model's name. */
  readonly extensions?: string;
  /** Those of them that are words of models elsewhere (`gemma-3-4b-pt`, `Mistral-Nemo`): in a name they stay. */
  readonly ambiguous?: string;
  /** How names spell it otherwise. */
  readonly words?: string;
  /** Words by which its files and directories are usually called, whatever model they hold; beside others, as a learner's, they stay. */
  readonly usual?: string;
  /** Whether a file is its own, where only names are known, this one's and those of all: other formats end alike (`.bin`). */
  readonly named?: (path: string, all: ReadonlySet<string>) => boolean;
  /** Names of its files that hold an adapter, where the header does not say so. */
  readonly adapters?: RegExp;
  /** Its extension promises these first bytes and no others. */
  readonly promised?: boolean;
  /**
   * How its files beside each other belong together. `own`: each is a model of its own, whatever else is there; `graphs`: parts of one model
   * go by their names, and what describes it may stand one directory above; else they are copies of one model where something describes it.
   */
  readonly siblings?: 'own' | 'graphs';
  /** All that stands beside its file and below is part of it, and no model of its own. */
  readonly covers?: boolean;
  /** Words by which its tools call such parts, beside those that all use. */
  readonly graphs?: string;
  /** Names of files beside each other that are one model together, where they are not numbered as `-00001-of-00002`. */
  readonly shards?: RegExp;
  /** The directory of a number that its files lie in (of a companion: those below it) is a version of what lies above. */
  readonly versions?: boolean;
  /** A directory that is one model with all that is in it: the beginning of its files' paths, up to and with that directory. */
  readonly bundle?: RegExp;
  /** Its weights are stored in the dtype that a config.json beside them says; exports have their own. */
  readonly configured?: boolean;
  /** What it describes, for formats that describe. */
  readonly describes?: 'pipeline' | 'adapter' | 'model';
  readonly recognise: (head: Uint8Array, path: string, size: number) => boolean;
  /** Absent: never opened beyond its first bytes. Throws `Failure<HeaderFailure>`. */
  readonly read?: (cursor: Cursor, path: string) => Promise<Header>;
}

/** Whether `head` has these characters (one a byte) at `from`. */
export function startsWith(head: Uint8Array, magic: string, from = 0): boolean {
  if (head.length < from + magic.length) return false;
  for (let index = 0; index < magic.length; index++) if (head[from + index] !== magic.charCodeAt(index)) return false;
  return true;
}

/** The first characters as text, one a byte, for formats that are text. */
export function headText(head: Uint8Array, length = 256): string {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, length)).toString('latin1');
}

/** Where a format has no first bytes of its own, its extension may be that of a note: `a.plan`. */
export function isText(head: Uint8Array): boolean {
  return !headText(head).includes('\0');
}

/** The first byte that is no white space. */
export function firstByte(head: Uint8Array): number | undefined {
  return head.find((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09);
}

/** A text of a file, for people. */
export function cleaned(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cleanText(text);
}

/** The first of these headers that tells it. */
export function fact<Key extends keyof Header>(headers: readonly Header[], key: Key): Header[Key] | undefined {
  return headers.find((header) => header[key] !== undefined)?.[key];
}
