import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  isEmptyRules,
  parseList,
  parseRules
} from "./chunk-KRJKS53E.js";
import {
  FORMATS,
  LAYOUT_SCHEME,
  digestFault,
  digestReference,
  formatOf,
  layerForm,
  layerKind,
  layerPath,
  parseDigest,
  parseReference,
  parseRepository,
  parseTagName,
  shortDigest
} from "./chunk-24FRXSYG.js";
import {
  Problems,
  printable
} from "./chunk-J6TLE6KO.js";

// src/report/in-context.ts
import { isAbsolute, join } from "node:path";
function inContext(problem, context = "") {
  const { at } = problem;
  if (at === void 0 || isAbsolute(at.file) || at.file.includes(":")) return problem;
  return { ...problem, at: { ...at, file: join(context, at.file) } };
}

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
function headlineOf(record, result) {
  const { failure, writes, idle } = record;
  if (failure !== void 0) {
    const word2 = failure.code === "CANCELLED" ? "Cancelled" : isRefusal(failure.code) ? "Refused" : "Failed";
    return { word: word2, detail: whatIsLeft(record) };
  }
  if (idle !== void 0) return { word: "Nothing to do", detail: sentence(idle.replace(/^Nothing to do: /, "")) };
  const changes = allChanges(record);
  if (writes?.allowed !== true) {
    const would = countsText(changes, PLANNED);
    return { word: "Plan only", detail: `${writes === void 0 ? "" : `${sentence(writes.why)} `}${would}` };
  }
  if (record.applied?.pushed !== true) {
    const findings = record.selection?.findings;
    if (findings?.looked === 0 && changes.length === 0) return { word: "Nothing to do", detail: 'No git tag matches "git-tags".' };
    const inPlace = changes.length > 0 && changes.every(({ action, wanted }) => action === "keep" && wanted === void 0);
    return {
      word: "Nothing to do",
      detail: `${inPlace ? "Everything is in place already" : "Nothing was written"}: ${countsText(changes, DONE)}`
    };
  }
  const word = result.mode === "promote" ? "Promoted" : result.mode === "mirror" ? "Mirrored" : "Published";
  return { word, detail: countsText(changes, DONE) };
}
function isRefusal(code2) {
  return ["TAG_CONFLICT", "TAG_STALE", "TAG_RESERVED"].includes(code2);
}
function whatIsLeft(record) {
  const { applied, writing } = record;
  if (applied === void 0) {
    if (writing !== true) return "Nothing was written.";
    return "The run ended while it was writing, so that what it wrote is not known here. The post step looks, and puts back what was moved.";
  }
  if (applied.unrestored.length > 0) return `${counted(applied.unrestored.length, "tag")} could not be put back; see below.`;
  const changes = allChanges(record);
  const written = changes.filter(({ action }) => action === "create" || action === "move" || action === "delete").length;
  if (written > 0) return `${countsText(changes, DONE)} New tags that stay point at a whole ModelKit.`;
  return `Every tag is where it was before.${applied.pushed ? " What was uploaded stays: the next run does not send it again." : ""}`;
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
  const known = changes.filter((change) => change.unreadable !== true);
  const parts = ["create", "move", "delete", "keep", "skip", "refuse", "restore"].flatMap((action) => {
    const count = known.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${counted(count, "tag")} ${words[action]}`];
  });
  if (known.length < changes.length) parts.push(`${counted(changes.length - known.length, "tag")} could not be read`);
  return parts.length === 0 ? "No tag is concerned." : `${parts.join(", ")}.`;
}
function sentence(text) {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}

// src/report/log-lines.ts
var KEEP_LINES = 50;
function logLines(record, result) {
  const repositories = record.applied?.repositories ?? record.changes?.repositories ?? [];
  const { word, detail } = headlineOf(record, result);
  return [
    ...repositories.flatMap(({ repository, changes }) => {
      const shown = changes.length <= KEEP_LINES ? changes : changes.filter((change) => change.action !== "keep");
      const hidden = changes.length - shown.length;
      return [
        `${repository.name}${record.applied !== void 0 ? "" : record.writing === true ? " (plan, what was written is not known)" : " (plan, nothing was written)"}`,
        ...shown.map(changeLine),
        ...hidden === 0 ? [] : [`  \u2026 and ${counted(hidden, "tag")} unchanged`]
      ];
    }),
    ...result.skipped.map(({ rule, reason }) => `no tag from ${rule}: ${reason}`),
    `${word}: ${detail}`,
    ...result.reference === "" ? [] : [result.reference]
  ];
}
function changeLine({ tag, action, before, after, intent, reason, unreadable }) {
  const none = unreadable === true ? "not known" : "absent";
  const was = before === null ? none : shortDigest(before);
  const now = after === null ? none : shortDigest(after);
  const digests = was === now ? now : action === "create" ? now : `${was} \u2192 ${now}`;
  const why = reason === "" || reason === intent.reason ? intent.reason : `${intent.reason}; ${reason}`;
  return `  ${action.padEnd(7)} ${tag}  ${digests}  (${why})`;
}

// src/inputs/instance.ts
var PUBLIC = { host: "github.com", registry: "ghcr.io", apiUrl: "https://api.github.com" };
function gitHubInstance(env) {
  const server = (env["GITHUB_SERVER_URL"] ?? "").trim();
  const host = hostOf(server);
  const found = host === void 0 ? server === "" ? PUBLIC : { host: server, apiUrl: server } : ofHost(host, server);
  const apiUrl = (env["GITHUB_API_URL"] ?? "").trim();
  return apiUrl === "" ? found : { ...found, apiUrl };
}
function ofHost(host, server) {
  if (host === "github.com") return PUBLIC;
  if (host.endsWith(".ghe.com")) return { host, registry: `containers.${host}`, apiUrl: `https://api.${host}` };
  const isNamed = /[a-z]/.test(host.replace(/:\d+$/, "").split(".").at(-1) ?? "") && host.includes(".");
  return { host, ...isNamed ? { registry: `containers.${host}` } : {}, apiUrl: `${server.replace(/\/+$/, "")}/api/v3` };
}
function hostOf(url) {
  return URL.canParse(url) ? new URL(url).host : void 0;
}

// src/inputs/read.ts
import { isAbsolute as isAbsolute2, relative, resolve, sep } from "node:path";

// src/inputs/combinations.ts
function checkCombinations(inputs, fields) {
  checkCredentials(inputs, fields);
  checkSource(inputs, fields);
  checkCommitTag(inputs, fields);
  const packedHere = inputs.mode === "publish" && inputs.source === void 0 && inputs.packer === "native";
  if (!packedHere && fields.text("annotations") !== "") {
    fields.problem(
      "annotations",
      "would change the manifest of a ModelKit that is packed already.",
      "Leave it out, or pack by mode publish with the native packer."
    );
  }
  if (inputs.mode === "publish" && inputs.format === "modelpack" && inputs.packer === "kit") {
    fields.problem(
      "format",
      '"modelpack" is packed in the action: what kit makes of it has the time in it, and another digest every time.',
      'Leave "packer" at native, or "format" at modelkit.'
    );
  }
  if (inputs.mode === "promote" && isEmptyRules(fields.text("tags"))) {
    fields.problem(
      "tags",
      "holds no rule in mode promote, which has no default rules.",
      'Say which tags to give, for example "type=raw,value=production".'
    );
  }
}
function checkCredentials({ repositories }, fields) {
  const [username, password] = [fields.text("username"), fields.text("password")];
  if (username === "" && password === "") return;
  if (username === "")
    fields.problem("username", 'is empty although "password" is set.', "Set both, or neither and log in by a step before.");
  if (password === "")
    fields.problem("password", 'is empty although "username" is set.', "Set both: is the secret defined and available to this event?");
  const hosts = new Set(repositories.flatMap((one) => one.kind === "registry" ? [one.host] : []));
  if (hosts.size === 1) return;
  const found = hosts.size === 0 ? "names none" : `names ${[...hosts].join(", ")}`;
  fields.problem(
    "username",
    `is for exactly one registry host, and "repository" ${found}.`,
    hosts.size === 0 ? "Leave username and password out." : "Log in by a docker/login-action step for each registry instead."
  );
}
function checkSource({ mode, source, packer }, fields) {
  if (source === void 0) return;
  if (mode === "mirror") {
    fields.problem(
      "source",
      "has no meaning in mode mirror, which finds the ModelKit of every git tag.",
      "Leave it out, or use mode promote."
    );
  }
  if (mode !== "publish") return;
  if (source.from !== "kit-storage" && source.from !== "layout") {
    fields.problem(
      "source",
      "names a ModelKit of a registry, which mode publish does not take over.",
      "Use mode promote for it, or write kit:REFERENCE or oci-layout:PATH."
    );
  }
  if (packer === "kit") {
    fields.problem("packer", '"kit" would pack although "source" gives a ready ModelKit.', "Leave one of the two out.");
  }
}
function checkCommitTag({ mode, source, reuse, rules }, fields) {
  if (rules.commitTag) return;
  const needs = mode === "mirror" ? "mode mirror finds ModelKits by it" : mode === "promote" && source === void 0 ? 'mode promote without "source" finds the ModelKit by it' : mode === "publish" && reuse === "require" ? '"reuse: require" finds the ModelKit by it' : void 0;
  if (needs !== void 0) fields.problem("commit-tag", `is false, and ${needs}.`, "Leave commit-tag at true.");
}

// src/inputs/table.ts
var CHOICES = {
  mode: ["publish", "promote", "mirror"],
  format: ["modelkit", "modelpack"],
  push: ["auto", "true", "false"],
  packer: ["native", "kit"],
  reuse: ["auto", "require", "never"],
  "on-conflict": ["auto", "fail", "keep", "move"],
  "on-stale": ["skip", "fail", "move"],
  verify: ["tags", "content"]
};
var INPUT_TABLE = [
  {
    name: "repository",
    type: "lines",
    default: "ghcr.io/${{ github.repository }}",
    description: "Where the ModelKit goes: registry/repository, one per line. All get the same ModelKit and tags. oci-layout:PATH is an OCI image layout directory."
  },
  {
    name: "mode",
    type: CHOICES.mode,
    default: "publish",
    description: "publish: the ModelKit of this run. promote: an existing ModelKit under new tags, never packed again. mirror: for every git tag the ModelKit of its commit."
  },
  {
    name: "format",
    type: CHOICES.format,
    default: "modelkit",
    description: "What is packed: modelkit, or modelpack, the same Kitfile as a CNCF ModelPack artifact, for programs that read those."
  },
  {
    name: "push",
    type: CHOICES.push,
    default: "auto",
    description: "true, false (plan against the live registry, write nothing) or auto: false for pull requests, merge queues and runs that they triggered, else true."
  },
  { name: "context", type: "text", default: ".", description: "Directory that holds the Kitfile and the files it names." },
  {
    name: "file",
    type: "text",
    default: "",
    description: "Path of the Kitfile relative to context. Default: Kitfile, kitfile or .kitfile, the first that exists."
  },
  {
    name: "packer",
    type: CHOICES.packer,
    default: "native",
    description: "native: packs in the action, nothing to install. kit: runs the installed kit pack and takes its result over."
  },
  {
    name: "source",
    type: "text",
    default: "",
    description: "publish: a ready ModelKit instead of packing, kit:REFERENCE or oci-layout:PATH[:tag]. promote: also a tag, sha256:\u2026, repo:tag or repo@sha256:\u2026; default: the commit of the event."
  },
  {
    name: "tags",
    type: "lines",
    default: "",
    description: "Tag rules, one per line: the grammar of docker/metadata-action plus type=content and type=stage. Required in promote. Default: content, git tag, branch, pull request and schedule."
  },
  {
    name: "flavor",
    type: "lines",
    default: "",
    description: "latest=auto|true|false, prefix=, suffix=, onlatest=, as in docker/metadata-action. Default: latest=auto."
  },
  {
    name: "commit-tag",
    type: "boolean",
    default: "true",
    description: "Always tag sha-<40 hex>. false switches off what needs it: reuse, promotion by commit, mirror and the check for stale runs."
  },
  {
    name: "reuse",
    type: CHOICES.reuse,
    default: "auto",
    description: "Use the ModelKit that was published for this commit: auto (for git tags and releases, and when files that the Kitfile names are absent), require or never."
  },
  {
    name: "on-conflict",
    type: CHOICES["on-conflict"],
    default: "auto",
    description: "An immutable tag exists with another digest: auto (content tags keep, all others fail), fail, keep or move."
  },
  {
    name: "on-stale",
    type: CHOICES["on-stale"],
    default: "skip",
    description: "A moving tag already belongs to something newer: skip, fail or move."
  },
  { name: "git-tags", type: "lines", default: "*", description: "mirror: globs of git tags, one per line; ! excludes." },
  {
    name: "prune",
    type: "boolean",
    default: "false",
    description: "mirror and the delete event: remove version tags whose git tag is gone."
  },
  { name: "referrers", type: "boolean", default: "false", description: "promote from elsewhere: copy signatures and attestations along." },
  {
    name: "verify",
    type: CHOICES.verify,
    default: "tags",
    description: "tags: every written tag is read back and compared. content: before any tag is written, every layer is also read back and hashed."
  },
  { name: "strict", type: "boolean", default: "false", description: "Warnings about metadata and Kitfile become failures." },
  {
    name: "annotations",
    type: "lines",
    default: "",
    description: "Extra manifest annotations, key=value per line. They change the digest."
  },
  { name: "username", type: "text", default: "", description: "Instead of a login step; for exactly one registry host." },
  { name: "password", type: "text", default: "", description: "Password or token for username." },
  {
    name: "plain-http",
    type: "lines",
    default: "",
    description: "Registry hosts to talk http to, one per line. Loopback addresses need no entry."
  },
  { name: "concurrency", type: "integer", default: "4", description: "Parallel uploads per registry, 1 to 64." },
  {
    name: "github-token",
    type: "text",
    default: "${{ github.token }}",
    description: "For facts from the API, and for ghcr.io when no other login is configured."
  },
  { name: "summary", type: "boolean", default: "true", description: "Write the job summary." }
];
var OUTPUT_TABLE = [
  { name: "digest", type: "text", description: "sha256:<64 hex> of the manifest; empty in mirror." },
  { name: "name", type: "text", description: "First repository, without tag." },
  { name: "reference", type: "text", description: "name@digest." },
  {
    name: "tags",
    type: "lines",
    description: "Full references, one per line, that point at digest when the step ends (with push: false: that would)."
  },
  { name: "tag-names", type: "lines", description: "Tag names, once each, one per line." },
  { name: "content-tags", type: "lines", description: "Names of kind content, one per line." },
  { name: "stage-tags", type: "lines", description: "Names of every kind but content and commit, one per line." },
  {
    name: "version",
    type: "text",
    description: "First name by priority, as docker/metadata-action defines it, among the tags that point at digest when the step ends; empty when there is none."
  },
  { name: "pushed", type: "boolean", description: "true when anything was written." },
  {
    name: "json",
    type: "text",
    description: "The whole result as JSON: ModelKit, tags with reasons, actions and digests before and after, warnings, notices."
  }
];

// src/inputs/fields.ts
function inputVariable(name) {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
var TRUE = ["true", "True", "TRUE"];
var FALSE = ["false", "False", "FALSE"];
function inputFields(env, add) {
  const fields = {
    text: (name) => {
      const written = env[inputVariable(name)]?.trim() ?? "";
      return written === "" ? plainDefault(name) : written;
    },
    problem: (name, message, hint) => {
      add({ code: "INPUT_INVALID", message: `Input "${name}": ${printable(message)}`, hint });
    },
    boolean: (name) => {
      const text = fields.text(name);
      if (TRUE.includes(text)) return true;
      if (!FALSE.includes(text)) fields.problem(name, `"${text}" is neither true nor false.`, "Write true or false.");
      return false;
    },
    oneOf: (name, values) => {
      const text = fields.text(name);
      const found = values.find((value) => value === text);
      if (found !== void 0) return found;
      const list = values.map((value) => `"${value}"`).join(", ");
      fields.problem(name, `"${text}" is not one of ${list}.`, `Write one of ${list}, or leave the input out.`);
      return values[0];
    }
  };
  return fields;
}
function plainDefault(name) {
  const found = INPUT_TABLE.find((input) => input.name === name)?.default ?? "";
  return found.includes("${{") ? "" : found;
}

// src/inputs/lists.ts
var ANNOTATION_KEY = /^[\x21-\x7e]+$/;
var HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?$/;
function readAnnotations(fields) {
  const found = /* @__PURE__ */ new Map();
  for (const line of parseList(fields.text("annotations"))) {
    const equals = line.indexOf("=");
    const key = equals < 0 ? "" : line.slice(0, equals).trim();
    if (!ANNOTATION_KEY.test(key)) {
      fields.problem(
        "annotations",
        `"${line}" is not key=value.`,
        "Write one annotation a line, for example org.opencontainers.image.vendor=Acme."
      );
    } else if (found.has(key)) {
      fields.problem("annotations", `"${key}" is given twice.`, "Keep one line for each key.");
    } else {
      found.set(key, line.slice(equals + 1).trim());
    }
  }
  return Object.fromEntries(found);
}
function readPlainHttp(fields) {
  const hosts = parseList(fields.text("plain-http")).map((line) => line.toLowerCase());
  for (const host of hosts) {
    if (HOST.test(host) && !/^(?:true|false|yes|no|on|off)$/.test(host)) continue;
    fields.problem(
      "plain-http",
      `"${host}" is no registry host.`,
      "Write host or host:port, one a line, without http:// and without a path."
    );
  }
  return hosts;
}
function readGitTags(fields) {
  const lines = parseList(fields.text("git-tags"));
  const exclude = lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1).trim());
  const include = lines.filter((line) => !line.startsWith("!"));
  for (const glob of [...include, ...exclude]) {
    if (/\s/.test(glob))
      fields.problem(
        "git-tags",
        `"${glob}" holds a blank, which no git tag does.`,
        "Write one glob a line, without list marks and commas."
      );
  }
  if (exclude.includes("")) fields.problem("git-tags", '"!" excludes nothing.', 'Write the glob behind the "!", for example "!*-rc*".');
  return { include: include.length === 0 ? ["*"] : include, exclude };
}
var CONCURRENCY_LIMIT = 64;
function readConcurrency(fields) {
  const text = fields.text("concurrency");
  const value = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= CONCURRENCY_LIMIT) return value;
  fields.problem(
    "concurrency",
    `"${text}" is no number from 1 to ${CONCURRENCY_LIMIT}.`,
    "Write how many uploads may run at once, for example 4."
  );
  return 1;
}

