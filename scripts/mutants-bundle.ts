import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Mutation } from './mutants-sites.js';

/** A mistake at the place `site` of all that are played together. */
export interface Site extends Mutation {
  readonly site: number;
  /** Path from the project. */
  readonly file: string;
  readonly source: string;
}

/** Bundles test files with all mistakes in them, each asleep until its site is the active one; gives the folder, which mirrors `tests`. */
export async function bundleTests(tests: readonly string[], sites: readonly Site[]): Promise<string> {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync(join('node_modules', '.cache', 'mutants-'));
  await build({
    entryPoints: [...tests],
    outdir: folder,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    external: [resolve('scripts/mutants-jest.js')],
    alias: { '@jest/globals': resolve('scripts/mutants-jest.js') },
    logLevel: 'error',
    plugins: [
      {
        name: 'mistakes',
        setup: (bundler) => {
          bundler.onLoad({ filter: /[\\/](src|__tests__)[\\/].*\.ts$/ }, ({ path }) => ({
            contents: placed(
              path,
              withSites(
                readFileSync(path, 'utf8'),
                sites.filter(({ file }) => resolve(file) === path),
              ),
            ),
            loader: 'ts',
          }));
        },
      },
    ],
  });
  return resolve(folder);
}

/** A file that stands in a bundle still finds what lies beside it. */
function placed(path: string, text: string): string {
  return text
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
}

function withSites(source: string, sites: readonly Site[]): string {
  if (sites.length === 0) return source;
  // The outer before the inner ones.
  const sorted = sites.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  const upTo = (from: number, end: number): string => {
    let text = '';
    let at = from;
    for (let outer = sorted[next]; outer !== undefined && outer.start < end; outer = sorted[next]) {
      text += source.slice(at, outer.start);
      const same: Site[] = [];
      for (let one = sorted[next]; one?.start === outer.start && one.end === outer.end; one = sorted[next]) {
        same.push(one);
        next++;
      }
      const choices = same.map(
        ({ site, text: mistake }) => `(globalThis.mutants.hit[${site}] = 1, globalThis.mutants.active === ${site}) ? (${mistake}) : `,
      );
      text += `(${choices.join('')}(${upTo(outer.start, outer.end)}))`;
      at = outer.end;
    }
    return text + source.slice(at, end);
  };
  return upTo(0, source.length);
}
