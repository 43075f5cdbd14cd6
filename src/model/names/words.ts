import { isFormatWord, isUsualWord } from '../formats/table.js';

/** Words of names that say nothing about which model it is, and words that belong to a family. Data: one line each, lower case. */

function set(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Words that name no particular thing: a name made of nothing else is no name. */
const GENERIC = set(
  'model models weight weights net network data dataset datasets file files final best last checkpoint checkpoints ckpt output outputs train ' +
    'training test testing val valid validation eval raw main untitled requirements input inputs sample samples example examples ' +
    'my the a adapter lora default new tmp temp src dist build artifacts saved export exported part shard base_model ' +
    'snapshots blobs unsloth optim rng params encoder decoder merged with past prefill decode original',
);

/** These too where they are a model's; data may be about them: `runs.csv`. */
const GENERIC_MODEL = set('run runs llm states');

/** How the file was made or wrapped: true of every copy, so no part of what the model is called. */
const PACKAGING = set('hf quants model models imatrix imat merged ckpt converted final true');

/** How names say that weights are stored in fewer bits, where they do not say in how many. */
const QUANTIZED = /^quant(?:ized)?$/i;

/** Names of files that belong to a model where they are all of the name: FLUX's autoencoder, the fingerprint of a SavedModel. */
const SIDECAR_NAMES = set('ae fingerprint');

/** Files of these words are of use beside their model only, whatever size the model has that their name speaks of. */
const ATTACHMENTS = set('mmproj imatrix');

/** Files of these words belong to a model and are none (llama.cpp's convert and quantize tools, speculative decoding heads, trainers). */
const SIDECARS = set(
  'mmproj mtp nextn eagle eagle2 eagle3 draft drafter projector mm_projector vocab imatrix optimizer scheduler scaler rng_state optim_states training_args keras_metadata vae ' +
    'text_encoder tokenizer detokenizer',
);

/** Of these those that are plain words too (`price-optimizer`, `eagle-eye-detector`): they say so at the end, beside nothing else, or beside a family. */
const PLAIN_SIDECARS = set('eagle draft drafter projector optimizer scheduler scaler');

/** `type` of a Kitfile's parts that are none. */
const SIDECAR_TYPE = /proj|tokeni[sz]er|config|vocab|imatrix/;

/** Directories of files that belong to a model: voices of speech models, dense heads of sentence-transformers (`2_Dense`), ComfyUI's encoders. */
const SIDECAR_DIRECTORY = /^(?:voices?|speakers?|styles?|vae|text_encoders?|text_encoder_\d|clip_vision|[1-9]\d*_[A-Z][A-Za-z]+)$/;
/** A module of sentence-transformers by its number, of which the first is the model. */
const MODULE_DIRECTORY = /^\d+_[A-Z][A-Za-z]+$/;

/** Accounts that stand before the model in file names of the hubs (`google_gemma-3-4b-it`, `Meta-Llama-3-8B`), longest first where one begins another. */
const ACCOUNTS: readonly (readonly string[])[] = (
  'meta-llama meta mistralai google microsoft nvidia ibm-granite ibm deepseek-ai thudm zai-org allenai huggingfacetb nousresearch liquidai moonshotai ' +
  'openai lgai-exaone lgai ai21labs ai21 cohereforai coherelabs c4ai cohere tiiuae unsloth bartowski thebloke stabilityai black-forest-labs internlm ' +
  'opengvlab openbmb baai intfloat jinaai mixedbread-ai sentence-transformers alibaba-nlp facebook apple amazon tencent baidu bytedance-seed bytedance ' +
  'xiaomimimo inclusionai servicenow-ai upstage salesforce databricks mosaicml qwen open-thoughts arcee-ai eleutherai bigscience 01-ai baichuan-inc ' +
  'lightricks comfy-org hexgrad coqui ultralytics state-spaces rwkv kyutai huggingface wizardlm openchat primeintellect'
)
  .split(' ')
  .map((account) => account.split('-'));

/** Those in small letters, and of people who quantize or train: they stand before `_` alone, and in front of `-` they are a word. */
const FILE_ACCOUNTS = set(
  'katanemo qihoo360 zerofata simplescaling cognitivecomputations sophosympatheia tngtech trillionlabs kakaocorp skt soob3123 nbeerbower ' +
    'darkc0de mlabonne summykai inflatebot janhq tesslate cerebras',
);

/**
 * Families as people know them, from the model cards of their makers. Needed where a family has more than one word, or where a name shows no
 * size that would mark its first word as one. A family's number (`qwen2.5`, `llama-3.1`, `phi-4`) is part of it and not listed.
 */
export const FAMILIES: readonly string[] = (
  'llama codellama tinyllama qwen qwq qvq codeqwen mistral mixtral ministral magistral devstral codestral pixtral voxtral mathstral gemma codegemma ' +
  'paligemma shieldgemma medgemma embeddinggemma recurrentgemma t5gemma functiongemma phi deepseek deepseek-r deepseek-llm glm chatglm codegeex cogvlm cogview ' +
  'cogvideox kimi kimi-k gpt-oss gpt-neo gpt-neox gpt-j gpt opt smollm smolvlm granite olmo olmoe ' +
  'molmo tulu command-r command-a command aya nemotron minitron cosmos hermes nous-hermes openhermes dolphin falcon falcon-h yi internlm ' +
  'internvl intern-s interns minicpm minimax-m minimax-text minimax jamba exaone k-exaone solar starcoder starcoder2 stablelm stable ' +
  'stable-diffusion sdxl sd svd flux flux. wan hunyuan hunyuan3d hunyuanvideo hy esm hunyuanimage ltx ltx-video ltxv mochi pixart lumina sana kolors auraflow chroma ' +
  'z-image omnigen whisper distil-whisper faster-whisper parakeet canary moonshine wav2vec2 wav2vec hubert wavlm kokoro xtts piper bark f5-tts f5tts chatterbox orpheus ' +
  'dia csm outetts higgs-audio vibevoice speecht5 mms seamless-m4t yolo yolov yolo-world rf-detr rt-detr detr sam sam2 dino dinov2 dinov3 vit deit swin convnext resnet ' +
  'efficientnet mobilenet beit siglip siglip2 clip openclip blip blip2 llava bakllava moondream florence idefics aria ovis bert distilbert roberta ' +
  'xlm-roberta distilroberta deberta electra albert modernbert ettin nomicbert mpnet t5 flan-t5 mt5 byt5 umt5 ul2 flan-ul2 bart mbart pegasus marian opus-mt ' +
  'nllb m2m100 bge e5 gte nomic-embed mxbai mxbai-embed jina jina-embeddings snowflake-arctic-embed ' +
  'arctic-embed all-minilm all-mpnet minilm ms-marco sfr-embedding stella colbert bitnet rwkv rwkv-x mamba mamba2 codestral-mamba vicuna wizardlm wizardcoder zephyr ' +
  'alpaca guanaco orca openchat neuralchat mpt dbrx grok arctic baichuan xverse skywork seed-oss seed ernie lfm openthinker apertus ling ring mimo ' +
  'eurollm teuken salamandra bloom bloomz pythia cerebras-gpt persimmon fuyu afm nanbeige pangu longcat step telechat trillium marco-o openelm ' +
  'deepscaler skywork-or deephermes reka-flash reka tongyi ui-tars omniparser mythomax rocinante cydonia euryale llm-jp nv-embed ' +
  'trinity owl owlv trocr gfpgan labse lucy donut layoutlm layoutlmv rmbg birefnet grounding-dino segformer chronos timesfm moirai hidream jan starling-lm neural-chat depth-anything splade supertonic kitten-tts distiluse rtdetr dots intellect mask2former janus dream youtu-llm behemoth uigen klear'
).split(' ');

/** What models are for and what they are about: a name may begin so, and then its first word is no family's. */
const SUBJECTS = set(
  'multi multilingual cross sentiment emotion toxic hate spam fraud churn credit risk price demand sales forecast invoice ticket customer support product ' +
    'document table text image photo speech audio voice video face object scene defect anomaly intent topic language code query search ranking ' +
    'recommendation translation summarization classification detection segmentation paraphrase ner pos ocr qa medical clinical legal financial finance news twitter ' +
    'mobile edge fast efficient',
);

/** What models do: these too are no family's, and neither is a name before one of them. */
const ROLES = set(
  'detector classifier reader embedder ranker reranker writer generator predictor scorer extractor parser tagger router recommender summarizer ' +
    'translator segmenter matcher forecaster moderator',
);

/** What tells models of one family apart: behind an unknown word, `Foo-Coder-7B`, one of these is no part of the family. */
const TRAITS = set(
  'chat instruct base math coder code vision audio omni thinking think reasoning reasoner embedding guard small mini nano micro tiny medium large pro plus lite flash ultra ' +
    'max super next preview',
);

/** Families of those who train others' models further: before the name of another their number is a release (`dolphin-2.9.2-mixtral-8x22b`). */
const TUNES = set('dolphin hermes nous-hermes openhermes openchat tulu orca wizardlm');

/** Families whose number says how many layers a model has: `ResNet-50`. */
const DEEP = set('resnet');

/** Families whose names give the active parameters before all of them (`OLMoE-1B-7B`). */
const ACTIVE_FIRST = set('olmoe');

/** Families whose words are words elsewhere, and those that others are built on (`mask2former-swin-large`): in the middle of a name they are none. */
const WORDS_ELSEWHERE = set(
  'step ring bark dia csm opt sd vit sam command arctic solar aria canary piper mms phi stable seed owl jan trinity donut dots intellect janus dream behemoth ' +
    'swin swinv resnet convnext convnextv dino dinov beit deit efficientnet mobilenet',
);

const BY_FIRST = new Map<string, string[][]>();
for (const family of FAMILIES) {
  const words = family.replace(/\.$/, '').split('-');
  const [first = ''] = words;
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), words].sort((left, right) => right.length - left.length),
  );
}

