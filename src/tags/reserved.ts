import { CLASSES } from '../classes/index.js';
import type { Problem } from '../failure.js';
import { isMovingWord, isReferrersTag, parseTagName, type TagName } from '../oci/index.js';
import { expressionsOf, quoted, writtenName, type Rule, type Rules, type Template } from '../rules/index.js';
import { affixesOf, comesFromBranch, nameOf, spelled, sanitised } from './names.js';
import { isSkipped, type Run } from './draft.js';
import { orSkipped } from './evaluate.js';
import { contentDrafts } from './kit-rules.js';
import { latestName } from './latest.js';
import type { Entry } from './merge.js';
import { render } from './render.js';
import type { CommitTagSpelling, TagFailure } from './types.js';
import { readsAsVersion, withoutAffixes } from './versions.js';

/** Names that are somebody's, with whose they are. */
type Owners = ReadonlyMap<string, string>;

/**
 * Names that come from a branch or a pull request, which others than the owner may choose, must not be `latest`, a full version, a commit
 * tag, a content tag of this kit, or a literal value of a rule of this step that does not fire in this run. What a rule makes of the run's
 * own commit, by `type=sha` or `{{sha}}`, takes nothing from anybody.
 */
export function reservedNames(entries: readonly Entry[], rules: Rules, run: Run, flavor: CommitTagSpelling): Problem<TagFailure>[] {
  const suspects = entries.flatMap(({ intent, draft, affixes }) =>
    draft !== undefined && draft.rule.type !== 'sha' && comesFromBranch(draft, affixes) ? [{ intent, draft }] : [],
  );
  if (suspects.length === 0) return [];
  const owners = ownersOf(entries, rules, run, flavor);
  const spellings = spellingsOf(rules, run, flavor);
  return suspects.flatMap(({ intent, draft }): Problem<TagFailure>[] => {
    // Something is taken off only where the value itself is from the branch: a flavor that names the branch does not make a version foreign.
    const around = draft.fromBranch ? spellings : spellings.slice(0, 1);
    const showsCommit = expressionsOf({ rules: [draft.rule], flavor: rules.flavor }).has('sha');
    const owner = owners.get(intent.tag) ?? readsAs(intent.tag, around, rules, run, showsCommit);
    if (owner === undefined) return [];
    return [
      {
        code: 'TAG_RESERVED',
        message: `The tag ${quoted(intent.tag)} (${intent.reason}, rule ${intent.rule}) belongs to ${owner}.`,
        hint: 'Rename the branch, give the rule a prefix of its own such as prefix=branch-, or leave the branch out of the workflow\'s "on".',
      },
    ];
  });
}

/**
 * Whose a content name is, when it is not the content's: it never moves, so it must not be a name that is meant to move, a version, a commit's,
 * a pull request's, or what registries keep for signatures, wherever it comes from (a dataset may be called `latest`, and the tag of a model
 * reference be `3.1.0`).
 */
export function contentOwner(tag: TagName, rules: Rules, run: Run, flavor: CommitTagSpelling): string | undefined {
  if (isReferrersTag(tag)) return 'signatures and attestations';
  const read = readsAs(tag, spellingsOf(rules, run, flavor), rules, run) ?? pullRequestOf(tag, rules, run, flavor);
  if (read !== undefined) return read;
  if (/^v?\d+(?:\.\d+)?$/.test(tag)) return 'the versions that begin with these numbers';
  if (isMovingWord(tag)) return 'whatever comes last';
  const { defaultBranch } = run.trigger;
  if (defaultBranch.known && sanitised(defaultBranch.value) === tag) return 'the default branch';
  const moving = rules.rules.find(
    (rule) =>
      rule.type !== 'raw' && literalNames(rule, rules, run).includes(tag) && !(rule.class !== undefined && CLASSES[rule.class].isFixed),
  );
  if (moving !== undefined) return `the rule ${moving.text}`;
  return latestOf(rules, run) === tag ? 'the latest release' : undefined;
}

/** What may stand around a name that is somebody's; nothing first, then the flavor, then how rules of this step spell versions. */
function spellingsOf(rules: Rules, run: Run, flavor: CommitTagSpelling): readonly CommitTagSpelling[] {
  return [{ prefix: '', suffix: '' }, flavor, ...versionSpellings(rules, run)];
}

/** Whose a name is by its form. One that shows the run's own commit by `{{sha}}` is not that commit's alone. */
function readsAs(tag: string, spellings: readonly CommitTagSpelling[], rules: Rules, run: Run, showsCommit = false): string | undefined {
  const hashes = [commitOf(tag, rules, run)];
  for (const around of spellings) {
    const text = withoutAffixes(tag, around);
    if (text === 'latest') return 'the latest release';
    hashes.push(/^sha-([0-9a-f]{7,64})$/.exec(text ?? '')?.[1]);
    const version = readsAsVersion(tag, around);
    if (version !== undefined) return `the version ${version.version}`;
  }
  const own = showsCommit && run.commit.known ? run.commit.value : undefined;
  const hash = hashes.find((one) => one !== undefined && own?.startsWith(one) !== true);
  return hash === undefined ? undefined : `the commit ${hash}`;
}

