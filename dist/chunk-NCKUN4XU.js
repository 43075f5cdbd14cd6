import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  BodyError,
  NOT_OFFERED,
  REFUSES_HEAD,
  Retries,
  TAGS_A_PAGE,
  TAGS_A_REQUEST,
  TokenRefusal,
  WireError,
  apiPath,
  assertSafe,
  backOff,
  endpointOf,
  errorBody,
  isBusy,
  isCoded,
  isPassing,
  lengthOf,
  mayKeepTag,
  parseUrl,
  resolved,
  saysThatItKeeps,
  sentenceOf,
  timeLeft,
  unreachable,
  whileRunning,
  wholeBody
} from "./chunk-T6J3W7GZ.js";
import {
  require_node_os
} from "./chunk-VQ63UWDR.js";
import {
  commitTagOf,
  higherInScope,
  openLayout,
  sameNumbers,
  sameRange,
  sameVersionOtherSpelling
} from "./chunk-ZFJ6CVUZ.js";
import {
  COMPARE_LIMIT,
  askedOnce,
  bounded,
  classOf,
  isAbsent,
  makeDirectory,
  pLimit,
  unknown
} from "./chunk-Q6FW7DBS.js";
import {
  require_promises
} from "./chunk-2MP5HWTD.js";
import {
  MANIFEST_ACCEPT,
  MANIFEST_SIZE_LIMIT,
  MediaType,
  algorithmOf,
  bareMediaType,
  blobsOf,
  bytesText,
  digestOf,
  isHalfRemoved,
  isManifest,
  layerPath,
  lookUp,
  otherBytes,
  parseDigest,
  parseManifest,
  parseRepository,
  parseTagName,
  placeholderOf,
  sha256Digest,
  storedBlobs,
  tagReference,
  verified
} from "./chunk-YZ2CVR34.js";
import {
  require_node_events
} from "./chunk-Q3C674R6.js";
import {
  Failure,
  at,
  isFailure,
  isRecord,
  messageOf,
  parsedJson,
  printable,
  require_node_crypto,
  require_node_path,
  someOf
} from "./chunk-2WUFPDYR.js";
import {
  __toESM
} from "./chunk-CBRBDV45.js";

// src/transaction/failures.ts
function problemOf(thrown, code, hint) {
  if (isFailure(thrown)) {
    return { code: thrown.code, message: printable(thrown.message), hint: printable(thrown.hint) };
  }
  return { code, message: printable(messageOf(thrown)), hint };
}
function failureOf(problems, cause) {
  const [first, ...others] = problems;
  return first === void 0 ? void 0 : new Failure([first, ...others], cause === void 0 ? {} : { cause });
}
function asFailure(thrown, code, hint) {
  return isFailure(thrown) ? thrown : new Failure(problemOf(thrown, code, hint), { cause: thrown });
}

// src/transaction/ledger.ts
var Ledger = class {
  #plan;
  #planned;
  #done = /* @__PURE__ */ new Map();
  /** Tags by a digest that they were planned or found to name: of thousands of tags few are looked through. */
  #named = /* @__PURE__ */ new Map();
  #progress = /* @__PURE__ */ new Map();
  #entries = /* @__PURE__ */ new Map();
  #previous = /* @__PURE__ */ new Map();
  sent;
  #stored = false;
  constructor(plan, sent = new SentBlobs()) {
    this.#plan = plan;
    this.sent = sent;
    this.#planned = new Map(plan.repositories.flatMap((one) => one.changes.map((change2) => [key(one.repository, change2.tag), change2])));
    for (const { repository, changes } of plan.repositories) for (const change2 of changes) this.#index(repository, change2);
  }
  /** Entries that are in the journal, in the order of the writes. */
  get entries() {
    return [...this.#entries.values()];
  }
  isJournalled(repository, tag) {
    return this.#entries.has(key(repository, tag));
  }
  journalled(entries, previous) {
    for (const entry of entries) this.#entries.set(key(entry.repository, entry.tag), entry);
    for (const manifest of previous) this.#previous.set(manifest.descriptor.digest, manifest);
  }
  /** The bytes that a moved tag held. */
  previous(digest) {
    return this.#previous.get(digest);
  }
  /** All that this run means to write. */
  get planned() {
    return this.#plan.repositories.flatMap(
      ({ repository, changes }) => changes.flatMap((change2) => isWrite(change2) && change2.after !== null ? [{ repository, tag: change2.tag, to: change2.after }] : [])
    );
  }
  /** What was done so far, and for the rest what is planned. */
  soFar(repository) {
    const plan = this.#plan.repositories.find((one) => one.repository.name === repository.name);
    return (plan?.changes ?? []).map((change2) => this.#done.get(key(repository, change2.tag)) ?? change2);
  }
  sending({ target, change: change2 }) {
    const id = key(target.repository, change2.tag);
    if (!this.#progress.has(id)) this.#progress.set(id, "sent");
  }
  /** What the target said of the write. Whether nothing of the tag can have been written, or can still be. */
  answered({ target, change: change2 }, result) {
    const id = key(target.repository, change2.tag);
    const isRefused = (result === "refused" || result === "immutable") && this.#progress.get(id) === "sent";
    if (isRefused) this.#progress.delete(id);
    else if (result === "written") this.#progress.set(id, "taken");
    else if (this.#progress.get(id) !== "taken") this.#progress.set(id, "failed");
    return { isRefused };
  }
  progress(repository, tag) {
    return this.#progress.get(key(repository, tag)) ?? "unsent";
  }
  /** A write that nobody confirmed or refused: it may still come to be, so that one more look later is worth it. */
  isDoubtful({ repository, tag }) {
    return ["sent", "failed"].includes(this.progress(repository, tag));
  }
  done({ target }, change2) {
    this.#note(target.repository, change2);
  }
  #note(repository, change2) {
    this.#done.set(key(repository, change2.tag), change2);
    this.#index(repository, change2);
  }
  #index(repository, { tag, after }) {
    if (after === null) return;
    const names = this.#named.get(key(repository, after)) ?? /* @__PURE__ */ new Set();
    this.#named.set(key(repository, after), names.add(tag));
  }
  /** The tags that name `digest` now as far as this run knows: kept, or written and not taken back. */
  naming(repository, digest) {
    return [...this.#named.get(key(repository, digest)) ?? []].filter((tag) => {
      const done = this.#done.get(key(repository, tag));
      const change2 = done ?? this.#planned.get(key(repository, tag));
      return change2?.after === digest && (done !== void 0 || !isWrite(change2));
    });
  }
  manifestStored() {
    this.#stored = true;
  }
  undone(result) {
    const { repository, tag } = result.entry;
    const planned = this.#planned.get(key(repository, tag));
    const before = result.entry.before?.digest ?? null;
    if (planned === void 0 || result.result === "untouched") return void 0;
    if (before !== null && result.entry.after === before) {
      if (result.result !== "unrestored") return void 0;
      return { repository, tag, before, ...result.actual === void 0 ? {} : { actual: result.actual }, why: result.why };
    }
    const wanted = planned.after === null ? {} : { wanted: planned.after };
    const bare = withoutRemark(planned);
    switch (result.result) {
      case "restored":
        this.#note(repository, { ...bare, ...wanted, action: "restore", after: before, reason: result.why });
        return void 0;
      case "foreign":
        this.#note(repository, { ...bare, ...wanted, action: "skip", after: result.actual ?? null, reason: result.why });
        return void 0;
      case "left":
        this.#note(repository, { ...bare, reason: result.why });
        return void 0;
      case "unrestored":
        this.#note(repository, {
          ...planned,
          after: result.actual === void 0 ? planned.after : result.actual,
          reason: `could not be put back: ${result.why}`
        });
        return { repository, tag, before, ...result.actual === void 0 ? {} : { actual: result.actual }, why: result.why };
    }
  }
  /**
   * A new immutable tag that the target took stays, whether it was read back before the end or not. One whose write was not answered may be
   * there; the others were not written.
   */
  #open(repository, change2) {
    switch (this.progress(repository, change2.tag)) {
      case "taken":
        return { ...withoutRemark(change2), reason: "taken by the registry, not read back" };
      case "unsent":
        return notReached(change2, "not reached: the run failed before");
      case "sent":
      case "failed":
        return notReached(change2, "the run ended before the registry had said whether it took it");
    }
  }
  applied(failure, unrestored = []) {
    const repositories = this.#plan.repositories.map(({ repository, changes }) => ({
      repository,
      blobs: this.sent.countsOf(repository),
      changes: changes.map((change2) => this.#done.get(key(repository, change2.tag)) ?? this.#open(repository, change2))
    }));
    const uploaded = repositories.some(({ blobs }) => blobs.uploaded + blobs.mounted > 0);
    const tagged = repositories.some((one) => one.changes.some((change2) => isWrite(change2)));
    return {
      repositories,
      pushed: this.#stored || uploaded || tagged,
      previous: this.#previous,
      unrestored,
      ...failure === void 0 ? {} : { failure }
    };
  }
};
function isWrite(change2) {
  return change2.action === "create" || change2.action === "move" || change2.action === "delete";
}
function withoutRemark({ tag, intent, action, before, after, reason }) {
  return { tag, intent, action, before, after, reason };
}
function notReached(change2, reason) {
  if (!isWrite(change2)) return change2;
  return {
    ...withoutRemark(change2),
    action: "skip",
    after: change2.before,
    ...change2.after === null ? {} : { wanted: change2.after },
    reason
  };
}
function key(repository, reference) {
  return `${repository.name} ${reference}`;
}
var SentBlobs = class {
  #blobs = /* @__PURE__ */ new Map();
  note(repository, { digest, size }, result) {
    const blobs = this.#blobs.get(repository.name) ?? /* @__PURE__ */ new Map();
    this.#blobs.set(repository.name, blobs);
    if (result === "uploaded" || !blobs.has(digest)) blobs.set(digest, { result, size });
  }
  /** Whether the blob was sent to any repository. */
  isSent(digest) {
    return [...this.#blobs.values()].some((blobs) => blobs.get(digest)?.result === "uploaded");
  }
  /** Whether this run has brought the blob to the repository. */
  isNew(repository, digest) {
    const blob = this.#blobs.get(repository.name)?.get(digest);
    return blob !== void 0 && blob.result !== "present";
  }
  countsOf(repository) {
    const counts = { uploaded: 0, present: 0, mounted: 0, bytes: 0 };
    for (const { result, size } of this.#blobs.get(repository.name)?.values() ?? []) {
      counts[result]++;
      if (result === "uploaded") counts.bytes += size;
    }
    return counts;
  }
};

// src/transaction/look.ts
var FIRST_WAIT_MS = 500;
var LONGEST_WAIT_MS = 5e3;
var PATIENCE_MS = 3e4;
var LOOKUPS_AT_ONCE = 64;
async function untilOne(all, check) {
  const problems = [];
  await bounded(
    LOOKUPS_AT_ONCE,
    all.map((one) => async () => {
      if (problems.length > 0) return;
      const problem = await check(one);
      if (problem !== void 0) problems.push(problem);
    })
  );
  return problems;
}
async function awaitTag(target, tag, wanted, old, clock, call) {
  const end = Math.min(clock.monotonic() + PATIENCE_MS, call?.deadline ?? Infinity);
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    const shown = await look(target, tag, wanted, old, call);
    const left2 = end - clock.monotonic();
    if (shown.shows === "wanted" || shown.shows === "foreign" || left2 <= 0) return shown;
    await clock.sleep(Math.min(wait, left2), call?.signal);
  }
}
async function holds(target, tag, call) {
  return (await lookUp(target, tag, call))?.digest ?? null;
}
async function look(target, tag, wanted, old, call) {
  try {
    const digest = (await target.resolve(tag, call))?.digest ?? null;
    if (digest === wanted) return { shows: "wanted" };
    return digest === null || digest === old || isHalfRemoved(tag, digest) ? { shows: "old", digest } : { shows: "foreign", digest };
  } catch (thrown) {
    return { shows: "unreadable", problem: problemOf(thrown, "REGISTRY_UNREADABLE", "Run the job again when the registry answers.") };
  }
}

// src/transaction/preflight.ts
var UNANSWERED_LIMIT = LOOKUPS_AT_ONCE;
var READ_HINT = "Run the job again when the registry answers; check that the login may pull from the repository.";
async function preflight(intents, targets, options, ports) {
  const seen2 = await Promise.all(targets.map((target) => observe(target, intents, options, ports)));
  ports.cancel.throwIfAborted();
  const unreadable = seen2.flatMap((snapshot) => unreadableIn(snapshot));
  if (options.writes) {
    await proveAccess(targets.filter((_, index) => isCertainToWrite(seen2[index], intents)));
    const failure = failureOf(unreadable);
    if (failure !== void 0) throw failure;
  }
  for (const problem of unreadable) ports.remark({ ...problem, level: "warning", subject: "registry" });
  return seen2;
}
async function observe(target, intents, options, ports) {
  const readBefore = options.readBefore?.get(target.repository.name);
  const wanted = /* @__PURE__ */ new Set([...intents.map((intent) => intent.tag), ...options.removals ?? []]);
  const look2 = lookup(target, readBefore, ports);
  const [states, names] = await Promise.all([
    Promise.all([...wanted].map(async (tag) => [tag, await look2(tag)])),
    intents.some(needsNames) ? readNames(target, readBefore, ports) : void 0
  ]);
  const tags = new Map(states);
  if (names?.complete === true) {
    const twins = new Set(intents.flatMap((intent) => otherSpellings(intent, names.tags)).filter((tag) => !tags.has(tag)));
    for (const [tag, state] of await Promise.all([...twins].map(async (twin) => [twin, await look2(twin)]))) tags.set(tag, state);
  }
  return {
    repository: target.repository,
    tags,
    ...names === void 0 ? {} : { names },
    holders: /* @__PURE__ */ new Map(),
    holderLayers: /* @__PURE__ */ new Map()
  };
}
function needsNames({ policy }) {
  return classOf(policy).needs(policy).names;
}
function otherSpellings({ tag, policy }, names) {
  const one = classOf(policy);
  const version = one.needs(policy).spellings ? one.version(policy) : void 0;
  return version === void 0 ? [] : sameVersionOtherSpelling(version, sameNumbers(names, version)).filter((name) => name !== tag);
}
function lookup(target, readBefore, ports) {
  const limit = pLimit(LOOKUPS_AT_ONCE);
  let answered = 0;
  let unanswered = 0;
  let last;
  return (tag) => limit(async () => {
    const before = readBefore?.tags?.get(tag);
    if (before !== void 0) return before;
    ports.cancel.throwIfAborted();
    if (answered === 0 && unanswered >= UNANSWERED_LIMIT && last !== void 0) return { state: "unreadable", problem: last };
    try {
      const descriptor = await target.resolve(tag);
      answered++;
      if (descriptor === void 0) return { state: "absent" };
      return isHalfRemoved(tag, descriptor.digest) ? { state: "absent", halfRemoved: true } : { state: "present", descriptor };
    } catch (thrown) {
      ports.cancel.throwIfAborted();
      unanswered++;
      last = problemOf(thrown, "REGISTRY_UNREADABLE", READ_HINT);
      return { state: "unreadable", problem: last };
    }
  });
}
async function readNames(target, readBefore, ports) {
  if (readBefore?.names !== void 0) return { complete: true, tags: readBefore.names };
  try {
    const tags = [];
    for await (const tag of target.tags()) tags.push(tag);
    return { complete: true, tags };
  } catch (thrown) {
    ports.cancel.throwIfAborted();
    return { complete: false, problem: problemOf(thrown, "REGISTRY_UNREADABLE", READ_HINT) };
  }
}
function unreadableIn(snapshot) {
  const problems = [];
  const where = printable(snapshot.repository.name);
  const tags = [];
  let why;
  for (const [tag, state] of snapshot.tags) {
    if (state.state !== "unreadable") continue;
    tags.push(tag);
    why ??= state.problem;
  }
  if (why !== void 0) {
    problems.push({
      code: "REGISTRY_UNREADABLE",
      message: `${where} does not say whether it holds ${someOf(tags)}: ${why.message}`,
      hint: why.hint
    });
  }
  if (snapshot.names?.complete === false) {
    problems.push({
      code: "REGISTRY_UNREADABLE",
      message: `The tag list of ${where} cannot be read whole, so versions cannot be compared: ${snapshot.names.problem.message}`,
      hint: snapshot.names.problem.hint
    });
  }
  return problems;
}
var HINT = "Run the job again when the registry answers; check that the login may push to the repository.";
function isCertainToWrite(seen2, intents) {
  return intents.some(({ tag }) => seen2?.tags.get(tag)?.state !== "present");
}
async function proveMoves({ repositories }, targets) {
  const moved = repositories.filter(({ changes }) => changes.some(isWrite) && !changes.some(({ action }) => action === "create"));
  const names = new Set(moved.map(({ repository }) => repository.name));
  await proveAccess(targets.filter(({ repository }) => names.has(repository.name)));
}
async function proveAccess(targets) {
  const proofs = await Promise.allSettled(targets.filter(isWritable).map((target) => target.access()));
  const thrown = proofs.flatMap((proof) => proof.status === "rejected" ? [proof.reason] : []);
  if (thrown.length === 1) throw thrown[0];
  const problems = thrown.flatMap((one) => isFailure(one) ? one.problems : [problemOf(one, "REGISTRY_UNREADABLE", HINT)]);
  const failure = failureOf(problems, thrown[0]);
  if (failure !== void 0) throw failure;
}
function isWritable(target) {
  return "access" in target;
}

