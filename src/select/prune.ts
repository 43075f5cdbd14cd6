import { Failure } from '../failure.js';
import type { GitTag } from '../git/index.js';
import { NO_FACTS } from '../model/index.js';
import { parseTagName, type TagName } from '../oci/index.js';
import { matchesGlobs } from '../rules/index.js';
import { commitTagSpelling, planTags, readsAsVersion, type TagIntent } from '../tags/index.js';
import type { DeleteTrigger } from '../trigger/index.js';
import { asIfPushed } from './as-if-pushed.js';
import type { Removal, SelectContext } from './types.js';

/** Version tags without a git tag, and those of them that `prune` removes. */
export function orphans(
  context: SelectContext,
  gitTags: readonly GitTag[],
  names: ReadonlySet<TagName>,
): { readonly withoutGitTag: readonly TagName[]; readonly removals: readonly Removal[] } {
  const { inputs, ports } = context;
  const spelling = commitTagSpelling(inputs.rules);
  if (spelling === undefined) {
    if (inputs.prune) {
      ports.remark({
        code: 'PRUNE_SKIPPED',
        level: 'warning',
        subject: 'tags',
        message:
          'Nothing is pruned: the flavor depends on what is inside the model, so versions without a git tag cannot be told from other variants.',
        hint: 'Write the flavor out in the step that prunes.',
      });
    }
    return { withoutGitTag: [], removals: [] };
  }
  const given = new Set<TagName>();
  for (const gitTag of gitTags) for (const intent of namesOf(context, gitTag)) given.add(intent.tag);
  const withoutGitTag = [...names].filter((name) => readsAsVersion(name, spelling) !== undefined && !given.has(name));
  const removals = inputs.prune
    ? withoutGitTag
        .filter((name) => matchesGitTags(context, name, spelling))
        .map((tag): Removal => ({ tag, reason: 'no git tag gives this version' }))
    : [];
  return { withoutGitTag, removals };
}

/** The version tags that the deleted git tag had given, unless it exists again or its absence cannot be proved. */
export async function removedByDelete(context: SelectContext, trigger: DeleteTrigger): Promise<readonly Removal[]> {
  const { inputs, git, ports } = context;
  if (!inputs.prune || trigger.refType !== 'tag' || !matchesGlobs(inputs.gitTags, trigger.name)) return [];
  const now = await git.tagCommit(trigger.name);
  if (!now.known || now.value !== undefined) {
    ports.remark({
      code: 'PRUNE_SKIPPED',
      level: now.known ? 'notice' : 'warning',
      subject: 'git',
      message: now.known
        ? `Nothing is pruned: git tag ${trigger.name} exists again.`
        : `Nothing is pruned: whether git tag ${trigger.name} is gone cannot be told (${now.why}).`,
      hint: now.known ? 'Delete the git tag again if its version shall go.' : 'Give the step a github-token that may read the repository.',
    });
    return [];
  }
  const commit = trigger.commit.known ? trigger.commit.value : undefined;
  if (commit === undefined) return versionName(trigger.name);
  const intents = namesOf(context, { name: trigger.name, commit });
  return intents
    .filter((intent) => intent.kind === 'version')
    .map((intent) => ({ tag: intent.tag, reason: `git tag ${trigger.name} was deleted` }));
}

function versionName(name: string): readonly Removal[] {
  const tag = parseTagName(name);
  return tag !== undefined && readsAsVersion(tag, { prefix: '', suffix: '' }) !== undefined
    ? [{ tag, reason: `git tag ${name} was deleted` }]
    : [];
}

/** What a push of the git tag would name; nothing where the rules refuse it. */
function namesOf(context: SelectContext, gitTag: GitTag): readonly TagIntent[] {
  try {
    return planTags(context.inputs.rules, asIfPushed(context, gitTag), NO_FACTS, { mode: context.inputs.mode }).intents;
  } catch (thrown) {
    if (thrown instanceof Failure) return [];
    throw thrown;
  }
}

/** The globs speak of git tags, which may have a `v` where the registry's tag has none, and never have the flavor. */
function matchesGitTags(
  { inputs }: SelectContext,
  name: string,
  { prefix, suffix }: { readonly prefix: string; readonly suffix: string },
): boolean {
  const bare = name.slice(prefix.length, suffix === '' ? undefined : -suffix.length);
  return [bare, `v${bare}`].some((text) => matchesGlobs(inputs.gitTags, text));
}
