import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JSON_LIMIT, jsonOf } from '../../src/report/json.js';
import { recordOf, type RunRecord } from '../../src/report/record.js';
import { NO_FACTS } from '../../src/model/index.js';
import type { Change } from '../../src/transaction/index.js';
import { change, digest, manifestOf, ONE, published } from './outcomes.js';

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
  it('cuts nothing that just fits, and no more than it must', () => {
    const record = recordWith(100, 2);
    const whole = jsonOf(record);
    expect(jsonOf(record, Buffer.byteLength(whole))).toBe(whole);
    const cut = jsonOf(record, Buffer.byteLength(whole) - 2);
    expect((JSON.parse(cut) as Result).repositories[0]?.tags).toHaveLength(79);
    expect(jsonOf(record, Buffer.byteLength(cut))).toBe(cut);
  });

  it('leaves out every entry of its lists before it leaves out what is known of the model', () => {
    const record = recordWith(1, 0, 'm'.repeat(20_000));
    expect(JSON.parse(jsonOf(record, 10_000))).toMatchObject({
      model: { size: {} },
      repositories: [{ tags: [] }],
      warnings: [],
      notices: [],
    });
    expect(JSON.parse(jsonOf(record, 600))).toMatchObject({ truncated: true, model: {}, manifest: {}, repositories: [] });
  });

  it('measures the lists by the longest', () => {
    const manifest = manifestOf(Array.from({ length: 20 }, (_, index) => [`docs/${index}`, 'd', 1] as const));
    const findings = {
      looked: 30,
      withoutModelKit: Array.from({ length: 30 }, (_, index) => ({ gitTag: `v${index}`, why: 'nothing is published' })),
      withoutGitTag: [],
    };
    for (const [record, list] of [
      [recordOf(published([], { manifest })), 'layers'],
      [recordOf(published([], { selection: { candidates: [], removals: [], findings } })), 'withoutModelKit'],
    ] as const) {
      const cut = jsonOf(record, Buffer.byteLength(jsonOf(record)) - 2);
      const { manifest: made, mirror } = JSON.parse(cut) as { manifest: Record<string, unknown[]>; mirror?: Record<string, unknown[]> };
      expect((mirror ?? made)[list]).toHaveLength(list === 'layers' ? 15 : 23);
    }
  });

  it('holds what is known of the one ModelKit, or of the git tags', () => {
    const manifest = manifestOf([['a.gguf', 'd', 5]]);
    const [one] = ONE.candidates;
    if (one === undefined) throw new Error('no candidate');
    const size = { value: '7b', source: 'Kitfile model.name' };
    const selection = { candidates: [{ ...one, facts: { ...NO_FACTS, size } }], removals: [] };
    const result: unknown = JSON.parse(jsonOf(recordOf(published([], { manifest, selection }))));
    expect(result).toMatchObject({
      digest: digest('a'),
      model: { size, variant: {} },
      manifest: { layers: [{ kind: 'model', path: 'a.gguf', digest: digest('d'), size: 5 }] },
    });
    expect(result).not.toHaveProperty('mirror');
    const findings = {
      looked: 2,
      withoutModelKit: [{ gitTag: 'v1', why: 'nothing is published' }],
      withoutGitTag: [change('v2', 'version', 'keep', null, null).tag],
    };
    expect(JSON.parse(jsonOf(recordOf(published([], { manifest, selection: { ...selection, findings } }))))).toMatchObject({
      digest: '',
      model: { size: {} },
      manifest: {},
      mirror: { gitTags: 2, withoutModelKit: [{ gitTag: 'v1', reason: 'nothing is published' }], withoutGitTag: ['v2'] },
    });
  });

  it('says of a tag why it has its name and what was decided, each once', () => {
    const one = change('main', 'branch', 'create', null, digest('a'));
    const reasons = (changes: readonly Change[]): unknown =>
      (JSON.parse(jsonOf(recordOf(published(changes)))) as { repositories: { tags: { reason: string }[] }[] }).repositories[0]?.tags.map(
        ({ reason }) => reason,
      );
    expect(reasons([one, { ...one, reason: 'named so' }])).toEqual(['named so; decided so', 'named so']);
  });

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
