import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  theOne
} from "./chunk-34CI2GSD.js";
import {
  FORMATS,
  bytesText,
  digestReference,
  formatOf,
  layerForm,
  layerKind,
  layerPath,
  shortDigest
} from "./chunk-LGUUQC2G.js";
import {
  printable
} from "./chunk-AQNUQLQL.js";

// src/report/record.ts
import { isAbsolute, join } from "node:path";
var NO_BLOBS = { uploaded: 0, present: 0, mounted: 0, bytes: 0 };
function recordOf(reached) {
  const { inputs, trigger, manifest, applied, changes } = reached;
  const bare = (inputs?.repositories ?? []).map((repository) => ({ repository, changes: [] }));
  const repositories = applied?.repositories ?? (changes?.repositories ?? bare).map((one) => ({ ...one, blobs: NO_BLOBS }));
  return {
    ...endingOf(reached),
    mode: inputs?.mode ?? "",
    writes: reached.writes?.allowed ?? false,
    title: ((manifest === void 0 ? void 0 : formatOf(manifest)) ?? FORMATS[inputs?.format ?? "modelkit"]).title,
    trigger: {
      event: trigger?.event ?? "",
      kind: trigger?.kind ?? "other",
      ref: trigger?.ref ?? "",
      commit: trigger?.commit.known === true ? trigger.commit.value : ""
    },
    repositories,
    about: aboutOf(reached),
    byPriority: reached.byPriority ?? [],
    skipped: reached.skipped ?? [],
    remarks: reached.remarks
  };
}
function endingOf({ inputs, writes, idle, applied, failure, writing }) {
  const [first, ...others] = (failure?.problems ?? []).map((problem) => inContext(problem, inputs?.contextInWorkspace));
  if (applied !== void 0) {
    const { pushed, unrestored } = applied;
    return { outcome: "applied", pushed, unrestored, problems: first === void 0 ? [] : [first, ...others] };
  }
  if (first !== void 0) return { outcome: "refused", problems: [first, ...others], wrote: writing === true ? "unknown" : "nothing" };
  if (idle !== void 0) return { outcome: "idle", why: idle };
  return { outcome: "planned", why: writes?.allowed === false ? writes.why : "" };
}
function aboutOf({ selection, digest, manifest }) {
  if (selection?.findings !== void 0) return { kits: "many", findings: selection.findings };
  const one = selection === void 0 ? void 0 : theOne(selection);
  if (one === void 0) return { kits: "none" };
  const { facts, found } = one;
  return {
    kits: "one",
    facts,
    found,
    ...digest === void 0 ? {} : { digest },
    ...manifest === void 0 ? {} : { manifest: manifestOf(manifest, one) }
  };
}
function manifestOf({ descriptor, layers }, { plan, layerPaths }) {
  return {
    mediaType: descriptor.mediaType,
    size: descriptor.size,
    layers: layers.map((layer, index) => {
      const files = plan?.layers[index]?.files;
      return {
        kind: layerKind(layer) ?? "",
        path: layerPath(layer) ?? layerPaths?.get(`${layerKind(layer) ?? ""} ${layer.digest}`) ?? "",
        form: layerForm(layer),
        ...files === void 0 ? {} : { files },
        mediaType: layer.mediaType,
        digest: layer.digest,
        size: layer.size
      };
    })
  };
}
function holds({ outcome }, { before, after }) {
  return outcome === "refused" ? before : after;
}
function referenceOf({ about, repositories: [first] }) {
  return about.kits !== "one" || about.digest === void 0 || first === void 0 ? "" : digestReference(first.repository, about.digest);
}
function versionOf(record) {
  const { about, byPriority, repositories } = record;
  if (about.kits !== "one" || about.digest === void 0) return "";
  const named = (repositories[0]?.changes ?? []).filter((change) => holds(record, change) === about.digest);
  const standing = new Set(named.map(({ tag }) => tag));
  return byPriority.find((name) => standing.has(name)) ?? "";
}
function subjectOf(record) {
  const { about, repositories } = record;
  const first = repositories.find(({ repository }) => repository.kind === "registry");
  if (record.outcome !== "applied" || record.problems.length > 0 || about.kits !== "one" || about.digest === void 0) return void 0;
  if (first === void 0) return void 0;
  const named = first.changes.filter((change) => holds(record, change) === about.digest);
  const standing = named.toSorted((a, b) => record.byPriority.indexOf(a.tag) - record.byPriority.indexOf(b.tag));
  const tag = (standing.find(({ intent }) => intent.kind === "content") ?? standing[0])?.tag;
  return { name: tag === void 0 ? first.repository.name : `${first.repository.name}:${tag}`, digest: about.digest };
}
function problemsOf(record) {
  return record.outcome === "refused" || record.outcome === "applied" ? record.problems : [];
}
function inContext(problem, context = "") {
  const { at } = problem;
  if (at === void 0 || isAbsolute(at.file) || at.file.includes(":")) return problem;
  return { ...problem, at: { ...at, file: join(context, at.file) } };
}