// src/transaction/holders.ts
var ANCESTOR_LIMIT = 100;
var FIRST_BATCH = 8;
async function findHolders(wanted, snapshot, target, lineageOf, ports) {
  const holders = /* @__PURE__ */ new Map();
  const groups = /* @__PURE__ */ new Map();
  for (const assignment of wanted.assignments) {
    const state = snapshot.tags.get(assignment.intent.tag);
    if (state?.state !== "present" || state.descriptor.digest === assignment.to || !asksForHolder(assignment)) continue;
    const commit = assignment.commit ?? wanted.commit;
    if (commit === void 0 || wanted.commitTags === void 0) {
      const why = commit === void 0 ? "the commit of this run is not known" : "this run has no commit tags to find it by";
      holders.set(assignment.intent.tag, { relation: "unknown", why });
      continue;
    }
    const lineage = lineageOf(commit, assignment.intent.source);
    const group = groups.get(lineage) ?? [];
    group.push({ tag: assignment.intent.tag, digest: state.descriptor.digest });
    groups.set(lineage, group);
  }
  if (wanted.commitTags === void 0 || groups.size === 0) return holders;
  const index = commitTags(target, wanted.commitTags, snapshot, ports);
  for (const [lineage, held] of groups) {
    const found = await search(lineage, new Set(held.map((one) => one.digest)), index);
    for (const { tag, digest } of held) holders.set(tag, found(digest));
  }
  return holders;
}
function asksForHolder({ intent: { policy }, to, commit }) {
  const { holder } = classOf(policy).needs(policy);
  return to !== "absent" && holder !== "never" && (holder !== "told" || commit === void 0);
}
async function search(lineage, digests, index) {
  const ahead = await lineage.ahead();
  const newer = ahead.known ? await index.holding(digests, ahead.value.aheadBy.slice(0, COMPARE_LIMIT)) : /* @__PURE__ */ new Map();
  const left2 = new Set([...digests].filter((digest) => !newer.has(digest)));
  const behind = left2.size === 0 ? void 0 : await lineage.behind();
  const older = behind?.known === true ? await index.holding(left2, behind.value) : /* @__PURE__ */ new Map();
  const diverged = ahead.known && ahead.value.status === "diverged";
  return (digest) => {
    const after = newer.get(digest);
    if (after !== void 0) return diverged ? { relation: "diverged", commit: after } : { relation: "newer", commit: after };
    const before = older.get(digest);
    if (before !== void 0) return { relation: "older", commit: before };
    if (diverged) return { relation: "diverged" };
    const gaps = [];
    if (!ahead.known) gaps.push(`which commits are ahead is not known (${ahead.why})`);
    if (behind?.known === false) gaps.push(`which commits came before is not known (${behind.why})`);
    if (index.unreadable > 0) gaps.push(`${index.unreadable} commit tags could not be read`);
    const looked = (ahead.known ? ahead.value.aheadBy.length : 0) + (behind?.known === true ? behind.value.length : 0);
    if (looked > 0) gaps.push(`no commit tag of the ${looked} commits that were looked at names it`);
    return { relation: "unknown", why: gaps.join("; ") };
  };
}
function lineages(git) {
  const behind = askedOnce((commit) => git.ancestors(commit, ANCESTOR_LIMIT + 1));
  return askedOnce((commit, source) => ({
    ahead: askedOnce(() => compareWithBranch(git, commit, source)),
    behind: () => behind(commit)
  }));
}
async function compareWithBranch(git, commit, source) {
  if (source.startsWith("refs/pull/")) return { known: false, why: "a pull request has no branch of its own here to compare with" };
  const branch = source.startsWith("refs/heads/") ? source.slice("refs/heads/".length) : void 0;
  const line = branch === void 0 ? await git.defaultBranch() : void 0;
  if (line?.known === false) return line;
  const head = await git.branchHead(line?.value ?? branch ?? "");
  if (!head.known) return head;
  if (head.value === commit) return { known: true, value: { status: "identical", aheadBy: [] }, source: head.source };
  return git.compare(commit, head.value);
}
function commitTags(target, spelling, snapshot, ports) {
  const limit = pLimit(LOOKUPS_AT_ONCE);
  const names = snapshot.names?.complete === true ? new Set(snapshot.names.tags) : void 0;
  let unreadable = 0;
  async function resolve(commit) {
    const tag = commitTagOf(spelling, commit);
    if (tag === void 0 || names?.has(tag) === false) return void 0;
    const seen2 = snapshot.tags.get(tag);
    if (seen2?.state === "present") return seen2.descriptor.digest;
    if (seen2?.state === "absent") return void 0;
    ports.cancel.throwIfAborted();
    try {
      return (await target.resolve(tag))?.digest;
    } catch {
      ports.cancel.throwIfAborted();
      unreadable++;
      return void 0;
    }
  }
  const digestOf3 = askedOnce((commit) => limit(() => resolve(commit)));
  return {
    get unreadable() {
      return unreadable;
    },
    async holding(digests, commits) {
      const found = /* @__PURE__ */ new Map();
      let from = 0;
      while (from < commits.length && found.size < digests.size) {
        const batch = commits.slice(from, from + (from === 0 ? FIRST_BATCH : LOOKUPS_AT_ONCE));
        from += batch.length;
        const held = await Promise.all(batch.map((commit) => digestOf3(commit)));
        for (const [index, commit] of batch.entries()) {
          const digest = held[index];
          if (digest !== void 0 && digests.has(digest) && !found.has(digest)) found.set(digest, commit);
        }
      }
      return found;
    }
  };
}

// src/transaction/relate.ts
async function relate(wanted, seen2, targets, git, ports) {
  const lineageOf = lineages(git);
  return Promise.all(
    seen2.map(async (snapshot) => {
      const target = targets.find((one) => one.repository.name === snapshot.repository.name);
      if (target === void 0) return snapshot;
      const [holders, holderLayers] = await Promise.all([
        findHolders(wanted, snapshot, target, lineageOf, ports),
        readHolderLayers(wanted, snapshot, target, ports)
      ]);
      return { ...snapshot, holders, holderLayers };
    })
  );
}
function layerDigests(manifest, pathOf) {
  return manifest.layers.flatMap((layer) => {
    const paths = new Set([layerPath(layer), pathOf?.(layer)].filter((path) => path !== void 0));
    return [...paths.size === 0 ? [""] : paths].map((path) => ({ path, digest: layer.digest }));
  });
}
async function readHolderLayers(wanted, snapshot, target, ports) {
  const others = wanted.assignments.flatMap(({ intent: { tag, policy }, to }) => {
    const state = snapshot.tags.get(tag);
    return state?.state !== "present" || to === "absent" || state.descriptor.digest === to ? [] : [{ tag, holder: state.descriptor.digest, policy }];
  });
  if (!others.some(({ policy }) => classOf(policy).needs(policy).layers)) return /* @__PURE__ */ new Map();
  const limit = pLimit(LOOKUPS_AT_ONCE);
  const layers = /* @__PURE__ */ new Map();
  const layersOf = askedOnce((digest) => limit(async () => layerDigests(await target.manifest(digest))));
  await Promise.all(
    others.map(async ({ tag, holder, policy }) => {
      if (!classOf(policy).moves(policy) && !classOf(policy).needs(policy).layers) return;
      try {
        layers.set(tag, await layersOf(holder));
      } catch {
        ports.cancel.throwIfAborted();
      }
    })
  );
  return layers;
}

// src/transaction/prove-content.ts
async function readBack(deliveries, concurrency, ports) {
  await bounded(
    concurrency,
    deliveries.map(
      ({ target, artifact }) => () => target.manifest(artifact.manifest.descriptor.digest).catch(unlessUntagged)
    ),
    ports.cancel
  );
  const blobs = deliveries.flatMap(
    ({ target, artifact }) => storedBlobs(target, artifact.manifest).map((blob) => [`${target.repository.name} ${blob.descriptor.digest}`, blob])
  );
  await proveAll("verifying", [...new Map(blobs).values()], concurrency, ports);
}
function unlessUntagged(thrown) {
  if (!isFailure(thrown) || thrown.code !== "MANIFEST_UNKNOWN") throw thrown;
}
async function proveUnsent(artifacts, sent, concurrency, ports) {
  const blobs = [...artifacts].flatMap((one) => one.mustBeSound === true ? one.blobs : []);
  const unsent = new Map(blobs.flatMap((blob) => sent(blob.descriptor.digest) ? [] : [[blob.descriptor.digest, blob]]));
  if (unsent.size > 0) await proveAll("checking the source", [...unsent.values()], concurrency, ports);
}
async function proveAll(label, blobs, concurrency, { log, cancel }) {
  const progress = log.progress(
    label,
    blobs.reduce((sum, { descriptor }) => sum + descriptor.size, 0)
  );
  const prove = async (blob) => {
    for await (const chunk of verified(blob.descriptor, blob.open(), blob.place)) {
      cancel.throwIfAborted();
      progress.add(chunk.length);
    }
  };
  try {
    await bounded(
      concurrency,
      blobs.map((blob) => () => prove(blob)),
      cancel
    );
  } finally {
    progress.end();
  }
}

// src/transaction/decide.ts
function decide(wanted, seen2) {
  const given = givenBy(wanted);
  return {
    repositories: seen2.map((snapshot) => {
      const seenHere = { snapshot, given, ...versionsOf(snapshot, wanted, given) };
      return {
        repository: snapshot.repository,
        changes: withVersion(
          snapshot.repository,
          wanted.assignments.map((assignment) => change(assignment, seenHere))
        )
      };
    })
  };
}
function refusals({ repositories }) {
  const remarks = repositories.flatMap(
    ({ changes }) => changes.flatMap(({ action, remark }) => action === "refuse" ? remark ?? [] : [])
  );
  return failureOf(remarks.map(({ code, message, hint }) => ({ code, message, hint })));
}
function isIdle({ repositories }) {
  return !repositories.some(({ changes }) => changes.some(isWrite));
}
function givenBy({ assignments, layers }) {
  const digests = /* @__PURE__ */ new Map();
  const places = /* @__PURE__ */ new Map();
  for (const [place, { intent, to }] of assignments.entries()) {
    if (to === "absent") continue;
    digests.set(intent.tag, to);
    places.set(intent.tag, place);
  }
  const moving = assignments.flatMap(({ intent: { tag, policy } }) => classOf(policy).moves(policy) ? [tag] : []);
  return { digests, places, moving, layers };
}
function versionsOf(snapshot, { assignments }, given) {
  const there = snapshot.names?.complete === true ? snapshot.names.tags : [];
  const own = [...given.digests.keys()];
  const removed = new Set(assignments.filter((one) => willBeRemoved(one, snapshot, given)).map((one) => one.intent.tag));
  const stays = (name) => !removed.has(name);
  return {
    higher: (scope) => higherInScope(scope, sameRange(there, scope).filter(stays)),
    spellings: (scope, of) => of === "run" ? sameVersionOtherSpelling(scope, sameNumbers(own, scope)) : sameVersionOtherSpelling(scope, sameNumbers(there, scope)).filter(stays)
  };
}
function change(assignment, here) {
  const { intent, to } = assignment;
  const { snapshot, given } = here;
  const state = snapshot.tags.get(intent.tag);
  const before = state?.state === "present" ? state.descriptor.digest : null;
  if (state === void 0) return built(assignment, before, unknown("the tag was not looked up"));
  if (state.state === "unreadable") return { ...built(assignment, before, unknown(state.problem.message)), unreadable: true };
  if (before === to) return built(assignment, before, { action: "keep", reason: "names this ModelKit already" });
  const verdict = to === "absent" ? decideRemoval(intent, before, given) : classOf(intent.policy).decide({ ...intent, ...here, to, before });
  const isLeft2 = verdict.action === "keep" || verdict.action === "skip";
  if (state.state !== "absent" || state.halfRemoved !== true || !isLeft2) return built(assignment, before, verdict);
  return built(assignment, before, { action: "delete", reason: `there is nothing behind it since a removal broke off; ${verdict.reason}` });
}
function built({ intent, to }, before, verdict) {
  const target = to === "absent" ? null : to;
  const after = verdict.action === "delete" ? null : verdict.action === "create" || verdict.action === "move" ? target : before;
  return {
    tag: intent.tag,
    intent,
    action: verdict.action,
    before,
    after,
    ...target === null || after === target ? {} : { wanted: target },
    reason: verdict.reason,
    ...verdict.remark === void 0 ? {} : { remark: verdict.remark }
  };
}
function willBeRemoved(assignment, snapshot, given) {
  const state = snapshot.tags.get(assignment.intent.tag);
  return assignment.to === "absent" && state?.state === "present" && decideRemoval(assignment.intent, state.descriptor.digest, given).action === "delete";
}
function removal(one) {
  const intent = {
    tag: one.tag,
    kind: "version",
    policy: { class: "immutable", onConflict: "fail" },
    rule: "prune",
    reason: one.reason,
    source: "git tags"
  };
  return { intent, to: "absent" };
}
function decideRemoval({ tag, reason }, before, given) {
  if (before === null) return { action: "keep", reason: "not there already" };
  if (given.digests.has(tag)) return { action: "skip", reason: "not removed: a rule of this run gives the tag" };
  return { action: "delete", reason: printable(reason) };
}
function withVersion(repository, changes) {
  const versions = changes.filter(({ intent }) => intent.kind === "version");
  if (!versions.some(isLeft)) return changes;
  return changes.map((change2) => {
    if (!follows(change2)) return change2;
    const leaders = versions.filter((version) => leads(version, change2));
    const [first] = leaders;
    return first !== void 0 && leaders.every(isLeft) ? staying(repository, change2, first) : change2;
  });
}
function isLeft({ action, wanted, before, remark }) {
  return wanted !== void 0 && action !== "refuse" && (before !== null || remark !== void 0);
}
function follows({ action, intent: { kind, policy } }) {
  if (action !== "create" && action !== "move") return false;
  return classOf(policy).follows(kind);
}
function leads(version, follower) {
  const [own, followed] = [versionOf(version), versionOf(follower)];
  const isOther = own !== void 0 && own.scheme === followed?.scheme && own.version !== followed.version;
  return !isOther && (version.wanted ?? version.after) === follower.after;
}
function versionOf({ intent: { policy } }) {
  return classOf(policy).version(policy);
}
function staying(repository, change2, version) {
  const { tag, intent, before, after } = change2;
  const where = before === null ? "is not written" : `stays at ${before}`;
  return {
    tag,
    intent,
    action: "skip",
    before,
    after: before,
    ...after === null ? {} : { wanted: after },
    reason: `follows ${version.tag}, which does not name this ModelKit`,
    remark: {
      level: "notice",
      code: "TAG_KEPT",
      message: `${tagReference(repository, tag)} ${where}: it follows ${version.tag}, which names another ModelKit than ${String(after)} of this run.`,
      hint: "Publish under a new version; or set on-conflict: move, which takes the version along."
    }
  };
}

