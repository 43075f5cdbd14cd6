import { relative, resolve, dirname, sep } from 'node:path';
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import { importCircles } from './scripts/import-circles.js';
import { homesOf, IMPORT_TABLE, OPEN } from './scripts/import-table.js';

const SRC = resolve(import.meta.dirname, 'src');
const CIRCLES = importCircles(SRC);

/** First path element below src, without `.ts`: `pack` for src/pack/walk.ts, `run` for src/run.ts. */
function roomOf(file) {
  const inside = relative(SRC, file);
  return inside.startsWith('..') ? undefined : inside.split(sep)[0].replace(/\.[jt]s$/, '');
}

const house = {
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
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.demo/', '.cache/', 'docs/playground/', '__tests__/fixtures/', '__tests__/golden/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      // `noPropertyAccessFromIndexSignature` asks for brackets where this rule would remove them.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { house },
    rules: {
      'house/import-table': 'error',
      'house/import-circles': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/runner/**', 'src/main.ts', 'src/post.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Take the environment from Ports.' },
        { object: 'Date', property: 'now', message: 'Take the clock from Ports.' },
        { object: 'Math', property: 'random', message: 'Take randomness from Ports.' },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'setTimeout', message: 'Use Clock.sleep or Clock.timer.' },
        { name: 'setInterval', message: 'Use Clock.timer.' },
        { name: 'console', message: 'Steps do not print; use Log.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the clock from Ports.' },
      ],
    },
  },
  {
    files: ['__tests__/e2e/**/*.ts'],
    ignores: ['__tests__/e2e/servers.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ['registry/index', 'startRegistry'],
            ['docker-registry', 'startDockerRegistry'],
            ['github-api', 'startGitHubApi'],
          ].map(([file, name]) => ({
            name: `../support/${file}.js`,
            importNames: [name],
            message: 'End-to-end tests speak TLS: take it from ./servers.js (startPlainRegistry where plain http is the subject).',
          })),
        },
      ],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
  },
);