/** What may stand behind a family's word, and is its number: `qwen2.5`, `yolov8`, `flux1`; letters behind it are a variant (`yolo11n`, `qwen3guard`). */
const ATTACHED = /^v?(\d{1,3}(?:\.\d{1,2}){0,2})?([a-z]*)$/;

export interface FamilyMatch {
  /** Words that the family takes. */
  readonly used: number;
  /** It has a number already, or what stands behind is none of it. */
  readonly numbered: boolean;
  /** What is glued to the number and no part of it: the `n` of `yolo11n`, the `7b` of `command-r7b`. */
  readonly rest?: string;
}

/** The family that these words begin with. */
export function familyAt(words: readonly string[]): FamilyMatch | undefined {
  const [first = '', second = ''] = words;
  // `seed-42` and `step-1000` are trainings of something; a `step3` is StepFun's.
  if (COUNTED.test(first) || COUNTED.test(`${first}-${second}`)) return undefined;
  for (let length = first.length; length >= 1; length--) {
    const stem = first.slice(0, length);
    for (const family of BY_FIRST.get(stem) ?? []) {
      const used = family.length;
      const last = family.at(-1) ?? '';
      const written = words[used - 1];
      if (written === undefined || (used > 1 && length < first.length)) continue;
      if (!family.every((word, at) => (at === used - 1 ? written.startsWith(last) : words[at] === word))) continue;
      const match = ATTACHED.exec(written.slice(last.length));
      if (match === null || (match[2] !== '' && match[1] === undefined && !/\d$/.test(last))) continue;
      const [, number, letter = ''] = match;
      if (DEEP.has(stem)) return { used, numbered: true, ...(number === undefined ? {} : { rest: match[0] }) };
      if (letter === 'b' && !stem.startsWith('yolo')) return { used, numbered: false, rest: match[0] };
      // So is that of a YOLO: `yolo11m` has no 11 M parameters.
      if (stem.startsWith('yolo') && number !== undefined && letter.length === 1) return { used, numbered: true, rest: written };
      // A letter, a number and a letter are one mark, and another model than without the last: `Falcon-H1R`.
      if (used > 1 && last.length === 1 && number !== undefined && letter.length === 1) return { used, numbered: true, rest: written };
      return { used, numbered: number !== undefined, ...(letter === '' || (stem === 'gemma' && letter === 'n') ? {} : { rest: letter }) };
    }
  }
  return undefined;
}

