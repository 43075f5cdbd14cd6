import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/oci/index.js';
import { packKit } from '../../src/pack/index.js';
import type { LayerContent, LayerHasher } from '../../src/ports.js';
import { inProcessHasher } from '../support/in-process-hasher.js';
import { collect, contextOf, packOf, planOf, quietLog, uncancelled, temporaryDirectory } from './context.js';

function manifestText(packed: { readonly artifact: { readonly manifest: { readonly bytes: Uint8Array } } }): string {
  return Buffer.from(packed.artifact.manifest.bytes).toString('utf8');
}

describe('layers beyond kit 1.7', () => {
  it('stores an MCP bundle as it is, and marks prompts', async () => {
    const context = contextOf({ 's.mcpb': 'bundle', 'p.md': 'prompt' });
    const { artifact } = await packOf(context, 'prompts:\n  - path: p.md\nmcpServers:\n  - name: s\n    path: s.mcpb\n');
    expect(artifact.manifest.layers).toEqual([
      {
        mediaType: 'application/vnd.kitops.modelkit.code.v1.tar',
        digest: expect.anything(),
        size: 2048,
        annotations: { 'ml.kitops.modelkit.layer-subtype': 'prompt', 'org.cncf.model.filepath': 'p.md' },
      },
      {
        mediaType: 'application/vnd.kitops.modelkit.mcpb.v1.raw',
        digest: digestOf('bundle'),
        size: 6,
        annotations: { 'org.cncf.model.filepath': 's.mcpb' },
      },
    ]);
    const raw = artifact.blobs[2];
    expect(raw && (await collect(raw.open(2))).toString()).toBe('ndle');
  });
});

describe('the manifest', () => {
  it('takes annotations sorted by bytes, with Go’s escapes, and nothing else of its own', async () => {
    const packed = await packOf(contextOf({ 'a<&>b': '' }), 'code:\n  - path: "a<&>b"\n', {
      z: '<\u2028>',
      '10': 'ten',
      '9': 'é\u007f',
      '\uffee': '1',
      '😀': '2',
    });
    const text = manifestText(packed);
    expect(text).toContain('"annotations":{"org.cncf.model.filepath":"a\\u003c\\u0026\\u003eb"}');
    expect(text.slice(text.lastIndexOf('"annotations"'))).toBe(
      '"annotations":{"10":"ten","9":"é\u007f","z":"\\u003c\\u2028\\u003e","\uffee":"1","😀":"2"}}',
    );
    expect(packed.digest).toBe(digestOf(packed.artifact.manifest.bytes));
  });

  it('changes its digest with an annotation and not with the time', async () => {
    const context = contextOf({ a: '' });
    const [one, again, other] = [
      await packOf(context, 'code:\n  - path: a\n'),
      await packOf(context, 'code:\n  - path: a\n'),
      await packOf(context, 'code:\n  - path: a\n', { k: 'v' }),
    ];
    expect([again.digest === one.digest, other.digest === one.digest]).toEqual([true, false]);
  });

  it('is refused when no registry would take it', async () => {
    const packed = packOf(contextOf({ a: '' }), 'code:\n  - path: a\n', { k: 'v'.repeat(4 * 1024 * 1024) });
    await expect(packed).rejects.toMatchObject({
      code: 'MANIFEST_TOO_LARGE',
      message: expect.stringMatching(/^The manifest has \d+ bytes, more than the 4194304 that registries take\.$/),
      hint: 'Name directories instead of single files in the Kitfile, or shorten "annotations".',
    });
  });

  it('may be as large as registries take', async () => {
    const context = contextOf({ a: '' });
    const sized = (length: number) => packOf(context, 'code:\n  - path: a\n', { k: 'v'.repeat(length) });
    const rest = 4 * 1024 * 1024 - (await sized(0)).artifact.manifest.bytes.length;
    expect((await sized(rest)).artifact.manifest.bytes.length).toBe(4 * 1024 * 1024);
    await expect(sized(rest + 1)).rejects.toMatchObject({ code: 'MANIFEST_TOO_LARGE' });
  });

  it('names equal layers twice, and carries their blob once', async () => {
    const files = { 'a/x': { content: '' }, 'b/x': { content: '' }, e1: { dir: true }, '.kitignore': 'a\nb\n' };
    const { artifact } = await packOf(contextOf(files), 'code:\n  - path: a\n  - path: b\n');
    expect([artifact.manifest.layers.length, artifact.blobs.length]).toEqual([2, 2]);
  });
});

