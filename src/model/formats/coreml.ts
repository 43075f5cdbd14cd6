import { itemsOf, parseJson, pickText, type Json } from '../bytes/json.js';
import { quantizationWord, type Quantization } from '../names/quantization.js';
import { extension, fileName } from '../paths.js';
import { firstByte, type Format } from './types.js';

/** A directory that is one model: as Xcode's tools save it, and compiled for a device. */
const BUNDLE = /^(.*\.(?:mlpackage|mlmodelc))\//i;

/**
 * CoreML: a Model message (Model.proto: specificationVersion is field 1, description field 2), alone or inside an `.mlpackage`; compiled
 * (`.mlmodelc`) it is a directory of `coremldata.bin`, a program, its weights, and a summary that says how these are stored.
 */
export const coreml: Format = {
  name: 'coreml',
  role: 'weights',
  size: 'large',
  extensions: 'mlmodel mlpackage mlmodelc',
  words: 'coreml',
  usual: 'com apple',
  siblings: 'graphs',
  graphs: 'embeddings lm mel spectrogram melspectrogram unet vae chunk safety checker control net ffn pf',
  bundle: BUNDLE,
  recognise: (head, path) => {
    if (BUNDLE.test(path)) {
      const inside = path.replace(BUNDLE, '').toLowerCase();
      if (inside === 'coremldata.bin' || /(?:^|\/)weights\/[^/]+\.bin$/.test(inside)) return true;
      if (inside === 'metadata.json') return firstByte(head) === 0x5b;
    }
    const version = head[1] ?? 0;
    if (head[0] !== 0x08 || version < 1 || version > 20) return false;
    if (extension(path) === 'mlmodel') return true;
    // The description is a message where ONNX has a name: it begins with an input (0x0a) or its metadata (0xa2 0x06).
    const inner = (head[3] ?? 0) < 0x80 ? head[4] : (head[4] ?? 0) < 0x80 ? head[5] : head[6];
    return head[2] === 0x12 && (inner === 0x0a || inner === 0xa2);
  },
  async read(cursor, path) {
    const name = fileName(path);
    if (/\/weights\/[^/]+\.bin$/i.test(path)) return { role: 'weights', weightBytes: cursor.size };
    if (name !== 'metadata.json' || cursor.size > SUMMARY_LIMIT) return { role: 'weights' };
    const [summary] = itemsOf(parseJson(await cursor.take(cursor.size)));
    return { role: 'weights', precision: precisionOf(summary) };
  },
};

/** Of a compiled model: its inputs, outputs and operators. */
const SUMMARY_LIMIT = 5_000_000;

/**
 * `Float16`, `Mixed (Float16, Palettized (4 bits), UInt4)`: the narrowest kind, where there is one alone, is what the weights are. Of two
 * kinds of floats nothing says which most are, and of sparse weights those that are nought are not stored.
 */
function precisionOf(summary: Json | undefined): Quantization | undefined {
  const stored = pickText(summary, 'storagePrecision') ?? '';
  if (/Sparse/i.test(stored)) return undefined;
  const widths = [...stored.matchAll(/(?:Palettized \(|U?Int)(\d)\b/g)].map(([, width]) => width);
  const [width, other] = [...new Set(widths)];
  if (width !== undefined) return other === undefined ? quantizationWord(`int${width}`) : undefined;
  const floats = [...new Set(stored.match(/Float(?:16|32)/g))];
  return floats.length === 1 ? quantizationWord(floats[0] ?? '') : undefined;
}
