import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  commitTagOf,
  higherInScope,
  sameNumbers,
  sameRange,
  sameVersionOtherSpelling
} from "./chunk-LFIDAAOV.js";
import {
  COMPARE_LIMIT,
  askedOnce,
  bounded,
  classOf,
  isAbsent,
  makeDirectory,
  pLimit,
  unknown
} from "./chunk-U5URO2HS.js";
import {
  bytesText,
  isHalfRemoved,
  layerPath,
  lookUp,
  parseDigest,
  parseManifest,
  parseRepository,
  parseTagName,
  sha256Digest,
  storedBlobs,
  tagReference,
  verified
} from "./chunk-WT4QINYP.js";
import {
  Failure,
  at,
  isFailure,
  isRecord,
  messageOf,
  parsedJson,
  printable,
  someOf
} from "./chunk-BU4O4MVI.js";

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
  const digestOf2 = askedOnce((commit) => limit(() => resolve(commit)));
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
        const held = await Promise.all(batch.map((commit) => digestOf2(commit)));
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
    for await (const chunk of verified(blob.descriptor, blob.open(), blob.place ?? "its source")) {
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
      const isThere = this.#passed.has(`${target.repository.name} ${descriptor.digest}`);
      const result = isThere ? "uploaded" : await target.push(upload.source, this.#onBytes, { signal: this.#signal });
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
  if (await isStored(target, artifact.manifest)) return;
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
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
var FILE = "journal.jsonl";
async function openJournal(directory) {
  const file = join(directory, FILE);
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
        await keep(join(directory, manifestFile(descriptor.digest)), bytes);
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
  const handle = await open(file, "a", 384);
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
  const handle = await open(part, "w", 384);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}
async function readJournal(directory) {
  const text = await readFile(join(directory, FILE), "utf8").catch((thrown) => {
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
        return parseManifest(await readFile(join(directory, manifestFile(before.digest))), before.mediaType, before.digest);
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
    const [repository, tag, to] = Array.isArray(one) ? [repositoryOf(one[0]), tagOf(one[1]), digestOf(one[2])] : [];
    return repository === void 0 || tag === void 0 || to === void 0 ? [] : [{ repository, tag, to }];
  });
  return tags.length < written.length ? void 0 : { kind: "plan", tags };
}
function entryOf(value) {
  const repository = repositoryOf(at(value, "repository", "name"));
  const tag = tagOf(value["tag"]);
  const before = beforeOf(value["before"]);
  const after = value["after"] === null ? null : digestOf(value["after"]);
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
  const [digest, mediaType] = [digestOf(at(value, "digest")), at(value, "mediaType")];
  return digest === void 0 || typeof mediaType !== "string" ? void 0 : { digest, mediaType };
}
function digestOf(value) {
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
      const lost2 = {
        code: "TAG_LOST",
        message: `Removing ${tagReference(target.repository, change2.tag)} took ${where} away as well.`,
        hint: `It was written again (check it). Leave prune off for this registry: it removes every tag of a ModelKit at once.`
      };
      const byHand = `Promote ${manifest.descriptor.digest} to ${where} by hand.`;
      try {
        await target.put(manifest, [], times.rescue());
        const [write] = await target.put(manifest, [tag], times.rescue());
        return write === void 0 || write.result === "written" ? [lost2] : [lost2, { ...write.problem, hint: byHand }];
      } catch (thrown) {
        return [lost2, { ...problemOf(thrown, "TAG_LOST", ""), hint: byHand }];
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
  const failure = failureOf(await untilOne(attempts, (attempt) => settle(attempt, writer, call)));
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

// src/run/temp.ts
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";
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
  return join2(temp === "" ? tmpdir() : temp, `${name}-${own}`);
}
async function dropJournal(directory, step) {
  step.saveState("journal", "");
  await rm(directory, { recursive: true, force: true }).catch(() => void 0);
}
async function dropStorage(directory, step) {
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
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
  leftBehind,
  beginJournal,
  makeStorage,
  dropJournal,
  dropStorage
};
