import { quantizationWord } from '../names/quantization.js';
import { fileName } from '../paths.js';
import { dominant, dtypes, TallyBuilder } from './tally.js';
import { headText, type Format } from './types.js';

/** DataType by number (CTranslate2, include/ctranslate2/types.h). */
const DTYPES = dtypes('0 fp32 32, 1 int8 8, 2 int16 16, 3 int32 32, 4 fp16 16, 5 bf16 16');
/** What 8-bit weights are called by the kind of number beside them. */
const MIXED: ReadonlyMap<string, string> = new Map([
  ['fp16', 'int8_float16'],
  ['bf16', 'int8_bfloat16'],
]);
const VARIABLES_LIMIT = 64;

/**
 * CTranslate2 (`model.bin`): its version, then the length and name of the model's class, which ends in `Spec` (python/ctranslate2/specs), then
 * its variables one behind the other. The first ones tell how all are stored, and the size of the file then how many there are.
 */
export const ctranslate2: Format = {
  name: 'ctranslate2',
  role: 'weights',
  size: 'large',
  words: 'ctranslate2 ct2',
  recognise: (head, path) => fileName(path) === 'model.bin' && /^[A-Za-z0-9]{1,60}Spec/.test(headText(head.subarray(6))),
  async read(cursor) {
    await cursor.have(6);
    const version = cursor.u32();
    cursor.skip(cursor.u16());
    // Before version 6 the kind of number was not written as it is now.
    if (version < 6 || cursor.left < 8) return { role: 'weights' };
    await cursor.have(8);
    cursor.skip(4);
    const variables = cursor.u32();
    if (variables === 0) return { role: 'weights' };
    const tally = new TallyBuilder();
    const beside = new Set<string>();
    for (let at = 0; at < Math.min(variables, VARIABLES_LIMIT); at++) {
      await cursor.have(2);
      const name = Buffer.from(await cursor.take(cursor.u16())).toString('latin1');
      await cursor.have(1);
      const rank = cursor.u8();
      await cursor.have(rank * 4 + 5);
      let elements = 1;
      for (let axis = 0; axis < rank; axis++) elements *= cursor.u32();
      const [label] = DTYPES.get(String(cursor.u8())) ?? [];
      cursor.skip(cursor.u32());
      if (rank === 0 || /_(?:scale|zero)\0?$/.test(name)) continue;
      // Several weights in a word (AWQ), or a kind of number that is not known here.
      if (rank > 1 && (label === undefined || label === 'int32')) return { role: 'weights' };
      if (label === undefined || label === 'int32') continue;
      tally.plain(label, elements, rank > 1);
      if (rank === 1) beside.add(label);
    }
    const precision = dominant(tally.labels);
    const [floats] = beside;
    const mixed = precision?.label === 'int8' ? MIXED.get(floats ?? '') : undefined;
    return {
      role: 'weights',
      precision: mixed === undefined ? precision : quantizationWord(mixed),
      parameters: precision?.bits === undefined ? undefined : Math.round((cursor.size * 8) / precision.bits),
    };
  },
};
