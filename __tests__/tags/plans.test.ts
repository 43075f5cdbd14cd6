import { describe, expect, it } from '@jest/globals';
import type { TagPolicy } from '../../src/classes/index.js';
import type { ModelFacts } from '../../src/model/index.js';
import { parseRules } from '../../src/rules/index.js';
import { planTags } from '../../src/tags/index.js';
import type { PlanOptions } from '../../src/tags/plan.js';
import type { Trigger } from '../../src/trigger/index.js';
import { recorded } from '../support/recorded.js';
import { LLAMA } from './default-rules.js';
import { branch, COMMIT, commit, known, run, tag, unknown } from './runs.js';

const EMPTY: ModelFacts = { kit: {}, content: [], noContent: 'no model and no dataset' };
const kit = (name: string, version?: string): ModelFacts => ({
  ...LLAMA,
  kit: { name: { value: name, source: 'Kitfile' }, ...(version === undefined ? {} : { version: { value: version, source: 'Kitfile' } }) },
});
const layers = [{ kind: 'dataset', path: 'data' }] as const;
/** A kit whose content is one dataset of this name. */
const dataset = (name: string): ModelFacts => {
  const values = { dataset: { value: name, source: 'Kitfile datasets[0].name' } };
  return { ...values, kit: {}, content: [{ name, reason: `dataset ${name}`, layers, values }] };
};
/** A kit whose content is models of which these are both size and quantization. */
const twice = (...sizes: readonly string[]): ModelFacts => ({
  kit: {},
  content: sizes.map((value, index) => {
    const known = { value, source: `Kitfile model ${index}` };
    return {
      name: value,
      reason: `model ${index}`,
      layers: [{ kind: 'model', path: `model-${index}` }],
      values: { size: known, quantization: known },
    };
  }),
});
const BROKEN: ModelFacts = {
  kit: { name: { value: 'llama-2', source: 'Kitfile' } },
  content: [],
  noContent: 'damaged',
  unavailable: 'the layer is damaged',
};

const main = branch('main');
const v123 = tag('v1.2.3');
const release = (name: string, more: object = {}): Trigger => run('release', `refs/tags/${name}`, more);
const pr = (more: object = {}): Trigger => run('pull_request', 'refs/pull/2/merge', more);
const schedule = (more: object = {}): Trigger => run('schedule', 'refs/heads/main', more);
const ALL_REFS = 'type=ref,event=branch\ntype=ref,event=tag\ntype=ref,event=pr\ntype=edge\ntype=schedule\ntype=semver,pattern={{version}}';
const VERSIONS = 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}.{{minor}}\ntype=semver,pattern={{major}}';
const PEP = 'type=pep440,pattern={{version}}\ntype=pep440,pattern={{major}}.{{minor}}';
const long = 'x'.repeat(130);

type Case = readonly [
  title: string,
  trigger: Trigger,
  tags: string,
  flavor?: string,
  facts?: ModelFacts,
  options?: PlanOptions,
  more?: object,
];

