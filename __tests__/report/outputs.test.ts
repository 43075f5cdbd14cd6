import { describe, expect, it } from '@jest/globals';
import { readInputs } from '../../src/inputs/index.js';
import { JSON_LIMIT } from '../../src/report/json.js';
import { boundedLines, OUTPUTS_LIMIT, outputsOf } from '../../src/report/outputs.js';
import { recordOf, type Reached } from '../../src/report/record.js';
import type { Change } from '../../src/transaction/index.js';
import { change, digest, everywhere, failure, ONE, published, repository } from './outcomes.js';

const inputs = readInputs({ INPUT_REPOSITORY: 'registry.example/acme/demo', GITHUB_WORKSPACE: '/w' }, () => undefined);

function outputs(reached: Reached): ReturnType<typeof outputsOf>['values'] {
  return outputsOf(recordOf(reached)).values;
}

describe('outputs', () => {
  const ours = digest('a');
  const theirs = digest('b');
  const changes = [
    change('main', 'branch', 'move', theirs, ours),
    change('7b-chat-q8_0', 'content', 'keep', theirs, theirs),
    change('sales-data-2023', 'content', 'create', null, ours),
    change('sha-1', 'commit', 'keep', ours, ours),
    change('production', 'stage', 'skip', theirs, theirs),
    change('v1.0.0', 'version', 'restore', null, null),
  ];

  it('list only tags that point at the digest when the step ends', () => {
    const { json, ...values } = outputs(published(changes, { inputs }));
    expect(values).toEqual({
      digest: ours,
      name: 'registry.example/acme/demo',
      reference: `registry.example/acme/demo@${ours}`,
      tags: ['main', 'sales-data-2023', 'sha-1'].map((tag) => `registry.example/acme/demo:${tag}`).join('\n'),
      'tag-names': 'main\nsales-data-2023\nsha-1',
      'content-tags': 'sales-data-2023',
      'stage-tags': 'main',
      version: 'main',
      pushed: 'true',
    });
    expect((JSON.parse(json) as { repositories: { tags: unknown[] }[] }).repositories[0]?.tags).toHaveLength(6);
  });

  it('say the path of a layer by the config where the manifest does not', () => {
    const layer = { mediaType: 'application/vnd.kitops.modelkit.model.v1.tar', digest: theirs, size: 1 };
    const manifest = { descriptor: { mediaType: 'm', digest: ours, size: 2 }, layers: [layer] } as unknown as NonNullable<
      Reached['manifest']
    >;
    const candidate = {
      pathOf: ({ digest }: { digest: string }) => (digest === theirs ? 'weights/a.gguf' : undefined),
    } as unknown as NonNullable<Reached['selection']>['candidates'][number];
    const record = published(changes, { inputs, manifest, selection: { candidates: [candidate], removals: [] } });
    expect(JSON.parse(outputs(record).json)).toMatchObject({ manifest: { layers: [{ path: 'weights/a.gguf' }] } });
  });

  it('list only what was there before when a run is refused', () => {
    const planned = [change('main', 'branch', 'move', theirs, ours), change('sha-1', 'commit', 'keep', ours, ours)];
    const plan = { repositories: [{ repository: repository('registry.example/acme/demo'), changes: planned }] };
    for (const allowed of [{ allowed: true }, { allowed: false, why: 'only a plan' }] as const) {
      const refused: Reached = {
        remarks: [],
        inputs,
        writes: allowed,
        selection: ONE,
        digest: ours,
        changes: plan,
        failure: failure('TAG_CONFLICT'),
      };
      expect(outputs(refused)).toMatchObject({ digest: ours, 'tag-names': 'sha-1', 'stage-tags': '', pushed: 'false' });
    }
  });

  it('call the version what is first by priority among the tags that point at the digest', () => {
    const versionOf = (changes: readonly Change[], more: Partial<Reached> = {}): string =>
      outputs(published(changes, { inputs, ...more })).version;
    const stale = change('main', 'branch', 'skip', theirs, theirs);
    const commit = change('sha-1', 'commit', 'create', null, ours);
    expect(versionOf([stale, change('x', 'raw', 'create', null, ours), commit])).toBe('x');
    expect(versionOf([stale, commit])).toBe('sha-1');
    expect(versionOf([stale])).toBe('');
    const latest = change('latest', 'latest', 'create', null, ours);
    expect(versionOf([commit, latest], { byPriority: [latest.tag, commit.tag] })).toBe('latest');
    const elsewhere = published([change('main', 'branch', 'create', null, ours)]).applied?.repositories ?? [];
    const both = published([stale, commit], { inputs });
    if (both.applied === undefined) throw new Error('nothing applied');
    // The first repository is the one whose name the outputs give.
    const applied = { ...both.applied, repositories: [...both.applied.repositories, ...elsewhere] };
    expect(outputs({ ...both, applied }).version).toBe('sha-1');
    const refused = {
      inputs,
      selection: ONE,
      changes: { repositories: [{ repository: repository('registry.example/acme/demo'), changes: [commit] }] },
    };
    expect(outputs({ remarks: [], digest: ours, byPriority: [commit.tag], ...refused, failure: failure('TAG_CONFLICT') }).version).toBe('');
    expect(outputs({ remarks: [], digest: ours, byPriority: [commit.tag], ...refused }).version).toBe('sha-1');
  });

  it('tell warnings from notices', () => {
    const remark = (code: string, level: 'warning' | 'notice') => ({ code, level, subject: 'run', message: `${code}.`, hint: '' }) as const;
    const remarks = [remark('A', 'notice'), remark('B', 'warning'), remark('C', 'notice')];
    expect(JSON.parse(outputs(published([], { inputs, remarks })).json)).toMatchObject({
      warnings: [{ code: 'B', message: 'B.' }],
      notices: [
        { code: 'A', message: 'A.' },
        { code: 'C', message: 'C.' },
      ],
    });
  });

  it('name each tag once for several repositories, and each reference', () => {
    const second = repository('quay.io/acme/demo');
    const record = published([change('main', 'branch', 'create', null, ours)], { inputs });
    const first = record.applied?.repositories[0];
    if (record.applied === undefined || first === undefined) throw new Error('no repository');
    const both = { ...record, applied: { ...record.applied, repositories: [first, { ...first, repository: second }] } };
    expect(outputs(both)).toMatchObject({ tags: 'registry.example/acme/demo:main\nquay.io/acme/demo:main', 'tag-names': 'main' });
  });

  it('are all set, and empty, when a run fails at once', () => {
    const values = outputs({ remarks: [] });
    expect(Object.entries(values).filter(([name, value]) => !['json', 'pushed'].includes(name) && value !== '')).toEqual([]);
    expect(values.pushed).toBe('false');
    expect(JSON.parse(values.json)).toMatchObject({ schema: 1, digest: '', repositories: [] });
  });

  it('say that something was pushed where blobs were sent before the run was refused, and not where all was taken back', () => {
    const sent = (blobs: { readonly uploaded: number; readonly mounted: number }): string => {
      const ahead = { countsOf: () => ({ present: 3, bytes: 5, ...blobs }) } as unknown as NonNullable<Reached['ahead']>;
      return outputs({ remarks: [], inputs, ahead, failure: failure('TAG_CONFLICT') }).pushed;
    };
    expect([sent({ uploaded: 1, mounted: 0 }), sent({ uploaded: 0, mounted: 1 }), sent({ uploaded: 0, mounted: 0 })]).toEqual([
      'true',
      'true',
      'false',
    ]);
    const { applied, ...rest } = published([], { inputs });
    if (applied === undefined) throw new Error('nothing applied');
    expect(outputs({ ...rest, applied: { ...applied, pushed: false } }).pushed).toBe('false');
  });

  it('are cut only where they are too long, newlines counted', () => {
    // A version is in three lists: with the repository, among the names, and among the tags that move.
    const cut = (count: number): boolean => {
      const changes = Array.from({ length: count }, (_, index) =>
        change(`${'v'.repeat(100)}${100 + index}`, 'version', 'keep', ours, ours),
      );
      return outputsOf(recordOf(everywhere(published([]), { 'a.io/b': changes }))).remark !== undefined;
    };
    const perTag = 'a.io/b:\n\n\n'.length + 3 * 103;
    const fits = Math.floor((OUTPUTS_LIMIT - JSON_LIMIT - 10_000) / perTag);
    expect([cut(fits), cut(fits + 1)]).toEqual([false, true]);
  });

  it('stay below GitHub’s limit, whole lines only, and say that they were cut', () => {
    const mirror = readInputs(
      { INPUT_MODE: 'mirror', INPUT_REPOSITORY: 'registry.example/acme/demo', GITHUB_WORKSPACE: '/w' },
      () => undefined,
    );
    const many: Change[] = Array.from({ length: 20_000 }, (_, index) => change(`v1.0.${index}`, 'version', 'keep', ours, ours));
    const findings = { looked: 20_000, withoutModelKit: [], withoutGitTag: [] };
    const record = published(many, { inputs: mirror, selection: { candidates: [], removals: [], findings } });
    const { values, remark } = outputsOf(recordOf(record));
    expect(Object.values(values).join('').length).toBeLessThan(OUTPUTS_LIMIT);
    expect(values.tags.split('\n').every((line) => /^registry\.example\/acme\/demo:v1\.0\.\d+$/.test(line))).toBe(true);
    expect(values['tag-names'].startsWith('v1.0.0\nv1.0.1\n')).toBe(true);
    expect([values.digest, values.reference, values.version, remark?.code]).toEqual(['', '', '', 'OUTPUTS_CUT']);
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
