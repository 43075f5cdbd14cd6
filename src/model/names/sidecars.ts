import { familyAt, familyBehind } from './families.js';
import { isGenericWord, isWrapping, wordSet } from './words.js';

// Names of files that belong to a model and are none.

/** Names of files that belong to a model where they are all of the name: FLUX's autoencoder, the fingerprint of a SavedModel. */
const SIDECAR_NAMES = wordSet('ae fingerprint');

/** Files of these words are of use beside their model only, whatever size the model has that their name speaks of. */
const ATTACHMENTS = wordSet('mmproj imatrix');

/** Files of these words belong to a model and are none (llama.cpp's convert and quantize tools, speculative decoding heads, trainers). */
const SIDECARS = wordSet(
  'mmproj mtp nextn eagle eagle2 eagle3 draft drafter projector mm_projector vocab imatrix optimizer scheduler scaler rng_state optim_states training_args keras_metadata vae ' +
    'text_encoder tokenizer detokenizer',
);

/** Of these those that are plain words too (`price-optimizer`, `eagle-eye-detector`): they say so at the end, beside nothing else, or beside a family. */
const PLAIN_SIDECARS = wordSet('eagle draft drafter projector optimizer scheduler scaler');

/** `type` of a Kitfile's parts that are none. */
const SIDECAR_TYPE = /proj|tokeni[sz]er|config|vocab|imatrix/;

/** Directories of files that belong to a model: voices of speech models, dense heads of sentence-transformers (`2_Dense`), ComfyUI's encoders. */
const SIDECAR_DIRECTORY = /^(?:voices?|speakers?|styles?|vae|text_encoders?|text_encoder_\d|clip_vision|[1-9]\d*_[A-Z][A-Za-z]+)$/;
/** Whether one of a file name's words says that it only belongs to a model. */
export function isSidecarName(words: readonly string[]): boolean {
  const isModels = familyAt(words) !== undefined || familyBehind(words, 0) !== undefined;
  const isPlain = (word: string, at: number): boolean => PLAIN_SIDECARS.has(word) && !isModels && words.slice(at + 1).some(isOwnWord);
  return (
    SIDECAR_NAMES.has(words.join()) ||
    words.some((word, at) => (SIDECARS.has(word) && !isPlain(word, at)) || SIDECARS.has(`${word}_${words[at + 1] ?? ''}`))
  );
}

function isOwnWord(word: string): boolean {
  return /^[a-z]{2,}$/.test(word) && !/^(?:head|heads|states?)$/.test(word) && !isGenericWord(word) && !isWrapping(word);
}

export function isAttachmentWord(word: string): boolean {
  return ATTACHMENTS.has(word);
}

export function isSidecarType(type: string): boolean {
  return SIDECAR_TYPE.test(type);
}

export function isSidecarDirectory(name: string): boolean {
  return SIDECAR_DIRECTORY.test(name);
}
