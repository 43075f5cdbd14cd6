import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  Failure,
  isRecord,
  printable
} from "./chunk-AQNUQLQL.js";

// src/oci/digest.ts
import { createHash } from "node:crypto";
var REGISTERED = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function parseDigest(text) {
  return REGISTERED.test(text) ? text : void 0;
}
function digestOf(bytes, algorithm = "sha256") {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}`;
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
  const what = /^[0-9a-f]*$/i.test(encoded) ? `has ${encoded.length} hex digits` : "holds more than hex digits";
  return {
    message: `"${text}" is no whole digest: it ${what}, and ${algorithm} has ${wanted} in lower case.`,
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

// src/oci/tag-name.ts
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

// src/oci/repository.ts
var PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
var HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/;
var NAME_LENGTH_LIMIT = 255;
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
function digestReference(repository, digest) {
  return `${repository.name}@${digest}`;
}
function withoutTag(text) {
  const colon = text.lastIndexOf(":");
  return colon > text.lastIndexOf("/") && !text.endsWith("]") ? text.slice(0, colon) : text;
}

// src/oci/verify.ts
import { createHash as createHash2 } from "node:crypto";
function namedBlob({ digest, annotations }) {
  const path = annotations?.[Annotation.filePath];
  return path === void 0 || path === "" ? digest : `${digest} (${printable(path)})`;
}
async function* verified(blob, bytes, where) {
  const algorithm = algorithmOf(blob.digest);
  const hash = createHash2(algorithm);
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

// src/oci/descriptor.ts
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
  blobsOf,
  MANIFEST_SIZE_LIMIT,
  parseManifest,
  bareMediaType,
  isManifest,
  storedBlobs,
  bytesText,
  MODELKIT,
  MODELPACK,
  FORMATS,
  formatOf,
  layerKind,
  layerForm,
  layerPath,
  fileSize,
  TAG_LENGTH_LIMIT,
  parseTagName,
  illegalCharacters,
  isReferrersTag,
  isMovingWord,
  placeholderOf,
  isHalfRemoved,
  lookUp,
  LAYOUT_SCHEME,
  parseRepository,
  parseReference,
  digestReference,
  namedBlob,
  verified,
  proved,
  otherBytes,
  contentChanged
};
