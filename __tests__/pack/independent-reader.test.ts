import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extract } from 'tar-stream';
import { peerTest } from '../support/peers.js';
import { collect, contextOf, packOf, temporaryDirectory, type TreeEntry } from './context.js';

interface Read {
  readonly header: { readonly name: string };
  readonly bytes: Buffer;
}

async function readLayer(layer: Buffer): Promise<readonly Read[]> {
  const entries: Read[] = [];
  const reader = extract();
  reader.end(layer);
  for await (const entry of reader) {
    const parts: Uint8Array[] = [];
    for await (const part of entry) parts.push(part as Uint8Array);
    entries.push({ header: entry.header, bytes: Buffer.concat(parts) });
  }
  return entries;
}

/** Other scripts, blanks, dots, an escaped quote, and more than the 100 bytes of a plain header. */
const name = fc.constantFrom('a', 'b.bin', 'a b', 'é', '模型', 'x'.repeat(110), 'ab', '-c', "q'q", '.hidden', 'A');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((elements) => elements.join('/'));
const content = fc.record({
  base64: fc.uint8Array({ maxLength: 1500 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  mode: fc.constantFrom(0o644, 0o755, 0o600, 0o700),
});

interface Made {
  readonly context: string;
  readonly kitfile: string;
}

/** A tree, an ignore file and a Kitfile over it with layers of several kinds. */
const kits = fc
  .record({
    files: fc.dictionary(path, content, { minKeys: 1, maxKeys: 8 }),
    picks: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    ignored: fc.array(fc.constantFrom('*.tmp', 'A', '**/b.bin', 'nothing'), { maxLength: 2 }),
  })
  .map(({ files, picks, ignored }): Readonly<Record<string, TreeEntry | string>> & { readonly Kitfile: string } => {
    const kept = Object.keys(files).filter((file) => !Object.keys(files).some((other) => other.startsWith(`${file}/`)));
    const places = [...new Set(kept.flatMap((file) => file.split('/').map((_, index, all) => all.slice(0, index + 1).join('/'))))];
    const layers = [...new Set(picks.map((pick) => places[pick % places.length] ?? '.'))];
    const kinds = ['code', 'datasets', 'docs'].map(
      (kind, index) =>
        `${kind}:\n${layers
          .filter((_, at) => at % 3 === index)
          .map((layer) => `  - path: ${JSON.stringify(layer)}\n`)
          .join('')}`,
    );
    const entries = kept.map((file) => [file, files[file] ?? ''] as const);
    return { ...Object.fromEntries(entries), '.kitignore': ignored.join('\n'), Kitfile: `manifestVersion: 1.0.0\n${kinds.join('')}` };
  });

/** What this packer makes of it, or undefined where it refuses what kit cannot unpack. */
async function packed({ context, kitfile }: Made): ReturnType<typeof packOf> extends Promise<infer Kit> ? Promise<Kit | undefined> : never {
  return packOf(context, kitfile).catch((failure: unknown) => {
    expect(failure).toMatchObject({ code: expect.stringMatching(/^KITIGNORE_|^LAYER_/) });
    return undefined;
  });
}

describe('a public reader of tar archives', () => {
  it('finds in every layer the files as they are on disk, and nothing of the machine', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(kits, async (files) => {
        const context = contextOf(files);
        const kit = await packed({ context, kitfile: files.Kitfile });
        for (const blob of kit?.artifact.blobs.slice(1) ?? []) {
          for (const { header, bytes } of await readLayer(await collect(blob.open()))) {
            const onDisk = lstatSync(join(context, header.name));
            const isFile = onDisk.isFile();
            if (isFile) read += 1;
            expect({ ...header, bytes }).toMatchObject({
              type: isFile ? 'file' : 'directory',
              size: isFile ? onDisk.size : 0,
              mode: !isFile || (onDisk.mode & 0o100) !== 0 ? 0o755 : 0o644,
              mtime: new Date(0),
              uid: 1000,
              gid: 0,
              uname: '',
              gname: '',
              bytes: isFile ? readFileSync(join(context, header.name)) : Buffer.alloc(0),
            });
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(read).toBeGreaterThan(50);
  });
});

describe('kit itself', () => {
  peerTest('kit', 'makes the same config and layers of the same trees', async () => {
    const home = temporaryDirectory();
    const env = { ...process.env, KITOPS_HOME: home };
    await fc.assert(
      fc.asyncProperty(kits, async (files) => {
        const context = contextOf(files);
        const kit = await packed({ context, kitfile: files.Kitfile });
        if (kit === undefined) return;
        execFileSync('kit', ['pack', context, '-t', 'localhost/pack/test:1', '--progress', 'none'], { env });
        const shown: unknown = JSON.parse(execFileSync('kit', ['inspect', 'localhost/pack/test:1'], { encoding: 'utf8', env }));
        const { config, layers } = kit.artifact.manifest;
        expect(shown).toMatchObject({
          manifest: {
            config: { digest: config?.digest, size: config?.size },
            layers: layers.map(({ digest, size }) => ({ digest, size })),
          },
        });
      }),
      { numRuns: 60 },
    );
  });
});
