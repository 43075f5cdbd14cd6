// Builds dist/ from src/: three entries, shared chunks, not minified, byte-identical on every machine.
// `--check` builds into a temporary folder and fails when dist/ differs. `--target node20` for the bundle's own tests on Node 20.
import { build } from 'esbuild';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const REQUIRE_BANNER = 'import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);';

// What the action never calls is left out, and with it what it would load at start:
// the toolkit's OIDC client (which brings an HTTP client of its own), its words about the machine (which run programs) and handlebars' source maps.
const UNUSED = [
  {
    filter: /[\\/]oidc-utils\.js$/,
    contents: 'export class OidcClient { static getIDToken() { throw new Error("not part of this bundle"); } }',
  },
  { filter: /@actions[\\/]core[\\/]lib[\\/]platform\.js$/, contents: 'export {};' },
  { filter: /[\\/]source-map[\\/]source-map\.js$/, contents: 'module.exports = {};' },
];

const leaveOutUnused = {
  name: 'leave-out-unused',
  setup(plugin) {
    for (const { filter, contents } of UNUSED) {
      plugin.onLoad({ filter }, () => ({ contents, loader: 'js' }));
    }
  },
};

// An `import` of a built-in reads all its exports, and some are getters that load more: with `http` a whole web client (30 ms of Node 24's start), with
// `crypto` the web's. `require` reads what is used.
// A lazy import is left to Node: it is not at the start, and a bundled CommonJS module has nothing but `default` there.
const requireBuiltins = {
  name: 'require-builtins',
  setup(plugin) {
    plugin.onResolve({ filter: /^(?:node:)?[a-z]/ }, ({ path, namespace, kind }) =>
      !isBuiltin(path) || namespace === 'required' || kind === 'dynamic-import'
        ? undefined
        : { path: path.replace(/^(node:)?/, 'node:'), namespace: 'required' },
    );
    plugin.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/** Gives esbuild's metafile: what was read, and what was written. */
export async function bundle(outdir, target = 'node20') {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/main.ts', 'src/post.ts', { in: 'src/runner/hash-worker.ts', out: 'hash-worker' }].map((entry) =>
      typeof entry === 'string' ? { in: entry, out: entry.replace(/^src\/(.*)\.ts$/, '$1') } : entry,
    ),
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target,
    chunkNames: 'chunk-[hash]',
    banner: { js: REQUIRE_BANNER },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [leaveOutUnused, requireBuiltins],
  });
  const unusable = lazyCommonJs(result.metafile.inputs);
  if (unusable.length > 0)
    throw new Error(`A lazy import of CommonJS has no named exports in a bundle; import a module of src lazily: ${unusable.join(', ')}`);
  writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(outdir, 'licenses.txt'), licenses(Object.keys(result.metafile.inputs)));
  return result.metafile;
}

/** The lazy imports of modules of which a bundle would keep nothing but `default`. */
function lazyCommonJs(inputs) {
  return Object.entries(inputs).flatMap(([file, { imports }]) =>
    imports.filter(({ kind, path }) => kind === 'dynamic-import' && inputs[path]?.format === 'cjs').map(({ path }) => `${file} → ${path}`),
  );
}

/** The licence text of every package of which the bundle holds a file, in order of names. */
function licenses(inputs) {
  const packages = new Set();
  for (const input of inputs) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) packages.add(found[1]);
  }
  const texts = [...packages].map((folder) => {
    const manifest = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(ROOT, folder)).find((name) => /^licen[cs]e/i.test(name));
    const text = file === undefined ? '(no licence file in the package)' : readFileSync(join(ROOT, folder, file), 'utf8').trim();
    return { title: `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})`, text };
  });
  texts.sort((a, b) => (a.title < b.title ? -1 : 1));
  return texts.map(({ title, text }) => `${title}\n${'-'.repeat(title.length)}\n${text.replaceAll('\r\n', '\n')}\n`).join('\n\n');
}

function listing(folder) {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // The page is for readers: built beside dist/, not into another folder.
  if (!process.argv.includes('--outdir')) await import('./playground/build.js');
  const target = process.argv.includes('--target') ? process.argv[process.argv.indexOf('--target') + 1] : 'node20';
  if (process.argv.includes('--check')) {
    const fresh = mkdtempSync(join(tmpdir(), 'modelkit-dist-'));
    try {
      await bundle(fresh, target);
      const [built, committed] = [listing(fresh), listing(join(ROOT, 'dist'))];
      const different = [...new Set([...built.keys(), ...committed.keys()])].filter(
        (name) =>
          !(built.get(name) ?? Buffer.alloc(0)).equals(committed.get(name) ?? Buffer.alloc(0)) || built.has(name) !== committed.has(name),
      );
      if (different.length > 0) {
        console.error(`dist/ is not what src/ builds (${different.join(', ')}): run "npm run build" and commit it.`);
        process.exitCode = 1;
      } else {
        console.log(`dist/ is what src/ builds (${built.size} files).`);
      }
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  } else {
    const outdir = process.argv.includes('--outdir') ? resolve(process.argv[process.argv.indexOf('--outdir') + 1]) : join(ROOT, 'dist');
    await bundle(outdir, target);
    console.log(relative(ROOT, outdir) || outdir);
  }
}
