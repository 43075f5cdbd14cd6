// Bundles the page's script into docs/playground/: the very code of rules, tags and model, for a browser. `--check` only compares.
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const OUT = join(ROOT, 'docs', 'playground', 'playground.js');

/** Parts of Node that the code uses in a browser too; all other parts are never called there, and empty. */
const SHIMS = {
  crypto: join(HERE, 'node-crypto.ts'),
  zlib: join(HERE, 'node-zlib.ts'),
  path: join(ROOT, 'node_modules', 'path-browserify', 'index.js'),
  buffer: join(ROOT, 'node_modules', 'buffer', 'index.js'),
};

const forBrowsers = {
  name: 'for-browsers',
  setup(plugin) {
    plugin.onResolve({ filter: /.*/ }, ({ path, importer }) => {
      const name = path.replace(/^node:/, '');
      if (name === '@actions/github') return { path, namespace: 'empty' };
      if (!builtinModules.includes(name) || importer.includes('node_modules')) return undefined;
      return name in SHIMS ? { path: SHIMS[name] } : { path, namespace: 'empty' };
    });
    plugin.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
    plugin.onLoad({ filter: /[\\/]source-map[\\/]source-map\.js$/ }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

const { outputFiles } = await build({
  absWorkingDir: ROOT,
  entryPoints: [join(HERE, 'page.ts')],
  bundle: true,
  write: false,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  minify: true,
  define: { global: 'globalThis', 'process.env': '{}', 'process.platform': '"linux"' },
  inject: [join(HERE, 'buffer.ts')],
  legalComments: 'eof',
  logLevel: 'warning',
  plugins: [forBrowsers],
});
const [script] = outputFiles;
if (process.argv.includes('--check')) {
  if (readFileSync(OUT, { encoding: 'utf8', flag: 'a+' }) !== script.text) {
    console.error('docs/playground/playground.js is not what the source builds: run "npm run build" and commit it.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(OUT, script.text);
}
