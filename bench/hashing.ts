import { build } from 'esbuild';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KitFolder } from './kits.js';
import { timed, type Contestant } from './measure.js';
import type { Setting } from './setting.js';

/** The action's hash pool on a kit's files as layers, in a process of its own that prints the milliseconds. */
export async function hashingOf(
  setting: Setting,
  name: string,
  kit: KitFolder,
  more: { readonly cores?: string; readonly missing?: string | undefined } = {},
): Promise<Contestant> {
  const script = join(setting.action.dist, 'bench-hash-pool.js');
  await build({
    entryPoints: [join(setting.action.project, 'bench', 'hash-pool.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  const list = join(kit.folder, '..', 'layers.txt');
  const lines = kit.paths.map((path) => `${statSync(join(kit.folder, path)).size} ${path}`);
  return {
    name,
    missing: more.missing,
    run: async () => {
      writeFileSync(list, lines.join('\n'));
      const args = [script, kit.folder, list];
      const command =
        more.cores === undefined
          ? { program: setting.action.node, args }
          : { program: 'taskset', args: ['-c', more.cores, setting.action.node, ...args] };
      return Number((await timed(command)).stdout);
    },
  };
}
