import { describe, expect, it } from '@jest/globals';
import type { Holder, Snapshot, TagState } from '../../src/classes/index.js';
import { parseCommitSha, type CommitSha } from '../../src/git/index.js';
import { digestOf, type Digest } from '../../src/oci/index.js';
import type { TagIntent } from '../../src/tags/index.js';
import { decide, refusals, removal, type Assignment, type Change } from '../../src/transaction/index.js';
import { tagOf } from '../support/artifacts.js';
import { recorded } from '../support/recorded.js';
import { immutable, intent, monotonic, mutable } from './world/intents.js';
import { repository } from './world/kit.js';

const HERE = repository('registry.example/team/kit');
const OURS = digestOf('ours');
const OTHER = digestOf('other');
const TWIN = digestOf('twin');
const COMMIT = commit('c');
const [MODEL, MODEL_CHANGED, DOCS, DOCS_CHANGED] = ['model', 'model changed', 'docs', 'docs changed'].map((text) => digestOf(text));

function commit(digit: string): CommitSha {
  const sha = parseCommitSha(digit.repeat(40));
  if (sha === undefined) throw new RangeError(digit);
  return sha;
}

function present(digest: Digest): TagState {
  return { state: 'present', descriptor: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 1 } };
}

const ABSENT: TagState = { state: 'absent' };
const UNREADABLE: TagState = { state: 'unreadable', problem: { code: 'HTTP_503', message: 'it answers 503', hint: 'wait' } };

interface Case {
  readonly what: string;
  readonly intent: TagIntent;
  readonly state: TagState;
  readonly names?: readonly string[] | 'unreadable';
  readonly others?: Readonly<Record<string, TagState>>;
  readonly holder?: Holder;
  readonly layers?: { readonly ours: readonly (Digest | undefined)[]; readonly theirs: readonly (Digest | undefined)[] };
  readonly action: Change['action'];
  /** What it names afterwards. */
  readonly after: Digest | null;
  readonly remark?: `${'error' | 'warning' | 'notice'} ${string}`;
}

const CONTENT = intent('7b-chat-q8_0', 'content', immutable('keep', undefined, ['model']));
const VERSION = intent('v1.2.0', 'version', immutable('fail', '1.2.0'));
const LATEST = intent('latest', 'latest', monotonic('1.2.0'));
const MAIN = intent('main', 'branch', mutable('skip', true));
const NEWER: Holder = { relation: 'newer', commit: COMMIT };

function layers(digests: readonly (Digest | undefined)[]): readonly { path: string; digest: Digest }[] {
  return ['model', 'docs'].flatMap((path, index) => {
    const digest = digests[index];
    return digest === undefined ? [] : [{ path, digest }];
  });
}

