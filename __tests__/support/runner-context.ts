import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The event that started the run, as the runner's environment and payload tell it. */
export interface RunEvent {
  readonly name: string;
  readonly payload?: unknown;
  /** In full, e.g. `refs/heads/main`; default: that. */
  readonly ref?: string;
  readonly sha?: string;
  readonly headRef?: string;
  readonly baseRef?: string;
  /** `owner/name`; default `acme/demo`. */
  readonly repository?: string;
}

/** The parts of action.yml that a runner uses. */
export interface ActionFile {
  readonly main: string;
  readonly post: string | undefined;
  /** Input name to default, expressions not yet evaluated. */
  readonly defaults: ReadonlyMap<string, string>;
}

export async function readActionFile(directory: string): Promise<ActionFile> {
  const file = record(parse(await readFile(join(directory, 'action.yml'), 'utf8')));
  const runs = record(file['runs']);
  const inputs = Object.entries(record(file['inputs'] ?? {}));
  return {
    main: scalar(runs['main']),
    post: runs['post'] === undefined ? undefined : scalar(runs['post']),
    defaults: new Map(inputs.map(([name, input]) => [name, scalar(record(input)['default'])])),
  };
}

/** Default environment variables of a GitHub-hosted runner for this event; no variable of the test's own process. */
export function runnerEnvironment(
  event: RunEvent,
  places: { workspace: string; temp: string; home: string; action: string },
): Record<string, string> {
  const ref = event.ref ?? 'refs/heads/main';
  const repository = event.repository ?? 'acme/demo';
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_PATH: places.action,
    GITHUB_ACTOR: 'octocat',
    // Nothing listens there: a test that needs the API starts its own and says so.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_JOB: 'publish',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1000',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: event.sha ?? '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'publish',
    GITHUB_WORKSPACE: places.workspace,
    HOME: places.home,
    USERPROFILE: places.home,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'harness',
    RUNNER_OS: process.platform === 'win32' ? 'Windows' : process.platform === 'darwin' ? 'macOS' : 'Linux',
    RUNNER_TEMP: places.temp,
    RUNNER_TOOL_CACHE: places.temp,
    PATH: process.env['PATH'] ?? '',
    ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] ?? '', PATHEXT: process.env['PATHEXT'] ?? '' } : {}),
  };
}

/** `INPUT_*`: what the step gives, else the default with its `${{ github.… }}` evaluated. Given empty text stays empty, as on a runner. */
export function inputVariables(
  defaults: ReadonlyMap<string, string>,
  given: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  token: string,
): Record<string, string> {
  const evaluated = [...defaults].map(([name, text]) => [name, evaluate(text, environment, token)] as const);
  const all = { ...Object.fromEntries(evaluated), ...given };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]));
}

function evaluate(text: string, environment: Readonly<Record<string, string>>, token: string): string {
  return text.replaceAll(/\$\{\{\s*([a-z_.]+)\s*\}\}/g, (whole, path: string) => {
    if (path === 'github.token') return token;
    const value = environment[path.replace(/^(github|runner)\./, '$1_').toUpperCase()];
    if (value === undefined) throw new Error(`The harness does not know ${whole}.`);
    return value;
  });
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new TypeError('action.yml is not of the expected form');
  return Object.fromEntries(Object.entries(value));
}

/** The runner reads every scalar as text. */
function scalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
