import { isStepName, wordSet } from './words.js';

// Families of models, and accounts of hubs that stand before them. Data: lower case.

/** Accounts that stand before the model in file names of the hubs (`google_gemma-3-4b-it`, `Meta-Llama-3-8B`), longest first where one begins another. */
const ACCOUNTS: readonly (readonly string[])[] = (
  'meta-llama meta mistralai google microsoft nvidia ibm-granite ibm deepseek-ai thudm zai-org allenai huggingfacetb nousresearch liquidai moonshotai ' +
  'openai lgai-exaone lgai ai21labs ai21 cohereforai coherelabs c4ai cohere tiiuae unsloth bartowski thebloke stabilityai black-forest-labs internlm ' +
  'opengvlab openbmb baai intfloat jinaai mixedbread-ai sentence-transformers alibaba-nlp facebook apple amazon tencent baidu bytedance-seed bytedance ' +
  'xiaomimimo inclusionai servicenow-ai upstage salesforce databricks mosaicml qwen open-thoughts arcee-ai eleutherai bigscience 01-ai baichuan-inc ' +
  'lightricks comfy-org hexgrad coqui ultralytics state-spaces rwkv kyutai huggingface wizardlm openchat primeintellect berkeley-nest'
)
  .split(' ')
  .map((account) => account.split('-'));

/** Those in small letters, and of people who quantize or train: they stand before `_` alone, and in front of `-` they are a word. */
const FILE_ACCOUNTS = wordSet(
  'katanemo qihoo360 zerofata simplescaling cognitivecomputations sophosympatheia tngtech trillionlabs kakaocorp skt soob3123 nbeerbower ' +
    'darkc0de mlabonne summykai inflatebot janhq tesslate cerebras huggingfaceh4 teknium ehartford gryphe undi95 jondurbin migtissera',
);

/** What organisations call themselves, behind their name. */
const MAKERS = wordSet('ai org labs community');

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
  'stable-diffusion sdxl sd svd flux flux. wan hunyuan hunyuan3d hunyuanvideo hy esm esm1b esm1v hunyuanimage ltx ltx-video ltxv mochi pixart lumina sana kolors auraflow chroma ' +
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

/** Families of those who train others' models further: before the name of another their number is a release (`dolphin-2.9.2-mixtral-8x22b`). */
const TUNES = wordSet('dolphin hermes nous-hermes openhermes openchat tulu orca wizardlm');

/** Families whose number says how many layers a model has: `ResNet-50`. */
const DEEP = wordSet('resnet');

/** Families whose names give the active parameters before all of them (`OLMoE-1B-7B`). */
const ACTIVE_FIRST = wordSet('olmoe');

/** Families whose words are words elsewhere, and those that others are built on (`mask2former-swin-large`): in the middle of a name they are none. */
const WORDS_ELSEWHERE = wordSet(
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
  readonly name: string;
  /** Words that the family takes. */
  readonly used: number;
  /** It has a number already, or what stands behind is none of it. */
  readonly numbered: boolean;
  readonly number?: string | undefined;
  /** What is glued to the number and no part of it: the `n` of `yolo11n`, the `7b` of `command-r7b`. */
  readonly rest?: string;
}

/** The family that these words begin with. */
export function familyAt(words: readonly string[]): FamilyMatch | undefined {
  const [first = '', second = ''] = words;
  // `seed-42` and `step-1000` are trainings of something; a `step3` is StepFun's.
  if (isStepName(first) || isStepName(`${first}-${second}`)) return undefined;
  for (let length = first.length; length >= 1; length--) {
    const stem = first.slice(0, length);
    for (const family of BY_FIRST.get(stem) ?? []) {
      const [name, used] = [family.join('-'), family.length];
      const last = family.at(-1) ?? '';
      const written = words[used - 1];
      if (written === undefined || (used > 1 && length < first.length)) continue;
      if (!family.every((word, at) => (at === used - 1 ? written.startsWith(last) : words[at] === word))) continue;
      const match = ATTACHED.exec(written.slice(last.length));
      if (match === null || (match[2] !== '' && match[1] === undefined && !/\d$/.test(last))) continue;
      const [, number, letter = ''] = match;
      if (DEEP.has(stem)) return { name, used, numbered: true, ...(number === undefined ? {} : { rest: match[0] }) };
      if (letter === 'b' && !stem.startsWith('yolo')) return { name, used, numbered: false, rest: match[0] };
      // So is that of a YOLO: `yolo11m` has no 11 M parameters.
      if (stem.startsWith('yolo') && number !== undefined && letter.length === 1) return { name, used, numbered: true, rest: written };
      // A letter, a number and a letter are one mark, and another model than without the last: `Falcon-H1R`.
      if (used > 1 && last.length === 1 && number !== undefined && letter.length === 1)
        return { name, used, numbered: true, rest: written };
      const rest = letter === '' || (stem === 'gemma' && letter === 'n') ? {} : { rest: letter };
      return { name, used, numbered: number !== undefined, number, ...rest };
    }
  }
  return undefined;
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

/** Whether these words in small letters may be an account; `fingpt-mt_llama3-8b` says what it was trained for. */
export function isFileAccount(words: readonly string[]): boolean {
  return FILE_ACCOUNTS.has(words[0] ?? '') || (words.length > 1 && MAKERS.has(words.at(-1) ?? ''));
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
