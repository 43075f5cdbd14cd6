// Files of a folder that import each other in a circle, types included: what a reader must know together should be one subject, or two with a direction.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** For each file that is in a circle: one way round, as absolute paths that begin and end with the file. */
export function importCircles(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const imports = new Map(files.map((name) => [resolve(folder, name), importsOf(join(folder, name))]));
  return new Map([...imports.keys()].map((file) => [file, wayBack(file, imports)]).filter(([, way]) => way !== undefined));
}

function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => resolve(dirname(file), fileName.replace(/\.js$/, '.ts')));
}

/** The shortest way from a file to itself. */
function wayBack(start, imports) {
  const ways = [[start]];
  const seen = new Set();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of imports.get(way.at(-1)) ?? []) {
      if (next === start) return [...way, start];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