// src/transaction/transfer.ts
var SWEEP_AFTER_MS = 10 * 6e4;
var Transfer = class {
  sent;
  #concurrency;
  #ports;
  #hosts = /* @__PURE__ */ new Map();
  #tasks = [];
  /** What was sent while it was hashed, as repository and digest. */
  #passed = /* @__PURE__ */ new Set();
  #stopped = new AbortController();
  #signal;
  #size;
  #progress;
  #began;
  /** `size`: bytes that will be sent, as far as is known. */
  constructor(size, concurrency, sent, ports) {
    this.sent = sent;
    this.#concurrency = concurrency;
    this.#ports = ports;
    this.#signal = AbortSignal.any([this.#stopped.signal, ports.cancel]);
    this.#size = size;
    this.#began = ports.clock.monotonic();
  }
  /** Sends the blob when its turn comes; what was asked for before is not sent twice. */
  add(target, blob) {
    const host = this.#host(target.repository);
    const { digest } = blob.descriptor;
    const upload = host.uploads.get(digest) ?? { source: blob, targets: [], served: 0, open: false };
    host.uploads.set(digest, upload);
    if (upload.targets.includes(target)) return;
    upload.targets.push(target);
    if (upload.open) return;
    upload.open = true;
    host.waiting.push(upload);
    host.sorted = false;
    this.#tasks.push(host.limit(() => this.#next(host)));
  }
  /** Sends a blob while it is hashed, in its turn: `add` finds it there, and what failed is left to that. Throws nothing. */
  async pass(target, blob, signal) {
    const call = { signal: AbortSignal.any([this.#signal, signal]) };
    const sending = this.#host(target.repository).limit(async () => {
      if (call.signal.aborted || await target.pass?.(blob, this.#onBytes, call) !== true) return;
      const sent = { digest: blob.digest(), size: blob.size };
      this.#passed.add(`${target.repository.name} ${sent.digest}`);
      this.sent.note(target.repository, sent, "uploaded");
    });
    this.#tasks.push(sending);
    await sending;
  }
  #onBytes = (bytes) => {
    this.#progress ??= this.#ports.log.progress("uploading", this.#size);
    this.#progress.add(bytes);
  };
  /** Afterwards everything that was added, and is added here, is there. Throws the first failure, once none is under way any more. */
  async deliver(deliveries) {
    for (const { target, artifact } of deliveries) for (const blob of artifact.blobs) this.add(target, blob);
    await this.#settled();
    this.#signal.throwIfAborted();
    if (this.#ports.clock.monotonic() - this.#began > SWEEP_AFTER_MS) await this.replenish(deliveries);
  }
  /** Asks for every blob and uploads what vanished; gives how many. */
  async replenish(deliveries) {
    const missing = await bounded(
      this.#concurrency,
      deliveries.flatMap(
        ({ target, artifact }) => artifact.blobs.map((blob) => async () => await target.has(blob.descriptor) ? [] : [{ target, blob }])
      ),
      this.#ports.cancel
    );
    const again = missing.flat();
    await bounded(
      this.#concurrency,
      again.map(({ target, blob }) => async () => {
        this.sent.note(target.repository, blob.descriptor, await target.push(blob));
      }),
      this.#ports.cancel
    );
    return again.length;
  }
  /** Ends what is under way, and waits until it has ended. */
  async stop() {
    this.#stopped.abort();
    await this.#settled();
  }
  async #settled() {
    await Promise.all(this.#tasks);
    this.#progress?.end();
    this.#progress = void 0;
  }
  #host(repository) {
    const name = repository.kind === "registry" ? repository.host : repository.name;
    const known = this.#hosts.get(name);
    if (known !== void 0) return known;
    const made = { limit: pLimit(Math.max(1, this.#concurrency)), uploads: /* @__PURE__ */ new Map(), waiting: [], sorted: true };
    this.#hosts.set(name, made);
    return made;
  }
  async #next(host) {
    if (!host.sorted) host.waiting.sort((a, b) => a.source.descriptor.size - b.source.descriptor.size);
    host.sorted = true;
    const upload = host.waiting.pop();
    if (upload === void 0) return;
    try {
      await this.#send(upload);
    } catch (thrown) {
      this.#stopped.abort(thrown);
    }
  }
  /** To the first repository of a host as it comes; to the others from there, which a registry can do without the bytes. */
  async #send(upload) {
    const { descriptor } = upload.source;
    for (; ; ) {
      const target = upload.targets[upload.served];
      if (target === void 0) {
        upload.open = false;
        return;
      }
      this.#signal.throwIfAborted();
      const isThere2 = this.#passed.has(`${target.repository.name} ${descriptor.digest}`);
      const result = isThere2 ? "uploaded" : await target.push(upload.source, this.#onBytes, { signal: this.#signal });
      if (result !== "uploaded") this.#onBytes(descriptor.size);
      this.sent.note(target.repository, descriptor, result);
      if (target.repository.kind === "registry") upload.source = { ...upload.source, origin: target.repository };
      upload.served += 1;
    }
  }
};
function sizeOf(deliveries) {
  const blobs = new Map(
    deliveries.flatMap(
      ({ target: { repository }, artifact }) => artifact.blobs.map(({ descriptor: { digest, size } }) => [`${repository.name} ${digest}`, size])
    )
  );
  return [...blobs.values()].reduce((sum, size) => sum + size, 0);
}
async function storeManifest(delivery, transfer, ledger, ports) {
  const { target, artifact } = delivery;
  const isNew = artifact.blobs.some(({ descriptor }) => ledger.sent.isNew(target.repository, descriptor.digest));
  if (!isNew && await isStored(target, artifact.manifest)) return;
  try {
    await target.put(artifact.manifest, []);
  } catch (thrown) {
    ports.cancel.throwIfAborted();
    if (missesBlob(thrown)) {
      const sent = await transfer.replenish([delivery]);
      ports.log.info(`${printable(target.repository.name)} missed blobs; ${sent} sent again`);
      await target.put(artifact.manifest, []);
    } else if (!await isStored(target, artifact.manifest)) throw thrown;
  }
  ledger.manifestStored();
}
async function isStored(target, manifest) {
  return (await target.resolve(manifest.descriptor.digest))?.digest === manifest.descriptor.digest;
}
function missesBlob(thrown) {
  return isFailure(thrown) && thrown.code.endsWith("BLOB_UNKNOWN");
}

// src/transaction/send-ahead.ts
var LEAST_SIZE = 32 * 1024 * 1024;
var LEAST_FILE_SIZE = 1024 * 1024;
var ASKING_MS = 5e3;
var NOT_YET = sha256Digest("0".repeat(64));
async function sendAhead({ wanted, contents }, seen2, targets, { concurrency, isRerun }, ports) {
  const size = contents.reduce((sum, one) => sum + one.size, 0);
  if (size < LEAST_SIZE) return void 0;
  const plan = wanted(NOT_YET);
  if (waitsForGit(plan, seen2) || !isCertain(decide(plan, seen2))) return void 0;
  const held = await heldLayers(seen2, targets, ports);
  const passing = isRerun ? void 0 : await newLayer(contents, seen2, targets, ports);
  if (passing === void 0 && contents.length < 2) return void 0;
  const transfer = new Transfer(size * targets.length, concurrency, new SentBlobs(), ports);
  let isSaid = false;
  const say = () => {
    if (!isSaid) ports.log.info("No tag can be refused any more: layers are sent while they are hashed.");
    isSaid = true;
  };
  return {
    transfer,
    passing: passing && {
      content: passing.content,
      pass: async (layer, signal) => {
        say();
        await transfer.pass(passing.target, layer, signal);
      }
    },
    hashed: (layer) => {
      if (held.has(layer.descriptor.digest)) return;
      say();
      for (const target of targets) transfer.add(target, layer);
    }
  };
}
async function newLayer(contents, seen2, targets, ports) {
  const [content, second] = contents.filter(({ kept }) => kept === void 0).toSorted((a, b) => b.size - a.size);
  const registries = targets.filter(({ repository }) => repository.kind === "registry");
  const [target] = registries;
  if (content === void 0 || target?.pass === void 0 || new Set(registries.map(hostOf)).size > 1) return void 0;
  if (content.size < LEAST_SIZE || content.size < LEAST_FILE_SIZE * content.entries.length) return void 0;
  if (content.format === "raw" && content.size === second?.size || seen2.some(({ tags }) => [...tags.values()].some(({ state }) => state === "present")))
    return void 0;
  const empty = await Promise.all(registries.map((one) => hasNoTag(one, seen2, ports)));
  return empty.includes(false) ? void 0 : { content, target };
}
function hostOf({ repository }) {
  return repository.kind === "registry" ? repository.host : "";
}
async function hasNoTag(target, seen2, { cancel, clock }) {
  const names = seen2.find(({ repository }) => repository.name === target.repository.name)?.names;
  if (names?.complete === true) return names.tags.length === 0;
  try {
    for await (const _ of target.tags({ signal: cancel, deadline: clock.monotonic() + ASKING_MS })) return false;
    return true;
  } catch {
    return false;
  }
}
function waitsForGit({ assignments }, seen2) {
  const strict = new Set(
    assignments.flatMap(({ intent: { tag, policy } }) => classOf(policy).needs(policy).holder === "may refuse" ? [tag] : [])
  );
  return seen2.some(
    ({ tags }) => [...tags].some(([tag, state]) => state.state === "present" && (strict.has(tag) || state.descriptor.digest === NOT_YET))
  );
}
function isCertain(changes) {
  const isMade = changes.repositories.every((one) => one.changes.some(({ action }) => action === "create"));
  return isMade && refusals(changes) === void 0;
}
async function heldLayers(seen2, targets, { cancel }) {
  const held = /* @__PURE__ */ new Set();
  const asked = /* @__PURE__ */ new Map();
  for (const { repository, tags } of seen2) {
    const target = targets.find((one) => one.repository.name === repository.name);
    for (const state of tags.values()) {
      if (state.state !== "present" || target === void 0) continue;
      const { digest: holder } = state.descriptor;
      asked.set(`${repository.name} ${holder}`, async () => {
        const manifest = await target.manifest(holder).catch(() => void 0);
        for (const { digest } of manifest?.layers ?? []) held.add(digest);
      });
    }
  }
  await bounded(LOOKUPS_AT_ONCE, [...asked.values()], cancel);
  return held;
}

// src/transaction/calls.ts
var WRITE_GRACE_MS = 2e3;
var RESCUE_MS = 105e3;
var SETTLE_MS = 25e3;
var LAST_RESCUE_MS = 8e3;
function timesOf({ cancel, clock }) {
  const [graced, rescuing] = [new AbortController(), new AbortController()];
  const timers = /* @__PURE__ */ new Set();
  let cancelled = Infinity;
  let failed;
  let hurried = new AbortController();
  let writing = { signal: AbortSignal.any([graced.signal, hurried.signal]) };
  function abortIn(ms, controller, reason) {
    timers.add(
      clock.timer(ms, () => {
        controller.abort(reason);
      })
    );
  }
  function begin() {
    cancelled = clock.monotonic();
    abortIn(WRITE_GRACE_MS, graced, cancel.reason);
    abortIn(LAST_RESCUE_MS, rescuing, cancel.reason);
  }
  function failedAt() {
    if (failed === void 0) abortIn(SETTLE_MS, hurried, gaveUp());
    return failed ??= clock.monotonic();
  }
  if (cancel.aborted) begin();
  else cancel.addEventListener("abort", begin, { once: true });
  return {
    get writing() {
      return writing;
    },
    failing: () => void failedAt(),
    settling: () => ({ signal: graced.signal, deadline: Math.min(failedAt(), cancelled) + SETTLE_MS }),
    settled: () => {
      failed = void 0;
      hurried = new AbortController();
      writing = { signal: AbortSignal.any([graced.signal, hurried.signal]) };
    },
    rescue: () => ({ signal: rescuing.signal, deadline: Math.min(failedAt() + RESCUE_MS, cancelled + LAST_RESCUE_MS) }),
    end: () => {
      cancel.removeEventListener("abort", begin);
      for (const timer of timers) timer.clear();
    }
  };
}
function gaveUp() {
  return new Failure({
    code: "TAG_WRITE_FAILED",
    message: "It was given up: another tag could not be written, and the time for putting all back has begun.",
    hint: "Run the job again: what is there already is not sent twice."
  });
}

// src/transaction/write-problems.ts
function takenMeanwhile({ target, change: change2 }, now) {
  const was = change2.before === null ? "was absent" : `named ${change2.before}`;
  return {
    code: "TAG_TAKEN_MEANWHILE",
    message: `${tagReference(target.repository, change2.tag)} ${was} when this run planned, and ${now === null ? "is gone" : `names ${now}`} now: somebody else changed it meanwhile. It was left as it is.`,
    hint: "Run the job again: it plans with the new state. Give workflows that publish to this repository one concurrency group."
  };
}
function refusedByRegistry({ target, change: change2 }, problem) {
  const stays = change2.before === null ? "refuses to create it" : `keeps it at ${change2.before}`;
  return {
    code: "TAG_KEPT_BY_REGISTRY",
    message: `${tagReference(target.repository, change2.tag)} shall ${change2.before === null ? "be made" : "move to"} ${String(change2.after)}, but the registry's own immutability rule ${stays}: ${printable(problem.message)}`,
    hint: `${printable(problem.hint)} That rule is in the settings of the repository; here the tag comes from "${printable(change2.intent.rule)}".`.trim()
  };
}
function writeFailed({ target, change: change2 }, write, shown) {
  const where = tagReference(target.repository, change2.tag);
  if (write.result !== "written") {
    return {
      code: write.problem.code,
      message: `${where} was not written: ${printable(write.problem.message)}`,
      hint: printable(write.problem.hint)
    };
  }
  const state = shown.shows === "unreadable" ? `cannot be read back: ${shown.problem.message}` : `still ${"digest" in shown && shown.digest !== null ? `names ${shown.digest}` : "is absent"}`;
  return {
    code: "TAG_NOT_SHOWN",
    message: `The registry took ${where} twice, but ${PATIENCE_MS / 1e3} seconds later the tag ${state}.`,
    hint: "Run the job again later; if it repeats, ask the operator of the registry whether tags may move."
  };
}
var REFUSED_BECAUSE = {
  TAG_TAKEN_MEANWHILE: "somebody else changed it meanwhile",
  TAG_KEPT_BY_REGISTRY: "the registry does not let it change",
  TAG_NOT_SHOWN: "the registry took it, and does not show it"
};
function refusedChange(change2, now, problem) {
  const { after } = change2;
  return {
    ...change2,
    action: "refuse",
    after: now,
    ...after === null ? {} : { wanted: after },
    reason: REFUSED_BECAUSE[problem.code] ?? "could not be written",
    remark: { ...problem, level: "error" }
  };
}

// src/transaction/check-again.ts
async function checkAgain(written, targets, ledger, { clock, cancel }) {
  const kept = targets.flatMap(
    (target) => ledger.soFar(target.repository).filter(isKept).map((change2) => ({ target, change: change2 }))
  );
  const problems = await untilOne([...written, ...kept], async (step) => {
    cancel.throwIfAborted();
    const shown = await shownAtTheEnd(step, clock, cancel);
    if (shown.shows === "wanted") return void 0;
    if (shown.shows === "unreadable") {
      const where = tagReference(step.target.repository, step.change.tag);
      return { ...shown.problem, message: `${where} cannot be read at the end: ${shown.problem.message}` };
    }
    const problem = takenMeanwhile(step, shown.digest);
    ledger.done(step, refusedChange(step.change, shown.digest, problem));
    return problem;
  });
  const failure = failureOf(problems);
  if (failure !== void 0) throw failure;
}
function isKept({ action, after, wanted, intent: { policy } }) {
  return action === "keep" && after !== null && wanted === void 0 && classOf(policy).moves(policy);
}
async function shownAtTheEnd({ target, change: change2 }, clock, signal) {
  const { tag, before, after } = change2;
  if (before !== after) return awaitTag(target, tag, after, before, clock, { signal });
  const shown = await look(target, tag, after, before, { signal });
  return shown.shows === "foreign" ? awaitTag(target, tag, after, shown.digest, clock, { signal }) : shown;
}

// src/transaction/companions.ts
async function storeCompanions(companions, changes, targets, options, ledger, ports) {
  if (companions.length === 0) return;
  const holders = holdersOf(changes, targets);
  const deliveries = companions.flatMap(({ artifact }) => holders.map((target) => ({ target, artifact })));
  const transfer = new Transfer(sizeOf(deliveries), options.concurrency, ledger.sent, ports);
  await transfer.deliver(deliveries);
  for (const delivery of deliveries) await storeManifest(delivery, transfer, ledger, ports);
  const tagged = companions.flatMap(({ artifact, tag }) => tag === void 0 ? [] : holders.map((target) => ({ target, artifact, tag })));
  await bounded(
    options.concurrency,
    tagged.map((one) => () => tagCompanion(one, ledger, ports)),
    ports.cancel
  );
}
function holdersOf(changes, targets) {
  return targets.filter(
    (target) => changes.repositories.some(
      ({ repository, changes: tags }) => repository.name === target.repository.name && tags.some(({ after, wanted }) => after !== null && wanted === void 0)
    )
  );
}
async function tagCompanion({ target, artifact, tag }, ledger, ports) {
  const { digest } = artifact.manifest.descriptor;
  const now = await holds(target, tag);
  if (now === digest) return;
  if (now !== null) {
    ports.remark({
      code: "COMPANION_TAG_KEPT",
      level: "warning",
      subject: "registry",
      message: `${tagReference(target.repository, tag)} names ${now} and stays; the source has ${digest} there, which was copied by digest only.`,
      hint: "Signatures under both were left as they are: sign the ModelKit again in this repository, or copy the one you mean by hand."
    });
    return;
  }
  const [write] = await target.put(artifact.manifest, [tag]);
  if (write?.result === "written") {
    ledger.manifestStored();
    return;
  }
  throw new Failure(
    write?.problem ?? {
      code: "TAG_WRITE_FAILED",
      message: `${tagReference(target.repository, tag)} was not written.`,
      hint: "Run the job again."
    }
  );
}

// src/transaction/journal.ts
var import_promises = __toESM(require_promises(), 1);
var import_node_path = __toESM(require_node_path(), 1);
var FILE = "journal.jsonl";
async function openJournal(directory) {
  const file = (0, import_node_path.join)(directory, FILE);
  const kept = /* @__PURE__ */ new Set();
  await onDisk(directory, async () => {
    await makeDirectory(directory, 448);
    await append(file, [{ schema: 1 }]);
  });
  return {
    plan: (tags) => onDisk(directory, () => append(file, [{ plan: tags.map(({ repository, tag, to }) => [repository.name, tag, to]) }])),
    record: (entries, previous) => onDisk(directory, async () => {
      for (const { descriptor, bytes } of previous) {
        if (kept.has(descriptor.digest)) continue;
        await keep((0, import_node_path.join)(directory, manifestFile(descriptor.digest)), bytes);
        kept.add(descriptor.digest);
      }
      if (entries.length > 0) await append(file, entries);
    }),
    sending: ({ name }, tags) => onDisk(directory, () => append(file, [{ sending: tags, in: name }], "for the next process")),
    refused: ({ name }, tags) => onDisk(directory, () => append(file, [{ refused: tags, in: name }], "for the next process")),
    returning: ({ name }, tag) => onDisk(directory, () => append(file, [{ returning: [tag], in: name }], "for the next process")),
    close: () => onDisk(directory, () => append(file, [{ closed: true }]))
  };
}
function manifestFile(digest) {
  return `${digest.replace(":", "-")}.json`;
}
async function onDisk(directory, write) {
  try {
    await write();
  } catch (cause) {
    throw new Failure(
      {
        code: "JOURNAL_NOT_WRITTEN",
        message: `What the tags name now cannot be written down in ${printable(directory)}: ${printable(messageOf(cause))}. Without that a tag that moves could not be put back.`,
        hint: "Free space on the disk of the runner, or let RUNNER_TEMP name a directory that this step may write to."
      },
      { cause }
    );
  }
}
async function append(file, lines, safe = "on disk") {
  const handle = await (0, import_promises.open)(file, "a", 384);
  try {
    await handle.writeFile(`
${lines.map((line) => JSON.stringify(line)).join("\n")}
`);
    if (safe === "on disk") await handle.sync();
  } finally {
    await handle.close();
  }
}
async function keep(file, bytes) {
  const part = `${file}.part`;
  const handle = await (0, import_promises.open)(part, "w", 384);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await (0, import_promises.rename)(part, file);
}
async function readJournal(directory) {
  const text = await (0, import_promises.readFile)((0, import_node_path.join)(directory, FILE), "utf8").catch((thrown) => {
    if (isAbsent(thrown)) return "";
    throw thrown;
  });
  const lines = text.split("\n").slice(0, -1).filter((line) => line !== "");
  if (lines.length === 0) return void 0;
  const entries = /* @__PURE__ */ new Map();
  const planned = [];
  const sent = /* @__PURE__ */ new Set();
  const returning = /* @__PURE__ */ new Set();
  let closed = false;
  let damagedLines = 0;
  for (const line of lines) {
    const value = parseLine(line);
    switch (value?.kind) {
      case void 0:
        damagedLines++;
        break;
      case "header":
        break;
      case "plan":
        planned.push(...value.tags);
        break;
      case "sending":
        for (const tag of value.tags) sent.add(`${value.repository.name} ${tag}`);
        break;
      case "refused":
        for (const tag of value.tags) sent.delete(`${value.repository.name} ${tag}`);
        break;
      case "returning":
        for (const tag of value.tags) returning.add(`${value.repository.name} ${tag}`);
        break;
      case "closed":
        closed = true;
        break;
      case "entry":
        closed = false;
        entries.set(`${value.entry.repository.name} ${value.entry.tag}`, value.entry);
        break;
    }
  }
  return {
    closed,
    entries: [...entries.values()],
    planned,
    damagedLines,
    wasSent: (repository, tag) => damagedLines > 0 || sent.has(`${repository.name} ${tag}`),
    mayBeLost: ({ repository, tag, after }) => returning.has(`${repository.name} ${tag}`) || [...entries.values()].some(
      (one) => one.before === null && one.after === after && one.repository.name === repository.name && returning.has(`${repository.name} ${one.tag}`)
    ),
    async manifest({ before }) {
      if (before === null) return void 0;
      try {
        return parseManifest(await (0, import_promises.readFile)((0, import_node_path.join)(directory, manifestFile(before.digest))), before.mediaType, before.digest);
      } catch {
        return void 0;
      }
    }
  };
}
function parseLine(line) {
  const value = parsedJson(line);
  if (!isRecord(value)) return void 0;
  if (value["closed"] === true) return { kind: "closed" };
  if (value["schema"] === 1) return { kind: "header" };
  for (const kind of ["sending", "refused", "returning"]) {
    const names = value[kind];
    if (Array.isArray(names)) return tagsOf(kind, value["in"], names);
  }
  return Array.isArray(value["plan"]) ? planOf(value["plan"]) : entryOf(value);
}
function tagsOf(kind, place, names) {
  const repository = repositoryOf(place);
  const tags = names.flatMap((name) => tagOf(name) ?? []);
  return repository === void 0 || tags.length < names.length ? void 0 : { kind, repository, tags };
}
function planOf(written) {
  const tags = written.flatMap((one) => {
    const [repository, tag, to] = Array.isArray(one) ? [repositoryOf(one[0]), tagOf(one[1]), digestOf2(one[2])] : [];
    return repository === void 0 || tag === void 0 || to === void 0 ? [] : [{ repository, tag, to }];
  });
  return tags.length < written.length ? void 0 : { kind: "plan", tags };
}
function entryOf(value) {
  const repository = repositoryOf(at(value, "repository", "name"));
  const tag = tagOf(value["tag"]);
  const before = beforeOf(value["before"]);
  const after = value["after"] === null ? null : digestOf2(value["after"]);
  if (repository === void 0 || tag === void 0 || before === void 0 || after === void 0) return void 0;
  return { kind: "entry", entry: { repository, tag, before, after } };
}
function repositoryOf(name) {
  const parsed = typeof name === "string" ? parseRepository(name) : void 0;
  return parsed?.ok === true ? parsed.value : void 0;
}
function tagOf(value) {
  return typeof value === "string" ? parseTagName(value) : void 0;
}
function beforeOf(value) {
  if (value === null) return null;
  const [digest, mediaType] = [digestOf2(at(value, "digest")), at(value, "mediaType")];
  return digest === void 0 || typeof mediaType !== "string" ? void 0 : { digest, mediaType };
}
function digestOf2(value) {
  return typeof value === "string" ? parseDigest(value) : void 0;
}

// src/transaction/put-back.ts
var UNTOUCHED = "it was not changed";
var FOREIGN = "somebody else has moved it since";
var GONE = "somebody else has removed it since";
var LATE = "there was no time left to put it back";
async function putBack(entries, planned, keeper, limits) {
  if (await isDoneByAnother(planned, keeper, limits)) {
    const why = "another run has published the same meanwhile, and it is left as it is";
    return entries.map((entry) => ({ entry, result: "left", actual: entry.after, why, again: false }));
  }
  const backwards = [...entries].reverse();
  const results = [];
  for (const kind of ["moved", "created", "neighbour"]) {
    const some = backwards.filter((entry) => kindOf(entry) === kind);
    results.push(...await putAllBack(some, keeper, limits));
  }
  return results;
}
function sayLeft(results, { remark }) {
  const tags = results.flatMap(({ entry, result }) => result === "left" ? [tagReference(entry.repository, entry.tag)] : []);
  if (tags.length === 0) return;
  remark({
    code: "LEFT_TO_OTHER_RUN",
    level: "notice",
    subject: "tags",
    message: `Not put back: another run has published the same ModelKit under all tags of this run meanwhile (${someOf(tags)}).`,
    hint: "Nothing to do. Give workflows that publish to this repository one concurrency group, and one run waits for the other."
  });
}
function kindOf({ before, after }) {
  if (before === null) return "created";
  return before.digest === after ? "neighbour" : "moved";
}
async function isDoneByAnother(planned, keeper, { call: all, clock }) {
  const [first, ...others] = planned.filter(({ repository, tag }) => keeper.progress(repository, tag) === "unsent");
  if (first === void 0) return false;
  const call = { ...all, deadline: clock.monotonic() + ((all.deadline ?? Infinity) - clock.monotonic()) / 3 };
  const check = async ({ repository, tag, to }) => {
    if ((await keeper.target(repository).resolve(tag, call))?.digest !== to) throw new RangeError("it names something else");
  };
  try {
    await check(first);
    await bounded(
      LOOKUPS_AT_ONCE,
      others.map((one) => () => check(one)),
      call.signal
    );
    return true;
  } catch {
    return false;
  }
}
async function putAllBack(entries, keeper, limits) {
  const first = await bounded(
    LOOKUPS_AT_ONCE,
    entries.map((entry) => () => unlessLate(entry, limits, () => firstLook(entry, keeper, limits)))
  );
  return Promise.all(
    first.map(
      async (found) => found.result === "wait" ? unlessLate(found.entry, limits, () => patientLook(found.entry, keeper, limits)) : found
    )
  );
}
async function unlessLate(entry, limits, work) {
  try {
    if (!isOver(limits)) return await work();
  } catch (thrown) {
    if (!isOver(limits)) return ended(entry, "unrestored", void 0, printable(messageOf(thrown)), true);
  }
  return ended(entry, "unrestored", void 0, LATE, true);
}
function isOver({ clock, call: { signal, deadline = Infinity } }) {
  return signal?.aborted === true || clock.monotonic() >= deadline;
}
async function firstLook(entry, keeper, limits) {
  const before = entry.before?.digest ?? null;
  const progress = keeper.progress(entry.repository, entry.tag);
  const isNeighbour = kindOf(entry) === "neighbour";
  if (progress === "unsent" && !isNeighbour) return ended(entry, "untouched", void 0, UNTOUCHED);
  const now = (await keeper.target(entry.repository).resolve(entry.tag, limits.call))?.digest ?? null;
  if (isNeighbour ? now === null : now === entry.after || now !== null && isHalfRemoved(entry.tag, now))
    return back(entry, keeper, limits);
  if (now !== before) {
    if (now === null && keeper.mayBeLost(entry)) return back(entry, keeper, limits);
    return ended(entry, "foreign", now, now === null ? GONE : FOREIGN);
  }
  if (isNeighbour) return ended(entry, "untouched", now, UNTOUCHED);
  if (progress === "taken" && before !== null) return back(entry, keeper, limits);
  return progress === "taken" || keeper.patient ? { entry, result: "wait" } : ended(entry, "untouched", now, UNTOUCHED);
}
async function patientLook(entry, keeper, limits) {
  const before = entry.before?.digest ?? null;
  const shown = await awaitTag(keeper.target(entry.repository), entry.tag, entry.after, before, limits.clock, limits.call);
  switch (shown.shows) {
    case "wanted":
      return back(entry, keeper, limits);
    case "foreign":
      return ended(entry, "foreign", shown.digest, FOREIGN);
    case "old":
      return shown.digest === before ? ended(entry, "untouched", before, UNTOUCHED) : ended(entry, "foreign", shown.digest, GONE);
    case "unreadable":
      return ended(entry, "unrestored", void 0, shown.problem.message, true);
  }
}
async function back(entry, keeper, limits) {
  const before = entry.before?.digest ?? null;
  const target = keeper.target(entry.repository);
  const refused = await (before === null ? remove(entry, keeper, target, limits) : pointBack(entry, keeper, target, limits));
  const shown = refused === void 0 ? await awaitTag(target, entry.tag, before, entry.after, limits.clock, limits.call) : await look(target, entry.tag, before, entry.after, limits.call);
  return settled(entry, before, shown, refused);
}
function settled(entry, before, shown, refused) {
  switch (shown.shows) {
    case "wanted":
      return ended(entry, "restored", before, "put back after the failure");
    case "foreign":
      return ended(entry, "foreign", shown.digest, FOREIGN);
    case "old": {
      const half = shown.digest !== null && isHalfRemoved(entry.tag, shown.digest);
      const why = half ? "its removal has begun and did not end: there is nothing behind the tag" : "the registry took the request, but still shows the other state";
      return ended(entry, "unrestored", shown.digest, refused?.why ?? why, half || (refused?.again ?? true));
    }
    case "unreadable":
      return ended(entry, "unrestored", void 0, refused?.why ?? shown.problem.message, refused?.again ?? true);
  }
}
function ended(entry, result, actual, why, again = false) {
  return { entry, result, actual, why, again };
}
async function pointBack(entry, keeper, target, { call }) {
  try {
    const manifest = await keeper.manifest(entry);
    if (manifest === void 0) return { why: "the manifest that it held cannot be read any more", again: true };
    await keeper.returning(entry).catch(() => void 0);
    let [write] = await target.put(manifest, [entry.tag], call);
    if (write?.result === "failed" && write.problem.code === "MANIFEST_UNKNOWN") {
      await target.put(manifest, [], call);
      [write] = await target.put(manifest, [entry.tag], call);
    }
    if (write === void 0 || write.result === "written") return void 0;
    return { why: printable(write.problem.message), again: write.result === "failed" };
  } catch (thrown) {
    return { why: printable(messageOf(thrown)), again: true };
  }
}
async function remove(entry, keeper, target, { call }) {
  try {
    await keeper.returning(entry).catch(() => void 0);
    if (await target.untag(entry.tag, call) === "deleted") return void 0;
    return {
      why: "the registry cannot remove a single tag; it was not there before this run, and points at a complete ModelKit",
      again: false
    };
  } catch (thrown) {
    return { why: printable(messageOf(thrown)), again: true };
  }
}

// src/transaction/recover.ts
async function rollBack(ledger, journal, targets, call, ports) {
  if (ledger.entries.length === 0) return { unrestored: [], settled: true };
  ports.log.info("Putting back the tags that this run has changed");
  const target = (repository) => {
    const found = targets.find((one) => one.repository.name === repository.name);
    if (found === void 0) throw new RangeError(`no target for ${repository.name}`);
    return found;
  };
  const results = await putBack(
    ledger.entries,
    ledger.planned,
    {
      target,
      manifest: async ({ repository, before }) => before === null ? void 0 : ledger.previous(before.digest) ?? await target(repository).manifest(before.digest, call),
      progress: (repository, tag) => ledger.progress(repository, tag),
      returning: ({ repository, tag }) => journal.returning(repository, tag),
      // A write that fails may take the tag along.
      mayBeLost: ({ repository, tag }) => ledger.progress(repository, tag) === "failed",
      // The runner may end this process any moment; what may be late is looked at by the post step.
      patient: false
    },
    { clock: ports.clock, call }
  );
  sayLeft(results, ports);
  const unrestored = results.flatMap((result) => ledger.undone(result) ?? []);
  return { unrestored, settled: !results.some((one) => one.again || one.result === "untouched" && ledger.isDoubtful(one.entry)) };
}
async function recover(directory, target, ports) {
  const nothing = { restored: [], unrestored: [] };
  const shown = printable(directory);
  try {
    const journal = await readJournal(directory);
    if (journal === void 0) {
      const why = `The journal of this step, ${shown}, is empty or gone, so it cannot be known whether tags were left half moved.`;
      return { ...nothing, problem: lost("JOURNAL_LOST", why) };
    }
    if (journal.closed) return nothing;
    const times = timesOf(ports);
    const call = times.rescue();
    const results = await putBack(
      journal.entries,
      journal.planned,
      {
        target,
        manifest: async (entry) => await journal.manifest(entry) ?? (entry.before === null ? void 0 : await target(entry.repository).manifest(entry.before.digest, call)),
        progress: (repository, tag) => journal.wasSent(repository, tag) ? "sent" : "unsent",
        mayBeLost: (entry) => journal.mayBeLost(entry),
        // No later step of this run would read it.
        returning: () => Promise.resolve(),
        patient: true
      },
      { clock: ports.clock, call }
    ).finally(times.end);
    for (const { entry, result, why } of results) ports.log.info(`${tagReference(entry.repository, entry.tag)}: ${result}, ${why}`);
    sayLeft(results, ports);
    const open2 = results.filter((one) => one.result === "unrestored");
    if (open2.length === 0) await (await openJournal(directory)).close();
    return {
      restored: results.flatMap(
        ({ entry, result }) => result === "restored" ? [{ repository: entry.repository, tag: entry.tag, to: entry.before?.digest ?? null }] : []
      ),
      unrestored: open2.map(({ entry, actual, why }) => ({
        repository: entry.repository,
        tag: entry.tag,
        before: entry.before?.digest ?? null,
        ...actual === void 0 ? {} : { actual },
        why
      })),
      ...journal.damagedLines === 0 ? {} : {
        problem: lost(
          "JOURNAL_DAMAGED",
          `${journal.damagedLines} lines of the journal in ${shown} cannot be read; the tags that they name were not checked.`
        )
      }
    };
  } catch (thrown) {
    return { ...nothing, problem: lost("JOURNAL_DAMAGED", `The journal in ${shown} cannot be read: ${printable(messageOf(thrown))}`) };
  }
}
function lost(code, message) {
  return { code, message, hint: "Compare the moving tags of the repository with the summary of the last run that went through." };
}

// src/transaction/remember.ts
async function remember(steps, manifests, { journal, ledger, ports }) {
  const moving = steps.filter(({ change: change2 }) => classOf(change2.intent.policy).isPutBack(change2.intent.policy, change2.before));
  const holders = /* @__PURE__ */ new Map();
  for (const step of moving) if (step.change.before !== null) holders.set(step.change.before, step);
  const previous = await bounded(
    LOOKUPS_AT_ONCE,
    [...holders].map(
      ([digest, step]) => async () => (
        // Read for an earlier batch already.
        ledger.previous(digest) ?? await readPrevious(digest, step)
      )
    ),
    ports.cancel
  );
  const held = new Map(previous.map((manifest) => [manifest.descriptor.digest, manifest]));
  const fresh = moving.filter(({ target, change: change2 }) => !ledger.isJournalled(target.repository, change2.tag));
  const entries = fresh.map(({ target, change: change2 }) => {
    const manifest = change2.before === null ? void 0 : held.get(change2.before);
    const before = manifest === void 0 ? null : { digest: manifest.descriptor.digest, mediaType: manifest.descriptor.mediaType };
    return { repository: target.repository, tag: change2.tag, before, after: change2.after };
  });
  if (entries.length > 0) {
    const atHand = new Map([...manifests, ...held]);
    const neighbours = neighboursOf(fresh, atHand, ledger);
    const kept = [.../* @__PURE__ */ new Set([...previous, ...neighbours.flatMap(({ after }) => after === null ? [] : atHand.get(after) ?? [])])];
    await journal.record([...neighbours, ...entries], kept);
    ledger.journalled([...neighbours, ...entries], kept);
  }
  return held;
}
function neighboursOf(steps, manifests, ledger) {
  const own = new Set(steps.map(({ target, change: change2 }) => `${target.repository.name} ${change2.tag}`));
  const neighbours = /* @__PURE__ */ new Map();
  const looked = /* @__PURE__ */ new Set();
  for (const { target, change: change2 } of steps) {
    const { repository } = target;
    const digest = change2.before === null ? change2.after : change2.after === null ? change2.before : null;
    const manifest = digest === null ? void 0 : manifests.get(digest);
    if (manifest === void 0 || looked.has(`${repository.name} ${manifest.descriptor.digest}`)) continue;
    const { descriptor } = manifest;
    looked.add(`${repository.name} ${descriptor.digest}`);
    for (const tag of ledger.naming(repository, descriptor.digest)) {
      const before = { digest: descriptor.digest, mediaType: descriptor.mediaType };
      const key2 = `${repository.name} ${tag}`;
      if (!own.has(key2) && !ledger.isJournalled(repository, tag))
        neighbours.set(key2, { repository, tag, before, after: descriptor.digest });
    }
  }
  return [...neighbours.values()];
}
async function readPrevious(digest, { target, change: change2 }) {
  try {
    return await target.manifest(digest);
  } catch (cause) {
    const problem = problemOf(cause, "PREVIOUS_MANIFEST_UNREADABLE", "");
    throw new Failure(
      {
        code: "PREVIOUS_MANIFEST_UNREADABLE",
        message: `${tagReference(target.repository, change2.tag)} names ${digest}, whose manifest cannot be read, so the tag could not be put back after a failure: ${problem.message}`,
        hint: "The tag was not touched. Check the right to pull; remove the tag by hand if its manifest is lost."
      },
      { cause }
    );
  }
}

// src/transaction/remove-tags.ts
async function removeTags(steps, writer) {
  const { ledger, ports } = writer;
  const looks = await bounded(
    LOOKUPS_AT_ONCE,
    steps.map((step) => async () => ({ step, now: await holds(step.target, step.change.tag) })),
    ports.cancel
  );
  const open2 = [];
  for (const { step, now } of looks) {
    if (now === step.change.before) open2.push(step);
    else if (now === null) ledger.done(step, { ...step.change, action: "keep", before: null, reason: "not there already" });
    else ledger.done(step, left(step.change, now, "not removed: it names another ModelKit by now"));
  }
  if (open2.length === 0) return;
  const manifests = await remember(open2, /* @__PURE__ */ new Map(), writer);
  const unsupported = /* @__PURE__ */ new Set();
  await bounded(
    LOOKUPS_AT_ONCE,
    open2.map((step) => () => removeOne(step, unsupported, writer)),
    ports.cancel
  );
  await checkSiblings(open2, manifests, writer);
}
async function removeOne(step, unsupported, { journal, ledger, ports, times }) {
  const { target, change: change2 } = step;
  const where = target.repository.name;
  const untag = async () => {
    await journal.sending(target.repository, [change2.tag]);
    ledger.sending(step);
    const answer = await target.untag(change2.tag, times.writing);
    const { isRefused } = ledger.answered(step, answer === "deleted" ? "written" : "refused");
    if (isRefused) await journal.refused(target.repository, [change2.tag]);
    return answer;
  };
  const result = unsupported.has(where) ? "unsupported" : await untag();
  if (result === "unsupported") {
    if (!unsupported.has(where)) {
      unsupported.add(where);
      ports.remark({
        code: "TAG_NOT_REMOVED",
        level: "warning",
        subject: "registry",
        message: `${tagReference(target.repository, change2.tag)} was not removed, nor were the other tags to remove: this registry cannot remove a single tag without what else names the same ModelKit.`,
        hint: "Remove the tags in the settings of the registry, or leave prune off."
      });
    }
    ledger.done(step, left(change2, change2.before, "not removed: the registry cannot remove a single tag"));
    return;
  }
  const shown = await awaitTag(target, change2.tag, null, change2.before, ports.clock, times.writing);
  if (shown.shows === "wanted") {
    ledger.done(step, change2);
    ports.log.debug(`${tagReference(target.repository, change2.tag)} removed`);
    return;
  }
  if (shown.shows === "foreign") {
    ledger.done(step, left(change2, shown.digest, "removed, and written again by somebody else"));
    return;
  }
  throw new Failure({
    code: "TAG_NOT_SHOWN",
    message: `The registry took the removal of ${tagReference(target.repository, change2.tag)}, but ${shown.shows === "old" ? "still shows the tag" : `cannot be read: ${shown.problem.message}`}.`,
    hint: "Run the job again later."
  });
}
async function checkSiblings(removed, manifests, { ledger, ports, times }) {
  const siblings = /* @__PURE__ */ new Map();
  for (const step of removed) {
    const { repository } = step.target;
    const manifest = step.change.before === null ? void 0 : manifests.get(step.change.before);
    if (manifest === void 0) continue;
    for (const tag of ledger.naming(repository, manifest.descriptor.digest)) {
      const key2 = `${repository.name} ${tag}`;
      if (tag !== step.change.tag && !siblings.has(key2)) siblings.set(key2, { step, manifest, tag });
    }
  }
  const problems = await bounded(
    LOOKUPS_AT_ONCE,
    [...siblings.values()].map(({ step: { target, change: change2 }, manifest, tag }) => async () => {
      if (await holds(target, tag, times.writing) !== null) return [];
      const where = tagReference(target.repository, tag);
      const lost3 = {
        code: "TAG_LOST",
        message: `Removing ${tagReference(target.repository, change2.tag)} took ${where} away as well.`,
        hint: `It was written again (check it). Leave prune off for this registry: it removes every tag of a ModelKit at once.`
      };
      const byHand = `Promote ${manifest.descriptor.digest} to ${where} by hand.`;
      try {
        await target.put(manifest, [], times.rescue());
        const [write] = await target.put(manifest, [tag], times.rescue());
        return write === void 0 || write.result === "written" ? [lost3] : [lost3, { ...write.problem, hint: byHand }];
      } catch (thrown) {
        return [lost3, { ...problemOf(thrown, "TAG_LOST", ""), hint: byHand }];
      }
    })
  );
  ports.cancel.throwIfAborted();
  const failure = failureOf(problems.flat());
  if (failure !== void 0) throw failure;
}
function left(change2, now, reason) {
  return { ...withoutRemark(change2), action: "skip", after: now, reason };
}

// src/transaction/batches.ts
var BATCH = LOOKUPS_AT_ONCE;
var LARGEST_GROUP = 80;
function batchesOf(steps, manifests) {
  const batches = [];
  let room = 0;
  for (const group of groupsOf(steps, manifests).flatMap(cut)) {
    const batch = batches.at(-1);
    if (batch === void 0 || group.steps.length > room) {
      batches.push([group]);
      room = BATCH;
    } else {
      batch.push(group);
    }
    room -= group.steps.length;
  }
  return batches;
}
function groupsOf(steps, manifests) {
  const groups = /* @__PURE__ */ new Map();
  for (const step of steps) {
    const manifest = step.change.after === null ? void 0 : manifests.get(step.change.after);
    if (manifest === void 0) throw new RangeError(`no manifest for ${tagReference(step.target.repository, step.change.tag)}`);
    const key2 = `${step.target.repository.name} ${manifest.descriptor.digest}`;
    const group = groups.get(key2) ?? { target: step.target, manifest, steps: [] };
    groups.set(key2, group);
    group.steps.push(step);
  }
  return [...groups.values()];
}
function cut(group) {
  const pieces = [];
  for (let at2 = 0; at2 < group.steps.length; at2 += LARGEST_GROUP)
    pieces.push({ ...group, steps: group.steps.slice(at2, at2 + LARGEST_GROUP) });
  return pieces;
}

// src/transaction/write-tags.ts
async function writeTags(steps, writer) {
  const { ledger, manifests, ports, times } = writer;
  const written = [];
  const unsettled = [];
  const left2 = [...batchesOf(steps, manifests)];
  for (let batch = left2.shift(); batch !== void 0; batch = left2.shift()) {
    const looked = await lookAgain(
      batch.flatMap((group) => group.steps),
      ledger,
      ports
    );
    if (looked.length === 0) continue;
    await remember(looked, manifests, writer);
    const open2 = new Set(looked);
    const tried = await putAll(batch, open2, writer);
    written.push(...tried.map(({ step }) => step));
    unsettled.push(...tried.filter(({ write }) => write.result === "written"));
    const failed = tried.filter(({ write }) => write.result !== "written");
    if (failed.length === 0) continue;
    await settleAll(failed, writer, times.settling());
    times.settled();
    for (const { step } of tried) open2.delete(step);
    left2.unshift(batch.map((group) => ({ ...group, steps: group.steps.filter((step) => open2.has(step)) })));
  }
  await settleAll(unsettled, writer, times.writing);
  return written;
}
async function lookAgain(steps, ledger, ports) {
  const looks = await bounded(
    LOOKUPS_AT_ONCE,
    steps.map((step) => async () => ({ step, now: await holds(step.target, step.change.tag) })),
    ports.cancel
  );
  const problems = [];
  const open2 = [];
  for (const { step, now } of looks) {
    const { change: change2 } = step;
    if (now === change2.before) open2.push(step);
    else if (now === change2.after) ledger.done(step, keptMeanwhile(change2));
    else if (now !== null && change2.before === null && classOf(change2.intent.policy).yields(change2.intent.policy)) {
      ledger.done(step, leftMeanwhile(step, now, ports));
    } else {
      const problem = takenMeanwhile(step, now);
      problems.push(problem);
      ledger.done(step, refusedChange(change2, now, problem));
    }
  }
  const failure = failureOf(problems);
  if (failure !== void 0) throw failure;
  return open2;
}
async function putAll(batch, open2, writer) {
  let failed = false;
  const attempts = await bounded(
    LOOKUPS_AT_ONCE,
    batch.map(({ target, manifest, ...group }) => async () => {
      const steps = group.steps.filter((step) => open2.has(step));
      if (steps.length === 0 || failed || writer.ports.cancel.aborted) return [];
      const writes = await put(target, manifest, steps, writer, writer.times.writing);
      if (writes.some((write) => write.result !== "written")) {
        failed = true;
        writer.times.failing();
      }
      const answers = new Map(writes.map((write) => [write.tag, write]));
      return steps.flatMap((step) => {
        const write = answers.get(step.change.tag);
        return write === void 0 ? [] : [{ step, manifest, write }];
      });
    })
  );
  return attempts.flat();
}
async function put(target, manifest, steps, { journal, ledger }, call) {
  const tags = steps.map((step) => step.change.tag);
  await journal.sending(target.repository, tags);
  for (const step of steps) ledger.sending(step);
  const writes = await target.put(manifest, tags, call).catch((thrown) => {
    const problem = problemOf(thrown, "TAG_WRITE_FAILED", "Run the job again when the registry answers.");
    return tags.map((tag) => ({ tag, result: "failed", problem }));
  });
  const results = new Map(writes.map(({ tag, result }) => [tag, result]));
  const refused = steps.filter((step) => ledger.answered(step, results.get(step.change.tag) ?? "failed").isRefused);
  if (refused.length > 0)
    await journal.refused(
      target.repository,
      refused.map((step) => step.change.tag)
    );
  return writes;
}
async function settleAll(attempts, writer, call) {
  writer.ports.cancel.throwIfAborted();
  const failure = failureOf(await untilOne(attempts, (attempt2) => settle(attempt2, writer, call)));
  if (failure !== void 0) throw failure;
  writer.ports.cancel.throwIfAborted();
}
async function settle({ step, manifest, write }, writer, call) {
  const { target, change: change2 } = step;
  const { ledger, ports } = writer;
  let last = write;
  let shown = await seen(step, last, ports, call);
  if (shown.shows === "old" && last.result !== "immutable" && !ports.cancel.aborted) {
    const [again] = await put(target, manifest, [step], writer, call);
    last = again ?? last;
    shown = await seen(step, last, ports, call);
  }
  switch (shown.shows) {
    case "wanted":
      ledger.done(step, change2);
      ports.log.debug(`${tagReference(target.repository, change2.tag)} ${change2.action === "create" ? "created" : "moved"}`);
      return void 0;
    case "foreign": {
      const problem = takenMeanwhile(step, shown.digest);
      ledger.done(step, refusedChange(change2, shown.digest, problem));
      return problem;
    }
    case "old":
    case "unreadable": {
      const problem = last.result === "immutable" ? refusedByRegistry(step, last.problem) : writeFailed(step, last, shown);
      ledger.done(step, refusedChange(change2, shown.shows === "old" ? shown.digest : change2.before, problem));
      return problem;
    }
  }
}
function seen({ target, change: { tag, after, before } }, { result }, { clock }, call) {
  return result === "written" ? awaitTag(target, tag, after, before, clock, call) : look(target, tag, after, before, call);
}
function keptMeanwhile(change2) {
  return {
    ...withoutRemark(change2),
    action: "keep",
    before: change2.after,
    reason: "names this ModelKit already: it was written meanwhile"
  };
}
function leftMeanwhile({ target, change: change2 }, now, ports) {
  const ours = String(change2.after);
  ports.remark({
    code: "TAG_KEPT",
    level: "warning",
    subject: "tags",
    message: `${tagReference(target.repository, change2.tag)} was made by somebody else while this run worked, and stays at ${now}; this run made ${ours}.`,
    hint: "Use that digest, or another tag of this run, for this ModelKit."
  });
  const wanted = change2.after === null ? {} : { wanted: change2.after };
  return {
    ...withoutRemark(change2),
    ...wanted,
    action: "keep",
    before: now,
    after: now,
    reason: "made by somebody else meanwhile, and stays"
  };
}

// src/transaction/apply.ts
async function apply(changes, artifacts, targets, journal, options, ports) {
  const ledger = new Ledger(changes, options.ahead?.sent);
  const kits = /* @__PURE__ */ new Map();
  const times = timesOf(ports);
  let ending = false;
  const noted = (again) => {
    ports.log.debug(`journal not written: ${printable(messageOf(again))}`);
  };
  try {
    const steps = plannedSteps(changes, targets);
    const companions = options.companions ?? [];
    if (steps.length > 0 || companions.length > 0) {
      await publish(steps, kits, { changes, artifacts, journal, options, ports, ledger, targets, times });
    }
    ending = true;
    await journal.close();
    return ledger.applied();
  } catch (thrown) {
    await options.ahead?.stop();
    const failure = asFailure(thrown, "TAG_WRITE_FAILED", "Run the job again: what is there already is not sent twice.");
    if (ending) await journal.record(ledger.entries, []).catch(noted);
    const { unrestored, settled: settled2 } = await rollBack(ledger, journal, targets, times.rescue(), ports);
    if (settled2) await journal.close().catch(noted);
    return ledger.applied(failure, unrestored);
  } finally {
    times.end();
  }
}
async function publish(steps, kits, context) {
  const { changes, artifacts, targets, journal, options, ports, ledger } = context;
  const writes = steps.filter((step) => step.change.after !== null);
  const digests = [...new Set(writes.flatMap(({ change: change2 }) => change2.after === null ? [] : [change2.after]))];
  await bounded(
    LOOKUPS_AT_ONCE,
    digests.map((digest) => async () => kits.set(digest, await artifacts(digest))),
    ports.cancel
  );
  const deliveries = deliveriesOf(writes, kits);
  const tagged = taggedAlready(changes);
  const missing = [];
  for (const delivery of deliveries) {
    if (!tagged.has(keyOf(delivery.target.repository, delivery.artifact.manifest.descriptor.digest))) missing.push(delivery);
    else for (const blob of delivery.artifact.blobs) ledger.sent.note(delivery.target.repository, blob.descriptor, "present");
  }
  const transfer = options.ahead ?? new Transfer(sizeOf(missing), options.concurrency, ledger.sent, ports);
  await transfer.deliver(missing);
  ports.log.rows(blobRows(deliveries, ledger.sent));
  await proveUnsent(kits.values(), (digest) => ledger.sent.isSent(digest), options.concurrency, ports);
  await bounded(
    LOOKUPS_AT_ONCE,
    missing.map((one) => () => storeManifest(one, transfer, ledger, ports)),
    ports.cancel
  );
  await storeCompanions(options.companions ?? [], changes, targets, options, ledger, ports);
  if (options.verify === "content") {
    await readBack(deliveries, options.concurrency, ports);
  }
  await journal.plan(ledger.planned);
  const manifests = new Map([...kits].map(([digest, artifact]) => [digest, artifact.manifest]));
  const earlier = [];
  let latest = [];
  let open2 = writes;
  for (const phase of [...new Set(writes.map(phaseOf))].sort((a, b) => a - b)) {
    open2 = leaveWithVersion(open2, ledger, ports);
    const written = await writeTags(
      open2.filter((step) => phaseOf(step) === phase),
      { ...context, manifests }
    );
    if (written.length === 0) continue;
    earlier.push(...latest);
    latest = written;
  }
  await checkAgain(earlier, targets, ledger, ports);
  await removeTags(
    steps.filter((step) => step.change.after === null),
    context
  );
}
function blobRows(deliveries, sent) {
  return [...new Set(deliveries.map(({ target }) => target.repository))].map((repository) => {
    const { uploaded, present, mounted, bytes } = sent.countsOf(repository);
    return [repository.name, `${uploaded} blobs uploaded (${bytesText(bytes)})`, `${present} already there`, `${mounted} mounted`];
  });
}
function phaseOf({ change: { intent } }) {
  return intent.kind === "latest" || intent.tag === "latest" ? Infinity : classOf(intent.policy).phase;
}
function leaveWithVersion(steps, ledger, { remark }) {
  const stays = /* @__PURE__ */ new Map();
  for (const repository of new Set(steps.map(({ target }) => target.repository))) {
    const changes = ledger.soFar(repository);
    for (const [index, change2] of withVersion(repository, changes).entries()) {
      if (change2 !== changes[index]) stays.set(`${repository.name} ${change2.tag}`, change2);
    }
  }
  if (stays.size === 0) return steps;
  return steps.filter((step) => {
    const change2 = stays.get(`${step.target.repository.name} ${step.change.tag}`);
    if (change2 === void 0) return true;
    ledger.done(step, change2);
    if (change2.remark !== void 0) remark({ ...change2.remark, level: "notice", subject: "tags" });
    return false;
  });
}
function plannedSteps(changes, targets) {
  return changes.repositories.flatMap((one) => {
    const target = targets.find((candidate) => candidate.repository.name === one.repository.name);
    if (target === void 0) throw new RangeError(`no target for ${one.repository.name}`);
    return one.changes.filter(isWrite).map((change2) => ({ target, change: change2 }));
  });
}
function deliveriesOf(writes, kits) {
  const deliveries = /* @__PURE__ */ new Map();
  for (const { target, change: change2 } of writes) {
    const artifact = change2.after === null ? void 0 : kits.get(change2.after);
    if (artifact !== void 0) deliveries.set(keyOf(target.repository, artifact.manifest.descriptor.digest), { target, artifact });
  }
  return [...deliveries.values()];
}
function taggedAlready(changes) {
  return new Set(
    changes.repositories.flatMap(
      ({ repository, changes: tags }) => tags.flatMap(({ before, after }) => before !== null && before === after ? [keyOf(repository, before)] : [])
    )
  );
}
function keyOf(repository, digest) {
  return `${repository.name} ${digest}`;
}

// src/registry/target.ts
var import_node_events = __toESM(require_node_events(), 1);

// src/registry/refusal.ts
async function refusal(remote, answer, doing3) {
  return refusalOf(remote, answer, await errorBody(answer, remote.host.pool.secrets), doing3);
}
async function refusalOf(remote, answer, body, doing3) {
  const { status } = answer;
  const missed = status < 400 || status === 404 || status === 405;
  if (status < 300 || missed && isPage(answer)) return notARegistry(remote, answer, doing3);
  const { code, hint } = await meaning(remote, answer, body, doing3);
  const said = body.text === "" ? "" : `: ${body.text}`;
  const message = `${remote.repository.host} answered ${answer.status} when asked to ${doing3.what} in ${remote.repository.name}${said}.`;
  return new Failure({ code, message, hint });
}
function notARegistry(remote, answer, doing3) {
  const { host, name } = remote.repository;
  const elsewhere = answer.url.host === new URL(remote.host.endpoint.origin).host ? "" : ` (it led to ${sentenceOf(answer.url.host, remote.host.pool.secrets)})`;
  const type = bareMediaType(answer.headers["content-type"]);
  return new Failure({
    code: "NOT_A_REGISTRY",
    message: `${host}${elsewhere} does not answer like a registry: asked to ${doing3.what} in ${name}, it sent ${type === "" ? "content without a type" : sentenceOf(type, remote.host.pool.secrets)} (${answer.status}).`,
    hint: 'Check the host and port in "repository", and what stands in front of it: a login page, a captive portal or a web server answers there.'
  });
}
function isPage(answer) {
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(bareMediaType(answer.headers["content-type"]));
}
function problemOf2(thrown) {
  if (!isFailure(thrown)) throw thrown;
  return { code: thrown.code, message: thrown.message, hint: thrown.hint };
}
var REPLICAS = "The registry's replicas do not know one another's uploads. Its operator must give all of them the same secret and one shared storage, or let the load balancer keep a client with one replica (sticky sessions).";
async function meaning(remote, answer, body, doing3) {
  const { status } = answer;
  const { profile } = remote.host;
  const says = (code) => body.codes.includes(code);
  if (status === 400 && wantsTls(body)) {
    return { code: "UNREACHABLE", hint: `It speaks https alone: leave "${remote.repository.host}" out of "plain-http".` };
  }
  if (isBusy(answer)) {
    return { code: "REGISTRY_BUSY", hint: 'The registry asks for fewer requests. Re-run the job later, or lower "concurrency".' };
  }
  if (status === 401) {
    const insufficient = (answer.headers["www-authenticate"] ?? "").includes("insufficient_scope") ? "It was accepted, but may not do this. " : "";
    return { code: "UNAUTHORIZED", hint: await loginHint(remote, `${insufficient}${rights(doing3)}`) };
  }
  if (status === 403) {
    const expired = /token has expired/i.test(body.text) ? "The login has expired: log in again right before this step. " : "";
    return { code: "DENIED", hint: await loginHint(remote, `${expired}${profile.denied ?? rights(doing3)}`) };
  }
  if (says("BLOB_UPLOAD_UNKNOWN") || status === 404 && says("BLOB_UPLOAD_INVALID"))
    return { code: "UPLOAD_SESSION_LOST", hint: REPLICAS };
  if (status === 404) return { code: "REPOSITORY_UNKNOWN", hint: create(remote) };
  if (doing3.manifest !== void 0 && [400, 405, 413].includes(status)) {
    const limit = manifestLimit(body.text, status);
    const { layers, bytes } = doing3.manifest;
    if (limit !== void 0) {
      return {
        code: "MANIFEST_REFUSED",
        hint: `The manifest has ${layers} layers and ${bytes} bytes; the registry limits ${limit}. Name one directory in the Kitfile instead of single files.`
      };
    }
  }
  if (status === 405 && doing3.writes) {
    return {
      code: "READ_ONLY",
      hint: "The registry, or this repository, takes no writes now (read-only or maintenance mode). Switch that off."
    };
  }
  if (status === 407) {
    return { code: "UNREACHABLE", hint: "The proxy on the way wants a login: write it as http://user:password@host:port in HTTP_PROXY." };
  }
  if (status === 413) {
    return {
      code: "TOO_LARGE",
      hint: "The registry, or a proxy in front of it, limits the size of uploads: raise that limit, or split the model into parts."
    };
  }
  if (status === 411 || says("SIZE_INVALID")) {
    return {
      code: "REGISTRY_BROKEN",
      hint: "Something between the runner and the registry drops the length of uploads: check the proxy in front of it."
    };
  }
  if (status >= 500)
    return {
      code: "REGISTRY_BROKEN",
      hint: "The registry has a fault of its own. Re-run the job; what was uploaded is not sent again."
    };
  if (says("MANIFEST_INVALID") || says("UNSUPPORTED") || status === 415) {
    return {
      code: "MANIFEST_REFUSED",
      hint: "The registry does not take this kind of manifest; it must accept OCI artifacts with media types of their own."
    };
  }
  return {
    code: doing3.writes && status === 400 ? "MANIFEST_REFUSED" : "REGISTRY_BROKEN",
    hint: "Check that the address is that of an OCI registry, and what its log says."
  };
}
function wantsTls({ text }) {
  return /http request (?:was sent )?to (?:an? )?https (?:server|port)|plain http to an ssl-enabled server|http\/1\.\d to an? https/i.test(
    text
  );
}
function manifestLimit(text, status) {
  if (status !== 413 && !/limit|max|more than|too (?:many|large|big|long)|at most|exceed|up to|number|over|above/i.test(text))
    return void 0;
  const ofSize = /manifest/i.test(text) && /size|large|big|long|bytes|[km]i?b\b/i.test(text);
  const what = /\blayers?\b/i.test(text) ? "the number of layers" : ofSize || status === 413 ? "the size of a manifest" : void 0;
  if (what === void 0) return void 0;
  const [, number, unit = ""] = /(?:limit|max|more than|at most|exceed|up to|over|above)\D{0,40}(\d[\d,.]*\d|\d)(\s*(?:[km]i?b|bytes)\b)?/i.exec(text) ?? [];
  return number === void 0 ? what : `${what} and takes ${number}${unit}`;
}
async function loginHint({ host: { login }, path }, change2) {
  const missing = await login.credential(path) === void 0;
  return `${await login.description(path)} ${missing ? login.advice() : change2}`;
}
function rights(doing3) {
  return doing3.writes ? "Check that it is right and may push to this repository." : "Check that it is right and may read this repository.";
}
function create(remote) {
  return remote.host.profile.createRepository ?? "Create the repository (or its project) in the registry first, or check its name.";
}

// src/registry/blobs.ts
var PROGRESS = 1024 * 1024;
async function lookForBlob(remote, blob) {
  const answer = await remote.request({ method: "HEAD", url: remote.url(`blobs/${blob.digest}`), access: remote.access("pull") });
  answer.body.discard();
  if (answer.status === 200) {
    const length = lengthOf(answer);
    if (length === void 0) return isPage(answer) && answer.headers["docker-content-digest"] === void 0 ? "unknown" : "there";
    return Number(length) === blob.size ? "there" : "absent";
  }
  if (answer.status === 404) return "absent";
  if (REFUSES_HEAD.has(answer.status)) return "unknown";
  throw await refusal(remote, answer, { what: `look for blob ${blob.digest}`, writes: false });
}
var FIRST_LOOK_MS = 2e3;
var LONGEST_LOOK_MS = 3e4;
var LOOK_MS = 3e4;
var STORED_BYTES_A_SECOND = 1e8;
async function waitForBlob(remote, blob, look2) {
  if (look2 === "once") return await lookForBlob(remote, blob) === "there";
  const most = LOOK_MS + blob.size / STORED_BYTES_A_SECOND * 1e3;
  for (let waited = 0, wait = FIRST_LOOK_MS; waited <= most; wait = Math.min(wait * 2, LONGEST_LOOK_MS)) {
    await remote.host.pool.ports.clock.sleep(wait, remote.call.signal);
    waited += wait;
    if (await lookForBlob(remote, blob) === "there") return true;
  }
  return false;
}
async function* readBlob(remote, blob, from) {
  const url = remote.url(`blobs/${blob.digest}`);
  let retries = retriesFor(remote, url);
  let at2 = from;
  let broken = false;
  let brokenAt = from;
  let ranges = true;
  while (at2 < blob.size || at2 === 0 && !broken) {
    const answer = await ask(remote, url, blob, ranges ? at2 : 0);
    if (answer.status === 206 && isCoded(answer) && ranges) {
      ranges = false;
      answer.body.drop();
      continue;
    }
    let skip = await skipped(remote, answer, blob, { at: at2, resumed: broken });
    try {
      for await (const chunk of answer.body.stream()) {
        const rest = chunk.subarray(skip);
        skip -= chunk.length - rest.length;
        at2 += rest.length;
        yield rest;
        if (at2 - brokenAt >= PROGRESS) retries = retriesFor(remote, url);
      }
      if (at2 < blob.size) throw new WireError("reset", "the blob ended early", { sent: true });
      return;
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      broken = true;
      brokenAt = at2;
      if (!await retries.afterError(error)) throw unreachable(remote.host.endpoint.host, url, error);
    }
  }
}
function retriesFor({ host, call }, url) {
  return new Retries(host.pool.ports, host.throttle, `GET ${url.pathname} at ${host.endpoint.host}`, call);
}
function ask(remote, url, blob, at2) {
  return remote.request({
    method: "GET",
    url,
    access: remote.access("pull"),
    headers: at2 === 0 ? {} : { range: `bytes=${at2}-${blob.size - 1}` }
  });
}
async function skipped(remote, answer, blob, want) {
  if (answer.status === 206) {
    const start = /^bytes (\d+)-/.exec(answer.headers["content-range"] ?? "")?.[1];
    if (!isCoded(answer) && (start === void 0 || Number(start) === want.at)) return 0;
    answer.body.drop();
    throw rangeUnsupported(remote, blob);
  }
  if (answer.status === 200) {
    if (isPage(answer) && lengthOf(answer) !== String(blob.size)) {
      answer.body.drop();
      throw notARegistry(remote, answer, doing(blob));
    }
    if (want.at === 0 || want.resumed) return want.at;
    answer.body.drop();
    throw rangeUnsupported(remote, blob);
  }
  if (answer.status === 416) {
    answer.body.drop();
    throw rangeUnsupported(remote, blob);
  }
  if (answer.status === 404) {
    answer.body.drop();
    throw new Failure({
      code: "BLOB_UNKNOWN",
      message: `${remote.repository.name} does not hold blob ${blob.digest}, though a manifest names it.`,
      hint: "The ModelKit there is incomplete: push it again from its files."
    });
  }
  throw await refusal(remote, answer, doing(blob));
}
function doing(blob) {
  return { what: `read blob ${blob.digest}`, writes: false };
}
function rangeUnsupported(remote, blob) {
  return new Failure({
    code: "RANGE_UNSUPPORTED",
    message: `${remote.repository.host} does not give parts of blob ${blob.digest}.`,
    hint: "Values that need single parts of published layers are not to be had from this registry."
  });
}

// src/registry/manifests/resolve.ts
var READ_BYTES = MANIFEST_SIZE_LIMIT + 1;
async function resolveManifest(remote, reference) {
  const head = await ask2(remote, "HEAD", reference);
  if (head === void 0) return void 0;
  if (head.status === 404) {
    head.body.discard();
    return void 0;
  }
  if (head.status === 200) {
    head.body.discard();
    const found = descriptorOf(head, reference);
    if (found !== void 0) return found;
  } else if (REFUSES_HEAD.has(head.status)) {
    head.body.drop();
  } else {
    throw await refusal(remote, head, doing2(reference));
  }
  return (await readManifest(remote, reference))?.descriptor;
}
async function fetchManifest(remote, digest) {
  const found = await readManifest(remote, digest);
  if (found !== void 0) return found;
  throw new Failure({
    code: "MANIFEST_UNKNOWN",
    message: `${remote.repository.name} holds no manifest ${digest}.`,
    hint: "Check the digest and the repository; a clean-up rule of the registry may have removed it."
  });
}
async function readManifest(remote, reference) {
  const answer = await ask2(remote, "GET", reference);
  if (answer === void 0) return void 0;
  if (answer.status === 404) {
    answer.body.discard();
    return void 0;
  }
  if (answer.status !== 200) throw await refusal(remote, answer, doing2(reference));
  const { bytes } = await answer.body.bytes(READ_BYTES);
  if (bytes.length < READ_BYTES && !isManifest(bytes)) throw notARegistry(remote, answer, doing2(reference));
  const asked = parseDigest(reference);
  if (asked === void 0 || digestOf(bytes, algorithmOf(asked)) === asked)
    return parseManifest(bytes, answer.headers["content-type"], asked);
  throw new Failure({
    code: "CONTENT_ALTERED",
    message: `${remote.repository.name} answered with other bytes when asked for manifest ${asked}.`,
    hint: "The registry, or a proxy in front of it, alters or damages manifests; do not use it."
  });
}
function ask2(remote, method, reference) {
  return remote.look({
    method,
    url: remote.url(`manifests/${reference}`),
    access: remote.access("pull"),
    // No answer out of a cache on the way: a tag is asked about to decide on a write.
    headers: { accept: MANIFEST_ACCEPT, "cache-control": "no-cache" },
    ...method === "GET" ? { reads: READ_BYTES } : {}
  });
}
function descriptorOf(answer, reference) {
  const header = answer.headers["docker-content-digest"];
  const digest = typeof header === "string" ? parseDigest(header) : void 0;
  const size = Number(lengthOf(answer));
  const mediaType = bareMediaType(answer.headers["content-type"]);
  if (digest === void 0 || !Number.isSafeInteger(size) || size <= 0 || !mediaType.startsWith("application/vnd.")) return void 0;
  if (parseDigest(reference) !== void 0 && reference !== digest) return void 0;
  return { mediaType, digest, size };
}
function doing2(reference) {
  return { what: `look up ${reference}`, writes: false };
}

// src/registry/manifests/put.ts
var ANSWER_MS = 5 * 6e4;
var TAG_ANSWER_MS = 2 * 6e4;
var BLOBS_MS = [500, 1e3, 2e3, 4e3, 8e3, 15e3];
async function sendManifest(remote, manifest, reference, query = "") {
  const { host } = remote;
  const url = remote.url(`manifests/${reference}${query}`);
  const retries = new Retries(host.pool.ports, host.throttle, `PUT ${url.pathname} at ${host.endpoint.host}`, remote.call);
  const { bytes } = manifest;
  const waits = [...BLOBS_MS];
  for (; ; ) {
    let broken;
    try {
      const answer = await remote.once({
        method: "PUT",
        url,
        access: remote.access("push"),
        headers: { "content-type": manifest.descriptor.mediaType },
        body: wholeBody(bytes),
        answerMs: parseDigest(reference) === void 0 ? TAG_ANSWER_MS : ANSWER_MS
      });
      if (answer.status < 300 && !isWebPage(answer)) {
        answer.body.discard();
        assertUnaltered(remote, answer, manifest.descriptor.digest);
        return { stored: true, answer };
      }
      const body = await errorBody(answer, host.pool.secrets);
      if (isBusy(answer) && retries.waitsForBusy()) continue;
      if (!isPassing(answer.status)) {
        const absent = await absentBlobs(remote, manifest, answer, body);
        const wait = missesBlobs(body) && absent.length === 0 ? waits.shift() : void 0;
        if (wait === void 0 || wait >= timeLeft(remote.call, host.pool.ports.clock)) return { stored: false, answer, body, absent };
        await host.pool.ports.clock.sleep(wait, remote.call.signal);
        continue;
      }
      if (await isThere(remote, manifest, reference)) return { stored: true, answer: void 0 };
      if (!await retries.again(`answered ${answer.status}`)) return { stored: false, answer, body, absent: [] };
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      broken = error;
    }
    if (broken !== void 0) {
      if (broken.trouble !== "certificate" && await isThere(remote, manifest, reference)) return { stored: true, answer: void 0 };
      if (!await retries.afterError(broken)) throw unreachable(host.endpoint.host, url, broken);
    }
  }
}
async function absentBlobs(remote, manifest, answer, body) {
  const silent = body.codes.length === 0 && (answer.status === 400 || answer.status === 404);
  if (!missesBlobs(body) && !silent) return [];
  const blobs = blobsOf(manifest);
  const there = await Promise.all(blobs.map((blob) => lookForBlob(remote, blob)));
  return blobs.filter((_, index) => there[index] !== "there").map((blob) => blob.digest);
}
function missesBlobs({ codes }) {
  return codes.some((code) => code === "MANIFEST_BLOB_UNKNOWN" || code === "BLOB_UNKNOWN" || code === "MANIFEST_UNKNOWN");
}
async function putManifest(remote, manifest) {
  const { digest } = manifest.descriptor;
  const outcome = await sendManifest(remote, manifest, digest);
  if (!outcome.stored) throw await notStored(remote, manifest, outcome, { what: `store manifest ${digest}`, writes: true });
}
async function notStored(remote, manifest, { answer, body, absent }, doing3) {
  if (absent.length > 0) {
    return new Failure({
      code: "MANIFEST_BLOB_UNKNOWN",
      message: `${remote.repository.name} does not have every blob that the manifest names: ${absent.join(", ")}.`,
      hint: "Push these blobs again, then the manifest. If it happens again, a clean-up of the registry runs at the same time."
    });
  }
  if (missesBlobs(body)) {
    const waited = BLOBS_MS.reduce((sum, ms) => sum + ms, 0) / 1e3;
    return new Failure({
      code: "REGISTRY_BROKEN",
      message: `${remote.repository.name} shows every blob, and still misses some when asked to ${doing3.what}, for ${waited} seconds: ${body.text}.`,
      hint: "Where several replicas of the registry serve one address, let them share storage and cache. Re-run the job; what was uploaded is not sent again."
    });
  }
  const size = { layers: manifest.layers.length, bytes: manifest.bytes.length };
  const failure = await refusalOf(remote, answer, body, { ...doing3, manifest: size });
  if (failure.code !== "MANIFEST_REFUSED") return failure;
  const types = `${manifest.descriptor.mediaType}, ${size.bytes} bytes, ${size.layers} layers, config ${manifest.config?.mediaType ?? "none"}`;
  return new Failure(
    { code: failure.code, message: `${failure.message} The manifest is ${types}.`, hint: failure.hint },
    { cause: failure }
  );
}
var LOOK_MS2 = 1e4;
function shortly(remote) {
  const { call } = remote;
  return remote.during({ ...call, deadline: Math.min(remote.host.pool.ports.clock.monotonic() + LOOK_MS2, call.deadline ?? Infinity) });
}
async function isThere(remote, manifest, reference) {
  try {
    return (await resolveManifest(shortly(remote), reference))?.digest === manifest.descriptor.digest;
  } catch (error) {
    if (isFailure(error)) return false;
    throw error;
  }
}
function isWebPage(answer) {
  return answer.status === 200 && isPage(answer) && answer.headers["docker-content-digest"] === void 0;
}
function assertUnaltered(remote, answer, digest) {
  const header = answer.headers["docker-content-digest"];
  if (typeof header !== "string" || header === digest || header.split(":")[0] !== digest.split(":")[0]) return;
  throw new Failure({
    code: "CONTENT_ALTERED",
    message: `${remote.repository.name} stored the manifest as ${sentenceOf(header, remote.host.pool.secrets)}, but its bytes were sent as ${digest}.`,
    hint: "The registry, or a proxy in front of it, rewrites manifests; a ModelKit cannot be published there under its digest."
  });
}

// src/registry/manifests/put-tags.ts
var PARALLEL = 64;
async function putTags(remote, manifest, tags) {
  const written = /* @__PURE__ */ new Set();
  for (let at2 = 0; at2 < tags.length && tags.length > 1 && remote.host.tagParameter !== "ignored"; at2 += TAGS_A_REQUEST) {
    for (const tag of await putTogether(remote, manifest, tags.slice(at2, at2 + TAGS_A_REQUEST))) written.add(tag);
  }
  const limit = pLimit(PARALLEL);
  return Promise.all(
    tags.map(
      async (tag) => written.has(tag) ? { tag, result: "written" } : limit(() => putTag(remote, manifest, tag))
    )
  );
}
async function putTogether(remote, manifest, tags) {
  const query = `?${tags.map((tag) => `tag=${tag}`).join("&")}`;
  try {
    const outcome = await sendManifest(remote, manifest, manifest.descriptor.digest, query);
    if (!outcome.stored || outcome.answer === void 0) return [];
    const named = new Set(
      String(outcome.answer.headers["oci-tag"] ?? "").split(",").map((tag) => tag.trim())
    );
    const set = tags.filter((tag) => named.has(tag));
    remote.host.tagParameter = set.length > 0 ? "understood" : "ignored";
    return set;
  } catch (error) {
    if (isFailure(error)) return [];
    throw error;
  }
}
async function putTag(remote, manifest, tag) {
  const doing3 = { what: `point tag ${tag} at ${manifest.descriptor.digest}`, writes: true };
  try {
    const outcome = await sendManifest(remote, manifest, tag);
    if (outcome.stored) return { tag, result: "written" };
    const { answer, body } = outcome;
    const failed = await notStored(remote, manifest, outcome, doing3);
    if (isPassing(answer.status)) return { tag, result: "failed", problem: problemOf2(failed) };
    if (!mayKeepTag(answer.status, body)) return { tag, result: "refused", problem: problemOf2(failed) };
    const now = await resolveManifest(shortly(remote), tag);
    if (now?.digest === manifest.descriptor.digest) return { tag, result: "written" };
    if (now === void 0) return { tag, result: "refused", problem: problemOf2(failed) };
    if (answer.status === 403 && !saysThatItKeeps(body)) return { tag, result: "refused", problem: rightOrRule(tag, problemOf2(failed)) };
    return { tag, result: "immutable", problem: immutable(remote, tag, answer, body) };
  } catch (error) {
    return { tag, result: "failed", problem: problemOf2(error) };
  }
}
function immutable(remote, tag, answer, body) {
  const said = body.text === "" ? "" : `: ${body.text}`;
  return {
    code: "TAG_IMMUTABLE",
    message: `The registry does not let tag ${tag} in ${remote.repository.name} move (${answer.status}${said}).`,
    hint: `Exempt "${tag}" from the registry's rule for immutable tags, or use another tag name.`
  };
}
function rightOrRule(tag, problem) {
  const rule = `"${tag}" names something else there: the login may have no right to overwrite tags, or a rule of the registry for immutable tags must exempt it.`;
  return { ...problem, hint: `${problem.hint} ${rule}` };
}

// src/registry/manifests/tags.ts
var PAGE_BYTES = 32 * 1024 * 1024;
var MOST_NAMES = 5e5;
var MOST_PAGES = 2e3;
var DOING = { what: "list the tags", writes: false };
async function* listTags(remote) {
  const asked = /* @__PURE__ */ new Set();
  const seen2 = /* @__PURE__ */ new Set();
  let linked = false;
  let url = remote.url(`tags/list?n=${TAGS_A_PAGE}`);
  while (url !== void 0) {
    if (asked.has(url.href)) throw incomplete(remote, "its pages lead back to a page that was read already");
    if (asked.size === MOST_PAGES) throw endless(remote, `it has more than ${MOST_PAGES} pages`);
    asked.add(url.href);
    const answer = await remote.look({
      method: "GET",
      url,
      access: remote.access("pull"),
      headers: { accept: "application/json" },
      reads: PAGE_BYTES
    });
    if (answer === void 0) return;
    if (answer.status === 404) {
      answer.body.discard();
      if (asked.size === 1) return;
      throw incomplete(remote, "it answered 404 for a page after the first");
    }
    if (answer.status === 400 && asked.size === 1) {
      answer.body.drop();
      linked = true;
      url = remote.url("tags/list");
      continue;
    }
    if (answer.status !== 200) throw await refusal(remote, answer, DOING);
    const names = await namesOf(remote, answer);
    let fresh = 0;
    for (const name of names) {
      if (seen2.has(name)) continue;
      if (seen2.size === MOST_NAMES) throw endless(remote, TOO_MANY);
      seen2.add(name);
      fresh += 1;
      const tag = parseTagName(name);
      if (tag !== void 0) yield tag;
    }
    const next = nextPage(remote, answer);
    linked ||= next !== void 0;
    url = next ?? (linked || fresh === 0 ? void 0 : afterLast(remote, names));
  }
}
function nextPage(remote, answer) {
  const link = nextLink(answer.headers["link"]);
  if (link === void 0) return void 0;
  const query = parseUrl(link, answer.url)?.search ?? "";
  if (query === "") throw incomplete(remote, "the address of its next page makes no sense");
  return remote.url(`tags/list${query}`);
}
function nextLink(header) {
  for (const [, target, parameters = ""] of String(header).matchAll(
    /<([^>]*)>((?:\s*;\s*[^;,="\s]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^",;\s]*))*)/g
  )) {
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=\s*(?:;|$)))/i.test(parameters)) return target;
  }
  return void 0;
}
function afterLast(remote, names) {
  const last = names.at(-1);
  if (names.length !== TAGS_A_PAGE || last === void 0) return void 0;
  return remote.url(`tags/list?n=${TAGS_A_PAGE}&last=${encodeURIComponent(last)}`);
}
async function namesOf(remote, answer) {
  const { bytes, whole } = await answer.body.bytes(PAGE_BYTES);
  if (!whole) throw incomplete(remote, `one page of it is larger than ${PAGE_BYTES} bytes`);
  if (quotesIn(bytes) > 2 * MOST_NAMES + 100) throw endless(remote, TOO_MANY);
  const json = parsedJson(new TextDecoder().decode(bytes));
  if (json === void 0) throw isPage(answer) ? notARegistry(remote, answer, DOING) : incomplete(remote, "a page of it is not JSON");
  const tags = at(json, "tags");
  if (tags === null) return [];
  if (!Array.isArray(tags)) throw incomplete(remote, "a page of it holds no list of tags");
  return tags.map((name) => typeof name === "string" ? name : "");
}
function quotesIn(bytes) {
  let count = 0;
  for (let at2 = bytes.indexOf(QUOTE); at2 >= 0; at2 = bytes.indexOf(QUOTE, at2 + 1)) count += 1;
  return count;
}
var QUOTE = 34;
var TOO_MANY = `it has more than ${MOST_NAMES} names`;
function endless(remote, why) {
  const hint = `More than ${MOST_NAMES} tags, or ${MOST_PAGES} pages of them, are not read. Remove tags that nobody needs, or ask the registry's operator.`;
  return incomplete(remote, why, hint);
}
function incomplete(remote, why, hint = "The registry does not page its tags as the distribution specification says; ask its operator.") {
  return new Failure({
    code: "TAGS_INCOMPLETE",
    message: `The tags of ${remote.repository.name} cannot be listed to the end: ${why}.`,
    hint
  });
}

