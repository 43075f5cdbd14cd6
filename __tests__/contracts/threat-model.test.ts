import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

/** What the page cites: a test file, and the beginning of a title where it names one. */
const CITED = [
  ...readFileSync('docs/threat-model.md', 'utf8').matchAll(/`([\w/-]+\.test\.ts)`(?:: ([^|)\n]+?))?(?= \||\)|\)|\s\||$|\. )/gm),
].map(([, file = '', title]) => ({ file, title: title ?? '' }));

describe('the threat model', () => {
  it('cites tests at all', () => {
    expect(CITED.length).toBeGreaterThan(20);
  });

  it.each(CITED)('cites $file: $title', ({ file, title }) => {
    expect(readFileSync(`__tests__/${file}`, 'utf8')).toContain(title);
  });
});
