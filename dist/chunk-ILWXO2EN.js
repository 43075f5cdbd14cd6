import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  gitHubInstance
} from "./chunk-MJLHZVRD.js";
import {
  theOne
} from "./chunk-ZFJ6CVUZ.js";
import {
  classOf
} from "./chunk-Q6FW7DBS.js";
import {
  FORMATS,
  bytesText,
  digestReference,
  formatOf,
  layerForm,
  layerKind,
  layerPath,
  shortDigest
} from "./chunk-YZ2CVR34.js";
import {
  errorPages,
  inContext,
  printable
} from "./chunk-2WUFPDYR.js";

// src/report/pages.ts
var SERVER = /^https?:\/\/[A-Za-z0-9.:[\]-]+$/;
var REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
function pagesOf(env, trigger) {
  const of = (name) => env[`GITHUB_${name}`] ?? "";
  const [server, repository, run] = [of("SERVER_URL"), of("REPOSITORY"), of("RUN_ID")];
  const base = SERVER.test(server) && REPOSITORY.test(repository) ? `${server}/${repository}` : void 0;
  const { registry } = gitHubInstance(env);
  const owner = repository.replace(/\/.*/, "").toLowerCase();
  const [action, ref] = [of("ACTION_REPOSITORY"), of("ACTION_REF")];
  return {
    ...base === void 0 || trigger?.commit.known !== true ? {} : { commit: `${base}/commit/${trigger.commit.value}` },
    ...base === void 0 || !/^\d+$/.test(run) ? {} : { run: `${base}/actions/runs/${run}` },
    ...base === void 0 || trigger?.kind !== "pull-request" ? {} : { pull: { number: trigger.number, url: `${base}/pull/${trigger.number}` } },
    error: errorPages(env),
    ...base === void 0 || registry === void 0 ? {} : { packages: { prefix: `${registry}/${owner}/`, url: `${base}/pkgs/container/` } },
    action: REPOSITORY.test(action) && ref !== "" ? `${action}@${ref}` : "OWNER/modelkit-tag-action@v1",
    workspace: of("WORKSPACE")
  };
}
function packagePage({ packages }, { name }) {
  if (packages === void 0 || !name.startsWith(packages.prefix)) return void 0;
  return packages.url + encodeURIComponent(name.slice(packages.prefix.length));
}

