import { pickText } from '../bytes/json.js';
import { cleanText } from '../names/text.js';
import { companion } from './companion.js';

/** `model_index.json` of diffusers: everything below its directory is one pipeline of several component models. */
export const diffusersIndex = companion(
  'diffusers',
  'pipeline',
  (name) => name === 'model_index.json',
  (json) => {
    const pipeline = pickText(json, '_class_name');
    return pipeline === undefined ? {} : { architecture: cleanText(pipeline) };
  },
);