// src/registry/manifests/referrers.ts
var LIST_BYTES = 4 * 1024 * 1024;
var MOST_PAGES2 = 1e3;
var MOST_REFERRERS = 1e5;
var Referrers = class {
  #served;
  /** The last writer of each fallback tag: the next one waits for it. */
  #writing = /* @__PURE__ */ new Map();
  /** Manifests whose `subject` is `digest`. */
  async *list(remote, digest) {
    const asked = /* @__PURE__ */ new Set();
    const given = /* @__PURE__ */ new Set();
    let url = urlOf(remote, digest);
    while (url !== void 0 && !asked.has(url.href)) {
      if (asked.size === MOST_PAGES2) throw incomplete2(remote, digest, `there are more than ${MOST_PAGES2} pages`);
      asked.add(url.href);
      const answer = await this.#ask(remote, digest, url);
      if (answer === void 0 && asked.size > 1) throw incomplete2(remote, digest, "a page after the first is no list");
      for (const descriptor of answer === void 0 ? await underTag(remote, digest) : await indexIn(answer)) {
        if (given.has(descriptor.digest)) continue;
        if (given.size === MOST_REFERRERS) throw incomplete2(remote, digest, `there are more than ${MOST_REFERRERS}`);
        given.add(descriptor.digest);
        yield descriptor;
      }
      const link = nextLink(answer?.headers["link"]);
      const next = link === void 0 ? void 0 : parseUrl(link, answer?.url);
      url = next === void 0 ? void 0 : remote.url(`referrers/${digest}${next.search}`);
    }
  }
  /**
   * Makes a manifest that was just stored known as a referrer of its subject. Only an API that answers shows that the registry does that by
   * itself: `OCI-Subject` is also sent by some that do not serve the list.
   */
  async announce(remote, manifest) {
    const { subject } = manifest;
    if (subject === void 0 || await this.#isServed(remote, subject.digest)) return;
    const before = this.#writing.get(subject.digest) ?? Promise.resolve();
    const write = before.catch(() => void 0).then(() => addReferrer(remote, subject.digest, referrerDescriptor(manifest)));
    this.#writing.set(subject.digest, write);
    await write;
  }
  /** Asked once; of a repository that holds something, since an empty one may be absent to the API. */
  #isServed(remote, subject) {
    this.#served ??= this.#ask(remote, subject, urlOf(remote, subject)).then(
      (answer) => {
        answer?.body.drop();
        return answer !== void 0;
      },
      (error) => {
        this.#served = void 0;
        throw error;
      }
    );
    return this.#served;
  }
  /**
   * One page of the API; undefined when the registry has none. Only "200 with an OCI index" shows that it has: anything else it may answer
   * (404, a redirect to a web page, an error page) means the fallback tag (distribution-spec, Referrers Tag Schema).
   */
  async #ask(remote, digest, url) {
    const answer = await remote.request({
      method: "GET",
      url,
      access: remote.access("pull"),
      headers: { accept: MediaType.imageIndex },
      redirects: "keep",
      reads: LIST_BYTES + 1
    });
    if (answer.status === 200 && isIndex(answer)) return answer;
    if (isPassing(answer.status)) throw await refusal(remote, answer, { what: `list the referrers of ${digest}`, writes: false });
    answer.body.drop();
    return void 0;
  }
};
function urlOf(remote, digest) {
  return remote.url(`referrers/${digest}`);
}
async function indexIn(answer) {
  return parseManifest((await answer.body.bytes(LIST_BYTES + 1)).bytes, MediaType.imageIndex).manifests;
}
async function underTag(remote, digest) {
  return (await readManifest(remote, referrersTag(digest)))?.manifests ?? [];
}
function isIndex(answer) {
  return bareMediaType(answer.headers["content-type"]) === MediaType.imageIndex;
}
function incomplete2(remote, digest, why) {
  return new Failure({
    code: "REGISTRY_BROKEN",
    message: `The referrers of ${digest} in ${remote.repository.name} cannot be listed to the end: ${why}.`,
    hint: "The registry does not page its referrers as the distribution specification says; ask its operator."
  });
}
var TRIES = 6;
function referrersTag(subject) {
  const [algorithm = "", hex = ""] = subject.split(":");
  const tag = parseTagName(`${algorithm.slice(0, 32)}-${hex.slice(0, 64)}`);
  if (tag === void 0) throw new RangeError(`no tag can be made of ${subject}`);
  return tag;
}
function referrerDescriptor({ descriptor, artifactType, config, annotations }) {
  const { mediaType, digest, size } = descriptor;
  const type = artifactType ?? config?.mediaType;
  return {
    mediaType,
    digest,
    size,
    ...type === void 0 || type === "" ? {} : { artifactType: type },
    ...Object.keys(annotations).length === 0 ? {} : { annotations }
  };
}
async function addReferrer(remote, subject, referrer) {
  const tag = referrersTag(subject);
  const { clock, random } = remote.host.pool.ports;
  for (let tries = 0; ; tries += 1) {
    const index = await indexUnder(remote, tag);
    if (index.manifests.some((one) => at(one, "digest") === referrer.digest)) return;
    if (tries === TRIES) throw lost2(remote, tag, referrer);
    if (tries > 0) await clock.sleep(backOff(tries, random), remote.call.signal);
    const manifests = [...index.manifests, referrer];
    const json = { schemaVersion: 2, mediaType: MediaType.imageIndex, ...index.rest, manifests };
    const write = await putTag(remote, parseManifest(Buffer.from(JSON.stringify(json)), MediaType.imageIndex), tag);
    if (write.result !== "written") throw new Failure(write.problem);
  }
}
async function indexUnder(remote, tag) {
  const found = await readManifest(remote, tag);
  if (found === void 0) return { manifests: [], rest: {} };
  const json = parsedJson(new TextDecoder().decode(found.bytes));
  const manifests = at(json, "manifests");
  if (!Array.isArray(manifests)) {
    throw new Failure({
      code: "REFERRERS_TAG_TAKEN",
      message: `Tag ${tag} in ${remote.repository.name} names something else than the list of referrers that belongs there.`,
      hint: "The registry has no referrers API, so signatures are listed under this tag. Remove the tag, or give what it names another one."
    });
  }
  const own = ["schemaVersion", "mediaType", "manifests"];
  return { manifests, rest: Object.fromEntries(Object.entries(json ?? {}).filter(([key2]) => !own.includes(key2))) };
}
function lost2(remote, tag, referrer) {
  return new Failure({
    code: "REGISTRY_BROKEN",
    message: `Tag ${tag} in ${remote.repository.name} was written ${TRIES} times, and still does not list ${referrer.digest}.`,
    hint: "Somebody else writes it at the same time, or the registry shows writes late. Let one job at a time attach signatures, and run the step again."
  });
}