// src/report/headline.ts
function headlineOf(record) {
  const [problem] = problemsOf(record);
  if (problem !== void 0) {
    const word = problem.code === "CANCELLED" ? "Cancelled" : REFUSALS.includes(problem.code) ? "Refused" : "Failed";
    return { word, detail: whatIsLeft(record) };
  }
  const changes = changesOf(record);
  switch (record.outcome) {
    case "idle":
      return { word: "Nothing to do", detail: sentence(record.why.replace(/^Nothing to do: /, "")) };
    case "planned":
    case "refused": {
      const why = record.outcome === "planned" && record.why !== "" ? `${sentence(record.why)} ` : "";
      return { word: "Plan only", detail: `${why}${countsText(changes, PLANNED)}` };
    }
    case "applied":
      if (record.pushed) return { word: DONE_IN[record.mode], detail: countsText(changes, DONE) };
      return nothingDone(record, changes);
  }
}
var REFUSALS = ["TAG_CONFLICT", "TAG_STALE", "TAG_RESERVED"];
var DONE_IN = { "": "Published", publish: "Published", promote: "Promoted", mirror: "Mirrored" };
function nothingDone({ about }, changes) {
  const word = "Nothing to do";
  if (about.kits === "many" && about.findings.looked === 0 && changes.length === 0) {
    return { word, detail: 'No git tag matches "git-tags".' };
  }
  const inPlace = changes.length > 0 && changes.every(({ action, wanted }) => action === "keep" && wanted === void 0);
  return { word, detail: `${inPlace ? "Everything is in place already" : "Nothing was written"}: ${countsText(changes, DONE)}` };
}
function whatIsLeft(record) {
  if (record.outcome !== "applied") {
    if (record.outcome !== "refused" || record.wrote === "nothing") return "Nothing was written.";
    return "The run ended while it was writing, so that what it wrote is not known here. The post step looks, and puts back what was moved.";
  }
  if (record.unrestored.length > 0) return `${counted(record.unrestored.length, "tag")} could not be put back; see below.`;
  const changes = changesOf(record);
  const written = changes.filter(({ action }) => action === "create" || action === "move" || action === "delete").length;
  if (written > 0) return `${countsText(changes, DONE)} New tags that stay point at a whole ModelKit.`;
  return `Every tag is where it was before.${record.pushed ? " What was uploaded stays: the next run does not send it again." : ""}`;
}
function changesOf({ repositories }) {
  return repositories.flatMap((one) => one.changes);
}
var DONE = {
  create: "created",
  move: "moved",
  keep: "kept",
  skip: "left alone",
  refuse: "refused",
  delete: "removed",
  restore: "put back"
};
var PLANNED = {
  ...DONE,
  create: "would be created",
  move: "would be moved",
  keep: "would stay",
  delete: "would be removed",
  refuse: "would be refused"
};
function countsText(changes, words) {
  const known = changes.filter((change) => change.unreadable !== true);
  const parts = ["create", "move", "delete", "keep", "skip", "refuse", "restore"].flatMap((action) => {
    const count = known.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${counted(count, "tag")} ${words[action]}`];
  });
  if (known.length < changes.length) parts.push(`${counted(changes.length - known.length, "tag")} could not be read`);
  return parts.length === 0 ? "No tag is concerned." : `${parts.join(", ")}.`;
}
function sentence(text) {
  const trimmed = text.trim().replace(/^[a-z]+(?:_[a-z]+)+\b/, (event) => event.replaceAll("_", " "));
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/report/log.ts
var KEEP_LINES = 50;
function logOf(record) {
  const { word, detail } = headlineOf(record);
  const reference = referenceOf(record);
  return [
    ...record.repositories.flatMap(({ repository, changes }) => {
      if (changes.length === 0) return [];
      const shown = changes.length <= KEEP_LINES ? changes : changes.filter((change) => change.action !== "keep");
      const hidden = changes.length - shown.length;
      return [
        `${repository.name}${planned(record)}`,
        ...shown.map(changeLine),
        ...hidden === 0 ? [] : [`  \u2026 and ${counted(hidden, "tag")} unchanged`]
      ];
    }),
    ...record.skipped.map(({ rule, reason }) => `no tag from ${rule}: ${reason}`),
    `${word}: ${detail}`,
    ...reference === "" ? [] : [reference]
  ];
}
function planned(record) {
  if (record.outcome === "applied") return "";
  return record.outcome === "refused" && record.wrote === "unknown" ? " (plan, what was written is not known)" : " (plan, nothing was written)";
}
function changeLine({ tag, action, before, after, intent, reason, unreadable }) {
  const none = unreadable === true ? "not known" : "absent";
  const was = before === null ? none : shortDigest(before);
  const now = after === null ? none : shortDigest(after);
  const digests = was === now ? now : action === "create" ? now : `${was} \u2192 ${now}`;
  const why = reason === "" || reason === intent.reason ? intent.reason : `${intent.reason}; ${reason}`;
  return `  ${action.padEnd(7)} ${tag}  ${digests}  (${why})`;
}

// src/report/json.ts
var JSON_LIMIT = 256 * 1024;
function resultOf(record, length = Number.POSITIVE_INFINITY) {
  const { about, mode, writes, trigger, repositories, skipped, remarks } = record;
  const said = (level) => remarks.filter((one) => one.level === level).slice(0, length).map(({ code: code2, message }) => ({ code: code2, message }));
  return {
    schema: 1,
    truncated: length !== Number.POSITIVE_INFINITY,
    mode,
    push: writes,
    digest: (about.kits === "one" ? about.digest : void 0) ?? "",
    name: repositories[0]?.repository.name ?? "",
    reference: referenceOf(record),
    version: versionOf(record),
    trigger,
    model: modelOf(about.kits === "one" ? about.facts : void 0),
    manifest: about.kits === "one" && about.manifest !== void 0 ? manifestOf2(about.manifest, length) : {},
    repositories: repositories.map(({ repository, blobs, changes }) => repositoryOf(repository.name, blobs, changes.slice(0, length))),
    ...mirrorOf(record, length),
    skipped: skipped.slice(0, length),
    warnings: said("warning"),
    notices: said("notice")
  };
}
function modelOf(facts) {
  return {
    size: { ...facts?.size },
    variant: { ...facts?.variant },
    version: { ...facts?.version },
    quantization: { ...facts?.quantization },
    format: { ...facts?.format }
  };
}
function manifestOf2({ mediaType, size, layers }, length) {
  return {
    mediaType,
    size,
    layers: layers.slice(0, length).map((one) => ({
      kind: one.kind,
      path: one.path,
      mediaType: one.mediaType,
      digest: one.digest,
      size: one.size
    }))
  };
}
function repositoryOf(name, blobs, changes) {
  return {
    name,
    blobs,
    tags: changes.map(({ tag, intent, action, before, after, reason }) => ({
      name: tag,
      kind: intent.kind,
      class: intent.policy.class,
      rule: intent.rule,
      reason: reason === intent.reason ? reason : `${intent.reason}; ${reason}`,
      action,
      before,
      after
    }))
  };
}
function mirrorOf({ about }, length) {
  if (about.kits !== "many") return {};
  const { looked, withoutModelKit, withoutGitTag } = about.findings;
  return {
    mirror: {
      gitTags: looked,
      withoutModelKit: withoutModelKit.slice(0, length).map(({ gitTag, why }) => ({ gitTag, reason: why })),
      withoutGitTag: withoutGitTag.slice(0, length)
    }
  };
}
function jsonOf(record, limit = JSON_LIMIT) {
  const whole = resultOf(record);
  const text = JSON.stringify(whole);
  if (Buffer.byteLength(text) <= limit) return text;
  const { about } = record;
  const lists = [
    ...whole.repositories.map((one) => one.tags),
    whole.skipped,
    whole.warnings,
    whole.notices,
    (about.kits === "one" ? about.manifest?.layers : void 0) ?? [],
    ...about.kits === "many" ? [about.findings.withoutModelKit, about.findings.withoutGitTag] : []
  ];
  let length = Math.max(...lists.map((list) => list.length));
  while (length > 0) {
    const cut = JSON.stringify(resultOf(record, length));
    if (Buffer.byteLength(cut) <= limit) return cut;
    length = Math.floor(length * 0.8);
  }
  return JSON.stringify({ ...resultOf(record, 0), model: {}, manifest: {}, repositories: [] });
}

// src/report/outputs.ts
var OUTPUTS_LIMIT = 5e5;
var LISTS_LIMIT = OUTPUTS_LIMIT - JSON_LIMIT - 1e4;
function outputsOf(record) {
  const { about, repositories } = record;
  const counts = (change) => about.kits === "many" || about.kits === "one" && about.digest !== void 0 && holds(record, change) === about.digest;
  const standing = repositories.map(({ repository, changes }) => ({ repository, changes: changes.filter(counts) }));
  const tags = /* @__PURE__ */ new Map();
  for (const change of standing.flatMap(({ changes }) => changes)) if (!tags.has(change.tag)) tags.set(change.tag, change);
  const named = (which) => [...tags.values()].filter(({ intent }) => which(intent.kind)).map(({ tag }) => tag);
  const { texts, cut } = boundedLists({
    tags: standing.flatMap(({ repository, changes }) => changes.map(({ tag }) => `${repository.name}:${tag}`)),
    "tag-names": named(() => true),
    "content-tags": named((kind) => kind === "content"),
    "stage-tags": named((kind) => kind !== "content" && kind !== "commit")
  });
  const values = {
    digest: (about.kits === "one" ? about.digest : void 0) ?? "",
    name: repositories[0]?.repository.name ?? "",
    reference: referenceOf(record),
    ...texts,
    version: versionOf(record),
    pushed: String(record.outcome === "applied" && record.pushed),
    json: jsonOf(record)
  };
  return {
    values,
    ...cut === 0 ? {} : {
      remark: {
        code: "OUTPUTS_CUT",
        level: "warning",
        subject: "run",
        message: `The outputs hold ${cut} lines fewer than there are tags: GitHub takes 1 MiB of outputs a job.`,
        hint: "Read the tags from the registry, or mirror fewer git tags at once (git-tags)."
      }
    }
  };
}
function boundedLists(lists) {
  const length = (lines) => lines.reduce((sum, line) => sum + line.length + 1, 0);
  const total = length(Object.values(lists).flat());
  const bounded2 = (name) => boundedLines(lists[name], total <= LISTS_LIMIT ? Number.POSITIVE_INFINITY : Math.floor(LISTS_LIMIT * length(lists[name]) / total));
  const texts = {
    tags: bounded2("tags"),
    "tag-names": bounded2("tag-names"),
    "content-tags": bounded2("content-tags"),
    "stage-tags": bounded2("stage-tags")
  };
  return {
    texts: {
      tags: texts.tags.text,
      "tag-names": texts["tag-names"].text,
      "content-tags": texts["content-tags"].text,
      "stage-tags": texts["stage-tags"].text
    },
    cut: Object.values(texts).reduce((sum, { cut }) => sum + cut, 0)
  };
}
function boundedLines(lines, limit) {
  let length = 0;
  for (const [index, line] of lines.entries()) {
    length += line.length + 1;
    if (length > limit + 1) return { text: lines.slice(0, index).join("\n"), cut: lines.length - index };
  }
  return { text: lines.join("\n"), cut: 0 };
}

// src/report/markdown.ts
function escaped(text) {
  return printable(text).replace(MARKUP, (char) => `&#${char.codePointAt(0) ?? 0};`).replace(/\b(https?|ftp|mailto|xmpp|www)(?=[:.])/gi, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}
function code(text) {
  return `<code>${escaped(text)}</code>`;
}
function codeBlock(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text
${text}
${fence}`;
}
function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
function folded(title, body) {
  return `<details><summary>${title}</summary>

${body}

</details>`;
}
var MARKUP = /[\\`*_[\]~#|!@:<>&"']/g;

// src/report/tag-table.ts
var ROW_LIMIT = 50;
function tagTables(record) {
  const { repositories, outcome } = record;
  const planned2 = outcome !== "applied";
  const cameToNothing = outcome === "refused";
  return repositories.flatMap((one) => [
    ...repositories.length > 1 && one.changes.length > 0 ? [`**${escaped(one.repository.name)}**`] : [],
    ...one.changes.length === 0 ? [] : [tagTable(one, planned2), ...cameToNothing ? [] : wayBack(one)]
  ]);
}
function tagTable({ changes }, planned2) {
  const order = [...changes].sort((a, b) => weight(a) - weight(b));
  const rows = order.slice(0, ROW_LIMIT).map((change) => [
    code(change.tag),
    change.intent.kind,
    planned2 ? plannedText(change) : doneText(change),
    escaped(`${change.intent.reason}${change.reason === "" || change.reason === change.intent.reason ? "" : `; ${change.reason}`}`)
  ]);
  const rest = changes.length - rows.length;
  const lines = table(["Tag", "Kind", planned2 ? "Plan" : "What happened", "Why"], rows);
  return rest > 0 ? `${lines}

\u2026 and ${rest} more tags; all of them are in the log and in the json output.` : lines;
}
function weight({ action }) {
  return action === "keep" ? 1 : 0;
}
function doneText({ action, before, after, wanted, unreadable }) {
  switch (action) {
    case "create":
      return "created";
    case "keep":
      return wanted === void 0 ? "unchanged" : `kept at ${digestText(after)}`;
    case "move":
      return `moved from ${digestText(before)}`;
    case "skip":
      if (unreadable === true) return "not known";
      return after === null ? "not there" : `left at ${digestText(after)}`;
    case "refuse":
      return after === null ? "**refused**, not there" : `**refused**, is at ${digestText(after)}`;
    case "delete":
      return `removed, was ${digestText(before)}`;
    case "restore":
      return before === null ? "**taken back**, was absent" : `**put back** to ${digestText(before)}`;
  }
}
function plannedText(change) {
  switch (change.action) {
    case "create":
      return "+ create";
    case "move":
      return `\u2192 move from ${digestText(change.before)}`;
    case "delete":
      return `\u2212 remove, is ${digestText(change.before)}`;
    case "keep":
    case "skip":
    case "refuse":
    case "restore":
      return doneText(change);
  }
}
function digestText(digest) {
  return digest === null ? "no digest" : code(shortDigest(digest));
}
function wayBack({ repository, changes }) {
  const moved = changes.filter((change) => change.action === "move" && change.before !== null);
  if (moved.length === 0) return [];
  const rows = moved.slice(0, ROW_LIMIT).map((change) => [code(change.tag), code(change.before ?? ""), code(change.after ?? "")]);
  const text = "To go back, promote the digest before: <code>mode: promote</code> with <code>source: sha256:\u2026</code>.";
  return [folded(`Digests before and after (${escaped(repository.name)})`, `${text}

${table(["Tag", "Before", "After"], rows)}`)];
}

// src/report/unrestored.ts
function unrestoredProblem({ repository, tag, before, actual, why }) {
  return {
    code: "TAG_NOT_RESTORED",
    message: `${repository.name}:${tag} should be ${before ?? "absent"} and is ${actual === void 0 ? "unknown" : actual ?? "absent"}: ${why}`,
    hint: before === null ? "The tag names a complete ModelKit and was not there before. Run the job again to finish, or remove the tag in the registry." : `Run the job again, or put it back: mode promote with source ${before}.`
  };
}
function unrestoredParts(unrestored) {
  if (unrestored.length === 0) return [];
  const rows = unrestored.map(({ repository, tag, before, actual, why }) => [
    escaped(repository.name),
    code(tag),
    digestText2(before),
    digestText2(actual),
    escaped(why)
  ]);
  return ["**Not put back:**", table(["Repository", "Tag", "Should be", "Is", "Why"], rows)];
}
function recoverySummary({ restored, unrestored, problem }) {
  if (restored.length === 0 && unrestored.length === 0 && problem === void 0) return "";
  const rows = restored.map(({ repository, tag, to }) => [escaped(repository.name), code(tag), digestText2(to)]);
  const parts = [
    "## ModelKit: put back after an interrupted run",
    `${counted(restored.length, "tag")} put back, ${counted(unrestored.length, "tag")} not.`,
    ...problem === void 0 ? [] : [escaped(`${problem.message} ${problem.hint}`)],
    ...unrestoredParts(unrestored),
    ...rows.length === 0 ? [] : [table(["Repository", "Tag", "Put back to"], rows)]
  ];
  return `${parts.join("\n\n")}

`;
}
function digestText2(digest) {
  return digest === void 0 ? "unknown" : digest === null ? "absent" : code(digest);
}

// src/report/summary.ts
var SUMMARY_LIMIT = 900 * 1024;
var LAYER_ROWS = 50;
var LIST_ROWS = 50;
function summaryOf(record) {
  const { word, detail } = headlineOf(record);
  const [name, version] = [record.repositories[0]?.repository.name ?? "", versionOf(record)];
  const parts = [
    `## ${record.title}: ${word.toLowerCase()}${name === "" ? "" : ` \xB7 ${escaped(name)}${version === "" ? "" : `:${escaped(version)}`}`}`,
    escaped(detail),
    ...failureParts(record),
    ...referenceParts(record),
    ...tagTables(record),
    ...mirrorParts(record),
    ...layerParts(record),
    ...modelParts(record),
    ...remarkParts(record),
    ...skippedParts(record)
  ];
  return bounded(parts);
}
function referenceParts(record) {
  const { about, title } = record;
  const reference = referenceOf(record);
  if (reference === "") return [];
  const lines = [codeBlock(reference)];
  const commands = [`kit unpack ${reference}`, ...title === "ModelPack" ? [`oras pull ${reference}`] : []];
  if (problemsOf(record).length === 0 && record.writes) lines.push(folded("Use it", codeBlock(commands.join("\n"))));
  return about.kits === "one" ? [...lines, escaped(`The ${title} was ${about.found}.`)] : lines;
}
function failureParts(record) {
  const problems = problemsOf(record);
  if (problems.length === 0) return [];
  const more = problems.length - LIST_ROWS;
  const lines = [
    ...problems.slice(0, LIST_ROWS).map((problem) => problemLine(problem)),
    ...more > 0 ? [`- \u2026 and ${more} more in the log.`] : []
  ];
  return [lines.join("\n"), ...unrestoredParts(record.outcome === "applied" ? record.unrestored : [])];
}
function problemLine({ code: name, message, hint, at }, level) {
  const where = at === void 0 ? "" : ` in ${code(`${at.file}:${at.line}:${at.column}`)}`;
  const said = level === void 0 ? escaped(message) : `**${level}:** ${escaped(message)}`;
  return `- ${said}${where}<br>${level === void 0 ? "**To change:** " : ""}${escaped(hint)} ${code(name)}`;
}
function mirrorParts({ about }) {
  if (about.kits !== "many") return [];
  const { findings } = about;
  const list = (title, lines) => lines.length === 0 ? [] : [
    folded(
      title,
      [...lines.slice(0, LIST_ROWS), ...lines.length > LIST_ROWS ? [`- \u2026 and ${lines.length - LIST_ROWS} more`] : []].join("\n")
    )
  ];
  return [
    `${counted(findings.looked, "git tag")} looked at; ${findings.looked - findings.withoutModelKit.length} have a ModelKit.`,
    ...list(
      `${counted(findings.withoutModelKit.length, "git tag")} without a ModelKit`,
      findings.withoutModelKit.map(({ gitTag, why }) => `- ${code(gitTag)}: ${escaped(why)}`)
    ),
    ...list(
      `${counted(findings.withoutGitTag.length, "version tag")} without a git tag`,
      findings.withoutGitTag.map((tag) => `- ${code(tag)}`)
    )
  ];
}
function layerParts({ about, repositories }) {
  const layers = about.kits === "one" ? about.manifest?.layers ?? [] : [];
  if (layers.length === 0) return [];
  const walked = layers.some(({ files }) => files !== void 0);
  const rows = layers.slice(0, LAYER_ROWS).map((layer) => [
    layer.kind,
    code(layer.path),
    // Only what this run has walked is known by its number of files.
    ...walked ? [String(layer.files ?? "")] : [],
    bytesText(layer.size),
    // That of a raw layer is the file's own, as other programs show it.
    code(layer.form === "raw" ? layer.digest : layer.digest.slice(0, 19))
  ]);
  const total = layers.reduce((sum, layer) => sum + layer.size, 0);
  const blobs = repositories.flatMap(({ repository, blobs: { uploaded, present, mounted, bytes } }, _, all) => {
    if (uploaded + present + mounted === 0) return [];
    const what = `${uploaded} uploaded (${bytesText(bytes)}), ${present} already there, ${mounted} mounted`;
    return [all.length > 1 ? `${repository.name}: ${what}` : what];
  });
  const rest = layers.length - rows.length;
  return [
    table(["Part", "Path", ...walked ? ["Files"] : [], "Size", "Digest"], rows),
    escaped(
      `${rest > 0 ? `\u2026 and ${rest} more. ` : ""}${counted(layers.length, "layer")}, ${bytesText(total)}${blobs.length === 0 ? "" : `; blobs: ${blobs.join("; ")}`}.${layers.some(({ form }) => form === "raw") ? " A digest in full is the SHA-256 of the file itself." : ""}`
    )
  ];
}
function modelParts({ about }) {
  if (about.kits !== "one") return [];
  const { facts } = about;
  const rows = ["size", "variant", "version", "quantization", "format", "architecture", "name", "dataset"].flatMap((key) => {
    const fact = facts[key];
    return fact === void 0 ? [] : [[key, code(fact.value), escaped(fact.source)]];
  });
  if (facts.parameters !== void 0) rows.push(["parameters", parametersText(facts.parameters.value), escaped(facts.parameters.source)]);
  return rows.length === 0 ? [] : [folded("What is known of the model, and where from", table(["Fact", "Value", "Source"], rows))];
}
function parametersText(count) {
  if (count >= 1e9) return `${(count / 1e9).toFixed(1)} billion`;
  if (count >= 1e6) return `${(count / 1e6).toFixed(0)} million`;
  return count.toLocaleString("en-US");
}
function remarkParts({ remarks }) {
  if (remarks.length === 0) return [];
  const more = remarks.length - LIST_ROWS;
  const lines = [
    ...remarks.slice(0, LIST_ROWS).map((one) => problemLine(one, one.level)),
    ...more > 0 ? [`- \u2026 and ${more} more in the log.`] : []
  ];
  return [lines.join("\n")];
}
function skippedParts({ skipped }) {
  if (skipped.length === 0) return [];
  const rows = skipped.slice(0, LIST_ROWS).map(({ rule, reason }) => [code(rule), escaped(reason)]);
  return [folded(`Rules that gave no tag (${skipped.length})`, table(["Rule", "Why"], rows))];
}
function bounded(parts) {
  let text = "";
  for (const part of parts) {
    const next = `${text}${part}

`;
    if (Buffer.byteLength(next) > SUMMARY_LIMIT) return `${text}The rest of this summary is too long for GitHub; it is in the log.

`;
    text = next;
  }
  return text;
}

// src/report/report.ts
async function report(reached, { log, step, remark }) {
  const record = recordOf(reached);
  const outputs = outputsOf(record);
  if (outputs.remark !== void 0) remark(outputs.remark);
  for (const line of logOf(record)) log.info(line);
  const problems = problemsOf(record);
  for (const problem of problems) log.error(problem);
  if (record.outcome === "applied") for (const one of record.unrestored) log.error(unrestoredProblem(one));
  for (const [name, value] of Object.entries(outputs.values)) step.setOutput(name, value);
  if (reached.inputs?.summary !== false) await writeSummary(summaryOf(record), { log, step });
  await declareSubject(record, { log, step });
  return problems.length === 0 ? 0 : 1;
}
async function writeSummary(markdown, { log, step }) {
  await step.append("GITHUB_STEP_SUMMARY", markdown).catch((thrown) => {
    log.info(`The job summary could not be written: ${String(thrown)}`);
  });
}
async function declareSubject(record, { log, step }) {
  const subject = subjectOf(record);
  if (subject === void 0) return;
  try {
    const earlier = (await step.declared()).get(subject.name);
    if (earlier === void 0) {
      await step.append("GITHUB_ARTIFACTS", `oci://${subject.name}@${subject.digest}
`);
    } else if (earlier !== subject.digest) {
      log.info(`${subject.name} was declared by an earlier step with another digest: name this one to actions/attest.`);
    }
  } catch (thrown) {
    log.info(`What was published could not be declared to the runner: ${String(thrown)}`);
  }
}

export {
  inContext,
  unrestoredProblem,
  recoverySummary,
  report,
  writeSummary
};
