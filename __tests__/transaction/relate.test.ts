import { describe, expect, it } from '@jest/globals';
import type { Holder } from '../../src/classes/index.js';
import { Failure } from '../../src/failure.js';
import { parseCommitSha, type CommitSha, type Comparison, type GitRepository, type Known } from '../../src/git/index.js';
import type { Artifact } from '../../src/oci/index.js';
import { preflight, relate, type Wanted } from '../../src/transaction/index.js';
import type { TagIntent } from '../../src/tags/index.js';
import { tagOf } from '../support/artifacts.js';
import type { MemoryTarget } from '../support/memory-target.js';
import { immutable, intent, monotonic, mutable } from './world/intents.js';
import { kit } from './world/kit.js';
import { virtualPorts } from './world/ports.js';
import { blindGit, wantedOf } from './world/publish.js';
import { FOREIGN, NEW, OLD, seeded } from './world/scene.js';

/** A line of 600 commits, the newest last; ours is number 300. */
const LINE = Array.from({ length: 600 }, (_, index) => sha(index));
const OURS = sha(300);
const SPELLING = { prefix: '', suffix: '-q8' };
const MAIN = intent('main', 'branch', mutable('skip', true));

function sha(index: number): CommitSha {
  const parsed = parseCommitSha(index.toString(16).padStart(40, '0'));
  if (parsed === undefined) throw new RangeError(String(index));
  return parsed;
}

function known<T>(value: T): Promise<Known<T>> {
  return Promise.resolve({ known: true, value, source: 'git' });
}

/** Git as the line says, `head` being the branch's; `status` other than the line's on request. */
function git(head: number, facts: Partial<GitRepository> = {}, status: Comparison['status'] = 'ahead'): GitRepository {
  return blindGit({
    defaultBranch: () => known('main'),
    branchHead: () => known(sha(head)),
    compare: () =>
      known({
        status,
        aheadBy: LINE.slice(301, head + 1)
          .reverse()
          .slice(0, 250),
      }),
    ancestors: (commit, limit) =>
      known(
        LINE.slice(0, LINE.indexOf(commit) + 1)
          .reverse()
          .slice(0, limit),
      ),
    ...facts,
  });
}

async function holderOf(
  at: MemoryTarget,
  facts: GitRepository,
  one: TagIntent = MAIN,
  more: Partial<Wanted> = {},
): Promise<Holder | undefined> {
  const ports = virtualPorts();
  const wanted: Wanted = { ...wantedOf({ kit: NEW, intents: [one] }), commit: OURS, commitTags: SPELLING, ...more };
  const seen = await preflight([one], [at], { writes: false }, ports);
  at.clearJournal();
  const [snapshot] = await relate(wanted, seen, [at], facts, ports);
  return snapshot?.holders.get(one.tag);
}

it('layers are read of what tags hold that are told by them, and of moving tags, where one is', async () => {
  const at = await seeded(OLD, ['7b']);
  const other = kit({ model: 'weights of another branch' });
  await at.seed(FOREIGN, tagOf('v1.0.0'));
  await at.seed(other, tagOf('main'));
  const content = intent('7b', 'content', immutable('keep', undefined, ['model']));
  const version = intent('v1.0.0', 'version', immutable('fail'));
  const read = async (intents: readonly TagIntent[]): Promise<readonly string[]> => {
    const ports = virtualPorts();
    const seen = await preflight(intents, [at], { writes: false }, ports);
    at.clearJournal();
    await relate(wantedOf({ kit: NEW, intents }), seen, [at], blindGit(), ports);
    return at.journal.flatMap(({ method, subject }) => (method === 'manifest' ? [subject] : [])).sort();
  };
  const [held, moving] = [OLD, other].map((one) => one.manifest.descriptor.digest);
  expect(await read([content, version, MAIN])).toEqual([held, moving].sort());
  expect(await read([version, MAIN])).toEqual([]);
});

/** `main` names the old ModelKit, which the commits of `indexes` published. */
function heldBy(...indexes: readonly number[]): Promise<MemoryTarget> {
  return seeded(OLD, ['main', ...indexes.map((index) => `sha-${sha(index)}-q8`)]);
}

