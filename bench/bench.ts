import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, freemem, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { digest } from './cases/digest.js';
import { flat } from './cases/flat.js';
import { linear } from './cases/linear.js';
import { manyLayers } from './cases/many-layers.js';
import { newLayer } from './cases/new-layer.js';
import { retag } from './cases/retag.js';
import { smallFiles } from './cases/small-files.js';
import { slowLine } from './cases/slow-line.js';
import { startUp } from './cases/start-up.js';
import { unchanged } from './cases/unchanged.js';
import { documentOf } from './document.js';
import { firstLine } from './programs.js';
import type { CaseResult } from './result.js';
import { createSetting, dataDirectory, type Setting } from './setting.js';

// npm run bench [-- --quick] [--case NAME]... [--runs N] [--busy]
// --quick: small kits, two runs. With --quick or --case the document is printed, not written. --busy: written on a machine that does other
// things, too.

const CASES: Readonly<Record<string, (setting: Setting) => Promise<CaseResult>>> = {
  digest,
  'new-layer': newLayer,
  'many-layers': manyLayers,
  'small-files': smallFiles,
  'slow-line': slowLine,
  unchanged,
  retag,
  'start-up': startUp,
  flat,
  linear,
};
const RUNS = 5;

const options = readArguments(process.argv.slice(2));
const load = loadavg()[0] ?? 0;
const whole = !options.quick && options.cases.length === Object.keys(CASES).length;
if (whole && load > 1 && !process.argv.includes('--busy')) {
  process.stderr.write(`The load is ${load.toFixed(2)}: figures of a busy machine are not written. Wait, or say --busy.\n`);
  process.exit(2);
}
const setting = await createSetting(options);
try {
  const results: CaseResult[] = [];
  for (const name of options.cases) {
    process.stderr.write(`${name}\n`);
    const run = CASES[name];
    if (run !== undefined) results.push(await run(setting));
  }
  const text = documentOf(facts(setting), results, options.runs);
  if (!whole) process.stdout.write(text);
  else writeFileSync(join(setting.action.project, 'docs', 'benchmarks.md'), text);
} finally {
  await setting.stop();
}

function facts({ action, program }: Setting): readonly (readonly [string, string])[] {
  const gib = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;
  const programs = ['docker-registry', 'kit', 'oras', 'crane', 'skopeo', 'openssl', 'curl'].map(program);
  return [
    ['date', new Date().toISOString().slice(0, 10)],
    [
      'machine',
      `${availableParallelism()} cores of ${cpus()[0]?.model ?? 'unknown'}, ${gib(totalmem())} memory (${gib(freemem())} free), ${process.platform} ${release()}`,
    ],
    ['load when it began', load.toFixed(2)],
    ['data in', dataDirectory()],
    ['action', `built from this source tree, run by Node ${firstLine(action.node, ['--version'])}`],
    ...programs.map(({ name, version, missing }) => [name, missing ?? version ?? ''] as const),
  ];
}

function readArguments(args: readonly string[]): { readonly runs: number; readonly quick: boolean; readonly cases: readonly string[] } {
  const quick = args.includes('--quick');
  const after = (name: string): readonly string[] => args.flatMap((arg, index) => (arg === name ? [args[index + 1] ?? ''] : []));
  const wanted = after('--case');
  const unknown = wanted.filter((name) => !(name in CASES));
  const runs = Number(after('--runs')[0] ?? (quick ? 2 : RUNS));
  if (unknown.length > 0 || !Number.isSafeInteger(runs) || runs < 1) {
    process.stderr.write(`usage: npm run bench -- [--quick] [--runs N] [--busy] [--case ${Object.keys(CASES).join('|')}]\n`);
    process.exit(2);
  }
  return { runs, quick, cases: wanted.length > 0 ? wanted : Object.keys(CASES) };
}
