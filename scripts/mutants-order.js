// jest's order of test files while mistakes are looked for: the file that is named like the mutated one, then the short ones.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

export default class Nearest extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (basename(path, '.test.ts') === process.env.MUTATED ? 0 : statSync(path).size);
    return [...tests].sort((a, b) => rank(a) - rank(b));
  }
}
