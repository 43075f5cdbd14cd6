import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  at,
  textAt
} from "./chunk-EYQSDWK6.js";
import {
  Failure,
  messageOf,
  printable
} from "./chunk-J6TLE6KO.js";

// src/directories.ts
import { mkdir, stat } from "node:fs/promises";
import { dirname, posix, win32 } from "node:path";
async function makeDirectory(path, mode) {
  try {
    await makeOne(path, mode);
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT" || dirname(path) === path) throw thrown;
    await makeDirectory(dirname(path), mode);
    await makeOne(path, mode);
  }
}
async function makeOne(path, mode) {
  try {
    await mkdir(path, mode);
  } catch (thrown) {
    const there = codeOf(thrown) === "EEXIST" && (await stat(path)).isDirectory();
    if (!there) throw thrown;
  }
}
function codeOf(thrown) {
  return typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : void 0;
}
function kitHome(env, platform) {
  const within = (path, name, ...below) => {
    const directory = env[name] ?? "";
    return directory === "" ? void 0 : path.join(directory, ...below);
  };
  if ((env["KITOPS_HOME"] ?? "") !== "") return env["KITOPS_HOME"];
  if (platform === "win32") return within(win32, "LOCALAPPDATA", "kitops");
  if (platform === "darwin") return within(posix, "HOME", "Library", "Caches", "kitops");
  return within(posix, "XDG_DATA_HOME", "kitops") ?? within(posix, "HOME", ".local", "share", "kitops");
}

// src/git/types.ts
function parseCommitSha(text) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : void 0;
}
var COMPARE_LIMIT = 250;

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run = async (function_, resolve2, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve2(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve2, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve2, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve2, reject) => {
    enqueue(function_, resolve2, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises.push(promise);
            return promise;
          });
        } catch (error) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error;
        }
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// src/git/known.ts
function known(value, source) {
  return { known: true, value, source };
}
function notKnown(why) {
  return { known: false, why };
}
async function firstKnown(...sources) {
  const reasons = [];
  for (const ask of sources) {
    const answer = await ask();
    if (answer.known) return answer;
    if (!reasons.includes(answer.why)) reasons.push(answer.why);
  }
  return notKnown(reasons.join("; "));
}

// src/git/ref-name.ts
var FORBIDDEN = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/$|^\/|\.$|(?:^|\/)\.|\.lock(?:\/|$)/u;
var LENGTH_LIMIT = 512;
function isRefName(name) {
  return name !== "" && name !== "@" && name.length <= LENGTH_LIMIT && !FORBIDDEN.test(name);
}

