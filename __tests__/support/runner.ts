import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AUTHORITY } from './certificates.js';
import { temporaryDirectory } from './disposable.js';
import { inputVariables, readActionFile, runnerEnvironment, type RunEvent } from './runner-context.js';
import { parseFileCommands, parseLog, type ParsedLog } from './runner-protocol.js';

export type { RunEvent } from './runner-context.js';
/** `when` is asked with the output so far at every line, or is a promise, e.g. of a registry request. `cancel` is the runner's own sequence. */
export interface Interruption {
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL' | 'cancel';
  readonly when: ((output: string) => boolean) | Promise<unknown>;
}

export interface RunOptions {
  readonly event: RunEvent;
  /** Checked-out repository; the working directory of the step. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** On top of what a runner sets; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** `github.token`; masked as on a runner. Default: none. */
  readonly token?: string;
  /** Directory with action.yml; default: this project. */
  readonly action?: string;
  /** Directory that stands in for the action's `dist`. Default, in tests: what the source builds now. */
  readonly dist?: string;
  /** Public addresses (`ghcr.io:443`) that are servers on these loopback ports. Names ending in `.test` are loopback as they are. */
  readonly names?: Readonly<Record<string, number>>;
  /** Modules that Node loads before each entry. */
  readonly preload?: readonly string[];
  readonly node?: string;
  /** Before each entry is killed and the run fails. */
  readonly timeoutMs?: number;
  readonly interrupt?: readonly Interruption[];
  /** Play `runs.post` even where main ended by itself and left it nothing to do, as a runner does. */
  readonly alwaysPost?: boolean;
  /** GITHUB_ARTIFACTS_LIST of earlier steps. */
  readonly subjects?: readonly { readonly name: string; readonly digest: string; readonly kind: 'oci' | 'file' }[];
  /** Keep `RUNNER_TEMP` for the caller instead of a new one, e.g. to run twice on one machine. */
  readonly temp?: string;
  readonly home?: string;
}

/** What one entry left behind. `code` is null when a signal ended it. */
export interface EntryResult extends ParsedLog {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  readonly summary: string;
  readonly artifacts: readonly string[];
}

export interface RunResult extends EntryResult {
  /** `runs.post`, with the state that main left. Undefined where that is empty, main ended by itself, and nobody asked for it: a second start of Node for nothing. */
  readonly post: EntryResult | undefined;
}

const FILES = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY', 'ARTIFACTS'] as const;
/**
 * Time between the signals of the runner when a run is cancelled, in ms. The last comes after 2.5 s on GitHub; on a machine that others keep
 * busy that would try the machine, so here it only ends what hangs.
 */
const CANCEL_STEPS = [
  [7500, 'SIGTERM'],
  [100_000, 'SIGKILL'],
] as const;

