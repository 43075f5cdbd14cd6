import { describe, expect, it } from '@jest/globals';
import { listed, reportOf } from '../../scripts/model-set.js';
import { DIRECTORY_NAMES, FILE_NAMES, GGUF_NAMES, LISTED } from './public-names.js';
import { PUBLIC_SHAPES } from './public-shapes.js';
import { readKit } from './support/kit.js';
import { MemoryFiles } from './support/memory-files.js';
import { publicFiles, rowsOf, type PublicKind } from './support/public-files.js';

const TABLES: Readonly<Record<PublicKind, string>> = { gguf: GGUF_NAMES, directory: DIRECTORY_NAMES, file: FILE_NAMES };

describe.each(Object.entries(TABLES))('public models as %s', (kind, table) => {
  it.each(rowsOf(table))('are named as their makers name them: $name', async (row) => {
    const read = await readKit({ model: { path: '.' } }, new MemoryFiles(publicFiles(kind as PublicKind, row)));
    expect({ names: read.names, codes: read.codes }).toEqual({ names: [row.tag], codes: [] });
  });
});

describe.each(Object.entries(PUBLIC_SHAPES))('%s', (_group, shapes) => {
  it.each(shapes)('$what', async ({ files, kit, tags, codes }) => {
    const read = await readKit(kit ?? { model: { path: '.' } }, new MemoryFiles(files));
    expect({ names: read.names, codes: read.codes }).toEqual({ names: tags, codes: codes ?? [] });
  });
});

describe('public models by paths and sizes alone', () => {
  it.each(
    LISTED.trim()
      .split('\n')
      .map((line) => line.split('=>').map((part) => part.trim())),
  )('%s', async (files = '', tags = '') => {
    const { facts } = await reportOf(new Map(listed(files.split(' | ').join('\n'))));
    expect(facts.content.map(({ name }) => name)).toEqual(tags === 'none' ? [] : tags.split(', '));
  });
});
