import { quantizationWord } from '../names/quantization.js';
import { GGUF_FILE_TYPES } from './gguf-types.js';
import { startsWith, type Format } from './types.js';

/** Of a file type: which revision of the blocks (ggml, GGML_QNT_VERSION_FACTOR). */
const REVISION = 1000;

/**
 * Files before GGUF: a magic number of 32 bits (`ggml`), little-endian, then numbers whose meaning each program knows. whisper.cpp's are
 * known by its 1500 places for sound and 448 for text; the last of eleven is the file type.
 */
export const ggml: Format = {
  name: 'ggml',
  role: 'weights',
  size: 'large',
  words: 'ggml',
  recognise: (head) => startsWith(head, 'lmgg'),
  async read(cursor) {
    if (cursor.size < 48) return { role: 'weights' };
    await cursor.have(48);
    cursor.skip(4);
    const numbers = Array.from({ length: 11 }, () => cursor.i32());
    if (numbers[1] !== 1500 || numbers[5] !== 448) return { role: 'weights' };
    return {
      role: 'weights',
      architecture: 'whisper',
      quantization: quantizationWord(GGUF_FILE_TYPES[(numbers[10] ?? 0) % REVISION] ?? ''),
    };
  },
};