// src/git/api.ts
var PAGE_SIZE = 100;
var ANCESTOR_PAGES = 10;
var SOURCE = "GitHub API";
var UNREADABLE = "the GitHub API answered in a form that is not understood";
var Api = class {
  #requests;
  #repository;
  constructor(requests) {
    this.#requests = requests;
  }
  async defaultBranch() {
    const reply = await this.repository();
    if (!reply.found) return notKnown(reply.why);
    const branch = textAt(reply.data, "default_branch");
    return branch === void 0 || !isRefName(branch) ? notKnown(UNREADABLE) : known(branch, SOURCE);
  }
  async commitDate(commit) {
    const reply = await this.#requests.get("/git/commits/{commit}", { commit });
    if (!reply.found) return notKnown(reply.why);
    const date = new Date(textAt(reply.data, "committer", "date") ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? notKnown(UNREADABLE) : known(date, SOURCE);
  }
  /** `GET /releases/latest`: the newest release that is neither draft nor pre-release, or the one that was marked by hand. */
  async latestRelease() {
    const reply = await this.#requests.get("/releases/latest");
    if (!reply.found) return this.absent(reply);
    const tag = textAt(reply.data, "tag_name");
    return tag === void 0 ? notKnown(UNREADABLE) : known(tag, SOURCE);
  }
  async compare(base, head) {
    const reply = await this.#requests.get("/compare/{range}", { range: `${base}...${head}` });
    if (!reply.found) return notKnown(reply.why);
    const status = textAt(reply.data, "status");
    const commits = commitList(at(reply.data, "commits"));
    if (commits === void 0 || !isStatus(status)) return notKnown(UNREADABLE);
    return known({ status, aheadBy: [...commits].reverse().slice(0, COMPARE_LIMIT) }, SOURCE);
  }
  async ancestors(commit, limit) {
    const found = [];
    for (let page = 1; page <= ANCESTOR_PAGES && found.length < limit; page += 1) {
      const reply = await this.#requests.get("/commits", { sha: commit, per_page: Math.min(PAGE_SIZE, limit), page });
      if (!reply.found) return notKnown(reply.why);
      const commits = commitList(reply.data);
      if (commits === void 0) return notKnown(UNREADABLE);
      found.push(...commits);
      if (reply.last === void 0) break;
    }
    return known(found.slice(0, limit), SOURCE);
  }
  /** A 404 says "absent" only where the repository itself can be read with this token. */
  async absent(reply) {
    if (!reply.absent) return notKnown(reply.why);
    const repository = await this.repository();
    return repository.found ? known(void 0, SOURCE) : notKnown(repository.why);
  }
  repository() {
    this.#repository ??= this.#requests.get("");
    return this.#repository;
  }
};
function commitList(value) {
  if (!Array.isArray(value)) return void 0;
  const commits = value.map((entry) => parseCommitSha(textAt(entry, "sha") ?? "")).filter((one) => one !== void 0);
  return commits.length === value.length ? commits : void 0;
}
function isStatus(text) {
  return text === "identical" || text === "ahead" || text === "behind" || text === "diverged";
}

// src/git/printable-text.ts
var SHOWN_LENGTH = 200;
function printableText(text) {
  return printable(text, SHOWN_LENGTH).trim();
}

// src/git/api-refs.ts
var TAG_PAGES = 1e3;
var TAG_CHAIN = 10;
var SOURCE2 = "GitHub API";
var UNREADABLE2 = "the GitHub API answered in a form that is not understood";
var ApiRefs = class {
  #api;
  #requests;
  constructor(api, requests) {
    this.#api = api;
    this.#requests = requests;
  }
  async branchHead(branch) {
    const reply = await this.#requests.get("/git/ref/{ref}", { ref: `heads/${branch}` });
    if (!reply.found) return notKnown(reply.absent ? `GitHub shows no branch ${printableText(branch)}` : reply.why);
    const commit = parseCommitSha(textAt(reply.data, "object", "sha") ?? "");
    return commit === void 0 ? notKnown(UNREADABLE2) : known(commit, SOURCE2);
  }
  async tagCommit(tag) {
    let reply = await this.#requests.get("/git/ref/{ref}", { ref: `tags/${tag}` });
    if (!reply.found) return this.#api.absent(reply);
    for (let depth = 0; depth < TAG_CHAIN; depth += 1) {
      const type = textAt(reply.data, "object", "type");
      const sha = parseCommitSha(textAt(reply.data, "object", "sha") ?? "");
      if (sha === void 0 || type === void 0) return notKnown(UNREADABLE2);
      if (type === "commit") return known(sha, SOURCE2);
      if (type !== "tag") return notKnown(`git tag ${printableText(tag)} names no commit`);
      reply = await this.#requests.get("/git/tags/{sha}", { sha });
      if (!reply.found) return notKnown(reply.why);
    }
    return notKnown(`git tag ${printableText(tag)} is a tag of a tag, more than ${TAG_CHAIN} deep`);
  }
  /** `GET /tags`: a hundred a request, annotated ones already peeled, tags of trees and blobs left out. */
  async tags() {
    const tags = /* @__PURE__ */ new Map();
    let page = 1;
    let last = 1;
    while (page <= last) {
      if (last > TAG_PAGES) return notKnown(`there are more than ${TAG_PAGES * PAGE_SIZE} git tags`);
      const numbers = Array.from({ length: last - page + 1 }, (_, index) => page + index);
      const replies = await Promise.all(numbers.map((number) => this.#requests.get("/tags", { per_page: PAGE_SIZE, page: number })));
      for (const reply of replies) {
        const entries = tagEntries(reply);
        if (!entries.known) return entries;
        for (const tag of entries.value) tags.set(tag.name, tag);
        last = Math.max(last, reply.found ? reply.last ?? 0 : 0);
      }
      page += numbers.length;
    }
    return known([...tags.values()], SOURCE2);
  }
};
function tagEntries(reply) {
  if (!reply.found) return notKnown(reply.why);
  if (!Array.isArray(reply.data)) return notKnown(UNREADABLE2);
  const tags = reply.data.map((entry) => {
    const name = textAt(entry, "name");
    const commit = parseCommitSha(textAt(entry, "commit", "sha") ?? "");
    return name === void 0 || commit === void 0 ? void 0 : { name, commit };
  });
  const whole = tags.filter((tag) => tag !== void 0);
  return whole.length === tags.length ? known(whole, SOURCE2) : notKnown(UNREADABLE2);
}

// src/git/api-requests.ts
var CONCURRENT = 4;
var ATTEMPTS = 3;
var TIMEOUT_MS = 3e4;
var FIRST_PAUSE_MS = 1e3;
var LONGEST_PAUSE_MS = 2e4;
var ApiRequests = class {
  #address;
  #ports;
  #limit = pLimit(CONCURRENT);
  #send;
  #stopped;
  constructor(address, ports) {
    this.#address = address;
    this.#ports = ports;
  }
  /** `path` below `/repos/{owner}/{repo}`, with `{name}` for parameters. Rejects only when the run is cancelled. */
  get(path, parameters = {}) {
    return this.#limit(() => this.#get(path, parameters));
  }
  async #get(path, parameters) {
    const { owner, repo } = this.#address;
    for (let attempt = 1; ; attempt += 1) {
      if (this.#stopped !== void 0) return { found: false, absent: false, why: this.#stopped };
      const exchange = await this.#exchange(`GET /repos/{owner}/{repo}${path}`, { owner, repo, ...parameters });
      this.#ports.cancel.throwIfAborted();
      const verdict = judge(exchange, attempt);
      if (verdict.next === "answer") return verdict.reply;
      this.#ports.log.debug(`GitHub API, ${path}: ${verdict.why}`);
      if (verdict.next === "retry" && attempt < ATTEMPTS) {
        await this.#ports.clock.sleep(verdict.pauseMs, this.#ports.cancel);
        continue;
      }
      if (verdict.next === "stop" || verdict.fatal) this.#stopped = verdict.why;
      return { found: false, absent: false, why: verdict.why };
    }
  }
  async #exchange(route, parameters) {
    this.#send ??= this.#load();
    const send = await this.#send;
    const timeout = new AbortController();
    const timer = this.#ports.clock.timer(TIMEOUT_MS, () => {
      timeout.abort();
    });
    try {
      const exchange = await send(route, parameters, AbortSignal.any([timeout.signal, this.#ports.cancel]));
      return timeout.signal.aborted ? { status: "no-answer", why: `no answer within ${TIMEOUT_MS / 1e3} s` } : exchange;
    } finally {
      timer.clear();
    }
  }
  /** `@actions/github` parses the event payload while it loads, and fails where that is malformed. */
  async #load() {
    try {
      const { createSend } = await import("./chunk-FDVWL5CA.js");
      return createSend(this.#address.apiUrl, this.#address.token, (text) => {
        this.#ports.log.debug(text);
      });
    } catch (thrown) {
      const why = messageOf(thrown);
      return () => Promise.resolve({ status: "no-client", why });
    }
  }
};
function judge(exchange, attempt) {
  const backoff = FIRST_PAUSE_MS * 2 ** (attempt - 1);
  if (exchange.status === "no-answer") {
    const why2 = `the GitHub API cannot be reached: ${printableText(exchange.why)}`;
    if (/ECONNREFUSED|ENOTFOUND|bad port/i.test(exchange.why)) return { next: "stop", why: why2 };
    return { next: "retry", pauseMs: backoff, why: why2, fatal: true };
  }
  if (exchange.status === "no-client") {
    return { next: "stop", why: `the client of the GitHub API could not be loaded: ${printableText(exchange.why)}` };
  }
  const { status, headers, data } = exchange;
  if (status >= 200 && status < 300) return { next: "answer", reply: { found: true, data, last: lastPage(headers["link"]) } };
  const said = printableText(textAt(data, "message") ?? "");
  const why = `the GitHub API answered ${status}${said === "" ? "" : ` (${said})`}`;
  if (status === 404) return { next: "answer", reply: { found: false, absent: true, why } };
  if (status === 401) return { next: "stop", why: `${why}: the github-token is not valid` };
  if (status === 403 || status === 429) return judgeLimit(status, headers, said, why, backoff);
  if (status >= 500) return { next: "retry", pauseMs: backoff, why, fatal: false };
  return { next: "answer", reply: { found: false, absent: false, why } };
}
function judgeLimit(status, headers, said, why, backoff) {
  const wait = Number(headers["retry-after"] ?? Number.NaN) * 1e3;
  if (wait >= 0) {
    const pauseMs = Math.max(wait, backoff);
    return pauseMs <= LONGEST_PAUSE_MS ? { next: "retry", pauseMs, why, fatal: true } : { next: "stop", why };
  }
  if (headers["x-ratelimit-remaining"] === "0") {
    const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
    const until = reset > 0 && reset < 1e11 ? ` until ${new Date(reset * 1e3).toISOString()}` : "";
    return { next: "stop", why: `the rate limit of the GitHub API is used up${until}` };
  }
  if (status === 429 || /rate limit/i.test(said)) return { next: "retry", pauseMs: backoff, why, fatal: true };
  return { next: "answer", reply: { found: false, absent: false, why } };
}
function lastPage(link) {
  if (link === void 0) return void 0;
  const pages = /* @__PURE__ */ new Map();
  for (const [, target = "", rel = ""] of link.matchAll(/<([^<>]{1,2048})>\s*;\s*rel="([a-z ]{1,64})"/g)) {
    const page = /[?&]page=(\d{1,9})(?:&|$)/.exec(target)?.[1];
    if (page !== void 0) pages.set(rel, Number(page));
  }
  return pages.get("next") === void 0 ? void 0 : Math.max(pages.get("last") ?? 0, pages.get("next") ?? 0);
}

// src/git/clone-command.ts
import { dirname as dirname2 } from "node:path";
var TIMEOUT_MS2 = 6e4;
var SETTINGS = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "safe.directory=*"];
var ENVIRONMENT = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  // A list of allowed protocols in which there is none: a partial clone cannot go to the network.
  GIT_ALLOW_PROTOCOL: "none",
  GIT_PAGER: "",
  LC_ALL: "C"
};
function gitAtRoot(workspace, env, ports) {
  return command(["-C", workspace, "--git-dir=.git", "--work-tree=."], env, ports);
}
function gitBelow(workspace, directory, env, ports) {
  return command(["-C", directory], { ...env, GIT_CEILING_DIRECTORIES: dirname2(workspace) }, ports, ["GIT_CEILING_DIRECTORIES"]);
}
function command(place, env, { exec, cancel }, keep = []) {
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  const environment = { ...withoutForeign(env, keep), ...ENVIRONMENT };
  return (args, input) => exec("git", [...place, ...settings, "--no-pager", ...args], {
    env: environment,
    timeoutMs: TIMEOUT_MS2,
    signal: cancel,
    ...input === void 0 ? {} : { input }
  });
}
function withoutForeign(env, keep) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => keep.includes(name) || !/^(?:GIT_|INPUT_)/i.test(name)));
}