// src/inputs/repositories.ts
var PLACEHOLDER = { kind: "registry", host: "invalid", path: "invalid", name: "invalid/invalid" };
function isDefault(lines, github) {
  return lines.length === 0 || lines.length === 1 && lines[0] === `ghcr.io/${github}`;
}
function defaultLines(fields, env, github) {
  const { registry, host } = gitHubInstance(env);
  if (registry !== void 0) return [`${registry}/${github}`];
  fields.problem(
    "repository",
    `has no default on ${host}: this GitHub Enterprise has no container registry that follows from its name.`,
    'Name the repository, for example "registry.example.com/acme/demo".'
  );
  return [];
}
function listed(line) {
  if (/^[-*•]\s/.test(line)) return "begins with a list mark";
  const comma = line.startsWith(LAYOUT_SCHEME) ? /,\s*(?:oci-layout:|[^\s/,]+[.:][^\s/,]*\/)/ : /,/;
  return comma.test(line) ? "holds several" : void 0;
}
function readRepositories(fields, env) {
  const lines = parseList(fields.text("repository"));
  const github = env["GITHUB_REPOSITORY"] ?? "";
  if (lines.length === 0 && github === "") {
    fields.problem(
      "repository",
      "is empty, and GITHUB_REPOSITORY does not tell a default.",
      'Name the repository, for example "ghcr.io/acme/demo".'
    );
    return [PLACEHOLDER];
  }
  const found = /* @__PURE__ */ new Map();
  for (const line of isDefault(lines, github) ? defaultLines(fields, env, github) : lines) {
    const written = listed(line);
    if (written !== void 0) {
      fields.problem("repository", `"${line}" ${written}.`, "Write one repository a line, without list marks and commas.");
      continue;
    }
    const parsed = parseRepository(line);
    if (parsed.ok) found.set(parsed.value.name, parsed.value);
    else fields.problem("repository", parsed.message, parsed.hint);
  }
  const [first, ...others] = found.values();
  return first === void 0 ? [PLACEHOLDER] : [first, ...others];
}