// src/registry/manifests/untag.ts
var DELETED = /* @__PURE__ */ new Set([200, 202, 204]);
var TagRemoval = class {
  #offered;
  /**
   * Deletes one tag by its name; by digest would take every tag of the manifest along. Some registries delete what the tag names, with every other tag of it; and none tells in advance. So the tag
   * first gets a manifest that nothing else names. Whatever comes between the two steps, it is pointed back, unless somebody else has moved
   * it. `unsupported` when the registry does not delete tags; throws when it could but will not (a right, a rule for immutable tags).
   */
  async remove(remote, tag) {
    const found = await readManifest(remote, tag);
    if (found === void 0) return "deleted";
    if (!await this.#isOffered(remote)) return "unsupported";
    const held = isHalfRemoved(tag, found.descriptor.digest) ? void 0 : found;
    if (held !== void 0) {
      const write = await putTag(remote, placeholderOf(tag), tag);
      if (write.result !== "written") {
        if (write.problem.code === "MANIFEST_REFUSED") return "unsupported";
        throw new Failure(write.problem);
      }
    }
    const refused = await refusedDelete(remote, tag);
    if (refused === void 0) return "deleted";
    await putBack2(remote, tag, held, refused);
    if (refused !== "unsupported") throw refused;
    this.#offered = Promise.resolve(false);
    return "unsupported";
  }
  /**
   * Asked once, by a name that nobody gave: the refusal costs nothing, and a real tag is only touched where it can be deleted. A 404 in which
   * the registry itself says nothing is a page of what does not know this request at all.
   */
  #isOffered(remote) {
    this.#offered ??= this.#askWhetherOffered(remote).catch((error) => {
      this.#offered = void 0;
      throw error;
    });
    return this.#offered;
  }
  async #askWhetherOffered(remote) {
    const { repository } = remote;
    const answer = await sendDelete(remote, `no-such-tag-${digestOf(repository.name).slice(-32)}`);
    const body = await errorBody(answer, remote.host.pool.secrets);
    if (answer.status === 404) return body.codes.length > 0;
    if (DELETED.has(answer.status)) return true;
    if (NOT_OFFERED.has(answer.status)) return false;
    throw await refusalOf(remote, answer, body, { what: "delete a tag", writes: true });
  }
};
async function refusedDelete(remote, tag) {
  const doing3 = { what: `delete tag ${tag}`, writes: true };
  try {
    const answer = await sendDelete(remote, tag);
    if (!DELETED.has(answer.status) && answer.status !== 404 && !NOT_OFFERED.has(answer.status)) {
      return await refusal(remote, answer, doing3);
    }
    answer.body.discard();
    if (DELETED.has(answer.status)) return void 0;
    if (answer.status === 404 && await resolveManifest(remote, tag) === void 0) return void 0;
    return "unsupported";
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
}
function sendDelete(remote, reference) {
  return remote.request({ method: "DELETE", url: remote.url(`manifests/${reference}`), access: remote.access("delete") });
}
async function putBack2(remote, tag, held, refused) {
  if (held === void 0) return;
  const why = await failedPutBack(remote, tag, held);
  if (why === void 0) return;
  const { digest } = held.descriptor;
  throw new Failure(
    {
      code: "TAG_NOT_RESTORED",
      message: `Tag ${tag} of ${remote.repository.name} was not removed, and could not be pointed back at ${digest} either: ${why.message}`,
      hint: `There is nothing behind it until it is written again: promote that digest to it, or remove it in the settings of the registry.`
    },
    { cause: refused }
  );
}
async function failedPutBack(remote, tag, held) {
  try {
    const now = await resolveManifest(remote, tag);
    if (now !== void 0 && now.digest !== held.descriptor.digest && !isHalfRemoved(tag, now.digest)) return void 0;
  } catch (error) {
    return problemOf2(error);
  }
  const write = await putTag(remote, held, tag);
  return write.result === "written" ? void 0 : write.problem;
}

// src/registry/remote.ts
var Remote = class _Remote {
  host;
  repository;
  /** Path in URLs and scopes. */
  path;
  call;
  constructor(host, repository, call) {
    this.host = host;
    this.repository = repository;
    this.path = apiPath(repository);
    this.call = call;
  }
  /** The same remote during another call. */
  during(call) {
    return new _Remote(this.host, this.repository, call);
  }
  url(rest) {
    return this.host.url(this.path, rest);
  }
  access(actions) {
    const written = actions === "pull" && this.#isDestination && this.host.pool.options.destinations?.planned === false;
    return { path: this.path, actions, ...written ? { rather: "push" } : {} };
  }
  /** Until there is an answer that will not change by itself (`RegistryHost.request`). */
  request(request) {
    return this.host.request({ ...request, call: this.call });
  }
  /**
   * The same for what a plan asks of a repository that it would be published to; undefined where the token server does not let it: many refuse
   * the right to pull from what does not exist yet, and nothing is written.
   */
  async look(request) {
    try {
      return await this.request(request);
    } catch (thrown) {
      const planned = this.#isDestination && this.host.pool.options.destinations?.planned === true;
      if (!planned || !(thrown instanceof TokenRefusal) || thrown.status !== 403) throw thrown;
      this.host.pool.remark({
        level: "notice",
        subject: "registry",
        code: "PULL_REFUSED",
        message: `${this.repository.name} may not be read, and counts as one without tags in this plan: ${thrown.message}`,
        hint: "That is how some registries answer for a repository that does not exist yet. If it does exist, give the login the right to pull."
      });
      return void 0;
    }
  }
  get #isDestination() {
    return this.host.pool.options.destinations?.names.includes(this.repository.name) === true;
  }
  /** Once (`RegistryHost.once`). */
  once(request) {
    return this.host.once({ ...request, call: this.call });
  }
};

