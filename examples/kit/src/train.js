// Trains a character model that invents names of chemical elements: three letters in, a guess at the next one out.
// Plain JavaScript, no dependency:  node src/train.js   writes model/model.safetensors and model/config.json.
import { readFileSync, writeFileSync } from 'node:fs';

const CONTEXT = 3;
const EMBEDDING = 10;
const HIDDEN = 96;
const STEPS = 60_000;
const ALPHABET = '.abcdefghijklmnopqrstuvwxyz';

const random = mulberry32(118);
const names = readFileSync('data/elements.csv', 'utf8').trim().split('\n').slice(1).map((row) => row.split(',')[2].toLowerCase());
const samples = names.flatMap((name) => {
  const letters = [...'.'.repeat(CONTEXT), ...name, '.'].map((letter) => ALPHABET.indexOf(letter));
  return letters.slice(CONTEXT).map((target, at) => ({ context: letters.slice(at, at + CONTEXT), target }));
});

const model = {
  'embedding.weight': tensor([ALPHABET.length, EMBEDDING], 1),
  'hidden.weight': tensor([CONTEXT * EMBEDDING, HIDDEN], 1 / Math.sqrt(CONTEXT * EMBEDDING)),
  'hidden.bias': tensor([HIDDEN], 0),
  'output.weight': tensor([HIDDEN, ALPHABET.length], 0.1),
  'output.bias': tensor([ALPHABET.length], 0),
};

for (let step = 0; step < STEPS; step += 1) {
  const sample = samples[Math.floor(random() * samples.length)];
  learn(sample, 0.1 * (1 - step / STEPS) + 0.002);
  if (step % 10_000 === 0) console.log(`step ${step}: loss ${averageLoss().toFixed(3)}`);
}
console.log(`done: loss ${averageLoss().toFixed(3)}; it says ${Array.from({ length: 8 }, invent).join(', ')}`);

writeFileSync('model/model.safetensors', safetensors(model));
writeFileSync(
  'model/config.json',
  `${JSON.stringify({ model_type: 'char-mlp', context: CONTEXT, embedding: EMBEDDING, hidden: HIDDEN, alphabet: ALPHABET, dtype: 'float32' }, null, 2)}\n`,
);

function forward(context) {
  const input = context.flatMap((letter) => [...model['embedding.weight'].values.subarray(letter * EMBEDDING, (letter + 1) * EMBEDDING)]);
  const hidden = affine(input, model['hidden.weight'], model['hidden.bias']).map(Math.tanh);
  const scores = affine(hidden, model['output.weight'], model['output.bias']);
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const sum = exps.reduce((a, b) => a + b, 0);
  return { input, hidden, chances: exps.map((exp) => exp / sum) };
}

function learn({ context, target }, rate) {
  const { input, hidden, chances } = forward(context);
  const scoreGradient = chances.map((chance, letter) => chance - (letter === target ? 1 : 0));
  const hiddenGradient = backward(hidden, scoreGradient, model['output.weight'], model['output.bias'], rate).map((g, at) => g * (1 - hidden[at] ** 2));
  const inputGradient = backward(input, hiddenGradient, model['hidden.weight'], model['hidden.bias'], rate);
  context.forEach((letter, position) => {
    for (let at = 0; at < EMBEDDING; at += 1) model['embedding.weight'].values[letter * EMBEDDING + at] -= rate * inputGradient[position * EMBEDDING + at];
  });
}

function affine(input, weight, bias) {
  const width = bias.values.length;
  const out = [...bias.values];
  input.forEach((value, row) => {
    for (let column = 0; column < width; column += 1) out[column] += value * weight.values[row * width + column];
  });
  return out;
}

/** Gradient of the input; the weights are moved on the way. */
function backward(input, gradient, weight, bias, rate) {
  const width = gradient.length;
  const before = input.map((value, row) => {
    let sum = 0;
    for (let column = 0; column < width; column += 1) {
      sum += gradient[column] * weight.values[row * width + column];
      weight.values[row * width + column] -= rate * gradient[column] * value;
    }
    return sum;
  });
  gradient.forEach((value, column) => (bias.values[column] -= rate * value));
  return before;
}

function averageLoss() {
  return samples.reduce((sum, { context, target }) => sum - Math.log(forward(context).chances[target]), 0) / samples.length;
}

function invent() {
  const letters = Array(CONTEXT).fill(0);
  let name = '';
  while (name.length < 16) {
    const { chances } = forward(letters.slice(-CONTEXT));
    let left = random();
    const letter = chances.findIndex((chance) => (left -= chance) < 0);
    if (letter <= 0) break;
    letters.push(letter);
    name += ALPHABET[letter];
  }
  return name;
}

function tensor(shape, scale) {
  const values = new Float32Array(shape.reduce((a, b) => a * b, 1));
  return { shape, values: values.map(() => (random() * 2 - 1) * scale) };
}

/** The safetensors format: length of the header, header as JSON, bytes of all tensors. */
function safetensors(tensors) {
  let offset = 0;
  const header = { __metadata__: { format: 'pt' } };
  for (const [name, { shape, values }] of Object.entries(tensors)) {
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + values.byteLength] };
    offset += values.byteLength;
  }
  const text = JSON.stringify(header);
  const padded = Buffer.from(text + ' '.repeat((8 - (text.length % 8)) % 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(padded.length));
  return Buffer.concat([length, padded, ...Object.values(tensors).map(({ values }) => Buffer.from(values.buffer))]);
}

/** A small generator with a seed, so that the same training gives the same model. */
function mulberry32(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
