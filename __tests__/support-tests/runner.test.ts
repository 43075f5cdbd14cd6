import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { parseFileCommands, parseLog } from '../support/runner-protocol.js';
import { runAction } from '../support/runner.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const ACTION = `
name: probe
inputs:
  repository: { description: d, default: 'ghcr.io/\${{ github.repository }}' }
  github token: { description: d, default: '\${{ github.token }}' }
  concurrency: { description: d, default: 4 }
runs: { using: node24, main: dist/main.js, post: dist/post.js }
`;

async function probe(main: string, post = ''): Promise<{ action: string; workspace: string }> {
  const action = await disposables.directory('action');
  const workspace = await disposables.directory('workspace');
  await mkdir(join(action, 'dist'));
  await writeFile(join(action, 'action.yml'), ACTION);
  await writeFile(join(action, 'dist', 'main.js'), `const fs = require('node:fs');\n${main}`);
  await writeFile(join(action, 'dist', 'post.js'), `const fs = require('node:fs');\n${post}`);
  return { action, workspace };
}

describe('runAction', () => {
  it('gives inputs with evaluated defaults, the payload, a clean environment and the workspace as working directory', async () => {
    const places = await probe(`
      const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_')));
      fs.writeFileSync('seen.json', JSON.stringify({ own, event: JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH)),
        ref: process.env.GITHUB_REF_NAME, kind: process.env.GITHUB_REF_TYPE, npm: process.env.npm_config_cache, jest: process.env.JEST_WORKER_ID }));`);
    await runAction({
      ...places,
      event: { name: 'push', ref: 'refs/tags/v1', payload: { created: true }, repository: 'Acme/Kit' },
      inputs: { concurrency: '' },
      token: 'ghs_1',
    });
    expect(JSON.parse(await readFile(join(places.workspace, 'seen.json'), 'utf8'))).toEqual({
      own: { INPUT_REPOSITORY: 'ghcr.io/Acme/Kit', INPUT_GITHUB_TOKEN: 'ghs_1', INPUT_CONCURRENCY: '' },
      event: { created: true },
      ref: 'v1',
      kind: 'tag',
    });
  });

  it('returns the exit code, outputs, state, summary, artifacts and masked log of main, and runs post with the state', async () => {
    const places = await probe(
      `fs.appendFileSync(process.env.GITHUB_OUTPUT, 'digest=sha256:1\\nlist<<E\\na\\nb\\nE\\n');
       fs.appendFileSync(process.env.GITHUB_STATE, 'journal=/tmp/j\\n');
       fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Done\\n');
       fs.appendFileSync(process.env.GITHUB_ARTIFACTS, 'oci://a@sha256:1\\n');
       console.log('::add-mask::hunter2'); console.log('pass hunter2'); console.log('::warning file=a.txt,line=3::oh%0Ano'); process.exitCode = 1;`,
      `console.log('post of ' + process.env.STATE_journal); fs.appendFileSync(process.env.GITHUB_OUTPUT, 'late=1\\n');`,
    );
    const result = await runAction({ ...places, event: { name: 'push' } });
    expect(result).toMatchObject({
      code: 1,
      outputs: { digest: 'sha256:1', list: 'a\nb' },
      state: { journal: '/tmp/j' },
      summary: '# Done\n',
      artifacts: ['oci://a@sha256:1'],
      log: 'pass ***\n##[warning]oh\nno\n',
      post: { code: 0, log: 'post of /tmp/j\n', outputs: { late: '1' } },
    });
    expect(result.commands).toEqual([
      { name: 'add-mask', properties: {}, message: 'hunter2' },
      { name: 'warning', properties: { file: 'a.txt', line: '3' }, message: 'oh\nno' },
    ]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('sends %s once the log says so, and post still runs', async (signal) => {
    const places = await probe(
      `fs.appendFileSync(process.env.GITHUB_STATE, 'journal=here\\n'); console.log('halfway'); setInterval(() => {}, 1000);`,
      `console.log(process.env.STATE_journal)`,
    );
    const result = await runAction({ ...places, event: { name: 'push' }, interrupt: [{ signal, when: (log) => log.includes('halfway') }] });
    expect(result).toMatchObject({ code: null, signal, post: { code: 0, log: 'here\n' } });
  });

  it('sends a signal when a promise resolves', async () => {
    const places = await probe(`setInterval(() => {}, 1000);`);
    const result = await runAction({ ...places, event: { name: 'push' }, interrupt: [{ signal: 'SIGKILL', when: Promise.resolve() }] });
    expect(result.signal).toBe('SIGKILL');
  });

  it('kills an entry that never ends, and fails', async () => {
    const places = await probe(`setInterval(() => {}, 1000);`);
    await expect(runAction({ ...places, event: { name: 'push' }, timeoutMs: 200 })).rejects.toThrow('ran longer than 200 ms');
  });
});

describe('parseFileCommands', () => {
  it.each([
    ['a=b=c', { a: 'b=c' }],
    ['a=x<<y', { a: 'x<<y' }],
    ['a<<E\nx=1\n\ny\nE\nb=2\n', { a: 'x=1\n\ny', b: '2' }],
    ['a<<E\nE', { a: '' }],
    ['a=1\r\na=2\r\n', { a: '2' }],
  ])('reads %j', (text, values) => {
    expect(parseFileCommands(text)).toEqual(values);
  });

  it.each(['=x', 'nothing', '<<E\nE', 'a<<', 'a<<E\nx\n'])('fails the step for %j', (text) => {
    expect(() => parseFileCommands(text)).toThrow(/^Invalid/);
  });
});

describe('parseLog', () => {
  it('takes no commands while they are stopped', () => {
    expect(parseLog('::stop-commands::t0\n::add-mask::x\n::t0::\n::error::y')).toEqual({
      log: '::add-mask::x\n##[error]y',
      commands: [
        { name: 'stop-commands', properties: {}, message: 't0' },
        { name: 'error', properties: {}, message: 'y' },
      ],
      masks: [],
    });
  });

  it('leaves unknown commands in the log', () => {
    expect(parseLog('::nonsense::x').log).toBe('::nonsense::x');
  });
});
