import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  require_node_dns,
  require_node_http
} from "./chunk-OSMBB2AM.js";
import {
  AddressGuard,
  AnswerBody,
  BUSY_BUDGET_MS,
  BodyError,
  HOST_BUDGET_MS,
  HUB_CONFIG_KEY,
  Pace,
  Retries,
  TOKEN_BYTES,
  UNKNOWN,
  Watchdog,
  WireError,
  assertPublic,
  assertRunning,
  assertSafe,
  backOff,
  basic,
  endpointOf,
  followed,
  hostNameOf,
  isBusy,
  isHubHost,
  isPassing,
  mint,
  nameOf,
  onOver,
  parseUrl,
  profileOf,
  retried,
  retryAfter,
  sameHost,
  seconds,
  secured,
  shown,
  speaksTls,
  timeLeft,
  troubleOf,
  unreachable,
  warningsOf,
  whileRunning
} from "./chunk-T6J3W7GZ.js";
import {
  require_node_net
} from "./chunk-RIHAH3VF.js";
import {
  gitHubInstance
} from "./chunk-MJLHZVRD.js";
import {
  askedOnce,
  isAbsent,
  kitHome
} from "./chunk-Q6FW7DBS.js";
import {
  require_node_stream
} from "./chunk-HTADKJUT.js";
import {
  Failure,
  at,
  isFailure,
  isRecord,
  messageOf,
  parsedJson,
  require_node_fs,
  require_node_path,
  textAt
} from "./chunk-2WUFPDYR.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-CBRBDV45.js";

// required:node:timers
var require_node_timers = __commonJS({
  "required:node:timers"(exports, module) {
    module.exports = __require("node:timers");
  }
});

// required:node:stream/consumers
var require_consumers = __commonJS({
  "required:node:stream/consumers"(exports, module) {
    module.exports = __require("node:stream/consumers");
  }
});

// src/run/failure.ts
var DENIED = ["DENIED", "UNAUTHORIZED"];
var NOBODY_THERE = /cannot be reached|does not answer like a registry/;
function explained(failure, inputs, env) {
  const [first, ...others] = failure.problems.map((problem) => withCause(problem, inputs, env));
  return first === void 0 ? failure : new Failure([first, ...others], { cause: failure.cause });
}
function withCause(problem, inputs, env) {
  const { code, message, hint } = problem;
  if (DENIED.includes(code) && env["GITHUB_ACTOR"] === "dependabot[bot]") {
    return {
      ...problem,
      hint: `Dependabot started this run, and its token may only read unless the workflow's "permissions" say "packages: write"; its secrets are Dependabot's own. ${hint}`
    };
  }
  const { host, registry } = gitHubInstance(env);
  const repository = inputs?.repositories[0];
  const isItsOwn = repository?.kind === "registry" && repository.host === registry && message.includes(repository.host);
  if (host === "github.com" || !isItsOwn || !NOBODY_THERE.test(message)) return problem;
  return {
    ...problem,
    hint: `${repository.host} is the container registry of ${host}, where it has one (it needs subdomain isolation); the default "ghcr.io/OWNER/NAME" stands for it here. Name another by the input "repository". ${hint}`
  };
}
function unexpected(thrown, log) {
  if (isFailure(thrown)) return thrown;
  if (thrown instanceof Error) log.debug(thrown.stack ?? thrown.message);
  return new Failure(
    {
      code: "UNEXPECTED",
      message: `Something went wrong that should not be possible: ${messageOf(thrown)}.`,
      hint: "Run the job again with step debugging on, and report the log as an issue of this action."
    },
    { cause: thrown }
  );
}

