import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  apply,
  beginJournal,
  decide,
  isIdle,
  layerDigests,
  makeStorage,
  preflight,
  proveMoves,
  proveUnsent,
  refusals,
  relate,
  removal,
  sendAhead,
  targetsOf
} from "./chunk-NCKUN4XU.js";
import {
  layerLimit
} from "./chunk-T6J3W7GZ.js";
import "./chunk-RIHAH3VF.js";
import "./chunk-VQ63UWDR.js";
import {
  COMMIT_TAG_RULE,
  mergePlans,
  planTags,
  select,
  theOne
} from "./chunk-ZFJ6CVUZ.js";
import "./chunk-Q6FW7DBS.js";
import "./chunk-2MP5HWTD.js";
import "./chunk-YZ2CVR34.js";
import "./chunk-Q3C674R6.js";
import "./chunk-HTADKJUT.js";
import {
  Failure,
  isFailure,
  printable
} from "./chunk-2WUFPDYR.js";
import "./chunk-CBRBDV45.js";

// src/run/checks.ts
function failIfStrict({ strict }, remarks) {
  if (!strict) return;
  failWith(remarks.filter(({ level, subject }) => level === "warning" && (subject === "kitfile" || subject === "model")));
}
function sayLimits({ repositories }, { candidates }, { remark }) {
  for (const repository of repositories) {
    if (repository.kind === "layout") continue;
    for (const { content } of candidates.flatMap(({ plan }) => plan?.layers ?? [])) {
      const said = layerLimit(repository, content.size);
      if (said !== void 0) remark(said);
    }
  }
}
function sayRuleless({ inputs, trigger }, { candidates }, plan, { remark }) {
  const written = inputs.rules.rules.filter(({ line }) => line > 0);
  if (written.length === 0 || candidates.length === 0) return;
  if (plan.intents.some(({ kind, rule }) => kind !== "commit" || rule !== COMMIT_TAG_RULE)) return;
  if (inputs.push === "auto" && !trigger.writes.allowed) return;
  const why = written.map(
    ({ text }) => `"${printable(text, 120)}" \u2013 ${listed(plan.skipped.flatMap((one) => one.rule === text ? [one.reason] : []))}`
  );
  remark({
    code: "NO_RULE_FIRED",
    level: "warning",
    subject: "tags",
    message: `No rule of "tags" gives a name in this run, so that ${inputs.mode === "mirror" ? "no git tag is mirrored" : "the ModelKit has its commit tag alone"}: ${why.join("; ")}.`,
    hint: `Add a rule that fits ${inputs.mode === "mirror" ? "the git tags" : `this event, or leave the event out of the workflow's "on"`}.`
  });
}
var PLAN_LINES = 50;
async function sayPlan({ intents, skipped }, { log }) {
  await log.group("Plan", () => {
    log.rows(intents.slice(0, PLAN_LINES).map(({ tag, kind, policy, reason }) => [tag, kind, policy.class, reason]));
    if (intents.length > PLAN_LINES) log.info(`\u2026 and ${intents.length - PLAN_LINES} more`);
    for (const { rule, reason } of skipped) log.info(`no tag from ${rule}: ${reason}`);
    return Promise.resolve();
  });
}
function listed(reasons) {
  const rest = reasons.length - REASONS;
  return rest > 0 ? `${reasons.slice(0, REASONS).join(", ")} and ${rest} more` : reasons.join(", ") || "gave nothing";
}
var REASONS = 3;
function sayRemarks({ repositories }, { remark }) {
  for (const { changes } of repositories) {
    for (const { remark: said } of changes) {
      if (said !== void 0 && said.level !== "error") remark({ ...said, level: said.level, subject: "tags" });
    }
  }
}
function failIfRefused(changes, conflicts) {
  failWith([...refusals(changes)?.problems ?? [], ...conflicts]);
}
function failWith(problems) {
  const [first, ...others] = problems;
  if (first !== void 0) throw new Failure([first, ...others]);
}

