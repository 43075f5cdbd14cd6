import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  isEmptyRules,
  otherNotation,
  parseList,
  parseRules
} from "./chunk-Q6FW7DBS.js";
import {
  LAYOUT_SCHEME,
  digestFault,
  isRegistryHost,
  parseDigest,
  parseReference,
  parseRepository,
  parseTagName
} from "./chunk-YZ2CVR34.js";
import {
  Problems,
  printable,
  require_node_path
} from "./chunk-2WUFPDYR.js";
import {
  __toESM
} from "./chunk-CBRBDV45.js";

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
var import_node_path = __toESM(require_node_path(), 1);

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
  const workspace = (0, import_node_path.resolve)(env["GITHUB_WORKSPACE"] ?? "");
  const context = (0, import_node_path.resolve)(workspace, fields.text("context"));
  const inside = (0, import_node_path.relative)(workspace, context).replaceAll(import_node_path.sep, "/");
  return { context, contextInWorkspace: inside.startsWith("../") || inside === ".." || (0, import_node_path.isAbsolute)(inside) ? context : inside };
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

export {
  gitHubInstance,
  readInputs
};