// src/git/clone-output.ts
var REF_FORMAT = "%(refname)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)";
function parseRefs(stdout) {
  const refs = stdout.split("\n").filter((line) => line !== "").map(parseRef);
  const whole = refs.filter((one) => one !== void 0);
  return whole.length === refs.length ? whole : void 0;
}
function parseRef(line) {
  const [ref, type, object, peeledType, peeled] = line.split("\0");
  if (ref === void 0 || type === void 0 || object === void 0 || peeledType === void 0 || peeled === void 0) return void 0;
  const endType = type === "tag" ? peeledType : type;
  if (endType === "tag") return { ref, target: { type: "nested" } };
  if (endType !== "commit") return { ref, target: { type: "none" } };
  const commit = parseCommitSha(type === "tag" ? peeled : object);
  return commit === void 0 ? void 0 : { ref, target: { type: "commit", commit } };
}
function parseCommits(stdout) {
  const lines = stdout.split("\n").filter((line) => line !== "");
  const commits = lines.map(parseCommitSha).filter((one) => one !== void 0);
  return commits.length === lines.length ? commits : void 0;
}
function parseCommitDate(object) {
  const header = object.split("\n\n", 1)[0] ?? "";
  const seconds = /^committer .*> (-?\d{1,12}) [+-]\d{4}$/m.exec(header)?.[1];
  return seconds === void 0 ? void 0 : new Date(Number(seconds) * 1e3);
}
function parseLeftRight(stdout) {
  const match = /^(\d+)\s+(\d+)\s*$/.exec(stdout);
  return match === null ? void 0 : { behind: Number(match[1]), ahead: Number(match[2]) };
}
function parseExecutables(stdout) {
  const entries = stdout.split("\0").map((entry) => /^100755 [0-9a-f]+ \d\t(.+)$/s.exec(entry)?.[1]);
  return new Set(entries.filter((path) => path !== void 0));
}