// src/report/record.ts
var NO_BLOBS = { uploaded: 0, present: 0, mounted: 0, bytes: 0 };
function recordOf(reached, env = {}) {
  const { inputs, trigger, manifest, applied, changes, ahead } = reached;
  const bare = (inputs?.repositories ?? []).map((repository) => ({ repository, changes: [] }));
  const repositories = applied?.repositories ?? (changes?.repositories ?? bare).map((one) => ({ ...one, blobs: ahead?.countsOf(one.repository) ?? NO_BLOBS }));
  return {
    ...outcomeOf(
      reached,
      repositories.some(({ blobs }) => blobs.uploaded + blobs.mounted > 0)
    ),
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
    pages: pagesOf(env, trigger),
    hasOwnRules: inputs?.rules.rules.some(({ line }) => line > 0) ?? false,
    about: aboutOf(reached),
    byPriority: reached.byPriority ?? [],
    skipped: reached.skipped ?? [],
    remarks: reached.remarks
  };
}
function outcomeOf({ inputs, writes, idle, applied, failure, writing }, sent) {
  const [first, ...others] = (failure?.problems ?? []).map((problem) => inContext(problem, inputs?.contextInWorkspace));
  if (applied !== void 0) {
    const { pushed, unrestored } = applied;
    const previous = new Map([...applied.previous].map(([digest2, manifest]) => [digest2, layerRecords(manifest)]));
    return { outcome: "applied", pushed, unrestored, previous, problems: first === void 0 ? [] : [first, ...others] };
  }
  if (first !== void 0)
    return { outcome: "refused", problems: [first, ...others], wrote: writing === true ? "unknown" : sent ? "layers" : "nothing" };
  if (idle !== void 0) return { outcome: "idle", why: idle };
  return { outcome: "planned", why: writes?.allowed === false ? writes.why : "" };
}
function aboutOf({ selection, digest: digest2, manifest }) {
  if (selection?.findings !== void 0) return { kits: "many", findings: selection.findings };
  const one = selection === void 0 ? void 0 : theOne(selection);
  if (one === void 0) return { kits: "none" };
  const { facts, found } = one;
  return {
    kits: "one",
    facts,
    found,
    ...digest2 === void 0 ? {} : { digest: digest2 },
    ...manifest === void 0 ? {} : { manifest: { ...manifest.descriptor, layers: layerRecords(manifest, one) } }
  };
}
function layerRecords({ layers }, { plan, pathOf } = {}) {
  return layers.map((layer, index) => {
    const files = plan?.layers[index]?.files;
    return {
      kind: layerKind(layer) ?? "",
      path: layerPath(layer) ?? pathOf?.(layer) ?? "",
      form: layerForm(layer),
      ...files === void 0 ? {} : { files },
      mediaType: layer.mediaType,
      digest: layer.digest,
      size: layer.size
    };
  });
}
function layersOf({ about }) {
  return about.kits === "one" ? about.manifest?.layers ?? [] : [];
}
function holds({ outcome }, { before, after }) {
  return outcome === "refused" ? before : after;
}
function referenceOf({ about, repositories: [first] }) {
  return about.kits !== "one" || about.digest === void 0 || first === void 0 ? "" : digestReference(first.repository, about.digest);
}
function versionOf(record) {
  const { about, byPriority, repositories } = record;
  if (about.kits !== "one") return "";
  const named = (repositories[0]?.changes ?? []).filter((change) => holds(record, change) === about.digest);
  const standing = new Set(named.map(({ tag }) => tag));
  return byPriority.find((name) => standing.has(name)) ?? "";
}
function problemsOf(record) {
  return record.outcome === "refused" || record.outcome === "applied" ? record.problems : [];
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
      return {
        ...record.pushed ? { word: DONE_IN[record.mode], detail: countsText(changes, DONE) } : nothingDone(record, changes),
        ...butOf(record, changes)
      };
  }
}
function butOf({ remarks }, changes) {
  if (remarks.some(({ code: code2 }) => code2 === "TAG_NOT_REMOVED")) return { but: "a tag could not be removed" };
  const isStale = changes.some(({ action, remark }) => action === "skip" && remark?.code === "TAG_STALE");
  return isStale ? { but: "newer tags left alone" } : {};
}
var REFUSALS = ["TAG_CONFLICT", "TAG_STALE", "TAG_RESERVED"];
var DONE_IN = { "": "Published", publish: "Published", promote: "Promoted", mirror: "Mirrored" };
function nothingDone({ about }, changes) {
  if (about.kits === "many" && about.findings.looked === 0 && changes.length === 0) {
    return { word: "Nothing to do", detail: 'No git tag matches "git-tags".' };
  }
  const inPlace = changes.length > 0 && changes.every(({ action, wanted }) => action === "keep" && wanted === void 0);
  const counts = countsText(changes, DONE);
  return inPlace ? { word: "Nothing to do", detail: `Everything is in place already: ${counts}` } : { word: "Nothing written", detail: counts };
}
function whatIsLeft(record) {
  if (record.outcome !== "applied") {
    if (record.outcome !== "refused" || record.wrote === "nothing") return "Nothing was written.";
    if (record.wrote === "layers") return `No tag was written. ${UPLOADED_STAYS}`;
    return "The run ended while it was writing, so that what it wrote is not known here. The post step looks, and puts back what was moved.";
  }
  if (record.unrestored.length > 0) return `${counted(record.unrestored.length, "tag")} could not be put back; see below.`;
  const changes = changesOf(record);
  const written = changes.filter(({ action }) => action === "create" || action === "move" || action === "delete").length;
  if (written > 0) return `${countsText(changes, DONE)} New tags that stay point at a whole ModelKit.`;
  return `Every tag is where it was before.${record.pushed ? ` ${UPLOADED_STAYS}` : ""}`;
}
var UPLOADED_STAYS = "What was uploaded stays: a re-run of the job does not send it again.";
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
  const readable = changes.filter((change) => change.unreadable !== true);
  const parts = ["create", "move", "delete", "keep", "skip", "refuse", "restore"].flatMap((action) => {
    const count = readable.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${counted(count, "tag")} ${words[action]}`];
  });
  if (readable.length < changes.length) parts.push(`${counted(changes.length - readable.length, "tag")} could not be read`);
  return parts.length === 0 ? "No tag is concerned." : `${parts.join(", ")}.`;
}
function sentence(text) {
  const words = text.trim().replace(/^[a-z_]+: (?=an? |the )/, "");
  const trimmed = words.replace(/^[a-z]+(?:_[a-z]+)+\b/, (event) => event.replaceAll("_", " "));
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
  return {
    folded: record.repositories.flatMap(({ repository, changes }) => {
      if (changes.length === 0) return [];
      const shown = changes.length <= KEEP_LINES ? changes : changes.filter((change) => change.action !== "keep");
      const hidden = changes.length - shown.length;
      const more = hidden === 0 ? [] : [`\u2026 and ${counted(hidden, "tag")} unchanged`];
      return [{ title: `Tags of ${repository.name}${planned(record)}`, rows: shown.map(cellsOf), more }];
    }),
    lines: [`${word}: ${detail}`, ...reference === "" ? [] : [reference]]
  };
}
function planned(record) {
  if (record.outcome === "applied") return "";
  if (record.outcome !== "refused" || record.wrote === "nothing") return " (plan, nothing was written)";
  return record.wrote === "layers" ? " (plan, no tag was written)" : " (plan, what was written is not known)";
}
function cellsOf({ tag, action, before, after, intent, reason, unreadable }) {
  const none = unreadable === true ? "not known" : "absent";
  const was = before === null ? none : shortDigest(before);
  const now = after === null ? none : shortDigest(after);
  const digests = was === now ? now : action === "create" ? now : `${was} \u2192 ${now}`;
  return [action, tag, digests, reason === intent.reason ? "" : reason];
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
    manifest: about.kits === "one" && about.manifest !== void 0 ? manifestOf(about.manifest, length) : {},
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
function manifestOf({ mediaType, size, layers }, length) {
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
    layersOf(record),
    ...about.kits === "many" ? [about.findings.withoutModelKit, about.findings.withoutGitTag] : []
  ];
  for (let length = Math.max(...lists.map((list) => list.length)); length >= 0; length = Math.ceil(length * 0.8) - 1) {
    const cut = JSON.stringify(resultOf(record, length));
    if (Buffer.byteLength(cut) <= limit) return cut;
  }
  return JSON.stringify({ ...resultOf(record, 0), model: {}, manifest: {}, repositories: [] });
}

// src/report/outputs.ts
var OUTPUTS_LIMIT = 5e5;
var LISTS_LIMIT = OUTPUTS_LIMIT - JSON_LIMIT - 1e4;
function outputsOf(record) {
  const { about, repositories } = record;
  const counts = (change) => about.kits === "many" || about.kits === "one" && holds(record, change) === about.digest;
  const standing = repositories.map(({ repository, changes }) => ({ repository, changes: changes.filter(counts) }));
  const tags = new Map(standing.flatMap(({ changes }) => changes.map(({ tag, intent }) => [tag, intent.kind])));
  const named = (which) => [...tags].filter(([, kind]) => which(kind)).map(([tag]) => tag);
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
    pushed: String(record.outcome === "applied" ? record.pushed : repositories.some(({ blobs }) => blobs.uploaded + blobs.mounted > 0)),
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
  const length = (lines) => lines.join("\n").length;
  const share = Math.min(1, LISTS_LIMIT / length(Object.values(lists).flat()));
  let cut = 0;
  const text = (name) => {
    const bounded2 = boundedLines(lists[name], length(lists[name]) * share);
    cut += bounded2.cut;
    return bounded2.text;
  };
  const texts = {
    tags: text("tags"),
    "tag-names": text("tag-names"),
    "content-tags": text("content-tags"),
    "stage-tags": text("stage-tags")
  };
  return { texts, cut };
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
  return escapedAsIs(printable(text));
}
function escapedAsIs(text) {
  return text.replace(MARKUP, (char) => `&#${char.charCodeAt(0)};`).replace(/\b(https?|ftp|mailto|xmpp|www)(?=[:.])/gi, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}
function brief(text, workspace) {
  const near = workspace === "" ? text : text.replaceAll(`${workspace}/`, "").replaceAll(workspace, "the workspace");
  return near.replace(/\b(sha256|sha512):([0-9a-f]{12})[0-9a-f]{52,}\b/g, "$1:$2\u2026").replace(/\b(sha-)?([0-9a-f]{7})[0-9a-f]{33}\b/g, "$1$2\u2026");
}
function shortHex(digest2) {
  return digest2.slice(digest2.indexOf(":") + 1).slice(0, 12);
}
function code(text) {
  return `<code>${breakable(printable(text))}</code>`;
}
function codeBlock(text) {
  return `<pre>${text.split("\n").map((line) => breakable(line)).join("\n")}</pre>`;
}
function inCell(text) {
  return breakable(printable(text), CELL_WORD);
}
function breakable(text, longest = WORD) {
  const pieces = (word) => word.length > longest ? word.match(PIECES) ?? [] : [word];
  return text.split(/(?<= )/).map((word) => pieces(word).map(escapedAsIs).join("<wbr>")).join("");
}
var WORD = 24;
var CELL_WORD = 12;
var PIECES = /.{1,12}/gsu;
function link(markdown, url) {
  return url === void 0 ? markdown : `<a href="${url.replaceAll("&", "&amp;").replaceAll('"', "%22")}">${markdown}</a>`;
}
function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => ":--")), ...rows.map(line)].join("\n");
}
function folded(title, body) {
  return `<details><summary>${title}</summary>

${body}

</details>`;
}
function alert(kind, paragraphs) {
  return [`> [!${kind}]`, ...paragraphs.flatMap((one, index) => [...index === 0 ? [] : [">"], `> ${one}`])].join("\n");
}
var MARKUP = /[\\`*_[\]~#|!@:<>&"']/g;

// src/report/kit-parts.ts
var ROW_LIMIT = 50;
function useParts(record) {
  const reference = referenceOf(record);
  if (reference === "") return [];
  if (problemsOf(record).length > 0 || !record.writes) return [code(reference)];
  const version = versionOf(record);
  const tagged = version === "" ? [] : [`${record.repositories[0]?.repository.name ?? ""}:${version}`];
  const commands = record.title === "ModelPack" ? ["kit unpack", "oras pull"] : ["kit unpack"];
  return [
    "### Use it",
    `<code>${escaped(reference)}</code>`,
    codeBlock([reference, ...tagged].flatMap((name) => commands.map((command) => `${command} ${name}`)).join("\n"))
  ];
}
function changedParts(record) {
  const now = layersOf(record);
  const held = heldBefore(record);
  if (now.length === 0 || held === void 0) return [];
  const { tag, digest: digest2, layers: before } = held;
  const [mine, theirs] = [now, before].map((layers) => new Set(layers.map((layer) => layer.digest)));
  const same = now.filter((layer) => theirs?.has(layer.digest));
  const gone = before.filter((layer) => !mine?.has(layer.digest));
  const fresh = now.filter((layer) => !theirs?.has(layer.digest));
  const rows = [
    ...fresh.map((layer) => {
      const was = gone.find((other) => other.kind === layer.kind && other.path === layer.path);
      const size = bytesText(layer.size);
      return was === void 0 ? ["\u2795", partOf(layer), `added, ${size}`] : ["\u270F\uFE0F", partOf(layer), `changed, ${size} (was ${bytesText(was.size)})`];
    }),
    ...gone.filter((layer) => !fresh.some((other) => other.kind === layer.kind && other.path === layer.path)).map((layer) => ["\u2796", partOf(layer), `gone, was ${bytesText(layer.size)}`])
  ];
  const left = same.length === 0 ? [] : [`${counted(same.length, "part")} the same (${sizeOf(same)}).`];
  const more = rows.length - ROW_LIMIT;
  return [
    `### Changed since ${code(tag)} was ${code(shortHex(digest2))}`,
    ...rows.length === 0 ? [] : [table(["", "Part", "Change"], rows.slice(0, ROW_LIMIT))],
    [...more > 0 ? [`\u2026 and ${counted(more, "part")} more.`] : [], ...left].join(" ")
  ].filter((part) => part !== "");
}
var ORDER = ["latest", "schedule", "branch"];
function heldBefore(record) {
  if (record.outcome !== "applied" || record.about.kits !== "one" || record.problems.length > 0) return void 0;
  const moved = (record.repositories[0]?.changes ?? []).filter(({ action }) => action === "move").sort((a, b) => ORDER.indexOf(b.intent.kind) - ORDER.indexOf(a.intent.kind));
  for (const { tag, before: digest2 } of moved) {
    if (digest2 === null) continue;
    const layers = record.previous.get(digest2);
    if (layers !== void 0) return { tag, digest: digest2, layers };
  }
  return void 0;
}
function layerParts(record) {
  const layers = layersOf(record);
  if (layers.length === 0) return [];
  const rows = layers.slice(0, ROW_LIMIT).map((layer) => [
    partOf(layer),
    [bytesText(layer.size), ...layer.files === void 0 ? [] : [counted(layer.files, "file")]].join("<br>"),
    code(shortHex(layer.digest))
  ]);
  const rest = layers.length - rows.length;
  const blobs = record.repositories.flatMap(({ repository, blobs: { uploaded, present, mounted, bytes } }, _, all) => {
    if (uploaded + present + mounted === 0) return [];
    const what = `${uploaded} uploaded (${bytesText(bytes)}), ${present} already there, ${mounted} mounted`;
    return [all.length > 1 ? `${repository.name}: ${what}` : what];
  });
  const notes = [...rest > 0 ? [`\u2026 and ${rest} more.`] : [], ...blobs.length === 0 ? [] : [`Blobs: ${blobs.join("; ")}.`]];
  const files = layers.slice(0, ROW_LIMIT).flatMap(({ form, path, digest: digest2 }) => form === "raw" ? [`- ${code(path)}: <code>${digest2}</code>`] : []);
  const body = [
    table(["Part", "Size", "Digest"], rows),
    ...notes.length === 0 ? [] : [escaped(notes.join(" "))],
    ...files.length === 0 ? [] : ["SHA-256 of the files themselves:", files.join("\n")]
  ];
  return [folded(`Parts: ${counted(layers.length, "layer")}, ${sizeOf(layers)}`, body.join("\n\n"))];
}
function partOf({ kind, path }) {
  return `${code(path === "" ? "(no path)" : path)}${kind === "" ? "" : ` ${escaped(kind)}`}`;
}
function sizeOf(layers) {
  return bytesText(layers.reduce((sum, layer) => sum + layer.size, 0));
}
function wayBack(record) {
  if (record.outcome !== "applied") return [];
  return record.repositories.flatMap(({ repository, changes }, _, all) => {
    const moved = changes.filter(({ action, before }) => action === "move" && before !== null);
    if (moved.length === 0) return [];
    const held = /* @__PURE__ */ new Map();
    for (const change of moved) held.set(change.before ?? "", [...held.get(change.before ?? "") ?? [], change]);
    const blocks = [...held].slice(0, ROW_LIMIT).flatMap(([digest2, tags]) => {
      const fixed = tags.some(({ intent: { policy } }) => classOf(policy).isFixed);
      const step = [
        `- uses: ${record.pages.action}`,
        "  with:",
        ...all.length > 1 || record.mode !== "publish" ? [`    repository: ${repository.name}`] : [],
        "    mode: promote",
        `    source: ${digest2}`,
        ...tags.length === 1 ? [`    tags: type=raw,value=${tags[0]?.tag ?? ""}`] : ["    tags: |", ...tags.map(({ tag }) => `      type=raw,value=${tag}`)],
        ...fixed ? ["    on-conflict: move"] : []
      ];
      const names = tags.map(({ tag }) => code(tag)).join(", ");
      return [
        `${names} back to <code>${digest2}</code>: this step in a workflow,`,
        codeBlock(step.join("\n")),
        "or by hand:",
        codeBlock(`oras tag ${repository.name}@${digest2} ${tags.map(({ tag }) => tag).join(" ")}`)
      ];
    });
    return [folded(`Go back${all.length > 1 ? ` (${escaped(repository.name)})` : ""}`, blocks.join("\n\n"))];
  });
}
function modelParts(record) {
  if (record.about.kits !== "one") return [];
  const { facts } = record.about;
  const rows = ["size", "variant", "version", "quantization", "format", "architecture", "name", "dataset"].flatMap((key) => {
    const fact = facts[key];
    return fact === void 0 ? [] : [[key, code(fact.value), escaped(brief(fact.source, record.pages.workspace))]];
  });
  if (facts.parameters !== void 0) rows.push(["parameters", parametersText(facts.parameters.value), escaped(facts.parameters.source)]);
  return rows.length === 0 ? [] : [folded("What is known of the model", table(["Fact", "Value", "Source"], rows))];
}
function parametersText(count) {
  if (count >= 1e9) return `${(count / 1e9).toFixed(1)} billion`;
  if (count >= 1e6) return `${(count / 1e6).toFixed(0)} million`;
  return count.toLocaleString("en-US");
}

