import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  Failure,
  isRecord,
  printable,
  require_node_crypto,
  require_node_fs,
  require_node_path,
  require_node_util,
  someOf,
  textAt
} from "./chunk-2WUFPDYR.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-CBRBDV45.js";

// required:node:timers/promises
var require_promises = __commonJS({
  "required:node:timers/promises"(exports, module) {
    module.exports = __require("node:timers/promises");
  }
});

// src/pack/layer/hash-layer.ts
var import_node_crypto3 = __toESM(require_node_crypto(), 1);
var import_node_fs2 = __toESM(require_node_fs(), 1);

// src/oci/digest.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var REGISTERED = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function parseDigest(text) {
  return REGISTERED.test(text) ? text : void 0;
}
function digestOf(bytes, algorithm = "sha256") {
  return `${algorithm}:${(0, import_node_crypto.createHash)(algorithm).update(bytes).digest("hex")}`;
}
function sha256Digest(hex) {
  const digest = parseDigest(`sha256:${hex}`);
  if (digest === void 0) throw new RangeError(`not a sha256 in hex: ${hex}`);
  return digest;
}
function digestFault(text) {
  const [, algorithm, encoded] = /^(sha256|sha512):(.*)$/is.exec(text) ?? [];
  if (algorithm === void 0 || encoded === void 0 || parseDigest(text) !== void 0) return void 0;
  const wanted = algorithm.toLowerCase() === "sha256" ? 64 : 128;
  const what = !/^[0-9a-f]*$/i.test(encoded) ? "holds more than hex digits" : `has ${encoded.length} hex digits`;
  const isWhole = parseDigest(text.toLowerCase()) !== void 0;
  return {
    message: isWhole ? `"${text}" is no digest: its letters have to be lower-case.` : `"${text}" is no whole digest: it ${what}, and ${algorithm} has ${wanted} in lower case.`,
    hint: 'Copy the whole digest, as the outputs "digest" and "reference" hold it; logs and tables show its beginning only.'
  };
}
function shortDigest(digest) {
  const colon = digest.indexOf(":");
  return digest.slice(0, colon + 13);
}
function algorithmOf(digest) {
  return digest.startsWith("sha512:") ? "sha512" : "sha256";
}

// src/oci/media-types.ts
var MediaType = {
  imageManifest: "application/vnd.oci.image.manifest.v1+json",
  imageIndex: "application/vnd.oci.image.index.v1+json",
  emptyJson: "application/vnd.oci.empty.v1+json",
  dockerManifest: "application/vnd.docker.distribution.manifest.v2+json",
  dockerManifestList: "application/vnd.docker.distribution.manifest.list.v2+json",
  modelKitManifest: "application/vnd.kitops.modelkit.manifest.v1+json",
  modelKitConfig: "application/vnd.kitops.modelkit.config.v1+json",
  modelPackManifest: "application/vnd.cncf.model.manifest.v1+json",
  modelPackConfig: "application/vnd.cncf.model.config.v1+json"
};
var MANIFEST_ACCEPT = [MediaType.imageManifest, MediaType.imageIndex, MediaType.dockerManifest, MediaType.dockerManifestList].join(
  ", "
);
var Annotation = {
  /** Cleaned layer path, on every layer of a ModelKit and of a ModelPack. */
  filePath: "org.cncf.model.filepath",
  /** The same before ModelPack came to the CNCF. */
  oldFilePath: "org.cnai.model.filepath",
  /** Mode, size and time of the file of a raw layer, as JSON. */
  fileMetadata: "org.cncf.model.file.metadata+json",
  /** The Kitfile as JSON on the manifest of a ModelPack. */
  kitfile: "ml.kitops.modelkit.kitfile",
  title: "org.opencontainers.image.title",
  /** `prompt` on layers of kind code that hold prompts. */
  layerSubtype: "ml.kitops.modelkit.layer-subtype",
  refName: "org.opencontainers.image.ref.name"
};