// src/git/clone.ts
var NOT_FOUND = 127;
var TIMED_OUT = 124;
var Clone = class {
  #git;
  #state;
  #answer;
  constructor(git) {
    this.#git = git;
  }
  state() {
    this.#state ??= this.#readState();
    return this.#state;
  }
  async head() {
    const [state, { stdout }] = await Promise.all([this.state(), this.#first()]);
    if (!state.usable) return notKnown(state.why);
    const commit = parseCommitSha(stdout.split("\n")[1] ?? "");
    return commit === void 0 ? notKnown("nothing is checked out in the clone yet") : known(commit, "HEAD of the clone");
  }
  async commitDate(commit) {
    const state = await this.state();
    if (!state.usable) return notKnown(state.why);
    const { exitCode, stdout } = await this.#git(["cat-file", "commit", commit]);
    const date = exitCode === 0 ? parseCommitDate(stdout) : void 0;
    return date === void 0 ? notKnown(`the clone does not hold commit ${commit}`) : known(date, `commit ${commit} in the clone`);
  }
  async defaultBranch() {
    const state = await this.state();
    if (!state.usable) return notKnown(state.why);
    const { exitCode, stdout } = await this.#git(["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]);
    const branch = /^refs\/remotes\/origin\/(.+)$/.exec(stdout.trim())?.[1];
    if (exitCode === 0 && branch !== void 0) return known(branch, "refs/remotes/origin/HEAD of the clone");
    return notKnown("the clone does not say which branch is the default one");
  }
  async compare(base, head) {
    const refusal = await this.#notWhole();
    if (refusal !== void 0) return notKnown(refusal);
    const sides = await this.#git(["rev-list", "--left-right", "--count", `${base}...${head}`]);
    const counts = sides.exitCode === 0 ? parseLeftRight(sides.stdout) : void 0;
    if (counts === void 0) return notKnown(`the clone does not hold both ${base} and ${head}`);
    const list = await this.#git(["rev-list", `--max-count=${COMPARE_LIMIT}`, head, `^${base}`]);
    const aheadBy = list.exitCode === 0 ? parseCommits(list.stdout) : void 0;
    if (aheadBy === void 0) return notKnown(`git could not list the commits between ${base} and ${head}`);
    return known({ status: statusOf(counts), aheadBy }, "history of the clone");
  }
  async ancestors(commit, limit) {
    const refusal = await this.#notWhole();
    if (refusal !== void 0) return notKnown(refusal);
    const { exitCode, stdout } = await this.#git(["rev-list", `--max-count=${limit}`, commit]);
    const commits = exitCode === 0 ? parseCommits(stdout) : void 0;
    return commits === void 0 ? notKnown(`the clone does not hold commit ${commit}`) : known(commits, "history of the clone");
  }
  async #notWhole() {
    const state = await this.state();
    if (!state.usable) return state.why;
    return state.shallow ? SHALLOW : void 0;
  }
  async #readState() {
    try {
      const { exitCode, stdout, stderr } = await this.#first();
      if (exitCode === NOT_FOUND) return { usable: false, why: "git is not installed on this runner" };
      if (exitCode === TIMED_OUT) return { usable: false, why: "git did not answer in time" };
      const shallow = /^(true|false)$/m.exec(stdout)?.[1];
      if (exitCode === 0 || shallow !== void 0) return { usable: true, shallow: shallow !== "false" };
      return { usable: false, why: /not a git repository/i.test(stderr) ? NO_CLONE : `git failed: ${printableText(stderr)}` };
    } catch (thrown) {
      return { usable: false, why: `git could not be run: ${printableText(messageOf(thrown))}` };
    }
  }
  /** Two lines in one call, since nearly every run asks both: whether the clone is shallow, and what is checked out (only where something is). */
  #first() {
    this.#answer ??= this.#git(["rev-parse", "--is-shallow-repository", "HEAD^{commit}"]);
    return this.#answer;
  }
};
var SHALLOW = "the clone is shallow (check out with `fetch-depth: 0` for all history and tags)";
var NO_CLONE = "there is no git work tree at the workspace's root";
function statusOf({ ahead, behind }) {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

// src/git/clone-refs.ts
var TAGS = "refs/tags/";
var CloneRefs = class {
  #clone;
  #git;
  #whole;
  constructor(clone, git) {
    this.#clone = clone;
    this.#git = git;
  }
  /** Of a whole clone only: a checkout of depth 1 sets the remote branch to the commit of the run, wherever the branch has moved since. */
  async branchHead(branch) {
    const state = await this.#clone.state();
    if (!state.usable) return notKnown(state.why);
    if (state.shallow) return notKnown(SHALLOW);
    for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
      const found = (await this.#refs(ref))?.find((one) => one.ref === ref);
      if (found?.commit !== void 0) return known(found.commit, `${ref} of the clone, as fetched`);
    }
    return notKnown(`the clone has no branch ${printableText(branch)}`);
  }
  /** A tag that is there is known in any clone; that there is none, only where all tags were fetched. */
  async tagCommit(tag) {
    const state = await this.#clone.state();
    if (!state.usable) return notKnown(state.why);
    const ref = `${TAGS}${tag}`;
    const refs = await this.#refs(ref);
    if (refs === void 0) return notKnown("git could not list the tags of the clone");
    const found = refs.find((one) => one.ref === ref);
    if (found !== void 0) {
      return found.commit === void 0 ? notKnown(`git tag ${printableText(tag)} names no commit`) : known(found.commit, `${ref} of the clone`);
    }
    const partial = await this.#tagsNotWhole();
    return partial === void 0 ? known(void 0, "tags of the clone") : notKnown(partial);
  }
  async tags() {
    const partial = await this.#tagsNotWhole();
    if (partial !== void 0) return notKnown(partial);
    const refs = await this.#refs(TAGS);
    if (refs === void 0) return notKnown("git could not list the tags of the clone");
    const tags = refs.flatMap(({ ref, commit }) => commit === void 0 ? [] : [{ name: ref.slice(TAGS.length), commit }]);
    return known(tags, "tags of the clone");
  }
  /** Undefined when git failed; refs of trees and blobs have no commit. */
  async #refs(pattern) {
    const { exitCode, stdout } = await this.#git(["for-each-ref", `--format=${REF_FORMAT}`, pattern]);
    const refs = exitCode === 0 ? parseRefs(stdout) : void 0;
    if (refs === void 0) return void 0;
    const nested = await this.#peel(refs.filter((one) => one.target.type === "nested").map((one) => one.ref));
    return nested && refs.map(({ ref, target }) => ({ ref, ...commitOf(target.type === "commit" ? target.commit : nested.get(ref)) }));
  }
  /** Tags of tags to the end of the chain, all in one call. */
  async #peel(refs) {
    if (refs.length === 0) return /* @__PURE__ */ new Map();
    const input = refs.map((ref) => `${ref}^{commit}
`).join("");
    const { exitCode, stdout } = await this.#git(["cat-file", "--batch-check=%(objectname)"], input);
    const lines = stdout.split("\n");
    if (exitCode !== 0 || lines.length < refs.length) return void 0;
    const pairs = refs.map((ref, index) => [ref, parseCommitSha(lines[index] ?? "")]);
    return new Map(pairs.filter((pair) => pair[1] !== void 0));
  }
  #tagsNotWhole() {
    this.#whole ??= this.#readWhole();
    return this.#whole;
  }
  /**
   * Why the clone may lack git tags. Not shallow is not enough: a checkout of one ref of a young repository reaches the first commit
   * too, and is told from a whole one by the branches and tags that it did not fetch.
   */
  async #readWhole() {
    const state = await this.#clone.state();
    if (!state.usable) return state.why;
    if (state.shallow) return SHALLOW;
    const config = await this.#git(["config", "--get-regexp", "^remote\\."]);
    if (config.stdout.trim() === "") return void 0;
    if (/^remote\.origin\.tagopt --no-tags$/im.test(config.stdout)) return "the clone was made without tags";
    const fetched = await this.#git(["for-each-ref", "--count=1", "--format=%(refname)", "refs/remotes/origin/"]);
    if (fetched.stdout.trim() === "") return "the clone holds the checked-out ref alone (check out with `fetch-depth: 0` for all tags)";
    const anyTag = await this.#git(["for-each-ref", "--count=1", "--format=%(refname)", TAGS]);
    return anyTag.stdout.trim() === "" ? "the clone holds no git tag, which does not prove that there is none" : void 0;
  }
};
function commitOf(commit) {
  return commit === void 0 ? {} : { commit };
}

