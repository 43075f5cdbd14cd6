import { chmodSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { GitRepositoryFixture } from '../support/git-repository.js';
import { runAction, type RunResult } from '../support/runner.js';
import { contextOf, listOf, type TreeEntry } from '../pack/context.js';
import { FILES, KITFILE, pushOf } from './kits.js';
import { jsonOf } from './outcome.js';
import { overlapping } from './runs.js';

const disposables = new Disposables();
afterAll(() => disposables.dispose());

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const KIT: Readonly<Record<string, string | Buffer>> = {
  ...FILES,
  Kitfile: `${KITFILE}code:\n  - path: src\n`,
  'src/run.sh': '#!/bin/sh\n',
  'src/lib/a.py': 'a\n',
};
const EXECUTABLE = 'src/run.sh';

/** Writes the kit with no mode of its own, so that the umask decides, then makes one file executable. */
function write(directory: string, umask: number, files: readonly string[] = Object.keys(KIT)): void {
  const before = process.umask(umask);
  try {
    for (const path of files) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), KIT[path] ?? '');
    }
    chmodSync(join(directory, EXECUTABLE), 0o777 & ~umask);
  } finally {
    process.umask(before);
  }
}

interface Surroundings {
  readonly title: string;
  /** Gives the workspace. */
  readonly arrange: () => Promise<string>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Modules that are loaded first. */
  readonly preload?: () => Promise<readonly string[]>;
  readonly ref?: string;
  readonly commit?: string;
}

async function written(umask: number, below = ''): Promise<string> {
  const directory = join(await disposables.directory('kit'), below);
  write(directory, umask);
  return directory;
}

const SURROUNDINGS: readonly Surroundings[] = [
  { title: 'umask 022', arrange: () => written(0o022) },
  { title: 'umask 077', arrange: () => written(0o077) },
  { title: 'umask 002', arrange: () => written(0o002) },
  {
    title: 'a directory below, named by context',
    arrange: async () => dirname(await written(0o022, 'models')),
    inputs: { context: 'models' },
  },
  {
    title: 'files made in another order, at another time',
    arrange: async () => {
      const directory = await disposables.directory('a place with a longer name, and ünïcode');
      write(directory, 0o022, Object.keys(KIT).reverse());
      for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) utimesSync(join(directory, name), 86_400, 86_400);
      return directory;
    },
  },
  {
    title: 'a clone, from another commit, on another branch',
    arrange: async () => {
      const source = await GitRepositoryFixture.create(disposables);
      write(source.directory, 0o077);
      source.commit('kit', { files: {}, executable: [EXECUTABLE] });
      return (await source.clone({ depth: 1 })).directory;
    },
    ref: 'refs/heads/other',
    inputs: { 'commit-tag': 'false' },
  },
  {
    title: 'another time zone, language and locale',
    arrange: () => written(0o022),
    env: { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    commit: 'f'.repeat(40),
  },
  {
    title: 'another day, run and runner',
    arrange: () => written(0o022),
    env: { SOURCE_DATE_EPOCH: '86400', GITHUB_RUN_ID: '987654321', GITHUB_RUN_NUMBER: '77', RUNNER_NAME: 'other', RUNNER_ARCH: 'ARM64' },
    preload: laterByYears,
  },
];

/** A clock that is ten years ahead. */
async function laterByYears(): Promise<readonly string[]> {
  const file = join(await disposables.directory('clock'), 'later.mjs');
  const text = `const Real = Date;
const now = () => Real.now() + 10 * 365 * 86_400_000;
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length === 0 ? [now()] : given)); }
  static now() { return now(); }
};
`;
  writeFileSync(file, text);
  return [file];
}

describe.each(['modelkit', 'modelpack'])('the same kit as a %s', (format) => {
  const runOf = overlapping(SURROUNDINGS, async ({ arrange, inputs = {}, env, preload, ref = 'refs/heads/main', commit = COMMIT }) => {
    const out = join(await disposables.directory('out'), 'layout');
    return runAction({
      workspace: await arrange(),
      inputs: { repository: `oci-layout:${out}`, format, ...inputs },
      event: pushOf(ref, commit),
      ...(env === undefined ? {} : { env }),
      ...(preload === undefined ? {} : { preload: await preload() }),
    });
  });

  it.each(SURROUNDINGS.slice(1).map((one): [string, Surroundings] => [one.title, one]))('has one digest: %s', async (_title, one) => {
    const [first] = SURROUNDINGS;
    if (first === undefined) throw new RangeError('no first');
    const [expected, found] = [await runOf(first), await runOf(one)];
    expect([expected.code, found.code]).toEqual([0, 0]);
    expect(expected.outputs['digest']).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(found.outputs['digest']).toBe(expected.outputs['digest']);
    expect(jsonOf(found).manifest).toEqual(jsonOf(expected).manifest);
  });
});

interface Vector {
  readonly id: string;
  readonly kitfileName: string;
  readonly kitfile: string;
  readonly files: Readonly<Record<string, TreeEntry>>;
  readonly layers: readonly { readonly mediaType: string; readonly digest: string; readonly size: number }[];
  readonly manifest: { readonly digest: string; readonly size: number };
}

const VECTORS = listOf<Vector>(new URL('../golden/vectors.json', import.meta.url), [
  'id',
  'kitfileName',
  'kitfile',
  'files',
  'layers',
  'manifest',
]);
/** One layer of every kind, and the trees with the most unusual files; all of them are packed without the bundle elsewhere. */
const CHOSEN = VECTORS.filter((_vector, index) => index % 6 === 1);

describe('a tree that kit has packed', () => {
  const runOf = overlapping(CHOSEN, async ({ files, kitfileName, kitfile }): Promise<RunResult> => {
    const workspace = await disposables.directory('golden');
    contextOf({ ...files, [kitfileName]: kitfile }, workspace);
    const out = join(await disposables.directory('out'), 'layout');
    return runAction({ workspace, inputs: { repository: `oci-layout:${out}` }, event: pushOf('refs/heads/other', COMMIT) });
  });

  it.each(CHOSEN.map((vector): [string, Vector] => [vector.id, vector]))(
    '%s gets the digest of the golden manifest',
    async (_id, vector) => {
      const run = await runOf(vector);
      const { manifest } = jsonOf(run);
      expect([run.code, run.outputs['digest'], manifest.size]).toEqual([0, vector.manifest.digest, vector.manifest.size]);
      expect(manifest.layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size }))).toEqual(
        vector.layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size })),
      );
    },
  );
});
