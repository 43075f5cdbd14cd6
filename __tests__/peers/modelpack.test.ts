import { chmodSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { safetensors, kitRepository, pushOf } from '../e2e/kits.js';
import { Disposables } from '../support/disposable.js';
import { ggufFile } from '../model/support/gguf-file.js';
import type { GitRepositoryFixture } from '../support/git-repository.js';
import { peerDescribe, peerTest } from '../support/peers.js';
import { runAction } from '../support/runner.js';
import { startPeerRegistry, type PeerRegistry } from './registries.js';
import { digestOf, layoutBlob, namedBy, tools, type Tools } from './tools.js';

const disposables = new Disposables();
afterAll(() => disposables.dispose());

const FILES: Readonly<Record<string, string | Buffer>> = {
  Kitfile:
    'manifestVersion: 1.0.0\npackage:\n  name: demo\nmodel:\n  name: demo-chat\n  path: m\ncode:\n  - path: src\n  - path: run.sh\ndocs:\n  - path: README.md\n',
  'm/model-00001-of-00002.safetensors': safetensors(1),
  'm/model-00002-of-00002.safetensors': safetensors(2),
  'm/config.json': '{"architectures":["LlamaForCausalLM"]}',
  'm/added_tokens.json': '{}',
  'm/merges.txt': '',
  'm/tokenizer.json': '{}',
  'src/run.py': 'print(1)\n',
  'run.sh': '#!/bin/sh\n',
  'README.md': '# demo\n',
};
const PACKED = Object.keys(FILES).filter((path) => path !== 'Kitfile');
/** What is a layer of its own bytes: not a directory of code, and not the second of two files with the same bytes. */
const RAW = PACKED.filter((path) => path !== 'src/run.py' && path !== 'm/tokenizer.json');

peerDescribe('distribution', 'a published ModelPack', () => {
  let run: Tools;
  let registry: PeerRegistry;
  let source: GitRepositoryFixture;
  let commit = '';
  let pack = '';
  let digest = '';
  let folder = '';

  beforeAll(async () => {
    run = await tools(disposables);
    folder = await disposables.directory('modelpack');
    registry = await startPeerRegistry(disposables, 'distribution');
    ({ source } = await kitRepository(disposables, FILES));
    chmodSync(join(source.directory, 'run.sh'), 0o755);
    commit = source.commit('executable');
    const published = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/pack`, format: 'modelpack' },
      event: pushOf('refs/heads/main', commit),
    });
    expect([published.code, published.log]).toEqual([0, expect.anything()]);
    digest = published.outputs['digest'] ?? '';
    pack = `${registry.local}/acme/pack`;
  });

  function expectFiles(directory: string, paths: readonly string[]): void {
    for (const path of paths) expect([path, readFileSync(join(directory, path))]).toEqual([path, Buffer.from(FILES[path] ?? '')]);
  }

  peerTest('modelpack-client', 'is checked by its schema and pulled by modelpack-client, every file with its mode', async () => {
    const place = join(folder, 'pulled');
    await run('modelpack-client', 'pull', `${pack}:main`, place);
    expectFiles(place, PACKED);
    expect(statSync(join(place, 'run.sh')).mode & 0o111).toBe(0o111);
    expect(statSync(join(place, 'README.md')).mode & 0o111).toBe(0);
  });

  /** What Docker's own code finds in a pack, and where it has put the files. */
  async function foundByDocker(name: string): Promise<{ readonly model: string; readonly directory: string }> {
    const said = await run('model-runner', await disposables.directory('docker'), `${registry.local}/acme/${name}:main`);
    const found = JSON.parse(String(said)) as Readonly<Record<'root' | 'format' | 'gguf' | 'safetensors', string>>;
    return { model: `${found.format}: ${found.gguf}${found.safetensors}`, directory: join(found.root, 'model') };
  }

  peerTest('model-runner', 'is pulled by model-runner, which finds the shards', async () => {
    const { model, directory } = await foundByDocker('pack');
    expect(model).toBe('safetensors: model/m/model-00001-of-00002.safetensors');
    expectFiles(directory, RAW);
  });

  const gguf = (part: number): Buffer =>
    Buffer.from(ggufFile({ 'general.architecture': 'llama', 'general.name': 'Demo Chat', 'split.no': part, 'split.count': 2 }).bytes);

  peerTest('model-runner', 'is pulled by model-runner, which finds the GGUF, alone and in shards', async () => {
    const kits: Readonly<Record<string, Readonly<Record<string, Buffer>>>> = {
      'models/demo.gguf': { 'models/demo.gguf': gguf(0) },
      models: { 'models/demo-00001-of-00002.gguf': gguf(0), 'models/demo-00002-of-00002.gguf': gguf(1) },
    };
    for (const [path, files] of Object.entries(kits)) {
      const Kitfile = `manifestVersion: 1.0.0\nmodel:\n  path: ${path}\n`;
      const made = await kitRepository(disposables, { Kitfile, ...files });
      const name = `gguf-${Object.keys(files).length}`;
      const inputs = { repository: `${registry.host}/acme/${name}`, format: 'modelpack' };
      const published = await runAction({ workspace: made.source.directory, inputs, event: pushOf('refs/heads/main', made.commit) });
      expect(published.code === 0 ? '' : published.log).toBe('');
      const { model, directory } = await foundByDocker(name);
      expect(model).toBe(`gguf: model/${Object.keys(files)[0] ?? ''}`);
      for (const [file, bytes] of Object.entries(files)) expect([file, readFileSync(join(directory, file))]).toEqual([file, bytes]);
    }
  });

  peerTest('oras', 'is pulled by oras, file by file', async () => {
    const place = join(folder, 'oras');
    await run('oras', 'pull', '--output', place, `${pack}@${digest}`);
    expectFiles(place, RAW);
  });

  peerTest('crane', 'is validated and pulled by crane', async () => {
    await run('crane', 'validate', '--remote', `${pack}:main`);
    await run('crane', 'pull', '--format', 'oci', `${pack}:main`, join(folder, 'crane'));
    await expectWhole(join(folder, 'crane'));
  });

  peerTest('regctl', 'is copied by regctl', async () => {
    await run('regctl', 'image', 'copy', `${pack}:main`, `ocidir://${folder}/regctl:main`);
    await expectWhole(join(folder, 'regctl'));
  });

  peerTest('skopeo', 'is copied by skopeo', async () => {
    await run('skopeo', 'copy', '--quiet', `docker://${pack}:main`, `oci:${folder}/skopeo:main`);
    await expectWhole(join(folder, 'skopeo'));
  });

  async function expectWhole(layout: string): Promise<void> {
    const named = namedBy(await layoutBlob(layout, digest));
    expect(named).toHaveLength(10);
    for (const blob of named) await layoutBlob(layout, blob);
  }

  peerTest(
    ['modelpack-client', 'oras'],
    'that modelpack-client has pushed is promoted as it is, under a name for what is inside',
    async () => {
      const place = join(folder, 'theirs');
      await mkdir(place, { recursive: true });
      await writeFile(
        join(place, 'config.json'),
        '{"descriptor":{"name":"demo-chat","version":"1.0.0"},"config":{"format":"safetensors"}}',
      );
      await writeFile(join(place, 'model.safetensors'), safetensors());
      await mkdir(join(place, 'src'));
      await writeFile(join(place, 'src', 'run.py'), 'print(1)\n');
      const kind = (name: string) => `application/vnd.cncf.model.${name}.v1`;
      await run(
        'modelpack-client',
        ...['push', `${registry.local}/acme/theirs:v1`, '--config', join(place, 'config.json')],
        ...['--layer', `${join(place, 'model.safetensors')}:${kind('weight')}.raw`, '--layer', `${join(place, 'src')}:${kind('code')}.tar`],
      );
      const theirs = await run('oras', 'manifest', 'fetch', `${registry.local}/acme/theirs:v1`);
      const promoted = await runAction({
        workspace: source.directory,
        inputs: {
          mode: 'promote',
          repository: `${registry.host}/acme/promoted`,
          source: `${registry.host}/acme/theirs:v1`,
          tags: 'type=raw,value=stable\ntype=content,enable=true',
          verify: 'content',
        },
        event: pushOf('refs/heads/main', commit),
      });
      expect([promoted.code === 0 ? '' : promoted.log, promoted.outputs['digest']]).toEqual(['', digestOf(theirs)]);
      expect(promoted.outputs['content-tags']).toMatch(/^2k-.*fp32$/);
      expect(await run('oras', 'manifest', 'fetch', `${registry.local}/acme/promoted:stable`)).toEqual(theirs);
    },
  );
});
