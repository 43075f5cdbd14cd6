import { Failure, isFailure, messageOf, type Problem } from '../failure.js';
import { gitHubInstance, type Inputs } from '../inputs/index.js';
import type { Environment, Log } from '../ports.js';

const DENIED = ['DENIED', 'UNAUTHORIZED'];
const NOBODY_THERE = /cannot be reached|does not answer like a registry/;

/** The failure with what only the run as a whole knows of its cause. */
export function explained(failure: Failure, inputs: Inputs | undefined, env: Environment): Failure {
  const [first, ...others] = failure.problems.map((problem) => withCause(problem, inputs, env));
  return first === undefined ? failure : new Failure([first, ...others], { cause: failure.cause });
}

/** A problem, or a plan's remark, with what only the run as a whole knows of its cause: who started it, and that nobody named the registry. */
export function withCause<T extends Problem>(problem: T, inputs: Inputs | undefined, env: Environment): T {
  const { code, message, hint } = problem;
  if (DENIED.includes(code) && env['GITHUB_ACTOR'] === 'dependabot[bot]') {
    return {
      ...problem,
      hint: `Dependabot started this run, and its token may only read unless the workflow's "permissions" say "packages: write"; its secrets are Dependabot's own. ${hint}`,
    };
  }
  const { host, registry } = gitHubInstance(env);
  const repository = inputs?.repositories[0];
  const isItsOwn = repository?.kind === 'registry' && repository.host === registry && message.includes(repository.host);
  if (host === 'github.com' || !isItsOwn || !NOBODY_THERE.test(message)) return problem;
  return {
    ...problem,
    hint: `${repository.host} is the container registry of ${host}, where it has one (it needs subdomain isolation); the default "ghcr.io/OWNER/NAME" stands for it here. Name another by the input "repository". ${hint}`,
  };
}

/** Whatever was thrown as a Failure. What is none is a mistake in this action, and says so. */
export function unexpected(thrown: unknown, log: Pick<Log, 'debug'>): Failure {
  if (isFailure(thrown)) return thrown;
  if (thrown instanceof Error) log.debug(thrown.stack ?? thrown.message);
  return new Failure(
    {
      code: 'UNEXPECTED',
      message: `Something went wrong that should not be possible: ${messageOf(thrown)}.`,
      hint: 'Run the job again with step debugging on, and report the log as an issue of this action.',
    },
    { cause: thrown },
  );
}
