import { describe, expect, it } from '@jest/globals';
import { mergePlans, type TagPlan } from '../../src/tags/index.js';
import { commit, known, planOf, run, unknown } from './runs.js';

const TAGS = 'type=ref,event=tag\ntype=semver,pattern={{major}}\ntype=semver,pattern={{major}}.{{minor}}\ntype=raw,value=any';

/** Git tags, each on a commit of its own unless `sameCommit`. */
function plans(gitTags: readonly string[], tags = TAGS, sameCommit = false): TagPlan[] {
  return gitTags.map((name, index) => {
    const hex = (sameCommit ? 0 : index).toString(16).padStart(40, '0');
    return planOf(run('push', `refs/tags/${name}`, { commit: known(commit(hex)) }), tags, 'latest=auto');
  });
}

function winners(gitTags: readonly string[], tags = TAGS, sameCommit = false): Record<string, string> {
  const { assignments } = mergePlans(plans(gitTags, tags, sameCommit));
  return Object.fromEntries(
    assignments.filter(({ intent }) => intent.kind !== 'commit').map(({ intent, candidate }) => [intent.tag, gitTags[candidate] ?? '']),
  );
}

describe('mergePlans', () => {
  it('gives moving names to the highest version of their scope, in any order', () => {
    const expected = { '1': 'v1.10.0', '1.9': 'v1.9.1', '1.10': 'v1.10.0', '2': 'v2.0.0', '2.0': 'v2.0.0', latest: 'v2.0.0' };
    const gitTags = ['v2.0.0', 'v1.9.1', 'v1.10.0', 'v1.9.0', 'v3.0.0-rc.1'];
    for (const order of [gitTags, [...gitTags].reverse(), [...gitTags].sort()]) expect(winners(order)).toMatchObject(expected);
  });

  it('gives mutable names to the later one', () => {
    expect(winners(['v1.0.0', 'v0.9.0'])).toMatchObject({ any: 'v0.9.0' });
  });

  it('puts latest last', () => {
    const { assignments } = mergePlans(plans(['v1.0.0', 'v1.1.0'], 'type=ref,event=tag'));
    expect(assignments.map(({ intent }) => intent.tag)).toEqual([
      'v1.0.0',
      `sha-${'0'.repeat(40)}`,
      'v1.1.0',
      `sha-${'0'.repeat(39)}1`,
      'latest',
    ]);
  });

  it('leaves an immutable name to the first of two ModelKits, and reports the conflict', () => {
    const tags = 'type=match,pattern=\\d.\\d.\\d';
    const merged = mergePlans(plans(['a/1.0.0', 'b/1.0.0'], tags));
    expect(merged.assignments.filter(({ intent }) => intent.tag === '1.0.0').map(({ candidate }) => candidate)).toEqual([0]);
    expect(merged.conflicts.map(({ message }) => message)).toEqual([
      'Both "refs/tags/a/1.0.0" and "refs/tags/b/1.0.0" want the immutable tag "1.0.0".',
    ]);
    expect(merged.skipped).toContainEqual({ rule: tags, reason: '"refs/tags/b/1.0.0": 1.0.0 goes to refs/tags/a/1.0.0' });
  });

  it('sees no conflict between two git tags of one commit', () => {
    expect(mergePlans(plans(['a/1.0.0', 'b/1.0.0'], 'type=match,pattern=\\d.\\d.\\d', true)).conflicts).toEqual([]);
  });

  it('lets the strictest class decide, in any order', () => {
    const [first, second] = plans(['v1.0.0', 'v0.9.0'], 'type=raw,value=x,class=mutable');
    const [strict, other] = plans(['v1.0.0', 'v0.9.0'], 'type=raw,value=x,class=immutable');
    const [versions] = plans(['v1.0.0'], 'type=raw,value=x,class=monotonic');
    if (first === undefined || second === undefined || strict === undefined || other === undefined || versions === undefined)
      throw new Error('five plans');
    const winner = (...all: TagPlan[]) => mergePlans(all).assignments.find(({ intent }) => intent.tag === 'x')?.candidate;
    expect([winner(strict, second), winner(first, other), winner(strict, other), winner(first, second)]).toEqual([0, 1, 0, 1]);
    expect([winner(versions, second), winner(first, versions)]).toEqual([0, 1]);
  });

  it('gives a moving name to the later of two plans of one version', () => {
    expect(winners(['a/v1.0.0', 'b/v1.0.0'], 'type=match,pattern=v(\\d),group=1')).toMatchObject({ 1: 'b/v1.0.0' });
  });

  it('reports no conflict where the rules keep what is there', () => {
    const [a, b] = plans(['a/1.0.0', 'b/1.0.0'], 'type=match,pattern=\\d.\\d.\\d');
    if (a === undefined || b === undefined) throw new Error('two plans');
    const keeping = (plan: TagPlan): TagPlan => ({
      ...plan,
      intents: plan.intents.map((intent) =>
        intent.policy.class === 'immutable' ? { ...intent, policy: { ...intent.policy, onConflict: 'keep' } } : intent,
      ),
    });
    expect(mergePlans([a, keeping(b)]).conflicts).toEqual([]);
    // The strictest claim has the name, wherever it stands.
    const merged = mergePlans([keeping(a), b]);
    expect(merged.conflicts).toEqual([]);
    expect(merged.assignments.find(({ intent }) => intent.tag === '1.0.0')?.candidate).toBe(1);
  });

  it('says of which git tag a rule was skipped, where there are several', () => {
    const tags = 'type=ref,event=branch\ntype=ref,event=tag';
    const reason = 'not on a branch: the event is "push" of "refs/tags/v1.0.0"';
    const skipped = (gitTags: string[]) => mergePlans(plans(gitTags, tags)).skipped.filter(({ rule }) => rule === 'type=ref,event=branch');
    expect(skipped(['v1.0.0'])).toEqual([{ rule: 'type=ref,event=branch', reason }]);
    expect(skipped(['v1.0.0', 'v1.1.0'])[0]).toEqual({ rule: 'type=ref,event=branch', reason: `"refs/tags/v1.0.0": ${reason}` });
  });

  it('says it by a name that the plan has where no rule speaks of a git tag, and alone where it has none', () => {
    const rule = 'type=ref,event=tag';
    const main = run('push', 'refs/heads/main', { commit: unknown });
    const both = [planOf(main, `${rule}\nx`), planOf(main, rule, '', undefined, { mode: 'mirror', oneOfMany: true })];
    const reason = 'not on a git tag: the event is "push" of "refs/heads/main"';
    expect(mergePlans(both).skipped.filter((one) => one.rule === rule)).toEqual([
      { rule, reason: `"x": ${reason}` },
      { rule, reason },
    ]);
  });

  it('leaves a single plan as it is', () => {
    const [plan] = plans(['v1.0.0']);
    if (plan === undefined) throw new Error('one plan');
    expect(mergePlans([plan])).toEqual({
      assignments: plan.intents.map((intent) => ({ intent, candidate: 0 })),
      skipped: plan.skipped,
      conflicts: [],
    });
  });

  it('of nothing is nothing', () => {
    expect(mergePlans([])).toEqual({ assignments: [], skipped: [], conflicts: [] });
  });
});
