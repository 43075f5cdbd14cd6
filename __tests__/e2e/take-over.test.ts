import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { peerTest } from '../support/peers.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunOptions, type RunResult } from '../support/runner.js';
import { errorsOf, kitRepository, linesOf, pushOf, putsOf } from './kits.js';
import { codesOf, jsonOf, actionsOf } from './outcome.js';
import { startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

let registry: LoopbackRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.stop());
afterEach(() => {
  registry.log.clear();
});

const GOLDEN = fileURLToPath(new URL('../golden/kit-store/', import.meta.url));
/** What kit 1.7.0 left behind under this name (golden/README.md). */
const REFERENCE = 'registry.example/acme/demo:v1';

interface Descriptor {
  readonly digest: string;
  readonly size: number;
}

function storedDigest(storage: string): string {
  return (JSON.parse(readFileSync(join(storage, 'index.json'), 'utf8')) as { manifests: Descriptor[] }).manifests[0]?.digest ?? '';
}

function blobFile(storage: string, digest: string): string {
  return join(storage, 'blobs', 'sha256', digest.slice('sha256:'.length));
}

function manifestOf(storage: string): { readonly config: Descriptor; readonly layers: readonly Descriptor[] } {
  return JSON.parse(readFileSync(blobFile(storage, storedDigest(storage)), 'utf8')) as { config: Descriptor; layers: Descriptor[] };
}

