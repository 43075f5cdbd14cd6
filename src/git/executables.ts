import { gitBelow, type GitPorts } from './clone-command.js';
import { parseExecutables } from './clone-output.js';
import { known, notKnown } from './known.js';
import type { Known } from './types.js';
import type { Environment } from '../ports.js';

/** Paths below `directory`, with `/`, that git's index marks executable (mode 100755), of whatever work tree holds the directory. */
export async function executablesBelow(
  directory: string,
  workspace: string,
  env: Environment,
  ports: GitPorts,
): Promise<Known<ReadonlySet<string>>> {
  const { exitCode, stdout } = await gitBelow(workspace, directory, env, ports)(['ls-files', '--stage', '-z', '--', '.']);
  if (exitCode === 127) return notKnown('git is not installed on this runner');
  if (exitCode !== 0) return notKnown('the directory is in no git work tree');
  return known(parseExecutables(stdout), 'index of the clone');
}