const CASES: readonly Case[] = [
  // Every rule on every event: a name, or why not.
  ['all on a branch', main, ALL_REFS],
  ['all on another branch', branch('feat/x'), ALL_REFS],
  ['all on a git tag', v123, ALL_REFS],
  ['all on a pull request', pr(), ALL_REFS],
  ['all on a schedule', schedule(), ALL_REFS],
  ['all on a schedule without cron', schedule({ cron: '' }), ALL_REFS],
  ['all on a release', release('v1.2.3'), ALL_REFS],
  ['all on no ref', run('merge_group', ''), ALL_REFS],
  ['all on a deleted branch', run('delete', 'refs/heads/x'), ALL_REFS],
  ['all on a deleted git tag', run('delete', 'refs/tags/v1.0.0'), ALL_REFS],
  ['edge of a named branch', branch('dev'), 'type=edge,branch=dev'],
  ['edge of another branch', branch('dev'), 'type=edge,branch=next'],
  ['edge, default branch not known', run('push', 'refs/heads/main', { defaultBranch: unknown }), 'type=edge'],
  [
    'schedule, default branch not known',
    run('schedule', 'refs/heads/main', { defaultBranch: unknown }),
    'type=edge\ntype=content',
    '',
    LLAMA,
  ],
  ['schedule with a date', schedule(), "type=schedule,pattern={{date 'YYYYMMDD'}}"],
  ['schedule of kit values', schedule(), 'type=schedule,pattern={{model.size}}\ntype=schedule,pattern={{dataset.name}}', '', LLAMA],
  ['event called like a schedule', run('my_schedule', 'refs/heads/main'), 'type=schedule'],
  // Commits.
  ['short and long commit', main, 'type=sha\ntype=sha,format=long'],
  ['commit not known', run('push', 'refs/heads/main', { commit: unknown }), 'type=sha\ntype=raw,value=x'],
  ['commit of a pull request', pr({ headCommit: commit('f'.repeat(40)) }), 'type=sha'],
  ['head commit of a pull request', pr({ headCommit: commit('f'.repeat(40)) }), 'type=sha', '', EMPTY, {}, { headCommit: true }],
  ['head commit of a push', main, 'type=sha', '', EMPTY, {}, { headCommit: true }],
  [
    'commit date not known',
    run('push', 'refs/heads/main', { commitDate: unknown }),
    "type=raw,value={{commit_date 'YYYY'}}\ntype=raw,value=y",
  ],
  // Expressions.
  [
    'global expressions on a branch',
    main,
    'type=raw,value=a{{branch}}-{{tag}}-{{base_ref}}-{{is_default_branch}}-{{is_not_default_branch}}-{{sha}}',
  ],
  [
    'global expressions on another branch',
    branch('dev'),
    'type=raw,value=a{{branch}}-{{tag}}-{{base_ref}}-{{is_default_branch}}-{{is_not_default_branch}}',
  ],
  [
    'global expressions on a git tag',
    run('push', 'refs/tags/v1.2.3', { baseBranch: known('dev') }),
    'type=raw,value=a{{branch}}-{{tag}}-{{base_ref}}-{{is_default_branch}}',
  ],
  [
    'global expressions on a release',
    run('release', 'refs/tags/v1.2.3', { baseBranch: known('dev') }),
    'type=raw,value=a{{tag}}-{{base_ref}}',
  ],
  ['global expressions on a pull request', pr(), 'type=raw,value=a{{branch}}-{{tag}}-{{base_ref}}-{{is_default_branch}}'],
  ['base branch of a push is nothing', run('push', 'refs/heads/main', { baseBranch: known('dev') }), 'type=raw,value=a-{{base_ref}}-b'],
  [
    'dates',
    main,
    "type=raw,value={{date 'YYYYMMDD' tz='Asia/Tokyo'}}\ntype=raw,value={{commit_date 'YYYY-MM-DD'}}\ntype=raw,value={{date}}",
  ],
  ['a zone that is no text', main, "type=raw,value={{date 'YYYY' tz=5}}"],
  ['a zone that is none', main, "type=raw,value={{date 'YYYY' tz='Nowhere'}}"],
  ['enable by expression', main, 'type=raw,value=a,enable={{is_default_branch}}\ntype=raw,value=b,enable={{is_not_default_branch}}'],
  ['enable that is neither', main, 'type=raw,value=a,enable={{branch}}'],
  ['an expression that fails', main, 'type=raw,value={{branch.x.y}}\ntype=raw,value={{> nothing}}'],
  ['kit values', main, 'type=raw,value={{model.size}}-{{model.variant}}-{{kit.version}}-{{kit.name}}-end', '', LLAMA],
  ['missing kit values at the start', main, 'type=raw,value={{kit.version}}-x\ntype=raw,value={{kit.version}}{{model.size}}-x', '', LLAMA],
  ['missing kit values alone', main, 'type=raw,value={{kit.version}}-{{dataset.name}}\ntype=raw,value=z', '', LLAMA],
  ['missing kit values between letters', main, 'type=raw,value=ab{{kit.version}}cd\ntype=raw,value=ab-{{kit.version}}-cd', '', LLAMA],
  ['empty expressions that are not of the kit', main, 'type=raw,value=ab-{{tag}}-cd', '', LLAMA],
  ['version in git tag', tag('chat/v1.2.3'), 'type=raw,value=x-{{git.version}}-{{kit.name}}', '', LLAMA],
  [
    'damaged files',
    main,
    'type=raw,value={{model.size}}\ntype=raw,value={{kit.name}}\ntype=raw,value={{dataset.name}}\ntype=content',
    '',
    BROKEN,
  ],
  // Versions.
  ['semver', v123, VERSIONS],
  ['semver pre-release', tag('v2.0.0-rc.1'), VERSIONS],
  ['semver of value=', main, 'type=semver,pattern={{version}},value=3.1.4\ntype=semver,pattern={{major}},value={{branch}}'],
  ['semver that is none', tag('demo'), VERSIONS],
  [
    'semver by match',
    tag('chat/1.4.0'),
    'type=semver,pattern={{version}},match=(\\d.*)\ntype=semver,pattern={{major}}.{{minor}},match=\\d+\\.\\d+\\.\\d+',
  ],
  ['semver by a group without part', tag('1.4.0'), 'type=semver,pattern={{version}},match=(x)?1\ntype=ref,event=tag'],
  ['semver, match misses', tag('1.4.0'), 'type=semver,pattern={{version}},match=zzz'],
  ['pep440', tag('1.2.3'), PEP],
  ['pep440 post-release', tag('1.2.3.post1'), PEP],
  ['pep440 pre-release', tag('1.2.3rc1'), `${PEP}\ntype=pep440,pattern={{raw}}`],
  ['pep440 that is none', tag('demo'), PEP],
  ['raw of a pre-release', tag('v2.0.0-rc.1'), 'type=semver,pattern={{raw}}\ntype=semver,pattern={{raw}}-x'],
  [
    'kit placeholders in a pre-release',
    tag('v2.0.0-rc.1'),
    'type=semver,pattern={{version}}-{{model.size}}\ntype=semver,pattern={{major}}-{{model.size}}\ntype=semver,pattern={{raw}}-{{model.size}}',
    '',
    LLAMA,
  ],
  [
    'kit placeholders in a version',
    v123,
    'type=semver,pattern={{version}}-{{model.size}}\ntype=semver,pattern={{major}}-{{model.size}}',
    '',
    LLAMA,
  ],
  ['only missing placeholders in a version', v123, 'type=semver,pattern={{kit.version}}\ntype=ref,event=tag', '', LLAMA],
  ['match', tag('chat/v1.2.3'), 'type=match,pattern=v(\\d+)\\.(\\d+),group=2\ntype=match,pattern=zzz\ntype=match,pattern=(q)?chat,group=1'],
  ['match of value=', main, 'type=match,pattern=m.*,value={{branch}}'],
  ['match without git tag', main, 'type=match,pattern=m.*\ntype=raw,value=x'],
  ['match of a pre-release', tag('v1.2.3-rc.1'), 'type=match,pattern=rc,group=0'],
  // Latest.
  ['latest', v123, 'type=ref,event=tag'],
  ['latest of a release that is marked', release('v1.2.3', { prerelease: true }), 'type=ref,event=tag'],
  ['latest of a release that is not the latest', release('v1.2.3', { latest: known(false, 'GitHub API') }), 'type=ref,event=tag'],
  ['latest of a release that is the latest', release('v1.2.3', { latest: known(true, 'GitHub API') }), 'type=ref,event=tag'],
  ['latest of a pre-release', tag('v1.2.3-rc.1'), 'type=ref,event=tag'],
  ['latest of a post-release', tag('1.2.3.post1'), 'type=pep440,pattern={{version}}'],
  ['latest without a version', tag('demo'), 'type=ref,event=tag'],
  ['latest where the first does not vote', v123, 'type=raw,value=x\ntype=ref,event=tag'],
  ['latest where only content gives a name', v123, 'type=content', '', LLAMA],
  ['latest forced', main, 'type=ref,event=branch', 'latest=true'],
  ['latest forced for a version', v123, 'type=ref,event=tag', 'latest=true'],
  ['latest forced without a name', main, 'type=ref,event=tag', 'latest=true'],
  ['latest switched off', v123, 'type=ref,event=tag', 'latest=false'],
  ['latest with build metadata', tag('v1.2.3+build.5'), 'type=ref,event=tag'],
  ['latest of a channel', v123, 'type=semver,pattern={{major}}'],
  ['latest with a flavor', v123, 'type=ref,event=tag', 'prefix=a-,onlatest=true\nsuffix=-b'],
  ['latest with a long flavor', v123, 'type=semver,pattern={{version}},prefix=,suffix=', `suffix=-${long},onlatest=true`],
  ['latest with a flavor that is not known', v123, 'type=ref,event=tag,suffix=', 'suffix=-{{model.size}},onlatest=true', BROKEN],
  ['latest with a flavor that cannot be', v123, 'type=ref,event=tag,suffix=', "suffix=-{{date 'YYYY' tz='Nowhere'}},onlatest=true"],
  // Classes.
  ['class immutable', main, 'type=raw,value=x,class=immutable\ntype=content,class=immutable', '', LLAMA],
  ['class mutable', v123, 'type=ref,event=tag,class=mutable\ntype=content,class=mutable', '', LLAMA],
  ['class monotonic', v123, 'type=raw,value=x,class=monotonic'],
  ['class monotonic without a version', main, 'type=raw,value=x,class=monotonic\ntype=raw,value=y'],
  ['class monotonic of a component', tag('chat/v1.2.3'), 'type=raw,value=x,class=monotonic\ntype=ref,event=tag'],
  [
    'on-conflict keep, on-stale fail',
    v123,
    `${VERSIONS}\ntype=raw,value=x\ntype=content`,
    '',
    LLAMA,
    {},
    { onConflict: 'keep', onStale: 'fail' },
  ],
  ['promotion', main, 'type=raw,value=x\ntype=sha\ntype=sha,format=long', '', EMPTY, { mode: 'promote', explicitSource: true }],
  ['promotion of the run’s own', main, 'type=raw,value=x\ntype=sha,format=long', '', EMPTY, { mode: 'promote' }],
  ['named source alone', main, 'type=raw,value=x\ntype=sha,format=long', '', EMPTY, { explicitSource: true }],
  ['named source of a mirror', main, 'type=raw,value=x\ntype=sha,format=long', '', EMPTY, { mode: 'mirror', explicitSource: true }],
  [
    'foreign ModelKit',
    main,
    'type=raw,value=x\ntype=sha,format=long',
    '',
    EMPTY,
    { mode: 'promote', explicitSource: true, foreign: false },
  ],
  ['mirror without a name', main, 'type=ref,event=tag', '', EMPTY, { mode: 'mirror', oneOfMany: true }],
  ['publish without a name', main, 'type=ref,event=tag', '', EMPTY, {}, { commitTag: false }],
  ['class immutable of what moves', v123, 'type=semver,pattern={{major}},class=immutable\ntype=stage,tag=v*,value=prod,class=immutable'],
  ['class monotonic with a prefix of its own', v123, 'type=raw,value=x,prefix=p-,class=monotonic', 'prefix=f-'],
  ['a prefix that holds the number too', v123, 'type=semver,pattern=r{{major}}x,prefix=1-'],
  ['match that shows another version than the git tag', tag('a-1.0.0/v2.0.0'), 'type=match,pattern=\\d.\\d.\\d'],
  ['a rule that is off, with a prefix that fails', main, 'type=raw,value=x,enable=false,prefix={{> nothing}}\ntype=raw,value=y'],
  [
    'a rule that is off, with a prefix that fails, and a branch',
    branch('x'),
    'type=raw,value=x,enable=false,prefix={{> nothing}}\ntype=ref,event=branch',
  ],
  ['a branch called like half of a pattern', branch('1.0.0_'), 'type=ref,event=branch\ntype=semver,pattern={{version}}_{{version}}'],
  ['a branch called like a pattern that shows no version', branch('stable1.0.0'), 'type=ref,event=branch\ntype=semver,pattern=stable'],
  // Stages.
  [
    'stage of a branch',
    branch('release/1'),
    'type=stage,branch=release/*,value=candidate\ntype=stage,branch=dev,value=dev\ntype=stage,tag=v*,value=prod',
  ],
  ['stage of a git tag', v123, 'type=stage,tag=v*,value=prod\ntype=stage,branch=main,value=dev'],
  ['stage of a pre-release', tag('v1.2.3-rc.1'), 'type=stage,tag=v*,value=prod\ntype=stage,tag=v*-rc.*,value=rc'],
  ['stage of a short version', tag('v2-beta'), 'type=stage,tag=v*-*,value=beta\ntype=stage,tag=v*,value=prod'],
  [
    'stage of an event',
    run('workflow_dispatch', 'refs/heads/main'),
    'type=stage,event=workflow_dispatch,value=manual\ntype=stage,event=push,value=pushed',
  ],
  ['stage of a marked release', release('v1.2.3', { prerelease: true }), 'type=stage,tag=v*,value=prod'],
  ['stage of kit values', main, 'type=stage,branch=main,value={{model.size}}\ntype=stage,branch=main,value={{kit.version}}', '', LLAMA],
  // Content.
  ['content', main, 'type=content', '', LLAMA],
  ['content on a branch', branch('dev'), 'type=content\ntype=ref,event=branch', '', LLAMA],
  ['content on a branch by enable', branch('dev'), 'type=content,enable=true', '', LLAMA],
  ['content of nothing', main, 'type=content'],
  ['content by a pattern', main, 'type=content,pattern={{model.size}}_{{model.quantization}}', '', LLAMA],
  ['content by a pattern of nothing', main, 'type=content,pattern={{kit.version}}', '', LLAMA],
  ['content of one size under many names', main, 'type=content,pattern={{model.size}}', '', twice('7b', '7b', '13b')],
  ['content in two cases', main, 'type=content,pattern={{model.quantization}}', '', twice('q4_K_M')],
  ['content that names the branch', main, 'type=content,pattern={{branch}}-{{model.size}}', '', LLAMA],
  ['content with prefix', main, 'type=content,prefix=c-,suffix=-d', 'prefix=f-', LLAMA],
  ['content in words', main, 'type=content,pattern={{dataset.name}}', '', dataset('Ünïcode Dàta (v2)')],
  ['content of a kit by its name', main, 'type=content,pattern={{kit.name}}-{{kit.version}}', '', kit('My Kit', '2.0')],
  ...[
    'latest',
    '3.1.0',
    '1.2',
    'v3',
    '12',
    'sha-0123456',
    'pr-12',
    'pr-x',
    'main',
    'production',
    'nightly',
    'edge',
    'stable',
    `sha256-${'a'.repeat(64)}`,
    '860c190',
    'deadbee',
    'plain',
  ].map((name): Case => [
    `content called ${name}`,
    main,
    'type=content\ntype=sha,prefix=\ntype=schedule\ntype=stage,tag=v*,value=production\ntype=ref,event=pr',
    '',
    dataset(name),
  ]),
  ['content called like a pull request of a rule', main, 'type=content\ntype=ref,event=pr,prefix=pull-', '', dataset('pull-5')],
  ['content called like an immutable value', main, 'type=content\ntype=stage,tag=v*,value=gold,class=immutable', '', dataset('gold')],
  ['content called like a raw value', branch('dev'), 'type=content,enable=true\ntype=raw,value=gold,enable=false', '', dataset('gold')],
  ['content called like a version in a flavor', main, 'type=content', 'suffix=-q8', dataset('1.2.3-q8')],
  // Reserved.
  ...[
    'latest',
    'v1.2.3',
    '1.2.3-x',
    'sha-860c190',
    'sha-0123456',
    '7b-chat-q8_0',
    'nightly',
    'edge',
    'production',
    'gold',
    '1.2',
    'plain',
    '5.0.0',
  ].map((name): Case => [
    `branch called ${name}`,
    branch(name),
    'type=ref,event=branch\ntype=schedule\ntype=edge\ntype=stage,tag=v*,value=production\ntype=raw,value=gold,enable=false\ntype=content\ntype=semver,pattern={{version}},value=5.0.0,enable=false',
    '',
    LLAMA,
  ]),
  ['branch in a raw value', branch('latest'), 'type=raw,value={{branch}}'],
  ['branch in a prefix', branch('v1.0.0'), 'type=raw,value=x,prefix={{branch}}-'],
  ['branch in a prefix makes a version', branch('1.0'), 'type=raw,value=.0,prefix={{branch}}'],
  [
    'branch that fills a pattern',
    branch('1.0.0'),
    'type=raw,value=rel-{{branch}}\ntype=raw,value=rel-{{git.version}},enable={{is_default_branch}}',
  ],
  ['branch called like a version of a rule', branch('rel-1.0.0'), 'type=ref,event=branch\ntype=semver,pattern=rel-{{version}}'],
  ['branch called like a version in a flavor', branch('1.0.0'), 'type=ref,event=branch', 'prefix=chat-'],
  ['branch called by the commit', branch('860c190'), 'type=ref,event=branch\ntype=sha,prefix='],
  ['branch called by another commit', branch('0123456'), 'type=ref,event=branch\ntype=sha,prefix='],
  ['branch with its own commit', branch('dev'), 'type=raw,value={{branch}}-{{sha}}\ntype=raw,value=sha-{{sha}}'],
  ['branch with sha in the name', branch('sha'), 'type=raw,value={{branch}}-{{sha}}'],
  ['latest in a flavor, wanted by a branch', branch('latest'), 'type=ref,event=branch', 'suffix=-b,onlatest=true'],
  ['a rule that spells a referrers tag', main, `type=raw,value=sha256-${'a'.repeat(64)}`],
  // Names.
  ['names that are long', branch(long), 'type=ref,event=branch\ntype=ref,event=branch,prefix=p-,suffix=-s'],
  ['a long name of the author', main, `type=raw,value=${long}`],
  ['affixes that fill a name', branch('topic'), `type=ref,event=branch,prefix=${'p'.repeat(120)}-`],
  ['a name that begins with a dash', main, 'type=raw,value=-x'],
  ['a name of dashes', branch('--..'), 'type=ref,event=branch'],
  ['an empty value', main, 'type=raw,value={{tag}}\ntype=raw,value=x'],
  ['an empty value of a version', v123, 'type=semver,pattern={{prerelease}}\ntype=raw,value=x'],
  ['part of the values missing', v123, 'type=semver,pattern={{version}}-{{kit.version}}', '', LLAMA],
  ['an empty value with a prefix', main, 'type=raw,value={{tag}},prefix=p'],
  ['foreign text at the start', branch('-.x'), 'type=ref,event=branch\ntype=ref,event=branch,prefix=p'],
  ['one name of two rules', v123, 'type=ref,event=tag\ntype=raw,value=v1.2.3,class=mutable\ntype=raw,value=v1.2.3,class=mutable'],
  ['the strictest claim', v123, 'type=raw,value=x,class=mutable\ntype=raw,value=x,class=immutable\ntype=raw,value=x,class=monotonic'],
  ['priorities', v123, 'type=raw,value=low,priority=1\ntype=raw,value=high,priority=900\ntype=ref,event=tag'],
  ['flavor', branch('x'), 'type=ref,event=branch\ntype=raw,value=y,prefix=', 'prefix=p-\nsuffix=-s'],
  ['flavor of the kit', branch('x'), 'type=ref,event=branch', 'suffix=-{{model.size}}', LLAMA],
  ['flavor of a broken kit', branch('x'), 'type=ref,event=branch\ntype=ref,event=branch,suffix=', 'suffix=-{{model.size}}', BROKEN],
  ['flavor of the commit', branch('x'), 'type=ref,event=branch', 'suffix=-{{sha}}'],
  ['flavor that makes a referrers tag', main, 'type=raw,value=x,suffix=,prefix=', 'prefix=sha256-'],
  ['flavor that cannot be', main, 'type=raw,value=x,suffix=', "suffix={{date 'YYYY' tz='Nowhere'}}"],
];

