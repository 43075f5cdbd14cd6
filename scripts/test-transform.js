// What jest runs of a TypeScript file: the file without its types, as the bundle has it. Types are checked by `npm run typecheck`.
import { transformSync } from 'esbuild';

export default {
  process(source, sourcefile) {
    return transformSync(source, { sourcefile, loader: 'ts', format: 'esm', target: 'node20', sourcemap: 'inline', sourcesContent: false });
  },
};
