/** Words that name no particular thing: a name made of nothing else is no name. */
const GENERIC = new Set(
  (
    'model models weight weights net network data dataset datasets file files final best last checkpoint checkpoints ckpt output outputs train ' +
    'training test testing val valid validation eval raw main untitled requirements input inputs sample samples example examples consolidated my the a ' +
    'com apple adapter lora default new tmp temp src dist build artifacts saved export exported part shard base_model saved_model'
  ).split(' '),
);

/** Formats as names spell them. They are neither part of a name nor of a variant. */
const FORMATS = new Set(
  (
    'gguf ggml safetensors onnx ort pytorch torch pt pth bin pkl pickle joblib sklearn skops h5 hdf5 keras tflite litert tensorflow tf savedmodel pb ' +
    'coreml mlmodel mlpackage xgboost xgb ubj json lightgbm lgbm npy npz numpy csv tsv parquet arrow jsonl txt zip tar gz xz bz2 lz4 mlx peft diffusers ' +
    'transformers ckpt model dvc yaml yml toml xml md msgpack'
  ).split(' '),
);

/** Words without meaning for a variant. */
const STOP = new Set(
  'hf gguf ggml quantized quant model models imatrix imat ud i1 final merged transformers ckpt 32g 64g 128g actorder dynamic converted'.split(
    ' ',
  ),
);

/** Words that say which variant a model is even when its name shows no size. */
const VARIANTS = new Set(
  (
    'chat instruct instruction it text base pt code coder vision vl embed embedding embeddings cased uncased qat thinking reasoning reasoner nano tiny ' +
    'mini small medium large xl xxl turbo distill distilled python math audio omni reranker rerank guard multilingual en sft dpo rlhf'
  ).split(' '),
);

export function isGenericWord(word: string): boolean {
  const lower = word.toLowerCase();
  return GENERIC.has(lower) || FORMATS.has(lower) || /^\d{1,3}$/.test(lower);
}

export function isFormatWord(word: string): boolean {
  return FORMATS.has(word.toLowerCase());
}

export function isStopWord(word: string): boolean {
  return STOP.has(word.toLowerCase());
}

export function isVariantWord(word: string): boolean {
  const lower = word.toLowerCase();
  return VARIANTS.has(lower) || /^\d{1,4}k$/.test(lower);
}
