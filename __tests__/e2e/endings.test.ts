import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import type { LoopbackRegistry, RegistryOptions } from '../support/registry/index.js';
import { runAction, type RunOptions, type RunResult } from '../support/runner.js';
import { kitRepository, pushOf } from './kits.js';
import { codesOf, puts } from './outcome.js';
import { startRegistry } from './servers.js';

const disposables = new Disposables();
afterAll(() => disposables.dispose());

interface Scene {
  readonly registry: LoopbackRegistry;
  readonly folder: string;
  readonly publish: (options?: Partial<RunOptions>) => Promise<RunResult>;
}

async function scene(options: RegistryOptions = {}): Promise<Scene> {
  const registry = disposables.use(await startRegistry(options));
  const { source, commit } = await kitRepository(disposables);
  return {
    registry,
    folder: await disposables.directory('scene'),
    publish: (options = {}) =>
      runAction({
        workspace: source.directory,
        event: pushOf('refs/heads/main', commit),
        alwaysPost: true,
        ...options,
        inputs: { repository: `${registry.host}/acme/demo`, ...options.inputs },
      }),
  };
}

/** A module that is loaded before the action and spoils its world. */
function preloaded(folder: string, script: string): { readonly preload: readonly string[] } {
  const file = join(folder, 'spoil.mjs');
  writeFileSync(file, script);
  return { preload: [file] };
}

/** Comes true when the file is there, or the tests are over. */
async function appears(file: string): Promise<void> {
  const over = new AbortController();
  disposables.add(() => {
    over.abort();
  });
  while (!existsSync(file) && !over.signal.aborted) await sleep(20);
}

/** When the registry is asked for the manifest of a tag: `what` happens, and the answer never comes. */
const AT_FIRST_LOOK = (what: string): string => `
  import https from 'node:https';
  import { syncBuiltinESMExports } from 'node:module';
  const { request } = https;
  https.request = function (options, ...rest) {
    if (!String(options.path).includes('/manifests/')) return request.call(this, options, ...rest);
    ${what}
  };
  syncBuiltinESMExports();`;

const EMPTY = `
    const { Writable } = process.getBuiltinModule?.('node:stream') ?? globalThis.streamModule;
    const nobody = new Writable({ write(chunk, encoding, done) { done(); } });
    options.agent.destroy();
    setImmediate(() => { for (const handle of process._getActiveHandles()) handle.unref?.(); });
    return nobody;`;

describe('a run whose promise never settles', () => {
  it.concurrent('says so everywhere, with exit code 1', async () => {
    const { registry, folder, publish } = await scene();
    const script = `import stream from 'node:stream';\nglobalThis.streamModule = stream;\n${AT_FIRST_LOOK(EMPTY)}`;
    const run = await publish(preloaded(folder, script));
    expect([run.code, run.signal, codesOf(run, 'error')]).toEqual([1, null, ['RUN_STALLED']]);
    expect(run.summary).toContain('came to a stop');
    expect(Object.keys(run.outputs)).toEqual(expect.arrayContaining(['digest', 'tags', 'pushed', 'json']));
    expect([run.post?.code, puts(registry)]).toEqual([0, []]);
  });
});

