import { isFormatWord, isUsualWord } from '../formats/table.js';

// Words of names that say nothing about which model it is, and those that say which one of several. Data: lower case.

export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** What trainers and people call one of several. */
const SEVERAL = 'best last raw new test';

/** Words that name no particular thing: a name made of nothing else is no name. */
const GENERIC = wordSet(
  `${SEVERAL} model models weight weights net network data dataset datasets file files final checkpoint checkpoints ckpt output outputs train ` +
    'training testing val valid validation eval main untitled requirements input inputs sample samples example examples ' +
    'my the a adapter lora default tmp temp src dist build artifacts saved export exported part shard ' +
    'snapshots blobs unsloth optim rng params encoder decoder merged with past prefill decode original',
);

/** These too where they are a model's; data may be about them: `runs.csv`. */
const GENERIC_MODEL = wordSet('run runs llm states');

/** How the file was made or wrapped: true of every copy, so no part of what the model is called. */
const PACKAGING = wordSet('hf quants model models imatrix imat ckpt converted final true');

/** How names say that weights are stored in fewer bits, where they do not say in how many. */
const QUANTIZED = /^quant(?:ized)?$/i;

/** A module of sentence-transformers by its number, of which the first is the model. */
const MODULE_DIRECTORY = /^\d+_[A-Z][A-Za-z]+$/;

/** What models are for and what they are about: a name may begin so, and then its first word is no family's. */
const SUBJECTS = wordSet(
  'multi multilingual cross sentiment emotion toxic hate spam fraud churn credit risk price demand sales forecast invoice ticket customer support product ' +
    'document table text image photo speech audio voice video face object scene defect anomaly intent topic language code query search ranking ' +
    'recommendation translation summarization classification detection segmentation paraphrase ner pos ocr qa medical clinical legal financial finance news twitter ' +
    'mobile edge fast efficient',
);

/** What models do: these too are no family's, and neither is a name before one of them. */
const ROLES = wordSet(
  'detector classifier reader embedder ranker reranker writer generator predictor scorer extractor parser tagger router recommender summarizer ' +
    'translator segmenter matcher forecaster moderator',
);

/** Whether a name that begins so does not begin with its family. */
export function isSubject(word: string): boolean {
  return SUBJECTS.has(word) || ROLES.has(word);
}

export function isRole(word: string): boolean {
  return ROLES.has(word.toLowerCase());
}

/** What an export is made for: `cpu_and_mobile`, `cuda-fp16`. */
const DEVICE = /^(?:cpu|gpu|cuda|rocm|xpu|npu|mps|dml|directml|webgpu|qnn|trt|tensorrt|openvino|arm64|x86|avx\w*)(?![a-z])/i;

export function beginsWithDevice(name: string): boolean {
  return DEVICE.test(name);
}

/** What counts trainings, or how far one had come. */
const COUNTED =
  /^(?:model\.(?=ckpt))?(?:checkpoint|ckpt|epoch|iter|iteration|global_?step|step(?=[-_=]|\d\d)|exp|experiment|run|trial|fold|seed|build|(?:model|lora|adapter)(?=[-_]\d{1,3}$))s?[-_=]?\d+(?:[-_](?:step|avg|chunk|left)[-_=]?\d+)*$/i;
/** What a training learns from, and how much of it: `tokens-100B`. */
const LEARNED = 'tokens|samples|steps';
const LEARNED_WORD = new RegExp(`^(?:${LEARNED})$`, 'i');
const LEARNED_COUNT = new RegExp(`^(?:${LEARNED})[-_]?\\d+(?:\\.\\d+)?[kmbt]$|^\\d+(?:\\.\\d+)?[kmbt][-_](?:${LEARNED})$`, 'i');
/** A number alone, or one of those words. */
const ONE_OF_SEVERAL = new RegExp(`^(?:0?[1-9]\\d*|${SEVERAL.replaceAll(' ', '|')})$`, 'i');

/**
 * A name that only says which training it was, how far one had come, or which one of several it is: `run7`, `checkpoint-500`,
 * `epoch=3-step=1200`, `epoch-99-avg-1`, `best`, `model-2`, `2`. It tells two apart.
 */
export function isStepName(name: string): boolean {
  return COUNTED.test(name) || LEARNED_COUNT.test(name) || ONE_OF_SEVERAL.test(name);
}

export function isLearned(word: string): boolean {
  return LEARNED_WORD.test(word);
}

/** Words of a title that are a note of its training and nothing else: `8k Lc100K Mix1 Ep2`. What else the file is called says what it is. */
export function isTrainingNote(words: readonly string[]): boolean {
  const note = /^(?:ep|mix|lc|lr|bs)\d/;
  return words.some((word) => note.test(word)) && words.every((word) => note.test(word) || /^\d+k$/.test(word));
}

export function isGenericWord(word: string, of?: 'data'): boolean {
  const lower = word.toLowerCase();
  if (GENERIC_MODEL.has(lower)) return of === undefined;
  return GENERIC.has(lower) || isUsualWord(lower) || /^\d{1,3}$/.test(lower) || /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(lower);
}

/** Generic words decide whether there is a name, and beside one that tells something none is dropped: all words, or none. */
export function tellingWords(words: readonly string[], of?: 'data'): readonly string[] {
  return words.some((word) => !isGenericWord(word, of)) ? words : [];
}

/** A quarter of a year, which is spelled as a label of quantization is. */
export function isQuarter(word: string): boolean {
  return /^q[1-4]$/i.test(word);
}

export function isPackagingWord(word: string): boolean {
  return PACKAGING.has(word) || isQuantizedWord(word);
}

export function isQuantizedWord(word: string): boolean {
  return QUANTIZED.test(word);
}

export function isModuleDirectory(name: string): boolean {
  return MODULE_DIRECTORY.test(name);
}

/** A word of a format or of packaging: it says how a model is stored or wrapped. */
export function isWrapping(word: string): boolean {
  return isFormatWord(word) || isPackagingWord(word.toLowerCase());
}
