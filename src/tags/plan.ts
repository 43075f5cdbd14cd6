import type { Answers } from '../classes/index.js';
import { Failure, Problems, isFailure } from '../failure.js';
import type { ModelFacts } from '../model/index.js';
import { isReferrersTag, type Mode, type TagName } from '../oci/index.js';
import { quoted, type Rule, type Rules } from '../rules/index.js';
import type { Trigger } from '../trigger/index.js';
import { affixesOf, flavorAffixes, knownFlavor, nameOf, spelled } from './names.js';
import { classify } from './classify.js';
import { COMMIT_TAG_RULE, commitTagOf, commitTagSpelling, commitTagValue } from './commit-tag.js';
import { isSkipped, type Draft, type Run } from './draft.js';
import { evaluateRule, orSkipped } from './evaluate.js';
import { globalScope, shownCommit } from './expressions.js';
import { decideLatest, latestName } from './latest.js';
import { mergeEntries, type Entry } from './merge.js';
import { contentOwner, reservedNames } from './reserved.js';
import type { CommitTagSpelling, SkippedRule, TagFailure, TagPlan } from './types.js';

const FOREIGN = 'the source is named, so what is promoted need not be of this commit';

export interface PlanOptions {
  readonly mode?: Mode;
  /** The trigger is one of many, none of which has to give a name. */
  readonly oneOfMany?: boolean;
  /** A promotion whose `source` the user named: a rollback is one too, so no stale check. */
  readonly explicitSource?: boolean;
  /** The ModelKit is not known to come from the trigger's commit: no name may say that it does. Default: with an explicit source. */
  readonly foreign?: boolean;
}

/**
 * The names that this run wants, decided without a look at any registry: pure. Each says which rule gave it, why, and from what; rules that
 * gave nothing say why not. In the peer's order: by priority, then as written, `latest` last.
 *
 * Throws TAG_ILLEGAL for a name that no registry takes and that must not be repaired, TAG_RESERVED for a branch or pull request that would
 * take what is not its own, RULE_VALUE_INVALID for expressions that cannot be evaluated, NO_TAG when nothing is left; all problems at once.
 */
export function planTags(rules: Rules, trigger: Trigger, facts: ModelFacts, options: PlanOptions = {}): TagPlan {
  const run = { trigger, facts, commit: shownCommit(rules, trigger), scope: globalScope(rules, trigger, facts) };
  return new Planner(rules, run, options).plan();
}

class Planner {
  readonly #rules: Rules;
  readonly #run: Run;
  /** A promotion of a ModelKit that the user named: it is not of this run's commit, and may be older than what it replaces. */
  readonly #named: boolean;
  readonly #foreign: boolean;
  readonly #mode: Mode;
  readonly #oneOfMany: boolean;
  readonly #flavor: CommitTagSpelling;
  readonly #answers: Answers;
  readonly #problems = new Problems<TagFailure>();
  readonly #skipped: SkippedRule[] = [];
  readonly #entries: Entry[] = [];

  constructor(rules: Rules, run: Run, options: PlanOptions) {
    this.#rules = rules;
    this.#run = run;
    this.#mode = options.mode ?? (options.explicitSource === true ? 'promote' : 'publish');
    this.#oneOfMany = options.oneOfMany === true;
    this.#named = options.explicitSource === true && this.#mode === 'promote';
    this.#foreign = options.foreign ?? this.#named;
    this.#flavor = knownFlavor(rules.flavor, run.scope);
    this.#answers = { onConflict: rules.onConflict, onStale: rules.onStale, guardStale: !this.#named };
  }