// src/oci/manifest.ts
function bytesText(bytes) {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ""}`;
}
function blobsOf({ config, layers }) {
  const all = config === void 0 ? layers : [config, ...layers];
  return [...new Map(all.map((blob) => [blob.digest, blob])).values()];
}
var MANIFEST_SIZE_LIMIT = 4 * 1024 * 1024;
function parseManifest(bytes, contentType, expected) {
  const digest = digestOf(bytes, expected === void 0 ? "sha256" : algorithmOf(expected));
  if (expected !== void 0 && expected !== digest) {
    throw new Failure({
      code: "MANIFEST_DIGEST_MISMATCH",
      message: `The manifest bytes have digest ${digest}, not ${expected} as asked.`,
      hint: "The source altered or damaged the manifest; do not use it."
    });
  }
  const json = parseJson(bytes);
  const mediaType = mediaTypeOf(json, contentType);
  const isIndex = shapeOf(json) === "index";
  const artifactType = json["artifactType"];
  return {
    descriptor: { mediaType, digest, size: bytes.length },
    bytes,
    ...typeof artifactType === "string" ? { artifactType } : {},
    ...isIndex || json["config"] === void 0 ? {} : { config: descriptor(json["config"], "config") },
    layers: descriptors(json["layers"], "layers"),
    manifests: descriptors(json["manifests"], "manifests"),
    ...json["subject"] === void 0 || json["subject"] === null ? {} : { subject: descriptor(json["subject"], "subject") },
    annotations: textMap(json["annotations"])
  };
}
var SHAPES = /* @__PURE__ */ new Map([
  [MediaType.imageManifest, "manifest"],
  [MediaType.dockerManifest, "manifest"],
  [MediaType.imageIndex, "index"],
  [MediaType.dockerManifestList, "index"]
]);
function bareMediaType(header) {
  return (header ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
function mediaTypeOf(json, contentType) {
  const shape = shapeOf(json);
  const declared = typeof json["mediaType"] === "string" ? json["mediaType"] : "";
  const bare = bareMediaType(contentType);
  const served = SHAPES.has(bare) ? bare : "";
  if (declared !== "" && served !== "" && declared !== served)
    throw unreadable(`The manifest was served as ${served}, but calls itself ${printable(declared)}.`);
  if (declared === "" && shape === void 0) throw unreadable("The JSON is no manifest: it holds neither layers nor manifests.");
  const type = declared || served || (shape === "index" ? MediaType.imageIndex : MediaType.imageManifest);
  if (shape !== void 0 && (SHAPES.get(type) ?? shape) !== shape)
    throw unreadable(`The manifest is no ${printable(type)}: it holds what another type holds.`);
  return type;
}
function shapeOf(json) {
  const [index, manifest] = [Array.isArray(json["manifests"]), isRecord(json["config"]) || Array.isArray(json["layers"])];
  if (index && manifest) throw unreadable("The manifest holds layers and a list of manifests, and may only hold one of them.");
  return index ? "index" : manifest ? "manifest" : void 0;
}
function isManifest(bytes) {
  try {
    const json = parseJson(bytes);
    return ["manifests", "layers", "config", "blobs", "fsLayers"].some((key) => isRecord(json[key]) || Array.isArray(json[key]));
  } catch {
    return false;
  }
}
function parseJson(bytes) {
  if (bytes.length > MANIFEST_SIZE_LIMIT)
    throw unreadable(`The manifest has ${bytes.length} bytes, more than the ${MANIFEST_SIZE_LIMIT} that registries take.`);
  let value;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw unreadable("The manifest is not JSON.", cause);
  }
  if (!isRecord(value)) throw unreadable("The manifest is not a JSON object.");
  return value;
}
function descriptors(value, where) {
  if (value === void 0 || value === null) return [];
  if (!Array.isArray(value)) throw unreadable(`The manifest's ${where} is not a list.`);
  return value.map((one, index) => descriptor(one, `${where}[${index}]`));
}
function descriptor(value, where) {
  if (!isRecord(value)) throw unreadable(`The manifest's ${where} is not a descriptor.`);
  const digest = typeof value["digest"] === "string" ? parseDigest(value["digest"]) : void 0;
  const size = value["size"];
  const mediaType = value["mediaType"];
  if (digest === void 0) throw unreadable(`The manifest's ${where} has no valid digest.`);
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw unreadable(`The manifest's ${where} has no valid size.`);
  const artifactType = value["artifactType"];
  return {
    mediaType: typeof mediaType === "string" ? mediaType : "",
    digest,
    size,
    ...typeof artifactType === "string" ? { artifactType } : {},
    ...isRecord(value["annotations"]) ? { annotations: textMap(value["annotations"]) } : {}
  };
}
function textMap(value) {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((pair) => typeof pair[1] === "string"));
}
function unreadable(message, cause) {
  return new Failure(
    { code: "MANIFEST_UNREADABLE", message, hint: "The reference does not name a ModelKit manifest that this action can read." },
    { cause }
  );
}

// src/oci/artifact.ts
function bytesSource(bytes, descriptor2) {
  return {
    descriptor: descriptor2,
    open: (from = 0) => ({
      [Symbol.asyncIterator]: () => {
        const rest = [bytes.subarray(from)].filter((part) => part.length > 0)[Symbol.iterator]();
        return { next: () => Promise.resolve(rest.next()) };
      }
    })
  };
}
function storedBlobs(source, manifest) {
  const { repository } = source;
  const origin = repository.kind === "registry" ? { origin: repository } : {};
  return blobsOf(manifest).map((descriptor2) => ({
    descriptor: descriptor2,
    place: printable(repository.name),
    ...origin,
    open: (from = 0) => source.open(descriptor2, from)
  }));
}

// src/oci/formats.ts
var MODELKIT = {
  name: "modelkit",
  title: "ModelKit",
  artifactType: MediaType.modelKitManifest,
  configType: MediaType.modelKitConfig,
  layerType: (kind, form) => `application/vnd.kitops.modelkit.${kind === "prompt" ? "code" : kind === "mcp" ? "mcpb" : kind}.v1.${form}`
};
var MODELPACK = {
  name: "modelpack",
  title: "ModelPack",
  artifactType: MediaType.modelPackManifest,
  configType: MediaType.modelPackConfig,
  layerType: (kind, form) => `application/vnd.cncf.model.${PACK_KINDS[kind]}.v1.${form}`
};
var PACK_KINDS = {
  model: "weight",
  modelpart: "weight.config",
  code: "code",
  dataset: "dataset",
  docs: "doc",
  prompt: "code",
  mcp: "code"
};
var FORMATS = { modelkit: MODELKIT, modelpack: MODELPACK };
var PACK_TYPE = /^application\/vnd\.(?:cncf|cnai)\.model\.(?:manifest|config)\.v1\+json$/;
var DOCKER_CONFIG = /^application\/vnd\.docker\.ai\.model\.config\.v[\d.]+\+json$/;
function formatOf(manifest) {
  const config = manifest.config?.mediaType ?? "";
  if (config === MODELKIT.configType) return MODELKIT;
  return PACK_TYPE.test(config) || DOCKER_CONFIG.test(config) || PACK_TYPE.test(manifest.artifactType ?? "") ? MODELPACK : void 0;
}
function layerKind({ mediaType, annotations }) {
  const kit = /^application\/vnd\.kitops\.modelkit\.([a-z]+)\./.exec(mediaType)?.[1];
  const pack = /^application\/vnd\.(?:cncf|cnai)\.model\.([a-z]+(?:\.config)?)\.v1\./.exec(mediaType)?.[1];
  const docker = /^application\/vnd\.docker\.ai\.(.+)$/.exec(mediaType)?.[1];
  const kind = KINDS.get(kit ?? pack ?? "") ?? (docker === void 0 ? void 0 : dockerKind(docker));
  return kind === "code" && annotations?.[Annotation.layerSubtype] === "prompt" ? "prompt" : kind;
}
var KINDS = /* @__PURE__ */ new Map([
  ["model", "model"],
  ["modelpart", "modelpart"],
  ["code", "code"],
  ["dataset", "dataset"],
  ["docs", "docs"],
  ["mcpb", "mcp"],
  ["weight", "model"],
  ["weight.config", "modelpart"],
  ["doc", "docs"]
]);
function dockerKind(type) {
  if (type === "license") return "docs";
  return /^(?:gguf\.v\d+|safetensors|dduf|model\.file\.v\d+\+gguf)$/.test(type) ? "model" : "modelpart";
}
function layerForm({ mediaType }) {
  if (/\.raw(?:\+[a-z]+)?$/.test(mediaType)) return "raw";
  return /^application\/vnd\.(?:docker\.ai\.|(?:cncf|cnai)\.model\.)/.test(mediaType) && !/\.tar(?:\+[a-z]+)?$/.test(mediaType) ? "raw" : "tar";
}
function layerPath({ annotations = {} }) {
  return [Annotation.filePath, Annotation.oldFilePath, Annotation.title].map((key) => annotations[key]).find((path) => path !== void 0 && path !== "");
}
function fileSize({ mediaType, size, annotations }) {
  const told = /"size":\s*(\d{1,15})\b/.exec(annotations?.[Annotation.fileMetadata] ?? "")?.[1];
  return mediaType.includes("+") && told !== void 0 ? Number(told) : size;
}