/** A home of kit with a copy of a golden store in it. */
async function kitHome(store = 'G2'): Promise<{ home: string; storage: string }> {
  const home = await disposables.directory('kitops');
  const storage = join(home, 'storage');
  cpSync(join(GOLDEN, store), storage, { recursive: true });
  return { home, storage };
}

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('source kit:', () => {
  async function takeOver(name: string, home: string, inputs: Record<string, string> = {}): Promise<RunResult> {
    const { source, commit } = await kitRepository(disposables, { 'notes.txt': 'no Kitfile here\n' });
    return runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/${name}`, source: `kit:${REFERENCE}`, ...inputs },
      env: { KITOPS_HOME: home },
      event: pushOf('refs/heads/main', commit),
    });
  }

  it.each([['G2'], ['N19']])('publishes the manifest of store %s with its bytes unchanged', async (store) => {
    const { home, storage } = await kitHome(store);
    const digest = storedDigest(storage);
    const name = `acme/kit-${store.toLowerCase()}`;
    const run = await takeOver(name, home);
    expect([run.code, errorsOf(run), run.outputs['digest']]).toEqual([0, [], digest]);
    expect(registry.manifest(name, digest)?.bytes).toEqual(readFileSync(blobFile(storage, digest)));
    for (const blob of [manifestOf(storage).config, ...manifestOf(storage).layers]) {
      expect(await registry.blob(name, blob.digest)).toEqual(readFileSync(blobFile(storage, blob.digest)));
    }
    expect([...registry.tags(name).values()].every((one) => one === digest)).toBe(true);
    // It is what this run publishes for its commit.
    expect(linesOf(run, 'tag-names').some((tag) => tag.startsWith('sha-'))).toBe(true);
  });

  it.each([
    [
      'a flipped byte in a layer',
      (storage: string) => {
        flipByte(blobFile(storage, manifestOf(storage).layers[1]?.digest ?? ''));
      },
    ],
    [
      'a layer cut short',
      (storage: string) => {
        writeFileSync(blobFile(storage, manifestOf(storage).layers[0]?.digest ?? ''), 'short');
      },
    ],
    [
      'a layer that is gone',
      (storage: string) => {
        rmSync(blobFile(storage, manifestOf(storage).layers[2]?.digest ?? ''));
      },
    ],
    [
      'a flipped byte in the config',
      (storage: string) => {
        flipByte(blobFile(storage, manifestOf(storage).config.digest));
      },
    ],
    [
      'a manifest that hashes to something else',
      (storage: string) => {
        flipByte(blobFile(storage, storedDigest(storage)));
      },
    ],
  ])('refuses %s, and nothing of it is published', async (what, damage) => {
    const { home, storage } = await kitHome();
    damage(storage);
    const name = `acme/damaged-${what.length}`;
    const run = await takeOver(name, home);
    expect([run.code, run.outputs['pushed']]).toEqual([1, what.includes('byte in a layer') ? 'true' : 'false']);
    expect(errorsOf(run)).toHaveLength(1);
    expect([registry.log.writes.filter(({ operation }) => operation === 'manifest'), registry.tags(name).size]).toEqual([[], 0]);
    // Bytes are proved as they are sent; what is not there, or not whole, is known before.
    if (!what.includes('byte in a layer')) expect(putsOf(registry)).toEqual([]);
  });

  it.each([
    ['another tag', { tags: 'type=raw,value=more' }],
    ['nothing new', {}],
    ['a plan', { push: 'false' }],
  ])('refuses a damaged layer that is in the registry already: %s', async (what, inputs: Record<string, string>) => {
    const { home, storage } = await kitHome();
    const name = `acme/twice-${what.length}`;
    expect((await takeOver(name, home)).code).toBe(0);
    const before = new Map(registry.tags(name));
    flipByte(blobFile(storage, manifestOf(storage).layers[1]?.digest ?? ''));
    registry.log.clear();
    const run = await takeOver(name, home, inputs);
    expect([run.code, errorsOf(run).length, putsOf(registry), new Map(registry.tags(name))]).toEqual([1, 1, [], before]);
  });

  it('names what is there when the reference is not', async () => {
    const { home } = await kitHome();
    const run = await takeOver('acme/unknown', home, { source: 'kit:registry.example/acme/demo:v2' });
    expect(run.code).toBe(1);
    expect(errorsOf(run).join('\n')).toContain(REFERENCE);
  });
});

describe('source oci-layout:', () => {
  it('takes over what an earlier step wrote there, and refuses it damaged', async () => {
    const { source, commit } = await kitRepository(disposables);
    const event = pushOf('refs/heads/main', commit);
    const layout = join(await disposables.directory('layout'), 'kit');
    const first = await runAction({ workspace: source.directory, inputs: { repository: `oci-layout:${layout}` }, event });
    expect(first.code).toBe(0);
    const inputs = { repository: `${registry.host}/acme/from-layout`, source: `oci-layout:${layout}` };
    const run = await runAction({ workspace: source.directory, inputs, event });
    expect([run.code, run.outputs['digest']]).toEqual([0, first.outputs['digest']]);
    expect(Object.fromEntries(registry.tags('acme/from-layout'))).toEqual(
      Object.fromEntries(['2k-chat-fp32', 'sales-data-2023', 'main', `sha-${commit}`].map((tag) => [tag, first.outputs['digest']])),
    );

    const layer = readdirSync(join(layout, 'blobs', 'sha256')).find(
      (file) => readFileSync(join(layout, 'blobs', 'sha256', file)).length > 5000,
    );
    flipByte(join(layout, 'blobs', 'sha256', layer ?? ''));
    registry.log.clear();
    const damaged = await runAction({ workspace: source.directory, inputs: { ...inputs, repository: `${registry.host}/acme/no` }, event });
    expect([damaged.code, registry.log.writes.filter(({ operation }) => operation === 'manifest')]).toEqual([1, []]);
    expect([registry.tags('acme/no').size, codesOf(damaged, 'error')]).toEqual([0, ['BLOB_DAMAGED']]);
  });

  it('takes the one ModelKit of a layout without tags, and refuses to guess among several', async () => {
    const { storage } = await kitHome();
    const { source, commit } = await kitRepository(disposables);
    const take = (name: string) =>
      runAction({
        workspace: source.directory,
        inputs: { repository: `${registry.host}/acme/${name}`, source: `oci-layout:${storage}` },
        event: pushOf('refs/heads/main', commit),
      });
    const run = await take('one');
    expect([run.code, run.outputs['digest']]).toEqual([0, storedDigest(storage)]);
    const second = storedDigest(join(GOLDEN, 'N19'));
    cpSync(join(GOLDEN, 'N19', 'blobs'), join(storage, 'blobs'), { recursive: true });
    const index = JSON.parse(readFileSync(join(storage, 'index.json'), 'utf8')) as { manifests: unknown[] };
    const other = JSON.parse(readFileSync(join(GOLDEN, 'N19', 'index.json'), 'utf8')) as { manifests: unknown[] };
    writeFileSync(join(storage, 'index.json'), JSON.stringify({ ...index, manifests: [...index.manifests, ...other.manifests] }));
    const several = await take('several');
    expect([several.code, second.length > 0, errorsOf(several).join('\n')]).toEqual([
      1,
      true,
      expect.stringContaining('holds 2 ModelKits'),
    ]);
  });

  it('says that there is no layout', async () => {
    const { source, commit } = await kitRepository(disposables);
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/none`, source: 'oci-layout:not/there' },
      event: pushOf('refs/heads/main', commit),
    });
    expect([run.code, errorsOf(run).join('\n')]).toEqual([1, expect.stringContaining('no image layout')]);
  });
});