// src/report/tag-table.ts
var ROW_LIMIT2 = 50;
function tagTables(record) {
  const { repositories, pages } = record;
  return repositories.filter(({ changes }) => changes.length > 0).flatMap(({ repository, changes }, _, all) => [
    ...all.length > 1 ? [`### ${link(escaped(repository.name), packagePage(pages, repository))}`] : [],
    tagTable(changes, record)
  ]);
}
function rowsOf(changes) {
  const news = changes.length > ROW_LIMIT2 ? changes.filter(({ action, wanted }) => action !== "keep" || wanted !== void 0) : changes;
  const order = [...news].sort((a, b) => Number(a.action === "keep") - Number(b.action === "keep"));
  const shown = order.slice(0, ROW_LIMIT2);
  return { shown, unchanged: changes.length - news.length, rest: news.length - shown.length };
}
function tagTable(changes, record) {
  const planned2 = record.outcome !== "applied";
  const { shown, unchanged, rest } = rowsOf(changes);
  const rows = shown.map((change) => {
    const { sign, verdict, why } = told(change, planned2);
    const named = isOfCommit(change, record) || change.intent.reason.endsWith(` "${change.tag}"`) ? [] : [change.intent.reason];
    const evidence = new Set([...why, ...named].filter((text) => text !== ""));
    const notice = change.remark?.level === "notice" ? ` ${codeLink(change.remark.code, record)}` : "";
    return [
      sign,
      nameOf(change, record),
      `**${verdict}**${notice}${[...evidence].map((text) => `<br>${inCell(brief(text, record.pages.workspace))}`).join("")}`
    ];
  });
  const lines = table(["", wideHead("Tag", shown), planned2 ? "Plan" : "What happened"], rows);
  const more = [
    ...unchanged > 0 ? [`${counted(unchanged, "tag")} unchanged`] : [],
    ...rest > 0 ? [`${counted(rest, "tag")} more`] : []
  ];
  if (rows.length === 0) return `${more.join(", ")}.`;
  return more.length > 0 ? `${lines}

\u2026 and ${more.join(", ")}; all of them are in the json output.` : lines;
}
function wideHead(head, changes) {
  const longest = Math.max(...changes.map(({ tag, intent }) => intent.kind === "commit" ? COMMIT_WIDTH : tag.length));
  return head + "&nbsp;".repeat(Math.max(0, Math.ceil(Math.min(longest, WIDEST_HEAD) * BLANKS) - head.length));
}
var COMMIT_WIDTH = 12;
var WIDEST_HEAD = 12;
var BLANKS = 1.8;
function codeLink(name, { pages }) {
  return link(`<code>${inCell(name)}</code>`, pages.error(name));
}
function nameOf(change, record) {
  const { trigger, pages } = record;
  return isOfCommit(change, record) ? link(code(change.tag.replace(trigger.commit, `${trigger.commit.slice(0, 7)}\u2026`)), pages.commit) : code(change.tag);
}
function isOfCommit({ tag, intent }, { trigger }) {
  return intent.kind === "commit" && trigger.commit !== "" && tag.includes(trigger.commit);
}
function told(change, planned2) {
  const { action, before, after, wanted, unreadable, reason } = change;
  switch (action) {
    case "create":
      return { sign: "\u2795", verdict: planned2 ? "create" : "created", why: reason === "not there yet" ? [] : [reason] };
    case "move":
      return { sign: "\u27A1\uFE0F", verdict: `${planned2 ? "move" : "moved"} from ${digest(before)}`, why: [reason] };
    case "keep":
      if (wanted === void 0) return { sign: "\u{1F7F0}", verdict: "unchanged", why: [] };
      return { sign: "\u{1F4CC}", verdict: `${escaped(reason)}, at ${digest(after)}`, why: [] };
    case "skip":
      if (unreadable === true) return { sign: "\u2754", verdict: "not known", why: [] };
      return { sign: "\u23ED\uFE0F", verdict: after === null ? "not there" : `left at ${digest(after)}`, why: [reason] };
    case "refuse":
      return { sign: "\u26D4", verdict: after === null ? "refused, not there" : `refused, is at ${digest(after)}`, why: [reason] };
    case "delete":
      return { sign: "\u2796", verdict: planned2 ? `remove, is ${digest(before)}` : `removed, was ${digest(before)}`, why: [reason] };
    case "restore":
      return { sign: "\u21A9\uFE0F", verdict: before === null ? "taken back, was absent" : `put back to ${digest(before)}`, why: [] };
  }
}
function digest(of) {
  return of === null ? "no digest" : code(shortHex(of));
}