  plan(): TagPlan {
    const byPriority = [...this.#rules.rules].sort((a, b) => b.priority - a.priority);
    for (const rule of byPriority) this.#addRule(rule);
    const fromRules = [...this.#entries];
    this.#addCommitTag();
    const last = this.#addLatest(fromRules);
    for (const problem of reservedNames(fromRules, this.#rules, this.#run, this.#flavor)) this.#problems.add(problem);
    this.#problems.failIfAny();
    const intents = mergeEntries(this.#entries, last);
    if (intents.length === 0 && !this.#oneOfMany) throw noTag(this.#skipped);
    const commitTags = commitTagSpelling(this.#rules, this.#run.facts);
    return {
      intents,
      skipped: this.#skipped,
      byPriority: this.#entries.map(({ intent }) => intent.tag),
      ...(commitTags === undefined ? {} : { commitTags }),
    };
  }

  #addRule(rule: Rule): void {
    const evaluated = this.#guarded(() => evaluateRule(rule, this.#run));
    if (evaluated === undefined) return;
    if (isSkipped(evaluated)) this.#skip(rule.text, evaluated.skipped);
    else for (const draft of evaluated) this.#addDraft(draft);
  }

  #addDraft(draft: Draft): void {
    const { rule } = draft;
    const affixes = this.#made(rule.text, () => affixesOf(rule, this.#rules.flavor, draft.scope ?? this.#run.scope));
    if (affixes === undefined) return;
    if (draft.value === '' && affixes.prefix === '' && affixes.suffix === '') {
      this.#skip(rule.text, 'its value is empty here');
      return;
    }
    const legal = nameOf(draft.value, affixes, draft.foreign);
    const written = affixes.prefix + draft.value + affixes.suffix;
    if (!legal.ok) {
      this.#illegal(written, `${draft.reason}, rule ${rule.text}`, legal.why);
      return;
    }
    const owner = draft.kind === 'content' ? contentOwner(legal.tag, this.#rules, this.#run, this.#flavor) : undefined;
    if (owner !== undefined) {
      this.#skip(rule.text, `${quoted(legal.tag)} of ${draft.reason} belongs to ${owner}, and content tags never move`);
      return;
    }
    if (isReferrersTag(legal.tag)) {
      this.#problems.add({
        code: 'TAG_RESERVED',
        message: `The tag ${quoted(legal.tag)} (${draft.reason}, rule ${rule.text}) is a name that registries keep for signatures and attestations.`,
        hint: 'Use another name; sha256-… tags point at what refers to a digest.',
      });
      return;
    }
    if (this.#foreign && this.#namesCommit(legal.tag)) {
      this.#skip(rule.text, FOREIGN);
      return;
    }
    const classified = classify({ draft, tag: legal.tag, affixes: spelled(affixes), flavor: this.#flavor }, this.#answers);
    if ('skipped' in classified) {
      this.#skip(rule.text, classified.skipped);
      return;
    }
    const reason = legal.changed === undefined ? draft.reason : `${draft.reason}, ${legal.changed}`;
    this.#entries.push({ intent: { tag: legal.tag, ...classified, rule: rule.text, reason, source: draft.source }, draft, affixes });
  }

  /** Only what this run publishes is given to its commit; promote and mirror find ModelKits by these tags. */
  #addCommitTag(): void {
    const { trigger } = this.#run;
    if (!this.#rules.commitTag || this.#mode !== 'publish') return;
    if (trigger.kind === 'delete') {
      this.#skip(COMMIT_TAG_RULE, `${trigger.refType} ${quoted(trigger.name)} was deleted`);
      return;
    }
    const { commit } = trigger;
    if (!commit.known) {
      this.#skip(COMMIT_TAG_RULE, `the commit is not known: ${commit.why}`);
      return;
    }
    const affixes = this.#made(COMMIT_TAG_RULE, () => flavorAffixes(this.#rules.flavor, this.#run.scope));
    if (affixes === undefined) return;
    const value = commitTagValue(commit.value);
    const legal = nameOf(value, affixes, false);
    const tag = legal.ok ? commitTagOf(spelled(affixes), commit.value) : undefined;
    if (tag === undefined) {
      const why = legal.ok ? 'the flavor makes it a name that registries keep for signatures and attestations' : legal.why;
      this.#illegal(`${affixes.prefix}${value}${affixes.suffix}`, 'the commit tag', why);
      return;
    }
    this.#entries.push({
      intent: {
        tag,
        kind: 'commit',
        policy: { class: 'mutable', onStale: this.#rules.onStale, guardStale: false },
        rule: COMMIT_TAG_RULE,
        reason: `commit ${commit.value}`,
        source: commit.source,
      },
      affixes,
    });
  }

  /** Whether a name claims, as commit tags do, to be the ModelKit of the trigger's commit. */
  #namesCommit(tag: TagName): boolean {
    const { commit } = this.#run.trigger;
    return commit.known && tag.includes(`sha-${commit.value}`);
  }

  /** Adds `latest` by flavor; returns the names that go to the end. */
  #addLatest(fromRules: readonly Entry[]): ReadonlySet<TagName> {
    const latest = decideLatest(this.#rules, this.#run.trigger, fromRules, this.#answers);
    if (!latest.wanted) {
      if (latest.reason !== undefined) this.#skip(latest.rule, latest.reason);
      return new Set();
    }
    const name = this.#made(latest.rule, () => latestName(this.#rules.flavor, this.#run.scope));
    if (name === undefined) return new Set();
    if (!name.legal.ok) {
      this.#illegal(`${name.affixes.prefix}latest${name.affixes.suffix}`, latest.rule, name.legal.why);
      return new Set();
    }
    const { rule, reason, source, policy } = latest;
    this.#entries.push({ intent: { tag: name.legal.tag, kind: 'latest', policy, rule, reason, source }, affixes: name.affixes });
    return new Set([name.legal.tag]);
  }

  #skip(rule: string, reason: string): void {
    this.#skipped.push({ rule, reason });
  }

  #illegal(name: string, origin: string, why: string): void {
    this.#problems.add({
      code: 'TAG_ILLEGAL',
      message: `${quoted(name)} (${origin}) cannot be a tag: ${why}.`,
      hint: 'Tags hold letters, digits, ".", "_" and "-", start with a letter, digit or "_", and have at most 128 characters. Change the rule, its prefix or the flavor.',
    });
  }

  /** What `work` gives for a rule; undefined where a fact that it needs is not known, or something is wrong with it, which is noted. */
  #made<T extends object>(rule: string, work: () => T): T | undefined {
    const made = this.#guarded(() => orSkipped(rule, work));
    if (made === undefined || !('skipped' in made)) return made;
    this.#skip(rule, made.skipped);
    return undefined;
  }

  /** Collects what a rule throws, so that all problems are told together; undefined when there was one. */
  #guarded<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (cause) {
      if (!isFailure(cause) || cause.code !== 'RULE_VALUE_INVALID') throw cause;
      this.#problems.add({ code: 'RULE_VALUE_INVALID', message: cause.message, hint: cause.hint });
      return undefined;
    }
  }
}

function noTag(skipped: readonly SkippedRule[]): Failure<TagFailure> {
  const reasons = skipped.map(({ rule, reason }) => `  ${quoted(rule)}: ${reason}`);
  return new Failure<TagFailure>({
    code: 'NO_TAG',
    message: ['No rule gives a tag in this run.', ...reasons].join('\n'),
    hint: 'Add a rule that fits this event, or leave commit-tag switched on.',
  });
}
