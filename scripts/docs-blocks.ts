import { INPUT_TABLE, OUTPUT_TABLE, type InputSpec, type OutputSpec } from '../src/inputs/table.js';

/** The whole action.yml: its inputs and outputs are those of the table. */
export function actionYaml(): string {
  const inputs = INPUT_TABLE.map(
    (input) =>
      `  ${input.name}:\n    description: ${quoted(input.description)}\n    required: false\n    default: ${quoted(input.default)}`,
  );
  const outputs = OUTPUT_TABLE.map((output) => `  ${output.name}:\n    description: ${quoted(output.description)}`);
  return `# Inputs and outputs are written by "npm run docs" from src/inputs/table.ts.
name: ModelKit Tag Action
description: Pack a KitOps ModelKit, tag it by content and stage, and push it; immutable tags never move, moving tags never go backward.
author: modelkit-tag-action
branding:
  icon: package
  color: purple
inputs:
${inputs.join('\n')}
outputs:
${outputs.join('\n')}
runs:
  using: node24
  main: dist/main.js
  post: dist/post.js
`;
}

/** The whole action-types.yml: what github-actions-typing knows of inputs and outputs. */
export function actionTypesYaml(): string {
  const typed = (specs: readonly (InputSpec | OutputSpec)[]): string =>
    specs.map(({ name, type }) => `  ${name}:\n${typing(type)}`).join('');
  return `# Types for github-actions-typing, written by "npm run docs" from src/inputs/table.ts.
inputs:
${typed(INPUT_TABLE)}outputs:
${typed(OUTPUT_TABLE)}`;
}

function typing(type: InputSpec['type']): string {
  switch (type) {
    case 'text':
      return '    type: string\n';
    case 'lines':
      return '    type: list\n    separator: "\\n"\n    list-item:\n      type: string\n';
    case 'boolean':
    case 'integer':
      return `    type: ${type}\n`;
    default:
      return `    type: enum\n    allowed-values:\n${type.map((word) => `      - ${quoted(word)}\n`).join('')}`;
  }
}

/** README blocks by marker name. */
export function readmeTables(): Readonly<Record<string, string>> {
  return {
    inputs: [
      '| input | default | meaning |',
      '|---|---|---|',
      ...INPUT_TABLE.map((one) => `| \`${one.name}\` | ${one.default === '' ? '' : `\`${one.default}\``} | ${cell(one.description)} |`),
    ].join('\n'),
    outputs: ['| output | meaning |', '|---|---|', ...OUTPUT_TABLE.map((one) => `| \`${one.name}\` | ${cell(one.description)} |`)].join(
      '\n',
    ),
  };
}

/** A table as prettier aligns it. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = (cells[0] ?? []).map((_cell, column) => Math.max(3, ...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[], fill = ' '): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width, fill)).join(' | ')} |`;
  const [header = [], ...body] = cells;
  return [line(header), line([], '-'), ...body.map((row) => line(row))].join('\n');
}

/** Replaces what stands between `<!-- name:start -->` and `<!-- name:end -->`. */
export function withBlock(text: string, name: string, block: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The markers of block "${name}" are missing.`);
  return `${text.slice(0, from + start.length)}\n\n${block}\n\n${text.slice(to)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