/** Runs the action's built entries as GitHub's runner would: clean environment, command files, `main`, then `post`. */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const directory = options.action ?? ownAction();
  const own = await temporaryDirectory('runner');
  try {
    const action = await readActionFile(directory);
    const places = {
      workspace: options.workspace,
      temp: options.temp ?? join(own, 'temp'),
      home: options.home ?? join(own, 'home'),
      action: directory,
    };
    await Promise.all([mkdir(places.temp, { recursive: true }), mkdir(places.home, { recursive: true })]);
    const base = runnerEnvironment(options.event, places);
    base['GITHUB_EVENT_PATH'] = join(own, 'event.json');
    base['GITHUB_ARTIFACTS_LIST'] = join(own, 'artifacts.json');
    await writeFile(base['GITHUB_EVENT_PATH'], JSON.stringify(options.event.payload ?? {}));
    await writeFile(base['GITHUB_ARTIFACTS_LIST'], JSON.stringify({ version: 1, subjects: options.subjects ?? [] }));
    const inputs = inputVariables(action.defaults, options.inputs ?? {}, base, options.token ?? '');
    base['NODE_EXTRA_CA_CERTS'] = join(own, 'authority.pem');
    await writeFile(base['NODE_EXTRA_CA_CERTS'], AUTHORITY.certificate);
    const preload = [join(ownAction(), '__tests__/support/loopback-names.js'), ...(options.preload ?? [])];
    base['NODE_OPTIONS'] = preload.map((file) => `--import=${pathToFileURL(file).href}`).join(' ');
    base['LOOPBACK_PORTS'] = Object.entries(options.names ?? {})
      .map(([address, port]) => `${address}=${port}`)
      .join(' ');
    const dist = options.dist ?? (options.action === undefined ? process.env['MODELKIT_BUNDLE'] : undefined);
    const entryFile = (path: string) => (dist === undefined ? join(directory, path) : join(dist, path.replace(/^dist\//, '')));
    const main = await runEntry(
      entryFile(action.main),
      join(own, 'main'),
      { ...base, ...inputs, ...options.env },
      options,
      options.interrupt ?? [],
    );
    const state = Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]));
    const later = { ...base, ...main.env, ...inputs, ...options.env, ...state };
    const needed = options.alwaysPost === true || main.code === null || Object.values(main.state).some((left) => left !== '');
    const post =
      action.post === undefined || !needed ? undefined : await runEntry(entryFile(action.post), join(own, 'post'), later, options, []);
    return { ...main, post };
  } finally {
    await rm(own, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runEntry(
  file: string,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  options: RunOptions,
  interruptions: readonly Interruption[],
): Promise<EntryResult> {
  await mkdir(folder);
  const files = FILES.map((name) => [`GITHUB_${name}`, join(folder, name)] as const);
  await Promise.all(files.map(([, path]) => writeFile(path, '')));
  const defined = Object.entries({ ...env, ...Object.fromEntries(files) }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const ended = await spawnEntry(file, Object.fromEntries(defined), options, interruptions);
  const [output = '', state = '', environment = '', paths = '', summary = '', artifacts = ''] = await Promise.all(
    files.map(([, path]) => readFile(path, 'utf8')),
  );
  return {
    code: ended.code,
    signal: ended.signal,
    ...parseLog(ended.output, options.token === undefined || options.token === '' ? [] : [options.token]),
    outputs: parseFileCommands(output),
    state: parseFileCommands(state),
    env: parseFileCommands(environment),
    paths: lines(paths),
    summary,
    artifacts: lines(artifacts),
  };
}

function spawnEntry(
  file: string,
  env: Record<string, string>,
  options: RunOptions,
  interruptions: readonly Interruption[],
): Promise<{ code: number | null; signal: NodeJS.Signals | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(options.node ?? process.execPath, [file], { cwd: options.workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const timers: NodeJS.Timeout[] = [];
    let output = '';
    let timedOut = false;
    const waiting = new Set(interruptions);
    const interrupt = (interruption: Interruption) => {
      if (!waiting.delete(interruption)) return;
      child.kill(interruption.signal === 'cancel' ? 'SIGINT' : interruption.signal);
      let after = 0;
      for (const [ms, signal] of interruption.signal === 'cancel' ? CANCEL_STEPS : []) {
        timers.push(setTimeout(() => child.kill(signal), (after += ms)));
      }
    };
    const timeoutMs = options.timeoutMs ?? 240_000;
    timers.push(setTimeout(() => (timedOut = child.kill('SIGKILL')), timeoutMs));
    for (const interruption of interruptions) {
      if (typeof interruption.when === 'function') continue;
      interruption.when.then(() => {
        interrupt(interruption);
      }, fail);
    }
    const hear = (chunk: string) => {
      output += chunk;
      for (const one of waiting) if (typeof one.when === 'function' && one.when(output)) interrupt(one);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      timers.forEach(clearTimeout);
      waiting.clear();
      if (timedOut) fail(new Error(`${file} ran longer than ${timeoutMs} ms. Its output:\n${output}`));
      else done({ code, signal, output });
    });
  });
}

function lines(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}

/** The nearest directory above this file with an action.yml; scripts are bundled elsewhere inside the project. */
function ownAction(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'action.yml'))) {
    const above = dirname(directory);
    if (above === directory) throw new Error('No action.yml above the runner harness.');
    directory = above;
  }
  return directory;
}