// src/oci/repository.ts
var PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
var HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/;
var NAME_LENGTH_LIMIT = 255;
function isRegistryHost(text) {
  return HOST.test(text);
}
function isRegistryPath(text) {
  return PATH.test(text);
}
var LAYOUT_SCHEME = "oci-layout:";
function parseRepository(text) {
  const written = text.trim();
  if (written.startsWith(LAYOUT_SCHEME)) return parseLayout(written.slice(LAYOUT_SCHEME.length));
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(written)?.[0];
  if (scheme !== void 0) {
    return bad(`"${written}" starts with ${scheme}`, `Write the repository without a scheme: "${written.slice(scheme.length)}".`);
  }
  if (written.includes("@")) return bad(`"${written}" holds a digest`, 'Write only registry/repository; digests belong in "source".');
  const alone = written.replace(/\/+$/, "").toLowerCase();
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$|^localhost(?::\d+)?$/.test(alone)) {
    return bad(`"${written}" names a registry and no repository in it`, `Write "${alone}/OWNER/NAME".`);
  }
  const slash = written.indexOf("/");
  const host = (slash < 0 ? "" : written.slice(0, slash)).toLowerCase();
  if (slash < 0 || !(host.includes(".") || host.includes(":") || host === "localhost")) {
    const name2 = alone.replace(/^\/+/, "");
    const example = !PATH.test(name2) ? "acme/demo" : name2.includes("/") ? name2 : `OWNER/${name2}`;
    return bad(`"${written}" names no registry`, `Put the registry in front, for example "ghcr.io/${example}".`);
  }
  if (!HOST.test(host))
    return bad(`"${host}" is no registry host`, 'Write a host name, with a port if it needs one, for example "registry.example.com:5000".');
  const path = written.slice(slash + 1).toLowerCase();
  const colon = path.indexOf(":");
  if (colon >= 0) {
    return bad(`"${written}" holds a tag`, `Write "${host}/${path.slice(0, colon)}"; tags come from the "tags" input.`);
  }
  if (!PATH.test(path)) {
    return bad(
      `"${path}" is no repository name`,
      'Use lower-case letters and digits, separated by ".", "_", "__" or "-", in parts separated by "/".'
    );
  }
  const name = `${host}/${path}`;
  if (name.length > NAME_LENGTH_LIMIT)
    return bad(`"${name}" is longer than ${NAME_LENGTH_LIMIT} characters`, "Use a shorter repository name.");
  return { ok: true, value: { kind: "registry", host, path, name } };
}
function parseLayout(directory) {
  if (directory === "")
    return bad('"oci-layout:" names no directory', 'Write "oci-layout:PATH", with PATH relative to the workspace or absolute.');
  return { ok: true, value: { kind: "layout", directory, name: LAYOUT_SCHEME + directory } };
}
function bad(message, hint) {
  return { ok: false, message: `${message}.`, hint };
}