// src/inputs/source.ts
var KIT_SCHEME = "kit:";
function parseSource(text) {
  if (text.startsWith(KIT_SCHEME)) {
    const reference = text.slice(KIT_SCHEME.length);
    if (reference === "")
      return {
        ok: false,
        message: '"kit:" names no ModelKit.',
        hint: 'Write kit:REFERENCE as "kit list" shows it, with its tag or digest.'
      };
    return { ok: true, value: { from: "kit-storage", reference } };
  }
  if (text.startsWith(LAYOUT_SCHEME)) return layoutSource(text.slice(LAYOUT_SCHEME.length));
  const digest = parseDigest(text);
  if (digest !== void 0) return { ok: true, value: { from: "digest", digest } };
  const fault = digestFault(text);
  if (fault !== void 0) return { ok: false, ...fault };
  if (text.includes("/")) {
    const reference = parseReference(text);
    return reference.ok ? { ok: true, value: { from: "reference", reference: reference.value } } : reference;
  }
  const tag = parseTagName(text);
  if (tag !== void 0) return { ok: true, value: { from: "tag", tag } };
  return {
    ok: false,
    message: `"${text}" names no ModelKit.`,
    hint: "Write a tag, sha256:<64 hex>, repository:tag, repository@sha256:<64 hex>, oci-layout:PATH[:tag] or kit:REFERENCE."
  };
}
function layoutSource(text) {
  const colon = text.lastIndexOf(":");
  const tag = colon > 0 ? parseTagName(text.slice(colon + 1)) : void 0;
  const directory = tag === void 0 ? text : text.slice(0, colon);
  if (directory === "")
    return { ok: false, message: '"oci-layout:" names no directory.', hint: "Write oci-layout:PATH or oci-layout:PATH:tag." };
  return { ok: true, value: { from: "layout", directory, ...tag === void 0 ? {} : { tag } } };
}