/** Whether a name that begins so does not begin with its family. */
export function isSubject(word: string): boolean {
  return SUBJECTS.has(word) || ROLES.has(word);
}

export function isTrait(word: string): boolean {
  const lower = word.toLowerCase();
  return TRAITS.has(lower) || isSubject(lower) || isGenericWord(lower);
}

export function isRole(word: string): boolean {
  return ROLES.has(word.toLowerCase());
}

export function namesActiveFirst(family: string): boolean {
  return ACTIVE_FIRST.has(family);
}

export function isTune(family: string): boolean {
  return TUNES.has(family);
}

/** The first known family behind the front: what stands before it is the name's own (`ticket-classifier-distilbert`). */
export function familyBehind(words: readonly string[], front: number): (FamilyMatch & { readonly at: number }) | undefined {
  for (let at = front + 1; at < words.length; at++) {
    const [word = ''] = words.slice(at);
    const family = word.length < 2 || WORDS_ELSEWHERE.has(word.replace(/\d.*$/, '')) ? undefined : familyAt(words.slice(at));
    if (family !== undefined) return { ...family, at };
  }
  return undefined;
}

export function isFileAccount(word: string): boolean {
  return FILE_ACCOUNTS.has(word);
}

/** How many words of the front may be an account of a hub, longest first. */
export function accountsAt(words: readonly string[]): readonly number[] {
  return ACCOUNTS.filter((account) => account.every((word, at) => words[at] === word)).map((account) => account.length);
}

