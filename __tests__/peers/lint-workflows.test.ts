import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { peerTest } from '../support/peers.js';
import { tools, type Tools } from './tools.js';
import { PARTS, WORKFLOWS } from '../support/documents.js';

/** By commit where somebody else's action is used; GitHub's own and this one may be named by version, as users read them. */
const PINS = `rules:
  unpinned-uses:
    config:
      policies: { 'actions/*': ref-pin, 'OWNER/modelkit-tag-action': ref-pin, '*': hash-pin }
`;

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
  await writeFile(join(folder, '.github', 'zizmor.yml'), PINS);
  await copyFile('action.yml', join(folder, 'action.yml'));
  files = await Promise.all(
    [...WORKFLOWS, ...PARTS].map(async ({ place, text }) => {
      const file = join(folder, '.github', 'workflows', `${place.replaceAll(/[/ ]/g, '-').replace(/\.yml$/, '')}.yml`);
      await writeFile(file, text);
      return file;
    }),
  );
});

/** What the program says on standard output, whatever its exit code. */
async function said(...[name, ...args]: Parameters<Tools>): Promise<string> {
  return run(name, ...args).then(String, (failure: unknown) =>
    typeof failure === 'object' && failure !== null && 'stdout' in failure ? String(failure.stdout) : String(failure),
  );
}

describe('every workflow that users are shown, whole or in part,', () => {
  peerTest('actionlint', 'passes actionlint', async () => {
    // A permission of 2026 that this version does not know.
    const known = ['-ignore', 'unknown permission scope "artifact-metadata"', '-shellcheck=', '-pyflakes=', '-oneline'];
    expect(await said('actionlint', ...known, ...files)).toBe('');
  });

  peerTest('zizmor', 'and action.yml pass zizmor', async () => {
    const report = JSON.parse(await said('zizmor', '--offline', '--format', 'json', folder)) as readonly {
      readonly ident: string;
      readonly determinations: { readonly severity: string };
      readonly locations: readonly { readonly symbolic: { readonly key: unknown } }[];
    }[];
    const findings = report.map(({ ident, determinations, locations }) => {
      return `${determinations.severity} ${ident}: ${JSON.stringify(locations.map(({ symbolic }) => symbolic.key))}`;
    });
    expect(findings).toEqual([]);
  });
});
