import { fileName } from './magic.js';
import type { Format } from './types.js';

/** TensorFlow's SavedModel: `saved_model.pb` (SavedModel.saved_model_schema_version first) beside `variables/`. Recognised, not read. */
export const savedModel: Format = {
  name: 'savedmodel',
  role: 'weights',
  size: 'large',
  recognise: (head, path) => fileName(path) === 'saved_model.pb' && (head[0] === 0x08 || head[0] === 0x12),
};