/** Files whose kit the stand-in pretends to pack; only their names matter to the action. */
const FILES_OF_G2 = {
  Kitfile: 'manifestVersion: 1.0.0\nmodel:\n  path: m\n',
  'm/w.bin': 'weights',
};

describe('packer: kit', () => {
  /**
   * A `kit` that writes down how it was called, and copies the golden store into its home. `says` is what it prints, `ends` its last line.
   */
  async function standIn(says: string, ends = 'exit 0'): Promise<{ path: string; seen: () => Record<string, string> }> {
    const bin = await disposables.directory('bin');
    const seen = join(bin, 'seen');
    const script = [
      '#!/bin/sh',
      `{ echo "args=$*"; echo "cwd=$(pwd)"; env; } > '${seen}'`,
      `test -e "$KITOPS_HOME/disable-update-notifications" && echo "quiet=yes" >> '${seen}'`,
      'mkdir -p "$KITOPS_HOME/storage"',
      `cp -R '${GOLDEN}G2/.' "$KITOPS_HOME/storage"`,
      `printf '%s\\n' '${says}'`,
      ends,
    ].join('\n');
    writeFileSync(join(bin, 'kit'), script);
    chmodSync(join(bin, 'kit'), 0o755);
    return {
      path: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
      seen: () =>
        Object.fromEntries(
          readFileSync(seen, 'utf8')
            .split('\n')
            .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
        ),
    };
  }

  async function pack(
    name: string,
    env: Record<string, string>,
    inputs: Record<string, string> = {},
    options: Partial<RunOptions> = {},
  ): Promise<RunResult & { directory: string; left: readonly string[] }> {
    const { source, commit } = await kitRepository(disposables, FILES_OF_G2);
    const temp = await disposables.directory('temp');
    const run = await runAction({
      ...options,
      temp,
      workspace: source.directory,
      inputs: { repository: `${registry.host}/${name}`, packer: 'kit', ...inputs },
      env,
      token: 'github-secret',
      event: pushOf('refs/heads/main', commit),
    });
    return { ...run, directory: source.directory, left: readdirSync(temp) };
  }

  const G2 = storedDigest(join(GOLDEN, 'G2'));

  it('runs kit with a home of its own, quiet and without a clock, and takes over what it says it saved', async () => {
    const kit = await standIn(`Saved manifest to storage: sha256:${'0'.repeat(64)}\nModel saved: ${G2}`);
    const run = await pack('acme/kit-packed', { PATH: kit.path });
    expect([run.code, errorsOf(run), run.outputs['digest']]).toEqual([0, [], G2]);
    expect(registry.tags('acme/kit-packed').get('main')).toBe(G2);
    const seen = kit.seen();
    expect(seen).toMatchObject({ cwd: run.directory, SOURCE_DATE_EPOCH: '0', quiet: 'yes' });
    expect(seen['args']).toMatch(/^pack \S+ --file Kitfile --tag \S+ --progress none$/);
    expect(seen['KITOPS_HOME']).toContain('kitops-');
    // The inputs of the step hold secrets, which are none of kit's business.
    expect(Object.keys(seen).filter((variable) => variable.startsWith('INPUT_'))).toEqual([]);
    expect(run.log).toContain('Model saved');
  });

  it('takes the single manifest of its fresh storage when kit does not say what it saved', async () => {
    const kit = await standIn('all is well');
    const run = await pack('acme/kit-silent', { PATH: kit.path });
    expect([run.code, run.outputs['digest']]).toEqual([0, G2]);
  });

  it.each<[string, number, string, Record<string, string>, Partial<RunOptions>]>([
    ['published', 0, 'exit 0', {}, {}],
    ['planned', 0, 'exit 0', { push: 'false' }, {}],
    ['refused by kit', 1, 'exit 1', {}, {}],
    ['refused because of a tag', 1, 'exit 0', { tags: 'type=raw,value=v1.0.0' }, {}],
    ['cancelled', 1, 'sleep 60', {}, { interrupt: [{ signal: 'cancel', when: (output) => output.includes('kit pack') }] }],
  ])('leaves nothing of the kit in RUNNER_TEMP when the run is %s', async (how, code, ends, inputs, options) => {
    const name = `acme/kit-${how.replaceAll(' ', '-')}`;
    registry.putArtifact(name, 'of somebody else', 'v1.0.0');
    const kit = await standIn(`Model saved: ${G2}`, ends);
    const run = await pack(name, { PATH: kit.path }, inputs, options);
    expect([run.code, run.left]).toEqual([code, []]);
  });

  it('leaves nothing in RUNNER_TEMP when the run is killed: the post step takes it away', async () => {
    const stored = join(await disposables.directory('sign'), 'stored');
    const kit = await standIn(`Model saved: ${G2}`, `touch '${stored}'\nsleep 2`);
    const when = (async () => {
      while (!existsSync(stored)) await sleep(20);
    })();
    const run = await pack('acme/kit-killed', { PATH: kit.path }, {}, { interrupt: [{ signal: 'SIGKILL', when }] });
    expect([run.signal, run.post?.code, run.left]).toEqual(['SIGKILL', 0, []]);
    expect(existsSync(kit.seen()['KITOPS_HOME'] ?? stored)).toBe(false);
  });

  it('leaves KITOPS_HOME and SOURCE_DATE_EPOCH to the user who sets them', async () => {
    const kit = await standIn(`Model saved: ${G2}`);
    const home = join(await disposables.directory('home'), 'not-yet-there');
    const run = await pack('acme/kit-home', { PATH: kit.path, KITOPS_HOME: home, SOURCE_DATE_EPOCH: '1700000000' });
    expect([run.code, run.outputs['digest']]).toEqual([0, G2]);
    expect(kit.seen()).toMatchObject({ KITOPS_HOME: home, SOURCE_DATE_EPOCH: '1700000000', quiet: 'yes' });
    expect(existsSync(join(home, 'storage', 'index.json'))).toBe(true);
  });

  it('fails with kit’s own words, and nothing is written', async () => {
    const kit = await standIn('Error: failed to pack model kit', 'exit 1');
    const run = await pack('acme/kit-failed', { PATH: kit.path });
    expect([run.code, putsOf(registry)]).toEqual([1, []]);
    expect(errorsOf(run).join('\n')).toContain('failed to pack model kit');
  });

  it('says so when there is no kit', async () => {
    const bin = await disposables.directory('bin');
    const run = await pack('acme/kit-missing', { PATH: bin });
    expect([run.code, errorsOf(run).join('\n')]).toEqual([1, expect.stringContaining('kit is not on the PATH')]);
  });

  it('plans tags before kit packs: a name that cannot be costs no packing', async () => {
    const kit = await standIn(`Model saved: ${G2}`);
    const run = await pack('acme/kit-planned', { PATH: kit.path }, { tags: `type=raw,value=${'a'.repeat(129)}` });
    expect(run.code).toBe(1);
    expect(() => kit.seen()).toThrow();
  });

  peerTest('kit', 'packs with the real kit what the native packer packs', async () => {
    const { source, commit } = await kitRepository(disposables);
    const event = pushOf('refs/heads/main', commit);
    const layers = async (name: string, packer: string): Promise<unknown> => {
      const run = await runAction({ workspace: source.directory, inputs: { repository: `${registry.host}/${name}`, packer }, event });
      expect(run.code).toBe(0);
      return (JSON.parse(run.outputs['json'] ?? '{}') as { manifest: { layers: unknown } }).manifest.layers;
    };
    expect(await layers('acme/real-kit', 'kit')).toEqual(await layers('acme/native', 'native'));
  });
});

