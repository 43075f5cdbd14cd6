import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  ContextFiles,
  bytesSource,
  diskPath,
  isInside,
  layerSource,
  listed,
  nameText,
  packFailure,
  rawName,
  shown,
  shownText,
  strictText,
  systemCode,
  systemReason,
  tarSize,
  trimmed
} from "./chunk-FEQOKQYN.js";
import {
  NO_FACTS,
  canBePointer,
  cleanPath,
  commitTagOf,
  commitTagSpelling,
  expressionsOf,
  gitTagOf,
  isAbsent,
  kitHome,
  kitfileFromLayers,
  known,
  layerEntries,
  makeDirectory,
  matchesGlobs,
  notKnown,
  pLimit,
  packedKitfile,
  parseConfig,
  planTags,
  pointerKind,
  printableText,
  publishedFiles,
  readKitfile,
  readModelFacts,
  readsAsRelease,
  serializeConfig,
  serializePackConfig
} from "./chunk-IZC443YR.js";
import {
  Annotation,
  FORMATS,
  MANIFEST_SIZE_LIMIT,
  MODELKIT,
  MODELPACK,
  MediaType,
  algorithmOf,
  blobsOf,
  digestOf,
  formatOf,
  isMovingWord,
  layerKind,
  layerPath,
  lookUp,
  namedBlob,
  parseDigest,
  parseManifest,
  parseReference,
  parseTagName,
  proved,
  storedBlobs,
  verified
} from "./chunk-4N67BABJ.js";
import {
  Failure,
  Problems,
  isFailure,
  isRecord,
  messageOf,
  printable
} from "./chunk-AQNUQLQL.js";

// src/select/as-if-pushed.ts
var NOT_ASKED = notKnown("mirror does not ask for it");
function asIfPushed({ trigger }, tag, commit, commitDate = NOT_ASKED) {
  return {
    kind: "tag",
    event: "push",
    ref: `refs/tags/${tag}`,
    tag,
    commit,
    commitDate,
    baseBranch: notKnown("which branch a git tag was pushed from is told by its push alone"),
    defaultBranch: trigger.defaultBranch,
    startedAt: trigger.startedAt,
    writes: trigger.writes
  };
}

// src/select/prune.ts
function orphans(context, gitTags, names) {
  const { inputs } = context;
  const flavor = fixedFlavor(context);
  if (flavor === void 0) return { withoutGitTag: [], removals: [] };
  const given = gitTagsOf(context, gitTags);
  const withoutGitTag = [...names].filter((name) => readsAsRelease(name, flavor) !== void 0 && given(name, flavor) === void 0);
  const removals = inputs.prune ? withoutGitTag.filter((name) => matchesGitTags(context, name, flavor)).map((tag) => ({ tag, reason: "no git tag is of this version" })) : [];
  return { withoutGitTag, removals };
}
async function removedByDelete(context, trigger) {
  const { inputs, git } = context;
  if (!inputs.prune || trigger.refType !== "tag" || !matchesGlobs(inputs.gitTags, trigger.name)) return [];
  const flavor = fixedFlavor(context);
  if (flavor === void 0) return [];
  const now = await git.tags().catch((thrown) => {
    if (thrown instanceof Failure && thrown.code === "GIT_TAGS_UNREADABLE") return thrown;
    throw thrown;
  });
  if (now instanceof Failure) {
    skipped(context, { message: `Nothing is pruned: ${now.message}`, hint: now.hint });
    return [];
  }
  if (now.some(({ name }) => name === trigger.name)) {
    skipped(context, {
      message: `Nothing is pruned: git tag ${trigger.name} exists again.`,
      hint: "Delete the git tag again if its version shall go."
    });
    return [];
  }
  const given = gitTagsOf(context, now);
  return namesOf(context, trigger.name, notKnown("the git tag is gone")).flatMap(({ tag, kind }) => {
    if (kind !== "version" || readsAsRelease(tag, flavor) === void 0) return [];
    const other = given(tag, flavor);
    if (other === void 0) return [{ tag, reason: `git tag ${trigger.name} was deleted` }];
    skipped(
      context,
      {
        message: `${tag} is not removed with git tag ${printableText(trigger.name)}: git tag ${printableText(other)} is of the same version, or gives the same name.`,
        hint: "Delete that git tag as well if the version shall go."
      },
      "notice"
    );
    return [];
  });
}
function fixedFlavor(context) {
  const { inputs } = context;
  const moving = [...expressionsOf(inputs.rules)].filter((name) => /^(?:model|dataset|kit)\.|date$|^base_ref$/.test(name));
  const content = inputs.rules.rules.some((rule) => rule.type === "content" && rule.pattern !== void 0);
  const flavor = commitTagSpelling(inputs.rules.commitTag ? inputs.rules : { ...inputs.rules, commitTag: true });
  if (flavor !== void 0 && moving.length === 0 && !content) return flavor;
  if (inputs.prune) {
    const what = moving.length > 0 ? moving.map((name) => `{{${name}}}`).join(", ") : content ? "a pattern of type=content" : "the flavor";
    skipped(context, {
      message: `Nothing is pruned: the names depend on ${what}, so which of them a git tag has given cannot be told.`,
      hint: "Prune in a step of its own, whose rules and flavor follow from the git tag alone."
    });
  }
  return void 0;
}
function skipped({ ports }, { message, hint }, level = "warning") {
  ports.remark({ code: "PRUNE_SKIPPED", level, subject: "tags", message, hint });
}
function gitTagsOf(context, gitTags) {
  const given = new Map(
    gitTags.flatMap(({ name, commit }) => namesOf(context, name, known(commit, "git")).map((intent) => [intent.tag, name]))
  );
  const tagged = new Map(gitTags.map(({ name }) => [readsAsRelease(name, NOTHING)?.version, name]));
  return (name, flavor) => given.get(name) ?? tagged.get(readsAsRelease(name, flavor)?.version);
}
function namesOf(context, gitTag, commit) {
  try {
    return planTags(context.inputs.rules, asIfPushed(context, gitTag, commit), NO_FACTS, { mode: context.inputs.mode }).intents;
  } catch (thrown) {
    if (thrown instanceof Failure) return [];
    throw thrown;
  }
}
function matchesGitTags({ inputs }, name, { prefix, suffix }) {
  const core = name.slice(prefix.length, name.length - suffix.length);
  const bare = core.replace(/^v/, "");
  return [core, bare, `v${bare}`].every(
    (text, index) => matchesGlobs(index === 0 ? inputs.gitTags : { include: ["*"], exclude: inputs.gitTags.exclude }, text)
  );
}
var NOTHING = { prefix: "", suffix: "" };

// src/select/stored.ts
var CONFIG_SIZE_LIMIT = 8 * 1024 * 1024;
var NAMED = 5;
async function readKitManifest(source, digest) {
  const manifest = await source.manifest(digest);
  const { config } = manifest;
  const format = formatOf(manifest);
  if (config === void 0 || format === void 0) {
    throw new Failure({
      code: "SOURCE_NOT_A_MODELKIT",
      message: `${source.repository.name}@${digest} is no ModelKit or ModelPack: ${whatItIs(manifest)}.`,
      hint: `The config of a ModelKit has media type ${MediaType.modelKitConfig}, that of a ModelPack ${MediaType.modelPackConfig}. Name one of them.`
    });
  }
  return { ...manifest, config, format };
}
function whatItIs({ descriptor, config, manifests }) {
  const isIndex = [MediaType.imageIndex, MediaType.dockerManifestList].some((type) => type === descriptor.mediaType);
  if (!isIndex) return `its config has media type "${config?.mediaType ?? "none"}"`;
  const names = manifests.slice(0, NAMED).map(({ digest }) => `, ${digest}`);
  const more = manifests.length > NAMED ? ", \u2026" : "";
  return `it is an index (${descriptor.mediaType}) of ${manifests.length} manifest${manifests.length === 1 ? "" : "s"}${names.join("")}${more}`;
}
async function readStoredKit(source, digest) {
  const { format, ...manifest } = await readKitManifest(source, digest);
  const { config } = manifest;
  const carried = format.name === "modelpack" ? packedKitfile(manifest, digest) : void 0;
  if (carried !== void 0) return { source, format, manifest, ...carried };
  if (config.size > CONFIG_SIZE_LIMIT) {
    throw new Failure({
      code: "SOURCE_NOT_A_MODELKIT",
      message: `The config of ${source.repository.name}@${digest} has ${config.size} bytes, which no ${format.title} needs.`,
      hint: "Name a ModelKit or ModelPack as the programs that write them make it."
    });
  }
  const bytes = await readWhole(source, config);
  const read2 = format.name === "modelpack" ? kitfileFromLayers(manifest, bytes, digest) : parseConfig(bytes, config.digest);
  return { source, format, manifest, ...read2 };
}
async function storedCandidate(context, kit, how) {
  const facts = how.facts || context.needs.facts ? await storedFacts(context, kit) : NO_FACTS;
  const { source, manifest } = kit;
  const sound = how.mustBeSound === true ? { mustBeSound: true } : {};
  return {
    origin: how.origin,
    found: how.found,
    trigger: context.trigger,
    facts,
    layerPaths: new Map(entriesOf(kit).map(({ kind, digest, path }) => [`${kind} ${digest}`, path])),
    known: manifest.descriptor.digest,
    digest: async () => {
      if (how.mustBeSound === true && source.repository.kind === "layout") await assertThere(source, manifest);
      return manifest.descriptor.digest;
    },
    artifact: () => Promise.resolve({ ...storedArtifact(source, manifest), ...sound })
  };
}
async function assertThere(source, manifest) {
  for (const blob of blobsOf(manifest)) {
    const bytes = source.open(blob)[Symbol.asyncIterator]();
    await bytes.next();
    await bytes.return?.();
  }
}
async function storedFacts({ ports }, kit) {
  return readModelFacts(kit.kitfile, publishedFiles(kit.source, kit.manifest, entriesOf(kit)), ports.remark);
}
function entriesOf({ kitfile, digests, manifest }) {
  const entries = layerEntries(kitfile);
  return entries.flatMap((entry, index) => {
    const { kind, cleanPath: path } = entry;
    const layers = manifest.layers.filter((layer) => layerKind(layer) === kind);
    const alike = entries.filter((other) => other.kind === kind);
    const inOrder = layers.length === alike.length ? layers[alike.indexOf(entry)] : void 0;
    const own = layers.find((layer) => layerPath(layer) === path);
    const digest = digests[index] ?? own?.digest ?? (inOrder === void 0 || layerPath(inOrder) !== void 0 ? void 0 : inOrder.digest);
    return digest === void 0 ? [] : [{ kind, path, digest }];
  });
}
function storedArtifact(source, manifest) {
  return { manifest, blobs: storedBlobs(source, manifest) };
}
async function readWhole(source, blob) {
  const chunks = [];
  for await (const chunk2 of proved(source, blob)) chunks.push(Uint8Array.from(chunk2));
  return Buffer.concat(chunks);
}

// src/select/published.ts
var COMPARED_LIMIT = 256;
async function findPublished(context, kit) {
  const { inputs, trigger, connect } = context;
  if (!trigger.commit.known) {
    throw new Failure({
      code: "COMMIT_UNKNOWN",
      message: `The commit of this run is not known: ${trigger.commit.why}.`,
      hint: 'Run on an event with a commit, or name the ModelKit by "source".'
    });
  }
  const target = connect(inputs.repositories[0]);
  const commit = trigger.commit.value;
  const spelling = commitTagSpelling(inputs.rules) ?? commitTagSpelling(inputs.rules, await kit.facts());
  if (spelling === void 0) return searched(target, commit, await kit.kitfile());
  const tag = commitTagOf(spelling, commit);
  const descriptor = tag === void 0 ? void 0 : await lookUp(target, tag);
  return tag === void 0 || descriptor === void 0 ? void 0 : { target, tag, digest: descriptor.digest };
}
async function publishedCandidate(context, { target, tag, digest }) {
  const kit = await readStoredKit(target, digest);
  return storedCandidate(context, kit, { origin: "published", found: `published as ${target.repository.name}:${tag}`, facts: true });
}
async function searched(target, commit, kitfile) {
  const tags = [];
  for await (const tag of target.tags()) if (holdsCommit(tag, commit)) tags.push(tag);
  const found = /* @__PURE__ */ new Map();
  for (const tag of tags.slice(0, COMPARED_LIMIT)) {
    const digest = (await lookUp(target, tag))?.digest;
    if (digest === void 0 || found.has(digest)) continue;
    if (kitfile !== void 0 && !sameLayers(kitfile, (await readStoredKit(target, digest)).kitfile)) continue;
    found.set(digest, { target, tag, digest });
  }
  const [first, second] = found.values();
  if (second === void 0) return first;
  const names = [...found.values()].map(({ tag }) => tag);
  throw new Failure({
    code: "MODELKIT_AMBIGUOUS",
    message: `${names.length} ModelKits of commit ${commit} are published in ${target.repository.name}: ${names.slice(0, 5).join(", ")}.`,
    hint: 'The flavor tells them apart by what is inside the model, which is not on this runner. Write its value out in this step, or name the ModelKit by "source" in mode promote.'
  });
}
function commitIn(tag) {
  return /(?:^|[^a-zA-Z0-9])sha-([0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])/.exec(tag)?.[1];
}
function holdsCommit(tag, commit) {
  return tag.includes(`sha-${commit}`) && commitIn(tag) === commit;
}
function sameLayers(a, b) {
  const layers = (kitfile) => JSON.stringify(layerEntries(kitfile).map(({ kind, cleanPath: cleanPath2, name }) => [kind, cleanPath2, name]));
  return layers(a) === layers(b);
}

