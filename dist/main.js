import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  NO_FACTS,
  OUTPUT_TABLE,
  apply,
  commitTagOf,
  commitTagSpelling,
  connect,
  decide,
  gitTagOf,
  kitStorageRoot,
  layerDigests,
  layerLimit,
  matchesGlobs,
  mergePlans,
  nothingToDo,
  openGitRepository,
  openJournal,
  openKitStorage,
  pLimit,
  planTags,
  preflight,
  publishedFiles,
  readInputs,
  readModelFacts,
  readTrigger,
  readsAsVersion,
  realPorts,
  refusals,
  relate,
  removal,
  ruleNeeds,
  unexpected
} from "./chunk-SEEJ3DLA.js";
import {
  Annotation,
  MediaType,
  digestReference,
  layerEntries,
  packKit,
  parseConfig,
  parseDigest,
  parseReference,
  parseTagName,
  planKit,
  readKitfile,
  shortDigest,
  verified
} from "./chunk-2XSEWXF7.js";
import "./chunk-EYQSDWK6.js";
import {
  Failure,
  messageOf
} from "./chunk-MZ5OU55O.js";

// src/report/quantities.ts
function bytesText(bytes) {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return unit === 0 ? `${value} B` : `${value.toFixed(1)} ${units[unit] ?? ""}`;
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function parametersText(count) {
  if (count >= 1e9) return `${(count / 1e9).toFixed(1)} billion`;
  if (count >= 1e6) return `${(count / 1e6).toFixed(0)} million`;
  return count.toLocaleString("en-US");
}

// src/report/outcome.ts
function headlineOf(record2, result) {
  const { failure, writes, idle } = record2;
  if (failure !== void 0) {
    const word2 = failure.code === "CANCELLED" ? "Cancelled" : isRefusal(failure.code) ? "Refused" : "Failed";
    return { word: word2, detail: `${firstLine(failure.message)} ${undone(record2)}` };
  }
  if (idle !== void 0) return { word: "Nothing to do", detail: sentence(idle.replace(/^Nothing to do: /, "")) };
  const changes = allChanges(record2);
  if (writes?.allowed !== true) {
    const would = countsText(changes, PLANNED);
    return { word: "Plan only", detail: `${writes === void 0 ? "" : `${sentence(writes.why)} `}${would}` };
  }
  if (record2.applied?.pushed !== true) {
    return { word: "Nothing to do", detail: `Everything is in place already: ${countsText(changes, DONE)}` };
  }
  const word = result.mode === "promote" ? "Promoted" : result.mode === "mirror" ? "Mirrored" : "Published";
  return { word, detail: countsText(changes, DONE) };
}
function isRefusal(code3) {
  return ["TAG_CONFLICT", "TAG_STALE", "TAG_RESERVED"].includes(code3);
}
function undone({ applied }) {
  if (applied === void 0) return "Nothing was written.";
  if (applied.unrestored.length > 0) return `${counted(applied.unrestored.length, "tag")} could not be put back; see below.`;
  return applied.pushed ? "What was changed is listed below." : "Every tag is where it was before.";
}
function allChanges({ applied, changes }) {
  return (applied?.repositories ?? changes?.repositories ?? []).flatMap((one) => one.changes);
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
  const parts = ["create", "move", "delete", "keep", "skip", "refuse", "restore"].flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${counted(count, "tag")} ${words[action]}`];
  });
  return parts.length === 0 ? "No tag is concerned." : `${parts.join(", ")}.`;
}
function firstLine(text) {
  return sentence(text.split("\n")[0] ?? "");
}
function sentence(text) {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}

// src/report/log-lines.ts
var KEEP_LINES = 50;
function logLines(record2, result) {
  const repositories = record2.applied?.repositories ?? record2.changes?.repositories ?? [];
  const { word, detail } = headlineOf(record2, result);
  return [
    ...repositories.flatMap(({ repository, changes }) => {
      const shown = changes.length <= KEEP_LINES ? changes : changes.filter((change) => change.action !== "keep");
      const hidden = changes.length - shown.length;
      return [repository.name, ...shown.map(changeLine), ...hidden === 0 ? [] : [`  \u2026 and ${counted(hidden, "tag")} unchanged`]];
    }),
    ...result.skipped.map(({ rule, reason }) => `no tag from ${rule}: ${reason}`),
    `${word}: ${detail}`,
    ...result.reference === "" ? [] : [result.reference]
  ];
}
function changeLine({ tag, action, before, after, intent, reason }) {
  const was = before === null ? "absent" : shortDigest(before);
  const now = after === null ? "absent" : shortDigest(after);
  const digests = was === now ? now : action === "create" ? now : `${was} \u2192 ${now}`;
  const why = reason === "" || reason === intent.reason ? intent.reason : `${intent.reason}; ${reason}`;
  return `  ${action.padEnd(7)} ${tag}  ${digests}  (${why})`;
}

// src/report/result.ts
function isKnown(manifest) {
  return "layers" in manifest;
}
var NO_BLOBS = { uploaded: 0, present: 0, mounted: 0, bytes: 0 };
function resultOf(record2) {
  const { inputs, trigger, selection } = record2;
  const mirror = inputs?.mode === "mirror";
  const repository = inputs?.repositories[0];
  const facts = mirror ? void 0 : selection?.candidates[0]?.facts;
  const digest = mirror ? void 0 : record2.digest;
  return {
    schema: 1,
    truncated: false,
    mode: inputs?.mode ?? "",
    push: record2.writes?.allowed ?? false,
    digest: digest ?? "",
    name: repository?.name ?? "",
    reference: repository === void 0 || digest === void 0 ? "" : digestReference(repository, digest),
    version: mirror ? "" : record2.version ?? "",
    trigger: {
      event: trigger?.event ?? "",
      kind: trigger?.kind ?? "other",
      ref: trigger?.ref ?? "",
      commit: trigger?.commit.known === true ? trigger.commit.value : ""
    },
    model: {
      size: { ...facts?.size },
      variant: { ...facts?.variant },
      version: { ...facts?.version },
      quantization: { ...facts?.quantization },
      format: { ...facts?.format }
    },
    manifest: mirror || record2.manifest === void 0 ? {} : manifestOf(record2.manifest),
    repositories: repositoriesOf(record2),
    skipped: record2.skipped ?? [],
    warnings: record2.remarks.map(({ code: code3, message }) => ({ code: code3, message }))
  };
}
function manifestOf({ descriptor, layers }) {
  return {
    mediaType: descriptor.mediaType,
    size: descriptor.size,
    layers: layers.map((layer) => ({
      kind: layerKind(layer),
      path: layer.annotations?.[Annotation.filePath] ?? "",
      mediaType: layer.mediaType,
      digest: layer.digest,
      size: layer.size
    }))
  };
}
function layerKind(layer) {
  const kind = /^application\/vnd\.kitops\.modelkit\.([a-z]+)\./.exec(layer.mediaType)?.[1] ?? "";
  if (kind === "code" && layer.annotations?.[Annotation.layerSubtype] === "prompt") return "prompt";
  return kind === "mcpb" ? "mcp" : kind;
}
function repositoriesOf({ applied, changes, inputs }) {
  if (applied !== void 0) {
    return applied.repositories.map((one) => ({ name: one.repository.name, blobs: one.blobs, tags: one.changes.map(tagOf) }));
  }
  if (changes !== void 0) {
    return changes.repositories.map((one) => ({ name: one.repository.name, blobs: NO_BLOBS, tags: one.changes.map(tagOf) }));
  }
  return (inputs?.repositories ?? []).map(({ name }) => ({ name, blobs: NO_BLOBS, tags: [] }));
}
function tagOf({ tag, intent, action, before, after, reason }) {
  return {
    name: tag,
    kind: intent.kind,
    class: intent.policy.class,
    rule: intent.rule,
    reason: reason === intent.reason ? reason : `${intent.reason}; ${reason}`,
    action,
    before,
    after
  };
}

// src/report/limits.ts
var JSON_LIMIT = 256 * 1024;
var OUTPUTS_LIMIT = 5e5;
function boundedJson(result, limit = JSON_LIMIT) {
  const whole = JSON.stringify(result);
  if (Buffer.byteLength(whole) <= limit) return whole;
  const lists = [...result.repositories.map((one) => one.tags), result.skipped, result.warnings, layersOf(result)];
  let length = Math.max(...lists.map((list) => list.length));
  while (length > 0) {
    const text = JSON.stringify(shortened(result, length));
    if (Buffer.byteLength(text) <= limit) return text;
    length = Math.floor(length * 0.8);
  }
  return JSON.stringify({ ...result, truncated: true, model: {}, manifest: {}, repositories: [], skipped: [], warnings: [] });
}
function shortened(result, length) {
  return {
    ...result,
    truncated: true,
    manifest: isKnown(result.manifest) ? { ...result.manifest, layers: result.manifest.layers.slice(0, length) } : {},
    repositories: result.repositories.map((one) => ({ ...one, tags: one.tags.slice(0, length) })),
    skipped: result.skipped.slice(0, length),
    warnings: result.warnings.slice(0, length)
  };
}
function layersOf({ manifest }) {
  return isKnown(manifest) ? manifest.layers : [];
}
function boundedLines(lines, limit) {
  let length = 0;
  for (const [index, line] of lines.entries()) {
    length += line.length + 1;
    if (length > limit + 1) return { text: lines.slice(0, index).join("\n"), cut: lines.length - index };
  }
  return { text: lines.join("\n"), cut: 0 };
}

// src/report/outputs.ts
var LISTS_LIMIT = OUTPUTS_LIMIT - 256 * 1024 - 1e4;
function outputsOf(record2, result) {
  const mirror = result.mode === "mirror";
  const counts = (tag) => mirror || result.digest !== "" && tag.after === result.digest;
  const references = result.repositories.flatMap((one) => one.tags.filter(counts).map((tag) => `${one.name}:${tag.name}`));
  const tags = /* @__PURE__ */ new Map();
  for (const one of result.repositories) for (const tag of one.tags.filter(counts)) if (!tags.has(tag.name)) tags.set(tag.name, tag);
  const names = [...tags.values()];
  const lists = {
    tags: references,
    "tag-names": names.map((tag) => tag.name),
    "content-tags": names.filter((tag) => tag.kind === "content").map((tag) => tag.name),
    "stage-tags": names.filter((tag) => tag.kind !== "content" && tag.kind !== "commit").map((tag) => tag.name)
  };
  const bounded2 = boundLists(lists);
  return {
    values: {
      digest: result.digest,
      name: result.name,
      reference: result.reference,
      ...bounded2.texts,
      version: result.version,
      pushed: String(record2.applied?.pushed ?? false),
      json: boundedJson(result)
    },
    ...bounded2.cut === 0 ? {} : {
      remark: {
        code: "OUTPUTS_CUT",
        level: "warning",
        subject: "run",
        message: `The outputs hold ${bounded2.cut} lines fewer than there are tags: GitHub takes 1 MiB of outputs a job.`,
        hint: "Read the tags from the registry, or mirror fewer git tags at once (git-tags)."
      }
    }
  };
}
function boundLists(lists) {
  const total = Object.values(lists).flat().reduce((sum, line) => sum + line.length + 1, 0);
  const share = (name) => total <= LISTS_LIMIT ? Number.POSITIVE_INFINITY : Math.floor(LISTS_LIMIT * lists[name].reduce((sum, line) => sum + line.length + 1, 0) / total);
  const bounded2 = {
    tags: boundedLines(lists.tags, share("tags")),
    "tag-names": boundedLines(lists["tag-names"], share("tag-names")),
    "content-tags": boundedLines(lists["content-tags"], share("content-tags")),
    "stage-tags": boundedLines(lists["stage-tags"], share("stage-tags"))
  };
  return {
    texts: {
      tags: bounded2.tags.text,
      "tag-names": bounded2["tag-names"].text,
      "content-tags": bounded2["content-tags"].text,
      "stage-tags": bounded2["stage-tags"].text
    },
    cut: Object.values(bounded2).reduce((sum, { cut }) => sum + cut, 0)
  };
}
var OUTPUT_NAMES = OUTPUT_TABLE.map((output) => output.name);

// src/report/markdown.ts
function escaped(text) {
  return html(text).replace(/[\\`*_[\]~#|!]/g, (char) => `&#${char.charCodeAt(0)};`).replace(/\bhttps?:/gi, (scheme) => scheme.replace(":", "&#58;")).replaceAll("@", "&#64;");
}
function code(text) {
  return `<code>${html(text).replaceAll("|", "&#124;").replaceAll("`", "&#96;")}</code>`;
}
function codeBlock(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run2) => run2[0].length));
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
var CONTROL = new RegExp("[\\u0000-\\u001f\\u007f-\\u009f]+", "g");
function html(text) {
  return text.replace(CONTROL, " ").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// src/report/tag-table.ts
var ROW_LIMIT = 50;
function tagTables(record2) {
  const repositories = record2.applied?.repositories ?? record2.changes?.repositories ?? [];
  const planned = record2.applied === void 0;
  return repositories.flatMap((one) => [
    ...repositories.length > 1 ? [`**${escaped(one.repository.name)}**`] : [],
    ...one.changes.length === 0 ? [] : [tagTable(one, planned), ...wayBack(one)]
  ]);
}
function tagTable({ changes }, planned) {
  const order = [...changes].sort((a, b) => weight(a) - weight(b));
  const rows = order.slice(0, ROW_LIMIT).map((change) => [
    code(change.tag),
    change.intent.kind,
    planned ? plannedText(change) : doneText(change),
    escaped(`${change.intent.reason}${change.reason === "" || change.reason === change.intent.reason ? "" : `; ${change.reason}`}`)
  ]);
  const rest = changes.length - rows.length;
  const lines = table(["Tag", "Kind", planned ? "Plan" : "What happened", "Why"], rows);
  return rest > 0 ? `${lines}

\u2026 and ${rest} more tags; all of them are in the log and in the json output.` : lines;
}
function weight({ action }) {
  return action === "keep" ? 1 : 0;
}
function doneText({ action, before, after }) {
  switch (action) {
    case "create":
      return "created";
    case "keep":
      return before !== null && after !== null && before !== after ? `kept at ${digestText(before)}` : "unchanged";
    case "move":
      return `moved from ${digestText(before)}`;
    case "skip":
      return `left at ${digestText(before)}`;
    case "refuse":
      return `**refused**, stays at ${digestText(before)}`;
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
  return digest === null ? "an unknown digest" : code(shortDigest(digest));
}
function wayBack({ repository, changes }) {
  const moved = changes.filter((change) => change.action === "move" && change.before !== null);
  if (moved.length === 0) return [];
  const rows = moved.slice(0, ROW_LIMIT).map((change) => [code(change.tag), code(change.before ?? ""), code(change.after ?? "")]);
  const text = "To go back, promote the digest before: <code>mode: promote</code> with <code>source: sha256:\u2026</code>.";
  return [folded(`Digests before and after (${escaped(repository.name)})`, `${text}

${table(["Tag", "Before", "After"], rows)}`)];
}

// src/report/summary.ts
var SUMMARY_LIMIT = 900 * 1024;
var LAYER_ROWS = 50;
var LIST_ROWS = 50;
function summaryOf(record2, result) {
  const { word, detail } = headlineOf(record2, result);
  const parts = [
    `## ModelKit: ${word.toLowerCase()}${result.name === "" ? "" : ` \xB7 ${escaped(result.name)}${result.version === "" ? "" : `:${escaped(result.version)}`}`}`,
    escaped(detail),
    ...failureParts(record2),
    ...referenceParts(record2, result),
    ...tagTables(record2),
    ...mirrorParts(record2),
    ...layerParts(record2, result),
    ...modelParts(record2),
    ...remarkParts(record2),
    ...skippedParts(result)
  ];
  return bounded(parts);
}
function referenceParts({ selection, failure }, result) {
  if (result.reference === "") return [];
  const lines = [codeBlock(result.reference)];
  if (failure === void 0 && result.push) lines.push(folded("Use it", codeBlock(`kit unpack ${result.reference}`)));
  const found = selection?.candidates[0]?.found;
  return found === void 0 ? lines : [...lines, escaped(`The ModelKit was ${found}.`)];
}
function failureParts({ failure, applied }) {
  if (failure === void 0) return [];
  const rows = failure.problems.slice(0, LIST_ROWS).map((problem) => [code(problem.code), escaped(problem.message), escaped(problem.hint)]);
  const unrestored = applied?.unrestored ?? [];
  return [
    table(["Code", "What happened", "What to change"], rows),
    ...unrestored.length === 0 ? [] : [
      "**Not put back:**",
      table(
        ["Repository", "Tag", "Should be", "Is", "Why"],
        unrestored.map((one) => [
          escaped(one.repository.name),
          code(one.tag),
          one.before === null ? "absent" : code(one.before),
          one.actual === void 0 ? "unknown" : one.actual === null ? "absent" : code(one.actual),
          escaped(one.why)
        ])
      )
    ]
  ];
}
function mirrorParts({ selection }) {
  const findings = selection?.findings;
  if (findings === void 0) return [];
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
function layerParts({ selection, applied }, { manifest }) {
  if (!isKnown(manifest) || manifest.layers.length === 0) return [];
  const { layers } = manifest;
  const planned = selection?.candidates[0]?.plan?.layers;
  const rows = layers.slice(0, LAYER_ROWS).map((layer, index) => [
    layer.kind,
    code(layer.path),
    planned?.[index] === void 0 ? "" : String(planned[index].files),
    bytesText(layer.size),
    code(layer.digest.slice(0, 19))
  ]);
  const total = layers.reduce((sum, layer) => sum + layer.size, 0);
  const blobs = applied?.repositories.map(({ repository, blobs: { uploaded, present, mounted, bytes } }) => {
    const what = `${uploaded} uploaded (${bytesText(bytes)}), ${present} already there, ${mounted} mounted`;
    return applied.repositories.length > 1 ? `${repository.name}: ${what}` : what;
  });
  const rest = layers.length - rows.length;
  return [
    table(["Part", "Path", "Files", "Size", "Digest"], rows),
    escaped(
      `${rest > 0 ? `\u2026 and ${rest} more. ` : ""}${counted(layers.length, "layer")}, ${bytesText(total)}${blobs === void 0 ? "" : `; blobs: ${blobs.join("; ")}`}.`
    )
  ];
}
function modelParts({ selection, inputs }) {
  const facts = selection?.candidates[0]?.facts;
  if (facts === void 0 || inputs?.mode === "mirror") return [];
  const rows = ["size", "variant", "version", "quantization", "format", "architecture", "name", "dataset"].flatMap((key) => {
    const fact = facts[key];
    return fact === void 0 ? [] : [[key, code(fact.value), escaped(fact.source)]];
  });
  if (facts.parameters !== void 0) rows.push(["parameters", parametersText(facts.parameters.value), escaped(facts.parameters.source)]);
  return rows.length === 0 ? [] : [folded("What is known of the model, and where from", table(["Fact", "Value", "Source"], rows))];
}
function remarkParts({ remarks }) {
  if (remarks.length === 0) return [];
  const rows = remarks.slice(0, LIST_ROWS).map((one) => [one.level, code(one.code), escaped(one.message), escaped(one.hint)]);
  return [
    table(["Remark", "Code", "What", "What to do"], rows),
    ...remarks.length > LIST_ROWS ? [`\u2026 and ${remarks.length - LIST_ROWS} more in the log.`] : []
  ];
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
async function report(record2, ports2) {
  const result = resultOf(record2);
  const { values, remark } = outputsOf(record2, result);
  if (remark !== void 0) ports2.remark(remark);
  for (const line of logLines(record2, result)) ports2.log.info(line);
  for (const problem of record2.failure?.problems ?? []) ports2.log.error(problem);
  for (const one of record2.applied?.unrestored ?? []) {
    ports2.log.error({
      code: "TAG_NOT_RESTORED",
      message: `${one.repository.name}:${one.tag} should be ${one.before ?? "absent"} and is ${one.actual === void 0 ? "unknown" : one.actual ?? "absent"}: ${one.why}`,
      hint: "Put it back by hand, or run the job again."
    });
  }
  for (const name of OUTPUT_NAMES) ports2.step.setOutput(name, values[name]);
  if (record2.inputs?.summary !== false) {
    await ports2.step.writeSummary(summaryOf(record2, result)).catch((thrown) => {
      ports2.log.info(`The job summary could not be written: ${String(thrown)}`);
    });
  }
  return record2.failure === void 0 ? 0 : 1;
}

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
function sayRemarks({ repositories }, { remark }) {
  for (const { changes } of repositories) {
    for (const { remark: said } of changes) {
      if (said !== void 0 && said.level !== "error") remark({ ...said, level: said.level, subject: "tags" });
    }
  }
}
function failWith(problems) {
  const [first, ...others] = problems;
  if (first !== void 0) throw new Failure([first, ...others]);
}

// src/run/options.ts
import { tmpdir } from "node:os";
import { join } from "node:path";
var PUBLIC_API = "https://api.github.com";
function gitOptions(inputs, env) {
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  const apiUrl = env["GITHUB_API_URL"] ?? "";
  return {
    workspace: env["GITHUB_WORKSPACE"] ?? "",
    apiUrl: apiUrl === "" ? PUBLIC_API : apiUrl,
    env,
    ...repository === "" ? {} : { repository },
    ...inputs.githubToken === void 0 ? {} : { token: inputs.githubToken }
  };
}
function writesAllowed(inputs, trigger) {
  switch (inputs.push) {
    case "true":
      return { allowed: true };
    case "false":
      return { allowed: false, why: '"push: false" only plans' };
    case "auto":
      return trigger.writes;
  }
}
function journalDirectory({ env, random }) {
  const name = Math.floor(random() * 2 ** 48).toString(16).padStart(12, "0");
  return join(env["RUNNER_TEMP"] ?? tmpdir(), `modelkit-journal-${name}`);
}
function uncancelled(ports2) {
  return { ...ports2, cancel: new AbortController().signal };
}

// src/run/plan.ts
function planCandidates(inputs, selection) {
  const explicitSource = inputs.source !== void 0;
  const plans = selection.candidates.map(
    (candidate) => planTags(inputs.rules, candidate.trigger, candidate.facts, { mode: inputs.mode, explicitSource })
  );
  const merged = mergePlans(plans);
  const [only] = plans;
  return {
    assignments: merged.assignments,
    intents: merged.assignments.map(({ intent }) => intent),
    removals: selection.removals.map(({ tag }) => tag),
    skipped: merged.skipped,
    version: only?.version ?? "",
    ...only?.commitTags === void 0 ? {} : { commitTags: only.commitTags },
    known: selection.known ?? /* @__PURE__ */ new Map()
  };
}
async function assign(inputs, plan, selection) {
  const mirror = inputs.mode === "mirror";
  const digests = await Promise.all(selection.candidates.map((candidate) => candidate.digest()));
  const holders = /* @__PURE__ */ new Map();
  const assignments = [];
  for (const { intent, candidate: index } of plan.assignments) {
    const [candidate, digest2] = [selection.candidates[index], digests[index]];
    if (candidate === void 0 || digest2 === void 0) continue;
    holders.set(digest2, candidate);
    const commit2 = mirror && candidate.trigger.commit.known ? { commit: candidate.trigger.commit.value } : {};
    assignments.push({ intent, to: digest2, ...commit2 });
  }
  const artifacts = (digest2) => artifactOf(holders, digest2);
  const [only, digest] = [selection.candidates[0], digests[0]];
  if (mirror || only === void 0 || digest === void 0) {
    return { wanted: wantedOf(plan, [...assignments, ...selection.removals.map(removal)], /* @__PURE__ */ new Map()), artifacts };
  }
  const { manifest } = await only.artifact();
  const layers = /* @__PURE__ */ new Map([[digest, layerDigests(manifest)]]);
  const commit = only.trigger.commit.known ? { commit: only.trigger.commit.value } : {};
  return {
    wanted: { ...wantedOf(plan, [...assignments, ...selection.removals.map(removal)], layers), ...commit },
    artifacts,
    digest,
    manifest
  };
}
function wantedOf(plan, assignments, layers) {
  return { assignments, layers, ...plan.commitTags === void 0 ? {} : { commitTags: plan.commitTags } };
}
async function artifactOf(holders, digest) {
  const candidate = holders.get(digest);
  if (candidate === void 0) throw new RangeError(`no candidate has digest ${digest}`);
  return candidate.artifact();
}

// src/select/as-if-pushed.ts
function asIfPushed({ trigger }, gitTag) {
  const unknown = { known: false, why: "mirror does not ask for it" };
  return {
    kind: "tag",
    event: "push",
    ref: `refs/tags/${gitTag.name}`,
    tag: gitTag.name,
    commit: { known: true, value: gitTag.commit, source: `git tag ${gitTag.name}` },
    commitDate: unknown,
    baseBranch: unknown,
    defaultBranch: trigger.defaultBranch,
    startedAt: trigger.startedAt,
    writes: trigger.writes
  };
}

// src/select/prune.ts
function orphans(context, gitTags, names) {
  const { inputs, ports: ports2 } = context;
  const spelling = commitTagSpelling(inputs.rules);
  if (spelling === void 0) {
    if (inputs.prune) {
      ports2.remark({
        code: "PRUNE_SKIPPED",
        level: "warning",
        subject: "tags",
        message: "Nothing is pruned: the flavor depends on what is inside the model, so versions without a git tag cannot be told from other variants.",
        hint: "Write the flavor out in the step that prunes."
      });
    }
    return { withoutGitTag: [], removals: [] };
  }
  const given = /* @__PURE__ */ new Set();
  for (const gitTag of gitTags) for (const intent of namesOf(context, gitTag)) given.add(intent.tag);
  const withoutGitTag = [...names].filter((name) => readsAsVersion(name, spelling) !== void 0 && !given.has(name));
  const removals = inputs.prune ? withoutGitTag.filter((name) => matchesGitTags(context, name, spelling)).map((tag) => ({ tag, reason: "no git tag gives this version" })) : [];
  return { withoutGitTag, removals };
}
async function removedByDelete(context, trigger) {
  const { inputs, git, ports: ports2 } = context;
  if (!inputs.prune || trigger.refType !== "tag" || !matchesGlobs(inputs.gitTags, trigger.name)) return [];
  const now = await git.tagCommit(trigger.name);
  if (!now.known || now.value !== void 0) {
    ports2.remark({
      code: "PRUNE_SKIPPED",
      level: now.known ? "notice" : "warning",
      subject: "git",
      message: now.known ? `Nothing is pruned: git tag ${trigger.name} exists again.` : `Nothing is pruned: whether git tag ${trigger.name} is gone cannot be told (${now.why}).`,
      hint: now.known ? "Delete the git tag again if its version shall go." : "Give the step a github-token that may read the repository."
    });
    return [];
  }
  const commit = trigger.commit.known ? trigger.commit.value : void 0;
  if (commit === void 0) return versionName(trigger.name);
  const intents = namesOf(context, { name: trigger.name, commit });
  return intents.filter((intent) => intent.kind === "version").map((intent) => ({ tag: intent.tag, reason: `git tag ${trigger.name} was deleted` }));
}
function versionName(name) {
  const tag = parseTagName(name);
  return tag !== void 0 && readsAsVersion(tag, { prefix: "", suffix: "" }) !== void 0 ? [{ tag, reason: `git tag ${name} was deleted` }] : [];
}
function namesOf(context, gitTag) {
  try {
    return planTags(context.inputs.rules, asIfPushed(context, gitTag), NO_FACTS, { mode: context.inputs.mode }).intents;
  } catch (thrown) {
    if (thrown instanceof Failure) return [];
    throw thrown;
  }
}
function matchesGitTags({ inputs }, name, { prefix, suffix }) {
  const bare = name.slice(prefix.length, suffix === "" ? void 0 : -suffix.length);
  return [bare, `v${bare}`].some((text) => matchesGlobs(inputs.gitTags, text));
}

// src/select/stored.ts
var CONFIG_SIZE_LIMIT = 8 * 1024 * 1024;
async function publishedCandidate(context, { target, tag, digest }) {
  const kit = await readStoredKit(target, digest);
  return storedCandidate(context, kit, { origin: "published", found: `published as ${target.repository.name}:${tag}`, facts: true });
}
async function readStoredKit(source, digest) {
  const manifest = await source.manifest(digest);
  const { config } = manifest;
  if (config?.mediaType !== MediaType.modelKitConfig) {
    throw new Failure({
      code: "SOURCE_NOT_A_MODELKIT",
      message: `${source.repository.name}@${digest} is no ModelKit: its config has media type "${config?.mediaType ?? "none"}".`,
      hint: `A ModelKit's config has media type ${MediaType.modelKitConfig}. Name one that kit or this action packed.`
    });
  }
  if (config.size > CONFIG_SIZE_LIMIT) {
    throw new Failure({
      code: "SOURCE_NOT_A_MODELKIT",
      message: `The config of ${source.repository.name}@${digest} has ${config.size} bytes, which is no Kitfile.`,
      hint: "Name a ModelKit that kit or this action packed."
    });
  }
  const bytes = await readWhole(source, config);
  return { source, manifest, ...parseConfig(bytes, config.digest) };
}
async function storedCandidate(context, kit, how) {
  const facts = how.facts || context.needs.facts ? await storedFacts(context, kit) : NO_FACTS;
  let checked;
  const check = () => {
    checked ??= how.checked?.() ?? Promise.resolve();
    return checked;
  };
  return {
    origin: how.origin,
    found: how.found,
    trigger: context.trigger,
    facts,
    digest: async () => {
      await check();
      return kit.manifest.descriptor.digest;
    },
    artifact: async () => {
      await check();
      return storedArtifact(kit.source, kit.manifest);
    }
  };
}
async function storedFacts({ ports: ports2 }, kit) {
  const entries = layerEntries(kit.kitfile).flatMap((entry, index) => {
    const digest = kit.digests[index];
    return digest === void 0 ? [] : [{ kind: entry.kind, path: entry.cleanPath, digest }];
  });
  return readModelFacts(kit.kitfile, publishedFiles(kit.source, kit.manifest, entries), ports2.remark);
}
function storedArtifact(source, manifest) {
  const descriptors = /* @__PURE__ */ new Map();
  for (const blob of [...manifest.config === void 0 ? [] : [manifest.config], ...manifest.layers]) descriptors.set(blob.digest, blob);
  const origin = source.repository.kind === "registry" ? { origin: source.repository } : {};
  const blobs = [...descriptors.values()].map((descriptor) => ({
    descriptor,
    ...origin,
    open: (from = 0) => source.open(descriptor, from)
  }));
  return { manifest, blobs };
}
async function checkContent({ ports: ports2 }, source, manifest) {
  const { blobs } = storedArtifact(source, manifest);
  const progress = ports2.log.progress(
    `checking ${source.repository.name}`,
    blobs.reduce((sum, blob) => sum + blob.descriptor.size, 0)
  );
  try {
    for (const { descriptor } of blobs) {
      for await (const chunk of verified(descriptor, source.open(descriptor), source.repository.name)) {
        progress.add(chunk.length);
        ports2.cancel.throwIfAborted();
      }
    }
  } finally {
    progress.end();
  }
}
async function readWhole(source, blob) {
  const chunks = [];
  for await (const chunk of verified(blob, source.open(blob), source.repository.name)) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
}

// src/select/mirror.ts
var LOOKUPS = 16;
async function selectMirror(context) {
  const { inputs, git, connect: connect2 } = context;
  const target = connect2(inputs.repositories[0]);
  const all = await git.tags();
  const matched = all.filter((tag) => matchesGlobs(inputs.gitTags, tag.name));
  const names = /* @__PURE__ */ new Set();
  for await (const name of target.tags()) names.add(name);
  const commitTags = commitTagIndex(context, names);
  const facts = /* @__PURE__ */ new Map();
  const limit = pLimit(LOOKUPS);
  const looked = await Promise.all(
    matched.map(
      (gitTag) => limit(async () => {
        const tag = commitTags(gitTag);
        if (tag === void 0) return { gitTag, why: `no ModelKit is published for its commit ${gitTag.commit.slice(0, 12)}` };
        const descriptor = await target.resolve(tag);
        if (descriptor === void 0) return { gitTag, why: `${tag} vanished while it was looked up` };
        const { digest } = descriptor;
        const known2 = facts.get(digest) ?? factsOf(context, target, digest);
        facts.set(digest, known2);
        return { gitTag, candidate: mirrored(context, target, gitTag, tag, digest, await known2) };
      })
    )
  );
  const { withoutGitTag, removals } = orphans(context, all, names);
  const findings = {
    looked: matched.length,
    withoutModelKit: looked.flatMap(({ gitTag, why }) => why === void 0 ? [] : [{ gitTag: gitTag.name, why }]),
    withoutGitTag
  };
  const known = /* @__PURE__ */ new Map([[target.repository.name, { names: [...names] }]]);
  return { candidates: looked.flatMap(({ candidate }) => candidate ?? []), removals, findings, known };
}
function commitTagIndex({ inputs }, names) {
  const spelling = commitTagSpelling(inputs.rules);
  if (spelling !== void 0) {
    return (gitTag) => {
      const tag = commitTagOf(spelling, gitTag.commit);
      return tag !== void 0 && names.has(tag) ? tag : void 0;
    };
  }
  const byCommit2 = /* @__PURE__ */ new Map();
  for (const name of names) {
    const commit = /sha-([0-9a-f]{40}|[0-9a-f]{64})(?![0-9a-f])/.exec(name)?.[1];
    if (commit !== void 0) byCommit2.set(commit, byCommit2.has(commit) ? "several" : name);
  }
  return (gitTag) => {
    const found = byCommit2.get(gitTag.commit);
    return found === "several" ? void 0 : found;
  };
}
async function factsOf(context, target, digest) {
  return context.needs.facts ? storedFacts(context, await readStoredKit(target, digest)) : NO_FACTS;
}
function mirrored(context, target, gitTag, tag, digest, facts) {
  return {
    origin: "mirrored",
    found: `published as ${target.repository.name}:${tag}`,
    trigger: asIfPushed(context, gitTag),
    facts,
    digest: () => Promise.resolve(digest),
    artifact: async () => storedArtifact(target, await target.manifest(digest))
  };
}

// src/select/published.ts
async function findPublished(context, facts) {
  const { inputs, trigger, connect: connect2 } = context;
  if (!trigger.commit.known) {
    throw new Failure({
      code: "COMMIT_UNKNOWN",
      message: `The commit of this run is not known: ${trigger.commit.why}.`,
      hint: 'Run on an event with a commit, or name the ModelKit by "source".'
    });
  }
  return publishedFor(connect2(inputs.repositories[0]), inputs.rules, trigger.commit.value, facts);
}
async function publishedFor(target, rules, commit, facts) {
  const spelling = commitTagSpelling(rules, facts);
  const exact = spelling === void 0 ? void 0 : commitTagOf(spelling, commit);
  const tag = exact ?? (spelling === void 0 ? await searchCommit(target, commit) : void 0);
  if (tag === void 0) return void 0;
  const descriptor = await target.resolve(tag);
  return descriptor === void 0 ? void 0 : { target, tag, digest: descriptor.digest };
}
async function searchCommit(target, commit) {
  const found = [];
  for await (const tag of target.tags()) {
    if (tag.includes(`sha-${commit}`)) found.push(tag);
  }
  const [first, second] = found;
  if (second === void 0) return first;
  throw new Failure({
    code: "MODELKIT_AMBIGUOUS",
    message: `${found.length} ModelKits of commit ${commit} are published in ${target.repository.name}: ${found.slice(0, 5).join(", ")}.`,
    hint: 'The flavor tells them apart by what is inside the model, which is not on this runner. Write its value out in this step, or name the ModelKit by "source".'
  });
}

// src/select/companions.ts
var COSIGN_SUFFIXES = [".sig", ".att", ".sbom"];
var DEPTH_LIMIT = 4;
async function companionsOf(source, subject) {
  const found = /* @__PURE__ */ new Map();
  await collectReferrers(source, subject, found, 0);
  for (const suffix of COSIGN_SUFFIXES) {
    const tag = parseTagName(subject.replace(":", "-") + suffix);
    const descriptor = tag === void 0 ? void 0 : await source.resolve(tag);
    if (tag === void 0 || descriptor === void 0) continue;
    found.set(tag, { artifact: await artifactOf2(source, descriptor.digest), tag });
  }
  return [...found.values()];
}
async function collectReferrers(source, subject, found, depth) {
  if (depth >= DEPTH_LIMIT) return;
  for await (const { digest } of source.referrers(subject)) {
    if (found.has(digest)) continue;
    found.set(digest, { artifact: await artifactOf2(source, digest) });
    await collectReferrers(source, digest, found, depth + 1);
  }
}
async function artifactOf2(source, digest) {
  const manifest = await source.manifest(digest);
  return storedArtifact(source, manifest);
}

// src/select/resolved.ts
async function resolvedIn(source, target) {
  const name = target.by === "tag" ? target.tag : target.digest;
  const descriptor = await source.resolve(name);
  if (descriptor !== void 0) return descriptor.digest;
  throw new Failure({
    code: "SOURCE_NOT_FOUND",
    message: `${source.repository.name} has no "${name}".`,
    hint: "Check the spelling, and whether the run that publishes it has finished."
  });
}

// src/select/take-over.ts
async function takeOver(context, source) {
  const { source: from, digest } = await locate(context, source);
  const kit = await readStoredKit(from, digest);
  return storedCandidate(context, kit, {
    origin: "taken-over",
    found: `taken over from ${from.repository.name}`,
    facts: true,
    checked: () => checkContent(context, from, kit.manifest)
  });
}
async function locate(context, source) {
  const { inputs, connect: connect2, ports: ports2 } = context;
  switch (source.from) {
    case "kit-storage": {
      const { source: from, digest } = await openKitStorage({
        root: kitStorageRoot(ports2.env, ports2.platform),
        reference: source.reference
      });
      return { source: from, digest };
    }
    case "layout": {
      const layout = { kind: "layout", directory: source.directory, name: `oci-layout:${source.directory}` };
      return locateInLayout(connect2(layout), source.tag);
    }
    case "tag":
      return resolved(connect2(inputs.repositories[0]), { by: "tag", tag: source.tag });
    case "digest":
      return resolved(connect2(inputs.repositories[0]), { by: "digest", digest: source.digest });
    case "reference": {
      const { repository, target } = source.reference;
      return resolved(connect2(repository), target);
    }
  }
}
async function resolved(source, target) {
  return { source, digest: await resolvedIn(source, target) };
}
async function locateInLayout(layout, tag) {
  if (tag !== void 0) return resolved(layout, { by: "tag", tag });
  const found = /* @__PURE__ */ new Map();
  for await (const name of layout.tags()) {
    const descriptor = await layout.resolve(name);
    if (descriptor !== void 0) found.set(descriptor.digest, [...found.get(descriptor.digest) ?? [], name]);
  }
  const [only, another] = [...found.keys()];
  if (only !== void 0 && another === void 0) return { source: layout, digest: only };
  const names = [...found.values()].flat();
  throw new Failure({
    code: only === void 0 ? "SOURCE_NOT_FOUND" : "MODELKIT_AMBIGUOUS",
    message: only === void 0 ? `${layout.repository.name} holds no tagged ModelKit.` : `${layout.repository.name} holds ${found.size} ModelKits: ${names.slice(0, 10).join(", ")}.`,
    hint: `Name one: ${layout.repository.name}:TAG.`
  });
}

// src/select/promote.ts
async function selectPromote(context) {
  const { inputs } = context;
  const located = inputs.source === void 0 ? await byCommit(context) : await locate(context, inputs.source);
  const { source, digest } = located;
  const kit = await readStoredKit(source, digest);
  const elsewhere = !inputs.repositories.some((repository) => repository.name === source.repository.name);
  const candidate = await storedCandidate(context, kit, {
    origin: "promoted",
    found: `found in ${source.repository.name}`,
    facts: false,
    // Where the source is a target too, the transaction reads it back before it tags.
    ...elsewhere && (inputs.verify === "content" || source.repository.kind === "layout") ? { checked: () => checkContent(context, source, kit.manifest) } : {}
  });
  return inputs.referrers && elsewhere ? { ...candidate, companions: () => companionsOf(source, digest) } : candidate;
}
async function byCommit(context) {
  const found = await findPublished(context);
  if (found !== void 0) return { source: found.target, digest: found.digest };
  throw new Failure({
    code: "MODELKIT_NOT_PUBLISHED",
    message: `No ModelKit is published for the commit of this run (${context.trigger.commit.known ? context.trigger.commit.value : "unknown"}) in ${context.inputs.repositories[0].name}.`,
    hint: 'Let the push of that commit publish first, or name the ModelKit by "source": a tag, a digest or another repository.'
  });
}

// src/select/checkout.ts
async function requireCheckout({ inputs, trigger, git }) {
  if (!inputs.rules.commitTag || !trigger.commit.known) return;
  const head = await git.head();
  if (!head.known || head.value === trigger.commit.value) return;
  throw new Failure({
    code: "CHECKOUT_MISMATCH",
    message: `The work tree has ${head.value} checked out, but this run (${trigger.event}) is about ${trigger.commit.value}: the ModelKit would carry the name of a commit that it was not made from.`,
    hint: `Check that commit out: "uses: actions/checkout@v7" with "ref: ${trigger.commit.value}"${hintFor(trigger.event)}; or set commit-tag: false.`
  });
}
function hintFor(event) {
  if (event === "workflow_run") return " (in a workflow: ref: ${{ github.event.workflow_run.head_sha }})";
  if (event === "release") return " (in a workflow: ref: ${{ github.event.release.tag_name }})";
  return " (in a workflow: ref: ${{ github.sha }})";
}

// src/select/kit-cli.ts
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join2 } from "node:path";

// src/select/model-reference.ts
var CHAIN_LIMIT = 10;
async function inheritedPaths(context, kitfile) {
  const paths = [];
  const seen = [];
  let current = kitfile;
  for (; ; ) {
    const reference = current.model?.reference;
    if (reference === void 0) return paths;
    const at = kitfile.model?.at;
    if (seen.includes(reference) || seen.length >= CHAIN_LIMIT) {
      const cycle = seen.includes(reference);
      throw new Failure({
        code: cycle ? "MODEL_REFERENCE_CYCLE" : "MODEL_REFERENCE_INVALID",
        message: cycle ? `model.path runs in a circle: ${[...seen, reference].join(" \u2192 ")}.` : `model.path leads through more than ${CHAIN_LIMIT} ModelKits: ${seen.join(" \u2192 ")} \u2192 \u2026.`,
        hint: "Refer to the ModelKit that holds the model itself.",
        ...at === void 0 ? {} : { at }
      });
    }
    if (seen.length === 0) warnOfMovingTag(context, reference, kitfile);
    seen.push(reference);
    const kit = await resolveReference(context, reference, kitfile);
    paths.push(...layerEntries(kit.kitfile).map((entry) => entry.path));
    current = kit.kitfile;
  }
}
async function resolveReference(context, reference, kitfile) {
  const { ports: ports2, connect: connect2 } = context;
  const local = await openKitStorage({ root: kitStorageRoot(ports2.env, ports2.platform), reference }).catch(() => void 0);
  if (local !== void 0) return readStoredKit(local.source, local.digest);
  const parsed = parseReference(reference);
  if (!parsed.ok) {
    throw new Failure({
      code: "MODEL_REFERENCE_INVALID",
      message: `model.path "${reference}" looks like a ModelKit, is not in kit's local storage, and cannot be asked of a registry: ${parsed.message}`,
      hint: "Write registry/repository:tag or registry/repository@sha256:\u2026; a file whose name holds a colon must be renamed.",
      ...kitfile.model === void 0 ? {} : { at: kitfile.model.at }
    });
  }
  const target = connect2(parsed.value.repository);
  const digest = await resolvedIn(target, parsed.value.target);
  return readStoredKit(target, digest);
}
function warnOfMovingTag({ ports: ports2 }, reference, kitfile) {
  const parsed = parseReference(reference);
  if (!parsed.ok || parsed.value.target.by === "digest") return;
  const { tag } = parsed.value.target;
  const moves = !/\d/.test(tag) || /^v?\d+(?:\.\d+)?$/.test(tag);
  if (!moves) return;
  ports2.remark({
    code: "MODEL_REFERENCE_MOVES",
    level: "warning",
    subject: "kitfile",
    message: `model.path refers to "${reference}", a tag that is meant to move: the same kit may hold another model tomorrow.`,
    hint: "Refer to a version or a digest (repository@sha256:\u2026).",
    ...kitfile.model === void 0 ? {} : { at: kitfile.model.at }
  });
}

// src/select/pack.ts
async function packCandidate(context, kitfile) {
  const { inputs, trigger, git, ports: ports2 } = context;
  const executables = ports2.platform === "win32" ? await git.executables(inputs.context) : void 0;
  const inherited = await inheritedPaths(context, kitfile);
  const plan = await planKit({
    kitfile,
    context: inputs.context,
    platform: ports2.platform,
    inherited,
    remark: ports2.remark,
    ...executables?.known === true ? { executables: executables.value } : {}
  });
  const facts = await readModelFacts(kitfile, plan.files, ports2.remark);
  let packed;
  const pack = () => {
    packed ??= packKit(plan, { hasher: ports2.hasher, annotations: inputs.annotations, log: ports2.log, cancel: ports2.cancel });
    return packed;
  };
  return {
    origin: "packed",
    found: `packed from ${kitfile.file} in ${inputs.context}`,
    trigger,
    facts,
    plan,
    digest: async () => (await pack()).digest,
    artifact: async () => (await pack()).artifact
  };
}

// src/select/kit-cli.ts
var PACK_TIMEOUT_MS = 6 * 60 * 60 * 1e3;
var LOCAL_REFERENCE = "localhost/modelkit-tag-action:packed";
async function packWithKit(context, kitfile) {
  let packed;
  const pack = () => {
    packed ??= kitPack(context, kitfile);
    return packed;
  };
  const native = await packCandidate(context, kitfile).catch((thrown) => {
    context.ports.log.debug(`The files cannot be read ahead of kit: ${messageOf(thrown)}`);
    return void 0;
  });
  const found = "packed by kit";
  if (native === void 0) return storedCandidate(context, await pack(), { origin: "packed", found, facts: true });
  return {
    origin: "packed",
    found,
    trigger: context.trigger,
    facts: native.facts,
    digest: async () => (await pack()).manifest.descriptor.digest,
    artifact: async () => (await storedCandidate(context, await pack(), { origin: "packed", found, facts: false })).artifact()
  };
}
async function kitPack(context, kitfile) {
  const { inputs, ports: ports2 } = context;
  const env = await kitEnvironment(ports2.env);
  const args = ["pack", inputs.context, "--file", kitfile.file, "--tag", LOCAL_REFERENCE, "--progress", "none"];
  const result = await ports2.log.group("kit pack", async () => {
    const answer = await ports2.exec("kit", args, { cwd: inputs.context, env, timeoutMs: PACK_TIMEOUT_MS });
    for (const line of `${answer.stdout}
${answer.stderr}`.split("\n")) if (line.trim() !== "") ports2.log.info(line);
    return answer;
  });
  if (result.exitCode !== 0) throw kitFailed(result);
  const root = kitStorageRoot(env, ports2.platform);
  const printed = savedDigest(result.stdout);
  const { source, digest } = await openKitStorage({ root, reference: printed ?? LOCAL_REFERENCE });
  const kit = await readStoredKit(source, digest);
  await checkContent(context, source, kit.manifest);
  return kit;
}
function savedDigest(stdout) {
  const found = [...stdout.matchAll(/Model saved: (sha256:[0-9a-f]{64})/g)].at(-1)?.[1];
  return found === void 0 ? void 0 : parseDigest(found);
}
async function kitEnvironment(env) {
  const chosen = env["KITOPS_HOME"];
  const home = chosen !== void 0 && chosen !== "" ? chosen : await mkdtemp(join2(env["RUNNER_TEMP"] ?? tmpdir2(), "kitops-"));
  if (home !== chosen) await writeFile(join2(home, "disable-update-notifications"), "");
  return { ...env, KITOPS_HOME: home, SOURCE_DATE_EPOCH: env["SOURCE_DATE_EPOCH"] ?? "0" };
}
function kitFailed({ exitCode, stderr, stdout }) {
  const NOT_FOUND = 127;
  const said = (stderr.trim() === "" ? stdout : stderr).trim().split("\n").slice(-5).join("\n");
  return new Failure(
    exitCode === NOT_FOUND ? {
      code: "KIT_FAILED",
      message: "The program kit is not on the PATH.",
      hint: 'Install it by a step before (kitops-ml/gh-kit-setup), or leave "packer" at native, which needs nothing installed.'
    } : {
      code: "KIT_FAILED",
      message: `kit pack ended with exit code ${exitCode}:
${said}`,
      hint: "The lines above are kit\u2019s own; the log holds all of them."
    }
  );
}

// src/select/publish.ts
async function selectPublish(context) {
  const { inputs, trigger, ports: ports2 } = context;
  if (inputs.source !== void 0) return takeOver(context, inputs.source);
  if (inputs.reuse === "require") return reused(context);
  if (inputs.reuse === "auto" && inputs.rules.commitTag && gitTagOf(trigger) !== void 0) {
    const found = await findPublished(context);
    if (found !== void 0) return publishedCandidate(context, found);
    ports2.log.info("No ModelKit is published for this commit yet: packing it.");
  }
  return packOrReuse(context);
}
async function packOrReuse(context) {
  try {
    await requireCheckout(context);
    const kitfile = await readKitfile(context.inputs.context, context.inputs.file);
    return context.inputs.packer === "kit" ? await packWithKit(context, kitfile) : await packCandidate(context, kitfile);
  } catch (thrown) {
    if (!isAbsence(thrown) || context.inputs.reuse !== "auto" || !context.inputs.rules.commitTag) throw thrown;
    const found = await findPublished(context).catch(() => void 0);
    if (found === void 0) throw thrown;
    context.ports.remark({
      code: "REUSED_FOR_ABSENT_FILES",
      level: "notice",
      subject: "run",
      message: `${thrown.message.split("\n")[0] ?? ""} The ModelKit that was published for this commit is used instead.`,
      hint: "Set reuse: never to fail instead, or check the files out (lfs: true for weights in LFS)."
    });
    return publishedCandidate(context, found);
  }
}
var ABSENCES = ["KITFILE_MISSING", "LAYER_PATH_MISSING", "LFS_POINTER", "DVC_POINTER"];
function isAbsence(thrown) {
  return thrown instanceof Failure && thrown.problems.every((problem) => ABSENCES.includes(problem.code));
}
async function reused(context) {
  const found = await findPublished(context);
  if (found !== void 0) return publishedCandidate(context, found);
  const commit = context.trigger.commit.known ? context.trigger.commit.value : "this commit";
  throw new Failure({
    code: "MODELKIT_NOT_PUBLISHED",
    message: `No ModelKit is published for ${commit} in ${context.inputs.repositories[0].name}, and "reuse: require" does not pack one.`,
    hint: "Let the push of that commit publish first (its commit tag is what is looked for), or set reuse: auto to pack when there is none."
  });
}

// src/select/select.ts
async function select(context) {
  const { inputs, trigger } = context;
  if (trigger.kind === "delete" && inputs.mode !== "mirror") return { candidates: [], removals: await removedByDelete(context, trigger) };
  switch (inputs.mode) {
    case "publish":
      return { candidates: [await selectPublish(context)], removals: [] };
    case "promote":
      return { candidates: [await selectPromote(context)], removals: [] };
    case "mirror":
      return selectMirror(context);
  }
}

// src/run.ts
async function run(ports2, record2) {
  const inputs = record2.inputs = readInputs(ports2.env, ports2.remark);
  for (const secret of [inputs.credentials?.password, inputs.githubToken]) if (secret !== void 0) ports2.log.mask(secret);
  const git = openGitRepository(gitOptions(inputs, ports2.env), ports2);
  const needs = ruleNeeds(inputs.rules);
  const trigger = record2.trigger = await readTrigger(ports2.env, git, needs, ports2.clock);
  const writes = record2.writes = writesAllowed(inputs, trigger);
  const idle = nothingToDo(trigger, inputs);
  if (idle !== void 0) return void (record2.idle = idle);
  const [connections, restoring] = [connect(inputs, ports2), connect(inputs, uncancelled(ports2))];
  try {
    const targets = inputs.repositories.map(connections.target);
    const selection = record2.selection = await select({ inputs, trigger, needs, git, connect: connections.target, ports: ports2 });
    const plan = planCandidates(inputs, selection);
    [record2.version, record2.skipped] = [plan.version, plan.skipped];
    sayLimits(inputs, selection, ports2);
    failIfStrict(inputs, record2.remarks);
    const seen = await preflight(plan.intents, targets, { writes: writes.allowed, removals: plan.removals, known: plan.known }, ports2);
    const { wanted, artifacts, digest, manifest } = await assign(inputs, plan, selection);
    if (digest !== void 0) ports2.step.setOutput("digest", record2.digest = digest);
    if (manifest !== void 0) record2.manifest = manifest;
    failIfStrict(inputs, record2.remarks);
    const changes = record2.changes = decide(wanted, await relate(wanted, seen, targets, git, ports2));
    sayRemarks(changes, ports2);
    const refused = refusals(changes);
    if (refused !== void 0) throw refused;
    if (!writes.allowed) return;
    const directory = journalDirectory(ports2);
    ports2.step.saveState("journal", directory);
    const restoreTargets = inputs.repositories.map(restoring.target);
    record2.applied = await apply(changes, artifacts, targets, await openJournal(directory), { ...inputs, restoreTargets }, ports2);
    if (record2.applied.failure !== void 0) record2.failure = record2.applied.failure;
  } finally {
    await Promise.all([connections.close(), restoring.close()]);
  }
}

// src/main.ts
var ports = realPorts();
var record = { remarks: ports.remarks };
try {
  await run(ports, record);
} catch (thrown) {
  record.failure = unexpected(thrown, ports.log);
}
var code2 = await report(record, ports);
await ports.hasher.close();
process.exit(code2);