describe('model.path that names another ModelKit', () => {
  const docs = (path: string) => `manifestVersion: 1.0.0\npackage:\n  name: tuned\nmodel:\n  path: ${path}\ndocs:\n  - path: .\n`;

  async function build(name: string, kitfile: string, files: Record<string, string> = {}): Promise<RunResult> {
    const { source, commit } = await kitRepository(disposables, {
      Kitfile: kitfile,
      'LICENSE.txt': 'free\n',
      'NOTES.md': 'notes\n',
      ...files,
    });
    return runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/${name}`, tags: 'type=raw,value=v1.0.0' },
      event: pushOf('refs/heads/main', commit),
    });
  }

  /** Names in the tar of the docs layer. */
  async function packedNames(name: string, run: RunResult): Promise<string[]> {
    const layers = (JSON.parse(run.outputs['json'] ?? '{}') as { manifest: { layers: { kind: string; digest: string }[] } }).manifest
      .layers;
    expect(layers.map(({ kind }) => kind)).toEqual(['docs']);
    const tar = await registry.blob(`acme/${name}`, layers[0]?.digest ?? '');
    return ['LICENSE.txt', 'NOTES.md', 'base.bin'].filter((file) => tar?.includes(file));
  }

  it('leaves out what its ancestors hold, through a chain, and warns of a tag that moves', async () => {
    const base = await build('base', 'manifestVersion: 1.0.0\nmodel:\n  path: base.bin\n', { 'base.bin': 'weights' });
    expect(base.code).toBe(0);
    const middle = await build(
      'middle',
      `manifestVersion: 1.0.0\nmodel:\n  path: ${registry.host}/acme/base:v1.0.0\ncode:\n  - path: NOTES.md\n`,
    );
    expect([middle.code, jsonOf(middle).warnings]).toEqual([0, []]);
    registry.putTag('acme/middle', 'latest', middle.outputs['digest'] ?? '');
    const top = await build('top', docs(`${registry.host}/acme/middle:latest`), { 'base.bin': 'weights' });
    expect([top.code, errorsOf(top)]).toEqual([0, []]);
    expect(await packedNames('top', top)).toEqual(['LICENSE.txt']);
    expect(jsonOf(top).warnings.map(({ code }) => code)).toContain('MODEL_REFERENCE_MOVES');
    const pinned = await build('pinned', docs(`${registry.host}/acme/middle@${middle.outputs['digest'] ?? ''}`), { 'base.bin': 'weights' });
    expect([pinned.code, jsonOf(pinned).warnings.map(({ code }) => code)]).toEqual([
      0,
      expect.not.arrayContaining(['MODEL_REFERENCE_MOVES']),
    ]);
  });

  /** A ModelKit without layers whose Kitfile refers to another one, the way other tools push too. */
  function refer(name: string, to: string): void {
    const config = JSON.stringify({ manifestVersion: '1.0.0', package: {}, model: { path: `${registry.host}/acme/${to}:v1.0.0` } });
    const digest = registry.putBlob(`acme/${name}`, config);
    const type = 'application/vnd.kitops.modelkit.config.v1+json';
    const manifest = { schemaVersion: 2, config: { mediaType: type, digest, size: config.length }, layers: [] };
    registry.putManifest(`acme/${name}`, JSON.stringify(manifest), 'application/vnd.oci.image.manifest.v1+json', 'v1.0.0');
  }

  it('refuses a circle', async () => {
    refer('ring-a', 'ring-b');
    refer('ring-b', 'ring-a');
    const run = await build('ring', docs(`${registry.host}/acme/ring-a:v1.0.0`));
    expect([run.code, errorsOf(run).join('\n')]).toEqual([1, expect.stringContaining('in a circle')]);
  });

  it('follows ten ModelKits and no more', async () => {
    const base = await build('link-0', 'manifestVersion: 1.0.0\nmodel:\n  path: base.bin\n', { 'base.bin': 'weights' });
    expect(base.code).toBe(0);
    for (let index = 1; index <= 10; index += 1) refer(`link-${index}`, `link-${index - 1}`);
    expect((await build('ten', docs(`${registry.host}/acme/link-9:v1.0.0`))).code).toBe(0);
    const eleven = await build('eleven', docs(`${registry.host}/acme/link-10:v1.0.0`));
    expect([eleven.code, errorsOf(eleven).join('\n')]).toEqual([1, expect.stringContaining('more than 10')]);
  });

  it('is looked for in kit’s storage first', async () => {
    const { home } = await kitHome();
    const { source, commit } = await kitRepository(disposables, { Kitfile: docs(REFERENCE), 'LICENSE.txt': 'free\n' });
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/local-base` },
      env: { KITOPS_HOME: home },
      event: pushOf('refs/heads/main', commit),
    });
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
  });

  it('points at the line when it cannot be found', async () => {
    const run = await build('lost', docs(`${registry.host}/acme/lost-base:v1.0.0`));
    expect(run.code).toBe(1);
    expect(run.commands.filter(({ name }) => name === 'error').map(({ properties }) => [properties['file'], properties['line']])).toEqual([
      [expect.stringMatching(/Kitfile$/), '5'],
    ]);
    expect(actionsOf(run)).toEqual({});
  });
});
