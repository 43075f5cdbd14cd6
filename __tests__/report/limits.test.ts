import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundedJson, boundedLines, JSON_LIMIT } from '../../src/report/limits.js';
import { resultOf, type Result } from '../../src/report/result.js';

function resultWith(tags: number, warnings = 0, text = 'because'): Result {
  return {
    ...resultOf({ remarks: [] }),
    repositories: [
      {
        name: 'registry.example/acme/demo',
        blobs: { uploaded: 0, present: 0, mounted: 0, bytes: 0 },
        tags: Array.from({ length: tags }, (_, index) => ({
          name: `v1.0.${index}`,
          kind: 'version',
          class: 'immutable',
          rule: 'type=ref,event=tag',
          reason: text,
          action: 'keep',
          before: `sha256:${'a'.repeat(64)}`,
          after: `sha256:${'a'.repeat(64)}`,
        })),
      },
    ],
    warnings: Array.from({ length: warnings }, () => ({ code: 'X', message: text })),
    notices: Array.from({ length: warnings }, () => ({ code: 'Y', message: text })),
  };
}

describe('boundedJson', () => {
  it('leaves a result that fits as it is', () => {
    const result = resultWith(10);
    expect(JSON.parse(boundedJson(result))).toEqual(result);
  });

  it('cuts the ends of long lists, says so, and stays valid JSON within 256 KiB', () => {
    const text = boundedJson(resultWith(5000));
    const parsed = JSON.parse(text) as Result;
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(JSON_LIMIT);
    expect(parsed.truncated).toBe(true);
    const names = parsed.repositories[0]?.tags.map(({ name }) => name) ?? [];
    expect(names).toEqual(Array.from({ length: names.length }, (_, index) => `v1.0.${index}`));
    expect(names.length).toBeGreaterThan(500);
  });

  it('stays within any limit that holds the bare facts, whatever the texts', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(50),
        fc.string({ maxLength: 300, unit: 'binary' }),
        fc.integer({ min: 2000, max: 20_000 }),
        (tags, warnings, text, limit) => {
          expect(Buffer.byteLength(boundedJson(resultWith(tags, warnings, text), limit))).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('boundedLines', () => {
  it.each([
    [['a', 'b'], 100, 'a\nb', 0],
    [['aaaa', 'bbbb', 'cccc'], 9, 'aaaa\nbbbb', 1],
    [['aaaa', 'bbbb'], 3, '', 2],
    [[], 0, '', 0],
  ])('%j within %i', (lines, limit, text, cut) => {
    expect(boundedLines(lines, limit)).toEqual({ text, cut });
  });
});