// src/report/summary.ts
var SUMMARY_LIMIT = 900 * 1024;
var LIST_ROWS = 50;
function summaryOf(record) {
  const { word, but, detail } = headlineOf(record);
  const name = record.repositories[0]?.repository.name ?? "";
  const version = problemsOf(record).length > 0 ? "" : brief(versionOf(record), "");
  return bounded([
    `## ${record.title}: ${[word.toLowerCase(), ...but === void 0 ? [] : [but]].join(", ")}${name === "" ? "" : ` \xB7 ${escaped(name)}${version === "" ? "" : `:${escaped(version)}`}`}`,
    [`${escaped(brief(detail, record.pages.workspace))}${saidAbove(record)}`, links(record)].filter((line) => line !== "").join("<br>"),
    ...alerts("CAUTION", problemsOf(record), record.pages),
    ...unrestoredParts(record.outcome === "applied" ? record.unrestored : [], record.pages),
    ...alerts("WARNING", remarksOf(record, "warning"), record.pages),
    ...mirrorParts(record),
    ...tagTables(record),
    ...alerts("NOTE", untold(record), record.pages),
    ...useParts(record),
    ...changedParts(record),
    ...wayBack(record),
    ...layerParts(record),
    ...modelParts(record),
    ...skippedParts(record)
  ]);
}
function links({ trigger, pages, repositories: [first] }) {
  const page = first === void 0 ? void 0 : packagePage(pages, first.repository);
  return [
    ...pages.pull === void 0 ? [] : [link(`pull request ${pages.pull.number}`, pages.pull.url)],
    ...pages.commit === void 0 ? [] : [link(`commit ${code(trigger.commit.slice(0, 7))}`, pages.commit)],
    ...pages.run === void 0 ? [] : [link("run", pages.run)],
    ...page === void 0 ? [] : [link("package", page)]
  ].join(" \xB7 ");
}
var IN_HEADLINE = ["PLAN_ONLY", "NOTHING_TO_DO"];
function saidAbove(record) {
  const said = remarksOf(record, "notice").filter((one) => IN_HEADLINE.includes(one.code));
  return said.map((one) => ` ${escaped(one.hint)} ${link(code(one.code), record.pages.error(one.code))}`).join("");
}
function untold(record) {
  const inRows = new Set(record.repositories.flatMap(({ changes }) => rowsOf(changes).shown.map(({ remark }) => remark?.message)));
  const said = ({ code: name, message }) => IN_HEADLINE.includes(name) || inRows.has(message) && record.pages.error(name) !== void 0;
  return remarksOf(record, "notice").filter((one) => !said(one));
}
function remarksOf({ remarks }, level) {
  return remarks.filter((one) => one.level === level);
}
function alerts(kind, all, pages) {
  if (all.length === 0) return [];
  const cures = /* @__PURE__ */ new Map();
  for (const { code: name, message, hint, at } of all.slice(0, LIST_ROWS)) {
    const where = at === void 0 ? "" : `${code(`${at.file}:${at.line}:${at.column}`)}: `;
    const [said = "", todo = ""] = [message, hint].map((text) => escaped(brief(text, pages.workspace)));
    const cure = `${kind === "CAUTION" ? "**To change:** " : ""}${todo} ${link(code(name), pages.error(name))}`;
    cures.set(cure, [...cures.get(cure) ?? [], where + said]);
  }
  const shown = [...cures].map(([cure, said]) => [...said, cure].join("<br>"));
  return [alert(kind, [...shown, ...all.length > LIST_ROWS ? [`\u2026 and ${all.length - LIST_ROWS} more in the log.`] : []])];
}
function mirrorParts({ about }) {
  if (about.kits !== "many") return [];
  const { looked, withoutModelKit, withoutGitTag } = about.findings;
  const list = (title, lines) => {
    const more = lines.length - LIST_ROWS;
    return lines.length === 0 ? [] : [folded(title, [...lines.slice(0, LIST_ROWS), ...more > 0 ? [`- \u2026 and ${more} more`] : []].join("\n"))];
  };
  return [
    `${counted(looked, "git tag")} looked at, ${looked - withoutModelKit.length} with a ModelKit.`,
    ...list(
      `${counted(withoutModelKit.length, "git tag")} without a ModelKit`,
      withoutModelKit.map(({ gitTag, why }) => `- ${code(gitTag)}: ${escaped(why)}`)
    ),
    ...list(
      `${counted(withoutGitTag.length, "version tag")} without a git tag`,
      withoutGitTag.map((tag) => `- ${code(tag)}`)
    )
  ];
}
function skippedParts({ skipped, hasOwnRules, pages, about }) {
  const absent = about.kits === "many" ? about.findings.withoutModelKit.map(({ gitTag }) => `git tag ${gitTag}`) : [];
  const listed = /* @__PURE__ */ new Set(["git tags without a ModelKit", ...absent]);
  const rows = skipped.filter(({ rule }) => !listed.has(rule)).map(({ rule, reason }) => ({ rule, why: escaped(brief(reason, pages.workspace)) }));
  if (rows.length === 0) return [];
  if (!hasOwnRules && about.kits !== "many") {
    const list = rows.map(({ rule, why }) => /^(?:type=content|flavor)/.test(rule) ? `${code(rule)} (${why})` : code(rule));
    return [`No tag in this run from the default rules ${list.join(", ")}.`];
  }
  const shown = rows.slice(0, LIST_ROWS).map(({ rule, why }) => [code(rule), why]);
  return [folded(`Rules that gave no tag (${rows.length})`, table(["Rule", "Why"], shown))];
}
function recoverySummary({ restored, unrestored, problem }, env) {
  if (restored.length === 0 && unrestored.length === 0 && problem === void 0) return "";
  const pages = pagesOf(env, void 0);
  const rows = restored.map(({ repository, tag, to }) => [
    "\u21A9\uFE0F",
    code(brief(tag, "")),
    `${to === null ? "**taken back**, was absent" : `**put back** to ${digestText(to)}`}<br>${code(repository.name)}`
  ]);
  return bounded([
    "## ModelKit: put back after an interrupted run",
    `${counted(restored.length, "tag")} put back${unrestored.length === 0 ? "" : `, ${unrestored.length} not`}.`,
    ...alerts("CAUTION", problem === void 0 ? [] : [problem], pages),
    ...unrestoredParts(unrestored, pages),
    ...rows.length === 0 ? [] : [table(["", "Tag", "What happened"], rows)]
  ]);
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
function unrestoredProblem({ repository, tag, before, actual, why }) {
  return {
    code: "TAG_NOT_RESTORED",
    message: `${repository.name}:${tag} should be ${before ?? "absent"} and is ${actual === void 0 ? "unknown" : actual ?? "absent"}: ${why}`,
    hint: before === null ? "The tag names a complete ModelKit and was not there before. Run the job again to finish, or remove the tag in the registry." : `Run the job again, or put it back: mode promote with source ${before}.`
  };
}
function unrestoredParts(unrestored, pages) {
  if (unrestored.length === 0) return [];
  const rows = unrestored.map(({ repository, tag, before, actual, why }) => [
    code(tag),
    `**should be ${digestText(before)}, is ${digestText(actual)}**<br>${escaped(why)}<br>${code(repository.name)}`
  ]);
  const lines = unrestored.flatMap(
    ({ repository, tag, before }) => before === null ? [] : [`oras tag ${repository.name}@${before} ${tag}`]
  );
  return [
    `### Not put back ${link(code("TAG_NOT_RESTORED"), pages.error("TAG_NOT_RESTORED"))}`,
    table(["Tag", "What is wrong"], rows),
    ...lines.length === 0 ? [] : ["To put it back:", codeBlock(lines.join("\n"))]
  ];
}
function digestText(digest2) {
  return digest2 === void 0 ? "unknown" : digest2 === null ? "absent" : code(shortHex(digest2));
}

// src/report/report.ts
async function report(reached, { env, log, step, remark }) {
  const record = recordOf(reached, env);
  const outputs = outputsOf(record);
  if (outputs.remark !== void 0) remark(outputs.remark);
  const { folded: folded2, lines } = logOf(record);
  for (const { title, rows, more } of folded2) {
    await log.group(title, () => {
      log.rows(rows);
      for (const line of more) log.info(line);
      return Promise.resolve();
    });
  }
  for (const line of lines) log.info(line);
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

export {
  recoverySummary,
  unrestoredProblem,
  report,
  writeSummary
};