// src/oci/reference.ts
var GRAMMAR = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
var TAG_LENGTH_LIMIT = 128;
function parseTagName(text) {
  return GRAMMAR.test(text) ? text : void 0;
}
function illegalCharacters(text) {
  const found = new Set(Array.from(text.replace(/[a-zA-Z0-9._-]+/g, "")));
  return [...found].map((one) => one === " " ? "a blank" : `"${printable(one)}"`).join(", ");
}
function isReferrersTag(text) {
  return /^sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{64,128})(?:\.[a-z0-9]+)?$/.test(text);
}
var MOVING_WORDS = /^(?:latest|main|master|trunk|head|dev|develop|edge|nightly|stable|beta|alpha|rc|canary|next|prod|production|staging|champion|challenger)$/i;
function isMovingWord(text) {
  return MOVING_WORDS.test(text);
}
function parseReference(text) {
  const at = text.indexOf("@");
  if (at >= 0) {
    const digest = parseDigest(text.slice(at + 1));
    const fault = digestFault(text.slice(at + 1));
    if (fault !== void 0) return { ok: false, ...fault };
    if (digest === void 0)
      return { ok: false, message: `"${text}" holds no valid digest.`, hint: "Write sha256: and 64 lower-case hex digits." };
    const repository2 = parseRepository(withoutTag(text.slice(0, at)));
    return repository2.ok ? { ok: true, value: { repository: repository2.value, target: { by: "digest", digest } } } : repository2;
  }
  const bare = withoutTag(text);
  const tag = bare === text ? void 0 : parseTagName(text.slice(bare.length + 1));
  if (tag === void 0) {
    return { ok: false, message: `"${text}" names neither a tag nor a digest.`, hint: "Write repository:tag or repository@sha256:\u2026." };
  }
  const repository = parseRepository(bare);
  return repository.ok ? { ok: true, value: { repository: repository.value, target: { by: "tag", tag } } } : repository;
}
function tagReference(repository, tag) {
  return `${printable(repository.name)}:${tag}`;
}
function digestReference(repository, digest) {
  return `${repository.name}@${digest}`;
}
function withoutTag(text) {
  const colon = text.lastIndexOf(":");
  return colon > text.lastIndexOf("/") && !text.endsWith("]") ? text.slice(0, colon) : text;
}
function takenApart(text) {
  const slash = text.indexOf("/");
  const first = slash < 0 ? "" : text.slice(0, slash);
  const hasRegistry = /[.:]/.test(first);
  const [, repository = "", tag, digest] = /^([^:@]*)(?::([^@]*))?(?:@(.*))?$/s.exec(hasRegistry ? text.slice(slash + 1) : text) ?? [];
  const names = { repository, ...hasRegistry ? { registry: first } : {} };
  if (digest !== void 0) return { ...names, digest };
  return tag === void 0 ? names : { ...names, tag };
}
var KIT_REGISTRY = /^(?:\[[^\s\]]*\]|[^\s"/?#@\\^`{|}%:[\]<>]+)(?::\d*)?$/u;
function isKitReference(text) {
  if (!/[:@]/.test(text) || /^[A-Za-z]:[\\/]/.test(text)) return false;
  if (parseDigest(text) !== void 0) return true;
  const { registry, repository, tag = "", digest = "" } = takenApart(text.split(",")[0] ?? "");
  return (registry === void 0 || KIT_REGISTRY.test(registry)) && isRegistryPath(repository) && (tag === "" || parseTagName(tag) !== void 0) && (digest === "" || parseDigest(digest) !== void 0);
}
function parseKitReference(text) {
  const bare = parseDigest(text);
  if (bare !== void 0) return { ok: true, value: { digest: bare } };
  const { registry = "localhost", repository: path, tag: tagText = "", digest: digestText } = takenApart(text);
  const repository = `${registry}/${path}`;
  const digest = digestText === void 0 ? void 0 : parseDigest(digestText);
  const tag = tagText === "" ? void 0 : parseTagName(tagText);
  const fault = path === "" ? "names no repository" : digestText !== void 0 && digest === void 0 ? 'holds no valid digest behind "@"' : tagText !== "" && tag === void 0 ? 'holds no valid tag behind ":"' : void 0;
  if (fault === void 0)
    return { ok: true, value: { repository, ...digest === void 0 ? {} : { digest }, ...tag === void 0 ? {} : { tag } } };
  const hint = "Write it as kit shows it: registry/repository:tag, repository:tag, or a digest sha256:\u2026.";
  return { ok: false, message: `"${printable(text)}" ${fault}.`, hint };
}

// src/oci/placeholder.ts
function placeholderOf(tag) {
  const json = {
    schemaVersion: 2,
    mediaType: MediaType.imageIndex,
    manifests: [],
    annotations: { "org.opencontainers.image.description": `The tag ${tag} is being removed. There is nothing behind it.` }
  };
  return parseManifest(Buffer.from(JSON.stringify(json)), MediaType.imageIndex);
}
function isHalfRemoved(tag, digest) {
  return digest === placeholderOf(tag).descriptor.digest;
}
async function lookUp(source, reference, call) {
  const found = await source.resolve(reference, call);
  const tag = parseTagName(reference);
  return found !== void 0 && tag !== void 0 && isHalfRemoved(tag, found.digest) ? void 0 : found;
}

// src/oci/verify.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);
function namedBlob({ digest, annotations }) {
  const path = annotations?.[Annotation.filePath];
  return path === void 0 || path === "" ? digest : `${digest} (${printable(path)})`;
}
async function* verified(blob, bytes, where) {
  const algorithm = algorithmOf(blob.digest);
  const hash = (0, import_node_crypto2.createHash)(algorithm);
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > blob.size) throw otherBytes(blob, where, `is longer than its ${blob.size} bytes`);
    hash.update(chunk);
    yield chunk;
  }
  if (size < blob.size) throw otherBytes(blob, where, `ended after ${size} of ${blob.size} bytes`);
  const found = `${algorithm}:${hash.digest("hex")}`;
  if (found !== blob.digest) throw otherBytes(blob, where, `has bytes that hash to ${found}`);
}
function proved(source, blob) {
  return verified(blob, source.open(blob), printable(source.repository.name));
}
function otherBytes(blob, where, how) {
  if (where === void 0) return contentChanged(namedBlob(blob), `it ${how}`);
  return new Failure({
    code: "BLOB_DAMAGED",
    message: `${namedBlob(blob)} from ${where} ${how}.`,
    hint: "The stored bytes are not what the manifest names; push the ModelKit again from its files."
  });
}
function contentChanged(what, how, cause) {
  const problem = {
    code: "CONTENT_CHANGED",
    message: `The content of ${what} changed after it was hashed: ${how}.`,
    hint: "Nothing was tagged. Do not write to the files of the kit while the step runs, and run it again."
  };
  return new Failure(problem, cause === void 0 ? {} : { cause });
}

