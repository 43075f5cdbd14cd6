import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A text of one source file that becomes another, in a copy that is built in memory. */
export interface Change {
  readonly path: string;
  readonly from: string | RegExp;
  readonly to: string;
}

/**
 * Runs `script` with the source changed and tells how it ended, and after how many seconds. `from` must stand in the file exactly once: a
 * change that does not fit any more is an error and no success.
 */
export async function runChanged(
  script: string,
  change: Change,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly seconds: number; readonly said: string }> {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync(join('node_modules', '.cache', 'changed-'));
  try {
    const outfile = join(folder, 'script.mjs');
    await buildChanged(script, change, outfile);
    return await run(outfile, args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildChanged(script: string, { path, from, to }: Change, outfile: string): Promise<void> {
  const source = readFileSync(path, 'utf8');
  const places = typeof from === 'string' ? source.split(from).length - 1 : [...source.matchAll(new RegExp(from, 'gm'))].length;
  if (places !== 1) throw new Error(`${String(from)} does not fit into ${path} any more: it stands there ${places} times`);
  const contents = typeof from === 'string' ? source.split(from).join(to) : source.replace(from, to);
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      {
        name: 'change',
        setup: (copy) => {
          copy.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: loaded }) =>
            loaded === resolve(path) ? { contents, loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
}

function run(
  outfile: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly seconds: number; readonly said: string }> {
  return new Promise((done, fail) => {
    const start = performance.now();
    let said = '';
    const child = spawn(process.execPath, [outfile, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, seconds: (performance.now() - start) / 1000, said });
    });
  });
}