/** The commit that a name spells by a `type=sha` rule of this step, which may spell it without `sha-`. */
function commitOf(tag: string, rules: Rules, run: Run): string | undefined {
  for (const rule of rules.rules) {
    if (rule.type !== 'sha') continue;
    const affixes = orSkipped(rule.text, () => affixesOf(rule, rules.flavor, run.scope));
    const hash = 'skipped' in affixes ? undefined : withoutAffixes(tag, spelled(affixes));
    if (hash !== undefined && /^[0-9a-f]+$/.test(hash) && [rules.shortCommit, 40, 64].includes(hash.length)) return hash;
  }
  return undefined;
}

/** Whose pull request a name spells: as `type=ref,event=pr` does by default, or as a rule of this step does. */
function pullRequestOf(tag: string, rules: Rules, run: Run, flavor: CommitTagSpelling): string | undefined {
  const own = rules.rules.flatMap((rule) => {
    if (rule.type !== 'ref' || rule.event !== 'pr') return [];
    const affixes = orSkipped(rule.text, () => affixesOf(rule, rules.flavor, run.scope));
    return 'skipped' in affixes ? [] : [spelled(affixes)];
  });
  for (const around of [{ prefix: 'pr-', suffix: '' }, { prefix: 'pr-', suffix: flavor.suffix }, ...own]) {
    const number = withoutAffixes(tag, around);
    if (number !== undefined && /^\d+$/.test(number)) return `pull request ${number}`;
  }
  return undefined;
}

function ownersOf(entries: readonly Entry[], rules: Rules, run: Run, flavor: CommitTagSpelling): Owners {
  const owners = new Map<string, string>();
  const ofContent = (tag: TagName | undefined, why: string): void => {
    if (tag !== undefined && contentOwner(tag, rules, run, flavor) === undefined) owners.set(tag, why);
  };
  for (const { name, reason } of run.facts.content) ofContent(parseTagName(name), `the content of this kit: ${reason}`);
  const fired = new Set(entries.map((entry) => entry.draft?.rule));
  for (const rule of rules.rules) {
    if (rule.type === 'content') {
      for (const tag of contentTags(rule, rules, run)) ofContent(tag, 'the content of this kit');
    } else if (!fired.has(rule)) {
      for (const tag of literalNames(rule, rules, run)) owners.set(tag, `the rule ${rule.text}, which does not fire in this run`);
    }
  }
  const latest = latestOf(rules, run);
  if (latest !== undefined) owners.set(latest, 'the latest release');
  return owners;
}

function latestOf(rules: Rules, run: Run): TagName | undefined {
  const latest = orSkipped('flavor', () => latestName(rules.flavor, run.scope).legal);
  return 'ok' in latest && latest.ok ? latest.tag : undefined;
}

/** The names of values that a rule spells out. */
function literalNames(rule: Rule, rules: Rules, run: Run): TagName[] {
  return literalOf(rule).flatMap((value) => {
    const name = orSkipped(rule.text, () => nameOf(value, affixesOf(rule, rules.flavor, run.scope), false));
    return 'ok' in name && name.ok ? [name.tag] : [];
  });
}

/** Content tags of a rule, wherever the run is; those that name a branch by the author's wish are the branch's own. */
function contentTags(rule: Extract<Rule, { type: 'content' }>, rules: Rules, run: Run): TagName[] {
  const drafts = orSkipped(rule.text, () => contentDrafts(rule, run));
  if (isSkipped(drafts)) return [];
  return drafts.flatMap((draft) => {
    const affixes = orSkipped(rule.text, () => affixesOf(rule, rules.flavor, draft.scope ?? run.scope));
    if ('skipped' in affixes || comesFromBranch(draft, affixes)) return [];
    const name = nameOf(draft.value, affixes, draft.foreign);
    return name.ok ? [name.tag] : [];
  });
}

/** The value that a rule spells out; that of a content rule is the kit's. */
function literalOf(rule: Rule): string[] {
  if (rule.type === 'edge') return ['edge'];
  const written = rule.type === 'content' ? undefined : writtenName(rule);
  return written === undefined || written.uses.length > 0 || written.text === '' ? [] : [written.text];
}

/** Stands where the version goes; letters only, so that sanitising leaves it alone. */
const MARK = 'xVERSIONx';

/** Around its version, how a rule of this step spells the tags of versions, whether or not it fires in this run. */
function versionSpellings(rules: Rules, run: Run): CommitTagSpelling[] {
  return rules.rules.flatMap((rule) => {
    const pattern = versionPattern(rule);
    if (pattern === undefined) return [];
    const spelling = orSkipped(rule.text, () => {
      const { prefix, suffix } = spelled(affixesOf(rule, rules.flavor, run.scope));
      const scope = { ...run.scope, raw: MARK, version: MARK, tag: MARK, git: { version: MARK } };
      const around = sanitised(render(pattern, scope).text).split(MARK);
      const [before = '', after = ''] = around;
      return around.length === 2 ? [{ prefix: prefix + before, suffix: after + suffix }] : [];
    });
    return 'skipped' in spelling ? [] : spelling;
  });
}

/** What the rule shows a whole version in. */
function versionPattern(rule: Rule): Template | undefined {
  if (rule.type === 'ref') return rule.event === 'tag' ? { text: '{{tag}}', uses: ['tag'] } : undefined;
  return rule.type === 'semver' || rule.type === 'pep440' || rule.type === 'raw' ? writtenName(rule) : undefined;
}