/** A function of `node:fs/promises` that never comes to an end for the files that `which` says, once `before` is done. */
const never = (name: string, which: string, before = ''): string => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { ${name}: real } = fs.promises;
  fs.promises.${name} = function (path, ...rest) {
    if (!(${which})) return real.call(this, path, ...rest);
    ${before}
    return new Promise(() => {});
  };
  syncBuiltinESMExports();`;

describe('a run that does not hear a cancel', () => {
  it.concurrent('is ended, with its report, before the runner kills it', async () => {
    const { registry, folder, publish } = await scene();
    const [sign, timers] = [join(folder, 'deaf'), join(folder, 'timers')];
    // Something holds the event loop, so that it is no stall. How long the run means to wait from the cancel on is written down, not measured.
    const deaf = never(
      'readFile',
      `String(path).endsWith('Kitfile')`,
      `setInterval(() => {}, 1000);
    process.prependOnceListener('SIGINT', () => {
      const set = globalThis.setTimeout;
      globalThis.setTimeout = (callback, ms, ...rest) => {
        fs.appendFileSync(${JSON.stringify(timers)}, ms + '\\n');
        return set(callback, ms, ...rest);
      };
    });
    fs.writeFileSync(${JSON.stringify(sign)}, '');`,
    );
    const run = await publish({ ...preloaded(folder, deaf), interrupt: [{ signal: 'cancel', when: appears(sign) }] });
    expect([run.code, run.signal, codesOf(run, 'error')]).toEqual([1, null, ['CANCELLED']]);
    expect(run.summary).toContain('cancelled');
    expect([run.outputs['pushed'], run.post?.code, puts(registry)]).toEqual(['false', 0, []]);
    const waits = readFileSync(timers, 'utf8').trim().split('\n').map(Number);
    expect(waits).toContain(9000);
    expect(Math.max(...waits)).toBeLessThan(10_000);
  });
});

describe('a run whose report never ends', () => {
  it.concurrent('says at least that it stalled, with exit code 1', async () => {
    const { folder, publish } = await scene();
    const run = await publish(preloaded(folder, never('appendFile', 'path === process.env.GITHUB_STEP_SUMMARY')));
    expect([run.code, run.signal, codesOf(run, 'error')]).toEqual([1, null, ['RUN_STALLED']]);
  });
});

describe('a post step that stalls', () => {
  it.concurrent('says so, with exit code 1, and leaves the journal', async () => {
    const { registry, folder, publish } = await scene();
    const temp = join(folder, 'temp');
    const when = registry.arrival(({ method, operation }) => method === 'PUT' && operation === 'manifest');
    const interrupt = [{ signal: 'SIGKILL', when } as const];
    const run = await publish({ ...preloaded(folder, never('readFile', `String(path).endsWith('journal.jsonl')`)), temp, interrupt });
    expect([run.signal, run.post?.code, run.post === undefined ? [] : codesOf(run.post, 'error')]).toEqual(['SIGKILL', 1, ['RUN_STALLED']]);
    expect(readdirSync(temp)).toHaveLength(1);
  });
});

describe('a run that an exception from nowhere ends', () => {
  it.concurrent('says so everywhere, with exit code 1', async () => {
    const { registry, folder, publish } = await scene();
    const throwing = `setImmediate(() => { throw new TypeError('from nowhere'); });\n    return request.call(this, options, ...rest);`;
    const run = await publish(preloaded(folder, AT_FIRST_LOOK(throwing)));
    expect([run.code, codesOf(run, 'error')]).toEqual([1, ['UNEXPECTED']]);
    expect(run.summary).toContain('from nowhere');
    expect([run.outputs['pushed'], run.post?.code]).toEqual(['false', 0]);
    // What was under way beside the look may get as far as a blob before the process ends, but no manifest.
    expect(puts(registry)).not.toContain('PUT manifest');
  });
});

describe('a program that sleeps when the run is cancelled', () => {
  /** A program on the PATH that says when it runs, starts another, and sleeps; `deaf`: whatever signal comes. */
  function sleeping(
    folder: string,
    name: string,
    deaf: boolean,
  ): { readonly env: Record<string, string>; readonly started: Promise<void> } {
    const [program, sign] = [join(folder, name), join(folder, `${name}.started`)];
    const trap = deaf ? `trap '' INT TERM\n` : '';
    writeFileSync(program, `#!/bin/sh\n${trap}echo $$ > "${sign}.part"\nmv "${sign}.part" "${sign}"\nsleep 3600\nexit 0\n`);
    chmodSync(program, 0o755);
    return { env: { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` }, started: appears(sign) };
  }

  /** Comes true when the program is no more, or no more than an exit code that nobody has asked for. */
  async function gone(sign: string): Promise<boolean> {
    const pid = Number(readFileSync(sign, 'utf8'));
    for (;;) {
      try {
        process.kill(pid, 0);
        if (process.platform === 'linux' && /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return true;
      } catch {
        return true;
      }
      await sleep(20);
    }
  }

  it.concurrent.each([
    ['kit', 'kit', { packer: 'kit' }],
    ['kit that is deaf', 'kit', { packer: 'kit' }],
    ['a credential helper', 'docker-credential-sleepy', {}],
    ['git', 'git', {}],
  ] as const)('%s ends with it, and the run says what happened', async (what, name, inputs) => {
    const { registry, folder, publish } = await scene(name.startsWith('docker-') ? { auth: { kind: 'basic', users: {} } } : {});
    const { env, started } = sleeping(folder, name, what.includes('deaf'));
    mkdirSync(join(folder, 'docker'));
    writeFileSync(join(folder, 'docker', 'config.json'), JSON.stringify({ credHelpers: { [registry.host]: 'sleepy' } }));
    const config = name.startsWith('docker-') ? { DOCKER_CONFIG: join(folder, 'docker') } : {};
    const run = await publish({ inputs, env: { ...env, ...config }, interrupt: [{ signal: 'SIGINT', when: started }] });
    expect([run.code, run.signal, codesOf(run, 'error')]).toEqual([1, null, ['CANCELLED']]);
    expect(run.summary).toContain('cancelled');
    expect(run.outputs['pushed']).toBe('false');
    expect([run.post?.code, puts(registry), await gone(join(folder, `${name}.started`))]).toEqual([0, [], true]);
  });
});

describe('RUNNER_TEMP', () => {
  it.concurrent.each(['published', 'refused', 'killed'] as const)('is empty after a run that was %s', async (how) => {
    const { registry, folder, publish } = await scene();
    const temp = join(folder, 'temp');
    if (how === 'refused') registry.putArtifact('acme/demo', 'somebody else', 'fixed');
    const when = registry.arrival(({ method, operation }) => method === 'PUT' && operation === 'manifest');
    const inputs = how === 'refused' ? { tags: 'type=raw,value=fixed,class=immutable' } : {};
    const interrupt = how === 'killed' ? [{ signal: 'SIGKILL', when } as const] : [];
    const run = await publish({ temp, inputs, interrupt });
    expect([run.code, run.post?.code]).toEqual([{ published: 0, refused: 1, killed: null }[how], 0]);
    expect(readdirSync(temp)).toEqual([]);
  });

  it.concurrent('that cannot be made ends the run before it writes', async () => {
    const { registry, folder, publish } = await scene();
    writeFileSync(join(folder, 'file'), '');
    for (const temp of [join(folder, 'file', 'temp'), ...(process.platform === 'linux' ? ['/proc/no/temp'] : [])]) {
      const run = await publish({ env: { RUNNER_TEMP: temp } });
      expect([run.code, codesOf(run, 'error'), puts(registry)]).toEqual([1, ['JOURNAL_NOT_WRITTEN'], []]);
      expect(run.summary).not.toBe('');
    }
  });
});