// src/inputs/read.ts
function readInputs(env, remark) {
  const problems = new Problems();
  const fields = inputFields(env, (problem) => {
    problems.add(problem);
  });
  const mode = fields.oneOf("mode", CHOICES.mode);
  const file = fields.text("file");
  const source = readSource(fields);
  const [username, password, githubToken] = [fields.text("username"), fields.text("password"), fields.text("github-token")];
  const inputs = {
    repositories: readRepositories(fields, env),
    mode,
    format: fields.oneOf("format", CHOICES.format),
    push: readPush(fields),
    ...readContext(fields, env),
    ...file === "" ? {} : { file },
    packer: fields.oneOf("packer", CHOICES.packer),
    ...source === void 0 ? {} : { source },
    rules: parseRules(
      {
        tags: fields.text("tags"),
        flavor: fields.text("flavor"),
        commitTag: fields.boolean("commit-tag"),
        onConflict: fields.oneOf("on-conflict", CHOICES["on-conflict"]),
        onStale: fields.oneOf("on-stale", CHOICES["on-stale"]),
        ...readCommitNaming(env, (problem) => {
          problems.add(problem);
        }),
        mode
      },
      (problem) => {
        problems.add(problem);
      },
      remark
    ),
    reuse: fields.oneOf("reuse", CHOICES.reuse),
    gitTags: readGitTags(fields),
    prune: fields.boolean("prune"),
    referrers: fields.boolean("referrers"),
    verify: fields.oneOf("verify", CHOICES.verify),
    strict: fields.boolean("strict"),
    annotations: readAnnotations(fields),
    ...username === "" || password === "" ? {} : { credentials: { username, password } },
    plainHttp: readPlainHttp(fields),
    concurrency: readConcurrency(fields),
    ...githubToken === "" ? {} : { githubToken },
    summary: fields.boolean("summary")
  };
  checkCombinations(inputs, fields);
  problems.failIfAny();
  return inputs;
}
function readCommitNaming(env, add) {
  const headCommit = /true/i.test(env["DOCKER_METADATA_PR_HEAD_SHA"] ?? "");
  const text = (env["DOCKER_METADATA_SHORT_SHA_LENGTH"] ?? "").trim();
  if (text === "") return { headCommit };
  const shortCommit = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (shortCommit >= 1 && shortCommit <= 40) return { shortCommit, headCommit };
  add({
    code: "INPUT_INVALID",
    message: `The environment variable DOCKER_METADATA_SHORT_SHA_LENGTH is "${printable(text)}", which is no number from 1 to 40.`,
    hint: "Write how many digits of the commit type=sha and {{sha}} show, or leave the variable out for 7."
  });
  return { headCommit };
}
function readContext(fields, env) {
  const workspace = resolve(env["GITHUB_WORKSPACE"] ?? "");
  const context = resolve(workspace, fields.text("context"));
  const inside = relative(workspace, context).replaceAll(sep, "/");
  return { context, contextInWorkspace: inside.startsWith("../") || inside === ".." || isAbsolute2(inside) ? context : inside };
}
function readPush(fields) {
  const text = fields.text("push");
  if (/^(?:auto|true|True|TRUE|false|False|FALSE)$/.test(text)) return text === "auto" ? "auto" : fields.boolean("push") ? "true" : "false";
  fields.problem("push", `"${text}" is none of auto, true, false.`, "Write auto, true or false.");
  return "false";
}
function readSource(fields) {
  const text = fields.text("source");
  if (text === "") return void 0;
  const parsed = parseSource(text);
  if (parsed.ok) return parsed.value;
  fields.problem("source", parsed.message, parsed.hint);
  return void 0;
}