/** What nearly every plan holds. */
const COMMIT_TAG = `sha-${COMMIT} | commit | mutable skip | commit ${COMMIT} | payload`;

function shown(policy: TagPolicy): string {
  const { class: name, ...rest } = policy;
  const scope = (one: object): string =>
    Object.values(one)
      .map((value) => (value === '' ? '-' : String(value)))
      .join(' ');
  const words = Object.entries(rest).map(([key, value]: [string, unknown]) => {
    if (key === 'content') return `content ${(value as typeof layers).map((layer) => `${layer.kind} ${layer.path}`).join()}`;
    return typeof value === 'object' && value !== null
      ? `(${scope(value)})`
      : typeof value === 'boolean'
        ? value
          ? key
          : ''
        : String(value);
  });
  return [name, ...words.filter((word) => word !== '')].join(' ');
}

function planned([, trigger, tags, flavor = '', facts = EMPTY, options = {}, more = {}]: Case): readonly string[] {
  const wrong: string[] = [];
  const rules = parseRules({ tags, flavor, commitTag: true, onConflict: 'auto', onStale: 'skip', mode: 'publish', ...more }, (problem) =>
    wrong.push(problem.message),
  );
  if (wrong.length > 0) return wrong.map((message) => `not read: ${message}`);
  try {
    const plan = planTags({ ...rules, ...more }, trigger, facts, options);
    const names = plan.intents.map(({ tag: name }) => name);
    const commits = plan.commitTags === undefined ? 'none' : `${plan.commitTags.prefix}*${plan.commitTags.suffix}`;
    return [
      ...plan.intents.map((one) => `${one.tag} | ${one.kind} | ${shown(one.policy)} | ${one.reason} | ${one.source}`),
      ...plan.skipped.map(({ rule, reason }) => `no ${rule}: ${reason}`),
      ...(plan.byPriority.join() === names.join() ? [] : [`by priority: ${plan.byPriority.join(' ')}`]),
      ...(commits === '*' ? [] : [`commits: ${commits}`]),
    ]
      .filter((line) => line !== COMMIT_TAG)
      .map((line) => line.replaceAll(COMMIT, 'COMMIT'));
  } catch (thrown) {
    return [thrown instanceof Error ? thrown.message : String(thrown)];
  }
}

/** What every plan says in full: names with class, scope, reason and source, why rules gave nothing, or what the failure says. */
const expected = await recorded(new URL('plans.json', import.meta.url), () =>
  Object.fromEntries(CASES.map((one) => [one[0], planned(one)])),
);

describe('a plan in full', () => {
  it.each(CASES.map((one) => [one[0], one] as const))('%s', (title, one) => {
    expect(planned(one)).toEqual(expected[title]);
  });
});
