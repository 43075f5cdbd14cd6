import { pickNumber, pickText } from '../bytes/json.js';
import { cleanText } from '../names/text.js';
import { companion } from './companion.js';

/** PEFT's `adapter_config.json`: the weights beside it are an adapter of the named base, never a model of their own. */
export const peftConfig = companion(
  'peft',
  'adapter',
  (name) => name === 'adapter_config.json',
  (json) => {
    const base = pickText(json, 'base_model_name_or_path');
    const rank = pickNumber(json, 'r');
    return {
      ...(base === undefined ? {} : { baseModel: cleanText(base) }),
      ...(rank !== undefined && Number.isSafeInteger(rank) && rank > 0 ? { rank } : {}),
    };
  },
);
