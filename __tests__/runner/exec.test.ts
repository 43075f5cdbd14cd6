import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/runner/clock.js';
import { createExec } from '../../src/runner/exec.js';
import { Disposables } from '../support/disposable.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const clock = systemClock();
const exec = createExec(clock);
const inAnHour = (): number => clock.monotonic() + 3_600_000;
const never = new AbortController().signal;

function node(script: string, more: Partial<Parameters<typeof exec>[2]> = {}): ReturnType<typeof exec> {
  return exec(process.execPath, ['-e', script], { deadline: inAnHour(), signal: never, ...more });
}

/** A program that starts another, writes both process ids into `file`, and neither ends by itself. */
function family(file: string): string {
  return `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    require('node:fs').writeFileSync(${JSON.stringify(file)}, process.pid + ' ' + child.pid); setInterval(() => {}, 1000);`;
}

async function processesOf(file: string): Promise<readonly number[]> {
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') await sleep(20);
  return readFileSync(file, 'utf8').split(' ').map(Number);
}

/** Comes true when none of them is there any more. */
async function gone(processes: readonly number[]): Promise<boolean> {
  while (processes.some(isThere)) await sleep(20);
  return true;
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that nobody has waited for yet is no more than its exit code.
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a program', () => {
  it('gets arguments, input and environment, and gives what it wrote with its exit code', async () => {
    const script = `process.stdin.pipe(process.stdout); process.stderr.write(process.env.WORD + process.argv.slice(1)); process.exitCode = 3;`;
    const options = { deadline: inAnHour(), signal: never, input: 'in ü', env: { WORD: 'out', NONE: undefined } };
    const answer = await exec(process.execPath, ['-e', script, 'a "b" $c'], options);
    expect(answer).toEqual({ exitCode: 3, stdout: 'in ü', stderr: 'outa "b" $c' });
  });

  it('that is not there is 127', async () => {
    expect(await exec('no-such-program-here', [], { deadline: inAnHour(), signal: never })).toMatchObject({ exitCode: 127, stdout: '' });
  });

  it.each(['stdout', 'stderr'])('that writes to %s without end is ended', async (stream) => {
    const script = `const more = () => process.${stream}.write('x'.repeat(1 << 20), more); more();`;
    const answer = await node(script, { deadline: clock.monotonic() + 30_000 });
    expect(answer).toMatchObject({ exitCode: 1, stdout: '' });
    expect(answer.stderr).toContain('wrote more than 64 MiB and was ended');
  });

  it('may close its input unread', async () => {
    expect(await node('process.stdin.destroy()', { input: 'x'.repeat(1_000_000) })).toMatchObject({ exitCode: 0 });
  });

  it('ends by a signal with an exit code that is none of a success', async () => {
    expect((await node('process.kill(process.pid, "SIGKILL")')).exitCode).not.toBe(0);
  });
});

describe('a program that does not end', () => {
  it('ends with what it started when its time is over', async () => {
    const file = join(await disposables.directory(), 'pids');
    // Started before the time begins to count, which the program cannot know.
    const answer = exec(process.execPath, ['-e', family(file)], { deadline: clock.monotonic() + 3000, signal: never });
    const processes = await Promise.race([processesOf(file), answer.then(() => [])]);
    expect(await answer).toMatchObject({ exitCode: 124, stdout: '' });
    expect(await gone(processes)).toBe(true);
  });

  it('ends with what it started when the run is cancelled', async () => {
    const file = join(await disposables.directory(), 'pids');
    const cancel = new AbortController();
    const answer = node(family(file), { signal: cancel.signal });
    answer.catch(() => undefined);
    const processes = await processesOf(file);
    cancel.abort(new Error('cancelled here'));
    await expect(answer).rejects.toThrow('cancelled here');
    expect(await gone(processes)).toBe(true);
  });

  it('is not started any more after that', async () => {
    await expect(node('', { signal: AbortSignal.abort(new Error('over')) })).rejects.toThrow('over');
  });
});
