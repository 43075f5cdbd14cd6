import { Failure, isFailure, messageOf, type Problem } from '../failure.js';
import { gitHubInstance, type Inputs } from '../inputs/index.js';
import type { Environment, Log } from '../ports.js';

const DENIED = ['DENIED', 'UNAUTHORIZED'];
const NOBODY_THERE = ['UNREACHABLE', 'NOT_A_REGISTRY'];

/** The failure with what only the run as a whole knows of its cause: who started it, and that nobody named the registry. */
export function explained(failure: Failure, inputs: Inputs | undefined, env: Environment): Failure {
  const [first, ...others] = failure.problems.map((problem) => ({ ...problem, hint: hintOf(problem, inputs, env) ?? problem.hint }));
  return first === undefined ? failure : new Failure([first, ...others], { cause: failure.cause });
}

function hintOf({ code, hint }: Problem, inputs: Inputs | undefined, env: Environment): string | undefined {
  if (DENIED.includes(code) && env['GITHUB_ACTOR'] === 'dependabot[bot]') {
    return `Dependabot started this run, and its token may only read unless the workflow's "permissions" say "packages: write"; its secrets are Dependabot's own. ${hint}`;
  }
  const { host, registry } = gitHubInstance(env);
  const repository = inputs?.repositories[0];
  if (host !== 'github.com' && NOBODY_THERE.includes(code) && repository?.kind === 'registry' && repository.host === registry) {
    return `${registry} is the container registry of ${host}, where it has one (it needs subdomain isolation). Name another by the input "repository". ${hint}`;
  }
  return undefined;
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