// src/git/repository.ts
function openGitRepository(options, ports) {
  const git = gitAtRoot(options.workspace, options.env, ports);
  const clone = new Clone(git);
  const cloneRefs = new CloneRefs(clone, git);
  const remote = openRemote(options, ports);
  function ofApi(ask) {
    return () => remote.known ? ask(remote.value) : Promise.resolve(remote);
  }
  async function branchHead(branch) {
    if (!isRefName(branch)) return notKnown("no branch can have this name");
    const api = ofApi(({ refs }) => refs.branchHead(branch));
    return firstKnown(api, () => cloneRefs.branchHead(branch));
  }
  async function tagCommit(tag) {
    if (!isRefName(tag)) return known(void 0, "no git tag can have this name");
    const api = ofApi(({ refs }) => refs.tagCommit(tag));
    return firstKnown(api, () => cloneRefs.tagCommit(tag));
  }
  async function compare(base, head) {
    if (base === head) return known({ status: "identical", aheadBy: [] }, "the same commit");
    const api = ofApi(({ api: api2 }) => api2.compare(base, head));
    return firstKnown(() => clone.compare(base, head), api);
  }
  function commitDate(commit) {
    const api = ofApi(({ api: api2 }) => api2.commitDate(commit));
    return firstKnown(() => clone.commitDate(commit), api);
  }
  function ancestors(commit, limit) {
    const api = ofApi(({ api: api2 }) => api2.ancestors(commit, limit));
    return firstKnown(() => clone.ancestors(commit, limit), api);
  }
  function defaultBranch2() {
    const api = ofApi(({ api: api2 }) => api2.defaultBranch());
    return firstKnown(api, () => clone.defaultBranch());
  }
  async function tags() {
    const api = ofApi(({ refs }) => refs.tags());
    return orThrow(await firstKnown(api, () => cloneRefs.tags()));
  }
  return {
    head: kept(() => clone.head()),
    commitDate: kept(commitDate),
    defaultBranch: kept(defaultBranch2),
    branchHead: kept(branchHead),
    tagCommit: kept(tagCommit),
    latestRelease: kept(ofApi(({ api }) => api.latestRelease())),
    compare: kept(compare),
    ancestors: kept(ancestors),
    tags: kept(tags),
    executables: kept((directory) => executablesBelow(directory, options.workspace, options.env, ports))
  };
}
function openRemote(options, ports) {
  const { token, repository } = options;
  if (token === void 0 || token === "") return notKnown("there is no github-token for the GitHub API");
  const [, owner, repo] = /^([A-Za-z0-9_-]{1,100})\/([A-Za-z0-9._-]{1,100})$/.exec(repository ?? "") ?? [];
  if (owner === void 0 || repo === void 0) return notKnown("GITHUB_REPOSITORY does not name a repository for the GitHub API");
  const requests = new ApiRequests({ apiUrl: options.apiUrl.replace(/\/+$/, ""), token, owner, repo }, ports);
  const api = new Api(requests);
  return known({ api, refs: new ApiRefs(api, requests) }, "inputs");
}
function orThrow(tags) {
  if (tags.known) return tags.value;
  throw new Failure({
    code: "GIT_TAGS_UNREADABLE",
    message: `The list of git tags could not be read whole: ${tags.why}.`,
    hint: "Give the step a github-token with `contents: read`, or check out with `fetch-depth: 0` so that the clone holds every git tag."
  });
}
async function executablesBelow(directory, workspace, env, ports) {
  const { exitCode, stdout } = await gitBelow(workspace, directory, env, ports)(["ls-files", "--stage", "-z", "--", "."]);
  if (exitCode === 127) return notKnown("git is not installed on this runner");
  if (exitCode !== 0) return notKnown("the directory is in no git work tree");
  return known(parseExecutables(stdout), "index of the clone");
}
function kept(ask) {
  const answers = /* @__PURE__ */ new Map();
  return (...question) => {
    const key = question.join("\0");
    const earlier = answers.get(key);
    if (earlier !== void 0) return earlier;
    const answer = ask(...question);
    answers.set(key, answer);
    return answer;
  };
}

// src/trigger/nothing-to-do.ts
var IDLE_ACTIONS = /* @__PURE__ */ new Map([
  ["edited", "was edited, which moves no tag"],
  ["unpublished", "was unpublished, which takes no tag away"],
  ["deleted", "was deleted, which takes no tag away"]
]);
function nothingToDo(trigger, asked) {
  if (asked.mode === "mirror") return void 0;
  if (trigger.kind === "release") return idleRelease(trigger);
  if (trigger.kind === "delete") return idleDeletion(trigger, asked.prune);
  if (trigger.kind === "other" && isDeletion(trigger)) {
    return `Nothing to do: event ${trigger.event} deleted something, and ${trigger.unclear ?? "it was no branch or git tag"}.`;
  }
  return void 0;
}
function idleRelease({ tag, action, draft }) {
  const idle = IDLE_ACTIONS.get(action);
  if (idle !== void 0) return `Nothing to do: release ${printableText(tag)} ${idle}.`;
  return draft ? `Nothing to do: release ${printableText(tag)} is a draft; its ModelKit is tagged when it is published.` : void 0;
}
function idleDeletion({ event, refType, name }, prune) {
  const what = `${refType === "tag" ? "git tag" : "branch"} ${printableText(name)} was deleted`;
  if (event !== "delete") return `Nothing to do: ${what} by this push; tags are removed on the delete event with "prune: true".`;
  if (refType === "branch") return `Nothing to do: ${what}, and only tags of deleted git tags are ever removed.`;
  return prune ? void 0 : `Nothing to do: ${what}; its tags stay, because "prune" is not true.`;
}
function isDeletion(trigger) {
  return trigger.event === "delete" || trigger.unclear === DELETED_UNKNOWN;
}
var DELETED_UNKNOWN = "the payload does not say which branch or git tag was deleted";

// src/trigger/git-ref.ts
function parseRef2(text) {
  if (text?.startsWith("refs/") !== true || !isRefName(text)) return void 0;
  const [, namespace, name] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(text) ?? [];
  if (namespace === void 0 || name === void 0) return { type: "other", ref: text };
  if (namespace === "heads") return { type: "branch", ref: text, name };
  if (namespace === "tags") return { type: "tag", ref: text, name };
  const number = /^([1-9]\d{0,14})\/(?:merge|head)$/.exec(name)?.[1];
  return number === void 0 ? { type: "other", ref: text } : { type: "pull", ref: text, number: Number(number) };
}
function branchRef(name) {
  return { type: "branch", ref: `refs/heads/${name}`, name };
}
function tagRef(name) {
  return { type: "tag", ref: `refs/tags/${name}`, name };
}
function branchName(text) {
  if (text === void 0) return void 0;
  const ref = parseRef2(text);
  if (ref !== void 0) return ref.type === "branch" ? ref.name : void 0;
  return !text.startsWith("refs/") && isRefName(text) ? text : void 0;
}

