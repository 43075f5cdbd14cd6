import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  classOf,
  isEmptyRules,
  otherNotation,
  parseList,
  parseRules,
  theOne
} from "./chunk-PM5JXZFS.js";
import {
  FORMATS,
  LAYOUT_SCHEME,
  bytesText,
  digestFault,
  digestReference,
  formatOf,
  isRegistryHost,
  layerForm,
  layerKind,
  layerPath,
  parseDigest,
  parseReference,
  parseRepository,
  parseTagName,
  shortDigest
} from "./chunk-FCQTLGOS.js";
import {
  Problems,
  errorPages,
  printable
} from "./chunk-GZZOBU4Q.js";

// src/report/record.ts
import { isAbsolute as isAbsolute2, join } from "node:path";

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
import { isAbsolute, relative, resolve, sep } from "node:path";

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
  const [username, password] = [fields.text("username"), fields.secret("password")];
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
    secret: (name) => {
      const written = (env[inputVariable(name)] ?? "").replace(/^[\r\n]+|[\r\n]+$/g, "");
      return written.trim() === "" ? "" : written;
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
      fields.problem(name, `"${text}" is not one of ${list}.`, "Correct it, or leave the input out.");
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
    if (isRegistryHost(host) && !/^(?:true|false|yes|no|on|off|[01])$/.test(host)) continue;
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
    const fault = otherNotation(glob)?.what ?? (/\s/.test(glob) ? "holds a blank, which no git tag does" : void 0);
    if (fault !== void 0)
      fields.problem("git-tags", `"${glob}" ${fault}.`, "Write one glob a line, without list marks, quotes and commas.");
    else if (glob.includes(","))
      fields.problem("git-tags", `"${glob}" holds a comma.`, 'Write one glob a line; for a comma that is part of a name write "?".');
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
function faultOf(line) {
  const other = otherNotation(line);
  if (other !== void 0)
    return { message: `"${line}" ${other.what}.`, hint: `Write one repository a line, without it: "${other.bare}".` };
  const isLayout = line.startsWith(LAYOUT_SCHEME);
  const separator = isLayout ? /[,;]\s*(?:oci-layout:|[^\s/,;]+[.:][^\s/,;]*\/)|\soci-layout:/ : /[,;|]|\s\S*\//;
  if (separator.test(line))
    return {
      message: `"${line}" holds several repositories.`,
      hint: "Write each on a line of its own, without commas and other separators."
    };
  if (isLayout || !/\s/.test(line)) return void 0;
  return {
    message: `"${line}" holds a blank, which no repository does.`,
    hint: "Write registry/repository, and a comment on a line of its own."
  };
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
    const written = faultOf(line);
    if (written !== void 0) {
      fields.problem("repository", written.message, written.hint);
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
  const digest2 = parseDigest(text);
  if (digest2 !== void 0) return { ok: true, value: { from: "digest", digest: digest2 } };
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
  const add = (problem) => {
    problems.add(problem);
  };
  const fields = inputFields(env, add);
  const mode = fields.oneOf("mode", CHOICES.mode);
  const file = fields.text("file");
  const source = readSource(fields);
  const [username, password, githubToken] = [fields.text("username"), fields.secret("password"), fields.text("github-token")];
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
        ...readCommitNaming(env, add),
        mode
      },
      add,
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
  return { context, contextInWorkspace: inside.startsWith("../") || inside === ".." || isAbsolute(inside) ? context : inside };
}
function readPush(fields) {
  const isBoolean = /^(?:true|false)$/i.test(fields.text("push"));
  return isBoolean ? fields.boolean("push") ? "true" : "false" : fields.oneOf("push", CHOICES.push);
}
function readSource(fields) {
  const text = fields.text("source");
  if (text === "") return void 0;
  const parsed = parseSource(text);
  if (parsed.ok) return parsed.value;
  fields.problem("source", parsed.message, parsed.hint);
  return void 0;
}

// src/report/pages.ts
function pagesOf(env, trigger) {
  const [server, repository, run] = [env["GITHUB_SERVER_URL"], env["GITHUB_REPOSITORY"], env["GITHUB_RUN_ID"]].map((text) => text ?? "");
  const base = isUrl(server) && isPath(repository) ? `${server}/${repository}` : void 0;
  const { registry } = gitHubInstance(env);
  const owner = repository?.split("/")[0]?.toLowerCase() ?? "";
  const [action, ref] = [env["GITHUB_ACTION_REPOSITORY"] ?? "", env["GITHUB_ACTION_REF"] ?? ""];
  return {
    ...base === void 0 || trigger?.commit.known !== true ? {} : { commit: `${base}/commit/${trigger.commit.value}` },
    ...base === void 0 || !/^\d+$/.test(run ?? "") ? {} : { run: `${base}/actions/runs/${run ?? ""}` },
    ...base === void 0 || trigger?.kind !== "pull-request" ? {} : { pull: { number: trigger.number, url: `${base}/pull/${trigger.number}` } },
    error: errorPages(env),
    ...base === void 0 || registry === void 0 ? {} : { packages: { prefix: `${registry}/${owner}/`, url: `${base}/pkgs/container/` } },
    action: isPath(action) && ref !== "" ? `${action}@${ref}` : "OWNER/modelkit-tag-action@v1",
    workspace: env["GITHUB_WORKSPACE"] ?? ""
  };
}
function packagePage({ packages }, { name }) {
  if (packages === void 0 || !name.startsWith(packages.prefix)) return void 0;
  return packages.url + encodeURIComponent(name.slice(packages.prefix.length));
}
function isUrl(text) {
  return text !== void 0 && /^https?:\/\/[A-Za-z0-9.:[\]-]+$/.test(text);
}
function isPath(text) {
  return text !== void 0 && /^[\w.-]+\/[\w.-]+$/.test(text);
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
  if (about.kits !== "one" || about.digest === void 0) return "";
  const named = (repositories[0]?.changes ?? []).filter((change) => holds(record, change) === about.digest);
  const standing = new Set(named.map(({ tag }) => tag));
  return byPriority.find((name) => standing.has(name)) ?? "";
}
function problemsOf(record) {
  return record.outcome === "refused" || record.outcome === "applied" ? record.problems : [];
}
function inContext(problem, context = "") {
  const { at } = problem;
  if (at === void 0 || isAbsolute2(at.file) || at.file.includes(":")) return problem;
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
  const length = (lines) => lines.reduce((sum, line) => sum + line.length + 1, 0);
  const total = length(Object.values(lists).flat());
  let cut = 0;
  const text = (name) => {
    const limit = total <= LISTS_LIMIT ? Infinity : Math.floor(LISTS_LIMIT * length(lists[name]) / total);
    const bounded2 = boundedLines(lists[name], limit);
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
  return text.replace(MARKUP, (char) => `&#${char.codePointAt(0) ?? 0};`).replace(/\b(https?|ftp|mailto|xmpp|www)(?=[:.])/gi, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
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
var ORDER = ["branch", "schedule", "latest"];
function heldBefore(record) {
  if (record.outcome !== "applied" || record.about.kits !== "one" || record.problems.length > 0) return void 0;
  const moved = (record.repositories[0]?.changes ?? []).filter(({ action }) => action === "move").sort((a, b) => rank(a.intent.kind) - rank(b.intent.kind));
  for (const { tag, before } of moved) {
    const layers = before === null ? void 0 : record.previous.get(before);
    if (before !== null && layers !== void 0) return { tag, digest: before, layers };
  }
  return void 0;
}
function rank(kind) {
  const index = ORDER.indexOf(kind);
  return index < 0 ? ORDER.length : index;
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
  gitHubInstance,
  readInputs,
  inContext,
  recoverySummary,
  unrestoredProblem,
  report,
  writeSummary
};
