import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  fileClock,
  systemClock
} from "./chunk-TBNA6WQX.js";
import {
  require_node_worker_threads
} from "./chunk-3VWJPE7B.js";
import {
  require_node_os
} from "./chunk-VQ63UWDR.js";
import {
  require_promises
} from "./chunk-2MP5HWTD.js";
import {
  bytesText,
  hashLayer,
  passingLayer,
  require_promises as require_promises2
} from "./chunk-YZ2CVR34.js";
import {
  Failure,
  at,
  errorPages,
  messageOf,
  require_node_crypto,
  require_node_fs,
  require_node_path,
  textAt,
  tidy
} from "./chunk-2WUFPDYR.js";
import {
  __commonJS,
  __export,
  __require,
  __toESM
} from "./chunk-CBRBDV45.js";

// required:node:child_process
var require_node_child_process = __commonJS({
  "required:node:child_process"(exports, module) {
    module.exports = __require("node:child_process");
  }
});

// src/runner/conclude.ts
var LAST_MS = 9e3;
async function conclude(ports, work, report) {
  let telling = false;
  let told = false;
  const end = async (stopped) => {
    if (telling) return;
    telling = true;
    const code = await report(stopped);
    told = true;
    await ports.hasher.close();
    process.exit(code);
  };
  const fail = (thrown) => {
    void end({ thrown });
  };
  process.on("uncaughtException", fail);
  process.on("beforeExit", () => {
    fail(ports.cancel.aborted ? ports.cancel.reason : stalled());
  });
  process.on("exit", () => {
    if (told) return;
    process.exitCode = 1;
    for (const problem of stalled().problems) ports.log.error(problem);
  });
  ports.cancel.addEventListener("abort", () => {
    ports.clock.timer(LAST_MS, () => {
      fail(ports.cancel.reason);
    });
  });
  try {
    await work();
  } catch (thrown) {
    await end({ thrown });
    return;
  }
  await end();
}
function stalled() {
  return new Failure({
    code: "RUN_STALLED",
    message: "The run came to a stop: something that it waited for can never come.",
    hint: "Run the job again: what was uploaded is kept. If it happens again, report the log of a run with step debugging as an issue of this action."
  });
}

// src/runner/real-ports.ts
var import_node_os = __toESM(require_node_os(), 1);

