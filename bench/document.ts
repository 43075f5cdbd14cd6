import { isMet, type Bar, type CaseResult, type Row, type Table } from './result.js';
import { ratioOf, spreadOf, type Spread } from './statistics.js';

/** docs/benchmarks.md, whole. `facts` are lines about machine and programs. */
export function documentOf(facts: readonly (readonly [string, string])[], results: readonly CaseResult[], runs: number): string {
  const lines = [
    '# Benchmarks',
    '',
    '<!-- Written by `npm run bench`. Do not edit: run it again. -->',
    '',
    `Side by side in one run, in turns, against one \`docker-registry\` on loopback. Times are shown as median (minimum – maximum) of ${runs} runs after one that does not count; ratios are made run by run. CPU is the processor time, user and system, of a program and all that it starts, in ticks of 10 ms. A machine that does other things meanwhile shows it in the spread.`,
    '',
    ...table(['', ''], facts),
    '',
    '## Bars',
    '',
    ...table(
      ['bar', 'limit', 'measured', ''],
      results.flatMap(({ title, bars }) => bars.map((bar) => barLine(title, bar))),
    ),
    '',
    ...results.flatMap(section),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function barLine(title: string, bar: Bar): readonly string[] {
  const met = isMet(bar);
  const measured =
    bar.ratio === undefined ? `not measured: ${bar.missing ?? 'a program is missing'}` : spread(bar.ratio, (value) => value.toFixed(2));
  return [`${title}: ${bar.text}`, `${bar.direction} ${bar.limit}`, measured, met === undefined ? '' : met ? 'met' : '**missed**'];
}

function section({ title, about, tables }: CaseResult): readonly string[] {
  return [`## ${title}`, '', about, '', ...tables.flatMap(tableLines)];
}

function tableLines({ heading, unit, rows, base, cpu = false }: Table): readonly string[] {
  const baseRow = rows.find((row) => row.name === base);
  const baseValues = baseRow !== undefined && 'values' in baseRow ? baseRow.values : undefined;
  const head = ['', unit, ...(baseValues === undefined ? [] : [`÷ ${base ?? ''}`]), ...(cpu ? ['CPU ms'] : []), ''];
  const body = rows.map((row) => rowLine(row, baseValues, unit, cpu));
  return [...(heading === undefined ? [] : [`### ${heading}`, '']), ...table(head, body), ''];
}

function rowLine(row: Row, base: readonly number[] | undefined, unit: Table['unit'], cpu: boolean): readonly string[] {
  if ('missing' in row) return [row.name, '–', ...(base === undefined ? [] : ['–']), ...(cpu ? ['–'] : []), row.missing];
  const digits = unit === 'MiB' ? 1 : 0;
  return [
    row.name,
    spread(spreadOf(row.values), (value) => value.toFixed(digits)),
    ...(base === undefined ? [] : [spread(ratioOf(row.values, base), (value) => value.toFixed(2))]),
    ...(cpu ? [spread(spreadOf(row.spent ?? []), (value) => value.toFixed(0))] : []),
    row.note ?? '',
  ];
}

function spread({ min, median, max }: Spread, text: (value: number) => string): string {
  return `${text(median)} (${text(min)} – ${text(max)})`;
}

/** Columns as wide as their widest cell, as the formatter writes them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
