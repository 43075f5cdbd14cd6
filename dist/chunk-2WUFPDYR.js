import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-CBRBDV45.js";

// required:node:path
var require_node_path = __commonJS({
  "required:node:path"(exports, module) {
    module.exports = __require("node:path");
  }
});

// required:node:fs
var require_node_fs = __commonJS({
  "required:node:fs"(exports, module) {
    module.exports = __require("node:fs");
  }
});

// required:node:crypto
var require_node_crypto = __commonJS({
  "required:node:crypto"(exports, module) {
    module.exports = __require("node:crypto");
  }
});

// required:node:util
var require_node_util = __commonJS({
  "required:node:util"(exports, module) {
    module.exports = __require("node:util");
  }
});

// src/failure.ts
var import_node_path = __toESM(require_node_path(), 1);
var Failure = class extends Error {
  name = "Failure";
  code;
  hint;
  problems;
  constructor(problem, options) {
    const [first, ...others] = isList(problem) ? problem : [problem];
    const problems = [tidy(first), ...others.map(tidy)];
    super(problems.map((one) => one.message).join("\n"), options);
    this.problems = problems;
    this.code = problems[0].code;
    this.hint = problems[0].hint;
  }
};
function tidy(problem) {
  const message = problem.message.replace(/(?<=[\p{L}\p{N}"')\]])\.\.(?=\s|$)/gu, ".");
  const told = /* @__PURE__ */ new Set();
  const short = message.replace(DIGITS, (hex) => {
    if (told.has(hex)) return `${hex.slice(0, 12)}\u2026`;
    told.add(hex);
    return hex;
  });
  return { ...problem, message: short };
}
var DIGITS = /\b[0-9a-f]{64}\b/g;
var Problems = class {
  #found = [];
  add(problem) {
    this.#found.push(problem);
  }
  get found() {
    return this.#found;
  }
  failIfAny() {
    const [first, ...others] = this.#found;
    if (first !== void 0) throw new Failure([first, ...others]);
  }
};
function isFailure(thrown) {
  return thrown instanceof Failure;
}
function errorPages(env) {
  const { GITHUB_SERVER_URL: server = "", GITHUB_ACTION_REPOSITORY: action = "", GITHUB_ACTION_REF: ref = "" } = env;
  if (!/^https?:\/\/[\w.:[\]-]+$/.test(server) || !/^[\w.-]+\/[\w.-]+$/.test(action) || ref === "") return () => void 0;
  const page = `${server}/${action}/blob/${encodeURIComponent(ref).replaceAll("%2F", "/")}/docs/errors.md`;
  return (code) => `${page}#${code.toLowerCase()}`;
}
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
function printable(text, limit = Number.POSITIVE_INFINITY) {
  const line = text.replace(UNPRINTABLE, (run, at2) => at2 === 0 || at2 + run.length === text.length ? "" : " ");
  return line.length > limit ? `${line.slice(0, limit).replace(new RegExp("\\p{Cs}$", "u"), "")}\u2026` : line;
}
function isList(value) {
  return Array.isArray(value);
}
var SOME = 10;
function someOf(items, count = items.length) {
  const some = items.slice(0, SOME);
  return count > some.length ? `${some.join(", ")} and ${count - some.length} more` : some.join(", ");
}
function inContext(problem, context = "") {
  const { at: at2 } = problem;
  if (at2 === void 0 || (0, import_node_path.isAbsolute)(at2.file) || at2.file.includes(":")) return problem;
  return { ...problem, at: { ...at2, file: (0, import_node_path.join)(context, at2.file) } };
}

// src/json.ts
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parsedJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function at(value, ...path) {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return void 0;
    here = Object.getOwnPropertyDescriptor(here, step)?.value;
  }
  return here;
}
function textAt(value, ...path) {
  const found = at(value, ...path);
  return typeof found === "string" && found !== "" ? found : void 0;
}

export {
  require_node_path,
  Failure,
  tidy,
  Problems,
  isFailure,
  errorPages,
  messageOf,
  printable,
  someOf,
  inContext,
  isRecord,
  parsedJson,
  at,
  textAt,
  require_node_fs,
  require_node_util,
  require_node_crypto
};