describe('hashing', () => {
  const KITFILE = 'code:\n  - path: a\n  - path: b\n  - path: c\n';

  function hasherThat(hash: LayerHasher['hash']): LayerHasher {
    return { ...inProcessHasher(), hash };
  }

  it('asks for all layers at once, and counts bytes of all', async () => {
    const { plan } = await planOf(contextOf({ a: '1', b: '22', c: '333' }), KITFILE);
    let atOnce = 0;
    const release: (() => void)[] = [];
    const inner = inProcessHasher();
    const hasher = hasherThat(async (content, onBytes, signal) => {
      atOnce += 1;
      await new Promise<void>((resolve) => {
        release.push(resolve);
        if (release.length === 3) for (const go of release) go();
      });
      return inner.hash(content, onBytes, signal);
    });
    let counted = 0;
    let total = 0;
    let ended = 0;
    const progress = (_label: string, all: number) => {
      total = all;
      return {
        add: (bytes: number) => {
          counted += bytes;
        },
        end: () => {
          ended += 1;
        },
      };
    };
    const lines: (readonly string[])[] = [];
    await packKit(plan, { hasher, annotations: {}, log: { rows: (rows) => lines.push(...rows), progress }, cancel: uncancelled() });
    expect({ atOnce, counted, total, ended }).toEqual({ atOnce: 3, counted: 3 * 2048, total: 3 * 2048, ended: 1 });
    expect(lines.map(([kind, path, files, size]) => [kind, path, files, size])).toEqual(
      ['a', 'b', 'c'].map((path) => ['code', path, '1 file', '2.0 KiB']),
    );
  });

  it('stops the other layers when one fails, and ends the progress', async () => {
    const { plan } = await planOf(contextOf({ a: '', b: '', c: '' }), KITFILE);
    let stopped = 0;
    let ended = 0;
    const broken = new Error('broken');
    const hasher = hasherThat((content: LayerContent, _onBytes, signal) => {
      if (content.entries[0]?.name === 'b') return Promise.reject(broken);
      return new Promise<never>((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          stopped += 1;
          reject(new Error('stopped'));
        });
      });
    });
    const log = {
      rows: () => undefined,
      progress: () => ({
        add: () => undefined,
        end: () => {
          ended += 1;
        },
      }),
    };
    await expect(packKit(plan, { hasher, annotations: {}, log, cancel: uncancelled() })).rejects.toBe(broken);
    expect({ stopped, ended }).toEqual({ stopped: 2, ended: 1 });
  });

  it('does not start when it is cancelled already', async () => {
    const { plan } = await planOf(contextOf({ a: '', b: '', c: '' }), KITFILE);
    const reason = new Error('cancelled');
    const cancel = AbortSignal.abort(reason);
    await expect(packKit(plan, { hasher: inProcessHasher(), annotations: {}, log: quietLog(), cancel })).rejects.toBe(reason);
  });

  it('stops when it is cancelled while layers are hashed', async () => {
    const { plan } = await planOf(contextOf({ a: '', b: '', c: '' }), KITFILE);
    const [cancel, reason] = [new AbortController(), new Error('cancelled')];
    const hasher = hasherThat(
      (_content: LayerContent, _onBytes, signal) =>
        new Promise<never>((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            reject(reason);
          });
          cancel.abort(reason);
        }),
    );
    await expect(packKit(plan, { hasher, annotations: {}, log: quietLog(), cancel: cancel.signal })).rejects.toBe(reason);
  });
});

describe('many files', () => {
  it('20,000 of them are the archive that tar lists', async () => {
    const context = temporaryDirectory();
    for (let directory = 0; directory < 20; directory++) {
      mkdirSync(join(context, `d${directory}`));
      for (let file = 0; file < 1000; file++) writeFileSync(join(context, `d${directory}`, `f${file}`), `${directory}/${file}`);
    }
    const { plan } = await planOf(context, 'datasets:\n  - path: .\n');
    const lines: (readonly string[])[] = [];
    const log = { ...quietLog(), rows: (rows: readonly (readonly string[])[]) => void lines.push(...rows) };
    const { artifact } = await packKit(plan, { hasher: inProcessHasher(), annotations: {}, log, cancel: uncancelled() });
    expect(lines.map(([, , files]) => files)).toEqual(['20000 files']);
    const layer = artifact.blobs[1];
    const bytes = layer ? await collect(layer.open()) : Buffer.alloc(0);
    expect({ files: plan.layers[0]?.files, digest: artifact.manifest.layers[0]?.digest }).toEqual({
      files: 20_000,
      digest: digestOf(bytes),
    });
    const listing = execFileSync('tar', ['-tf', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
      .trimEnd()
      .split('\n');
    expect([listing.length, listing[0], listing[1], listing.at(-1)]).toEqual([20_020, 'd0', 'd0/f0', 'd9/f999']);
  });
});
