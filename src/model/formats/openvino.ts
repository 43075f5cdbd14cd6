import { quantizationWord } from '../names/quantization.js';
import { pickText } from '../bytes/json.js';
import { extension } from '../paths.js';
import { companion } from './companions.js';
import { dominant, dtypes, TallyBuilder } from './tally.js';
import { headText, type Format } from './types.js';

/** A network of a large model has some megabytes; larger ones are only recognised. */
const NETWORK_LIMIT = 30_000_000;
/** Element types of constants (openvino, core/type/element_type.hpp). */
const DTYPES = dtypes(
  'f64 fp64 64, f32 fp32 32, f16 fp16 16, bf16 bf16 16, f8e4m3 fp8 8, f8e5m2 fp8 8, f4e2m1 fp4 4, nf4 nf4 4, i8 int8 8, u8 int8 8, i4 int4 4, u4 int4 4, u3 int3 3, u2 int2 2',
);
/** Of a constant's element in the text: its attributes and those of its data. */
const LAYER_LENGTH = 2000;

/** OpenVINO's network, a text beside its weights (`openvino_model.bin`), which have no first bytes of their own. */
export const openvino: Format = {
  name: 'openvino',
  role: 'weights',
  size: 'large',
  words: 'openvino ov',
  siblings: 'graphs',
  named: (path, all) => ['xml', 'bin'].includes(extension(path)) && ['.xml', '.bin'].every((end) => all.has(path.slice(0, -4) + end)),
  recognise: (head, path) => extension(path) === 'xml' && /^(?:<\?xml[^>]*>)?\s*<net /.test(headText(head)),
  async read(cursor) {
    if (cursor.size > NETWORK_LIMIT) return { role: 'weights' };
    const text = Buffer.from(await cursor.take(cursor.size)).toString('latin1');
    const tally = new TallyBuilder();
    for (const part of text.split('<layer ').slice(1)) {
      cursor.step();
      const layer = part.slice(0, LAYER_LENGTH);
      if (!layer.slice(0, layer.indexOf('>')).includes(' type="Const"')) continue;
      const name = /name="([^"]*)"/.exec(layer)?.[1] ?? '';
      const [, type = '', shape = ''] = /<data element_type="(\w+)" shape="([\d, ]*)"/.exec(layer) ?? [];
      const [label] = DTYPES.get(type) ?? [];
      const elements = shape.split(',').reduce((all, size) => all * Number(size), 1);
      // What a compressed constant is multiplied with stands beside it.
      if (label === undefined || shape === '' || /(?:zero_point|scale)\b|\/(?:zp|scale)/i.test(name)) continue;
      if (Number.isSafeInteger(elements)) tally.plain(label, elements);
    }
    return { role: 'weights', precision: dominant(tally.labels), tally: tally.done() };
  },
};

/** `openvino_config.json` of optimum-intel: what the weights were compressed to. */
export const openvinoConfig = companion({ name: 'openvino-config', describes: 'model' }, ['openvino_config.json'], (json) => ({
  quantization: quantizationWord(pickText(json, 'dtype') ?? pickText(json, 'quantization_config', 'dtype') ?? ''),
}));
