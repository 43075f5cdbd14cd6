import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { tagTable } from '../../scripts/docs-tag-table.js';

const page = readFileSync(new URL('../../docs/tag-rules.md', import.meta.url), 'utf8');

describe('docs/tag-rules.md', () => {
  it('shows the table of events that the tests check', () => {
    const [, block] = /<!-- events:start -->\n([^]*?)\n<!-- events:end -->/.exec(page) ?? [];
    expect(block?.trim()).toBe(tagTable());
  });
});