describe('the holder of a mutable tag', () => {
  it.each([
    ['one commit ahead', [301], 305, { relation: 'newer', commit: sha(301) }],
    ['250 commits ahead of which it is the first', [550], 550, { relation: 'newer', commit: sha(550) }],
    ['one commit behind', [299], 300, { relation: 'older', commit: sha(299) }],
    ['100 commits behind', [200], 305, { relation: 'older', commit: sha(200) }],
    ['our own commit, packed otherwise', [300], 300, { relation: 'older', commit: OURS }],
    ['a commit before and one after, of one ModelKit', [299, 302], 305, { relation: 'newer', commit: sha(302) }],
  ] as const)('%s', async (_what, holders, head, expected) => {
    expect(await holderOf(await heldBy(...holders), git(head))).toEqual(expected);
  });

  it('is of a branch that was force-pushed away from ours', async () => {
    expect(await holderOf(await heldBy(305), git(310, {}, 'diverged'))).toEqual({ relation: 'diverged', commit: sha(305) });
    expect(await holderOf(await heldBy(), git(310, {}, 'diverged'))).toEqual({ relation: 'diverged' });
  });

  it('is unknown when no commit around has a tag that names it', async () => {
    expect(await holderOf(await heldBy(150), git(305))).toEqual({
      relation: 'unknown',
      why: 'no commit tag of the 106 commits that were looked at names it',
    });
  });

  it('behind is found even where what is ahead is not known', async () => {
    const facts = git(305, { branchHead: () => Promise.resolve({ known: false, why: 'no token' }) });
    expect(await holderOf(await heldBy(299), facts)).toEqual({ relation: 'older', commit: sha(299) });
  });

  it('says everything that it could not know', async () => {
    const holder = await holderOf(await heldBy(301), blindGit());
    expect(holder).toEqual({
      relation: 'unknown',
      why: 'which commits are ahead is not known (no git here); which commits came before is not known (no git here)',
    });
  });

  it('is unknown, and the reason is said, when commit tags cannot be read', async () => {
    const at = await heldBy(301);
    const failure = new Failure({ code: 'HTTP_503', message: 'It answers 503.', hint: '' });
    at.setFaults([{ method: 'resolve', subject: /^sha-/, when: 'before', failure }]);
    const holder = await holderOf(at, git(301));
    expect(holder).toEqual({
      relation: 'unknown',
      why: expect.stringMatching(/^\d+ commit tags could not be read; no commit tag of the /),
    });
  });

  it.each([
    ['the commit is unknown', 'commit', 'the commit of this run is not known'],
    ['there are no commit tags', 'commitTags', 'this run has no commit tags to find it by'],
  ] as const)('is unknown when %s', async (_what, missing, why) => {
    const ports = virtualPorts();
    const wanted: Wanted = {
      ...wantedOf({ kit: NEW, intents: [MAIN] }),
      ...(missing === 'commit' ? { commitTags: SPELLING } : { commit: OURS }),
    };
    const at = await heldBy(301);
    const [snapshot] = await relate(wanted, await preflight([MAIN], [at], { writes: false }, ports), [at], git(305), ports);
    expect([snapshot?.holders.get(MAIN.tag), at.journal.length]).toEqual([{ relation: 'unknown', why }, 1]);
  });

  it.each([
    ['refs/heads/dev/x', ['dev/x']],
    ['refs/tags/stable', ['main']],
    ['schedule', ['main']],
    ['refs/pull/7/merge', []],
  ])('of a tag from %s is looked for on branches %j', async (source, branches) => {
    const asked: string[] = [];
    const facts = git(305, {
      branchHead: (name) => {
        asked.push(name);
        return known(sha(305));
      },
    });
    await holderOf(await heldBy(301), facts, { ...MAIN, source });
    expect(asked).toEqual(branches);
  });

  it('costs few requests for a neighbour, and at most 351 in all', async () => {
    const near = await heldBy(299);
    await holderOf(near, git(300));
    const far = await heldBy();
    await holderOf(far, git(599));
    expect([near.journal.length, far.journal.length]).toEqual([8, 351]);
  });

  it('asks only for commit tags that are listed, where the list was read', async () => {
    const at = await heldBy(299, 150);
    const ports = virtualPorts();
    const latest = intent('latest', 'latest', monotonic('1.0.0'));
    const wanted: Wanted = { ...wantedOf({ kit: NEW, intents: [MAIN, latest] }), commit: OURS, commitTags: SPELLING };
    const seen = await preflight([MAIN, latest], [at], { writes: false }, ports);
    at.clearJournal();
    await relate(wanted, seen, [at], git(599), ports);
    expect(at.journal.map((call) => call.subject)).toEqual([`sha-${sha(299)}-q8`]);
  });

  it('that is ahead costs no question for what came before', async () => {
    let asked = 0;
    const facts = git(305, { ancestors: () => known((asked++, [])) });
    expect(await holderOf(await heldBy(301), facts)).toEqual({ relation: 'newer', commit: sha(301) });
    expect(asked).toBe(0);
    await holderOf(await heldBy(299), facts);
    expect(asked).toBe(1);
  });

  it('asks git once for all tags and repositories', async () => {
    let compared = 0;
    const facts = git(305, {
      compare: () => {
        compared++;
        return known({ status: 'ahead', aheadBy: [] });
      },
    });
    const targets = [await heldBy(299), await seeded(OLD, ['main'], {}, 'two.example/kit')];
    const intents = [MAIN, { ...MAIN, tag: tagOf('edge') }];
    await targets[1]?.seed(FOREIGN, tagOf('edge'));
    const wanted: Wanted = { ...wantedOf({ kit: NEW, intents }), commit: OURS, commitTags: SPELLING };
    await relate(wanted, await preflight(intents, targets, { writes: false }, virtualPorts()), targets, facts, virtualPorts());
    expect(compared).toBe(1);
  });

  it.each([
    ['the stale check is off', intent('main', 'branch', mutable('skip', false))],
    ['the tag is monotonic', intent('main', 'latest', monotonic('1.0.0'))],
    ['an immutable tag is kept', intent('main', 'raw', immutable('keep'))],
  ])('is not looked for when %s', async (_what, one) => {
    const at = await heldBy(301);
    expect([await holderOf(at, git(305), one), at.journal]).toEqual([undefined, []]);
  });

  it('is looked for when a version will be refused, to say where it came from', async () => {
    const at = await seeded(OLD, ['v1.0.0', `sha-${sha(290)}-q8`]);
    const version = intent('v1.0.0', 'version', immutable('fail', '1.0.0'), 'refs/tags/v1.0.0');
    expect(await holderOf(at, git(305), version)).toEqual({ relation: 'older', commit: sha(290) });
  });

  it('that holds what we want costs nothing', async () => {
    const at = await seeded(NEW, ['main']);
    expect([await holderOf(at, git(305)), at.journal]).toEqual([undefined, []]);
  });
});