// src/report/result.ts
function isKnown(manifest) {
  return "layers" in manifest;
}
var NO_BLOBS = { uploaded: 0, present: 0, mounted: 0, bytes: 0 };
function resultOf(record) {
  const { inputs, trigger, selection } = record;
  const mirror = inputs?.mode === "mirror";
  const repository = inputs?.repositories[0];
  const facts = mirror ? void 0 : selection?.candidates[0]?.facts;
  const digest = mirror ? void 0 : record.digest;
  const repositories = repositoriesOf(record);
  const standing = new Set(
    repositories[0]?.tags.filter((tag) => digest !== void 0 && holds(record, tag) === digest).map(({ name }) => name)
  );
  const said = (level) => record.remarks.filter((one) => one.level === level).map(({ code: code2, message }) => ({ code: code2, message }));
  return {
    schema: 1,
    truncated: false,
    mode: inputs?.mode ?? "",
    push: record.writes?.allowed ?? false,
    digest: digest ?? "",
    name: repository?.name ?? "",
    reference: repository === void 0 || digest === void 0 ? "" : digestReference(repository, digest),
    version: record.byPriority?.find((name) => standing.has(name)) ?? "",
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
    manifest: mirror || record.manifest === void 0 ? {} : manifestOf(record.manifest, record.selection?.candidates[0]?.layerPaths),
    repositories,
    ...mirrorOf(record),
    skipped: record.skipped ?? [],
    warnings: said("warning"),
    notices: said("notice")
  };
}
function holds({ failure, applied }, { before, after }) {
  return failure !== void 0 && applied === void 0 ? before : after;
}
function mirrorOf({ selection }) {
  const findings = selection?.findings;
  if (findings === void 0) return {};
  const { looked, withoutModelKit, withoutGitTag } = findings;
  return {
    mirror: { gitTags: looked, withoutModelKit: withoutModelKit.map(({ gitTag, why }) => ({ gitTag, reason: why })), withoutGitTag }
  };
}
function manifestOf({ descriptor, layers }, paths) {
  return {
    mediaType: descriptor.mediaType,
    size: descriptor.size,
    layers: layers.map((layer) => ({
      kind: layerKind(layer) ?? "",
      path: layerPath(layer) ?? paths?.get(layer.digest) ?? "",
      mediaType: layer.mediaType,
      digest: layer.digest,
      size: layer.size
    }))
  };
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
  const lists = [
    ...result.repositories.map((one) => one.tags),
    result.skipped,
    result.warnings,
    result.notices,
    layersOf(result),
    result.mirror?.withoutModelKit ?? [],
    result.mirror?.withoutGitTag ?? []
  ];
  let length = Math.max(...lists.map((list) => list.length));
  while (length > 0) {
    const text = JSON.stringify(shortened(result, length));
    if (Buffer.byteLength(text) <= limit) return text;
    length = Math.floor(length * 0.8);
  }
  return JSON.stringify({
    ...result,
    truncated: true,
    model: {},
    manifest: {},
    ...result.mirror === void 0 ? {} : { mirror: shortMirror(result.mirror, 0) },
    repositories: [],
    skipped: [],
    warnings: [],
    notices: []
  });
}
function shortened(result, length) {
  return {
    ...result,
    truncated: true,
    manifest: isKnown(result.manifest) ? { ...result.manifest, layers: result.manifest.layers.slice(0, length) } : {},
    repositories: result.repositories.map((one) => ({ ...one, tags: one.tags.slice(0, length) })),
    ...result.mirror === void 0 ? {} : { mirror: shortMirror(result.mirror, length) },
    skipped: result.skipped.slice(0, length),
    warnings: result.warnings.slice(0, length),
    notices: result.notices.slice(0, length)
  };
}
function shortMirror(mirror, length) {
  const { gitTags, withoutModelKit, withoutGitTag } = mirror;
  return { gitTags, withoutModelKit: withoutModelKit.slice(0, length), withoutGitTag: withoutGitTag.slice(0, length) };
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
function outputsOf(record, result) {
  const mirror = result.mode === "mirror";
  const counts = (tag) => mirror || result.digest !== "" && holds(record, tag) === result.digest;
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
      pushed: String(record.applied?.pushed ?? false),
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
  const repositories = record.applied?.repositories ?? record.changes?.repositories ?? [];
  const planned = record.applied === void 0;
  const cameToNothing = planned && record.failure !== void 0;
  return repositories.flatMap((one) => [
    ...repositories.length > 1 ? [`**${escaped(one.repository.name)}**`] : [],
    ...one.changes.length === 0 ? [] : [tagTable(one, planned), ...cameToNothing ? [] : wayBack(one)]
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
function summaryOf(record, result) {
  const { word, detail } = headlineOf(record, result);
  const parts = [
    `## ${titleOf(record)}: ${word.toLowerCase()}${result.name === "" ? "" : ` \xB7 ${escaped(result.name)}${result.version === "" ? "" : `:${escaped(result.version)}`}`}`,
    escaped(detail),
    ...failureParts(record),
    ...referenceParts(record, result),
    ...tagTables(record),
    ...mirrorParts(record),
    ...layerParts(record, result),
    ...modelParts(record),
    ...remarkParts(record),
    ...skippedParts(result)
  ];
  return bounded(parts);
}
function titleOf({ manifest, inputs }) {
  return ((manifest === void 0 ? void 0 : formatOf(manifest)) ?? FORMATS[inputs?.format ?? "modelkit"]).title;
}
function referenceParts(record, result) {
  const { selection, failure } = record;
  if (result.reference === "") return [];
  const lines = [codeBlock(result.reference)];
  const title = titleOf(record);
  const commands = [`kit unpack ${result.reference}`, ...title === "ModelPack" ? [`oras pull ${result.reference}`] : []];
  if (failure === void 0 && result.push) lines.push(folded("Use it", codeBlock(commands.join("\n"))));
  const found = selection?.candidates[0]?.found;
  return found === void 0 ? lines : [...lines, escaped(`The ${title} was ${found}.`)];
}
function failureParts({ failure, applied, inputs }) {
  if (failure === void 0) return [];
  const { problems } = failure;
  const more = problems.length - LIST_ROWS;
  const lines = [
    ...problems.slice(0, LIST_ROWS).map((problem) => problemLine(inContext(problem, inputs?.contextInWorkspace))),
    ...more > 0 ? [`- \u2026 and ${more} more in the log.`] : []
  ];
  return [lines.join("\n"), ...unrestoredParts(applied?.unrestored ?? [])];
}
function problemLine({ code: name, message, hint, at }, level) {
  const where = at === void 0 ? "" : ` in ${code(`${at.file}:${at.line}:${at.column}`)}`;
  const said = level === void 0 ? escaped(message) : `**${level}:** ${escaped(message)}`;
  return `- ${said}${where}<br>${level === void 0 ? "**To change:** " : ""}${escaped(hint)} ${code(name)}`;
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
    // Only what this run has walked is known by its number of files.
    ...planned === void 0 ? [] : [String(planned[index]?.files ?? "")],
    bytesText(layer.size),
    // That of a raw layer is the file's own, as other programs show it.
    code(layerForm(layer) === "raw" ? layer.digest : layer.digest.slice(0, 19))
  ]);
  const total = layers.reduce((sum, layer) => sum + layer.size, 0);
  const blobs = (applied?.repositories ?? []).flatMap(({ repository, blobs: { uploaded, present, mounted, bytes } }, _, all) => {
    if (uploaded + present + mounted === 0) return [];
    const what = `${uploaded} uploaded (${bytesText(bytes)}), ${present} already there, ${mounted} mounted`;
    return [all.length > 1 ? `${repository.name}: ${what}` : what];
  });
  const rest = layers.length - rows.length;
  return [
    table(["Part", "Path", ...planned === void 0 ? [] : ["Files"], "Size", "Digest"], rows),
    escaped(
      `${rest > 0 ? `\u2026 and ${rest} more. ` : ""}${counted(layers.length, "layer")}, ${bytesText(total)}${blobs.length === 0 ? "" : `; blobs: ${blobs.join("; ")}`}.${layers.some((layer) => layerForm(layer) === "raw") ? " A digest in full is the SHA-256 of the file itself." : ""}`
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
async function report(record, ports) {
  const result = resultOf(record);
  const { values, remark } = outputsOf(record, result);
  if (remark !== void 0) ports.remark(remark);
  for (const line of logLines(record, result)) ports.log.info(line);
  for (const problem of record.failure?.problems ?? []) ports.log.error(inContext(problem, record.inputs?.contextInWorkspace));
  for (const one of record.applied?.unrestored ?? []) ports.log.error(unrestoredProblem(one));
  for (const name of OUTPUT_NAMES) ports.step.setOutput(name, values[name]);
  if (record.inputs?.summary !== false) {
    await ports.step.writeSummary(summaryOf(record, result)).catch((thrown) => {
      ports.log.info(`The job summary could not be written: ${String(thrown)}`);
    });
  }
  return record.failure === void 0 ? 0 : 1;
}

export {
  gitHubInstance,
  readInputs,
  inContext,
  unrestoredProblem,
  recoverySummary,
  report
};