// src/registry/upload/session.ts
async function openSession(remote) {
  const answer = await remote.request({
    method: "POST",
    url: remote.url("blobs/uploads/"),
    access: remote.access("push")
  });
  if (answer.status !== 202) throw await refusal(remote, answer, { what: "open an upload", writes: true });
  answer.body.discard();
  return sessionOf(remote, answer);
}
async function mount(remote, digest, from) {
  const query = new URLSearchParams({ mount: digest, from });
  try {
    const answer = await remote.request({
      method: "POST",
      url: remote.url(`blobs/uploads/?${query.toString()}`),
      access: { ...remote.access("push"), from }
    });
    answer.body.discard();
    if (answer.status === 201) return "mounted";
    return answer.status === 202 ? sessionOf(remote, answer) : "refused";
  } catch (error) {
    if (isFailure(error) && error.code === "UNAUTHORIZED") return "refused";
    throw error;
  }
}
var CANCEL_MS = 3e3;
async function cancelSession(remote, session) {
  try {
    const own = remote.during({ deadline: remote.host.pool.ports.clock.monotonic() + CANCEL_MS });
    const answer = await own.once({ method: "DELETE", url: session.location, access: own.access("push") });
    answer.body.discard();
  } catch (error) {
    remote.host.pool.ports.log.debug(`The upload could not be given up: ${messageOf(error)}.`);
  }
}
function sessionOf(remote, answer, before) {
  const header = answer.headers["location"];
  const location = header === void 0 ? void 0 : resolved(header, answer.url, remote.host.pool.remark);
  if (location === void 0) {
    if (before !== void 0) return before;
    throw new Failure({
      code: "REGISTRY_BROKEN",
      message: `${remote.repository.host} opened an upload without a Location that makes sense.`,
      hint: "Check that the address is that of an OCI registry."
    });
  }
  assertSafe(location, answer.url, "upload address");
  const minimum = Number(answer.headers["oci-chunk-min-length"]);
  return { location, minimumChunk: Number.isSafeInteger(minimum) ? minimum : 0 };
}
function closing(session, digest) {
  const url = new URL(session.location);
  url.search = `${url.search === "" ? "?" : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
  return url;
}

// src/registry/upload/attempt.ts
var FINISH_MS = 10 * 6e4;
var FINISH_BYTES_A_SECOND = 5e7;
var OCTETS = { "content-type": "application/octet-stream" };
var LONG = 8 * 1024 * 1024;
async function attempt(remote, request, good, stored = request.body?.size ?? 0) {
  const { host } = remote;
  const { clock } = host.pool.ports;
  const size = request.body?.size ?? 0;
  let authorization;
  const outlived = () => authorization !== void 0 && authorization.expires <= clock.monotonic();
  try {
    const answer = await remote.once({
      ...request,
      access: remote.access("push"),
      slot: "upload",
      challenge: size > LONG ? "learn" : "answer",
      freshness: size > LONG ? "long" : "short",
      answerMs: Math.max(FINISH_MS, stored / FINISH_BYTES_A_SECOND * 1e3),
      onAuthorization: (used) => {
        authorization = used;
      }
    });
    if (good.includes(answer.status)) {
      if (answer.complete) {
        answer.body.discard();
        return { ok: true, answer };
      }
      answer.body.drop();
      const message = "it said yes before it had all bytes";
      return { ok: false, ending: { kind: "broken", trouble: "protocol", message, sent: true, outlived: outlived() } };
    }
    const body = await errorBody(answer, host.pool.secrets);
    const ending = { kind: "answer", status: answer.status, body, complete: answer.complete, outlived: outlived() };
    return { ok: false, ending, answer };
  } catch (error) {
    if (error instanceof BodyError) throw error.thrown;
    if (!(error instanceof WireError)) throw error;
    const { trouble, message, sent } = error;
    return { ok: false, ending: { kind: "broken", trouble, message, sent, outlived: outlived() }, error };
  }
}
function storedAs(digest, last) {
  const named = last.ok ? last.answer.headers["docker-content-digest"] : void 0;
  if (!last.ok || typeof named !== "string" || named === digest || named.split(":")[0] !== digest.split(":")[0]) return last;
  const body = { codes: ["DIGEST_INVALID"], text: "the registry stored it under another digest" };
  return { ok: false, ending: { kind: "answer", status: 400, body, complete: true, outlived: false }, answer: last.answer };
}
function isSessionLost(ending) {
  if (ending.kind === "broken") return false;
  const { codes } = ending.body;
  if (codes.includes("BLOB_UPLOAD_UNKNOWN") || codes.includes("BLOB_UPLOAD_INVALID")) return true;
  return ending.status === 404 && !codes.includes("NAME_UNKNOWN");
}
function remedyFor(ending) {
  const login = ending.outlived ? "renew" : "keep";
  if (ending.kind === "broken") {
    if (ending.trouble === "certificate") return { do: "stop" };
    return { do: "retry", look: ending.sent ? "patiently" : "once", why: ending.message, login, counts: true };
  }
  const { status, body, complete } = ending;
  const why = `answered ${status}`;
  const says = (code) => body.codes.includes(code);
  if (status === 429 || status === 503)
    return { do: "retry", look: complete && status === 503 ? "patiently" : "once", why, login, counts: false };
  if (isPassing(status)) return { do: "retry", look: complete ? "patiently" : "once", why, login, counts: true };
  if (status === 401) return { do: "retry", look: "once", why, login: "renew", counts: true };
  if (status === 403) return ending.outlived ? { do: "retry", look: "once", why, login: "renew", counts: true } : { do: "stop" };
  if (isSessionLost(ending)) return { do: "retry", look: "once", why: `${why}: it does not know the upload`, login, counts: true };
  if (status === 400 && says("DIGEST_INVALID")) return { do: "retry", look: "once", why, login, counts: true };
  if (status === 413) return { do: "chunk", why };
  if (status === 416) return { do: "retry", look: "once", why, login, counts: true };
  return { do: "stop" };
}

// src/registry/upload/passing.ts
async function sendPassing(remote, blob, tell) {
  let told = 0;
  const onBytes = (bytes) => {
    told += bytes;
    tell?.(bytes);
  };
  let session;
  try {
    session = await openSession(remote);
    const headers = { ...OCTETS, "content-range": `0-${blob.size - 1}` };
    const body = { size: blob.size, open: () => blob.open(), onBytes };
    const sent = await attempt(remote, { method: "PATCH", url: session.location, headers, body }, [201, 202, 204]);
    if (sent.ok) session = sessionOf(remote, sent.answer, session);
    const ending = sent.ok ? await close(remote, session, { digest: blob.digest(), size: blob.size }) : sent.ending;
    if (ending === "stored") return true;
    if (told > 0) {
      const why = ending.kind === "broken" ? ending.message : `answered ${ending.status}`;
      remote.host.pool.ports.log.info(`A layer that was hashed while it was sent to ${remote.repository.name} needs a second try: ${why}.`);
    }
  } catch {
  }
  if (told > 0) tell?.(-told);
  if (session !== void 0) await cancelSession(remote, session);
  return false;
}
async function close(remote, session, blob) {
  const { pool, throttle } = remote.host;
  const retries = new Retries(pool.ports, throttle, `Closing the upload of ${blob.digest} to ${remote.repository.name}`, remote.call);
  const request = { method: "PUT", url: closing(session, blob.digest), headers: OCTETS };
  let look2 = "once";
  for (; ; ) {
    const last = storedAs(blob.digest, await attempt(remote, request, [200, 201, 204], blob.size));
    if (last.ok) return "stored";
    const { pause } = throttle;
    const { ending } = last;
    const remedy = remedyFor(ending);
    if (remedy.do === "retry" && remedy.look === "patiently") look2 = "patiently";
    const mayPass = remedy.do === "retry" && (ending.kind === "broken" || isPassing(ending.status));
    if (mayPass && (remedy.counts ? await retries.again(remedy.why) : retries.waitsForBusy(pause))) continue;
    return await waitForBlob(remote, blob, look2) ? "stored" : ending;
  }
}

// src/registry/upload/body.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var UploadBody = class {
  #blob;
  #tell;
  #proves;
  #hash;
  #hashed = 0;
  /** Bytes that were told, but for those that a restart sends again. */
  #told = 0;
  #iterator;
  /** Position of the iterator, and what is left of its last chunk (which stays valid until the next is asked for). */
  #at = 0;
  #left = new Uint8Array();
  constructor(blob, tell, suspected = false) {
    this.#blob = blob;
    this.#tell = tell;
    this.#proves = suspected || blob.place !== void 0;
  }
  /** Bytes `from` up to `to`. Ranges are sent in order; sending one again opens the source anew. */
  range(from, to) {
    const open2 = () => {
      this.backTo(from);
      return this.#read(from, to);
    };
    const onBytes = (bytes) => {
      this.#told += bytes;
      this.#tell?.(bytes);
    };
    return { size: to - from, open: open2, onBytes };
  }
  /** The upload goes on at `position`: everything behind it counts again. */
  backTo(position) {
    if (this.#told > position) this.#tell?.(position - this.#told);
    this.#told = Math.min(this.#told, position);
  }
  /** Closes the source; called when an upload ends early, too. */
  async close() {
    const iterator = this.#iterator;
    this.#iterator = void 0;
    this.#left = new Uint8Array();
    await iterator?.return?.();
  }
  /** Throws CONTENT_CHANGED, or BLOB_DAMAGED for a stored blob, when the source is shorter, longer or other than its descriptor. */
  async *#read(from, to) {
    const { size, digest } = this.#blob.descriptor;
    if (from === 0) [this.#hash, this.#hashed] = [this.#proves ? (0, import_node_crypto.createHash)(algorithmOf(digest)) : void 0, 0];
    if (this.#iterator === void 0 || this.#at !== from) await this.#open(from);
    if (size === 0) this.#prove();
    while (this.#at < to) {
      if (this.#left.length === 0) await this.#next();
      const chunk = this.#left.subarray(0, to - this.#at);
      this.#take(chunk);
      if (this.#at + chunk.length === size) this.#prove();
      yield chunk;
      this.#at += chunk.length;
      this.#left = this.#left.subarray(chunk.length);
    }
  }
  async #open(from) {
    await this.close();
    this.#at = from;
    this.#iterator = this.#blob.open(from)[Symbol.asyncIterator]();
  }
  async #next() {
    const { descriptor, place } = this.#blob;
    const { size } = descriptor;
    const next = await this.#iterator?.next();
    if (next === void 0 || next.done === true) throw otherBytes(descriptor, place, `ended after ${this.#at} of ${size} bytes`);
    if (this.#at + next.value.length > size) throw otherBytes(descriptor, place, `is longer than its ${size} bytes`);
    this.#left = next.value;
  }
  // A range that is read again was hashed the first time.
  #take(chunk) {
    const known = this.#hashed - this.#at;
    if (known < 0) throw new RangeError("bytes were passed over that have not been sent");
    this.#hash?.update(chunk.subarray(known));
    this.#hashed = Math.max(this.#hashed, this.#at + chunk.length);
  }
  #prove() {
    if (this.#hash === void 0) return;
    const { descriptor, place } = this.#blob;
    const found = `${algorithmOf(descriptor.digest)}:${this.#hash.digest("hex")}`;
    this.#hash = void 0;
    if (found !== descriptor.digest) throw otherBytes(descriptor, place, `has bytes that hash to ${found}`);
  }
};

