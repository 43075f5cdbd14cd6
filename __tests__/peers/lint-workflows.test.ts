import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { peerTest } from '../support/peers.js';
import { tools, type Tools } from './tools.js';
import { shownWorkflows } from './workflow-files.js';

const disposables = new Disposables();
afterAll(() => disposables.dispose());

let run: Tools;
/** Looks like a repository with all shown workflows and action.yml. */
let folder = '';
let files: readonly string[] = [];

beforeAll(async () => {
  run = await tools(disposables);
  folder = await disposables.directory('workflows');
  await mkdir(join(folder, '.github', 'workflows'), { recursive: true });
  await copyFile('action.yml', join(folder, 'action.yml'));
  files = await Promise.all(
    shownWorkflows().map(async ({ place, text }) => {
      const file = join(folder, '.github', 'workflows', `${place.replaceAll(/[/ ]/g, '-').replace(/\.yml$/, '')}.yml`);
      await writeFile(file, text);
      return file;
    }),
  );
});

/** What the program says on standard output, whatever its exit code. */
async function said(...[name, ...args]: Parameters<Tools>): Promise<string> {
  return run(name, ...args).then(String, (failure: { stdout: Buffer }) => String(failure.stdout));
}

describe('every workflow that users are shown', () => {
  peerTest('actionlint', 'passes actionlint', async () => {
    // A permission of 2026 that this version does not know.
    const known = ['-ignore', 'unknown permission scope "artifact-metadata"', '-shellcheck=', '-pyflakes=', '-oneline'];
    expect(await said('actionlint', ...known, ...files)).toBe('');
  });

  peerTest('zizmor', 'and action.yml pass zizmor', async () => {
    const report = JSON.parse(await said('zizmor', '--offline', '--format', 'json', folder)) as readonly {
      readonly ident: string;
      readonly determinations: { readonly severity: string };
      readonly locations: readonly { readonly symbolic: { readonly key: { readonly Local?: { readonly given_path: string } } } }[];
    }[];
    const findings = report.map(({ ident, determinations, locations }) => {
      const place = locations[0]?.symbolic.key.Local?.given_path ?? '';
      return `${determinations.severity} ${ident} in ${place.slice(place.lastIndexOf('/') + 1)}`;
    });
    expect(findings).toEqual([]);
  });
});