// src/runner/exec.ts
var import_node_child_process = __toESM(require_node_child_process(), 1);
var NOT_FOUND = 127;
var TIMED_OUT = 124;
var OUTPUT_LIMIT = 64 * 1024 * 1024;
var GROUPS = process.platform !== "win32";
function createExec(clock) {
  const running = /* @__PURE__ */ new Set();
  process.on("exit", () => {
    for (const child of running) kill(child, "SIGKILL");
  });
  return async (command, args, { signal, deadline, env = process.env, cwd, input = "" }) => {
    signal.throwIfAborted();
    const ms = Math.max(0, deadline - clock.monotonic());
    const child = (0, import_node_child_process.spawn)(command, args, { cwd, env: { ...env }, detached: GROUPS, windowsHide: true });
    running.add(child);
    const stop = new AbortController();
    const outOfTime = { exitCode: TIMED_OUT, stdout: "", stderr: `${command} did not finish within ${Math.round(ms / 1e3)} s` };
    const answers = [
      answerOf(command, child, input).finally(() => running.delete(child)),
      clock.sleep(ms, AbortSignal.any([signal, stop.signal])).then(() => outOfTime)
    ];
    try {
      return await Promise.race(answers);
    } finally {
      stop.abort();
      await Promise.allSettled(answers.slice(1));
      if (running.has(child)) kill(child, "SIGTERM");
    }
  };
}
async function answerOf(command, child, input) {
  child.stdin.on("error", () => void 0);
  child.stdin.end(input);
  try {
    const code = new Promise((resolve, reject) => child.once("close", resolve).once("error", reject));
    const [exitCode, stdout, stderr] = await Promise.all([code, textOf(child.stdout, child), textOf(child.stderr, child)]);
    if (stdout === void 0 || stderr === void 0)
      return { exitCode: 1, stdout: "", stderr: `${command} wrote more than ${OUTPUT_LIMIT / 1024 ** 2} MiB and was ended` };
    return { exitCode: exitCode ?? 1, stdout, stderr };
  } catch (thrown) {
    return { exitCode: NOT_FOUND, stdout: "", stderr: messageOf(thrown) };
  }
}
async function textOf(stream, child) {
  const chunks = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > OUTPUT_LIMIT) {
      kill(child, "SIGKILL");
      return void 0;
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
function kill(child, signal) {
  try {
    if (GROUPS && child.pid !== void 0) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
  }
}

// src/runner/hash-pool.ts
var import_promises = __toESM(require_promises2(), 1);
var import_node_worker_threads = __toESM(require_node_worker_threads(), 1);
var IN_PROCESS_SIZE = 1024 * 1024;
var IN_PROCESS_ENTRIES = 256;
function createHashPool(options) {
  const waiting = [];
  const idle = [];
  const busy = /* @__PURE__ */ new Map();
  let closed = false;
  let scheduled = false;
  function schedule() {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      while (waiting.length > 0 && busy.size < options.size) {
        const job = takeBiggest(waiting);
        try {
          start(job);
        } catch (error2) {
          job.reject(error2);
        }
      }
    });
  }
  function start(job) {
    const worker = idle.pop() ?? startWorker();
    busy.set(worker, job);
    worker.ref();
    const request = { content: job.content };
    worker.postMessage(request);
  }
  function startWorker() {
    const worker = new import_node_worker_threads.Worker(options.workerUrl, { env: {}, execArgv: [] });
    worker.on("message", (message) => {
      hear(worker, message);
    });
    worker.on("error", (error2) => {
      lose(worker, workerFailed(messageOf(error2), error2));
    });
    worker.on("exit", (code) => {
      lose(worker, workerFailed(`it ended with code ${code}`));
    });
    return worker;
  }
  function hear(worker, message) {
    const job = busy.get(worker);
    if (job === void 0) return;
    if (message.kind === "bytes") {
      job.onBytes(message.bytes);
      return;
    }
    busy.delete(worker);
    idle.push(worker);
    worker.unref();
    switch (message.kind) {
      case "hashed":
        job.resolve(message.layer);
        break;
      case "failure":
        job.reject(new Failure(message.problems));
        break;
      case "error":
        job.reject(workerFailed(message.message));
        break;
    }
    schedule();
  }
  function lose(worker, error2) {
    const at2 = idle.indexOf(worker);
    if (at2 >= 0) idle.splice(at2, 1);
    const job = busy.get(worker);
    busy.delete(worker);
    job?.reject(error2);
    schedule();
  }
  function abort(job, reason) {
    const at2 = waiting.indexOf(job);
    if (at2 >= 0) waiting.splice(at2, 1);
    job.reject(reason);
    for (const [worker, its] of busy) {
      if (its !== job) continue;
      lose(worker, reason);
      void worker.terminate();
    }
  }
  return {
    async hash(content, onBytes, signal) {
      signal?.throwIfAborted();
      if (closed) throw poolClosed();
      if (content.kept !== void 0 || content.size <= IN_PROCESS_SIZE && content.entries.length <= IN_PROCESS_ENTRIES) {
        await (0, import_promises.setImmediate)();
        signal?.throwIfAborted();
        return hashLayer(content, fileClock, onBytes);
      }
      return new Promise((resolve, reject) => {
        const job = { content, onBytes, resolve: settled(resolve), reject: settled(reject) };
        const onAbort = () => {
          abort(job, signal?.reason);
        };
        function settled(settle) {
          return (value) => {
            signal?.removeEventListener("abort", onAbort);
            settle(value);
          };
        }
        signal?.addEventListener("abort", onAbort, { once: true });
        waiting.push(job);
        schedule();
      });
    },
    passing: (content, onBytes) => passingLayer(content, fileClock, onBytes),
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(poolClosed());
      const workers = [...idle.splice(0), ...busy.keys()];
      for (const worker of busy.keys()) lose(worker, poolClosed());
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  };
}
function takeBiggest(jobs) {
  const biggest = jobs.reduce((best, job) => job.content.size > best.content.size ? job : best);
  jobs.splice(jobs.indexOf(biggest), 1);
  return biggest;
}
function workerFailed(why, cause) {
  return new Failure(
    {
      code: "HASH_WORKER_FAILED",
      message: `Hashing stopped: ${why}.`,
      hint: "Run the job again; if it happens again, the runner may be short of memory."
    },
    { cause }
  );
}
function poolClosed() {
  return new Failure({
    code: "HASH_POOL_CLOSED",
    message: "Hashing was stopped before it was done.",
    hint: "Run the job again."
  });
}

// node_modules/@actions/core/lib/core.js
var core_exports = {};
__export(core_exports, {
  ExitCode: () => ExitCode,
  addPath: () => addPath,
  debug: () => debug,
  endGroup: () => endGroup,
  error: () => error,
  exportVariable: () => exportVariable,
  getBooleanInput: () => getBooleanInput,
  getIDToken: () => getIDToken,
  getInput: () => getInput,
  getMultilineInput: () => getMultilineInput,
  getState: () => getState,
  group: () => group,
  info: () => info,
  isDebug: () => isDebug,
  markdownSummary: () => markdownSummary,
  notice: () => notice,
  platform: () => platform_exports,
  saveState: () => saveState,
  setCommandEcho: () => setCommandEcho,
  setFailed: () => setFailed,
  setOutput: () => setOutput,
  setSecret: () => setSecret,
  startGroup: () => startGroup,
  summary: () => summary,
  toPlatformPath: () => toPlatformPath,
  toPosixPath: () => toPosixPath,
  toWin32Path: () => toWin32Path,
  warning: () => warning
});