const CASES: readonly Case[] = [
  // The three classes, absent and same digest.
  { what: 'immutable, absent', intent: CONTENT, state: ABSENT, action: 'create', after: OURS },
  { what: 'immutable, same digest', intent: CONTENT, state: present(OURS), action: 'keep', after: OURS },
  { what: 'monotonic, absent', intent: LATEST, state: ABSENT, names: ['v2.0.0'], action: 'create', after: OURS },
  { what: 'monotonic, same digest', intent: LATEST, state: present(OURS), names: ['v2.0.0'], action: 'keep', after: OURS },
  { what: 'mutable, absent', intent: MAIN, state: ABSENT, action: 'create', after: OURS },
  { what: 'mutable, same digest', intent: MAIN, state: present(OURS), action: 'keep', after: OURS },
  // Immutable, other digest.
  {
    what: 'version, other digest, fail',
    intent: VERSION,
    state: present(OTHER),
    names: ['v1.2.0'],
    action: 'refuse',
    after: OTHER,
    remark: 'error TAG_CONFLICT',
  },
  {
    what: 'version, other digest, keep',
    intent: intent('v1.2.0', 'version', immutable('keep', '1.2.0')),
    state: present(OTHER),
    names: ['v1.2.0'],
    action: 'keep',
    after: OTHER,
    remark: 'warning TAG_KEPT',
  },
  {
    what: 'version, other digest, move',
    intent: intent('v1.2.0', 'version', immutable('move', '1.2.0')),
    state: present(OTHER),
    names: ['v1.2.0'],
    action: 'move',
    after: OURS,
    remark: 'warning TAG_OVERWRITTEN',
  },
  {
    what: 'content, other digest, same model',
    intent: CONTENT,
    state: present(OTHER),
    layers: { ours: [MODEL, DOCS], theirs: [MODEL, DOCS_CHANGED] },
    action: 'keep',
    after: OTHER,
    remark: 'notice CONTENT_TAG_KEPT',
  },
  {
    what: 'content, other digest, same model from before layers had paths',
    intent: CONTENT,
    state: present(OTHER),
    layers: { ours: [MODEL, DOCS], theirs: [MODEL] },
    action: 'keep',
    after: OTHER,
    remark: 'notice CONTENT_TAG_KEPT',
  },
  {
    what: 'content, other digest, other model',
    intent: CONTENT,
    state: present(OTHER),
    layers: { ours: [MODEL, DOCS], theirs: [MODEL_CHANGED, DOCS] },
    action: 'keep',
    after: OTHER,
    remark: 'warning CONTENT_TAG_OF_OTHER_MODEL',
  },
  {
    what: 'content, other digest, manifest there unreadable',
    intent: CONTENT,
    state: present(OTHER),
    action: 'keep',
    after: OTHER,
    remark: 'warning CONTENT_TAG_OF_OTHER_MODEL',
  },
  {
    what: 'content, other digest, fail',
    intent: intent('7b', 'content', immutable('fail', undefined, ['model'])),
    state: present(OTHER),
    action: 'refuse',
    after: OTHER,
    remark: 'error TAG_CONFLICT',
  },
  // The same version in another spelling.
  {
    what: 'version, absent, other spelling with our digest',
    intent: VERSION,
    state: ABSENT,
    names: ['1.2.0'],
    others: { '1.2.0': present(OURS) },
    action: 'create',
    after: OURS,
  },
  {
    what: 'version, absent, other spelling with another digest, fail',
    intent: VERSION,
    state: ABSENT,
    names: ['1.2.0'],
    others: { '1.2.0': present(TWIN) },
    action: 'refuse',
    after: null,
    remark: 'error TAG_CONFLICT',
  },
  {
    what: 'version, absent, other spelling with another digest, keep',
    intent: intent('v1.2.0', 'version', immutable('keep', '1.2.0')),
    state: ABSENT,
    names: ['1.2.0'],
    others: { '1.2.0': present(TWIN) },
    action: 'skip',
    after: null,
    remark: 'warning TAG_KEPT',
  },
  {
    what: 'version, absent, other spelling with another digest, move',
    intent: intent('v1.2.0', 'version', immutable('move', '1.2.0')),
    state: ABSENT,
    names: ['1.2.0'],
    others: { '1.2.0': present(TWIN) },
    action: 'create',
    after: OURS,
    remark: 'warning TAG_OVERWRITTEN',
  },
  {
    what: 'version, absent, other spelling unreadable',
    intent: VERSION,
    state: ABSENT,
    names: ['1.2.0'],
    others: { '1.2.0': UNREADABLE },
    action: 'skip',
    after: null,
  },
  { what: 'version, absent, another version', intent: VERSION, state: ABSENT, names: ['1.2.1', 'v1.2'], action: 'create', after: OURS },
  { what: 'version, absent, list unreadable', intent: VERSION, state: ABSENT, names: 'unreadable', action: 'skip', after: null },
  // Monotonic, other digest.
  {
    what: 'latest, nothing higher',
    intent: LATEST,
    state: present(OTHER),
    names: ['v1.1.9', '1.2.0-rc.1', 'v1.2.0'],
    action: 'move',
    after: OURS,
  },
  {
    what: 'latest, a higher version, skip',
    intent: LATEST,
    state: present(OTHER),
    names: ['v1.10.0'],
    action: 'skip',
    after: OTHER,
    remark: 'notice TAG_STALE',
  },
  {
    what: 'latest, a higher version, fail',
    intent: intent('latest', 'latest', monotonic('1.2.0', 'fail')),
    state: present(OTHER),
    names: ['v1.10.0'],
    action: 'refuse',
    after: OTHER,
    remark: 'error TAG_STALE',
  },
  {
    what: 'latest, a higher version, move',
    intent: intent('latest', 'latest', monotonic('1.2.0', 'move')),
    state: present(OTHER),
    names: ['v1.10.0'],
    action: 'move',
    after: OURS,
    remark: 'warning TAG_STALE',
  },
  {
    what: 'major channel, higher only in another major',
    intent: intent('1', 'channel', monotonic('1.2.0', 'skip', 'major')),
    state: present(OTHER),
    names: ['v2.0.0'],
    action: 'move',
    after: OURS,
  },
  { what: 'latest, list unreadable', intent: LATEST, state: present(OTHER), names: 'unreadable', action: 'skip', after: OTHER },
  // Mutable, other digest.
  {
    what: 'no stale check',
    intent: intent('main', 'branch', mutable()),
    state: present(OTHER),
    holder: NEWER,
    action: 'move',
    after: OURS,
  },
  {
    what: 'held by an older commit',
    intent: MAIN,
    state: present(OTHER),
    holder: { relation: 'older', commit: COMMIT },
    action: 'move',
    after: OURS,
  },
  {
    what: 'held by a newer commit, skip',
    intent: MAIN,
    state: present(OTHER),
    holder: NEWER,
    action: 'skip',
    after: OTHER,
    remark: 'notice TAG_STALE',
  },
  {
    what: 'held by a newer commit, fail',
    intent: intent('main', 'branch', mutable('fail', true)),
    state: present(OTHER),
    holder: NEWER,
    action: 'refuse',
    after: OTHER,
    remark: 'error TAG_STALE',
  },
  {
    what: 'held by a newer commit, move',
    intent: intent('main', 'branch', mutable('move', true)),
    state: present(OTHER),
    holder: NEWER,
    action: 'move',
    after: OURS,
    remark: 'warning TAG_STALE',
  },
  {
    what: 'diverged, commit known',
    intent: MAIN,
    state: present(OTHER),
    holder: { relation: 'diverged', commit: COMMIT },
    action: 'move',
    after: OURS,
    remark: 'warning TAG_HOLDER_DIVERGED',
  },
  {
    what: 'diverged, commit unknown',
    intent: MAIN,
    state: present(OTHER),
    holder: { relation: 'diverged' },
    action: 'move',
    after: OURS,
    remark: 'warning TAG_HOLDER_DIVERGED',
  },
  {
    what: 'holder unknown',
    intent: MAIN,
    state: present(OTHER),
    holder: { relation: 'unknown', why: 'no clone' },
    action: 'move',
    after: OURS,
    remark: 'warning TAG_HOLDER_UNKNOWN',
  },
  { what: 'holder not asked', intent: MAIN, state: present(OTHER), action: 'move', after: OURS, remark: 'warning TAG_HOLDER_UNKNOWN' },
  ...(
    [
      { relation: 'newer', commit: COMMIT },
      { relation: 'diverged', commit: COMMIT },
      { relation: 'diverged' },
      { relation: 'unknown', why: 'no clone' },
    ] as const
  ).map((holder): Case => ({
    what: `version, other digest, held by ${JSON.stringify(holder).replace(COMMIT, 'COMMIT')}`,
    intent: VERSION,
    state: present(OTHER),
    names: [],
    holder,
    action: 'refuse',
    after: OTHER,
    remark: 'error TAG_CONFLICT',
  })),
  {
    what: 'immutable without version or content, other digest, keep',
    intent: intent('x', 'raw', immutable('keep')),
    state: present(OTHER),
    action: 'keep',
    after: OTHER,
    remark: 'warning TAG_KEPT',
  },
  {
    what: 'version, absent, another spelling that shows ours',
    intent: VERSION,
    state: ABSENT,
    names: ['1.2.0', 'v1.2.1'],
    others: { '1.2.0': present(OURS) },
    action: 'create',
    after: OURS,
  },
  {
    what: 'version, absent, another spelling that is gone',
    intent: VERSION,
    state: ABSENT,
    names: ['1.2.0'],
    others: { '1.2.0': ABSENT },
    action: 'create',
    after: OURS,
  },
  {
    what: 'version, absent, the list was not read',
    intent: VERSION,
    state: ABSENT,
    action: 'skip',
    after: null,
  },
  {
    what: 'monotonic, other digest, the list was not read',
    intent: LATEST,
    state: present(OTHER),
    action: 'skip',
    after: OTHER,
  },
  // Unreadable, in every class.
  { what: 'immutable, unreadable', intent: CONTENT, state: UNREADABLE, action: 'skip', after: null },
  { what: 'monotonic, unreadable', intent: LATEST, state: UNREADABLE, names: [], action: 'skip', after: null },
  { what: 'mutable, unreadable', intent: MAIN, state: UNREADABLE, action: 'skip', after: null },
];

