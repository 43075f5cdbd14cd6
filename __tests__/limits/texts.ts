import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Remark } from '../../src/failure.js';
import { parseConfig, readKitfile } from '../../src/kitfile/index.js';
import { parseKitfile } from '../../src/kitfile/parse.js';
import { planKit } from '../../src/pack/index.js';
import { systemClock } from '../../src/runner/clock.js';
import { parseIgnoreFile, readIgnoreFile } from '../../src/pack/ignore-file.js';
import { check, refused, type LimitCase } from './measure.js';

async function inside(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'limits-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const KITFILE = 'manifestVersion: 1.0.0\nmodel:\n  path: m\n';
const withParameters = (value: string): string => `${KITFILE}  parameters: ${value}\n`;
const parsed = (text: string) => () => parseKitfile(text, 'Kitfile');
const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

function config(parameters: string): () => unknown {
  return () => parseConfig(Buffer.from(`{"manifestVersion":"1.0.0","model":{"path":"m","parameters":${parameters}}}`), 'config');
}

const KITFILES: readonly LimitCase[] = [
  {
    file: 'kitfile/read',
    limit: 'KITFILE_SIZE_LIMIT',
    goBeyond: (excess) =>
      inside(async (folder) => {
        writeFileSync(join(folder, 'Kitfile'), `${KITFILE}${'# comment\n'.repeat((1024 * 1024 * excess) / 10)}`);
        await refused(() => readKitfile(folder), 'KITFILE_TOO_LARGE', /bytes/);
      }),
  },
  {
    file: 'kitfile/yaml-tokens',
    limit: 'DEPTH_LIMIT',
    async goBeyond(excess) {
      await refused(parsed(withParameters(nested(201 * excess))), 'KITFILE_SYNTAX', /nested deeper/);
      await refused(parsed(withParameters(`\n    ${'- '.repeat(201 * excess)}a`)), 'KITFILE_SYNTAX', /nested deeper/);
    },
  },
  {
    file: 'kitfile/yaml-tokens',
    limit: 'PIECES_LIMIT',
    goBeyond: (excess) => refused(parsed(withParameters(`[a${',a'.repeat(100_000 * excess)}]`)), 'KITFILE_TOO_LARGE', /marks and values/),
  },
  {
    file: 'kitfile/decoder',
    limit: 'TEXT_LIMIT',
    goBeyond: (excess) =>
      refused(parsed(withParameters(`[&long ${'a'.repeat(900_000 * excess)}${', *long'.repeat(9)}]`)), 'KITFILE_VALUE', /texts are longer/),
  },
  {
    file: 'kitfile/config-parse',
    limit: 'CONFIG_SIZE_LIMIT',
    goBeyond: (excess) => refused(config(`"${'a'.repeat(4 * 1024 * 1024 * excess)}"`), 'CONFIG_UNREADABLE', /bytes, more than/),
  },
  {
    file: 'kitfile/json',
    limit: 'DEPTH_LIMIT',
    goBeyond: (excess) => refused(config(nested(201 * excess)), 'CONFIG_UNREADABLE', /nested deeper/),
  },
  {
    file: 'kitfile/json',
    limit: 'INTEGER_LENGTH_LIMIT',
    goBeyond(excess) {
      const { kitfile } = parseConfig(Buffer.from(`{"model":{"path":"m","parameters":${'9'.repeat(1001 * excess)}}}`), 'config');
      check(typeof kitfile.model?.parameters === 'number', 'no exact value of a longer integer', typeof kitfile.model?.parameters);
      return Promise.resolve();
    },
  },
];

const patterns = (text: string) => () => parseIgnoreFile(Buffer.from(text));

/** Plans a kit with so many links to one text file. */
async function lookAt(folder: string, bytes: number, count: number): Promise<readonly Remark[]> {
  mkdirSync(join(folder, 'm'));
  const first = join(folder, 'm', 'f0');
  writeFileSync(first, 'text\n'.repeat(Math.ceil(bytes / 5)).slice(0, bytes));
  for (let index = 1; index < count; index++) linkSync(first, join(folder, 'm', `f${index}`));
  const remarks: Remark[] = [];
  await planKit({
    kitfile: parseKitfile(KITFILE, 'Kitfile'),
    context: folder,
    platform: 'linux',
    clock: systemClock(),
    remark: (one) => remarks.push(one),
  });
  return remarks;
}

const PACKED: readonly LimitCase[] = [
  {
    file: 'pack/ignore-file',
    limit: 'SIZE_LIMIT',
    goBeyond: (excess) =>
      inside(async (folder) => {
        writeFileSync(join(folder, '.kitignore'), '# comment\n'.repeat((1024 * 1024 * excess) / 10));
        await refused(() => readIgnoreFile(folder, folder, () => undefined), 'KITIGNORE_INVALID', /bytes, more than/);
      }),
  },
  {
    file: 'pack/ignore-file',
    limit: 'LINE_LENGTH_LIMIT',
    goBeyond: (excess) => refused(patterns('a'.repeat(64 * 1024 * excess)), 'KITIGNORE_INVALID', /longer than 64 KiB/),
  },
  {
    file: 'pack/ignore-file',
    limit: 'WILDCARDS_LIMIT',
    goBeyond: (excess) =>
      refused(
        patterns(Array.from({ length: Math.ceil(2_001 * excess) }, (_, index) => `d${index}/**`).join('\n')),
        'KITIGNORE_INVALID',
        /with a wildcard/,
      ),
  },
  {
    file: 'pack/ignore-pattern',
    limit: 'REPETITIONS_LIMIT',
    goBeyond: (excess) => refused(patterns(`*${'a{1000}'.repeat(Math.ceil(5.1 * excess))}`), 'KITIGNORE_INVALID', /repeats more/),
  },
  {
    file: 'pack/look',
    limit: 'READ_LIMIT',
    goBeyond: (excess) =>
      inside(async (folder) => {
        const remarks = await lookAt(folder, 256 * 1024, Math.ceil(257 * excess));
        check(
          remarks.some(({ message }) => message.includes('were not searched')),
          'no more than 64 MiB read',
          'all',
        );
      }),
  },
  {
    file: 'pack/look',
    limit: 'SIZE_LIMIT',
    goBeyond: (excess) =>
      inside(async (folder) => {
        mkdirSync(join(folder, 'm'));
        const secret = `-----BEGIN EC PRIVATE KEY-----\nMHc=\n-----END EC PRIVATE KEY-----\n`;
        writeFileSync(join(folder, 'm', 'a.txt'), `${'text\n'.repeat((256 * 1024 * excess) / 5)}${secret}`);
        await planKit({
          kitfile: parseKitfile(KITFILE, 'Kitfile'),
          context: folder,
          platform: 'linux',
          clock: systemClock(),
          remark: () => undefined,
        });
      }),
  },
];

export const TEXT_LIMITS: readonly LimitCase[] = [...KITFILES, ...PACKED];
