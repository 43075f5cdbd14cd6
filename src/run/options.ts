import { inContext } from '../failure.js';
import type { GitRepositoryOptions } from '../git/index.js';
import { gitHubInstance, type Inputs } from '../inputs/index.js';
import type { Environment, Ports } from '../ports.js';
import type { Reached } from '../report/index.js';
import type { Trigger } from '../trigger/index.js';
import { withCause } from './failure.js';

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

/** Whether somebody may have asked for the same run again: a runner that does not tell has to be careful. */
export function isRerun(env: Environment): boolean {
  return env['GITHUB_RUN_ATTEMPT'] !== '1';
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

/** The same ports with remarks that name files by their whole path, and causes that only the run knows. */
export function placed(ports: Ports, inputs: Inputs): Ports {
  return {
    ...ports,
    remark: (remark) => {
      ports.remark(withCause(inContext(remark, inputs.contextInWorkspace), inputs, ports.env));
    },
  };
}

type RunRemark = 'PLAN_ONLY' | 'NOTHING_TO_DO';

/** A run that writes nothing because of its event looks like one that published, unless somebody says so. `push: false` was asked for. */
export function sayPlanOnly({ push }: Inputs, writes: NonNullable<Reached['writes']>, { remark }: Pick<Ports, 'remark'>): void {
  if (writes.allowed || push !== 'auto') return;
  remark({
    code: 'PLAN_ONLY' satisfies RunRemark,
    level: 'notice',
    subject: 'run',
    message: `${writes.why}.`,
    hint: 'To publish all the same, where the token may write, set push: true.',
  });
}

/** Gives the sentence on. */
export function sayIdle(idle: string, { remark }: Pick<Ports, 'remark'>): string {
  const hint = 'No tag was looked at. Leave this event out of "on:" if the workflow need not run for it.';
  remark({ code: 'NOTHING_TO_DO' satisfies RunRemark, level: 'notice', subject: 'run', message: idle, hint });
  return idle;
}