// src/registry/upload/ways.ts
var CHUNK = 64 * 1024 * 1024;
var CHUNK_CEILING = 1024 * 1024 * 1024;
var TROUBLES = 3;
function sendWhole(remote, session, { digest, size }, source) {
  const url = closing(session, digest);
  return attempt(remote, { method: "PUT", url, headers: OCTETS, body: source.range(0, size) }, [200, 201, 204]);
}
async function sendChunks(remote, opened, { digest, size }, source) {
  const length = chunkLength(opened);
  let session = opened;
  let troubles = 0;
  for (let from = 0; from < size; ) {
    const start = from;
    const to = Math.min(start + length, size);
    const headers = { ...OCTETS, "content-range": `${start}-${to - 1}` };
    const last2 = await attempt(remote, { method: "PATCH", url: session.location, headers, body: source.range(start, to) }, [201, 202, 204]);
    if (last2.ok) {
      session = sessionOf(remote, last2.answer, session);
      from = to;
      troubles = 0;
      continue;
    }
    troubles += 1;
    const standing = troubles > TROUBLES ? void 0 : await standingOf(remote, session, last2);
    if (standing === void 0 || standing.at < start || standing.at > to) return { last: last2, session };
    session = standing.session;
    from = standing.at;
    source.backTo(from);
  }
  const last = await attempt(remote, { method: "PUT", url: closing(session, digest), headers: OCTETS }, [200, 201, 204], size);
  return { last, session };
}
function chunkLength(session) {
  return Math.min(Math.max(CHUNK, session.minimumChunk), CHUNK_CEILING);
}
async function standingOf(remote, session, last) {
  if (last.ok || !worthAsking(last)) return void 0;
  const answer = await remote.request({
    method: "GET",
    url: session.location,
    access: remote.access("push")
  });
  answer.body.discard();
  if (answer.status !== 204 && answer.status !== 202) return void 0;
  const end = Number(/^(?:bytes=)?0-(\d+)$/.exec(answer.headers["range"] ?? "")?.[1] ?? 0);
  return { at: end === 0 ? 0 : end + 1, session: sessionOf(remote, answer, session) };
}
function worthAsking(last) {
  const { ending } = last;
  if (ending.kind === "broken") return ending.trouble !== "certificate";
  return ending.status >= 500 || [401, 408, 416, 429, 499].includes(ending.status);
}

