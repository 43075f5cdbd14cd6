import type { GitRepositoryOptions } from '../git/index.js';
import { gitHubInstance, type Inputs } from '../inputs/index.js';
import type { Environment, Ports } from '../ports.js';
import { inContext, type Reached } from '../report/index.js';
import type { Trigger } from '../trigger/index.js';

export function gitOptions(inputs: Inputs, env: Environment): GitRepositoryOptions {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  return {
    workspace: env['GITHUB_WORKSPACE'] ?? '',
    apiUrl: gitHubInstance(env).apiUrl,
    env,
    ...(repository === '' ? {} : { repository }),
    ...(inputs.githubToken === undefined ? {} : { token: inputs.githubToken }),
  };
}

/** `push: auto` follows the trigger; a plain word is the user's decision. */
export function writesAllowed(inputs: Inputs, trigger: Trigger): NonNullable<Reached['writes']> {
  switch (inputs.push) {
    case 'true':
      return { allowed: true };
    case 'false':
      return { allowed: false, why: '"push: false" only plans' };
    case 'auto':
      return trigger.writes;
  }
}

/** Secrets that the inputs brought, before anything can print them; what registries hand out is masked where it arrives. */
export function maskSecrets({ credentials, githubToken }: Inputs, { log }: Pick<Ports, 'log'>): void {
  for (const secret of [credentials?.password, githubToken]) if (secret !== undefined) log.mask(secret);
}

/** The same ports with remarks that name files by their whole path. */
export function placed(ports: Ports, context: string): Ports {
  return {
    ...ports,
    remark: (remark) => {
      ports.remark(inContext(remark, context));
    },
  };
}