describe('the layers of kept content tags', () => {
  async function layersOf(artifact: Artifact, onConflict: 'keep' | 'fail'): Promise<readonly string[] | undefined> {
    const content = intent('7b', 'content', immutable(onConflict, undefined, ['model']));
    const at = await seeded(artifact, ['7b']);
    const ports = virtualPorts();
    const seen = await preflight([content], [at], { writes: false }, ports);
    const [snapshot] = await relate(wantedOf({ kit: NEW, intents: [content] }), seen, [at], blindGit(), ports);
    return snapshot?.holderLayers.get(content.tag)?.map((layer) => `${layer.path} ${layer.digest}`);
  }

  it('are read where the tag will be kept', async () => {
    const other = kit({ model: 'm', docs: 'd' });
    expect(await layersOf(other, 'keep')).toEqual(
      other.manifest.layers.map((layer, index) => `${['model', 'docs'][index] ?? ''} ${layer.digest}`),
    );
  });

  it('are read once for several names of one ModelKit', async () => {
    const names = ['7b', '7b-chat'].map((name) => intent(name, 'content', immutable('keep', undefined, ['model'])));
    const at = await seeded(OLD, ['7b', '7b-chat']);
    const ports = virtualPorts();
    const seen = await preflight(names, [at], { writes: false }, ports);
    at.clearJournal();
    const [snapshot] = await relate(wantedOf({ kit: NEW, intents: names }), seen, [at], blindGit(), ports);
    expect([snapshot?.holderLayers.size, at.journal.length]).toEqual([2, 1]);
  });

  it('are not read otherwise', async () => {
    expect(await layersOf(OLD, 'fail')).toBeUndefined();
  });
});
