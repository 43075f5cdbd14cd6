import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JSON_LIMIT, jsonOf } from '../../src/report/json.js';
import { recordOf, type RunRecord } from '../../src/report/record.js';
import { change, digest, published } from './outcomes.js';

function recordWith(tags: number, warnings = 0, text = 'because'): RunRecord {
  const ours = digest('a');
  const changes = Array.from({ length: tags }, (_, index) => ({
    ...change(`v1.0.${index}`, 'version', 'keep', ours, ours),
    reason: text,
  }));
  const said = (level: 'warning' | 'notice') => ({ code: 'X', level, subject: 'run', message: text, hint: '' }) as const;
  const remarks = Array.from({ length: warnings }, () => [said('warning'), said('notice')]).flat();
  return recordOf(published(changes, { remarks }));
}

interface Result {
  readonly truncated: boolean;
  readonly repositories: readonly { readonly tags: readonly { readonly name: string }[] }[];
  readonly warnings: readonly unknown[];
}

describe('the json output', () => {
  it('leaves a result that fits as it is', () => {
    const result = JSON.parse(jsonOf(recordWith(10, 2))) as Result;
    expect([result.truncated, result.repositories[0]?.tags.length, result.warnings.length]).toEqual([false, 10, 2]);
  });

  it('cuts the ends of long lists, says so, and stays valid JSON within 256 KiB', () => {
    const text = jsonOf(recordWith(5000));
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
          expect(Buffer.byteLength(jsonOf(recordWith(tags, warnings, text), limit))).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 50 },
    );
  });
});
