import { gzipSync } from 'node:zlib';
import { directoryNames } from '../../src/model/group/path-names.js';
import { publishedFiles, type ModelFiles } from '../../src/model/index.js';
import { cleanText } from '../../src/model/names/text.js';
import { parseManifest, type Descriptor } from '../../src/oci/index.js';
import { ggufFile, matrixOf } from '../model/support/gguf-file.js';
import { readKit } from '../model/support/kit.js';
import { MemoryFiles } from '../model/support/memory-files.js';
import { MemorySource } from '../model/support/published-kit.js';
import { bytesOf, check, refused, type HostileFile, type LimitCase } from './measure.js';

const MIB = 1024 * 1024;

/** One layer whose bytes are made as they are read. */
class HostileSource extends MemorySource {
  readonly #layer: HostileFile;

  constructor(layer: HostileFile) {
    super();
    this.#layer = layer;
  }

  override async *open(_blob: Descriptor, from = 0): AsyncIterable<Uint8Array> {
    await Promise.resolve();
    this.requests++;
    for (let at = from; at < this.#layer.size;) {
      const part = bytesOf(this.#layer, at, Math.min(64 * 1024, this.#layer.size - at));
      at += part.length;
      this.bytes += part.length;
      yield part;
    }
  }
}

function published(layer: HostileFile, coding = ''): { readonly source: HostileSource; readonly files: ModelFiles } {
  const source = new HostileSource(layer);
  const digest = source.add(new Uint8Array(1));
  const mediaType = `application/vnd.kitops.modelkit.model.v1.tar${coding}`;
  const manifest = parseManifest(
    Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        layers: [{ mediaType, digest, size: layer.size }],
      }),
    ),
  );
  return { source, files: publishedFiles(source, manifest, [{ kind: 'model', path: 'm', digest }]) };
}

/** A tar header (POSIX ustar) with its checksum. */
function tarHeader(name: string, size: number, type = '0'): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write(size.toString(8).padStart(11, '0'), 124);
  block.write(' '.repeat(8), 148);
  block.write(type, 156);
  block.write('ustar\x0000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** A PAX header of one long record. */
function longRecord(length: number): Buffer {
  const size = Math.ceil(length / 512) * 512;
  const record = `${size} comment=`;
  return Buffer.concat([tarHeader('pax', size, 'x'), Buffer.from(`${record.padEnd(size - 1, 'c')}\n`)]);
}

async function countOf(files: ModelFiles): Promise<number> {
  let count = 0;
  for await (const { path } of files.list('m')) if (path !== '') count++;
  return count;
}

const PUBLISHED: readonly LimitCase[] = [
  {
    // Files that lie apart: each header is a request.
    file: 'model/published/layer-bytes',
    limit: 'REQUESTS_LIMIT',
    async goBeyond(excess) {
      const [count, stride] = [Math.ceil(4_000 * excess), 512 + 5 * MIB];
      const header = tarHeader('m/a', stride - 512);
      const fill = (into: Uint8Array, from: number): void => {
        const behind = (stride - (from % stride)) % stride;
        if (behind + 512 <= into.length) into.set(header, behind);
      };
      const { source, files } = published({ size: count * stride, fill });
      await refused(() => countOf(files), 'MODEL_FILES_UNAVAILABLE', /requests/);
      check(source.requests <= 4_000, '4,000 requests', source.requests);
    },
  },
  {
    file: 'model/published/layer-bytes',
    limit: 'BYTES_LIMIT',
    async goBeyond(excess) {
      const { source, files } = published({ size: 8_000_000_512, start: tarHeader('m/a', 8_000_000_000) });
      const ends = 400_000_000 * excess;
      const read = async (): Promise<void> => {
        for (let at = 0; at < ends; at += 4 * MIB) await files.read('m/a', at, 4 * MIB);
      };
      await refused(read, 'MODEL_FILES_UNAVAILABLE', /bytes/);
      check(source.bytes < 420_000_000, '400,000,000 bytes', source.bytes);
    },
  },
  {
    // A few kilobytes that unpack to far more.
    file: 'model/published/layer-bytes',
    limit: 'HEADS_LIMIT',
    async goBeyond(excess) {
      const size = Math.ceil(64 * MIB * excess);
      const blob = gzipSync(Buffer.concat([tarHeader('m/a', size), Buffer.alloc(size + 1024)]), { level: 1 });
      const { files } = published({ size: blob.length, start: blob }, '+gzip');
      await refused(() => files.read('m/a', size - 10, 10), 'MODEL_FILE_UNREADABLE', /too far in/);
    },
  },
  {
    file: 'model/published/layer-files',
    limit: 'RECORDS_LIMIT',
    async goBeyond(excess) {
      const start = Buffer.concat([longRecord(64 * 1024 * excess), tarHeader('m/a', 0)]);
      await refused(() => countOf(published({ size: start.length + 1024, start }).files), 'MODEL_FILES_UNAVAILABLE', /extended header of/);
    },
  },
];

function models(count: number): MemoryFiles {
  const one = ggufFile({ 'general.file_type': 7 }, { tensors: matrixOf(7_000_000_000, 8), size: 7_000_000_000 });
  return new MemoryFiles(Object.fromEntries(Array.from({ length: count }, (_, index) => [`llama-7b-v${index}-chat.gguf`, one])));
}

const FACTS: readonly LimitCase[] = [
  {
    file: 'model/scan',
    limit: 'FILES_LIMIT',
    async goBeyond(excess) {
      const paths = Array.from({ length: Math.ceil(2_000 * excess) }, (_, index) => `f${index}`);
      const files = new MemoryFiles(Object.fromEntries(paths.map((path) => [path, 'text'])));
      await readKit({ model: { path: '.' } }, files);
      check(files.reads <= 2_000, '2,000 files looked at', files.reads);
    },
  },
  {
    file: 'model/facts',
    limit: 'CONTENT_NAMES_LIMIT',
    async goBeyond(excess) {
      const { names, codes } = await readKit({ model: { path: '.' } }, models(Math.ceil(20 * excess)));
      check(names.length === 10 && codes.includes('CONTENT_NAMES_CUT'), '10 names of 20 models', names.length);
    },
  },
  {
    file: 'model/content/models',
    limit: 'MODELS_LIMIT',
    async goBeyond(excess) {
      const { remarks } = await readKit({ model: { path: '.' } }, models(Math.ceil(50 * excess) + 1));
      const said = remarks.find((one) => one.code === 'CONTENT_NAMES_CUT')?.message ?? '';
      check(said.includes('holds 50 models'), '50 models looked at', said);
    },
  },
  {
    file: 'model/group/path-names',
    limit: 'DIRECTORIES_LIMIT',
    goBeyond(excess) {
      const { length } = directoryNames(Array.from({ length: Math.ceil(5 * excess) }, (_, index) => `llama${index}`).join('/'));
      check(length === 4, '4 directory names', length);
      return Promise.resolve();
    },
  },
  {
    file: 'model/names/text',
    limit: 'TEXT_LIMIT',
    goBeyond(excess) {
      const { length } = cleanText('a'.repeat(257 * excess));
      check(length === 256, '256 characters', length);
      return Promise.resolve();
    },
  },
];

export const KIT_LIMITS: readonly LimitCase[] = [...PUBLISHED, ...FACTS];
