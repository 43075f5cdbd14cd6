import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputVariables, readActionFile, runnerEnvironment } from '../__tests__/support/runner-context.js';
import type { KitFolder } from './kits.js';
import type { Command } from './measure.js';

/** The built action, and where its runs may leave files. */
export interface BuiltAction {
  readonly node: string;
  /** Directory of the bundle. */
  readonly dist: string;
  /** Directory with action.yml. */
  readonly project: string;
  readonly temp: string;
}

/** The step's main entry as a runner starts it, on a push to `main`: no variable of this process but the PATH. Its outputs are at `outputs`. */
export async function actionCommand(
  action: BuiltAction,
  kit: Pick<KitFolder, 'folder' | 'commit'>,
  inputs: Readonly<Record<string, string>>,
  more: { readonly temp?: string; readonly cores?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Command & { readonly outputs: string }> {
  const own = mkdtempSync(join(action.temp, 'step-'));
  const temp = more.temp ?? join(own, 'temp');
  for (const folder of [temp, join(own, 'home')]) mkdirSync(folder, { recursive: true });
  const { defaults } = await readActionFile(action.project);
  const places = { workspace: kit.folder, temp, home: join(own, 'home'), action: action.project };
  const env = runnerEnvironment({ name: 'push', ref: 'refs/heads/main', sha: kit.commit }, places);
  env['GITHUB_EVENT_PATH'] = join(own, 'event.json');
  writeFileSync(
    env['GITHUB_EVENT_PATH'],
    JSON.stringify({ ref: 'refs/heads/main', after: kit.commit, repository: { default_branch: 'main' } }),
  );
  for (const name of ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY']) {
    env[`GITHUB_${name}`] = join(own, name);
    writeFileSync(join(own, name), '');
  }
  const [program, args] = more.cores === undefined ? [action.node, []] : ['taskset', ['-c', more.cores, action.node]];
  return {
    program,
    args: [...args, join(action.dist, 'main.js')],
    env: { ...env, ...inputVariables(defaults, inputs, env, ''), ...more.env },
    cwd: kit.folder,
    outputs: join(own, 'OUTPUT'),
  };
}

/** A tag rule a name. */
export function rawTags(names: readonly string[]): string {
  return names.map((name) => `type=raw,value=${name}`).join('\n');
}
