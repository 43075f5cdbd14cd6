// What jest runs of a TypeScript file: the file without its types, as the bundle has it. Types are checked by `npm run typecheck`.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync, version } from 'esbuild';

const OWN = readFileSync(fileURLToPath(import.meta.url));

export default {
  process(source, sourcefile) {
    return transformSync(source, { sourcefile, loader: 'ts', format: 'esm', target: 'node20', sourcemap: 'inline', sourcesContent: false });
  },
  // What jest would take by itself knows neither this file nor the bundler's version.
  getCacheKey: (source, path, { configString }) =>
    [OWN, version, configString, path, source].reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex'),
};