function decided(one: Case): Change {
  const names = one.names;
  const snapshot: Snapshot = {
    repository: HERE,
    tags: new Map([[one.intent.tag, one.state], ...Object.entries(one.others ?? {}).map(([name, state]) => [tagOf(name), state] as const)]),
    ...(names === undefined
      ? {}
      : {
          names:
            names === 'unreadable'
              ? { complete: false, problem: { code: 'X', message: 'no list', hint: '' } }
              : { complete: true, tags: names.map(tagOf) },
        }),
    holders: new Map(one.holder === undefined ? [] : [[one.intent.tag, one.holder]]),
    holderLayers: new Map(one.layers === undefined ? [] : [[one.intent.tag, layers(one.layers.theirs)]]),
  };
  const assignments: readonly Assignment[] = [{ intent: one.intent, to: OURS }];
  const set = decide({ assignments, layers: new Map([[OURS, layers(one.layers?.ours ?? [MODEL, DOCS])]]) }, [snapshot]);
  const change = set.repositories[0]?.changes[0];
  if (change === undefined) throw new RangeError('no change');
  return change;
}

/** Reason, message and hint, with digests by their names. */
function wordsOf(one: Case): string {
  const { reason, remark } = decided(one);
  const names = { OURS, OTHER, TWIN, MODEL, MODEL_CHANGED, DOCS, DOCS_CHANGED };
  return Object.entries(names).reduce(
    (said, [name, digest]) => said.replaceAll(String(digest), name).replaceAll(String(digest).slice(7, 19), name),
    [reason, remark?.message ?? '', remark?.hint ?? ''].join(' | '),
  );
}

