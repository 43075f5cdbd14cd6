import { slug, type ContentName } from '../model/index.js';
import { globMatches, quoted, type Rule } from '../rules/index.js';
import { branchOf, gitTagOf } from '../trigger/index.js';
import type { Draft, Evaluated, Run } from './draft.js';
import { isDefaultBranch, kitScope, orderOfGitTag, UnknownFact, type Scope } from './expressions.js';
import { nothingKnown, notOn, takesFromBranch, valueOf } from './git-rules.js';
import { render } from './render.js';
import { isPrereleaseRun } from './versions.js';

/** `type=content`: what is inside. On the default branch, git tags and releases, and wherever the rule is enabled by `enable=`. */
export function contentRule(rule: Extract<Rule, { type: 'content' }>, run: Run): Evaluated {
  if (rule.enable === undefined && !isContentRun(run)) {
    return { skipped: 'content tags are given on the default branch, git tags and releases; enable=true gives them here too' };
  }
  return contentDrafts(rule, run);
}

/** The content tags of a kit, wherever the run is. */
export function contentDrafts(rule: Extract<Rule, { type: 'content' }>, run: Run): Evaluated {
  const { facts } = run;
  if (facts.content.length === 0) return { skipped: facts.noContent ?? 'nothing is known of what is inside' };
  const drafts: Draft[] = [];
  const missing = new Set<string>();
  let unknown: string | undefined;
  for (const name of facts.content) {
    const scope = contentScope(run, name);
    const { pattern } = rule;
    const shown = pattern === undefined ? { text: name.name, missing: [] } : orUnknown(() => render(pattern, scope));
    if (typeof shown === 'string') {
      // What is not known of one part of the kit leaves the names of the others.
      unknown ??= shown;
      continue;
    }
    if (shown.text === '') {
      for (const one of shown.missing) missing.add(one);
      continue;
    }
    if (drafts.some((draft) => draft.value === shown.text)) continue;
    drafts.push({
      rule,
      value: shown.text,
      foreign: true,
      fromBranch: rule.pattern !== undefined && takesFromBranch(rule.pattern.uses, scope),
      kind: 'content',
      reason: name.reason,
      source: sourceOf(name),
      layers: name.layers,
      scope,
    });
  }
  return drafts.length > 0 ? drafts : { skipped: unknown ?? nothingKnown([...missing]) };
}

/** What `work` gives, or why a fact that it needs is not known. */
function orUnknown<T>(work: () => T): T | string {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof UnknownFact) return cause.message;
    throw cause;
  }
}

/** Where the first part of a content tag comes from. */
function sourceOf({ values }: ContentName): string {
  const parts = [values.size, values.dataset, values.name, values.variant, values.version, values.quantization];
  return parts.find((part) => part !== undefined)?.source ?? 'the kit';
}

/** `type=stage`: a name for where the kit stands, when branch, git tag or event matches. */
export function stageRule(rule: Extract<Rule, { type: 'stage' }>, run: Run): Evaluated {
  const { trigger } = run;
  const subject = stageSubject(rule, run);
  if (subject === undefined) return { skipped: notOn(rule.on.match === 'tag' ? 'a git tag' : 'a branch', trigger) };
  const glob = rule.on.match === 'event' ? rule.on.event : rule.on.glob;
  if (!globMatches(glob, subject)) return { skipped: `${rule.on.match} ${quoted(subject)} does not match ${quoted(glob)}` };
  const gitTag = gitTagOf(trigger);
  const version = gitTag === undefined ? undefined : orderOfGitTag(gitTag);
  if (gitTag !== undefined && isPrereleaseRun(trigger, version) && !glob.includes('-')) {
    return { skipped: `${quoted(gitTag)} is a pre-release, and ${quoted(glob)} holds no "-"` };
  }
  const value = valueOf(render(rule.value, run.scope));
  if (typeof value !== 'string') return value;
  return [
    {
      rule,
      value,
      foreign: rule.value.uses.length > 0,
      fromBranch: takesFromBranch(rule.value.uses, run.scope),
      kind: 'stage',
      reason: `${rule.on.match === 'tag' ? 'git tag' : rule.on.match} ${quoted(subject)} matches ${quoted(glob)}`,
      source: rule.on.match === 'event' ? trigger.event : trigger.ref,
      ...(version === undefined ? {} : { version, component: version.component }),
    },
  ];
}

function stageSubject(rule: Extract<Rule, { type: 'stage' }>, { trigger }: Run): string | undefined {
  switch (rule.on.match) {
    case 'branch':
      return branchOf(trigger);
    case 'tag':
      return gitTagOf(trigger);
    case 'event':
      return trigger.event;
  }
}

function isContentRun({ trigger }: Run): boolean {
  return gitTagOf(trigger) !== undefined || isDefaultBranch(trigger);
}

/** Values of one model as content tags spell them: lower case, but for the quantization, whose K and I suffixes are upper case. */
function contentScope(run: Run, name: ContentName): Scope {
  return {
    ...run.scope,
    ...kitScope(run.trigger, run.facts, name.values, (value, part) => (part === 'quantization' ? value : (slug(value) ?? ''))),
  };
}
