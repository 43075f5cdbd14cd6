// Writes what the input table says into action.yml and the README, and what the tests check into docs, between markers. `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { actionTypesYaml, actionYaml, readmeTables, withBlock } from './docs-blocks.js';
import { contentTables } from './docs-content-tables.js';
import { tagTable } from './docs-tag-table.js';

const check = process.argv.includes('--check');
const readme = readFileSync('README.md', 'utf8');
const wanted = new Map([
  ['action.yml', actionYaml()],
  ['action-types.yml', actionTypesYaml()],
  ['docs/tag-rules.md', withBlock(readFileSync('docs/tag-rules.md', 'utf8'), 'events', tagTable())],
  ['docs/content-tags.md', withBlocks(readFileSync('docs/content-tags.md', 'utf8'), contentTables())],
  ['README.md', withBlocks(readme, readmeTables())],
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

function withBlocks(text: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce((whole, [name, block]) => withBlock(whole, name, block), text);
}