/** Whether all of a name is an account of a hub: `deepseek-ai`. */
export function isAccountName(name: string): boolean {
  const words = name.toLowerCase().split('-');
  return words.length > 1 && accountsAt(words).includes(words.length);
}

/** What counts trainings, or how far one had come. */
const COUNTED =
  /^(?:model\.(?=ckpt))?(?:checkpoint|ckpt|epoch|iter|iteration|global_?step|step(?=[-_=]|\d\d)|exp|experiment|run|trial|fold|seed|build)s?[-_=]?\d+(?:[-_](?:step|avg|chunk|left)[-_=]?\d+)*$/i;
/** A number alone, and what trainers and people call one of several. */
const ONE_OF_SEVERAL = /^(?:[1-9]\d*|best|last|raw|new|test)$/i;

/**
 * A name that only says which training it was, how far one had come, or which one of several it is: `run7`, `checkpoint-500`,
 * `epoch=3-step=1200`, `epoch-99-avg-1`, `best`, `2`. It tells two apart.
 */
export function isStepName(name: string): boolean {
  return COUNTED.test(name) || ONE_OF_SEVERAL.test(name);
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

export function isPackagingWord(word: string): boolean {
  return PACKAGING.has(word) || isQuantizedWord(word);
}

export function isQuantizedWord(word: string): boolean {
  return QUANTIZED.test(word);
}

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
  return (
    /^[a-z]{2,}$/.test(word) && !SIDECARS.has(word) && !/^(?:head|heads|states?)$/.test(word) && !isGenericWord(word) && !isWrapping(word)
  );
}

export function isAttachmentWord(word: string): boolean {
  return ATTACHMENTS.has(word);
}

export function isSidecarType(type: string): boolean {
  return SIDECAR_TYPE.test(type);
}

export function isModuleDirectory(name: string): boolean {
  return MODULE_DIRECTORY.test(name);
}

export function isSidecarDirectory(name: string): boolean {
  return SIDECAR_DIRECTORY.test(name);
}

/** A word of a format or of packaging: it says how a model is stored or wrapped. */
export function isWrapping(word: string): boolean {
  return isFormatWord(word) || isPackagingWord(word.toLowerCase());
}
