// Bundles one TypeScript script into a temporary file and runs it: Node 20 cannot strip types by itself.
// Usage: node scripts/run.js scripts/demo.ts [arguments]
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error('usage: node scripts/run.js SCRIPT.ts [arguments]');
  process.exit(2);
}
mkdirSync('node_modules/.cache', { recursive: true });
const folder = mkdtempSync(join('node_modules', '.cache', 'run-'));
try {
  const outfile = join(folder, 'script.mjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const child = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' });
  process.exitCode = child.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
