// Writes what the input table says into action.yml and the README, and the event table into docs/tag-rules.md, between markers. `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { actionYaml, readmeTables, withBlock } from './docs-blocks.js';
import { tagTable } from './docs-tag-table.js';

const check = process.argv.includes('--check');
const readme = readFileSync('README.md', 'utf8');
const wanted = new Map([
  ['action.yml', actionYaml()],
  ['docs/tag-rules.md', withBlock(readFileSync('docs/tag-rules.md', 'utf8'), 'events', tagTable())],
  ['README.md', Object.entries(readmeTables()).reduce((text, [name, block]) => withBlock(text, name, block), readme)],
]);
for (const [file, text] of wanted) {
  if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) === text) continue;
  if (check) {
    console.error(`${file} is not what the input table says: run "npm run docs".`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
}
