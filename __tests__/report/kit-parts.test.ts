import { describe, expect, it } from '@jest/globals';
import { readInputs } from '../../src/inputs/index.js';
import { NO_FACTS, type ModelFacts } from '../../src/model/index.js';
import { changedParts, layerParts, modelParts, useParts, wayBack } from '../../src/report/kit-parts.js';
import { recordOf, type Reached, type RunRecord } from '../../src/report/record.js';
import { change, digest, everywhere, failure, manifestOf, ONE, plain, published, repository } from './outcomes.js';

const HERE = 'registry.example/acme/demo';
const inputs = readInputs({ INPUT_REPOSITORY: HERE, GITHUB_WORKSPACE: '/w' }, () => undefined);
const created = change('v1.0.0', 'version', 'create', null, digest('a'));
const many = (count: number): readonly (readonly [string, string, number])[] =>
  Array.from({ length: count }, (_, index) => [`docs/${index}.md`, (index % 10).toString(), 1024] as const);

/** The parts of a page as they read. */
function read(parts: (record: RunRecord) => readonly string[], reached: Reached): string {
  return plain(parts(recordOf(reached)).join('\n\n'));
}

describe('the lines that fetch a ModelKit', () => {
  const reference = `${HERE}@${digest('a')}`;

  it('name its digest and its best tag', () => {
    const text = `### Use it\n\n<code>${reference}</code>\n\n<pre>kit unpack ${reference}`;
    expect(read(useParts, published([created], { inputs }))).toBe(`${text}\nkit unpack ${HERE}:v1.0.0</pre>`);
    expect(read(useParts, published([], { inputs }))).toBe(`${text}</pre>`);
  });

  it('are for the programs that read its format', () => {
    const pack = readInputs({ INPUT_REPOSITORY: HERE, INPUT_FORMAT: 'modelpack', GITHUB_WORKSPACE: '/w' }, () => undefined);
    expect(read(useParts, published([], { inputs: pack }))).toContain(`<pre>kit unpack ${reference}\noras pull ${reference}</pre>`);
  });

  it('are left out where nothing was published, and its digest where there is none', () => {
    const planned = published([created], { inputs, writes: { allowed: false, why: 'only a plan' } });
    expect(read(useParts, planned)).toBe(`<code>${reference}</code>`);
    expect(read(useParts, published([created], { inputs, failure: failure('X') }))).toBe(`<code>${reference}</code>`);
    expect(read(useParts, { remarks: [], inputs })).toBe('');
  });
});