// src/registry/upload/uploads.ts
var LARGE = 1024 ** 3;
async function sendBlob(remote, blob, onBytes, session) {
  const { ports } = remote.host.pool;
  const retries = new Retries(ports, remote.host.throttle, `Upload of ${blob.descriptor.digest} to ${remote.repository.name}`, remote.call);
  const count = { renewals: 0, damages: 0 };
  let chunked = false;
  let source = new UploadBody(blob, onBytes);
  let next = session;
  for (; ; ) {
    const open2 = { session: next ?? await openSession(remote) };
    next = void 0;
    const failed = await tryOnce(remote, open2, blob, source, chunked);
    if (failed === void 0) return;
    const { pause } = remote.host.throttle;
    source = new UploadBody(blob, onBytes, true);
    const remedy = remedyFor(failed.ending);
    if (await hasArrived(remote, open2.session, blob, remedy.do === "retry" ? remedy.look : "not")) return;
    const mayChunk = remote.host.profile.chunks === "fallback" && !chunked && blob.descriptor.size > 0;
    if (remedy.do === "stop" || remedy.do === "chunk" && !mayChunk) throw await failureOf2(remote, open2.session, blob, failed);
    if (remedy.do === "chunk") {
      chunked = true;
      continue;
    }
    if (remedy.login === "renew") count.renewals += 1;
    if (isDamage(failed.ending)) count.damages += 1;
    if (count.damages > 1) throw await failureOf2(remote, open2.session, blob, failed);
    if (count.renewals > 1) {
      if (!mayChunk || blob.descriptor.size <= LONG || !isLate(failed.ending)) throw await failureOf2(remote, open2.session, blob, failed);
      chunked = true;
    }
    const costly = failed.ending.kind === "answer" && failed.ending.complete && blob.descriptor.size > LONG;
    const again = remedy.counts || costly ? await retries.again(remedy.why) : retries.waitsForBusy(pause);
    if (!again) throw await failureOf2(remote, open2.session, blob, failed);
    if (mayChunk && retries.tries >= 2 && blob.descriptor.size > LARGE) chunked = true;
    ports.log.info(`Sending ${blob.descriptor.digest} to ${remote.repository.name} again: ${remedy.why}.`);
  }
}
async function tryOnce(remote, open2, blob, source, chunked) {
  let stored = false;
  try {
    const { descriptor } = blob;
    const sent = chunked ? await inChunks(remote, open2, blob, source) : await sendWhole(remote, open2.session, descriptor, source);
    const last = storedAs(descriptor.digest, sent);
    stored = last.ok;
    return last.ok ? void 0 : last;
  } catch (error) {
    await cancelSession(remote, open2.session);
    throw error;
  } finally {
    if (!stored) source.backTo(0);
    await source.close();
  }
}
async function inChunks(remote, open2, blob, source) {
  const { last, session } = await sendChunks(remote, open2.session, blob.descriptor, source);
  open2.session = session;
  return last;
}
async function hasArrived(remote, session, blob, look2) {
  let arrived = false;
  try {
    arrived = look2 !== "not" && await waitForBlob(remote, blob.descriptor, look2);
    return arrived;
  } finally {
    if (!arrived) await cancelSession(remote, session);
  }
}
function isLate(ending) {
  return ending.outlived || ending.kind === "answer" && ending.complete;
}
function isDamage(ending) {
  return ending.kind === "answer" && ending.body.codes.includes("DIGEST_INVALID");
}
async function failureOf2(remote, session, blob, failed) {
  const { ending, answer, error } = failed;
  if (error !== void 0) return unreachable(remote.host.endpoint.host, session.location, error);
  if (ending.kind === "answer" && answer !== void 0) {
    if (isDamage(ending)) return damaged(remote, blob);
    if (isSessionLost(ending)) return sessionLost(remote, blob, ending);
    return refusalOf(remote, answer, ending.body, {
      what: `upload blob ${blob.descriptor.digest} (${blob.descriptor.size} bytes)`,
      writes: true
    });
  }
  return new Failure({
    code: "REGISTRY_BROKEN",
    message: `${remote.repository.name} did not take blob ${blob.descriptor.digest}: ${ending.kind === "broken" ? ending.message : String(ending.status)}.`,
    hint: "The registry has a fault of its own. Re-run the job; what was uploaded is not sent again."
  });
}
function damaged(remote, blob) {
  return new Failure({
    code: "CONTENT_ALTERED",
    message: `Blob ${blob.descriptor.digest} reached ${remote.repository.name} damaged, twice, though it was right when it was sent.`,
    hint: "Something between the runner and the registry changes uploads: check proxies on the way."
  });
}
function sessionLost(remote, blob, { status, body }) {
  return new Failure({
    code: "UPLOAD_SESSION_LOST",
    message: `${remote.repository.host} opened uploads of blob ${blob.descriptor.digest} to ${remote.repository.name}, and then did not know them (${status}${body.text === "" ? "" : `: ${body.text}`}).`,
    hint: REPLICAS
  });
}
var Uploads = class {
  #flying = /* @__PURE__ */ new Map();
  async push(remote, blob, onBytes) {
    const { digest } = blob.descriptor;
    const flying = this.#flying.get(digest);
    if (flying !== void 0) {
      await whileRunning(remote.call, remote.host.pool.ports.clock, flying);
      return "present";
    }
    const push = this.#push(remote, blob, onBytes).finally(() => this.#flying.delete(digest));
    this.#flying.set(digest, push);
    return push;
  }
  async #push(remote, blob, onBytes) {
    if (await lookForBlob(remote, blob.descriptor) === "there") return "present";
    const mounted = await this.#mount(remote, blob);
    if (mounted === "mounted") return "mounted";
    await sendBlob(remote, blob, onBytes, mounted);
    return "uploaded";
  }
  async #mount(remote, blob) {
    const { origin, descriptor } = blob;
    if (origin === void 0 || endpointOf(origin.host, []).host !== remote.host.endpoint.host) return void 0;
    if (apiPath(origin) === remote.path) return void 0;
    const answer = await mount(remote, descriptor.digest, apiPath(origin));
    return answer === "refused" ? void 0 : answer;
  }
};

// src/registry/target.ts
function registryTarget(hosts, repository) {
  return new RegistryTarget(hosts.of(repository), repository);
}
var RegistryTarget = class {
  repository;
  #remote;
  #uploads = new Uploads();
  #removal = new TagRemoval();
  #referrers = new Referrers();
  constructor(host, repository) {
    this.repository = repository;
    (0, import_node_events.setMaxListeners)(0, host.pool.ports.cancel);
    this.#remote = new Remote(host, repository, { signal: host.pool.ports.cancel });
  }
  resolve(reference, call) {
    return resolveManifest(this.#during(call), reference);
  }
  manifest(digest, call) {
    return fetchManifest(this.#during(call), digest);
  }
  open(blob, from = 0, call) {
    return readBlob(this.#during(call), blob, from);
  }
  tags(call) {
    return listTags(this.#during(call));
  }
  referrers(subject, call) {
    return this.#referrers.list(this.#during(call), subject);
  }
  /**
   * Proves the right to push by the least that proves it: an upload that is opened, and given up again while the run goes on. Nothing is stored.
   * Throws what the registry's refusal means: UNAUTHORIZED, DENIED, READ_ONLY, REPOSITORY_UNKNOWN, …
   */
  async access(call) {
    const remote = this.#during(call);
    remote.host.pool.leave(cancelSession(remote, await openSession(remote)));
  }
  has(blob, call) {
    return lookForBlob(this.#during(call), blob).then((found) => found === "there");
  }
  push(blob, onBytes, call) {
    return this.#uploads.push(this.#during(call), blob, onBytes);
  }
  /** As soon as the registry is known. */
  get pass() {
    if (this.#remote.host.profile.chunks === "never") return void 0;
    return (blob, onBytes, call) => sendPassing(this.#during(call), blob, onBytes);
  }
  async put(manifest, tags, call) {
    const remote = this.#during(call);
    if (tags.length > 0) return putTags(remote, manifest, tags);
    await putManifest(remote, manifest);
    await this.#referrers.announce(remote, manifest);
    return [];
  }
  untag(tag, call) {
    return this.#removal.remove(this.#during(call), tag);
  }
  #during(call) {
    if (call === void 0) return this.#remote;
    if (call.signal !== void 0) (0, import_node_events.setMaxListeners)(0, call.signal);
    return this.#remote.during(call);
  }
};

// src/run/targets.ts
function targetsOf({ hosts }, { env }) {
  const workspace = env["GITHUB_WORKSPACE"] ?? "";
  const targets = /* @__PURE__ */ new Map();
  return (repository) => {
    const known = targets.get(repository.name);
    if (known !== void 0) return known;
    const made = repository.kind === "layout" ? openLayout(repository, { workspace }) : registryTarget(hosts, repository);
    targets.set(repository.name, made);
    return made;
  };
}

// src/run/temp.ts
var import_promises2 = __toESM(require_promises(), 1);
var import_node_os = __toESM(require_node_os(), 1);
var import_node_path2 = __toESM(require_node_path(), 1);
function leftBehind(step) {
  return { journal: step.savedState("journal"), storage: step.savedState("storage") };
}
async function beginJournal(writes, ports) {
  if (!writes) return void 0;
  const directory = directoryFor("modelkit-journal", ports);
  const journal = await openJournal(directory);
  ports.step.saveState("journal", directory);
  return {
    ...journal,
    close: async () => {
      await journal.close();
      await dropJournal(directory, ports.step);
    }
  };
}
async function makeStorage(ports, atEnd) {
  const directory = directoryFor("modelkit-kitops", ports);
  ports.step.saveState("storage", directory);
  atEnd(() => dropStorage(directory, ports.step));
  await makeDirectory(directory, 448);
  return directory;
}
function directoryFor(name, { env, random }) {
  const own = Math.floor(random() * 2 ** 48).toString(16).padStart(12, "0");
  const temp = env["RUNNER_TEMP"] ?? "";
  return (0, import_node_path2.join)(temp === "" ? (0, import_node_os.tmpdir)() : temp, `${name}-${own}`);
}
async function dropJournal(directory, step) {
  step.saveState("journal", "");
  await (0, import_promises2.rm)(directory, { recursive: true, force: true }).catch(() => void 0);
}
async function dropStorage(directory, step) {
  await (0, import_promises2.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
  step.saveState("storage", "");
}

export {
  preflight,
  proveMoves,
  relate,
  layerDigests,
  proveUnsent,
  decide,
  refusals,
  isIdle,
  removal,
  sendAhead,
  recover,
  apply,
  targetsOf,
  leftBehind,
  beginJournal,
  makeStorage,
  dropJournal,
  dropStorage
};
