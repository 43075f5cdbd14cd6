import { fileName } from '../paths.js';
import { headText, isText, startsWith, type Format } from './types.js';

/** What trainers save of one step, in many files: one for each rank, with the states of the optimizer. All of them are one model. */

const weights = { role: 'weights', size: 'always' } as const;

function isTorch(head: Uint8Array): boolean {
  return startsWith(head, 'PK\x03\x04') || head[0] === 0x80;
}

const MEGATRON = /^((?:.*\/)?(?:iter_\d+|release))\/mp_rank_\d+(?:_\d+)*\/[^/]+\.pt$/i;

/** Megatron-LM: a directory for each rank (`iter_0001000/mp_rank_00_000/model_optim_rng.pt`). */
export const megatron: Format = {
  ...weights,
  name: 'megatron',
  words: 'megatron',
  ambiguous: 'megatron',
  bundle: MEGATRON,
  recognise: (head, path) => MEGATRON.test(path) && isTorch(head),
};

const DEEPSPEED = /^((?:.*\/)?global_step\d+)\/[^/]*(?:mp_rank_\d+|zero_pp_rank_\d+|layer_\d+)[^/]*_states\.pt$/i;

/** DeepSpeed: files for each rank (`global_step500/mp_rank_00_model_states.pt`, `…_optim_states.pt`). */
export const deepspeed: Format = {
  ...weights,
  name: 'deepspeed',
  words: 'deepspeed',
  bundle: DEEPSPEED,
  recognise: (head, path) => DEEPSPEED.test(path) && isTorch(head),
};

const TENSORFLOW = /^((?:.*\/)?(?:\w+\.)?ckpt-\d+)\.(?:index|meta|data-\d{5}-of-\d{5})$/i;

/** TensorFlow's checkpoints: an index, its data and the graph (`model.ckpt-1000.index`, `.data-00000-of-00001`, `.meta`). */
export const tensorflow: Format = {
  ...weights,
  name: 'tensorflow-checkpoint',
  bundle: TENSORFLOW,
  recognise: (head, path) => TENSORFLOW.test(path) && !isText(head),
};

/** TensorFlow.js: `model.json` with its graph, and weights without first bytes of their own beside it. */
export const tfjs: Format = {
  name: 'tfjs',
  role: 'weights',
  size: 'large',
  words: 'tfjs',
  shards: /^(?:model\.json|group\d+-shard\d+of\d+(?:\.bin)?)$/i,
  named: (path) => /^group\d+-shard\d+of\d+(?:\.bin)?$/.test(fileName(path)),
  recognise: (head, path) =>
    fileName(path) === 'model.json' && /"(?:modelTopology|weightsManifest)"|"(?:graph|layers)-model"/.test(headText(head, head.length)),
};