describe('what changed since', () => {
  const before = manifestOf([['docs/a.md', 'b', 2048]]);
  const moves = (...names: readonly (readonly [name: string, kind: 'branch' | 'schedule' | 'latest' | 'raw', was: string])[]) =>
    names.map(([name, kind, was]) => change(name, kind, 'move', digest(was), digest('a')));
  const since = (reached: Reached, previous = 'b'): string => {
    const { applied } = reached;
    if (applied === undefined) throw new Error('nothing applied');
    return read(changedParts, { ...reached, applied: { ...applied, previous: new Map([[digest(previous), before]]) } });
  };
  const manifest = manifestOf([['docs/a.md', 'd', 1024]]);
  const changed = '| ✏️ | <code>docs/a.md</code> docs | changed, 1.0 KiB (was 2.0 KiB) |';

  it('is told of the tag that people follow', () => {
    const all = moves(['other', 'raw', 'b'], ['latest', 'latest', 'b'], ['nightly', 'schedule', 'b'], ['main', 'branch', 'b']);
    const names = [0, 1, 2, 3].map((left) => /since <code>(.*?)</.exec(since(published(all.slice(0, 4 - left), { manifest })))?.[1]);
    expect(names).toEqual(['main', 'nightly', 'latest', 'other']);
  });

  it('is told of another tag where the manifest of the first is not at hand', () => {
    const both = moves(['main', 'branch', 'e'], ['latest', 'latest', 'b']);
    expect(since(published(both, { manifest }))).toBe(
      `### Changed since <code>latest</code> was <code>bbbbbbbbbbbb</code>\n\n| ` + ` | Part | Change |\n| :-- | :-- | :-- |\n${changed}`,
    );
    expect(since(published(both, { manifest }), 'f')).toBe('');
  });

  it('is not told where no tag moved, or nothing came of it', () => {
    const moved = moves(['main', 'branch', 'b']);
    const [first] = moved;
    if (first === undefined) throw new Error('no move');
    const mirror = { candidates: ONE.candidates, removals: [], findings: { looked: 1, withoutModelKit: [], withoutGitTag: [] } };
    for (const reached of [
      published([{ ...first, action: 'skip' }], { manifest }),
      published(moved, { manifest, failure: failure('X') }),
      published(moved, { manifest, selection: mirror }),
      published(moved),
    ]) {
      expect(since(reached)).toBe('');
    }
  });

  it('knows a part by its kind and its path', () => {
    const weights = manifestOf([['docs/a.gguf', 'd', 1024]]);
    const old = manifestOf([['docs/b.md', 'b', 2048]]);
    const { layers } = weights;
    const asDocs = {
      ...weights,
      layers: layers.map((one) => ({
        ...one,
        mediaType: 'application/vnd.kitops.modelkit.code.v1.tar',
        annotations: { 'org.cncf.model.filepath': 'docs/b.md' },
      })),
    };
    const rows = (now: Reached['manifest']): readonly string[] => {
      const reached = published(moves(['main', 'branch', 'b']), now === undefined ? {} : { manifest: now });
      const applied = reached.applied === undefined ? {} : { applied: { ...reached.applied, previous: new Map([[digest('b'), old]]) } };
      return read(changedParts, { ...reached, ...applied })
        .split('\n')
        .slice(4);
    };
    const gone = '| ➖ | <code>docs/b.md</code> docs | gone, was 2.0 KiB |';
    expect(rows(weights)).toEqual(['| ➕ | <code>docs/a.gguf</code> model | added, 1.0 KiB |', gone]);
    expect(rows(asDocs)).toEqual(['| ➕ | <code>docs/b.md</code> code | added, 1.0 KiB |', gone]);
    expect(rows(old)).toEqual([]);
    const same = published(moves(['main', 'branch', 'b']), { manifest: before });
    expect(since(same)).toBe('### Changed since <code>main</code> was <code>bbbbbbbbbbbb</code>\n\n1 part the same (2.0 KiB).');
  });

  it('lists fifty parts, and counts the rest', () => {
    const text = (count: number): string => since(published(moves(['main', 'branch', 'b']), { manifest: manifestOf(many(count)) }));
    // One row is for what is gone.
    expect(text(49)).not.toContain('more');
    expect(text(50)).toMatch(/\n\n… and 1 part more\.$/);
    expect(text(50).match(/^\| ➕/gm)).toHaveLength(50);
  });
});

describe('the parts', () => {
  it('stand with size, files and digest, and what became of the blobs', () => {
    const manifest = manifestOf([
      ['docs', 'd', 1024],
      ['a.gguf', 'e', 2048],
      ['', 'f', 1],
    ]);
    const [one] = ONE.candidates;
    const plan = { layers: [{ files: 1 }, {}, {}] } as unknown as NonNullable<typeof one>['plan'];
    const selection = { candidates: [{ ...one, plan }], removals: [] } as unknown as NonNullable<Reached['selection']>;
    expect(read(layerParts, published([], { manifest, selection }))).toBe(
      [
        '<details><summary>Parts: 3 layers, 3.0 KiB</summary>',
        '',
        '| Part | Size | Digest |',
        '| :-- | :-- | :-- |',
        '| <code>docs</code> docs | 1.0 KiB<br>1 file | <code>dddddddddddd</code> |',
        '| <code>a.gguf</code> model | 2.0 KiB | <code>eeeeeeeeeeee</code> |',
        '| <code>(no path)</code> docs | 1 B | <code>ffffffffffff</code> |',
        '',
        'Blobs: 1 uploaded (10 B), 2 already there, 0 mounted.',
        '',
        'SHA-256 of the files themselves:',
        '',
        `- <code>a.gguf</code>: <code>${digest('e')}</code>`,
        '',
        '</details>',
      ].join('\n'),
    );
  });

  it('are nothing without a manifest, and stand alone where nothing was sent', () => {
    expect(read(layerParts, published([]))).toBe('');
    const layer = { mediaType: 'application/octet-stream', digest: digest('d'), size: 3 };
    const manifest = { ...manifestOf([]), layers: [layer] };
    expect(read(layerParts, { remarks: [], inputs, selection: ONE, manifest })).toBe(
      '<details><summary>Parts: 1 layer, 3 B</summary>\n\n| Part | Size | Digest |\n| :-- | :-- | :-- |\n' +
        '| <code>(no path)</code> | 3 B | <code>dddddddddddd</code> |\n\n</details>',
    );
  });

  it('are counted beyond fifty, and blobs told by repository', () => {
    const text = (count: number, places: readonly string[]): string => {
      const reached = everywhere(published([], { manifest: manifestOf(many(count)) }), Object.fromEntries(places.map((one) => [one, []])));
      return read(layerParts, reached);
    };
    const what = '1 uploaded (10 B), 2 already there, 0 mounted';
    expect(text(50, [HERE])).toContain(`\n\nBlobs: ${what}.\n`);
    expect(text(51, [HERE, 'b.example/a/b'])).toContain(`\n\n… and 1 more. Blobs: ${HERE}: ${what}; b.example/a/b: ${what}.\n`);
  });
});

