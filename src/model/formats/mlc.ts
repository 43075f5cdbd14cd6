import { JsonReader, pickText, type Json } from '../bytes/json.js';
import { quantizationWord } from '../names/quantization.js';
import { fileName } from '../paths.js';
import { addMember, companion, count, readWhole } from './companions.js';
import { cleaned, firstByte, type Format } from './types.js';

/** Weights of MLC-LLM: bytes without a header, which a list beside them explains. */
export const mlc: Format = {
  name: 'mlc',
  role: 'weights',
  size: 'always',
  words: 'mlc',
  shards: /^params_shard_\d+\.bin$/i,
  recognise: (_head, path) => /^params_shard_\d+\.bin$/.test(fileName(path)),
};

/** `mlc-chat-config.json`: what the weights beside it were made into. */
export const mlcConfig = companion({ name: 'mlc-config', describes: 'model' }, ['mlc-chat-config.json', 'mlc-config.json'], (json) => {
  const quantization = quantizationWord(pickText(json, 'quantization') ?? '');
  return { architecture: cleaned(pickText(json, 'model_type')), quantization, bits: quantization?.bits };
});

/** The list of the tensors in each file: `ndarray-cache.json`, since 2025 `tensor-cache.json`. */
export const mlcCache: Format = {
  name: 'mlc-cache',
  role: 'companion',
  size: 'never',
  recognise: (head, path) => /^(?:ndarray|tensor)-cache(?:-b16)?\.json$/.test(fileName(path)) && firstByte(head) === 0x7b,
  async read(cursor) {
    const json = new JsonReader(await readWhole(cursor));
    const members = new Set<string>();
    let [bytes, bits, elements]: (number | undefined)[] = [undefined, undefined, 0];
    const tensor = (): void => {
      let [name, shape]: (Json | undefined)[] = [];
      json.object((key) => {
        if (key === 'name') name = json.value();
        else if (key === 'shape') shape = json.value();
        else json.skip();
      });
      // Several weights in a word: only the number of bits of all of them tells how many.
      if (typeof name === 'string' && /\bq_(?:weight|scale)$/.test(name)) elements = undefined;
      const sizes = Array.isArray(shape) ? shape : [];
      if (elements === undefined || sizes.length === 0) return;
      const product = sizes.reduce<number>((all, size) => all * (count(size) ?? Number.NaN), 1);
      elements = count(elements + product);
    };
    json.object((key) => {
      if (key === 'metadata' && json.isObject()) {
        json.object((field) => {
          const value = json.value();
          if (field === 'ParamBytes') bytes = count(value);
          if (field === 'BitsPerParam' && typeof value === 'number') bits = value;
        });
      } else if (key === 'records' && json.isList()) {
        json.list(() => {
          json.object((field) => {
            if (field === 'records' && json.isList()) json.list(tensor);
            else if (field === 'dataPath') addMember(members, json.value());
            else json.skip();
          });
        });
      } else json.skip();
    });
    const counted = elements ?? (bytes === undefined || bits === undefined ? undefined : Math.round((bytes * 8) / bits));
    return { role: 'companion', members: [...members], parameters: count(counted) };
  },
};
