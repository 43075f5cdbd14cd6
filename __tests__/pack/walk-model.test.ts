import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IgnoreRules } from '../../src/pack/ignore.js';
import { parseIgnoreFile } from '../../src/pack/ignore-file.js';
import { contextOf, namesOf, planOf } from './context.js';

/** Go's filepath.Rel for clean relative paths. */
function relativePath(from: string, to: string): string {
  const a = from === '.' ? [] : from.split('/');
  const b = to === '.' ? [] : to.split('/');
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/') || '.';
}

function isWithin(path: string, directory: string): boolean {
  return directory === '.' || path === directory || path.startsWith(`${directory}/`);
}

/** One layer as kit packs it: its own walk of the whole context, every test asked anew at every entry. */
function layerByTheBook(root: string, layer: string, layers: readonly string[], rules: IgnoreRules): readonly string[] {
  const found: string[] = [];
  function visit(directory: string): void {
    for (const name of readdirSync(join(root, directory)).sort()) {
      const path = directory === '' ? name : `${directory}/${name}`;
      const isDirectory = lstatSync(join(root, path)).isDirectory();
      if (relativePath(layer, path).includes('..') && relativePath(path, layer).includes('..')) continue;
      const excluded = layers.some((other) => !isWithin(layer, other) && isWithin(path, other));
      const ignored = rules.verdict(path) !== undefined || excluded;
      if (ignored && isDirectory && !rules.hasNegation) continue;
      if (!ignored) found.push(path);
      if (isDirectory) visit(path);
    }
  }
  visit('');
  return found;
}

const name = fc.constantFrom('a', 'b', 'c', 'a-b', 'ab', 'a..', '..b');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((elements) => elements.join('/'));
const line = fc
  .tuple(fc.boolean(), fc.constantFrom('a', 'a/b', '*/c', '**/b', 'a-*', 'c/**', '*..', 'ab'))
  .map(([negated, pattern]) => (negated ? '!' : '') + pattern);

/** A file path that is another's directory is left out. */
function tree(files: readonly string[]): readonly string[] {
  return [...new Set(files)].filter((file) => !files.some((other) => other.startsWith(`${file}/`)));
}

describe('one walk for all layers', () => {
  it('gives each what kit’s own walk would', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(path, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        fc.array(line, { maxLength: 2 }),
        async (given, picks, lines) => {
          const files = tree(given);
          const places = [
            '.',
            ...new Set(files.flatMap((file) => file.split('/').map((_, index, all) => all.slice(0, index + 1).join('/')))),
          ];
          const layers = [...new Set(picks.map((pick) => places[pick % places.length] ?? '.'))];
          const ignore = lines.join('\n');
          const context = contextOf({ ...Object.fromEntries(files.map((file) => [file, ''])), '.kitignore': ignore });
          const rules = new IgnoreRules(await parseIgnoreFile(Buffer.from(ignore)));
          const expected = layers.map((layer) => layerByTheBook(context, layer, layers, rules));
          const kitfile = `code:\n${layers.map((layer) => `  - path: "${layer}"\n`).join('')}`;
          const planned = await planOf(context, kitfile).catch((error: unknown) => error);
          if (planned !== null && typeof planned === 'object' && 'code' in planned) {
            // The one thing that kit packs and this does not: files whose directories no header makes.
            expect(planned.code).toBe('KITIGNORE_ORPHAN');
            expect(
              expected.some((names) => names.some((one) => one.includes('/') && !names.includes(one.slice(0, one.lastIndexOf('/'))))),
            ).toBe(true);
            return;
          }
          expect(planned).toMatchObject({ plan: { layers: layers.map((layer) => ({ path: layer })) } });
          const { plan } = await planOf(context, kitfile);
          expect(layers.map((_, index) => namesOf(plan, index))).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });
});