// src/registry/auth/challenge.ts
var TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
var QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y;
var UNQUOTED = /[^\s,"]*/y;
function parseChallenges(header) {
  const challenges = [];
  let at2 = 0;
  const match = (pattern) => {
    pattern.lastIndex = at2;
    const found = pattern.exec(header);
    if (found !== null) at2 = pattern.lastIndex;
    return found ?? void 0;
  };
  while (at2 < header.length) {
    const name = match(TOKEN)?.[0];
    if (name === void 0) {
      at2 += 1;
      continue;
    }
    match(/\s*/y);
    if (header[at2] !== "=") {
      challenges.push({ scheme: name.toLowerCase(), parameters: {} });
      continue;
    }
    match(/=\s*/y);
    const value = match(QUOTED)?.[1]?.replace(/\\([\s\S])/g, "$1") ?? match(UNQUOTED)?.[0];
    const current = challenges.at(-1);
    if (current !== void 0)
      Object.defineProperty(current.parameters, name.toLowerCase(), { value, enumerable: true, configurable: true });
  }
  return challenges;
}
var ACTIONS = {
  pull: ["pull"],
  // Always both: a push looks before it writes.
  push: ["pull", "push"],
  // Asked for only where it is needed: some registries refuse the whole scope to those who may not delete.
  delete: ["pull", "push", "delete"]
};
function scopesOf(access) {
  const own = `repository:${access.path}:${ACTIONS[access.actions].join(",")}`;
  return access.from === void 0 ? [own] : [own, `repository:${access.from}:pull`];
}
function withChallenged(wanted, challenged) {
  const extra = (challenged ?? "").split(/\s+/).filter((scope) => scope !== "" && !covered(wanted, scope));
  return [...wanted, ...extra];
}
function covers(held, wanted) {
  return wanted.every((scope) => covered(held, scope));
}
function covered(held, scope) {
  const [name, actions] = parted(scope);
  return held.some((one) => {
    const [heldName, heldActions] = parted(one);
    return heldName === name && actions.every((action) => heldActions.includes(action));
  });
}
function parted(scope) {
  const colon = scope.lastIndexOf(":");
  return [scope.slice(0, colon), scope.slice(colon + 1).split(",")];
}

// src/registry/auth/token-cache.ts
var YOUNG_MS = 5e3;
var NEW_MS = 100;
var TokenCache = class {
  #clock;
  #held = /* @__PURE__ */ new Map();
  #coming = /* @__PURE__ */ new Map();
  constructor(clock) {
    this.#clock = clock;
  }
  /** A token for `scopes` (one for more serves too), fetched by `mint` when none is fresh enough. */
  async get(server, scopes, freshness, mint2) {
    for (const [key2, held] of this.#held) {
      if (key2.startsWith(`${server}
`) && covers(held.scopes, scopes) && this.#fresh(held, freshness)) return held;
    }
    const key = `${server}
${scopes.join(" ")}`;
    let coming = this.#coming.get(key);
    if (coming === void 0) {
      coming = this.#fetch(key, scopes, mint2).finally(() => this.#coming.delete(key));
      this.#coming.set(key, coming);
    }
    return coming;
  }
  /** Forgets a token that was refused. */
  drop(token) {
    for (const [key, held] of this.#held) if (held.token === token) this.#held.delete(key);
  }
  async #fetch(key, scopes, mint2) {
    const asked = this.#clock.monotonic();
    const { token, lifeMs } = await mint2();
    const received = this.#clock.monotonic();
    const expires = Math.max(asked + lifeMs, received + lifeMs / 2);
    const held = { token, scopes, received, lifeMs, expires };
    this.#held.set(key, held);
    return held;
  }
  #fresh(held, freshness) {
    const now = this.#clock.monotonic();
    const left = held.expires - now;
    if (left <= Math.min(1e4, held.lifeMs / 4)) return false;
    if (freshness === "new") return now - held.received < NEW_MS;
    return freshness === "short" || now - held.received < YOUNG_MS || left > Math.max(6e4, held.lifeMs / 2);
  }
};

// src/registry/auth/login.ts
var ANONYMOUS = { header: void 0, expires: Infinity, token: void 0 };
var Login = class {
  #endpoint;
  #pool;
  #send;
  #tokens;
  /** Scopes that challenges asked for beyond our own, by our own. */
  #challenged = /* @__PURE__ */ new Map();
  /** Repositories whose token server does not give more than the right to pull. */
  #pullOnly = /* @__PURE__ */ new Set();
  #scheme;
  constructor(endpoint, pool, send) {
    this.#endpoint = endpoint;
    this.#pool = pool;
    this.#send = send;
    this.#tokens = new TokenCache(pool.ports.clock);
  }
  credential(path) {
    return this.#pool.credentials.for(this.#endpoint.host, path);
  }
  /** What to do where there is none. */
  advice() {
    return this.#pool.credentials.advice(this.#endpoint.host);
  }
  /** What to send with a request that needs `access`; nothing before the registry has asked for something. */
  async authorize(access, freshness) {
    const scheme = this.#scheme;
    if (scheme === void 0) return ANONYMOUS;
    const credential = await this.credential(access.path);
    if (credential?.kind === "bearer") return { header: `Bearer ${credential.token}`, expires: Infinity, token: void 0 };
    if (scheme.kind === "basic") {
      if (credential === void 0) return ANONYMOUS;
      const { username } = credential;
      const password = credential.kind === "password" ? credential.password : credential.token;
      return { header: basic(username, password, this.#pool.secrets), expires: Infinity, token: void 0 };
    }
    const wider = this.#wider(access);
    const own = scopesOf(wider);
    const scopes = withChallenged(own, this.#challenged.get(own.join(" ")));
    const server = [scheme.realm.href, scheme.service, credential?.source].join("\n");
    try {
      const held = await this.#tokens.get(
        server,
        scopes,
        freshness,
        () => mint(scheme, scopes, credential, this.#send, this.#pool.secrets)
      );
      return { header: `Bearer ${held.token}`, expires: held.expires, token: held.token };
    } catch (thrown) {
      if (wider === access || !isFailure(thrown)) throw thrown;
      this.#pullOnly.add(access.path);
      return this.authorize(access, freshness);
    }
  }
  /** What to ask for at first. */
  #wider(access) {
    return access.rather === void 0 || this.#pullOnly.has(access.path) ? access : { ...access, actions: access.rather };
  }
  /** Learns from a 401. Returns whether another try can end differently. Throws UNSAFE_ADDRESS for a token server that must not be asked. */
  async refused(answer, access, used) {
    if (used.token !== void 0) this.#tokens.drop(used.token);
    const challenges = parseChallenges(answer.headers["www-authenticate"] ?? "");
    const bearer = challenges.find((one) => one.scheme === "bearer" && one.parameters["realm"] !== void 0);
    const credential = await this.credential(access.path);
    if (bearer !== void 0) {
      const realm = parseUrl(bearer.parameters["realm"] ?? "", answer.url);
      if (realm === void 0) return false;
      assertSafe(realm, answer.url, "token server");
      if (credential !== void 0) this.#assertNotInClear(realm);
      const { host } = this.#endpoint;
      const { denied } = profileOf(host, answer.headers);
      this.#scheme = { kind: "bearer", registry: host, advice: this.advice(), denied, realm, service: bearer.parameters["service"] };
      const scope = bearer.parameters["scope"];
      if (scope !== void 0) this.#challenged.set(scopesOf(this.#wider(access)).join(" "), scope);
      return credential?.kind !== "bearer" || used.header === void 0;
    }
    if (!challenges.some((one) => one.scheme === "basic") && credential?.kind !== "bearer") return false;
    this.#scheme = { kind: "basic" };
    return credential !== void 0 && used.header === void 0;
  }
  // A registry that is spoken to by http must not lead the password in clear to a host that nobody allowed http for.
  #assertNotInClear(realm) {
    if (realm.protocol === "https:" || endpointOf(realm.host, this.#pool.options.plainHttp).plain) return;
    throw new Failure({
      code: "UNSAFE_ADDRESS",
      message: `${this.#endpoint.host} named a token server without TLS: ${realm.origin}. The login was not sent there.`,
      hint: `Give the token server a certificate, or add "${realm.host}" to "plain-http".`
    });
  }
  /** Which login is in use for `path`, as the end of a sentence for hints. */
  async description(path) {
    const credential = await this.credential(path);
    if (credential === void 0) return `No login for ${this.#endpoint.host} was found (inputs, Docker's, Podman's and kit's files).`;
    const user = credential.kind !== "bearer" && credential.username !== "" ? ` (user "${credential.username}")` : "";
    return `The login for ${this.#endpoint.host} came from ${credential.source}${user}.`;
  }
};

// src/registry/host/host.ts
var ANSWER_MS = 6e4;
var LEAST_ANSWER_MS = 1e4;
var USER_AGENT = "modelkit-tag-action/1";
var RegistryHost = class {
  endpoint;
  pool;
  login;
  throttle;
  /** By its name, else by what it answers. */
  profile;
  /** Whether `?tag=` is understood; learnt from the first answer. */
  tagParameter = "unknown";
  #hostName;
  /** Some repository that this run publishes to is here: the headers of Docker's configuration are for such registries only. */
  #isDestination;
  #first;
  /** The guess was wrong: this loopback registry speaks TLS. */
  #secure = false;
  constructor(host, pool) {
    this.pool = pool;
    this.endpoint = endpointOf(host, pool.options.plainHttp);
    const origin = new URL(this.endpoint.origin);
    this.#hostName = hostNameOf(origin);
    if (pool.options.namedHosts?.some((named) => named === host || named === nameOf(host)) === false) assertPublic(origin);
    else pool.guard.name(this.#hostName);
    this.#isDestination = (pool.options.destinations?.names ?? []).some((name) => hostOfName(name) === this.endpoint.host);
    this.profile = profileOf(this.endpoint.host);
    this.throttle = pool.throttle(this.endpoint.origin);
    this.login = new Login(this.endpoint, pool, (request) => this.#toTokenServer(request));
  }
  /** `/v2/<path>/<rest>` of this registry. */
  url(path, rest) {
    return new URL(`/v2/${path}/${rest}`, this.endpoint.origin);
  }
  /** The first request, where nothing else was asked yet: its answer is used for what it teaches. Resolves when it is sent, or has failed. */
  greet() {
    return new Promise((resolve) => {
      void this.#greet(resolve).then(resolve);
    });
  }
  async #greet(onSent) {
    if (this.#first !== void 0) return;
    const url = new URL("/v2/", this.endpoint.origin);
    const access = { path: "", actions: "pull" };
    const call = { signal: this.pool.ports.cancel };
    try {
      const answer = await this.once({ method: "GET", url, access, challenge: "learn", call, onSent });
      answer.body.drop();
    } catch (thrown) {
      this.pool.ports.log.debug(`${this.endpoint.host} did not answer a greeting: ${messageOf(thrown)}`);
    }
  }
  /**
   * Sends until there is an answer that will not change by itself: busy hosts are waited for, passing errors and broken connections are
   * tried again. Only for requests that may be sent twice. Throws Failure when there is no answer.
   */
  async request(request) {
    const what = `${request.method} ${request.url.pathname} at ${this.endpoint.host}`;
    const retries = new Retries(this.pool.ports, this.throttle, what, request.call);
    return retried(
      retries,
      () => this.once(request),
      (error) => unreachable(this.endpoint.host, request.url, error),
      request.reads
    );
  }
  /** Sends once, with one new login at most. Any status is an answer; throws WireError, BodyError, or Failure from the login. */
  async once(request) {
    if (this.#first === void 0) {
      const first = this.#firstOf(request);
      this.#first = first.catch(() => void 0);
      return first;
    }
    await whileRunning(request.call, this.pool.ports.clock, this.#first);
    return this.#authorized(request);
  }
  async #firstOf(request) {
    if (!this.endpoint.guessed) return this.#authorized(request);
    let refused;
    try {
      refused = await this.#authorized(request);
      if (refused.status !== 400) return refused;
    } catch (error) {
      if (!(error instanceof WireError) || error.trouble === "refused") throw error;
      refused = error;
    }
    this.#secure = await speaksTls(this.pool.exchange, this.endpoint.host, request.call);
    if (this.#secure) return this.#authorized(request);
    if (refused instanceof WireError) throw refused;
    return refused;
  }
  async #authorized(asked) {
    const request = this.#secure ? { ...asked, url: secured(asked.url) } : asked;
    const { access } = request;
    const own = this.#isOwn(request.url);
    let freshness = request.freshness ?? "short";
    const authorize = async () => own ? whileRunning(request.call, this.pool.ports.clock, this.login.authorize(access, freshness)) : { header: void 0, expires: Infinity, token: void 0 };
    for (let renewed = false; ; renewed = true) {
      const answer = await this.#sent(request, authorize);
      if (answer.status !== 401 || !this.#isOwn(answer.url)) return answer;
      const curable = await this.login.refused(answer, access, answer.authorization);
      if (renewed || !curable || request.challenge === "learn") return answer;
      if (answer.authorization.token !== void 0) freshness = "new";
      answer.body.drop();
    }
  }
  async #sent(request, authorize) {
    const { remark } = this.pool;
    const extra = this.#isDestination && this.#isOwn(request.url) ? await this.pool.credentials.headers() : {};
    const answer = await this.throttle.through(request.slot ?? "request", request.call, async () => {
      const authorization = await authorize();
      request.onAuthorization?.(authorization);
      const { header } = authorization;
      const wire = {
        method: request.method,
        url: request.url,
        headers: { ...extra, "user-agent": USER_AGENT, ...request.headers, ...header === void 0 ? {} : { authorization: header } },
        answerMs: answerTime(this.throttle, request.answerMs),
        ...request.body === void 0 ? {} : { body: request.body },
        call: request.call,
        registry: this.#hostName,
        ...request.onSent === void 0 ? {} : { onSent: request.onSent }
      };
      const send = request.redirects === "keep" ? this.pool.exchange(wire) : this.#followed(wire, Object.keys(extra));
      return { ...await send, authorization };
    });
    if (this.profile === UNKNOWN && this.#isOwn(answer.url)) this.profile = profileOf(this.endpoint.host, answer.headers);
    for (const text of warningsOf(answer.headers["warning"], this.pool.secrets)) {
      const hint = "Said by the registry; see its documentation.";
      remark({ level: "warning", subject: "registry", code: "REGISTRY_WARNING", message: `${this.endpoint.host}: ${text}`, hint });
    }
    return answer;
  }
  #followed(wire, ownHeaders) {
    return followed(this.pool.exchange, wire, new Set(ownHeaders), this.pool.remark);
  }
  /**
   * The token server is no part of the registry: its own throttle and retries, and no challenge is answered. Whoever else waits for the same token
   * still wants it when the one who asked is gone, so it is fetched in a time of its own.
   */
  async #toTokenServer(request) {
    const { host, origin } = request.url;
    const { ports } = this.pool;
    const throttle = this.pool.throttle(origin);
    const call = { deadline: ports.clock.monotonic() + HOST_BUDGET_MS };
    const headers = { "user-agent": USER_AGENT, ...request.headers };
    const send = () => throttle.through("token", call, () => {
      const wire = { ...request, headers, call, registry: this.#hostName, answerMs: answerTime(throttle, void 0) };
      return wire.body === void 0 ? this.#followed(wire, []) : this.pool.exchange(wire);
    });
    const retries = new Retries(ports, throttle, `Token from ${host}`, call);
    return retried(retries, send, (error) => unreachable(host, request.url, error), TOKEN_BYTES);
  }
  /** Whether what lets us in may be sent with a request for `url`. */
  #isOwn(url) {
    const origin = new URL(this.endpoint.origin);
    return sameHost(url, origin) && (url.protocol === "https:" || this.endpoint.plain);
  }
};
function hostOfName(name) {
  return endpointOf(name.slice(0, name.indexOf("/")), []).host;
}
function answerTime(throttle, asked = ANSWER_MS) {
  return throttle.badFor === 0 ? asked : Math.min(asked, Math.max(LEAST_ANSWER_MS, HOST_BUDGET_MS - throttle.badFor));
}

// src/registry/http/agents.ts
var import_node_dns = __toESM(require_node_dns(), 1);
var import_node_http2 = __toESM(require_node_http(), 1);

// src/registry/http/proxy.ts
var import_node_http = __toESM(require_node_http(), 1);
var import_node_net = __toESM(require_node_net(), 1);
var import_node_stream = __toESM(require_node_stream(), 1);
function proxiesFrom(env, found) {
  const https = proxyUrl("HTTPS_PROXY", env["https_proxy"] ?? env["HTTPS_PROXY"]);
  const http = proxyUrl("HTTP_PROXY", env["http_proxy"] ?? env["HTTP_PROXY"]);
  for (const proxy of [https, http]) if (proxy !== void 0) found?.(proxy);
  const direct = exceptions(env["no_proxy"] ?? env["NO_PROXY"] ?? "");
  return (url) => {
    const proxy = url.protocol === "https:" ? https : http;
    return proxy === void 0 || direct(url) ? void 0 : proxy;
  };
}
function proxyLogin(proxy) {
  if (proxy.username === "") return void 0;
  return { username: decoded(proxy.username), password: decoded(proxy.password) };
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function proxyUrl(name, text) {
  const written = text?.trim() ?? "";
  if (written === "") return void 0;
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`);
  if (url === void 0 || url.protocol !== "http:" && url.protocol !== "https:") {
    throw new RangeError(`${name} is no http or https URL of a proxy`);
  }
  return url;
}
function exceptions(list) {
  const entries = list.split(/[\s,]+/).filter((entry) => entry !== "").map((entry) => entry.toLowerCase());
  if (entries.includes("*")) return () => true;
  const tests = entries.map(exception);
  return (url) => tests.some((test) => test(url));
}
function exception(entry) {
  const range = /^([0-9a-f.:[\]]+)\/(\d{1,3})$/.exec(entry);
  if (range !== null) return inRange(bare(range[1] ?? ""), Number(range[2]));
  const [, name = entry, port] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
  const wanted = bare(name).replace(/^\*?\./, "").replace(/\.$/, "");
  return (url) => {
    const host = bare(url.hostname).replace(/\.$/, "");
    const actual = url.port === "" ? url.protocol === "https:" ? "443" : "80" : url.port;
    return (port === void 0 || port === actual) && (host === wanted || (0, import_node_net.isIP)(host) === 0 && host.endsWith(`.${wanted}`));
  };
}
function inRange(network, prefix) {
  const family = (0, import_node_net.isIP)(network);
  if (family === 0 || prefix > (family === 4 ? 32 : 128)) return () => false;
  const block = new import_node_net.BlockList();
  block.addSubnet(network, prefix, family === 4 ? "ipv4" : "ipv6");
  return (url) => {
    const host = bare(url.hostname);
    const kind = (0, import_node_net.isIP)(host);
    return kind !== 0 && block.check(host, kind === 4 ? "ipv4" : "ipv6");
  };
}
function bare(host) {
  return host.replace(/^\[|\]$/g, "");
}
var CONNECT_MS = 3e4;
function tunnelAgent(proxy, { https, tls }, clock, settings) {
  class TunnelAgent extends https.Agent {
    createConnection(options, created) {
      const host = options.host ?? "localhost";
      const authority = `${host.includes(":") ? `[${host}]` : host}:${String(options.port)}`;
      openTunnel(proxy, authority, https, clock, (error, stream) => {
        if (error !== null) {
          created?.(error, stream);
          return;
        }
        const servername = "servername" in options && typeof options.servername === "string" ? options.servername : host;
        created?.(null, tls.connect({ socket: stream, host, servername, ALPNProtocols: ["http/1.1"] }));
      });
      return void 0;
    }
  }
  return new TunnelAgent(settings);
}
function openTunnel(proxy, authority, https, clock, opened) {
  const start = proxy.protocol === "https:" ? https.request : import_node_http.request;
  const request = start({
    host: proxy.hostname.replace(/^\[|\]$/g, ""),
    port: proxy.port,
    method: "CONNECT",
    path: authority,
    headers: { host: authority, ...proxyAuthorization(proxy) },
    agent: false
  });
  const timer = clock.timer(CONNECT_MS, () => request.destroy(new Error("no answer came in time")));
  request.once("connect", (answer, socket, head) => {
    timer.clear();
    if (answer.statusCode === 200) {
      socket.unshift(head);
      opened(null, socket);
      return;
    }
    socket.destroy();
    const text = `the proxy ${proxy.host} answered ${answer.statusCode ?? 0} to CONNECT ${authority}`;
    opened(new WireError("proxy", text, { sent: false }), socket);
  });
  request.once("error", (cause) => {
    timer.clear();
    opened(new WireError("proxy", `the proxy ${proxy.host} cannot be reached: ${cause.message}`, { sent: false, cause }), new import_node_stream.Duplex());
  });
  request.end();
}
function proxyAuthorization(proxy) {
  const login = proxyLogin(proxy);
  if (login === void 0) return {};
  return { "proxy-authorization": `Basic ${Buffer.from(`${login.username}:${login.password}`).toString("base64")}` };
}

// src/registry/http/agents.ts
var Agents = class {
  #proxyFor;
  #clock;
  #guard;
  #made = /* @__PURE__ */ new Map();
  #tls;
  constructor(proxyFor, clock, guard) {
    this.#proxyFor = proxyFor;
    this.#clock = clock;
    this.#guard = guard;
  }
  /** Starts a request; nothing is sent before its first write or its end. */
  async start(wire, keep) {
    const { url, registry } = wire;
    const proxy = this.#proxyFor(url);
    const headers = {
      "accept-encoding": "identity",
      ...wire.headers,
      ...wire.body === void 0 ? {} : { "content-length": String(wire.body.size) }
    };
    if (url.protocol === "https:") {
      const modules = await this.#loadTls();
      const { https: https2 } = modules;
      const agent = this.#agent(
        `https ${registry} ${proxy?.href ?? ""}`,
        keep,
        (options2) => proxy === void 0 ? new https2.Agent(options2) : tunnelAgent(proxy, modules, this.#clock, options2)
      );
      const lookup = this.#lookup(registry);
      return https2.request({ ...place(url), lookup, method: wire.method, path: url.pathname + url.search, headers, agent });
    }
    if (proxy === void 0) {
      const agent = this.#agent(`http ${registry}`, keep, (options2) => new import_node_http2.Agent(options2));
      const lookup = this.#lookup(registry);
      return (0, import_node_http2.request)({ ...place(url), lookup, method: wire.method, path: url.pathname + url.search, headers, agent });
    }
    const whole = { ...headers, host: url.host, ...proxyAuthorization(proxy) };
    const options = { ...place(proxy), method: wire.method, path: `${url.origin}${url.pathname}${url.search}`, headers: whole };
    if (proxy.protocol === "http:") return (0, import_node_http2.request)({ ...options, agent: this.#agent("http", keep, (kept) => new import_node_http2.Agent(kept)) });
    const { https } = await this.#loadTls();
    return https.request({ ...options, agent: this.#agent("https ", keep, (kept) => new https.Agent(kept)) });
  }
  close() {
    for (const agent of this.#made.values()) agent.destroy();
  }
  // One set of agents a registry: a kept connection was checked for the one that it was made for.
  #lookup(registry) {
    return (hostname, options, done) => {
      import_node_dns.default.lookup(hostname, { ...options, all: true }, (error, found) => {
        if (error !== null) {
          done(error, []);
          return;
        }
        try {
          const allowed = this.#guard.allowed(hostname, registry, found);
          const [first] = allowed;
          if (options.all === true || first === void 0) done(null, [...allowed]);
          else done(null, first.address, first.family);
        } catch (refused) {
          done(refused instanceof Error ? refused : new Error(String(refused)), []);
        }
      });
    };
  }
  // TLS costs its time only where it is spoken.
  #loadTls() {
    this.#tls ??= Promise.all([import("node:https"), import("node:tls")]).then(([https, tls]) => ({ https, tls }));
    return this.#tls;
  }
  #agent(kind, keep, make) {
    const key = `${kind} ${keep ? "kept" : "once"}`;
    const known = this.#made.get(key);
    if (known !== void 0) return known;
    const agent = make({ keepAlive: keep });
    this.#made.set(key, agent);
    return agent;
  }
};
function place(url) {
  return { host: url.hostname.replace(/^\[|\]$/g, ""), port: url.port };
}

// src/registry/http/exchange.ts
var import_node_stream2 = __toESM(require_node_stream(), 1);
var import_node_timers = __toESM(require_node_timers(), 1);
var OWN_CONNECTION = 64 * 1024 * 1024;
function exchangeOver(agents, clock) {
  return async (wire) => {
    const { call } = wire;
    assertRunning(call, clock);
    const request = await agents.start(wire, (wire.body?.size ?? 0) < OWN_CONNECTION);
    const over = new AbortController();
    const state = { sent: false, timedOut: false, over: void 0 };
    const silent = () => {
      state.timedOut = true;
      request.destroy(new Error("nothing moved"));
    };
    const [pace, dog] = [new Pace(clock, LEAST_UPLOAD_SPEED, silent), new Watchdog(clock, silent)];
    const answer = answerTo(request, over);
    const stop = onOver(call, clock, (reason) => {
      state.over = { reason };
      request.destroy(new Error("the call is over"));
    });
    try {
      if (wire.body === void 0) {
        request.end(wire.onSent);
        state.sent = true;
      } else if (await sendBody(request, wire.body, pace, over.signal)) {
        request.end();
        state.sent = true;
      }
      dog.arm(wire.answerMs);
      const message = await answer;
      if (!state.sent) message.once("end", () => request.destroy());
      else if (isEmpty(message, wire.method)) await ended(message);
      return {
        status: message.statusCode ?? 0,
        headers: message.headers,
        url: wire.url,
        complete: state.sent,
        body: new AnswerBody(message, clock, call)
      };
    } catch (error) {
      request.destroy();
      if (state.over !== void 0) throw state.over.reason;
      throw wireError(error, state, request, wire.url);
    } finally {
      pace.end();
      dog.end();
      stop();
    }
  };
}
function isEmpty(message, method) {
  return method === "HEAD" || message.statusCode === 204 || message.headers["content-length"] === "0";
}
function ended(message) {
  return new Promise((resolve) => {
    (0, import_node_stream2.finished)(message, () => {
      resolve();
    });
    message.resume();
  });
}
function answerTo(request, over) {
  const answer = new Promise((resolve, reject) => {
    request.once("response", (message) => {
      over.abort();
      message.on("error", () => void 0);
      resolve(message);
    });
    request.on("error", (error) => {
      over.abort();
      reject(error);
    });
    request.once("close", () => {
      over.abort();
      reject(new Error("the connection was closed without an answer"));
    });
  });
  answer.catch(() => void 0);
  return answer;
}
function wireError(error, state, request, url) {
  if (error instanceof BodyError || error instanceof WireError || isFailure(error)) return error;
  if (state.timedOut) {
    const text2 = state.sent ? "no answer came in time" : "no bytes were taken for two minutes";
    return new WireError("timeout", text2, { sent: state.sent, url, cause: error });
  }
  const { trouble, text } = troubleOf(error);
  return new WireError(trouble, text, { sent: state.sent, url, stale: request.reusedSocket && trouble === "reset", cause: error });
}
var PIECE = 512 * 1024;
var LEAST_UPLOAD_SPEED = { bytes: PIECE, ms: 12e4 };
async function sendBody(request, body, pace, over) {
  let sent = 0;
  const isOver = () => over.aborted;
  try {
    for await (const chunk of body.open()) {
      for (let at2 = 0; at2 < chunk.length; at2 += PIECE) {
        const piece = chunk.subarray(at2, at2 + PIECE);
        if (sent + piece.length > body.size) throw new RangeError(`the body is longer than its ${body.size} bytes`);
        if (isOver()) return false;
        pace.wait();
        const isTaken = await write(request, piece, over);
        pace.moved(piece.length);
        if (!isTaken) return false;
        sent += piece.length;
        body.onBytes?.(piece.length);
      }
    }
  } catch (error) {
    throw new BodyError(error);
  }
  if (sent < body.size) throw new BodyError(new RangeError(`the body ended after ${sent} of ${body.size} bytes`));
  return true;
}
function write(request, piece, over) {
  return new Promise((resolve) => {
    over.onabort = () => {
      (0, import_node_timers.setImmediate)(resolve, false);
    };
    request.write(piece, (error) => {
      resolve(error === void 0 || error === null);
    });
  });
}

// src/registry/auth/auth-file.ts
function decodeAuthFile(bytes) {
  const [first, second] = bytes;
  const little = first === 255 || second === 0;
  const big = first === 254 || first === 0;
  const encoding = little ? "utf-16le" : big ? "utf-16be" : "utf-8";
  const read = { encoding: encoding.toUpperCase() };
  try {
    return { ...read, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), broken: false };
  } catch {
    return { ...read, text: new TextDecoder(encoding).decode(bytes), broken: true };
  }
}
function parseAuthFile(text) {
  const json = parsedJson(text);
  if (!isRecord(json)) return void 0;
  return {
    auths: new Map(pairs(at(json, "auths")).map(([key, value]) => [key, entryOf(value)])),
    credHelpers: new Map(texts(at(json, "credHelpers"))),
    credsStore: textAt(json, "credsStore"),
    httpHeaders: Object.fromEntries(texts(at(json, "HttpHeaders")))
  };
}
function entryOf(value) {
  const entry = new Map(texts(value));
  return {
    auth: entry.get("auth") ?? "",
    username: withoutLineEnd(entry.get("username") ?? ""),
    password: withoutLineEnd(entry.get("password") ?? ""),
    identityToken: withoutLineEnd(entry.get("identitytoken") ?? ""),
    registryToken: withoutLineEnd(entry.get("registrytoken") ?? "")
  };
}
function decodeAuth(auth) {
  const text = Buffer.from(auth, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) return void 0;
  const password = withoutTail(text.slice(colon + 1), "\0");
  return { username: withoutLineEnd(text.slice(0, colon)), password: withoutLineEnd(password) };
}
function withoutLineEnd(text) {
  return withoutTail(text, "\r\n");
}
function withoutTail(text, characters) {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
function pairs(value) {
  return isRecord(value) ? Object.entries(value) : [];
}
function texts(value) {
  return pairs(value).filter((pair) => typeof pair[1] === "string");
}
function lookUp(file2, style, host, path) {
  const own = best(file2.credHelpers, style, host, path);
  if (own !== void 0 && own.value !== "") return { in: "helper", helper: own.value, server: serverOf(own.key, host) };
  const filled = [...file2.auths].filter(([, entry]) => hasContent(entry));
  const found = best(filled, style, host, path);
  if (found !== void 0) return { in: "entry", key: found.key, entry: found.value };
  if (file2.credsStore !== void 0) return { in: "helper", helper: file2.credsStore, server: serverOf(host, host) };
  return void 0;
}
function hasContent(entry) {
  return entry.auth !== "" || entry.password !== "" || entry.identityToken !== "" || entry.registryToken !== "";
}
function serverOf(key, host) {
  return isHubHost(host) ? HUB_CONFIG_KEY : key;
}
function best(entries, style, host, path) {
  const ranked = [...entries].flatMap(([key, value]) => {
    const rank = rankOf(key, style, host, path);
    return rank === void 0 ? [] : [{ key, value, rank }];
  });
  return ranked.sort((a, b) => b.rank - a.rank)[0];
}
function rankOf(key, style, host, path) {
  const scheme = /^https?:\/\//i.exec(key)?.[0] ?? "";
  const rest = withoutTail(key.slice(scheme.length), "/");
  const [keyHost = "", ...names] = rest.split("/");
  const keyPath = names.join("/");
  if (canonical(keyHost.toLowerCase()) !== canonical(host)) return void 0;
  const isAddress = scheme !== "" || /^v[12](?:\/|$)/.test(keyPath);
  if (keyPath === "" || isAddress) return key === host ? 2 : 1;
  if (path === keyPath || path.startsWith(`${keyPath}/`)) return 2 + keyPath.length;
  return style === "docker" ? 0 : void 0;
}
function canonical(host) {
  return isHubHost(host) ? "docker.io" : host.replace(/:443$/, "");
}

// src/registry/auth/auth-sources.ts
var import_node_fs = __toESM(require_node_fs(), 1);
var import_node_path = __toESM(require_node_path(), 1);
var import_consumers = __toESM(require_consumers(), 1);
function authSources(env, platform) {
  const path = platform === "win32" ? import_node_path.win32 : import_node_path.posix;
  const home = env[platform === "win32" ? "USERPROFILE" : "HOME"];
  const within = (directory = "", ...rest) => directory === "" ? "" : path.join(directory, ...rest);
  const files = [
    ["docker", within(env["DOCKER_CONFIG"], "config.json")],
    ["docker", within(home, ".docker", "config.json")],
    ["podman", env["REGISTRY_AUTH_FILE"]],
    ["podman", within(env["XDG_RUNTIME_DIR"], "containers", "auth.json")],
    ["docker", within(kitHome(env, platform), "credentials.json")]
  ];
  const sources = files.flatMap(([style, name = ""]) => name === "" ? [] : [file(style, name)]);
  const text = env["DOCKER_AUTH_CONFIG"];
  if (text === void 0) return sources;
  return [{ name: "DOCKER_AUTH_CONFIG", style: "docker", read: () => Promise.resolve(Buffer.from(text)) }, ...sources];
}
function loginFiles(env, platform) {
  return authSources(env, platform).flatMap(({ name }) => name === "DOCKER_AUTH_CONFIG" ? [] : [name]);
}
var LOGIN_FILE_LIMIT = 4 * 1024 * 1024;
function file(style, path) {
  return {
    name: path,
    style,
    read: async () => {
      try {
        const bytes = await (0, import_consumers.buffer)((0, import_node_fs.createReadStream)(path, { end: LOGIN_FILE_LIMIT }));
        if (bytes.length > LOGIN_FILE_LIMIT) throw new RangeError(`it is larger than ${LOGIN_FILE_LIMIT / 1024 / 1024} MiB`);
        return bytes;
      } catch (error) {
        if (isAbsent(error)) return void 0;
        throw error;
      }
    }
  };
}

// src/registry/auth/credentials.ts
var HEADER_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
var HEADER_VALUE = /^[\t\x20-\x7e]*$/;
var OURS = /* @__PURE__ */ new Set([
  "authorization",
  "user-agent",
  "host",
  "connection",
  "content-length",
  "content-type",
  "transfer-encoding",
  "accept",
  "accept-encoding",
  "range"
]);
var Credentials = class {
  #options;
  #ports;
  #secrets;
  /** By helper and server, whichever file named them first. */
  #helped = /* @__PURE__ */ new Map();
  constructor(options, ports, secrets) {
    this.#options = options;
    this.#ports = ports;
    this.#secrets = secrets;
    if (options.credentials !== void 0) secrets.addLogin(options.credentials.username, options.credentials.password);
    if (options.githubToken !== void 0) secrets.add(options.githubToken);
  }
  /** The login for a repository (`path` as in URLs) of a host, or undefined: anonymous. */
  for = askedOnce((host, path) => this.#find(host, path));
  /** Extra headers that Docker's configuration wants on every request to a registry that is published to; the first file that has some gives them. */
  headers = askedOnce(async () => {
    const files = await this.#read();
    const written = files.map(({ file: file2 }) => Object.entries(file2.httpHeaders)).find((entries) => entries.length > 0) ?? [];
    const sound = written.filter(([name, value]) => HEADER_NAME.test(name) && HEADER_VALUE.test(value) && !OURS.has(name.toLowerCase()));
    this.#secrets.add(...sound.map(([, value]) => value).filter((value) => value.length >= 8));
    return Object.fromEntries(sound.map(([name, value]) => [name.toLowerCase(), value]));
  });
  /** What to do where a host has no login: its sentence in every hint. */
  advice(host) {
    return host === this.#options.githubTokenHost ? 'The input "github-token" is empty: leave it out, or give it a token of a job with "permissions: packages: write".' : 'Log in before this step, or give "username" and "password".';
  }
  async #find(host, path) {
    const { credentials, credentialsHost, githubToken, githubTokenHost, githubActor = "" } = this.#options;
    if (credentials !== void 0 && credentialsHost !== void 0 && endpointOf(credentialsHost.toLowerCase(), []).host === host) {
      return { kind: "password", ...credentials, source: 'the inputs "username" and "password"' };
    }
    for (const { source, file: file2 } of await this.#read()) {
      const found = lookUp(file2, source.style, host, path);
      const credential = found === void 0 ? void 0 : await this.#open(found, source.name);
      if (credential !== void 0) return credential;
    }
    if (host !== githubTokenHost || githubToken === void 0 || githubToken === "") return void 0;
    const username = githubActor === "" ? "x-access-token" : githubActor;
    this.#secrets.addLogin(username, githubToken);
    return { kind: "password", username, password: githubToken, source: 'the input "github-token"' };
  }
  #open(found, where) {
    if (found.in === "entry") return Promise.resolve(this.#entry(found.entry, found.key, where));
    const key = `${found.helper} ${found.server}`;
    const answer = this.#helped.get(key) ?? this.#ask(found.helper, found.server, where);
    this.#helped.set(key, answer);
    return answer;
  }
  async #ask(helper, server, where) {
    const answer = await askHelper(this.#ports, helper, server);
    const source = `the credential helper "${shown(helper)}" named in ${where}`;
    switch (answer.answer) {
      case "none":
        return void 0;
      case "failed":
        this.#warn("CREDENTIAL_HELPER_FAILED", `No login came from ${source}: ${answer.why}.`, "Repair the helper, or log in without it.");
        return void 0;
      case "login":
        this.#secrets.addLogin(answer.username, answer.secret);
        return answer.username === "<token>" ? { kind: "identity", username: "", token: answer.secret, source } : { kind: "password", username: answer.username, password: answer.secret, source };
    }
  }
  #entry(entry, key, where) {
    const login = entry.auth === "" ? { username: entry.username, password: entry.password } : decodeAuth(entry.auth);
    if (login !== void 0) this.#secrets.addLogin(login.username, login.password);
    this.#secrets.add(entry.auth, entry.identityToken, entry.registryToken);
    if (entry.registryToken !== "") return { kind: "bearer", token: entry.registryToken, source: where };
    if (entry.identityToken !== "") {
      return { kind: "identity", username: login?.username ?? "", token: entry.identityToken, source: where };
    }
    if (login === void 0) {
      const message = `The entry "${shown(key)}" in ${where} holds no user and password.`;
      this.#warn("CREDENTIALS_UNREADABLE", message, 'Its "auth" must be base64 of user:password; log in again.');
      return void 0;
    }
    if (login.username === "<token>") return { kind: "identity", username: "", token: login.password, source: where };
    return { kind: "password", ...login, source: where };
  }
  #read = askedOnce(async () => {
    const read = await Promise.all(
      authSources(this.#ports.env, this.#options.platform).map(async (source) => {
        try {
          const bytes = await source.read();
          if (bytes === void 0) return [];
          const { text, encoding, broken } = decodeAuthFile(bytes);
          if (text.trim() === "") return [];
          const file2 = parseAuthFile(text);
          if (broken) {
            const message = `${source.name} is not text in ${encoding} throughout; ${file2 === void 0 ? "no login is taken from it" : "a login with other letters may be wrong"}.`;
            this.#warn("CREDENTIALS_UNREADABLE", message, "Save it as UTF-8, or log in again.");
          } else if (file2 === void 0) {
            const message = `${source.name} is no JSON object; no login is taken from it.`;
            this.#warn("CREDENTIALS_UNREADABLE", message, "Log in again, or remove it.");
          }
          if (file2 !== void 0) return [{ source, file: file2 }];
        } catch (error) {
          this.#warn(
            "CREDENTIALS_UNREADABLE",
            `${source.name} cannot be read: ${shown(messageOf(error))}.`,
            "Give the runner access to it."
          );
        }
        return [];
      })
    );
    return read.flat();
  });
  #warn(code, message, hint) {
    this.#ports.remark({ level: "warning", subject: "registry", code, message, hint });
  }
};
var HELPER_MS = 3e4;
async function askHelper({ exec, env, cancel, clock }, helper, server) {
  if (!/^[A-Za-z0-9._-]+$/.test(helper)) return { answer: "failed", why: "its name is no plain word" };
  const program = `docker-credential-${helper}`;
  const deadline = clock.monotonic() + HELPER_MS;
  const result = await exec(program, ["get"], { env: ownEnvironment(env), input: server, deadline, signal: cancel });
  if (result.exitCode === 127) return { answer: "failed", why: `${program} is not on the PATH` };
  if (result.exitCode === 124) return { answer: "failed", why: `${program} gave no answer in 30 seconds` };
  if (result.exitCode !== 0) {
    const notFound = /credentials? not found|no credentials/i.test(`${result.stdout}
${result.stderr}`);
    return notFound ? { answer: "none" } : { answer: "failed", why: `${program} ended with exit code ${result.exitCode}` };
  }
  const json = parsedJson(result.stdout);
  if (json === void 0) return { answer: "failed", why: `${program} answered with something that is not JSON` };
  const username = member(json, "Username");
  const secret = member(json, "Secret");
  if (secret === void 0 || username === void 0) return { answer: "failed", why: `${program} answered without Username and Secret` };
  return secret === "" ? { answer: "none" } : { answer: "login", username, secret };
}
function ownEnvironment(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT_|ACTIONS_|(?:GITHUB|GH)_(?:.*_)?TOKEN$)/i.test(name)));
}
function member(value, key) {
  const found = at(value, key);
  return typeof found === "string" ? withoutLineEnd(found) : void 0;
}

// src/registry/host/throttle.ts
var REQUESTS = 64;
var TOKENS = 16;
var NOTED_WAIT_MS = 3e3;
var LONG_WAIT_MS = 15e3;
var Throttle = class {
  #host;
  #ports;
  #slots;
  #pausedUntil = -Infinity;
  #pausedBecause = "";
  #complaints = 0;
  #resets = 0;
  #lastGood = -Infinity;
  #badSince;
  #busySince;
  #quietUntil = -Infinity;
  constructor(host, ports, uploads) {
    this.#host = host;
    this.#ports = ports;
    this.#slots = { request: new Slots(REQUESTS), upload: new Slots(Math.max(1, uploads)), token: new Slots(TOKENS) };
  }
  /** Sends in a slot of the kind, and learns from what comes of it how the host is. */
  async through(kind, call, send) {
    const leave = await this.enter(kind, call);
    const began = this.#ports.clock.monotonic();
    try {
      const answer = await send();
      if (isBusy(answer)) this.#busy();
      else if (isPassing(answer.status)) this.#bad(kind, began);
      else this.good(kind);
      if (answer.status === 429 || answer.status === 503) {
        this.overrun(retryAfter(answer.headers["retry-after"], this.#ports.clock.now()), `answered ${answer.status}`);
      }
      return answer;
    } catch (error) {
      if (error instanceof WireError && !error.stale) {
        this.reset();
        this.#bad(kind, began);
      }
      throw error;
    } finally {
      leave();
    }
  }
  /** Waits for a free slot and for a pause to end, as long as the call goes on. Returns what gives the slot back. */
  async enter(kind, call) {
    const slots = this.#slots[kind];
    assertRunning(call, this.#ports.clock);
    await slots.take(call, this.#ports.clock);
    let held = true;
    const leave = () => {
      if (!held) return;
      held = false;
      slots.give();
    };
    try {
      await this.#pause(call);
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }
  /**
   * The host asked for less (429, 503): half the pace, and nobody sends anything for `ms`, and for a growing time when it named none. One that
   * has used up its time is not waited for.
   */
  overrun(ms, why) {
    const now = this.#ports.clock.monotonic();
    const left = Math.max(0, Math.min(BUSY_BUDGET_MS - this.busyFor, HOST_BUDGET_MS - this.badFor));
    if (this.#pausedUntil < now) {
      this.#complaints += 1;
      this.#halve();
    }
    this.#pausedUntil = Math.max(this.#pausedUntil, now + Math.min(left, Math.max(ms ?? 0, backOff(this.#complaints, this.#ports.random))));
    this.#pausedBecause = why;
    if (this.pause > LONG_WAIT_MS) this.say(`${this.#host} ${why}: nothing is sent to it for ${seconds(this.pause)}.`, this.pause);
  }
  /** Milliseconds until anything may be sent again. */
  get pause() {
    return Math.max(0, this.#pausedUntil - this.#ports.clock.monotonic());
  }
  /** How long the host has given no good answer to anything, though it was asked. */
  get badFor() {
    return this.#badSince === void 0 ? 0 : this.#ports.clock.monotonic() - this.#badSince;
  }
  /** How long it has said that it is busy, and nothing else. */
  get busyFor() {
    return this.#busySince === void 0 ? 0 : this.#ports.clock.monotonic() - this.#busySince;
  }
  /** A connection broke; two in a row mean the host is overrun. */
  reset() {
    this.#resets += 1;
    if (this.#resets < 2) return;
    this.#resets = 0;
    this.#halve();
  }
  good(kind) {
    this.#resets = 0;
    this.#complaints = 0;
    this.#badSince = void 0;
    this.#busySince = void 0;
    this.#lastGood = this.#ports.clock.monotonic();
    this.#slots[kind].grow();
  }
  /** Says that something has waited, or will wait, for `ms`; once for many that wait side by side. */
  say(text, ms) {
    const now = this.#ports.clock.monotonic();
    if (ms < NOTED_WAIT_MS || now < this.#quietUntil) {
      this.#ports.log.debug(text);
      return;
    }
    this.#quietUntil = now + NOTED_WAIT_MS;
    this.#ports.log.info(text);
  }
  /** A connection broke, or a fault of the host's own was answered. An upload may have gone well for hours before it broke. */
  #bad(kind, began) {
    this.#badSince ??= Math.max(kind === "upload" ? this.#ports.clock.monotonic() : began, this.#lastGood);
  }
  /** It is alive, and asks for patience. */
  #busy() {
    this.#badSince = void 0;
    this.#busySince ??= this.#ports.clock.monotonic();
  }
  #halve() {
    this.#slots.request.halve();
    this.#slots.upload.halve();
  }
  async #pause(call) {
    const began = this.#ports.clock.monotonic();
    const holds = () => this.pause > 0 && this.pause < timeLeft(call, this.#ports.clock);
    if (!holds()) return;
    while (holds()) await this.#ports.clock.sleep(this.pause, call.signal);
    const waited = this.#ports.clock.monotonic() - began;
    this.say(`Waited ${seconds(waited)} for ${this.#host}, which ${this.#pausedBecause}.`, waited);
  }
};
var Slots = class {
  #most;
  #waiting = /* @__PURE__ */ new Set();
  #limit;
  #used = 0;
  #good = 0;
  constructor(most) {
    this.#most = most;
    this.#limit = most;
  }
  async take(call, clock) {
    if (this.#used < this.#limit) {
      this.#used += 1;
      return;
    }
    let serve = () => void 0;
    const served = new Promise((resolve) => {
      serve = resolve;
      this.#waiting.add(resolve);
    });
    try {
      await whileRunning(call, clock, served);
    } catch (error) {
      if (!this.#waiting.delete(serve)) this.give();
      throw error;
    }
  }
  give() {
    this.#used -= 1;
    this.#serve();
  }
  halve() {
    this.#limit = Math.max(1, Math.floor(this.#limit / 2));
    this.#good = 0;
  }
  grow() {
    this.#good += 1;
    if (this.#good < this.#limit || this.#limit === this.#most) return;
    this.#good = 0;
    this.#limit += 1;
    this.#serve();
  }
  #serve() {
    for (const next of this.#waiting) {
      if (this.#used >= this.#limit) return;
      this.#waiting.delete(next);
      this.#used += 1;
      next();
    }
  }
};

// src/registry/host/escapes.ts
function plain(text) {
  const from = Array.from({ length: text.length }, (_, at2) => at2);
  return { text, from, to: from.map((at2) => at2 + 1) };
}
function unescaped({ text, from, to }) {
  const parts = [];
  const [begins, ends] = [[], []];
  const keep = (part, begin, end) => {
    parts.push(part);
    begins.push(...new Array(part.length).fill(begin));
    ends.push(...new Array(part.length).fill(end));
  };
  let at2 = 0;
  for (const match of text.matchAll(ESCAPE)) {
    for (; at2 < match.index; at2 += 1) keep(text.charAt(at2), from[at2] ?? 0, to[at2] ?? 0);
    at2 += match[0].length;
    keep(meaningOf(match), from[match.index] ?? 0, to[at2 - 1] ?? 0);
  }
  for (; at2 < text.length; at2 += 1) keep(text.charAt(at2), from[at2] ?? 0, to[at2] ?? 0);
  return { text: parts.join(""), from: begins, to: ends };
}
var ESCAPE = /\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([^ux])|((?:%[0-9a-f]{2})+)|&#x0*([0-9a-f]{1,6});?|&#0*(\d{1,7});?|&([a-z]{2,6});|\+/gi;
function meaningOf([whole, unit, byte, letter, percent, hex, decimal, name]) {
  const number = unit ?? byte ?? hex;
  if (number !== void 0 || decimal !== void 0) {
    const code = number === void 0 ? Number(decimal) : parseInt(number, 16);
    return code > 1114111 ? whole : String.fromCodePoint(code);
  }
  if (letter !== void 0) return CONTROLS.get(letter) ?? letter;
  if (percent !== void 0) {
    const bytes = Buffer.from(percent.replaceAll("%", ""), "hex");
    const text = bytes.toString("utf8");
    return text.includes("\uFFFD") ? bytes.toString("latin1") : text;
  }
  if (name !== void 0) return NAMES.get(name.toLowerCase()) ?? whole;
  return " ";
}
var CONTROLS = new Map(Object.entries({ b: "\b", f: "\f", n: "\n", r: "\r", t: "	" }));
var NAMES = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\xA0",
    excl: "!",
    num: "#",
    dollar: "$",
    percnt: "%",
    lpar: "(",
    rpar: ")",
    ast: "*",
    plus: "+",
    comma: ",",
    period: ".",
    sol: "/",
    colon: ":",
    semi: ";",
    equals: "=",
    quest: "?",
    commat: "@",
    lsqb: "[",
    lbrack: "[",
    bsol: "\\",
    rsqb: "]",
    rbrack: "]",
    hat: "^",
    lowbar: "_",
    grave: "`",
    lcub: "{",
    lbrace: "{",
    verbar: "|",
    vert: "|",
    rcub: "}",
    rbrace: "}"
  })
);

// src/registry/host/secrets.ts
var LAYERS = 5;
var Secrets = class {
  #log;
  /** By the secret, itself and what is left of it when its own escapes are undone. */
  #known = /* @__PURE__ */ new Map();
  constructor(log) {
    this.#log = log;
  }
  /** Call before the first use. Empty text is no secret. */
  add(...secrets) {
    for (const secret of secrets) {
      if (secret === "" || this.#known.has(secret)) continue;
      this.#known.set(secret, [secret, bare2(secret)]);
      for (const form of formsOf(secret)) this.#log.mask(form);
    }
  }
  /** A user's password: itself, and the base64 forms under which it travels. */
  addLogin(username, password) {
    if (password === "") return;
    this.add(password, ...base64Forms(`${username}:${password}`), ...base64Forms(password));
  }
  /**
   * `text` without any secret, and without what signed addresses are made of: registries, proxies and storage hosts echo what they were sent,
   * as it is or escaped for JSON, for an address or for a page. What begins after `end` is cut off, behind the last secret: half of one would not
   * be found.
   */
  redact(text, end = text.length) {
    const found = [];
    let reading = plain(text);
    for (let layer = 0; layer < LAYERS; layer += 1) {
      for (const needle of new Set([...this.#known.values()].flat())) {
        for (let at2 = reading.text.indexOf(needle); at2 >= 0; at2 = reading.text.indexOf(needle, at2 + needle.length)) {
          found.push([reading.from[at2] ?? 0, reading.to[at2 + needle.length - 1] ?? text.length]);
        }
      }
      reading = unescaped(reading);
    }
    return withoutSignatures(without(text, found, end));
  }
};
function without(text, ranges, end) {
  let clean = "";
  let done = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (from >= end) break;
    if (from >= done) clean += `${text.slice(done, from)}***`;
    done = Math.max(done, to);
  }
  return clean + text.slice(done, Math.max(done, end));
}
function bare2(secret) {
  let reading = plain(secret);
  for (let layer = 0; layer < LAYERS; layer += 1) reading = unescaped(reading);
  return reading.text.length < 4 ? secret : reading.text;
}
function formsOf(secret) {
  const json = JSON.stringify(secret).slice(1, -1);
  const html = secret.replace(/[&<>"']/g, (sign) => HTML.get(sign) ?? sign);
  return /* @__PURE__ */ new Set([
    secret,
    json,
    encodeURIComponent(Buffer.from(secret).toString()),
    new URLSearchParams([["", secret]]).toString().slice(1),
    html
  ]);
}
var HTML = /* @__PURE__ */ new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"]
]);
function base64Forms(text) {
  const bytes = Buffer.from(text);
  const standard = bytes.toString("base64");
  return [standard, standard.replace(/=+$/, ""), bytes.toString("base64url")];
}
function withoutSignatures(text) {
  return text.replace(/(https?:\/\/)[^\s"'<>/@\\]*@/gi, "$1").replace(/(https?:\/\/[^\s"'<>?\\]*)\?[^\s"'<>\\]*/gi, "$1?\u2026").replace(/<(AWSAccessKeyId|SignatureProvided|StringToSign|StringToSignBytes|CanonicalRequest|CanonicalRequestBytes)>[^<]*<\/\1>/g, "");
}

// src/registry/host/pool.ts
var Pool = class {
  options;
  ports;
  secrets;
  credentials;
  exchange;
  guard = new AddressGuard();
  #agents;
  #throttles = /* @__PURE__ */ new Map();
  #said = /* @__PURE__ */ new Set();
  #left = [];
  /** Throws PROXY_INVALID when a proxy variable is no URL. */
  constructor(options, ports) {
    this.options = options;
    this.ports = ports;
    this.secrets = new Secrets(ports.log);
    this.#agents = new Agents(this.#proxies(), ports.clock, this.guard);
    this.exchange = onceUntrusted(exchangeOver(this.#agents, ports.clock));
    this.credentials = new Credentials(options, { ...ports, remark: this.remark }, this.secrets);
  }
  /** The throttle of an origin. */
  throttle(origin) {
    let throttle = this.#throttles.get(origin);
    if (throttle === void 0) {
      throttle = new Throttle(new URL(origin).host, this.ports, this.options.concurrency);
      this.#throttles.set(origin, throttle);
    }
    return throttle;
  }
  /** Passes a remark on, the same one only once. */
  remark = (remark) => {
    const key = `${remark.code}
${remark.message}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.ports.remark(remark);
  };
  /** Takes what nothing waits for but `close`: it throws nothing, and has an end of its own. */
  leave(work) {
    this.#left.push(work);
  }
  async close() {
    await Promise.all(this.#left);
    this.#agents.close();
  }
  #proxies() {
    try {
      return proxiesFrom(this.ports.env, (proxy) => {
        const login = proxyLogin(proxy);
        if (login === void 0) return;
        if (login.password === "") this.secrets.add(login.username);
        else this.secrets.addLogin(login.username, login.password);
      });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const hint = "Write it like http://proxy.example.com:3128, or unset it.";
      throw new Failure({ code: "PROXY_INVALID", message: `${error.message}.`, hint });
    }
  }
};
function onceUntrusted(exchange) {
  const refused = /* @__PURE__ */ new Map();
  return async (request) => {
    const known = refused.get(request.url.origin);
    if (known !== void 0) throw known;
    try {
      return await exchange(request);
    } catch (error) {
      if (error instanceof WireError && error.trouble === "certificate") refused.set(request.url.origin, error);
      throw error;
    }
  };
}

// src/registry/host/index.ts
function registryHosts(options, ports) {
  const pool = new Pool(options, ports);
  const hosts = /* @__PURE__ */ new Map();
  const of = (repository) => {
    const { host: name } = endpointOf(repository.host, []);
    const host = hosts.get(name) ?? new RegistryHost(repository.host, pool);
    hosts.set(name, host);
    return host;
  };
  return {
    of,
    greet: (repository) => of(repository).greet(),
    close: () => pool.close()
  };
}

// src/run/connect.ts
var GREETING_MS = 25;
function connect(inputs, ports) {
  const host = inputs.repositories.find((one) => one.kind === "registry")?.host;
  const instance = gitHubInstance(ports.env);
  const actor = ports.env["GITHUB_ACTOR"];
  const hosts = registryHosts(
    {
      ...inputs.credentials === void 0 || host === void 0 ? {} : { credentials: inputs.credentials, credentialsHost: host },
      ...inputs.githubToken === void 0 ? {} : { githubToken: inputs.githubToken },
      ...instance.registry === void 0 ? {} : { githubTokenHost: instance.registry },
      ...actor === void 0 || actor === "" ? {} : { githubActor: actor },
      namedHosts: namedHosts(inputs),
      destinations: { names: inputs.repositories.map(({ name }) => name), planned: inputs.push === "false" },
      plainHttp: inputs.plainHttp,
      concurrency: inputs.concurrency,
      platform: ports.platform
    },
    ports
  );
  const endings = [];
  return {
    hosts,
    greet: async (repositories) => {
      const sent = Promise.all(repositories.map(async (repository) => repository.kind === "registry" && hosts.greet(repository)));
      await Promise.race([sent, ports.clock.sleep(GREETING_MS)]);
    },
    loginFiles: loginFiles(ports.env, ports.platform),
    atEnd: (work) => void endings.push(work),
    close: async () => {
      const ended2 = await Promise.allSettled(endings.splice(0).map((work) => work()));
      for (const one of ended2)
        if (one.status === "rejected") ports.log.info(`Something of this run stays behind: ${messageOf(one.reason)}`);
      await hosts.close();
    }
  };
}
function namedHosts({ repositories, source, plainHttp }) {
  const named = source?.from === "reference" ? [...repositories, source.reference.repository] : repositories;
  return [...named.flatMap((one) => one.kind === "registry" ? [one.host] : []), ...plainHttp.map((host) => host.toLowerCase())];
}

export {
  connect,
  explained,
  withCause,
  unexpected
};
