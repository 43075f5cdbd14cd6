import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { select, type Candidate } from '../../src/select/index.js';
import { FILES, safetensors, writeFiles } from '../e2e/kits.js';
import { MediaType } from '../../src/oci/index.js';
import { artifactOf, blobOf, tagOf } from '../support/artifacts.js';
import { Disposables } from '../support/disposable.js';
import type { MemoryTarget } from '../support/memory-target.js';
import { branchTrigger, commitOf, gitWith, HEAD, scene, tagTrigger, type SceneOptions } from './context.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

async function kit(files: Readonly<Record<string, string | Buffer>> = FILES): Promise<string> {
  const workspace = await disposables.directory('kit');
  writeFiles(workspace, files);
  return workspace;
}

async function selected(
  options: SceneOptions,
  published?: { from: Candidate; tags: readonly string[] },
): Promise<{ one: Candidate; target: MemoryTarget; codes: readonly string[] }> {
  const { context, target, ports } = scene(options);
  if (published !== undefined) await target().seed(await published.from.artifact(), ...published.tags.map(tagOf));
  const { candidates } = await select(context);
  const [one] = candidates;
  if (one === undefined) throw new Error('nothing was selected');
  return { one, target: target(), codes: ports.remarks.map(({ code }) => code) };
}

describe('the ModelKit of this run', () => {
  it('is packed on a branch, whatever is published', async () => {
    const workspace = await kit();
    const first = (await selected({ workspace })).one;
    const { one, target } = await selected({ workspace }, { from: first, tags: [`sha-${HEAD}`] });
    expect([one.origin, await one.digest()]).toEqual(['packed', await first.digest()]);
    expect(target.journal).toEqual([]);
  });

  it('has the same facts read by range as read from the files', async () => {
    const workspace = await kit();
    const first = (await selected({ workspace })).one;
    const { one } = await selected({ workspace, trigger: tagTrigger('v1.0.0') }, { from: first, tags: [`sha-${HEAD}`] });
    expect(one.origin).toBe('published');
    const values = ({ facts }: Candidate) => ({
      ...Object.fromEntries(
        (['size', 'variant', 'version', 'quantization', 'format', 'architecture', 'name', 'dataset'] as const).map((key) => [
          key,
          facts[key]?.value,
        ]),
      ),
      content: facts.content.map(({ name, layers }) => ({ name, layers })),
      kit: facts.kit.name?.value,
      parameters: facts.parameters?.value,
    });
    expect(values(one)).toEqual(values(first));
    expect(values(one).content.map(({ name }) => name)).toEqual(['2k-chat-fp32', 'sales-data-2023']);
  });

  it.each<[string, SceneOptions, string | undefined]>([
    ['a git tag reuses', { trigger: tagTrigger('v1.0.0') }, 'published'],
    ['never packs', { trigger: tagTrigger('v1.0.0'), inputs: { reuse: 'never' } }, 'packed'],
    ['require reuses on a branch too', { inputs: { reuse: 'require' } }, 'published'],
    ['without commit tags nothing is looked up', { trigger: tagTrigger('v1.0.0'), inputs: { 'commit-tag': 'false' } }, 'packed'],
  ])('%s', async (_, options, origin) => {
    const workspace = await kit();
    const first = (await selected({ workspace })).one;
    const { one } = await selected({ workspace, ...options }, { from: first, tags: [`sha-${HEAD}`] });
    expect(one.origin).toBe(origin);
  });

  it('is spelled by the flavor out of the files on the runner', async () => {
    const workspace = await kit();
    const first = (await selected({ workspace })).one;
    const inputs = { flavor: 'suffix=-{{model.quantization}}' };
    const found = await selected({ workspace, inputs, trigger: tagTrigger('v1.0.0') }, { from: first, tags: [`sha-${HEAD}-fp32`] });
    expect(found.one.origin).toBe('published');
    // Asked for by name: no list of tags is read.
    expect(found.target.journal.some(({ method }) => method === 'tags')).toBe(false);
    const another = await selected({ workspace, inputs, trigger: tagTrigger('v1.0.0') }, { from: first, tags: [`sha-${HEAD}-q8_0`] });
    expect(another.one.origin).toBe('packed');
  });

  it('is told from others of its commit by the Kitfile when the weights are gone', async () => {
    const kitfile = (model: string) => `manifestVersion: 1.0.0\nmodel:\n  path: ${model}\n`;
    const a = await kit({ Kitfile: kitfile('a.safetensors'), 'a.safetensors': safetensors() });
    const b = await kit({ Kitfile: kitfile('b.safetensors'), 'b.safetensors': safetensors(1) });
    const [ofA, ofB] = [(await selected({ workspace: a })).one, (await selected({ workspace: b })).one];
    const inputs = { flavor: 'suffix=-{{model.quantization}}', reuse: 'require' };
    const { context, target } = scene({ workspace: a, inputs, trigger: tagTrigger('v1.0.0') });
    await target().seed(await ofA.artifact(), tagOf(`sha-${HEAD}-x`));
    await target().seed(await ofB.artifact(), tagOf(`sha-${HEAD}-y`));
    rmSync(join(a, 'a.safetensors'));
    const { candidates } = await select(context);
    expect(await candidates[0]?.digest()).toBe(await ofA.digest());

    rmSync(join(a, 'Kitfile'));
    await expect(select(context)).rejects.toMatchObject({ code: 'MODELKIT_AMBIGUOUS' });
  });

  it('must be checked out when it is packed under a commit tag', async () => {
    const workspace = await kit();
    const git = gitWith([], commitOf(2));
    await expect(selected({ workspace, git })).rejects.toMatchObject({ code: 'CHECKOUT_MISMATCH', hint: expect.stringContaining(HEAD) });
    expect((await selected({ workspace, git, inputs: { 'commit-tag': 'false' } })).one.origin).toBe('packed');
  });

  it('is packed without git at the root of the workspace', async () => {
    const workspace = await kit();
    const git = { ...gitWith([]), head: () => Promise.resolve({ known: false, why: 'no clone' } as const) };
    expect((await selected({ workspace, git })).one.origin).toBe('packed');
  });

  it.each([
    [true, 'rejects'],
    [false, 'packs with a warning'],
  ])('with writes %s, a registry that cannot be read %s', async (writes) => {
    const workspace = await kit();
    const { context, target, ports } = scene({ workspace, writes, trigger: tagTrigger('v1.0.0') });
    const failure = new Failure({ code: 'REGISTRY_DOWN', message: 'down', hint: 'wait' });
    target().setFaults([{ method: 'resolve', when: 'before', failure }]);
    if (writes) await expect(select(context)).rejects.toBe(failure);
    else {
      expect((await select(context)).candidates[0]?.origin).toBe('packed');
      expect(ports.remarks).toContainEqual(expect.objectContaining({ level: 'warning', code: 'REGISTRY_DOWN' }));
    }
  });

  it('needs a commit for require', async () => {
    const workspace = await kit();
    const trigger = { ...branchTrigger(), commit: { known: false, why: 'the event has none' } } as const;
    await expect(selected({ workspace, trigger, inputs: { reuse: 'require' } })).rejects.toMatchObject({ code: 'COMMIT_UNKNOWN' });
  });
});