// src/run/plan.ts
function planCandidates(inputs, selection) {
  const explicitSource = inputs.source !== void 0;
  const planned = [];
  const refused = [];
  selection.candidates.forEach((candidate, index) => {
    const { trigger, facts, foreign = false } = candidate;
    const options = { mode: inputs.mode, explicitSource, foreign, oneOfMany: selection.findings !== void 0 };
    try {
      planned.push({ plan: planTags(inputs.rules, trigger, facts, options), candidate: index });
    } catch (thrown) {
      if (selection.findings === void 0 || !isFailure(thrown)) throw thrown;
      refused.push({ rule: `git tag ${trigger.kind === "tag" ? trigger.tag : trigger.ref}`, reason: thrown.message });
    }
  });
  const common = skippedByAll(planned.map(({ plan }) => plan));
  const merged = mergePlans(planned.map(({ plan }) => ({ ...plan, skipped: plan.skipped.filter((one) => !common.has(keyOf(one))) })));
  const skipped = [...common.values(), ...fewOfEach(merged.skipped)];
  const assignments = merged.assignments.flatMap(({ intent, candidate }) => {
    const index = planned[candidate]?.candidate;
    return index === void 0 ? [] : [{ intent, candidate: index }];
  });
  const intents = assignments.map(({ intent }) => intent);
  const only = planned[0]?.plan;
  return {
    assignments,
    intents,
    removals: selection.removals.map(({ tag }) => tag),
    skipped: [
      ...few(withoutModelKit(selection), "git tags without a ModelKit"),
      ...few(refused, "git tags that cannot be tags"),
      ...skipped
    ],
    byPriority: only?.byPriority ?? [],
    ...only?.commitTags === void 0 ? {} : { commitTags: only.commitTags },
    readBefore: readBeforeOf(selection, intents),
    conflicts: merged.conflicts
  };
}
function skippedByAll(plans) {
  const [first, ...others] = plans;
  if (first === void 0 || others.length === 0) return /* @__PURE__ */ new Map();
  const rest = others.map((plan) => new Set(plan.skipped.map(keyOf)));
  return new Map(first.skipped.map((one) => [keyOf(one), one]).filter(([key]) => rest.every((keys) => keys.has(key))));
}
function keyOf({ rule, reason }) {
  return JSON.stringify([rule, reason]);
}
var SKIPPED_OF_A_KIND = 10;
function fewOfEach(skipped) {
  const byRule = /* @__PURE__ */ new Map();
  for (const one of skipped) {
    const same = byRule.get(one.rule);
    if (same === void 0) byRule.set(one.rule, [one]);
    else same.push(one);
  }
  return [...byRule].flatMap(([rule, all]) => few(all, rule));
}
function few(all, rule) {
  const more = all.length - SKIPPED_OF_A_KIND;
  return more <= 0 ? all : [...all.slice(0, SKIPPED_OF_A_KIND), { rule, reason: `\u2026 and ${more} more` }];
}
function withoutModelKit({ findings }) {
  return (findings?.withoutModelKit ?? []).map(({ gitTag, why }) => ({ rule: `git tag ${gitTag}`, reason: why }));
}
function readBeforeOf({ readBefore }, intents) {
  return new Map(
    [...readBefore ?? []].map(([repository, { names, tags }]) => {
      const all = new Set(names);
      const states = new Map([...tags].map(([tag, descriptor]) => [tag, { state: "present", descriptor }]));
      for (const { tag } of intents) if (!all.has(tag) && !states.has(tag)) states.set(tag, { state: "absent" });
      return [repository, { names, tags: states }];
    })
  );
}
function unhashedOf(plan, selection) {
  const one = theOne(selection);
  if (one?.plan === void 0 || plan.conflicts.length > 0) return void 0;
  const contents = new Set(one.plan.layers.map(({ content }) => content));
  return {
    wanted: (to) => ({
      ...wantedOf(plan, [...plan.intents.map((intent) => ({ intent, to })), ...removalsOf(selection)], /* @__PURE__ */ new Map()),
      ...commitOf(one)
    }),
    contents: [...contents]
  };
}
async function assign(plan, selection, ahead) {
  const one = theOne(selection);
  const digests = await Promise.all(selection.candidates.map((candidate) => candidate.digest(ahead)));
  const holders = /* @__PURE__ */ new Map();
  const assignments = [];
  for (const { intent, candidate: index } of plan.assignments) {
    const [candidate, digest2] = [selection.candidates[index], digests[index]];
    if (candidate === void 0 || digest2 === void 0) continue;
    holders.set(digest2, candidate);
    assignments.push({ intent, to: digest2, ...one === void 0 ? commitOf(candidate) : {} });
  }
  const artifacts = (digest2) => artifactOf(holders, digest2);
  const [digest] = digests;
  if (one === void 0 || digest === void 0) {
    return { wanted: wantedOf(plan, [...assignments, ...removalsOf(selection)], /* @__PURE__ */ new Map()), artifacts };
  }
  const { manifest } = await one.artifact();
  const layers = /* @__PURE__ */ new Map([[digest, layerDigests(manifest, one.pathOf)]]);
  return {
    wanted: { ...wantedOf(plan, [...assignments, ...removalsOf(selection)], layers), ...commitOf(one) },
    artifacts,
    digest,
    manifest
  };
}
function commitOf({ trigger: { commit } }) {
  return commit.known ? { commit: commit.value } : {};
}
function removalsOf({ removals }) {
  return removals.map(removal);
}
function wantedOf(plan, assignments, layers) {
  return { assignments, layers, ...plan.commitTags === void 0 ? {} : { commitTags: plan.commitTags } };
}
async function artifactOf(holders, digest) {
  const candidate = holders.get(digest);
  if (candidate === void 0) throw new RangeError(`no candidate has digest ${digest}`);
  return candidate.artifact();
}
export {
  apply,
  assign,
  beginJournal,
  decide,
  failIfRefused,
  failIfStrict,
  isIdle,
  makeStorage,
  planCandidates,
  preflight,
  proveMoves,
  proveUnsent,
  relate,
  sayLimits,
  sayPlan,
  sayRemarks,
  sayRuleless,
  select,
  sendAhead,
  targetsOf,
  theOne,
  unhashedOf
};