// src/select/mirror.ts
var LOOKUPS = 16;
var NAMED2 = 10;
async function selectMirror(context) {
  const { inputs, git, connect } = context;
  const target = connect(inputs.repositories[0]);
  const all = await git.tags();
  const matched = all.filter((tag) => matchesGlobs(inputs.gitTags, tag.name));
  const names = /* @__PURE__ */ new Set();
  for await (const name of target.tags()) names.add(name);
  const mirror = new Mirror(context, target, names);
  const limit = pLimit(LOOKUPS);
  const looked = await Promise.all(matched.map((gitTag) => limit(() => mirror.look(gitTag))));
  const { withoutGitTag, removals } = orphans(context, all, names);
  const findings = {
    looked: matched.length,
    withoutModelKit: looked.flatMap(({ gitTag, why }) => why === void 0 ? [] : [{ gitTag: gitTag.name, why }]),
    withoutGitTag
  };
  sayFindings(context, findings, all.length);
  return {
    candidates: looked.flatMap(({ candidates }) => candidates),
    removals,
    findings,
    known: /* @__PURE__ */ new Map([[target.repository.name, { names: [...names], tags: mirror.seen }]])
  };
}
function sayFindings({ inputs, ports }, { looked, withoutModelKit, withoutGitTag }, all) {
  if (looked === 0) {
    ports.remark({
      code: "NO_GIT_TAG_MATCHES",
      level: all === 0 ? "notice" : "warning",
      subject: "git",
      message: all === 0 ? "The repository has no git tag, so there is nothing to mirror." : `None of ${all} git tags matches git-tags.`,
      hint: 'Write globs such as "v*", one a line; what follows a "!" is left out.'
    });
  }
  if (withoutModelKit.length > 0) {
    ports.remark({
      code: "GIT_TAGS_WITHOUT_MODELKIT",
      level: "notice",
      subject: "git",
      message: `${withoutModelKit.length} of ${looked} git tags have no ModelKit: ${someOf(withoutModelKit.map(({ gitTag }) => gitTag))}.`,
      hint: "Publish from these git tags once (mode publish), or leave them out with git-tags."
    });
  }
  if (withoutGitTag.length > 0 && !inputs.prune) {
    ports.remark({
      code: "VERSIONS_WITHOUT_GIT_TAG",
      level: "notice",
      subject: "tags",
      message: `${withoutGitTag.length} version tags of the registry have no git tag: ${someOf(withoutGitTag)}.`,
      hint: "prune: true removes them; nothing else does."
    });
  }
}
function someOf(names) {
  const shown2 = names.slice(0, NAMED2).map(printableText).join(", ");
  return names.length > NAMED2 ? `${shown2} and ${names.length - NAMED2} more` : shown2;
}
var Mirror = class {
  seen = /* @__PURE__ */ new Map();
  #context;
  #target;
  #names;
  #commitTags;
  #claimed = /* @__PURE__ */ new Set();
  #resolved = /* @__PURE__ */ new Map();
  #manifests = /* @__PURE__ */ new Map();
  #facts = /* @__PURE__ */ new Map();
  constructor(context, target, names) {
    this.#context = context;
    this.#target = target;
    this.#names = names;
    this.#commitTags = commitTagIndex(context, names);
  }
  async look(gitTag) {
    const commit = `its commit ${gitTag.commit.slice(0, 12)}`;
    const tags = this.#commitTags(gitTag);
    if (tags.length === 0) return { gitTag, candidates: [], why: `no ModelKit is published for ${commit}` };
    const candidates = [];
    const whys = [];
    for (const tag of tags) {
      const found = await this.#candidate(gitTag, tag, tags.length > 1);
      if (typeof found === "string") whys.push(found);
      else candidates.push(found);
    }
    return candidates.length > 0 ? { gitTag, candidates } : { gitTag, candidates, why: whys.join("; ") };
  }
  async #candidate(gitTag, tag, isOneOfSeveral) {
    const { needs, git, inputs } = this.#context;
    this.#context.ports.cancel.throwIfAborted();
    const descriptor = await kept(this.#resolved, tag, () => lookUp(this.#target, tag));
    if (descriptor === void 0) return `${tag} vanished while it was looked up`;
    this.seen.set(tag, descriptor);
    const { digest } = descriptor;
    const commitDate = needs.commitDate ? await git.commitDate(gitTag.commit) : void 0;
    const trigger = asIfPushed(this.#context, gitTag.name, known(gitTag.commit, `git tag ${gitTag.name}`), commitDate);
    try {
      const facts = needs.facts ? await kept(this.#facts, digest, () => this.#readFacts(digest)) : NO_FACTS;
      if (isOneOfSeveral) {
        const spelling = commitTagSpelling(inputs.rules, facts);
        if (spelling === void 0)
          return `several ModelKits are published for its commit, and the flavor does not tell which of them is meant`;
        if (commitTagOf(spelling, gitTag.commit) !== tag) return `${tag} belongs to another flavor`;
      }
      if (!needs.facts && this.#wants(trigger, facts)) await this.#manifest(digest);
      return this.#mirrored(trigger, facts, tag, digest);
    } catch (thrown) {
      if (isFailure(thrown) && isNoModelKit(thrown)) return `${tag} names no ModelKit: ${thrown.message}`;
      throw thrown;
    }
  }
  #mirrored(trigger, facts, tag, digest) {
    return {
      origin: "mirrored",
      found: `published as ${this.#target.repository.name}:${tag}`,
      trigger,
      facts,
      digest: () => Promise.resolve(digest),
      artifact: async () => storedArtifact(this.#target, await this.#manifest(digest))
    };
  }
  #manifest(digest) {
    return kept(this.#manifests, digest, () => readKitManifest(this.#target, digest));
  }
  async #readFacts(digest) {
    return storedFacts(this.#context, await readStoredKit(this.#target, digest));
  }
  /** Whether a push of the git tag would give a name that is not there yet; names that many git tags claim count for the first of them. */
  #wants(trigger, facts) {
    try {
      const { intents } = planTags(this.#context.inputs.rules, trigger, facts, { mode: "mirror" });
      const missing3 = intents.map((intent) => intent.tag).filter((tag) => !this.#names.has(tag) && !this.#claimed.has(tag));
      for (const tag of missing3) this.#claimed.add(tag);
      return missing3.length > 0;
    } catch (thrown) {
      if (isFailure(thrown)) return false;
      throw thrown;
    }
  }
};
function isNoModelKit({ code }) {
  return code === "SOURCE_NOT_A_MODELKIT" || code.startsWith("CONFIG_") || code === "MANIFEST_UNREADABLE";
}
function kept(memory, key, work) {
  const before = memory.get(key) ?? work();
  memory.set(key, before);
  return before;
}
function commitTagIndex({ inputs }, names) {
  const spelling = commitTagSpelling(inputs.rules);
  if (spelling !== void 0) {
    return (gitTag) => {
      const tag = commitTagOf(spelling, gitTag.commit);
      return tag !== void 0 && names.has(tag) ? [tag] : [];
    };
  }
  const byCommit2 = /* @__PURE__ */ new Map();
  for (const name of names) {
    const commit = commitIn(name);
    if (commit !== void 0) byCommit2.set(commit, [...byCommit2.get(commit) ?? [], name]);
  }
  return (gitTag) => byCommit2.get(gitTag.commit) ?? [];
}

// src/select/companions.ts
var COSIGN_SUFFIXES = [".sig", ".att", ".sbom"];
var DEPTH_LIMIT = 4;
async function companionsOf(source, subject) {
  const found = /* @__PURE__ */ new Map();
  await collectReferrers(source, subject, found, 0);
  for (const suffix of COSIGN_SUFFIXES) {
    const tag = parseTagName(subject.replace(":", "-") + suffix);
    const descriptor = tag === void 0 ? void 0 : await lookUp(source, tag);
    if (tag !== void 0 && descriptor !== void 0) await add(source, descriptor.digest, found, 0, tag);
  }
  return [...found.values()];
}
async function collectReferrers(source, subject, found, depth) {
  if (depth >= DEPTH_LIMIT) return;
  for await (const { digest } of source.referrers(subject)) {
    if (found.has(digest) || digest === subject) continue;
    await add(source, digest, found, 0);
    await collectReferrers(source, digest, found, depth + 1);
  }
}
async function add(source, digest, found, depth, tag) {
  const manifest = await source.manifest(digest);
  for (const child of depth < DEPTH_LIMIT ? manifest.manifests : []) {
    if (!found.has(child.digest)) await add(source, child.digest, found, depth + 1);
  }
  found.set(tag ?? digest, { artifact: storedArtifact(source, manifest), ...tag === void 0 ? {} : { tag } });
}

// src/select/kit-cli.ts
import { writeFile } from "node:fs/promises";
import { join as join4 } from "node:path";

// src/layout/kit-storage.ts
import { readdir as readdir2 } from "node:fs/promises";
import { join as join2, posix, win32 } from "node:path";

// src/layout/blobs.ts
import { createHash } from "node:crypto";
import { open as open2, readdir, realpath, rename as rename2, rm as rm2, stat as stat2 } from "node:fs/promises";
import { join } from "node:path";

// src/layout/failure.ts
var SHOWN_LENGTH = 300;
function layoutFailure(code, message, hint, cause) {
  return new Failure({ code, message, hint }, cause === void 0 ? void 0 : { cause });
}
function unreadable(where, cause) {
  return cause instanceof Failure ? cause : wrapped("LAYOUT_UNREADABLE", `${where} cannot be read`, cause);
}
function unwritable(where, cause) {
  return cause instanceof Failure ? cause : wrapped("LAYOUT_UNWRITABLE", `${where} cannot be written`, cause);
}
function wrapped(code, what, cause) {
  const hint = "Check the rights on the directory and the space on the disk of the runner.";
  return layoutFailure(code, `${what}: ${printable(messageOf(cause), SHOWN_LENGTH)}.`, hint, cause);
}

// src/layout/parsed-file.ts
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
var SIZE_LIMIT = 64 * 1024 * 1024;
var written = 0;
var ParsedFile = class {
  #path;
  #parse;
  #held;
  constructor(path, parse) {
    this.#path = path;
    this.#parse = parse;
  }
  /** What the file holds now; undefined when there is none. Throws what parsing throws, and RangeError for a file that is too long. */
  async read() {
    const state = await stat(this.#path, { bigint: true }).then(stateOf, ifThere);
    if (state === void 0) return void 0;
    const held = this.#held?.state === state ? this.#held : { state, value: this.#load() };
    this.#held = held;
    try {
      return await held.value;
    } catch (thrown) {
      if (this.#held === held) this.#held = void 0;
      throw thrown;
    }
  }
  /** Writes `text`, which parses to `value`. */
  async replace(text, value) {
    const state = await replaceFile(this.#path, text);
    this.#held = { state, value: Promise.resolve(value) };
  }
  async #load() {
    const bytes = await readSmallFile(this.#path, SIZE_LIMIT);
    return bytes === void 0 ? void 0 : this.#parse(bytes.toString("utf8"));
  }
};
async function readSmallFile(path, limit) {
  const handle = await open(path, "r").catch(ifThere);
  if (handle === void 0) return void 0;
  try {
    const { size } = await handle.stat();
    if (size > limit) throw new RangeError(`it has ${size} bytes, more than ${limit}`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
async function replaceFile(path, text) {
  written += 1;
  const temporary = `${path}.${process.pid}-${written}`;
  let state;
  try {
    const handle = await open(temporary, "w");
    try {
      await handle.writeFile(text);
      await handle.sync();
      state = stateOf(await handle.stat({ bigint: true }));
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
  await syncDirectory(dirname(path));
  return state;
}
async function syncDirectory(path) {
  const handle = await open(path, "r").catch(() => void 0);
  if (handle === void 0) return;
  try {
    await handle.sync();
  } catch {
  } finally {
    await handle.close();
  }
}
function stateOf({ size, mtimeNs, ino }) {
  return [size, mtimeNs, ino].join(" ");
}
function ifThere(thrown) {
  if (!isAbsent(thrown)) throw thrown;
}

// src/layout/blobs.ts
var READ_BYTES = 1024 * 1024;
var PARTIAL = /^\..+\.partial$/;
var writing = /* @__PURE__ */ new Map();
function isPartialBlob(file) {
  return PARTIAL.test(file);
}
var LayoutBlobs = class {
  #root;
  #name;
  /** `name` is what messages call the layout. */
  constructor(root, name) {
    this.#root = root;
    this.#name = name;
  }
  /** Bytes of the stored file, or undefined. Throws LAYOUT_INVALID for anything but a file of the layout's own. */
  async size(digest) {
    try {
      const own = await isReallyBelow(this.#root, ...elements(digest));
      if (own === void 0) return void 0;
      const found = await stat2(this.#path(digest));
      if (own && found.isFile()) return found.size;
    } catch (cause) {
      throw unreadable(`${digest} in ${this.#name}`, cause);
    }
    const message = `${digest} in ${this.#name} is no file of the layout but a link or a directory.`;
    throw layoutFailure("LAYOUT_INVALID", message, "Copy the layout with its links resolved.");
  }
  async *read(blob, from = 0, signal) {
    const size = await this.size(blob.digest);
    if (size === void 0) {
      throw layoutFailure("BLOB_UNKNOWN", `${this.#name} holds no blob ${namedBlob(blob)}.`, "Write the ModelKit into the layout again.");
    }
    if (size !== blob.size) {
      const message = `${namedBlob(blob)} in ${this.#name} has ${size} bytes, not ${blob.size}.`;
      throw layoutFailure("BLOB_DAMAGED", message, "Write the ModelKit into the layout again.");
    }
    const handle = await open2(this.#path(blob.digest), "r").catch((cause) => {
      throw unreadable(`${blob.digest} in ${this.#name}`, cause);
    });
    try {
      yield* stoppable(readFrom(handle, from), signal);
    } finally {
      await handle.close();
    }
  }
  /** The bytes of a manifest, proved to hash to `digest`; undefined when they are not there. */
  async manifestBytes(digest) {
    if (await this.size(digest) === void 0) return void 0;
    const bytes = await readSmallFile(this.#path(digest), MANIFEST_SIZE_LIMIT).catch((cause) => {
      throw unreadable(`The manifest ${digest} in ${this.#name}`, cause);
    });
    const algorithm = algorithmOf(digest);
    if (bytes !== void 0 && `${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}` !== digest) {
      const message = `The manifest ${digest} in ${this.#name} has bytes that hash to another digest.`;
      throw layoutFailure("BLOB_DAMAGED", message, "Write the ModelKit into the layout again.");
    }
    return bytes;
  }
  /** Stores a blob unless it is there; writers of the same blob wait for one another. A file of another length counts as absent. */
  async write(blob, onBytes, signal) {
    const path = this.#path(blob.descriptor.digest);
    const before = writing.get(path) ?? Promise.resolve();
    const mine = before.catch(() => void 0).then(() => this.#write(blob, onBytes, signal));
    writing.set(path, mine);
    try {
      return await mine;
    } finally {
      if (writing.get(path) === mine) writing.delete(path);
    }
  }
  async #write(blob, onBytes, signal) {
    const { digest, size } = blob.descriptor;
    if (await this.size(digest) === size) return "present";
    const partial = join(this.#root, `.${hexOf(digest)}-${process.pid}.partial`);
    try {
      await makeDirectory(join(this.#root, "blobs", algorithmOf(digest)));
      await this.#stream(blob, partial, onBytes, signal);
      await rename2(partial, this.#path(digest));
    } catch (cause) {
      await rm2(partial, { force: true });
      signal?.throwIfAborted();
      throw unwritable(`${digest} in ${this.#name}`, cause);
    }
    await this.#tidy(digest);
    return "uploaded";
  }
  async #stream(blob, path, onBytes, signal) {
    const handle = await open2(path, "w");
    let counted = 0;
    try {
      for await (const chunk2 of stoppable(verified(blob.descriptor, blob.open(), blob.place), signal)) {
        await writeAll(handle, chunk2);
        counted += chunk2.length;
        onBytes(chunk2.length);
      }
      await handle.sync();
    } catch (thrown) {
      onBytes(-counted);
      throw thrown;
    } finally {
      await handle.close();
    }
  }
  /** Takes away what killed runs left of a blob that is now stored. */
  async #tidy(digest) {
    const files = await readdir(this.#root).catch(() => []);
    for (const file of files) {
      if (isPartialBlob(file) && file.startsWith(`.${hexOf(digest)}-`)) await rm2(join(this.#root, file), { force: true });
    }
  }
  #path(digest) {
    return join(this.#root, ...elements(digest));
  }
};
async function* stoppable(bytes, signal) {
  for await (const chunk2 of bytes) {
    signal?.throwIfAborted();
    yield chunk2;
  }
}
function elements(digest) {
  return ["blobs", algorithmOf(digest), hexOf(digest)];
}
function hexOf(digest) {
  return digest.slice(digest.indexOf(":") + 1);
}
async function* readFrom(handle, from) {
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  let position = from;
  for (; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
async function writeAll(handle, bytes) {
  let done = 0;
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
}
async function isReallyBelow(root, ...elements2) {
  try {
    return await realpath(join(root, ...elements2)) === join(await realpath(root), ...elements2);
  } catch (thrown) {
    if (isAbsent(thrown)) return void 0;
    throw thrown;
  }
}

// src/layout/index-json.ts
function listingOf(listed3) {
  const manifests = /* @__PURE__ */ new Map();
  const tags = /* @__PURE__ */ new Map();
  for (const { descriptor, tag } of listed3) {
    if (!manifests.has(descriptor.digest)) manifests.set(descriptor.digest, descriptor);
    if (tag === void 0) continue;
    const holders = tags.get(tag);
    if (holders === void 0) tags.set(tag, /* @__PURE__ */ new Map([[descriptor.digest, descriptor]]));
    else if (!holders.has(descriptor.digest)) holders.set(descriptor.digest, descriptor);
  }
  return { manifests, tags: new Map([...tags].map(([tag, holders]) => [tag, [...holders.values()]])) };
}
var LayoutIndex = class {
  raw;
  entries;
  #listing;
  constructor(raw, entries) {
    this.raw = raw;
    this.entries = entries;
  }
  get listing() {
    return this.#listing ??= listingOf(listed2(this));
  }
  serialize() {
    return JSON.stringify({ ...this.raw, manifests: this.entries });
  }
};
var EMPTY_INDEX = new LayoutIndex({ schemaVersion: 2, mediaType: MediaType.imageIndex }, []);
function parseIndex(text, where) {
  const raw = parseObject(text, where);
  const manifests = raw["manifests"] ?? [];
  if (!Array.isArray(manifests)) throw invalid(`${where} has no list of manifests.`);
  return new LayoutIndex(raw, manifests.filter(isRecord));
}
function parseObject(text, where) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalid(`${where} is not JSON.`, cause);
  }
  if (!isRecord(value)) throw invalid(`${where} is no JSON object.`);
  return value;
}
function listed2(index) {
  return index.entries.flatMap((entry) => {
    const descriptor = readDescriptor(entry);
    if (descriptor === void 0) return [];
    const tag = parseTagName(refName(entry) ?? "");
    return [{ descriptor, ...tag === void 0 ? {} : { tag } }];
  });
}
function readDescriptor(entry) {
  if (!isRecord(entry)) return void 0;
  const { digest: digestText, size, mediaType, artifactType } = entry;
  const digest = typeof digestText === "string" ? parseDigest(digestText) : void 0;
  if (digest === void 0 || typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return void 0;
  return {
    mediaType: typeof mediaType === "string" && mediaType !== "" ? mediaType : MediaType.imageManifest,
    digest,
    size,
    ...typeof artifactType === "string" ? { artifactType } : {}
  };
}
function refName(entry) {
  const { annotations } = entry;
  const name = isRecord(annotations) ? annotations[Annotation.refName] : void 0;
  return typeof name === "string" ? name : void 0;
}
function invalid(message, cause) {
  return layoutFailure("LAYOUT_INVALID", message, "Write the layout again with the tool that made it, or name another directory.", cause);
}

// src/layout/kit-reference.ts
var LOCAL_REGISTRY = "localhost";
function parseKitReference(text) {
  const bare = parseDigest(text);
  if (bare !== void 0) return { digest: bare };
  const slash = text.indexOf("/");
  const first = slash < 0 ? "" : text.slice(0, slash);
  const [registry, path] = /[.:]/.test(first) ? [first, text.slice(slash + 1)] : [LOCAL_REGISTRY, text];
  const at = path.indexOf("@");
  const colon = path.indexOf(":");
  const named = at >= 0 ? path.slice(0, at).replace(/:.*$/s, "") : colon >= 0 ? path.slice(0, colon) : path;
  if (named === "") throw invalid2(text, "names no repository");
  const repository = `${registry}/${named}`;
  if (at >= 0) {
    const digest = parseDigest(path.slice(at + 1));
    if (digest === void 0) throw invalid2(text, 'holds no valid digest behind "@"');
    return { repository, digest };
  }
  if (colon < 0 || colon === path.length - 1) return { repository };
  const tag = parseTagName(path.slice(colon + 1));
  if (tag === void 0) throw invalid2(text, 'holds no valid tag behind ":"');
  return { repository, tag };
}
function invalid2(text, what) {
  const hint = "Write it as kit shows it: registry/repository:tag, repository:tag, or a digest sha256:\u2026.";
  return layoutFailure("KIT_REFERENCE_INVALID", `"${printable(text)}" ${what}.`, hint);
}

// src/layout/read-only.ts
var NESTING_LIMIT = 4;
function readOnlyTarget(repository, blobs, list) {
  const unknown2 = (digest) => layoutFailure("MANIFEST_UNKNOWN", `${repository.name} holds no manifest ${digest}.`, "Name a tag or digest that is there.");
  async function* reachable() {
    const seen = /* @__PURE__ */ new Set();
    let level = [...(await list()).manifests.values()];
    for (let depth = 0; depth < NESTING_LIMIT && level.length > 0; depth++) {
      const below2 = [];
      for (const descriptor of level) {
        if (seen.has(descriptor.digest)) continue;
        seen.add(descriptor.digest);
        const bytes = await blobs.manifestBytes(descriptor.digest);
        if (bytes === void 0) continue;
        const manifest = parseManifest(bytes, descriptor.mediaType, descriptor.digest);
        yield { descriptor, manifest };
        below2.push(...manifest.manifests);
      }
      level = below2;
    }
  }
  async function find(digest) {
    const listed3 = (await list()).manifests.get(digest);
    if (listed3 !== void 0) {
      const bytes = await blobs.manifestBytes(digest);
      return bytes === void 0 ? void 0 : parseManifest(bytes, listed3.mediaType, digest);
    }
    if (await blobs.size(digest) === void 0) return void 0;
    for await (const { manifest } of reachable()) if (manifest.descriptor.digest === digest) return manifest;
    return void 0;
  }
  return {
    repository,
    async resolve(reference) {
      const digest = parseDigest(reference);
      if (digest !== void 0) return (await find(digest))?.descriptor;
      const tag = parseTagName(reference);
      const [holder, ...others] = (tag === void 0 ? void 0 : (await list()).tags.get(tag)) ?? [];
      if (others.length === 0) return holder;
      const message = `${repository.name} lists the tag ${reference} for several manifests.`;
      throw layoutFailure("LAYOUT_INVALID", message, "Remove all but one of these entries from index.json, or write the layout again.");
    },
    async manifest(digest) {
      const found = await find(digest);
      if (found === void 0) throw unknown2(digest);
      return found;
    },
    open: (blob, from) => blobs.read(blob, from),
    async *tags() {
      yield* (await list()).tags.keys();
    },
    async *referrers(subject) {
      for await (const { manifest } of reachable()) {
        if (manifest.subject?.digest !== subject) continue;
        const artifactType = manifest.artifactType ?? manifest.config?.mediaType;
        const { annotations } = manifest;
        yield {
          ...manifest.descriptor,
          ...artifactType === void 0 ? {} : { artifactType },
          ...Object.keys(annotations).length === 0 ? {} : { annotations }
        };
      }
    }
  };
}

// src/layout/kit-storage.ts
var TAGS_SUFFIX = "-tags.json";
var INDEX_SUFFIX = "-index.json";
var DEFAULT_TAG = "latest";
var NOTHING2 = [];
var SHOWN_LIMIT = 20;
async function openKitStorage(options) {
  const { root } = options;
  if (root === void 0)
    throw missing("kit has no place for its local storage: neither KITOPS_HOME is set nor what kit would take instead.");
  const wanted = parseKitReference(options.reference);
  const repositories = await listRepositories(root);
  const { repository } = wanted;
  const names = repository === void 0 ? repositories : repositories.filter((name) => name === repository);
  const files = [...names.flatMap(filesIn(root)), ...repository === void 0 ? [indexFile(join2(root, "index.json"))] : []];
  let held;
  const list = async () => {
    const lists = await Promise.all(files.map(readList));
    if (held?.lists.every((one, index) => one === lists[index]) !== true) {
      const { manifests, tags } = listingOf(lists.flat());
      held = { lists, listing: { manifests, tags: repository === void 0 ? /* @__PURE__ */ new Map() : tags } };
    }
    return held.listing;
  };
  const place2 = { kind: "layout", directory: root, name: `kit:${repository ?? root}` };
  const source = readOnlyTarget(place2, new LayoutBlobs(root, place2.name), list);
  const found = choose(await list(), wanted);
  if (found !== void 0) return { source, ...found };
  throw await unknown(root, options.reference, repositories);
}
function kitStorageRoot(env, platform) {
  const home = kitHome(env, platform);
  return home === void 0 ? void 0 : (platform === "win32" ? win32 : posix).join(home, "storage");
}
function choose({ manifests, tags }, { digest, tag }) {
  if (digest !== void 0) return manifests.has(digest) ? { digest } : void 0;
  const name = tag ?? parseTagName(DEFAULT_TAG);
  const [named] = (name === void 0 ? void 0 : tags.get(name)) ?? [];
  if (name !== void 0 && named !== void 0) return { digest: named.digest, tag: name };
  const [only, ...others] = manifests.keys();
  if (tag !== void 0 || only === void 0 || others.length > 0) return void 0;
  const [first] = tags.keys();
  return { digest: only, ...first === void 0 ? {} : { tag: first } };
}
async function listRepositories(root) {
  const files = await readdir2(root).catch((cause) => {
    if (!isAbsent(cause)) throw unreadable(`kit's storage ${root}`, cause);
    throw missing(`kit has no local storage in ${root}.`);
  });
  const names = files.flatMap((file) => {
    const suffix = [TAGS_SUFFIX, INDEX_SUFFIX].find((one) => file.endsWith(one));
    const encoded = suffix === void 0 ? "" : file.slice(0, -suffix.length);
    const name = Buffer.from(encoded, "base64url").toString("utf8");
    return name !== "" && encode(name) === encoded ? [name] : [];
  });
  return [...new Set(names)].sort();
}
function filesIn(root) {
  return (name) => {
    const stem = join2(root, encode(name));
    return [tagsFile(stem + TAGS_SUFFIX), indexFile(stem + INDEX_SUFFIX)];
  };
}
function indexFile(path) {
  const parse = (text) => [...parseIndex(text, path).listing.manifests.values()].map((descriptor) => ({ descriptor }));
  return { path, list: new ParsedFile(path, parse) };
}
function tagsFile(path) {
  const parse = (text) => Object.entries(parseObject(text, path)).flatMap(([name, entry]) => {
    const tag = parseTagName(name);
    const descriptor = readDescriptor(entry);
    return tag === void 0 || descriptor === void 0 ? [] : [{ tag, descriptor }];
  });
  return { path, list: new ParsedFile(path, parse) };
}
async function readList({ path, list }) {
  const listed3 = await list.read().catch((cause) => {
    throw unreadable(path, cause);
  });
  return listed3 ?? NOTHING2;
}
function encode(name) {
  return Buffer.from(name, "utf8").toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}
function missing(message) {
  const hint = 'Run "kit pack" or "kit pull" in a step before this one, with the same KITOPS_HOME and the same user.';
  return layoutFailure("KIT_STORAGE_MISSING", message, hint);
}
async function unknown(root, reference, repositories) {
  const held = [];
  for (const name of repositories) {
    const manifests = (await Promise.all(filesIn(root)(name).map(readList))).flat();
    const tags = manifests.flatMap(({ tag }) => tag === void 0 ? [] : [`${name}:${tag}`]);
    held.push(...tags.length > 0 ? tags : manifests.map(({ descriptor }) => `${name}@${descriptor.digest}`));
  }
  const shown2 = held.slice(0, SHOWN_LIMIT).map((one) => printable(one)).join(", ");
  const more = held.length > SHOWN_LIMIT ? `, and ${held.length - SHOWN_LIMIT} more` : "";
  const message = `kit's storage in ${root} holds no ModelKit "${printable(reference)}". ${held.length === 0 ? "It is empty." : `It holds ${shown2}${more}.`}`;
  return layoutFailure("KIT_REFERENCE_UNKNOWN", message, "Name one of those, or pack it under this name in a step before this one.");
}

// src/layout/target.ts
import { resolve as resolvePath } from "node:path";

// src/layout/directory.ts
import { access, constants, readdir as readdir3, stat as stat3 } from "node:fs/promises";
import { dirname as dirname2, join as join3 } from "node:path";

// src/layout/index-edit.ts
var IndexEdit = class {
  #index;
  /** By place; those of the index first. */
  #entries = /* @__PURE__ */ new Map();
  #named = /* @__PURE__ */ new Map();
  #listed = /* @__PURE__ */ new Map();
  /** Entries that say nothing but which manifest they list, by its digest. */
  #plain = /* @__PURE__ */ new Map();
  #places = 0;
  #changed = false;
  constructor(index) {
    this.#index = index;
    for (const entry of index.entries) this.#add(this.#places++, entry);
  }
  /** The index as given when nothing has changed. */
  get result() {
    return this.#changed ? new LayoutIndex(this.#index.raw, [...this.#entries.values()]) : this.#index;
  }
  /** An entry for the manifest, if there is none yet. */
  list(manifest) {
    if (!this.#listed.has(manifest.descriptor.digest)) this.#set(this.#places++, plainEntry(manifest));
  }
  /**
   * The tag on the manifest and on nothing else. An entry without a name that lists just this manifest takes the name;
   * image-spec, image-layout.md: one entry a name.
   */
  tag(manifest, tag) {
    const { digest } = manifest.descriptor;
    const [holder, ...others] = this.#named.get(tag) ?? [];
    if (holder !== void 0 && others.length === 0 && this.#entries.get(holder)?.["digest"] === digest) return;
    this.untag(tag, digest);
    const [plain] = this.#plain.get(digest) ?? [];
    this.#set(plain ?? this.#places++, { ...plainEntry(manifest), annotations: { [Annotation.refName]: tag } });
  }
  /** No tag. A manifest that has no other entry stays listed without a name, unless it is `keptBy` another change. */
  untag(tag, keptBy) {
    for (const place2 of [...this.#named.get(tag) ?? []]) {
      const entry = this.#entries.get(place2);
      if (entry === void 0) continue;
      const nameless = withoutName(entry);
      const digest = entry["digest"];
      if (isPlain(nameless) && (digest === keptBy || (this.#listed.get(digest)?.size ?? 0) > 1)) this.#drop(place2, entry);
      else this.#set(place2, nameless);
    }
  }
  #set(place2, entry) {
    const before = this.#entries.get(place2);
    if (before !== void 0) this.#forget(place2, before);
    this.#add(place2, entry);
    this.#changed = true;
  }
  #drop(place2, entry) {
    this.#forget(place2, entry);
    this.#entries.delete(place2);
    this.#changed = true;
  }
  #add(place2, entry) {
    this.#entries.set(place2, entry);
    for (const [keys, key] of this.#keysOf(entry)) {
      const places = keys.get(key);
      if (places === void 0) keys.set(key, /* @__PURE__ */ new Set([place2]));
      else places.add(place2);
    }
  }
  #forget(place2, entry) {
    for (const [keys, key] of this.#keysOf(entry)) {
      const places = keys.get(key);
      places?.delete(place2);
      if (places?.size === 0) keys.delete(key);
    }
  }
  #keysOf(entry) {
    const digest = entry["digest"];
    const name = refName(entry);
    return [
      [this.#listed, digest],
      ...name === void 0 ? [] : [[this.#named, name]],
      ...isPlain(entry) ? [[this.#plain, digest]] : []
    ];
  }
};
function plainEntry(manifest) {
  const { mediaType, digest, size } = manifest.descriptor;
  return { mediaType, digest, size, ...manifest.artifactType === void 0 ? {} : { artifactType: manifest.artifactType } };
}
function isPlain(entry) {
  return Object.keys(entry).every((key) => ["mediaType", "digest", "size", "artifactType"].includes(key));
}
function withoutName(entry) {
  const { annotations, ...rest } = entry;
  if (!isRecord(annotations)) return rest;
  const others = Object.entries(annotations).filter(([key]) => key !== Annotation.refName);
  return others.length === 0 ? rest : { ...rest, annotations: Object.fromEntries(others) };
}

// src/layout/directory.ts
var MARKER = "oci-layout";
var LAYOUT_VERSION = "1.0.0";
var directories = /* @__PURE__ */ new Map();
function layoutDirectory(root, name) {
  const known2 = directories.get(root);
  if (known2 !== void 0) return known2;
  const made = new LayoutDirectory(root, name);
  directories.set(root, made);
  return made;
}
var LayoutDirectory = class {
  root;
  #name;
  #marker;
  #index;
  /** The last of those that write, one after the other. */
  #turn = Promise.resolve();
  /** Changes that wait for their turn, and that turn: all are written at once then. */
  #waiting;
  constructor(root, name) {
    this.root = root;
    this.#name = name;
    this.#marker = new ParsedFile(join3(root, MARKER), versionOf);
    this.#index = new ParsedFile(join3(root, "index.json"), (text) => parseIndex(text, `index.json of ${name}`));
  }
  /** The index as it is now; undefined when the directory is not there, or empty. Throws LAYOUT_INVALID for any other directory. */
  async index() {
    try {
      const version = await this.#marker.read();
      if (version === void 0) {
        if (await this.#isFree()) return void 0;
        throw this.#invalid('is no OCI image layout: it holds other files, and none called "oci-layout"');
      }
      if (version !== LAYOUT_VERSION) throw this.#invalid(`is no OCI image layout of version ${LAYOUT_VERSION}`);
      return await this.#index.read() ?? EMPTY_INDEX;
    } catch (cause) {
      throw unreadable(this.#name, cause);
    }
  }
  /**
   * Changes the index, which is written only when it differs: once for all changes that were asked for while somebody else wrote. The layout is
   * made when it is not there.
   */
  async update(change) {
    if (this.#waiting === void 0) {
      const changes2 = [];
      const written4 = this.#inTurn(() => {
        this.#waiting = void 0;
        return this.#apply(changes2);
      });
      this.#waiting = { changes: changes2, written: written4 };
    }
    const { changes, written: written3 } = this.#waiting;
    changes.push(change);
    await written3;
  }
  /** Makes an empty layout where none is. */
  async make() {
    await this.#inTurn(() => this.#make());
  }
  /** Proves, changing nothing, that the layout could be written: it, or the directory that it would be made in. */
  async checkWritable() {
    await this.index();
    let place2 = this.root;
    for (; ; ) {
      try {
        const found = await stat3(place2);
        if (!found.isDirectory()) throw new Error(`${place2} is no directory`);
        await access(place2, constants.W_OK | constants.X_OK);
        break;
      } catch (thrown) {
        if (!isAbsent(thrown) || dirname2(place2) === place2) throw unwritable(this.#name, thrown);
        place2 = dirname2(place2);
      }
    }
    if (place2 !== this.root) return;
    for (const name of ["blobs", "blobs/sha256", "index.json"]) {
      await access(join3(place2, name), constants.W_OK).catch((thrown) => {
        if (!isAbsent(thrown)) throw unwritable(this.#name, thrown);
      });
    }
  }
  async #apply(changes) {
    await this.#make();
    const before = await this.index() ?? EMPTY_INDEX;
    const edit = new IndexEdit(before);
    for (const change of changes) change(edit);
    const after = edit.result;
    if (after !== before) await this.#index.replace(after.serialize(), after);
  }
  async #make() {
    if (await this.index() !== void 0) return;
    await makeDirectory(join3(this.root, "blobs", "sha256"));
    await this.#marker.replace(JSON.stringify({ imageLayoutVersion: LAYOUT_VERSION }), LAYOUT_VERSION);
    await this.#index.replace(EMPTY_INDEX.serialize(), EMPTY_INDEX);
  }
  /** Throws LAYOUT_UNWRITABLE for what the system refuses. */
  #inTurn(work) {
    const mine = this.#turn.then(work).catch((cause) => {
      throw unwritable(this.#name, cause);
    });
    this.#turn = mine.catch(() => void 0);
    return mine;
  }
  /** Nothing there that a layout would get mixed up with; `blobs` alone is a layout whose making was interrupted. */
  async #isFree() {
    try {
      return (await readdir3(this.root)).every((name) => name === "blobs" || isPartialBlob(name) || name.startsWith(`${MARKER}.`));
    } catch (thrown) {
      if (!isAbsent(thrown)) throw thrown;
    }
    const found = await stat3(this.root).catch(() => void 0);
    if (found !== void 0) throw this.#invalid("is a file, not a directory");
    return true;
  }
  #invalid(what) {
    const hint = "Name an image layout, or a directory that is empty or does not exist yet.";
    return layoutFailure("LAYOUT_INVALID", `${this.#name} ${what}.`, hint);
  }
};
function versionOf(marker) {
  try {
    const value = JSON.parse(marker);
    return isRecord(value) ? value["imageLayoutVersion"] ?? null : null;
  } catch {
    return null;
  }
}

// src/layout/target.ts
var NAMED_LIMIT = 5;
function openLayout(repository, options) {
  const directory = layoutDirectory(resolvePath(options.workspace, repository.directory), repository.name);
  const blobs = new LayoutBlobs(directory.root, repository.name);
  const reading = readOnlyTarget(repository, blobs, async () => (await directory.index() ?? EMPTY_INDEX).listing);
  const stored = async (digest) => await blobs.size(digest) !== void 0;
  async function store(manifest) {
    const named = [...manifest.config === void 0 ? [] : [manifest.config], ...manifest.layers, ...manifest.manifests];
    const missing3 = /* @__PURE__ */ new Set();
    for (const { digest, size } of named) if (await blobs.size(digest) !== size) missing3.add(digest);
    if (missing3.size > 0) {
      const some = [...missing3].slice(0, NAMED_LIMIT).join(", ") + (missing3.size > NAMED_LIMIT ? `, and ${missing3.size - NAMED_LIMIT} more` : "");
      const message = `${repository.name} misses blobs that the manifest ${manifest.descriptor.digest} names: ${some}.`;
      throw layoutFailure("MANIFEST_BLOB_UNKNOWN", message, "Store every blob before the manifest.");
    }
    await directory.make();
    await blobs.write({ descriptor: manifest.descriptor, open: () => chunk(manifest.bytes) }, () => void 0);
    await directory.update((index) => {
      index.list(manifest);
    });
  }
  return {
    ...reading,
    access: () => directory.checkWritable(),
    has: async (blob) => await blobs.size(blob.digest) === blob.size,
    async push(blob, onBytes, call) {
      if (await blobs.size(blob.descriptor.digest) === blob.descriptor.size) return "present";
      await directory.make();
      return blobs.write(blob, onBytes ?? (() => void 0), call?.signal);
    },
    async put(manifest, tags) {
      if (tags.length === 0) {
        await store(manifest);
        return [];
      }
      try {
        if (!await stored(manifest.descriptor.digest)) {
          const message = `${repository.name} holds no manifest ${manifest.descriptor.digest}.`;
          throw layoutFailure("MANIFEST_UNKNOWN", message, "Store the manifest before its tags.");
        }
        await directory.update((index) => {
          for (const tag of tags) index.tag(manifest, tag);
        });
        return tags.map((tag) => ({ tag, result: "written" }));
      } catch (thrown) {
        return tags.map((tag) => ({ tag, result: "failed", problem: problemOf(thrown) }));
      }
    },
    async untag(tag) {
      if (await directory.index() !== void 0) {
        await directory.update((index) => {
          index.untag(tag);
        });
      }
      return "deleted";
    }
  };
}
async function readLayout(repository, options) {
  const directory = layoutDirectory(resolvePath(options.workspace, repository.directory), repository.name);
  if (await directory.index() === void 0) {
    const hint = "Check the path, which is relative to the workspace, and that the step which writes the layout ran before this one.";
    throw layoutFailure("LAYOUT_MISSING", `There is no image layout in ${directory.root}.`, hint);
  }
  const list = async () => (await directory.index() ?? EMPTY_INDEX).listing;
  return {
    ...readOnlyTarget(repository, new LayoutBlobs(directory.root, repository.name), list),
    manifests: async () => [...(await list()).manifests.values()]
  };
}
async function* chunk(bytes) {
  yield await Promise.resolve(bytes);
}
function problemOf(thrown) {
  if (isFailure(thrown)) return thrown.problems[0] ?? { code: thrown.code, message: thrown.message, hint: thrown.hint };
  return { code: "LAYOUT_UNWRITABLE", message: messageOf(thrown), hint: "Run the job again." };
}

// src/select/failures.ts
var ABSENCES = ["KITFILE_MISSING", "LAYER_PATH_MISSING", "LFS_POINTER", "ANNEX_POINTER", "DVC_POINTER"];
function isAbsence(thrown) {
  return isFailure(thrown) && thrown.problems.every((problem2) => ABSENCES.includes(problem2.code));
}

// src/select/kit-cli.ts
var PACK_TIMEOUT_MS = 6 * 60 * 60 * 1e3;
var LOCAL_REFERENCE = "localhost/modelkit-tag-action:packed";
async function packWithKit(context, kitfile, native) {
  let packed;
  const pack = () => packed ??= kitPack(context, kitfile);
  const found = "packed by kit";
  const facts = await native().then(
    (candidate) => candidate.facts,
    (thrown) => {
      if (isAbsence(thrown) || context.ports.cancel.aborted) throw thrown;
      context.ports.log.debug(`The files cannot be read ahead of kit: ${messageOf(thrown)}`);
      return void 0;
    }
  );
  const stored = async (read2) => storedCandidate(context, await pack(), { origin: "packed", found, facts: read2, mustBeSound: true });
  if (facts === void 0) return stored(true);
  return {
    origin: "packed",
    found,
    trigger: context.trigger,
    facts,
    digest: async () => (await stored(false)).digest(),
    artifact: async () => (await stored(false)).artifact()
  };
}
async function kitPack(context, kitfile) {
  const { inputs, ports } = context;
  const { env, fresh } = await kitEnvironment(context).catch((cause) => {
    const message = `The directory for kit's storage cannot be made: ${messageOf(cause)}.`;
    const hint = "Set KITOPS_HOME (else RUNNER_TEMP) to a directory that can be written.";
    throw new Failure({ code: "KIT_FAILED", message, hint }, { cause });
  });
  const args = ["pack", inputs.context, "--file", kitfile.file, "--tag", LOCAL_REFERENCE, "--progress", "none"];
  const result = await ports.log.group("kit pack", async () => {
    const answer = await ports.exec("kit", args, { cwd: inputs.context, env, timeoutMs: PACK_TIMEOUT_MS, signal: ports.cancel });
    for (const line of `${answer.stdout}
${answer.stderr}`.split("\n")) if (line.trim() !== "") ports.log.info(line);
    return answer;
  });
  ports.cancel.throwIfAborted();
  if (result.exitCode !== 0) throw kitFailed(result);
  const { source, digest } = await savedKit(context, kitStorageRoot(env, ports.platform), savedDigest(result.stdout), fresh);
  return readStoredKit(source, digest);
}
async function savedKit({ ports }, root, printed, fresh) {
  if (printed === void 0 && fresh && root !== void 0) {
    const storage = await readLayout({ kind: "layout", directory: root, name: `kit:${root}` }, { workspace: root });
    const [only, ...others] = await storage.manifests();
    if (only !== void 0 && others.length === 0) return { source: storage, digest: only.digest };
  }
  ports.log.debug(printed === void 0 ? "kit did not print the digest that it saved" : `kit saved ${printed}`);
  return openKitStorage({ root, reference: printed ?? LOCAL_REFERENCE });
}
function savedDigest(stdout) {
  const found = [...stdout.matchAll(/Model saved: (sha256:[0-9a-f]{64})(?![0-9a-f])/g)].at(-1)?.[1];
  return found === void 0 ? void 0 : parseDigest(found);
}
async function kitEnvironment({ ports: { env }, storage }) {
  const chosen = textOf(env["KITOPS_HOME"]);
  const home = chosen ?? await storage();
  await makeDirectory(home);
  await writeFile(join4(home, "disable-update-notifications"), "", { flag: "a" });
  const passed = Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/i.test(name)));
  return {
    env: { ...passed, KITOPS_HOME: home, SOURCE_DATE_EPOCH: textOf(env["SOURCE_DATE_EPOCH"]) ?? "0" },
    fresh: chosen === void 0
  };
}
function textOf(value) {
  return value === "" ? void 0 : value;
}
function kitFailed({ exitCode, stderr, stdout }) {
  const [notFound, outOfTime] = [127, 124];
  const said = (stderr.trim() === "" ? stdout : stderr).trim().split("\n").slice(-5).join("\n");
  if (exitCode === notFound && stdout === "") {
    return new Failure({
      code: "KIT_FAILED",
      message: "The program kit is not on the PATH.",
      hint: 'Install it by a step before (kitops-ml/gh-kit-setup), or leave "packer" at native, which needs nothing installed.'
    });
  }
  return new Failure({
    code: "KIT_FAILED",
    message: exitCode === outOfTime && said === "" ? `kit pack did not end within ${PACK_TIMEOUT_MS / 36e5} hours.` : `kit pack ended with exit code ${exitCode}:
${said}`,
    hint: "The lines above are kit\u2019s own; the log holds all of them."
  });
}

// src/pack/credentials.ts
var LOGIN_PATHS = [
  // Of the runner and its actions: google-github-actions/auth, actions/checkout; file commands, payload and home of container actions.
  { path: /\/gha-creds-[^/]*\.json$|\/git-credentials-[^/]*\.config$/, level: "certain" },
  { path: /\/_temp\/(?:_runner_file_commands|_github_workflow|_github_home)\//, level: "certain" },
  // Docker, Podman, kit, git, curl.
  { path: /\/\.docker\/config\.json$|\/\.dockercfg$|\/containers\/auth\.json$|\/kitops\/credentials\.json$/, level: "certain" },
  { path: /\/[._]netrc$|\/\.git-credentials$/, level: "certain" },
  // Clouds and hubs.
  { path: /\/\.aws\/credentials$|\/\.kaggle\/kaggle\.json$|\/\.vault-token$/, level: "certain" },
  { path: /\/(?:\.cache\/|\.)huggingface\/(?:token|stored_tokens)$/, level: "certain" },
  { path: /\/gcloud\/(?:application_default_credentials\.json|(?:credentials|access_tokens)\.db)$/, level: "certain" },
  { path: /\/\.config\/gcloud\/legacy_credentials\/|\/\.terraform\.d\/credentials\.tfrc\.json$/, level: "certain" },
  { path: /\/\.azure\/(?:accesstokens|msal_token_cache|service_principal_entries)\.(?:json|bin)$/, level: "certain" },
  // Package managers and tools whose settings may hold a login.
  { path: /\/\.npmrc$/, level: "quiet", secret: /_(?:authToken|auth|password)\s*=\s*["']?(?!\$)[^\s"']{4}/i },
  { path: /\/\.yarnrc\.yml$/, level: "quiet", secret: /npmAuth(?:Token|Ident)["']?:\s*["']?(?!\$)[^\s"']{4}/ },
  { path: /\/\.pypirc$/, level: "quiet", secret: /^[ \t]*password[ \t]*[=:][ \t]*(?![$%])\S/m },
  {
    path: /\/pip\.(?:conf|ini)$|\/\.gitconfig$|\/\.gitmodules$/,
    level: "quiet",
    secret: /https?:\/\/[^\s/:@]{0,99}:(?!\$)[^\s/@]{4,200}@/
  },
  { path: /\/\.m2\/settings(?:-security)?\.xml$/, level: "quiet", secret: /<(?:password|passphrase|master)>\s*(?!\$)[^<\s]/i },
  { path: /\/\.gradle\/gradle\.properties$/, level: "quiet", secret: /(?:password|token|secret)[a-z]{0,20}[ \t]*=[ \t]*(?!\$)\S/i },
  { path: /\/\.my\.cnf$|\/\.s3cfg$|\/\.boto$/, level: "quiet", secret: /(?:password|secret_key|secret_access_key)[ \t]*=[ \t]*\S/i },
  { path: /\/\.cargo\/credentials(?:\.toml)?$/, level: "likely", secret: /token[ \t]*=[ \t]*["']\S/ },
  { path: /\/(?:\.config\/)?gh\/hosts\.yml$|\/glab-cli\/config\.yml$/, level: "likely", secret: /token:[ \t]*\S{8}/ },
  {
    path: /\/\.kube\/config$|\/kubeconfig(?:\.ya?ml)?$/,
    level: "likely",
    secret: /(?:client-key-data|token|password)["']?:[ \t]*["']?[^\s"'{$]{8}/
  },
  { path: /\/\.env$|\/\.envrc$|\/\.env\.(?!(?:[^/]*\.)?(?:example|sample|template|dist|defaults?)$)[^/]+$/, level: "likely" },
  { path: /\/\.ssh\/(?!config$|known_hosts|authorized_keys)[^/]*(?<!\.pub)$|\/id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/, level: "likely" },
  { path: /\/cosign\.key$|\.(?:p12|pfx|jks|keystore|kdbx|ppk)$|\/\.gnupg\//, level: "likely" },
  { path: /\/\.pgpass$|\/\.htpasswd$|\/rclone\.conf$|\/\.databrickscfg$|\/\.modal\.toml$|\/\.gem\/credentials$/, level: "likely" },
  { path: /\/\.streamlit\/secrets\.toml$|\.tfstate(?:\.backup)?$/, level: "likely" },
  // DVC, Remotes; MLflow, Authentication.
  {
    path: /\/\.dvc\/config\.local$/,
    level: "likely",
    secret: /(?:password|secret|token|account_key|access_key|connection_string)[a-z_]{0,20}[ \t]*=[ \t]*(?!\$)\S/i
  },
  { path: /\/\.mlflow\/credentials$/, level: "likely", secret: /mlflow_tracking_(?:password|token)[ \t]*=[ \t]*(?!\$)\S/i }
];
var ANY_LOGIN_PATH = new RegExp(LOGIN_PATHS.map(({ path }) => path.source).join("|"));
function loginPath(path) {
  const whole = `/${path.toLowerCase()}`;
  return ANY_LOGIN_PATH.test(whole) ? LOGIN_PATHS.find((one) => one.path.test(whole)) : void 0;
}
var LOGIN_VARIABLES = [
  "GOOGLE_APPLICATION_CREDENTIALS",
  "GOOGLE_GHA_CREDS_PATH",
  "CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AZURE_FEDERATED_TOKEN_FILE",
  "KUBECONFIG",
  "NETRC",
  "NPM_CONFIG_USERCONFIG",
  "HF_TOKEN_PATH",
  "ACTIONS_ID_TOKEN_FILE"
];
function loginFilesOf(env, platform) {
  const separator = platform === "win32" ? ";" : ":";
  return LOGIN_VARIABLES.flatMap((name) => (env[name] ?? env[name.toLowerCase()] ?? "").split(separator)).filter((path) => path !== "");
}
var BREAK = String.raw`(?:\\[rn]|\s)`;
var SECRET_FORMS = [
  {
    // RFC 7468 and OpenSSH, OpenPGP and Sigstore keys; encrypted ones too. The marker alone, as programs write it, is none.
    name: "a private key",
    form: new RegExp(
      `-----BEGIN (?:[A-Z0-9]{1,12} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:${BREAK}{1,8}(?:[A-Za-z-]{1,30}: [^\\n\\\\]{0,200}${BREAK}{1,8}){0,5}(?:[A-Za-z0-9+/]{16}|[A-Za-z0-9+/=]{1,15}${BREAK}{0,8}-----END )|[\\s\\\\nr"'+,]{1,40}[A-Za-z0-9+/]{40})`
    )
  },
  { name: "a private key", form: /AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{50}/ },
  { name: "a private key", form: /PuTTY-User-Key-File-\d:/, beside: "Private-Lines:" },
  { name: "a GitHub token", form: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|ghs_\d{1,20}_eyJ[\w-]{20}|github_pat_\w{40})/ },
  { name: "a GitLab token", form: /\bgl(?:pat|ptt|dt|rt|cbt|imt|soat|ft|agent|oas)-[\w-]{20}/ },
  { name: "a Hugging Face token", form: /\b(?:hf|api_org)_[A-Za-z0-9]{30}/ },
  { name: "an npm token", form: /\bnpm_[A-Za-z0-9]{36}|\/:_(?:authToken|password)\s*=\s*(?!\$)[^\s"'$]{16}/ },
  { name: "a PyPI token", form: /\bpypi-AgE[\w-]{50}/ },
  { name: "a Docker token", form: /\bdckr_(?:pat|oat)_[\w-]{20}/ },
  { name: "a login of a registry", form: /"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]{4}/, beside: '"auths"' },
  { name: "a login for git", form: /extraheader\s*=\s*authorization:\s*(?:basic|bearer)\s+[^\s$]{8}/i },
  { name: "an AWS key", form: /\b(?:AKIA|ASIA)(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}\b/ },
  { name: "an AWS key", form: /aws_secret_access_key["']?\s*[=:]\s*["']?[A-Za-z0-9/+]{40}(?<!EXAMPLEKEY)(?![A-Za-z0-9/+])/i },
  { name: "a Google key", form: /\bAIza[\w-]{35}|\bya29\.[\w-]{50}|\bGOCSPX-[\w-]{28}/ },
  { name: "an Azure key", form: /\bAccountKey=[A-Za-z0-9+/]{80}|\b[A-Za-z0-9_~.]{3}\dQ~[\w~.-]{31}/ },
  {
    name: "a Slack token",
    form: /\bxox[abeoprs]-[\w-]{20}|\bxapp-\d-[A-Z0-9]{5,20}-\d{5,20}-[a-f0-9]{40}|hooks\.slack\.com\/services\/T\w{6,12}\/B\w{6,12}\/\w{20}/
  },
  { name: "an OpenAI key", form: /\bsk-(?:proj|svcacct|admin|None)-[\w-]{40}|\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/ },
  { name: "an Anthropic key", form: /\bsk-ant-[a-z0-9]{3,10}-[\w-]{40}/ },
  {
    name: "a key of a model service",
    form: /\br8_[A-Za-z0-9]{37}|\bgsk_[A-Za-z0-9]{52}|\bKGAT_[a-f0-9]{32}|\bnvapi-[\w-]{60}|\bwandb_v1_\w{30}/
  },
  { name: "a payment or mail key", form: /\b[rs]k_live_[A-Za-z0-9]{20}|\bSG\.[\w-]{22}\.[\w-]{43}/ },
  {
    name: "a token",
    form: /\bdo[opr]_v1_[a-f0-9]{64}|\bdapi[a-f0-9]{32}|\bhvs\.[\w-]{60}|\bcio[A-Za-z0-9]{32}\b|\brubygems_[a-f0-9]{48}|\bglsa_\w{32}|\bshp(?:at|ca|pa|ss)_[a-f0-9]{32}|\btskey-[a-z]{2,10}-\w{12}|\bops_eyJ[A-Za-z0-9+/]{200}|\b\w{14}\.atlasv1\.[\w-]{60}/
  }
];
var ANY_SECRET = /PRIVATE KEY|PuTTY-User|AGE-SECRET|gh[pousr]_|github_pat_|\bgl[a-z]{2,5}[-_]|\bhf_|api_org_|npm_|:_(?:authToken|password)|pypi-AgE|dckr_|"auths"|extraheader|AKIA|ASIA|aws_secret|AIza|ya29\.|GOCSPX-|AccountKey=|\dQ~|xox[abeoprs]-|xapp-|hooks\.slack|\bsk-|\br8_|gsk_|KGAT_|nvapi-|wandb_v1|k_live_|\bSG\.|do[opr]_v1_|\bdapi|\bhvs\.|\bcio|rubygems_|shp(?:at|ca|pa|ss)_|tskey-|ops_eyJ|\.atlasv1\./i;
var PLACEHOLDER = /([xX*.0])\1{11}/;
function secretIn(text, also) {
  const forms = ANY_SECRET.test(text) ? SECRET_FORMS.filter(({ beside }) => beside === void 0 || text.includes(beside)) : [];
  for (const { name, form } of also === void 0 ? forms : [...forms, { name: "a login", form: also }]) {
    for (const found of text.matchAll(new RegExp(form, `g${form.flags}`))) {
      if (!PLACEHOLDER.test(found[0])) return { name, line: text.slice(0, found.index).split("\n").length };
    }
  }
  return void 0;
}
var METADATA_DIRECTORIES = [".cache/huggingface", ".huggingface", "._____temp", ".dvc/cache", ".dvc/tmp"];
function holdsDownloadMetadata(path) {
  return METADATA_DIRECTORIES.some((directory) => path === directory || path.endsWith(`/${directory}`));
}

// src/pack/plan.ts
import { realpathSync as realpathSync2, statSync as statSync2 } from "node:fs";
import { relative, sep } from "node:path";

// src/pack/modelpack.ts
import { posix as posix3 } from "node:path";

// src/pack/layer-path.ts
import { lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
function kindName(entry) {
  switch (entry.kind) {
    case "modelpart":
      return "model part";
    case "mcp":
      return "MCP server";
    default:
      return entry.kind;
  }
}
function layerName(entry) {
  return `${kindName(entry)} path "${shownText(entry.path === "" ? "." : entry.path)}"`;
}
function checkLayerPath(root, realRoot, entry) {
  const path = entry.cleanPath;
  if (path === ".." || path.startsWith("../") || path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path)) {
    return problem(
      entry,
      "LAYER_PATH_OUTSIDE",
      `The ${layerName(entry)} leaves the context directory.`,
      'A kit holds only files below "context". Write a path inside it, copy the files there, or set "context" to a directory that holds both.'
    );
  }
  const raw = rawName(path);
  const link = firstLink(root, raw);
  let target;
  try {
    target = statSync(diskPath(root, raw));
  } catch (cause) {
    return missing2(root, entry, link, cause);
  }
  if (link !== void 0) {
    const real = realpathSync(diskPath(root, raw));
    if (!isInside(realRoot, real)) {
      return problem(
        entry,
        "LAYER_PATH_OUTSIDE",
        `The ${layerName(entry)} leaves the context directory: "${shown(link)}" is a symbolic link to "${shownText(targetOf(root, link))}".`,
        'A kit holds only files below "context". Copy the files there instead of linking to them (for example "cp -rL").'
      );
    }
  }
  if (!target.isFile() && !target.isDirectory()) {
    return problem(
      entry,
      "LAYER_PATH_UNSUPPORTED",
      `The ${layerName(entry)} is neither a file nor a directory.`,
      "Pipes, sockets and devices cannot be packed; name a file or a directory."
    );
  }
  if (entry.kind === "mcp" && !target.isFile()) {
    return problem(
      entry,
      "LAYER_PATH_UNSUPPORTED",
      `The ${layerName(entry)} is a directory.`,
      "An MCP server is one bundle file (.mcpb), stored as it is; name that file."
    );
  }
  return link === void 0 ? {} : { link };
}
function targetOf(root, link) {
  try {
    return readlinkSync(diskPath(root, link));
  } catch {
    return "";
  }
}
function missing2(root, entry, link, cause) {
  const code = systemCode(cause);
  if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP") {
    return problem(
      entry,
      "FILE_UNREADABLE",
      `The ${layerName(entry)} cannot be looked at: ${systemReason(cause)}.`,
      "Make the path readable for the user that runs this step."
    );
  }
  if (link !== void 0) {
    return problem(
      entry,
      "LAYER_PATH_MISSING",
      `The ${layerName(entry)} does not exist: "${shown(link)}" is a symbolic link to "${shownText(targetOf(root, link))}", which leads nowhere.`,
      'Put the real file in its place; a cache that links to shared files has to be copied as files (for example "hf download --local-dir DIR" or "cp -rL").'
    );
  }
  if (exists(root, `${rawName(entry.cleanPath)}.dvc`)) {
    return problem(
      entry,
      "DVC_POINTER",
      `The ${layerName(entry)} does not exist; beside it is only the DVC pointer "${shownText(entry.cleanPath)}.dvc".`,
      `Run "dvc pull ${shownText(entry.cleanPath)}" in a step before this one.`
    );
  }
  const similar = otherSpelling(root, entry.cleanPath);
  if (similar?.normalize() === entry.cleanPath.normalize()) {
    return problem(
      entry,
      "LAYER_PATH_MISSING",
      `The ${layerName(entry)} does not exist, but "${shownText(similar)}" does, in another Unicode form.`,
      "They look alike, but one has composed characters (NFC) and the other decomposed ones (NFD). Copy the name of the file into the Kitfile, or rename the file."
    );
  }
  return problem(
    entry,
    "LAYER_PATH_MISSING",
    `The ${layerName(entry)} does not exist${similar === void 0 ? "" : `, but "${shownText(similar)}" does`}.`,
    similar === void 0 ? 'Correct the path (it is relative to "context"), or let an earlier step fetch or build the file.' : "Upper and lower case count. Correct the path."
  );
}
function firstLink(root, raw) {
  if (raw === ".") return void 0;
  const elements2 = raw.split("/");
  for (let length = 1; length <= elements2.length; length++) {
    const part = elements2.slice(0, length).join("/");
    try {
      if (lstatSync(diskPath(root, part)).isSymbolicLink()) return part;
    } catch {
      return void 0;
    }
  }
  return void 0;
}
function otherSpelling(root, path) {
  const found = [];
  for (const element of path.split("/")) {
    let names;
    try {
      names = readdirSync(diskPath(root, rawName(found.join("/"))));
    } catch {
      return void 0;
    }
    const match = names.includes(element) ? element : names.find((name) => sameLetters(name, element));
    if (match === void 0) return void 0;
    found.push(match);
  }
  return found.join("/");
}
function sameLetters(a, b) {
  return a.normalize().toLowerCase() === b.normalize().toLowerCase();
}
function exists(root, raw) {
  try {
    return lstatSync(diskPath(root, raw)).isFile();
  } catch {
    return false;
  }
}
function problem(entry, code, message, hint) {
  return { code, message, hint, at: entry.at };
}

// src/pack/modelpack-facts.ts
import { posix as posix2 } from "node:path";
var PRECISIONS = /* @__PURE__ */ new Map([
  ["fp16", "float16"],
  ["f16", "float16"],
  ["bf16", "bfloat16"],
  ["fp32", "float32"],
  ["f32", "float32"],
  ["fp64", "float64"],
  ["f64", "float64"]
]);
var FORMATS2 = /* @__PURE__ */ new Map([
  [".gguf", "gguf"],
  [".safetensors", "safetensors"],
  [".onnx", "onnx"],
  [".pt", "pt"],
  [".pth", "pt"],
  [".bin", "pt"]
]);
function technicalFacts({ model }, facts) {
  if (model === void 0) return {};
  const { size, quantization } = facts;
  const precision = PRECISIONS.get(quantization?.value.toLowerCase() ?? "");
  const stated = model.format === void 0 || model.format === "" ? void 0 : model.format.toLowerCase();
  return {
    architecture: facts.architecture?.value,
    format: stated ?? FORMATS2.get(posix2.extname(model.path).toLowerCase()) ?? facts.format?.value,
    // The spec knows one digit behind the point, and no counts of experts.
    paramSize: /^\d+(?:\.\d)?[KMBTQ]$/i.test(size?.value ?? "") ? size?.value : void 0,
    precision,
    quantization: precision === void 0 ? quantization?.value : void 0
  };
}

// src/pack/modelpack.ts
var WEIGHTS = "gguf safetensors bin pt pth onnx ckpt h5 npz pkl joblib tflite pb dduf".split(" ");
var modelPack = {
  artifact: MODELPACK,
  check: checkKitfile,
  arrange(kitfile, entries, problems) {
    const split = entries.map((one) => splitEntry(one, problems));
    const layers = split.flat();
    checkPaths(entries, layers, problems);
    return { kitfile: expanded(kitfile, entries, split), layers };
  },
  describe: (kitfile, digests, facts) => ({
    config: serializePackConfig(kitfile, technicalFacts(kitfile, facts), digests),
    annotations: { [Annotation.kitfile]: Buffer.from(serializeConfig(kitfile, digests)).toString("utf8") }
  })
};
function layerSubtype(kind) {
  return kind === "prompt" ? { [Annotation.layerSubtype]: "prompt" } : {};
}
function unsuitable(message, hint, at) {
  return { code: "MODELPACK_UNSUITABLE", message, hint, ...at === void 0 ? {} : { at } };
}
function checkKitfile(kitfile, problems) {
  const { model, mcpServers } = kitfile;
  const [server] = mcpServers;
  if (server !== void 0) {
    problems.add(
      unsuitable(
        "The Kitfile has mcpServers, for which a ModelPack has no place.",
        "Leave them out, or write format: modelkit.",
        server.at
      )
    );
  }
  if (model?.reference !== void 0) {
    problems.add(
      unsuitable(
        `The model path "${shownText(model.path)}" refers to another ModelKit, which a ModelPack cannot do.`,
        "Name the files of the model, or write format: modelkit.",
        model.at
      )
    );
  } else if (model?.path === "") {
    problems.add(unsuitable("The model has no path, and a ModelPack needs its files.", "Write model.path, or format: modelkit.", model.at));
  } else if (server === void 0 && layerEntries(kitfile).length === 0) {
    problems.add(
      unsuitable(
        "The Kitfile names no files, and a ModelPack has at least one layer.",
        "Name a model, datasets, code or docs in the Kitfile, or write format: modelkit."
      )
    );
  }
}
function isModel(kind) {
  return kind === "model" || kind === "modelpart";
}
function isWeight(name) {
  return WEIGHTS.includes(posix3.extname(name).slice(1).toLowerCase());
}
function splitEntry(one, problems) {
  const { entry, draft: draft2, content } = one;
  const files = content.entries.filter(({ type }) => type === "file");
  const [only] = files;
  const isFile = only?.name === draft2.path;
  if (!isModel(entry.kind)) return isFile ? rawLayers(one, [only], problems) : [tarLayer(one, content)];
  const first = entry.kind === "model" && !isFile ? files.find(({ name }) => isWeight(name)) : void 0;
  if (entry.kind === "model" && !isFile && first === void 0 && files.length > 0) {
    problems.add(
      unsuitable(
        `The ${layerName(entry)} holds no file of weights: none ends in ${WEIGHTS.map((ending) => `.${ending}`).join(", ")}.`,
        "Name the file of the weights itself as model.path, and what belongs to it under model.parts.",
        entry.at
      )
    );
  }
  return rawLayers(one, first === void 0 ? files : [first, ...files.filter((file) => file !== first)], problems);
}
function rawLayers({ entry, draft: draft2, content: { root } }, files, problems) {
  const unnamed = files.filter(({ name }) => strictText(name) === void 0).map(({ name }) => name);
  if (unnamed.length > 0) {
    const message = `Names that are not UTF-8 cannot be written into a ModelPack: ${listed(unnamed)}.`;
    problems.add(unsuitable(message, "Rename the files.", entry.at));
  }
  return files.map((file) => {
    const path = strictText(file.name) ?? "";
    const isWeights = isWeight(file.name) || entry.kind === "model" && file.name === draft2.path;
    const kind = isModel(entry.kind) ? isWeights ? "model" : "modelpart" : entry.kind;
    return {
      kind: entry.kind,
      path,
      mediaType: MODELPACK.layerType(kind, "raw"),
      annotations: {
        ...layerSubtype(entry.kind),
        [Annotation.filePath]: path,
        [Annotation.title]: path,
        [Annotation.fileMetadata]: fileMetadata(path, file)
      },
      files: 1,
      content: { root, format: "raw", entries: [file], size: file.size },
      apart: () => {
        const tar = [...parentsOf(file.name), file];
        return {
          kind: entry.kind,
          path,
          mediaType: MODELPACK.layerType(kind, "tar"),
          annotations: { ...layerSubtype(entry.kind), [Annotation.filePath]: path },
          files: 1,
          content: { root, format: "tar", entries: tar, size: tarSize(tar) }
        };
      }
    };
  });
}
function tarLayer({ entry: { kind, cleanPath: path }, draft: draft2 }, content) {
  return {
    kind,
    path,
    mediaType: MODELPACK.layerType(kind, "tar"),
    annotations: { ...layerSubtype(kind), ...path === "." ? {} : { [Annotation.filePath]: path } },
    files: draft2.files,
    content
  };
}
function fileMetadata(path, { mode, size }) {
  return JSON.stringify({ name: posix3.basename(path), mode, uid: 0, gid: 0, size, mtime: "1970-01-01T00:00:00Z", typeflag: 0 }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
function parentsOf(name) {
  const parents = [];
  for (let slash = name.indexOf("/"); slash >= 0; slash = name.indexOf("/", slash + 1)) {
    parents.push({ name: name.slice(0, slash), type: "directory", mode: 493, size: 0 });
  }
  return parents;
}
function checkPaths(entries, layers, problems) {
  for (const { path } of layers) {
    if (/[:\\]/.test(path)) {
      problems.add(
        unsuitable(
          `The path "${shownText(path)}" holds a colon or backslash, which not every reader of ModelPacks can write.`,
          "Rename the file."
        )
      );
    }
  }
  const directories2 = new Map(
    entries.filter(({ entry, draft: draft2 }) => !isModel(entry.kind) && draft2.path !== ".").map(({ entry }) => [entry.cleanPath, entry])
  );
  for (const { path } of layers) {
    for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) {
      const above = directories2.get(path.slice(0, slash));
      if (above === void 0) continue;
      const message = `The ${layerName(above)} is one layer, and "${shownText(path)}" below it is another: readers that write each layer under its path cannot have both.`;
      problems.add(unsuitable(message, "Name the parts of the directory one by one, or move one of the two.", above.at));
    }
  }
}
function expanded(kitfile, entries, split) {
  const { model } = kitfile;
  if (model === void 0) return kitfile;
  const filesOf = (kind, index) => {
    const at = entries.findIndex(({ entry }) => entry.kind === kind && entry.index === index);
    const [first, ...more] = split[at] ?? [];
    const named = entries[at]?.entry;
    return first === void 0 || named === void 0 ? [] : [first.path === named.cleanPath ? named.path : first.path, ...more.map(({ path: path2 }) => path2)];
  };
  const [path = model.path, ...beside] = filesOf("model", 0);
  return {
    ...kitfile,
    model: {
      ...model,
      path,
      parts: [
        ...beside.map((file) => ({ path: file, at: model.at })),
        ...model.parts.flatMap((part, index) => {
          const files = filesOf("modelpart", index);
          const { name, ...unnamed } = part;
          return files.length === 1 && name !== void 0 ? [{ ...part, path: files[0] ?? part.path }] : files.map((file) => ({ ...unnamed, path: file }));
        })
      ]
    }
  };
}

// src/pack/format.ts
var modelKit = {
  artifact: MODELKIT,
  check: () => void 0,
  arrange: (kitfile, entries) => ({
    kitfile,
    layers: entries.map(({ entry: { kind, cleanPath: path }, draft: draft2, content }) => ({
      kind,
      path,
      mediaType: MODELKIT.layerType(kind, content.format),
      annotations: { ...layerSubtype(kind), [Annotation.filePath]: path },
      files: draft2.files,
      content
    }))
  }),
  describe: (kitfile, digests) => ({ config: serializeConfig(kitfile, digests), annotations: {} })
};
var PACK_FORMATS = { modelkit: modelKit, modelpack: modelPack };

// src/pack/ignore-file.ts
import { readFile, realpath as realpath2, stat as stat4 } from "node:fs/promises";
import { join as join5 } from "node:path";

// src/pack/ignore-pattern.ts
var ESCAPED = new Set(".+()$");
async function goEngine() {
  const { RE2JS, RE2JSException } = await import("./chunk-IE32JORT.js");
  return (source) => {
    try {
      return RE2JS.compile(source);
    } catch (cause) {
      throw cause instanceof RE2JSException ? new SyntaxError(cause.message, { cause }) : cause;
    }
  };
}
var REPETITIONS_LIMIT = 5e3;
function compilePattern(pattern) {
  const runes = Array.from(nameText(pattern));
  checkSyntax(runes);
  if (strictText(pattern) === void 0 && pattern.includes("[")) throw new SyntaxError("a character class in text that is not UTF-8");
  let kind = "exact";
  let source = "^";
  for (let at = 0, turn = 0; at < runes.length; turn++) {
    const rune = runes[at] ?? "";
    at++;
    if (rune === "*" && runes[at] === "*") {
      at++;
      if (runes[at] === "/") at++;
      if (at < runes.length) {
        source += "(.*/)?";
        kind = "regexp";
      } else if (kind === "exact") kind = "prefix";
      else {
        source += ".*";
        kind = "regexp";
      }
      if (turn === 0) kind = "suffix";
    } else if (rune === "*" || rune === "?") {
      source += rune === "*" ? "[^/]*" : "[^/]";
      kind = "regexp";
    } else if (ESCAPED.has(rune)) source += `\\${rune}`;
    else if (rune === "\\") {
      source += `\\${runes[at] ?? ""}`;
      at++;
      kind = "regexp";
    } else {
      source += rune;
      if (rune === "[" || rune === "]") kind = "regexp";
    }
  }
  switch (kind) {
    case "exact":
      return { exact: true };
    case "prefix": {
      const prefix = pattern.slice(0, -2);
      return { test: (path) => path.startsWith(prefix) };
    }
    case "suffix": {
      const suffix = pattern.slice(2);
      return { test: (path) => path.endsWith(suffix) || suffix.startsWith("/") && path === suffix.slice(1) };
    }
    case "regexp": {
      const repeated = [...source.matchAll(/\{(\d{1,9})(?:,(\d{0,9}))?\}/g)].reduce(
        (sum, [, low, high]) => sum + Math.max(Number(low), Number(high ?? 0)),
        0
      );
      if (repeated > REPETITIONS_LIMIT) throw new SyntaxError(`it repeats more than ${REPETITIONS_LIMIT} times`);
      return { source: `${source}$` };
    }
  }
}
function checkSyntax(runes) {
  for (let at = 0; at < runes.length; at++) {
    if (runes[at] === "\\") {
      at++;
      if (at >= runes.length) throw new SyntaxError("a backslash at the end");
    } else if (runes[at] === "[") at = checkClass(runes, at + 1);
  }
}
function checkClass(runes, start) {
  let at = runes[start] === "^" ? start + 1 : start;
  for (let members = 0; members === 0 || runes[at] !== "]"; members++) {
    at = checkMember(runes, at);
    if (runes[at] === "-") at = checkMember(runes, at + 1);
  }
  return at;
}
function checkMember(runes, start) {
  const first = runes[start];
  if (first === void 0 || first === "-" || first === "]") throw new SyntaxError("a character class that is not complete");
  const at = first === "\\" ? start + 2 : start + 1;
  if (at >= runes.length) throw new SyntaxError("a character class without its closing ]");
  return at;
}

// src/pack/ignore-file.ts
var KITIGNORE = ".kitignore";
var BUILT_IN = ["Kitfile", "kitfile", ".kitfile", KITIGNORE];
var SIZE_LIMIT2 = 1024 * 1024;
var LINE_LENGTH_LIMIT = 64 * 1024;
var WILDCARDS_LIMIT = 2e3;
var SHOWN_LENGTH2 = 40;
async function readIgnoreFile(root, realRoot, remark) {
  return parseIgnoreFile(await bytesOf(root, realRoot), remark);
}
async function parseIgnoreFile(bytes, remark) {
  const rules = [];
  let engine;
  let wildcards = 0;
  const add3 = async (line, text) => {
    const { negated, pattern } = ruleText(line, text);
    try {
      const compiled = compilePattern(pattern);
      const exact = "exact" in compiled;
      if (!exact && ++wildcards > WILDCARDS_LIMIT)
        throw new SyntaxError(`it is one of more than ${WILDCARDS_LIMIT} patterns with a wildcard`);
      let test = (path) => path === pattern;
      if ("test" in compiled) test = compiled.test;
      else if ("source" in compiled) {
        const regexp = (engine ??= await goEngine())(compiled.source);
        test = (path) => regexp.test(nameText(path));
      }
      rules.push({ line, text, pattern, negated, exact, test });
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      throw invalid3(line, text, cause.message, cause);
    }
  };
  for (const [index, part] of decoded(bytes, remark).split("\n").entries()) {
    const line = index + 1;
    if (part.length >= LINE_LENGTH_LIMIT) throw invalid3(line, "", "it is longer than 64 KiB");
    const whole = index === 0 && part.startsWith("\xEF\xBB\xBF") ? part.slice(3) : part;
    if (whole.startsWith("#")) continue;
    const written3 = trimmed(whole);
    if (written3 !== "") await add3(line, written3);
  }
  for (const name of BUILT_IN) await add3(0, name);
  return rules;
}
function decoded(bytes, remark) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = buffer[0] === 255 && buffer[1] === 254 ? "utf-16le" : buffer[0] === 254 && buffer[1] === 255 ? "utf-16be" : void 0;
  if (encoding === void 0) {
    if (buffer.includes(0)) throw unreadable2("it holds NUL bytes, as text in UTF-16 without a byte order mark does", "Save it as UTF-8.");
    return buffer.toString("latin1");
  }
  let text;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable2(`it begins as ${encoding.toUpperCase()} does and is none`, "Save it as UTF-8.", cause);
  }
  if (text.includes("\0")) throw unreadable2("it begins as UTF-16 does and holds NUL characters", "Save it as UTF-8.");
  const code = "KITIGNORE_ENCODING";
  const message = `${KITIGNORE} is in ${encoding.toUpperCase()}: it is read here, but for kit none of its lines names a file.`;
  remark?.({ level: "warning", subject: "kitfile", code, message, hint: "Save it as UTF-8." });
  return Buffer.from(text, "utf8").toString("latin1");
}
function ruleText(line, text) {
  const inverted = text.startsWith("!");
  let path = inverted ? trimmed(text.slice(1)) : text;
  if (path !== "") {
    path = cleanPath(path);
    if (path.length > 1 && path.startsWith("/")) path = path.slice(1);
  }
  const again = cleanPath(trimmed(inverted ? `!${path}` : path));
  const negated = again.startsWith("!");
  const pattern = negated ? again.slice(1) : again;
  if (pattern === "") throw invalid3(line, text, 'a lone "!" negates nothing');
  return { negated, pattern };
}
async function bytesOf(root, realRoot) {
  try {
    const real = await realpath2(join5(root, KITIGNORE));
    if (!isInside(realRoot, real))
      throw unreadable2("it is a link to a file outside of the context directory", "Put the file itself into the context directory.");
    const found = await stat4(real);
    if (!found.isFile()) throw unreadable2(found.isDirectory() ? "it is a directory" : "it is no regular file");
    if (found.size > SIZE_LIMIT2)
      throw unreadable2(`it has ${found.size} bytes, more than ${SIZE_LIMIT2}`, "Name directories or patterns instead of single files.");
    return await readFile(real);
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return new Uint8Array();
    throw isFailure(cause) ? cause : unreadable2(systemReason(cause), void 0, cause);
  }
}
function unreadable2(why, hint = "Make it a readable text file, or remove it.", cause) {
  return packFailure("KITIGNORE_INVALID", `${KITIGNORE} cannot be read: ${why}.`, hint, cause);
}
function invalid3(line, text, why, cause) {
  const message = text === "" ? `Line ${line} of ${KITIGNORE} cannot be read: ${why}.` : `Line ${line} of ${KITIGNORE}, "${shown(text, SHOWN_LENGTH2)}", is no pattern: ${why}.`;
  const hint = `Correct line ${line}; a backslash takes away the meaning of "*", "?", "[" and itself.`;
  return packFailure("KITIGNORE_INVALID", message, hint, cause, { file: KITIGNORE, line, column: 1 });
}
function ignoreLine(path) {
  const line = shown(path).replace(/[\\*?[]/g, "\\$&");
  return line.startsWith("#") ? `/${line}` : line.startsWith("!") ? `\\${line}` : line;
}

// src/pack/layer-draft.ts
var KEPT_NAMES = 20;
function sighting() {
  return { count: 0, first: [] };
}
function see(seen, name) {
  seen.count += 1;
  if (seen.first.length < KEPT_NAMES) seen.first.push(name);
}
function draft(path, format) {
  return {
    owners: [],
    path,
    format,
    entries: [],
    files: 0,
    ignored: sighting(),
    links: sighting(),
    specials: sighting(),
    dotted: sighting(),
    inOtherLayers: sighting(),
    git: sighting()
  };
}
function draftsOf(entries) {
  const drafts = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const path = rawName(entry.cleanPath);
    const format = entry.kind === "mcp" ? "raw" : "tar";
    const key = `${format}:${path}`;
    const found = drafts.get(key) ?? draft(path, format);
    found.owners.push(entry);
    drafts.set(key, found);
  }
  return [...drafts.values()];
}
function layerTree(drafts, inherited) {
  const root = node();
  for (const one of drafts) {
    claim(root, cleanPath(trimmed(one.path)));
    if (isReachable(one.path)) place(root, one);
  }
  for (const path of inherited) claim(root, cleanPath(trimmed(rawName(path))));
  return root;
}
function isReachable(path) {
  const slash = path.indexOf("/");
  return slash < 0 || !path.includes("..", slash + 1);
}
function deepestClaim(root, path) {
  let at = root;
  let deepest = root.claimed ? root : void 0;
  for (const element of path.split("/")) {
    at = at.children.get(element);
    if (at === void 0) break;
    if (at.claimed) deepest = at;
  }
  return deepest;
}
function claim(root, path) {
  const last = wayTo(root, path).at(-1);
  if (last !== void 0) last.claimed = true;
}
function place(root, one) {
  const way = wayTo(root, one.path);
  way.pop()?.here.push(one);
  for (const above of way) above.below.push(one);
}
function wayTo(root, path) {
  const way = [root];
  let at = root;
  for (const element of path === "." ? [] : path.split("/")) {
    const next = at.children.get(element) ?? node();
    at.children.set(element, next);
    way.push(next);
    at = next;
  }
  return way;
}
function node() {
  return { children: /* @__PURE__ */ new Map(), claimed: false, here: [], below: [] };
}

// src/pack/empty-layer.ts
var REAL_FILES = 'kit packs no symbolic links. Fetch real files (for example "hf download --local-dir DIR", or "cp -rL" from a cache that links to shared files).';
function whyEmpty(root, draft2, link) {
  if (link !== void 0) {
    return { why: `"${shown(link)}" is a symbolic link to "${shownText(targetOf(root, link))}"`, hint: REAL_FILES };
  }
  if (draft2.path.toLowerCase().split("/").includes(".git")) {
    return { why: 'it lies in a ".git" directory, which is never packed', hint: 'Name a path outside of ".git".' };
  }
  if (!isReachable(draft2.path)) {
    return { why: 'kit leaves out names that hold ".."', hint: `Rename "${shown(draft2.path)}" so that no name holds "..".` };
  }
  const reached = draft2.path === "." || draft2.entries.some((one) => one.name === draft2.path);
  const rule = draft2.ignoredBy ?? (reached ? void 0 : draft2.firstIgnoredBy);
  if (rule !== void 0) {
    return { why: `the path itself is left out by ${ruleName(rule)}`, hint: unignore(draft2.path, rule), ignoredBy: rule };
  }
  const first = draft2.firstIgnoredBy;
  if (first !== void 0 && draft2.ignored.count > 0) {
    return {
      why: `${ruleName(first)} leaves out ${listed(draft2.ignored.first, draft2.ignored.count)}`,
      hint: `Remove or narrow line ${first.line} of ${KITIGNORE}, or name another path in the Kitfile.`
    };
  }
  if (draft2.links.count > 0)
    return { why: `it holds only symbolic links: ${listed(draft2.links.first, draft2.links.count)}`, hint: REAL_FILES };
  if (draft2.inOtherLayers.count > 0) {
    return {
      why: `what it holds belongs to other layers: ${listed(draft2.inOtherLayers.first, draft2.inOtherLayers.count)}`,
      hint: "A file is packed once, in the layer with the longest path. Remove this entry or the ones below it."
    };
  }
  if (draft2.dotted.count > 0) {
    return {
      why: `kit leaves out names that hold "..": ${listed(draft2.dotted.first, draft2.dotted.count)}`,
      hint: 'Rename the files so that no name holds "..".'
    };
  }
  if (draft2.specials.count > 0) {
    return {
      why: `it holds only pipes, sockets or devices: ${listed(draft2.specials.first, draft2.specials.count)}`,
      hint: "Only regular files are packed."
    };
  }
  if (draft2.git.count > 0) return { why: 'it holds only ".git", which is never packed', hint: "Name the directory that holds the files." };
  return {
    why: "the directory is empty",
    hint: "Let an earlier step fetch or build the files, or name another path in the Kitfile."
  };
}
function ruleName(rule) {
  return rule.line === 0 ? "kit itself, which never packs a Kitfile or .kitignore of the context" : `line ${rule.line} of ${KITIGNORE} ("${shown(rule.text)}")`;
}
function unignore(path, rule) {
  if (rule.line === 0) return "Remove the entry: the Kitfile travels as the config of the ModelKit.";
  const remove = `Remove line ${rule.line} of ${KITIGNORE}`;
  return rule.test(path) ? `${remove}, or add the line "!${ignoreLine(path).replace(/^\\!/, "!")}" below it.` : `${remove}, or narrow it: it names a directory above the path.`;
}

// src/pack/orphans.ts
function orphanProblem(orphan, rules) {
  const { file, directory } = orphan;
  const negation = rules.broughtBackBy(file);
  const top = topIgnored(directory, rules);
  const rule = rules.verdict(top) ?? orphan.ignoredBy;
  const back = negation === void 0 ? "A later line" : `Line ${negation.line} ("${shown(negation.text)}")`;
  return {
    code: "KITIGNORE_ORPHAN",
    message: `${back} of ${KITIGNORE} brings "${shown(file)}" back, but line ${rule.line} ("${shown(rule.text)}") leaves out its directory "${shown(top)}": kit would pack the file and could not unpack it.`,
    hint: repair(rule, negation, top, directory),
    at: { file: KITIGNORE, line: rule.line, column: 1 }
  };
}
function repair(rule, negation, top, directory) {
  const inside = steps(top, directory).map((path) => ignoreLine(path));
  const [first, ...deeper] = inside;
  const more = deeper.flatMap((path) => [`!${path}`, `${path}/*`]);
  if (rule.pattern === top || negation === void 0) {
    const below2 = more.length === 0 ? "" : `, and add below it the lines ${quoted(more)}`;
    return `Change line ${rule.line} of ${KITIGNORE} to "${first}/*"${below2}: the directory stays, what is in it is left out.`;
  }
  return `Above line ${negation.line} of ${KITIGNORE} add the lines ${quoted([`!${first}`, `${first}/*`, ...more])}: the directory stays, what is in it is left out.`;
}
function steps(top, directory) {
  const found = [top];
  while (found.at(-1) !== directory) {
    const slash = directory.indexOf("/", (found.at(-1) ?? "").length + 1);
    found.push(slash < 0 ? directory : directory.slice(0, slash));
  }
  return found;
}
function quoted(lines2) {
  return lines2.map((line) => `"${line}"`).join(", ");
}
function topIgnored(directory, rules) {
  const elements2 = directory.split("/");
  for (let length = 1; length < elements2.length; length++) {
    const part = elements2.slice(0, length).join("/");
    if (rules.verdict(part) !== void 0) return part;
  }
  return directory;
}

// src/pack/guards.ts
var NEEDS_FILES = /* @__PURE__ */ new Set(["model", "modelpart", "dataset", "mcp"]);
function guardFindings(findings, rules, problems, remark) {
  const { git, links, specials, dotted, metadata, orphans: orphans2 } = findings;
  if (findings.spaced.count > 0) {
    problems.add({
      code: "LAYER_PATH_UNSUPPORTED",
      message: `Names that begin or end in white space would be left out of their layer: ${listed(findings.spaced.first, findings.spaced.count)}.`,
      hint: "kit takes the white space away where it asks which layer a file belongs to. Rename the files and the paths of the Kitfile without it."
    });
  }
  for (const orphan of orphans2) problems.add(orphanProblem(orphan, rules));
  if (git.count > 0) {
    say(
      remark,
      "notice",
      "GIT_LEFT_OUT",
      `${listed(git.first, git.count)} is not packed, since it can hold the job's token.`,
      `Nothing to do; ${lines([".git"])} says the same to kit.`
    );
  }
  if (links.count > 0) {
    say(
      remark,
      "warning",
      "SYMLINKS_LEFT_OUT",
      `Symbolic links are not packed: ${listed(links.first, links.count)}.`,
      `Put the real files in their place if the kit needs them; otherwise leave them out with ${lines(links.first)}.`
    );
  }
  if (specials.count > 0) {
    say(
      remark,
      "warning",
      "SPECIAL_FILES_LEFT_OUT",
      `Pipes, sockets and devices are not packed: ${listed(specials.first, specials.count)}.`,
      `Leave them out with ${lines(specials.first)}.`
    );
  }
  if (dotted.count > 0) {
    say(
      remark,
      "warning",
      "NAMES_LEFT_OUT",
      `Names that hold ".." are not packed, as kit does not pack them: ${listed(dotted.first, dotted.count)}.`,
      `Rename them if the kit needs them; otherwise leave them out with ${lines(dotted.first)}.`
    );
  }
  if (metadata.count > 0) {
    say(
      remark,
      "warning",
      "DOWNLOAD_METADATA",
      `The kit holds records of a download tool, which differ from download to download: ${listed(metadata.first, metadata.count)}.`,
      `Leave them out with ${lines(metadata.first)}.`
    );
  }
}
function guardSecrets(findings, looked, problems, remark) {
  const own = findings.credentials;
  const others = looked.secrets.first.filter((path) => !own.first.includes(path));
  const count = own.count + looked.secrets.count - (looked.secrets.first.length - others.length);
  if (count > 0) {
    const names = [...own.first, ...others];
    const meant = others[0] === void 0 ? "" : ` A file that holds none, or is meant to be published, needs ${lines(others, "!")}.`;
    problems.add({
      code: "CREDENTIALS_IN_LAYER",
      message: `The kit would hold files with credentials: ${listed(names, count, looked.forms)}.`,
      hint: `They must not be published. Leave them out with ${lines(names)}, or let the step that writes them put them elsewhere.${meant}`
    });
  }
  const likely = [...looked.likely.first, ...findings.repositories.first];
  if (likely.length > 0) {
    say(
      remark,
      "warning",
      "CREDENTIALS_SUSPECTED",
      `Files that often hold credentials would be published: ${listed(likely, looked.likely.count + findings.repositories.count)}.`,
      `Leave them out with ${lines(likely)}; one that is meant to be published needs ${lines(likely, "!")}.`
    );
  }
  if (looked.passedOver > 0) {
    say(
      remark,
      "notice",
      "FILES_NOT_LOOKED_INTO",
      `The kit has so many small files that ${looked.passedOver} of them were not searched for credentials and pointers.`,
      "Nothing to do if they are data; a directory of data as one archive is also faster to pull."
    );
  }
}
function guardDraft(root, draft2, pointers, link, problems, remark) {
  if (draft2.files === 0) for (const owner2 of draft2.owners) guardEmpty(root, owner2, draft2, link, problems, remark);
  const kinds = draft2.owners.map((owner2) => owner2.kind);
  const isModel2 = kinds.includes("model") || kinds.includes("modelpart");
  const isData = kinds.every((kind) => kind === "dataset");
  const owner = draft2.owners.find((one) => isData || one.kind !== "dataset") ?? draft2.owners[0];
  if (owner === void 0 || pointers === void 0) return;
  const { lfs, annex, dvc } = pointers;
  const found = [];
  for (const [seen, code, tool, hint] of [
    [lfs, "LFS_POINTER", "Git LFS", 'Set "lfs: true" on actions/checkout, or run "git lfs pull" in a step before this one.'],
    [annex, "ANNEX_POINTER", "git-annex", 'Run "git annex get" in a step before this one.']
  ]) {
    if (seen.count === 0) continue;
    const message = `The ${layerName(owner)} holds ${tool} pointers instead of the files: ${listed(seen.first, seen.count)}.`;
    found.push([!isData || lfs.count + annex.count < draft2.files, { code, message, hint, at: owner.at }]);
  }
  if (dvc.count > 0 && (isModel2 || isData)) {
    const problem2 = {
      code: "DVC_POINTER",
      message: `The ${layerName(owner)} holds DVC pointers instead of the files: ${listed(dvc.first, dvc.count)}.`,
      hint: 'Run "dvc pull" in a step before this one, and name the files themselves in the Kitfile.',
      at: owner.at
    };
    found.push([isModel2, problem2]);
  }
  for (const [refused, one] of found) {
    if (refused) problems.add(one);
    else remark({ ...one, level: "warning", subject: "kitfile" });
  }
}
function guardEmpty(root, owner, draft2, link, problems, remark) {
  const { why, hint, ignoredBy } = whyEmpty(root, draft2, link);
  const message = `The ${layerName(owner)} gives a layer without any file: ${why}.`;
  if (NEEDS_FILES.has(owner.kind)) problems.add({ code: "LAYER_EMPTY", message, hint, at: owner.at });
  else {
    const code = ignoredBy === void 0 ? "LAYER_EMPTY" : "LAYER_IGNORED";
    remark({ level: "warning", subject: "kitfile", code, message, hint, at: owner.at });
  }
}
function lines(names, sign = "") {
  const written3 = names.slice(0, 5).map((name) => `"${sign}${ignoreLine(name)}"`);
  return written3.length === 1 ? `the line ${written3.join("")} in ${KITIGNORE}` : `the lines ${written3.join(", ")} in ${KITIGNORE}`;
}
function say(remark, level, code, message, hint) {
  remark({ level, subject: "kitfile", code, message, hint });
}

// src/pack/ignore.ts
var IgnoreRules = class {
  rules;
  /** With any negation kit walks into ignored directories. */
  hasNegation;
  #exact = /* @__PURE__ */ new Map();
  /** Places of the rules that have to be asked, the last first. */
  #asked;
  #meant;
  constructor(rules) {
    this.rules = rules;
    this.hasNegation = rules.some((rule) => rule.negated);
    for (const [index, rule] of rules.entries()) if (rule.exact) this.#exact.set(rule.pattern, index);
    this.#asked = rules.flatMap((rule, index) => rule.exact ? [] : [index]).reverse();
  }
  /** For entries of the context directory itself. */
  root() {
    return -1;
  }
  /** For entries of the directory `path`, whose own parents gave `above`. */
  enter(path, above) {
    const exact = Math.max(above, this.#exact.get(path) ?? -1);
    for (const index of this.#asked) {
      if (index < exact) break;
      if (this.rules[index]?.test(path) === true) return index;
    }
    return exact;
  }
  /** The rule that leaves `path` out, or undefined. `above` belongs to its directory. */
  ignoredBy(path, above) {
    const seen = trimmed(path);
    return seen === path ? this.#ruleAt(this.enter(path, above)) : this.verdict(seen);
  }
  /** The same for a path whose directories have not been entered. */
  verdict(path) {
    const seen = cleanPath(path);
    let above = this.root();
    for (let slash = seen.indexOf("/"); slash > 0; slash = seen.indexOf("/", slash + 1)) above = this.enter(seen.slice(0, slash), above);
    return this.#ruleAt(this.enter(seen, above));
  }
  /** Whether a line `!path` names exactly this path: its author means it to be packed. */
  isMeant(path) {
    this.#meant ??= new Set(this.rules.filter((rule) => rule.negated).map((rule) => rule.pattern));
    return this.#meant.size > 0 && (this.#meant.has(path) || this.#meant.has(ignoreLine(path)));
  }
  /** The negation that last took `path` back, for the message about files below ignored directories. */
  broughtBackBy(path) {
    const elements2 = path.split("/");
    const paths = elements2.map((_, index) => elements2.slice(0, index + 1).join("/"));
    return this.rules.findLast((rule) => rule.negated && paths.some((one) => rule.test(one)));
  }
  #ruleAt(index) {
    const rule = this.rules[index];
    return rule?.negated === true ? void 0 : rule;
  }
};

// src/pack/look.ts
import { closeSync, readSync } from "node:fs";
var SIZE_LIMIT3 = 256 * 1024;
var HEAD_SIZE = 4096;
var READ_LIMIT = 64 * 1024 * 1024;
function lookInside(root, drafts, allowed) {
  const pointers = /* @__PURE__ */ new Map();
  const [secrets, likely, forms] = [sighting(), sighting(), /* @__PURE__ */ new Map()];
  const [buffer, files] = [Buffer.alloc(SIZE_LIMIT3), new ContextFiles(root)];
  let [left, passedOver] = [READ_LIMIT, 0];
  function look(draft2, found, entry, names) {
    const login = allowed(entry.name) ? void 0 : loginPath(entry.name);
    if (login?.level === "certain") see(secrets, entry.name);
    if (entry.size === 0 || entry.size > SIZE_LIMIT3 && !canBePointer(entry.name, entry.size)) {
      if (login?.level === "likely") see(likely, entry.name);
      return;
    }
    if (left <= 0 && login === void 0) {
      passedOver += 1;
      return;
    }
    const bytes = head(files, entry, buffer);
    left -= Math.max(bytes.length, 1024);
    const pointer = pointerKind(bytes, entry.name, entry.size);
    if (pointer === "lfs" || pointer === "annex") see(found[pointer], entry.name);
    else if (pointer === "dvc" && (entry.name === draft2.path || !names().has(entry.name.slice(0, -".dvc".length))))
      see(found.dvc, entry.name);
    if (login?.level === "certain" || allowed(entry.name)) return;
    const secret = bytes.length === 0 ? void 0 : secretIn(textOf2(bytes), login?.secret);
    if (secret !== void 0) {
      see(secrets, entry.name);
      if (secrets.first.length === secrets.count) forms.set(entry.name, `${secret.name} in line ${secret.line}`);
    } else if (login?.level === "likely") see(likely, entry.name);
  }
  const isData = (draft2) => draft2.owners.every(({ kind }) => kind === "dataset");
  try {
    for (const draft2 of [...drafts.filter((one) => !isData(one)), ...drafts.filter(isData)]) {
      const found = { lfs: sighting(), annex: sighting(), dvc: sighting() };
      let names;
      const named = () => names ??= new Set(draft2.entries.map((one) => one.name));
      for (const entry of draft2.entries) if (entry.type === "file") look(draft2, found, entry, named);
      pointers.set(draft2, found);
    }
  } finally {
    files.close();
  }
  return { pointers, secrets, forms, likely, passedOver };
}
function head(files, entry, buffer) {
  const descriptor = files.open(entry);
  try {
    files.check(descriptor, entry);
    const first = readSync(descriptor, buffer, 0, Math.min(HEAD_SIZE, entry.size), 0);
    if (!isText(buffer.subarray(0, first))) return buffer.subarray(0, 0);
    const rest = first < entry.size && entry.size <= SIZE_LIMIT3 ? readSync(descriptor, buffer, first, entry.size - first, first) : 0;
    return buffer.subarray(0, first + rest);
  } finally {
    closeSync(descriptor);
  }
}
function isText(bytes) {
  return isUtf16(bytes) || !bytes.includes(0);
}
function isUtf16(bytes) {
  return bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255;
}
function textOf2(bytes) {
  if (!isUtf16(bytes)) return bytes.toString("latin1");
  return new TextDecoder(bytes[0] === 255 ? "utf-16le" : "utf-16be").decode(bytes);
}

// src/pack/planned-files.ts
import { closeSync as closeSync2, read } from "node:fs";
import { promisify } from "node:util";
var readAsync = promisify(read);
function plannedFiles(contents) {
  let index;
  const pieces = (path) => {
    index ??= indexed(contents);
    return index.get(rawName(cleanPath(path))) ?? [];
  };
  return {
    async *list(path) {
      await Promise.resolve();
      for (const { files, start, end } of pieces(path)) {
        for (let at = start; at < end; at++) {
          const entry = files[at];
          const file = entry === void 0 ? void 0 : modelFile(entry);
          if (file !== void 0) yield file;
        }
      }
    },
    async read(path, from, length) {
      const name = rawName(cleanPath(path));
      const piece = pieces(path).find(({ files, start }) => files[start]?.name === name);
      const entry = piece?.files[piece.start];
      if (piece === void 0 || entry === void 0) {
        const message = `"${shownText(path)}" is none of the files that will be packed.`;
        throw failure("MODEL_FILE_UNREADABLE", message, "Name it in the Kitfile.");
      }
      if (!Number.isSafeInteger(from) || !Number.isSafeInteger(length) || from < 0 || length < 0 || from + length > entry.size) {
        throw failure(
          "MODEL_FILE_SHORT",
          `"${shownText(path)}" ends after ${entry.size} bytes; ${length} bytes from ${from} were asked for.`,
          "The file is cut off or damaged; fetch it again."
        );
      }
      return readRange(piece.root, entry, from, length);
    }
  };
}
function indexed(contents) {
  const index = /* @__PURE__ */ new Map();
  for (const { root, entries } of contents) {
    const files = entries.filter((entry) => entry.type === "file");
    const count = (path, at) => {
      const known2 = index.get(path);
      const last = known2?.at(-1);
      if (last?.files === files) last.end = at + 1;
      else if (known2 === void 0) index.set(path, [{ files, root, start: at, end: at + 1 }]);
      else known2.push({ files, root, start: at, end: at + 1 });
    };
    for (const [at, { name }] of files.entries()) {
      count(".", at);
      for (let slash = name.indexOf("/"); slash >= 0; slash = name.indexOf("/", slash + 1)) count(name.slice(0, slash), at);
      count(name, at);
    }
  }
  return index;
}
function modelFile(entry) {
  const path = strictText(entry.name);
  return path === void 0 ? void 0 : { path, size: entry.size };
}
async function readRange(root, entry, from, length) {
  const bytes = Buffer.alloc(length);
  const files = new ContextFiles(root);
  let descriptor;
  try {
    descriptor = files.open(entry);
    files.check(descriptor, entry);
  } catch (cause) {
    if (descriptor !== void 0) closeSync2(descriptor);
    throw failure("MODEL_FILE_UNREADABLE", messageOf(cause), cause instanceof Failure ? cause.hint : "Make the file readable.", cause);
  } finally {
    files.close();
  }
  try {
    for (let done = 0; done < length; ) {
      const { bytesRead } = await readAsync(descriptor, bytes, done, length - done, from + done);
      if (bytesRead === 0) {
        throw failure(
          "MODEL_FILE_SHORT",
          `"${shownText(entry.name)}" ended after ${from + done} of ${entry.size} bytes.`,
          "The file changed while it was read; let the steps that write it end before this one."
        );
      }
      done += bytesRead;
    }
    return bytes;
  } finally {
    closeSync2(descriptor);
  }
}
function failure(code, message, hint, cause) {
  return new Failure({ code, message, hint }, cause === void 0 ? {} : { cause });
}

// src/pack/walk.ts
import { accessSync, constants as constants2, lstatSync as lstatSync2 } from "node:fs";
import { readdir as readdir4 } from "node:fs/promises";
function fileKey({ dev, ino }) {
  return `${dev}:${ino}`;
}
async function walk(options) {
  const findings = {
    git: sighting(),
    links: sighting(),
    specials: sighting(),
    dotted: sighting(),
    credentials: sighting(),
    spaced: sighting(),
    repositories: sighting(),
    metadata: sighting(),
    orphans: []
  };
  const { rules, tree } = options;
  const start = { path: "", above: rules.root(), parent: void 0, ignoredBy: void 0, made: /* @__PURE__ */ new Set(), orphaned: false };
  if (tree.here.length > 0 || tree.below.length > 0) await visit(options, findings, start, tree, tree.here);
  return findings;
}
async function visit(options, findings, place2, node2, inside) {
  const entries = await sortedEntries(options.root, place2.path);
  if (inside.length > 0 && place2.path !== "" && isBareRepository(entries) && !options.rules.isMeant(place2.path)) {
    see(findings.repositories, place2.path);
  }
  for (const dirent of entries) {
    const name = dirent.name;
    const path = place2.path === "" ? name : `${place2.path}/${name}`;
    const child = node2?.children.get(name);
    const below2 = child?.below ?? [];
    const owners = ownersOf(options, path, child, inside);
    const dotted = owners.length > 0 && child?.claimed !== true && name.includes("..");
    const ignoredBy = options.rules.ignoredBy(path, place2.above);
    if (child?.claimed === true) for (const one of inside) see(one.inOtherLayers, path);
    if (name.toLowerCase() === ".git") {
      for (const one of [...owners, ...below2]) see(one.git, path);
      if (owners.length + below2.length > 0 && ignoredBy === void 0) see(findings.git, path);
      continue;
    }
    const kept2 = dotted ? [] : owners;
    if (owners.length < inside.length && child === void 0 && ignoredBy === void 0) see(findings.spaced, path);
    if (dotted && ignoredBy === void 0) {
      see(findings.dotted, path);
      for (const one of owners) see(one.dotted, path);
    }
    const isDirectory = dirent.isDirectory();
    if (kept2.length === 0 && below2.length === 0) {
      if (isDirectory) mustBeReadable(options.root, path);
      continue;
    }
    if (!isDirectory && !dirent.isFile()) {
      const kind = dirent.isSymbolicLink() ? "links" : "specials";
      for (const one of kept2) see(one[kind], path);
      if (ignoredBy === void 0 && kept2.length > 0) see(findings[kind], path);
      continue;
    }
    if (ignoredBy !== void 0) {
      noteIgnored(kept2, child?.here ?? [], below2, path, ignoredBy);
      if (isDirectory && !options.rules.hasNegation) {
        mustBeReadable(options.root, path);
        continue;
      }
      if (!isDirectory) continue;
    } else {
      const entry = entryOf(options, path, isDirectory, kept2.length > 0 ? findings : void 0);
      add2(entry, kept2, isDirectory ? below2 : []);
      if (isDirectory) markMade(place2, [...kept2, ...below2]);
      else if (kept2.length > 0) lookAt(findings, place2, path, kept2);
    }
    if (isDirectory) {
      if (kept2.length > 0 && holdsDownloadMetadata(path) && ignoredBy === void 0) see(findings.metadata, path);
      const above = options.rules.enter(path, place2.above);
      await visit(options, findings, { path, above, parent: place2, ignoredBy, made: /* @__PURE__ */ new Set(), orphaned: false }, child, kept2);
    }
  }
}
function ownersOf(options, path, child, inside) {
  const seen = trimmed(path);
  const others = seen === path ? child?.claimed === true : deepestClaim(options.tree, cleanPath(seen)) !== deepestClaim(options.tree, cleanPath(trimmed(parentOf(path))));
  if (child === void 0 || child.here.length === 0) return others ? [] : inside;
  return others ? child.here : [...inside, ...child.here];
}
function parentOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : path.slice(0, slash);
}
function add2(entry, kept2, below2) {
  for (const one of kept2) {
    if (one.format === "raw" && (entry.type === "directory" || entry.name !== one.path)) continue;
    one.entries.push(entry);
    if (entry.type === "file") one.files += 1;
  }
  for (const one of below2) if (one.format === "tar") one.entries.push(entry);
}
function noteIgnored(kept2, here, below2, path, rule) {
  for (const one of kept2) {
    see(one.ignored, path);
    one.firstIgnoredBy ??= rule;
  }
  for (const one of here) one.ignoredBy = rule;
  for (const one of below2) one.firstIgnoredBy ??= rule;
}
function markMade(place2, layers) {
  for (let at = place2; at?.ignoredBy !== void 0; at = at.parent) for (const one of layers) at.made.add(one);
}
function lookAt(findings, place2, path, kept2) {
  const { ignoredBy } = place2;
  if (ignoredBy === void 0 || place2.orphaned || kept2.every((one) => one.format === "raw" || place2.made.has(one))) return;
  place2.orphaned = true;
  findings.orphans.push({ file: path, directory: place2.path, ignoredBy });
}
function isBareRepository(entries) {
  return ["HEAD", "objects", "refs"].every((name) => entries.some((entry) => entry.name === name));
}
function entryOf(options, path, isDirectory, findings) {
  if (isDirectory) return { name: path, type: "directory", mode: 493, size: 0 };
  let stats;
  try {
    stats = lstatSync2(diskPath(options.root, path));
  } catch (cause) {
    throw packFailure(
      "FILE_UNREADABLE",
      `"${shown(path)}" cannot be looked at: ${systemReason(cause)}.`,
      "Let the steps that write into the context end before this one, and make the file readable.",
      cause
    );
  }
  const isLogin = options.logins.has(fileKey(stats)) || options.runnerTemp !== void 0 && path.startsWith(`${options.runnerTemp}/`);
  if (isLogin && findings !== void 0) see(findings.credentials, path);
  const executable = options.windows ? options.executables?.has(nameText(path)) === true : (stats.mode & 64) !== 0;
  return { name: path, type: "file", mode: executable ? 493 : 420, size: stats.size };
}
async function sortedEntries(root, path) {
  try {
    const entries = await readdir4(path === "" ? root : diskPath(root, path), { encoding: "latin1", withFileTypes: true });
    return entries.sort((a, b) => a.name < b.name ? -1 : 1);
  } catch (cause) {
    throw unreadable3(path, cause);
  }
}
function mustBeReadable(root, path) {
  try {
    accessSync(diskPath(root, path), constants2.R_OK);
  } catch (cause) {
    throw unreadable3(path, cause);
  }
}
function unreadable3(path, cause) {
  return packFailure(
    "DIRECTORY_UNREADABLE",
    `The directory "${path === "" ? "." : shown(path)}" cannot be read: ${systemReason(cause)}.`,
    `kit reads every directory beside a layer's files too. Make it readable (for example "sudo chmod -R a+rX ${path === "" ? "." : shown(path)}"), remove it, or set "context" to a directory that does not hold it.`,
    cause
  );
}

// src/pack/plan.ts
async function planKit(options) {
  const { kitfile, context, remark } = options;
  const realRoot = contextRoot(context);
  const problems = new Problems();
  const format = PACK_FORMATS[options.format ?? "modelkit"];
  format.check(kitfile, problems);
  problems.failIfAny();
  const entries = layerEntries(kitfile);
  const links = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const checked = checkLayerPath(context, realRoot, entry);
    if ("code" in checked) problems.add(checked);
    else if (checked.link !== void 0) links.set(entry.cleanPath, checked.link);
  }
  problems.failIfAny();
  const rules = new IgnoreRules(await readIgnoreFile(context, realRoot, remark));
  const drafts = draftsOf(entries);
  const findings = await walk({
    root: realRoot,
    rules,
    tree: layerTree(drafts, options.inherited ?? []),
    executables: options.executables,
    windows: options.platform === "win32",
    runnerTemp: below(realRoot, options.runnerTemp),
    logins: new Set((options.loginFiles ?? []).flatMap(keyOf))
  });
  const looked = lookInside(realRoot, drafts, (path) => rules.isMeant(path));
  guardFindings(findings, rules, problems, remark);
  guardSecrets(findings, looked, problems, remark);
  for (const draft2 of drafts)
    guardDraft(context, draft2, looked.pointers.get(draft2), links.get(draft2.owners[0]?.cleanPath ?? ""), problems, remark);
  problems.failIfAny();
  const drafted = draftedEntries(realRoot, entries, drafts);
  const arranged = format.arrange(kitfile, drafted, problems);
  problems.failIfAny();
  return { format, ...arranged, files: plannedFiles([...new Set(drafted.map(({ content }) => content))]) };
}
function keyOf(path) {
  try {
    return [fileKey(statSync2(path))];
  } catch {
    return [];
  }
}
function draftedEntries(root, entries, drafts) {
  const made = /* @__PURE__ */ new Map();
  for (const draft2 of drafts) {
    const size = draft2.format === "tar" ? tarSize(draft2.entries) : draft2.entries.reduce((sum, entry) => sum + entry.size, 0);
    const content = { root, format: draft2.format, entries: draft2.entries, size };
    for (const entry of draft2.owners) made.set(entry, { entry, draft: draft2, content });
  }
  return entries.flatMap((entry) => made.get(entry) ?? []);
}
function contextRoot(context) {
  try {
    if (statSync2(context).isDirectory()) return realpathSync2(context);
  } catch (cause) {
    throw noContext(context, systemReason(cause), cause);
  }
  throw noContext(context, "it is no directory");
}
function noContext(context, why, cause) {
  return packFailure(
    "CONTEXT_UNREADABLE",
    `The context "${shownText(context)}" cannot be read: ${why}.`,
    'Set "context" to the directory that holds the Kitfile and the files it names.',
    cause
  );
}
function below(root, directory) {
  if (directory === void 0 || directory === "") return void 0;
  const real = realPath(directory);
  if (real === void 0) return void 0;
  const path = relative(root, real).split(sep).join("/");
  return path === "" || path === ".." || path.startsWith("../") || path.includes(":") ? void 0 : rawName(path);
}
function realPath(path) {
  try {
    return realpathSync2(path);
  } catch {
    return void 0;
  }
}

// src/pack/pack.ts
import { setMaxListeners } from "node:events";

// src/pack/manifest-bytes.ts
function manifestBytes(format, config, layers, annotations) {
  const json = object([
    ["schemaVersion", "2"],
    ["mediaType", JSON.stringify(MediaType.imageManifest)],
    ["artifactType", JSON.stringify(format.artifactType)],
    ["config", descriptorJson(config)],
    ["layers", `[${layers.map(descriptorJson).join(",")}]`],
    ...annotationsJson(annotations)
  ]);
  return new TextEncoder().encode(goEscaped(json));
}
function descriptorJson({ mediaType, digest, size, annotations = {} }) {
  return object([
    ["mediaType", JSON.stringify(mediaType)],
    ["digest", JSON.stringify(digest)],
    ["size", String(size)],
    ...annotationsJson(annotations)
  ]);
}
function annotationsJson(annotations) {
  const pairs = Object.entries(annotations).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return pairs.length === 0 ? [] : [["annotations", object(pairs.map(([key, value]) => [key, JSON.stringify(value)]))]];
}
function object(pairs) {
  return `{${pairs.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(",")}}`;
}
function goEscaped(json) {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// src/pack/pack.ts
async function packKit(plan, options) {
  options.cancel?.throwIfAborted();
  const unhashed = new Array(plan.layers.length).fill(digestOf(""));
  checkSize(plan, written2(plan, plan.layers, unhashed, options).bytes);
  const { layers, hashed } = await hashApart(plan.layers, options);
  const digests = hashed.map(({ digest }) => digest);
  for (const [index, layer] of layers.entries()) {
    const files = layer.files === 1 ? "1 file" : `${layer.files} files`;
    options.log.info(`${layer.kind} "${shownText(layer.path)}": ${files}, ${layer.content.size} bytes, ${digests[index] ?? ""}`);
  }
  const { config, descriptor, described, bytes } = written2(plan, layers, digests, options);
  checkSize(plan, bytes);
  const manifest = parseManifest(bytes, MediaType.imageManifest);
  const blobs = /* @__PURE__ */ new Map([[descriptor.digest, bytesSource(config, descriptor)]]);
  for (const [index, layer] of described.entries()) {
    const [content, identities] = [layers[index]?.content, hashed[index]?.identities];
    if (content === void 0 || identities === void 0 || blobs.has(layer.digest)) continue;
    blobs.set(layer.digest, layerSource(content, layer, identities));
  }
  return { artifact: { manifest, blobs: [...blobs.values()] }, digest: manifest.descriptor.digest };
}
function written2({ format, kitfile }, layers, digests, { annotations, facts = NO_FACTS }) {
  const described = layers.flatMap((layer, index) => {
    const digest = digests[index];
    return digest === void 0 ? [] : [{ mediaType: layer.mediaType, digest, size: layer.content.size, annotations: layer.annotations }];
  });
  const { config, annotations: own } = format.describe(kitfile, digests, facts);
  const descriptor = { mediaType: format.artifact.configType, digest: digestOf(config), size: config.length };
  return { config, descriptor, described, bytes: manifestBytes(format.artifact, descriptor, described, { ...annotations, ...own }) };
}
function checkSize({ format }, { length }) {
  if (length <= MANIFEST_SIZE_LIMIT) return;
  throw packFailure(
    "MANIFEST_TOO_LARGE",
    `The manifest has ${length} bytes, more than the ${MANIFEST_SIZE_LIMIT} that registries take.`,
    format.artifact.name === "modelkit" ? 'Name directories instead of single files in the Kitfile, or shorten "annotations".' : "A ModelPack has a layer for each file of the model: leave out what it does not need with lines in .kitignore, or write format: modelkit."
  );
}
async function hashApart(planned, options) {
  const first = await hashAll(planned, options);
  const seen = /* @__PURE__ */ new Set();
  const layers = planned.map((layer) => {
    const { digest } = hashedOf(first, layer.content);
    const again = seen.has(digest);
    seen.add(digest);
    return again && layer.apart !== void 0 ? layer.apart() : layer;
  });
  const changed = layers.filter((layer, index) => layer !== planned[index]);
  const all = changed.length === 0 ? first : new Map([...first, ...await hashAll(changed, options)]);
  return { layers, hashed: layers.map(({ content }) => hashedOf(all, content)) };
}
async function hashAll(layers, options) {
  const contents = [...new Set(layers.map((layer) => layer.content))];
  const total = contents.reduce((sum, content) => sum + content.size, 0);
  const stop = new AbortController();
  const signal = options.cancel === void 0 ? stop.signal : AbortSignal.any([options.cancel, stop.signal]);
  setMaxListeners(0, signal);
  const progress = options.log.progress("hashing", total);
  try {
    const hashing = contents.map(async (content) => {
      const hashed = await options.hasher.hash(
        content,
        (bytes) => {
          progress.add(bytes);
        },
        signal
      );
      return [content, hashed];
    });
    return new Map(await Promise.all(hashing));
  } catch (error) {
    stop.abort(error);
    throw error;
  } finally {
    progress.end();
  }
}
function hashedOf(hashed, content) {
  const found = hashed.get(content);
  if (found === void 0) throw new RangeError("a layer of the plan was not hashed");
  return found;
}

// src/select/take-over.ts
async function takeOver(context, source) {
  const { source: from, digest } = await locate(context, source);
  const kit = await readStoredKit(from, digest);
  if (context.inputs.format === "modelpack" && kit.format.name === "modelkit") {
    throw new Failure({
      code: "SOURCE_NOT_A_MODELKIT",
      message: `${from.repository.name} gives a ModelKit, which is taken over as it is, and "format" asks for a ModelPack.`,
      hint: 'Leave "format" out, or "source", so that the files are packed as a ModelPack.'
    });
  }
  return storedCandidate(context, kit, {
    origin: "taken-over",
    found: `taken over from ${from.repository.name}`,
    facts: true,
    mustBeSound: true
  });
}
async function locate(context, source) {
  const { inputs, connect, ports } = context;
  switch (source.from) {
    case "kit-storage": {
      const { source: from, digest } = await openKitStorage({
        root: kitStorageRoot(ports.env, ports.platform),
        reference: source.reference
      });
      return { source: from, digest };
    }
    case "layout": {
      const layout = { kind: "layout", directory: source.directory, name: `oci-layout:${source.directory}` };
      return locateInLayout(await readLayout(layout, { workspace: ports.env["GITHUB_WORKSPACE"] ?? "" }), source.tag);
    }
    case "tag":
      return resolved(connect(inputs.repositories[0]), { by: "tag", tag: source.tag });
    case "digest":
      return resolved(connect(inputs.repositories[0]), { by: "digest", digest: source.digest });
    case "reference": {
      const { repository, target } = source.reference;
      return resolved(connect(repository), target);
    }
  }
}
async function resolved(source, target) {
  return { source, digest: await resolvedIn(source, target) };
}
async function locateInLayout(layout, tag) {
  if (tag !== void 0) return resolved(layout, { by: "tag", tag });
  const found = [];
  for (const { digest } of await layout.manifests()) if (await isModelKit(layout, digest)) found.push(digest);
  const [only, another] = found;
  if (only !== void 0 && another === void 0) return { source: layout, digest: only };
  const tags = [];
  for await (const name of layout.tags()) tags.push(name);
  throw new Failure({
    code: only === void 0 ? "SOURCE_NOT_FOUND" : "MODELKIT_AMBIGUOUS",
    message: only === void 0 ? `${layout.repository.name} holds no ModelKit or ModelPack.` : `${layout.repository.name} holds ${found.length} ModelKits; its tags are: ${tags.slice(0, 10).join(", ")}.`,
    hint: only === void 0 ? "Let an earlier step write one, and name its directory." : `Name one: ${layout.repository.name}:TAG.`
  });
}
async function isModelKit(layout, digest) {
  try {
    await readKitManifest(layout, digest);
    return true;
  } catch (thrown) {
    if (thrown instanceof Failure && (thrown.code === "SOURCE_NOT_A_MODELKIT" || thrown.code === "MANIFEST_UNKNOWN")) return false;
    throw thrown;
  }
}
async function resolvedIn(source, target) {
  const name = target.by === "tag" ? target.tag : target.digest;
  const descriptor = await lookUp(source, name);
  if (descriptor !== void 0) return descriptor.digest;
  throw new Failure({
    code: "SOURCE_NOT_FOUND",
    message: `${source.repository.name} has no "${name}".`,
    hint: "Check the spelling, and whether the run that publishes it has finished."
  });
}

// src/select/model-reference.ts
var CHAIN_LIMIT = 10;
async function inheritedPaths(context, kitfile) {
  const paths = [];
  const seen = [];
  for (let reference = kitfile.model?.reference; reference !== void 0; ) {
    if (seen.includes(reference)) {
      throw invalid4(kitfile, "MODEL_REFERENCE_CYCLE", `model.path runs in a circle: ${[...seen, reference].join(" \u2192 ")}.`, TO_THE_MODEL);
    }
    if (seen.length >= CHAIN_LIMIT) {
      const message = `model.path leads through more than ${CHAIN_LIMIT} ModelKits: ${seen.join(" \u2192 ")} \u2192 \u2026.`;
      throw invalid4(kitfile, "MODEL_REFERENCE_INVALID", message, TO_THE_MODEL);
    }
    if (seen.length === 0) warnOfMovingTag(context, reference, kitfile);
    seen.push(reference);
    const kit = await resolveReference(context, reference, kitfile);
    paths.push(...layerEntries(kit.kitfile).map((entry) => entry.path));
    reference = kit.kitfile.model?.reference;
  }
  return paths;
}
var TO_THE_MODEL = "Refer to the ModelKit that holds the model itself.";
async function resolveReference(context, reference, kitfile) {
  const { ports, connect } = context;
  const local = await openKitStorage({ root: kitStorageRoot(ports.env, ports.platform), reference }).catch(() => void 0);
  if (local !== void 0) return readStoredKit(local.source, local.digest);
  const parsed = parseReference(reference);
  if (!parsed.ok) {
    const message = `model.path "${reference}" looks like a ModelKit, is not in kit's local storage, and cannot be asked of a registry: ${parsed.message}`;
    const hint = "Write registry/repository:tag or registry/repository@sha256:\u2026; a file whose name holds a colon must be renamed.";
    throw invalid4(kitfile, "MODEL_REFERENCE_INVALID", message, hint);
  }
  try {
    const target = connect(parsed.value.repository);
    return await readStoredKit(target, await resolvedIn(target, parsed.value.target));
  } catch (thrown) {
    if (!(thrown instanceof Failure) || ports.cancel.aborted) throw thrown;
    const message = `model.path refers to "${reference}", which cannot be read: ${messageOf(thrown)}`;
    throw invalid4(kitfile, "MODEL_REFERENCE_INVALID", message, thrown.hint, thrown);
  }
}
function invalid4({ model }, code, message, hint, cause) {
  return new Failure({ code, message, hint, ...model === void 0 ? {} : { at: model.at } }, { cause });
}
function warnOfMovingTag({ ports }, reference, kitfile) {
  const parsed = parseReference(reference);
  if (!parsed.ok || parsed.value.target.by === "digest") return;
  const { tag } = parsed.value.target;
  const moves = !/\d/.test(tag) || /^v?\d+(?:\.\d+)?$/.test(tag) || tag.split(/[-._]/).some(isMovingWord);
  if (!moves) return;
  ports.remark({
    code: "MODEL_REFERENCE_MOVES",
    level: "warning",
    subject: "kitfile",
    message: `model.path refers to "${reference}", a tag that is meant to move: the same kit may hold another model tomorrow.`,
    hint: "Refer to a version or a digest (repository@sha256:\u2026).",
    ...kitfile.model === void 0 ? {} : { at: kitfile.model.at }
  });
}

// src/select/pack.ts
async function packCandidate(context, kitfile) {
  const { inputs, trigger, git, ports } = context;
  const executables = ports.platform === "win32" ? await git.executables(inputs.context) : void 0;
  const runnerTemp = ports.env["RUNNER_TEMP"];
  const inherited = inputs.format === "modelkit" ? await inheritedPaths(context, kitfile) : [];
  const plan = await planKit({
    kitfile,
    format: inputs.format,
    context: inputs.context,
    platform: ports.platform,
    inherited,
    loginFiles: [...context.loginFiles, ...loginFilesOf(ports.env, ports.platform)],
    remark: ports.remark,
    ...runnerTemp === void 0 || runnerTemp === "" ? {} : { runnerTemp },
    ...executables?.known === true ? { executables: executables.value } : {}
  });
  const facts = await readModelFacts(kitfile, plan.files, ports.remark);
  let packed;
  const pack = () => {
    packed ??= packKit(plan, { hasher: ports.hasher, facts, annotations: inputs.annotations, log: ports.log, cancel: ports.cancel });
    return packed;
  };
  return {
    origin: "packed",
    found: `packed from ${kitfile.file} in ${inputs.context}`,
    trigger,
    facts,
    plan,
    digest: async () => (await pack()).digest,
    artifact: async () => (await pack()).artifact
  };
}

// src/select/runner-kit.ts
function runnerKit(context) {
  const { inputs, ports } = context;
  const held = [];
  const quiet = { ...context, ports: { ...ports, remark: (remark) => void held.push(remark) } };
  const kitfile = once(async () => {
    await requireCheckout(context);
    return readKitfile(inputs.context, inputs.file, quiet.ports.remark, inputs.contextInWorkspace || ".");
  });
  const native = once(async () => packCandidate(quiet, await kitfile()));
  return {
    kitfile: () => orUndefined(kitfile),
    facts: async () => (await orUndefined(native))?.facts,
    async candidate() {
      try {
        return await (inputs.packer === "kit" ? packWithKit(context, await kitfile(), native) : native());
      } finally {
        for (const remark of held.splice(0)) ports.remark(remark);
      }
    }
  };
}
function once(work) {
  let made;
  return () => made ??= work();
}
async function orUndefined(work) {
  try {
    return await work();
  } catch (thrown) {
    if (isFailure(thrown)) return void 0;
    throw thrown;
  }
}
async function requireCheckout({ inputs, trigger, git }) {
  if (!inputs.rules.commitTag || !trigger.commit.known) return;
  const head2 = await git.head();
  if (!head2.known || head2.value === trigger.commit.value) return;
  throw new Failure({
    code: "CHECKOUT_MISMATCH",
    message: `The work tree has ${head2.value} checked out, but this run (${trigger.event}) is about ${trigger.commit.value}: the ModelKit would carry the name of a commit that it was not made from.`,
    hint: `Check that commit out: "uses: actions/checkout@v7" with "ref: ${trigger.commit.value}"${hintFor(trigger.event)}; or set commit-tag: false.`
  });
}
function hintFor(event) {
  if (event === "workflow_run") return " (in a workflow: ref: ${{ github.event.workflow_run.head_sha }})";
  if (event === "release") return " (in a workflow: ref: ${{ github.event.release.tag_name }})";
  return " (in a workflow: ref: ${{ github.sha }})";
}

// src/select/promote.ts
async function selectPromote(context) {
  const { inputs } = context;
  const located = inputs.source === void 0 ? await byCommit(context) : await locate(context, inputs.source);
  const { source, digest } = located;
  const kit = await readStoredKit(source, digest);
  const elsewhere = !inputs.repositories.some((repository) => repository.name === source.repository.name);
  const candidate = await storedCandidate(context, kit, {
    origin: "promoted",
    found: `found in ${source.repository.name}`,
    facts: false,
    // Where the source is a target too, the transaction reads it back before it tags. A plan downloads no model.
    mustBeSound: elsewhere && (source.repository.kind === "layout" || inputs.verify === "content" && context.writes)
  });
  const foreign = inputs.source !== void 0 && !await isOfCommit(context, source, digest, candidate.facts);
  return {
    ...candidate,
    ...foreign ? { foreign } : {},
    ...inputs.referrers && inputs.repositories.some(({ name }) => name !== source.repository.name) ? { companions: () => companionsOf(source, digest) } : {}
  };
}
async function isOfCommit({ inputs, trigger }, source, digest, facts) {
  if (!inputs.rules.commitTag || !trigger.commit.known) return false;
  const { value: commit } = trigger.commit;
  const spelled = commitTagSpelling(inputs.rules, facts);
  const plain = commitTagOf({ prefix: "", suffix: "" }, commit);
  for (const tag of /* @__PURE__ */ new Set([spelled === void 0 ? void 0 : commitTagOf(spelled, commit), plain])) {
    if (tag !== void 0 && (await lookUp(source, tag))?.digest === digest) return true;
  }
  return false;
}
async function byCommit(context) {
  const found = await findPublished(context, runnerKit(context));
  if (found !== void 0) return { source: found.target, digest: found.digest };
  throw new Failure({
    code: "MODELKIT_NOT_PUBLISHED",
    message: `No ModelKit is published for the commit of this run (${context.trigger.commit.known ? context.trigger.commit.value : "unknown"}) in ${context.inputs.repositories[0].name}.`,
    hint: 'Let the push of that commit publish first, or name the ModelKit by "source": a tag, a digest or another repository.'
  });
}

// src/select/publish.ts
async function selectPublish(context) {
  const { inputs, trigger, ports } = context;
  if (inputs.source !== void 0) return takeOver(context, inputs.source);
  const kit = runnerKit(context);
  if (inputs.reuse === "require") return reused(context, kit);
  if (inputs.reuse === "auto" && inputs.rules.commitTag && gitTagOf(trigger) !== void 0 && trigger.commit.known) {
    const found = await foundOrPacked(context, kit);
    if (found !== void 0) return publishedCandidate(context, found);
    ports.log.info("No ModelKit is published for this commit yet: packing it.");
  }
  return packOrReuse(context, kit);
}
async function packOrReuse(context, kit) {
  try {
    return await kit.candidate();
  } catch (thrown) {
    if (!isAbsence(thrown) || context.inputs.reuse !== "auto" || !context.inputs.rules.commitTag) throw thrown;
    const found = await publishedBefore(context, kit).catch((other) => {
      if (isFailure(other) && other.code === "MODELKIT_AMBIGUOUS") throw other;
      context.ports.log.debug(`No published ModelKit can stand in: ${String(other)}`);
      return void 0;
    });
    if (found === void 0) throw thrown;
    context.ports.remark({
      code: "REUSED_FOR_ABSENT_FILES",
      level: "notice",
      subject: "run",
      message: `${thrown.message.split("\n")[0] ?? ""} The ModelKit that was published for this commit is used instead.`,
      hint: "Set reuse: never to fail instead, or check the files out (lfs: true for weights in LFS)."
    });
    return publishedCandidate(context, found);
  }
}
async function foundOrPacked(context, kit) {
  try {
    return await publishedBefore(context, kit);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    if (thrown.code === "MODELKIT_AMBIGUOUS") return void 0;
    if (context.writes || thrown.code === "CANCELLED") throw thrown;
    context.ports.remark({
      code: thrown.code,
      level: "warning",
      subject: "registry",
      message: `Whether a ModelKit is published for this commit is not known: ${thrown.message}`,
      hint: thrown.hint
    });
    return void 0;
  }
}
async function publishedBefore(context, kit) {
  const found = await findPublished(context, kit);
  if (found === void 0 || context.inputs.format === "modelkit") return found;
  return (await readKitManifest(found.target, found.digest)).format.name === context.inputs.format ? found : void 0;
}
async function reused(context, kit) {
  const found = await publishedBefore(context, kit);
  if (found !== void 0) return publishedCandidate(context, found);
  const commit = context.trigger.commit.known ? context.trigger.commit.value : "this commit";
  throw new Failure({
    code: "MODELKIT_NOT_PUBLISHED",
    message: `No ${FORMATS[context.inputs.format].title} is published for ${commit} in ${context.inputs.repositories[0].name}, and "reuse: require" does not pack one.`,
    hint: "Let the push of that commit publish first (its commit tag is what is looked for), or set reuse: auto to pack when there is none."
  });
}

// src/select/select.ts
async function select(context) {
  const { inputs, trigger } = context;
  if (trigger.kind === "delete" && inputs.mode !== "mirror") return { candidates: [], removals: await removedByDelete(context, trigger) };
  switch (inputs.mode) {
    case "publish":
      return { candidates: [await selectPublish(context)], removals: [] };
    case "promote":
      return { candidates: [await selectPromote(context)], removals: [] };
    case "mirror":
      return selectMirror(context);
  }
}

// src/select/types.ts
function theOne({ candidates, findings }) {
  return findings === void 0 ? candidates[0] : void 0;
}

export {
  openLayout,
  select,
  theOne
};