// node_modules/@actions/core/lib/command.js
var os = __toESM(require_node_os(), 1);

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
var crypto = __toESM(require_node_crypto(), 1);
var fs = __toESM(require_node_fs(), 1);
var os2 = __toESM(require_node_os(), 1);
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter2 = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter2)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter2}"`);
  }
  if (convertedValue.includes(delimiter2)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter2}"`);
  }
  return `${key}<<${delimiter2}${os2.EOL}${convertedValue}${os2.EOL}${delimiter2}`;
}

// node_modules/@actions/core/lib/core.js
var os3 = __toESM(require_node_os(), 1);
var path2 = __toESM(require_node_path(), 1);

// node_modules/@actions/core/lib/oidc-utils.js
var OidcClient = class {
  static getIDToken() {
    throw new Error("not part of this bundle");
  }
};

// node_modules/@actions/core/lib/summary.js
var import_os = __toESM(require_node_os(), 1);
var import_fs = __toESM(require_node_fs(), 1);
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = import_fs.promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, import_fs.constants.R_OK | import_fs.constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(import_os.EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var markdownSummary = _summary;
var summary = _summary;

// node_modules/@actions/core/lib/path-utils.js
var path = __toESM(require_node_path(), 1);
function toPosixPath(pth) {
  return pth.replace(/[\\]/g, "/");
}
function toWin32Path(pth) {
  return pth.replace(/[/]/g, "\\");
}
function toPlatformPath(pth) {
  return pth.replace(/[/\\]/g, path.sep);
}

// node_modules/@actions/core/lib/platform.js
var platform_exports = {};

// node_modules/@actions/core/lib/core.js
var __awaiter2 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
  const convertedVal = toCommandValue(val);
  process.env[name] = convertedVal;
  const filePath = process.env["GITHUB_ENV"] || "";
  if (filePath) {
    return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
  }
  issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function addPath(inputPath) {
  const filePath = process.env["GITHUB_PATH"] || "";
  if (filePath) {
    issueFileCommand("PATH", inputPath);
  } else {
    issueCommand("add-path", {}, inputPath);
  }
  process.env["PATH"] = `${inputPath}${path2.delimiter}${process.env["PATH"]}`;
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function getMultilineInput(name, options) {
  const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
  if (options && options.trimWhitespace === false) {
    return inputs;
  }
  return inputs.map((input) => input.trim());
}
function getBooleanInput(name, options) {
  const trueValue = ["true", "True", "TRUE"];
  const falseValue = ["false", "False", "FALSE"];
  const val = getInput(name, options);
  if (trueValue.includes(val))
    return true;
  if (falseValue.includes(val))
    return false;
  throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os3.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setCommandEcho(enabled) {
  issue("echo", enabled ? "on" : "off");
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function isDebug() {
  return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os3.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}
function group(name, fn) {
  return __awaiter2(this, void 0, void 0, function* () {
    startGroup(name);
    let result;
    try {
      result = yield fn();
    } finally {
      endGroup();
    }
    return result;
  });
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}
function getIDToken(aud) {
  return __awaiter2(this, void 0, void 0, function* () {
    return yield OidcClient.getIDToken(aud);
  });
}

// src/runner/log.ts
var ANNOTATION_LIMIT = 9;
var ANNOTATION_LENGTH = 3800;
var SHORTEST_MASK = 4;
function createLog(clock, env) {
  const pageOf = errorPages(env);
  const shown = { error: 0, warning: 0, notice: 0 };
  let depth = 0;
  function annotate(level, problem) {
    const page = pageOf(problem.code);
    const said = withoutCommands(`${problem.message}
${problem.hint}`).trim().slice(0, ANNOTATION_LENGTH);
    const text = page === void 0 ? said : `${said}
${page}`;
    shown[level] += 1;
    if (shown[level] > ANNOTATION_LIMIT) {
      info(withoutCommands(`${level}: [${problem.code}] ${text}`));
      return;
    }
    const place = problem.at === void 0 ? {} : { file: problem.at.file, startLine: problem.at.line, startColumn: problem.at.column };
    core_exports[level](text, { title: problem.code, ...place });
  }
  return {
    info: (text) => {
      info(withoutCommands(text));
    },
    rows: (rows) => {
      for (const line of columns(rows)) info(withoutCommands(line));
    },
    debug: (text) => {
      debug(withoutCommands(text));
    },
    async group(title, work) {
      if (depth > 0) info(withoutCommands(`\u2014 ${title}`));
      else startGroup(withoutCommands(title).replaceAll("\n", " "));
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
        if (depth === 0) endGroup();
      }
    },
    mask: (secret) => {
      const lines = secret.split(/[\r\n]+/).filter((line) => line !== "");
      for (const line of lines) if (lines.length === 1 || line.length >= SHORTEST_MASK) setSecret(line);
    },
    error: (problem) => {
      annotate("error", problem);
    },
    remark: (remark) => {
      annotate(remark.level, remark);
    },
    progress: (label, total) => startProgress(label, total, clock, (line) => {
      info(withoutCommands(line));
    })
  };
}
function withoutCommands(text) {
  return text.replace(CONTROL, "").split("\n").map((line) => line.replace(/^(\s*):(?=:)/u, "$1: ").replaceAll("##[", "## [")).join("\n");
}
var WIDEST_COLUMN = 52;
function columns(rows) {
  const widths = rows.reduce((wide, row) => row.map((cell, index) => Math.max(wide[index] ?? 0, cell.length)), []);
  return rows.map(
    (row) => row.map((cell, index) => cell.padEnd(Math.min(widths[index] ?? 0, WIDEST_COLUMN))).join("  ").trimEnd()
  );
}
var CONTROL = new RegExp("[^\\P{Cc}\\t\\n]|\\p{Bidi_Control}", "gu");
var LINE_INTERVAL_MS = 15e3;
function startProgress(label, total, clock, print) {
  const started = clock.monotonic();
  let done = 0;
  let printed = false;
  let timer = clock.timer(LINE_INTERVAL_MS, tick);
  function tick() {
    printed = true;
    print(progressLine(label, done, total, clock.monotonic() - started));
    timer = clock.timer(LINE_INTERVAL_MS, tick);
  }
  return {
    add: (bytes) => {
      done += bytes;
    },
    end: () => {
      timer.clear();
      if (printed) print(progressLine(label, done, total, clock.monotonic() - started));
    }
  };
}
function progressLine(label, done, total, elapsedMs) {
  const rate = elapsedMs > 0 ? done / elapsedMs * 1e3 : 0;
  const parts = [`${label}: ${bytesText(done)} of ${bytesText(total)}`];
  if (rate > 0) {
    parts.push(`${bytesText(rate)}/s`);
    if (done < total) parts.push(`about ${durationText((total - done) / rate)} left`);
  }
  return parts.join(", ");
}
function durationText(seconds) {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

// src/runner/step-files.ts
var import_promises2 = __toESM(require_promises(), 1);
function stepFiles(env) {
  return {
    setOutput: (name, value) => {
      setOutput(name, value);
    },
    append: async (file, text) => {
      const path3 = env[file] ?? "";
      if (path3 !== "") await (0, import_promises2.appendFile)(path3, text);
    },
    declared: async () => {
      const path3 = env["GITHUB_ARTIFACTS_LIST"] ?? "";
      return path3 === "" ? /* @__PURE__ */ new Map() : subjectsOf(await (0, import_promises2.readFile)(path3, "utf8"));
    },
    saveState: (name, value) => {
      saveState(name, value);
    },
    savedState: (name) => getState(name)
  };
}
function subjectsOf(text) {
  const list = JSON.parse(text);
  const subjects = at(list, "subjects");
  return new Map(
    (Array.isArray(subjects) ? subjects : []).flatMap((one) => {
      const [name, digest] = [textAt(one, "name"), textAt(one, "digest")];
      return name === void 0 || digest === void 0 ? [] : [[name, digest]];
    })
  );
}

// src/runner/real-ports.ts
function realPorts() {
  const clock = systemClock();
  const log = createLog(clock, process.env);
  const remarks = [];
  const said = /* @__PURE__ */ new Set();
  return {
    env: process.env,
    platform: process.platform,
    clock,
    random: Math.random,
    cancel: cancelSignal(),
    exec: createExec(clock),
    hasher: createHashPool({ size: (0, import_node_os.availableParallelism)(), workerUrl: new URL("./hash-worker.js", import.meta.url) }),
    log,
    step: stepFiles(process.env),
    remarks,
    remark: (written) => {
      const remark = tidy(written);
      const key = `${remark.code}
${remark.message}`;
      if (said.has(key)) return;
      said.add(key);
      remarks.push(remark);
      log.remark(remark);
    }
  };
}
function cancelSignal() {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      if (controller.signal.aborted) return;
      controller.abort(
        new Failure({
          code: "CANCELLED",
          message: `The run was cancelled (${signal}).`,
          hint: "Re-run the job: what was uploaded is kept, and nothing is uploaded twice."
        })
      );
    });
  }
  return controller.signal;
}

export {
  conclude,
  realPorts
};