const words = await recorded(new URL('decide.json', import.meta.url), () =>
  Object.fromEntries(CASES.map((one) => [one.what, wordsOf(one)])),
);

describe('decide', () => {
  it.each(CASES)('$what: $action', (one) => {
    const change = decided(one);
    const before = one.state.state === 'present' ? one.state.descriptor.digest : null;
    expect({ ...change, reason: typeof change.reason, remark: change.remark && `${change.remark.level} ${change.remark.code}` }).toEqual({
      tag: one.intent.tag,
      intent: one.intent,
      action: one.action,
      before,
      after: one.after,
      ...(one.after === OURS ? {} : { wanted: OURS }),
      ...(one.state.state === 'unreadable' ? { unreadable: true } : {}),
      reason: 'string',
      remark: one.remark,
    });
  });

  it.each(CASES.filter((one) => one.remark !== undefined))('$what: says the tag, both digests and what to do', (one) => {
    const { remark } = decided(one);
    const old = one.state.state === 'present' ? OTHER : TWIN;
    expect(remark?.message).toContain(`registry.example/team/kit:${one.intent.tag}`);
    expect(remark?.message).toContain(old);
    // Where only other parts of the kit changed the digest is that of the run, which the log tells once.
    if (remark?.hint.startsWith('Use the digest') !== true) expect(`${String(remark?.message)} ${String(remark?.hint)}`).toContain(OURS);
    expect(remark?.hint).not.toBe('');
  });

  it.each(CASES)('$what: in these words', (one) => {
    expect(wordsOf(one)).toBe(words[one.what]);
  });

  it('says where the old ModelKit of a refused version came from', () => {
    const change = decided({
      what: '',
      intent: VERSION,
      state: present(OTHER),
      names: [],
      holder: { relation: 'older', commit: COMMIT },
      action: 'refuse',
      after: OTHER,
    });
    expect(change.remark?.message).toContain(`${OTHER} was published by commit ${COMMIT}`);
  });

  it('names three ways on when the model of a content tag differs', () => {
    const change = decided({
      what: '',
      intent: CONTENT,
      state: present(OTHER),
      layers: { ours: [MODEL], theirs: [MODEL_CHANGED] },
      action: 'keep',
      after: OTHER,
    });
    expect(change.remark?.hint).toMatch(/pattern=.*on-conflict: move.*another repository/);
  });

  it.each([
    { what: 'nothing is there but the holder', main: OTHER, level: 'warning' },
    { what: 'this ModelKit is published already', main: OURS, level: 'notice' },
    { what: 'the last ModelKit had another model than the holder, too', main: TWIN, last: [MODEL, DOCS], level: 'notice' },
    { what: "the last ModelKit had the holder's model, with other documents", main: TWIN, last: [MODEL_CHANGED, DOCS], level: 'warning' },
    { what: 'the last ModelKit cannot be read', main: TWIN, level: 'warning' },
  ])('another model under a content tag, where $what: $level', ({ main, last, level }) => {
    const snapshot: Snapshot = {
      repository: HERE,
      tags: new Map([
        [CONTENT.tag, present(OTHER)],
        [MAIN.tag, present(main)],
      ]),
      holders: new Map(),
      holderLayers: new Map([
        [CONTENT.tag, layers([MODEL_CHANGED, DOCS_CHANGED])],
        ...(last === undefined ? [] : [[MAIN.tag, layers(last)] as const]),
      ]),
    };
    const wanted = {
      assignments: [CONTENT, MAIN].map((one) => ({ intent: one, to: OURS })),
      layers: new Map([[OURS, layers([MODEL, DOCS])]]),
    };
    const [change] = decide(wanted, [snapshot]).repositories[0]?.changes ?? [];
    expect(change).toMatchObject({ action: 'keep', remark: { level, code: 'CONTENT_TAG_OF_OTHER_MODEL' } });
  });

  it('strips control characters of foreign text', () => {
    const hostile = { ...VERSION, rule: 'type=raw\n::error::x\u001b[31m\u202e' };
    const change = decided({ what: '', intent: hostile, state: present(OTHER), names: [], action: 'refuse', after: OTHER });
    expect(change.remark?.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('many versions', () => {
  it('two spellings of one version for two ModelKits in one run: the first has it, the second is refused', () => {
    const spelled = intent('1.2.0', 'version', immutable('fail', '1.2.0'));
    const snapshot: Snapshot = {
      repository: HERE,
      tags: new Map([
        [VERSION.tag, ABSENT],
        [spelled.tag, ABSENT],
      ]),
      names: { complete: true, tags: [] },
      holders: new Map(),
      holderLayers: new Map(),
    };
    const assignments = [
      { intent: VERSION, to: OURS },
      { intent: spelled, to: OTHER },
    ];
    const changes = decide({ assignments, layers: new Map() }, [snapshot]).repositories[0]?.changes;
    expect(changes?.map((change) => [change.action, change.remark?.code])).toEqual([
      ['create', undefined],
      ['refuse', 'TAG_CONFLICT'],
    ]);
  });

  it.each<
    readonly [
      string,
      'fail' | 'move',
      readonly [string, Digest | 'absent'][],
      Readonly<Record<string, TagState>>,
      readonly (readonly [string, string?])[],
    ]
  >([
    [
      'one ModelKit twice',
      'fail',
      [
        ['v1.2.0', OURS],
        ['1.2.0', OURS],
      ],
      {},
      [['create'], ['create']],
    ],
    [
      'three times, two of one ModelKit',
      'fail',
      [
        ['v1.2.0', OURS],
        ['1.2.0', OTHER],
        ['1.2', OURS],
      ],
      {},
      [['create'], ['refuse', 'TAG_CONFLICT'], ['refuse', 'TAG_CONFLICT']],
    ],
    [
      'one that goes',
      'fail',
      [
        ['1.2.0', 'absent'],
        ['v1.2.0', OURS],
      ],
      { '1.2.0': present(OTHER) },
      [['delete'], ['create']],
    ],
    [
      'one that goes and was not there',
      'fail',
      [
        ['1.2.0', 'absent'],
        ['v1.2.0', OURS],
      ],
      {},
      [['keep'], ['create']],
    ],
    [
      'both moved together',
      'move',
      [
        ['v1.2.0', OURS],
        ['1.2.0', OURS],
      ],
      { '1.2.0': present(OTHER) },
      [['create'], ['move', 'TAG_OVERWRITTEN']],
    ],
    ['one moved, the other not of this run', 'move', [['v1.2.0', OURS]], { '1.2.0': present(OTHER) }, [['create', 'TAG_OVERWRITTEN']]],
    [
      'one moved, the other for another ModelKit',
      'move',
      [
        ['v1.2.0', OURS],
        ['1.2.0', TWIN],
      ],
      { '1.2.0': present(OTHER) },
      [
        ['create', 'TAG_OVERWRITTEN'],
        ['move', 'TAG_OVERWRITTEN'],
      ],
    ],
    [
      'one that fails and is there',
      'fail',
      [
        ['v1.2.0', OURS],
        ['1.2.0', OURS],
      ],
      { '1.2.0': present(OTHER) },
      [
        ['refuse', 'TAG_CONFLICT'],
        ['refuse', 'TAG_CONFLICT'],
      ],
    ],
  ])('spellings of one version: %s', (_what, onConflict, given, there, expected) => {
    const names = new Set([...given.map(([name]) => name), ...Object.keys(there)]);
    const snapshot: Snapshot = {
      repository: HERE,
      tags: new Map([...names].map((name) => [tagOf(name), there[name] ?? ABSENT])),
      names: { complete: true, tags: Object.keys(there).map(tagOf) },
      holders: new Map(),
      holderLayers: new Map(),
    };
    const assignments = given.map(([name, to]): Assignment =>
      to === 'absent'
        ? removal({ tag: tagOf(name), reason: 'gone' })
        : { intent: intent(name, 'version', immutable(onConflict, '1.2.0')), to },
    );
    const changes = decide({ assignments, layers: new Map() }, [snapshot]).repositories[0]?.changes ?? [];
    expect(changes.map(({ action, remark }) => (remark === undefined ? [action] : [action, remark.code]))).toEqual(expected);
  });

  it('5,000 versions are decided against 50,000 names, each compared with its own only', () => {
    const versions = Array.from({ length: 5_000 }, (_, index) => `${index % 50}.${Math.floor(index / 50)}.0`);
    const intents = versions.map((version) => intent(`v${version}`, 'version', immutable('fail', version)));
    const names = Array.from({ length: 50_000 }, (_, index) => tagOf(`${index % 500}.${Math.floor(index / 500)}.1`));
    const snapshot: Snapshot = {
      repository: HERE,
      tags: new Map([...intents.map((one) => [one.tag, ABSENT] as const), [LATEST.tag, present(OTHER)], [tagOf('0.0.0'), present(TWIN)]]),
      names: { complete: true, tags: [...names, tagOf('0.0.0')] },
      holders: new Map(),
      holderLayers: new Map(),
    };
    const assignments = [...intents, LATEST].map((one) => ({ intent: one, to: OURS }));
    const changes = decide({ assignments, layers: new Map() }, [snapshot]).repositories[0]?.changes ?? [];
    const counts = new Map<string, number>();
    for (const { action } of changes) counts.set(action, (counts.get(action) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ create: 4_999, refuse: 1, skip: 1 });
  });
});

describe('what follows a version', () => {
  const CHANNELS = [
    LATEST,
    intent('1', 'channel', monotonic('1.2.0', 'skip', 'major')),
    intent('1.2', 'channel', mutable()),
    intent('production', 'stage', monotonic('1.2.0')),
  ];
  const follow = (onConflict: 'keep' | 'move', tags: Readonly<Record<string, TagState>>, intents: readonly TagIntent[] = []) => {
    const version = intent('v1.2.0', 'version', immutable(onConflict, '1.2.0'));
    const all = [version, ...intents, ...CHANNELS, MAIN];
    const snapshot: Snapshot = {
      repository: HERE,
      tags: new Map(all.map(({ tag }) => [tag, tags[tag] ?? ABSENT] as const)),
      names: { complete: true, tags: Object.keys(tags).map(tagOf) },
      holders: new Map(),
      holderLayers: new Map(),
    };
    const wanted = { assignments: all.map((one) => ({ intent: one, to: OURS })), layers: new Map() };
    return decide(wanted, [snapshot]).repositories[0]?.changes ?? [];
  };
  const actions = (changes: readonly Change[]) => Object.fromEntries(changes.map(({ tag, action }) => [tag, action]));

  it('stays where the version is kept with another ModelKit, and says so; what follows a branch moves', () => {
    const changes = follow('keep', { 'v1.2.0': present(OTHER), latest: present(TWIN), '1': present(TWIN), main: present(TWIN) });
    expect(actions(changes)).toEqual({ 'v1.2.0': 'keep', latest: 'skip', '1': 'skip', '1.2': 'skip', production: 'skip', main: 'move' });
    const byName = new Map<string, Change>(changes.map((change) => [change.tag, change]));
    expect([byName.get('latest')?.after, byName.get('latest')?.wanted, byName.get('1.2')?.after]).toEqual([TWIN, OURS, null]);
    expect(byName.get('production')?.remark).toMatchObject({
      level: 'notice',
      code: 'TAG_KEPT',
      message: expect.stringContaining('v1.2.0'),
    });
  });

  it('stays where the version is there in another spelling only', () => {
    const spelled = intent('1.2.0', 'version', immutable('keep', '1.2.0'));
    const changes = follow('keep', { 'v1.2.0': present(OTHER), latest: present(TWIN) }, [spelled]);
    expect(actions(changes)).toMatchObject({ 'v1.2.0': 'keep', '1.2.0': 'skip', latest: 'skip', '1': 'skip' });
  });

  it('moves with the version, with what names ours already, and with nothing else that reads as a version', () => {
    const moved = { latest: 'move', '1': 'create', '1.2': 'create', production: 'create' };
    expect(actions(follow('move', { 'v1.2.0': present(OTHER), latest: present(TWIN) }))).toMatchObject({ 'v1.2.0': 'move', ...moved });
    expect(actions(follow('keep', { 'v1.2.0': present(OURS), latest: present(TWIN) }))).toMatchObject({ 'v1.2.0': 'keep', ...moved });
    const other = intent('0.9.0', 'version', immutable('keep', '0.9.0'));
    const changes = follow('keep', { '0.9.0': present(OTHER), latest: present(TWIN) }, [other]);
    expect(actions(changes)).toMatchObject({ '0.9.0': 'keep', 'v1.2.0': 'create', ...moved });
  });

  it('a tag that names ours already is kept', () => {
    expect(actions(follow('keep', { 'v1.2.0': present(OTHER), latest: present(OURS) }))).toMatchObject({ latest: 'keep', '1': 'skip' });
  });
});

describe('removals', () => {
  const tag = tagOf('v0.9.0');
  const cases = [
    { what: 'present', state: present(OTHER), given: false, action: 'delete', after: null },
    { what: 'absent', state: ABSENT, given: false, action: 'keep', after: null },
    { what: 'unreadable', state: UNREADABLE, given: false, action: 'skip', after: null },
    { what: 'wanted by a rule of the run', state: present(OTHER), given: true, action: 'skip', after: OTHER },
  ] as const;

  it.each(cases)('$what: $action', ({ state, given, action, after }) => {
    const gone = removal({ tag, reason: 'no git tag' });
    const wanted = given ? [{ intent: intent(tag, 'raw', mutable()), to: OTHER }] : [];
    const snapshot = { repository: HERE, tags: new Map([[tag, state]]), holders: new Map(), holderLayers: new Map() };
    const [change] = decide({ assignments: [gone, ...wanted], layers: new Map() }, [snapshot]).repositories[0]?.changes ?? [];
    expect({ action: change?.action, after: change?.after, wanted: change?.wanted }).toEqual({ action, after, wanted: undefined });
  });

  it('a removed version does not hold back a monotonic tag', () => {
    const snapshot: Snapshot = {
      repository: HERE,
      tags: new Map([
        [tagOf('v2.0.0'), present(OTHER)],
        [LATEST.tag, present(OTHER)],
      ]),
      names: { complete: true, tags: [tagOf('v2.0.0')] },
      holders: new Map(),
      holderLayers: new Map(),
    };
    const assignments = [removal({ tag: tagOf('v2.0.0'), reason: 'no git tag' }), { intent: LATEST, to: OURS }];
    const changes = decide({ assignments, layers: new Map() }, [snapshot]).repositories[0]?.changes;
    expect(changes?.map((change) => change.action)).toEqual(['delete', 'move']);
  });
});

describe('refusals', () => {
  it('lists every refused tag of every repository in one failure', () => {
    const seen = ['a.example/kit', 'b.example/kit'].map((name): Snapshot => ({
      repository: repository(name),
      tags: new Map([
        [VERSION.tag, present(OTHER)],
        [MAIN.tag, present(OTHER)],
      ]),
      names: { complete: true, tags: [VERSION.tag] },
      holders: new Map([[MAIN.tag, NEWER]]),
      holderLayers: new Map(),
    }));
    const strict = intent('main', 'branch', mutable('fail', true));
    const assignments = [VERSION, strict].map((one) => ({ intent: one, to: OURS }));
    const failure = refusals(decide({ assignments, layers: new Map() }, seen));
    expect(failure?.problems.map((one) => `${one.code} ${/\S+ names/.exec(one.message)?.[0] ?? ''}`)).toEqual([
      'TAG_CONFLICT a.example/kit:v1.2.0 names',
      'TAG_STALE a.example/kit:main names',
      'TAG_CONFLICT b.example/kit:v1.2.0 names',
      'TAG_STALE b.example/kit:main names',
    ]);
  });

  it('is nothing when nothing is refused', () => {
    const snapshot = { repository: HERE, tags: new Map([[MAIN.tag, ABSENT]]), holders: new Map(), holderLayers: new Map() };
    expect(refusals(decide({ assignments: [{ intent: MAIN, to: OURS }], layers: new Map() }, [snapshot]))).toBeUndefined();
  });
});