describe('model.path with a tag that moves', () => {
  it.each([
    ['latest', true],
    ['main', true],
    ['v1', true],
    ['1.2', true],
    ['latest-q4_0', true],
    ['2-nightly', true],
    ['v1.2.0', false],
    ['7b-chat-q8_0', false],
    [`sha-${HEAD}`, false],
  ])('%s: %s', async (tag, moves) => {
    const base = (await selected({ workspace: await kit() })).one;
    const workspace = await kit({
      Kitfile: `manifestVersion: 1.0.0\nmodel:\n  path: registry.example/acme/base:${tag}\ndocs:\n  - path: a.md\n`,
      'a.md': 'a\n',
    });
    const { context, target, ports } = scene({ workspace });
    await target('registry.example/acme/base').seed(await base.artifact(), tagOf(tag));
    await select(context);
    expect(ports.remarks.filter(({ code }) => code === 'MODEL_REFERENCE_MOVES')).toHaveLength(moves ? 1 : 0);
  });
});

it('a model that refers to itself is told, with the way around', async () => {
  const name = 'registry.example/acme/base:v1.0.0';
  const workspace = await kit({ Kitfile: `manifestVersion: 1.0.0\nmodel:\n  path: ${name}\n` });
  const json = JSON.stringify({ manifestVersion: '1.0.0', package: {}, model: { path: name } });
  const config = blobOf(json, MediaType.modelKitConfig).descriptor;
  const artifact = artifactOf([], { artifactType: undefined, config });
  const { context, target } = scene({ workspace });
  await target('registry.example/acme/base').seed({ ...artifact, blobs: [blobOf(json, MediaType.modelKitConfig)] }, tagOf('v1.0.0'));
  await expect(select(context)).rejects.toMatchObject({
    code: 'MODEL_REFERENCE_CYCLE',
    message: `model.path runs in a circle: ${name} → ${name}.`,
  });
});
