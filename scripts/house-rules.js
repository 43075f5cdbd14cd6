// What the linter checks of this house beside its own rules (.oxlintrc.json).
import { relative, resolve, dirname, sep } from 'node:path';
import { importCircles } from './import-circles.js';
import { homesOf, IMPORT_TABLE, OPEN } from './import-table.js';

const SRC = resolve(import.meta.dirname, '../src');
const CIRCLES = importCircles(SRC);

/** First path element below src, without `.ts`: `pack` for src/pack/walk.ts, `run` for src/run.ts. */
function roomOf(file) {
  const inside = relative(SRC, file);
  return inside.startsWith('..') ? undefined : inside.split(sep)[0].replace(/\.[jt]s$/, '');
}

export default {
  meta: { name: 'house' },
  rules: {
    'import-table': {
      meta: { type: 'problem', schema: [] },
      create(context) {
        const from = roomOf(context.filename);
        if (from === undefined) return {};
        function check(node) {
          const source = node.source?.value;
          if (typeof source !== 'string') return;
          const homes = homesOf(source);
          if (homes !== undefined && !homes.includes(from)) {
            context.report({ node, message: `"${source}" is imported only in src/${homes.join(', src/')}.` });
          }
          if (!source.startsWith('.')) return;
          const file = resolve(dirname(context.filename), source);
          const to = roomOf(file);
          if (to === undefined || to === from) return;
          const allowed = IMPORT_TABLE[from] ?? [];
          if (!allowed.includes('*') && !OPEN.includes(to) && !allowed.includes(to)) {
            context.report({ node, message: `src/${from} may not import from src/${to} (scripts/import-table.js).` });
          }
          const door = relative(SRC, file).split(sep).length === 1 || file.endsWith(`${sep}index.js`) || to === 'oci';
          if (!door) context.report({ node, message: `Import src/${to} through its door, index.js.` });
        }
        return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
      },
    },
    'import-circles': {
      meta: { type: 'problem', schema: [] },
      create(context) {
        const way = CIRCLES.get(context.filename)?.map((file) => relative(SRC, file));
        return { Program: (node) => way && context.report({ node, message: `Imports itself: ${way.join(' > ')}.` }) };
      },
    },
    clock: {
      meta: { type: 'problem', schema: [] },
      create: (context) => ({
        NewExpression(node) {
          if (node.callee.name === 'Date' && node.arguments.length === 0) context.report({ node, message: 'Take the clock from Ports.' });
        },
      }),
    },
  },
};
