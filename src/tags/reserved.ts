import type { Problem } from '../failure.js';
import type { TagName } from '../oci/index.js';
import type { Rule, Rules, Template } from '../rules/index.js';
import { affixesOf, comesFromBranch, nameOf, spelled } from './affixes.js';
import { isSkipped, type Run } from './draft.js';
import type { Entry } from './entry.js';
import { orSkipped } from './evaluate.js';
import { quoted, type TagFailure } from './failure.js';
import { contentDrafts } from './kit-rules.js';
import { latestName } from './latest.js';
import type { CommitTagSpelling } from './types.js';
import { versionSpellings } from './version-spellings.js';
import { readsAsVersion, withoutAffixes } from './versions.js';

/** Names that are somebody's, with whose they are. */
type Owners = ReadonlyMap<string, string>;

/**
 * Names that come from a branch or a pull request, which others than the owner may choose, must not be `latest`, a full version, a commit
 * tag, a content tag of this kit, or a literal value of a rule of this step that does not fire in this run.
 */
export function reservedNames(entries: readonly Entry[], rules: Rules, run: Run, flavor: CommitTagSpelling): Problem<TagFailure>[] {
  const suspects = entries.filter((entry) => entry.draft !== undefined && comesFromBranch(entry.draft, entry.affixes));
  if (suspects.length === 0) return [];
  const owners = ownersOf(entries, rules, run);
  const spellings = [{ prefix: '', suffix: '' }, flavor, ...versionSpellings(rules, run)];
  return suspects.flatMap((entry): Problem<TagFailure>[] => {
    const owner = ownerOf(entry, owners, spellings) ?? commitOf(entry.intent.tag, rules, run);
    if (owner === undefined) return [];
    return [
      {
        code: 'TAG_RESERVED',
        message: `The tag ${quoted(entry.intent.tag)} from ${entry.intent.reason} (${entry.intent.rule}) belongs to ${owner}.`,
        hint: 'Rename the branch, give the rule a prefix of its own such as prefix=branch-, or leave the branch out of the workflow\'s "on".',
      },
    ];
  });
}

/** `spellings`: what may stand around a name that is somebody's; nothing first, then the flavor, then how rules of this step spell versions. */
function ownerOf({ intent: { tag }, draft }: Entry, owners: Owners, spellings: readonly CommitTagSpelling[]): string | undefined {
  const owned = owners.get(tag);
  if (owned !== undefined) return owned;
  // Something is taken off only where the value itself is from the branch: a flavor that names the branch does not make a version foreign.
  for (const around of draft?.fromBranch === true ? spellings : spellings.slice(0, 1)) {
    const text = withoutAffixes(tag, around);
    if (text === 'latest') return 'the latest release';
    if (text !== undefined && /^sha-[0-9a-f]{7,64}$/.test(text)) return `the commit ${text.slice('sha-'.length)}`;
    const version = readsAsVersion(tag, around);
    if (version !== undefined) return `the version ${version.version}`;
  }
  return undefined;
}

/** Whose commit a name is by a `type=sha` rule of this step, which may spell it without `sha-`. */
function commitOf(tag: string, rules: Rules, run: Run): string | undefined {
  for (const rule of rules.rules) {
    if (rule.type !== 'sha') continue;
    const affixes = orSkipped(rule.text, () => affixesOf(rule, rules.flavor, run.scope));
    const hash = 'skipped' in affixes ? undefined : withoutAffixes(tag, spelled(affixes));
    if (hash !== undefined && /^(?:[0-9a-f]{7}|[0-9a-f]{40}|[0-9a-f]{64})$/.test(hash)) return `the commit ${hash}`;
  }
  return undefined;
}

function ownersOf(entries: readonly Entry[], rules: Rules, run: Run): Owners {
  const owners = new Map<string, string>();
  for (const name of run.facts.content) owners.set(name.name, `the content of this kit (${name.reason})`);
  const fired = new Set(entries.map((entry) => entry.draft?.rule));
  for (const rule of rules.rules) {
    if (rule.type === 'content') {
      for (const tag of contentTags(rule, rules, run)) owners.set(tag, 'the content of this kit');
    } else if (!fired.has(rule)) {
      for (const value of literalOf(rule)) {
        const name = orSkipped(rule.text, () => nameOf(value, affixesOf(rule, rules.flavor, run.scope), false));
        if ('ok' in name && name.ok) owners.set(name.tag, `the rule ${rule.text}, which does not fire in this run`);
      }
    }
  }
  const latest = orSkipped('flavor', () => latestName(rules.flavor, run.scope).legal);
  if ('ok' in latest && latest.ok) owners.set(latest.tag, 'the latest release');
  return owners;
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

/** The value that a rule spells out. */
function literalOf(rule: Rule): string[] {
  switch (rule.type) {
    case 'raw':
    case 'stage':
      return literal(rule.value);
    case 'schedule':
    case 'semver':
    case 'pep440':
      return literal(rule.pattern);
    case 'edge':
      return ['edge'];
    case 'content':
    case 'match':
    case 'ref':
    case 'sha':
      return [];
  }
}

function literal(template: Template): string[] {
  return template.uses.length === 0 && template.text !== '' ? [template.text] : [];
}