// src/trigger/branch-or-tag.ts
async function branchOrTag(name, isDefaultBranch, commit, git) {
  const shown = printableText(name);
  if (isDefaultBranch) return { ref: branchRef(name) };
  const tag = await git.tagCommit(name);
  if (tag.known && tag.value === void 0) return { ref: branchRef(name) };
  const branch = await git.branchHead(name);
  if (!tag.known) {
    return branch.known ? { ref: branchRef(name) } : { unclear: `whether ${shown} is a branch or a git tag is not known: ${tag.why}` };
  }
  if (!branch.known && commit.known && tag.value === commit.value) return { ref: tagRef(name) };
  if (branch.known) return { unclear: `${shown} is both a branch and a git tag, and the payload does not say which one ran` };
  return { unclear: `git tag ${shown} names another commit than the triggering run had, and no branch of this name is known` };
}

// src/trigger/event-file.ts
import { readFile, stat as stat2 } from "node:fs/promises";
var SIZE_LIMIT = 32 * 1024 * 1024;
async function readEventFile(env) {
  const path = env["GITHUB_EVENT_PATH"];
  if (path === void 0 || path === "") return notKnown("there is no event payload (GITHUB_EVENT_PATH is not set)");
  try {
    const { size } = await stat2(path);
    if (size > SIZE_LIMIT) return notKnown(`the event payload is larger than ${SIZE_LIMIT / 1024 / 1024} MiB`);
    const text = (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
    const payload = JSON.parse(text);
    return known(payload, "event payload");
  } catch (thrown) {
    return notKnown(`the event payload cannot be read (${printableText(messageOf(thrown))})`);
  }
}

// src/trigger/event.ts
function ambientRef({ env }) {
  return env["GITHUB_REF"];
}
function ambientCommit({ env }) {
  return { hash: env["GITHUB_SHA"], source: "GITHUB_SHA" };
}
function payloadCommit({ payload }, ...path) {
  return { hash: textAt(payload, ...path), source: `event payload, ${path.join(".")}` };
}
function repositoryOf({ payload, env }) {
  return (textAt(payload, "repository", "full_name") ?? env["GITHUB_REPOSITORY"])?.toLowerCase();
}
function defaultBranchOf({ payload }) {
  const branch = textAt(payload, "repository", "default_branch");
  return branch !== void 0 && isRefName(branch) ? branch : void 0;
}
function numberAt(value, ...path) {
  const found = at(value, ...path);
  return typeof found === "number" && Number.isSafeInteger(found) && found > 0 ? found : void 0;
}
function isReadOnlyBot({ env }) {
  return env["GITHUB_ACTOR"] === "dependabot[bot]";
}
function shownName({ name }) {
  return printableText(name);
}

// src/trigger/pull-request.ts
function pullRequestSubject(event) {
  const pull = at(event.payload, "pull_request");
  const ambient = parseRef2(ambientRef(event));
  const number = numberAt(pull, "number") ?? numberAt(event.payload, "number") ?? (ambient?.type === "pull" ? ambient.number : void 0);
  const fork = isFork(event, pull);
  const planOnly = readOnlyReason(event, fork);
  const merged = at(pull, "merged") === true ? [payloadCommit(event, "pull_request", "merge_commit_sha")] : [];
  const commits = [ambientCommit(event), ...merged];
  if (number === void 0) {
    return { kind: "other", ref: "", unclear: "neither payload nor GITHUB_REF gives the number of the pull request", commits, planOnly };
  }
  const headBranch = textAt(pull, "head", "ref") ?? event.env["GITHUB_HEAD_REF"] ?? "";
  const headCommit = textAt(pull, "head", "sha");
  const fromPayload = branchName(textAt(pull, "base", "ref"));
  const branch = fromPayload ?? branchName(event.env["GITHUB_BASE_REF"]);
  return {
    kind: "pull-request",
    number,
    headBranch: isRefName(headBranch) ? headBranch : "",
    ...headCommit === void 0 ? {} : { headCommit },
    fork,
    commits,
    planOnly,
    ...branch === void 0 ? {} : { base: { branch, source: fromPayload === void 0 ? "GITHUB_BASE_REF" : "event payload, pull_request.base.ref" } }
  };
}
function isFork(event, pull) {
  const head = at(pull, "head");
  if (typeof head !== "object" || head === null) return false;
  const name = textAt(head, "repo", "full_name")?.toLowerCase();
  if (name === void 0) return at(head, "repo") === null;
  const here = textAt(pull, "base", "repo", "full_name")?.toLowerCase() ?? repositoryOf(event);
  return here === void 0 ? at(head, "repo", "fork") === true : name !== here;
}
function readOnlyReason(event, fork) {
  const name = shownName(event);
  if (isReadOnlyBot(event)) return `${name} by Dependabot, whose token may only read: a pull request is planned, not published`;
  if (fork && event.name !== "pull_request_target") {
    return `${name} from a fork, whose token may only read: a pull request is planned, not published`;
  }
  return fork ? `${name} from a fork: a pull request is planned, not published` : `${name}: a pull request is planned, not published`;
}

// src/trigger/ref-events.ts
function pushSubject(event) {
  const pushed = parseRef2(textAt(event.payload, "ref"));
  if (at(event.payload, "deleted") === true || isZero(textAt(event.payload, "after"))) return deleted(pushed);
  const ref = parseRef2(ambientRef(event)) ?? pushed;
  const base = ref?.type === "tag" ? branchName(textAt(event.payload, "base_ref")) : void 0;
  return {
    kind: "ref",
    ref,
    commits: pushedCommits(event, ref),
    // Its own branches; what it merges is pushed to another one, by a workflow whose permissions may allow it.
    ...isReadOnlyBot(event) && ref?.type === "branch" && ref.name.startsWith("dependabot/") ? { planOnly: "push by Dependabot, whose token may only read: its branches are planned, not published" } : {},
    ...base === void 0 ? {} : { base: { branch: base, source: "event payload, base_ref" } }
  };
}
function pushedCommits(event, ref) {
  const ambient = ambientCommit(event);
  const head = payloadCommit(event, "head_commit", "id");
  if (ref?.type !== "tag") return [ambient, head, payloadCommit(event, "after")];
  const tagObject = head.hash !== void 0 && head.hash !== ambient.hash && ambient.hash === textAt(event.payload, "after");
  return tagObject ? [head] : [ambient, head];
}
function isZero(hash) {
  return hash !== void 0 && /^0+$/.test(hash) && parseCommitSha(hash) !== void 0;
}
function createSubject(event) {
  return { kind: "ref", ref: payloadRef(event) ?? parseRef2(ambientRef(event)), commits: [ambientCommit(event)] };
}
function deleteSubject(event) {
  return deleted(payloadRef(event));
}
function deleted(ref) {
  if (ref?.type === "branch" || ref?.type === "tag") return { kind: "delete", refType: ref.type, name: ref.name, commits: [] };
  return { kind: "other", ref: ref?.ref ?? "", unclear: DELETED_UNKNOWN, commits: [] };
}
function payloadRef({ payload }) {
  const name = textAt(payload, "ref");
  if (name === void 0 || !isRefName(name)) return void 0;
  const type = textAt(payload, "ref_type");
  if (type === "branch") return branchRef(name);
  return type === "tag" ? tagRef(name) : void 0;
}
function releaseSubject(event) {
  const ambient = parseRef2(ambientRef(event));
  const release = at(event.payload, "release");
  const named = textAt(release, "tag_name");
  const tag = named !== void 0 && isRefName(named) ? named : ambient?.type === "tag" ? ambient.name : void 0;
  if (tag === void 0) return { kind: "other", ref: "", unclear: "the payload does not say which git tag the release has", commits: [] };
  const target = payloadCommit(event, "release", "target_commitish");
  const own = ambient?.type === "tag" && ambient.name === tag ? [ambientCommit(event)] : [];
  const commits = parseCommitSha(target.hash ?? "") === void 0 ? own : [...own, target];
  if (typeof release !== "object" || release === null) return { kind: "ref", ref: tagRef(tag), commits };
  return {
    kind: "release",
    tag,
    action: printableText(textAt(event.payload, "action") ?? ""),
    prerelease: at(release, "prerelease") === true,
    draft: at(release, "draft") === true,
    commits
  };
}
function scheduleSubject(event) {
  const ambient = parseRef2(ambientRef(event));
  const branch = ambient?.type === "branch" ? ambient.name : branchName(defaultBranchOf(event));
  const commits = [ambientCommit(event)];
  if (branch === void 0) return { kind: "other", ref: ambient?.ref ?? "", unclear: "a schedule without a branch", commits };
  return { kind: "schedule", branch, cron: printableText(textAt(event.payload, "schedule") ?? ""), commits };
}
function isQueueBranch(name) {
  return name.startsWith("gh-readonly-queue/");
}
function mergeGroupSubject(event) {
  const ref = parseRef2(textAt(event.payload, "merge_group", "head_ref")) ?? parseRef2(ambientRef(event));
  const base = branchName(textAt(event.payload, "merge_group", "base_ref"));
  return {
    kind: "other",
    ref: ref?.ref ?? "",
    unclear: "a merge queue tests commits that are on no branch yet",
    commits: [payloadCommit(event, "merge_group", "head_sha"), ambientCommit(event)],
    planOnly: `${shownName(event)}: a merge queue is planned, not published`,
    ...base === void 0 ? {} : { base: { branch: base, source: "event payload, merge_group.base_ref" } }
  };
}
function ambientSubject(event) {
  const ref = parseRef2(ambientRef(event)) ?? parseRef2(textAt(event.payload, "ref"));
  return { kind: "ref", ref, commits: [ambientCommit(event)] };
}

// src/trigger/workflow-run.ts
function workflowRunSubject(event) {
  const run = at(event.payload, "workflow_run");
  const commits = [payloadCommit(event, "workflow_run", "head_sha")];
  const triggeredBy = printableText(textAt(run, "event") ?? "");
  const name = textAt(run, "head_branch");
  if (triggeredBy === "") {
    const unclear = "the payload does not describe the workflow run that triggered this one";
    return { kind: "other", ref: "", unclear, commits, planOnly: `workflow_run: ${unclear}` };
  }
  if (triggeredBy.startsWith("pull_request")) return ofPullRequest(run, triggeredBy, isForeign(event, run), commits);
  if (isForeign(event, run)) {
    const planOnly = "workflow_run: the triggering run belongs to another repository, so it is planned, not published";
    return { kind: "other", ref: "", unclear: "the triggering run belongs to another repository", commits, planOnly };
  }
  if (triggeredBy === "merge_group" || isQueueBranch(name ?? "")) {
    const planOnly = "workflow_run: the triggering run was of the merge queue, which is planned, not published";
    return { kind: "other", ref: "", unclear: "the triggering run was of the merge queue", commits, planOnly };
  }
  if (name === void 0 || !isRefName(name)) {
    return { kind: "other", ref: "", unclear: "the triggering run was on no branch or git tag", commits };
  }
  return { kind: "name", name, isDefaultBranch: name === defaultBranchOf(event), commits };
}
function ofPullRequest(run, triggeredBy, foreign, commits) {
  const planOnly = `workflow_run: ${foreign ? "a pull request of another repository" : "a pull request"} (${triggeredBy}) triggered it, which is planned, not published`;
  const listed = at(run, "pull_requests");
  const pulls = Array.isArray(listed) ? listed : [];
  const number = pulls.length === 1 ? numberAt(pulls[0], "number") : void 0;
  if (number === void 0) {
    return { kind: "other", ref: "", unclear: "the payload does not say which pull request the triggering run was of", commits, planOnly };
  }
  const base = branchName(textAt(pulls[0], "base", "ref"));
  const headBranch = textAt(run, "head_branch") ?? "";
  return {
    kind: "pull-request",
    number,
    headBranch: isRefName(headBranch) ? headBranch : "",
    fork: foreign,
    commits,
    planOnly,
    ...base === void 0 ? {} : { base: { branch: base, source: "event payload, workflow_run.pull_requests" } }
  };
}
function isForeign(event, run) {
  const head = at(run, "head_repository");
  if (head === void 0) return false;
  const name = textAt(head, "full_name")?.toLowerCase();
  return name === void 0 || name !== repositoryOf(event);
}

// src/trigger/events.ts
var EVENTS = /* @__PURE__ */ new Map([
  ["push", pushSubject],
  ["create", createSubject],
  ["delete", deleteSubject],
  ["release", releaseSubject],
  ["schedule", scheduleSubject],
  ["merge_group", mergeGroupSubject],
  ["workflow_run", workflowRunSubject],
  ["pull_request", pullRequestSubject],
  ["pull_request_target", pullRequestSubject],
  ["pull_request_review", pullRequestSubject],
  ["pull_request_review_comment", pullRequestSubject]
]);
function subjectOf(event) {
  const subject = (EVENTS.get(event.name) ?? ambientSubject)(event);
  if (subject.kind === "ref" && subject.ref?.type === "branch" && isQueueBranch(subject.ref.name)) return mergeGroupSubject(event);
  return subject.kind === "ref" && subject.ref?.type === "pull" ? pullRequestSubject(event) : subject;
}

// src/trigger/facts.ts
var NOT_ASKED = notKnown("not asked");
var TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
function claimedCommit(claims) {
  for (const { hash, source } of claims) {
    const commit = parseCommitSha(hash ?? "");
    if (commit !== void 0 && !/^0+$/.test(commit)) return known(commit, source);
  }
  if (claims.length === 0) return notKnown("the event names no commit of its own");
  return notKnown(`no commit in ${claims.map((claim) => claim.source).join(", ")}`);
}
async function commitOf2(claims, ref, git) {
  const claimed = claimedCommit(claims);
  if (claimed.known) return claimed;
  if (ref?.type === "tag") return taggedCommit(ref.name, claimed, git);
  if (ref?.type !== "branch") return claimed;
  const head = await git.branchHead(ref.name);
  return head.known ? head : notKnown(`${claimed.why}; ${head.why}`);
}
async function taggedCommit(tag, claimed, git) {
  const tagged = await git.tagCommit(tag);
  if (tagged.known && tagged.value !== void 0) {
    if (claimed.known && claimed.value === tagged.value) return claimed;
    return known(tagged.value, `git tag ${printableText(tag)}, ${tagged.source}`);
  }
  if (claimed.known) return claimed;
  return notKnown(`${claimed.why}; ${tagged.known ? `there is no git tag ${printableText(tag)}` : tagged.why}`);
}
async function commitDateOf(event, commit, needs, git) {
  if (!commit.known) return notKnown(`the commit is not known: ${commit.why}`);
  for (const path of [["head_commit"], ["workflow_run", "head_commit"], ["merge_group", "head_commit"]]) {
    const described = at(event.payload, ...path);
    const time = textAt(described, "timestamp");
    if (textAt(described, "id") !== commit.value || time === void 0 || !TIME.test(time)) continue;
    const date = new Date(time);
    if (!Number.isNaN(date.getTime())) return known(date, `event payload, ${path.join(".")}.timestamp`);
  }
  return needs.commitDate ? git.commitDate(commit.value) : NOT_ASKED;
}
function defaultBranch(event, missing, needs, git) {
  const named = defaultBranchOf(event);
  if (named !== void 0) return Promise.resolve(known(named, "event payload, repository.default_branch"));
  if (!needs.defaultBranch) return Promise.resolve(NOT_ASKED);
  return git.defaultBranch().then((branch) => branch.known || missing === void 0 ? branch : notKnown(`${missing}; ${branch.why}`));
}
function baseBranchOf(subject) {
  if (subject.base !== void 0) return known(subject.base.branch, subject.base.source);
  return notKnown("the event names no base branch");
}

// src/trigger/read.ts
async function readTrigger(env, git, needs, clock) {
  const name = env["GITHUB_EVENT_NAME"];
  if (name === void 0 || name === "") throw noEvent();
  const startedAt = clock.now();
  const file = await readEventFile(env);
  const event = { name, env, payload: file.known ? file.value : void 0 };
  const subject = subjectOf(event);
  const { commit, particulars } = await resolve(subject, needs, git);
  return {
    event: printableText(name),
    commit,
    commitDate: await commitDateOf(event, commit, needs, git),
    defaultBranch: await defaultBranch(event, file.known ? void 0 : file.why, needs, git),
    baseBranch: baseBranchOf(subject),
    startedAt,
    writes: subject.planOnly === void 0 ? { allowed: true } : { allowed: false, why: subject.planOnly },
    ...particulars
  };
}
async function resolve(subject, needs, git) {
  const claimed = claimedCommit(subject.commits);
  switch (subject.kind) {
    case "ref": {
      const commit = await commitOf2(subject.commits, subject.ref, git);
      return { commit, particulars: ofRef(subject.ref, subject.unclear) };
    }
    case "name": {
      const found = await branchOrTag(subject.name, subject.isDefaultBranch, claimed, git);
      const particulars = "ref" in found ? ofRef(found.ref) : { kind: "other", ref: "", unclear: found.unclear };
      return { commit: claimed, particulars };
    }
    case "release": {
      const { kind, tag, action, prerelease, draft } = subject;
      const commit = await taggedCommit(tag, claimed, git);
      const latest = needs.latestRelease ? await isLatest(tag, git) : NOT_ASKED;
      return { commit, particulars: { kind, ref: tagRef(tag).ref, tag, action, prerelease, draft, latest } };
    }
    case "pull-request": {
      const { kind, number, headBranch, fork } = subject;
      const headCommit = parseCommitSha(subject.headCommit ?? "");
      const head = headCommit === void 0 ? { headBranch } : { headBranch, headCommit };
      return { commit: claimed, particulars: { kind, ref: `refs/pull/${number}/merge`, number, ...head, fork } };
    }
    case "schedule": {
      const { kind, branch, cron } = subject;
      const commit = await commitOf2(subject.commits, { type: "branch", ref: `refs/heads/${branch}`, name: branch }, git);
      return { commit, particulars: { kind, ref: `refs/heads/${branch}`, branch, cron } };
    }
    case "delete": {
      const { kind, refType, name } = subject;
      const ref = `refs/${refType === "tag" ? "tags" : "heads"}/${name}`;
      return { commit: notKnown("the event does not say which commit the deleted ref named"), particulars: { kind, ref, refType, name } };
    }
    case "other": {
      const { kind, ref, unclear } = subject;
      return { commit: claimed, particulars: { kind, ref, ...unclear === void 0 ? {} : { unclear } } };
    }
  }
}
function ofRef(ref, unclear) {
  if (ref?.type === "branch") return { kind: "branch", ref: ref.ref, branch: ref.name };
  if (ref?.type === "tag") return { kind: "tag", ref: ref.ref, tag: ref.name };
  const why = unclear ?? (ref === void 0 ? "the event names no ref" : `${ref.ref} is neither a branch nor a git tag`);
  return { kind: "other", ref: ref?.ref ?? "", unclear: why };
}
async function isLatest(tag, git) {
  const latest = await git.latestRelease();
  return latest.known ? known(latest.value === tag, latest.source) : latest;
}
function noEvent() {
  return new Failure({
    code: "EVENT_MISSING",
    message: "There is no event to derive tags from: GITHUB_EVENT_NAME is not set.",
    hint: "Run the action as a step of a GitHub workflow. Elsewhere, set GITHUB_EVENT_NAME (for example `push`), GITHUB_REF (`refs/heads/main`) and GITHUB_SHA; to try tag rules at your desk use `npm run tags`."
  });
}

// src/trigger/types.ts
function branchOf(trigger) {
  return trigger.kind === "branch" || trigger.kind === "schedule" ? trigger.branch : void 0;
}
function gitTagOf(trigger) {
  return trigger.kind === "tag" || trigger.kind === "release" ? trigger.tag : void 0;
}

export {
  COMPARE_LIMIT,
  known,
  notKnown,
  printableText,
  pLimit,
  openGitRepository,
  makeDirectory,
  kitHome,
  branchOf,
  gitTagOf,
  nothingToDo,
  readTrigger
};
