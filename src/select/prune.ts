import { type Problem, isFailure } from '../failure.js';
import { type CommitSha, type GitTag, known, type Known, notKnown, printableText } from '../git/index.js';
import { NO_FACTS } from '../model/index.js';
import type { TagName } from '../oci/index.js';
import { expressionsOf, matchesGlobs } from '../rules/index.js';
import { commitTagSpelling, type CommitTagSpelling, planTags, type TagIntent, readsAsRelease } from '../tags/index.js';
import type { DeleteTrigger, TagTrigger } from '../trigger/index.js';
import type { Removal, SelectContext } from './types.js';

/**
 * Full versions in the registry that no git tag is the version of, with or without `v`, and that the rules give for none; and those of them
 * that `prune` removes: only such as `git-tags` matches as they are.
 */
export function orphans(
  context: SelectContext,
  gitTags: readonly GitTag[],
  names: ReadonlySet<TagName>,
): { readonly withoutGitTag: readonly TagName[]; readonly removals: readonly Removal[] } {
  const { inputs } = context;
  const flavor = fixedFlavor(context);
  if (flavor === undefined) return { withoutGitTag: [], removals: [] };
  const given = gitTagsOf(context, gitTags);
  const withoutGitTag = [...names].filter((name) => readsAsRelease(name, flavor) !== undefined && given(name, flavor) === undefined);
  const removals = inputs.prune
    ? withoutGitTag
        .filter((name) => matchesGitTags(context, name, flavor))
        .map((tag): Removal => ({ tag, reason: 'no git tag is of this version' }))
    : [];
  return { withoutGitTag, removals };
}

/**
 * The version tags that the deleted git tag had given, unless another git tag gives them or is of the same version, or it exists again, or its
 * absence cannot be proved.
 */
export async function removedByDelete(context: SelectContext, trigger: DeleteTrigger): Promise<readonly Removal[]> {
  const { inputs, git } = context;
  if (!inputs.prune || trigger.refType !== 'tag' || !matchesGlobs(inputs.gitTags, trigger.name)) return [];
  const flavor = fixedFlavor(context);
  if (flavor === undefined) return [];
  const now = await git.tags().catch((thrown: unknown) => {
    if (isFailure(thrown) && thrown.code === 'GIT_TAGS_UNREADABLE') return thrown;
    throw thrown;
  });
  if (isFailure(now)) {
    skipped(context, { message: `Nothing is pruned: ${now.message}`, hint: now.hint });
    return [];
  }
  if (now.some(({ name }) => name === trigger.name)) {
    skipped(context, {
      message: `Nothing is pruned: git tag ${trigger.name} exists again.`,
      hint: 'Delete the git tag again if its version shall go.',
    });
    return [];
  }
  const given = gitTagsOf(context, now);
  return namesOf(context, trigger.name, notKnown('the git tag is gone')).flatMap(({ tag, kind }): Removal[] => {
    if (kind !== 'version' || readsAsRelease(tag, flavor) === undefined) return [];
    const other = given(tag, flavor);
    if (other === undefined) return [{ tag, reason: `git tag ${trigger.name} was deleted` }];
    skipped(
      context,
      {
        message: `${tag} is not removed with git tag ${printableText(trigger.name)}: git tag ${printableText(other)} is of the same version, or gives the same name.`,
        hint: 'Delete that git tag as well if the version shall go.',
      },
      'notice',
    );
    return [];
  });
}

/**
 * The flavor, where names follow from a git tag alone. Undefined, with a warning when something was to be pruned, where rules or flavor speak
 * of what is inside the model or of times: which names a git tag has given cannot be told then, and a wrong guess would remove a version.
 */
function fixedFlavor(context: SelectContext): CommitTagSpelling | undefined {
  const { inputs } = context;
  const moving = [...expressionsOf(inputs.rules)].filter((name) => /^(?:model|dataset|kit)\.|date$|^base_ref$/.test(name));
  const content = inputs.rules.rules.some((rule) => rule.type === 'content' && rule.pattern !== undefined);
  const flavor = commitTagSpelling({ ...inputs.rules, commitTag: true });
  if (flavor !== undefined && moving.length === 0 && !content) return flavor;
  if (inputs.prune) {
    const what = moving.length > 0 ? moving.map((name) => `{{${name}}}`).join(', ') : content ? 'a pattern of type=content' : 'the flavor';
    skipped(context, {
      message: `Nothing is pruned: the names depend on ${what}, so which of them a git tag has given cannot be told.`,
      hint: 'Prune in a step of its own, whose rules and flavor follow from the git tag alone.',
    });
  }
  return undefined;
}

function skipped(
  { ports }: SelectContext,
  { message, hint }: Pick<Problem, 'message' | 'hint'>,
  level: 'warning' | 'notice' = 'warning',
): void {
  ports.remark({ code: 'PRUNE_SKIPPED', level, subject: 'tags', message, hint });
}

/** Which git tag a version tag has: one of its version, with or without `v`, or one that the rules make its name of. */
function gitTagsOf(context: SelectContext, gitTags: readonly GitTag[]): (name: TagName, flavor: CommitTagSpelling) => string | undefined {
  const given = new Map(
    gitTags.flatMap(({ name, commit }) => namesOf(context, name, known(commit, 'git')).map((intent) => [intent.tag, name] as const)),
  );
  const tagged = new Map(gitTags.map(({ name }) => [readsAsRelease(name, NOTHING)?.version, name]));
  return (name, flavor) => given.get(name) ?? tagged.get(readsAsRelease(name, flavor)?.version);
}

/** What a push of the git tag would name; nothing where the rules refuse it. */
function namesOf(context: SelectContext, gitTag: string, commit: Known<CommitSha>): readonly TagIntent[] {
  try {
    return planTags(context.inputs.rules, asIfPushed(context, gitTag, commit), NO_FACTS, { mode: context.inputs.mode, oneOfMany: true })
      .intents;
  } catch (thrown) {
    if (isFailure(thrown)) return [];
    throw thrown;
  }
}

/** The flavor is around no git tag. What one spelling excludes, with or without `v`, stays in the other one too. */
function matchesGitTags({ inputs }: SelectContext, name: string, { prefix, suffix }: CommitTagSpelling): boolean {
  const core = name.slice(prefix.length, name.length - suffix.length);
  const bare = core.replace(/^v/, '');
  return [core, bare, `v${bare}`].every((text, index) =>
    matchesGlobs(index === 0 ? inputs.gitTags : { include: ['*'], exclude: inputs.gitTags.exclude }, text),
  );
}

const NOTHING: CommitTagSpelling = { prefix: '', suffix: '' };

const NOT_ASKED = notKnown('mirror does not ask for it');

/** The trigger that a push of this git tag would have been. `commitDate` only where a rule asks for it. */
export function asIfPushed(
  { trigger }: Pick<SelectContext, 'trigger'>,
  tag: string,
  commit: Known<CommitSha>,
  commitDate: Known<Date> = NOT_ASKED,
): TagTrigger {
  return {
    kind: 'tag',
    event: 'push',
    ref: `refs/tags/${tag}`,
    tag,
    commit,
    commitDate,
    baseBranch: notKnown('which branch a git tag was pushed from is told by its push alone'),
    defaultBranch: trigger.defaultBranch,
    startedAt: trigger.startedAt,
    writes: trigger.writes,
  };
}