// src/pack/layer/file-identity.ts
var FIELDS = 4;
function identityTable({ entries }) {
  return new BigUint64Array(FIELDS * entries.reduce((files, { type }) => files + (type === "file" ? 1 : 0), 0));
}
function keepIdentity(table, file, { dev, ino, mtimeNs, ctimeNs }) {
  table.set([dev, ino, mtimeNs, ctimeNs], FIELDS * file);
}
function hasIdentity(table, file, stats) {
  const found = new BigUint64Array(FIELDS);
  keepIdentity(found, 0, stats);
  return found.every((value, field) => value === table[FIELDS * file + field]);
}
var TICK_MS = 20;
var SECONDS_TICK_MS = 2e3;
var WAIT_MS = SECONDS_TICK_MS;
function tickRest(ctimeMs, now) {
  const tick = ctimeMs % 1e3 === 0 ? SECONDS_TICK_MS : TICK_MS;
  return tick - Math.max(0, now - Math.floor(ctimeMs));
}
var Ticks = class {
  #clock;
  #left = WAIT_MS;
  constructor(clock) {
    this.#clock = clock;
  }
  /** Waits where needed, blocking; whether it did. */
  pass(stats) {
    const rest = Math.min(tickRest(Number(stats.ctimeNs) / 1e6, this.#clock.now()), this.#left);
    if (rest <= 0) return false;
    this.#left -= rest;
    this.#clock.rest(rest);
    return true;
  }
};

// src/pack/layer/layer-file.ts
var import_node_fs = __toESM(require_node_fs(), 1);
var import_node_path2 = __toESM(require_node_path(), 1);

// src/pack/names.ts
var import_node_path = __toESM(require_node_path(), 1);
var BEYOND_ASCII = /[\u0080-\uffff]/;
var SHOWN_LENGTH_LIMIT = 200;
function isAscii(text) {
  return !BEYOND_ASCII.test(text);
}
function rawName(text) {
  return Buffer.from(text, "utf8").toString("latin1");
}
var SEQUENCES = /(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+|[\x80-\xff]/g;
function nameText(raw) {
  return raw.replace(SEQUENCES, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));
}
function strictText(raw) {
  const text = Buffer.from(raw, "latin1").toString("utf8");
  return rawName(text) === raw ? text : void 0;
}
function byBytes(a, b) {
  return a < b ? -1 : Number(a > b);
}
function shownName(raw, limit = SHOWN_LENGTH_LIMIT) {
  return printable(nameText(raw), limit);
}
function shownText(text) {
  return printable(text, SHOWN_LENGTH_LIMIT);
}
function someNames(raws, count = raws.length, notes) {
  const names = raws.map((raw) => {
    const note = notes?.get(raw);
    return `"${shownName(raw)}"${note === void 0 ? "" : ` (${note})`}`;
  });
  return someOf(names, count);
}
function above(path) {
  return Array.from(path.matchAll(/\//g), ({ index }) => path.slice(0, index));
}
function isInside(directory, path) {
  return path === directory || path.startsWith(directory.endsWith(import_node_path.sep) ? directory : directory + import_node_path.sep);
}
var SPACE = String.raw`(?:[\t-\r ]|\xc2[\x85\xa0]|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80)+`;
var OUTER_SPACE = new RegExp(`^${SPACE}|(?<!${SPACE.slice(0, -1)})${SPACE}$`, "g");
function trimmed(raw) {
  return raw.replace(OUTER_SPACE, "");
}

// src/pack/failure.ts
function packFailure(code, message, hint, cause, at) {
  const problem = { code, message, hint, ...at === void 0 ? {} : { at } };
  return new Failure(problem, cause === void 0 ? {} : { cause });
}
function systemReason(thrown) {
  switch (systemCode(thrown)) {
    case "ENOENT":
      return "it does not exist";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ELOOP":
      return "it is a symbolic link";
    case "EMFILE":
    case "ENFILE":
      return "too many files are open";
    default:
      return shownText(textAt(thrown, "message") ?? String(thrown));
  }
}
function systemCode(thrown) {
  return textAt(thrown, "code");
}

// src/pack/layer/layer-file.ts
var FLAGS = import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NOFOLLOW | import_node_fs.constants.O_NONBLOCK;
var DIRECTORY_FLAGS = import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NOFOLLOW | import_node_fs.constants.O_DIRECTORY;
function diskPath(root, name) {
  return isAscii(name) ? `${root}/${name}` : Buffer.concat([Buffer.from(`${root}/`, "utf8"), Buffer.from(name, "latin1")]);
}
var DESCRIPTORS = "/proc/self/fd";
var descriptorsWork;
var ContextFiles = class {
  #root;
  #changed;
  #byDescriptor;
  #top;
  #directory;
  /**
   * `root`: real path of the context. `changed`: what a file that is not as it was is called. `byDescriptor`: whether the system opens names
   * below open directories.
   */
  constructor(root, changed = changedWhilePacked, byDescriptor = descriptorsWork ??= (0, import_node_fs.existsSync)(DESCRIPTORS)) {
    this.#root = root;
    this.#changed = changed;
    this.#byDescriptor = byDescriptor;
  }
  /** Opens the file of an entry, of which only `look` and `check` tell what it is now. Throws FILE_UNREADABLE, or what `changed` says. The caller closes it. */
  open(entry) {
    const path = this.#pathTo(entry);
    let descriptor2;
    try {
      descriptor2 = (0, import_node_fs.openSync)(path, FLAGS);
    } catch (cause) {
      throw this.#unopened(entry, cause);
    }
    try {
      if (!this.#byDescriptor) this.#checkPlace(descriptor2, entry);
    } catch (error) {
      (0, import_node_fs.closeSync)(descriptor2);
      throw error;
    }
    return descriptor2;
  }
  #pathTo(entry) {
    if (!this.#byDescriptor) return diskPath(this.#root, entry.name);
    const name = entry.name.lastIndexOf("/") + 1;
    return diskPath(`${DESCRIPTORS}/${this.#enter(entry, entry.name.slice(0, name))}`, entry.name.slice(name));
  }
  /** What the system knows of the file that has the entry's name now, without opening it: a regular one. */
  find(entry) {
    const path = this.#pathTo(entry);
    let stats;
    try {
      stats = (0, import_node_fs.lstatSync)(path);
    } catch (cause) {
      throw this.#unopened(entry, cause);
    }
    return this.#regular(entry, stats);
  }
  /** Proves that an open file is a regular one, and tells what else the system knows of it. */
  look(descriptor2, entry) {
    return this.#regular(entry, (0, import_node_fs.fstatSync)(descriptor2));
  }
  /** Proves also that it has the size of its entry, and tells its times to the nanosecond. */
  check(descriptor2, entry) {
    const stats = this.#regular(entry, (0, import_node_fs.fstatSync)(descriptor2, { bigint: true }));
    const size = Number(stats.size);
    if (size !== entry.size) throw this.#changed(entry, `it had ${entry.size} bytes when the kit was planned and has ${size} now`);
    return stats;
  }
  /** Reads from an open file, blocking, and gives how many bytes: one at least. */
  read(descriptor2, entry, into, at, length, from) {
    let bytesRead;
    try {
      bytesRead = (0, import_node_fs.readSync)(descriptor2, into, at, length, from);
    } catch (cause) {
      throw this.unread(entry, from, cause);
    }
    if (bytesRead === 0) throw this.unread(entry, from);
    return bytesRead;
  }
  /** For a read that gave nothing before the end, or failed. */
  unread(entry, at, cause) {
    if (cause === void 0) return this.#changed(entry, `it ended after ${at} of ${entry.size} bytes`);
    return this.#unopened(entry, cause);
  }
  #regular(entry, stats) {
    if (!stats.isFile()) throw this.#changed(entry, "it is no regular file any more");
    return stats;
  }
  close() {
    for (const descriptor2 of [this.#directory?.descriptor, this.#top]) if (descriptor2 !== void 0) (0, import_node_fs.closeSync)(descriptor2);
    this.#directory = this.#top = void 0;
  }
  /** The directory at a raw path, which ends in a slash, opened element by element from the one that is open already or from the top. */
  #enter(entry, path) {
    try {
      this.#top ??= (0, import_node_fs.openSync)(this.#root, DIRECTORY_FLAGS);
      if (path === "") return this.#top;
      const known = this.#directory !== void 0 && path.startsWith(this.#directory.path) ? this.#directory : void 0;
      if (known === void 0) this.#leave();
      let descriptor2 = known?.descriptor ?? this.#top;
      for (const element of path.slice(known?.path.length).split("/").slice(0, -1)) {
        const next = (0, import_node_fs.openSync)(diskPath(`${DESCRIPTORS}/${descriptor2}`, element), DIRECTORY_FLAGS);
        if (descriptor2 !== this.#top) (0, import_node_fs.closeSync)(descriptor2);
        descriptor2 = next;
        this.#directory = { path: "", descriptor: descriptor2 };
      }
      this.#directory = { path, descriptor: descriptor2 };
      return descriptor2;
    } catch (cause) {
      this.#leave();
      throw ["ENOENT", "ENOTDIR", "ELOOP"].includes(systemCode(cause) ?? "") ? this.#changed(entry, MOVED, cause) : this.#unopened(entry, cause);
    }
  }
  #leave() {
    if (this.#directory !== void 0) (0, import_node_fs.closeSync)(this.#directory.descriptor);
    this.#directory = void 0;
  }
  /** Where names cannot be opened below a directory: the real path of what was opened, asked for afterwards. */
  #checkPlace(descriptor2, entry) {
    const path = (0, import_node_path2.join)((0, import_node_fs.realpathSync)(this.#root), nameText(entry.name));
    const opened = (0, import_node_fs.fstatSync)(descriptor2);
    let found;
    try {
      if ((0, import_node_fs.realpathSync)(path) === path) found = (0, import_node_fs.statSync)(path);
    } catch (cause) {
      throw this.#changed(entry, MOVED, cause);
    }
    if (found?.ino !== opened.ino || found.dev !== opened.dev) throw this.#changed(entry, MOVED);
  }
  #unopened(entry, cause) {
    const code = systemCode(cause);
    if (code === "ENOENT" || code === "ENOTDIR") return this.#changed(entry, "it is gone", cause);
    if (code === "ELOOP" || code === "EISDIR" || code === "ENXIO") return this.#changed(entry, "it is no regular file any more", cause);
    return packFailure(
      "FILE_UNREADABLE",
      `"${shownName(entry.name)}" cannot be read: ${systemReason(cause)}.`,
      "Make the file readable for the user that runs this step, or leave it out with a line in .kitignore.",
      cause
    );
  }
};
var MOVED = "a directory on its path is gone or is a link now";
var changedSinceHashed = ({ name }, how, cause) => contentChanged(`"${shownName(name)}"`, how, cause);
var changedWhilePacked = (entry, how, cause) => packFailure(
  "FILE_CHANGED",
  `"${shownName(entry.name)}" changed while the kit was packed: ${how}.`,
  "Let the steps that write into the context end before this one, or leave the file out with a line in .kitignore, and run again.",
  cause
);

// src/pack/layer/tar-header.ts
var BLOCK = 512;
var TRAILER_SIZE = 2 * BLOCK;
var NAME_SIZE = 100;
var PREFIX = 345;
var PREFIX_SIZE = 155;
var USTAR_SIZE_LIMIT = 8 ** 11;
function paddingOf(size) {
  const over = size % BLOCK;
  return over === 0 ? 0 : BLOCK - over;
}
function headerSize(entry) {
  if (entry.size < USTAR_SIZE_LIMIT && entry.name.length <= NAME_SIZE && isAscii(entry.name)) return BLOCK;
  const records = paxRecords(entry);
  return records === void 0 ? BLOCK : 2 * BLOCK + records.length + paddingOf(records.length);
}
function pieceSize(entry) {
  return headerSize(entry) + entry.size + paddingOf(entry.size);
}
function encodeHeader(entry) {
  const records = paxRecords(entry);
  if (records === void 0) {
    const split = splitName(entry.name);
    const block = mainBlock(entry);
    writeText(block, 0, NAME_SIZE, split?.name ?? entry.name);
    if (split !== void 0) writeText(block, PREFIX, PREFIX_SIZE, split.prefix);
    return sealed(block);
  }
  const data = Buffer.alloc(records.length + paddingOf(records.length));
  data.write(records, "latin1");
  const main = mainBlock(entry);
  writeText(main, 0, NAME_SIZE, asciiOnly(entry.name));
  return Buffer.concat([extendedBlock(entry.name, records.length), data, sealed(main)]);
}
function mainBlock(entry) {
  const block = Buffer.allocUnsafe(BLOCK);
  BLANKS[entry.type].copy(block);
  writeOctal(block, 100, 8, entry.mode);
  writeOctal(block, 124, 12, entry.size < USTAR_SIZE_LIMIT ? entry.size : 0);
  return block;
}
function blankBlock(type) {
  const block = emptyBlock(type);
  for (const [at, value] of [
    [108, 1e3],
    [116, 0],
    [329, 0],
    [337, 0]
  ])
    writeOctal(block, at, 8, value);
  writeOctal(block, 136, 12, 0);
  return block;
}
function extendedBlock(name, recordsSize) {
  const block = emptyBlock("x");
  const slash = name.lastIndexOf("/");
  const shadow = asciiOnly(`${name.slice(0, slash + 1)}PaxHeaders.0/${name.slice(slash + 1)}`);
  writeText(block, 0, NAME_SIZE, shadow.slice(0, NAME_SIZE).replace(/\/+$/, ""));
  for (const at of [100, 108, 116]) writeOctal(block, at, 8, 0);
  writeOctal(block, 124, 12, recordsSize);
  writeOctal(block, 136, 12, 0);
  return sealed(block);
}
function emptyBlock(type) {
  const block = Buffer.alloc(BLOCK);
  block.write(type, 156, "latin1");
  block.write("ustar\x0000", 257, "latin1");
  return block;
}
function paxRecords(entry) {
  const plain = isAscii(entry.name);
  const long = entry.name.length > NAME_SIZE;
  const large = entry.size >= USTAR_SIZE_LIMIT;
  if (!large && plain && (!long || splitName(entry.name) !== void 0)) return void 0;
  return (plain && !long ? "" : record("path", entry.name)) + (large ? record("size", String(entry.size)) : "");
}
function record(key, value) {
  const rest = ` ${key}=${value}
`;
  let length = rest.length;
  while (length !== String(length).length + rest.length) length = String(length).length + rest.length;
  return String(length) + rest;
}
function splitName(name) {
  if (name.length <= NAME_SIZE) return void 0;
  const slash = name.slice(0, PREFIX_SIZE + 1).lastIndexOf("/");
  const rest = name.slice(slash + 1);
  return rest.length > NAME_SIZE ? void 0 : { prefix: name.slice(0, slash), name: rest };
}
function asciiOnly(name) {
  return name.replace(/[\x80-\xff]/g, "");
}
function writeText(block, at, size, text) {
  block.write(text.slice(0, size), at, "latin1");
  if (text.length > size && text[size - 1] === "/") block[at + text.slice(0, size - 1).replace(/\/+$/, "").length] = 0;
}
function writeOctal(block, at, size, value) {
  let rest = value;
  for (let digit = at + size - 2; digit >= at; digit -= 1) {
    const above2 = Math.floor(rest / 8);
    block[digit] = 48 + rest - 8 * above2;
    rest = above2;
  }
}
var USED = [
  [0, 148],
  [156, 157],
  [257, 265],
  [329, 345]
];
var BLANKS = { file: blankBlock("0"), directory: blankBlock("5") };
function sealed(block) {
  let sum = 8 * 32;
  for (const [from, to] of block[PREFIX] === 0 ? USED : [[0, BLOCK]]) {
    for (let at = from; at < to; at += 1) sum += block[at] ?? 0;
  }
  writeOctal(block, 148, 7, sum);
  block.write("\0 ", 154, "latin1");
  return block;
}

// src/pack/layer/segments.ts
function tarSize(entries) {
  let size = TRAILER_SIZE;
  for (const entry of entries) size += pieceSize(entry);
  return size;
}
function* segments(content, from = 0) {
  if (content.format === "raw") {
    for (const entry of content.entries) yield { kind: "file", file: 0, entry, from, length: entry.size - from };
    return;
  }
  let skip = from;
  let file = -1;
  for (const entry of content.entries) {
    const padding = paddingOf(entry.size);
    if (entry.type === "file") file += 1;
    const whole = pieceSize(entry);
    if (skip >= whole) {
      skip -= whole;
      continue;
    }
    const header = encodeHeader(entry);
    if (skip < header.length) yield { kind: "bytes", bytes: header.subarray(skip) };
    skip = Math.max(0, skip - header.length);
    if (entry.type === "file" && (skip < entry.size || entry.size === 0)) {
      yield { kind: "file", file, entry, from: skip, length: entry.size - skip };
    }
    skip = Math.max(0, skip - entry.size);
    if (padding > skip) yield { kind: "zeros", length: padding - skip };
    skip = Math.max(0, skip - padding);
  }
  if (skip < TRAILER_SIZE) yield { kind: "zeros", length: TRAILER_SIZE - skip };
}

// src/pack/layer/hash-layer.ts
var READ_SIZE = 256 * 1024;
function hashLayer(content, clock, onBytes) {
  const hash = (0, import_node_crypto3.createHash)("sha256");
  if (content.kept !== void 0) {
    for (const piece of content.kept) hash.update(piece);
    onBytes(content.size);
    return { digest: sha256Digest(hash.digest("hex")), identities: new BigUint64Array() };
  }
  const buffer = Buffer.allocUnsafe(Math.min(READ_SIZE, Math.max(content.size, 1)));
  const files = new ContextFiles(content.root);
  const [identities, ticks] = [identityTable(content), new Ticks(clock)];
  let used = 0;
  function flush() {
    hash.update(used === buffer.length ? buffer : buffer.subarray(0, used));
    onBytes(used);
    used = 0;
  }
  function take(length, fill) {
    for (let done = 0; done < length; ) {
      if (used === buffer.length) flush();
      const filled = fill(used, Math.min(buffer.length - used, length - done), done);
      used += filled;
      done += filled;
    }
  }
  function takeFile(entry, file) {
    const descriptor2 = files.open(entry);
    try {
      const stats = files.check(descriptor2, entry);
      keepIdentity(identities, file, stats);
      const same = () => hasIdentity(identities, file, files.check(descriptor2, entry));
      if (ticks.pass(stats) && !same()) throw changedWhilePacked(entry, "it is being written to");
      let reads = 0;
      take(entry.size, (at, room, done) => {
        reads += 1;
        return files.read(descriptor2, entry, buffer, at, room, done);
      });
      if (reads > 1 && !same()) throw changedWhilePacked(entry, "it is being written to");
    } finally {
      (0, import_node_fs2.closeSync)(descriptor2);
    }
  }
  try {
    for (const segment of segments(content)) {
      switch (segment.kind) {
        case "bytes":
          take(segment.bytes.length, (at, room, done) => {
            buffer.set(segment.bytes.subarray(done, done + room), at);
            return room;
          });
          break;
        case "zeros":
          take(segment.length, (at, room) => {
            buffer.fill(0, at, at + room);
            return room;
          });
          break;
        case "file":
          takeFile(segment.entry, segment.file);
          break;
      }
    }
  } finally {
    files.close();
  }
  flush();
  return { digest: sha256Digest(hash.digest("hex")), identities };
}

// src/pack/layer/layer-source.ts
var import_node_crypto4 = __toESM(require_node_crypto(), 1);
var import_node_fs3 = __toESM(require_node_fs(), 1);
var import_promises = __toESM(require_promises(), 1);
var import_node_util = __toESM(require_node_util(), 1);
var readAsync = (0, import_node_util.promisify)(import_node_fs3.read);
var PIECE_SIZE = 512 * 1024;
var PASSING_PIECE_SIZE = 2 * 1024 * 1024;
var KEPT_SIZE = 4 * 1024 * 1024;
var SYNC_SIZE_LIMIT = 64 * 1024;
function layerSource(content, descriptor2, identities) {
  const { kept } = content;
  return { descriptor: descriptor2, open: (from = 0) => kept === void 0 ? openLayer(content, identities, from) : openKept(kept, from) };
}
async function* openKept(pieces, from) {
  await (0, import_promises.setImmediate)();
  let skip = from;
  for (const piece of pieces) {
    for (let at = skip; at < piece.length; at += KEPT_SIZE) yield piece.subarray(at, at + KEPT_SIZE);
    skip = Math.max(0, skip - piece.length);
  }
}
function passingLayer(content, clock, onBytes) {
  let state = { is: "new" };
  const hashed = () => {
    if (state.is === "failed") throw state.thrown;
    return state.is === "hashed" ? state.layer : void 0;
  };
  return {
    size: content.size,
    hashed,
    digest() {
      const layer = hashed();
      if (layer === void 0) throw new RangeError("the bytes were not read to their end");
      return layer.digest;
    },
    async *open() {
      if (state.is !== "new") throw new RangeError("the bytes are asked for again");
      state = { is: "open" };
      try {
        const [hash, identities] = [(0, import_node_crypto4.createHash)("sha256"), identityTable(content)];
        for await (const piece of openLayer(content, identities, 0, new Ticks(clock))) {
          hash.update(piece);
          onBytes(piece.length);
          yield piece;
        }
        state = { is: "hashed", layer: { digest: sha256Digest(hash.digest("hex")), identities } };
      } catch (thrown) {
        state = { is: "failed", thrown };
        throw thrown;
      }
    }
  };
}
async function* openLayer(content, identities, from, ticks) {
  if (from < 0 || from > content.size) throw new RangeError(`offset ${from} is outside of the layer's ${content.size} bytes`);
  const size = Math.max(1, Math.min(ticks === void 0 ? PIECE_SIZE : PASSING_PIECE_SIZE, content.size - from));
  const reader = new LayerReader(content, identities, from, ticks);
  let [ready, next] = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)];
  let filling = reader.fill(next);
  try {
    for (; ; ) {
      const filled = await filling;
      if (filled === 0) return;
      [ready, next] = [next, ready];
      filling = reader.fill(next);
      filling.catch(() => void 0);
      yield ready.subarray(0, filled);
    }
  } finally {
    await filling.catch(() => void 0);
    reader.close();
  }
}
var LayerReader = class {
  #files;
  #identities;
  #ticks;
  #segments;
  #segment;
  /** Bytes of the current segment that have been given out. */
  #done = 0;
  #descriptor;
  constructor(content, identities, from, ticks) {
    this.#files = new ContextFiles(content.root, ticks === void 0 ? changedSinceHashed : changedWhilePacked);
    this.#identities = identities;
    this.#ticks = ticks;
    this.#segments = segments(content, from);
  }
  /** Fills the buffer as far as the layer reaches and gives the number of bytes; 0 at the end. */
  async fill(buffer) {
    await (0, import_promises.setImmediate)();
    let used = 0;
    while (used < buffer.length) {
      const segment = this.#current();
      if (segment === void 0) break;
      const length = segment.kind === "bytes" ? segment.bytes.length : segment.length;
      const room = Math.min(buffer.length - used, length - this.#done);
      let filled = room;
      if (segment.kind === "bytes") buffer.set(segment.bytes.subarray(this.#done, this.#done + room), used);
      else if (segment.kind === "zeros") buffer.fill(0, used, used + room);
      else filled = this.#readSmall(segment, buffer, used, room) ?? await this.#readLarge(segment, buffer, used, room);
      used += filled;
      this.#done += filled;
      if (this.#done === length) this.#leave(segment);
    }
    return used;
  }
  close() {
    this.#closeFile();
    this.#files.close();
  }
  #closeFile() {
    if (this.#descriptor !== void 0) (0, import_node_fs3.closeSync)(this.#descriptor);
    this.#descriptor = void 0;
  }
  #current() {
    if (this.#segment === void 0) {
      const next = this.#segments.next();
      if (next.done === true) return void 0;
      this.#segment = next.value;
      this.#done = 0;
    }
    return this.#segment;
  }
  #leave(segment) {
    if (segment.kind === "file" && this.#descriptor !== void 0) this.#prove(segment, this.#descriptor);
    this.#closeFile();
    this.#segment = void 0;
  }
  #open({ entry, file }) {
    if (this.#descriptor !== void 0) return this.#descriptor;
    const descriptor2 = this.#descriptor = this.#files.open(entry);
    if (this.#ticks === void 0) return descriptor2;
    const stats = this.#files.check(descriptor2, entry);
    keepIdentity(this.#identities, file, stats);
    if (this.#ticks.pass(stats)) this.#prove({ entry, file }, descriptor2);
    return descriptor2;
  }
  #prove({ entry, file }, descriptor2) {
    if (hasIdentity(this.#identities, file, this.#files.check(descriptor2, entry))) return;
    if (this.#ticks !== void 0) throw changedWhilePacked(entry, "it is being written to");
    throw changedSinceHashed(entry, "it was written to, or another file has taken its place");
  }
  /** Without a promise; undefined for a file that is too large for that. */
  #readSmall(segment, buffer, at, room) {
    const { entry, from } = segment;
    const descriptor2 = this.#open(segment);
    if (room === 0) return 0;
    if (entry.size > SYNC_SIZE_LIMIT) return void 0;
    return this.#files.read(descriptor2, entry, buffer, at, room, from + this.#done);
  }
  async #readLarge(segment, buffer, at, room) {
    const { entry, from } = segment;
    const descriptor2 = this.#open(segment);
    const position = from + this.#done;
    const { bytesRead } = await readAsync(descriptor2, buffer, at, room, position).catch((cause) => {
      throw this.#files.unread(entry, position, cause);
    });
    if (bytesRead === 0) throw this.#files.unread(entry, position);
    return bytesRead;
  }
};

export {
  parseDigest,
  digestOf,
  sha256Digest,
  digestFault,
  shortDigest,
  algorithmOf,
  MediaType,
  MANIFEST_ACCEPT,
  Annotation,
  bytesText,
  blobsOf,
  MANIFEST_SIZE_LIMIT,
  parseManifest,
  bareMediaType,
  isManifest,
  bytesSource,
  storedBlobs,
  MODELKIT,
  MODELPACK,
  FORMATS,
  formatOf,
  layerKind,
  layerForm,
  layerPath,
  fileSize,
  isRegistryHost,
  LAYOUT_SCHEME,
  parseRepository,
  TAG_LENGTH_LIMIT,
  parseTagName,
  illegalCharacters,
  isReferrersTag,
  isMovingWord,
  parseReference,
  tagReference,
  digestReference,
  isKitReference,
  parseKitReference,
  placeholderOf,
  isHalfRemoved,
  lookUp,
  namedBlob,
  verified,
  proved,
  otherBytes,
  rawName,
  nameText,
  strictText,
  byBytes,
  shownName,
  shownText,
  someNames,
  above,
  isInside,
  trimmed,
  packFailure,
  systemReason,
  systemCode,
  tickRest,
  diskPath,
  ContextFiles,
  changedWhilePacked,
  TRAILER_SIZE,
  pieceSize,
  encodeHeader,
  tarSize,
  hashLayer,
  require_promises,
  layerSource,
  passingLayer
};