describe('the way back', () => {
  const moved = (name: string, was: string, kind: 'latest' | 'version' = 'latest') => change(name, kind, 'move', digest(was), digest('a'));
  const fixed = { class: 'immutable', onConflict: 'move' } as const;

  it('is a step for each ModelKit that tags were moved away from', () => {
    const stays = change('main', 'branch', 'keep', digest('b'), digest('b'));
    expect(read(wayBack, published([moved('latest', 'b'), moved('v1', 'd'), moved('dev', 'b'), stays, created], { inputs }))).toBe(
      [
        '<details><summary>Go back</summary>',
        `<code>latest</code>, <code>dev</code> back to <code>${digest('b')}</code>: this step in a workflow,`,
        `<pre>- uses: OWNER/modelkit-tag-action@v1\n  with:\n    mode: promote\n    source: ${digest('b')}\n    tags: |\n      type=raw,value=latest\n      type=raw,value=dev</pre>`,
        'or by hand:',
        `<pre>oras tag ${HERE}@${digest('b')} latest dev</pre>`,
        `<code>v1</code> back to <code>${digest('d')}</code>: this step in a workflow,`,
        `<pre>- uses: OWNER/modelkit-tag-action@v1\n  with:\n    mode: promote\n    source: ${digest('d')}\n    tags: type=raw,value=v1</pre>`,
        'or by hand:',
        `<pre>oras tag ${HERE}@${digest('d')} v1</pre>`,
        '</details>',
      ].join('\n\n'),
    );
  });

  it('moves a version only when it is told to', () => {
    const version = moved('v1.0.0', 'b', 'version');
    const text = read(wayBack, published([{ ...version, intent: { ...version.intent, policy: fixed } }], { inputs }));
    expect(text).toContain(`    tags: type=raw,value=v1.0.0\n    on-conflict: move</pre>`);
  });

  it('names the repository where the step would not know it', () => {
    const promote = readInputs(
      { INPUT_REPOSITORY: HERE, INPUT_MODE: 'promote', INPUT_SOURCE: 'v1', INPUT_TAGS: 'latest', GITHUB_WORKSPACE: '/w' },
      () => undefined,
    );
    expect(read(wayBack, published([moved('latest', 'b')], { inputs: promote }))).toContain(`  with:\n    repository: ${HERE}\n    mode`);
    const both = { 'a.example/a/b': [created], 'b.example/a/b': [moved('latest', 'b')] };
    const text = read(wayBack, everywhere(published([], { inputs }), both));
    expect(text).toMatch(/^<details><summary>Go back \(b\.example\/a\/b\)<\/summary>/);
    expect(text).toContain('  with:\n    repository: b.example/a/b\n    mode');
    expect(text).not.toContain('a.example');
  });

  it('is nothing before a tag was written', () => {
    const changes = { repositories: [{ repository: repository(HERE), changes: [moved('latest', 'b')] }] };
    expect(read(wayBack, { remarks: [], inputs, changes })).toBe('');
  });
});

describe('what is known of the model', () => {
  const known = (facts: Partial<ModelFacts>): string => {
    const [one] = ONE.candidates;
    if (one === undefined) throw new Error('no candidate');
    return read(modelParts, published([], { selection: { candidates: [{ ...one, facts: { ...NO_FACTS, ...facts } }], removals: [] } }));
  };

  it('stands with where it comes from', () => {
    const text = known({ size: { value: '7b', source: 'Kitfile model.name' }, parameters: { value: 5, source: 'the header' } });
    expect(text.split('\n').slice(2, -2)).toEqual([
      '| Fact | Value | Source |',
      '| :-- | :-- | :-- |',
      '| size | <code>7b</code> | Kitfile model.name |',
      '| parameters | 5 | the header |',
    ]);
    expect(known({})).toBe('');
    expect(read(modelParts, { remarks: [] })).toBe('');
  });

  it.each([
    [999_999, '999,999'],
    [1_000_000, '1 million'],
    [135_000_000, '135 million'],
    [1_000_000_000, '1.0 billion'],
    [6_700_000_000, '6.7 billion'],
  ])('counts %i parameters as %s', (value, text) => {
    expect(known({ parameters: { value, source: 'the header' } })).toContain(`| parameters | ${text} | the header |`);
  });
});
